import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { useOwnKey } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { ObligationMark, StateMark } from './state-mark.tsx';
import { standingsOf, useStates } from './use-states.ts';

/**
 * The obligations that read a truce, on its page. Their states only to somebody seated here, and only where incidents are before a commission: elsewhere there is nothing that a
 * state could be of, and the truce page is read in halls.
 */
export default function ObligationsOfTruce({ truce }: { truce: string }) {
  const { say } = useWords();
  const open = useTalks();
  const own = useOwnKey();
  const about = standingsOf(open).filter(({ row }) => row.clause.truce === truce);
  if (about.length === 0) return null;
  const withStates = own !== undefined && open.views.talks.commission.inForce !== undefined;
  return (
    <section className={entries['part']} data-obligations-of={truce}>
      <h3>{say('obligations.of-truce')}</h3>
      <ul className={entries['steps']}>
        {about.map(({ row, standing }) => (
          <li key={row.act}>
            <Link href={`/rooms/${open.room}/obligations/${row.act}`}>
              {row.terms.label ? <InWords words={row.terms.label} /> : row.act.slice(0, 8)}
            </Link>{' '}
            <ObligationMark standing={standing} /> {withStates && <StateOf id={row.act} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateOf({ id }: { id: string }) {
  const { obligations } = useStates();
  const explained = obligations.find(({ row }) => row.act === id)?.explained;
  return explained ? <StateMark state={explained.state} /> : null;
}
