import { useState } from 'react';
import { WORD_LANGUAGES } from '#core/words.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import type { Place } from '../form-context.ts';
import type { Shape } from '#client/entry/shape-of.ts';
import { Group, Labelled } from './labelled.tsx';

export function TextField({ place, long }: { place: Place; long: boolean }) {
  const { path, label, value, onChange, optional } = place;
  return (
    <Labelled path={path} label={label} optional={optional}>
      {(control) => (
        <input
          {...control}
          type="text"
          dir="auto"
          maxLength={long ? 4000 : 200}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value.trim() || undefined)}
        />
      )}
    </Labelled>
  );
}

/** Fields that count minutes, and so can be read back as hours. */
const MINUTES: ReadonlySet<string> = new Set([
  'after',
  'correctionMinutes',
  'fresh',
  'gap',
  'lag',
  'minutes',
  'notice',
  'term',
  'within',
]);

export function NumberField({
  place,
  shape,
  name,
}: {
  place: Place;
  shape: Shape & { is: 'number' };
  name: string;
}) {
  const { path, label, value, onChange, optional } = place;
  const { naming } = useRoom();
  const number = typeof value === 'number' ? value : undefined;
  return (
    <Labelled
      path={path}
      label={label}
      optional={optional}
      hint={
        MINUTES.has(name) && number !== undefined && number > 0
          ? naming.duration(number)
          : undefined
      }
    >
      {(control) => (
        <input
          {...control}
          type="number"
          dir="ltr"
          min={shape.min}
          max={shape.max}
          step={1}
          value={number ?? ''}
          onChange={(event) => {
            const next = event.currentTarget.valueAsNumber;
            onChange(Number.isSafeInteger(next) ? next : undefined);
          }}
        />
      )}
    </Labelled>
  );
}

/**
 * Yes or no, neither of which is assumed.
 * @param mark a value that stands for yes, where no is not said at all
 */
export function YesNoField({ place, mark }: { place: Place; mark?: unknown }) {
  const { say } = useWords();
  const { path, label, value, onChange, optional } = place;
  const [said, setSaid] = useState(false);
  const yes = mark ?? true;
  const no = mark === undefined ? false : undefined;
  const isNo = mark === undefined ? value === false : said && value === undefined;
  return (
    <Group path={path} label={label} optional={optional}>
      <div className={styles['ticks']}>
        <label className={styles['tick']}>
          <input type="radio" name={path} checked={value === yes} onChange={() => onChange(yes)} />
          {say('enter.yes')}
        </label>
        <label className={styles['tick']}>
          <input
            type="radio"
            name={path}
            checked={isNo}
            onChange={() => {
              setSaid(true);
              onChange(no);
            }}
          />
          {say('enter.no')}
        </label>
      </div>
    </Group>
  );
}

/** Languages spoken: those Parley knows by name, and any other by its tag. */
export function LanguagesField({ place }: { place: Place }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const { path, label, value, onChange, optional } = place;
  const tags = Array.isArray(value) ? (value as string[]) : [];
  const known: readonly string[] = WORD_LANGUAGES;
  const [others, setOthers] = useState(() => tags.filter((tag) => !known.includes(tag)).join(' '));
  const put = (named: readonly string[], text: string): void => {
    onChange([...named, ...text.split(/[\s,]+/).filter(Boolean)]);
  };
  const chosen = tags.filter((tag) => known.includes(tag));
  return (
    <Group path={path} label={label} optional={optional}>
      <div className={styles['ticks']}>
        {known.map((one) => (
          <label key={one} className={styles['tick']}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={(event) =>
                put(
                  event.currentTarget.checked
                    ? [...chosen, one]
                    : chosen.filter((other) => other !== one),
                  others,
                )
              }
            />
            {naming.term(`spoken.${one}`)}
          </label>
        ))}
      </div>
      <label className={styles['small']}>
        {say('enter.languages.others')}{' '}
        <input
          type="text"
          dir="ltr"
          size={12}
          value={others}
          onChange={(event) => {
            setOthers(event.currentTarget.value);
            put(chosen, event.currentTarget.value);
          }}
        />
      </label>
    </Group>
  );
}
