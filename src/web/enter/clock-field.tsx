import { useState } from 'react';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import styles from './enter.module.css';
import {
  localOf,
  offsetAt,
  offsetName,
  readClock,
  resolve,
  zoneOfRoom,
  type Resolved,
} from './zones.ts';

/** A time of the clock on the wall of the room. */
export interface Clock {
  text: string;
  setText: (text: string) => void;
  zone: string;
  /** Minutes east of UTC, when the page was opened. */
  offset: number;
  /** The day it is of; else the latest on which it has been that time. */
  day: string | undefined;
  /** To now. */
  reset: () => void;
}

/**
 * Now, until somebody writes another time.
 *
 * @param at an instant to begin with: that of a note
 */
export function useClock(at?: string): Clock {
  const { views } = useRoom();
  const zone = zoneOfRoom(views);
  const local = (instant: string): { day: string; clock: string } =>
    localOf(instant, offsetAt(zone, Date.parse(instant)));
  const [text, setText] = useState(() => local(at ?? new Date().toISOString()).clock);
  const [day, setDay] = useState(() => (at === undefined ? undefined : local(at).day));
  const [offset] = useState(() => offsetAt(zone, Date.now()));
  const reset = (): void => {
    setDay(undefined);
    setText(local(new Date().toISOString()).clock);
  };
  return { text, setText, zone, offset, day, reset };
}

/** What was said at 23:50 and is entered at 00:10 was said yesterday. */
export function instantOf({ text, zone, day }: Clock): Resolved | undefined {
  if (readClock(text) === undefined) return undefined;
  if (day !== undefined) return resolve({ day, clock: text, zone });
  const now = Date.now();
  const local = (ms: number): string => localOf(new Date(ms).toISOString(), offsetAt(zone, ms)).day;
  const today = resolve({ day: local(now), clock: text, zone });
  if (today && Date.parse(today.at) <= now + 60_000) return today;
  return resolve({ day: local(now - 24 * 3_600_000), clock: text, zone });
}

/** `HH:MM`, with the offset of the room and the same time in UTC beside it. */
export function ClockField({ clock, label }: { clock: Clock; label: string }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const time = instantOf(clock);
  const offset = time?.offset ?? clock.offset;
  return (
    <label className={`${styles['field']} ${styles['clock']}`}>
      {label}
      <input
        type="text"
        dir="ltr"
        inputMode="numeric"
        size={6}
        value={clock.text}
        aria-invalid={time === undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => clock.setText(event.currentTarget.value)}
      />
      <span className={styles['soft']}>
        {time ? (
          naming.when({ from: time.at, precision: 'minute', certainty: 'stated', offset })
        ) : (
          <>
            {say('enter.clock.form')} <bdi>{offsetName(offset)}</bdi>
          </>
        )}
      </span>
    </label>
  );
}
