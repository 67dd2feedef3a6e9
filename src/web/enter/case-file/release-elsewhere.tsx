import { Link } from 'wouter';
import { pick } from '#core/words.ts';
import { titleOf } from '#core/views/labels.ts';
import { useReadRooms } from '../../use-read-rooms.ts';
import { useRoom } from '../../context.ts';
import { Loading, Notice } from '../../parts/states.tsx';
import { useWords } from '../../words/use-words.ts';
import { enterHref } from '../href.ts';

/** A case is released where its file will stand: with the file itself, so that nobody releases what nobody has read (IC1.5). */
export function ReleaseElsewhere() {
  const { say, language } = useWords();
  const { room } = useRoom();
  const { rooms: all, reading } = useReadRooms();
  const rooms = all.filter(({ room: id, state }) => id !== room && state.setting !== 'intake');
  return (
    <Notice title={say('enter.case-file.elsewhere')} level={1}>
      <p>{say('enter.case-file.elsewhere.help')}</p>
      <ul>
        {rooms.map(({ room: id, views }) => {
          const title = titleOf(views.labels);
          return (
            <li key={id}>
              <Link href={enterHref(id, 'incident.case-file')}>
                {title ? pick(title, language).text : id.slice(0, 6)}
              </Link>
            </li>
          );
        })}
      </ul>
      {reading > 0 ? <Loading /> : rooms.length === 0 && <p>{say('enter.rests.none')}</p>}
    </Notice>
  );
}
