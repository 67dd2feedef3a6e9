import { compose } from '../text/compose/compose.ts';
import { BASE, type Composition, type Proposal } from '../text/compose/composition.ts';
import type { Draft, Node, Wording } from '../text/draft.ts';
import type { Segment, Stance } from '../text/segments.ts';
import { paragraphStanding } from '../text/standing.ts';
import { nodeOf, textOf } from '../text/state.ts';
import type { WordLanguage } from '../words.ts';
import type { TextsView, WordsRow } from './texts.ts';
import { proposals, standingWords } from './texts.ts';

/**
 * A text of a room as one whole (TX2, TX4): with brackets, in which the proposals on the table are alternatives to what stands; as it stands without them; or as one
 * party would have it. A paragraph to which every side agrees reads in the words agreed, without the brackets of proposals made before.
 */
export type Reading = 'bracketed' | 'standing' | { of: string };

/** To whom it is shown: a side knows its own proposals, a mediator those of which the side told the mediators (TX12.3). */
export interface Reader {
  party?: string | undefined;
  mediator?: boolean | undefined;
}

/** What everybody in the room may see. */
const ROOM: Reader = {};

/**
 * Undefined for a text that is not there.
 *
 * @param how `bracketed` unless said
 * @param reader everybody, unless said
 * @example draftOf(view, text, { of: 'p1' }) // what p1 has on the table, and elsewhere what stands
 */
export function draftOf(
  view: TextsView,
  text: string,
  how: Reading = 'bracketed',
  reader = ROOM,
): Draft | undefined {
  const row = view.texts[text];
  const of = view.state ? textOf(view.state, text) : undefined;
  if (!row || !of) return undefined;
  return {
    id: text,
    title: row.title,
    tier: of.tier,
    working: of.working,
    authentic: [...of.authentic],
    nodes: nodes(view, of.children, how, reader),
  };
}

function nodes(view: TextsView, ids: readonly string[], how: Reading, reader: Reader): Node[] {
  return ids.flatMap((id) => {
    const node = view.state ? nodeOf(view.state, id) : undefined;
    if (!node) return [];
    return [
      {
        id,
        kind: node.kind,
        ...(node.num === undefined ? {} : { num: node.num }),
        words: wordsOf(view, id, how, reader),
        children: nodes(view, node.children, how, reader),
      },
    ];
  });
}

/** The words of one paragraph as it reads. */
export function wordsOf(
  view: TextsView,
  id: string,
  how: Reading = 'bracketed',
  reader = ROOM,
): Node['words'] {
  const stands = standingWords(view, id);
  const plainly = stands?.words ?? {};
  if (how === 'standing') return plainly;
  const open = proposals(view, id);
  if (how !== 'bracketed')
    return open.findLast((one) => one.by === how.of && isNamed(one, reader))?.words ?? plainly;
  const standing = view.state ? paragraphStanding(view.state, id) : undefined;
  const agreed = standing?.words;
  // What every side agrees to is read; what was proposed since opens it again.
  const base = agreed === undefined ? stands : view.words[id]?.[agreed];
  const beside = open.filter((one) =>
    agreed === undefined
      ? one.base === stands?.act
      : standing?.reopened.includes(one.act) === true && isOn(one, stands, base),
  );
  const languages = new Set([base, ...beside].flatMap((one) => Object.keys(one?.words ?? {})));
  return Object.fromEntries(
    [...languages].flatMap((language) => {
      const wording = composed(base, beside, language as WordLanguage, reader);
      return wording ? [[language, wording]] : [];
    }),
  );
}

/** Whether a proposal starts from the words that are read, or from those that stand in the text meanwhile. */
function isOn(one: WordsRow, stands: WordsRow | undefined, base: WordsRow | undefined): boolean {
  return one.base === base?.act || one.base === stands?.act;
}

/**
 * All proposals, or where together they are too long, too many or too deep for one paragraph, the shortest first as many as fit: one that is made to fill a paragraph takes
 * nobody else's place. The others stand in the list beside it.
 */
function composeWhatFits(
  base: readonly Segment[],
  all: readonly Proposal[],
): Composition | undefined {
  const made = compose(base, all);
  if (made.ok) return made;
  const sizeOf = new Map(all.map((one) => [one, JSON.stringify(one.segs).length]));
  const bySize = all.toSorted((a, b) => (sizeOf.get(a) ?? 0) - (sizeOf.get(b) ?? 0));
  const fit: Proposal[] = [];
  let best: Composition | undefined;
  for (const one of bySize) {
    const more = compose(base, [...fit, one]);
    if (!more.ok) continue;
    fit.push(one);
    best = more;
  }
  return best;
}

/** In one language: proposals that have no words in it are not shown in it. */
function composed(
  base: WordsRow | undefined,
  open: readonly WordsRow[],
  language: WordLanguage,
  reader: Reader,
): Wording | undefined {
  const wording = base?.words[language];
  const stands = base && read(base, language);
  const proposed = new Map<string, Read>();
  const all = open.flatMap((one): Proposal[] => {
    if (!one.words[language]) return [];
    const words = read(one, language);
    const by = stancesOn(one, reader);
    proposed.set(shortId(one.act), words);
    return [{ id: shortId(one.act), segs: words.segs, ...(by.length === 0 ? {} : { by }) }];
  });
  // Composed are the words: who stands for which alternative in them makes nobody's words others.
  const made = all.length === 0 ? undefined : composeWhatFits(stands?.segs ?? [], all);
  if (made)
    return {
      ...(wording?.from ? { from: wording.from } : {}),
      segs: stanced(made, stands, proposed),
    };
  if (!wording || !stands) return wording;
  const alone = { segs: stands.segs, regions: [], copies: {}, whole: false };
  return { ...wording, segs: stanced(alone, stands, new Map()) };
}

/** Words in one language, and apart from them who stands for which of their alternatives: by group and alternative, `g1 a`. */
interface Read {
  segs: Segment[];
  by: ReadonlyMap<string, readonly Stance[]>;
}

function read(row: WordsRow, language: WordLanguage): Read {
  const by = new Map<string, Stance[]>();
  const look = (segs: readonly Segment[]): Segment[] =>
    segs.map((seg) => {
      if (seg.t === 'note') return { ...seg, segs: look(seg.segs) };
      if (seg.t !== 'group') return seg;
      const alts = seg.alts.map(({ by: own, ...alt }) => {
        if (own) by.set(`${seg.id} ${alt.id}`, own);
        return { ...alt, segs: look(alt.segs) };
      });
      return { ...seg, alts };
    });
  const segs = look(row.words[language]?.segs ?? []);
  for (const { group, alt, by: side, verb } of row.stances) {
    if (group === undefined) continue;
    const key = `${group} ${alt}`;
    const others = by.get(key)?.filter((one) => one.by !== side) ?? [];
    by.set(key, [...others, { by: side, verb }]);
  }
  return { segs, by };
}

/** What an alternative is called that an act proposed. */
export function shortId(act: string): string {
  return act.slice(0, 16);
}

/** Whether this reader is shown whose proposal it is (TX12.3). */
export function isNamed(row: WordsRow, reader = ROOM): boolean {
  if ((row.sponsor ?? 'all') === 'all' || row.by === reader.party) return true;
  return row.sponsor === 'mediators' && reader.mediator === true;
}

/** Who stands for a proposal as a whole, and how; of its proposer only what it chose to have shown (TX12). */
export function stancesOn(row: WordsRow, reader = ROOM): Stance[] {
  const shown = row.how !== 'tabled' && isNamed(row, reader);
  const others = row.stances.filter((one) => one.group === undefined && one.by !== row.by);
  return [
    ...(shown ? [{ by: row.by, verb: 'propose' as const }] : []),
    ...others.map(({ by, verb }) => ({ by, verb })),
  ];
}

/** Composed words with who stands for which of their alternatives, in whichever words that are read there it was said. */
function stanced(
  { segs, regions, copies }: Composition,
  stands: Read | undefined,
  proposed: ReadonlyMap<string, Read>,
): Segment[] {
  const made = new Map(regions.map(({ group, readings }) => [group, readings]));
  const wordsOf = (ids: readonly string[]): Read[] => ids.flatMap((id) => proposed.get(id) ?? []);
  const look = (list: readonly Segment[], words: readonly Read[]): Segment[] =>
    list.map((seg) => {
      if (seg.t === 'note') return { ...seg, segs: look(seg.segs, words) };
      if (seg.t !== 'group') return seg;
      const readings = made.get(seg.id);
      const group = Object.hasOwn(copies, seg.id) ? copies[seg.id] : seg.id;
      const alts = seg.alts.map((alt) => {
        if (readings) {
          const of = wordsOf(readings.find((one) => one.alt === alt.id)?.of ?? []);
          const inside = alt.id === BASE && stands ? [stands, ...of] : of;
          return { ...alt, segs: look(alt.segs, inside) };
        }
        const by = new Map<string, Stance>();
        for (const one of words.flatMap((each) => each.by.get(`${group} ${alt.id}`) ?? []))
          by.set(one.by, one);
        const said = by.size === 0 ? {} : { by: [...by.values()] };
        return { ...alt, ...said, segs: look(alt.segs, words) };
      });
      return { ...seg, alts };
    });
  return look(segs, [...(stands ? [stands] : []), ...proposed.values()]);
}
