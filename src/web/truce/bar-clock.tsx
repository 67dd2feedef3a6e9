import { Link } from 'wouter';
import type { TruceClock } from '#core/views/truces.ts';
import { useTalks } from '../context.ts';
import { useMoment } from '../parts/use-moment.ts';
import { useWords } from '../words/use-words.ts';
import styles from './bar-clock.module.css';
import { trucesNow } from './order.ts';

/** For the room bar: the shortest time that a truce has left, or the words of its state, and that something about it is not certain. Nothing where there is none. */
export default function BarClock() {
  const { say, semicolon } = useWords();
  const { room, views, naming } = useTalks();
  const first = trucesNow(views.talks.truces, useMoment()).find(
    ({ stage }) => stage !== 'circulated',
  );
  if (!first) return null;
  const { row, clock } = first;
  return (
    <Link href={`/rooms/${room}/truce`} className={styles['clock']} data-bar-clock>
      {naming.term(`truce.${row.terms.kind}`)}
      {': '}
      {reads(clock)}
      {clock.uncertain.length > 0 && semicolon + uncertain(clock)}
    </Link>
  );

  function reads({ state, startsIn, remaining }: TruceClock): string {
    if (state === 'running' && remaining !== undefined)
      return say('truce.bar.left', { duration: naming.duration(remaining) });
    if (state === 'not-started' && startsIn !== undefined)
      return say('truce.bar.starts', { duration: naming.duration(startsIn) });
    return naming.term(`truce-clock.${state}`);
  }

  function uncertain({ uncertain: all }: TruceClock): string {
    const [only] = all;
    return all.length === 1 && only !== undefined
      ? naming.term(`truce-uncertain.${only}`)
      : say('truce.bar.uncertain', { count: all.length });
  }
}
