import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { Notice } from '../parts/states.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Context } from './context.tsx';
import { DraftsOut } from './drafts.tsx';
import { EntryList, useChosen } from './entry-list.tsx';
import { AllFindings } from './findings.tsx';
import styles from './incidents.module.css';
import { Looked } from './looked.tsx';
import { OnMap } from './on-map.tsx';
import { useIncidents } from './use-incidents.ts';

const PARTS = ['entries', 'looked', 'drafts', 'findings', 'map', 'context'] as const;

/** The list first, with what was looked at beside it; what the sides may reply to, and what was found, apart from what was alleged; then the map. */
export function Board() {
  const { say } = useWords();
  const { room, views } = useTalks();
  const { board } = useIncidents();
  const now = useMoment();
  const chosen = useChosen();
  useTitle(say('incidents.title'));
  const none = Object.keys(board.entries).length === 0;
  return (
    <div className={entries['page']}>
      <h1>{say('incidents.title')}</h1>
      <p className={entries['lead']}>{say('incidents.lead')}</p>
      <nav className={`${styles['within']} no-print`} aria-label={say('incidents.within')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{say(`incidents.part.${part}`)}</a>
            </li>
          ))}
          {views.talks.counting && (
            <li>
              <Link href={`/rooms/${room}/incidents/counts`}>{say('incidents.counts')}</Link>
            </li>
          )}
        </ul>
      </nav>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="incident.allege">{say('incident.do.allege')}</EnterLink>
        <EnterLink type="incident.case-file">{say('incident.do.case-file')}</EnterLink>
        <EnterLink type="verification.visit">{say('incident.do.visit')}</EnterLink>
        <EnterLink type="coverage.report">{say('incident.do.coverage')}</EnterLink>
      </p>
      <div className={styles['beside']}>
        {none ? (
          <section id="entries">
            <Notice title={say('incidents.none')}>
              <p>{say('incidents.none.help')}</p>
            </Notice>
          </section>
        ) : (
          <EntryList chosen={chosen} />
        )}
        <Looked />
      </div>
      <DraftsOut now={now} />
      <AllFindings />
      <OnMap rows={chosen.rows} now={now} />
      <Context />
    </div>
  );
}
