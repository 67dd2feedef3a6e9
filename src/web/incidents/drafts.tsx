import { Link } from 'wouter';
import { instantMs } from '#core/instants.ts';
import type { CaseRow } from '#core/views/commission.ts';
import type { DraftFindingRow } from '#core/views/incidents.ts';
import { Rises } from '../commission/rises.tsx';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import { ThreeAnswers } from './answers.tsx';
import { What } from './entry-list.tsx';
import { draftsOut } from './life.ts';
import { incidentPath } from '../parts/incident-path.ts';
import { useIncidents } from './use-incidents.ts';

/** Draft findings to which the sides may reply, the one whose time is over first above all. */
export function DraftsOut({ now }: { now: number }) {
  const { say } = useWords();
  const { board } = useIncidents();
  const rows = draftsOut(board).toSorted((a, b) => instantMs(a.until) - instantMs(b.until));
  return (
    <section className={entries['part']} aria-labelledby="drafts">
      <h2 id="drafts">{say('incidents.part.drafts')}</h2>
      {rows.length === 0 && <p>{say('incident.drafts.out.none')}</p>}
      <ol className={entries['list']}>
        {rows.map((row) => (
          <li key={row.act} className={entries['entry']}>
            <Draft row={row} now={now} about />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface DraftProps {
  row: DraftFindingRow;
  now: number;
  /** Whether it says which entries it is about. */
  about?: boolean;
}

/** A draft with its three answers, until when the sides may reply, and each reply as it came. Whoever has not replied is not named. */
export function Draft({ row, now, about = false }: DraftProps) {
  const { say, comma } = useWords();
  const { naming, views } = useTalks();
  const { found } = useIncidents();
  const standing = views.talks.commission.cases[row.case];
  const minutes = Math.ceil((instantMs(row.until) - now) / 60_000);
  const spent = found.has(row.case);
  const given = { case: row.case, number: row.number };
  return (
    <div className={entries['part']} data-draft={row.act} data-out={!spent}>
      <h3>{say('incident.draft', { number: row.number })}</h3>
      <CaseLabel id={row.case} />
      {standing && !spent && <CaseRose row={standing} />}
      <ThreeAnswers answers={row.answers} />
      <EveryLanguage words={row.text} />
      <dl className={entries['facts']}>
        {about && (
          <>
            <dt>{say('incident.draft.about')}</dt>
            <dd>
              <AboutEntries ids={row.entries} />
            </dd>
          </>
        )}
        <dt>{say('incident.draft.by')}</dt>
        <dd>
          <EnteredBy said={row} />
        </dd>
        <dt>{say('incident.draft.until')}</dt>
        <dd>
          {naming.instant(row.until)}
          {!spent && minutes > 0 && (
            <strong data-left={minutes}>
              {comma}
              {say('incident.draft.left', { duration: naming.duration(minutes) })}
            </strong>
          )}
        </dd>
      </dl>
      {spent && <p>{say('incident.draft.found')}</p>}
      {!spent && minutes <= 0 && <p data-left="over">{say('incident.draft.over')}</p>}
      <h4>{say('incident.draft.replies')}</h4>
      {row.replies.length === 0 && <p>{say('incident.draft.replies.none')}</p>}
      {row.replies.length > 0 && (
        <ul className={entries['steps']}>
          {row.replies.map((one) => (
            <li key={one.act} data-reply={one.late ? 'late' : 'in-time'}>
              <EveryLanguage words={one.text} />
              <p className={entries['soft']}>
                <EnteredBy said={one} />
                {one.late && `${comma}${say('incident.draft.late')}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!spent && (
        <p className={entries['actions']}>
          <EnterLink type="incident.reply" body={{ draft: row.act }}>
            {say('incident.do.reply')}
          </EnterLink>
          {standing?.with === undefined && (
            <EnterLink
              type="incident.find"
              body={{ ...given, draft: row.act, entries: row.entries, answers: row.answers }}
            >
              {say('incident.do.find')}
            </EnterLink>
          )}
        </p>
      )}
    </div>
  );
}

/** Where a case stands of which nothing is found: how it rose, and with whom it is by deadlock. */
function CaseRose({ row }: { row: CaseRow }) {
  const { naming } = useTalks();
  return (
    <>
      {row.with !== undefined && (
        <p data-case-state={row.state}>
          {naming.term(`commission-case.${row.state}`)}
          {': '}
          <bdi>{naming.party(row.with)}</bdi>
        </p>
      )}
      <Rises row={row} />
    </>
  );
}

/** What a case is called, as a link to where its levels stand. */
export function CaseLabel({ id }: { id: string }) {
  const { room, views } = useTalks();
  const label = views.talks.commission.cases[id]?.label;
  if (!label) return null;
  return (
    <p>
      <Link href={`/rooms/${room}/commission#cases`}>
        <InWords words={label} />
      </Link>
    </p>
  );
}

/** Entries by what they are of, each a link to its page. */
export function AboutEntries({ ids }: { ids: readonly string[] }) {
  const { say } = useWords();
  const { room } = useTalks();
  const { board } = useIncidents();
  return (
    <ul>
      {ids.map((id) => {
        const row = board.entries[id];
        return (
          <li key={id}>
            {row ? (
              <Link href={incidentPath(room, id)}>
                {say(`incident.kind.${row.kind}`)}
                {': '}
                <What row={row} />
              </Link>
            ) : (
              <Link href={incidentPath(room, id)}>{say('incident.taken-back')}</Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
