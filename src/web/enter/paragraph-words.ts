import type { RoomViews } from '#client/room-views.ts';
import type { ExactWords } from '#core/text/exact-words.ts';
import type { Segment } from '#core/text/segments.ts';
import { nodeOf } from '#core/text/state.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';

type Body = Readonly<Record<string, unknown>>;

/** The words of a paragraph that an act names by their hashes. */
export interface ParagraphWords {
  node: string;
  /** The act that brought them. */
  act: string;
  /** In each language that is named with the hash that these have. */
  words: { language: WordLanguage; segs: readonly Segment[] }[];
}

/**
 * The words of paragraphs that an act is about, for whoever signs hashes of them (AU2), or signs that such an act was taken down for them. None where the act says
 * its words itself. Words whose hash is another are left out: the rules refuse those.
 *
 * @example paragraphWords(views, { text, on: [{ node, words, hashes: { en } }] })
 */
export function paragraphWords(views: RoomViews, body: Body): ParagraphWords[] {
  const { on, body: takenDown } = body;
  if (isBody(takenDown)) return paragraphWords(views, takenDown);
  const texts = views.talks?.texts;
  const state = texts?.state;
  if (!state || !Array.isArray(on)) return [];
  return (on as Partial<ExactWords>[]).flatMap(({ node, words: act, hashes }) => {
    if (typeof node !== 'string' || typeof act !== 'string' || !isBody(hashes)) return [];
    const has = nodeOf(state, node)?.wordings[act]?.hashes;
    const row = texts.words[node]?.[act];
    if (!has || !row) return [];
    const words = WORD_LANGUAGES.flatMap((language) => {
      const said = row.words[language];
      const isMeant = hashes[language] !== undefined && hashes[language] === has[language];
      return said && isMeant ? [{ language, segs: said.segs }] : [];
    });
    return words.length === 0 ? [] : [{ node, act, words }];
  });
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
