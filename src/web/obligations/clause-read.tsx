import { Link } from 'wouter';
import { printBrackets } from '#core/text/brackets.ts';
import type { ObligationStanding } from '#core/obligations/state.ts';
import { hashWording } from '#core/text/hashes.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import type { Words, WordLanguage } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './obligations.module.css';

const sha256 = digestWith(browserProvider);

/** The clause whose words it reads, as they read then: found by their hash, so that no later words are shown in their place. */
function useWordsRead({ clause }: ObligationRow): Words | undefined {
  const { views } = useTalks();
  const { texts, truces } = views.talks;
  if (clause.truce !== undefined) {
    const terms = truces.rows[clause.truce]?.terms;
    return terms?.hash === clause.hash ? terms.text : undefined;
  }
  const { paragraph } = clause;
  const state = texts?.state;
  const node = paragraph === undefined || !state ? undefined : nodeOf(state, paragraph);
  const working = node && state ? textOf(state, node.text)?.working : undefined;
  if (!texts || paragraph === undefined || working === undefined) return undefined;
  // The rules keep the hashes of what stands and of what is proposed; the words that it reads may be neither by now.
  const row = Object.values(texts.words[paragraph] ?? {}).find(({ words }) => {
    const segs = words[working]?.segs;
    return segs !== undefined && hashWording(sha256, segs) === clause.hash;
  });
  if (!row) return undefined;
  const said = Object.entries(row.words).map(([language, { segs }]) => [
    language,
    printBrackets(segs),
  ]);
  return Object.fromEntries(said) as Partial<Record<WordLanguage, string>>;
}

export function ClauseRead({
  row,
  standing,
}: {
  row: ObligationRow;
  standing: ObligationStanding;
}) {
  const { say } = useWords();
  const { room, views } = useTalks();
  const words = useWordsRead(row);
  const { clause } = row;
  const { paragraph, truce, hash } = clause;
  const text = paragraph === undefined ? undefined : views.labels.texts.nodes[paragraph]?.text;
  const signed = row.inForce !== undefined;
  return (
    <section className={entries['part']} aria-labelledby="clause">
      <h2 id="clause">
        {say('obligations.clause')}: <InWords words={clause.words} />
      </h2>
      {words && (
        <>
          <p className={entries['soft']}>
            {say(signed ? 'obligations.clause.signed' : 'obligations.clause.read')}
          </p>
          <blockquote className={styles['words']}>
            <InWords words={words} />
          </blockquote>
        </>
      )}
      {standing === 'stale' && <p>{say('obligations.clause.gone')}</p>}
      {text !== undefined && paragraph !== undefined && (
        <p>
          <Link href={`/rooms/${room}/text/${text}#${paragraph}`}>
            {say('obligations.clause.paragraph')}
          </Link>
        </p>
      )}
      {truce !== undefined && (
        <p>
          <ActLink id={truce}>{say('obligations.clause.truce')}</ActLink>
        </p>
      )}
      {paragraph === undefined && truce === undefined && (
        <p>{say('obligations.clause.elsewhere')}</p>
      )}
      <p className={entries['soft']}>
        {say('obligations.clause.hash')}: <Value>{hash}</Value>
      </p>
    </section>
  );
}
