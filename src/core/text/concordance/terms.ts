import type { WordLanguage } from '../../words.ts';
import { fold } from './letters.ts';

/** A defined term, as whoever asks gives it. */
export interface Term {
  /** In each language the form that is to be used, then others that are as good (cases, plurals). */
  words: Partial<Record<WordLanguage, readonly [string, ...string[]]>>;
  /** Defined by another text: no definition is looked for. */
  elsewhere?: boolean | undefined;
}

export interface Hit {
  at: number;
  length: number;
  said: string;
}

const QUOTED = /["“”„«»‘’]([^"“”„«»‘’\n]{2,80})["“”„»«’‘]/g;
/** What follows the quoted words of a definition, and what stands before them. */
const MEANS =
  /^[ \u00a0]*(?:means?\b|shall mean\b|refers? to\b|se\b|désigne|s’entend|سے مراد|سے مرا د|کا مطلب|څخه مطلب|مطلب|معنا|به معن[ای]|عبارت|تعني|يعني|يُقصد|يقصد|anlamına|ifade eder)/;
const HEREINAFTER =
  /(?:hereinafter|hereafter|referred to as|ci-après|(?:^|[^\p{L}])the|جسے آئندہ|آئندہ|بعد ازاں|له دې وروسته|وروسته|منبعد|من بعد|فيما (?:يلي|بعد)|ويشار إليه(?:ا)?|باسم|بعبارة|bundan sonra)[^"“”„«»‘’()]{0,40}$/iu;
const MEANS_BEFORE = /(?:يُقصد بـ?|يقصد بـ?|يراد بـ?|par|د|المقصود بـ?)[ \u00a0]*$/;

/**
 * What a text defines by its own words: `“Passage” means …`, `(hereinafter “the Commission”)`, `“گزرگاہ” سے مراد …`.
 *
 * @example definitionsIn('“Passage” means the way over the lake.')[0]?.said // 'Passage'
 */
export function definitionsIn(text: string): Hit[] {
  const found: Hit[] = [];
  for (const quoted of text.matchAll(QUOTED)) {
    const inner = quoted[1] ?? '';
    const said = inner.replace(/^(?:the|an?) /, '');
    const end = quoted.index + quoted[0].length;
    const before = text.slice(Math.max(0, quoted.index - 80), quoted.index);
    const isDefined =
      MEANS.test(text.slice(end, end + 40)) ||
      (HEREINAFTER.test(before) &&
        before.includes('(') &&
        before.lastIndexOf('(') > before.lastIndexOf(')')) ||
      (MEANS_BEFORE.test(before) && MEANS.test(text.slice(end, end + 40)));
    if (isDefined)
      found.push({ at: quoted.index + 1 + inner.length - said.length, length: said.length, said });
  }
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The places of some forms in a folded text, longer forms first, none in another; where one stands, `taken` is marked. */
export function formsIn(
  text: string,
  forms: readonly string[],
  language: WordLanguage,
  taken: Uint8Array,
): Hit[] {
  const found: Hit[] = [];
  for (const form of forms.toSorted((a, b) => b.length - a.length)) {
    const sought = fold(form);
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      let start = at;
      // Arabic joins *and*, *the*, *in*, *for* to the word.
      if (language === 'ar')
        start -=
          /(?:[وفبكلک]?(?:ال)?|لل)$/.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
      const free = !LETTER.test(text[start - 1] ?? ' ') || !LETTER.test(text[at - 1] ?? ' ');
      if (!free || LETTER.test(text[end] ?? ' ') || taken[at] === 1) continue;
      taken.fill(1, at, end);
      found.push({ at, length: sought.length, said: text.slice(at, end) });
    }
  }
  return found;
}

/** What two spellings of one term have in common: no hyphens, spaces, letter case, or differences of British and American English. */
export function spellingKey(words: string): string {
  return fold(words)
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u200c'’-]/g, '')
    .replaceAll('z', 's')
    .replaceAll('our', 'or')
    .replaceAll('ۂ', 'ہ')
    .replaceAll(/[\u064b-\u0652\u0640]/g, '');
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[-’'\u200c][\p{L}\p{M}\p{N}]+)*/gu;
/** More words than a term has, as many as hyphens and spaces may make of it. */
const MORE_WORDS = 2;

/**
 * Runs of words that are one of the terms but for their spelling. A single word in small letters is another word, and all in capitals a heading.
 *
 * @example otherSpellings('the Cease-fire Zone', [['Ceasefire Zone']]) // [{ at: 4, length: 15, said: 'Cease-fire Zone' }]
 */
export function otherSpellings(text: string, terms: readonly (readonly string[])[]): Hit[] {
  const right = new Map<string, Set<string>>();
  for (const forms of terms)
    for (const form of forms) {
      const key = spellingKey(form);
      right.set(key, (right.get(key) ?? new Set()).add(fold(form)));
    }
  const forms = terms.flat();
  if (forms.length === 0) return [];
  const most = Math.max(...forms.map((form) => form.split(' ').length)) + MORE_WORDS;
  const words = [...text.matchAll(WORDS)].map((one) => ({
    at: one.index,
    end: one.index + one[0].length,
  }));
  const found: Hit[] = [];
  for (let n = 0; n < words.length; n++) {
    for (let size = Math.min(most, words.length - n); size > 0; size--) {
      const first = words[n];
      const last = words[n + size - 1];
      if (!first || !last) continue;
      const said = text.slice(first.at, last.end);
      const known = right.get(spellingKey(said));
      if (!known || /[^\p{L}\p{M}\p{N}\s\u00a0\u200c'’-]/u.test(said)) continue;
      const folded = fold(said);
      const sameButCase = [...known].some((form) => form.toLowerCase() === folded.toLowerCase());
      const another = size === 1 && sameButCase;
      if (!known.has(folded) && !another && said !== said.toUpperCase())
        found.push({ at: first.at, length: last.end - first.at, said });
      n += size - 1;
      break;
    }
  }
  return found;
}
