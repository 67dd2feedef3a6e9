import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import links from '../parts/entries.module.css';
import { useWords } from '../words/use-words.ts';
import { OfferLinks, useDecider } from './decide/offer-links.tsx';
import { offersOn } from './decide/offers.ts';
import styles from './margin.module.css';
import { useMayPropose } from './may-propose.ts';
import { useShown } from './shown.ts';
import { writeHref, writeNewHref } from './write-href.ts';

/** What the reader's side could enter on a paragraph just now: words of its own, and what it decides. The rules are asked again before anything is signed. */
export function Actions({ id }: { id: string }) {
  const { say } = useWords();
  const { room } = useTalks();
  const { text } = useShown();
  const proposes = useMayPropose();
  const decider = useDecider();
  const offers = decider ? offersOn(decider, id) : [];
  if (offers.length === 0 && proposes === 'no') return null;
  return (
    <section className={`${styles['part']} no-print`} aria-label={say('text.enter')}>
      {proposes === 'one-text' && <p className={styles['soft']}>{say('text.write.one-text')}</p>}
      {proposes === 'yes' && (
        <div className={links['actions']}>
          <Link href={writeHref(room, text, id)} className={links['enter']} data-write>
            {say('text.write')}
          </Link>
          <Link href={writeNewHref(room, text, id)} className={links['enter']}>
            {say('text.write.new')}
          </Link>
        </div>
      )}
      <OfferLinks offers={offers} />
    </section>
  );
}
