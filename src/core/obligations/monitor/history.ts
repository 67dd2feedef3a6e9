import type { Message, MonitorEvent } from '../event.ts';
import type { Course } from './course.ts';
import type { Tracked } from './tracked.ts';

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
  /** The obligations that hold it. */
  holders: Tracked[];
}

export function idOf(message: Message): string {
  return message.do === 'retract' ? message.id : message.event.id;
}

/** Of a message that enters an event. */
export function begin(message: Message & { event: MonitorEvent }): History {
  const { event, index } = message;
  const history = { id: event.id, order: index, first: event, acts: [], holders: [] };
  note(history, message);
  return history;
}

export function note({ acts }: History, message: Message): void {
  acts.push({
    index: message.index,
    admitted: message.admitted,
    finding: message.by === 'finding',
    event: message.do === 'retract' ? undefined : message.event,
  });
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
