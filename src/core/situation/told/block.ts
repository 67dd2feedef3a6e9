/** A report in words, as pieces that every output sets in its own way: page, print, screen. A string is characters and never markup. */

export interface Told {
  title: string;
  /** EXERCISE, or that no party took part; none for a live room. */
  banner?: string;
  /** In few words, for the head of every page. */
  period: string;
  /** Label and value, of the head. */
  about: Row[];
  sections: Section[];
  /** Of a certified copy: what it shows and what it does not, and the places to be filled in by hand. */
  certificate?: Certificate;
  /** What the short code is called, and the word before a page's number. */
  code: string;
  page: string;
}

export interface Certificate {
  heading: string;
  shows: { heading: string; lines: string[] };
  showsNot: { heading: string; lines: string[] };
  stamp: string;
  places: string[];
}

export type Row = readonly [label: string, value: string];

export interface Section {
  key: string;
  heading: string;
  blocks: Block[];
}

/** One entry with its number in the log, a line of what it is, and what is told of it. */
export interface Item {
  ref: string;
  head: string;
  rows: Row[];
}

export type Block =
  | { is: 'part'; heading: string }
  | { is: 'line'; text: string; strong?: true }
  | { is: 'facts'; rows: Row[] }
  | { is: 'items'; items: Item[] }
  | { is: 'table'; head: string[]; rows: string[][] };
