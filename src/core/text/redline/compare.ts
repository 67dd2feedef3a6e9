import type { Draft, Node } from '../draft.ts';
import type { Segment } from '../segments.ts';
import type { WordLanguage } from '../../words.ts';
import { align } from './align.ts';
import { itemsOf, Reading } from './items.ts';
import type { Item } from './items.ts';
import { Matcher, Vocabulary } from './matcher.ts';
import { increasing } from './moves.ts';
import { named } from './redline.ts';
import type { Entry, Heading, Redline } from './redline.ts';
import { Shingles } from './similar.ts';
import { splits } from './splits.ts';
import type { Several } from './splits.ts';
import { Wordings } from './wordings.ts';

export interface RedlineOptions {
  /** Whether equal ids in both mean the same paragraph, which is so in versions of one text. Without, words alone decide. Default: true. */
  ids?: boolean;
  /** Only the words in these languages. Default: all. */
  languages?: readonly WordLanguage[];
}

/** What differs between two versions (TX4.5). */
export function redlineOf(earlier: Draft, later: Draft, options: RedlineOptions = {}): Redline {
  const { ids = true, languages } = options;
  const [a, b] = languages
    ? [narrowed(earlier, languages), narrowed(later, languages)]
    : [earlier, later];
  return new Comparison(a, b, ids).redline();
}

/** The same of two lists of paragraphs without ids, as plain files have them. Their ids in the redline are their places: `1`, `2`, … */
export function redlineOfLists(
  earlier: readonly (readonly Segment[])[],
  later: readonly (readonly Segment[])[],
  language: WordLanguage = 'en',
): Redline {
  const draft = (list: readonly (readonly Segment[])[]) => draftOfList(list, language);
  return redlineOf(draft(earlier), draft(later), { ids: false });
}

/** Paragraphs without ids as a text. */
export function draftOfList(
  list: readonly (readonly Segment[])[],
  language: WordLanguage = 'en',
): Draft {
  return {
    id: '',
    title: {},
    tier: 'non-paper',
    working: language,
    authentic: [language],
    nodes: list.map((segs, n) => ({
      id: String(n + 1),
      kind: 'paragraph',
      words: { [language]: { segs: [...segs] } },
      children: [],
    })),
  };
}

/** A text with only its words in these languages. */
export function narrowed(draft: Draft, languages: readonly WordLanguage[]): Draft {
  const node = (one: Node): Node => ({
    ...one,
    words: Object.fromEntries(
      languages.flatMap((language) => {
        const wording = one.words[language];
        return wording ? [[language, wording]] : [];
      }),
    ),
    children: one.children.map(node),
  });
  return { ...draft, nodes: draft.nodes.map(node) };
}

class Comparison {
  readonly #headings: { earlier: Heading; later: Heading };
  readonly #a: Item[];
  readonly #b: Item[];
  readonly #toA: Int32Array;
  readonly #toB: Int32Array;
  readonly #wordings: Wordings;
  /** By the place of each piece in `b`; their words once all of them have been compared. */
  readonly #pieces = new Map<number, { split: Several; n: number }>();
  readonly #wordsOfPieces = new Map<Several, Entry['words'][]>();
  /** By the place in `b` of what they became. */
  readonly #merged = new Map<number, Several>();
  /** Places in `a` of those that became part of another. */
  readonly #absorbed = new Set<number>();
  readonly #inPlace: boolean[];
  readonly #movedWith: Set<number>;

  constructor(earlier: Draft, later: Draft, ids: boolean) {
    const { nodes: _, ...from } = earlier;
    const { nodes: __, ...to } = later;
    this.#headings = { earlier: from, later: to };
    this.#a = itemsOf(earlier);
    this.#b = itemsOf(later);
    const matcher = new Matcher();
    const vocabulary = new Vocabulary();
    const reading = new Reading(vocabulary);
    const shingles = new Shingles(reading);
    this.#wordings = new Wordings(matcher, reading);
    const pairs = align(matcher, vocabulary, reading, shingles, this.#a, this.#b, ids);
    this.#toA = pairs.toA;
    this.#toB = pairs.toB;
    const inSeveral = new Set<number>();
    for (const split of splits(shingles, reading, this.#a, this.#b, pairs)) {
      inSeveral.add(split.one);
      for (const [n, piece] of split.several.entries()) this.#pieces.set(piece, { split, n });
    }
    const turned = { toB: pairs.toA, toA: pairs.toB };
    for (const merge of splits(shingles, reading, this.#b, this.#a, turned)) {
      if (inSeveral.has(pairs.toA[merge.one] as number)) continue;
      this.#merged.set(merge.one, merge);
      for (const one of merge.several) if (this.#toB[one] === -1) this.#absorbed.add(one);
    }
    this.#inPlace = increasing(this.#toA);
    this.#movedWith = this.#movedWithHolders();
  }

  redline(): Redline {
    const gone = this.#gone();
    const entries: Entry[] = [...(gone.get(-1) ?? [])];
    for (const at of this.#b.keys()) {
      entries.push(this.#entry(at));
      const after = gone.get(at);
      if (after) for (const entry of after) entries.push(entry);
    }
    return { ...this.#headings, entries };
  }

  /** Those whose holder moved and took them along, in the order in which they were. */
  #movedWithHolders(): Set<number> {
    const held = new Map<number, number[]>();
    for (const [b, { holder }] of this.#b.entries()) {
      const a = this.#toA[b] as number;
      if (holder < 0 || a < 0 || this.#inPlace[holder] || this.#toA[holder] === -1) continue;
      if ((this.#a[a] as Item).holder !== this.#toA[holder]) continue;
      const list = held.get(holder);
      if (list) list.push(b);
      else held.set(holder, [b]);
    }
    const out = new Set<number>();
    for (const list of held.values()) {
      const inOrder = increasing(list.map((b) => this.#toA[b] as number));
      for (const [n, b] of list.entries()) if (inOrder[n]) out.add(b);
    }
    return out;
  }

  /** What is not in its place any more, by the place in `b` of what stood before it and stays (-1: nothing did). */
  #gone(): Map<number, Entry[]> {
    const out = new Map<number, Entry[]>();
    let before = -1;
    for (const [a, item] of this.#a.entries()) {
      const b = this.#toB[a] as number;
      if (b >= 0 && this.#inPlace[b]) {
        before = this.#pieces.get(b)?.split.several.at(-1) ?? b;
        continue;
      }
      if (this.#absorbed.has(a)) continue;
      const list = out.get(before);
      const entry = this.#goneEntry(item, b);
      if (list) list.push(entry);
      else out.set(before, [entry]);
    }
    return out;
  }

  #goneEntry(item: Item, b: number): Entry {
    const { node, level } = item;
    const place = { from: node.id, level, ...named(node) };
    if (b < 0) return { is: 'deleted', ...place, words: this.#wordings.alone(item, 'deleted') };
    const moved = this.#moved(b);
    return { is: 'left', ...place, ...moved, to: (this.#b[b] as Item).node.id, words: {} };
  }

  #entry(b: number): Entry {
    const item = this.#b[b] as Item;
    const { node, level } = item;
    const place = { to: node.id, level, ...named(node) };
    const piece = this.#pieces.get(b);
    if (piece) return this.#piece(piece.split, piece.n, b);
    const a = this.#toA[b] as number;
    const one = this.#a[a];
    if (!one) return { is: 'inserted', ...place, words: this.#wordings.alone(item, 'inserted') };
    const known = { from: one.node.id, ...place, ...this.#moved(b), ...this.#was(one, item) };
    const merge = this.#merged.get(b);
    if (merge) {
      const were = merge.several.map((at) => this.#a[at] as Item);
      const merged = were.map(({ node: { id } }) => id);
      return { is: 'merged', ...known, merged, words: this.#wordings.merged(were, one, item) };
    }
    const words = this.#wordings.changed(one, item);
    const is = Object.values(words).some((change) => change.is !== 'same') ? 'changed' : 'same';
    return { is, ...known, words };
  }

  #piece(split: Several, n: number, b: number): Entry {
    const { one, several } = split;
    const a = this.#a[one] as Item;
    const item = this.#b[b] as Item;
    let words = this.#wordsOfPieces.get(split);
    if (!words) {
      const pieces = several.map((at) => this.#b[at] as Item);
      this.#wordsOfPieces.set(split, (words = this.#wordings.split(a, pieces)));
    }
    const partner = this.#toB[one] as number;
    return {
      is: 'split',
      from: a.node.id,
      to: item.node.id,
      level: item.level,
      ...named(item.node),
      ...this.#moved(partner),
      ...(b === partner ? this.#was(a, item) : {}),
      split: { piece: n + 1, pieces: several.length },
      words: words[n] ?? {},
    };
  }

  #moved(b: number): Pick<Entry, 'moved'> {
    if (this.#inPlace[b]) return {};
    return { moved: this.#movedWith.has(b) ? 'with' : 'itself' };
  }

  #was(a: Item, b: Item): Pick<Entry, 'was'> {
    const was: NonNullable<Entry['was']> = {};
    if (a.node.kind !== b.node.kind) was.kind = a.node.kind;
    if (a.node.num !== b.node.num) was.num = a.node.num ?? null;
    const holder = b.holder < 0 ? -1 : (this.#toA[b.holder] as number);
    const stays = b.holder < 0 ? a.holder < 0 : holder >= 0 && holder === a.holder;
    if (!stays) was.holder = this.#a[a.holder]?.node.id ?? null;
    return Object.keys(was).length === 0 ? {} : { was };
  }
}
