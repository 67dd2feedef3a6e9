import type { WordLanguage } from '../../words.ts';

/** What a comparison of languages, or a look at one, has found. It warns; it never blocks (TX7). */
export interface Finding {
  code: FindingCode;
  /** The node in whose words it is. */
  node: string;
  /** The language looked at; in a comparison, the one that was compared with before it. */
  languages: WordLanguage[];
  places: Place[];
  /** What each side has that the other lacks, or what is wrong, as it is written. */
  differs: Partial<Record<WordLanguage, string[]>>;
}

/** Where, in code units of the printed words (`printed`) of the node. */
export interface Place {
  language: WordLanguage;
  at: number;
  length: number;
}

export const FINDING_CODES = [
  'language-missing',
  'stale',
  'number',
  'date',
  'duration',
  'percentage',
  'term',
  'brackets',
  'placeholders',
  'letters',
  'direction',
  'term-undefined',
  'term-unused',
  'term-spelling',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
