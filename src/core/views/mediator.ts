import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Occurred } from '../shapes.ts';
import type { Account, Accounts } from './accounts.ts';
import * as accounts from './accounts.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * A mediator's private view of a plenary: how often each side has given consent, confirmed, not confirmed and withdrawn (AU5), and where the accounts of two
 * sides cannot both be right (ST).
 *
 * It is computed on the mediator's own device, from acts that the device holds, and shown there only. NO SHARED SCREEN, EXPORT, PRINT OR API MAY RETURN IT, and
 * no server computes it: among the sides these numbers would read as a score of who blocks, and the pairs as an accusation. It is therefore not among the
 * views of `index.ts`, and nothing but the mediator's own screen imports it. It counts and compares; it ranks nobody, and says nothing of why.
 */
export interface MediatorView {
  accounts: Accounts;
  /** By party. A side that has done nothing has no entry, and is shown with zeros like the others. */
  counts: Record<string, Counts>;
  /** What can be compared of an account, by its act id. */
  facts: Record<string, Facts>;
}

export interface Counts {
  given: number;
  confirmed: number;
  notConfirmed: number;
  withdrawn: number;
}

/** Fields of a report that hold a code, a number or a day, each as its type has it. */
type Facts = Record<string, string | number>;

/** Two accounts of one matter, by different sides and of one kind, that say different things in these fields. */
export interface Contradiction {
  matter: string;
  accounts: readonly [string, string];
  sides: readonly [string, string];
  /** `occurred`, `minutes`, `number`, `kind`, `term`, `on`, `form`, `between` */
  fields: string[];
}

const COUNTED: Readonly<Record<string, keyof Counts>> = {
  'consent.give': 'given',
  'consent.confirm': 'confirmed',
  'consent.not-confirm': 'notConfirmed',
  'consent.withdraw': 'withdrawn',
};

/** What is compared, by type. Steps of a truce and statements are not: there may be many of each, and none contradicts another by its time alone. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  'event.report': [],
  'session.report': ['minutes'],
  'round.report': ['number'],
  'truce.report': ['kind', 'term'],
  'commitment.report': ['on'],
  'document.report': ['form', 'between'],
};

/** `occurred` of these says when the thing told of was, not when it was told. */
const DATED: ReadonlySet<string> = new Set([
  'event.report',
  'session.report',
  'round.report',
  'truce.report',
]);

export function start(): MediatorView {
  return { accounts: accounts.start(), counts: {}, facts: {} };
}

export function add(view: MediatorView, act: Act, ctx: ViewContext): MediatorView {
  accounts.add(view.accounts, act, ctx);
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    delete view.facts[revision.target];
    return view;
  }
  const { entry } = revision;
  const facts = factsOf(entry);
  if (facts) view.facts[entry.id] = facts;
  if (revision.what === 'enter') count(view, entry);
  return view;
}

function count(view: MediatorView, entry: Entry): void {
  const what = COUNTED[entry.type];
  if (what === undefined) return;
  for (const party of new Set(entry.by.map(partyOf))) {
    (view.counts[party] ??= none())[what] += 1;
  }
}

function none(): Counts {
  return { given: 0, confirmed: 0, notConfirmed: 0, withdrawn: 0 };
}

/** The numbers of every side, in the order in which the room names the sides: all of them or none. */
export function consentCounts(view: MediatorView): ({ side: string } & Counts)[] {
  return accounts
    .sidesOf(view.accounts)
    .map((side) => ({ side, ...(view.counts[side] ?? none()) }));
}

function factsOf(entry: Entry): Facts | undefined {
  const fields = COMPARED[entry.type];
  if (!fields) return undefined;
  const body = entry.body as Record<string, unknown>;
  const facts: Facts = {};
  for (const field of fields) {
    const value = body[field];
    if (typeof value === 'string' || typeof value === 'number') facts[field] = value;
    else if (Array.isArray(value)) facts[field] = (value as string[]).toSorted(inOrder).join(' ');
  }
  if (typeof body['class'] === 'string') facts['class'] = body['class'];
  return facts;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Pairs of accounts that cannot both be right, by matter. Only what stands in fields is compared: never words, never who said it or how. */
export function contradictions(view: MediatorView): Contradiction[] {
  const sides = new Set(accounts.sidesOf(view.accounts));
  return Object.values(view.accounts.matters).flatMap((matter) => {
    if (matter.retracted) return [];
    const told = matter.accounts.flatMap((id) => {
      const account = view.accounts.accounts[id];
      return account?.side !== undefined && sides.has(account.side) ? [account] : [];
    });
    return told.flatMap((a, i) =>
      told.slice(i + 1).flatMap((b): Contradiction[] => {
        const fields = a.side === b.side ? [] : differing(view, a, b);
        if (fields.length === 0) return [];
        const pair = [a.side as string, b.side as string] as const;
        return [{ matter: matter.act, accounts: [a.act, b.act], sides: pair, fields }];
      }),
    );
  });
}

function differing(view: MediatorView, a: Account, b: Account): string[] {
  const one = view.facts[a.act];
  const other = view.facts[b.act];
  // Events of two classes are two things, and neither is an account of the other.
  if (a.type !== b.type || !one || !other || one['class'] !== other['class']) return [];
  const fields = Object.keys(one).filter(
    (field) => other[field] !== undefined && one[field] !== other[field],
  );
  const apart = DATED.has(a.type) && a.occurred && b.occurred && areApart(a.occurred, b.occurred);
  return apart ? ['occurred', ...fields] : fields;
}

const MINUTE = 60_000;
/** How far an instant may lie from what was meant: a part of a day is at most eight hours long. */
const SLACK: Readonly<Record<Occurred['precision'], number>> = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  'part-of-day': 8 * 60 * MINUTE,
  day: 24 * 60 * MINUTE,
};

/** Whether two times cannot be one, read as coarsely as each was said. "About" leaves room for anything. */
function areApart(a: Occurred, b: Occurred): boolean {
  if (a.certainty === 'approximate' || b.certainty === 'approximate') return false;
  const slack = SLACK[a.precision] + SLACK[b.precision];
  const end = (one: Occurred): number => instantMs(one.to ?? one.from);
  return instantMs(a.from) - end(b) > slack || instantMs(b.from) - end(a) > slack;
}
