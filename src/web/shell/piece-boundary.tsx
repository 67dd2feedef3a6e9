import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';

/** Why pieces of pages were not got, as the loader of the build said it. */
const unfetched = new WeakSet<Error>();

export function isUnfetched(error: Error): boolean {
  return unfetched.has(error);
}

/** Called once, before the first page: from then on it is known of an error that a piece of a page did not come, in no browser’s own words. */
export function watchPieces(): void {
  addEventListener('vite:preloadError', ({ payload }) => unfetched.add(payload));
}

/**
 * Pages come in pieces, when they are first opened. Where one does not come, this stands in its place, and what surrounds it, which is here, stays. Any other error is a fault
 * of the page, and goes on to whoever tells that.
 */
export function PieceBoundary({ children }: { children: ReactNode }) {
  const [at] = useLocation();
  return <Boundary at={at}>{children}</Boundary>;
}

interface Props {
  at: string;
  children: ReactNode;
}

interface State {
  at: string;
  error: Error | undefined;
}

class Boundary extends Component<Props, State> {
  override state: State = { at: this.props.at, error: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  /** Another page may be here. */
  static getDerivedStateFromProps({ at }: Props, before: State): State | null {
    return at === before.at ? null : { at, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isUnfetched(error)) throw error;
    return <Unfetched />;
  }
}

function Unfetched() {
  const { say } = useWords();
  return (
    <Notice title={say('app.unfetched')} level={1}>
      <p>{say('app.unfetched.help')}</p>
      <p>
        <Button onClick={() => location.reload()}>{say('app.reload')}</Button>
      </p>
    </Notice>
  );
}
