import fc from 'fast-check';
import type { Group, Segment, Stance } from '#core/text/segments.ts';
import { faultOf, joined, plain, VERBS } from '#core/text/segments.ts';
import { tokensOf } from '#core/text/tokens.ts';
import { PARTIES, run, segmentsOf } from './texts.ts';

/** Versions of the words of a paragraph, as several sides might make them: by a few edits each, at random places and depths. */

const KINDS = [
  'replace word',
  'strike words',
  'insert words',
  'insert group',
  'bracket words',
  'strike segment',
  'move segment',
  'decide group',
  'add alternative',
  'strike alternative',
  'edit alternative',
] as const;

interface Edit {
  kind: (typeof KINDS)[number];
  list: number;
  place: number;
  other: number;
  words: string;
  stances: Stance[];
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  list: fc.nat(30),
  place: fc.nat(30),
  other: fc.nat(5),
  words: run(),
  stances: fc
    .uniqueArray(fc.record({ by: fc.constantFrom(...PARTIES), verb: fc.constantFrom(...VERBS) }), {
      selector: (one) => one.by,
      minLength: 1,
      maxLength: 3,
    })
    .map((list) => list.map(({ by, verb }) => ({ by, verb }))),
});

/** The list of segments at the top and those in alternatives, any number deep; what is in notes is left alone. */
function listsIn(segs: Segment[]): Segment[][] {
  const inner = segs.flatMap((seg) =>
    seg.t === 'group' ? seg.alts.flatMap((alt) => listsIn(alt.segs)) : [],
  );
  return [segs, ...inner];
}

function idsIn(segs: readonly Segment[]): string[] {
  return segs.flatMap((seg) => {
    if (seg.t === 'note') return idsIn(seg.segs);
    return seg.t === 'group' ? [seg.id, ...seg.alts.flatMap((alt) => idsIn(alt.segs))] : [];
  });
}

/** The lowest of `g1`, `g2` … that is free here: other sides, who do not know of each other, give it out too. */
function freeId(segs: readonly Segment[]): string {
  const taken = new Set(idsIn(segs));
  let n = 1;
  while (taken.has(`g${n}`)) n += 1;
  return `g${n}`;
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(1, list.length)];
}

function apply(
  segs: readonly Segment[],
  { kind, list, place, other, words, stances }: Edit,
): Segment[] {
  const all = structuredClone([...segs]);
  const here = pick(listsIn(all), list) as Segment[];
  const at = here.length === 0 ? 0 : place % here.length;
  const seg = here[at];
  const group = pick(
    here.filter((one): one is Group => one.t === 'group'),
    place,
  );
  switch (kind) {
    case 'replace word':
    case 'strike words': {
      if (seg?.t !== 'text') break;
      const tokens = tokensOf(seg.v).map((one) => one.key);
      const put = kind === 'replace word' ? [tokensOf(words)[0]?.key ?? 'x'] : [];
      tokens.splice(list % tokens.length, kind === 'replace word' ? 1 : other + 1, ...put);
      seg.v = tokens.join('');
      break;
    }
    case 'insert words':
      here.splice(at, 0, { t: 'text', v: words });
      break;
    case 'insert group':
      here.splice(at, 0, { t: 'group', id: freeId(all), alts: [{ id: 'n1', segs: plain(words) }] });
      break;
    case 'bracket words': {
      if (!seg) break;
      const alts = [
        { id: 'a1', by: stances, segs: [seg] },
        { id: 'a2', segs: plain(words) },
      ];
      here.splice(at, 1, { t: 'group', id: freeId(all), alts });
      break;
    }
    case 'strike segment':
      here.splice(at, 1);
      break;
    case 'move segment':
      here.splice(other % (here.length + 1), 0, ...here.splice(at, 1));
      break;
    case 'decide group':
      if (group) here.splice(here.indexOf(group), 1, ...(pick(group.alts, other)?.segs ?? []));
      break;
    case 'add alternative':
      group?.alts.splice(other % (group.alts.length + 1), 0, {
        id: `n${group.alts.length + 7}`,
        by: stances,
        segs: plain(words),
      });
      break;
    case 'strike alternative':
      if (group && group.alts.length > 1) group.alts.splice(other % group.alts.length, 1);
      break;
    case 'edit alternative': {
      const alt = group && pick(group.alts, other);
      if (alt) alt.by = stances;
    }
  }
  const out = joined(all);
  return faultOf(out) === undefined ? out : [...segs];
}

/** A version of these words. Now and then something else altogether, or nothing. */
export function versionOf(base: readonly Segment[]): fc.Arbitrary<Segment[]> {
  const edited = fc
    .array(edit, { maxLength: 6 })
    .map((edits) => edits.reduce<Segment[]>((segs, one) => apply(segs, one), [...base]));
  return fc.oneof(
    { weight: 12, arbitrary: edited },
    { weight: 1, arbitrary: segmentsOf('en', 2) },
    { weight: 1, arbitrary: fc.constant<Segment[]>([]) },
  );
}
