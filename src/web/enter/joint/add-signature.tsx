import { Suspense, useId, useState } from 'react';
import type { CallFailure } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { actName } from '#client/entry/act-words.ts';
import type { CheckedJoint, UnderWay } from '#client/joint.ts';
import { submit } from '#client/renewal.ts';
import { signJoint, type JointAct } from '#record/joint.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { composedOf } from '#room/compose.ts';
import { useParley, useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { roomCopy } from '../../room-copy.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { CallFailed } from '../failure.tsx';
import { ReadAloud } from '../read-aloud.tsx';
import { withWordsOf } from '../../words/with-talk-words.tsx';
import { Signers } from './signers.tsx';
import { Until } from './until.tsx';

/** What an act on an instrument is about, and what its languages differ in. */
const Laid = withWordsOf(
  ['talks', 'instruments'],
  () => import('../../instruments/forms/laid.tsx'),
);

interface AddSignatureProps {
  under: UnderWay;
  deviceKey: DeviceKey;
  /** Checks it anew: the record may have moved on while it was read. */
  check: () => Promise<CheckedJoint>;
  onGone: (found: Exclude<CheckedJoint, { is: 'good' }>) => void;
  onPassed: (joint: JointAct) => void;
  onDone: (act: string) => void;
  onBack: () => void;
}

/** A joint act as its next signer reads it: whoever signs last enters it. */
export function AddSignature(props: AddSignatureProps) {
  const { under, deviceKey, check, onGone, onPassed, onDone, onBack } = props;
  const { say, language } = useWords();
  const { room } = useRoom();
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const id = useId();
  const { type, joint } = under;
  const act = actName(language, type.name);
  const isLast = under.missing.every((ref) => ref === deviceKey.ref);

  const go = async (): Promise<void> => {
    setBusy(true);
    const found = await check();
    if (found.is !== 'good') return onGone(found);
    const { joint: whole, mine } = found.under;
    const signed = mine ? whole : await signJoint(browserProvider, whole, deviceKey.signer);
    const composed = composedOf(signed);
    if (!composed) return onPassed(signed);
    const answer = await submit(parley.api, room, composed);
    await roomCopy(parley, room).pull();
    if (answer.ok) return onDone(answer.value.act);
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <section className={styles['confirm']} aria-labelledby={`${id}-head`}>
      {type.subject === 'instruments' && (
        <Suspense fallback={null}>
          <Laid
            type={type.name}
            instrument={(joint.value as Record<string, unknown>)['instrument']}
          />
        </Suspense>
      )}
      <ReadAloud {...{ id, type }} by={joint.act.by} body={joint.value} />
      <Signers joint={joint} />
      <Until at={under.until} />
      {failure && <CallFailed failure={failure} />}
      <p className={styles['buttons']}>
        <Button
          look="main"
          disabled={busy}
          aria-describedby={`${id}-said`}
          onClick={() => void go()}
        >
          {busy
            ? say('enter.busy')
            : say(
                under.mine
                  ? 'enter.others.complete'
                  : isLast
                    ? 'enter.others.enter'
                    : 'enter.others.sign',
                { act },
              )}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {say('enter.back')}
        </Button>
      </p>
    </section>
  );
}
