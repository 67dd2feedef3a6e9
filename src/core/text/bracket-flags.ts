import type { Language } from '../words.ts';

/** Something about the brackets of an imported text that a person should look at. Nothing was changed because of it. */
export interface BracketFlag {
  code: keyof typeof SENTENCES;
  /** Which of the paragraphs that were read together, from 0. */
  paragraph: number;
  /** Where in it, in code units. */
  at: number;
  /** Where the pair ends that begins here. */
  until?: { paragraph: number; at: number };
}

const SENTENCES = {
  unclosed: {
    en: 'A bracket is opened and never closed; it is kept as it is.',
    ur: 'ایک قوسین کھولی گئی اور کبھی بند نہیں ہوئی؛ اسے ویسے ہی رکھا گیا ہے۔',
  },
  unopened: {
    en: 'A bracket is closed that was never opened; it is kept as it is.',
    ur: 'ایک قوسین بند کی گئی جو کبھی کھولی نہیں گئی؛ اسے ویسے ہی رکھا گیا ہے۔',
  },
  'over-paragraphs': {
    en: 'A bracket is opened here and closed in a later paragraph.',
    ur: 'ایک قوسین یہاں کھلتی ہے اور بعد کے کسی پیراگراف میں بند ہوتی ہے۔',
  },
  'too-deep': {
    en: 'Brackets stand in brackets deeper than a text can have them; from here on they are kept as single brackets.',
    ur: 'قوسین کے اندر قوسین اتنی گہری ہیں جتنی متن میں نہیں ہو سکتیں؛ یہاں سے وہ اکیلی قوسین کے طور پر رکھی گئی ہیں۔',
  },
  'many-alternatives': {
    en: 'More than sixty alternatives stand side by side; those from here on are read as a group of their own.',
    ur: 'ساٹھ سے زیادہ متبادل ساتھ ساتھ ہیں؛ یہاں سے آگے والے الگ مجموعے کے طور پر پڑھے گئے ہیں۔',
  },
  limits: {
    en: 'This paragraph is longer, or has more brackets, than a paragraph of a text may have.',
    ur: 'یہ پیراگراف اس سے لمبا ہے، یا اس میں اس سے زیادہ قوسین ہیں، جتنی متن کے ایک پیراگراف میں ہو سکتی ہیں۔',
  },
} as const;

/** A flag in one sentence, without its place, which whoever shows it says in lines, pages or numbers. */
export function flagSentence(flag: Pick<BracketFlag, 'code'>, language: Language): string {
  return SENTENCES[flag.code][language];
}
