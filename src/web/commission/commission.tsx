import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { MissionRoom, useMissionRoom } from '../parts/mission-room.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Cases } from './cases.tsx';
import styles from './commission.module.css';
import { Hotline } from './hotline.tsx';
import { Meetings } from './meetings.tsx';
import { Persons } from './persons.tsx';
import { Terms } from './terms.tsx';

const PARTS = ['hotline', 'cases', 'meetings', 'terms', 'persons'] as const;

/** The joint commission: the number to ring first, then what is before it, what it decided, what it rests on; then persons and access. */
export default function Commission() {
  const { say } = useWords();
  return useMissionRoom() ? <MissionRoom title={say('commission.title')} /> : <Page />;
}

function Page() {
  const { say } = useWords();
  const { views } = useTalks();
  const now = useMoment();
  useTitle(say('nav.commission'));
  const constituted = views.talks.commission.inForce !== undefined;
  return (
    <div className={entries['page']}>
      <h1>{say('commission.title')}</h1>
      <p className={entries['lead']}>
        {say(constituted ? 'commission.lead' : 'commission.lead.none')}
      </p>
      <nav className={`${styles['within']} no-print`} aria-label={say('commission.within')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{say(`commission.part.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Hotline now={now} />
      <Cases now={now} />
      <Meetings />
      <Terms />
      <Persons />
    </div>
  );
}
