import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { DeviceKey } from '#client/device.ts';
import type { ActType } from '#core/declare.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useTitle } from '../parts/use-title.ts';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';
import { actName } from '#client/entry/act-words.ts';
import { askedOf } from './asked.ts';
import { Confirm, type ConfirmProps } from './confirm.tsx';
import { Done } from './done.tsx';
import { lastsWithPage, useDraft, type Draft } from './draft.ts';
import styles from './enter.module.css';
import { Fields } from './fields/field.tsx';
import { About, Referred, Summary } from './form-parts.tsx';
import { FormContext, type FormHold } from './form-context.ts';
import { problemsOf } from './problems.ts';
import { referredTo } from './references.ts';
import { focusProblem } from './focus-problem.ts';
import { mayRest, RestsField } from './rests-field.tsx';
import { nameOriginals } from '#client/entry/originals.ts';
import { fieldsOf, withDefaults } from '#client/entry/shape-of.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { wholeBody, type Intent, type Signer } from './sign.ts';

export interface ActFormProps {
  signer: Signer;
  deviceKey: DeviceKey;
  type: ActType;
  /** Under which the draft is kept in this tab. */
  address: string;
  start: () => Draft;
  /** Asks in the place of the fields that follow from the declaration. */
  ask?: (body: Readonly<Body>, change: (body: Body) => void) => ReactNode;
  /** Asks what it rests on in the place of the general question. */
  rest?: (draft: Draft, change: (change: Partial<Draft>) => void) => ReactNode;
  /** Stands in the place of the general confirmation. */
  confirm?: (hold: ConfirmProps) => ReactNode;
  /** Stands above the fields: the note that this says properly, what happened to the draft meanwhile. */
  children?: ReactNode;
}

type Step = { at: 'fill' } | { at: 'confirm'; intent: Intent } | { at: 'done'; act: string };

/** One act from its first field to its receipt: filled in, held against the rules, confirmed as one sentence, signed. */
export function ActForm(props: ActFormProps) {
  const { signer, deviceKey, type, address, start, ask, rest, confirm, children } = props;
  const { say, language } = useWords();
  const { snapshot } = useRoom();
  const parley = useParley();
  const { draft, change, forget } = useDraft(address, start);
  const [step, setStep] = useState<Step>({ at: 'fill' });
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  const name = actName(language, type.name);
  useTitle(capital(name));

  const inner = useInner(type, draft, signer);
  const fields = useMemo(() => askedOf(type), [type]);
  const passing = lastsWithPage(type.name, signer.state.setting);

  const goOn = (): void => {
    const said = withDefaults(fieldsOf(type.body), draft.body);
    if (inner) said['body'] = withDefaults(fieldsOf(inner.body), (said['body'] ?? {}) as Body);
    const read = nameOriginals(browserProvider, fieldsOf(type.body), said, draft.enclosures);
    const body = wholeBody(signer, snapshot, type, read);
    const found = problemsOf(type, body, { say, language });
    if (inner) {
      for (const one of problemsOf(inner, body['body'], { say, language }, 'body.'))
        found.set(...one);
    }
    if (referredTo(snapshot.log.views, signer.book, type.name, signer.own) && !draft.after[0]) {
      found.set('after', say('enter.problem.missing'));
    }
    setProblems(found);
    if (found.size > 0) return focusProblem(form.current, [...found.keys()]);
    // Of a case of the mission’s room the file rests on the release that is yet to be signed.
    const rests = (rest ? [] : draft.rests).map(({ room, act }) => ({
      log: roomCopy(parley, room).snapshot.log,
      act,
    }));
    const after = afterOf(type.name, draft, body);
    setStep({
      at: 'confirm',
      intent: { type, body, after, rests, enclosures: draft.enclosures },
    });
  };

  if (step.at === 'done') return <Done {...{ signer, deviceKey, draft }} act={step.act} />;
  if (step.at === 'confirm') {
    const asked: ConfirmProps = {
      signer,
      deviceKey,
      intent: step.intent,
      draft,
      onBack: () => setStep({ at: 'fill' }),
      onDone: ({ act }) => {
        forget();
        setStep({ at: 'done', act });
      },
      onAside: forget,
    };
    return (
      <div className={styles['page']}>
        <h1>{capital(name)}</h1>
        {confirm ? confirm(asked) : <Confirm {...asked} />}
      </div>
    );
  }
  const hold: FormHold = {
    type: type.name,
    signer,
    body: draft.body,
    problems,
    enclosures: draft.enclosures,
    enclose: (made) => change({ enclosures: [...draft.enclosures, made] }),
    words: draft.words,
    spell: (words) => change({ words }),
  };
  return (
    <div className={styles['page']}>
      <h1>{capital(name)}</h1>
      <About type={type} />
      {children}
      {problems.size > 0 && <Summary problems={problems} type={type} inner={inner} />}
      <FormContext value={hold}>
        <form
          autoComplete="off"
          ref={form}
          noValidate
          className={styles['fields']}
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <Referred type={type} draft={draft} onChange={change} />
          {ask ? (
            ask(draft.body, (body) => change({ body }))
          ) : (
            <Fields fields={fields} value={draft.body} onChange={(body) => change({ body })} />
          )}
          {inner && (
            <FormContext
              value={{
                ...hold,
                // Of what was taken down a side names its own.
                signer: { ...signer, own: sideOf(draft) ?? signer.own },
                type: inner.name,
                body: (draft.body['body'] ?? {}) as Body,
              }}
            >
              <h2>{capital(actName(language, inner.name))}</h2>
              <Fields
                fields={askedOf(inner)}
                within="body."
                fold={type.name === 'taken-down.enter'}
                value={(draft.body['body'] ?? {}) as Body}
                onChange={(body) => change({ body: { ...draft.body, body } })}
              />
            </FormContext>
          )}
          {rest?.(draft, change)}
          {!rest && mayRest(type.name) && (
            <RestsField
              type={type.name}
              rests={draft.rests}
              onChange={(rests) => change({ rests })}
            />
          )}
          <p className={styles['buttons']}>
            <Button type="submit" look="main">
              {say('enter.go-on')}
            </Button>
          </p>
          <p className={styles['soft']}>{say(passing ? 'enter.draft.page' : 'enter.draft')}</p>
        </form>
      </FormContext>
    </div>
  );
}

type Body = Record<string, unknown>;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The declaration of the act that a correction puts another body to, or of the one that was taken down. */
function useInner(type: ActType, draft: Draft, { book }: Signer): ActType | undefined {
  const { views } = useRoom();
  if (type.name === 'taken-down.enter') {
    const { type: name, version } = draft.body;
    return typeof name === 'string' ? book.type(name, Number(version)) : undefined;
  }
  const cited = type.name === 'act.correct' ? views.acts.get(draft.after[0] ?? '') : undefined;
  return cited && book.type(cited.type, cited.version);
}

function sideOf({ body }: Draft): string | undefined {
  return typeof body['for'] === 'string' ? body['for'] : undefined;
}

function afterOf(type: string, draft: Draft, body: Body): readonly string[] {
  if (type !== 'note.classify') return draft.after;
  return body['as'] === 'nothing' ? [] : [String(body['as'])];
}
