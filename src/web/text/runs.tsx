import { Fragment } from 'react';
import type { Run } from '#core/text/redline/rows.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { tagOf } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './compare.module.css';
import { useLanguageName } from './use-language-name.ts';
import { useStances } from './wording.tsx';

interface RunsProps {
  runs: readonly Run[];
  turn: number;
  language: WordLanguage;
}

/** Words of both versions: what is inserted underlined, what is deleted struck out, never by colour alone. */
export function Runs({ runs, turn, language }: RunsProps) {
  const stances = useStances(turn);
  const { say } = useWords();
  const name = useLanguageName();
  if (runs.length === 0) {
    return (
      <p className={styles['soft']}>{say('text.compare.no-words', { language: name(language) })}</p>
    );
  }
  return (
    <p className={styles['words']} lang={tagOf(language)} dir={directionOf(language)}>
      {runs.map((run, i) => {
        const who = stances(run.by ?? []);
        const text = (
          <>
            {run.what === 'bracket' && <b>{run.text}</b>}
            {run.what === 'note' && <NoteRun run={run} />}
            {(run.what === undefined || run.what === 'placeholder') && run.text}
            {run.label !== undefined && `${run.label}: `}
            {who !== '' && <bdi className={styles['who']}>{who}: </bdi>}
          </>
        );
        if (run.is === 'insert') return <ins key={i}>{text}</ins>;
        if (run.is === 'delete') return <del key={i}>{text}</del>;
        return <Fragment key={i}>{text}</Fragment>;
      })}
    </p>
  );
}

/** A note where it stands, with whose it is by the name that the reader knows. */
function NoteRun({ run: { text, reserves } }: { run: Run }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const [, by, words] = /^([^\s:]+): (.*)$/s.exec(text) ?? [];
  const side = by === undefined ? undefined : naming.party(by);
  const who =
    side !== undefined && reserves
      ? say('text.reserves.by', { side })
      : (side ?? say(reserves ? 'text.reserves' : 'text.note'));
  return (
    <span className={styles['who']}>
      {' '}
      (<bdi>{who}</bdi>: {words ?? text})
    </span>
  );
}
