import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DeviceKey } from '#client/device.ts';
import { actName } from '#client/entry/act-words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { nameOriginals } from '#client/entry/originals.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { fieldsOf, withDefaults } from '#client/entry/shape-of.ts';
import type { ActType } from '#core/declare.ts';
import { formulaOn } from '#core/points.ts';
import { CHANNELS } from '#core/taken-down.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { askedOf } from './asked.ts';
import { ClockField, instantOf, useClock } from './clock-field.tsx';
import { Combobox, type Choosable } from './combobox.tsx';
import { Confirm } from './confirm.tsx';
import { Done } from './done.tsx';
import { useDraft, type Draft } from './draft.ts';
import styles from './enter.module.css';
import { enterGoesOn } from './enter-goes-on.ts';
import { ChoiceField, useParties } from './fields/choose-fields.tsx';
import { EnclosureField } from './fields/enclosure-field.tsx';
import { Fields } from './fields/field.tsx';
import { focusProblem } from './focus-problem.ts';
import { FormContext, useForm, type FormHold } from './form-context.ts';
import { maySign, typeNamed } from './may-sign.ts';
import { problemsOf } from './problems.ts';
import { formulasAwaited } from './restate.ts';
import { firstBody, timed, timeOf } from './row.ts';
import { wholeBody, type Intent, type Signer } from './sign.ts';
import { typesInARow, typesToTakeDown } from './types-for.ts';

type Body = Record<string, unknown>;

interface TakeDownProps {
  signer: Signer;
  deviceKey: DeviceKey;
  address: string;
  start: () => Draft;
  /** When it was, where a note says so. */
  from?: string | undefined;
  onDone: (act: string) => void;
  /** There was no connection, and it waits on this device. */
  onAside: () => void;
}

/**
 * What a side said, telephoned or signed on paper, and what its writer does for the table itself, in one pass of the keyboard: who and what, how, when, and the
 * words. Many are entered in a row.
 */
export function TakeDown({
  signer,
  deviceKey,
  address,
  start,
  from,
  onDone,
  onAside,
}: TakeDownProps) {
  const { say, language } = useWords();
  const { snapshot, views } = useRoom();
  const { draft, change, forget } = useDraft(address, start);
  const [turn, setTurn] = useState(0);
  const [carried, setCarried] = useState(false);
  const [intent, setIntent] = useState<Intent>();
  const [entered, setEntered] = useState<string>();
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  // In the very change that shows the act as entered: a key that is pressed upon it belongs to the next one.
  const [aim, setAim] = useState(0);
  useLayoutEffect(() => {
    if (aim > 0) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [aim]);
  const clock = useClock(from);
  const outer = typeNamed(signer.book, 'taken-down.enter');
  const takesDown = outer !== undefined && maySign(signer.state, outer, signer.ref);
  const choices = useChoosable(signer, takesDown);

  const { body } = draft;
  const side = typeof body['for'] === 'string' ? body['for'] : '';
  const channel = (body['channel'] ?? CHANNELS[0]) as string;
  const held = typeof body['type'] === 'string' ? body['type'] : '';
  const inner = held === '' ? undefined : typeNamed(signer.book, held);
  const said = (body['body'] ?? {}) as Body;
  const isOwn = side === signer.own;
  const asSide: Signer = { ...signer, own: side };
  // When a side did it stands beside what it did.
  const clocked = inner && (isOwn || timeOf(inner) !== 'occurred') ? timeOf(inner) : undefined;
  const put = (part: Body): void => change({ body: { ...body, ...part } });
  const choose = (value: string): void => {
    const [party = '', name = ''] = value.split(' ');
    const type = typeNamed(signer.book, name);
    if (!type) return;
    const kept = held === name || draft.note !== undefined ? said : {};
    put({ for: party, type: name, body: { ...firstBody(type, views, party), ...kept } });
  };

  const goOn = (): void => {
    const time = instantOf(clock);
    if (!outer || !inner || side === '')
      return setProblems(new Map([['type', say('enter.problem.missing')]]));
    if (!time) return;
    const asked = clocked === undefined ? said : timed(said, clocked, time);
    const fields = fieldsOf(inner.body);
    const filled = nameOriginals(
      browserProvider,
      fields,
      withDefaults(fields, asked),
      draft.enclosures,
    );
    const content = wholeBody(asSide, snapshot, inner, filled, !isOwn);
    const wrong = problemsOf(inner, content, { say, language }, 'body.');
    setProblems(wrong);
    if (wrong.size > 0) return focusProblem(form.current, [...wrong.keys()]);
    const { at, offset, zone } = time;
    const { enclosures } = draft;
    const { sheet } = body;
    const whole = {
      for: side,
      type: inner.name,
      version: inner.version,
      body: content,
      channel,
      occurred: { from: at, precision: 'minute', certainty: 'stated', offset, zone },
      ...(sheet === undefined || channel !== 'on-paper' ? {} : { sheet }),
    };
    const alone = { after: [], rests: [], enclosures };
    setIntent(
      isOwn ? { type: inner, body: content, ...alone } : { type: outer, body: whole, ...alone },
    );
  };
  const again = (): void => {
    setIntent(undefined);
    setAim((count) => count + 1);
  };
  const next = (act: string): void => {
    onDone(act);
    if (draft.note === undefined) return goNext();
    forget();
    setEntered(act);
  };
  const goNext = (): void => {
    forget();
    // How it came is mostly the same in a row.
    change({ body: { channel }, enclosures: [], words: undefined });
    if (!isOwn) setCarried(true);
    clock.reset();
    setTurn(turn + 1);
    again();
  };

  if (entered !== undefined) return <Done {...{ signer, deviceKey, draft }} act={entered} />;
  const hold: FormHold = {
    type: 'taken-down.enter',
    signer: asSide,
    body,
    problems,
    enclosures: draft.enclosures,
    enclose: (made) => change({ enclosures: [...draft.enclosures, made] }),
    words: draft.words,
    spell: (words) => change({ words }),
  };
  return (
    <section className={styles['part']} aria-labelledby="take-down">
      <h2 id="take-down">{say('enter.take-down')}</h2>
      <FormContext value={hold}>
        {/* Enter goes from field to field here; each field has its own keys besides. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          autoComplete="off"
          ref={form}
          noValidate
          className={styles['fields']}
          onKeyDown={enterGoesOn}
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <Combobox
            label={say('enter.take-down.type')}
            value={`${side} ${held}`}
            choices={choices}
            hint={problems.get('type') ?? say('enter.take-down.type.hint')}
            none={say('enter.search.none')}
            onChange={choose}
          />
          <div className={styles['quick']}>
            {!isOwn && (
              // In a row it stays as it was, and Enter passes it.
              <div data-aside={carried || undefined}>
                <ChoiceField
                  place={{
                    path: 'channel',
                    label: say('enter.take-down.channel'),
                    value: channel,
                    onChange: (value) => put({ channel: value ?? CHANNELS[0] }),
                  }}
                  choices={CHANNELS.map((value) => ({
                    value,
                    label: choiceWord(language, 'channel', CHANNELS, value),
                  }))}
                />
              </div>
            )}
            {(!isOwn || inner === undefined || clocked !== undefined) && (
              <ClockField clock={clock} label={say('enter.take-down.when')} />
            )}
          </div>
          {inner && (
            <FormContext value={{ ...hold, type: inner.name, body: said }}>
              <div className={styles['fields']} key={`${side} ${inner.name} ${turn}`}>
                <Fields
                  fields={askedOf(inner).filter(({ name }) => name !== clocked)}
                  within="body."
                  fold
                  value={said}
                  onChange={(value) => put({ body: value })}
                />
                {!isOwn && inner.name === 'consent.give' && (
                  <WhichFormula
                    said={said}
                    onChange={(formula) => put({ body: { ...said, formula } })}
                  />
                )}
              </div>
            </FormContext>
          )}
          {inner && !isOwn && channel === 'on-paper' && (
            <div data-aside>
              <EnclosureField
                place={{
                  path: 'sheet',
                  label: fieldName(language, 'taken-down.enter', 'sheet'),
                  value: body['sheet'],
                  onChange: (sheet) => put({ sheet }),
                  optional: true,
                }}
                only="file"
              />
            </div>
          )}
          <p className={styles['buttons']}>
            <Button type="submit">{say('enter.go-on')}</Button>
          </p>
        </form>
      </FormContext>
      {intent && (
        <Confirm
          {...{ signer, deviceKey, intent }}
          // What waits for a connection is the whole act, with its time.
          draft={{ ...draft, type: intent.type.name, body: intent.body }}
          quick
          onBack={again}
          onDone={({ act }) => next(act)}
          onAside={() => {
            onAside();
            goNext();
          }}
        />
      )}
    </section>
  );
}

interface WhichFormulaProps {
  said: Body;
  onChange: (formula: unknown) => void;
}

/** Which words an agreement that is taken down is to, where some wait for confirmation themselves: it counts only once those are confirmed. */
function WhichFormula({ said, onChange }: WhichFormulaProps) {
  const { say, language } = useWords();
  const { views, naming } = useRoom();
  const { signer } = useForm();
  const { point } = said;
  const waiting = formulasAwaited(views, point);
  if (typeof point !== 'string' || waiting.length === 0) return null;
  const stands = formulaOn(signer.state, point)?.id;
  const line = (text: string): string => {
    const plain = text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\n', ' ');
    return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
  };
  return (
    // What is chosen is mostly meant, and Enter passes it.
    <div className={styles['fields']} data-aside>
      <ChoiceField
        place={{
          path: 'body.formula',
          label: fieldName(language, 'consent.give', 'formula'),
          value: said['formula'] ?? stands ?? waiting[0]?.formula,
          onChange,
        }}
        choices={[
          ...(stands === undefined ? [] : [{ value: stands, label: line(naming.formula(stands)) }]),
          ...waiting.map(({ formula, text }) => ({
            value: formula,
            label: say('enter.take-down.waits', { words: line(naming.words(text)) }),
          })),
        ]}
      />
      <p className={styles['soft']}>{say('enter.take-down.waits.help')}</p>
    </div>
  );
}

/** Every act that can be entered in a row, with who does it; found by letters of both. Which party comes first alternates. */
function useChoosable(signer: Signer, takesDown: boolean): Choosable[] {
  const { language } = useWords();
  const { snapshot } = useRoom();
  const parties = useParties();
  const { state, book, ref, own } = signer;
  const names = parties.map(({ value, label }) => `${value} ${label}`).join('\n');
  return useMemo(
    () =>
      parties.flatMap(({ value: party, label }) => {
        const types =
          party === own
            ? typesInARow(state, book, ref)
            : takesDown && state.parties[party]?.bound === true
              ? typesToTakeDown(state, book, party)
              : [];
        return types.map(({ name }: ActType) => ({
          value: `${party} ${name}`,
          label: `${label}: ${actName(language, name)}`,
          also: `${party} ${name} ${actName('en', name)}`,
        }));
      }),
    // Names and order are all that the list of parties is made of.
    // oxlint-disable-next-line react/exhaustive-deps
    [names, snapshot.log.size, state, book, ref, own, language, takesDown],
  );
}
