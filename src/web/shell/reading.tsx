import type { ReplicaStatus } from '#client/replica.ts';
import { Progress } from '../parts/progress.tsx';
import { Notice } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';

/** A room on its way: nothing of it is shown before it has been checked. */
export function Reading({ status }: { status: ReplicaStatus }) {
  const { say } = useWords();
  const { have, size } = status.phase === 'reading' ? status : { have: 0, size: 0 };
  return (
    <Notice title={say('reading.title')} level={1}>
      <p>{say('reading.help')}</p>
      {size > 0 && (
        <Progress value={have} max={size} label={say('reading.progress', { have, size })} />
      )}
    </Notice>
  );
}
