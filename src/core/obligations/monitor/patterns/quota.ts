import { instantMs } from '../../../instants.ts';
import type { Compiled } from '../compiled.ts';
import { CLAIMED, NONE, SURE, type Grade } from '../grade.ts';
import type { Part } from '../part.ts';
import type { Outcome, Verdict } from '../weigh.ts';

/** *Quota* (OB4.11): so many by the end of each tranche. */
export function quota(
  rule: { tranches: readonly { until: string; least: number }[] },
  { from }: Compiled,
): Part {
  const tranches = rule.tranches
    .map(({ until, least }) => ({ until: instantMs(until), least }))
    .toSorted((a, b) => a.until - b.until || a.least - b.least)
    .map(({ until, least }, n, all) => ({
      id: `tranche-${n + 1}`,
      begin: Math.max(all[n - 1]?.until ?? from, from),
      until,
      least,
    }));
  const byId = new Map(tranches.map((tranche) => [tranche.id, tranche]));
  return {
    omissions: true,
    touched: ({ course }, entries, ids) => {
      for (const { role, from: since, to } of entries)
        if (role === 'performance')
          for (const { id, begin, until } of tranches)
            if (to >= begin && since <= course.dueAt(until)) ids.add(id);
    },
    all: (_, ids) => {
      for (const { id } of tranches) ids.add(id);
    },
    frame: ({ course }, id) => {
      const tranche = byId.get(id);
      if (!tranche) return undefined;
      return { id, due: course.dueAt(tranche.until), group: '', begin: tranche.begin };
    },
    weigh: (tracked, frame, told) => {
      const { due, begin, id } = frame;
      const least = byId.get(id)?.least ?? 0;
      let [lower, upper, count, sure] = [0, 0, 0, 0];
      for (const act of tracked.list('performance', '')?.sharing(begin, due) ?? []) {
        told?.fits(act);
        if (!tracked.counts(act, due)) continue;
        const quantity = act.event.quantity ?? 1;
        const surely = act.grade === SURE && act.from >= begin && act.to <= due;
        told?.count(act, 'sum', surely);
        count += 1;
        upper += quantity;
        if (act.grade === SURE) sure += 1;
        if (surely) lower += quantity;
      }
      let omitted: Grade = NONE;
      for (const omission of tracked.omissions(frame)) {
        told?.fits(omission);
        if (!tracked.counts(omission, due)) continue;
        told?.count(omission, 'omission', omission.grade === SURE);
        if (omission.grade > omitted) omitted = omission.grade;
      }
      if (lower >= least) return settled({ state: 'met', rule: 'OB4.11' });
      if (upper >= least) return settled({ state: 'not-computable', rule: 'OB4.11' });
      if (omitted === SURE) return settled({ state: 'supported', rule: 'OB4.3.1' });
      if (omitted > NONE) {
        const state = omitted === CLAIMED ? 'alleged' : 'not-computable';
        return settled({ state, rule: 'OB4.3.4' });
      }
      if (count === 0) {
        return {
          early: { state: 'nothing-reported', rule: 'OB4.3.5' },
          final: { state: 'nothing-reported', rule: 'OB4.3.6' },
          late: null,
        };
      }
      return {
        early: { state: 'nothing-reported', rule: 'OB4.3.5' },
        final: { state: sure === count ? 'supported' : 'alleged', rule: 'OB4.11' },
        late: null,
      };
    },
  };
}

function settled(verdict: Verdict): Outcome {
  return { early: verdict, final: verdict, late: null };
}
