import { printAttribution } from '#core/text/attribution.ts';
import type { Draft, NodeKind } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { printedNumber } from '#core/text/kind-words.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import type { Row, Run } from '#core/text/redline/rows.ts';
import { rowsOf, runsOfWords } from '#core/text/redline/rows.ts';
import type { WordLanguage } from '#core/words.ts';
import type { PrintNames } from './printed-words.ts';
import type { TrackedMark, TrackedParagraph, TrackedRun } from './redline-edition.ts';

export interface TrackedBy extends PrintNames {
  language: WordLanguage;
  /** Whose the changes are said to be, and when: `2031-03-04T10:00:00Z`. */
  author: string;
  date: string;
  /** Whether a title that differs is a change of title. Default: true. */
  titles?: boolean;
}

/**
 * TX8.15: a redline as paragraphs with tracked changes: all of them accepted give the words of the later version, all rejected those of the earlier one. What moved went
 * in one place and came in at another; what was split or merged has a paragraph's end that came in or went.
 *
 * @example trackedOf(redlineOf(rev1, rev2), rev1, { language: 'en', author: 'Rev. 2', date: '2031-03-04T10:00:00Z' })
 */
export function trackedOf(redline: Redline, earlier: Draft, by: TrackedBy): TrackedParagraph[] {
  const rows = rowsOf(redline, earlier, by.language);
  return [titleOf(redline, by), ...new Tracker(rows, earlier, by).paragraphs()];
}

function titleOf(
  { earlier, later }: Redline,
  { language, author, date, titles = true }: TrackedBy,
): TrackedParagraph {
  const [before = '', after = before] = [earlier.title[language], later.title[language]];
  const runs: TrackedRun[] =
    before === after || !titles
      ? [{ kind: 'keep', text: after }]
      : [
          { kind: 'delete', text: before, author, date },
          { kind: 'insert', text: after, author, date },
        ];
  return { kind: 'title', language, runs };
}

class Tracker {
  readonly #rows: readonly Row[];
  readonly #earlier: Draft;
  readonly #by: TrackedBy;
  /** Kinds of what holds the row at hand, by level. */
  readonly #holders: NodeKind[] = [];

  constructor(rows: readonly Row[], earlier: Draft, by: TrackedBy) {
    this.#rows = rows;
    this.#earlier = earlier;
    this.#by = by;
  }

  paragraphs(): TrackedParagraph[] {
    const words = new Map(
      [...nodesOf(this.#earlier.nodes)].map(({ id, words: all }) => [
        id,
        all[this.#by.language]?.segs ?? [],
      ]),
    );
    return this.#rows.flatMap((row, n): TrackedParagraph[] => {
      const level = this.#levelOf(row);
      if (row.is === 'left' || row.is === 'deleted') return [this.#whole(row, level, 'delete')];
      if (row.is === 'inserted' || row.moved !== undefined)
        return [...this.#wereMerged(row, level, words), this.#whole(row, level, 'insert')];
      if (row.is === 'split') return [this.#piece(row, n, level)];
      if (row.is === 'merged')
        return this.#merged(
          row,
          level,
          (row.merged ?? []).map(({ id }) => lengthOf(runsOfWords(words.get(id) ?? [], 'keep'))),
        );
      return [this.#paragraph(row, level, row.runs)];
    });
  }

  #mark(kind: TrackedMark['kind']): TrackedMark {
    const { author, date } = this.#by;
    return { kind, author, date };
  }

  #levelOf({ level, kind }: Row): number {
    this.#holders[level] = kind;
    let at = level - 1;
    while (at >= 0 && this.#holders[at] === 'point') at -= 1;
    return level - 1 - at + (this.#holders[at] === 'paragraph' ? 1 : 0);
  }

  #numberOf(kind: NodeKind, number: string | undefined): Pick<TrackedParagraph, 'number'> {
    if (number === undefined) return {};
    return { number: printedNumber(kind, number, this.#by.language) };
  }

  #paragraph(row: Row, level: number, runs: readonly Run[]): TrackedParagraph {
    const place = row.to ?? row.from;
    return {
      ...(place ? { node: place.id } : {}),
      kind: row.kind,
      level,
      language: this.#by.language,
      ...this.#numberOf(row.kind, place?.number),
      runs: this.#runs(runs),
    };
  }

  #runs(runs: readonly Run[]): TrackedRun[] {
    const { author, date } = this.#by;
    return runs.flatMap((run): TrackedRun[] => {
      const text = printedRun(run, this.#by);
      if (text === '') return [];
      return [run.is === 'keep' ? { kind: 'keep', text } : { kind: run.is, text, author, date }];
    });
  }

  /** All of it went from here, or came in here. */
  #whole(row: Row, level: number, kind: TrackedMark['kind']): TrackedParagraph {
    const other = kind === 'insert' ? 'delete' : 'insert';
    const runs = row.runs.filter(({ is }) => is !== other).map((run) => ({ ...run, is: kind }));
    const place = kind === 'delete' ? row.from : row.to;
    const { node: _, number: __, ...paragraph } = this.#paragraph(row, level, runs);
    return {
      ...paragraph,
      ...(place ? { node: place.id } : {}),
      ...this.#numberOf(row.kind, place?.number),
      whole: this.#mark(kind),
    };
  }

  /** Of what was merged and moved besides: those that have no row where they stood. */
  #wereMerged(
    row: Row,
    level: number,
    words: ReadonlyMap<string, Parameters<typeof runsOfWords>[0]>,
  ): TrackedParagraph[] {
    return (row.merged ?? [])
      .filter(({ id }) => id !== row.from?.id)
      .map((place) => {
        const runs = runsOfWords(words.get(place.id) ?? [], 'delete');
        return this.#whole({ ...row, from: place, runs }, level, 'delete');
      });
  }

  /** A piece of what was one: its end came in, if another piece follows. */
  #piece(row: Row, n: number, level: number): TrackedParagraph {
    const { piece = 1, pieces = 1 } = row.split ?? {};
    const isWithOthers = Array.from(
      { length: pieces },
      (_, at) => this.#rows[n - piece + 1 + at],
    ).every(
      (one, at) =>
        one?.is === 'split' && one.split?.piece === at + 1 && one.from?.id === row.from?.id,
    );
    if (isWithOthers)
      return {
        ...this.#paragraph(row, level, row.runs),
        ...(piece < pieces ? { end: this.#mark('insert') } : {}),
        ...(piece > 1 ? { numberChange: this.#mark('insert') } : {}),
      };
    // Something stands between them, which would be joined too: the first has lost the words of the others.
    if (piece > 1) return this.#whole(row, level, 'insert');
    const lost = this.#rows
      .filter((one) => one.is === 'split' && one.from?.id === row.from?.id && one !== row)
      .flatMap(({ runs }) => runs.filter(({ is }) => is !== 'insert'))
      .map((run) => ({ ...run, is: 'delete' as const }));
    return this.#paragraph(row, level, [...row.runs, ...lost]);
  }

  /** What was several: the ends of all but the last went. */
  #merged(row: Row, level: number, lengths: readonly number[]): TrackedParagraph[] {
    const parts = cutRuns(row.runs, lengths);
    return parts.map((runs, n) => {
      const { number: _, ...paragraph } = this.#paragraph(row, level, runs);
      const place = row.merged?.[n];
      return {
        ...paragraph,
        ...(n === 0 || !place ? {} : { node: place.id }),
        ...this.#numberOf(row.kind, n === 0 ? row.to?.number : place?.number),
        ...(n > 0 ? { numberChange: this.#mark('delete') } : {}),
        ...(n < parts.length - 1 ? { end: this.#mark('delete') } : {}),
      };
    });
  }
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((n, { text }) => n + text.length, 0);
}

/** Runs of several paragraphs that became one, by how long each was. What came in between two stands with the first. */
function cutRuns(runs: readonly Run[], lengths: readonly number[]): Run[][] {
  const out: Run[][] = lengths.map(() => []);
  let at = 0;
  let left = lengths[0] ?? 0;
  for (const run of runs) {
    if (run.is === 'insert') {
      out[at]?.push(run);
      continue;
    }
    let { text } = run;
    while (text !== '') {
      while (left === 0 && at < lengths.length - 1) left = lengths[(at += 1)] ?? 0;
      const here = at === lengths.length - 1 ? text : text.slice(0, left);
      out[at]?.push({ ...run, text: here });
      text = text.slice(here.length);
      left -= here.length;
    }
  }
  return out;
}

/** A run as the bracketed edition prints it; a note stands in its place. */
function printedRun(
  { text, what, by, label, reserves }: Run,
  { nameOf = (id) => id }: PrintNames,
): string {
  if (what === 'note') return ` (${reserves ? 'reservation' : 'note'}: ${text})`;
  if (what !== 'bracket' || text !== '[') return text;
  const named = by?.map((one) => ({ ...one, by: nameOf(one.by) }));
  return `[${printAttribution({ label, by: named })}`;
}
