import { useMemo, useRef, useState } from 'react';
import type { DeviceKey } from '#client/device.ts';
import { CHANNELS } from '#core/taken-down.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { askedOf } from './asked.ts';
import { actName } from '#client/entry/act-words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import { ClockField, instantOf, useClock } from './clock-field.tsx';
import { Combobox } from './combobox.tsx';
import { Confirm } from './confirm.tsx';
import { Done } from './done.tsx';
import { useDraft, type Draft } from './draft.ts';
import styles from './enter.module.css';
import { enterGoesOn } from './enter-goes-on.ts';
import { ChoiceField, useParties } from './fields/choose-fields.tsx';
import { Fields } from './fields/field.tsx';
import { focusProblem } from './focus-problem.ts';
import { FormContext, type FormHold } from './form-context.ts';
import { typeNamed } from './may-sign.ts';
import { typesToTakeDown } from './types-for.ts';
import { problemsOf } from './problems.ts';
import { fieldsOf, withDefaults } from '#client/entry/shape-of.ts';
import { wholeBody, type Intent, type Signer } from './sign.ts';

type Body = Record<string, unknown>;

interface TakeDownProps {
  signer: Signer;
  deviceKey: DeviceKey;
  address: string;
  start: () => Draft;
  /** When it was, where a note says so. */
  from?: string | undefined;
  onDone: (act: string) => void;
}

/** What a side said, telephoned or signed on paper, in one pass of the keyboard: whose, what, how, when, and the words. */
export function TakeDown({ signer, deviceKey, address, start, from, onDone }: TakeDownProps) {
  const { say, language } = useWords();
  const { snapshot } = useRoom();
  const { draft, change, forget } = useDraft(address, start);
  const [turn, setTurn] = useState(0);
  const [intent, setIntent] = useState<Intent>();
  const [entered, setEntered] = useState<string>();
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  const clock = useClock(from);
  const parties = useParties().filter(({ value }) => canBeSpokenFor(signer, value));
  const outer = typeNamed(signer.book, 'taken-down.enter');

  const { body } = draft;
  const side = typeof body['for'] === 'string' ? body['for'] : '';
  const channel = (body['channel'] ?? CHANNELS[0]) as string;
  const held = typeof body['type'] === 'string' ? body['type'] : '';
  const types = useMemo(
    () =>
      typesToTakeDown(
        signer.state,
        signer.book,
        side === '' ? Object.keys(signer.state.parties) : [side],
      ),
    [signer.state, signer.book, side],
  );
  const inner = types.find((type) => type.name === held);
  const said = (body['body'] ?? {}) as Body;
  const put = (part: Body): void => change({ body: { ...body, ...part } });

  const goOn = (): void => {
    const time = instantOf(clock);
    const found = new Map<string, string>();
    if (side === '') found.set('for', say('enter.problem.missing'));
    if (!inner) found.set('type', say('enter.problem.missing'));
    if (!outer || !inner || !time || found.size > 0) return setProblems(found);
    const asSide = { ...signer, own: side };
    const content = wholeBody(asSide, snapshot, inner, withDefaults(fieldsOf(inner.body), said));
    const wrong = problemsOf(inner, content, { say, language }, 'body.');
    setProblems(wrong);
    if (wrong.size > 0) return focusProblem(form.current, [...wrong.keys()]);
    const { at: from, offset, zone } = time;
    const whole = {
      for: side,
      type: inner.name,
      version: inner.version,
      body: content,
      channel,
      occurred: { from, precision: 'minute', certainty: 'stated', offset, zone },
    };
    setIntent({ type: outer, body: whole, after: [], rests: [], enclosures: draft.enclosures });
  };
  const again = (): void => {
    setIntent(undefined);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('select, input')?.focus());
  };
  const next = (act: string): void => {
    onDone(act);
    forget();
    if (draft.note !== undefined) return setEntered(act);
    // The side and the channel are mostly the same in a row.
    change({ body: { for: side, channel }, enclosures: [] });
    clock.reset();
    setTurn(turn + 1);
    again();
  };

  if (entered !== undefined) return <Done {...{ signer, deviceKey, draft }} act={entered} />;
  const hold: FormHold = {
    type: 'taken-down.enter',
    signer: { ...signer, own: side },
    body,
    problems,
    enclosures: draft.enclosures,
    enclose: (made) => change({ enclosures: [...draft.enclosures, made] }),
  };
  return (
    <section className={styles['part']} aria-labelledby="take-down">
      <h2 id="take-down">{say('enter.take-down')}</h2>
      <FormContext value={hold}>
        {/* Enter goes from field to field here; each field has its own keys besides. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          ref={form}
          noValidate
          className={styles['fields']}
          onKeyDown={enterGoesOn}
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <div className={styles['quick']}>
            <ChoiceField
              place={{
                path: 'for',
                label: say('enter.take-down.for'),
                value: side,
                onChange: (value) => put({ for: value }),
              }}
              choices={parties}
            />
            <Combobox
              label={say('enter.take-down.type')}
              value={held}
              choices={types.map(({ name }) => ({
                value: name,
                label: actName(language, name),
                also: name,
              }))}
              hint={problems.get('type') ?? say('enter.take-down.type.hint')}
              none={say('enter.search.none')}
              onChange={(type) => put({ type, body: prefilled(type, said, draft) })}
            />
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
            <ClockField clock={clock} label={say('enter.take-down.when')} />
          </div>
          {inner && (
            <FormContext value={{ ...hold, type: inner.name, body: said }}>
              <div className={styles['fields']} key={`${inner.name} ${turn}`}>
                <Fields
                  fields={askedOf(inner)}
                  within="body."
                  fold
                  value={said}
                  onChange={(value) => put({ body: value })}
                />
              </div>
            </FormContext>
          )}
          <p className={styles['buttons']}>
            <Button type="submit">{say('enter.go-on')}</Button>
          </p>
        </form>
      </FormContext>
      {intent && (
        <Confirm
          {...{ signer, deviceKey, intent, draft }}
          quick
          onBack={again}
          onDone={({ act }) => next(act)}
        />
      )}
    </section>
  );
}

function canBeSpokenFor({ state, own }: Signer, party: string): boolean {
  return party !== own && state.parties[party]?.bound === true;
}

/** What a note or a link has said already stays when another act is chosen. */
function prefilled(type: string, said: Body, draft: Draft): Body {
  return draft.body['type'] === type || draft.note !== undefined ? said : {};
}
