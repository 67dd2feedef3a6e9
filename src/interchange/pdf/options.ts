import type { Draft } from '#core/text/draft.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import type { Decision } from '../clean-draft.ts';

/** What is printed of a draft. */
export type Edition =
  /** Everything, with brackets, sponsors, stances and notes (PD4). */
  | { is: 'bracketed' }
  /** Only what is agreed in words (PD5). Refused where something is open, unless `decide` says which alternatives stay. */
  | { is: 'clean'; decide?: Decision }
  /** What differs from an earlier version (PD6). */
  | { is: 'redline'; earlier: Draft };

/** A side that signs. */
export interface Signatory {
  /** Its id, as `first` names it. */
  id: string;
  name: Words;
}

/** What a true copy is a copy of, who keeps it and certifies, and the day on which that is done (`2031-03-05`). */
export interface Certificate {
  instrument: Words;
  keeper: Words;
  day?: string;
}

export interface PdfOptions {
  /** Default: bracketed. */
  edition?: Edition;
  /** One after the other, or beside each other. Default: the working language alone. */
  languages?: readonly WordLanguage[];
  layout?: 'after' | 'beside';
  /** The name that a side is printed with. Default: its id. */
  nameOf?: (side: string) => string;
  /** Line numbers in the margin, from 1 on each page. Default: in all editions but the clean one. */
  lineNumbers?: boolean;
  /** The word EXERCISE at the head of every page. */
  exercise?: boolean;
  /** A page with a place for each side's signature, name, full powers and date (PD10). */
  signatures?: {
    sides: readonly Signatory[];
    /** *Alternat*: whose original this is. It is named and signs first; the others follow in the order given. */
    first?: string;
  };
  /** A page on which a depositary certifies a true copy (PD11); of what, who and when as far as they are said. */
  certified?: boolean | Certificate;
  /** The same text as Akoma Ntoso, to be carried inside (PD12). At most 64 MiB. */
  attachment?: { name: string; bytes: Uint8Array };
  /** What the file says of when it was made, in seconds since 1970. Default: the first of January 2000, so that the same draft gives the same bytes. */
  created?: number;
}
