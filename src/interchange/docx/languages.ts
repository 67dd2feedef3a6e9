import type { WordLanguage } from '#core/words.ts';

/** How a language is set in Word. */
interface Setting {
  rightToLeft: boolean;
  /** As Word names it (w:lang). */
  tag: string;
  /** Its own name, at the head of a column. */
  name: string;
  /** Of its own script; where it is not installed, Word takes another. */
  font?: string;
  /** Twips from line to line; 240 are one line of Latin. */
  leading: number;
}

const NASTALIQ = 'Noto Nastaliq Urdu';
const NASKH = 'Noto Naskh Arabic';

export const SETTINGS: Readonly<Record<WordLanguage, Setting>> = {
  en: setting('en-GB', 'English'),
  fr: setting('fr-FR', 'Français'),
  tr: setting('tr-TR', 'Türkçe'),
  ur: setting('ur-PK', 'اردو', NASTALIQ),
  ps: setting('ps-AF', 'پښتو', NASKH),
  prs: setting('prs-AF', 'دری', NASKH),
  ar: setting('ar-SA', 'العربية', NASKH),
};

function setting(tag: string, name: string, font?: string): Setting {
  const rightToLeft = font !== undefined;
  // Nastaliq falls and rises further than other hands.
  const leading = font === NASTALIQ ? 400 : 276;
  return {
    rightToLeft,
    tag,
    name,
    leading,
    ...(font === undefined ? {} : { font }),
  };
}
