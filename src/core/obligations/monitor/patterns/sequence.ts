import { MINUTE } from '../compiled.ts';
import { SURE } from '../grade.ts';
import type { Frame, Part } from '../part.ts';
import type { Tracked } from '../tracked.ts';
import { weighCalendar } from './calendar.ts';

const PHASE = 'phase-';

/** *Sequence* (OB4.13): a phase begins with the finding that the one before it is completed. */
export function sequence(rule: { phases: readonly { within: number }[] }): Part {
  return {
    omissions: true,
    // What completes one phase puts off or brings on all after it.
    touched: (_, entries, ids) => {
      if (entries.some(({ role }) => role === 'performance')) addAll(ids);
    },
    all: (_, ids) => addAll(ids),
    frame: (tracked, id) => frameOf(tracked, Number(id.slice(PHASE.length))),
    weigh: (tracked, frame, told) =>
      weighCalendar(tracked, { ...frame, begin: -Infinity }, told, {
        late: true,
        key: frame.id.slice(PHASE.length),
      }),
  };

  function addAll(ids: Set<string>): void {
    for (const n of rule.phases.keys()) ids.add(`${PHASE}${n + 1}`);
  }

  function frameOf(tracked: Tracked, number: number): Frame | undefined {
    let begin = tracked.compiled.from;
    for (const [n, { within }] of rule.phases.entries()) {
      const due = tracked.course.dueAt(begin + within * MINUTE);
      if (n + 1 === number) return { id: `${PHASE}${number}`, due, group: '', begin };
      const done = tracked
        .list('performance', String(n + 1))
        ?.entries.find((entry) => entry.grade === SURE && tracked.counts(entry, due));
      if (!done) return undefined;
      begin = done.to;
    }
    return undefined;
  }
}
