import { MINUTE } from '../compiled.ts';
import { SURE } from '../grade.ts';
import type { Part } from '../part.ts';
import { Evidence } from '../weigh.ts';
import { addUnsettled, dischargeLate } from './late.ts';

const START = 'start';
const AFTER = 'after-';

/** *Periodic* by a gap (OB4.8): each sure act begins the next. */
export function gap(minutes: number): Part {
  const length = minutes * MINUTE;
  const part: Part = {
    omissions: true,
    hangsOn: 'performance',
    ownDue: ({ to }) => to + length,
    touched: (tracked, entries, ids) => {
      for (const { role, key, from, to, history } of entries) {
        if (role !== 'performance') continue;
        ids.add(START);
        ids.add(AFTER + history.id);
        const since = tracked.course.suspended.length > 0 ? -Infinity : from - length;
        for (const act of tracked.list(role, key)?.sharing(since, to) ?? [])
          ids.add(AFTER + act.history.id);
        addUnsettled(tracked, from, ids);
      }
    },
    all: (tracked, ids) => {
      ids.add(START);
      for (const { entries } of tracked.lists('performance'))
        for (const { history } of entries) ids.add(AFTER + history.id);
    },
    frame: (tracked, id) => {
      const { compiled, course } = tracked;
      const act = id === START ? undefined : tracked.standing(part, id.slice(AFTER.length));
      if (id !== START && act?.grade !== SURE) return undefined;
      const begin = act ? act.to : compiled.from;
      if (begin + length >= course.end) return undefined;
      const due = course.dueAt(begin + length);
      return { id, due, group: '', begin, ...(act ? { trigger: act } : {}) };
    },
    weigh: (tracked, frame, told) => {
      const { due, begin, trigger } = frame;
      if (trigger) told?.count(trigger, 'trigger', true);
      const evidence = new Evidence(due, told);
      const acts = tracked.list('performance', '');
      for (const act of acts?.sharing(begin + 1, due) ?? []) {
        if (act.history === trigger?.history) continue;
        told?.fits(act);
        if (!tracked.counts(act, due)) continue;
        evidence.discharge(act, act.from > begin && act.to <= due ? 'in' : 'may');
      }
      dischargeLate(tracked, frame, acts, evidence, told);
      for (const omission of tracked.omissions(frame)) {
        if (omission.history === trigger?.history) continue;
        told?.fits(omission);
        if (tracked.counts(omission, due)) evidence.omission(omission, 'omission');
      }
      // What began it says nothing of whether it was kept: silence is no finding here either.
      return evidence.outcome(undefined);
    },
  };
  return part;
}
