import { useState } from 'react';
import { Link } from 'wouter';
import type { CallFailure } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { signIn } from '#client/sign-in.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { SignedIn } from '#room/wire.ts';
import { useParley, useStanding } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { KeyedRoom, useOpenRooms } from './keyed-room.tsx';
import styles from './sign-in.module.css';
import { SignOut } from './sign-out.tsx';
import { useDeviceKeys } from './use-device-keys.ts';

/** Signs in with the keys of this device, and out again. */
export default function SignIn() {
  const { say, moment } = useWords();
  const { signedIn } = useStanding();
  const { keys, look } = useDeviceKeys();
  const open = useOpenRooms();
  useTitle(say('sign-in.title'));
  return (
    <div className={styles['page']}>
      <h1>{say('sign-in.title')}</h1>
      <p>{say('sign-in.lead')}</p>
      {!isSecureContext && <Notice title={say('sign-in.insecure')} />}
      {signedIn && (
        <section className={styles['part']}>
          <output>
            <strong>{say('sign-in.done', { until: moment(Date.parse(signedIn.expires)) })}</strong>
          </output>
          <h2>{say('sign-in.rooms')}</h2>
          <ul>
            {signedIn.rooms.map(({ room, key }) => (
              <li key={room}>
                <KeyedRoom
                  room={room}
                  keyRef={key}
                  summary={open.get(room)}
                  named={(name) => <Link href={`/rooms/${room}`}>{name}</Link>}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles['part']}>
        <h2>{say('sign-in.keys')}</h2>
        {keys === 'failed' && <p role="alert">{say('sign-in.keys.failed')}</p>}
        {Array.isArray(keys) && keys.length === 0 && (
          <>
            <p>{say('sign-in.keys.none')}</p>
            <p>{say('sign-in.keys.none.help')}</p>
          </>
        )}
        {Array.isArray(keys) && keys.length > 0 && (
          <>
            <ul>
              {keys.map((key) => (
                <li key={`${key.room} ${key.ref}`}>
                  <KeyedRoom room={key.room} keyRef={key.ref} summary={open.get(key.room)} />
                </li>
              ))}
            </ul>
            {keys.some((key) => !isIn(signedIn, key)) && <SignInButton keys={keys} />}
          </>
        )}
      </section>
      {(signedIn !== undefined || (Array.isArray(keys) && keys.length > 0)) && (
        <SignOut onDone={look} />
      )}
    </div>
  );
}

/** Whether a sign-in is for this key's room already; a key that was made since then, or accredited, signs in anew together with the others. */
function isIn(signedIn: SignedIn | undefined, { room }: DeviceKey): boolean {
  return signedIn?.rooms.some((one) => one.room === room) === true;
}

function SignInButton({ keys }: { keys: readonly DeviceKey[] }) {
  const { say } = useWords();
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const go = async (): Promise<void> => {
    setBusy(true);
    const answer = await signIn(parley.api, browserProvider, parley.origin, keys);
    setBusy(false);
    if (answer.ok) parley.signedIn(answer.value);
    else setFailure(answer.failure);
  };
  return (
    <>
      <p>
        <Button look="main" disabled={busy} onClick={() => void go()}>
          {say(busy ? 'sign-in.busy' : 'sign-in.do')}
        </Button>
      </p>
      {failure && (
        <p role="alert">
          {failure.kind !== 'refused'
            ? say(`failure.${failure.kind === 'given-up' ? 'offline' : failure.kind}`)
            : failure.code === 'sign-in.refused'
              ? say('sign-in.waiting')
              : failure.message}
        </p>
      )}
    </>
  );
}
