import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { Draft, Node } from '#core/text/draft.ts';
import { isClean } from '#core/text/segments.ts';
import { isAgreed, paragraphStanding } from '#core/text/standing.ts';
import { nodeOf } from '#core/text/state.ts';
import { proposals, standingWords } from '#core/views/texts.ts';
import { isNamed } from '#core/views/text-draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { Flag } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import { StatusMark } from './marks.tsx';
import { isHeading, paragraphsOf, type Paragraph } from './paragraphs.ts';
import { ReadingList } from './reading-list.tsx';
import { PlaceLabel } from './path-name.tsx';
import { Row } from './row.tsx';
import { useShown } from './shown.ts';
import styles from './text.module.css';
import { useBy } from './use-by.ts';
import { useLanguageName } from './use-language-name.ts';
import { Wording } from './wording.tsx';

const ParagraphMark = lazy(() => import('../obligations/paragraph-mark.tsx'));

interface ReadingProps {
  draft: Draft;
  /** The languages that are shown, one or two. */
  languages: readonly WordLanguage[];
  stacked: boolean;
  /** All that is on the table is shown. */
  brackets: boolean;
  /** The side as which it is read. */
  side?: string | undefined;
}

/** The text, paragraph by paragraph. */
export function Reading({ draft, languages, stacked, brackets, side }: ReadingProps) {
  const shown = useShown();
  const rows = useMemo(
    () => (draft === shown.draft ? shown.paragraphs : paragraphsOf(draft)),
    [draft, shown],
  );
  const [first, second] = languages;
  const draw = useCallback(
    (paragraph: Paragraph, at: number) => (
      <ParagraphRow
        paragraph={paragraph}
        turn={at}
        languages={second === undefined ? [first as WordLanguage] : [first as WordLanguage, second]}
        stacked={stacked}
        brackets={brackets}
        side={side}
      />
    ),
    // What is shown of the text is read by the rows; another text draws all of them anew.
    [first, second, stacked, brackets, side],
  );
  const isOpen = ({ node }: Paragraph): boolean =>
    !isClean(node.words[shown.draft.working]?.segs ?? []);
  return <ReadingList rows={rows} idOf={idOf} draw={draw} isOpen={isOpen} />;
}

const idOf = (paragraph: Paragraph): string => paragraph.node.id;

interface ParagraphRowProps {
  paragraph: Paragraph;
  turn: number;
  languages: readonly WordLanguage[];
  stacked: boolean;
  brackets: boolean;
  side: string | undefined;
}

function ParagraphRow({ paragraph, turn, languages, stacked, brackets, side }: ParagraphRowProps) {
  const { node } = paragraph;
  const heading = isHeading(node);
  const words = (
    <div className={styles['languages']} data-languages={languages.length}>
      {languages.map((language) => (
        <InLanguage
          key={language}
          node={node}
          language={language}
          stacked={stacked}
          turn={turn}
          beside={languages.length > 1}
        />
      ))}
    </div>
  );
  return (
    <Row
      id={node.id}
      label={<PlaceLabel paragraph={paragraph} />}
      look={heading ? 'heading' : undefined}
      aside={<Stands id={node.id} side={side} languages={brackets ? languages : NONE} />}
    >
      {heading ? <h3>{words}</h3> : words}
    </Row>
  );
}

interface InLanguageProps {
  node: Node;
  language: WordLanguage;
  stacked: boolean;
  turn: number;
  /** Another language stands beside it, so that it is not shown in place of this one. */
  beside: boolean;
}

function InLanguage({ node, language, stacked, turn, beside }: InLanguageProps) {
  const { say } = useWords();
  const { draft, view, state } = useShown();
  const name = useLanguageName();
  const wording = node.words[language];
  const fallback = node.words[draft.working];
  if (wording) {
    const stands = standingWords(view, node.id);
    const { from } = stands?.words[language] ?? {};
    const now = from && nodeOf(state, node.id)?.wordings[stands?.act ?? '']?.hashes[from.language];
    const stale = from !== undefined && now !== undefined && now !== from.hash;
    return (
      <div data-language={language}>
        <Wording segs={wording.segs} language={language} stacked={stacked} turn={turn} />
        {stale && beside && <Flag>{say('text.translation.earlier')}</Flag>}
      </div>
    );
  }
  if (beside || !fallback) {
    const none = Object.keys(node.words).length === 0;
    return (
      <p className={styles['soft']} data-language={language}>
        {none ? say('text.no-text') : say('text.language.none', { language: name(language) })}
      </p>
    );
  }
  return (
    <div data-language={draft.working}>
      <p className={styles['soft']}>
        {say('text.language.instead', {
          language: name(language),
          instead: name(draft.working),
        })}
      </p>
      <Wording segs={fallback.segs} language={draft.working} stacked={stacked} turn={turn} />
    </div>
  );
}

const NONE: readonly WordLanguage[] = [];

interface StandsProps {
  id: string;
  side: string | undefined;
  /** Those in which all that is on the table should be seen. */
  languages: readonly WordLanguage[];
}

/** Where a paragraph stands, in a few words; its margin says the rest. */
function Stands({ id, side, languages }: StandsProps) {
  const { say, comma } = useWords();
  const { naming, views } = useTalks();
  const { view, state, reader } = useShown();
  const name = useLanguageName();
  const by = useBy();
  const standing = paragraphStanding(state, id);
  if (!standing) return null;
  const { status, provisional, released, reopened } = standing;
  const open = proposals(view, id);
  const base = standingWords(view, id)?.act;
  // Brackets in one language could pass for all there are.
  const unsaid = languages.filter((one) => open.some(({ words }) => words[one] === undefined));
  const [reopens] = reopened.map((act) => view.words[id]?.[act]);
  const earlier = open.some((one) => one.base !== undefined && one.base !== base);
  const own = side !== undefined && open.some((one) => one.by === side && isNamed(one, reader));
  const agreed = isAgreed(status);
  return (
    <p className={styles['stands']} data-status={status}>
      <StatusMark status={status} />
      {provisional && agreed && <Flag>{naming.term('point-status.provisional')}</Flag>}
      {released && <Flag>{naming.term('point-status.released')}</Flag>}
      {reopens && <Flag>{say('text.flag.reopened', { side: by(reopens) })}</Flag>}
      {unsaid.length > 0 && (
        <Flag>{say('text.flag.language', { languages: unsaid.map(name).join(comma) })}</Flag>
      )}
      {earlier && <Flag>{say('text.flag.earlier')}</Flag>}
      {own && <Flag>{say('text.flag.own')}</Flag>}
      {views.talks.promises && (
        <Suspense fallback={null}>
          <ParagraphMark paragraph={id} />
        </Suspense>
      )}
    </p>
  );
}
