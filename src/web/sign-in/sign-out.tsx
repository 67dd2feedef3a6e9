import { useState } from 'react';
import { useParley } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './sign-in.module.css';
import { clearDevice } from './use-device-keys.ts';

/** One gesture for both: signing out, and erasing what this device holds (RC8). It asks once, since a key cannot be brought back. */
export function SignOut({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const parley = useParley();
  const [now, setNow] = useState<'waiting' | 'asking' | 'done' | 'untold'>('waiting');
  const go = async (): Promise<void> => {
    // The device first: what is erased here needs nobody's answer.
    await clearDevice();
    const told = await parley.api.signOut();
    parley.signedOut();
    setNow(told.ok || told.failure.kind === 'refused' ? 'done' : 'untold');
    onDone();
  };
  return (
    <section className={styles['part']}>
      <h2>{say('sign-out.do')}</h2>
      <p>{say('sign-out.help')}</p>
      {now === 'waiting' && (
        <p>
          <Button onClick={() => setNow('asking')}>{say('sign-out.do')}</Button>
        </p>
      )}
      {now === 'asking' && (
        <p className={styles['ask']}>
          <Button look="main" onClick={() => void go()}>
            {say('sign-out.confirm')}
          </Button>
          <Button onClick={() => setNow('waiting')}>{say('sign-out.keep')}</Button>
        </p>
      )}
      <output>
        {now === 'done' && say('sign-out.done')}
        {now === 'untold' && say('sign-out.done.untold')}
      </output>
    </section>
  );
}
