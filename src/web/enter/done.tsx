import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { ActLink, useSentence } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Confirm } from './confirm.tsx';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import type { Intent, Signer } from './sign.ts';

interface DoneProps {
  signer: Signer;
  deviceKey: DeviceKey;
  /** What was entered. */
  draft: Draft;
  act: string;
}

/** It is entered: its sentence as it stands now, and its receipt. A note that it says properly is then classified, which is an act of its own. */
export function Done({ signer, deviceKey, draft, act }: DoneProps) {
  const { say } = useWords();
  const { room, views } = useRoom();
  const sentence = useSentence();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const instrument = draft.type === 'instrument.draw-up' ? act : draft.body['instrument'];
  const note = draft.note === undefined ? undefined : views.talks?.takenDown.notes[draft.note];
  return (
    <div className={styles['page']} data-entered={act}>
      <h1 ref={heading} tabIndex={-1}>
        {say('enter.done')}
      </h1>
      {views.acts.has(act) && <p className={styles['sentence']}>{sentence(act)}</p>}
      <p>
        <ActLink id={act}>{say('enter.receipt')}</ActLink>
      </p>
      {note && note.classified.length === 0 && (
        <Classify signer={signer} deviceKey={deviceKey} note={note.act} as={act} />
      )}
      {typeof instrument === 'string' && (
        <p>
          <Link href={`/rooms/${room}/instruments/${instrument}`}>{say('enter.instrument')}</Link>
        </p>
      )}
      <p>
        <Link href={`/rooms/${room}/enter`}>{say('enter.another')}</Link>
      </p>
    </div>
  );
}

interface ClassifyProps {
  signer: Signer;
  deviceKey: DeviceKey;
  note: string;
  as: string;
}

function Classify({ signer, deviceKey, note, as }: ClassifyProps) {
  const { say } = useWords();
  const [intent, setIntent] = useState<Intent>();
  const type = signer.book.type('note.classify', 1);
  if (!type) return null;
  const body = { note, as };
  const draft: Draft = { type: type.name, body, after: [as], rests: [], enclosures: [] };
  if (intent) {
    return (
      <Confirm
        signer={signer}
        deviceKey={deviceKey}
        intent={intent}
        draft={draft}
        quick
        onBack={() => setIntent(undefined)}
        onDone={() => setIntent(undefined)}
      />
    );
  }
  return (
    <p>
      <Button
        look="main"
        onClick={() => setIntent({ type, body, after: [as], rests: [], enclosures: [] })}
      >
        {say('enter.classify')}
      </Button>
    </p>
  );
}
