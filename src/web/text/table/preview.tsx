import type { Draft } from '#core/text/draft.ts';
import { useWords } from '../../words/use-words.ts';
import { isHeading, paragraphsOf } from '../paragraphs.ts';
import { PlaceLabel } from '../path-name.tsx';
import { Wording } from '../wording.tsx';
import styles from './table.module.css';

/** So many are shown; whoever tables a longer text looks at the rest once it stands, or in the file. */
const SHOWN = 200;

/** The text as it was read, before anybody signs it. */
export function Preview({ draft }: { draft: Draft }) {
  const { say } = useWords();
  const all = paragraphsOf(draft);
  return (
    <section aria-labelledby="table-preview" data-preview>
      <h2 id="table-preview">{say('table.preview')}</h2>
      <ol className={styles['preview']}>
        {all.slice(0, SHOWN).map((paragraph) => (
          <li key={paragraph.node.id} data-heading={isHeading(paragraph.node)}>
            <span className={styles['label']}>
              <PlaceLabel paragraph={paragraph} />
            </span>
            {Object.entries(paragraph.node.words).map(([language, { segs }]) => (
              <Wording key={language} segs={segs} language={language as Draft['working']} />
            ))}
          </li>
        ))}
      </ol>
      {all.length > SHOWN && (
        <p className={styles['soft']}>{say('table.preview.more', { count: all.length - SHOWN })}</p>
      )}
    </section>
  );
}
