import type { Language, WordLanguage } from '../../words.ts';
import { isolate } from '../../words.ts';
import type { Finding, FindingCode } from './finding.ts';

/** A finding in one plain sentence, in English and Urdu. */

/** What languages are called. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<WordLanguage, string>>>> = {
  en: {
    en: 'English',
    ur: 'Urdu',
    ps: 'Pashto',
    prs: 'Dari',
    ar: 'Arabic',
    tr: 'Turkish',
    fr: 'French',
  },
  ur: { en: 'انگریزی', ur: 'اردو', ps: 'پشتو', prs: 'دری', ar: 'عربی', tr: 'ترکی', fr: 'فرانسیسی' },
};

interface Said {
  /** The languages, by name. */
  a: string;
  b: string;
  /** What they have, each in isolates. */
  inA: string;
  inB: string;
}

function pair(english: string, urdu: string): Readonly<Record<Language, (said: Said) => string>> {
  return {
    en: ({ a, b, inA, inB }) => `the ${english} differ: ${a} has ${inA}, ${b} has ${inB}.`,
    ur: ({ a, b, inA, inB }) => `${urdu} مختلف ہیں: ${a} میں ${inA}، ${b} میں ${inB}۔`,
  };
}

const SENTENCES: Readonly<Record<FindingCode, Readonly<Record<Language, (said: Said) => string>>>> =
  {
    'language-missing': {
      en: ({ a, b }) => `there are words in ${a} and none in ${b}.`,
      ur: ({ a, b }) => `${a} میں الفاظ ہیں، ${b} میں نہیں۔`,
    },
    stale: {
      en: ({ a, b }) => `the words in ${a} have changed since ${b} was translated from them.`,
      ur: ({ a, b }) => `${b} ترجمہ ہونے کے بعد ${a} کے الفاظ بدل گئے ہیں۔`,
    },
    number: pair('numbers', 'اعداد'),
    date: pair('dates', 'تاریخیں'),
    duration: pair('periods of time', 'مدتیں'),
    percentage: pair('percentages', 'فیصد'),
    term: pair('defined terms', 'اصطلاحات'),
    brackets: pair('brackets', 'قوسین'),
    placeholders: pair('numbers of blanks', 'خالی جگہوں کی تعداد'),
    letters: {
      en: ({ a, inA }) => `${a} has letters or digits that only look like its own: ${inA}.`,
      ur: ({ a, inA }) =>
        `${a} میں ایسے حروف یا ہندسے ہیں جو صرف اس کے اپنے جیسے دکھتے ہیں: ${inA}۔`,
    },
    direction: {
      en: ({ a, inA }) => `${a} has characters that change the direction of reading: ${inA}.`,
      ur: ({ a, inA }) => `${a} میں ایسے حروف ہیں جو پڑھنے کی سمت بدلتے ہیں: ${inA}۔`,
    },
    'term-undefined': {
      en: ({ a, inA }) => `${a} uses ${inA} and nowhere defines it.`,
      ur: ({ a, inA }) => `${a} میں ${inA} استعمال ہوا ہے اور کہیں اس کی تعریف نہیں۔`,
    },
    'term-unused': {
      en: ({ a, inA }) => `${a} defines ${inA} and never uses it.`,
      ur: ({ a, inA }) => `${a} میں ${inA} کی تعریف ہے اور وہ کہیں استعمال نہیں ہوا۔`,
    },
    'term-spelling': {
      en: ({ a, inA }) => `${a} spells a defined term in another way: ${inA}.`,
      ur: ({ a, inA }) => `${a} میں ایک اصطلاح کے ہجے مختلف ہیں: ${inA}۔`,
    },
  };

/** As many values as one sentence names. */
const MOST = 6;

/**
 * What is found, with its place named by the caller (`Article 3`, `3.2`), else by the node's id. Each value stands between isolates, so that none changes the
 * order in which the rest is read; they are left out below.
 *
 * @example findingSentence(finding, 'en', 'Article 3') // 'Article 3: the numbers differ: English has 48, Urdu has ۷۲.'
 */
export function findingSentence(
  finding: Finding,
  language: Language,
  place = finding.node,
): string {
  const name = (n: number) => {
    const one = finding.languages[n];
    return one === undefined ? '' : LANGUAGE_NAMES[language][one];
  };
  const has = (n: number) => {
    const one = finding.languages[n];
    const values = (one === undefined ? undefined : finding.differs[one]) ?? [];
    if (values.length === 0) return language === 'en' ? 'none of these' : 'ان میں سے کوئی نہیں';
    const said = values
      .slice(0, MOST)
      .map((value) => isolate(value.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')));
    return `${said.join(language === 'en' ? ', ' : '، ')}${values.length > MOST ? ' …' : ''}`;
  };
  const said = SENTENCES[finding.code][language]({
    a: name(0),
    b: name(1),
    inA: has(0),
    inB: has(1),
  });
  return `${isolate(place)}: ${said}`;
}
