import {
  PARTS_OF_DAY,
  TIME_PRECISIONS,
  type PartOfDay,
} from '#interchange/openrosa/report-fields.ts';
import { deviceZone, offsetAt, offsetName } from '../enter/zones.ts';
import { Segmented } from '../parts/segmented.tsx';
import { useWords } from '../words/use-words.ts';
import { asksClock, type Answers, type Problem } from './answers.ts';
import { Field } from './field.tsx';
import styles from './report.module.css';

export interface PartProps {
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  problems: readonly Problem[];
}

/** When it was, as finely as somebody wants to say. */
export function TimeFields({ answers, change, problems }: PartProps) {
  const { say } = useWords();
  const { day, precision, clock, part, certain } = answers;
  // What day it is matters where clocks are changed in summer; without one, any day’s will do.
  const zone = offsetName(offsetAt(deviceZone(), Date.parse(day) || 0));
  return (
    <fieldset className={styles['part']}>
      <legend>{say('report.when')}</legend>
      <Field label={say('report.day')} name="day" problems={problems}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={day}
            onChange={(event) => change({ day: event.currentTarget.value })}
          />
        )}
      </Field>
      <Segmented
        label={say('report.precision')}
        value={precision}
        choices={TIME_PRECISIONS.map((value) => ({
          value,
          label: say(`report.precision.${value}`),
        }))}
        onChange={(value) => change({ precision: value })}
      />
      {asksClock(precision) && (
        <Field
          label={say(precision === 'hour' ? 'report.clock.hour' : 'report.clock')}
          name="clock"
          problems={problems}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              value={clock}
              onChange={(event) => change({ clock: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {precision === 'part-of-day' && (
        <Segmented
          label={say('report.part')}
          value={part}
          choices={(Object.keys(PARTS_OF_DAY) as PartOfDay[]).map((value) => ({
            value,
            label: say(`report.part.${value}`),
          }))}
          onChange={(value) => change({ part: value })}
        />
      )}
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={!certain}
          onChange={(event) => change({ certain: !event.currentTarget.checked })}
        />
        {say('report.unsure')}
      </label>
      <p className={styles['soft']}>{say('report.zone', { zone })}</p>
    </fieldset>
  );
}
