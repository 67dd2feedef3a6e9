import type { Where } from './refusal.ts';

/**
 * AK8: what a file says that a draft cannot hold as it was meant. No words are lost without one: either they are in the draft, elsewhere or plainer than they were,
 * or they stand here.
 */
export interface AknFlag {
  code: FlagCode;
  /** One sentence. */
  message: string;
  where: Where;
  /** Words that are not in the draft, whole. */
  words?: string;
}

const MESSAGES = {
  'akn.kept-as-text': 'An element that Parley does not know; its words are kept.',
  'akn.left-out': 'These words are not in the draft.',
  'akn.inserted': 'Words marked as inserted; they are kept as words of the text.',
  'akn.deleted': 'Words marked as deleted; they are not in the draft.',
  'akn.flattened':
    'Stands where a draft can have nothing of its kind; its words are kept beside it.',
  'akn.heading-joined':
    'A heading of a paragraph, which has none in a draft; it is its first line.',
  'akn.raised': 'Raised or lowered characters; they now stand on the line.',
  'akn.bracket': 'A square bracket that is a plain character; it is kept as one that stands alone.',
  'akn.preface-kept':
    'Words of the cover or preface beside the title; they are kept as paragraphs.',
  'akn.unmatched': 'In one language only; it stands after what it stood with.',
  'akn.not-included': 'A document that the file refers to and does not hold.',
  'akn.no-title': 'The document has no title.',
  'akn.namespace': 'Another version of Akoma Ntoso than 3.0; read as if it were that.',
} as const;

export type FlagCode = keyof typeof MESSAGES;

/** How many are told of one by one; of the rest, which are not lost in number, only those with words. */
const MAX_FLAGS = 1000;

export class Flags {
  readonly list: AknFlag[] = [];

  /** Words that are nowhere else; none is no flag. */
  leftOut(where: Where, words: string | undefined): void {
    if (words !== undefined && words !== '') this.add('akn.left-out', where, words);
  }

  add(code: FlagCode, where: Where, words?: string): void {
    if (words === undefined) {
      if (this.list.length < MAX_FLAGS) this.list.push({ code, message: MESSAGES[code], where });
    } else this.list.push({ code, message: MESSAGES[code], where, words });
  }
}
