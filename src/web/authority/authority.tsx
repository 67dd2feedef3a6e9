import { isOwnRoom } from '#core/referral.ts';
import { disputed } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Agreements } from './agreements.tsx';
import styles from './authority.module.css';
import { Performed } from './performed.tsx';
import { Powers } from './powers.tsx';
import { Referrals } from './referrals.tsx';
import { Reported } from './reported.tsx';

/**
 * To whose word one can hold tonight, who may commit a side, and what was taken back or reopened. It counts nothing and measures no time: those are each side’s
 * own (AU5).
 */
export default function Authority() {
  const { say } = useWords();
  const { views } = useTalks();
  useTitle(say('nav.authority'));
  const { agreements, powers } = views.talks.authority;
  const { state } = views.members;
  if (state && isOwnRoom(state.setting)) return <OwnRoom />;
  const empty = Object.keys(agreements).length === 0 && Object.keys(powers).length === 0;
  return (
    <div className={styles['authority']}>
      <div className={styles['intro']}>
        <h1>{say('nav.authority')}</h1>
        <p>{say('authority.lead')}</p>
      </div>
      <Held />
      {empty ? (
        <Notice title={say('authority.none')}>
          <p>{say('authority.none.help')}</p>
        </Notice>
      ) : (
        <Agreements />
      )}
      <Powers />
      <Performed />
      <Reported />
    </div>
  );
}

/** A side among itself: what it refers and is instructed. What it agrees with others is in their room, and powers are notified there. */
function OwnRoom() {
  const { say } = useWords();
  return (
    <div className={styles['authority']}>
      <div className={styles['intro']}>
        <h1>{say('nav.authority')}</h1>
        <p>{say('authority.lead.own')}</p>
      </div>
      <Referrals />
    </div>
  );
}

/** Seats in dispute: what binds is held for these sides meanwhile (PR4). */
function Held() {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  return disputed(views.talks.procedure).map((row) => (
    <p key={row.act} className={styles['held']} data-held={row.party}>
      {say('authority.held', { side: naming.party(row.party) })}{' '}
      <span className={styles['soft']}>
        {say('authority.held.said', { side: naming.party(row.by) })}
        {comma}
        <ActLink id={row.act}>
          <Moment ms={row.admitted} />
        </ActLink>
      </span>
    </p>
  ));
}
