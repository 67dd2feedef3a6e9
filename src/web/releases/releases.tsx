import { Fragment } from 'react';
import { Link } from 'wouter';
import { titleOf } from '#core/views/labels.ts';
import { partiesOf } from '#core/views/members.ts';
import { standing, type ReleaseRow } from '#core/views/releases.ts';
import { pick } from '#core/words.ts';
import { useReadRooms } from '../use-read-rooms.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { Notice } from '../parts/states.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Statement } from './statement.tsx';

const PARTS = ['open', 'issued', 'taken-back'] as const;

/** Joint statements: what waits for agreement or for its issuer first, then what was issued, the newest first. */
export default function Releases() {
  const { say } = useWords();
  const { views } = useTalks();
  const now = useMoment();
  useTitle(say('nav.releases'));
  const left = partiesOf(views.members)
    .filter((party) => party.left)
    .map((party) => party.id);
  const all = Object.values(views.talks.releases.rows).map((row, at) => ({
    row,
    number: at + 1,
    stands: standing(row, now, left),
  }));
  return (
    <div className={entries['page']}>
      <h1>{say('nav.releases')}</h1>
      <p className={entries['lead']}>{say('releases.lead')}</p>
      <WhoReads />
      <p className={entries['actions']}>
        <EnterLink type="release.propose">{say('releases.do.propose')}</EnterLink>
      </p>
      {all.length === 0 && (
        <Notice title={say('releases.none')}>
          <p>{say('releases.none.help')}</p>
        </Notice>
      )}
      {PARTS.map((part) => {
        const rows = all.filter(({ row }) => partOf(row) === part).toReversed();
        if (rows.length === 0) return null;
        return (
          <section key={part} className={entries['part']} aria-labelledby={part}>
            <h2 id={part}>{say(`releases.part.${part}`)}</h2>
            <ol className={entries['list']}>
              {rows.map((one) => (
                <li key={one.row.act} data-release={one.row.act} className={entries['entry']}>
                  <Statement {...one} left={left} now={now} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

/** What is issued in a room of members is read by members: the public reads what is given out in a room that is open to it. */
function WhoReads() {
  const { say, language } = useWords();
  const { views } = useTalks();
  const { rooms } = useReadRooms();
  const { state } = views.members;
  if (state?.readers !== 'members') return null;
  const given = rooms.filter(
    (one) => one.state.process === state.process && one.state.readers === 'public',
  );
  return (
    <p className={entries['lead']} data-public={given.length > 0}>
      {say('releases.members-only')}
      {given.map((one) => {
        const title = titleOf(one.views.labels);
        return (
          <Fragment key={one.room}>
            {' '}
            <Link href={`/rooms/${one.room}/releases`}>
              {title ? pick(title, language).text : say('releases.public-room')}
            </Link>
          </Fragment>
        );
      })}
    </p>
  );
}

function partOf(row: ReleaseRow): (typeof PARTS)[number] {
  if (row.takenBackBy !== undefined) return 'taken-back';
  return row.issued ? 'issued' : 'open';
}
