import type { WordLanguage } from '#core/words.ts';

/** A Word file as it came back: every word in it, with whose change it is. Nothing in it is decided here; readings.ts and draft-acts.ts do that. */
export interface ReturnedFile {
  /** From our own properties, where they survived: the text, and the hash of the version that the file was made of. */
  text?: string;
  base?: string;
  edition?: string;
  paragraphs: ReturnedParagraph[];
  notes: Record<string, ReturnedNote>;
  /** Comments that stand at no place in the text. */
  comments: ReturnedComment[];
  /** Everybody who changed something or commented, in the order in which they are met. */
  authors: string[];
  /** What is in the file and was not read as words of the text, and where. */
  flags: ReturnedFlag[];
}

export interface ReturnedParagraph {
  /** The node and language whose bookmark begins here. */
  nodeId?: string;
  language?: WordLanguage;
  /** All bookmarks of ours that begin here, and those that began earlier and have not ended. */
  bookmarks: string[];
  continues: string[];
  place: 'body' | 'table' | 'text-box';
  /** Of a table, which cell: paragraphs of two cells are never one. */
  cell?: number;
  /** The number that was printed before the words, and whether somebody changed it. */
  number?: string;
  numberChanged?: true;
  /** The number with all changes taken, where they touch it; then, if `numberChanged` is not there, it came in with them. */
  numberOnceTaken?: string;
  runs: ReturnedRun[];
  /** Whether the end of this paragraph (its mark) came in or went, so that it was parted from or joined to the next. */
  mark?: { kind: ChangeKind } & Attribution;
  comments: ReturnedComment[];
}

export type ChangeKind = 'insert' | 'delete' | 'moveFrom' | 'moveTo';

export interface Attribution {
  author?: string;
  /** As the file has it; Word writes local time with a Z. */
  date?: string;
}

export interface ReturnedRun extends Attribution {
  kind: 'keep' | ChangeKind;
  text: string;
  /** The note that stands here; its text is empty then. */
  note?: string;
  /** Of words that came in first and then went: who brought them. */
  broughtBy?: Attribution;
  /** What was moved has the same name where it stood and where it stands. */
  move?: string;
}

export interface ReturnedNote {
  runs: ReturnedRun[];
}

export interface ReturnedComment extends Attribution {
  text: string;
  /** The words that it was put to, without what went; where all of them went, those. */
  on: string;
}

export interface ReturnedFlag {
  what: FlagKind;
  /** The part of the file, or the number of the paragraph, from 1. */
  where: string;
}

/** Not words of a text, or not surely: shown to whoever reviews the file. */
export type FlagKind =
  | 'text-box'
  | 'picture'
  | 'formula'
  | 'field'
  | 'symbol'
  | 'hidden'
  | 'header'
  | 'embedded'
  | 'formatting'
  | 'table-change'
  | 'ruby'
  | 'unknown-note'
  | 'automatic-number';
