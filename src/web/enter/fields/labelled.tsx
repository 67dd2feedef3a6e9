import { useId, type ReactNode } from 'react';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { useForm } from '../form-context.ts';

interface LabelledProps {
  path: string;
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  children: (ids: Control) => ReactNode;
}

/** What ties a control to its words, for assistive technology. */
export interface Control {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
  'data-path': string;
}

/** A label, one control, a hint, and what is wrong with it. */
export function Labelled({ path, label, optional = false, hint, children }: LabelledProps) {
  const { say } = useWords();
  const id = useId();
  const problem = useForm().problems.get(path);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles['soft']}> {say('enter.optional')}</span>}
      </label>
      {children({
        id,
        'aria-describedby': `${id}-told`,
        'aria-invalid': problem !== undefined,
        'data-path': path,
      })}
      <div id={`${id}-told`} className={styles['told']}>
        {hint !== undefined && <span>{hint}</span>}
        {problem !== undefined && <strong className={styles['problem']}>{problem}</strong>}
      </div>
    </div>
  );
}

interface GroupProps {
  path: string;
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  children: ReactNode;
}

/** Several controls that answer one question. */
export function Group({ path, label, optional = false, hint, children }: GroupProps) {
  const { say } = useWords();
  const id = useId();
  const problem = useForm().problems.get(path);
  return (
    <fieldset
      className={styles['group']}
      aria-describedby={`${id}-told`}
      data-path={path}
      tabIndex={problem === undefined ? undefined : -1}
    >
      <legend>
        {label}
        {optional && <span className={styles['soft']}> {say('enter.optional')}</span>}
      </legend>
      {children}
      <div id={`${id}-told`} className={styles['told']}>
        {hint !== undefined && <span>{hint}</span>}
        {problem !== undefined && <strong className={styles['problem']}>{problem}</strong>}
      </div>
    </fieldset>
  );
}
