import { Link } from 'wouter';
import { actName } from '#client/entry/act-words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../../context.ts';
import { capital } from '../../enter/act-form.tsx';
import { maySign } from '../../enter/may-sign.ts';
import { Button } from '../../parts/button.tsx';
import entries from '../../parts/entries.module.css';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import styles from './decide.module.css';
import { wordsOn } from './exact.ts';
import { useDecider } from './offer-links.tsx';
import { decideHref, givenBy, offersOn } from './offers.ts';

/** What can be decided on several paragraphs at once, in this order. */
const AT_ONCE = [
  'text.consent',
  'text.agree-in-principle',
  'text.confirm',
  'text.not-confirm',
  'text.withdraw',
  'text.conform',
  'text.settle',
  'text.edit',
  'text.redraft',
] as const;
/** An act names at most so many paragraphs. */
const MOST = 200;

interface SeveralProps {
  chosen: ReadonlySet<string>;
  onEnd: () => void;
}

/** How many paragraphs are chosen, and what can be decided on them: each way says on how many of them. */
export default function SeveralBar({ chosen, onEnd }: SeveralProps) {
  const { say, language } = useWords();
  const { room, views } = useTalks();
  const { text, paragraphs, view, draft } = useShown();
  const decider = useDecider();
  const { state } = views.members;
  const book = loadedBook(state?.rules ?? 1);
  if (!decider || !state || !book) return null;
  const all = paragraphs.map(({ node }) => node.id).filter((id) => chosen.has(id));
  const ways = AT_ONCE.flatMap((type) => {
    const declared = book.type(type, 1);
    if (!declared || !maySign(state, declared, decider.ref)) return [];
    const on = all.filter((id) => {
      if (type === 'text.consent') {
        const given = givenBy(decider.state, id, decider.own);
        const clean = wordsOn(view, id).some(({ open }) => !open);
        return draft.tier !== 'one-text' && !given && clean;
      }
      return offersOn(decider, id).some((offer) => offer.type === type && offer.of === undefined);
    });
    return on.length === 0 ? [] : [{ type, on: on.slice(0, MOST) }];
  });
  return (
    <section className={`${styles['several']} no-print`} aria-label={say('text.several')}>
      <output>{say('decide.several.count', { count: all.length })}</output>
      {all.length === 0 && <p className={styles['soft']}>{say('decide.several.help')}</p>}
      <div className={entries['actions']} data-offers>
        {ways.map((way) => (
          <Link key={way.type} href={decideHref(room, text, way)} className={entries['enter']}>
            {say('decide.several.some', {
              act: capital(actName(language, way.type)),
              count: way.on.length,
            })}
          </Link>
        ))}
        <Button onClick={onEnd}>{say('decide.several.end')}</Button>
      </div>
    </section>
  );
}
