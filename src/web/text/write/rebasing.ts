import { rebase, type Conflict } from '#core/text/compose/rebase.ts';
import { joined, type Group, type Segment } from '#core/text/segments.ts';
import { standingWords, type TextsView } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { ownWords } from './drafting.ts';
import type { KeptDraft } from './kept.ts';

/** Words that start from earlier ones, on those that stand now (TX1.21): offered to whoever wrote them, and nothing until they are signed anew. */
export interface RebasedWords {
  /** The act whose words stand now, or `none`. */
  base: string;
  words: KeptDraft['words'];
  conflicts: NamedConflict[];
  /** Languages in which the two cannot be put together: there the words stay as they were written. */
  apart: WordLanguage[];
}

export interface NamedConflict extends Conflict {
  language: WordLanguage;
  /** What stands there now, and what one’s own words have. */
  stands: Segment[];
  own: Segment[];
}

/** How a place is decided at which both changed the same words. */
export type Answer = 'stands' | 'own' | 'both';

/**
 * @param from the act whose words they start from, or `none`
 * @param own the party that wrote them
 */
export function rebaseWords(
  view: TextsView,
  node: string,
  from: string,
  words: KeptDraft['words'],
  own: string,
): RebasedWords {
  const now = standingWords(view, node);
  const was = from === 'none' ? undefined : view.words[node]?.[from];
  const made: RebasedWords = { base: now?.act ?? 'none', words: {}, conflicts: [], apart: [] };
  for (const language of WORD_LANGUAGES) {
    const segs = words[language];
    if (!segs) continue;
    const plainly = (row: typeof now): Segment[] =>
      ownWords(row?.words[language]?.segs ?? [], own).segs;
    const result = rebase(plainly(was), plainly(now), segs);
    if (!result.ok) {
      made.words[language] = segs;
      made.apart.push(language);
      continue;
    }
    made.words[language] = result.segs;
    for (const conflict of result.conflicts) {
      const group = groupIn(result.segs, conflict.group);
      const of = (id: string) => group.find((alt) => alt.id === id)?.segs ?? [];
      made.conflicts.push({ ...conflict, language, stands: of('base'), own: of('proposal') });
    }
  }
  return made;
}

function groupIn(segs: readonly Segment[], id: string): Group['alts'] {
  return segs.find((seg): seg is Group => seg.t === 'group' && seg.id === id)?.alts ?? [];
}

/**
 * The words with each conflict decided; *both* leaves them in brackets beside each other.
 *
 * @param answers by language and group, `en c4`
 */
export function decided(
  { words, conflicts }: Pick<RebasedWords, 'words' | 'conflicts'>,
  answers: Readonly<Record<string, Answer>>,
): KeptDraft['words'] {
  const asked = new Set(conflicts.map(keyOf));
  return Object.fromEntries(
    Object.entries(words).map(([language, segs]) => {
      // Those that are asked about are at the top: no reading of a conflict holds another.
      const decide = (seg: Segment): readonly Segment[] => {
        const key = seg.t === 'group' ? `${language} ${seg.id}` : '';
        const answer = answers[key] ?? 'both';
        if (seg.t !== 'group' || !asked.has(key) || answer === 'both') return [seg];
        const kept = answer === 'stands' ? 'base' : 'proposal';
        return seg.alts.find(({ id }) => id === kept)?.segs ?? [];
      };
      return [language, joined(segs.flatMap(decide))];
    }),
  );
}

export function keyOf({ language, group }: Pick<NamedConflict, 'language' | 'group'>): string {
  return `${language} ${group}`;
}
