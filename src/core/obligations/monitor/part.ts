import type { MonitorEvent } from '../event.ts';
import type { Role } from './compiled.ts';
import type { Entry } from './timeline.ts';
import type { Told } from './told.ts';
import type { Tracked } from './tracked.ts';
import type { Outcome } from './weigh.ts';

/** What a pattern is to the evaluator: which instances there are, and what each one's state is. */

/** That there is an instance, and when it is due, which hangs on nothing but its trigger. */
export interface Frame {
  id: string;
  /** Infinity: never. */
  due: number;
  /** It counts as due from the beginning. */
  always?: boolean;
  /** The key of what belongs to it; undefined: nothing does. */
  group: string | undefined;
  /** Absent: the calendar. */
  trigger?: Entry;
  /** When the time asked for begins. */
  begin: number;
}

export interface Part {
  /** Whether a statement can say of its instances that they were omitted (OB4.2). */
  omissions: boolean;
  /** As what an event has to stand so that an instance hangs on it; absent: all hang on the calendar. */
  hangsOn?: Role;
  /** The id of the instance of an event, where it is none if an exception was surely announced. */
  excepted?: (event: string) => string;
  /** The due time that an event, if it is a trigger, gives. */
  ownDue?: (event: MonitorEvent) => number;
  /** The ids of instances that may not be the same after an act on the event of these entries. */
  touched: (tracked: Tracked, entries: readonly Entry[], ids: Set<string>) => void;
  /** All ids that there may be. */
  all: (tracked: Tracked, ids: Set<string>) => void;
  frame: (tracked: Tracked, id: string) => Frame | undefined;
  /** Undefined: it is none, for an exception was surely announced. */
  weigh: (tracked: Tracked, frame: Frame, told?: Told) => Outcome | undefined;
}
