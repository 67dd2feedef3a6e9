import type { Source } from './reports.ts';
import type { Occurred } from './shapes.ts';
import type { Language, SentenceLanguage, Words } from './words.ts';

/**
 * How a sentence names things to one reader: names come from enclosures the reader may hold, so a sentence can be made without any of them and then says the
 * neutral id. `makeNaming` (namer.ts) is the one implementation. `Naming` alone is one in a language of the catalogue; `Naming<SentenceLanguage>` is one in any
 * language that a binding act is confirmed in.
 */
export interface Naming<L extends SentenceLanguage = Language> {
  language: L;
  /** `Pakistan`, or `p1` where no name is known. */
  party(id: string): string;
  parties(ids: readonly string[]): string;
  /** Who acts: the party's name; never a person's. */
  key(ref: string): string;
  round(id: string): string;
  session(id: string): string;
  /** The question of a matter. */
  matter(id: string): string;
  /** `2 (Crossings)`; the beginning of its id where it is not known. */
  point(id: string): string;
  /** The words that an act tabled, in quotation marks, long ones cut. */
  formula(id: string): string;
  /** The wording of a joint statement that has this hash, quoted likewise: words that were amended later are not the ones meant. */
  statement(id: string, hash: string): string;
  /** The question of a referral, quoted likewise. */
  referral(id: string): string;
  /** What a consent was given to: the words and the point, or the paragraph. */
  consent(id: string): string;
  consents(ids: readonly string[]): string;
  /** Whether an id is that of a text of this room. */
  isText(id: string): boolean;
  /** The title of a text; the beginning of its id where it is not known. */
  text(id: string): string;
  /** `article 3, paragraph 2` of a text. */
  node(id: string): string;
  /** With semicolons between them: each has commas of its own. */
  nodes(ids: readonly string[]): string;
  /** The title of an instrument, in quotation marks. */
  instrument(id: string): string;
  words(words: Words): string;
  when(occurred: Occurred): string;
  instant(instant: string): string;
  /** `2031-03-20` as a day in the reader's language. */
  day(day: string): string;
  /** 18 hours; 9 hours 30 minutes. */
  duration(minutes: number): string;
  /** The outlets of a report, and what each relays. */
  sources(sources: readonly Source[]): string;
  /** Several things in a row, each isolated from the direction of the others. */
  list(items: readonly string[]): string;
  /** Several things with a semicolon between them, each isolated: for parts that have an *and* of their own, which a list would run into. */
  each(items: readonly string[]): string;
  /** Somebody’s own words, in the quotation marks of the language. */
  quoted(text: string): string;
  /** A word of the vocabulary (`level.on-record`), in the reader's language. */
  term(term: string): string;
}
