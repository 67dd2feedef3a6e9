import type { Message } from '../obligations/event.ts';
import { digestOfStates } from '../obligations/monitor/digest.ts';
import { Monitor, type Log } from '../obligations/monitor/monitor.ts';
import type { Change, ObligationState, Standing } from '../obligations/monitor/states.ts';
import type { Polygon } from '../places.ts';
import type { Item, Monitoring } from './monitoring.ts';

/** The states of a room's obligations at an asked moment, from what its acts say to the evaluator: the same in every replica (OB6.3, OB8). */

export interface StatesAt {
  /** Epoch milliseconds. */
  at: number;
  /** By obligation id, in order of code units. */
  states: ObligationState[];
  /** How they came about, in log order: each change with its act, or the instant whose passing alone did it (OB6.4). */
  changes: Change[];
}

/** What was said of events, by event. */
class Said implements Log {
  readonly #all: Message[] = [];
  readonly #of = new Map<string, Message[]>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      if (item.what !== 'event') continue;
      const { message } = item;
      this.#all.push(message);
      const id = message.do === 'retract' ? message.id : message.event.id;
      const own = this.#of.get(id);
      if (own) own.push(message);
      else this.#of.set(id, [message]);
    }
  }

  of(event: string): Iterable<Message> {
    return this.#of.get(event) ?? [];
  }

  all(): Iterable<Message> {
    return this.#all;
  }
}

function admittedOf(item: Item): number {
  switch (item.what) {
    case 'zone':
      return -Infinity;
    case 'obligation':
      return item.admitted;
    case 'event':
      return item.message.admitted;
    case 'power':
      return item.steering.admitted;
  }
}

/** One run over the items of a room, from moment to moment. */
class Evaluation {
  readonly #monitor: Monitor;
  readonly #zones = new Map<string, readonly Polygon[]>();
  readonly #items: readonly Item[];
  #next = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#monitor = new Monitor(new Said(items));
  }

  /**
   * What was admitted up to then, and the time until then, with the changes that they make. Log order is the order of admission, so that what comes after the first item
   * that was admitted later was admitted later too.
   */
  goTo(at: number): Change[] {
    const changes: Change[] = [];
    for (; this.#next < this.#items.length; this.#next++) {
      const item = this.#items[this.#next] as Item;
      if (admittedOf(item) > at) break;
      for (const change of this.#take(item)) changes.push(change);
    }
    // Not spread: whoever may allege can make more changes fall due at once than a call has arguments.
    for (const change of this.#monitor.advance(at)) changes.push(change);
    return changes;
  }

  states(): ObligationState[] {
    return this.#monitor.states();
  }

  #take(item: Item): Change[] {
    switch (item.what) {
      case 'zone':
        this.#zones.set(item.id, item.polygons);
        return [];
      case 'obligation': {
        const { id, terms, index, admitted } = item;
        const zone = this.#zones.get(terms.zone);
        const registered = { id, terms, ...(zone ? { zone } : {}) };
        return this.#monitor.register(registered, { index, admitted });
      }
      case 'event':
        return this.#monitor.apply(item.message);
      case 'power':
        return this.#monitor.apply(item.steering);
    }
  }
}

/**
 * @param at the asked moment, epoch milliseconds. What was admitted later is not known then.
 */
export function statesAt({ items }: Pick<Monitoring, 'items'>, at: number): StatesAt {
  const evaluation = new Evaluation(items.filter((item) => admittedOf(item) <= at));
  const changes = evaluation.goTo(at);
  return { at, states: evaluation.states(), changes };
}

/**
 * How the state of each obligation went, in one run, and without what gave it. Each is what `statesAt` says of that moment.
 *
 * @param moments epoch milliseconds, ascending
 * @returns by obligation, a standing for each moment; undefined before it was in force
 */
export function statesThrough(
  { items }: Pick<Monitoring, 'items'>,
  moments: readonly number[],
): Map<string, (Standing | undefined)[]> {
  const evaluation = new Evaluation(items);
  const now = new Map<string, Standing>();
  const through = new Map<string, (Standing | undefined)[]>();
  for (const [n, at] of moments.entries()) {
    for (const { obligation, instance, to } of evaluation.goTo(at))
      if (instance === undefined && to) now.set(obligation, to);
    for (const [id, standing] of now) {
      let row = through.get(id);
      if (!row) through.set(id, (row = Array.from({ length: moments.length })));
      row[n] = standing;
    }
  }
  return through;
}

/** The digest that two replicas compare (OB8.1). */
export function digestAt(hash: (bytes: Uint8Array) => string, { states }: StatesAt): string {
  return digestOfStates(hash, states);
}
