import { Link } from 'wouter';
import { useTalks } from '../../context.ts';
import { InWords } from '../../parts/in-words.tsx';
import { Notice } from '../../parts/states.tsx';
import { useMoment } from '../../parts/use-moment.ts';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { choicesFrom } from '../choices.ts';
import { ShownContext, useShown } from '../shown.ts';
import { useShownText } from '../text-page.tsx';
import styles from './decide.module.css';
import { EditSetShown } from './edit-set.tsx';
import { OfferLinks, useDecider } from './offer-links.tsx';
import { offersOnEdit, offersOnText } from './offers.ts';

const NOW = choicesFrom('');

/** The editorial sets of a text (TX10): those that are open first, each with what can be done about it. */
export default function AllEdits({ text }: { text: string }) {
  const { say } = useWords();
  const shown = useShownText(text, NOW);
  useTitle(say('decide.edits'), say('nav.text'));
  if (!shown) return <Notice title={say('text.unknown')} level={1} />;
  return (
    <ShownContext value={shown}>
      <Page />
    </ShownContext>
  );
}

function Page() {
  const { say } = useWords();
  const { room, views } = useTalks();
  const { text, view } = useShown();
  const now = useMoment();
  const decider = useDecider();
  const row = views.talks.texts?.texts[text];
  const sets = Object.values(view.edits)
    .filter((one) => one.text === text)
    .toSorted((a, b) => Number(b.now === 'open') - Number(a.now === 'open') || b.index - a.index);
  const propose = decider ? offersOnText(decider).filter(({ type }) => type === 'text.edit') : [];
  return (
    <div className={styles['page']}>
      <p className={styles['trail']}>
        <Link href={`/rooms/${room}/text/${text}`}>{row && <InWords words={row.title} />}</Link>
      </p>
      <h1>{say('decide.edits')}</h1>
      <p className={styles['lead']}>{say('decide.edits.lead')}</p>
      <OfferLinks offers={propose} />
      {sets.length === 0 && <p>{say('decide.edits.none')}</p>}
      <ol className={styles['findings']}>
        {sets.map((one) => (
          <li key={one.act} className={styles['changed']}>
            <EditSetShown row={one} />
            <OfferLinks offers={decider ? offersOnEdit(decider, one.act, now) : []} />
          </li>
        ))}
      </ol>
    </div>
  );
}
