import type { Segment } from '#core/text/segments.ts';
import { nodeOf } from '#core/text/state.ts';
import type { WordsRow } from '#core/views/texts.ts';
import type { WordLanguage } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { ActLink, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './margin.module.css';
import { useShown } from './shown.ts';
import { useLanguageName } from './use-language-name.ts';

/** TX3: what a side agrees to, by language. */
export function Hashes({ id, row }: { id: string; row: WordsRow }) {
  const { say } = useWords();
  const { state } = useShown();
  const name = useLanguageName();
  const hashes = nodeOf(state, id)?.wordings[row.act]?.hashes ?? {};
  return (
    <details className={styles['soft']}>
      <summary>{say('text.hash')}</summary>
      <ul className={styles['hashes']}>
        {Object.entries(hashes).map(([language, hash]) => (
          <li key={language}>
            {name(language as WordLanguage)}: <Value>{hash}</Value>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What sides say on words, or on one of their alternatives. It agrees to nothing. */
export function Said({ row }: { row: WordsRow }) {
  const { say, semicolon } = useWords();
  const { naming } = useTalks();
  const { language } = useShown();
  if (row.stances.length === 0) return null;
  return (
    <ul className={styles['said']}>
      {row.stances.map((one) => (
        <li key={`${one.by} ${one.group ?? ''} ${one.alt ?? ''}`} data-verb={one.verb}>
          <ActLink id={one.act}>
            {say(`text.stance.${one.verb}`, { sides: naming.party(one.by) })}
          </ActLink>
          {one.alt !== undefined && (
            <>
              {' '}
              {say('text.stance.alternative', { alternative: alternativeIn(row, one, language) })}
            </>
          )}
          {one.says && (
            <>
              {semicolon}
              <bdi>{naming.words(one.says)}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What an alternative reads, cut short; its id where it is not found. */
function alternativeIn(
  row: WordsRow,
  { group, alt }: { group?: string; alt?: string },
  language: WordLanguage,
): string {
  const find = (segs: readonly Segment[]): string | undefined => {
    for (const seg of segs) {
      if (seg.t !== 'group') continue;
      for (const one of seg.alts) {
        if (seg.id === group && one.id === alt)
          return (
            one.label ?? one.segs.map((inner) => (inner.t === 'text' ? inner.v : '…')).join('')
          );
        const within = find(one.segs);
        if (within !== undefined) return within;
      }
    }
    return undefined;
  };
  for (const wording of [row.words[language], ...Object.values(row.words)]) {
    const found = find(wording?.segs ?? []);
    if (found !== undefined) return found.length > 60 ? `${found.slice(0, 60)}…` : found;
  }
  return alt ?? '';
}
