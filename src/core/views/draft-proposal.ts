import type { NodeKind } from '../text/draft.ts';
import { spell, type WordedIn } from '../text/flat.ts';
import { hashWording, type Hash } from '../text/hashes.ts';
import { nodeOf } from '../text/state.ts';
import type { WordLanguage } from '../words.ts';
import type { DraftRow, TextsView, WordsRow } from './texts.ts';

/** What is proposed of a draft: its words with their places, and nothing that says whose they were (TX8.19). */
export interface DraftProposal {
  text: string;
  on: { node: string; base: string; words: WordedIn }[];
  new?: { kind: NodeKind; in?: string; after?: string; words: WordedIn }[];
}

/**
 * The body of `text.propose`, or of `text.bridge`, that a draft comes to. What has no words in the working language is left out: such words are entered as a translation.
 * Of paragraphs that are new at one place the last comes first, since each is put before those that were there.
 *
 * @example proposalOfDraft(row, 'en', hash)
 */
export function proposalOfDraft(
  row: Pick<DraftRow, 'text' | 'on' | 'new'>,
  working: WordLanguage,
  hash: Hash,
): DraftProposal {
  const worded = (words: WordsRow['words']): WordedIn =>
    Object.fromEntries(
      Object.entries(words).map(([language, { segs, from }]) => [
        language,
        { segs: spell(segs), hash: hashWording(hash, segs), ...(from ? { from } : {}) },
      ]),
    );
  const on = row.on.filter(({ words }) => words[working]);
  const added = row.new.filter(({ words }) => words[working]).toReversed();
  return {
    text: row.text,
    on: on.map(({ node, base, words }) => ({ node, base, words: worded(words) })),
    ...(added.length === 0
      ? {}
      : { new: added.map(({ words, ...at }) => ({ ...at, words: worded(words) })) }),
  };
}

/** How the words that a draft of a paragraph starts from stand now: they stand, they stood, or the paragraph is no longer in the text. */
export type DraftStanding = 'stands' | 'stale' | 'gone';

export function draftStanding(
  { state }: Pick<TextsView, 'state'>,
  { node, base }: Pick<DraftRow['on'][number], 'node' | 'base'>,
): DraftStanding {
  const now = state ? nodeOf(state, node) : undefined;
  if (!now) return 'gone';
  return (now.base ?? 'none') === base ? 'stands' : 'stale';
}
