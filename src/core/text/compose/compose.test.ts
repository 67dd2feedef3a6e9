import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../test/support/edits.ts';
import { run, segmentsOf } from '../../../../test/support/texts.ts';
import type { Group, Segment } from '../segments.ts';
import { chosen, joined, plain, printed, segments } from '../segments.ts';
import { tokensOf } from '../tokens.ts';
import type { Composed, Composition, Proposal } from './composition.ts';
import { compose } from './compose.ts';
import { groupIds } from './ids.ts';
import { project } from './project.ts';

function made(base: readonly Segment[], proposals: readonly Proposal[]): Composition {
  const composed = compose(base, proposals);
  if (!composed.ok) throw new Error(composed.fault.message);
  return composed;
}

const said = (id: string, v: string): Proposal => ({ id, segs: plain(v) });

function groupsIn(segs: readonly Segment[]): Group[] {
  return segs.flatMap((seg) =>
    seg.t === 'group' ? [seg, ...seg.alts.flatMap((alt) => groupsIn(alt.segs))] : [],
  );
}

function deepest(segs: readonly Segment[]): number {
  return Math.max(
    0,
    ...segs.map((seg) => {
      if (seg.t === 'note') return 1 + deepest(seg.segs);
      return seg.t === 'group' ? 1 + Math.max(...seg.alts.map((alt) => deepest(alt.segs))) : 0;
    }),
  );
}

/** Thousands of cases take their time on a busy machine. */
const LONG = 600_000;

/** A base and what up to six parties propose for it. */
const talks = (depth: number) =>
  segmentsOf('en', depth).chain((base) =>
    fc.record({
      base: fc.constant(base),
      versions: fc.array(versionOf(base), { minLength: 1, maxLength: 6 }),
    }),
  );

const LAST = 'last 48 hours and the Parties shall consider further steps';
const A = said('a', 'last 24 hours and the Parties shall establish a verification mechanism');
const B = said('b', 'last 72 hours and the Parties shall set up a joint commission');
const C = said('c', 'last 24 hours and the Parties shall consider further steps');

describe('TX2 composing', () => {
  const expectLaw = (base: Segment[], versions: Segment[][]): Composed => {
    const proposals = versions.map((segs, n): Proposal => ({ id: `p${n + 1}`, segs }));
    const composed = compose(base, proposals);
    if (!composed.ok) return composed;
    expect(segments.safeParse(composed.segs).success).toBe(true);
    expect(joined(composed.segs)).toStrictEqual(composed.segs);
    expect(project(composed, 'base')).toStrictEqual(base);
    for (const { id, segs } of proposals) expect(project(composed, id)).toStrictEqual(segs);
    expect(compose(structuredClone(base), structuredClone(proposals))).toStrictEqual(composed);
    return composed;
  };

  test(
    'TX2.1 TX2.12 choosing a proposal’s readings gives its words, choosing the base’s gives the base',
    () => {
      let inParts = 0;
      fc.assert(
        fc.property(talks(2), ({ base, versions }) => {
          const composed = expectLaw(base, versions);
          expect(composed.ok).toBe(true);
          if (composed.ok && !composed.whole && composed.regions.length > 1) inParts += 1;
        }),
        { numRuns: 2000 },
      );
      expect(inParts).toBeGreaterThan(200);
    },
    LONG,
  );

  test(
    'TX2.1 the same of texts nested to the limits, unless what is composed would go beyond them',
    () => {
      let made = 0;
      fc.assert(
        fc.property(talks(5), ({ base, versions }) => {
          const composed = expectLaw(base, versions);
          if (composed.ok) made += 1;
          else if (composed.fault.code === 'compose.too-deep')
            expect(Math.max(...[base, ...versions].map(deepest))).toBeGreaterThanOrEqual(7);
          else expect(composed.fault.code).toBe('compose.too-large');
        }),
        // A counterexample of this size is not worth the time to make it smaller.
        { numRuns: 100, endOnFailure: true },
      );
      expect(made).toBeGreaterThan(50);
    },
    LONG,
  );

  test('TX2.1 without groups in the texts it is choosing in the segments alone', () => {
    const words = fc.array(run(), { minLength: 4, maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (base, others) => {
        const proposals = others.map((v, n) => said(`p${n + 1}`, v));
        const { segs, regions } = made(plain(base), proposals);
        const pick = (id: string) =>
          printed(
            chosen(segs, (group) => {
              const { readings } = regions.find((one) => one.group === group.id)!;
              return (readings.find((one) => one.of.includes(id)) ?? readings[0])!.alt;
            }),
          );
        expect(['base', ...proposals.map((one) => one.id)].map(pick)).toEqual([base, ...others]);
      }),
      { numRuns: 500 },
    );
  });

  test('TX2.2 each region is a group of the base’s reading and each other once, the rest stands outside', () => {
    const { segs, regions } = made(plain(LAST), [A, B, C]);
    expect(printed(segs)).toBe(
      'last [48][24][72] hours and the Parties shall ' +
        '[consider further steps][establish a verification mechanism][set up a joint commission]',
    );
    expect(groupsIn(segs).map((group) => group.alts.map((alt) => alt.id))).toEqual([
      ['base', 'a', 'b'],
      ['base', 'a', 'b'],
    ]);
    expect(regions.map((region) => region.readings.map((one) => one.of))).toEqual([
      [[], ['a', 'c'], ['b']],
      [['c'], ['a'], ['b']],
    ]);
  });

  test('TX2.2 the order of the proposals decides the order of alternatives and nothing else', () => {
    const words = fc.array(run(), { minLength: 4, maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, fc.uniqueArray(words, { maxLength: 4 }), (base, others) => {
        const proposals = others.map((v, n) => said(`p${n + 1}`, v));
        const told = (list: readonly Proposal[]) =>
          groupsIn(made(plain(base), list).segs).map(({ id, alts }) => [
            id,
            alts.map((alt) => printed(alt.segs)).toSorted(),
          ]);
        expect(told(proposals.toReversed())).toEqual(told(proposals));
      }),
      { numRuns: 200 },
    );
  });

  test('TX2.3 words put in where there were none are a lone bracket, keep or delete', () => {
    const one = made([], [said('a', 'The bridge is open.')]);
    expect(one.segs).toEqual([
      { t: 'group', id: 'c0', alts: [{ id: 'a', segs: plain('The bridge is open.') }] },
    ]);
    expect(project(one, 'base')).toEqual([]);
    expect(printed(made(plain('a b'), [said('a', 'a x b'), said('b', 'a b')]).segs)).toMatch(
      /^a ?\[ ?x ?] ?b$/,
    );
    expect(printed(made([], [said('a', 'x'), said('b', 'y')]).segs)).toBe('[][x][y]');
    expect(printed(made([], [said('a', 'x'), said('b', 'x'), said('d', '')]).segs)).toBe('[x]');
    expect(printed(made(plain('a b c'), [said('a', 'a c')]).segs)).toMatch(/^a ?\[ ?b ?]\[] ?c$/);
  });

  test('TX2.4 TX12.20 who reads alike stands together, with the sponsors that are shown; the base has none', () => {
    const by = (id: string, verb: 'propose' | 'support' = 'propose') => [{ by: id, verb }];
    const { segs } = made(plain(LAST), [
      { ...A, by: by('p1') },
      B,
      { ...C, by: [...by('p3', 'support'), ...by('p1')], label: 'Option 1' },
    ]);
    const [first, second] = groupsIn(segs);
    expect(first!.alts).toEqual([
      { id: 'base', segs: plain('48') },
      { id: 'a', label: 'Option 1', by: [...by('p1'), ...by('p3', 'support')], segs: plain('24') },
      { id: 'b', segs: plain('72') },
    ]);
    expect(second!.alts.map((alt) => alt.by)).toEqual([undefined, by('p1'), undefined]);
  });

  test('TX2.5 a proposal that equals the base changes nothing, one without words reads no text', () => {
    fc.assert(
      fc.property(segmentsOf(), (base) => {
        expect(made(base, [{ id: 'a', segs: base }])).toStrictEqual({
          ok: true,
          segs: base,
          regions: [],
          copies: {},
          whole: false,
        });
      }),
    );
    expect(printed(made(plain(LAST), [said('a', '')]).segs)).toBe(`[${LAST}][]`);
    expect(made(plain(LAST), []).segs).toEqual(plain(LAST));
  });

  test('TX2.6 48 made 24 and 48 made 72 never read 272 or 2472', () => {
    const { segs } = made(plain('last 48 hours'), [
      said('a', 'last 24 hours'),
      said('b', 'last 72 hours'),
    ]);
    expect(printed(segs)).toBe('last [48][24][72] hours');
  });

  test('TX2.6 what all texts have at the ends of a region is not in it', () => {
    const base = 'refrain from all acts along the line for now';
    const more = base.replace('acts', 'acts, including flight,').replace('now', 'ever');
    expect(printed(made(plain(base), [said('a', more)]).segs)).toBe(
      'refrain from all acts[, including flight,] along the line for [now][ever]',
    );
    const words = fc.array(run(), { minLength: 4, maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 3 }), (text, others) => {
        const { segs, whole } = made(
          plain(text),
          others.map((v, n) => said(`p${n + 1}`, v)),
        );
        for (const { alts } of whole ? [] : groupsIn(segs)) {
          const ends = alts.map((alt) => tokensOf(printed(alt.segs)).map((one) => one.key));
          if (alts.length === 1 || ends.some((keys) => keys.length === 0)) continue;
          expect(new Set(ends.map((keys) => keys[0])).size).toBeGreaterThan(1);
          expect(new Set(ends.map((keys) => keys.at(-1))).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1000 },
    );
    const fewer = made(plain('for 48 hours, unless extended, and then'), [
      said('a', 'for 48 hours and then'),
      said('b', 'for 24 hours, unless extended, and then'),
    ]);
    expect(printed(fewer.segs)).toBe(
      'for [48 hours, unless extended,][48 hours][24 hours, unless extended,] and then',
    );
  });

  test('TX2.6 whatever two sides change in neighbouring words, every way to choose is what somebody proposed', () => {
    const words = 'The Parties cease all fire within 48 hours of the signature'.split(' ');
    fc.assert(
      fc.property(
        fc.nat(words.length - 1),
        fc.constantFrom(-1, 0, 1),
        fc.constantFrom('', 'x', 'x y', '24', 'within'),
        fc.constantFrom('', 'z', 'z w', '72', 'hours'),
        (at, beside, one, other) => {
          const changed = (n: number, word: string): string => {
            const next = words.with(n, word).filter((part) => part !== '');
            return next.join(' ');
          };
          const near = Math.min(words.length - 1, Math.max(0, at + beside));
          const texts = [words.join(' '), changed(at, one), changed(near, other)];
          const { segs } = made(plain(texts[0]!), [said('a', texts[1]!), said('b', texts[2]!)]);
          for (const reading of everyReading(segs)) expect(texts).toContain(printed(reading));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('TX2.7 a region holds whole groups, or lies in one alternative', () => {
    const group = (...alts: string[]): Segment => ({
      t: 'group',
      id: 'g1',
      alts: alts.map((v, n) => ({ id: `a${n + 1}`, segs: plain(v) })),
    });
    const base = [...plain('The Parties '), group('shall meet now', 'should'), ...plain(' here.')];
    const inside = made(base, [
      { id: 'p', segs: [base[0]!, group('shall talk now', 'should'), base[2]!] },
    ]);
    expect(printed(inside.segs)).toBe('The Parties [shall [meet][talk] now][should] here.');
    const added = made(base, [
      { id: 'p', segs: [base[0]!, group('shall meet now', 'should', 'may'), base[2]!] },
    ]);
    expect(printed(added.segs)).toBe(
      'The Parties [[shall meet now][should]][[shall meet now][should][may]] here.',
    );
    const decided = made(base, [{ id: 'p', segs: plain('The Parties shall meet now here.') }]);
    expect(printed(decided.segs)).toBe(
      'The Parties [[shall meet now][should]][shall meet now] here.',
    );
  });

  test('TX2.8 where most words are disputed the alternatives are of the whole paragraph', () => {
    const base = 'one two three four five six seven eight nine ten';
    const most = made(plain(base), [
      said('a', 'eins zwei drei four fünf sechs sieben acht nine ten'),
    ]);
    expect([most.whole, most.regions.length]).toEqual([true, 1]);
    const some = made(plain(base), [
      said('a', 'eins two three four fünf sechs seven eight nine ten'),
    ]);
    expect([some.whole, some.regions.length]).toEqual([false, 2]);

    const long = Array.from({ length: 400 }, (_, n) => `w${n}`);
    const changed = (count: number) =>
      said('a', long.map((word, n) => (n % 9 === 0 && n < 9 * count ? 'x' : word)).join(' '));
    expect(made(plain(long.join(' ')), [changed(40)]).regions).toHaveLength(40);
    expect(made(plain(long.join(' ')), [changed(41)]).whole).toBe(true);
  });

  test('TX2.8 whole alternatives that would be too large are not made, parts are', () => {
    const long = Array.from({ length: 2500 }, (_, n) => `word${n}`);
    const proposals = [0, 1, 2].map((m) =>
      said(`p${m}`, long.map((word, n) => (n % 50 === 10 * m && n < 900 ? 'x' : word)).join(' ')),
    );
    const { whole, regions } = made(plain(long.join(' ')), proposals);
    expect([whole, regions.length]).toEqual([false, 54]);
  });

  test('TX2.9 what would be too deep, too large or too much is a fault, and so are ids that cannot be told apart', () => {
    let deep: Segment[] = plain('x');
    for (let n = 0; n < 7; n++)
      deep = [{ t: 'group', id: `g${n}`, alts: [{ id: 'a', segs: deep }] }];
    const code = (base: Segment[], proposals: Proposal[]) => {
      const composed = compose(base, proposals);
      return composed.ok ? 'ok' : composed.fault.code;
    };
    expect(segments.safeParse(deep).success).toBe(true);
    expect(code(deep, [said('a', '')])).toBe('compose.too-deep');
    expect(code(plain('x'.repeat(30_000)), [said('a', 'y'.repeat(30_000))])).toBe(
      'compose.too-large',
    );
    const many = (count: number) => Array.from({ length: count }, (_, n) => said(`p${n}`, `y${n}`));
    expect(code(plain('x'), many(59))).toBe('ok');
    expect(code(plain('x'), many(60))).toBe('compose.too-many');
    expect(code(plain('x'), [A, A])).toBe('compose.ids');
    expect(code(plain('x'), [said('base', 'y')])).toBe('compose.ids');
    expect(code(plain('x'), [said('No id', 'y')])).toBe('compose.ids');
  });

  test('TX2.10 groups keep their names when another proposal is added elsewhere, and take none that is used', () => {
    const base = 'The Parties cease all fire within 48 hours of the signature of this text';
    const one = said('a', base.replace('48', '24'));
    const other = said('b', base.replace('Parties', 'Sides').replace('text', 'paper'));
    const alone = made(plain(base), [one]);
    const both = made(plain(base), [other, one]);
    const [own] = groupsIn(alone.segs);
    expect(groupsIn(both.segs)).toContainEqual(own);
    expect(groupsIn(both.segs)).toHaveLength(3);
    expect(own!.id).toBe('c12');

    const list = Array.from({ length: 30 }, (_, n) => `w${n}`);
    const changing = (id: string, at: number) => said(id, list.with(at, 'x').join(' '));
    fc.assert(
      fc.property(fc.nat(29), fc.nat(29), (here, there) => {
        fc.pre(Math.abs(here - there) > 2);
        const [before] = groupsIn(made(plain(list.join(' ')), [changing('a', here)]).segs);
        const after = made(plain(list.join(' ')), [changing('a', here), changing('b', there)]);
        expect(groupsIn(after.segs)).toContainEqual(before);
      }),
    );

    const used: Segment = { t: 'group', id: 'c0', alts: [{ id: 'a', segs: plain('x') }] };
    const { segs } = made(plain('a'), [{ id: 'p', segs: [used] }]);
    expect([...groupIds(segs)]).toEqual(['c0.1', 'c0']);
  });

  test('TX2.11 a group that stands in several readings has an id of its own in each but the first', () => {
    const id = 'g'.padEnd(40, 'x');
    const group = (...alts: string[]): Segment => ({
      t: 'group',
      id,
      alts: alts.map((v, n) => ({ id: `a${n + 1}`, segs: plain(v) })),
    });
    const composed = made(
      [group('x')],
      [
        { id: 'p', segs: [group('x', 'y')] },
        { id: 'q', segs: [group('x', 'z')] },
      ],
    );
    const short = id.slice(0, 38);
    expect([...groupIds(composed.segs)]).toEqual(['c0', id, `${short}.1`, `${short}.2`]);
    expect(composed.copies).toEqual({ [`${short}.1`]: id, [`${short}.2`]: id });
  });
});

/** The words for every way to decide every group. */
function everyReading(segs: readonly Segment[]): Segment[][] {
  const groups = groupsIn(segs);
  const ways = groups.reduce<Map<string, string | undefined>[]>(
    (sofar, group) => {
      const answers = [
        ...group.alts.map((alt) => alt.id),
        ...(group.alts.length === 1 ? [undefined] : []),
      ];
      return sofar.flatMap((way) => answers.map((answer) => new Map(way).set(group.id, answer)));
    },
    [new Map()],
  );
  return ways.map((way) => chosen(segs, (group) => way.get(group.id)));
}
