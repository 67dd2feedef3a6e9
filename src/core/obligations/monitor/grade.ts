import type { MonitorEvent } from '../event.ts';
import { under } from '../ruling.ts';
import type { Compiled, Role } from './compiled.ts';
import type { Course } from './course.ts';

/** Where one version of an event falls in an obligation (OB3). */

/** Not in the upper set. */
export const NONE = 0;
/** In the upper set, found, and not in the lower. */
export const VAGUE = 1;
/** In the upper set, claimed. */
export const CLAIMED = 2;
/** In the lower set. */
export const SURE = 3;
export type Grade = 0 | 1 | 2 | 3;

/** Each test: sure, possible or no. */
const YES = 2;
const MAYBE = 1;
const NO = 0;
type Answer = 0 | 1 | 2;

/**
 * @param addressee whose sum it is asked for, in a cap.
 * @param course undefined: as though nobody had suspended or ended it, and the window ended at `until`.
 */
export function gradeOf(
  compiled: Compiled,
  role: Role,
  entered: MonitorEvent,
  { course, until, addressee }: { course?: Course; until: number; addressee?: string },
): Grade {
  if (compiled.classes[role]?.has(entered.class) !== true) return NONE;
  const event = under(entered, compiled.id);
  const about = event.about ?? [];
  if (about.length > 0 ? !about.includes(compiled.id) : role === 'omission') return NONE;
  let least = answer(event);
  if (least === NO) return NONE;
  if (role === 'act' || role === 'trigger' || role === 'observation')
    least = lesser(least, time(compiled, event, until, course));
  else if (role === 'performance') least = lesser(least, begun(compiled, event));
  if (least === NO) return NONE;
  if (role === 'act' || role === 'performance' || role === 'notice')
    least = lesser(least, whose(compiled, event, addressee));
  if (role === 'act' || role === 'performance') least = lesser(least, threshold(compiled, event));
  if (least === NO) return NONE;
  if (role !== 'omission') least = lesser(least, place(compiled, event));
  if (least === NO) return NONE;
  if (event.standing === 'claimed') return CLAIMED;
  return least === YES ? SURE : VAGUE;
}

const lesser = (a: Answer, b: Answer): Answer => (a < b ? a : b);

function answer({ answer: given }: MonitorEvent): Answer {
  return given === 'kept' ? NO : given === 'left-open' ? MAYBE : YES;
}

function place({ zone }: Compiled, event: MonitorEvent): Answer {
  if (!zone) return YES;
  if (!event.place) return MAYBE;
  const relation = zone.relation(event.place);
  return relation === 'within' ? YES : relation === 'touches' ? MAYBE : NO;
}

function time(
  compiled: Compiled,
  { from, to }: MonitorEvent,
  until: number,
  course: Course | undefined,
): Answer {
  if (to < compiled.from || from >= until) return NO;
  let result: Answer = from >= compiled.from && to < until ? YES : MAYBE;
  for (const span of course?.suspended ?? []) {
    if (from >= span.to || to < span.from) continue;
    if (from >= span.from && to < span.to) return NO;
    result = MAYBE;
  }
  return result;
}

function begun(compiled: Compiled, { from, to }: MonitorEvent): Answer {
  return from >= compiled.from ? YES : to >= compiled.from ? MAYBE : NO;
}

function whose({ addressees }: Compiled, event: MonitorEvent, addressee?: string): Answer {
  const actors = event.actors ?? [];
  if (actors.length === 0) return MAYBE;
  let result: Answer = NO;
  for (const { id, standing } of actors) {
    if (addressee === undefined ? !addressees.includes(id) : id !== addressee) continue;
    if (standing === 'found') return YES;
    result = MAYBE;
  }
  return result;
}

function threshold({ threshold: least }: Compiled, { quantity }: MonitorEvent): Answer {
  if (least === undefined) return YES;
  return quantity === undefined ? MAYBE : quantity >= least ? YES : NO;
}
