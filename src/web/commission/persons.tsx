import type { ListRow, RequestRow, StatusRow } from '#core/views/persons.ts';
import { standingAnswers } from '#core/views/persons.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { ActWhen } from '../parts/side-acts.tsx';
import { ActLink, Party, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';

/** Lists, handovers, statuses and access, as numbers and days. No name stands here, and no number is set against another (PA). */
export function Persons() {
  const { say } = useWords();
  const { views } = useTalks();
  const { lists, statuses, requests } = views.talks.commission.persons;
  const asked = Object.values(requests).toReversed();
  const known = Object.values(lists).toReversed();
  const empty = asked.length + known.length + statuses.length === 0;
  return (
    <section className={entries['part']} aria-labelledby="persons">
      <h2 id="persons">{say('commission.part.persons')}</h2>
      <p>{say(empty ? 'commission.persons.none' : 'commission.persons.help')}</p>
      <EnterActs
        acts={[{ type: 'access.request' }, { type: 'list.commit' }, { type: 'category.status' }]}
      />
      {asked.length > 0 && (
        <>
          <h3>{say('commission.access')}</h3>
          <ol className={entries['list']}>
            {asked.map((row, turn) => (
              <li key={row.act} data-request={row.act} className={entries['entry']}>
                <Request row={row} turn={turn} />
              </li>
            ))}
          </ol>
        </>
      )}
      {known.length > 0 && (
        <>
          <h3>{say('commission.lists')}</h3>
          <ol className={entries['list']}>
            {known.map((row) => (
              <li key={row.act} data-list={row.act} className={entries['entry']}>
                <List row={row} />
              </li>
            ))}
          </ol>
        </>
      )}
      {statuses.length > 0 && <Statuses rows={statuses.toReversed()} />}
    </section>
  );
}

function Between({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const { say } = useWords();
  const { naming } = useTalks();
  if (from !== undefined && to !== undefined) {
    return (
      <>{say('commission.from-until', { from: naming.instant(from), until: naming.instant(to) })}</>
    );
  }
  if (from !== undefined) return <>{say('commission.from', { from: naming.instant(from) })}</>;
  if (to !== undefined) return <>{say('commission.until', { until: naming.instant(to) })}</>;
  return <>{say('commission.no-time')}</>;
}

function Request({ row, turn }: { row: RequestRow; turn: number }) {
  const { say, comma } = useWords();
  const party = useOwnParty();
  const { naming } = useTalks();
  return (
    <>
      <h4>
        {naming.term(`access.${row.kind}`)}
        {comma}
        <Between {...row} />
      </h4>
      <p>
        <InWords words={row.text} />
      </p>
      <p className={entries['soft']}>
        {say('commission.access.asked', { by: naming.party(row.by) })}
        {comma}
        <ActWhen {...row} at={row.admitted} />
      </p>
      <ul className={entries['steps']}>
        {inTurn(standingAnswers(row), turn).map(({ side, answer }) => (
          <li key={side} data-side={side}>
            <Party id={side} />
            {': '}
            {answer ? (
              <>
                {naming.term(`access-answer.${answer.answer}`)}
                {(answer.from ?? answer.to) !== undefined && (
                  <>
                    {comma}
                    <Between {...answer} />
                  </>
                )}
                {answer.text && (
                  <>
                    {'. '}
                    <InWords words={answer.text} />
                  </>
                )}{' '}
                <span className={entries['soft']}>
                  <ActWhen {...answer} at={answer.admitted} />
                </span>
              </>
            ) : (
              say('commission.access.no-answer')
            )}
          </li>
        ))}
      </ul>
      {party !== undefined && row.of.includes(party) && (
        <p className={entries['actions']}>
          <EnterLink type="access.answer" body={{ request: row.act }}>
            {say('commission.do.answer')}
          </EnterLink>
          {row.answers.findLast((one) => one.by === party)?.answer.startsWith('agreed') && (
            <EnterLink type="access.withdraw" body={{ request: row.act }}>
              {say('commission.do.withdraw-access')}
            </EnterLink>
          )}
        </p>
      )}
    </>
  );
}

function List({ row }: { row: ListRow }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const { act: list, category, number, commitment } = row;
  const party = useOwnParty();
  const ofSide = views.members.state?.parties[row.by]?.role === 'party';
  return (
    <>
      <h4>
        {naming.term(`persons.${category}`)}
        {comma}
        {say('commission.number', { number })}
        {comma}
        {say('commission.as-of', { day: naming.day(row.on) })}
      </h4>
      <dl className={entries['facts']}>
        <dt>{say('commission.list.by')}</dt>
        <dd>
          <Party id={row.by} />
          {comma}
          <ActWhen act={list} at={row.admitted} />
        </dd>
        {row.clause && (
          <>
            <dt>{say('commission.clause')}</dt>
            <dd>
              <InWords words={row.clause} />
            </dd>
          </>
        )}
        <dt>{say('commission.list.agreed')}</dt>
        <dd>
          {!ofSide && row.agreed.length === 0 && say('commission.list.agreed.none')}
          {ofSide && (
            <div>
              <Party id={row.by} />
              {comma}
              {say('commission.list.committing')}
            </div>
          )}
          {row.agreed.map((one) => (
            <div key={one.act}>
              <Party id={one.by} />
              {comma}
              <ActWhen act={one.act} at={one.admitted} />
            </div>
          ))}
        </dd>
        <dt>{say('commission.list.code')}</dt>
        <dd>
          <Value>{commitment}</Value>
        </dd>
      </dl>
      {row.steps.length > 0 && (
        <>
          <p className={entries['caption']}>{say('commission.handover')}</p>
          <ul className={entries['steps']}>
            {row.steps.map((step) => (
              <li key={step.act}>
                {naming.term(`handover.${step.step}`)}
                {comma}
                {say('commission.number', { number: step.number })}
                {comma}
                <Party id={step.by} />
                {comma}
                <ActWhen {...step} at={step.admitted} />
                {step.correctedBy !== undefined && (
                  <>
                    {comma}
                    <ActLink id={step.correctedBy}>{say('account.correct')}</ActLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={entries['actions']}>
        {party !== row.by && !row.agreed.some((one) => one.by === party) && (
          <EnterLink type="list.agree" body={{ list, category, number, commitment }}>
            {say('commission.do.agree-list')}
          </EnterLink>
        )}
        <EnterLink type="handover.step" body={{ list }}>
          {say('commission.do.step')}
        </EnterLink>
      </p>
    </>
  );
}

function Statuses({ rows }: { rows: readonly StatusRow[] }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <>
      <h3>{say('commission.statuses')}</h3>
      <p className={entries['soft']}>{say('commission.statuses.help')}</p>
      <ul className={entries['steps']}>
        {rows.map((row) => (
          <li key={row.act} data-status={row.act}>
            {naming.term(`persons.${row.category}`)}
            {comma}
            {naming.term(`persons-status.${row.status}`)}
            {': '}
            {row.number}
            {comma}
            {say('commission.as-of', { day: naming.day(row.on) })} (
            <InWords words={row.clause} />)
            <div className={entries['soft']}>
              <Party id={row.by} />
              {comma}
              <ActWhen act={row.act} at={row.admitted} />
              {row.correctedBy !== undefined && (
                <>
                  {comma}
                  <ActLink id={row.correctedBy}>{say('account.correct')}</ActLink>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
