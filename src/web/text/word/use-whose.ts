import type { DraftAct } from '#interchange/docx/draft-acts.ts';
import { useWords } from '../../words/use-words.ts';

/** Whose change it is, by the name that the file has. */
export function useWhose(): (act: Pick<DraftAct, 'reviewers' | 'isTogether'>) => string {
  const { say, comma } = useWords();
  return ({ reviewers, isTogether }) => {
    if (reviewers.length === 0) return say('word.untracked');
    const names = reviewers.map((one) => (one === '' ? say('word.unnamed') : one)).join(comma);
    return isTogether ? say('word.together', { reviewers: names }) : names;
  };
}
