import type { Polygon } from '../../places.ts';
import type { Message, MonitorEvent, Steering } from '../event.ts';
import { Alarms } from './alarms.ts';
import { Candidates } from './candidates.ts';
import { compile, type MonitoredTerms } from './compiled.ts';
import { begin, idOf, type History } from './history.ts';
import {
  byCodeUnit,
  standing,
  type Change,
  type ObligationState,
  type Standing,
} from './states.ts';
import { isDue, provisionalWithout, standingOf, tableOf } from './table.ts';
import { Tracked, type Held, type Instance } from './tracked.ts';

/**
 * The streaming evaluator: acts come in log order, time passes, and each call tells the changes of state (OB6.3, OB6.4). It holds the events that can matter to an
 * obligation and no others; the log has the rest.
 *
 * @example
 * const monitor = new Monitor(log);
 * monitor.register({ id, terms, zone: polygons });
 * monitor.apply({ do: 'enter', index: 7, admitted, event });
 * monitor.advance(now);
 * monitor.states();
 */

/** What was entered about events, for an obligation that comes later and for events that did not matter before. Both may go beyond what was applied. */
export interface Log {
  /** Of one event, in log order. */
  of: (event: string) => Iterable<Message>;
  /** In log order. */
  all: () => Iterable<Message>;
}

export interface Registered {
  /** The act that defined it. */
  id: string;
  terms: MonitoredTerms;
  /** Valid by `zoneFault`; absent: everywhere. */
  zone?: readonly Polygon[];
}

/** What changes at a time: an instance, what an observation makes whose time has come, or an obligation itself. */
type Alarm = Instance | Held | Tracked;

export class Monitor {
  readonly #log: Log;
  readonly #tracked = new Map<string, Tracked>();
  readonly #candidates = new Candidates();
  readonly #histories = new Map<string, History>();
  readonly #alarms = new Alarms<Alarm>();
  /** The index of the last act that was applied. */
  #index = -1;
  #now = -Infinity;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The asked moment: epoch milliseconds; before anything was told, -Infinity. */
  get now(): number {
    return this.#now;
  }

  /**
   * Begins to compute an obligation, of everything that was entered before too.
   *
   * @param at the act with which it begins, for the changes.
   */
  register({ id, terms, zone }: Registered, at: { index: number; admitted: number }): Change[] {
    if (this.#tracked.has(id)) throw new Error(`the obligation ${id} is registered already`);
    const changes: Change[] = [];
    this.#pass(at.admitted, changes);
    const tracked = new Tracked(compile(id, terms, zone));
    this.#tracked.set(id, tracked);
    this.#candidates.add(tracked);
    if (this.#index >= 0) this.#fetch(tracked, (message) => message.index <= this.#index);
    this.#index = Math.max(this.#index, at.index);
    this.#compute(tracked, { act: at.index }, changes);
    return changes;
  }

  /** Takes in one act: on an event, or of a power over an obligation. Time passes until its admission. */
  apply(entry: Message | Steering): Change[] {
    const changes: Change[] = [];
    if (this.#alarms.next <= entry.admitted) this.#pass(entry.admitted, changes);
    this.#now = Math.max(this.#now, entry.admitted);
    this.#index = entry.index;
    if ('obligation' in entry) this.#steer(entry, changes);
    else this.#note(entry, changes);
    return changes;
  }

  /** Time passes until then. A time that has passed already changes nothing. */
  advance(now: number): Change[] {
    const changes: Change[] = [];
    this.#pass(now, changes);
    return changes;
  }

  #pass(now: number, changes: Change[]): void {
    while (this.#alarms.next <= now) {
      const at = this.#alarms.next;
      this.#now = Math.max(this.#now, at);
      const first = this.#alarms.take();
      if (this.#alarms.next > at) {
        this.#tell(obligationOf(first), this.#rung(first), { at }, changes);
        continue;
      }
      // All that is due at one time, before anything is told of it.
      const ring = new Map([[obligationOf(first), new Set(this.#rung(first))]]);
      while (this.#alarms.next === at) {
        const alarm = this.#alarms.take();
        const tracked = obligationOf(alarm);
        const changed = ring.get(tracked) ?? new Set();
        ring.set(tracked, changed);
        for (const one of this.#rung(alarm)) changed.add(one);
      }
      for (const [tracked, changed] of ring) this.#tell(tracked, changed, { at }, changes);
    }
    this.#now = Math.max(this.#now, now);
  }

  /** The instances that may not be what was told of them. */
  #rung(alarm: Alarm): Instance[] {
    const tracked = obligationOf(alarm);
    tracked.now = this.#now;
    if (alarm === tracked) return [];
    if ('history' in alarm) return tracked.refoldFor(alarm);
    const instance = alarm as Instance;
    if (instance.frame.always) tracked.refold([instance.frame.id]);
    return [instance];
  }

  /** All obligations by id, in order of code units, each with its instances and what gave their states. */
  states(): ObligationState[] {
    return [...this.#tracked.keys()].toSorted(byCodeUnit).map((id) => this.stateOf(id));
  }

  /** Of one obligation; throws where it is not registered. */
  stateOf(id: string): ObligationState {
    const tracked = this.#find(id);
    tracked.now = this.#now;
    return tableOf(tracked);
  }

  /** How many events it holds. */
  get held(): number {
    return this.#histories.size;
  }

  #find(id: string): Tracked {
    const tracked = this.#tracked.get(id);
    if (!tracked) throw new Error(`no obligation ${id} is registered`);
    return tracked;
  }

  #steer(steering: Steering, changes: Change[]): void {
    const tracked = this.#find(steering.obligation);
    const before = tracked.reach;
    tracked.steer(steering);
    if (tracked.reach > before) {
      this.#candidates.moved(tracked);
      this.#fetch(tracked, (message) => message.index <= this.#index);
    }
    this.#compute(tracked, { act: steering.index }, changes);
  }

  /** Holds for one obligation what was entered before and may matter to it. */
  #fetch(tracked: Tracked, applied: (message: Message) => boolean): void {
    const found = new Map<string, History>();
    const matters = new Set<string>();
    for (const message of this.#log.all()) {
      if (!applied(message)) break;
      if (message.do !== 'retract' && !tracked.ignores(message.event))
        matters.add(message.event.id);
    }
    for (const id of matters) {
      if (tracked.held.has(id)) continue;
      const history = this.#historyOf(id);
      if (history) found.set(id, history);
    }
    for (const history of found.values()) this.#histories.set(history.id, history);
    tracked.load(found.values());
  }

  /** An event with all that was applied; from the log, where it is not held. */
  #historyOf(id: string): History | undefined {
    const there = this.#histories.get(id);
    if (there) return there;
    let history: History | undefined;
    for (const message of this.#log.of(id)) {
      if (message.index > this.#index) break;
      if (history) history.acts.push(message);
      else if (message.do !== 'retract') history = begin(message);
    }
    return history;
  }

  #note(message: Message, changes: Change[]): void {
    // What is entered is new, so that nobody holds it yet.
    let history = message.do === 'enter' ? undefined : this.#histories.get(idOf(message));
    history?.acts.push(message);
    const before = history?.holders.length ?? 0;
    if (message.do !== 'retract') {
      const { event } = message;
      for (const tracked of this.#candidates.find(event)) {
        if (tracked.ignores(event)) continue;
        if (before > 0 && tracked.held.has(event.id)) continue;
        history ??= this.#begin(message);
        this.#refold(tracked.hold(history), message, changes);
      }
    }
    for (let n = 0; n < before; n++) {
      const held = history?.holders[n] as Held;
      held.by.extend(held);
      this.#refold(held, message, changes);
    }
  }

  /** Begins to hold an event that did not matter before. */
  #begin(message: Message & { event: MonitorEvent }): History {
    const { id } = message.event;
    const history = (message.do === 'amend' && this.#historyOf(id)) || begin(message);
    this.#histories.set(id, history);
    return history;
  }

  #refold(held: Held, { index }: Message, changes: Change[]): void {
    const tracked = held.by;
    tracked.now = this.#now;
    const instances = tracked.refoldFor(held);
    this.#await(held);
    this.#tell(tracked, instances, { act: index }, changes);
  }

  #compute(tracked: Tracked, cause: Change['cause'], changes: Change[]): void {
    tracked.now = this.#now;
    const instances = tracked.refoldAll();
    for (const held of tracked.held.values()) this.#await(held);
    this.#alarms.set(tracked.course.end + tracked.lag, tracked);
    this.#tell(tracked, instances, cause, changes);
  }

  /** An observation of what is yet to come is one when its time has come. */
  #await(held: Held): void {
    for (const { role, from } of held.entries)
      if (role === 'observation' && from > this.#now) this.#alarms.set(from, held);
  }

  /** Compares what is with what was told, and sets the alarms of what time alone will change. */
  #tell(
    tracked: Tracked,
    instances: Iterable<Instance>,
    cause: Change['cause'],
    changes: Change[],
  ): void {
    for (const instance of instances) this.#tellOf(instance, cause, changes);
    const { tally } = tracked;
    const from = tally.told;
    const none = tracked.instances.size === 0;
    const provisional = none ? provisionalWithout(tracked) : tally.provisional;
    const to = standing(tally.state, provisional, null);
    if (from === to) return;
    tally.told = to;
    const obligation = tracked.compiled.id;
    changes.push(from ? { obligation, from, to, cause } : { obligation, to, cause });
  }

  #tellOf(instance: Instance, cause: Change['cause'], changes: Change[]): void {
    const { by, frame, outcome, told: from, toldFrame, toldNext } = instance;
    const obligation = by.compiled.id;
    if (from) by.tally.count(from, instance.toldDue, -1);
    if (instance.gone) {
      instance.told = undefined;
      if (from) changes.push({ obligation, instance: frame.id, from, cause });
      return;
    }
    const to = standingOf(instance, by);
    const due = isDue(instance, this.#now);
    by.tally.count(to, due, 1);
    instance.told = to;
    instance.toldDue = due;
    instance.toldFrame = frame;
    instance.toldNext = outcome.next;
    if (!from) changes.push({ obligation, instance: frame.id, to, cause });
    else if (!same(from, to)) changes.push({ obligation, instance: frame.id, from, to, cause });
    if (toldFrame?.due !== frame.due) {
      if (frame.due > this.#now) this.#alarms.set(frame.due, instance);
      if (frame.due + by.lag > this.#now) this.#alarms.set(frame.due + by.lag, instance);
    }
    if (outcome.next !== undefined && outcome.next !== toldNext)
      this.#alarms.set(outcome.next, instance);
  }
}

function obligationOf(alarm: Alarm): Tracked {
  return alarm instanceof Tracked ? alarm : alarm.by;
}

function same(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.provisional === b.provisional && a.late === b.late;
}
