import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { titleOf } from '#core/views/labels.ts';
import { useRoom, useStanding } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useWords } from '../words/use-words.ts';
import { Display } from './display.tsx';
import { Frame } from './frame.tsx';
import { NavLink } from './nav-link.tsx';
import styles from './bar.module.css';
import { useReaders } from './use-readers.ts';

/** A page of a room. Its bar says which room this is and who reads what is written here, and stays in sight. */
export function RoomPage({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const { room, snapshot, views } = useRoom();
  const readers = useReaders();
  const { standing } = useConnection();
  const at = `/rooms/${room}`;
  return (
    <Frame
      bar={
        <>
          <div className={styles['line']}>
            <Link href="/" className={styles['product']}>
              {say('app.name')}
            </Link>
            <div className={styles['room']}>
              <Kind />
              <span className={styles['title']}>
                <RoomTitle />
              </span>
            </div>
            <Display />
          </div>
          <div className={styles['about']}>
            <span>{readers}</span>
            {snapshot.detail?.stopped !== undefined && !views.members.state?.closed && (
              <span className={styles['stop']}>{say('room.stopped')}</span>
            )}
            <Connection />
          </div>
          <nav aria-label={say('room.nav')} className={styles['nav']}>
            <NavLink href={at}>{say('nav.overview')}</NavLink>
            <NavLink href={`${at}/statements`}>{say('nav.statements')}</NavLink>
            <NavLink href={`${at}/record`} under={`${at}/acts/`}>
              {say('nav.record')}
            </NavLink>
            <NavLink href={`${at}/members`}>{say('nav.members')}</NavLink>
            <NavLink href="/reference">{say('nav.reference')}</NavLink>
          </nav>
          {standing === 'offline' && (
            <output className={styles['offline']}>{say('state.offline.help')}</output>
          )}
        </>
      }
      paper={<PaperHead />}
      footer={<PaperFoot />}
    >
      {children}
    </Frame>
  );
}

/** RECONSTRUCTION or EXERCISE, on every page and every print (RC14). A live process needs no such word. */
function Kind() {
  const { say } = useWords();
  const kind = useRoom().views.members.state?.kind;
  if (kind === undefined || kind === 'live') return null;
  return <span className={styles['kind']}>{say(`kind.${kind}`)}</span>;
}

export function RoomTitle() {
  const { say } = useWords();
  const { room, views } = useRoom();
  const title = titleOf(views.labels);
  return title ? <InWords words={title} /> : say('room.untitled', { id: room.slice(0, 6) });
}

function useConnection(): { standing: 'offline' | 'live' | 'connecting' } {
  const { reached, live } = useStanding();
  const { failure } = useRoom().snapshot;
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  if (!online || !reached || failure?.kind === 'offline') return { standing: 'offline' };
  return { standing: live === 'live' ? 'live' : 'connecting' };
}

/** The state of the connection, as a word and a shape. */
function Connection() {
  const { say } = useWords();
  const { standing } = useConnection();
  return (
    <span className={styles['standing']}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {standing === 'live' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
        {standing === 'connecting' && (
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeDasharray="3 2" />
        )}
        {standing === 'offline' && (
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2" fill="none" />
        )}
      </svg>
      {say(`state.${standing}`)}
    </span>
  );
}

function PaperHead() {
  const readers = useReaders();
  return (
    <div className="only-print">
      <p>
        <strong>
          <Kind /> <RoomTitle />
        </strong>
      </p>
      <p>{readers}</p>
    </div>
  );
}

function PaperFoot() {
  const { say } = useWords();
  const { room, snapshot } = useRoom();
  const code = useShortCode('checkpoint', snapshot.report?.head.text);
  if (code === undefined || !snapshot.report) return null;
  const { acts } = snapshot.report;
  return <p className="only-print">{say('print.footer', { room, acts, code })}</p>;
}
