import { useRoom } from '../context.ts';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Hotline } from './hotline.tsx';
import styles from './truce.module.css';

/** What else a reader of a truce needs: when the sides meet again, and where to telephone. */
export function Around({ now }: { now: number }) {
  const { say, comma } = useWords();
  const { views, naming } = useRoom();
  const today = new Date(now).toISOString().slice(0, 10);
  const meetings = views.rounds.reconvening.filter(({ on }) => on >= today);
  return (
    <div className={styles['around']}>
      {meetings.length > 0 && (
        <section className={parts['part']} aria-labelledby="meeting">
          <h2 id="meeting">{say('truce.meeting')}</h2>
          <ul className={parts['list']}>
            {meetings.map(({ act, on, place, level }) => (
              <li key={act}>
                <ActLink id={act}>{naming.day(on)}</ActLink>
                {place && (
                  <>
                    {comma}
                    <InWords words={place} />
                  </>
                )}
                {level !== undefined && comma + naming.term(`attendance.${level}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Hotline />
    </div>
  );
}
