import * as z from 'zod/mini';

/** Languages with a full message catalogue. */
export const LANGUAGES = ['en', 'ur'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages in which every binding act can be confirmed (DESIGN §6): the catalogue's, and Pashto, Arabic, Turkish, French. */
export const SENTENCE_LANGUAGES = [...LANGUAGES, 'ps', 'ar', 'tr', 'fr'] as const;
export type SentenceLanguage = (typeof SENTENCE_LANGUAGES)[number];

/** Languages in which a person may enter words: English, Urdu, Pashto, Dari, Arabic, Turkish, French. */
export const WORD_LANGUAGES = ['en', 'ur', 'ps', 'prs', 'ar', 'tr', 'fr'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/** Bidirectional overrides and embeddings reorder what a reader sees against what was signed; isolates are added by the screen, never by the writer. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** One run of words as a person wrote it: 1 to 4,000 code units, no control or direction-changing characters, line feeds allowed. */
export const text = z.string().check(
  z.minLength(1),
  z.maxLength(4000),
  z.refine((s) => !CONTROLS.test(s), 'holds a control or direction-changing character'),
);

/** A short line: 1 to 200 code units, no line feed. */
export const line = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine(
    (s) => !CONTROLS.test(s) && !s.includes('\n'),
    'holds a control character or a line feed',
  ),
);

/** The same words in one or more languages; each is the writer's own. */
export type Words = Partial<Record<WordLanguage, string>>;

function inLanguages(part: typeof text) {
  return z
    .strictObject({
      en: z.optional(part),
      ur: z.optional(part),
      ps: z.optional(part),
      prs: z.optional(part),
      ar: z.optional(part),
      tr: z.optional(part),
      fr: z.optional(part),
    })
    .check(z.refine((w) => Object.keys(w).length > 0, 'is in no language'));
}

export const words = inLanguages(text);
export const label = inLanguages(line);

/** Which language of some words to show a reader: the reader's, else English, else the first there is. */
export function pick(w: Words, language: WordLanguage): { language: WordLanguage; text: string } {
  for (const l of [language, 'en', ...WORD_LANGUAGES] as WordLanguage[]) {
    const found = w[l];
    if (found !== undefined) return { language: l, text: found };
  }
  return { language, text: '' };
}

const FSI = '\u2068';
const PDI = '\u2069';

/**
 * A value to stand inside a sentence of either direction: a first-strong isolate round it keeps a Latin name from reordering an Urdu sentence, and the other
 * way about (UAX #9, section 2.4).
 */
export function isolate(value: string): string {
  return `${FSI}${value}${PDI}`;
}

/**
 * A value that ends with a stop of its own ends the sentence that it stands last in, quoted or not. Only a stop behind an isolate is taken off, so that nobody’s
 * own words are touched.
 *
 * @example endOnce('It says “⁨We meet at eight.⁩”.') // 'It says “⁨We meet at eight.⁩”'
 */
export function endOnce(sentence: string): string {
  return sentence.replace(/([.!?…۔؟]\u2069+(?:[\u00a0\u202f ]?[”“’»"]\u2069*)?)[.۔]/g, '$1');
}

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT: ReadonlySet<WordLanguage> = new Set(['ur', 'ps', 'prs', 'ar']);

/** Which way a language is written. */
export function directionOf(language: WordLanguage): Direction {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
