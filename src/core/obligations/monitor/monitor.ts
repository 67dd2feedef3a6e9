import type { Polygon } from '../../places.ts';
import type { Message, State, Steering } from '../event.ts';
import { STATES } from '../event.ts';
import { Alarms } from './alarms.ts';
import { Candidates } from './candidates.ts';
import { compile, type MonitoredTerms } from './compiled.ts';
import { begin, idOf, note, type History } from './history.ts';
import {
  byCodeUnit,
  stateOfAll,
  type Change,
  type ObligationState,
  type Standing,
} from './states.ts';
import { isDue, provisionalWithout, standingOf, tableOf } from './table.ts';
import { Tracked, type Held } from './tracked.ts';

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

/** What was last told of an instance. */
interface LastTold {
  standing: Standing;
  due: boolean;
  /** For when alarms are set. */
  at: number;
  next: number | undefined;
}

interface Watched {
  tracked: Tracked;
  told: Map<string, LastTold>;
  /** How many instances were told with each state, those that are due before those that are not. */
  counts: number[];
  /** How many of them were provisional. */
  provisional: [number, number];
  standing: Standing | undefined;
}

interface Alarm {
  watched: Watched;
  /** Absent: the obligation itself. */
  instance?: string;
  /** An observation whose time has come. */
  event?: string;
}

export class Monitor {
  readonly #log: Log;
  readonly #watched = new Map<string, Watched>();
  readonly #byTracked = new Map<Tracked, Watched>();
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
    if (this.#watched.has(id)) throw new Error(`the obligation ${id} is registered already`);
    const changes = this.advance(at.admitted);
    const tracked = new Tracked(compile(id, terms, zone));
    const watched: Watched = {
      tracked,
      told: new Map(),
      counts: STATES.flatMap(() => [0, 0]),
      provisional: [0, 0],
      standing: undefined,
    };
    this.#watched.set(id, watched);
    this.#byTracked.set(tracked, watched);
    this.#candidates.add(tracked);
    if (this.#index >= 0) this.#fetch(tracked, (message) => message.index <= this.#index);
    this.#index = Math.max(this.#index, at.index);
    this.#compute(watched, { act: at.index }, changes);
    return changes;
  }

  /** Takes in one act: on an event, or of a power over an obligation. Time passes until its admission. */
  apply(entry: Message | Steering): Change[] {
    const changes: Change[] = [];
    this.#pass(entry.admitted, changes);
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
      // All that is due at one time, before anything is told of it.
      const ring = new Map<Watched, Set<string>>();
      while (this.#alarms.next === at) {
        const { watched, instance, event } = this.#alarms.take();
        const ids = ring.get(watched) ?? new Set();
        ring.set(watched, ids);
        const { tracked } = watched;
        tracked.now = this.#now;
        const held = event === undefined ? undefined : tracked.held.get(event);
        if (held) for (const id of tracked.refoldFor(held)) ids.add(id);
        if (instance === undefined) continue;
        if (tracked.instances.get(instance)?.frame.always) tracked.refold(new Set([instance]));
        ids.add(instance);
      }
      for (const [watched, ids] of ring) this.#tell(watched, ids, { at }, changes);
    }
    this.#now = Math.max(this.#now, now);
  }

  /** All obligations by id, in order of code units, each with its instances and what gave their states. */
  states(): ObligationState[] {
    return [...this.#watched.keys()].toSorted(byCodeUnit).map((id) => this.stateOf(id));
  }

  /** Of one obligation; throws where it is not registered. */
  stateOf(id: string): ObligationState {
    const { tracked } = this.#find(id);
    tracked.now = this.#now;
    return tableOf(tracked);
  }

  /** How many events it holds. */
  get held(): number {
    return this.#histories.size;
  }

  #find(id: string): Watched {
    const watched = this.#watched.get(id);
    if (!watched) throw new Error(`no obligation ${id} is registered`);
    return watched;
  }

  #steer(steering: Steering, changes: Change[]): void {
    const watched = this.#find(steering.obligation);
    const { tracked } = watched;
    const before = tracked.reach;
    tracked.steer(steering);
    if (tracked.reach > before) {
      this.#candidates.moved(tracked);
      this.#fetch(tracked, (message) => message.index <= this.#index);
    }
    this.#compute(watched, { act: steering.index }, changes);
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
    for (const history of found.values()) {
      history.holders.push(tracked);
      this.#histories.set(history.id, history);
    }
    tracked.load(found.values());
  }

  /** An event with all that was applied; from the log, where it is not held. */
  #historyOf(id: string): History | undefined {
    const there = this.#histories.get(id);
    if (there) return there;
    let history: History | undefined;
    for (const message of this.#log.of(id)) {
      if (message.index > this.#index) break;
      if (history) note(history, message);
      else if (message.do !== 'retract') history = begin(message);
    }
    return history;
  }

  #note(message: Message, changes: Change[]): void {
    const id = idOf(message);
    let history = this.#histories.get(id);
    if (history) note(history, message);
    const cause = { act: message.index };
    let begun: Set<Tracked> | undefined;
    if (message.do !== 'retract') {
      const { event } = message;
      for (const tracked of this.#candidates.find(event)) {
        if (tracked.held.has(id) || tracked.ignores(event)) continue;
        history ??= message.do === 'enter' ? begin(message) : this.#historyOf(id);
        history ??= begin(message);
        history.holders.push(tracked);
        this.#histories.set(id, history);
        const held = tracked.hold(history);
        (begun ??= new Set()).add(tracked);
        this.#refold(tracked, held, cause, changes);
      }
    }
    if (!history || history.acts.length === 1) return;
    for (const tracked of history.holders) {
      const held = tracked.held.get(id);
      if (!held || begun?.has(tracked)) continue;
      tracked.extend(held);
      this.#refold(tracked, held, cause, changes);
    }
  }

  #refold(tracked: Tracked, held: Held, cause: Change['cause'], changes: Change[]): void {
    const watched = this.#byTracked.get(tracked) as Watched;
    tracked.now = this.#now;
    const ids = tracked.refoldFor(held);
    this.#await(watched, held);
    this.#tell(watched, ids, cause, changes);
  }

  #compute(watched: Watched, cause: Change['cause'], changes: Change[]): void {
    const { tracked } = watched;
    tracked.now = this.#now;
    const ids = tracked.refoldAll();
    for (const held of tracked.held.values()) this.#await(watched, held);
    this.#alarms.set(tracked.course.end + tracked.lag, { watched });
    this.#tell(watched, ids, cause, changes);
  }

  /** An observation of what is yet to come is one when its time has come. */
  #await(watched: Watched, { history, entries }: Held): void {
    for (const { role, from } of entries)
      if (role === 'observation' && from > this.#now)
        this.#alarms.set(from, { watched, event: history.id });
  }

  /** Compares what is with what was told, and sets the alarms of what time alone will change. */
  #tell(watched: Watched, ids: Iterable<string>, cause: Change['cause'], changes: Change[]): void {
    const { tracked, told } = watched;
    const obligation = tracked.compiled.id;
    const now = this.#now;
    for (const id of ids) {
      const before = told.get(id);
      const instance = tracked.instances.get(id);
      if (before) count(watched, before, -1);
      if (!instance) {
        if (!before) continue;
        told.delete(id);
        changes.push({ obligation, instance: id, from: before.standing, cause });
        continue;
      }
      const at = instance.frame.due;
      const { next } = instance.outcome;
      const standing = standingOf(instance, tracked);
      const after = { standing, due: isDue(instance, now), at, next };
      count(watched, after, 1);
      told.set(id, after);
      if (!before || !same(before.standing, after.standing))
        changes.push({
          obligation,
          instance: id,
          ...(before ? { from: before.standing } : {}),
          to: after.standing,
          cause,
        });
      const alarm = { watched, instance: id };
      if (before?.at !== at)
        for (const time of [at, at + tracked.lag]) if (time > now) this.#alarms.set(time, alarm);
      if (next !== undefined && before?.next !== next) this.#alarms.set(next, alarm);
    }
    const standing = standingOfAll(watched);
    const before = watched.standing;
    watched.standing = standing;
    if (!before || !same(before, standing))
      changes.push({ obligation, ...(before ? { from: before } : {}), to: standing, cause });
  }
}

function count({ counts, provisional }: Watched, { standing, due }: LastTold, by: 1 | -1): void {
  const place = 2 * STATES.indexOf(standing.state) + (due ? 0 : 1);
  counts[place] = (counts[place] as number) + by;
  if (standing.provisional) provisional[due ? 0 : 1] += by;
}

function standingOfAll({ tracked, counts, provisional }: Watched): Standing {
  const of = (due: boolean, state: State) =>
    counts[2 * STATES.indexOf(state) + (due ? 0 : 1)] as number;
  const anyDue = STATES.some((state) => of(true, state) > 0);
  const none = tracked.instances.size === 0;
  return {
    state: stateOfAll(of),
    provisional: none ? provisionalWithout(tracked) : provisional[anyDue ? 0 : 1] > 0,
    late: null,
  };
}

function same(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.provisional === b.provisional && a.late === b.late;
}
