import { useState } from 'react';
import { Link } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import {
  asGiven,
  checkJoint,
  type CheckedJoint,
  type Passing,
  type UnderWay,
} from '#client/joint.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { utf8 } from '#record/bytes.ts';
import type { Fault } from '#record/fault.ts';
import { MAX_SEALED_JOINT_BYTES } from '#record/sealed-joint.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley, useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { ActLink } from '../../parts/values.tsx';
import { FilePick } from '../../record/file-pick.tsx';
import { roomCopy } from '../../room-copy.ts';
import { useWords } from '../../words/use-words.ts';
import { Done } from '../done.tsx';
import styles from '../enter.module.css';
import type { Signer } from '../sign.ts';
import { AddSignature } from './add-signature.tsx';
import { PassOn } from './pass-on.tsx';

interface SignWithOthersProps {
  signer: Signer;
  deviceKey: DeviceKey;
}

type Step =
  | { at: 'given'; found?: Exclude<CheckedJoint, { is: 'good' }> }
  | { at: 'confirm'; under: UnderWay; text: string }
  | { at: 'passed'; passing: Passing }
  | { at: 'done'; under: UnderWay; act: string };

/** A joint act that another device began: taken in as text or file, checked against this device’s own copy, shown, signed, and entered or passed on. */
export function SignWithOthers({ signer, deviceKey }: SignWithOthersProps) {
  const { say } = useWords();
  const { room, snapshot } = useRoom();
  const parley = useParley();
  const [text, setText] = useState('');
  const [step, setStep] = useState<Step>({ at: 'given' });
  useTitle(say('enter.others'));

  const check = async (given: string): Promise<CheckedJoint> => {
    const replica = roomCopy(parley, room);
    await replica.pull();
    const bytes = bytesOf(given);
    return await checkJoint(
      browserProvider,
      replica.snapshot.log,
      deviceKey.ref,
      bytes,
      Date.now(),
    );
  };
  const read = async (given: string): Promise<void> => {
    const found = await check(given);
    if (found.is !== 'good') setStep({ at: 'given', found });
    else if (found.under.mine && found.under.missing.length > 0)
      setStep({ at: 'passed', passing: asGiven(snapshot.log, found.under, bytesOf(given)) });
    else setStep({ at: 'confirm', under: found.under, text: given });
  };
  const pick = async (file: File): Promise<void> => {
    const given = file.size > MAX_SEALED_JOINT_BYTES ? '' : await file.text();
    setText(given);
    await read(given);
  };

  if (step.at === 'done') {
    const { type, joint } = step.under;
    const { value: body, enclosures } = joint;
    const draft = { type: type.name, body, after: joint.act.after, rests: [], enclosures };
    return <Done {...{ signer, deviceKey, draft }} act={step.act} />;
  }
  return (
    <div className={styles['page']}>
      <h1>{say('enter.others')}</h1>
      {step.at === 'passed' && <PassOn passing={step.passing} />}
      {step.at === 'confirm' && (
        <AddSignature
          under={step.under}
          deviceKey={deviceKey}
          check={() => check(step.text)}
          onGone={(found) => setStep({ at: 'given', found })}
          onPassed={(passing) => setStep({ at: 'passed', passing })}
          onDone={(act) => setStep({ at: 'done', under: step.under, act })}
          onBack={() => setStep({ at: 'given' })}
        />
      )}
      {step.at === 'given' && (
        <form
          noValidate
          className={styles['fields']}
          onSubmit={(event) => {
            event.preventDefault();
            void read(text);
          }}
        >
          <p className={styles['soft']}>{say('enter.others.help')}</p>
          {step.found && <NotHere found={step.found} />}
          <label className={styles['field']}>
            {say('enter.others.given')}
            <textarea
              rows={8}
              dir="ltr"
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <p className={styles['buttons']}>
            <Button type="submit" look="main">
              {say('enter.others.read')}
            </Button>
            <FilePick accept="" name="joint" onPick={(file) => void pick(file)}>
              {say('enter.enclosure.choose')}
            </FilePick>
          </p>
        </form>
      )}
    </div>
  );
}

/** What is pasted often loses or gains white space at its ends; what is between is taken as it is. */
function bytesOf(given: string): Uint8Array {
  return utf8(`${given.trim()}\n`);
}

/** Why what was given is not signed here. */
function NotHere({ found }: { found: Exclude<CheckedJoint, { is: 'good' }> }) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  if (found.is === 'entered') {
    return (
      <p role="alert">
        <ActLink id={found.act}>{say('enter.others.entered')}</ActLink>
      </p>
    );
  }
  return (
    <div role="alert" className={styles['summary']}>
      <p>
        <strong>{say('enter.others.no')}</strong>
      </p>
      {found.is === 'newer' && <p>{say('check.newer.help', { what: found.what })}</p>}
      {found.is === 'fault' && <p data-fault={found.fault.code}>{say(faultWords(found.fault))}</p>}
      {found.is === 'refused' && (
        <p data-refusal={found.refusal.code}>
          {refusalSentence(found.refusal, language, naming)}{' '}
          <Link href={`/reference#${found.refusal.code}`}>{say('failure.rule')}</Link>
        </p>
      )}
    </div>
  );
}

const FAULTS = {
  'joint.other-room': 'enter.others.fault.other-room',
  'joint.not-yours': 'enter.others.fault.not-yours',
  'joint.seen': 'enter.others.fault.seen',
  'joint.unsealed': 'enter.others.fault.unsealed',
  'joint.no-key': 'enter.others.fault.no-key',
  'joint.not-opened': 'enter.others.fault.no-key',
  'joint.rests': 'enter.others.fault.rests',
  'joint.body-digest': 'enter.others.fault.signature',
  'joint.enclosures': 'enter.others.fault.signature',
  'joint.signer-differs': 'enter.others.fault.signature',
  'act.signature-invalid': 'enter.others.fault.signature',
  'act.signer-unknown': 'enter.others.fault.signer',
  'act.signer-not-acting': 'enter.others.fault.signer',
} as const;

function faultWords({ code }: Fault) {
  return Object.hasOwn(FAULTS, code)
    ? FAULTS[code as keyof typeof FAULTS]
    : 'enter.others.fault.form';
}
