import type { ReactNode } from 'react';
import { LEVELS } from '#core/reports.ts';
import { LevelMark } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { StepShape } from './step-shape.tsx';
import styles from './timeline.module.css';

/** What the marks mean, in words. */
export function Legend() {
  const { say } = useWords();
  return (
    <details className={styles['legend']} open>
      <summary>{say('timeline.legend')}</summary>
      <ul>
        {LEVELS.map((level) => (
          <li key={level}>
            <LevelMark level={level} />
          </li>
        ))}
        <Entry
          shape={<rect className={styles['bar']} x="-9" y="-6" width="18" height="12" rx="3" />}
        >
          {say('timeline.legend.session')}
        </Entry>
        <Entry
          shape={
            <>
              <rect className={styles['bar']} x="-9" y="-6" width="9" height="12" rx="3" />
              <path d="M0-6h9v12H0" fill="none" stroke="currentColor" strokeDasharray="3 2" />
            </>
          }
        >
          {say('timeline.legend.truce')}
        </Entry>
        <Entry shape={<StepShape step="step.extended" />}>{say('timeline.legend.extended')}</Entry>
        <Entry shape={<StepShape step="step.breach-alleged" />}>
          {say('timeline.legend.breach')}
        </Entry>
        <Entry shape={<StepShape step="step.said-to-stand" />}>
          {say('timeline.legend.stands')}
        </Entry>
        <Entry shape={<StepShape step="step.said-to-have-ended" />}>
          {say('timeline.legend.ended')}
        </Entry>
      </ul>
      <p>
        {say('timeline.legend.width')} {say('timeline.legend.rough')}
      </p>
    </details>
  );
}

function Entry({ shape, children }: { shape: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="-10 -8 20 16" width="20" height="16" aria-hidden="true">
        {shape}
      </svg>
      {children}
    </li>
  );
}
