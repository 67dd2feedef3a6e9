import type { WordLanguage } from '#core/words.ts';
import type { BaseWords } from './base-words.ts';
import { readBookmark } from './bookmarks.ts';
import type { ReadParagraph } from './readings.ts';
import type { ReturnedFile } from './returned.ts';

/** Which paragraph of the base the paragraphs of a file are. */
export interface Owners {
  /** For each paragraph of the file by its place, the index in the base, or undefined. */
  ofSource: (number | undefined)[];
  /** The language in which each paragraph of the file stands. */
  languageOf: WordLanguage[];
  /** Paragraphs of the file that are no words of a text: heads of columns. */
  isApart: boolean[];
}

/** Of shingles of three words: how alike two paragraphs must be to be taken for one. */
const ALIKE = 0.3;
/** A shingle that more paragraphs have tells nothing. */
const COMMON = 50;

/**
 * TX8.12: by bookmark, then by the same words, then by likeness (Dice of shingles of three words, best first). `before` is the file as it read before any tracked
 * change: what somebody brought in is nobody's.
 */
export function ownersOf(
  file: ReturnedFile,
  before: readonly ReadParagraph[],
  base: readonly BaseWords[],
): Owners {
  const byBookmark = new Map(base.map((one, n) => [one.bookmark, n]));
  const ofSource: (number | undefined)[] = file.paragraphs.map(() => undefined);
  const languageOf = languages(file, base);
  const owned = new Set<number>();
  const free: ReadParagraph[] = [];
  for (const paragraph of before) {
    const isEmpty = paragraph.text === '';
    let own: number | undefined;
    for (const { source, text } of paragraph.parts) {
      const marks = file.paragraphs[source]?.bookmarks ?? [];
      const found = marks
        .map((name) => byBookmark.get(name))
        .find((n) => n !== undefined && !owned.has(n) && !(isEmpty && base[n]?.text !== ''));
      if (found !== undefined) {
        owned.add(found);
        ofSource[source] = own = found;
      } else if (own !== undefined && text !== '') ofSource[source] = own;
    }
    // Words of a paragraph before the one whose bookmark begins in it are that one's as well.
    for (const { source, text } of paragraph.parts) if (text !== '') ofSource[source] ??= own;
    if (own === undefined && !isEmpty) free.push(paragraph);
  }
  const isApart = file.paragraphs.map(({ bookmarks }) =>
    bookmarks.some((name) => readBookmark(name)?.what === 'column'),
  );
  const loose = free.filter(({ parts }) => !parts.some(({ source }) => isApart[source]));
  const take = (paragraph: ReadParagraph, n: number): void => {
    owned.add(n);
    for (const { source, text } of paragraph.parts) if (text !== '') ofSource[source] = n;
  };
  const rest = sameWords(loose, base, owned, languageOf, take);
  alike(rest, base, owned, languageOf, take);
  // What goes on inside a bookmark that began in an earlier paragraph was parted from it without tracking.
  for (const paragraph of rest)
    for (const { source, text } of paragraph.parts) {
      const name = file.paragraphs[source]?.continues.at(-1);
      if (ofSource[source] === undefined && text !== '' && name !== undefined)
        ofSource[source] = byBookmark.get(name);
    }
  return { ofSource, languageOf, isApart };
}

type Take = (paragraph: ReadParagraph, n: number) => void;

function languageIn(paragraph: ReadParagraph, languageOf: readonly WordLanguage[]): WordLanguage {
  return languageOf[paragraph.parts[0]?.source ?? 0] as WordLanguage;
}

function sameWords(
  free: readonly ReadParagraph[],
  base: readonly BaseWords[],
  owned: ReadonlySet<number>,
  languageOf: readonly WordLanguage[],
  take: Take,
): ReadParagraph[] {
  const waiting = new Map<string, number[]>();
  for (const [n, one] of base.entries()) {
    if (owned.has(n) || one.text === '') continue;
    const key = `${one.language} ${one.text}`;
    const list = waiting.get(key);
    if (list) list.push(n);
    else waiting.set(key, [n]);
  }
  return free.filter((paragraph) => {
    const n = waiting.get(`${languageIn(paragraph, languageOf)} ${paragraph.text}`)?.shift();
    if (n === undefined) return true;
    take(paragraph, n);
    return false;
  });
}

function alike(
  free: readonly ReadParagraph[],
  base: readonly BaseWords[],
  owned: ReadonlySet<number>,
  languageOf: readonly WordLanguage[],
  take: Take,
): void {
  const index = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (const [n, one] of base.entries()) {
    if (owned.has(n)) continue;
    const own = shingles(one.text);
    sizes.set(n, own.size);
    for (const shingle of own) {
      const key = `${one.language} ${shingle}`;
      const list = index.get(key);
      if (list) list.push(n);
      else index.set(key, [n]);
    }
  }
  const pairs: { paragraph: ReadParagraph; n: number; score: number }[] = [];
  for (const paragraph of free) {
    const own = shingles(paragraph.text);
    const shared = new Map<number, number>();
    for (const shingle of own) {
      const list = index.get(`${languageIn(paragraph, languageOf)} ${shingle}`) ?? [];
      if (list.length < COMMON) for (const n of list) shared.set(n, (shared.get(n) ?? 0) + 1);
    }
    for (const [n, count] of shared) {
      const score = (2 * count) / (own.size + (sizes.get(n) as number));
      if (score >= ALIKE) pairs.push({ paragraph, n, score });
    }
  }
  const taken = new Set<ReadParagraph>();
  for (const { paragraph, n } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(paragraph) || owned.has(n)) continue;
    taken.add(paragraph);
    take(paragraph, n);
  }
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let n = 0; n + 3 <= Math.max(3, words.length); n++)
    found.add(words.slice(n, n + 3).join(' '));
  return found;
}

/** The language of a paragraph's own bookmark, or else that of the one before it, in a cell or on the page. */
function languages(file: ReturnedFile, base: readonly BaseWords[]): WordLanguage[] {
  const own = file.paragraphs.map(({ bookmarks, continues }) =>
    [...bookmarks, ...continues].map((name) => readBookmark(name)?.language).find(Boolean),
  );
  let last = own.find(Boolean) ?? (base[0]?.language as WordLanguage);
  return own.map((language) => (last = language ?? last));
}
