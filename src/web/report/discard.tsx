import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './report.module.css';

interface DiscardProps {
  onDiscard: () => void;
  disabled?: boolean;
  /** What tells which report, for whoever does not see where the button stands. */
  describedBy?: string;
}

/** Throws a report away, asked once. */
export function Discard({ onDiscard, disabled = false, describedBy }: DiscardProps) {
  const { say } = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <p className={styles['buttons']}>
        <Button disabled={disabled} aria-describedby={describedBy} onClick={() => setAsking(true)}>
          {say('report.drop')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles['told']}>
      <p>{say('report.drop.ask')}</p>
      <p className={styles['buttons']}>
        <Button
          onClick={() => {
            setAsking(false);
            onDiscard();
          }}
        >
          {say('report.drop.yes')}
        </Button>
        <Button look="main" onClick={() => setAsking(false)}>
          {say('report.drop.no')}
        </Button>
      </p>
    </div>
  );
}
