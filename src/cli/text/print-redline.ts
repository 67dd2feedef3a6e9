import { sideBySide } from '#core/text/redline/rows.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import type { Counts, Place, Row, Run } from '#core/text/redline/rows.ts';
import type { WordLanguage } from '#core/words.ts';

/** A redline on a terminal: `[-deleted-]` and `{+inserted+}`, or struck through and underlined where colours are shown. */

export interface Look {
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Also what is the same. */
  all: boolean;
  /** What paragraphs are called, by id, in each version. */
  places: Readonly<Record<'earlier' | 'later', ReadonlyMap<string, string>>>;
  /** The name of a party that a bracket names. */
  nameOf?: (party: string) => string;
}

const RESET = '\u001b[0m';
const STYLES = { delete: '\u001b[9;31m', insert: '\u001b[4;34m', keep: '' } as const;
const MARKS = { delete: ['[-', '-]'], insert: ['{+', '+}'], keep: ['', ''] } as const;

/** Paragraphs one below the other, each with what happened to it; those that are the same are only counted. */
export function unifiedLines(rows: readonly Row[], look: Look): string[] {
  return withSame(rows, look, (row) => [said(row, look), ...wrapped(row.runs, look), '']);
}

/** The earlier version at the left, the later at the right. */
export function sideBySideLines(rows: readonly Row[], look: Look): string[] {
  const width = Math.max(20, Math.floor((look.width - 3) / 2));
  return withSame(rows, look, (row) => {
    const [{ earlier = [], later = [] } = {}] = sideBySide([row]);
    const left = wrapped(earlier, { ...look, width });
    const right = wrapped(later, { ...look, width });
    const lines = [said(row, look)];
    for (let n = 0; n < Math.max(left.length, right.length); n++) {
      const one = left[n] ?? '';
      const gap = ' '.repeat(Math.max(0, width - columns(one)));
      lines.push(`${one}${gap} | ${right[n] ?? ''}`.trimEnd());
    }
    return [...lines, ''];
  });
}

/** `12 words inserted, 9 deleted; 3 paragraphs changed, 1 moved.` */
export function countsLine(counts: Counts): string {
  const words = [
    counts.wordsInserted > 0 ? `${counted(counts.wordsInserted, 'word')} inserted` : '',
    counts.wordsDeleted > 0 ? `${counted(counts.wordsDeleted, 'word')} deleted` : '',
  ].filter((one) => one !== '');
  const kinds = ['changed', 'inserted', 'deleted', 'moved', 'split', 'merged'] as const;
  const paragraphs = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counted(counts[kind], 'paragraph')} ${kind}`);
  const both = [words.join(', '), paragraphs.join(', ')].filter((one) => one !== '');
  return both.length === 0 ? 'No word differs.' : `${both.join('; ')}.`;
}

/** The title, where it is not the same. */
export function titleLine(
  { earlier, later }: Pick<Redline, 'earlier' | 'later'>,
  language: WordLanguage,
  { colour }: Pick<Look, 'colour'>,
): string | undefined {
  const [before = '', after = ''] = [earlier.title[language], later.title[language]];
  if (before === after) return undefined;
  const runs: Run[] = [
    { is: 'delete', text: before },
    { is: 'insert', text: after },
  ];
  return `Title: ${wrapped(runs, { width: Infinity, colour }).join(' ')}`;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

function withSame(rows: readonly Row[], { all }: Look, linesOf: (row: Row) => string[]): string[] {
  const lines: string[] = [];
  let same = 0;
  const tell = (): void => {
    if (same > 0) lines.push(`… ${counted(same, 'paragraph')} the same`, '');
    same = 0;
  };
  for (const row of rows) {
    // What only went along with its holder is told there.
    const isSame = row.is === 'same' && row.moved !== 'itself' && !row.was;
    if (row.is === 'left' && row.moved === 'with') continue;
    if (isSame && !all) {
      same += 1;
      continue;
    }
    tell();
    lines.push(...linesOf(row));
  }
  tell();
  return lines.slice(0, -1);
}

/** What happened to a paragraph, in a line. */
function said(row: Row, { places }: Look): string {
  const name = (place: Place | undefined, version: 'earlier' | 'later'): string =>
    place === undefined ? '' : (places[version].get(place.id) ?? place.id).replace(/\.$/, '');
  const before = name(row.from, 'earlier');
  const after = name(row.to, 'later');
  const { is, moved, split, merged, was } = row;
  const notes: string[] = [];
  if (is === 'left') notes.push(`moved to ${after}`);
  else if (moved !== undefined) notes.push(`moved from ${before}`);
  if (is === 'split' && split)
    notes.push(`split, ${split.piece} of ${split.pieces}, was ${before}`);
  else if (is === 'merged')
    notes.push(`merged from ${(merged ?? []).map((one) => name(one, 'earlier')).join(', ')}`);
  else if (is === 'changed' || is === 'inserted' || is === 'deleted') notes.push(is);
  if (was?.kind !== undefined) notes.push(`${row.kind}, was ${was.kind}`);
  if (was?.num !== undefined && row.from?.number !== row.to?.number)
    notes.push(`number was ${was.num ?? 'by its place'}`);
  if (was?.holder !== undefined) {
    const holder = was.holder === null ? undefined : { id: was.holder };
    notes.push(`stood ${holder ? `in ${name(holder, 'earlier')}` : 'at the top'}`);
  }
  const own = is === 'left' || after === '' ? before : after;
  const isRenamed =
    is !== 'left' && before !== '' && before !== own && notes.every((one) => !one.endsWith(before));
  return `${own}${isRenamed ? ` (was ${before})` : ''}${notes.length > 0 ? `: ${notes.join('; ')}` : ''}`;
}

function textOf(
  { is, text, what, by, label, reserves }: Run,
  nameOf: (party: string) => string,
): string {
  if (what === 'note') return ` (${reserves ? 'reservation' : 'note'}: ${text})`;
  if (what !== 'bracket' || is === 'keep' || text !== '[') return text;
  const stands = (by ?? []).map((one) => `${nameOf(one.by)} ${one.verb}`).join('; ');
  const inside = [label, stands].filter((one) => one !== undefined && one !== '').join(' ');
  return inside === '' ? text : `[${inside}: `;
}

/** Runs as lines of at most so many columns, broken at spaces. */
export function wrapped(
  runs: readonly Run[],
  { width, colour, nameOf = (id) => id }: Pick<Look, 'width' | 'colour' | 'nameOf'>,
): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let word = '';
  let wide = 0;
  const flush = (): void => {
    if (used > 0 && used + wide > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    // A line that goes on does not begin with the space at which it was broken.
    const isBreak = used === 0 && lines.length > 0 && columns(word.trim()) === 0;
    if (!isBreak) {
      line += word;
      used += wide;
    }
    word = '';
    wide = 0;
  };
  for (const [n, run] of runs.entries()) {
    const [open, close] = colour ? ['', ''] : MARKS[run.is];
    const first = runs[n - 1]?.is !== run.is;
    const last = runs[n + 1]?.is !== run.is;
    const text = `${first ? open : ''}${textOf(run, nameOf)}${last ? close : ''}`;
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      const isSpace = part.trim() === '';
      if (isSpace) flush();
      word += colour && STYLES[run.is] !== '' ? `${STYLES[run.is]}${part}${RESET}` : part;
      wide += columns(part);
      if (isSpace) flush();
    }
  }
  flush();
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** Columns that text takes: marks that stand over or under a letter take none, nor do colours. */
function columns(text: string): number {
  return [...text.replaceAll(/\u001b\[[\d;]*m|[\p{M}\p{Cf}]/gu, '')].length;
}
