import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Reported } from '../reports.ts';
import type { Occurred } from '../shapes.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { insertByTime, takeOut } from './order.ts';
import { happened, happenedUntil, opened, step } from './session-times.ts';

/** What happened, on parallel lanes, to scale where a length is known. Corrected items stand as corrected; retracted ones are left out and counted. */

export const LANES = [
  'rounds',
  'sessions',
  'truce',
  'statements',
  'documents',
  'commitments',
  'events',
] as const;
export type Lane = (typeof LANES)[number];

export interface TimelineItem {
  act: string;
  index: number;
  lane: Lane;
  /** What kind of item on its lane, as a code of the vocabulary: `truce.truce`, `step.extended`, `event.strike`, `form.agreement`; else the act type. */
  kind: string;
  /** Said by somebody, not performed here. */
  reported: boolean;
  /** Epoch milliseconds. */
  from: number;
  /** Epoch milliseconds: the end of an interval, of a session, of a reported term. Absent: a point, or not ended. */
  to?: number;
  /** Where `to` of a session or truce comes from. */
  length?: 'reported' | 'derived';
  precision: Occurred['precision'];
  certainty: Occurred['certainty'];
  /** The side it speaks for: statements have a lane for each. */
  side?: string;
  round?: string;
  /** Suspensions of a session. */
  pauses?: { from: number; to?: number }[];
  /** The truce that a step is about. */
  truce?: string;
  /** Of an extension: the new end, where the report names one. */
  until?: number;
  /** Of a truce: the latest end that a reported extension names. */
  extendedTo?: number;
  /** The day of a commitment to meet again, `YYYY-MM-DD`. */
  due?: string;
  correctedBy?: string;
}

export interface Timeline {
  items: Record<string, TimelineItem>;
  /** Ids by time. */
  order: string[];
  /** Steps of each truce, by the truce's act id. */
  steps: Record<string, string[]>;
  retracted: number;
}

export function start(): Timeline {
  return { items: {}, order: [], steps: {}, retracted: 0 };
}

export function add(view: Timeline, act: Act, _ctx: ViewContext): Timeline {
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    if (remove(view, revision.target)) view.retracted += 1;
    return view;
  }
  const { entry } = revision;
  if (revision.what === 'enter' && advance(view, entry)) return view;
  const item = itemOf(entry);
  if (!item) return view;
  if (revision.what === 'correct') {
    remove(view, entry.id);
    item.correctedBy = revision.by;
  }
  put(view, item);
  return view;
}

/** The items of some lanes, by time. */
export function itemsOf(view: Timeline, lanes: readonly Lane[] = LANES): TimelineItem[] {
  return view.order.flatMap((id) => {
    const item = view.items[id];
    return item && lanes.includes(item.lane) ? [item] : [];
  });
}

function put(view: Timeline, item: TimelineItem): void {
  view.items[item.act] = item;
  insertByTime(view.order, view.items, item.act);
  if (item.truce !== undefined) {
    (view.steps[item.truce] ??= []).push(item.act);
    extend(view, item.truce);
  }
  if (item.lane === 'truce') extend(view, item.act);
}

function remove(view: Timeline, id: string): boolean {
  const item = view.items[id];
  if (!item) return false;
  delete view.items[id];
  takeOut(view.order, id);
  if (item.truce !== undefined) {
    takeOut(view.steps[item.truce] ?? [], id);
    extend(view, item.truce);
  }
  return true;
}

function extend(view: Timeline, truce: string): void {
  const item = view.items[truce];
  if (!item) return;
  delete item.extendedTo;
  for (const id of view.steps[truce] ?? []) {
    const until = view.items[id]?.until;
    if (until !== undefined) item.extendedTo = Math.max(item.extendedTo ?? until, until);
  }
}

/** Acts that move an item on instead of making one. */
function advance(view: Timeline, entry: Entry): boolean {
  const { session, round } = entry.body as { session?: string; round?: string };
  switch (entry.type) {
    case 'session.suspend':
    case 'session.resume':
    case 'session.close': {
      const item = view.items[session ?? ''];
      if (!item) return true;
      const times = { ...item, pauses: item.pauses ?? [] };
      step(times, entry);
      item.pauses = times.pauses;
      if (times.to !== undefined) Object.assign(item, { to: times.to, length: 'derived' });
      return true;
    }
    case 'round.close': {
      const item = view.items[round ?? ''];
      if (item) item.to = happenedUntil(entry);
      return true;
    }
    default:
      return false;
  }
}

function itemOf(entry: Entry): TimelineItem | undefined {
  const body = entry.body as Partial<Reported> & Record<string, unknown>;
  const base = (lane: Lane, kind: string): TimelineItem => {
    const { occurred, attribution } = body;
    return {
      act: entry.id,
      index: entry.index,
      lane,
      kind,
      reported: attribution !== undefined,
      from: happened(entry),
      ...(occurred?.to === undefined ? {} : { to: instantMs(occurred.to) }),
      precision: occurred?.precision ?? 'minute',
      certainty: occurred?.certainty ?? 'stated',
      ...(attribution?.for === undefined ? {} : { side: attribution.for }),
      ...(typeof body['round'] === 'string' ? { round: body['round'] } : {}),
    };
  };
  switch (entry.type) {
    case 'round.open':
    case 'round.report':
      return base('rounds', entry.type);
    case 'session.open':
      return { ...base('sessions', entry.type), ...opened(entry) };
    case 'session.report':
      return withLength(base('sessions', entry.type), body['minutes']);
    case 'truce.report':
      return withLength(base('truce', `truce.${String(body['kind'])}`), body['term']);
    case 'truce.report-step': {
      const { truce, step: code, until } = body as { truce: string; step: string; until?: string };
      const item = { ...base('truce', `step.${code}`), truce };
      // Only a named end: when a report was made says nothing of how long the truce was extended.
      return code === 'extended' && until !== undefined
        ? { ...item, until: instantMs(until) }
        : item;
    }
    case 'statement.make':
      return { ...base('statements', entry.type), side: partyOf(entry.by[0] as string) };
    case 'statement.report':
      return base('statements', entry.type);
    case 'document.report':
      return base('documents', `form.${String(body['form'])}`);
    case 'round.reconvene':
    case 'commitment.report':
      return { ...base('commitments', entry.type), due: String(body['on']) };
    case 'event.report':
      return base('events', `event.${String(body['class'])}`);
    default:
      return undefined;
  }
}

/** A reported length, in minutes, decides where an item ends. */
function withLength(item: TimelineItem, minutes: unknown): TimelineItem {
  if (typeof minutes !== 'number') return item;
  return { ...item, to: item.from + minutes * 60_000, length: 'reported' };
}
