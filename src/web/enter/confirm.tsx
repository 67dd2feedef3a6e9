import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import type { ActType } from '#core/declare.ts';
import { type Refusal } from '#core/refusal.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import type { Acknowledged } from '#room/wire.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { actName } from '#client/entry/act-words.ts';
import { lastsWithPage, type Draft } from './draft.ts';
import styles from './enter.module.css';
import { CallFailed } from './failure.tsx';
import { BeginJoint } from './joint/begin-joint.tsx';
import { PassOn } from './joint/pass-on.tsx';
import { useOthers, WhoElse } from './joint/who-else.tsx';
import { ReadAloud, useFocus } from './read-aloud.tsx';
import { decideHere, type Intent, type Signer } from './sign.ts';
import { useOnline } from './use-online.ts';
import { useSending, type Sending } from './use-sending.ts';

export interface ConfirmProps {
  /** What the act is called where its own name would say the contrary. */
  called?: string | undefined;
  signer: Signer;
  deviceKey: DeviceKey;
  intent: Intent;
  draft: Draft;
  /** The focus goes to the button, for what binds nobody and is entered in a row. */
  quick?: boolean;
  /** What it is about, to be read with the sentence. */
  beside?: ReactNode;
  /** It is being signed and sent, or no longer is. */
  onBusy?: (busy: boolean) => void;
  onBack: () => void;
  onDone: (act: Acknowledged) => void;
  /** There was no connection, and the draft waits on this device. */
  onAside?: () => void;
}

/** An act as one full sentence, who will read it, and the one button that signs it. What the rules refuse is not signed at all. */
export function Confirm(props: ConfirmProps) {
  const { signer, deviceKey, intent, onBack } = props;
  const { say } = useWords();
  const { snapshot } = useRoom();
  const hold = useSending(deviceKey, !staysHere(intent.type, signer));
  const choice = useOthers(signer, intent.type, intent.body);
  const { others } = choice;
  const decision = useMemo(
    () => decideHere(signer, snapshot, { ...intent, others }),
    [signer, snapshot, intent, others],
  );
  const focus = !choice.changed;
  // While it is on its way the record moves on, with this very act in it. What is shown stays the same element, so that the focus is not moved.
  const ready = hold.sending.is === 'ready';
  if (ready && choice.passed) return <PassOn passing={choice.passed} />;
  if (ready && decision.kind === 'newer') {
    return (
      <Told onBack={onBack}>
        <p>{say('check.newer.help', { what: decision.what })}</p>
      </Told>
    );
  }
  return (
    <>
      {ready && <WhoElse {...{ signer, choice }} type={intent.type} body={intent.body} />}
      {ready && decision.kind === 'refused' ? (
        <RefusedHere refusal={decision.refusal} {...{ onBack, focus }} />
      ) : ready && others.length > 0 ? (
        <BeginJoint {...{ signer, deviceKey, intent, choice, focus, onBack }} />
      ) : (
        <Ready {...props} {...{ hold, focus }} />
      )}
    </>
  );
}

/** A no of the rules, before anything was signed: their sentence, and where it is explained. */
function RefusedHere({
  refusal,
  onBack,
  focus,
}: {
  refusal: Refusal;
  onBack: () => void;
  focus: boolean;
}) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  return (
    <Told {...{ onBack, focus }}>
      <h2>{say('enter.refused')}</h2>
      <p data-refusal={refusal.code}>{refusalSentence(refusal, language, naming)}</p>
      <p>
        <Link href={`/reference#${refusal.code}`}>{say('failure.rule')}</Link>
      </p>
    </Told>
  );
}

function Told({
  onBack,
  focus = true,
  children,
}: {
  onBack: () => void;
  focus?: boolean;
  children: ReactNode;
}) {
  const { say } = useWords();
  const here = useFocus<HTMLDivElement>(focus);
  return (
    <div className={styles['confirm']} role="alert" tabIndex={-1} ref={here}>
      {children}
      <p>
        <Button onClick={onBack}>{say('enter.back')}</Button>
      </p>
    </div>
  );
}

function Ready({
  signer,
  intent,
  draft,
  quick = false,
  focus = true,
  beside,
  onBusy,
  onBack,
  onDone,
  onAside,
  called,
  hold,
}: ConfirmProps & { hold: ReturnType<typeof useSending>; focus?: boolean }) {
  const { say, language } = useWords();
  const { sending, send, start } = hold;
  const online = useOnline();
  const sign = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (quick) sign.current?.focus();
  }, [quick]);

  const { type, body } = intent;
  const name = called ?? actName(language, type.name);
  const stays = staysHere(type, signer);
  if (sending.is === 'aside' || sending.is === 'gone') return <Aside sending={sending} />;

  const go = async (): Promise<void> => {
    onBusy?.(true);
    const act = await send(intent, draft);
    if (!act) onBusy?.(false);
    if (act === 'aside') onAside?.();
    else if (act) onDone(act);
  };
  return (
    <section className={styles['confirm']} aria-labelledby={`${id}-head`}>
      <ReadAloud {...{ id, type, body, focus, beside }} by={[signer.ref]} words={draft.words} />
      <output>{!online && say(stays ? 'enter.offline.here' : 'enter.offline')}</output>
      <Failure sending={sending} />
      <p className={styles['buttons']}>
        <Button
          look="main"
          ref={sign}
          disabled={sending.is === 'busy' || (stays && !online)}
          aria-describedby={`${id}-said`}
          onClick={() => void go()}
        >
          {say(
            sending.is === 'busy' ? 'enter.busy' : online || stays ? 'enter.sign' : 'enter.aside',
            {
              act: name,
            },
          )}
        </Button>
        <Button
          disabled={sending.is === 'busy'}
          onClick={() => {
            start();
            onBack();
          }}
        >
          {say('enter.back')}
        </Button>
      </p>
    </section>
  );
}

/** What is entered on a text does not wait apart from the words that it is about: a side’s words stay with whoever wrote them (TX9.4), a decision is read again. Nor what the mission enters, which would wait in the clear. */
function staysHere({ subject, name }: ActType, { state }: Signer): boolean {
  return subject === 'text' || lastsWithPage(name, state.setting);
}

/** What became of a draft that could not be sent from here. */
function Aside({ sending }: { sending: Sending }) {
  const { say } = useWords();
  const { room } = useRoom();
  const here = useFocus<HTMLDivElement>();
  return (
    <div className={styles['confirm']} role="alert" tabIndex={-1} ref={here}>
      <p>{say(sending.is === 'gone' ? 'enter.gone' : 'enter.aside.done')}</p>
      <p>
        <Link href={`/rooms/${room}/enter`}>{say('enter.another')}</Link>
      </p>
    </div>
  );
}

function Failure({ sending }: { sending: Sending }) {
  const { say } = useWords();
  if (sending.is === 'kept-nowhere') return <p role="alert">{say('enter.kept-nowhere')}</p>;
  if (sending.is !== 'failed') return null;
  const { kind } = sending.failure;
  if (kind === 'offline' || kind === 'given-up')
    return <p role="alert">{say('enter.no-answer')}</p>;
  return <CallFailed failure={sending.failure} kept />;
}
