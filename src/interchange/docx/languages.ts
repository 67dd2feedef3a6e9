import type { NodeKind } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';

/** How a language is set in Word. */
interface Setting {
  rightToLeft: boolean;
  /** As Word names it (w:lang). */
  tag: string;
  /** Its own name, at the head of a column. */
  name: string;
  /** The word before the number of an article, a part, an annex. */
  article: string;
  part: string;
  annex: string;
  /** Of its own script; where it is not installed, Word takes another. */
  font?: string;
  /** Twips from line to line; 240 are one line of Latin. */
  leading: number;
}

const NASTALIQ = 'Noto Nastaliq Urdu';
const NASKH = 'Noto Naskh Arabic';

export const SETTINGS: Readonly<Record<WordLanguage, Setting>> = {
  en: setting('en-GB', 'English', 'Article', 'Part', 'Annex'),
  fr: setting('fr-FR', 'Français', 'Article', 'Partie', 'Annexe'),
  tr: setting('tr-TR', 'Türkçe', 'Madde', 'Bölüm', 'Ek'),
  ur: setting('ur-PK', 'اردو', 'دفعہ', 'حصہ', 'ضمیمہ', NASTALIQ),
  ps: setting('ps-AF', 'پښتو', 'ماده', 'برخه', 'ضمیمه', NASKH),
  prs: setting('prs-AF', 'دری', 'ماده', 'بخش', 'ضمیمه', NASKH),
  ar: setting('ar-SA', 'العربية', 'المادة', 'الجزء', 'المرفق', NASKH),
};

function setting(
  tag: string,
  name: string,
  article: string,
  part: string,
  annex: string,
  font?: string,
): Setting {
  const rightToLeft = font !== undefined;
  // Nastaliq falls and rises further than other hands.
  const leading = font === NASTALIQ ? 400 : 276;
  return {
    rightToLeft,
    tag,
    name,
    article,
    part,
    annex,
    leading,
    ...(font === undefined ? {} : { font }),
  };
}

/** A number as it is printed before the words: `Article 3`, `2.`, `(a)`. */
export function printedNumber(kind: NodeKind, number: string, language: WordLanguage): string {
  const words = SETTINGS[language];
  if (kind === 'article' || kind === 'part' || kind === 'annex') return `${words[kind]} ${number}`;
  return number;
}
