import type { Draft, Node, NodeKind, Wording } from '../draft.ts';
import type { WordLanguage } from '../../words.ts';
import type { Part } from './parts.ts';

/**
 * What differs between an earlier and a later version of a text (TX4.5): plain JSON, from which `applyRedline` makes the later version out of the earlier.
 *
 * @example redlineOf(rev1, rev2).entries.filter((entry) => entry.is !== 'same')
 */
export interface Redline {
  /** Title, tier and languages of both. */
  earlier: Heading;
  later: Heading;
  /** The paragraphs of the later version in their order, and between them, where they stood, those that are gone from there. */
  entries: Entry[];
}

export type Heading = Omit<Draft, 'nodes'>;

export interface Entry {
  /**
   * `same`: its words are; `split`: one of several that were one; `merged`: one that were several; `left`: where one stood that has another place now. Of `same`
   * too the place, kind, number or holder may be another: see `moved` and `was`.
   */
  is: 'same' | 'changed' | 'inserted' | 'deleted' | 'split' | 'merged' | 'left';
  /** Its id in the earlier version; absent of what is inserted. Of what is merged, that of the one it goes on from. */
  from?: string;
  /** Its id in the later version; absent of what is deleted. */
  to?: string;
  /** How many hold it: 0 at the top. */
  level: number;
  kind: NodeKind;
  /** A number of its own. */
  num?: string;
  /** It stands elsewhere in the order; `with`: only because what holds it does. */
  moved?: 'itself' | 'with';
  /** Which of how many, from 1. */
  split?: { piece: number; pieces: number };
  /** Ids in the earlier version, in order. */
  merged?: string[];
  /** What else was otherwise in the earlier version; null is none, of a holder the top of the text. */
  was?: { kind?: NodeKind; num?: string | null; holder?: string | null };
  /** By language. Where nothing is said of a language, nothing differs in it. */
  words: Partial<Record<WordLanguage, WordingChange>>;
}

export interface WordingChange {
  /** `inserted` and `deleted`: there are words in this language only in the later, only in the earlier version. */
  is: 'same' | 'changed' | 'inserted' | 'deleted';
  /** All words of both versions. None where they are the same. */
  parts: Part[];
  /** Where it says what it was translated from, and not the same in both. */
  translated?: { from?: Wording['from']; to?: Wording['from'] };
}

/** A node without its words and what it holds, as an entry names it. */
export function named({ kind, num }: Node): Pick<Entry, 'kind' | 'num'> {
  return { kind, ...(num === undefined ? {} : { num }) };
}
