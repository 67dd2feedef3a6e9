import { standingWords } from '#core/views/texts.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useLanguageName } from '../use-language-name.ts';
import { useNodeName, Words, WordsRedline } from './beside.tsx';
import { useOpened } from './changed.tsx';
import { Deciding } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords, type Exact } from './exact.ts';
import { toSettle, type Offer } from './offers.ts';
import { ProposalsNamed, useOtherProposals } from './proposals-named.tsx';

interface SettleProps {
  offer: Offer;
  back: string;
}

/** TX3.6: whoever holds the pen enters words that every side agrees to: what changes by that in the text, and which other proposals leave the table. */
export function Settle({ offer, back }: SettleProps) {
  const { say } = useWords();
  const { text, view, state, draft } = useShown();
  const all = (offer.on ?? []).flatMap((node) => {
    const act = toSettle(state, node);
    return (act === undefined ? undefined : exactWords(view, node, act)) ?? [];
  });
  const { words, changed } = useOpened(all, [draft.working]);
  const on = words.map(({ node, act, hashes }) => ({
    node,
    words: act,
    hashes: { [draft.working]: hashes[draft.working] },
  }));
  const beside = (
    <section className={styles['beside']} aria-label={say('decide.words')} data-beside>
      {words.map((exact, turn) => (
        <Settled key={exact.node} exact={exact} turn={turn} />
      ))}
    </section>
  );
  return (
    <Deciding
      type="text.settle"
      body={on.length > 0 ? { text, on } : undefined}
      missing={say('decide.settle.none')}
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>{say('decide.settle.lead')}</p>
      {words.length === 0 && <p>{say('decide.settle.none')}</p>}
      {beside}
    </Deciding>
  );
}

function Settled({ exact, turn }: { exact: Exact; turn: number }) {
  const { say } = useWords();
  const { view } = useShown();
  const name = useNodeName();
  const language = useLanguageName();
  const others = useOtherProposals()(exact.node, exact.act);
  const stands = standingWords(view, exact.node);
  const shown = WORD_LANGUAGES.filter((one) => exact.hashes[one] !== undefined);
  return (
    <figure className={styles['exact']} data-exact={exact.node}>
      <figcaption>
        <strong className={styles['name']}>{name(exact.node)}</strong>
      </figcaption>
      {shown.map((one) => (
        <div key={one} data-redline={one}>
          <p className={styles['soft']}>{language(one)}</p>
          {stands?.act === exact.act ? (
            <Words segs={exact.segs[one] ?? []} language={one} turn={turn} />
          ) : (
            <WordsRedline
              before={stands?.words[one]?.segs ?? []}
              after={exact.segs[one] ?? []}
              language={one}
              turn={turn}
            />
          )}
        </div>
      ))}
      {others.length > 0 && (
        <div data-leaving>
          <p>{say('decide.settle.leaving')}</p>
          <ProposalsNamed rows={others} />
        </div>
      )}
    </figure>
  );
}
