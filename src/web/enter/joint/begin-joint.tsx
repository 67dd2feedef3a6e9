import { useId, useState } from 'react';
import type { DeviceKey } from '#client/device.ts';
import { actName } from '#client/entry/act-words.ts';
import { composeJointFor, jointUntil } from '#client/joint.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { ReadAloud } from '../read-aloud.tsx';
import { namedIn, type Intent, type Signer } from '../sign.ts';
import { Until } from './until.tsx';
import type { Others } from './who-else.tsx';

interface BeginJointProps {
  signer: Signer;
  deviceKey: DeviceKey;
  intent: Intent;
  choice: Others;
  focus: boolean;
  onBack: () => void;
}

/** A joint act as its first signer reads it. Nothing is entered yet: it is signed here and passed on. */
export function BeginJoint(props: BeginJointProps) {
  const { signer, deviceKey, intent, choice, focus, onBack } = props;
  const { say, language } = useWords();
  const { snapshot } = useRoom();
  const [failed, setFailed] = useState(false);
  const id = useId();
  const { type, body, after, rests, enclosures } = intent;
  const { log, report } = snapshot;
  const [opened] = useState(() => Math.floor(Date.now() / 1000));

  const go = async (): Promise<void> => {
    const time = Math.floor(Date.now() / 1000);
    const { name, version } = type;
    const named = namedIn(body, enclosures);
    const meant = { type: name, version, body, after, rests, enclosures: named };
    const joint =
      report &&
      (await composeJointFor(browserProvider, deviceKey.signer, log, {
        type,
        meant,
        others: choice.others,
        head: report.head,
        time,
      }));
    if (joint?.ok) choice.pass(joint.value);
    else setFailed(true);
  };
  return (
    <section className={styles['confirm']} aria-labelledby={`${id}-head`}>
      <ReadAloud {...{ id, type, body, focus }} by={[signer.ref, ...choice.others].toSorted()} />
      <Until at={jointUntil(type, opened)} />
      {failed && <p role="alert">{say('enter.others.no')}</p>}
      <p className={styles['buttons']}>
        <Button look="main" aria-describedby={`${id}-said`} onClick={() => void go()}>
          {say('enter.others.sign', { act: actName(language, type.name) })}
        </Button>
        <Button onClick={onBack}>{say('enter.back')}</Button>
      </p>
    </section>
  );
}
