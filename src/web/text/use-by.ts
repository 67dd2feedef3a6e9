import { isNamed } from '#core/views/text-draft.ts';
import type { WordsRow } from '#core/views/texts.ts';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { useShown } from './shown.ts';

/** Who brought words, by name, where this reader is shown it (TX12.3). */
export function useBy(): (row: WordsRow) => string {
  const { say } = useWords();
  const { naming } = useTalks();
  const { reader } = useShown();
  return (row) => (isNamed(row, reader) ? naming.party(row.by) : say('text.sponsor.none'));
}
