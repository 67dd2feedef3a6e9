import { useId } from 'react';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './beside.module.css';
import { inDays, placesOf, type Period, type Steps } from './period.ts';

interface PeriodSliderProps {
  steps: Steps;
  period: Period;
  onPeriod: (period: Period) => void;
}

const DAY = 86_400_000;

/** From when until when: two sliders for pointer and arrow keys, and beside each a button for one step either way. */
export function PeriodSlider({ steps, period, onPeriod }: PeriodSliderProps) {
  const { say, day, moment } = useWords();
  const { ticks } = steps;
  const last = ticks.length - 1;
  const [a, b] = placesOf(steps, period);
  const at = (place: number): number => ticks[place] as number;
  const move = (from: number, until: number): void =>
    onPeriod({
      ...(from > 0 ? { from: at(from) } : {}),
      ...(until < last ? { until: at(until) } : {}),
    });
  const fromSaid = inDays(steps) ? day(at(a)) : moment(at(a));
  const untilSaid = inDays(steps) ? say('map.until.day', { day: day(at(b) - DAY) }) : moment(at(b));
  return (
    <>
      <p className="only-print">{say('map.period.print', { from: fromSaid, until: untilSaid })}</p>
      <fieldset className={`${styles['period']} no-print`}>
        <legend>{say('map.period')}</legend>
        <End
          label={say('map.from')}
          said={fromSaid}
          value={a}
          last={last}
          onMove={(to) => move(Math.min(to, b - 1), b)}
          back={say('map.from.back')}
          on={say('map.from.on')}
        />
        <End
          label={say('map.until')}
          said={untilSaid}
          value={b}
          last={last}
          onMove={(to) => move(a, Math.max(to, a + 1))}
          back={say('map.until.back')}
          on={say('map.until.on')}
        />
        <Button onClick={() => onPeriod({})}>{say('map.period.all')}</Button>
        <p className={styles['soft']}>{say('map.period.utc')}</p>
      </fieldset>
    </>
  );
}

interface EndProps {
  label: string;
  /** Where it stands, in words. */
  said: string;
  value: number;
  last: number;
  /** Of the buttons: one step earlier, one step later. */
  back: string;
  on: string;
  onMove: (to: number) => void;
}

function End({ label, said, value, last, back, on, onMove }: EndProps) {
  const id = useId();
  const to = (place: number): void => onMove(Math.min(last, Math.max(0, place)));
  return (
    <div className={styles['end']}>
      <label htmlFor={id}>
        {label} <strong>{said}</strong>
      </label>
      <span className={styles['steps']}>
        <Button className={styles['icon']} aria-label={back} onClick={() => to(value - 1)}>
          −
        </Button>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          value={value}
          aria-label={label}
          aria-valuetext={said}
          onChange={({ currentTarget }) => to(Number(currentTarget.value))}
        />
        <Button className={styles['icon']} aria-label={on} onClick={() => to(value + 1)}>
          +
        </Button>
      </span>
    </div>
  );
}
