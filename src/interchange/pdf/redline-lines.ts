import { printedNumber } from '#core/text/kind-words.ts';
import type { Draft, NodeKind } from '#core/text/draft.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import { rowsOf, type Place, type Row, type Run } from '#core/text/redline/rows.ts';
import type { Note, Segment } from '#core/text/segments.ts';
import { pick, type WordLanguage } from '#core/words.ts';
import { changed } from '../clean-draft.ts';
import { depthBelow, lineKind } from './draft-lines.ts';
import { filled, PRINT_WORDS } from './print-words.ts';
import type { Line, Span } from './sheet.ts';
import { apart } from './words-apart.ts';
import { aside, lines, noText, sponsors, type Reader } from './spans.ts';

/**
 * A redline in one language (PD6): what came in underlined, what went struck through. A paragraph that moved stands struck where it was, and unmarked where it is,
 * with a remark at both.
 */
export function redlineLines(
  redline: Redline,
  { earlier, later }: { earlier: Draft; later: Draft },
  reader: Reader,
): Line[] {
  const depths: number[] = [];
  const rows = rowsOf(redline, earlier, reader.language);
  return [
    title(earlier, later, reader.language),
    ...rows.map((row): Line => {
      const depth = depths[row.level] ?? 0;
      depths.length = row.level + 1;
      depths.push(depthBelow(row.kind, depth));
      const number = numberOf(row, reader);
      return {
        of: (row.to ?? row.from)?.id ?? '',
        kind: lineKind(row.kind),
        depth,
        ...(number.length === 0 ? {} : { number }),
        words: [
          ...remarks(row, reader),
          ...row.runs.flatMap((run, n) => spans(run, row.runs[n + 1], reader)),
        ],
      };
    }),
  ];
}

/** Notes of sides under the names that they are printed with; a row has them as words. */
export function withNames(draft: Draft, nameOf: (side: string) => string): Draft {
  const named = (segs: readonly Segment[]): Segment[] =>
    segs.map((seg): Segment => {
      if (seg.t === 'group')
        return { ...seg, alts: seg.alts.map((alt) => ({ ...alt, segs: named(alt.segs) })) };
      if (seg.t !== 'note') return seg;
      const note: Note = { ...seg, segs: named(seg.segs) };
      return seg.by === undefined ? note : { ...note, by: nameOf(seg.by) };
    });
  return changed(draft, named);
}

function title(earlier: Draft, later: Draft, language: WordLanguage): Line {
  const [was, is] = [pick(earlier.title, language).text, pick(later.title, language).text];
  const words: Span[] =
    was === is
      ? lines(is)
      : [
          { is: 'delete', of: apart(lines(was), language) },
          ' ',
          { is: 'insert', of: apart(lines(is), language) },
        ];
  return { of: 'title', kind: 'title', depth: 0, words };
}

function numberOf(row: Row, { language }: Reader): Span[] {
  const printed = (kind: NodeKind, place: Place | undefined): string[] =>
    place?.number === undefined ? [] : [printedNumber(kind, place.number, language)];
  const was = printed(row.was?.kind ?? row.kind, row.from);
  const is = printed(row.kind, row.to);
  const struck = (of: string[]): Span[] => (of.length === 0 ? [] : [{ is: 'delete', of }]);
  const underlined = (of: string[]): Span[] => (of.length === 0 ? [] : [{ is: 'insert', of }]);
  if (row.is === 'left' || row.is === 'deleted') return struck(was);
  if (row.is === 'inserted') return underlined(is);
  if (was[0] === is[0]) return is;
  return [...struck(was), ...(was.length > 0 && is.length > 0 ? [' '] : []), ...underlined(is)];
}

function remarks(row: Row, { language }: Reader): Span[] {
  const words = PRINT_WORDS[language];
  const at = (place: Place | undefined): string =>
    place?.number === undefined ? '…' : printedNumber(row.kind, place.number, language);
  const said: string[] = [];
  if (row.is === 'left') said.push(filled(words.movedAway, at(row.to)));
  else if (row.moved === 'itself') said.push(filled(words.movedHere, at(row.from)));
  if (row.split && row.is !== 'left') said.push(words.split);
  if (row.merged) said.push(words.merged);
  return said.map((one) => aside(`(${one}) `));
}

function spans(run: Run, next: Run | undefined, reader: Reader): Span[] {
  const marked = (of: Span[]): Span[] =>
    run.is === 'keep' || of.length === 0 ? of : [{ is: run.is, of: apart(of, reader.language) }];
  switch (run.what) {
    case undefined:
      return marked(lines(run.text));
    case 'bracket': {
      const isEmpty = run.text === '[' && next?.what === 'bracket' && next.text === ']';
      return marked([
        { is: 'bracket', of: [run.text] },
        ...sponsors(run, reader),
        ...(isEmpty ? noText(reader) : []),
      ]);
    }
    case 'placeholder':
      return marked([
        { is: 'bracket', of: ['['] },
        ...lines(run.text.slice(1, -1)),
        { is: 'bracket', of: [']'] },
      ]);
    case 'note': {
      const { reserved } = PRINT_WORDS[reader.language];
      const of: Span[] = [...(run.reserves ? [aside(`(${reserved}) `)] : []), ...lines(run.text)];
      return marked([{ is: 'note', of: marked(of) }]);
    }
  }
}
