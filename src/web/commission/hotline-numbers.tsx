import type { Words } from '#core/words.ts';
import { directionOf, pick } from '#core/words.ts';
import { numbersToPrint, type NumberRow } from '#core/views/hotline.ts';
import { useTalks } from '../context.ts';
import { Dialled } from '../parts/dialled.tsx';
import { Enclosed } from '../parts/enclosed.tsx';
import entries from '../parts/entries.module.css';
import { tagOf } from '../parts/in-words.tsx';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './commission.module.css';

/** The numbers at which people are reached, large: who needs them may have no screen, and hold this page on paper. */
export function HotlineNumbers() {
  const { views } = useTalks();
  return (
    <ul className={styles['numbers']} data-numbers="">
      {numbersToPrint(views.talks.commission.hotline).map((row) => (
        <li key={row.act}>
          <p>
            <Party id={row.of} /> <Rung rung={row.rung} />
          </p>
          <p className={styles['number']}>
            {row.words && <NumberInWords words={row.words} />}{' '}
            {row.number && <Enclosed of={row.number} />}
          </p>
          <p className={entries['soft']}>
            <Entered row={row} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export function NumberInWords({ words }: { words: Words }) {
  const { language } = useWords();
  const { language: found, text } = pick(words, language);
  return (
    <bdi lang={tagOf(found)} dir={directionOf(found)}>
      <Dialled text={text} />
    </bdi>
  );
}

export function Rung({ rung }: { rung: NumberRow['rung'] }) {
  const { naming } = useTalks();
  return <>({naming.term(`ladder.${rung}`)})</>;
}

/** Who entered something in the log of the hotline, and when; and that it was corrected since. */
export function Entered({ row }: { row: { act: string; by: string; correctedBy?: string } }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const at = views.acts.get(row.act)?.admitted;
  return (
    <>
      {say('commission.entered', { by: naming.party(row.by) })}
      {comma}
      <ActLink id={row.act}>{at !== undefined && <Moment ms={at} />}</ActLink>
      {row.correctedBy !== undefined && (
        <>
          {comma}
          <ActLink id={row.correctedBy}>{say('account.correct')}</ActLink>
        </>
      )}
    </>
  );
}
