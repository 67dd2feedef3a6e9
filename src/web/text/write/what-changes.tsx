import { useMemo } from 'react';
import { findingSentence } from '#core/text/concordance/sentences.ts';
import type { Draft } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { wordsOf } from '#core/views/text-draft.ts';
import type { TextsView } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { Runs } from '../runs.tsx';
import { useLanguageName } from '../use-language-name.ts';
import { Wording } from '../wording.tsx';
import { useWords } from '../../words/use-words.ts';
import { findingsIn, redlineOfWords, sameWords, type After } from './drafting.ts';
import { hashHere } from './hash-here.ts';
import type { KeptDraft } from './kept.ts';
import styles from './write.module.css';

/** Languages in which there are words, in the usual order. */
export function languagesIn(words: KeptDraft['words']): WordLanguage[] {
  return WORD_LANGUAGES.filter((one) => words[one] !== undefined);
}

interface RedlineProps {
  from: Partial<Record<WordLanguage, { segs: readonly Segment[] }>>;
  words: KeptDraft['words'];
}

/** A draft against the words that stand: what is inserted underlined, what is deleted struck out. */
export function Redline({ from, words }: RedlineProps) {
  const { say } = useWords();
  const name = useLanguageName();
  const languages = languagesIn(words);
  return (
    <div className={styles['part']} data-redline>
      {languages.map((language) => {
        const earlier = from[language]?.segs ?? [];
        const later = words[language] ?? [];
        return (
          <div key={language} data-language={language}>
            {languages.length > 1 && <p className={styles['soft']}>{name(language)}</p>}
            {sameWords(earlier, later) ? (
              <p className={styles['soft']}>{say('write.same')}</p>
            ) : (
              <Runs runs={redlineOfWords(earlier, later, language)} turn={0} language={language} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What is to be looked at in draft words: it warns and stops nobody (TX7). */
export function Findings({
  of,
  words,
}: {
  of: Pick<Draft, 'working' | 'authentic'>;
  words: KeptDraft['words'];
}) {
  const { say, language } = useWords();
  const found = useMemo(() => findingsIn(of, words, hashHere), [of, words]);
  if (found.length === 0) return <p className={styles['soft']}>{say('write.findings.none')}</p>;
  return (
    <ul className={styles['findings']} data-findings={found.length}>
      {found.map((finding, n) => (
        <li key={n} data-finding={finding.code}>
          {findingSentence(finding, language, say('write.findings.here'))}
        </li>
      ))}
    </ul>
  );
}

interface RoomReadsProps {
  now: TextsView;
  after: After;
  /** Which of its paragraphs. */
  at: number;
  words: KeptDraft['words'];
}

/** One paragraph as everybody in the room would read it, with all that is on the table and these words (TX2). */
export function RoomReads({ now, after, at, words }: RoomReadsProps) {
  const { say } = useWords();
  const name = useLanguageName();
  const id = after.nodes[at] ?? '';
  const composed = useMemo(() => wordsOf(after.view, id), [after, id]);
  const before = now.state ? paragraphStanding(now.state, id) : undefined;
  const then = after.view.state ? paragraphStanding(after.view.state, id) : undefined;
  const reopens = before?.words !== undefined && (then?.reopened.length ?? 0) > 0;
  const languages = WORD_LANGUAGES.filter(
    (one) => composed[one] !== undefined || words[one] !== undefined,
  );
  return (
    <div className={styles['part']} data-room-reads={id}>
      {reopens && <p data-reopens>{say('write.reopens')}</p>}
      {languages.map((language) => (
        <div key={language} data-language={language}>
          {languages.length > 1 && <p className={styles['soft']}>{name(language)}</p>}
          <Wording segs={composed[language]?.segs ?? []} language={language} />
          {words[language] === undefined && (
            <p className={styles['soft']}>
              {say('write.reads.without', { language: name(language) })}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
