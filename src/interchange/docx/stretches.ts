import type { WordLanguage } from '#core/words.ts';
import { SETTINGS } from './languages.ts';

/** Stands in printed words for a note (which Word has apart); no words hold it, for no XML may. */
export const NOTE_MARK = '\ufffe';

/** What no XML 1.0 file can hold, but for the mark of a note. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a Word file can hold these words (`\n` and tab included) and give back the same. */
export function isWritable(words: string): boolean {
  return !UNWRITABLE.test(words);
}

const ARABIC = '\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc';
/** Letters of the other direction, and what stands between them on one line. */
const ARABIC_STRETCH = new RegExp(
  `[${ARABIC}](?:[^A-Za-z\u00c0-\u024f\\n\\[\\]]*[${ARABIC}])?`,
  'g',
);
const LATIN_STRETCH = new RegExp(
  `[A-Za-z\u00c0-\u024f](?:[^${ARABIC}\\n\\[\\]]*[A-Za-z\u00c0-\u024f0-9])?`,
  'g',
);

/** One stretch of words that Word sets as a run. */
export interface Stretch {
  text: string;
  rightToLeft: boolean;
  /** Lines that are broken before it; its text may be a single tab. */
  breaks: number;
}

/**
 * Words cut where the direction of their letters changes, and at line feeds: Word takes the font and the shape of digits from a run's direction. What has no
 * direction goes with the language's own.
 */
export function stretches(printed: string, language: WordLanguage): Stretch[] {
  const own = SETTINGS[language].rightToLeft;
  const out: Stretch[] = [];
  let breaks = 0;
  for (const [n, line] of printed.split('\n').entries()) {
    if (n > 0) breaks += 1;
    let at = 0;
    const add = (words: string, rightToLeft: boolean): void => {
      for (const text of words.split(/(\t)/)) {
        if (text === '') continue;
        out.push({ text, rightToLeft, breaks });
        breaks = 0;
      }
    };
    for (const found of line.matchAll(own ? LATIN_STRETCH : ARABIC_STRETCH)) {
      add(line.slice(at, found.index), own);
      add(found[0], !own);
      at = found.index + found[0].length;
    }
    add(line.slice(at), own);
  }
  if (breaks > 0) out.push({ text: '', rightToLeft: own, breaks });
  return out;
}
