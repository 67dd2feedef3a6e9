import { useId } from 'react';
import type { WordLanguage } from '#core/words.ts';
import { useLanguageName } from '../use-language-name.ts';
import styles from './table.module.css';

interface ChoiceProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  choices: readonly T[];
  say?: (one: T) => string;
  onChange: (one: T) => void;
}

/** One of several, languages by their names unless it is said how they are called. */
export function Choice<T extends string>({
  label,
  hint,
  value,
  choices,
  say,
  onChange,
}: ChoiceProps<T>) {
  const id = useId();
  const name = useLanguageName();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {one === '' ? '…' : say ? say(one) : name(one as WordLanguage)}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['soft']}>
          {hint}
        </span>
      )}
    </div>
  );
}
