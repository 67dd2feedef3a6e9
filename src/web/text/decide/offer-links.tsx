import { Link } from 'wouter';
import { partyOf } from '#core/act.ts';
import { actName } from '#client/entry/act-words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../../context.ts';
import { maySign } from '../../enter/may-sign.ts';
import entries from '../../parts/entries.module.css';
import { useOwnKey } from '../../parts/enter-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import styles from '../margin.module.css';
import { BACK, decideHref, isOpenToSide, offersOnWords, type Offer } from './offers.ts';

/** Who would decide here, on the text as it is now; undefined for readers, and where an earlier moment is read. */
export function useDecider() {
  const { text, moment } = useShown();
  const { views } = useTalks();
  const ref = useOwnKey();
  const state = views.talks.texts?.state ?? undefined;
  if (ref === undefined || !state || moment.is !== 'now') return undefined;
  return { state, text, own: partyOf(ref), ref };
}

/** What is to be entered on words of a paragraph, and why they cannot be agreed to where that is so. */
export function OffersOnWords({ id, act }: { id: string; act: string }) {
  const { say } = useWords();
  const decider = useDecider();
  if (!decider) return null;
  return (
    <>
      {isOpenToSide(decider, id, act) && (
        <p className={`${styles['soft']} no-print`} data-open-words>
          {say('text.words.open')}
        </p>
      )}
      <OfferLinks offers={offersOnWords(decider, id, act)} />
    </>
  );
}

/** Ways to decide, each called what its act is called. Nobody sees those that they may not sign. */
export function OfferLinks({ offers }: { offers: readonly Offer[] }) {
  const { say, language } = useWords();
  const { room, views } = useTalks();
  const { text } = useShown();
  const ref = useOwnKey();
  const { state } = views.members;
  const book = loadedBook(state?.rules ?? 1);
  if (ref === undefined || !state || !book) return null;
  const mine = offers.filter(({ type }) => {
    const declared = book.type(type, 1);
    return declared !== undefined && maySign(state, declared, ref);
  });
  if (mine.length === 0) return null;
  return (
    <div className={`${entries['actions']} no-print`} data-offers>
      {mine.map((offer) => (
        <Link
          key={`${offer.type} ${offer.of ?? ''}`}
          href={decideHref(room, text, offer)}
          className={`${entries['enter']} no-print`}
        >
          {offer.of === BACK ? say('text.principle.back') : actName(language, offer.type)}
        </Link>
      ))}
    </div>
  );
}
