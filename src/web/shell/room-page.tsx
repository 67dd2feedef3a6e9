import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { titleOf } from '#core/views/labels.ts';
import { directionOf, pick } from '#core/words.ts';
import { useRoom, useStanding } from '../context.ts';
import { InWords, tagOf } from '../parts/in-words.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useWords } from '../words/use-words.ts';
import { Display } from './display.tsx';
import { Frame } from './frame.tsx';
import { Copies, Grade } from './facts.tsx';
import styles from './bar.module.css';
import { PageMenu } from './page-menu.tsx';
import { usePages } from './pages.ts';
import { RoomNav } from './room-nav.tsx';
import { useKeys } from './use-keys.ts';
import { useReaders } from './use-readers.ts';

const BarClock = lazy(() => import('../truce/bar-clock.tsx'));
const HotlineFoot = lazy(() => import('../commission/hotline-foot.tsx'));
const ActsAs = lazy(() => import('../view-as/acts-as.tsx'));
const KeysHelp = lazy(() => import('./keys-help.tsx'));

/**
 * A page of a room. Its bar stays in sight: which room this is, who reads what is written here and what becomes of it, how long a truce has left, whose copies
 * match, and the connection.
 */
export function RoomPage({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const { snapshot, views } = useRoom();
  const readers = useReaders();
  const { standing } = useConnection();
  const groups = usePages();
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const onMenu = useCallback(() => setMenu((open) => !open), []);
  const onHelp = useCallback(() => setHelp(true), []);
  useKeys(groups, { onMenu, onHelp });
  return (
    <Frame
      bar={
        <>
          <div className={styles['line']}>
            <Link href="/" className={`${styles['product']} ${styles['wide']}`}>
              {say('app.name')}
            </Link>
            <PageMenu groups={groups} open={menu} onOpen={setMenu} onKeys={onHelp} />
            <div className={styles['room']}>
              <Kind />
              <BarTitle />
            </div>
            {views.talks && Object.keys(views.talks.truces.rows).length > 0 && (
              <span className={styles['clock']}>
                <Suspense fallback={null}>
                  <BarClock />
                </Suspense>
              </span>
            )}
            <div className={styles['wide']}>
              <Display />
            </div>
          </div>
          <div className={styles['about']}>
            <span data-bar-readers>{readers}</span>
            <span className={styles['facts']}>
              {snapshot.detail?.stopped !== undefined && !views.members.state?.closed && (
                <span className={styles['stop']}>{say('room.stopped')}</span>
              )}
              <Grade />
              <Copies />
              <Connection />
            </span>
          </div>
          <RoomNav groups={groups} />
          {views.members.state?.kind === 'exercise' && (
            <Suspense fallback={null}>
              <ActsAs />
            </Suspense>
          )}
          {standing === 'offline' && (
            <output className={styles['offline']}>{say('state.offline.help')}</output>
          )}
          {help && (
            <Suspense fallback={null}>
              <KeysHelp groups={groups} onClose={() => setHelp(false)} />
            </Suspense>
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

/** In the bar, where it may have to be cut: between words, and at the end of their own direction. A number cut inside reads as another one. */
function BarTitle() {
  const { say, language } = useWords();
  const { room, views } = useRoom();
  const title = titleOf(views.labels);
  if (!title) {
    return (
      <span className={styles['title']}>{say('room.untitled', { id: room.slice(0, 6) })}</span>
    );
  }
  const { language: found, text } = pick(title, language);
  return (
    <span className={styles['title']} lang={tagOf(found)} dir={directionOf(found)} title={text}>
      {text.split(/(\s+)/).map((part, i) => (i % 2 === 0 ? <span key={i}>{part}</span> : part))}
    </span>
  );
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
  const { room, snapshot, views } = useRoom();
  const code = useShortCode('checkpoint', snapshot.report?.head.text);
  if (code === undefined || !snapshot.report) return null;
  const { acts } = snapshot.report;
  return (
    <>
      {views.talks && views.talks.commission.hotline.numbers.length > 0 && (
        <Suspense fallback={null}>
          <HotlineFoot />
        </Suspense>
      )}
      <p className="only-print">{say('print.footer', { room, acts, code })}</p>
    </>
  );
}
