import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { CallFailure } from '#client/api.ts';
import { writeAside } from '#client/aside.ts';
import { formatInstant } from '#record/instant.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';
import styles from './aside.module.css';

interface AsideFormProps {
  /** The writer's own side. */
  party: string;
  onWritten: (id: string, token: string) => void;
}

/** In minutes. */
const LENGTHS = [15, 60, 180, 480, 1440] as const;
const MINUTE = 60_000;

/** The hour, at a whole minute: not to the second at which somebody wrote. */
function hourAfter(minutes: number, now: number): number {
  return Math.floor(now / MINUTE + minutes) * MINUTE;
}

export function AsideForm({ party, onWritten }: AsideFormProps) {
  const { say, moment } = useWords();
  const { room, naming } = useRoom();
  const parley = useParley();
  const [words, setWords] = useState('');
  const [minutes, setMinutes] = useState<number>(60);
  const [names, setNames] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const [now, setNow] = useState(() => Date.now());
  const problem = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(clock);
  }, []);

  const write = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    const until = formatInstant(hourAfter(minutes, Date.now()) / 1000);
    const aside = { until, words, ...(names ? { side: party } : {}) };
    const answer = await writeAside(parley.api, roomCopy(parley, room), aside);
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    setWords('');
    // Each time anew: nobody should name their side by having named it before.
    setNames(false);
    field.current?.focus();
    onWritten(answer.value.id, answer.value.token);
  };

  return (
    // Browsers keep what stands in forms, to put it back after a crash; not in those that say this.
    <form className={styles['form']} autoComplete="off" onSubmit={(event) => void write(event)}>
      <label>
        {say('aside.words')}
        {/* Some spelling checkers send what is typed to somebody else. */}
        <textarea
          ref={field}
          dir="auto"
          rows={4}
          value={words}
          spellCheck={false}
          autoComplete="off"
          autoCorrect="off"
          required
          {...(failure ? { 'aria-describedby': problem } : {})}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('aside.length')}
        <select value={minutes} onChange={(event) => setMinutes(Number(event.currentTarget.value))}>
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {length < 60
                ? say('aside.length.minutes', { minutes: length })
                : say('aside.length.hours', { hours: length / 60 })}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['note']}>
        {say('aside.length.until', { at: moment(hourAfter(minutes, now)) })}
      </p>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
        <span>{say('aside.side', { party: naming.party(party) })}</span>
      </label>
      {failure && (
        <p role="alert" id={problem}>
          <Problem failure={failure} />
        </p>
      )}
      <Button look="main" type="submit" disabled={busy}>
        {say(busy ? 'aside.writing' : 'aside.write')}
      </Button>
    </form>
  );
}

function Problem({ failure }: { failure: CallFailure }) {
  const { say } = useWords();
  if (failure.kind !== 'refused') {
    return say(`failure.${failure.kind === 'given-up' ? 'offline' : failure.kind}`);
  }
  if (failure.code === 'aside.words') return say('aside.problem.words');
  if (failure.code === 'seal.no-secret') return say('aside.problem.key');
  return failure.message;
}
