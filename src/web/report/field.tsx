import { useId, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import type { Problem } from './answers.ts';
import styles from './report.module.css';

/** What a control is given so that its label, help and problem are told with it. */
interface Control {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  help?: string | undefined;
  /** Its name in the list of problems, to which that list leads. */
  name?: Problem;
  problems?: readonly Problem[];
  children: (control: Control) => ReactNode;
}

export function Field({ label, help, name, problems = [], children }: FieldProps) {
  const { say } = useWords();
  const own = useId();
  const id = name === undefined ? own : fieldId(name);
  // A time that is still to come is a problem of the day, for whoever reads the list.
  const problem = problems.find((one) => one === name || (one === 'future' && name === 'day'));
  const described = [help && `${own}help`, problem && `${own}problem`].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${own}help`} className={styles['soft']}>
          {help}
        </p>
      )}
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(problem === undefined ? {} : { 'aria-invalid': true }),
      })}
      {problem !== undefined && (
        <p id={`${own}problem`} className={styles['problem']}>
          {say(`report.problem.${problem}`)}
        </p>
      )}
    </div>
  );
}

/** Where the list of problems leads. */
export function fieldId(problem: Problem): string {
  return `report-${problem === 'future' ? 'day' : problem}`;
}
