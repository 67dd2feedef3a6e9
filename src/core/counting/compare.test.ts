import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from './compare.ts';
import { compareCounts } from './compare.ts';
import { countBy } from './count.ts';
import type { ObservationRow } from './observation.ts';
import type { CountingRule } from './rule.ts';
import { at, row, ruleOf, someRows, someRule } from '../../../test/support/observations.ts';

function compared(a: CountingRule, b: CountingRule, rows: readonly ObservationRow[]): Comparison {
  return compareCounts(countBy('A', a, rows), countBy('B', b, rows), rows);
}

/** What the rows of a zone and period add up to under one rule. */
function added({ rows }: Comparison, which: 'a' | 'b', zone: string, from: string, until: string) {
  return rows.reduce((sum, { [which]: one }) => {
    const here =
      one.as === 'counted' && one.zone === zone && one.from === from && one.until === until;
    return sum + (here ? one.adds : 0);
  }, 0);
}

const EPISODES: Partial<CountingRule> = {
  unit: { count: 'episode', gap: 60, same: { by: 'zone' } },
  direction: 'incoming',
};

/** Four bouts of one invented day, seen from three posts: many explosions, few episodes. */
const DAY: ObservationRow[] = [360, 480, 900, 1290].flatMap((begins, bout) =>
  Array.from({ length: 9 }, (_, n) =>
    row(`o${bout}-${n}`, {
      from: at(begins + n * 5),
      to: at(begins + n * 5 + 3),
      observer: { site: ['mill', 'ford', 'bridge'][n % 3] as string },
      number: 4 + ((bout * 9 + n * 5) % 13),
      direction: n % 4 === 3 ? 'outgoing' : 'incoming',
    }),
  ),
);

describe('CR6 two rules over the same observations', () => {
  it('CR6.1 says of every observation what each rule makes of it', () => {
    const rows = [
      row('a', { number: 3, direction: 'incoming' }),
      row('b', { from: at(20), number: 2, direction: 'incoming' }),
      row('c', { from: at(30), number: 5, direction: 'outgoing' }),
    ];
    const { figures, rows: told } = compared(ruleOf(), ruleOf(EPISODES), rows);
    const [from, until] = [at(0), at(24 * 60)];
    const here = { zone: 'all', from, until };
    expect(figures).toEqual([{ ...here, a: 10, b: 1 }]);
    const each = { as: 'counted', unit: 'each', ...here, of: 1 };
    const episode = { as: 'counted', unit: 'episode', ...here, item: 1, of: 2 };
    expect(told).toEqual([
      { observation: 'a', a: { ...each, adds: 3, item: 1 }, b: { ...episode, adds: 1 } },
      { observation: 'b', a: { ...each, adds: 2, item: 2 }, b: { ...episode, adds: 0 } },
      {
        observation: 'c',
        a: { ...each, adds: 5, item: 3 },
        b: { as: 'left-out', reason: 'other-direction' },
      },
    ]);
  });

  it('CR6.2 hundreds of explosions and a handful of episodes are the same day', () => {
    const made = compared(ruleOf({ kinds: ['explosion'] }), ruleOf(EPISODES), DAY);
    expect(made.figures).toMatchObject([{ a: 349, b: 4 }]);
    expect(made.rows).toHaveLength(36);
    const left = made.rows.filter(({ b }) => b.as === 'left-out');
    expect(left).toHaveLength(8);
    expect(added(made, 'a', 'all', at(0), at(1440))).toBe(349);
    expect(added(made, 'b', 'all', at(0), at(1440))).toBe(4);
  });

  it('CR6.3 the rows add up to both figures of every zone and period', () => {
    fc.assert(
      fc.property(someRule, someRule, someRows, (a, b, rows) => {
        const made = compared(a, b, rows);
        for (const { zone, from, until, ...figures } of made.figures) {
          if (figures.a !== undefined) expect(added(made, 'a', zone, from, until)).toBe(figures.a);
          if (figures.b !== undefined) expect(added(made, 'b', zone, from, until)).toBe(figures.b);
        }
        // Nothing is added in a zone and period that has no figure.
        const whole = (which: 'a' | 'b'): [number, number] => [
          made.figures.reduce((sum, one) => sum + (one[which] ?? 0), 0),
          made.rows.reduce(
            (sum, { [which]: one }) => sum + (one.as === 'counted' ? one.adds : 0),
            0,
          ),
        ];
        for (const which of ['a', 'b'] as const) {
          const [figures, told] = whole(which);
          expect(told).toBe(figures);
        }
        expect(made.rows).toHaveLength(rows.length);
        for (const one of made.rows) expect(one.a && one.b).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
