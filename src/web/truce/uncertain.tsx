import { whenOf, type Moment } from '#core/truce-state.ts';
import type { TruceClock, TruceRow } from '#core/views/truces.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { latestAccounts } from './latest-accounts.ts';
import type { EndSource } from './source.ts';
import styles from './truce.module.css';

interface UncertainProps {
  row: TruceRow;
  clock: TruceClock;
  source: EndSource;
}

/** What the time above hides nothing of, in words. Where times differ they are all said, and nobody is named. */
export function Uncertain({ row, clock, source }: UncertainProps) {
  const { say } = useWords();
  const { naming } = useRoom();
  if (clock.uncertain.length === 0) return null;
  const times = (kind: string): string[] => {
    const { start, end } = latestAccounts(row);
    const said: (Moment | 'open')[] = [];
    if (kind === 'start-disputed')
      said.push(row.terms.start, ...start.flatMap((one) => one.start ?? []));
    if (kind === 'end-disputed') said.push(source.end, ...end.flatMap((one) => one.until ?? []));
    const words = said.map((one) =>
      one === 'open' ? naming.term('truce-clock.open-ended') : whenOf(one, naming),
    );
    return [...new Set(words)].toSorted();
  };
  return (
    <div className={styles['uncertain']}>
      <h3>{say('truce.uncertain')}</h3>
      <ul>
        {clock.uncertain.map((kind) => {
          const what = naming.term(`truce-uncertain.${kind}`);
          const all = times(kind);
          return (
            <li key={kind}>
              {all.length === 0
                ? what
                : say('truce.uncertain.times', { what, times: naming.list(all) })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
