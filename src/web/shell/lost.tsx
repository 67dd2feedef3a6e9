import { Link } from 'wouter';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';

/** An address that leads nowhere. */
export function Lost() {
  const { say } = useWords();
  useTitle(say('app.not-found'));
  return (
    <Notice title={say('app.not-found')} level={1}>
      <p>{say('app.not-found.help')}</p>
      <p>
        <Link href="/">{say('app.home')}</Link>
      </p>
    </Notice>
  );
}
