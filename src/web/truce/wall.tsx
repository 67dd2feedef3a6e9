import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { whenOf } from '#core/truce-state.ts';
import { rowOf } from '#core/views/chronicle.ts';
import { wallBoard, type WallRow } from '#core/views/truces.ts';
import { useTalks, useStanding } from '../context.ts';
import { useMoment } from '../parts/use-moment.ts';
import { useShortCode } from '../parts/use-short-code.ts';
import { useTitle } from '../parts/use-title.ts';
import { RoomTitle } from '../shell/room-page.tsx';
import { useWords } from '../words/use-words.ts';
import { Hotline } from './hotline.tsx';
import { leadOf } from './order.ts';
import { useReading } from './reading.ts';
import { sourceOf } from './source.ts';
import { useScreenStaysOn } from './use-screen-stays-on.ts';
import styles from './wall.module.css';

/**
 * The clock for everybody in the hall: no allegation, no account, no side (TR10). Nothing on it is followed but one way back, by keyboard; it keeps itself
 * current without a sound.
 */
export default function Wall() {
  const { say } = useWords();
  const { room, views } = useTalks();
  const [, goTo] = useLocation();
  const now = useMoment();
  const back = `/rooms/${room}/truce`;
  useTitle(say('truce.wall.title'));
  useScreenStaysOn();
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') goTo(back);
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [goTo, back]);

  const [first, ...others] = shown(wallBoard(views.talks.truces, now));
  const { kind } = views.members.state ?? {};
  return (
    <main className={styles['wall']}>
      <Link href={back} className={`${styles['back']} no-print`}>
        {say('truce.wall.back')}
      </Link>
      <header className={styles['head']}>
        {kind !== undefined && kind !== 'live' && (
          <strong className={styles['kind']}>{say(`kind.${kind}`)}</strong>
        )}
        <h1>
          <RoomTitle />
        </h1>
      </header>
      {first ? (
        <Board row={first} lead />
      ) : (
        <p className={styles['none']}>{say('truce.wall.none')}</p>
      )}
      {others.length > 0 && (
        <div className={styles['others']}>
          {others.map((row) => (
            <Board key={row.truce} row={row} />
          ))}
        </div>
      )}
      <footer className={styles['foot']}>
        <Hotline short />
        <Current now={now} />
        <PaperCode />
      </footer>
    </main>
  );
}

/** What runs, the shortest time first. What is over is shown only where nothing else is, and then the latest of it. */
function shown(rows: readonly WallRow[]): WallRow[] {
  const running = rows.filter(({ clock }) => clock.state !== 'ended');
  if (running.length === 0) return rows.slice(-1);
  return running.toSorted((a, b) => leadOf(a.clock) - leadOf(b.clock));
}

function Board({ row, lead = false }: { row: WallRow; lead?: boolean }) {
  const { say, comma, semicolon } = useWords();
  const { views, naming } = useTalks();
  const { truce, kind, start, clock } = row;
  const readingOf = useReading();
  const terms = views.talks.truces.rows[truce];
  if (!terms) return null;
  const source = sourceOf(terms);
  const said = {
    start: whenOf(start, naming),
    end: source.end === 'open' ? undefined : whenOf(source.end, naming),
  };
  const stage = clock.state === 'ended' ? 'ended' : 'in-being';
  const reading = readingOf(clock, stage, said);
  const index = rowOf(views.chronicle, source.act)?.index ?? 0;
  return (
    <section className={styles['board']} data-lead={lead} data-wall={truce}>
      <h2>
        <span className={styles['name']}>{naming.term(`truce.${kind}`)}</span>
        {comma}
        {say('truce.from', { start: said.start })}
      </h2>
      <p role="timer" className={styles[reading.time ? 'time' : 'words']} data-clock>
        {reading.large}
      </p>
      {reading.about !== undefined && <p className={styles['about']}>{reading.about}</p>}
      {clock.uncertain.length > 0 && (
        <p className={styles['uncertain']}>
          <strong>{say('truce.uncertain')}:</strong>{' '}
          {clock.uncertain.map((one) => naming.term(`truce-uncertain.${one}`)).join(semicolon)}
        </p>
      )}
      <dl className={styles['basis']}>
        {source.in !== 'circulated' && (
          <div>
            <dt>{say('truce.source')}</dt>
            <dd>{say(`truce.source.wall.${source.in}`, { index })}</dd>
          </div>
        )}
        {clock.next.choices.length > 0 && (
          <div>
            <dt>{say('truce.next')}</dt>
            <dd>
              {clock.next.choices.map((one) => naming.term(`truce-next.${one}`)).join(semicolon)}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** As of when, and whether it is still being told: a clock that nobody feeds must not look like one that runs. */
function Current({ now }: { now: number }) {
  const { say, moment } = useWords();
  const { snapshot } = useTalks();
  const { reached, live } = useStanding();
  const { failure, report } = snapshot;
  if (!reached || failure?.kind === 'offline')
    return (
      <p data-current="offline">
        {say('truce.wall.offline', { moment: moment(report?.at ?? now) })}
      </p>
    );
  const standing = live === 'live' ? 'current' : 'connecting';
  return <p data-current={standing}>{say(`truce.wall.${standing}`, { moment: moment(now) })}</p>;
}

function PaperCode() {
  const { say } = useWords();
  const { room, snapshot } = useTalks();
  const code = useShortCode('checkpoint', snapshot.report?.head.text);
  if (code === undefined || !snapshot.report) return null;
  const { acts } = snapshot.report;
  return <p className="only-print">{say('print.footer', { room, acts, code })}</p>;
}
