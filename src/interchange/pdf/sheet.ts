import type { WordLanguage } from '#core/words.ts';

/**
 * What the template prints, as plain JSON: the only way by which words reach the typesetter (PD1). Nothing in it is markup; a string is set as the characters it is
 * made of.
 */
export interface Sheet {
  /** Of the file. */
  title: string;
  lineNumbers: boolean;
  /** Landscape, for languages beside each other. */
  wide: boolean;
  faces: Face[];
  /** The word or words at the head of every page, or none. */
  exercise: string[];
  /** On every page and in the first block. */
  hash: string;
  code: string;
  sections: Section[];
  signatures?: Signatures;
  certified?: Certified;
  attachment?: { name: string; about: string };
}

/** How a language is set. */
export interface Face {
  language: WordLanguage;
  /** For hyphenation and the letters that a language prefers: `ur`. */
  lang: string;
  dir: 'ltr' | 'rtl';
  hand: 'serif' | 'naskh' | 'nastaliq';
}

/** Pages that belong together: one language, or all of them beside each other. */
export interface Section {
  /** Index of the face in which heads and feet of the pages are set. */
  face: number;
  /** At the head of the pages. */
  head: { title: string; edition: string };
  /** `Page 3 of 12` without the numbers. */
  page: [string, string, string];
  hashLabel: string;
  /** What is told at the beginning: edition, authorship, hash, code. */
  about: [string, string][];
  /** Face of each column. */
  columns: number[];
  /** Names of the languages over the columns. */
  names: string[];
  /** One line in each column for each node. */
  rows: Line[][];
}

export interface Line {
  /** The node, or `title`: where a fault is told. */
  of: string;
  kind: LineKind;
  /** How many numbered levels it is indented. */
  depth: number;
  number?: Span[];
  words: Span[];
}

export type LineKind = 'title' | 'heading' | 'article' | 'body' | 'plain';

/** Characters as they are, or something with them. */
export type Span =
  | string
  | { is: 'break' }
  /** `insert`, `delete`: of a redline. `bracket`: a bracket by itself. `aside`: what is no word of the text: sponsors, *no text*. */
  | { is: 'insert' | 'delete' | 'bracket' | 'aside' | 'note'; of: Span[] };

/** Labels in the several languages, by face. */
export type Labels = string[];

export interface Signatures {
  heading: Labels;
  /** Whose original it is, in the order of the faces. */
  original: Labels;
  sides: { name: Labels; places: Labels[] }[];
}

export interface Certified {
  heading: Labels;
  /** Instrument, keeper and day, each with what it is. */
  about: Labels[];
  says: Labels;
  places: Labels[];
}
