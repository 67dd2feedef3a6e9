import { Link } from 'wouter';
import { pick } from '#core/words.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { useActed, useDemoPeople } from './use-demo-people.ts';
import styles from './view-as.module.css';

/** In the bar of an exercise with public keys: whom one acts as, and a way to change. */
export default function ActsAs() {
  const { say, language } = useWords();
  const { room } = useRoom();
  const people = useDemoPeople(room) ?? [];
  const acted = useActed(room, people);
  if (people.length === 0) return null;
  return (
    <p className={styles['bar']} data-acts-as={acted?.id ?? ''}>
      <strong>
        {acted
          ? say('view-as.now', {
              office: pick(acted.office, language).text,
              party: pick(acted.partyName, language).text,
            })
          : say('view-as.begin')}
      </strong>{' '}
      <Link href={`/rooms/${room}/as`}>{say(acted ? 'view-as.change' : 'view-as.title')}</Link>
    </p>
  );
}
