import type { Actor, Message, MonitorEvent, Steering } from '#core/obligations/event.ts';
import { instantMs } from '#core/instants.ts';
import type { Registered } from '#core/obligations/monitor/monitor.ts';
import { slowRelation } from './slow-geometry.ts';

/**
 * The reading of OB3, OB6.2 and OB7 for the naive evaluator: straight from the spec, of the whole list of messages each time. Nothing is remembered and nothing is
 * shared with the evaluator that it is held against.
 */

export const MIN = 60_000;

export type Standing = 'sure' | 'claimed' | 'vague';
/** A version of an event that is in the upper set. */
export interface Version {
  id: string;
  order: number;
  /** Index of the act that made it. */
  act: number;
  event: MonitorEvent;
  from: number;
  to: number;
  standing: Standing;
}

export interface World {
  obligation: Registered;
  messages: readonly Message[];
  steerings: readonly Steering[];
  now: number;
}

const least = (answers: ('sure' | 'possible' | 'no')[]) =>
  answers.includes('no') ? 'no' : answers.includes('possible') ? 'possible' : 'sure';

/** What is asked of an event by what it is to the obligation. */
export interface Asked {
  classes: readonly string[];
  time: 'window' | 'beginning' | 'not';
  whose: 'addressees' | 'not' | { addressee: string };
  threshold: boolean;
  place: boolean;
  named: boolean;
}

export function window({ obligation, steerings }: World): {
  from: number;
  end: number;
  terminated: boolean;
  extended: number | undefined;
  suspended: { from: number; to: number }[];
} {
  const { from, until } = obligation.terms.window;
  let end = until === 'open' ? Infinity : instantMs(until.at);
  let terminated = false;
  let extended: number | undefined;
  const suspended: { from: number; to: number }[] = [];
  for (const one of steerings) {
    const open = suspended.find(({ to }) => to === Infinity);
    if (one.do === 'suspend' && !open) suspended.push({ from: one.at, to: Infinity });
    if (one.do === 'resume' && open) open.to = one.at;
    if (one.do === 'extend') {
      end = one.until === 'open' ? Infinity : one.until;
      extended = end;
      terminated = false;
    }
    if (one.do === 'terminate') {
      end = Math.min(end, one.at);
      terminated = true;
    }
  }
  return { from: instantMs(from.at), end, terminated, extended, suspended };
}

/** OB7.1. */
export function dueAt(world: World, time: number): number {
  const span = window(world).suspended.find(({ from, to }) => from <= time && time < to);
  return span ? dueAt(world, span.to) : time;
}

/** OB3.8, OB3.9: how a version stands, or undefined where it is not in the upper set. */
export function standing(world: World, entered: MonitorEvent, asked: Asked): Standing | undefined {
  const { obligation } = world;
  const { rulings, ...own } = entered;
  const ruled = rulings?.[obligation.id];
  const event: MonitorEvent = ruled
    ? { ...own, standing: ruled.standing, answer: ruled.answer, actors: ruled.actors ?? own.actors }
    : own;
  const { terms } = obligation;
  if (!asked.classes.includes(event.class)) return undefined;
  const names = event.about ?? [];
  if (names.length > 0 && !names.includes(obligation.id)) return undefined;
  if (asked.named && names.length === 0) return undefined;
  const result = least([
    event.answer === 'kept' ? 'no' : event.answer === 'left-open' ? 'possible' : 'sure',
    asked.place ? place(obligation, event) : 'sure',
    asked.time === 'not' ? 'sure' : time(world, event, asked.time),
    asked.whose === 'not'
      ? 'sure'
      : whose(
          event.actors ?? [],
          asked.whose === 'addressees' ? terms.addressees : [asked.whose.addressee],
        ),
    !asked.threshold || terms.act.threshold === undefined
      ? 'sure'
      : event.quantity === undefined
        ? 'possible'
        : event.quantity >= terms.act.threshold
          ? 'sure'
          : 'no',
  ]);
  if (result === 'no') return undefined;
  if (event.standing === 'claimed') return 'claimed';
  return result === 'sure' ? 'sure' : 'vague';
}

function place({ zone }: Registered, event: MonitorEvent): 'sure' | 'possible' | 'no' {
  if (!zone) return 'sure';
  const box = event.place;
  if (!box) return 'possible';
  const relations = zone.map((polygon) => slowRelation(polygon, box));
  if (relations.includes('within')) return 'sure';
  return relations.includes('touches') ? 'possible' : 'no';
}

function time(
  world: World,
  { from, to }: MonitorEvent,
  asked: 'window' | 'beginning',
): 'sure' | 'possible' | 'no' {
  const { from: begins, end, suspended } = window(world);
  if (asked === 'beginning') return from >= begins ? 'sure' : to >= begins ? 'possible' : 'no';
  const answers: ('sure' | 'possible' | 'no')[] = [
    from >= begins && to < end ? 'sure' : to >= begins && from < end ? 'possible' : 'no',
  ];
  for (const span of suspended) {
    if (from >= span.from && to < span.to) answers.push('no');
    else if (to >= span.from && from < span.to) answers.push('possible');
  }
  return least(answers);
}

function whose(
  actors: readonly Actor[],
  addressees: readonly string[],
): 'sure' | 'possible' | 'no' {
  if (actors.length === 0) return 'possible';
  const among = actors.filter(({ id }) => addressees.includes(id));
  if (among.some((one) => one.standing === 'found')) return 'sure';
  return among.length > 0 ? 'possible' : 'no';
}

/** The acts on each event, in log order. */
export function events({ messages }: World): Message[][] {
  const byId = new Map<string, Message[]>();
  for (const message of messages) {
    const id = message.do === 'retract' ? message.id : message.event.id;
    const acts = byId.get(id);
    if (acts) acts.push(message);
    else if (message.do !== 'retract') byId.set(id, [message]);
  }
  return [...byId.values()];
}

export function first(acts: readonly Message[]): MonitorEvent {
  const { event, admitted } = acts[0] as Message & { event: MonitorEvent };
  return { ...event, from: Math.min(event.from, admitted), to: Math.min(event.to, admitted) };
}

/** OB3.8. */
export function isBreach({ obligation }: World, { answer, rulings }: MonitorEvent): boolean {
  const ruled = rulings?.[obligation.id];
  return (ruled ? ruled.answer : answer) === 'breach';
}

/** OB6.2. */
export function counts(world: World, acts: readonly Message[], act: Message, due: number): boolean {
  const { from, to } = first(acts);
  return (
    act.by === 'finding' ||
    act.admitted <= Math.max(due, to) + world.obligation.terms.lag * MIN ||
    world.steerings.some((one) => one.do === 'reopen' && one.from <= from && from <= one.to)
  );
}

/** What the acts that count make of an event, if it is then in the upper set. */
export function versionFor(
  world: World,
  acts: readonly Message[],
  due: number,
  asked: Asked,
): Version | undefined {
  const last = acts.findLast((act) => counts(world, acts, act, due));
  return last && version(world, acts, last, asked);
}

export function version(
  world: World,
  acts: readonly Message[],
  act: Message,
  asked: Asked,
): Version | undefined {
  if (act.do === 'retract') return undefined;
  const { event } = act;
  const stands = standing(world, event, asked);
  const order = (acts[0] as Message).index;
  return (
    stands && {
      id: event.id,
      order,
      act: act.index,
      event,
      from: event.from,
      to: event.to,
      standing: stands,
    }
  );
}

export function inOrder(a: Version, b: Version): number {
  return a.from - b.from || a.order - b.order || a.act - b.act;
}
