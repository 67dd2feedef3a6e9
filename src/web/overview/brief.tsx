import { Suspense, type ReactNode } from 'react';
import { itemsOf, type TimelineItem } from '#core/views/timeline.ts';
import { sessionsIn, type RoundRow, type SessionRow } from '#core/views/rounds.ts';
import type { Occurred } from '#core/shapes.ts';
import { hasTalks, useRoom } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, wordsOf } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { withTalkWords } from '../words/with-talk-words.tsx';
import styles from './overview.module.css';

const DrawnUp = withTalkWords(() => import('./drawn-up.tsx'));
const DeclaredTruces = withTalkWords(() => import('./declared-truces.tsx'));

/** Rounds, truces and papers, each a line or two: what somebody new to the talks needs before the timeline. */
export function Brief() {
  const { say } = useWords();
  const room = useRoom();
  const { views } = room;
  const declared = hasTalks(room) ? Object.keys(room.views.talks.truces.rows).length : 0;
  const drawnUp = hasTalks(room)
    ? Object.keys(room.views.talks.texts?.instruments ?? {}).length
    : 0;
  const rounds = Object.values(views.rounds.rounds).toSorted((a, b) => a.from - b.from);
  const truces = itemsOf(views.timeline, ['truce']).filter((item) => item.truce === undefined);
  const papers = itemsOf(views.timeline, ['documents', 'commitments']);
  return (
    <div className={styles['brief']}>
      <Part title={say('overview.rounds')} none={say('overview.round.none')}>
        {rounds.map((round) => (
          <Round key={round.act} round={round} />
        ))}
      </Part>
      <Part title={say('overview.truces')} none={say('overview.truce.none')}>
        {[
          declared > 0 && (
            <Suspense key="declared">
              <DeclaredTruces />
            </Suspense>
          ),
          ...truces.map((truce) => <Truce key={truce.act} truce={truce} />),
        ].filter(Boolean)}
      </Part>
      <Part title={say('overview.papers')} none={say('overview.papers.none')}>
        {[
          drawnUp > 0 && (
            <Suspense key="drawn-up">
              <DrawnUp />
            </Suspense>
          ),
          ...papers.map((paper) => <Paper key={paper.act} paper={paper} />),
        ].filter(Boolean)}
      </Part>
    </div>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {children.length > 0 ? <ol>{children}</ol> : <p className={styles['none']}>{none}</p>}
    </section>
  );
}

function Round({ round }: { round: RoundRow }) {
  const { say, day, comma } = useWords();
  const { views, naming } = useRoom();
  const sessions = sessionsIn(views.rounds, round.act);
  const length = ({ minutes }: SessionRow): string =>
    minutes === undefined
      ? say('overview.session.some')
      : say('overview.session', { duration: naming.duration(minutes) });
  return (
    <li>
      <ActLink id={round.act}>
        {say('overview.round', { number: round.number })}
        {round.venue && (
          <>
            {': '}
            <InWords words={round.venue} />
          </>
        )}
      </ActLink>
      <small>
        {round.occurred ? naming.when(round.occurred) : day(round.from)}
        {round.hosts.length > 0 && (
          <>
            {comma}
            {say('overview.round.hosts', { hosts: naming.parties(round.hosts) })}
          </>
        )}
      </small>
      {sessions.map((session) => (
        <small key={session.act}>
          <ActLink id={session.act}>{length(session)}</ActLink>
          {session.occurred && comma + naming.when(session.occurred)}
        </small>
      ))}
    </li>
  );
}

function useWhen(): (item: TimelineItem) => string {
  const { views, naming } = useRoom();
  const { moment } = useWords();
  return (item) => {
    const { occurred } = views.bodyOf(item.act) as { occurred?: Occurred };
    return occurred ? naming.when(occurred) : moment(item.from);
  };
}

function Truce({ truce }: { truce: TimelineItem }) {
  const { say, moment, comma, semicolon } = useWords();
  const { views, naming } = useRoom();
  const when = useWhen();
  const { term } = views.bodyOf(truce.act) as { term?: number };
  const steps = (views.timeline.steps[truce.act] ?? []).flatMap(
    (id) => views.timeline.items[id] ?? [],
  );
  return (
    <li>
      <ActLink id={truce.act}>{naming.term(truce.kind)}</ActLink>
      <small>
        {when(truce)}
        {semicolon}
        {term === undefined
          ? say('overview.truce.no-term')
          : say('overview.truce.term', { duration: naming.duration(term) })}
      </small>
      {steps.map((step) => (
        <small key={step.act}>
          <ActLink id={step.act}>
            {step.until !== undefined
              ? say('overview.truce.extended', { until: moment(step.until) })
              : naming.term(step.kind)}
          </ActLink>
          {comma}
          {when(step)}
        </small>
      ))}
    </li>
  );
}

function Paper({ paper }: { paper: TimelineItem }) {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const when = useWhen();
  const words = wordsOf(views.bodyOf(paper.act));
  return (
    <li>
      <ActLink id={paper.act}>
        {paper.due === undefined
          ? naming.term(paper.kind)
          : say('overview.commitment', { day: naming.day(paper.due) })}
      </ActLink>
      <small>
        {when(paper)}
        {paper.due === undefined && words && (
          <>
            {': '}
            <InWords words={words} />
          </>
        )}
      </small>
    </li>
  );
}
