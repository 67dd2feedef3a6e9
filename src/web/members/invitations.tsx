import { useEffect, useState } from 'react';
import type { DeviceKey } from '#client/device.ts';
import type { CallFailure } from '#client/api.ts';
import { browserDevice } from '#client/device.ts';
import { readClaim } from '#client/enrol.ts';
import { enterAct } from '#client/enter-act.ts';
import { partyOf } from '#core/act.ts';
import { actSentence } from '#core/sentences.ts';
import { dutyCode } from '#core/views/members.ts';
import { formatVkey } from '#record/keys.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Enrolment } from '#record/sign-in.ts';
import { loadedBook } from '#room/rulebooks.ts';
import type { Invitation, NewInvitation } from '#room/wire.ts';
import { useParley, useRoom, useStanding } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Value } from '../parts/values.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';
import { InviteForm } from './invite-form.tsx';
import styles from './members.module.css';

/** For a head of delegation who is signed in on this device: inviting people of its own side, and accrediting the keys they made. */
export function Invitations() {
  const { say } = useWords();
  const { room, views } = useRoom();
  const { api, origin } = useParley();
  const { signedIn } = useStanding();
  const [own, setOwn] = useState<DeviceKey>();
  const [list, setList] = useState<readonly Invitation[]>([]);
  const [fresh, setFresh] = useState<NewInvitation>();
  const [failure, setFailure] = useState<CallFailure>();
  const ref = signedIn?.rooms.find((one) => one.room === room)?.key;
  const isHead = ref !== undefined && views.members.state?.keys[ref]?.duty === 'head';

  const [turn, setTurn] = useState(0);
  const look = (): void => setTurn((n) => n + 1);
  useEffect(() => {
    if (!isHead) return undefined;
    const stop = new AbortController();
    void api.invitations(room, stop.signal).then((answer) => {
      if (stop.signal.aborted) return;
      if (answer.ok) setList(answer.value.invitations);
      else setFailure(answer.failure);
    });
    return () => stop.abort();
  }, [api, isHead, room, turn]);
  useEffect(() => {
    if (!isHead) return;
    void browserDevice(browserProvider)
      .keys()
      .then((keys) => setOwn(keys.find((key) => key.ref === ref && key.room === room)));
  }, [isHead, ref, room]);

  if (!isHead || ref === undefined) return null;
  return (
    <section className={styles['part']} aria-labelledby="invitations">
      <h2 id="invitations">{say('members.invitations')}</h2>
      <p className={styles['lead']}>{say('members.invitations.help')}</p>
      <InviteForm
        side={ref.slice(0, ref.indexOf('/'))}
        invited={list.map(({ key }) => key)}
        onInvite={async (request) => {
          const answer = await api.invite(room, request);
          if (!answer.ok) return setFailure(answer.failure);
          setFailure(undefined);
          setFresh(answer.value);
          look();
        }}
      />
      {fresh && (
        <p>
          {say('invite.link')} <Value>{`${origin}/enrol#${fresh.secret}`}</Value>
        </p>
      )}
      {failure && (
        <p role="alert">{failure.kind === 'refused' ? failure.message : say('failure.offline')}</p>
      )}
      <ul className={styles['waiting']}>
        {list.map((invitation) => (
          <li key={invitation.id}>
            <Waiting invitation={invitation} own={own} onDone={look} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WaitingProps {
  invitation: Invitation;
  own: DeviceKey | undefined;
  onDone: () => void;
}

/** What the invited device sent, once it has been checked here. */
function useClaim(invitation: Invitation): Enrolment | undefined {
  const { room } = useRoom();
  const [claim, setClaim] = useState<Enrolment>();
  useEffect(() => {
    let shown = true;
    void readClaim(browserProvider, room, invitation).then((read) => {
      if (shown) setClaim(read);
    });
    return () => {
      shown = false;
    };
  }, [room, invitation]);
  return claim;
}

/** One invitation. Accrediting is an act of the head, confirmed as one full sentence before it is signed. */
function Waiting({ invitation, own, onDone }: WaitingProps) {
  const { say, semicolon } = useWords();
  const { room, snapshot, naming, views } = useRoom();
  const parley = useParley();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { key, duty, state } = invitation;
  const members = views.members.state;
  const claim = useClaim(invitation);
  const vkey = claim && formatVkey(claim.key);
  const code = useShortCode('key', vkey);
  const body = {
    key: vkey ?? '',
    duty,
    ...(claim?.seal === undefined ? {} : { seal: claim.seal }),
  };
  const type = loadedBook(views.members.state?.rules ?? 1)?.type('key.accredit', 1);

  const accredit = async (): Promise<void> => {
    if (!own || !snapshot.report) return;
    const replica = roomCopy(parley, room);
    const seat = { api: parley.api, provider: browserProvider, replica, key: own };
    const answer = await enterAct(seat, { type: 'key.accredit', version: 1, body });
    if (answer.ok) onDone();
    else if (answer.failure.kind === 'refused') setProblem(answer.failure.message);
    else setProblem(say('failure.offline'));
  };

  return (
    <>
      <span>
        <Value>{key}</Value> {members && naming.term(dutyCode(members, partyOf(key), duty))}
        {semicolon}
        {say(`invite.state.${state}`)}
      </span>
      {state === 'claimed' && vkey !== undefined && own && (
        <>
          <span>
            {say('invite.compare')} <Value>{code ?? '…'}</Value>
          </span>
          {asked ? (
            <>
              <strong>
                {actSentence(
                  type,
                  { type: 'key.accredit', version: 1, by: [own.ref], body },
                  naming,
                )}
              </strong>
              <span>
                <Button look="main" onClick={() => void accredit()}>
                  {say('invite.sign')}
                </Button>{' '}
                <Button onClick={() => setAsked(false)}>{say('app.back')}</Button>
              </span>
            </>
          ) : (
            <Button onClick={() => setAsked(true)}>{say('invite.accredit')}</Button>
          )}
        </>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </>
  );
}
