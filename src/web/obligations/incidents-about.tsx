import { Link } from 'wouter';
import type { ExplainedObligation } from '#core/obligations/explain/explained.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { incidentPath } from '../parts/incident-path.ts';
import { useSentence } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { usePromises } from './use-states.ts';

interface IncidentsProps {
  row: ObligationRow;
  explained: ExplainedObligation | undefined;
}

/** Allegations and case files that name the obligation, or that its state counts. Each is what its act says, and none is a finding. */
export function Incidents({ row, explained }: IncidentsProps) {
  const { say } = useWords();
  const { room, naming } = useTalks();
  const { incidents } = usePromises();
  const sentence = useSentence();
  const counted = new Set(
    explained?.instances.flatMap(({ events }) => events.map(({ event }) => event)),
  );
  const about = Object.values(incidents.entries).filter(
    (one) => one.about.includes(row.act) || counted.has(one.act),
  );
  return (
    <section className={entries['part']} aria-labelledby="incidents">
      <h2 id="incidents">{say('obligations.incidents')}</h2>
      {about.length === 0 && <p>{say('obligations.incidents.none')}</p>}
      <ul className={entries['steps']}>
        {about.map((one) => (
          <li key={one.act} data-incident={one.act}>
            {sentence(one.act)}{' '}
            <Link href={incidentPath(room, one.act)}>{naming.when(one.occurred)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
