import type { Message, MonitorEvent } from '../event.ts';
import type { Course } from './course.ts';
import type { Held } from './tracked.ts';

/** One event with every act on it, in log order (OB3). */

export interface History {
  id: string;
  /** Index of the act that first entered it. */
  order: number;
  /** As it was first entered; what was said to be still to come as of that act, or else a place could be kept for what happened earlier (OB6.2). */
  first: MonitorEvent;
  acts: Message[];
  /** By the obligations that hold it. */
  holders: Held[];
}

/**
 * A list and one more. Most lists of the evaluator stay at one, and there are as many as events held: JavaScript's own `push` onto an empty list makes room for sixteen.
 */
export function withOneMore<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

export function idOf(message: Message): string {
  return message.do === 'retract' ? message.id : message.event.id;
}

/** Of a message that enters an event. */
export function begin(message: Message & { event: MonitorEvent }): History {
  const { event, index, admitted } = message;
  const { from, to } = event;
  const first = to <= admitted ? event : { ...event, from: Math.min(from, admitted), to: admitted };
  return { id: event.id, order: index, first, acts: [message], holders: [] };
}

/** What an event is by an act on it; undefined where the act takes it back. */
export function eventBy(act: Message): MonitorEvent | undefined {
  return act.do === 'retract' ? undefined : act.event;
}

/** Whether an act on an event counts for an instance that is due then (OB6.2): a finding or a certifier's word does however late. */
export function counts(
  { first }: History,
  { by: whose, admitted }: Message,
  due: number,
  { lag, course }: { lag: number; course: Course },
): boolean {
  return (
    whose === 'finding' || admitted <= Math.max(due, first.to) + lag || course.reopenedFor(first)
  );
}

/** The place, among the acts on an event, of the last that counts for an instance due then; -1: none does. */
export function lastCounting(
  history: History,
  due: number,
  by: { lag: number; course: Course },
): number {
  for (let n = history.acts.length - 1; n >= 0; n--)
    if (counts(history, history.acts[n] as Message, due, by)) return n;
  return -1;
}
