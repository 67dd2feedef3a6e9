import { Notice } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';

/** RC11.5: what this program does not know is no sign of tampering. */
export function Newer({ what }: { what: string }) {
  const { say } = useWords();
  return (
    <Notice title={say('check.newer')} level={1}>
      <p>{say('check.newer.help', { what })}</p>
    </Notice>
  );
}
