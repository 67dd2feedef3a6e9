import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Occurred } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Moment, TruceKind, Until } from '../truce-state.ts';
import { truceOf } from '../truce-state.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

export { CLOCK_STATES, clockAt, disputesOf, NEXT, UNCERTAIN, wallBoard } from './truce-clock.ts';
export type { Disputes, TruceClock, WallRow } from './truce-clock.ts';

/**
 * Truces of this room (TR): terms, what each side has done about them, how far they have been extended, and accounts that differ. Allegations stand apart,
 * under `examined`. What time alone does is `clockAt`. Reported truces are on the timeline. Like `members`, it keeps a state of its own by the same rules.
 */
export interface TruceBoard {
  state: RoomState | null;
  /** By act id of the terms, in log order. */
  rows: Record<string, TruceRow>;
  /** Allegations, by truce. Nothing else of this view reads them. */
  examined: Record<string, AllegationRow[]>;
  retracted: number;
}

/** Something that a side did, by its act. */
export interface SideAct {
  party: string;
  act: string;
  /** Epoch milliseconds of the admission. */
  at: number;
  /** When it was done, where that was outside the record. */
  occurred?: Occurred;
  words?: Words;
}

export interface TruceTermsShown {
  kind: TruceKind;
  forces: Words;
  area: Words;
  prohibited: Words[];
  permitted: Words[];
  selfDefence?: Words;
  start: Moment;
  term: number | 'open';
  orders?: Words;
  /** Minutes. */
  notice?: number;
  suspension?: Words;
  denunciation?: Words;
  text: Words;
  hash: string;
}

export interface ExtensionRow {
  act: string;
  by: string;
  at: number;
  until: Until;
  text: Words;
  hash: string;
  agreed: SideAct[];
  /** The act with which it came to stand. */
  standsBy?: string;
}

export interface AccountRow {
  party: string;
  act: string;
  index: number;
  start?: Moment;
  until?: Until;
  terms?: Words;
  correctedBy?: string;
}

export interface AllegationRow {
  party: string;
  act: string;
  at: number;
  occurred: Occurred;
  place: Words;
  what: Words;
  correctedBy?: string;
}

export interface TruceRow {
  act: string;
  by: string;
  tabled: number;
  terms: TruceTermsShown;
  agreed: SideAct[];
  /** The act with which every side had agreed. */
  agreedBy?: string;
  declared: SideAct[];
  orders: (SideAct & { step: 'sent' | 'received'; forces?: Words })[];
  extensions: ExtensionRow[];
  /** Log index of the act that last moved the end. */
  endSince: number;
  accounts: AccountRow[];
  notices: (SideAct & { from: Moment })[];
  suspensions: (SideAct & { resumed?: SideAct })[];
  denounced: SideAct[];
  ended: (SideAct & { why: string; replacement?: string })[];
}

export function start(): TruceBoard {
  return { state: null, rows: {}, examined: {}, retracted: 0 };
}

export function add(view: TruceBoard, act: Act, ctx: ViewContext): TruceBoard {
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    retract(view, revision.target);
    return view;
  }
  put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

function put(view: TruceBoard, entry: Entry, correctedBy?: string): void {
  if (entry.type === 'truce.table') {
    view.rows[entry.id] = tabled(entry);
    return;
  }
  if (!entry.type.startsWith('truce.')) return;
  const { truce } = entry.body as { truce?: string };
  const row = view.rows[truce ?? ''];
  if (!row) return;
  const mark = correctedBy === undefined ? {} : { correctedBy };
  switch (entry.type) {
    case 'truce.allege-breach': {
      const { place, what, occurred } = entry.body as AllegationRow;
      const allegation = { ...sideAct(entry), occurred, place, what, ...mark };
      replaceOrPush((view.examined[row.act] ??= []), allegation);
      break;
    }
    case 'truce.account': {
      const { start: from, until, terms } = entry.body as Partial<AccountRow>;
      replaceOrPush(row.accounts, {
        party: partyOf(entry.by[0] as string),
        act: entry.id,
        index: entry.index,
        ...(from ? { start: from } : {}),
        ...(until === undefined ? {} : { until }),
        ...(terms ? { terms } : {}),
        ...mark,
      });
      break;
    }
    default:
      step(row, entry);
  }
  settle(view, row, entry);
}

/** What each side's act adds to a row. */
function step(row: TruceRow, entry: Entry): void {
  const own = sideAct(entry);
  const body = entry.body as Record<string, unknown>;
  switch (entry.type) {
    case 'truce.agree':
      row.agreed = [...row.agreed.filter((one) => one.party !== own.party), own];
      break;
    case 'truce.declare':
      row.declared.push(own);
      break;
    case 'truce.order': {
      const { step: which, forces } = body as { step: 'sent' | 'received'; forces?: Words };
      row.orders.push({ ...own, step: which, ...(forces ? { forces } : {}) });
      break;
    }
    case 'truce.propose-extension': {
      const { until, text, hash } = body as unknown as ExtensionRow;
      const { act, party: by, at } = own;
      row.extensions.push({ act, by, at, until, text, hash, agreed: [] });
      break;
    }
    case 'truce.agree-extension': {
      const extension = row.extensions.find((one) => one.act === body['extension']);
      if (!extension) break;
      extension.agreed = [...extension.agreed.filter((one) => one.party !== own.party), own];
      break;
    }
    case 'truce.take-back': {
      const extension = row.extensions.find((one) => one.act === body['extension']);
      const from = body['extension'] === undefined ? row : extension;
      if (from) from.agreed = from.agreed.filter((one) => one.party !== own.party);
      break;
    }
    case 'truce.give-notice':
      row.notices.push({ ...own, from: body['from'] as Moment });
      break;
    case 'truce.suspend':
      row.suspensions.push(own);
      break;
    case 'truce.resume': {
      const open = row.suspensions.findLast((one) => one.party === own.party);
      if (open) open.resumed = own;
      break;
    }
    case 'truce.denounce':
      row.denounced.push(own);
      break;
    case 'truce.declare-ended': {
      const { why, replacement } = body as { why: string; replacement?: string };
      row.ended.push({ ...own, why, ...(replacement === undefined ? {} : { replacement }) });
      break;
    }
    default:
  }
}

/** What the rules made of the act: whether everybody awaited has now agreed. */
function settle(view: TruceBoard, row: TruceRow, entry: Entry): void {
  const truce = view.state ? truceOf(view.state, row.act) : undefined;
  if (!truce) return;
  if (truce.stands && row.agreedBy === undefined) row.agreedBy = entry.id;
  const standing = row.extensions.find((one) => one.act === truce.extended);
  if (!standing || standing.standsBy !== undefined) return;
  standing.standsBy = entry.id;
  row.endSince = entry.index;
}

function tabled(entry: Entry): TruceRow {
  return {
    act: entry.id,
    by: partyOf(entry.by[0] as string),
    tabled: entry.admitted,
    terms: entry.body as TruceTermsShown,
    agreed: [],
    declared: [],
    orders: [],
    extensions: [],
    endSince: entry.index,
    accounts: [],
    notices: [],
    suspensions: [],
    denounced: [],
    ended: [],
  };
}

function sideAct(entry: Entry): SideAct {
  const { occurred, words } = entry.body as { occurred?: Occurred; words?: Words };
  return {
    party: partyOf(entry.by[0] as string),
    act: entry.id,
    at: entry.admitted,
    ...(occurred ? { occurred } : {}),
    ...(words ? { words } : {}),
  };
}

function replaceOrPush<T extends { act: string }>(list: T[], row: T): void {
  const at = list.findIndex((one) => one.act === row.act);
  list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, row);
}

function retract(view: TruceBoard, target: string): void {
  const lists = [...Object.values(view.examined), ...Object.values(view.rows).map(accountsOf)];
  for (const list of lists) {
    const at = list.findIndex((one) => one.act === target);
    if (at < 0) continue;
    list.splice(at, 1);
    view.retracted += 1;
    return;
  }
}

function accountsOf(row: TruceRow): AccountRow[] {
  return row.accounts;
}

/** The truces of the room, in log order. */
export function trucesOf(view: TruceBoard): TruceRow[] {
  return Object.values(view.rows);
}
