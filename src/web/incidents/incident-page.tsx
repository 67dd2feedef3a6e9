import { Link } from 'wouter';
import { refuseUnlessExamining } from '#core/incidents/state.ts';
import type { IncidentRow } from '#core/views/incidents.ts';
import { useRoom, useTalks } from '../context.ts';
import { enterHref } from '../enter/href.ts';
import { KindSign } from '../map/kind-shape.tsx';
import { EnterLink, useOwnKey, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { Notice } from '../parts/states.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Entered } from './entered.tsx';
import { What, WhoseEntry } from './entry-list.tsx';
import { Evidence } from './evidence.tsx';
import styles from './incidents.module.css';
import { stageOf, type Stage } from './life.ts';
import { Closed, Drafts, Findings, Related, Remedies, Visits } from './steps.tsx';
import { useIncidents } from './use-incidents.ts';

/** One entry with its life in order, each step apart from the others: entered, looked at, drafted and replied to, found, remedied, closed. */
export function IncidentPage({ id }: { id: string }) {
  const { board } = useIncidents();
  const row = board.entries[id];
  return row ? <Page row={row} /> : <Unknown id={id} />;
}

function Page({ row }: { row: IncidentRow }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { board, found } = useIncidents();
  const now = useMoment();
  const what = naming.term(`act-class.${row.class}`);
  useTitle(`${say(`incident.kind.${row.kind}`)}: ${what}`, say('incidents.title'));
  const stage = stageOf(board, row, found);
  return (
    <article className={entries['page']} data-incident={row.act}>
      <div className={entries['part']}>
        <ToAll />
        <h1 className={styles['head']}>
          <KindSign kind={row.kind} />
          <span>
            {say(`incident.kind.${row.kind}`)}
            {': '}
            <What row={row} />
          </span>
        </h1>
        <p>
          <WhoseEntry row={row} />
        </p>
        <p>
          <a
            href={`#${STEP_OF[stage]}`}
            className={`${entries['state']} ${styles['stage']}`}
            data-stage={stage}
          >
            {say(`incident.stage.${stage}`)}
          </a>
        </p>
        <Offers row={row} />
      </div>
      <Entered row={row} />
      <Evidence row={row} />
      <Related row={row} />
      <Visits row={row} />
      <Drafts row={row} now={now} />
      <Findings row={row} />
      <Remedies row={row} now={now} />
      <Closed row={row} />
    </article>
  );
}

/** The part of the page that tells it: on a telephone it is some screens away. */
const STEP_OF: Readonly<Record<Stage, string>> = {
  entered: 'entered',
  'looked-at': 'visits',
  drafted: 'drafts',
  found: 'findings',
  remedy: 'remedies',
  closed: 'closed',
  same: 'related',
  superseded: 'entered',
  withdrawn: 'entered',
};

/** What the reader may do about it: each leads to the form of the act. */
function Offers({ row }: { row: IncidentRow }) {
  const { say } = useWords();
  const { room } = useTalks();
  const examines = useExamines();
  const own = useOwnParty();
  const mine = own !== undefined && row.by.includes(own);
  const about = [row.act];
  const gone = row.kind === 'case-file' && (row.withdrawn ?? row.supersededBy) !== undefined;
  const after = { after: about };
  return (
    <div className={entries['actions']}>
      {!gone && (
        <EnterLink type="verification.visit" body={{ entries: about }}>
          {say('incident.do.visit')}
        </EnterLink>
      )}
      {!gone && examines && (
        <>
          <EnterLink type="incident.relate" body={{ entry: row.act }}>
            {say('incident.do.relate')}
          </EnterLink>
          <EnterLink type="commission.case">{say('incident.do.case')}</EnterLink>
          <EnterLink type="incident.draft-finding" body={{ entries: about }}>
            {say('incident.do.draft')}
          </EnterLink>
        </>
      )}
      {mine && row.kind === 'allegation' && (
        <>
          <EnterLink type="act.correct" to={enterHref(room, 'act.correct', {}, after)}>
            {say('incident.do.correct')}
          </EnterLink>
          <EnterLink type="act.retract" to={enterHref(room, 'act.retract', {}, after)}>
            {say('incident.do.retract')}
          </EnterLink>
        </>
      )}
      {mine && !gone && row.kind === 'case-file' && (
        <>
          <EnterLink type="incident.case-file" body={{ supersedes: row.act }}>
            {say('incident.do.supersede')}
          </EnterLink>
          <EnterLink type="incident.withdraw-case-file" body={{ entry: row.act }}>
            {say('incident.do.withdraw')}
          </EnterLink>
        </>
      )}
    </div>
  );
}

/** Whether the reader’s party relates entries and drafts findings: whoever chairs, the commission’s secretariat, those who verify. */
function useExamines(): boolean {
  const own = useOwnKey();
  const { state } = useRoom().views.members;
  return own !== undefined && state !== null && !refuseUnlessExamining(state, { by: [own] });
}

function ToAll() {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <p className="no-print">
      <Link href={`/rooms/${room}/incidents`}>{say('incident.all')}</Link>
    </p>
  );
}

/** An allegation that its side took back is no entry any more; its act is still in the record. */
function Unknown({ id }: { id: string }) {
  const { say } = useWords();
  const { views } = useTalks();
  const act = views.acts.get(id);
  const takenBack = act?.type === 'incident.allege';
  useTitle(say(takenBack ? 'incident.taken-back' : 'incident.unknown'), say('incidents.title'));
  return (
    <Notice title={say(takenBack ? 'incident.taken-back' : 'incident.unknown')} level={1}>
      <p>{say(takenBack ? 'incident.taken-back.help' : 'incident.unknown.help')}</p>
      {act && (
        <p>
          <ActLink id={id}>{say('incident.in-record')}</ActLink>
        </p>
      )}
      <ToAll />
    </Notice>
  );
}
