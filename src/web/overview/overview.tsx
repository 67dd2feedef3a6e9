import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useRoom } from '../context.ts';
import { Changes } from '../members/changes.tsx';
import { Loading, Notice } from '../parts/states.tsx';
import { useWhyUnread } from '../parts/use-why-unread.ts';
import { useTitle } from '../parts/use-title.ts';
import { usePages } from '../shell/pages.ts';
import { RoomTitle } from '../shell/room-page.tsx';
import { useWords } from '../words/use-words.ts';
import { Brief } from './brief.tsx';
import { Lead } from './lead.tsx';
import { Matters } from './matters.tsx';
import styles from './overview.module.css';

/** It comes when the words above it are already there to be read. */
const Timeline = lazy(() => import('./timeline/timeline.tsx'));

/** A room has acts that have no place in time, such as what is told in a shuttle channel. */
function Nothing({ unread }: { unread: boolean }) {
  const { say } = useWords();
  const { views } = useRoom();
  const why = useWhyUnread();
  const { rows } = views.chronicle;
  if (rows.some(({ type }) => type !== undefined && !ABOUT_THE_ROOM.test(type)))
    return (
      <Notice title={say('overview.untimed')}>
        <p>{say('overview.untimed.help')}</p>
        <Elsewhere />
      </Notice>
    );
  return (
    <Notice title={say(unread ? 'overview.unread' : 'overview.empty')}>
      <p>{unread ? why : say('overview.empty.help')}</p>
    </Notice>
  );
}

/** The pages on which what was entered in the room can be read. */
function Elsewhere() {
  const { say } = useWords();
  const [talks] = usePages();
  const pages = (talks?.pages ?? []).filter(({ name }) => !TO_WRITE.has(name));
  return (
    <ul className={styles['elsewhere']}>
      {pages.map(({ name, href }) => (
        <li key={name}>
          <Link href={href}>{say(`nav.${name}`)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** This page, and those on which somebody writes, or reads what nobody keeps. */
const TO_WRITE: ReadonlySet<string> = new Set(['overview', 'enter', 'print', 'report', 'aside']);

/** What every room begins with: its opening, who is in it, their keys. */
const ABOUT_THE_ROOM = /^(room|party|key)\./;

/** The talks at one look: what the record is and holds, when what is said to have happened, and where accounts differ. */
export function Overview() {
  const { say } = useWords();
  const { views } = useRoom();
  useTitle(say('overview.title'));
  const empty = views.timeline.order.length === 0;
  const unread = views.chronicle.rows.some((row) => row.unread === true);
  return (
    <div className={styles['overview']}>
      <h1>
        <RoomTitle />
      </h1>
      <Lead />
      <Changes />
      {empty ? (
        <Nothing unread={unread} />
      ) : (
        <>
          <Brief />
          <Suspense fallback={<Loading />}>
            <Timeline />
          </Suspense>
        </>
      )}
      {!(empty && unread) && <Matters />}
    </div>
  );
}
