import { useMemo } from 'react';
import { part } from '#core/text/state.ts';
import { standingWords, type EditRow, type TextsView } from '#core/views/texts.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../../context.ts';
import { InWords } from '../../parts/in-words.tsx';
import { useMoment } from '../../parts/use-moment.ts';
import { ActLink, Moment, Party } from '../../parts/values.tsx';
import { Flag } from '../../points/marks.tsx';
import { useWords } from '../../words/use-words.ts';
import { viewAt } from '../moments.ts';
import { useShown } from '../shown.ts';
import { useLanguageName } from '../use-language-name.ts';
import { useNodeName, WordsRedline } from './beside.tsx';
import styles from './decide.module.css';

/** TX10: an editorial set as a redline on the words it was shown against, with the time that is left to object, and what came of it. */
export function EditSetShown({ row }: { row: EditRow }) {
  const { say } = useWords();
  const name = useNodeName();
  const language = useLanguageName();
  const before = useBefore(row);
  return (
    <div className={styles['beside']} data-edit={row.act} data-now={row.now}>
      <p>
        <Party id={row.by} />{' '}
        <ActLink id={row.act}>
          <Moment ms={row.at} />
        </ActLink>{' '}
        <Flag>{say(`decide.edit.now.${row.now}`)}</Flag>
      </p>
      {row.says && (
        <p>
          <InWords words={row.says} />
        </p>
      )}
      <TimeLeft row={row} />
      <Objections row={row} />
      {row.on.map(({ node, words }, turn) => (
        <figure key={node} className={styles['exact']} data-exact={node}>
          <figcaption>
            <strong className={styles['name']}>{name(node)}</strong>
          </figcaption>
          {WORD_LANGUAGES.map((one) => {
            const after = words[one]?.segs;
            return (
              after && (
                <div key={one} data-redline={one}>
                  <p className={styles['soft']}>{language(one)}</p>
                  <WordsRedline
                    before={(before && standingWords(before, node)?.words[one]?.segs) ?? []}
                    after={after}
                    language={one}
                    turn={turn}
                  />
                </div>
              )
            );
          })}
        </figure>
      ))}
    </div>
  );
}

/** The texts as they were when the set was proposed. */
function useBefore(row: EditRow): TextsView | undefined {
  const { views } = useTalks();
  const { view } = useShown();
  return useMemo(() => {
    if (row.now === 'open') return view;
    const book = loadedBook(views.members.state?.rules ?? 1);
    const moment = { is: 'act' as const, act: { id: row.act, index: row.index } };
    return book && viewAt(moment, view, views.acts.values(), { book });
  }, [row.now, row.act, row.index, view, views]);
}

/** How long heads have to object; when that is over, that it is, and no more: a person enters it. */
function TimeLeft({ row }: { row: EditRow }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const now = useMoment();
  if (row.now !== 'open') return null;
  const left = Math.ceil((Date.parse(row.until) - now) / 60_000);
  const until = naming.instant(row.until);
  return (
    <p data-left={Math.max(0, left)}>
      {left > 0
        ? say('decide.edit.left', { duration: naming.duration(left), until })
        : say('decide.edit.over', { until })}
    </p>
  );
}

/** Who objected, and by which act. */
function Objections({ row }: { row: EditRow }) {
  const { say } = useWords();
  const { view } = useShown();
  const set = view.state ? part.read(view.state).edits?.[row.act] : undefined;
  const all = Object.entries(set?.objections ?? {});
  if (all.length === 0) return null;
  return (
    <ul className={styles['plain']}>
      {all.map(([side, step]) => (
        <li key={side} data-objection={side}>
          {say('decide.edit.objected')} <Party id={side} />{' '}
          <ActLink id={step.act}>
            <Moment ms={step.at} />
          </ActLink>
        </li>
      ))}
    </ul>
  );
}
