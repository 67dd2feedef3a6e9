import { Suspense, useId, useState } from 'react';
import type { CallFailure } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { actName } from '#client/entry/act-words.ts';
import {
  addSignature,
  isSealedFor,
  type CheckedJoint,
  type Passing,
  type UnderWay,
} from '#client/joint.ts';
import { submit } from '#client/renewal.ts';
import { browserProvider } from '#record/provider/browser.ts';
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
  onPassed: (passing: Passing) => void;
  onDone: (act: string) => void;
  onBack: () => void;
}

/** A joint act as its next signer reads it: whoever signs last enters it. */
export function AddSignature(props: AddSignatureProps) {
  const { under, deviceKey, check, onGone, onPassed, onDone, onBack } = props;
  const { say, language } = useWords();
  const { room, snapshot } = useRoom();
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const id = useId();
  const { type, joint } = under;
  const act = actName(language, type.name);
  const isLast = under.missing.every((ref) => ref === deviceKey.ref);
  // In a sealed room the act goes round before its envelope does: whoever signs the act last enters nothing yet.
  const seals = !under.envelope && isSealedFor(snapshot.log, joint);
  const enters = isLast && !seals;

  const go = async (): Promise<void> => {
    setBusy(true);
    const found = await check();
    if (found.is !== 'good') return onGone(found);
    const { log } = roomCopy(parley, room).snapshot;
    const signed = await addSignature(browserProvider, log, found.under, deviceKey.signer);
    if (!signed.ok) return onGone({ is: 'fault', fault: signed.fault });
    if ('passing' in signed.value) return onPassed(signed.value.passing);
    const answer = await submit(parley.api, room, signed.value.whole);
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
      {under.envelope && <p>{say('enter.others.envelope')}</p>}
      <Signers joint={under.envelope ?? joint} />
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
                under.mine && enters
                  ? 'enter.others.complete'
                  : enters
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
