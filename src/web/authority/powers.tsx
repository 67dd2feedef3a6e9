import { partyOf } from '#core/act.ts';
import { powersAt, type NotifiedPowers } from '#core/views/authority.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { EnterLink, useOwnKey } from '../parts/enter-link.tsx';
import { useNow } from '../parts/use-now.ts';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { Mark } from '../points/marks.tsx';
import { PointLink } from '../points/point-link.tsx';
import { useWords } from '../words/use-words.ts';
import parts from './authority.module.css';
import styles from './powers.module.css';

/** Full powers as each side has notified them, newest first, with what was said of the paper and what the calendar says at this moment. Nothing follows from either. */
export function Powers() {
  const { say, moment } = useWords();
  const { views } = useTalks();
  const now = useNow();
  const rows = powersAt(views.talks.authority, now);
  return (
    <section className={parts['part']} aria-labelledby="authority-powers">
      <h2 id="authority-powers">{say('authority.powers')}</h2>
      <p className={parts['help']}>{say('authority.powers.help')}</p>
      {rows.length === 0 ? (
        <p>{say('authority.powers.none')}</p>
      ) : (
        <>
          <p className={parts['soft']}>{say('authority.powers.at', { now: moment(now) })}</p>
          <ul className={styles['cards']}>
            {rows.map((row) => (
              <li key={row.act} data-powers={row.act} data-validity={row.validity}>
                <Card row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <EnterLink type="powers.notify">{say('authority.enter.notify')}</EnterLink>
      </p>
    </section>
  );
}

const SHAPES = {
  'not-begun': 'hollow',
  current: 'full',
  reached: 'dashed',
  ended: 'dash',
} as const;

function Card({ row }: { row: NotifiedPowers }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { act, party, key, office, person, acts, scope, validity, from, until, ended } = row;
  return (
    <>
      <h3>
        <Party id={party} />
        {comma}
        {naming.term(`power-office.${office}`)}
      </h3>
      <dl>
        <dt>{say('authority.powers.person')}</dt>
        <dd>
          <Enclosed of={person} /> <Value>{key}</Value>
        </dd>
        <dt>{say('authority.powers.acts')}</dt>
        <dd>{naming.list(acts.map((one) => naming.term(`power-act.${one}`)))}</dd>
        <dt>{say('authority.powers.scope')}</dt>
        <dd>
          {scope === 'all' ? (
            say('authority.powers.scope.all')
          ) : (
            <ul className={styles['plain']}>
              {scope.map((point) => (
                <li key={point}>
                  {naming.isText(point) ? (
                    naming.quoted(naming.text(point))
                  ) : (
                    <PointLink id={point} />
                  )}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{say('authority.powers.validity')}</dt>
        <dd>
          <Mark shape={SHAPES[validity]}>{naming.term(`power-validity.${validity}`)}</Mark>
          <span className={styles['line']}>
            {from !== undefined &&
              say('authority.powers.from', { instant: naming.instant(from) }) + comma}
            {until === undefined
              ? say('authority.powers.no-end')
              : say('authority.powers.until', { instant: naming.instant(until) })}
          </span>
          {ended && (
            <span className={styles['line']}>
              {say('authority.powers.ended')}
              {comma}
              <ActLink id={ended.act}>
                <Moment ms={ended.at} />
              </ActLink>
            </span>
          )}
        </dd>
        <dt>{say('authority.powers.original')}</dt>
        <dd>
          <Original row={row} />
        </dd>
        <dt>{say('authority.powers.notified')}</dt>
        <dd className={parts['soft']}>
          <ActLink id={act}>
            <Moment ms={row.at} />
          </ActLink>
        </dd>
      </dl>
      <div className={styles['actions']}>
        {!ended && (
          <EnterLink type="powers.shown" body={{ powers: act }}>
            {say('authority.enter.shown')}
          </EnterLink>
        )}
        {!ended && <End row={row} />}
      </div>
    </>
  );
}

/** What was said of the paper original, each with who said it, the latest last. */
function Original({ row: { shown, original } }: { row: NotifiedPowers }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <>
      {shown.length === 0 && say('authority.powers.original.none')}
      <ul className={styles['plain']}>
        {shown.map(({ act, by, how, at, correctedBy }) => (
          <li key={act}>
            {naming.term(`power-shown.${how}`)}
            <span className={styles['line']}>
              {say('authority.powers.said', { side: naming.party(by) })}
              {comma}
              <ActLink id={act}>
                <Moment ms={at} />
              </ActLink>
              {correctedBy !== undefined && (
                <>
                  {comma}
                  <ActLink id={correctedBy}>{say('authority.corrected')}</ActLink>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {original && <span className={styles['line']}>{say('authority.powers.copy')}</span>}
    </>
  );
}

/** Only a head of the side that notified them ends them. */
function End({ row: { act, party, key } }: { row: NotifiedPowers }) {
  const { say } = useWords();
  const own = useOwnKey();
  if (own === undefined || partyOf(own) !== party) return null;
  return (
    <EnterLink type="powers.end" body={{ powers: act, key }}>
      {say('authority.enter.end')}
    </EnterLink>
  );
}
