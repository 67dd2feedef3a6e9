import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import { bindingSentence, reviewNote } from '#core/binding.ts';
import { directionOf } from '#core/words.ts';
import { makeNaming } from '#core/namer.ts';
import { type Refusal } from '#core/refusal.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { actSentence } from '#core/sentences.ts';
import { SENTENCE_LANGUAGES, type SentenceLanguage } from '#core/words.ts';
import type { Acknowledged } from '#room/wire.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink } from '../parts/values.tsx';
import { useReaders } from '../shell/use-readers.ts';
import { useWords } from '../words/use-words.ts';
import { actName } from '#client/entry/act-words.ts';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import { exactWords } from './exact-words.ts';
import { decideHere, type Intent, type Signer } from './sign.ts';
import { useOnline } from './use-online.ts';
import { useSending, type Sending } from './use-sending.ts';

interface ConfirmProps {
  signer: Signer;
  deviceKey: DeviceKey;
  intent: Intent;
  draft: Draft;
  /** The focus goes to the button, for what binds nobody and is entered in a row. */
  quick?: boolean;
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
  const hold = useSending(deviceKey);
  const decision = useMemo(() => decideHere(signer, snapshot, intent), [signer, snapshot, intent]);
  // While it is on its way the record moves on, with this very act in it.
  if (hold.sending.is !== 'ready') return <Ready {...props} hold={hold} />;
  if (decision.kind === 'newer') {
    return (
      <Told onBack={onBack}>
        <p>{say('check.newer.help', { what: decision.what })}</p>
      </Told>
    );
  }
  if (decision.kind === 'refused')
    return <RefusedHere refusal={decision.refusal} onBack={onBack} />;
  return <Ready {...props} hold={hold} />;
}

/** A no of the rules, before anything was signed: their sentence, and where it is explained. */
function RefusedHere({ refusal, onBack }: { refusal: Refusal; onBack: () => void }) {
  const { say, language } = useWords();
  return (
    <Told onBack={onBack}>
      <h2>{say('enter.refused')}</h2>
      <p data-refusal={refusal.code}>{refusalSentence(refusal, language)}</p>
      <p>
        <Link href={`/reference#${refusal.code}`}>{say('failure.rule')}</Link>
      </p>
    </Told>
  );
}

function Told({ onBack, children }: { onBack: () => void; children: ReactNode }) {
  const { say } = useWords();
  const here = useFocus<HTMLDivElement>();
  return (
    <div className={styles['confirm']} role="alert" tabIndex={-1} ref={here}>
      {children}
      <p>
        <Button onClick={onBack}>{say('enter.back')}</Button>
      </p>
    </div>
  );
}

/** What is put in front of a reader takes the focus once. */
function useFocus<T extends HTMLElement>() {
  const here = useRef<T>(null);
  useEffect(() => here.current?.focus(), []);
  return here;
}

function Ready({
  signer,
  intent,
  draft,
  quick = false,
  onBack,
  onDone,
  onAside,
  hold,
}: ConfirmProps & { hold: ReturnType<typeof useSending> }) {
  const { say, language } = useWords();
  const { views } = useRoom();
  const { sending, send, start } = hold;
  const online = useOnline();
  const [spoken, setSpoken] = useState<SentenceLanguage>(language);
  const sentence = useFocus<HTMLParagraphElement>();
  const sign = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (quick) sign.current?.focus();
  }, [quick]);

  const { type, body } = intent;
  const naming = makeNaming(spoken, views.labels);
  const told = { type: type.name, version: type.version, by: [signer.ref], body };
  const note = type.binding && reviewNote(spoken);
  const exact = exactWords(views, body);
  const words = exact?.words ?? draft.words;
  const name = actName(language, type.name);
  if (sending.is === 'aside' || sending.is === 'gone') return <Aside sending={sending} />;

  const go = async (): Promise<void> => {
    const act = await send(intent, draft);
    if (act === 'aside') onAside?.();
    else if (act) onDone(act);
  };
  return (
    <section className={styles['confirm']} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{say('enter.sentence')}</h2>
      {type.binding && <SpokenIn value={spoken} onChange={setSpoken} />}
      <p
        ref={sentence}
        id={`${id}-said`}
        tabIndex={-1}
        className={styles['sentence']}
        lang={spoken}
        dir={directionOf(spoken)}
        data-sentence
      >
        {bindingSentence(type, told, naming) ?? actSentence(type, told, naming)}
      </p>
      {note && (
        <p className={styles['soft']} dir="auto">
          {note}
        </p>
      )}
      {words && (
        <figure className={styles['exact']}>
          <figcaption>
            {exact ? <ActLink id={exact.act}>{say('enter.exact')}</ActLink> : say('enter.exact')}
          </figcaption>
          <blockquote>
            <InWords words={words} />
          </blockquote>
        </figure>
      )}
      <WhoReads binds={type.binding !== undefined} />
      <output>{!online && say('enter.offline')}</output>
      <Failure sending={sending} />
      <p className={styles['buttons']}>
        <Button
          look="main"
          ref={sign}
          disabled={sending.is === 'busy'}
          aria-describedby={`${id}-said`}
          onClick={() => void go()}
        >
          {say(sending.is === 'busy' ? 'enter.busy' : online ? 'enter.sign' : 'enter.aside', {
            act: name,
          })}
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

/** The language in which a binding act is confirmed, each by its own name. */
function SpokenIn({
  value,
  onChange,
}: {
  value: SentenceLanguage;
  onChange: (language: SentenceLanguage) => void;
}) {
  const { say } = useWords();
  return (
    <label className={styles['small']}>
      {say('enter.spoken')}{' '}
      <select
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as SentenceLanguage)}
      >
        {SENTENCE_LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {OWN_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

const OWN_NAMES: Readonly<Record<SentenceLanguage, string>> = {
  en: 'English',
  ur: 'اردو',
  ps: 'پښتو',
  ar: 'العربية',
  tr: 'Türkçe',
  fr: 'Français',
};

function WhoReads({ binds }: { binds: boolean }) {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const readers = useReaders();
  const { state } = views.members;
  if (!state) return null;
  return (
    <ul className={styles['about']}>
      {state.kind === 'exercise' && (
        <li>
          <strong className={styles['kind']}>{say('kind.exercise')}</strong>
        </li>
      )}
      <li>{readers}</li>
      <li>{say('enter.grade', { grade: naming.term(`grade.${state.grade}`) })}</li>
      <li>{say(binds ? 'enter.binds' : 'enter.binds-not')}</li>
    </ul>
  );
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

/** What the device itself refuses before anything is sent, which no server has put into the reader’s language. */
const OF_DEVICE = [
  'seal.no-secret',
  'rests.not-read',
  'passing.no-release',
  'passing.other-form',
  'passing.other-way',
  'passing.other-words',
] as const;

function Failure({ sending }: { sending: Sending }) {
  const { say } = useWords();
  if (sending.is === 'kept-nowhere') return <p role="alert">{say('enter.kept-nowhere')}</p>;
  if (sending.is !== 'failed') return null;
  const { failure } = sending;
  if (failure.kind === 'refused') {
    const refusedHere = OF_DEVICE.find((code) => code === failure.code);
    return (
      <div role="alert">
        <p data-refusal={failure.code}>
          {refusedHere ? say(`enter.device.${refusedHere}`) : failure.message}
        </p>
        <p>
          {failure.anchor !== undefined && <Link href={failure.anchor}>{say('failure.rule')}</Link>}{' '}
          {say('enter.kept')}
        </p>
      </div>
    );
  }
  const kind = failure.kind === 'unreadable' ? 'unreadable' : 'unavailable';
  return (
    <p role="alert">
      {say(`failure.${kind}`)} {say(`failure.${kind}.help`)} {say('enter.kept')}
    </p>
  );
}
