import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CallFailure } from '#client/api.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';

interface NoticeProps {
  title: string;
  level?: 1 | 2 | 3;
  children?: ReactNode;
}

/** What stands where there is nothing else to show: empty, failed, on its way. */
export function Notice({ title, level = 2, children }: NoticeProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles['notice']}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

export function Loading() {
  const { say } = useWords();
  return <output className={styles['loading']}>{say('app.loading')}</output>;
}

interface FailedProps {
  failure: CallFailure;
  onAgain: () => void;
  level?: 1 | 2 | 3;
}

/** Why a call did not succeed, and what to do about it; the offline, the busy, the declined and the wrong server are each told apart. */
export function Failed({ failure, onAgain, level = 1 }: FailedProps) {
  const { say } = useWords();
  if (failure.kind === 'refused') {
    return (
      <Notice title={failure.message} level={level}>
        {failure.anchor !== undefined && (
          <p>
            <Link href={failure.anchor}>{say('failure.rule')}</Link>
          </p>
        )}
        <p>
          <Link href="/">{say('app.home')}</Link>
        </p>
      </Notice>
    );
  }
  const kind = failure.kind === 'given-up' ? 'offline' : failure.kind;
  return (
    <Notice title={say(`failure.${kind}`)} level={level}>
      <p>{say(`failure.${kind}.help`)}</p>
      <p>
        <Button onClick={onAgain}>{say('app.again')}</Button>
      </p>
    </Notice>
  );
}
