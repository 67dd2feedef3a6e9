import { useMemo } from 'react';
import { groundRules } from '#core/procedure.ts';
import { useWords } from '../words/use-words.ts';
import { progressOf } from './paragraphs.ts';
import { useShown } from './shown.ts';
import styles from './text.module.css';

/** TX5: open issues, the share of words in brackets, brackets, depth. While nothing is agreed until everything is, shares stay with the mediators (AU7). */
export function ProgressLine() {
  const { say } = useWords();
  const { state, reader, paragraphs, draft } = useShown();
  const conditional = groundRules(state)?.nothingUntilEverything === true;
  const permitted = !conditional || reader.mediator === true;
  const progress = useMemo(
    () => (permitted ? progressOf(paragraphs, draft.working) : undefined),
    [permitted, paragraphs, draft.working],
  );
  if (!progress) return null;
  const { issues, words, disputed, brackets, depth } = progress;
  const share = words === 0 ? 0 : Math.round((100 * disputed) / words);
  return (
    <div data-progress className={`${styles['progress']} no-print`}>
      <dl>
        <Fact says={say('text.progress.issues')} value={String(issues)} />
        <Fact says={say('text.progress.share')} value={`${share}%`} />
        <Fact says={say('text.progress.brackets')} value={String(brackets)} />
        <Fact says={say('text.progress.depth')} value={String(depth)} />
      </dl>
      {conditional && <p className={styles['soft']}>{say('text.progress.mediators')}</p>}
    </div>
  );
}

function Fact({ says, value }: { says: string; value: string }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>
        <bdi dir="ltr">{value}</bdi>
      </dd>
    </div>
  );
}
