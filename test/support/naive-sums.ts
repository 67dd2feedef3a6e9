import type { StateRule } from '#core/obligations/monitor/states.ts';
import { instantMs } from '#core/instants.ts';
import type { State } from '#core/obligations/event.ts';
import { dueAt, MIN, window, type Asked, type Version, type World } from './naive-events.ts';
import { theAct, performance, omissionsOf, triggers, type Candidate } from './naive-weighing.ts';

/** The patterns that add up, for the naive evaluator. */

/** OB4.10. */
export function sums(
  world: World,
  addressee: string,
  rule: { most: number; over: number | 'stock' },
): Candidate[] {
  const { classes } = world.obligation.terms.act;
  const ask: Asked = { ...theAct(classes), whose: { addressee } };
  return triggers(world, ask, ({ to }) => to).map((one) => ({
    id: `${addressee}/${one.id}`,
    due: dueAt(world, one.to),
    weigh: (told) => {
      told.count(one, 'trigger', one.standing === 'sure');
      const { over } = rule;
      const others =
        over === 'stock'
          ? []
          : told
              .fitting(
                ask,
                (other) =>
                  other.from > one.from - over * MIN &&
                  (other.from < one.from || (other.from === one.from && other.order < one.order))
                    ? true
                    : undefined,
                one.id,
              )
              .map(({ version: other }) => other);
      for (const other of others) told.count(other, 'sum', other.standing === 'sure');
      const all = [...others, one];
      const sum = (of: Version[]) =>
        of.reduce((total, { event }) => total + (event.quantity ?? 1), 0);
      const unknown = over === 'stock' && one.event.quantity === undefined;
      const above = unknown || sum(all) > rule.most;
      if (!above) return undefined;
      const surely =
        one.standing === 'sure' &&
        !unknown &&
        sum(all.filter(({ standing }) => standing === 'sure')) > rule.most;
      const state = surely
        ? 'supported'
        : all.some(({ standing }) => standing === 'claimed')
          ? 'alleged'
          : 'not-computable';
      const verdict = { state, rule: 'OB4.10' } as const;
      return { early: verdict, final: verdict, late: null };
    },
  }));
}

/** OB4.11. */
export function tranches(
  world: World,
  written: readonly { until: string; least: number }[],
): Candidate[] {
  const { from } = window(world);
  const ask = performance(world.obligation.terms.act.classes);
  return written
    .map(({ until, least }) => ({ until: instantMs(until), least }))
    .toSorted((a, b) => a.until - b.until || a.least - b.least)
    .map(({ until, least }, n, all) => {
      const begin = Math.max(all[n - 1]?.until ?? from, from);
      const due = dueAt(world, until);
      const candidate: Candidate = {
        id: `tranche-${n + 1}`,
        due,
        omittable: { key: '' },
        weigh: (told, others) => {
          const acts = told.fitting(ask, (one) =>
            one.to >= begin && one.from <= due
              ? one.from >= begin && one.to <= due
                ? 'in'
                : 'may'
              : undefined,
          );
          const isSure = ({ version: one, fit }: { version: Version; fit: string }) =>
            one.standing === 'sure' && fit === 'in';
          for (const one of acts) told.count(one.version, 'sum', isSure(one));
          const omissions = omissionsOf(told, candidate, others).map(({ version: one }) => one);
          for (const one of omissions) told.count(one, 'omission', one.standing === 'sure');
          const sum = (of: typeof acts) =>
            of.reduce((total, { version: { event } }) => total + (event.quantity ?? 1), 0);
          const settled = (state: State, rule: StateRule) => ({
            early: { state, rule },
            final: { state, rule },
            late: null,
          });
          if (sum(acts.filter(isSure)) >= least) return settled('met', 'OB4.11');
          if (sum(acts) >= least) return settled('not-computable', 'OB4.11');
          const omitted = omissions.map(({ standing }) => standing);
          if (omitted.includes('sure')) return settled('supported', 'OB4.3.1');
          if (omitted.includes('claimed')) return settled('alleged', 'OB4.3.4');
          if (omitted.length > 0) return settled('not-computable', 'OB4.3.4');
          const early = { state: 'nothing-reported', rule: 'OB4.3.5' } as const;
          if (acts.length === 0)
            return { early, final: { state: 'nothing-reported', rule: 'OB4.3.6' }, late: null };
          const allSure = acts.every(({ version: one }) => one.standing === 'sure');
          return {
            early,
            final: { state: allSure ? 'supported' : 'alleged', rule: 'OB4.11' },
            late: null,
          };
        },
      };
      return candidate;
    });
}
