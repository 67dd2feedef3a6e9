import { nodesOf, type Draft } from '#core/text/draft.ts';
import { printedNumber } from '#core/text/kind-words.ts';
import { numbering } from '#core/text/numbering.ts';
import type { Segment } from '#core/text/segments.ts';
import { pick, WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { bookmarkOf, titleBookmark } from './bookmarks.ts';
import { printedInFull, type PrintNames } from './printed-words.ts';

/** A paragraph of the base in one language, as it was printed. */
export interface BaseWords {
  /** Undefined for the title. */
  node: string | undefined;
  language: WordLanguage;
  bookmark: string;
  /** As a reading has it, notes between marks. */
  text: string;
  segs: readonly Segment[];
  number: string | undefined;
}

/** All paragraphs of the base in a language, in their order. */
export function baseWords(
  draft: Draft,
  languages: readonly WordLanguage[],
  names: PrintNames,
): BaseWords[] {
  const numbers = numbering(draft);
  return languages.flatMap((language) => [
    {
      node: undefined,
      language,
      bookmark: titleBookmark(language),
      text: pick(draft.title, language).text,
      segs: [],
      number: undefined,
    },
    ...[...nodesOf(draft.nodes)].map((node): BaseWords => {
      const segs = node.words[language]?.segs ?? [];
      const number = numbers.get(node.id);
      return {
        node: node.id,
        language,
        bookmark: bookmarkOf(node.id, language),
        text: printedInFull(segs, names),
        segs,
        number: number === undefined ? undefined : printedNumber(node.kind, number, language),
      };
    }),
  ]);
}

/** The languages that a file has, by its bookmarks; those of the draft's working language if it has none. */
export function languagesIn(bookmarks: Iterable<string>, draft: Draft): WordLanguage[] {
  const found = new Set<string>();
  for (const name of bookmarks) found.add(name.split('_')[1] as string);
  const languages = WORD_LANGUAGES.filter((language) => found.has(language));
  return languages.length === 0 ? [draft.working] : languages;
}
