import { useCallback, useMemo } from 'react';
import { narrowed, redlineOf } from '#core/text/redline/compare.ts';
import type { Place, Row as RedlineRow, Run } from '#core/text/redline/rows.ts';
import { countsOf, rowsOf, sideBySide, type Sides } from '#core/text/redline/rows.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { isolate, type WordLanguage } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../context.ts';
import { Flag } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import { momentFrom, viewAt } from './moments.ts';
import { isHeading } from './paragraphs.ts';
import { ReadingList } from './reading-list.tsx';
import { ELSEWHERE, Row } from './row.tsx';
import { Runs } from './runs.tsx';
import { useShown } from './shown.ts';
import styles from './compare.module.css';
import textStyles from './text.module.css';

interface CompareProps {
  /** The act of the version that is compared with: what was tabled, or what was circulated. */
  from: string;
  columns: boolean;
  differing: boolean;
}

/** What differs between an earlier version and the text as it is shown (TX4.6), with its brackets: as everybody in the room may see both. */
export default function Compare({ from, columns, differing }: CompareProps) {
  const { say } = useWords();
  const open = useTalks();
  const { text, view, moment, language } = useShown();
  const made = useMemo(() => {
    const { views } = open;
    const row = views.talks.texts?.texts[text];
    const book = loadedBook(views.members.state?.rules ?? 1);
    if (!views.talks.texts || !row || !book) return undefined;
    const at = momentFrom(from, row.versions, views.acts);
    const then =
      at.is === 'version'
        ? at.version.draft
        : draftOf(viewAt(at, views.talks.texts, views.acts.values(), { book }), text);
    const now = moment.is === 'version' ? moment.version.draft : draftOf(view, text);
    if (!then || !now) return undefined;
    // In the language that is read: what changed in another is not seen here.
    const earlier = narrowed(then, [language]);
    const redline = redlineOf(earlier, narrowed(now, [language]));
    return {
      rows: sideBySide(rowsOf(redline, earlier, language)),
      counts: countsOf(redline, language),
    };
  }, [open, text, view, moment, from, language]);
  const rows = useMemo(
    () => made?.rows.filter(({ row }) => !differing || differs(row)) ?? [],
    [made, differing],
  );
  const draw = useCallback(
    (sides: Sides, at: number) => (
      <CompareRow sides={sides} turn={at} columns={columns} language={language} />
    ),
    [columns, language],
  );
  if (!made) return null;
  const { counts } = made;
  const changes =
    counts.inserted + counts.deleted + counts.changed + counts.moved + counts.split + counts.merged;
  return (
    <>
      <p className={styles['counts']} data-counts>
        {changes === 0
          ? say('text.compare.same')
          : say('text.compare.counts', {
              inserted: counts.wordsInserted,
              deleted: counts.wordsDeleted,
              paragraphs: changes,
            })}
      </p>
      <ReadingList
        rows={rows}
        idOf={({ row }) => idOf(row)}
        draw={draw}
        isOpen={({ row }) => differs(row)}
      />
    </>
  );
}

/** Where a paragraph stood that stands elsewhere now is a row of its own. */
function idOf(row: RedlineRow): string {
  const id = row.to?.id ?? row.from?.id ?? '';
  return row.is === 'left' ? `${row.from?.id ?? ''}${ELSEWHERE}` : id;
}

function differs(row: RedlineRow): boolean {
  return row.is !== 'same' || row.moved === 'itself' || row.was !== undefined;
}

interface CompareRowProps {
  sides: Sides;
  turn: number;
  columns: boolean;
  language: WordLanguage;
}

function CompareRow({ sides, turn, columns, language }: CompareRowProps) {
  const { say } = useWords();
  const { row, earlier, later } = sides;
  const words = (runs: readonly Run[]) => <Runs runs={runs} turn={turn} language={language} />;
  const body = columns ? (
    <div className={styles['columns']}>
      <div data-side-of="earlier">
        {earlier ? words(earlier) : <p className={styles['soft']}>{say('text.compare.nothing')}</p>}
      </div>
      <div data-side-of="later">
        {later ? words(later) : <p className={styles['soft']}>{say('text.compare.nothing')}</p>}
      </div>
    </div>
  ) : (
    words(row.runs)
  );
  return (
    <Row
      id={idOf(row)}
      label={<RowLabel row={row} />}
      look={isHeading(row) ? 'heading' : undefined}
      aside={<What row={row} />}
    >
      {isHeading(row) ? <h3>{body}</h3> : body}
    </Row>
  );
}

function RowLabel({ row }: { row: RedlineRow }) {
  const { naming } = useTalks();
  const number = (row.to ?? row.from)?.number;
  const kind = naming.term(`node-kind.${row.kind}`);
  if (number !== undefined && !isHeading(row)) {
    return (
      <>
        <bdi dir="ltr">{number}</bdi>
        <span className={textStyles['hidden']}> {kind}</span>
      </>
    );
  }
  return (
    <span className={textStyles['kind']}>
      {number === undefined ? kind : `${kind} ${isolate(number)}`}
    </span>
  );
}

/** What happened to a paragraph, in words. */
function What({ row }: { row: RedlineRow }) {
  const { say } = useWords();
  const numberOf = (place: Place | undefined): string => place?.number ?? '–';
  if (!differs(row)) return null;
  const { is, moved, split, from, to, merged } = row;
  const renumbered =
    from && to && from.number !== to.number && is !== 'left' && moved === undefined
      ? say('text.row.renumbered', { from: numberOf(from), to: numberOf(to) })
      : undefined;
  return (
    <p className={styles['what']} data-row={is}>
      {is !== 'same' && (
        <Flag>
          {is === 'split' && split
            ? say('text.row.split', { piece: split.piece, pieces: split.pieces })
            : is === 'merged'
              ? say('text.row.merged', { count: (merged ?? []).length })
              : say(`text.row.${is === 'split' ? 'changed' : is}`)}
        </Flag>
      )}
      {moved === 'itself' && is !== 'left' && (
        <Flag>{say('text.row.moved', { from: numberOf(from) })}</Flag>
      )}
      {renumbered !== undefined && <Flag>{renumbered}</Flag>}
    </p>
  );
}
