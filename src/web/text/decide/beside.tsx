import { useMemo } from 'react';
import type { Draft } from '#core/text/draft.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import { rowsOf, type Run } from '#core/text/redline/rows.ts';
import type { Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { useTalks } from '../../context.ts';
import { ActLink, Moment, Value } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { usePathName } from '../path-name.tsx';
import { Runs } from '../runs.tsx';
import { useShown } from '../shown.ts';
import { useBy } from '../use-by.ts';
import { useLanguageName } from '../use-language-name.ts';
import { Wording } from '../wording.tsx';
import styles from './decide.module.css';
import type { Exact } from './exact.ts';

/** What a paragraph is called, by its place as it is now; by its id where it is gone. */
export function useNodeName(): (node: string) => string {
  const { paragraphs } = useShown();
  const name = usePathName();
  const byId = useMemo(() => new Map(paragraphs.map((one) => [one.node.id, one])), [paragraphs]);
  return (node) => {
    const found = byId.get(node);
    return found ? name(found) : node;
  };
}

/** Several hashes are said by their beginnings, as the sentence says them. */
const SHORT = 8;

interface WordsBesideProps {
  all: readonly Exact[];
  languages: readonly WordLanguage[];
}

/** Exact words of paragraphs, each with whose they are and its hash, in every language that is decided on. */
export function WordsBeside({ all, languages }: WordsBesideProps) {
  const { say } = useWords();
  return (
    <section className={styles['beside']} aria-label={say('decide.words')} data-beside>
      {all.map((one, turn) => (
        <OneBeside
          key={one.node}
          exact={one}
          turn={turn}
          short={all.length > 1}
          {...{ languages }}
        />
      ))}
    </section>
  );
}

interface OneBesideProps {
  exact: Exact;
  languages: readonly WordLanguage[];
  turn: number;
  short: boolean;
}

function OneBeside({ exact, languages, turn, short }: OneBesideProps) {
  const name = useNodeName();
  const language = useLanguageName();
  const shown = languages.filter((one) => exact.hashes[one] !== undefined);
  return (
    <figure className={styles['exact']} data-exact={exact.node}>
      <figcaption>
        <strong className={styles['name']}>{name(exact.node)}</strong>
        <Whose exact={exact} />
      </figcaption>
      <div className={styles['languages']} data-languages={shown.length}>
        {shown.map((one) => {
          const hash = exact.hashes[one] ?? '';
          return (
            <div key={one} data-language={one}>
              <blockquote>
                <Words segs={exact.segs[one] ?? []} language={one} turn={turn} />
              </blockquote>
              <p className={styles['soft']}>
                {language(one)} <Value>{short ? `${hash.slice(0, SHORT)}…` : hash}</Value>
              </p>
            </div>
          );
        })}
      </div>
    </figure>
  );
}

/** Words, or that there are to be none. */
export function Words({
  segs,
  language,
  turn = 0,
}: {
  segs: readonly Segment[];
  language: WordLanguage;
  turn?: number;
}) {
  const { say } = useWords();
  if (segs.length === 0) return <p>{say('decide.no-text')}</p>;
  return <Wording segs={segs} language={language} turn={turn} />;
}

/** By whose act words came, and when. */
function Whose({ exact: { node, act } }: { exact: Exact }) {
  const { comma } = useWords();
  const { view } = useShown();
  const { views } = useTalks();
  const by = useBy();
  const row = view.words[node]?.[act];
  if (!row || !views.acts.has(act)) return null;
  return (
    <span className={styles['soft']}>
      {' '}
      {by(row)}
      {comma}
      <ActLink id={act}>
        <Moment ms={row.at} />
      </ActLink>
    </span>
  );
}

interface RedlineProps {
  before: readonly Segment[];
  after: readonly Segment[];
  language: WordLanguage;
  turn?: number;
}

/** What differs between two wordings of one paragraph, in one language. */
export function WordsRedline({ before, after, language, turn = 0 }: RedlineProps) {
  const runs = useMemo(() => runsBetween(before, after, language), [before, after, language]);
  return <Runs runs={runs} turn={turn} language={language} />;
}

function runsBetween(
  before: readonly Segment[],
  after: readonly Segment[],
  language: WordLanguage,
): readonly Run[] {
  const [earlier, later] = [alone(before, language), alone(after, language)];
  return rowsOf(redlineOf(earlier, later), earlier, language).flatMap(({ runs }) => runs);
}

function alone(segs: readonly Segment[], language: WordLanguage): Draft {
  return {
    id: '',
    title: {},
    tier: 'non-paper',
    working: language,
    authentic: [language],
    nodes: [
      { id: 'p', kind: 'paragraph', words: { [language]: { segs: [...segs] } }, children: [] },
    ],
  };
}
