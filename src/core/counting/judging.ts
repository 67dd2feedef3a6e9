import { instantMs } from '../instants.ts';
import type { Box } from '../places.ts';
import type { ObservationRow } from './observation.ts';
import type { CountingRule, CountingZone } from './rule.ts';
import { OUTSIDE, UNKNOWN } from './rule.ts';

/** What a rule makes of one observation by itself (CR3): where and when it counts and for how much, or why it does not. */

/** In the order in which they are asked; the first that holds is told. */
export const LEFT_OUT = [
  'outside-periods',
  'other-means',
  'other-organisation',
  'other-kind',
  'other-class',
  'class-unknown',
  'other-weapon',
  'weapon-unknown',
  'live-fire-exercise',
  'assessed-other',
  'direction-undetermined',
  'other-direction',
  'outside-zones',
  'place-unknown',
  'number-unknown',
  'below-least',
] as const;
export type LeftOutReason = (typeof LEFT_OUT)[number];

export interface Judged {
  id: string;
  /** Epoch milliseconds. */
  from: number;
  to: number;
  /** A key of the rule's, `outside` or `unknown`. */
  zone: string;
  /** Which of the rule's periods, from 0. */
  period: number;
  direction: string;
  /** The site it was at, or from which it was observed. */
  site: string;
  box?: Box;
  number: number;
}

export type Judgement =
  { as: 'counted'; judged: Judged } | { as: 'left-out'; reason: LeftOutReason };

/** A rule with what is looked up for every observation made once. */
export interface ReadyRule {
  rule: CountingRule;
  /** Epoch milliseconds. */
  boundaries: readonly number[];
}

export function readyRule(rule: CountingRule): ReadyRule {
  return { rule, boundaries: rule.periods.map(instantMs) };
}

/** @returns the period an instant lies in, or undefined before the first and from the last boundary on. */
function periodOf(boundaries: readonly number[], at: number): number | undefined {
  const next = boundaries.findIndex((boundary) => boundary > at);
  return next <= 0 ? undefined : next - 1;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.west >= outer.west &&
    inner.east <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}

/** Whether two boxes share a point once there is so much room between them, in millionths of a degree. */
export function boxesMeet(a: Box, b: Box, east = 0, north = 0): boolean {
  return (
    a.west - east <= b.east &&
    b.west - east <= a.east &&
    a.south - north <= b.north &&
    b.south - north <= a.north
  );
}

/** Surely in it, perhaps (its box shares a point with it), or not at all. */
function inZone(zone: CountingZone, row: ObservationRow): 'sure' | 'perhaps' | 'no' {
  const { where } = zone;
  if (where === 'everywhere') return 'sure';
  // Where nothing is said of a place, it is told from where it was observed; where something is, the observer's site says nothing.
  const site = row.place === undefined ? row.observer.site : row.place.site;
  if (site !== undefined && where.sites?.includes(site)) return 'sure';
  const { box } = row.place ?? {};
  if (!box || !where.boxes) return 'no';
  if (where.boxes.some((one) => isWithin(box, one))) return 'sure';
  return where.boxes.some((one) => boxesMeet(box, one)) ? 'perhaps' : 'no';
}

function zoneOf({ zones, edge }: CountingRule, row: ObservationRow): string {
  const found = zones.map((zone) => inZone(zone, row));
  const sure = found.findIndex(
    (one) => one === 'sure' || (edge === 'touching' && one === 'perhaps'),
  );
  const zone = zones[sure];
  if (zone) return zone.key;
  if (found.includes('perhaps')) return UNKNOWN;
  return isPlaced(zones, row) ? OUTSIDE : UNKNOWN;
}

/** Whether what is said of the place could have put it into a zone: a site says nothing of zones that are boxes alone, nor a box of lists of sites. */
function isPlaced(zones: readonly CountingZone[], row: ObservationRow): boolean {
  const site = row.place === undefined ? row.observer.site : row.place.site;
  return zones.every(
    ({ where }) =>
      where === 'everywhere' ||
      (where.sites !== undefined && site !== undefined) ||
      (where.boxes !== undefined && row.place?.box !== undefined),
  );
}

/** The sites between which it went, where one was seen; else the direction from where the observer stood. */
function directionOf({ direction, fromSite, toSite }: ObservationRow): string {
  if (fromSite === undefined && toSite === undefined) return direction;
  return `${fromSite ?? ''}>${toSite ?? ''}`;
}

/** Reads the row alone, and never who entered it or when. */
export function judge({ rule, boundaries }: ReadyRule, row: ObservationRow): Judgement {
  const from = instantMs(row.from);
  const period = periodOf(boundaries, from);
  if (period === undefined) return leftOut('outside-periods');
  const why = refusedByKind(rule, row) ?? refusedByDirection(rule, row);
  if (why !== undefined) return leftOut(why);
  const zone = zoneOf(rule, row);
  if (zone === OUTSIDE && rule.exclusions.includes('outside-zones'))
    return leftOut('outside-zones');
  if (zone === UNKNOWN && rule.exclusions.includes('unknown-place'))
    return leftOut('place-unknown');
  if (row.number === undefined && rule.unnumbered === 'left-out') return leftOut('number-unknown');
  const number = row.number ?? 1;
  if (rule.unit.count !== 'episode' && number < rule.least) return leftOut('below-least');
  const { box } = row.place ?? {};
  const judged: Judged = {
    id: row.id,
    from,
    to: instantMs(row.to),
    zone,
    period,
    direction: directionOf(row),
    site: row.place?.site ?? row.observer.site,
    number,
    ...(box === undefined ? {} : { box }),
  };
  return { as: 'counted', judged };
}

function leftOut(reason: LeftOutReason): Judgement {
  return { as: 'left-out', reason };
}

function refusedByKind(rule: CountingRule, row: ObservationRow): LeftOutReason | undefined {
  const { sources, kinds, classes, weapons, exclusions } = rule;
  const { organisation } = row.observer;
  if (!row.means.some((one) => sources.means.includes(one))) return 'other-means';
  if (sources.organisations && !sources.organisations.includes(organisation ?? ''))
    return 'other-organisation';
  if (!kinds.includes(row.kind)) return 'other-kind';
  if (classes && row.class === undefined) return 'class-unknown';
  if (classes && row.class && !classes.includes(row.class)) return 'other-class';
  if (weapons && row.weapon === undefined) return 'weapon-unknown';
  if (weapons && row.weapon && !weapons.includes(row.weapon)) return 'other-weapon';
  if (row.assessed === 'live-fire-exercise' && exclusions.includes('live-fire-exercise'))
    return 'live-fire-exercise';
  if (row.assessed === 'other' && exclusions.includes('assessed-other')) return 'assessed-other';
  return undefined;
}

function refusedByDirection(
  { direction, exclusions }: CountingRule,
  row: ObservationRow,
): LeftOutReason | undefined {
  const one = direction === 'incoming' || direction === 'outgoing';
  const isUndetermined = row.direction === 'undetermined';
  if (isUndetermined && (one || exclusions.includes('undetermined-direction')))
    return 'direction-undetermined';
  return one && row.direction !== direction ? 'other-direction' : undefined;
}
