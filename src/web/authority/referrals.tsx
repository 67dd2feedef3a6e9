import {
  answerTo,
  limitsInForce,
  type InstructionRow,
  type ReferralRow,
} from '#core/views/referrals.ts';
import { useTalks } from '../context.ts';
import { useWordsHere } from '../enter/words-here.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Person } from '../parts/person.tsx';
import { ActLink, Moment, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import parts from './authority.module.css';
import styles from './reported.module.css';

/** In a side’s own room: what was referred to its leadership, what came back, and the limits it set its own people. Nothing follows when a day passes (AU3). */
export function Referrals() {
  const { say } = useWords();
  const { views } = useTalks();
  const here = useWordsHere();
  const { referrals } = views.talks.referrals;
  return (
    <>
      <section className={parts['part']} aria-labelledby="authority-referrals">
        <h2 id="authority-referrals">{say('authority.referrals')}</h2>
        <p className={parts['help']}>{say('authority.referrals.help')}</p>
        {referrals.length === 0 ? (
          <p>{say('authority.referrals.none')}</p>
        ) : (
          <ol className={styles['reports']}>
            {referrals.toReversed().map((row) => (
              <li
                key={row.act}
                data-referral={row.act}
                data-answer={answerTo(row)?.answer ?? 'none'}
              >
                <Referral row={row} here={here} />
              </li>
            ))}
          </ol>
        )}
        <p>
          <EnterLink type="referral.make">{say('authority.enter.refer')}</EnterLink>
        </p>
      </section>
      <Limits />
    </>
  );
}

interface ReferralProps {
  row: ReferralRow;
  here: ReturnType<typeof useWordsHere>;
}

function Referral({ row, here }: ReferralProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { act, hash, point, question, answerBy, answers } = row;
  const words = here.known.find((one) => one.hash === hash)?.words;
  const [latest, ...earlier] = answers.toReversed();
  return (
    <article className={styles['report']}>
      <h3>
        <InWords words={question} />
      </h3>
      {point && (
        <p>
          {say('authority.referrals.on')} <InWords words={point} />
        </p>
      )}
      <p className={styles['words']}>
        {words ? (
          <InWords words={words} />
        ) : here.isReading ? (
          say('app.loading')
        ) : (
          <>
            {say('authority.referrals.elsewhere')} <Value>{hash}</Value>
          </>
        )}
      </p>
      {latest ? (
        <Instruction row={latest} />
      ) : (
        <p data-awaited>
          {answerBy === undefined
            ? say('authority.referrals.open')
            : say('authority.referrals.open.by', { day: naming.day(answerBy) })}
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say('authority.referrals.before')}</summary>
          {earlier.map((one) => (
            <Instruction key={one.act} row={one} />
          ))}
        </details>
      )}
      <p className={styles['foot']}>
        <span>
          {say('authority.referrals.by')} <SignedBy row={row} />
        </span>
        {latest && answerBy !== undefined && (
          <span>{say('authority.referrals.day', { day: naming.day(answerBy) })}</span>
        )}
        <EnterLink type="instruction.give" body={{ referral: act }}>
          {say(latest ? 'authority.enter.instruct-again' : 'authority.enter.instruct')}
        </EnterLink>
      </p>
    </article>
  );
}

function Instruction({ row }: { row: InstructionRow }) {
  const { comma } = useWords();
  const { naming } = useTalks();
  return (
    <p>
      <strong>{naming.term(`instruction.${row.answer}`)}</strong>
      {row.words && (
        <>
          {': '}
          <InWords words={row.words} />
        </>
      )}
      {comma}
      <SignedBy row={row} />
    </p>
  );
}

function SignedBy({ row: { act, by, at } }: { row: { act: string; by: string; at: number } }) {
  return (
    <span className={parts['soft']}>
      <Person of={by} />{' '}
      <ActLink id={act}>
        <Moment ms={at} />
      </ActLink>
    </span>
  );
}

function Limits() {
  const { say } = useWords();
  const { views } = useTalks();
  const rows = limitsInForce(views.talks.referrals);
  return (
    <section className={parts['part']} aria-labelledby="authority-limits">
      <h2 id="authority-limits">{say('authority.limits')}</h2>
      <p className={parts['help']}>{say('authority.limits.help')}</p>
      {rows.length === 0 ? (
        <p>{say('authority.limits.none')}</p>
      ) : (
        <ul className={styles['reports']}>
          {rows.map((row) => (
            <li key={row.act} data-limits={row.act}>
              <p>
                {row.key === undefined ? (
                  <strong>{say('authority.limits.all')}</strong>
                ) : (
                  <Person of={row.key} />
                )}
                {': '}
                <InWords words={row.limits} />
              </p>
              <p>
                <SignedBy row={row} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <EnterLink type="limits.set">{say('authority.enter.limits')}</EnterLink>
      </p>
    </section>
  );
}
