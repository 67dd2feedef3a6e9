import { useId } from 'react';
import styles from './progress.module.css';

interface ProgressProps {
  value: number;
  max: number;
  label: string;
}

export function Progress({ value, max, label }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
