import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { partyOf } from '#core/act.ts';
import type { RoomState } from '#core/state.ts';
import { dutyCode } from '#core/views/members.ts';
import type { Answer } from '#client/api.ts';
import type { InvitationList } from '#room/wire.ts';
import { useParley, useRoom } from '../context.ts';
import { EnterLink, useOwnKey } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './admin.module.css';

/** RC8: each side gives and ends the keys of its own people. Shown to its head, who is signed in on this device; nobody administers another side’s. */
export function Accounts({ state }: { state: RoomState }) {
  const { say } = useWords();
  const { room, naming } = useRoom();
  const ref = useOwnKey();
  const own = ref === undefined ? undefined : state.keys[ref];
  const isHead = own?.duty === 'head' && own.ended === undefined;
  if (ref === undefined || !isHead || state.closed) return null;
  const side = partyOf(ref);
  const keys = Object.entries(state.keys).filter(
    ([, key]) => key.party === side && key.ended === undefined,
  );
  return (
    <div className={styles['accounts']} data-accounts={side}>
      <h3>{say('admin.accounts', { side: naming.party(side) })}</h3>
      <p className={styles['words']}>{say('admin.accounts.help')}</p>
      <ul className={styles['own']}>
        {keys.map(([one, key]) => (
          <li key={one}>
            <span>
              <Value>{one}</Value> {naming.term(dutyCode(state, side, key.duty))}
              {one === ref && <strong> {say('admin.cell.here')}</strong>}
            </span>
            <EnterLink type="key.revoke" body={{ key: one }}>
              {say('admin.accounts.end')}
              <span className={styles['unseen']}> {one.slice(0, one.indexOf('+'))}</span>
            </EnterLink>
          </li>
        ))}
        <Waiting of={state} />
      </ul>
      <p className={`${entries['actions']} no-print`}>
        <Link href={`/rooms/${room}/members`} className={entries['enter']}>
          {say('admin.accounts.invite')}
        </Link>
      </p>
      <p className={styles['soft']}>{say('admin.accounts.voice')}</p>
    </div>
  );
}

/** Invitations of the own side that wait: for a device, or for the head to accredit what it made. */
function Waiting({ of }: { of: RoomState }) {
  const { say, moment, semicolon } = useWords();
  const { room, naming } = useRoom();
  const { api } = useParley();
  const [answer, setAnswer] = useState<Answer<InvitationList>>();
  useEffect(() => {
    const stop = new AbortController();
    void api.invitations(room, stop.signal).then((found) => {
      if (!stop.signal.aborted) setAnswer(found);
    });
    return () => stop.abort();
  }, [api, room]);
  if (answer?.ok === false) return <li>{say('admin.accounts.unread')}</li>;
  return answer?.value.invitations
    .filter(({ state }) => state !== 'accredited')
    .map(({ id, key, duty, state, expires }) => (
      <li key={id} data-invitation={state}>
        <span>
          <Value>{key}</Value> {naming.term(dutyCode(of, partyOf(key), duty))}
          {semicolon}
          {say('admin.accounts.invited')} {say(`invite.state.${state}`)}
        </span>
        {state === 'claimed' ? (
          <Link href={`/rooms/${room}/members`} className={entries['enter']}>
            {say('invite.accredit')}
            <span className={styles['unseen']}> {key}</span>
          </Link>
        ) : (
          <span className={styles['soft']}>
            {say('enrol.expires', { at: moment(Date.parse(expires)) })}
          </span>
        )}
      </li>
    ));
}
