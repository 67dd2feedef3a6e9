import { useEffect, useState } from 'react';
import { isReady, makeReady, removeOffline } from '../offline/ready.ts';
import { useOnline } from '../enter/use-online.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { forgetDesk, rememberDesk, type Desk } from './kept-reports.ts';
import styles from './report.module.css';

type Now = 'looking' | 'no' | 'busy' | 'yes' | 'failed';

/** Makes this page open without a connection, at a press; and undoes it. */
export function ReadyHere({ desk }: { desk: Desk }) {
  const { say } = useWords();
  const online = useOnline();
  const [now, setNow] = useState<Now>('looking');
  const page = `/rooms/${desk.room}/report`;
  useEffect(() => {
    let shown = true;
    void isReady(page).then((ready) => shown && setNow(ready ? 'yes' : 'no'));
    return () => {
      shown = false;
    };
  }, [page]);

  const begin = async (): Promise<void> => {
    setNow('busy');
    try {
      await rememberDesk(desk);
      setNow((await makeReady(page)) ? 'yes' : 'failed');
    } catch {
      setNow('failed');
    }
  };
  const end = async (): Promise<void> => {
    await removeOffline();
    await forgetDesk(desk.room).catch(() => undefined);
    setNow('no');
  };
  return (
    <section className={styles['part']} aria-labelledby="ready">
      <h2 id="ready">{say('report.ready')}</h2>
      <p className={styles['soft']}>{say('report.ready.help')}</p>
      <output>
        {now === 'yes' && <strong data-ready>{say('report.ready.done')}</strong>}
        {now === 'busy' && say('report.ready.busy')}
        {now === 'failed' && (
          <span className={styles['problem']}>{say('report.ready.failed')}</span>
        )}
      </output>
      <p className={styles['buttons']}>
        {now === 'yes' ? (
          <Button onClick={() => void end()}>{say('report.ready.remove')}</Button>
        ) : (
          <Button
            disabled={!online || now === 'busy' || now === 'looking'}
            onClick={() => void begin()}
          >
            {say('report.ready.do')}
          </Button>
        )}
      </p>
      <p className={styles['soft']}>{say('report.ready.clear')}</p>
    </section>
  );
}
