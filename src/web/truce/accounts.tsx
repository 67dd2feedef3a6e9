import type { ReactNode } from 'react';
import { whenOf, type Until } from '#core/truce-state.ts';
import { disputesOf, type AccountRow, type TruceRow } from '#core/views/truces.ts';
import { useTalks } from '../context.ts';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { ActWhen } from '../parts/side-acts.tsx';
import { ActLink, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { latestAccounts } from './latest-accounts.ts';
import type { EndSource } from './source.ts';
import styles from './truce.module.css';

interface AccountsProps {
  row: TruceRow;
  source: EndSource;
  turn: number;
}

/** Where accounts of start, end or terms differ: what each side says, at equal size, beside each other. */
export function Accounts({ row, source, turn }: AccountsProps) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const differ = disputesOf(views.talks.truces, row.act);
  const latest = latestAccounts(row);
  const moment = (until: Until): string =>
    until === 'open' ? naming.term('truce-clock.open-ended') : whenOf(until, naming);
  const kinds = (['start', 'end', 'terms'] as const).filter((kind) => differ[kind].length > 0);
  if (kinds.length === 0) return null;
  const stands = {
    start: say('truce.accounts.start.terms', { moment: moment(row.terms.start) }),
    end: say('truce.accounts.end.stands', { moment: moment(source.end) }),
    terms: undefined,
  };
  const said: Record<(typeof kinds)[number], (one: AccountRow) => ReactNode> = {
    start: (one) => one.start && moment(one.start),
    end: (one) => one.until !== undefined && moment(one.until),
    terms: (one) => one.terms && <InWords words={one.terms} />,
  };
  return (
    <div className={parts['part']} data-accounts>
      <h3>{say('truce.accounts')}</h3>
      <p>{say('truce.accounts.help')}</p>
      {kinds.map((kind, i) => (
        <div key={kind} className={styles['dispute']} data-dispute={kind}>
          <h4>{say(`truce.accounts.${kind}`)}</h4>
          {stands[kind] !== undefined && <p>{stands[kind]}</p>}
          <ul className={styles['beside']}>
            {inTurn(
              latest[kind].toSorted((a, b) => (a.party < b.party ? -1 : 1)),
              turn + i,
            ).map((one) => (
              <li key={one.act} data-side={one.party}>
                <h5>
                  <Party id={one.party} />
                </h5>
                <p>{said[kind](one)}</p>
                <p className={parts['soft']}>
                  <ActWhen act={one.act} at={views.acts.get(one.act)?.admitted ?? 0} />{' '}
                  {one.correctedBy !== undefined && (
                    <ActLink id={one.correctedBy}>{say('truce.accounts.corrected')}</ActLink>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
