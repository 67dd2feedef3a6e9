import { useId, useState } from 'react';
import { deviceZone, localOf, offsetAt } from '../enter/zones.ts';
import { useOnline } from '../enter/use-online.ts';
import { Button } from '../parts/button.tsx';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/use-words.ts';
import { Discard } from './discard.tsx';
import type { KeptReport } from './kept-reports.ts';
import styles from './report.module.css';

interface WaitingReportsProps {
  kept: readonly KeptReport[];
  busy: boolean;
  onHandOver: (id: string) => void;
  onOpen: (id: string) => void;
  onDiscard: (id: string) => void;
}

/** What waits on this device: that it does and since when, and nothing of what it says. */
export function WaitingReports({ kept, ...rest }: WaitingReportsProps) {
  const { say } = useWords();
  if (kept.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="waiting">
      <h2 id="waiting">{say('report.waiting')}</h2>
      <p className={styles['soft']}>{say('report.waiting.help')}</p>
      <ul className={styles['list']}>
        {kept.map((one) => (
          <li key={one.id} className={styles['card']} data-kept>
            <One kept={one} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneProps extends Omit<WaitingReportsProps, 'kept'> {
  kept: KeptReport;
}

function One({ kept: { id, at }, busy, onHandOver, onOpen, onDiscard }: OneProps) {
  const { say } = useWords();
  const online = useOnline();
  const when = useKeptAt(at);
  const line = useId();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p id={line}>{say('report.waiting.one', { at: when })}</p>
      {asking ? (
        <>
          <p>{say('report.waiting.open.ask')}</p>
          <p className={styles['buttons']}>
            <Button
              look="main"
              onClick={() => {
                setAsking(false);
                onOpen(id);
              }}
            >
              {say('report.waiting.open.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{say('report.drop.no')}</Button>
          </p>
        </>
      ) : (
        <p className={styles['buttons']}>
          {online && (
            <Button
              look="main"
              disabled={busy}
              aria-describedby={line}
              onClick={() => onHandOver(id)}
            >
              {say(busy ? 'report.busy' : 'report.hand-over')}
            </Button>
          )}
          <Button disabled={busy} aria-describedby={line} onClick={() => setAsking(true)}>
            {say('report.waiting.open')}
          </Button>
        </p>
      )}
      <Discard disabled={busy} describedBy={line} onDiscard={() => onDiscard(id)} />
    </>
  );
}

/** By the clock of this device: the time, and the day unless it is today. */
function useKeptAt(at: number): string {
  const { day, comma } = useWords();
  const now = useNow();
  const local = (ms: number): { day: string; clock: string } =>
    localOf(new Date(ms).toISOString(), offsetAt(deviceZone(), ms));
  const kept = local(at);
  const isToday = kept.day === local(now).day;
  return isToday ? kept.clock : `${day(Date.parse(kept.day))}${comma}${kept.clock}`;
}
