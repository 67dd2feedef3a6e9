import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Level, Reported, Source } from '../reports.ts';
import type { Occurred } from '../shapes.ts';
import type { Change, Role } from '../state.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { insertByTime, takeOut } from './order.ts';
import { happened } from './session-times.ts';

/**
 * Matters, and the accounts that each side gives of them, at equal rank. Nobody's account is called true; where a side has none, "no answer found" stands
 * only if a report says that one was looked for, else "nothing recorded here" (istanbul-2025, balance rule).
 */
export interface Account {
  act: string;
  index: number;
  type: string;
  /** Epoch milliseconds. */
  from: number;
  occurred?: Occurred;
  /** The side it speaks for. */
  side?: string;
  /** Entered by that side itself, not reported by others. */
  own: boolean;
  level: Level;
  who: Words;
  sources: Source[];
  matters: string[];
  about: string[];
  noAnswer: string[];
  correctedBy?: string;
}

export interface Matter {
  act: string;
  question: Words;
  /** Counted from 0: decides whose account is shown first. */
  number: number;
  /** Ids of accounts, by time. */
  accounts: string[];
  correctedBy?: string;
  retracted?: true;
}

export interface Accounts {
  matters: Record<string, Matter>;
  accounts: Record<string, Account>;
  /** Roles by party. */
  roles: Record<string, Role>;
  /** Roles of parties that an agreed change may bring: they are sides once their head has accepted. */
  proposed: Record<string, Role>;
  retracted: number;
}

/** A side's place in a matter: its accounts, or why there are none. */
export interface SideAccounts {
  side: string;
  accounts: Account[];
  none?: 'no-answer-found' | 'nothing-recorded';
}

export interface MatterAccounts {
  matter: Matter;
  /** Every party, order alternating from matter to matter. */
  sides: SideAccounts[];
  /** Accounts by mediators, hosts, and those who speak for no side. */
  others: Account[];
}

export function start(): Accounts {
  return { matters: {}, accounts: {}, roles: {}, proposed: {}, retracted: 0 };
}

export function add(view: Accounts, act: Act, _ctx: ViewContext): Accounts {
  if (act.type === 'room.open') {
    const { parties } = act.body as { parties: { id: string; role: Role }[] };
    for (const { id, role } of parties) view.roles[id] = role;
  }
  if (act.type === 'room.propose-change') {
    const { change } = act.body as { change: Change };
    if (change.what === 'add-party') view.proposed[change.party] = change.role;
  }
  if (act.type === 'room.accept') {
    const party = partyOf(act.by[0] as string);
    const role = view.proposed[party];
    if (role) view.roles[party] = role;
  }
  const revision = revisionOf(act);
  if (revision.what === 'retract') retract(view, revision.target);
  else put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

/** One matter as it is shown, or undefined where it is unknown or retracted. */
export function matterAccounts(view: Accounts, id: string): MatterAccounts | undefined {
  const matter = view.matters[id];
  if (!matter || matter.retracted) return undefined;
  const accounts = matter.accounts.flatMap((one) => view.accounts[one] ?? []);
  const sides = sidesOf(view);
  const turn = sides.length === 0 ? 0 : matter.number % sides.length;
  return {
    matter,
    sides: [...sides.slice(turn), ...sides.slice(0, turn)].map((side) =>
      sideAccounts(side, accounts),
    ),
    others: accounts.filter(({ side }) => side === undefined || !sides.includes(side)),
  };
}

/** Every matter, in the order of their opening. */
export function allMatters(view: Accounts): MatterAccounts[] {
  return Object.keys(view.matters).flatMap((id) => matterAccounts(view, id) ?? []);
}

export function sidesOf(view: Accounts): string[] {
  return Object.keys(view.roles).filter((id) => view.roles[id] === 'party');
}

function sideAccounts(side: string, all: readonly Account[]): SideAccounts {
  const accounts = all.filter((account) => account.side === side);
  if (accounts.length > 0) return { side, accounts };
  const looked = all.some((account) => account.noAnswer.includes(side));
  return { side, accounts, none: looked ? 'no-answer-found' : 'nothing-recorded' };
}

/** What a side said in the matters of an account that claims something about it. */
export function answersTo(view: Accounts, act: string): SideAccounts[] {
  const account = view.accounts[act];
  if (!account) return [];
  return account.about
    .filter((side) => side !== account.side)
    .map((side) => {
      const ids = account.matters.flatMap((id) => view.matters[id]?.accounts ?? []);
      const accounts = [...new Set(ids)].flatMap((id) => {
        const found = view.accounts[id];
        return found && found.side === side && id !== act ? [found] : [];
      });
      if (accounts.length > 0) return { side, accounts };
      const none = account.noAnswer.includes(side) ? 'no-answer-found' : 'nothing-recorded';
      return { side, accounts, none } as const;
    });
}

/** Accounts that claim something about a side with neither an account of that side in one of the same matters nor the word that none was found. */
export function unbalanced(view: Accounts): { act: string; sides: string[] }[] {
  return Object.keys(view.accounts).flatMap((act) => {
    const sides = answersTo(view, act)
      .filter((answer) => answer.none === 'nothing-recorded')
      .map((answer) => answer.side);
    return sides.length > 0 ? [{ act, sides }] : [];
  });
}

function put(view: Accounts, entry: Entry, correctedBy?: string): void {
  const mark = correctedBy === undefined ? {} : { correctedBy };
  if (entry.type === 'matter.open') {
    const { question } = entry.body as { question: Words };
    const before = view.matters[entry.id];
    view.matters[entry.id] = {
      act: entry.id,
      number: before?.number ?? Object.keys(view.matters).length,
      accounts: before?.accounts ?? [],
      question,
      ...mark,
    };
    return;
  }
  const account = accountOf(entry);
  if (!account) return;
  for (const id of view.accounts[entry.id]?.matters ?? []) {
    takeOut(view.matters[id]?.accounts ?? [], entry.id);
  }
  view.accounts[entry.id] = { ...account, ...mark };
  for (const id of new Set(account.matters)) {
    const matter = view.matters[id];
    if (matter) insertByTime(matter.accounts, view.accounts, entry.id);
  }
}

function retract(view: Accounts, target: string): void {
  const account = view.accounts[target];
  const matter = view.matters[target];
  if (matter) matter.retracted = true;
  if (account) {
    for (const id of account.matters) takeOut(view.matters[id]?.accounts ?? [], target);
    delete view.accounts[target];
  }
  if (account || matter) view.retracted += 1;
}

function accountOf(entry: Entry): Account | undefined {
  const common = { act: entry.id, index: entry.index, type: entry.type, from: happened(entry) };
  if (entry.type === 'statement.make') {
    const body = entry.body as {
      speaker: Words;
      level: Level;
      matters: string[];
      occurred?: Occurred;
    };
    return {
      ...common,
      ...(body.occurred ? { occurred: body.occurred } : {}),
      side: partyOf(entry.by[0] as string),
      own: true,
      level: body.level,
      who: body.speaker,
      sources: [],
      matters: [...body.matters],
      about: [],
      noAnswer: [],
    };
  }
  const { attribution, occurred, sources, matters, about, noAnswer } =
    entry.body as Partial<Reported>;
  if (!attribution || !occurred) return undefined;
  return {
    ...common,
    from: instantMs(occurred.from),
    occurred,
    ...(attribution.for === undefined ? {} : { side: attribution.for }),
    own: false,
    level: attribution.level,
    who: attribution.who,
    sources: sources ?? [],
    matters: matters ?? [],
    about: about ?? [],
    noAnswer: noAnswer ?? [],
  };
}
