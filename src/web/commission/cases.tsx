import type { CaseRow, DissentRow } from '#core/views/commission.ts';
import { mayRise } from '#core/views/commission.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Rises } from './rises.tsx';
import { SaidBy } from './said-by.tsx';

/** Cases that are before the commission first, each with its level and from when it may rise; then those that are not any more. */
export function Cases({ now }: { now: number }) {
  const { say } = useWords();
  const { views } = useTalks();
  const all = Object.values(views.talks.commission.cases).toReversed();
  const open = all.filter((row) => row.state === 'before');
  const rest = all.filter((row) => row.state !== 'before');
  return (
    <section className={entries['part']} aria-labelledby="cases">
      <h2 id="cases">{say('commission.part.cases')}</h2>
      <p>{say('commission.cases.help')}</p>
      <EnterActs acts={[{ type: 'commission.case' }]} />
      {open.length === 0 && <p>{say('commission.cases.none')}</p>}
      <ol className={entries['list']}>
        {[...open, ...rest].map((row) => (
          <li key={row.act} data-case={row.number} className={entries['entry']}>
            <Case row={row} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Case({ row, now }: { row: CaseRow; now: number }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const level = naming.term(`commission-level.${row.level}`);
  const about = { case: row.act, number: row.number };
  const open = row.state === 'before';
  return (
    <>
      <h3>
        {say('commission.case', { number: row.number })}
        {': '}
        <InWords words={row.label} />
      </h3>
      <p>
        <span className={entries['state']} data-state={row.state}>
          {naming.term(`commission-case.${row.state}`)}
        </span>
      </p>
      <dl className={entries['facts']}>
        <dt>{say(open ? 'commission.case.level' : 'commission.case.level.last')}</dt>
        <dd>
          {level}
          {open && (
            <>
              {comma}
              {say('commission.case.since')} <Moment ms={row.since} />
            </>
          )}
        </dd>
        {open && <MayRise row={row} now={now} />}
        {row.with !== undefined && (
          <>
            <dt>{say('commission.case.with')}</dt>
            <dd>{naming.party(row.with)}</dd>
          </>
        )}
        <dt>{say('commission.case.opened')}</dt>
        <dd>
          <SaidBy said={row} />
        </dd>
        {row.decision !== undefined && (
          <>
            <dt>{say('commission.case.decision')}</dt>
            <dd>
              <ActLink id={row.decision}>{say('commission.case.decided')}</ActLink>
            </dd>
          </>
        )}
      </dl>
      <Rises row={row} />
      <Dissents rows={row.dissents} />
      <p className={entries['actions']}>
        {open && (
          <EnterLink type="commission.raise" body={about}>
            {say('commission.do.raise')}
          </EnterLink>
        )}
        <EnterLink type="commission.dissent" body={{ to: row.act }}>
          {say('commission.do.dissent')}
        </EnterLink>
      </p>
    </>
  );
}

/** A fact at the asked moment: that a time is over changes nothing (JC5.2). */
function MayRise({ row, now }: { row: CaseRow; now: number }) {
  const { say, moment } = useWords();
  const { views, naming } = useTalks();
  const rise = mayRise(views.talks.commission, row.act, now);
  if (!rise) return null;
  const to =
    rise.to === 'deadlock'
      ? say('commission.case.to-deadlock')
      : say('commission.case.to-level', { level: naming.term(`commission-level.${rise.to}`) });
  return (
    <>
      <dt>{say('commission.case.rises')}</dt>
      <dd data-time-reached={rise.timeReached}>
        {say(rise.timeReached ? 'commission.case.may-now' : 'commission.case.may-from', {
          to,
          at: moment(rise.from),
        })}
      </dd>
    </>
  );
}

/** Annexed beside what they are about; never counted (JC6). */
export function Dissents({ rows }: { rows: readonly DissentRow[] }) {
  const { say } = useWords();
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{say('commission.dissent')}</h4>
      <ul className={entries['steps']}>
        {rows.map((row) => (
          <li key={row.act} data-dissent={row.act}>
            <p>
              <InWords words={row.text} />
            </p>
            <p className={entries['soft']}>
              <SaidBy said={row} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
