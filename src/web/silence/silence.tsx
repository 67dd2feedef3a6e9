import { atOffset, standingSentence } from '#core/views/silence-words.ts';
import { standing, type SilenceRow, type Standing } from '#core/views/silences.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { Notice } from '../parts/states.tsx';
import { ActWhen } from '../parts/side-acts.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { Zone } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { useActsFor } from './acts-for.ts';
import { Came, Contests, Objections, Pauses, Receipts, Statements } from './events.tsx';
import styles from './silence.module.css';

/** Every silence procedure: its words, how it stands at this moment, and what came in. Those that are still under way come first. */
export default function Silence() {
  const { say, moment } = useWords();
  const { views } = useTalks();
  const now = useMoment();
  const actsFor = useActsFor();
  useTitle(say('silence.title'));
  const rows = Object.values(views.talks.silences.rows)
    .flatMap((row) => {
      const stands = standing(views.talks.silences, row.act, now);
      return stands === undefined ? [] : [{ row, stands }];
    })
    .toSorted(
      (a, b) =>
        Number(UNDER_WAY.has(b.stands)) - Number(UNDER_WAY.has(a.stands)) ||
        b.row.proposed - a.row.proposed,
    );
  return (
    <div className={parts['page']}>
      <h1>{say('silence.title')}</h1>
      <p className={parts['lead']}>{say('silence.lead')}</p>
      {rows.length === 0 ? (
        <Notice title={say('silence.none')}>
          <p>{say('silence.none.help')}</p>
        </Notice>
      ) : (
        <>
          <p className={parts['soft']}>{say('silence.as-of', { moment: moment(now) })}</p>
          <ul className={parts['list']}>
            {rows.map(({ row, stands }, turn) => (
              <li key={row.act}>
                <Procedure row={row} stands={stands} turn={turn} />
              </li>
            ))}
          </ul>
        </>
      )}
      <EnterActs acts={actsFor()} />
    </div>
  );
}

const UNDER_WAY: ReadonlySet<Standing> = new Set([
  'proposed',
  'not-running',
  'running',
  'paused',
  'time-reached',
]);

interface ProcedureProps {
  row: SilenceRow;
  stands: Standing;
  turn: number;
}

function Procedure({ row, stands, turn }: ProcedureProps) {
  const { say } = useWords();
  const { naming, views } = useTalks();
  const actsFor = useActsFor();
  const signer = (act: string): string | undefined => views.acts.get(act)?.by[0];
  const id = `silence-${row.act.slice(0, 8)}`;
  return (
    <article
      className={`${parts['entry']} ${styles['silence']}`}
      aria-labelledby={id}
      data-silence={row.act}
      data-stands={stands}
    >
      <h2 id={id}>{say('silence.about', { about: naming.term(`silence-about.${row.about}`) })}</h2>
      <div className={styles['now']}>
        <p className={styles['state']} data-state>
          {naming.term(`silence.${stands}`)}
        </p>
        <p data-now>{standingSentence(views.talks.silences, row, stands, naming, signer)}</p>
      </div>
      <div className={styles['text']}>
        <h3>{say('silence.text')}</h3>
        <EveryLanguage words={row.text} />
      </div>
      <dl className={parts['facts']}>
        <dt>{say('silence.proposed')}</dt>
        <dd>
          <ActWhen act={row.act} at={row.proposed} />
        </dd>
        <dt>{say('silence.time')}</dt>
        <dd>
          {atOffset(row.until, row.offset, naming)}
          <Zone name={row.zone} />
        </dd>
        {row.started && (
          <>
            <dt>{say('silence.started')}</dt>
            <dd>
              <ActWhen act={row.started.act} at={row.started.admitted} />
            </dd>
          </>
        )}
        <Objections row={row} />
        <Receipts row={row} turn={turn} />
        <Pauses row={row} />
        <Came row={row} />
        <Statements row={row} turn={turn} />
        <Contests row={row} />
        {row.takenBack !== undefined && <Ended act={row.takenBack} />}
      </dl>
      <EnterActs acts={actsFor(row, stands)} />
    </article>
  );
}

function Ended({ act }: { act: string }) {
  const { say } = useWords();
  const { views } = useTalks();
  return (
    <>
      <dt>{say('silence.ended')}</dt>
      <dd>
        <ActWhen act={act} at={views.acts.get(act)?.admitted ?? 0} />
      </dd>
    </>
  );
}
