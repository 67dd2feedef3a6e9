import { instantMs } from '#core/instants.ts';
import type { CallRow, OfficerRow } from '#core/views/hotline.ts';
import { calls, numbersToPrint, onDuty, responseMinutes } from '#core/views/hotline.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { EnterActs } from '../parts/enter-acts.tsx';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './commission.module.css';
import { Entered, HotlineNumbers, Rung } from './hotline-numbers.tsx';

/** The log of the hotline: numbers, who is on duty, and each call by itself. Nothing is totalled, averaged or compared (JC7.6). */
export function Hotline({ now }: { now: number }) {
  const { say } = useWords();
  const { views } = useTalks();
  const { hotline } = views.talks.commission;
  const duty = onDuty(hotline, now);
  const later = hotline.officers.filter((row) => instantMs(row.from) > now);
  const all = calls(hotline).toReversed();
  return (
    <section className={entries['part']} aria-labelledby="hotline">
      <h2 id="hotline">{say('commission.part.hotline')}</h2>
      <p>{say('commission.hotline.help')}</p>
      {numbersToPrint(hotline).length === 0 ? (
        <p>{say('commission.hotline.none')}</p>
      ) : (
        <HotlineNumbers />
      )}
      <EnterActs
        acts={[{ type: 'hotline.call' }, { type: 'hotline.officer' }, { type: 'hotline.number' }]}
      />
      <h3>{say('commission.duty')}</h3>
      {duty.length === 0 ? <p>{say('commission.duty.none')}</p> : <Officers rows={duty} />}
      {later.length > 0 && (
        <>
          <h3>{say('commission.duty.later')}</h3>
          <Officers rows={later} />
        </>
      )}
      <h3>{say('commission.calls')}</h3>
      <p className={entries['soft']}>
        {say(all.length === 0 ? 'commission.calls.none' : 'commission.calls.help')}
      </p>
      <ol className={entries['list']}>
        {all.map((row) => (
          <li key={row.act} data-call={row.act} className={entries['entry']}>
            <Call row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Officers({ rows }: { rows: readonly OfficerRow[] }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <ul className={styles['officers']}>
      {rows.map((row) => (
        <li key={row.act} data-officer={row.act}>
          <p>
            <strong>
              <Party id={row.by} />
            </strong>
            {': '}
            <Enclosed of={row.officer} />
            {row.office && (
              <>
                {comma}
                <InWords words={row.office} />
              </>
            )}
          </p>
          <p className={entries['soft']}>
            {say('commission.from-until', {
              from: naming.instant(row.from),
              until: naming.instant(row.until),
            })}
            {comma}
            <Entered row={row} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** One call: when, who called whom, about what, when it was taken, and each account of what came of it. */
function Call({ row }: { row: CallRow }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const { hotline } = views.talks.commission;
  const taken = hotline.acknowledgements[row.act] ?? [];
  const outcomes = hotline.outcomes[row.act] ?? [];
  const minutes = responseMinutes(hotline, row.act);
  const party = useOwnParty();
  const isSide = party !== undefined && views.members.state?.parties[party]?.role === 'party';
  const wasOn = !isSide || party === row.from || party === row.to;
  return (
    <>
      <h4>
        {naming.instant(row.at)}
        {comma}
        {say('commission.call', { from: naming.party(row.from), to: naming.party(row.to) })}{' '}
        <Rung rung={row.rung} />
      </h4>
      {row.test && (
        <p>
          <span className={entries['state']} data-test="">
            {say('commission.call.test')}
          </span>
        </p>
      )}
      <p>
        <InWords words={row.subject} />
      </p>
      <p className={entries['soft']}>
        <Entered row={row} />
      </p>
      <ul className={entries['steps']}>
        {taken.length === 0 && <li>{say('commission.call.not-acknowledged')}</li>}
        {taken.map((one) => (
          <li key={one.act} data-taken={one.act}>
            {say('commission.call.taken', {
              by: naming.party(one.by),
              at: naming.instant(one.at),
            })}
            {comma}
            <span className={entries['soft']}>
              <Entered row={one} />
            </span>
          </li>
        ))}
        {minutes !== undefined && (
          <li data-response={minutes}>
            {say('commission.call.minutes', { duration: naming.duration(minutes) })}
          </li>
        )}
        {outcomes.map((one) => (
          <li key={one.act}>
            <Party id={one.by} />
            {': '}
            <InWords words={one.words} />{' '}
            <span className={entries['soft']}>
              <Entered row={one} />
            </span>
          </li>
        ))}
      </ul>
      <p className={entries['actions']}>
        {party === row.to && (
          <EnterLink type="hotline.acknowledge" body={{ call: row.act }}>
            {say('commission.do.acknowledge')}
          </EnterLink>
        )}
        {wasOn && (
          <EnterLink type="hotline.outcome" body={{ call: row.act }}>
            {say('commission.do.outcome')}
          </EnterLink>
        )}
      </p>
    </>
  );
}
