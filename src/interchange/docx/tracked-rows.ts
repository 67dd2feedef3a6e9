import { printAttribution } from '#core/text/attribution.ts';
import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { printedNumber } from '#core/text/kind-words.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import type { Row, Run } from '#core/text/redline/rows.ts';
import { rowsOf, runsOfWords } from '#core/text/redline/rows.ts';
import type { Segment } from '#core/text/segments.ts';
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
 * TX8.15: a redline as paragraphs with tracked changes: all of them accepted give the words of the later version, all rejected those of the earlier one. What moved is a
 * tracked move, from one place to another; what was split or merged has a paragraph's end that came in or went.
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
  readonly #by: TrackedBy;
  readonly #nodes: readonly Node[];
  /** Places in the earlier version, by id. */
  readonly #at: ReadonlyMap<string, number>;
  /** Kinds of what holds the row at hand, by level. */
  readonly #holders: NodeKind[] = [];
  /** What moved whole, by its id in the earlier version: it has a row where it stood and one where it stands. */
  readonly #moves: ReadonlyMap<string, string>;

  constructor(rows: readonly Row[], earlier: Draft, by: TrackedBy) {
    this.#rows = rows;
    this.#by = by;
    this.#nodes = [...nodesOf(earlier.nodes)];
    this.#at = new Map(this.#nodes.map(({ id }, at) => [id, at]));
    const left = new Set(rows.flatMap(({ is, from }) => (is === 'left' && from ? [from.id] : [])));
    const moved = rows.flatMap(({ is, moved: how, from }) =>
      how && from && left.has(from.id) && (is === 'same' || is === 'changed') ? [from.id] : [],
    );
    this.#moves = new Map(moved.map((id, n) => [id, `move${n + 1}`]));
  }

  paragraphs(): TrackedParagraph[] {
    const absorbed = this.#absorbed();
    const out: TrackedParagraph[] = [];
    for (const [n, row] of this.#rows.entries()) {
      const level = this.#levelOf(row);
      // What has no row of its own stands before what came after it.
      const at = this.#at.get(row.from?.id ?? '') ?? -1;
      const isHere = row.moved === undefined || row.is === 'left';
      while (isHere && absorbed[0] && absorbed[0].at < at)
        out.push((absorbed.shift() as Absorbed).paragraph);
      out.push(...this.#ofRow(row, n, level));
    }
    return [...out, ...absorbed.map(({ paragraph }) => paragraph)];
  }

  #ofRow(row: Row, n: number, level: number): TrackedParagraph[] {
    if (row.is === 'left' || row.is === 'deleted') return [this.#whole(row, level, 'delete')];
    if (row.is === 'inserted' || row.moved !== undefined)
      return [this.#whole(row, level, 'insert')];
    if (row.is === 'split') return [this.#piece(row, n, level)];
    if (row.is === 'merged') return this.#merged(row, level);
    return [{ ...this.#paragraph(row, level, row.runs), ...this.#renumbered(row) }];
  }

  /** What was merged into something that does not stand right beside it, in the order of the earlier version: it went from where it was. */
  #absorbed(): Absorbed[] {
    return this.#rows
      .filter((row) => row.merged !== undefined && !this.#isInOneRow(row))
      .flatMap((row) =>
        (row.merged ?? [])
          .filter(({ id }) => id !== row.from?.id)
          .map((from) => {
            const runs = runsOfWords(this.#wordsOf(from.id), 'delete');
            const paragraph = this.#whole({ ...row, from, runs }, 0, 'delete');
            return { at: this.#at.get(from.id) ?? 0, paragraph };
          }),
      )
      .toSorted((a, b) => a.at - b.at);
  }

  /** Whether what was merged stood side by side where it now is. */
  #isInOneRow({ moved, merged }: Row): boolean {
    const places = (merged ?? []).map(({ id }) => this.#at.get(id) ?? -1);
    return moved === undefined && places.every((at, n) => at === (places[0] ?? 0) + n);
  }

  #wordsOf(id: string): readonly Segment[] {
    return this.#nodes[this.#at.get(id) ?? -1]?.words[this.#by.language]?.segs ?? [];
  }

  /** Where its number follows otherwise from the place than before. */
  #renumbered({ kind, from, to, was }: Row): Partial<TrackedParagraph> {
    const { author, date, language } = this.#by;
    const print = (one: NodeKind, number: string | undefined): string | undefined =>
      number === undefined ? undefined : printedNumber(one, number, language);
    const before = print(was?.kind ?? kind, from?.number);
    const after = print(kind, to?.number);
    if (before === after) return {};
    if (before === undefined) return { numberChange: this.#mark('insert') };
    if (after === undefined) return { number: before, numberChange: this.#mark('delete') };
    return { numberBefore: { number: before, author, date } };
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

  #paragraph(
    row: Row,
    level: number,
    runs: readonly (Run & { moved?: boolean })[],
  ): TrackedParagraph {
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

  #runs(runs: readonly (Run & { moved?: boolean })[]): TrackedRun[] {
    const { author, date } = this.#by;
    return runs.flatMap((run): TrackedRun[] => {
      const text = printedRun(run, this.#by);
      if (text === '') return [];
      if (run.is === 'keep') return [{ kind: 'keep', text }];
      return [{ kind: run.is, text, author, date, ...(run.moved ? { moved: true as const } : {}) }];
    });
  }

  /** All of it went from here, or came in here. */
  #whole(row: Row, level: number, kind: TrackedMark['kind']): TrackedParagraph {
    const other = kind === 'insert' ? 'delete' : 'insert';
    const isLeft = row.is === 'left';
    const kept = row.runs.filter(({ is }) => is !== other);
    const runs = kept.map((run) => ({ ...run, is: kind, moved: isLeft || run.is === 'keep' }));
    const place = kind === 'delete' ? row.from : row.to;
    const { node: _, number: __, ...paragraph } = this.#paragraph(row, level, runs);
    const isOfMove = isLeft || row.moved !== undefined;
    const move = isOfMove ? this.#moves.get(row.from?.id ?? '') : undefined;
    return {
      ...paragraph,
      ...(move === undefined ? {} : { move }),
      ...(place ? { node: place.id } : {}),
      ...this.#numberOf(row.kind, place?.number),
      whole: this.#mark(kind),
    };
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
        ...(piece === 1 ? this.#renumbered(row) : {}),
        ...(piece < pieces ? { end: this.#mark('insert') } : {}),
        ...(piece > 1 ? { numberChange: this.#mark('insert') } : {}),
      };
    // Something stands between them, which would be joined too: the first has lost the words of the others.
    if (piece > 1) return this.#whole(row, level, 'insert');
    const lost = this.#rows
      .filter((one) => one.is === 'split' && one.from?.id === row.from?.id && one !== row)
      .flatMap(({ runs }) => runs.filter(({ is }) => is !== 'insert'))
      .map((run) => ({ ...run, is: 'delete' as const }));
    return { ...this.#paragraph(row, level, [...row.runs, ...lost]), ...this.#renumbered(row) };
  }

  /** What was several: the ends of all but the last went. */
  #merged(row: Row, level: number): TrackedParagraph[] {
    const merged = row.merged ?? [];
    const lengths = merged.map(({ id }) => lengthOf(runsOfWords(this.#wordsOf(id), 'keep')));
    const parts = cutRuns(row.runs, lengths);
    if (!this.#isInOneRow(row)) {
      const runs = parts.flatMap((part, n) =>
        merged[n]?.id === row.from?.id
          ? part
          : part
              .filter(({ is }) => is !== 'delete')
              .map((run) => ({ ...run, is: 'insert' as const })),
      );
      return [{ ...this.#paragraph(row, level, runs), ...this.#renumbered(row) }];
    }
    return parts.map((runs, n) => {
      const { number: _, ...paragraph } = this.#paragraph(row, level, runs);
      const place = merged[n];
      return {
        ...paragraph,
        ...(n === 0 || !place ? {} : { node: place.id }),
        ...this.#numberOf(row.kind, n === 0 ? row.to?.number : place?.number),
        ...(n > 0
          ? { numberChange: this.#mark('delete') }
          : this.#renumbered({ ...row, ...(place ? { from: place } : {}) })),
        ...(n < parts.length - 1 ? { end: this.#mark('delete') } : {}),
      };
    });
  }
}

/** A paragraph that went, with its place in the earlier version. */
interface Absorbed {
  at: number;
  paragraph: TrackedParagraph;
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
