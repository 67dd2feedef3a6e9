import type { ReplicaStatus } from '#client/replica.ts';
import { Progress } from '../parts/progress.tsx';
import states from '../parts/states.module.css';
import { useWords } from '../words/use-words.ts';

/** A room on its way: nothing of it is shown before it has been checked. A heading comes with what is then shown, so that there is one when there is something to read. */
export function Reading({ status }: { status: ReplicaStatus }) {
  const { say } = useWords();
  const { have, size } = status.phase === 'reading' ? status : { have: 0, size: 0 };
  return (
    <div className={states['notice']}>
      <output>
        <strong>{say('reading.title')}</strong>
      </output>
      <p>{say('reading.help')}</p>
      {size > 0 && (
        <Progress value={have} max={size} label={say('reading.progress', { have, size })} />
      )}
    </div>
  );
}
