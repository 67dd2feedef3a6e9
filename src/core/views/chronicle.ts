import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Nature } from '../declare.ts';
import { instantMs } from '../instants.ts';
import type { Refusal } from '../refusal.ts';
import type { Occurred } from '../shapes.ts';
import type { ViewContext, VoidRow } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * Every leaf of the log as a row, in log order: what was entered, when, by whom, and what later became of it. Rows hold no sentences; those are made when
 * a row is shown, from the act (or from the correction that `correctedBy` names last).
 */
export interface ChronicleRow {
  index: number;
  /** Absent for a void leaf of which no act could be read. */
  id?: string;
  /** Epoch milliseconds: the log's clock. */
  admitted: number;
  /** Epoch milliseconds to show it by: when it happened if the act says so, else when it was admitted. */
  at: number;
  occurred?: Occurred;
  /** `session.open` */
  type?: string;
  version?: number;
  nature?: Nature;
  by: string[];
  /** Parties of the signers, each once. */
  parties: string[];
  /** It came encrypted (RC12.3): read, or void for what is inside, which is its signers’ doing. */
  sealed?: true;
  /** A sealed act that this reader has no secret for (RC12.12): of it only the envelope is known. */
  unread?: true;
  /** The entry that this correction, retraction or answer is about. */
  concerns?: string;
  /** Ids of corrections, in log order. */
  correctedBy?: string[];
  retractedBy?: string;
  /** RC8.5: its key was declared compromised; then what a head said of it. */
  contested?: 'open' | 'affirmed' | 'disowned';
  /** It was taken down for a side: that side, what became of it, and by which act. */
  takenDown?: {
    for: string;
    answer: 'awaited' | 'confirmed' | 'contested' | 'withdrawn';
    answeredBy?: string;
  };
  /** The rules did not admit it (RC12.1). */
  void?: Refusal;
}

export interface Chronicle {
  /** One per leaf; a row's place is its index where the log was read from its start. */
  rows: ChronicleRow[];
  /** Places by act id. */
  places: Record<string, number>;
  /** Places by key name with id. */
  placesByKey: Record<string, number[]>;
}

export function start(): Chronicle {
  return { rows: [], places: {}, placesByKey: {} };
}

export function add(view: Chronicle, act: Act, ctx: ViewContext): Chronicle {
  const row: ChronicleRow = {
    index: act.index,
    id: act.id,
    admitted: act.admitted,
    at: act.admitted,
    type: act.type,
    version: act.version,
    by: [...act.by],
    parties: [...new Set(act.by.map(partyOf))],
  };
  const nature = ctx.book.type(act.type, act.version)?.nature;
  if (nature) row.nature = nature;
  if (act.sealed) row.sealed = true;
  showTime(row, act.body);
  enter(view, row);
  revise(view, act, row);
  contest(view, act, row);
  answer(view, act, row);
  return view;
}

/** Takes a sealed act that this reader could not open: its envelope, which is all that is known of it. */
export function addUnread(view: Chronicle, act: Act, ctx: ViewContext): Chronicle {
  add(view, act, ctx);
  const row = rowOf(view, act.id);
  if (row) row.unread = true;
  return view;
}

/** Takes a leaf that the rules do not admit. */
export function addVoid(view: Chronicle, leaf: VoidRow): Chronicle {
  const { index, admitted, id, type, version, by, reason, sealed } = leaf;
  const row: ChronicleRow = {
    index,
    admitted,
    at: admitted,
    by: [...(by ?? [])],
    parties: [...new Set((by ?? []).map(partyOf))],
    void: reason,
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    ...(version === undefined ? {} : { version }),
    ...(sealed === true ? { sealed } : {}),
  };
  // Not indexed by id: a void act changes nothing, and its id may yet be that of an admitted one.
  push(view, row);
  return view;
}

function showTime(row: ChronicleRow, body: unknown): void {
  const { occurred } = body as { occurred?: Occurred };
  delete row.occurred;
  row.at = row.admitted;
  if (occurred === undefined) return;
  row.occurred = occurred;
  row.at = instantMs(occurred.from);
}

/** The place of a new row. What a sealed act held takes the place of its envelope, which has the same leaf. */
function push(view: Chronicle, row: ChronicleRow): number {
  const last = view.rows.length - 1;
  if (view.rows[last]?.index === row.index) {
    view.rows[last] = row;
    return last;
  }
  return view.rows.push(row) - 1;
}

function enter(view: Chronicle, row: ChronicleRow): void {
  const place = push(view, row);
  if (row.id !== undefined) view.places[row.id] = place;
  for (const ref of row.by) {
    const places = (view.placesByKey[ref] ??= []);
    if (places.at(-1) !== place) places.push(place);
  }
}

export function rowOf(view: Chronicle, id: string): ChronicleRow | undefined {
  const place = view.places[id];
  return place === undefined ? undefined : view.rows[place];
}

function revise(view: Chronicle, act: Act, row: ChronicleRow): void {
  const revision = revisionOf(act);
  if (revision.what === 'enter') return;
  const id = revision.what === 'correct' ? revision.entry.id : revision.target;
  row.concerns = id;
  const target = rowOf(view, id);
  if (!target) return;
  if (revision.what === 'retract') {
    target.retractedBy = act.id;
  } else {
    (target.correctedBy ??= []).push(act.id);
    showTime(target, revision.entry.body);
  }
}

function contest(view: Chronicle, act: Act, row: ChronicleRow): void {
  if (act.type === 'key.revoke') {
    const { key, since } = act.body as { key: string; since?: string };
    if (since === undefined) return;
    for (const place of view.placesByKey[key] ?? []) {
      const entered = view.rows[place];
      if (entered && entered.admitted >= instantMs(since)) entered.contested ??= 'open';
    }
  }
  if (act.type === 'key.affirm' || act.type === 'key.disown') {
    const id = act.after[0]?.act?.id;
    const answered = id === undefined ? undefined : rowOf(view, id);
    if (id === undefined || !answered) return;
    row.concerns = id;
    answered.contested = act.type === 'key.affirm' ? 'affirmed' : 'disowned';
  }
}

const ANSWERS = {
  'taken-down.confirm': 'confirmed',
  'taken-down.contest': 'contested',
  'taken-down.withdraw': 'withdrawn',
} as const;

function answer(view: Chronicle, act: Act, row: ChronicleRow): void {
  if (act.type === 'taken-down.enter') {
    row.takenDown = { for: (act.body as { for: string }).for, answer: 'awaited' };
    // Of the side for which it was taken down it is only said to have done so, and every ledger keeps that apart from what was performed (DESIGN §5).
    row.nature = 'reported';
  }
  const given = ANSWERS[act.type as keyof typeof ANSWERS] as
    (typeof ANSWERS)[keyof typeof ANSWERS] | undefined;
  if (given === undefined) return;
  const { entry } = act.body as { entry: string };
  row.concerns = entry;
  const taken = rowOf(view, entry)?.takenDown;
  if (taken) Object.assign(taken, { answer: given, answeredBy: act.id });
}
