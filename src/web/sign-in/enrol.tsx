import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Answer, CallFailure } from '#client/api.ts';
import { browserDevice, type DeviceKey } from '#client/device.ts';
import { acceptInvitation } from '#client/enrol.ts';
import { term } from '#core/terms.ts';
import { formatVkey } from '#record/keys.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { OpenInvitation } from '#room/wire.ts';
import { useParley } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Failed, Loading, Notice } from '../parts/states.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useTitle } from '../parts/use-title.ts';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './sign-in.module.css';

/**
 * Opens an invitation. Its secret stands after the `#` of the link, so that it goes into no request for a page and no referrer. The two calls that look
 * the invitation up and claim it do carry it, to the server that made it.
 */
export default function Enrol({ secret: inPath }: { secret: string | undefined }) {
  const { say } = useWords();
  const { api } = useParley();
  const [secret, setSecret] = useState(() => inPath ?? inAddress());
  const [answer, setAnswer] = useState<Answer<OpenInvitation>>();
  const [turn, setTurn] = useState(0);
  useTitle(say('enrol.title'));

  useEffect(() => {
    // The link of another invitation, opened where this one stands, changes the address and loads nothing.
    const another = (): void => {
      if (inAddress() === '') return;
      setAnswer(undefined);
      setSecret(inAddress());
    };
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  useEffect(() => {
    if (secret === '') return;
    // It works once, and should not stand in the history of a shared device.
    history.replaceState(history.state, '', '/enrol');
    void api.invitation(secret).then(setAnswer);
  }, [api, secret, turn]);

  if (secret === '') {
    return (
      <Notice title={say('enrol.missing')} level={1}>
        <p>{say('enrol.missing.help')}</p>
      </Notice>
    );
  }
  if (answer === undefined) return <Loading />;
  if (!answer.ok) return <Failed failure={answer.failure} onAgain={() => setTurn(turn + 1)} />;
  return <Accept key={secret} secret={secret} invitation={answer.value} />;
}

function inAddress(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function Accept({ secret, invitation }: { secret: string; invitation: OpenInvitation }) {
  const { say, moment, language } = useWords();
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<DeviceKey>();
  const [problem, setProblem] = useState<CallFailure | 'device'>();
  const { room, key, duty, expires, state, opening } = invitation;
  const done = opening ? 'enrol.done.opening' : 'enrol.done';
  const code = useShortCode('key', made && formatVkey(made.vkey));

  const accept = async (): Promise<void> => {
    setBusy(true);
    try {
      const device = browserDevice(browserProvider);
      const { api, origin } = parley;
      const answer = await acceptInvitation(
        api,
        browserProvider,
        device,
        origin,
        secret,
        invitation,
      );
      if (answer.ok) setMade(answer.value.key);
      else setProblem(answer.failure);
    } catch {
      setProblem('device');
    }
    setBusy(false);
  };

  return (
    <div className={styles['page']}>
      <h1>{say('enrol.title')}</h1>
      <p>
        {say('enrol.lead', { room: room.slice(0, 6), key, duty: term(language, `duty.${duty}`) })}
      </p>
      {made ? (
        <>
          <output>
            <strong>{say(done)}</strong>
          </output>
          <p>{say(`${done}.help`)}</p>
          <p className={styles['id']}>
            <Value>{code ?? '…'}</Value>
          </p>
          <p>
            <Link href="/sign-in">{say('enrol.sign-in')}</Link>
          </p>
        </>
      ) : state !== 'waiting' ? (
        <Notice title={say('enrol.used')} />
      ) : (
        <>
          <p>{say('enrol.help')}</p>
          <p>{say('enrol.expires', { at: moment(Date.parse(expires)) })}</p>
          <p>
            <Button look="main" disabled={busy} onClick={() => void accept()}>
              {say(busy ? 'enrol.busy' : 'enrol.do')}
            </Button>
          </p>
        </>
      )}
      {problem !== undefined && (
        <p role="alert">
          {problem === 'device'
            ? say('sign-in.keys.failed')
            : problem.kind === 'refused'
              ? problem.message
              : say(`failure.${problem.kind === 'given-up' ? 'offline' : problem.kind}`)}
        </p>
      )}
    </div>
  );
}
