import { useMemo } from 'react';
import { oneSpelling } from '#core/text/hashes.ts';
import { redlineOfWords } from '#core/text/redline/words.ts';
import { textOf } from '#core/text/state.ts';
import { draftStanding, type DraftStanding } from '#core/views/draft-proposal.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { proposals, standingWords, type DraftRow } from '#core/views/texts.ts';
import type { WordLanguage } from '#core/words.ts';
import { useTalks } from '../../context.ts';
import { useOwnParty } from '../../parts/enter-link.tsx';
import entries from '../../parts/entries.module.css';
import { Flag } from '../../points/marks.tsx';
import { useWords } from '../../words/use-words.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { usePathName } from '../path-name.tsx';
import { Runs } from '../runs.tsx';
import { useLanguageName } from '../use-language-name.ts';
import { Wording } from '../wording.tsx';
import styles from './word.module.css';

type Drafted = Pick<DraftRow, 'text' | 'on' | 'new'>;

/** The words of a draft, paragraph by paragraph, as a redline against the words that stand now. Within the room of the text. */
export function DraftedWords({ row }: { row: Drafted }) {
  const { say } = useWords();
  const open = useTalks();
  const view = open.views.talks.texts;
  const pathName = usePathName();
  const name = useLanguageName();
  const own = useOwnParty();
  const places = useMemo(() => {
    const { texts } = open.views.talks;
    const draft = texts && draftOf(texts, row.text);
    return new Map((draft ? paragraphsOf(draft) : []).map((one) => [one.node.id, one]));
  }, [open, row.text]);
  if (!view) return null;
  const working = view.state ? textOf(view.state, row.text)?.working : undefined;
  const placeOf = (id: string): string | undefined => {
    const paragraph = places.get(id);
    return paragraph && pathName(paragraph);
  };
  const others = [...row.on, ...row.new].flatMap(({ words }) =>
    working !== undefined && words[working] ? [] : (Object.keys(words) as WordLanguage[]),
  );
  return (
    <>
      <ul className={styles['paragraphs']}>
        {row.on.map((one, turn) => {
          const standing = draftStanding(view, one);
          const stand = standingWords(view, one.node)?.words ?? {};
          return (
            <li key={one.node} data-on={one.node} data-standing={standing}>
              <div className={styles['head']}>
                <strong>{placeOf(one.node) ?? say('drafts.gone')}</strong>
                <Mark standing={standing} />
              </div>
              {languagesIn(one.words).map((language) => {
                const now = standing === 'gone' ? undefined : stand[language]?.segs;
                const segs = one.words[language]?.segs ?? [];
                const isSame = now && oneSpelling(now) === oneSpelling(segs);
                const isTabled = proposals(view, one.node).some(
                  ({ by, words }) =>
                    by === own && oneSpelling(words[language]?.segs) === oneSpelling(segs),
                );
                return (
                  <div key={language}>
                    {isSame && <Flag>{say('drafts.same')}</Flag>}
                    {isTabled && <Flag>{say('drafts.tabled')}</Flag>}
                    {segs.length === 0 && now === undefined ? (
                      <Wording segs={segs} language={language} turn={turn} />
                    ) : (
                      <Runs
                        runs={redlineOfWords(now, segs, language)}
                        turn={turn}
                        language={language}
                      />
                    )}
                  </div>
                );
              })}
            </li>
          );
        })}
        {row.new.map(({ words, after, in: holder }, turn) => {
          const beside = after ?? holder;
          const place = beside === undefined ? undefined : placeOf(beside);
          return (
            <li key={`new ${turn}`} data-new>
              <div className={styles['head']}>
                <strong>
                  {place === undefined ? say('word.beginning') : say('word.after', { place })}
                </strong>
                <Flag>{say('drafts.new')}</Flag>
              </div>
              {languagesIn(words).map((language) => (
                <Runs
                  key={language}
                  runs={redlineOfWords(undefined, words[language]?.segs, language)}
                  turn={turn}
                  language={language}
                />
              ))}
            </li>
          );
        })}
      </ul>
      {[...new Set(others)].map((language) => (
        <p key={language} className={entries['soft']}>
          {say('drafts.language', { language: name(language) })}
        </p>
      ))}
    </>
  );
}

function Mark({ standing }: { standing: DraftStanding }) {
  const { say } = useWords();
  return standing === 'stale' ? <Flag>{say('drafts.stale')}</Flag> : null;
}

/** The words alone, where the room of their text is not at hand. */
export function DraftedWordsAlone({ row: { on, new: added } }: { row: Drafted }) {
  return (
    <ul className={styles['paragraphs']}>
      {[...on, ...added].map(({ words }, n) => (
        <li key={n}>
          {languagesIn(words).map((language) => (
            <Wording
              key={language}
              segs={words[language]?.segs ?? []}
              language={language}
              turn={n}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function languagesIn(words: Drafted['on'][number]['words']): WordLanguage[] {
  return Object.keys(words) as WordLanguage[];
}
