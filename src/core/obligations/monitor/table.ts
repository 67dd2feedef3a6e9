import type { State } from '../event.ts';
import type { Part } from './part.ts';
import type { Held, Instance, Tracked } from './tracked.ts';
import {
  byCodeUnit,
  standing,
  stateOfAll,
  type AsideReason,
  type InstanceState,
  type ObligationState,
  type SetAside,
  type Standing,
} from './states.ts';
import { leftOut, sorted, Told } from './told.ts';

/** The states of one obligation at the asked moment, with what gave them. */

export function isDue({ frame }: Instance, now: number): boolean {
  return frame.always === true || now >= frame.due;
}

export function standingOf(instance: Instance, { now, lag }: Tracked): Standing {
  const { early, final, late } = instance.outcome;
  const { state } = isDue(instance, now) ? final : early;
  return standing(state, now < instance.frame.due + lag, late);
}

export function tableOf(tracked: Tracked): ObligationState {
  const { compiled, instances, now } = tracked;
  const states = [...instances.entries()]
    .map(([id, instance]) => explained(tracked, id, instance))
    .toSorted((a, b) => byCodeUnit(a.id, b.id));
  const due = (id: string) => isDue(instances.get(id) as Instance, now);
  const state = stateOfAll(
    (isOne: boolean, one: State) =>
      states.filter(({ id, state: has }) => has === one && due(id) === isOne).length,
  );
  const anyDue = states.some(({ id }) => due(id));
  const provisional =
    states.length === 0
      ? provisionalWithout(tracked)
      : states.some((one) => due(one.id) === anyDue && one.provisional);
  return { id: compiled.id, state, provisional, instances: states, aside: asideOf(tracked) };
}

/** Of an obligation without instances: reports may come until the lag has passed since the end of its window. */
export function provisionalWithout({ now, course, lag }: Tracked): boolean {
  return now < course.end + lag;
}

function explained(tracked: Tracked, id: string, instance: Instance): InstanceState {
  const { frame, outcome } = instance;
  const told = new Told();
  tracked.parts.of(id).weigh(tracked, frame, told);
  const { state, provisional, late } = standingOf(instance, tracked);
  return {
    id,
    state,
    rule: (isDue(instance, tracked.now) ? outcome.final : outcome.early).rule,
    due: frame.due === Infinity ? null : frame.due,
    provisional,
    late,
    events: told.events(),
    aside: told.aside(frame.due, tracked),
  };
}

/** Of events on which an instance would hang: the acts that do not count, and why there is none. */
function asideOf(tracked: Tracked): SetAside[] {
  const aside: SetAside[] = [];
  for (const held of tracked.held.values())
    for (const part of [tracked.parts.main, tracked.parts.beside]) {
      if (!part?.hangsOn || part.hangsOn === 'performance') continue;
      if (!held.entries.some(({ role }) => role === part.hangsOn)) continue;
      aside.push(...asideFor(tracked, part, held));
    }
  return sorted(aside);
}

function asideFor(tracked: Tracked, part: Part, { history }: Held): SetAside[] {
  const standing = tracked.standing(part, history.id);
  const due = tracked.ownDue(part, history);
  const aside = leftOut(history, due, standing !== undefined, tracked);
  const act = history.acts[standing?.act ?? -1]?.index;
  if (!standing || act === undefined) return aside;
  const { course, instances } = tracked;
  const add = (reason: AsideReason) => aside.push({ event: history.id, act, reason });
  if (course.endedBefore(course.dueAt(part.ownDue?.(standing.event) ?? Infinity))) add('ended');
  else if (part.excepted && !instances.has(part.excepted(history.id))) add('excepted');
  return aside;
}
