import { useEffect } from 'react';
import { Link } from 'wouter';
import { groundRules, isProcedureAdopted } from '#core/procedure.ts';
import { matrix } from '#core/views/points.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Matrix } from './matrix.tsx';
import { goToPoint, PointLink } from './point-link.tsx';
import styles from './points.module.css';
import { Summary } from './summary.tsx';

/** Points and sides: what is agreed and what is awaited first, then each position as tabled, the words that stand, and who has agreed to them. */
export default function Points() {
  const { say } = useWords();
  const { room, views } = useTalks();
  useTitle(say('nav.points'));
  useEffect(() => {
    const asked = location.hash.slice('#point-'.length);
    if (asked !== '') goToPoint(asked);
  }, []);

  const rows = matrix(views.talks.points);
  const aside = rows.filter((row) => row.status === 'set-aside');
  const open = rows.filter((row) => row.status !== 'set-aside');
  const { state } = views.talks.points;
  const rule = state ? groundRules(state) : undefined;
  const provisional = rows.some((row) => row.provisional);
  return (
    <div className={styles['points']}>
      <div className={styles['intro']}>
        <h1>{say('nav.points')}</h1>
        <p>{say('points.lead')}</p>
      </div>
      {rows.length === 0 ? (
        <Notice title={say('points.none')}>
          <p>{say('points.none.help')}</p>
          <p>
            <Link href={`/rooms/${room}/procedure`}>{say('points.none.procedure')}</Link>
          </p>
        </Notice>
      ) : (
        <Summary rows={rows} />
      )}
      {provisional && (
        <p className={styles['provisional']}>
          {say('points.provisional')}{' '}
          {rule?.nothingUntilEverything && (
            <ActLink id={rule.adopted}>{say('points.provisional.rule')}</ActLink>
          )}
        </p>
      )}
      {open.length > 0 && (
        <section className={styles['part']} aria-labelledby="points-open">
          <h2 id="points-open">{say('points.matrix')}</h2>
          <Matrix rows={open} caption={say('points.caption')} />
        </section>
      )}
      {state && isProcedureAdopted(state) && (
        <p>
          <EnterLink type="point.open">{say('points.enter.point.open')}</EnterLink>
        </p>
      )}
      {aside.length > 0 && (
        <section className={styles['part']} aria-labelledby="points-aside">
          <h2 id="points-aside">{say('points.aside')}</h2>
          <p className={styles['help']}>{say('points.aside.help')}</p>
          <Matrix rows={aside} caption={say('points.aside.caption')} />
        </section>
      )}
      <Links />
    </div>
  );
}

/** AU7: links between points, in a room of those who made them. */
function Links() {
  const { say } = useWords();
  const { views } = useTalks();
  const links = Object.values(views.talks.points.links);
  if (links.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="points-links">
      <h2 id="points-links">{say('points.links')}</h2>
      <p className={styles['help']}>{say('points.links.help')}</p>
      <ul>
        {links.map(({ act, by, points, says }) => (
          <li key={act}>
            <ActLink id={act}>
              <Party id={by} />
            </ActLink>
            {': '}
            <PointLink id={points[0] as string} />
            {' · '}
            <PointLink id={points[1] as string} />
            {': '}
            <InWords words={says} />
          </li>
        ))}
      </ul>
    </section>
  );
}
