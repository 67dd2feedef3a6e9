import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBy, Tally } from './count.ts';
import type { ObservationRow } from './observation.ts';
import type { CountingRule } from './rule.ts';
import {
  at,
  row,
  ruleOf,
  someChanges,
  someRows,
  someRule,
  square,
} from '../../../test/support/observations.ts';

const numbers = (rule: CountingRule, rows: readonly ObservationRow[]): number[] =>
  countBy('r', rule, rows).cells.map(({ number }) => number);

const reasons = (rule: Partial<CountingRule>, ...rows: ObservationRow[]): (string | undefined)[] =>
  rows.map((one) => countBy('r', ruleOf(rule), [one]).left[0]?.reason);

const episodes = (gap: number, more: Partial<CountingRule> = {}): CountingRule =>
  ruleOf({ unit: { count: 'episode', gap, same: { by: 'site' } }, ...more });

describe('CR3 what a rule makes of one observation', () => {
  it('CR3.1 each that a row says, each row, or each run of rows', () => {
    const rows = [
      row('a', { number: 7 }),
      row('b', { from: at(10), number: 3 }),
      row('c', { from: at(200), number: 2 }),
    ];
    expect(numbers(ruleOf(), rows)).toEqual([12]);
    expect(numbers(ruleOf({ unit: { count: 'event' } }), rows)).toEqual([3]);
    expect(numbers(episodes(60), rows)).toEqual([2]);
  });

  it('CR3.2 a period has its first instant and not its last, and the beginning of a row says which', () => {
    const periods = [at(0), at(60), at(120)];
    const rows = [
      row('a', { from: at(-1), to: at(5) }),
      row('b', { from: at(0) }),
      row('c', { from: at(59), to: at(70) }),
      row('d', { from: at(60) }),
      row('e', { from: at(120) }),
    ];
    const { cells, left } = countBy('r', ruleOf({ periods }), rows);
    expect(cells.map(({ items }) => items.flatMap((one) => one.observations))).toEqual([
      ['b', 'c'],
      ['d'],
    ]);
    expect(left).toEqual([
      { observation: 'a', reason: 'outside-periods' },
      { observation: 'e', reason: 'outside-periods' },
    ]);
  });

  it('CR3.3 sources: one of the means is enough, and the organisation has to be on the list', () => {
    const sources = { means: ['saw' as const], organisations: ['mission'] };
    const mission = { site: 'mill', organisation: 'mission' };
    expect(
      reasons(
        { sources },
        row('a', { means: ['heard', 'saw'], observer: mission }),
        row('b', { means: ['heard'], observer: mission }),
        row('c', { means: ['saw'] }),
        row('d', { means: ['saw'], observer: { site: 'mill', organisation: 'other' } }),
      ),
    ).toEqual([undefined, 'other-means', 'other-organisation', 'other-organisation']);
  });

  it('CR3.4 kinds, classes and weapons; what is not said is told apart from what is another', () => {
    const rule = {
      kinds: ['explosion' as const],
      classes: ['heavy-weapons-fire' as const],
      weapons: ['mortar' as const],
    };
    const right = { class: 'heavy-weapons-fire', weapon: 'mortar' } as const;
    expect(
      reasons(
        rule,
        row('a', right),
        row('b', { ...right, kind: 'burst' }),
        row('c', { weapon: 'mortar' }),
        row('d', { ...right, class: 'explosion' }),
        row('e', { class: 'heavy-weapons-fire' }),
        row('f', { ...right, weapon: 'tank' }),
      ),
    ).toEqual([
      undefined,
      'other-kind',
      'class-unknown',
      'other-class',
      'weapon-unknown',
      'other-weapon',
    ]);
    expect(reasons({}, row('a'), row('b', right))).toEqual([undefined, undefined]);
  });

  it('CR3.5 what was assessed is left out only where the rule says so', () => {
    const rows = [
      row('a', { assessed: 'live-fire-exercise' }),
      row('b', { assessed: 'other' }),
    ] as const;
    expect(reasons({}, ...rows)).toEqual([undefined, undefined]);
    expect(reasons({ exclusions: ['live-fire-exercise'] }, ...rows)).toEqual([
      'live-fire-exercise',
      undefined,
    ]);
    expect(reasons({ exclusions: ['assessed-other'] }, ...rows)).toEqual([
      undefined,
      'assessed-other',
    ]);
  });

  it('CR3.6 one direction alone is counted, or every one', () => {
    const rows = [
      row('a', { direction: 'incoming' }),
      row('b', { direction: 'outgoing' }),
      row('c'),
    ] as const;
    expect(reasons({ direction: 'incoming' }, ...rows)).toEqual([
      undefined,
      'other-direction',
      'direction-undetermined',
    ]);
    expect(reasons({ direction: 'outgoing' }, ...rows)[0]).toBe('other-direction');
    expect(reasons({ direction: 'apart' }, ...rows)).toEqual([undefined, undefined, undefined]);
    expect(reasons({ exclusions: ['undetermined-direction'] }, ...rows)[2]).toBe(
      'direction-undetermined',
    );
  });

  it('CR3.7 a zone is told by its sites or boxes, the first that fits; what may be in one is not outside', () => {
    const rule = ruleOf({
      zones: [
        { key: 'east', label: { en: 'East' }, where: { boxes: [square(0, 0, 10)] } },
        {
          key: 'both',
          label: { en: 'Both' },
          where: { boxes: [square(0, 0, 20)], sites: ['ford'] },
        },
      ],
    });
    const zone = (place: ObservationRow['place'], more: Partial<CountingRule> = {}) => {
      const one = row('a', place === undefined ? {} : { place });
      const { cells, left } = countBy('r', { ...rule, ...more }, [one]);
      return cells.find(({ number }) => number > 0)?.zone ?? left[0]?.reason;
    };
    const placed = (west: number, south: number, size: number) => ({
      site: 'mill',
      box: square(west, south, size),
    });
    expect(zone(placed(2, 2, 3))).toBe('east');
    expect(zone(placed(8, 8, 4))).toBe('both');
    expect(zone(placed(8, 8, 4), { edge: 'touching' })).toBe('east');
    expect(zone(placed(19, 19, 4))).toBe('unknown');
    expect(zone(placed(30, 30, 1))).toBe('outside');
    expect(zone({ site: 'ford' })).toBe('both');
    // A site says nothing of a zone that is a box alone.
    expect(zone({ site: 'mill' })).toBe('unknown');
    expect(zone(undefined)).toBe('unknown');
    expect(zone(placed(30, 30, 1), { exclusions: ['outside-zones'] })).toBe('outside-zones');
    expect(zone(placed(19, 19, 4), { exclusions: ['unknown-place'] })).toBe('place-unknown');
  });

  it('CR3.7 where nothing is said of the place, the observer’s site is', () => {
    const sites = [{ key: 'mill', label: { en: 'Mill' }, where: { sites: ['mill'] } }];
    const zones = (one: ObservationRow) =>
      countBy('r', ruleOf({ zones: sites }), [one]).cells.filter(({ number }) => number > 0);
    expect(zones(row('a'))[0]?.zone).toBe('mill');
    expect(zones(row('a', { place: { site: 'ford' } }))[0]?.zone).toBe('outside');
    expect(zones(row('a', { place: { box: square(0, 0, 1) } }))[0]?.zone).toBe('unknown');
  });

  it('CR3.8 how many: not said counts as one or not at all, and fewer than the least do not', () => {
    const { number: _, ...unnumbered } = row('a');
    expect(numbers(ruleOf(), [unnumbered])).toEqual([1]);
    expect(reasons({ unnumbered: 'left-out' }, unnumbered)).toEqual(['number-unknown']);
    const rows = [row('a', { number: 2 }), row('b', { number: 3 })] as const;
    expect(reasons({ least: 3 }, ...rows)).toEqual(['below-least', undefined]);
    expect(reasons({ least: 3, unit: { count: 'event' } }, ...rows)[0]).toBe('below-least');
    // Of an episode it is asked of the whole.
    expect(numbers(episodes(5, { least: 5 }), [...rows])).toEqual([1]);
    expect(countBy('r', episodes(5, { least: 6 }), [...rows]).left).toEqual([
      { observation: 'a', reason: 'below-least' },
      { observation: 'b', reason: 'below-least' },
    ]);
  });
});

describe('CR5 the count', () => {
  it('CR5.1 every zone and period is told, without a number too, and nothing is added up', () => {
    const zones = [
      { key: 'east', label: { en: 'East' }, where: { sites: ['mill'] } },
      { key: 'west', label: { en: 'West' }, where: { sites: ['ford'] } },
    ];
    const periods = [at(0), at(60), at(120)];
    const made = countBy('r', ruleOf({ zones, periods }), [row('a', { number: 4 })]);
    expect(made.cells.map(({ zone, from, number }) => [zone, from, number])).toEqual([
      ['east', at(0), 4],
      ['east', at(60), 0],
      ['west', at(0), 0],
      ['west', at(60), 0],
      ['outside', at(0), 0],
      ['outside', at(60), 0],
      ['unknown', at(0), 0],
      ['unknown', at(60), 0],
    ]);
    expect(Object.keys(made).toSorted()).toEqual(['basis', 'cells', 'left', 'rule', 'unit']);
    expect(JSON.stringify(made)).not.toMatch(/"(party|side|total|sum)/);
  });

  it('CR5.2 coverage and access are those that say most exactly where and when, or are absent', () => {
    const words = (en: string) => ({ coverage: { en }, access: { en: `${en}, access` } });
    const periods = [at(0), at(60), at(120)];
    const looked = [
      words('all'),
      { period: at(60), ...words('period') },
      { zone: 'all', period: at(60), ...words('cell') },
    ];
    const told = (list: typeof looked) =>
      countBy('r', ruleOf({ periods }), [], list).cells.map(({ coverage }) => coverage?.en);
    expect(told(looked)).toEqual(['all', 'cell']);
    expect(told(looked.slice(0, 2))).toEqual(['all', 'period']);
    expect(told([])).toEqual([undefined, undefined]);
    const { cells } = countBy('r', ruleOf(), [], looked);
    expect(cells[0]?.access).toEqual({ en: 'all, access' });
  });

  it('CR5.3 every observation is in one thing counted, or left out with its reason', () => {
    fc.assert(
      fc.property(someRule, someRows, (rule, rows) => {
        const { cells, left } = countBy('r', rule, rows);
        const counted = cells.flatMap(({ items }) => items.flatMap((one) => one.observations));
        const all = [...counted, ...left.map(({ observation }) => observation)];
        expect(all.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        for (const { number, items } of cells)
          expect(number).toBe(items.reduce((sum, one) => sum + one.number, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('CR5.4 the order in which observations come makes no difference', () => {
    fc.assert(
      fc.property(
        someRule,
        someRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        (rule, [rows, shuffled]) => {
          expect(countBy('r', rule, shuffled)).toStrictEqual(countBy('r', rule, rows));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('CR5.5 late, amended and retracted observations: as if only what stands had ever come', () => {
    fc.assert(
      fc.property(someRule, someChanges, fc.nat(5), (rule, changes, every) => {
        const tally = new Tally(rule);
        const standing = new Map<string, ObservationRow>();
        for (const [n, { id, row: one }] of changes.entries()) {
          if (one) {
            tally.put({ ...one, id });
            standing.set(id, { ...one, id });
          } else {
            tally.remove(id);
            standing.delete(id);
          }
          // What was asked in between is no part of the answer.
          if (n % (every + 1) === 0) tally.count('r');
        }
        expect(tally.count('r')).toStrictEqual(countBy('r', rule, [...standing.values()]));
      }),
      { numRuns: 300 },
    );
  });
});
