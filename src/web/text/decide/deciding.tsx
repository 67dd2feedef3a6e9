import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Rest } from '#client/compose-for.ts';
import type { DeviceKey } from '#client/device.ts';
import { actName } from '#client/entry/act-words.ts';
import { useRoom } from '../../context.ts';
import { capital } from '../../enter/act-form.tsx';
import { Confirm } from '../../enter/confirm.tsx';
import enter from '../../enter/enter.module.css';
import { FormContext, type FormHold } from '../../enter/form-context.ts';
import { typeNamed } from '../../enter/may-sign.ts';
import { problemsOf } from '../../enter/problems.ts';
import { wholeBody, type Intent, type Signer } from '../../enter/sign.ts';
import { Button } from '../../parts/button.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { ActLink, useSentence } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './decide.module.css';

/** Who decides: a key of this device, on the state that it has checked. */
export interface Decider {
  signer: Signer;
  deviceKey: DeviceKey;
}

export const DeciderContext = createContext<Decider | undefined>(undefined);

export function useSigner(): Signer {
  const decider = use(DeciderContext);
  if (!decider) throw new Error('outside of a decision');
  return decider.signer;
}

interface DecidingProps {
  /** `text.consent` */
  type: string;
  /** What the act is called where its own name would say the contrary. */
  called?: string | undefined;
  /** What is said so far; undefined as long as something is missing. */
  body: Record<string, unknown> | undefined;
  /** What is missing, in words. */
  missing?: string | undefined;
  rests?: readonly Rest[];
  /** The words it is about, to be read with the sentence. */
  beside?: ReactNode;
  /** In place of all of it: that the words are not those any more that were shown. Nothing is signed then. */
  changed?: ReactNode;
  /** Where this came from. */
  back: string;
  onDone?: () => void;
  children: ReactNode;
}

type Step = { at: 'fill' } | { at: 'confirm'; intent: Intent } | { at: 'done'; act: string };

/** One decision from its words to its receipt: chosen, read as one full sentence with the exact words, signed. */
export function Deciding(props: DecidingProps) {
  const { type, body, missing, rests = [], beside, changed, back, onDone, children } = props;
  const { say, language } = useWords();
  const { snapshot } = useRoom();
  const decider = use(DeciderContext);
  const [step, setStep] = useState<Step>({ at: 'fill' });
  const [told, setTold] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { called = actName(language, type) } = props;
  const name = capital(called);
  useTitle(name);
  const declared = decider && typeNamed(decider.signer.book, type);
  if (!decider || !declared) return null;
  const { signer, deviceKey } = decider;

  if (step.at === 'done') return <Done act={step.act} back={back} />;
  // What is on its way may be what changes them.
  if (changed !== undefined && changed !== null && !busy) {
    if (step.at === 'confirm') setStep({ at: 'fill' });
    return (
      <div className={styles['page']}>
        <h1>{name}</h1>
        {changed}
      </div>
    );
  }
  if (step.at === 'confirm') {
    const { intent } = step;
    const draft = { type, body: intent.body, after: [], rests: [], enclosures: [] };
    return (
      <div className={styles['page']}>
        <h1>{name}</h1>
        <Confirm
          {...{ signer, deviceKey, intent, draft, beside, called }}
          onBusy={setBusy}
          onBack={() => setStep({ at: 'fill' })}
          onDone={({ act }) => {
            onDone?.();
            setStep({ at: 'done', act });
          }}
        />
      </div>
    );
  }
  const goOn = (): void => {
    if (body === undefined) return setTold(missing ?? say('enter.problem.missing'));
    setTold(undefined);
    const whole = wholeBody(signer, snapshot, declared, body);
    const [problem] = problemsOf(declared, whole, { say, language }).values();
    if (problem !== undefined) return setTold(problem);
    setStep({
      at: 'confirm',
      intent: { type: declared, body: whole, after: [], rests, enclosures: [] },
    });
  };
  return (
    <div className={styles['page']}>
      <h1>{name}</h1>
      <FormContext value={holdOf(signer, type)}>
        <form
          noValidate
          className={enter['fields']}
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          {children}
          {told !== undefined && <Told key={told}>{told}</Told>}
          <p className={enter['buttons']}>
            <Button type="submit" look="main">
              {say('enter.go-on')}
            </Button>
            <Link href={back}>{say('decide.leave')}</Link>
          </p>
        </form>
      </FormContext>
    </div>
  );
}

/** For the fields that forms of all acts share. */
function holdOf(signer: Signer, type: string): FormHold {
  return {
    type,
    signer,
    body: {},
    problems: new Map(),
    enclosures: [],
    enclose: () => undefined,
  };
}

/** What is still missing, said where one was. */
function Told({ children }: { children: string }) {
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <p role="alert" ref={here} tabIndex={-1} className={enter['problem']}>
      {children}
    </p>
  );
}

function Done({ act, back }: { act: string; back: string }) {
  const { say } = useWords();
  const { views } = useRoom();
  const sentence = useSentence();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles['page']} data-entered={act}>
      <h1 ref={heading} tabIndex={-1}>
        {say('enter.done')}
      </h1>
      {views.acts.has(act) && <p className={enter['sentence']}>{sentence(act)}</p>}
      <p className={enter['buttons']}>
        <ActLink id={act}>{say('enter.receipt')}</ActLink>
        <Link href={back}>{say('decide.back')}</Link>
      </p>
    </div>
  );
}
