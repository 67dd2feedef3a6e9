import { partyOf } from '../act.ts';
import type { Rung } from '../hotline.ts';
import { instantMs } from '../instants.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, Revision } from './entry.ts';
import type { Logged } from './log-order.ts';
import { enterRow, removeRow } from './log-order.ts';

/** The log of the hotline (JC7): officers, numbers, calls. Nothing in it is totalled, averaged or compared by side, and no function here does. */

interface HotlineRow extends Logged {
  /** The party that entered it. */
  by: string;
  correctedBy?: string;
}

export interface OfficerRow extends HotlineRow {
  from: string;
  until: string;
  officer: EnclosureRef;
  office?: Words;
}

export interface NumberRow extends HotlineRow {
  of: string;
  rung: Rung;
  number?: EnclosureRef;
  words?: Words;
}

export interface AcknowledgementRow extends HotlineRow {
  call: string;
  at: string;
}

export interface OutcomeRow extends HotlineRow {
  call: string;
  words: Words;
}

export interface CallRow extends HotlineRow {
  at: string;
  from: string;
  to: string;
  subject: Words;
  test: boolean;
  rung: Rung;
}

export interface HotlineLog {
  /** Each in log order. */
  officers: OfficerRow[];
  numbers: NumberRow[];
  calls: Record<string, CallRow>;
  /** By call. */
  acknowledgements: Record<string, AcknowledgementRow[]>;
  outcomes: Record<string, OutcomeRow[]>;
  /** The call that an acknowledgement or an outcome is about. */
  about: Record<string, string>;
  retracted: number;
}

export function startHotline(): HotlineLog {
  return {
    officers: [],
    numbers: [],
    calls: {},
    acknowledgements: {},
    outcomes: {},
    about: {},
    retracted: 0,
  };
}

export function addToHotline(view: HotlineLog, revision: Revision): void {
  if (revision.what === 'retract') {
    if (takeOut(view, revision.target)) view.retracted += 1;
    return;
  }
  put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
}

function put(view: HotlineLog, entry: Entry, correctedBy?: string): void {
  const row = {
    act: entry.id,
    index: entry.index,
    by: partyOf(entry.by[0] as string),
    ...(entry.body as object),
    ...(correctedBy === undefined ? {} : { correctedBy }),
  };
  switch (entry.type) {
    case 'hotline.officer':
      enterRow(view.officers, row as OfficerRow);
      break;
    case 'hotline.number':
      enterRow(view.numbers, row as NumberRow);
      break;
    case 'hotline.call':
      view.calls[entry.id] = row as CallRow;
      break;
    case 'hotline.acknowledge':
      attach(view, view.acknowledgements, row as AcknowledgementRow);
      break;
    case 'hotline.outcome':
      attach(view, view.outcomes, row as OutcomeRow);
      break;
    default:
  }
}

/** A correction may say that it was about another call. */
function attach<R extends AcknowledgementRow | OutcomeRow>(
  view: HotlineLog,
  rows: Record<string, R[]>,
  row: R,
): void {
  const before = view.about[row.act];
  if (before !== undefined && before !== row.call) removeRow(rows[before] ?? [], row.act);
  view.about[row.act] = row.call;
  enterRow((rows[row.call] ??= []), row);
}

function takeOut(view: HotlineLog, act: string): boolean {
  if (view.calls[act]) {
    delete view.calls[act];
    return true;
  }
  const call = view.about[act];
  if (call === undefined) return removeRow(view.officers, act) || removeRow(view.numbers, act);
  delete view.about[act];
  return (
    removeRow(view.acknowledgements[call] ?? [], act) || removeRow(view.outcomes[call] ?? [], act)
  );
}

/** Calls by when they were made; those of one instant in log order. */
export function calls(view: HotlineLog): CallRow[] {
  return Object.values(view.calls).toSorted(
    (a, b) => instantMs(a.at) - instantMs(b.at) || a.index - b.index,
  );
}

/**
 * Whole minutes from a call to its earliest acknowledgement by the one who was called, both as entered: a fact of this one call. Undefined while there is none,
 * and where the instants entered do not fit each other.
 */
export function responseMinutes(view: HotlineLog, call: string): number | undefined {
  const row = view.calls[call];
  if (!row) return undefined;
  const taken = (view.acknowledgements[call] ?? [])
    .filter((one) => one.by === row.to)
    .map((one) => instantMs(one.at));
  if (taken.length === 0) return undefined;
  const minutes = Math.floor((Math.min(...taken) - instantMs(row.at)) / 60_000);
  return minutes < 0 ? undefined : minutes;
}

/** Who is entered as on duty at a moment (epoch ms), in log order. */
export function onDuty(view: HotlineLog, now: number): OfficerRow[] {
  return view.officers.filter((row) => instantMs(row.from) <= now && now < instantMs(row.until));
}

/** For every print: the latest number that stands for each party and rung, in log order. What a party says of itself goes before what others say of it. */
export function numbersToPrint(view: HotlineLog): NumberRow[] {
  const own = (row: NumberRow): number => Number(row.by === row.of);
  const latest = new Map(
    view.numbers
      .toSorted((a, b) => own(a) - own(b))
      .map((row) => [`${row.of} ${row.rung}`, row] as const),
  );
  return view.numbers.filter((row) => latest.get(`${row.of} ${row.rung}`) === row);
}
