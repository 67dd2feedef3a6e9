import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import { bodyOfStep, tableSteps, type Tabled, type TableStep } from '#client/table-draft.ts';
import type { Draft as Text } from '#core/text/draft.ts';
import type { Enclosure } from '#room/compose.ts';
import { useTalks } from '../../context.ts';
import { Confirm } from '../../enter/confirm.tsx';
import { Seated, type Seat } from '../../enter/seated.tsx';
import { maySign, typeNamed } from '../../enter/may-sign.ts';
import { problemsOf } from '../../enter/problems.ts';
import { wholeBody, type Intent, type Signer } from '../../enter/sign.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './table.module.css';
import { About, type AboutText } from './about.tsx';
import { Preview } from './preview.tsx';
import { Source, type ReadFrom } from './source.tsx';

/** Tabling a text that is in a file, or in what is pasted: read on this device, looked at, and signed. */
export default function Table() {
  const { say } = useWords();
  useTitle(say('table.title'));
  return <Seated>{(seat) => <TableFor seat={seat} />}</Seated>;
}

type Step =
  | { at: 'source' }
  | { at: 'about'; from: ReadFrom; about?: AboutText }
  | { at: 'sign'; from: ReadFrom; about: AboutText };

function TableFor({ seat: { signer, key } }: { seat: Seat }) {
  const { say } = useWords();
  const { room } = useTalks();
  const [step, setStep] = useState<Step>({ at: 'source' });
  const type = typeNamed(signer.book, 'text.table');
  if (!type || !maySign(signer.state, type, signer.ref))
    return <Notice title={say('enter.not-yours')} level={1} />;
  return (
    <div className={styles['page']}>
      <p className="no-print">
        <Link href={`/rooms/${room}/text`}>{say('text.all')}</Link>
      </p>
      <h1>{say('table.title')}</h1>
      {step.at === 'source' && <Source onRead={(from) => setStep({ at: 'about', from })} />}
      {step.at === 'about' && (
        <About
          signer={signer}
          from={step.from}
          said={step.about}
          onAgain={() => setStep({ at: 'source' })}
          onRead={(from) => setStep({ at: 'about', from })}
          onDone={(about) => setStep({ at: 'sign', from: step.from, about })}
        />
      )}
      {step.at === 'sign' && (
        <Sign
          {...{ signer, deviceKey: key }}
          draft={step.from.read.draft}
          about={step.about}
          onBack={() => setStep({ ...step, at: 'about' })}
        />
      )}
    </div>
  );
}

interface SignProps {
  signer: Signer;
  deviceKey: DeviceKey;
  draft: Text;
  about: AboutText;
  onBack: () => void;
}

/** One act after another: what an act may bring is limited, and each of them is signed. */
function Sign({ signer, deviceKey, draft, about, onBack }: SignProps) {
  const { say, language } = useWords();
  const { room, snapshot } = useTalks();
  const [, go] = useLocation();
  const [steps] = useState(() => tableSteps(draft));
  const [acts, setActs] = useState<readonly string[]>([]);
  const at = acts.length;
  const [text] = acts;
  const found = useMemo(
    () =>
      at < steps.length ? intentOf(signer, snapshot, { steps, acts, draft, about }) : undefined,
    [signer, snapshot, at, steps, acts, draft, about],
  );
  if (!found)
    return (
      <div className={styles['done']} data-tabled={text}>
        <output>{say('table.done')}</output>
        <p>
          <Link href={`/rooms/${room}/text/${text}`}>{say('table.open')}</Link>
        </p>
      </div>
    );
  const problems = problemsOf(found.type, found.body, { say, language });
  const several = steps.length > 1 && (
    <p className={styles['soft']} data-step={at + 1}>
      {say('table.step', { step: at + 1, steps: steps.length })}{' '}
      {say(at === 0 ? 'table.step.first' : 'table.step.more')}
    </p>
  );
  if (problems.size > 0)
    return (
      <div role="alert">
        <p>{say('table.problem')}</p>
        <ul>
          {[...problems].map(([path, problem]) => (
            <li key={path}>{problem}</li>
          ))}
        </ul>
        <p>
          <Button onClick={onBack}>{say('enter.back')}</Button>
        </p>
      </div>
    );
  return (
    <>
      {several}
      <Confirm
        key={at}
        {...{ signer, deviceKey }}
        intent={found}
        draft={{ ...found, type: found.type.name, rests: [], enclosures: found.enclosures }}
        // What is signed is on the table: from there the way back is to the text.
        onBack={() => (text === undefined ? onBack() : go(`/rooms/${room}/text/${text}`))}
        onDone={({ act }) => setActs([...acts, act])}
      />
      <Preview draft={draft} />
    </>
  );
}

interface Tabling {
  steps: readonly TableStep[];
  acts: readonly string[];
  draft: Text;
  about: AboutText;
}

function intentOf(
  signer: Signer,
  snapshot: Parameters<typeof wholeBody>[1],
  { steps, acts, draft, about }: Tabling,
): Intent {
  const said: Tabled = about;
  const { type: name, body } = bodyOfStep(steps, acts.length, acts, draft, said);
  const type = typeNamed(signer.book, name);
  if (!type) throw new Error(`these rules have no ${name}`);
  const enclosures: Enclosure[] = acts.length === 0 && about.file ? [about.file] : [];
  const whole = wholeBody(signer, snapshot, type, body);
  return { type, body: whole, after: [], rests: [], enclosures };
}
