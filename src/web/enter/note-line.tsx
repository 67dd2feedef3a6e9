import { useRef, useState } from 'react';
import type { DeviceKey } from '#client/device.ts';
import { directionOf } from '#core/words.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { ClockField, instantOf, useClock } from './clock-field.tsx';
import { Confirm } from './confirm.tsx';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import { typeNamed } from './may-sign.ts';
import type { Intent, Signer } from './sign.ts';

interface NoteLineProps {
  signer: Signer;
  deviceKey: DeviceKey;
  onDone: (act: string) => void;
  /** There was no connection, and it waits on this device. */
  onAside: () => void;
}

/** One line with a time: Enter shows the sentence, Enter again enters it. */
export function NoteLine({ signer, deviceKey, onDone, onAside }: NoteLineProps) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  const clock = useClock();
  const [line, setLine] = useState('');
  const [intent, setIntent] = useState<Intent>();
  const input = useRef<HTMLInputElement>(null);
  const type = typeNamed(signer.book, 'note.take');
  if (!type) return null;
  const again = (): void => {
    setIntent(undefined);
    requestAnimationFrame(() => input.current?.focus());
  };
  const next = (): void => {
    setLine('');
    clock.reset();
    again();
  };
  const draft = (body: Intent['body']): Draft => ({
    type: type.name,
    body,
    after: [],
    rests: [],
    enclosures: [],
  });
  return (
    <section className={styles['part']} aria-labelledby="note-line">
      <h2 id="note-line">{say('enter.note')}</h2>
      <form
        autoComplete="off"
        className={styles['line']}
        onSubmit={(event) => {
          event.preventDefault();
          const time = instantOf(clock);
          if (line.trim() === '' || !time) return;
          const body = { line: { [language]: line.trim() }, at: time.at };
          setIntent({ type, body, after: [], rests: [], enclosures: [] });
        }}
      >
        <ClockField clock={clock} label={say('enter.note.time')} />
        <label className={styles['field']}>
          {say('enter.note.line', { language: naming.term(`spoken.${language}`) })}
          <input
            ref={input}
            type="text"
            name="line"
            maxLength={200}
            lang={language}
            dir={directionOf(language)}
            value={line}
            onChange={(event) => setLine(event.currentTarget.value)}
          />
        </label>
        <Button type="submit">{say('enter.go-on')}</Button>
      </form>
      {intent && (
        <Confirm
          {...{ signer, deviceKey, intent }}
          draft={draft(intent.body)}
          quick
          onBack={again}
          onDone={({ act }) => {
            onDone(act);
            next();
          }}
          onAside={() => {
            onAside();
            next();
          }}
        />
      )}
    </section>
  );
}
