import type { Segment } from './segments.ts';
import { WORD_LANGUAGES } from '../words.ts';
import type { WordLanguage, Words } from '../words.ts';

/**
 * A text as it stands at one moment, whole: what redline, concordance and the formats work on. In a room it is a view (a fold of signed acts, TX4); read from a
 * file, it is whatever the file says.
 */
export interface Draft {
  /** In a record, `textId` of the act that tabled it; in a file alone, the file's own. */
  id: string;
  title: Words;
  tier: Tier;
  /** The language in which the session works; status is derived in it first (TX3). */
  working: WordLanguage;
  /** The languages that are to be equally authentic (VCLT art. 33). Holds the working language unless the parties say otherwise. */
  authentic: WordLanguage[];
  nodes: Node[];
}

/** Who stands behind a text. */
export const TIERS = ['chair', 'compilation', 'joint', 'non-paper', 'one-text'] as const;
export type Tier = (typeof TIERS)[number];

/** Recitals and the enacting words before the articles, annexes and the closing words after them. */
export const NODE_KINDS = [
  'recital',
  'enacting',
  'part',
  'article',
  'paragraph',
  'point',
  'annex',
  'closing',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** A part of a text. Of parts, articles and annexes the words are the heading; of all others, the paragraph itself. */
export interface Node {
  /** Stable through moves and renumbering, the same in every language; unique in its text. */
  id: string;
  kind: NodeKind;
  /** A number that does not follow from the place: `2 bis`. Others are derived (numbering.ts). */
  num?: string | undefined;
  words: Partial<Record<WordLanguage, Wording>>;
  children: Node[];
}

/** The words of a node in one language. */
export interface Wording {
  segs: Segment[];
  /** What they were translated from. Stale when that language's words have another hash now (TX7). */
  from?: { language: WordLanguage; hash: string } | undefined;
}

/** What may stand in what; `text` is the top. */
export const MAY_HOLD: Readonly<Record<NodeKind | 'text', readonly NodeKind[]>> = {
  text: ['recital', 'enacting', 'part', 'article', 'paragraph', 'annex', 'closing'],
  recital: ['point'],
  enacting: [],
  part: ['article', 'paragraph'],
  article: ['paragraph', 'point'],
  paragraph: ['point'],
  point: ['point'],
  annex: ['part', 'article', 'paragraph'],
  closing: [],
};

/** How deep nodes may stand in each other. */
export const MAX_LEVELS = 8;

/** The ids that an act gives to what it brings: sixteen hexadecimal digits of its own id, and a number. Short enough for a Word bookmark. */
export function nodeId(act: string, n: number): string {
  return `${act.slice(0, 16)}.${n}`;
}

/** All nodes, each before what it holds. */
export function* nodesOf(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

/** The languages in which any node has words, in the usual order. */
export function languagesOf(draft: Pick<Draft, 'nodes'>): WordLanguage[] {
  const found = new Set<string>();
  for (const node of nodesOf(draft.nodes))
    for (const language of Object.keys(node.words)) found.add(language);
  return WORD_LANGUAGES.filter((language) => found.has(language));
}
