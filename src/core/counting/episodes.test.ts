import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBy } from './count.ts';
import type { Judged } from './judging.ts';
import { boxesMeet, judge, readyRule } from './judging.ts';
import type { ObservationRow } from './observation.ts';
import type { CountingRule, SamePlace } from './rule.ts';
import {
  at,
  MINUTE,
  row,
  ruleOf,
  someRows,
  someRule,
  square,
} from '../../../test/support/observations.ts';

const rule = (gap: number, same: SamePlace = { by: 'site' }, more: Partial<CountingRule> = {}) =>
  ruleOf({ unit: { count: 'episode', gap, same }, ...more });

const runs = (by: CountingRule, rows: readonly ObservationRow[]): string[][] =>
  countBy('r', by, rows).cells.flatMap(({ items }) => items.map((one) => one.observations));

describe('CR4 episodes', () => {
  it('CR4.1 a pause of more than the gap begins a new one, a pause of exactly the gap does not', () => {
    const rows = [
      row('a', { from: at(0), to: at(5) }),
      row('b', { from: at(65) }),
      row('c', { from: at(126) }),
    ];
    expect(runs(rule(60), rows)).toEqual([['a', 'b'], ['c']]);
    const boxed = rows.map((one) => ({ ...one, place: { box: square(0, 0, 1) } }));
    expect(runs(rule(60, { by: 'box', east: 0, north: 0 }), boxed)).toEqual([['a', 'b'], ['c']]);
  });

  it('CR4.1 a pause is measured from the last end there was, not from the row before', () => {
    const rows = [
      row('a', { from: at(0), to: at(100) }),
      row('b', { from: at(10), to: at(11) }),
      row('c', { from: at(130) }),
    ];
    expect(runs(rule(30), rows)).toEqual([['a', 'b', 'c']]);
  });

  it('CR4.2 in the same place: by zone, by site, or by boxes that are near enough', () => {
    const rows = [
      row('a', { place: { site: 'mill', box: square(0, 0, 2) } }),
      row('b', { from: at(1), place: { site: 'ford', box: square(5, 0, 2) } }),
      row('c', { from: at(2), place: { site: 'mill', box: square(50, 0, 2) } }),
    ];
    expect(runs(rule(10, { by: 'zone' }), rows)).toEqual([['a', 'b', 'c']]);
    expect(runs(rule(10), rows)).toEqual([['a', 'c'], ['b']]);
    expect(runs(rule(10, { by: 'box', east: 2, north: 0 }), rows)).toEqual([['a'], ['b'], ['c']]);
    expect(runs(rule(10, { by: 'box', east: 3, north: 0 }), rows)).toEqual([['a', 'b'], ['c']]);
  });

  it('CR4.1 what is near a third belongs together, however far the first is by then', () => {
    const rows = [0, 2, 4, 6].map((west, n) =>
      row(`r${n}`, { from: at(n * 10), place: { box: square(west, 0, 1) } }),
    );
    const near: SamePlace = { by: 'box', east: 1, north: 0 };
    expect(runs(rule(10, near), rows)).toEqual([['r0', 'r1', 'r2', 'r3']]);
    // The last two are one already when the one that joins them to the first two comes.
    const [a, b, c, d] = rows as [ObservationRow, ObservationRow, ObservationRow, ObservationRow];
    const late = [a, d, c, b].map((one, n) => ({ ...one, from: at(n), to: at(n) }));
    expect(runs(rule(10, near), late)).toEqual([['r0', 'r3', 'r2', 'r1']]);
  });

  it('CR4.2 one without a box is near those without one that were observed at the same site', () => {
    const rows = [
      row('a', { place: { site: 'mill', box: square(0, 0, 2) } }),
      row('b', { from: at(1) }),
      row('c', { from: at(2) }),
      row('d', { from: at(3), observer: { site: 'ford' } }),
    ];
    expect(runs(rule(10, { by: 'box', east: 9, north: 9 }), rows)).toEqual([
      ['a'],
      ['b', 'c'],
      ['d'],
    ]);
  });

  it('CR4.3 directions apart: by the sites between which it went, else as seen by the observer', () => {
    const rows = [
      row('a', { direction: 'incoming' }),
      row('b', { from: at(1), direction: 'outgoing' }),
      row('c', { from: at(2), direction: 'incoming' }),
      row('d', { from: at(3), direction: 'incoming', fromSite: 'ford', toSite: 'mill' }),
      row('e', { from: at(4), direction: 'outgoing', fromSite: 'ford', toSite: 'mill' }),
    ];
    expect(runs(rule(10, { by: 'site' }, { direction: 'apart' }), rows)).toEqual([
      ['a', 'c'],
      ['b'],
      ['d', 'e'],
    ]);
    expect(runs(rule(10), rows)).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });

  it('CR4.4 an episode is in one zone, and counts in the period in which it began', () => {
    const periods = [at(0), at(60), at(120)];
    const rows = [row('a', { from: at(55) }), row('b', { from: at(65) })];
    const { cells } = countBy('r', rule(30, { by: 'zone' }, { periods }), rows);
    expect(cells.map(({ items }) => items.map((one) => one.observations))).toEqual([
      [['a', 'b']],
      [],
    ]);
    const zones = [
      { key: 'mill', label: { en: 'Mill' }, where: { sites: ['mill'] } },
      { key: 'ford', label: { en: 'Ford' }, where: { sites: ['ford'] } },
    ];
    const apart = [row('a'), row('b', { place: { site: 'ford' } })];
    expect(runs(rule(30, { by: 'zone' }, { zones }), apart)).toEqual([['a'], ['b']]);
  });

  it('CR4.5 they are the classes of “no more than the gap apart, in the same place”', () => {
    fc.assert(
      fc.property(someRule, someRows, (given, rows) => {
        fc.pre(given.unit.count === 'episode');
        const by = { ...given, least: 1 };
        const told = runs(by, rows).map((one) => one.toSorted().join(' '));
        const chains = naive(by, rows).map((one) => one.join(' '));
        expect(told.toSorted()).toEqual(chains.toSorted());
      }),
      { numRuns: 600 },
    );
  });
});

/** Written for clarity: whatever is linked by a chain of links is one. */
function naive(by: CountingRule, rows: readonly ObservationRow[]): string[][] {
  const { unit } = by;
  if (unit.count !== 'episode') return [];
  const judged = rows
    .map((one) => judge(readyRule(by), one))
    .flatMap((one) => (one.as === 'counted' ? [one.judged] : []));
  const { gap, same } = unit;
  const place = (a: Judged, b: Judged): boolean => {
    if (same.by === 'zone') return true;
    if (same.by === 'site') return a.site === b.site;
    if (a.box && b.box) return boxesMeet(a.box, b.box, same.east, same.north);
    return !a.box && !b.box && a.site === b.site;
  };
  const linked = (a: Judged, b: Judged): boolean =>
    a.zone === b.zone &&
    (by.direction !== 'apart' || a.direction === b.direction) &&
    place(a, b) &&
    Math.max(a.from, b.from) - (a.from <= b.from ? a.to : b.to) <= gap * MINUTE;
  const chains: string[][] = [];
  const seen = new Set<Judged>();
  for (const one of judged) {
    if (seen.has(one)) continue;
    const chain = [one];
    seen.add(one);
    for (const link of chain)
      for (const other of judged)
        if (!seen.has(other) && linked(link, other)) {
          seen.add(other);
          chain.push(other);
        }
    chains.push(chain.map(({ id }) => id).toSorted());
  }
  return chains;
}
