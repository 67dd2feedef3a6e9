import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './fault-page.module.css';
import { faultWords } from './fault-words.ts';

interface FaultPageProps {
  /** What is wrong, as the check says it in English. */
  message: string;
  /** Stable, for whoever looks into it. */
  code: string;
  where: readonly string[];
  trust: readonly string[];
  advice: string;
  children?: ReactNode;
}

/** A failed check. It fills the screen, and says exactly where, why, what still can be trusted, and what to do. */
export function FaultPage({ message, code, where, trust, advice, children }: FaultPageProps) {
  const { say, comma, language } = useWords();
  const { text, english } = faultWords(language, { code, message });
  return (
    <section className={styles['fault']} role="alert" data-fault={code}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 2l11 20H1z" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 9v6M12 17.5v2" stroke="currentColor" strokeWidth="2" />
      </svg>
      <h1>{say('alarm.title')}</h1>
      <dl>
        <dt>{say('alarm.where')}</dt>
        <dd className={styles['where']}>{where.join(comma)}</dd>
        <dt>{say('alarm.why')}</dt>
        <dd>
          {text}
          {english !== undefined && (
            <>
              {' '}
              <bdi lang="en" dir="ltr">
                {english}
              </bdi>
            </>
          )}
        </dd>
        <dt>{say('alarm.trust')}</dt>
        {trust.map((sentence) => (
          <dd key={sentence}>{sentence}</dd>
        ))}
        <dt>{say('alarm.do')}</dt>
        <dd>{advice}</dd>
        <dt>{say('alarm.code')}</dt>
        <dd>
          <code dir="ltr">{code}</code>
        </dd>
      </dl>
      {children}
    </section>
  );
}
