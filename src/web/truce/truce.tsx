import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { Notice } from '../parts/states.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Allegations } from './allegations.tsx';
import { Around } from './around.tsx';
import { trucesNow, type TruceNow } from './order.ts';
import { TruceSection } from './section.tsx';
import styles from './truce.module.css';

/** The truces of the room: what is left, on what it rests, what can be decided; then what each side did and said. */
export default function Truce() {
  const { say, moment } = useWords();
  const { room, views } = useTalks();
  const now = useMoment();
  const truces = trucesNow(views.talks.truces, now);
  useTitle(say('nav.truce'));
  return (
    <div className={parts['page']}>
      <div className={styles['top']}>
        <h1>{say('nav.truce')}</h1>
        {truces.some(({ stage }) => stage === 'in-being') && (
          <Link href={`/rooms/${room}/truce/wall`} className={`${parts['enter']} no-print`}>
            {say('truce.wall')}
          </Link>
        )}
      </div>
      {truces.length === 0 ? (
        <Notice title={say('truce.none')}>
          <p>{say('truce.none.help')}</p>
          <p>
            <Link href={`/rooms/${room}`}>{say('truce.reported')}</Link>
          </p>
          <EnterActs acts={[{ type: 'truce.table' }]} />
        </Notice>
      ) : (
        <>
          {truces.map((truce, i) => (
            <TruceSection
              key={truce.row.act}
              truce={truce}
              turn={i}
              large={i === 0 && truce.stage === 'in-being'}
              asOf={say('truce.as-of', { moment: moment(now) })}
            />
          ))}
          <Allegations truces={inLogOrder(truces)} />
        </>
      )}
      <Examined />
      <Around now={now} />
    </div>
  );
}

function inLogOrder(truces: readonly TruceNow[]): TruceNow[] {
  return truces.toSorted((a, b) => a.row.tabled - b.row.tabled);
}

/** Where a commission or the mediators look at what was alleged: one line that leads there, and says nothing of it. */
function Examined() {
  const { say } = useWords();
  const { room, views } = useTalks();
  const { setting } = views.members.state ?? {};
  const { incidents } = views.talks.promises ?? {};
  if (setting !== 'commission' && setting !== 'mediators') return null;
  if (!incidents || Object.keys(incidents.entries).length === 0) return null;
  return (
    <p data-examined>
      <Link href={`/rooms/${room}/incidents`}>{say('truce.examined')}</Link>
    </p>
  );
}
