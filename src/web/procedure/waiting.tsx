import { partyOf } from '#core/act.ts';
import { waiting, type ProposalRow, type WaitingProposal } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { EnterLink, useOwnKey } from '../parts/enter-link.tsx';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { inTurn } from '../parts/in-turn.ts';
import { Part } from './part.tsx';
import styles from './procedure.module.css';
import { Proposal } from './proposal.tsx';

/** What is proposed, in full, and whose acceptance it waits for. */
export function Waiting() {
  const { say } = useWords();
  const { views } = useTalks();
  const rows = waiting(views.talks.procedure);
  return (
    <Part id="waiting" title={say('procedure.waiting')}>
      {rows.length === 0 && <p>{say('procedure.waiting.none')}</p>}
      {rows.length > 0 && (
        <ul className={styles['cards']}>
          {rows.map((row, turn) => (
            <li key={row.act} data-waiting={row.what}>
              <WaitingCard row={row} turn={turn} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles['actions']}>
        <EnterLink type="terms.propose">{say('procedure.enter.terms')}</EnterLink>
        <EnterLink type="ground-rules.propose">{say('procedure.enter.ground-rules')}</EnterLink>
        <EnterLink type="agenda.propose">{say('procedure.enter.agenda')}</EnterLink>
      </p>
    </Part>
  );
}

function WaitingCard({ row, turn }: { row: WaitingProposal; turn: number }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const own = useOwnKey();
  const { act, what, by, admitted, awaits } = row;
  return (
    <>
      <h3>{naming.term(`procedure.${what}`)}</h3>
      <p>
        <strong>
          {say('procedure.waiting.awaits', { parties: naming.parties(inTurn(awaits, turn)) })}
        </strong>
      </p>
      <p className={styles['soft']}>
        {say('procedure.waiting.by', { who: naming.party(by) })}
        {comma}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
      </p>
      <Accepted row={row} />
      <Proposal row={row} />
      {own !== undefined && awaits.includes(partyOf(own)) && (
        <p>
          <EnterLink type="procedure.accept" body={{ proposal: act, what }}>
            {say('procedure.enter.accept')}
          </EnterLink>
        </p>
      )}
    </>
  );
}

/** Who has accepted, each with the act that says so, in the order in which they did. */
export function Accepted({ row: { accepted } }: { row: ProposalRow }) {
  const { say, semicolon } = useWords();
  if (accepted.length === 0) return null;
  return (
    <p className={styles['soft']}>
      {say('procedure.accepted')}{' '}
      {accepted.map(({ act, by, admitted }, i) => (
        <span key={act}>
          {i > 0 && semicolon}
          <Party id={by} />{' '}
          <ActLink id={act}>
            <Moment ms={admitted} />
          </ActLink>
        </span>
      ))}
    </p>
  );
}
