import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { isUnfetched } from './piece-boundary.tsx';
import styles from './error-boundary.module.css';

interface State {
  error: Error | undefined;
  where: string;
}

/** Catches a bug of the page and fills the screen with what it means for the reader: nothing was sent, nothing in the record has changed. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined, where: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ where: info.componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === undefined) return this.props.children;
    return <Stopped error={error} where={where} />;
  }
}

function Stopped({ error, where }: { error: Error; where: string }) {
  const { say } = useWords();
  const what = isUnfetched(error) ? 'app.unfetched' : 'app.crash';
  // The file names of a build say nothing to anybody; the first components do.
  const place = where.trim().split('\n').slice(0, 4).join('\n');
  return (
    <main className={styles['stopped']}>
      <h1>{say(what)}</h1>
      <p>{say(`${what}.help`)}</p>
      <p>
        <button type="button" className={styles['again']} onClick={() => location.reload()}>
          {say('app.reload')}
        </button>
      </p>
      {what === 'app.crash' && <pre dir="ltr">{`${error.message}\n${place}`}</pre>}
    </main>
  );
}
