import type { Level } from '#core/reports.ts';
import type { Occurred } from '#core/shapes.ts';
import { instantMs } from '#core/instants.ts';
import { sidesOf } from '#core/views/accounts.ts';
import { rowOf } from '#core/views/chronicle.ts';
import { itemsOf, type TimelineItem } from '#core/views/timeline.ts';
import type { RoomViews } from '#client/room-views.ts';

/** What the drawing and its table twin are both made from, so that they cannot differ. */
export interface LaneItem {
  item: TimelineItem;
  /** Epoch milliseconds: the time within which its source puts it. */
  from: number;
  to: number;
  /** How the speaker is named, where somebody is said to say so. */
  level: Level | undefined;
  /** Milliseconds east of UTC, as its source counts. */
  offset: number;
}

export interface TimelineLane {
  /** `rounds`, `statements.p1`, `statements.others`: also what the filter keeps. */
  id: string;
  /** Of a lane of statements: the side. */
  side?: string;
  items: LaneItem[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long a time is that its source gives no end of, by how finely it spoke. */
const FINENESS: Readonly<Record<Occurred['precision'], number>> = {
  minute: 0,
  hour: HOUR,
  'part-of-day': 6 * HOUR,
  day: 24 * HOUR,
};

/** The lanes in the order they are shown, empty ones left out: what frames the talks first, then who said what, then what happened. */
export function lanesOf(views: RoomViews): TimelineLane[] {
  const sides = sidesOf(views.statements.accounts);
  const lanes: TimelineLane[] = [
    { id: 'rounds', items: [] },
    { id: 'sessions', items: [] },
    { id: 'truce', items: [] },
    { id: 'documents', items: [] },
    { id: 'commitments', items: [] },
    ...sides.map((side) => ({ id: `statements.${side}`, side, items: [] })),
    { id: 'statements.others', items: [] },
    { id: 'events', items: [] },
  ];
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  for (const item of itemsOf(views.timeline)) {
    const side = item.side !== undefined && sides.includes(item.side) ? item.side : 'others';
    const id = item.lane === 'statements' ? `statements.${side}` : item.lane;
    byId.get(id)?.items.push(laneItem(views, item));
  }
  const truces = byId.get('truce');
  if (truces)
    truces.items = [...truces.items, ...declaredTruces(views)].toSorted((a, b) => a.from - b.from);
  return lanes.filter((lane) => lane.items.length > 0);
}

/**
 * The truces that sides of this room agreed or declared, each for its term; what was only circulated binds nobody and has no length. Its end is that of the
 * terms, and of the extensions that stand: whether it still holds is for the page of the truce to say.
 */
function declaredTruces(views: RoomViews): LaneItem[] {
  return Object.values(views.talks?.truces.rows ?? {}).flatMap((row) => {
    if (row.agreedBy === undefined && row.declared.length === 0) return [];
    const { kind, start, term } = row.terms;
    const from = instantMs(start.at);
    const to = term === 'open' ? undefined : from + term * MINUTE;
    const extended = row.extensions.flatMap(({ standsBy, until }) =>
      standsBy === undefined || until === 'open' ? [] : [instantMs(until.at)],
    );
    const item: TimelineItem = {
      act: row.act,
      index: rowOf(views.chronicle, row.act)?.index ?? 0,
      lane: 'truce',
      kind: `truce.${kind}`,
      reported: false,
      from,
      ...(to === undefined ? {} : { to, length: 'derived' }),
      ...(extended.length === 0 ? {} : { extendedTo: Math.max(...extended) }),
      precision: 'minute',
      certainty: 'stated',
    };
    return [{ item, from, to: to ?? from, level: undefined, offset: start.offset * MINUTE }];
  });
}

function laneItem(views: RoomViews, item: TimelineItem): LaneItem {
  const { occurred } = views.bodyOf(item.act) as { occurred?: Occurred };
  const from = item.from;
  const end = occurred?.to === undefined ? undefined : instantMs(occurred.to);
  const to = Math.max(end ?? from + FINENESS[item.precision], isSpan(item) ? (item.to ?? 0) : 0);
  const level = views.statements.accounts.accounts[item.act]?.level;
  return { item, from, to, level, offset: (occurred?.offset ?? 0) * MINUTE };
}

/** Whether the item’s own length is drawn, beside the time within which it is said to have been. */
export function isSpan(item: TimelineItem): boolean {
  return item.length !== undefined || (item.lane === 'sessions' && item.to !== undefined);
}

export interface Period {
  from: number;
  to: number;
  /** The first and the last day of it as its sources count days, in local time written as if it were UTC: what it is called by. */
  days?: { first: number; last: number };
}

/** A pause between two things told, from which on a new period begins. */
const PAUSE = 36 * HOUR;

/** The stretches of time in which something is told, with an hour or so of margin: the steps of the zoom. */
export function periodsOf(lanes: readonly TimelineLane[]): Period[] {
  const spans = lanes
    .flatMap((lane) => lane.items)
    // A round may go on for days in which nothing is told; it does not hold a period together.
    .filter(({ item }) => item.lane !== 'rounds' && item.lane !== 'truce')
    .map(({ from, to, offset }) => ({
      from,
      to,
      days: { first: from + offset, last: to + offset },
    }))
    .toSorted((a, b) => a.from - b.from);
  const periods: typeof spans = [];
  for (const span of spans) {
    const last = periods.at(-1);
    if (last && span.from - last.to < PAUSE) {
      last.to = Math.max(last.to, span.to);
      last.days.last = Math.max(last.days.last, span.days.last);
    } else periods.push(span);
  }
  return periods.map(({ from, to, days }) => ({ from: from - 2 * HOUR, to: to + 2 * HOUR, days }));
}

/** All of it, with a margin. */
export function wholeOf(lanes: readonly TimelineLane[]): Period {
  const items = lanes.flatMap((lane) => lane.items);
  const from = Math.min(...items.map((one) => one.from));
  const to = Math.max(...items.map((one) => Math.max(one.to, one.item.extendedTo ?? 0)));
  const margin = Math.max(HOUR, (to - from) / 100);
  return { from: from - margin, to: to + margin };
}

export function isWithin({ from, to, item }: LaneItem, period: Period): boolean {
  return from < period.to && Math.max(to, item.extendedTo ?? 0) >= period.from;
}
