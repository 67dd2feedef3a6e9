import { MINUTE } from '../compiled.ts';
import type { Part } from '../part.ts';
import type { Entry } from '../timeline.ts';
import { Evidence } from '../weigh.ts';
import { addUnsettled, dischargeLate } from './late.ts';

/** *Respond-within* (OB4.6), and the requests of *access* (OB4.12). */
export function respondWithin(rule: { after: number; within: number }): Part {
  const after = rule.after * MINUTE;
  const within = rule.within * MINUTE;
  const part: Part = {
    omissions: true,
    hangsOn: 'trigger',
    ownDue: ({ to }) => to + within,
    touched: (tracked, entries, ids) => {
      for (const { role, key, from, to, history } of entries) {
        if (role === 'trigger') ids.add(history.id);
        if (role !== 'performance' && role !== 'refusal') continue;
        // A suspension can put off a due time by any length.
        const since =
          role === 'refusal' || tracked.course.suspended.length > 0 ? -Infinity : from - within;
        const until = role === 'refusal' ? to : to - after;
        for (const trigger of tracked.list('trigger', key)?.sharing(since, until) ?? [])
          ids.add(trigger.history.id);
        if (role === 'performance') addUnsettled(tracked, from, ids);
      }
    },
    all: (tracked, ids) => {
      for (const { entries } of tracked.lists('trigger'))
        for (const { history } of entries) ids.add(history.id);
    },
    frame: (tracked, id) => {
      const trigger = tracked.standing(part, id);
      if (!trigger) return undefined;
      const due = tracked.course.dueAt(trigger.to + within);
      return { id, due, group: trigger.key, trigger, begin: trigger.to + after };
    },
    weigh: (tracked, frame, told) => {
      const { due, begin, group } = frame;
      const trigger = frame.trigger as Entry;
      told?.count(trigger, 'trigger', true);
      const evidence = new Evidence(due, told);
      // However early in its interval the trigger was.
      const surelyBy = tracked.course.dueAt(trigger.from + within);
      const answers = tracked.list('performance', group);
      for (const answer of answers?.sharing(begin, due) ?? []) {
        if (answer.history === trigger.history) continue;
        told?.fits(answer);
        if (!tracked.counts(answer, due)) continue;
        evidence.discharge(answer, answer.from >= begin && answer.to <= surelyBy ? 'in' : 'may');
      }
      dischargeLate(tracked, frame, answers, evidence, told);
      for (const omission of tracked.omissions(frame)) {
        if (omission.history === trigger.history) continue;
        told?.fits(omission);
        if (tracked.counts(omission, due)) evidence.omission(omission, 'omission');
      }
      const refusals = tracked.list('refusal', group);
      for (const refusal of refusals?.sharing(trigger.from, Infinity) ?? []) {
        if (refusal.history === trigger.history) continue;
        told?.fits(refusal);
        if (tracked.counts(refusal, due)) evidence.omission(refusal, 'refusal');
      }
      return evidence.outcome(trigger.grade);
    },
  };
  return part;
}
