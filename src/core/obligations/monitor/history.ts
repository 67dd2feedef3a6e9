import type { Message, MonitorEvent } from '../event.ts';
import type { Course } from './course.ts';
import type { Held } from './tracked.ts';

/** One event with every act on it, in log order (OB3). */

interface ActOnEvent {
  index: number;
  admitted: number;
  /** It is a finding or a certifier's word, and counts however late (OB6.2). */
  finding: boolean;
  /** What the event is by this act; undefined where it takes the event back. */
  event: MonitorEvent | undefined;
}

export interface History {
  id: string;
  /** Index of the act that first entered it. */
  order: number;
  /** As it was first entered. */
  first: MonitorEvent;
  acts: ActOnEvent[];
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
  const { event, index } = message;
  return { id: event.id, order: index, first: event, acts: [actOf(message)], holders: [] };
}

export function note({ acts }: History, message: Message): void {
  acts.push(actOf(message));
}

function actOf(message: Message): ActOnEvent {
  return {
    index: message.index,
    admitted: message.admitted,
    finding: message.by === 'finding',
    event: message.do === 'retract' ? undefined : message.event,
  };
}

/** Whether an act on an event counts for an instance that is due then (OB6.2). */
export function counts(
  { first }: History,
  act: ActOnEvent,
  due: number,
  { lag, course }: { lag: number; course: Course },
): boolean {
  return act.finding || act.admitted <= Math.max(due, first.to) + lag || course.reopenedFor(first);
}

/** The place, among the acts on an event, of the last that counts for an instance due then; -1: none does. */
export function lastCounting(
  history: History,
  due: number,
  by: { lag: number; course: Course },
): number {
  for (let n = history.acts.length - 1; n >= 0; n--)
    if (counts(history, history.acts[n] as ActOnEvent, due, by)) return n;
  return -1;
}
