import { instantMs } from '../../../instants.ts';
import type { Compiled } from '../compiled.ts';
import type { Frame, Part } from '../part.ts';
import type { Told } from '../told.ts';
import type { Tracked } from '../tracked.ts';
import { Evidence, type Outcome } from '../weigh.ts';
import { dischargeLate } from './late.ts';

/** Instances that come with the calendar: *deadline* (OB4.5), and *periodic* by the ends of its periods (OB4.7). */

export function deadline(rule: { due: string }): Part {
  const written = instantMs(rule.due);
  return {
    omissions: true,
    touched: (_, entries, ids) => {
      if (entries.some(({ role }) => role === 'performance')) ids.add('due');
    },
    all: (_, ids) => void ids.add('due'),
    frame: (tracked, id) => {
      const { course } = tracked;
      return { id, due: course.dueAt(course.extended ?? written), group: '', begin: -Infinity };
    },
    weigh: (tracked, frame, told) => weighCalendar(tracked, frame, told, { late: true }),
  };
}

export function periodic(rule: { ends: readonly string[] }, { from }: Compiled): Part {
  const ends = [...new Set(rule.ends.map(instantMs))].filter((end) => end > from);
  const periods = ends
    .toSorted((a, b) => a - b)
    .map((end, n, all) => ({ id: `end-${end}`, begin: all[n - 1] ?? from, end }));
  const byId = new Map(periods.map((period) => [period.id, period]));
  return {
    omissions: true,
    touched: ({ course }, entries, ids) => {
      for (const { role, from: since, to } of entries)
        if (role === 'performance')
          for (const { id, begin, end } of periods)
            if (to >= begin && since <= course.dueAt(end)) ids.add(id);
    },
    all: (_, ids) => {
      for (const { id } of periods) ids.add(id);
    },
    frame: ({ course }, id) => {
      const period = byId.get(id);
      if (!period || period.end > course.end) return undefined;
      return { id, due: course.dueAt(period.end), group: '', begin: period.begin };
    },
    weigh: (tracked, frame, told) => weighCalendar(tracked, frame, told, { late: false }),
  };
}

/** Of a calendar's instance: what lies in the time asked for, and what was stated of it. */
export function weighCalendar(
  tracked: Tracked,
  frame: Frame,
  told: Told | undefined,
  { late, key = '' }: { late: boolean; key?: string },
): Outcome {
  const { due, begin } = frame;
  const evidence = new Evidence(due, told);
  const acts = tracked.list('performance', key);
  for (const act of acts?.sharing(begin, due) ?? []) {
    told?.fits(act);
    if (!tracked.counts(act, due)) continue;
    evidence.discharge(act, act.from >= begin && act.to <= due ? 'in' : 'may');
  }
  if (late) dischargeLate(tracked, frame, acts, evidence, told);
  for (const omission of tracked.omissions(frame)) {
    told?.fits(omission);
    if (tracked.counts(omission, due)) evidence.omission(omission, 'omission');
  }
  return evidence.outcome(undefined);
}
