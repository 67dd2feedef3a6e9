import { useMemo, useRef, useState } from 'react';
import type { DeviceKey } from '#client/device.ts';
import { awaiting, type TakenDownRow } from '#core/views/taken-down.ts';
import type { Enclosure } from '#room/compose.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Moment, useSentence } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Confirm } from './confirm.tsx';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import { EnclosureField } from './fields/enclosure-field.tsx';
import { WordsField } from './fields/words-field.tsx';
import { fieldName } from '#client/entry/field-words.ts';
import { FormContext, type FormHold } from './form-context.ts';
import type { Intent, Signer } from './sign.ts';

interface AnswersProps {
  signer: Signer;
  deviceKey: DeviceKey;
}

/** What was taken down for one’s own side: each as its full sentence, confirmed or contested one by one. Nothing is answered together. */
export function Answers({ signer, deviceKey }: AnswersProps) {
  const { say } = useWords();
  const { views } = useRoom();
  const [open, setOpen] = useState<{ act: string; answer: Answer }>();
  const [done, setDone] = useState<string>();
  /** Acknowledged: they go at once, and not only when the record here has the answer. */
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  useTitle(say('enter.answers'));
  const rows = views.talks
    ? awaiting(views.talks.takenDown, signer.own).filter(({ act }) => !answered.has(act))
    : [];

  const close = (entry: string): void => {
    // The record may have the answer before its receipt is here: the next may be open by then, and stays open.
    setOpen((now) => (now?.act === entry ? undefined : now));
    // On to the next, so that many are answered without the mouse.
    requestAnimationFrame(() => {
      if (!list.current?.contains(document.activeElement))
        list.current?.querySelector('button')?.focus();
    });
  };
  const finish = (entry: string, answer: string): void => {
    setDone(answer);
    setAnswered((all) => new Set([...all, entry]));
    close(entry);
  };
  return (
    <div className={styles['page']}>
      <h1>{say('enter.answers')}</h1>
      <p className={styles['soft']}>{say('enter.answers.help')}</p>
      <output>
        {done !== undefined && (
          <>
            {say('enter.done')} <ActLink id={done}>{say('enter.receipt')}</ActLink>
          </>
        )}
      </output>
      {rows.length === 0 && <Notice title={say('enter.answers.none')} />}
      <ol className={styles['cards']} ref={list}>
        {rows.map((row) => (
          <li key={row.act} data-entry={row.act}>
            <Entry row={row} />
            {open?.act === row.act ? (
              <AnswerForm
                key={open.answer}
                {...{ signer, deviceKey, row }}
                answer={open.answer}
                onBack={() => close(row.act)}
                onDone={(act) => finish(row.act, act)}
              />
            ) : (
              <p className={styles['buttons']}>
                {ANSWERS.map((answer) => (
                  <Button key={answer} onClick={() => setOpen({ act: row.act, answer })}>
                    {say(`enter.answers.${answer}`)}
                  </Button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const ANSWERS = ['confirm', 'contest'] as const;
type Answer = (typeof ANSWERS)[number];

function Entry({ row }: { row: TakenDownRow }) {
  const { say } = useWords();
  const sentence = useSentence();
  return (
    <>
      <p className={styles['sentence']}>{sentence(row.act)}</p>
      <p className={styles['soft']}>
        <ActLink id={row.act}>
          {say('enter.answers.entered')} <Moment ms={row.admitted} />
        </ActLink>
      </p>
    </>
  );
}

interface AnswerFormProps extends AnswersProps {
  row: TakenDownRow;
  answer: Answer;
  onBack: () => void;
  onDone: (act: string) => void;
}

function AnswerForm({ signer, deviceKey, row, answer, onBack, onDone }: AnswerFormProps) {
  const { say, language } = useWords();
  const [more, setMore] = useState<unknown>();
  const [enclosures, setEnclosures] = useState<readonly Enclosure[]>([]);
  const field = answer === 'confirm' ? 'ink' : 'words';
  const type = signer.book.type(`taken-down.${answer}`, 1);
  const { act, type: held, version, body: said } = row;
  const intent = useMemo((): Intent | undefined => {
    if (!type) return undefined;
    const content = answer === 'confirm' ? { type: held, version, body: said } : {};
    const body = { entry: act, ...content, ...(more === undefined ? {} : { [field]: more }) };
    return { type, body, after: [], rests: [], enclosures };
  }, [type, answer, act, held, version, said, more, field, enclosures]);
  if (!type || !intent) return null;
  const draft: Draft = { type: type.name, body: intent.body, after: [], rests: [], enclosures };
  const hold: FormHold = {
    type: type.name,
    signer,
    body: intent.body,
    problems: new Map(),
    enclosures,
    enclose: (made) => setEnclosures([...enclosures, made]),
  };
  const place = {
    path: field,
    label: answer === 'confirm' ? say('enter.answers.ink') : fieldName(language, type.name, field),
    value: more,
    onChange: setMore,
    optional: true,
  };
  return (
    <div className={styles['fields']}>
      <FormContext value={hold}>
        {answer === 'confirm' ? (
          <EnclosureField place={place} only="file" />
        ) : (
          <WordsField place={place} long />
        )}
      </FormContext>
      <Confirm
        {...{ signer, deviceKey, intent, draft, onBack }}
        onDone={(entered) => onDone(entered.act)}
      />
    </div>
  );
}
