import type { DecisionRow, MeetingRow } from '#core/views/commission.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Dissents } from './cases.tsx';
import { SaidBy } from './said-by.tsx';

/** Meetings, open ones first, each with how many sat and what was decided there. */
export function Meetings() {
  const { say } = useWords();
  const { views } = useTalks();
  const all = Object.values(views.talks.commission.meetings).map((row, turn) => ({ row, turn }));
  const open = all.filter(({ row }) => !row.adjourned);
  const past = all.filter(({ row }) => row.adjourned);
  return (
    <section className={entries['part']} aria-labelledby="meetings">
      <h2 id="meetings">{say('commission.part.meetings')}</h2>
      <EnterActs acts={[{ type: 'commission.meet' }]} />
      {all.length === 0 && <p>{say('commission.meetings.none')}</p>}
      <ol className={entries['list']}>
        {[...open.toReversed(), ...past.toReversed()].map(({ row, turn }) => (
          <li key={row.act} data-meeting={row.act} className={entries['entry']}>
            <Meeting row={row} turn={turn} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Meeting({ row, turn }: { row: MeetingRow; turn: number }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const { adjourned } = row;
  const decisions = Object.values(views.talks.commission.decisions).filter(
    (one) => one.meeting === row.act,
  );
  const level = naming.term(`commission-level.${row.level}`);
  return (
    <>
      <h3>{say('commission.meeting', { level })}</h3>
      <p>
        <span className={entries['state']}>
          {say(adjourned ? 'commission.meeting.adjourned' : 'commission.meeting.open')}
        </span>
      </p>
      <dl className={entries['facts']}>
        <dt>{say('commission.meeting.opened')}</dt>
        <dd>
          <SaidBy said={row} />
        </dd>
        <dt>{say('commission.meeting.present')}</dt>
        <dd>
          {naming.list(
            inTurn(row.present, turn).map(
              ({ party, number }) => `${naming.party(party)}: ${number}`,
            ),
          )}
        </dd>
        <dt>{say('commission.meeting.quorum')}</dt>
        <dd>
          {say(row.quorum ? 'commission.meeting.quorum.yes' : 'commission.meeting.quorum.no')}
        </dd>
        {adjourned && (
          <>
            <dt>{say('commission.meeting.ended')}</dt>
            <dd>
              <SaidBy said={adjourned} />
              {adjourned.again !== undefined &&
                comma + say('commission.meeting.again', { at: naming.instant(adjourned.again) })}
            </dd>
          </>
        )}
      </dl>
      {decisions.map((one) => (
        <Decision key={one.act} row={one} />
      ))}
      {!adjourned && (
        <p className={entries['actions']}>
          <EnterLink type="commission.decide" body={{ meeting: row.act, aside: [] }}>
            {say('commission.do.decide')}
          </EnterLink>
          <EnterLink type="commission.adjourn" body={{ meeting: row.act }}>
            {say('commission.do.adjourn')}
          </EnterLink>
        </p>
      )}
    </>
  );
}

function Decision({ row }: { row: DecisionRow }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const about = row.case === undefined ? undefined : views.talks.commission.cases[row.case];
  return (
    <div className={entries['steps']} data-decision={row.act}>
      <h4>
        {about
          ? say('commission.decision.case', { number: about.number })
          : say('commission.decision')}
      </h4>
      <EveryLanguage words={row.text} />
      <p className={entries['soft']}>
        {say('commission.decision.by')} <SaidBy said={row} />
        {about && (
          <>
            {comma}
            <ActLink id={about.act}>{say('commission.case', { number: about.number })}</ActLink>
          </>
        )}
      </p>
      {row.aside.length > 0 && (
        <p>
          {say('commission.decision.aside')}{' '}
          {naming.list(row.aside.map(({ party, number }) => `${naming.party(party)}: ${number}`))}
        </p>
      )}
      <Dissents rows={row.dissents} />
      <p className={entries['actions']}>
        <EnterLink type="commission.dissent" body={{ to: row.act }}>
          {say('commission.do.dissent')}
        </EnterLink>
      </p>
    </div>
  );
}
