import { compositionsNow, type CompositionRow } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Part } from './part.tsx';
import styles from './procedure.module.css';

/** Numbers of women and men as each states them (PR6). They are neither added up nor compared. */
export function Compositions() {
  const { say } = useWords();
  const { views } = useTalks();
  const rows = compositionsNow(views.talks.procedure);
  return (
    <Part
      id="composition"
      title={say('procedure.composition')}
      help={say('procedure.composition.help')}
    >
      {rows.length === 0 ? (
        <p>{say('procedure.composition.none')}</p>
      ) : (
        <div className={styles['scroller']}>
          <table className={styles['table']}>
            <caption className={styles['caption']}>{say('procedure.composition.help')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('procedure.composition.of')}</th>
                <th scope="col">{say('procedure.composition.women')}</th>
                <th scope="col">{say('procedure.composition.men')}</th>
                <th scope="col">{say('procedure.composition.stated')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Composition key={row.act} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles['actions']}>
        <EnterLink type="composition.state">{say('procedure.enter.composition')}</EnterLink>
      </p>
    </Part>
  );
}

function Composition({ row }: { row: CompositionRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { act, of, by, women, men, admitted, correctedBy } = row;
  const side = naming.party(by);
  return (
    <tr data-composition={of}>
      <th scope="row">
        {of === 'delegation'
          ? say('procedure.composition.delegation', { side })
          : say(`procedure.composition.${of}`)}
      </th>
      <td>{women}</td>
      <td>{men}</td>
      <td>
        {say('procedure.composition.by', { who: side })}
        {comma}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
        {correctedBy !== undefined && (
          <>
            {comma}
            <ActLink id={correctedBy}>{say('procedure.corrected')}</ActLink>
          </>
        )}
      </td>
    </tr>
  );
}

/** What consultative bodies brought to the table, in their words. */
export function Submissions() {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const rows = views.talks.procedure.submissions.toReversed();
  return (
    <Part
      id="submissions"
      title={say('procedure.submissions')}
      help={say('procedure.submissions.help')}
    >
      {rows.length === 0 && <p>{say('procedure.submissions.none')}</p>}
      <ul className={styles['submissions']}>
        {rows.map(({ act, by, from, words, enclosure, admitted }) => (
          <li key={act}>
            <h3>
              <InWords words={from} />
            </h3>
            <p className={styles['words']}>
              <InWords words={words} />
            </p>
            {enclosure && (
              <p>
                {say('procedure.submissions.paper')}
                {': '}
                <Enclosed of={enclosure} />
              </p>
            )}
            <p className={styles['soft']}>
              {say('procedure.submissions.by', { who: naming.party(by) })}
              {comma}
              <ActLink id={act}>
                <Moment ms={admitted} />
              </ActLink>
            </p>
          </li>
        ))}
      </ul>
      <p className={styles['actions']}>
        <EnterLink type="submission.table">{say('procedure.enter.submission')}</EnterLink>
      </p>
    </Part>
  );
}
