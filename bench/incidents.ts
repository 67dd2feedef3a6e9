import type { IncidentClass } from '#core/obligations/classes.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import type { Message, MonitorEvent } from '#core/obligations/event.ts';
import { Alarms } from '#core/obligations/monitor/alarms.ts';
import type { Registered } from '#core/obligations/monitor/monitor.ts';
import { DEGREE, type Point } from '#core/places.ts';

/**
 * Invented incidents around hot spots, and obligations that forbid them in a zone: the same for the same number, so that nothing has to be kept. Any incident can be made again alone.
 */

const DAY = 86_400_000;
/** 2031-01-01T00:00:00Z. */
const START = 1_924_992_000_000;
export const SPAN = 730 * DAY;
export const AFTER = START + SPAN + 60 * DAY;
const SPOTS = 60;
const ACTORS = 20;
export const CLASSES: readonly IncidentClass[] = INCIDENT_CLASSES.slice(0, 10);
const VERTICES = 64;
const WINDOW = 180 * DAY;
/** Days for which reports may come: fewer than the latest take. */
const LAG = 10;

/** Numbers from a seed (mulberry32): the same everywhere. */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
    this.below(2);
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }
}

/** Ten degrees by ten. */
function spot(number: number): Point {
  const draw = new Draw(1_000_003 * (number + 1));
  return [draw.below(10 * DEGREE), draw.below(10 * DEGREE)];
}
const PLACES = Array.from({ length: SPOTS }, (_, n) => spot(n));

/** One of so many, in order of time. */
export function incident(number: number, of: number): MonitorEvent {
  const draw = new Draw(Math.imul(number + 1, 0x9e3779b1));
  const [x, y] = PLACES[draw.below(SPOTS)] as Point;
  // Denser towards the middle.
  const away = () => Math.round((draw.next() + draw.next() + draw.next() - 1.5) * 0.22 * DEGREE);
  const [west, south] = [x + away(), y + away()];
  const from = START + Math.floor((SPAN / of) * number);
  return {
    id: `i${number}`,
    class: CLASSES[draw.below(CLASSES.length)] as IncidentClass,
    from,
    to: from,
    place: { west, south, east: west, north: south },
    actors: [{ id: `p${1 + draw.below(ACTORS)}`, standing: 'found' }],
    standing: draw.below(3) === 0 ? 'claimed' : 'found',
  };
}

/** So many obligations, each with a star of 64 vertices as its zone, half a year, one to three addressees and up to five classes. */
export function forbids(count: number): Registered[] {
  return Array.from({ length: count }, (_, number): Registered => {
    const draw = new Draw(7_654_321 + number);
    const [x, y] = PLACES[draw.below(SPOTS)] as Point;
    const size = (0.1 + 0.3 * draw.next()) * DEGREE;
    const ring = Array.from({ length: VERTICES }, (__, n): Point => {
      const angle = (2 * Math.PI * n) / VERTICES;
      const away = size * (0.5 + 0.5 * draw.next());
      return [x + Math.round(away * Math.cos(angle)), y + Math.round(away * Math.sin(angle))];
    });
    const from = START + draw.below(SPAN - WINDOW);
    const some = <T>(all: readonly T[], most: number): T[] => [
      ...new Set<T>(
        Array.from({ length: 1 + draw.below(most) }, () => all[draw.below(all.length)] as T),
      ),
    ];
    const actors = Array.from({ length: ACTORS }, (__, n) => `p${n + 1}`);
    return {
      id: `o${number}`,
      terms: {
        rule: { pattern: 'forbid' },
        addressees: some(actors, 3),
        act: { classes: some(CLASSES, 5) },
        zone: `z${number}`,
        window: { from: moment(from), until: moment(from + WINDOW) },
        lag: LAG * 24 * 60,
      },
      zone: [[ring]],
    };
  });
}

function moment(time: number): { at: string; offset: number; zone: string } {
  return { at: `${new Date(time).toISOString().slice(0, 19)}Z`, offset: 0, zone: 'UTC' };
}

/** What happens to one incident: when it is entered, and, of three in a hundred, when it is taken back or amended. */
function acts(number: number, of: number): Message[] {
  const draw = new Draw(Math.imul(number + 1, 0x85ebca6b) ^ 0x2545f491);
  const event = incident(number, of);
  const late = draw.below(10) === 0 ? draw.below(14 * DAY) : draw.below(3_600_000);
  const admitted = event.to + late;
  const entered: Message = { do: 'enter', index: 0, admitted, event };
  const fate = draw.below(200);
  if (fate >= 6) return [entered];
  const then = admitted + draw.below(30 * DAY);
  const by = draw.below(2) === 0 ? { by: 'finding' as const } : {};
  if (fate < 3) return [entered, { do: 'retract', index: 0, admitted: then, id: event.id, ...by }];
  const other = incident(number + of, 2 * of);
  const amended: MonitorEvent = {
    ...event,
    standing: 'found',
    ...(fate === 3 ? { place: other.place } : fate === 4 ? { actors: other.actors } : {}),
  };
  return [entered, { do: 'amend', index: 0, admitted: then, event: amended, ...by }];
}

/** The log of so many incidents in the order of admission, in pieces; nothing is kept of what was told. */
export function* logOf(count: number, piece: number): Generator<Message[]> {
  const waiting = new Alarms<Message>();
  let index = 0;
  let out: Message[] = [];
  const take = () => {
    out.push({ ...waiting.take(), index: ++index });
  };
  for (let number = 0; number < count; number++) {
    const all = acts(number, count);
    const now = START + Math.floor((SPAN / count) * number);
    while (waiting.next < now) take();
    for (const act of all) waiting.set(act.admitted, act);
    if (out.length >= piece) {
      yield out;
      out = [];
    }
  }
  while (waiting.next < Infinity) take();
  yield out;
}

/** Every act on one incident, with the indexes that are its alone to give: for what did not matter before. */
export function actsOn(id: string, count: number): Message[] {
  return acts(Number(id.slice(1)), count);
}
