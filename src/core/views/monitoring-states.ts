import type { Message, Steering } from '../obligations/event.ts';
import { digestOfStates } from '../obligations/monitor/digest.ts';
import { Monitor, type Log } from '../obligations/monitor/monitor.ts';
import type { Change, ObligationState } from '../obligations/monitor/states.ts';
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

/**
 * @param at the asked moment, epoch milliseconds. What was admitted later is not known then.
 */
export function statesAt({ items }: Pick<Monitoring, 'items'>, at: number): StatesAt {
  const known = items.filter((item) => admittedOf(item) <= at);
  const monitor = new Monitor(new Said(known));
  const zones = new Map<string, readonly Polygon[]>();
  const changes: Change[] = [];
  for (const item of known) {
    switch (item.what) {
      case 'zone':
        zones.set(item.id, item.polygons);
        break;
      case 'obligation': {
        const { id, terms, index, admitted } = item;
        const zone = zones.get(terms.zone);
        changes.push(
          ...monitor.register({ id, terms, ...(zone ? { zone } : {}) }, { index, admitted }),
        );
        break;
      }
      case 'event':
        changes.push(...monitor.apply(item.message));
        break;
      case 'power':
        changes.push(...monitor.apply(item.steering as Steering));
        break;
    }
  }
  changes.push(...monitor.advance(at));
  return { at, states: monitor.states(), changes };
}

/** The digest that two replicas compare (OB8.1). */
export function digestAt(hash: (bytes: Uint8Array) => string, { states }: StatesAt): string {
  return digestOfStates(hash, states);
}
