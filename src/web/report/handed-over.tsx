import { useEffect, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useWords } from '../words/use-words.ts';
import styles from './report.module.css';

/** That it is handed over, and the code of its act. Nothing of what it says, and nothing of any other. */
export function HandedOverNotice({ act, onAnother }: { act: string; onAnother: () => void }) {
  const { say } = useWords();
  const code = useShortCode('act', act);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Who goes back to the page finds no code on it: it is shown until the page is left.
  useEffect(() => {
    addEventListener('pagehide', onAnother);
    return () => removeEventListener('pagehide', onAnother);
  }, [onAnother]);
  return (
    <section className={styles['page']} data-handed-over={act}>
      <h2 ref={heading} tabIndex={-1}>
        {say('report.done')}
      </h2>
      <p>
        {say('report.done.receipt')}
        <br />
        <bdi dir="ltr" className={styles['code']}>
          {code ?? '…'}
        </bdi>
      </p>
      <p>{say('report.done.help')}</p>
      <p className={styles['buttons']}>
        <Button onClick={onAnother}>{say('report.another')}</Button>
      </p>
    </section>
  );
}
