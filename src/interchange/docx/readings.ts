import type { ReturnedFile, ReturnedParagraph, ReturnedRun } from './returned.ts';
import { noteIn } from './printed-words.ts';

/** A paragraph as it reads when the changes of some reviewers are accepted and all others are not. */
export interface ReadParagraph {
  /** The paragraphs of the file that it is made of, by their place, and the words that each gives. */
  parts: { source: number; text: string }[];
  /** The words; a note stands between two marks in its place. */
  text: string;
  /** Names of the moves by which words came here. */
  moves: Set<string>;
}

export type Accepts = (author: string) => boolean;

/** A change whose author the file does not tell. */
export const UNNAMED = '';

/**
 * TX8.11: the file as it reads with the changes that `accepts` takes. Where the end of a paragraph came in and that is not taken, or went and that is, the next
 * paragraph of the same place goes on from it. Paragraphs in text boxes are left out: they are told apart.
 *
 * @example readingOf(file, () => false) // as the file was before anybody tracked a change
 */
export function readingOf(file: ReturnedFile, accepts: Accepts): ReadParagraph[] {
  const out: ReadParagraph[] = [];
  let current: ReadParagraph | undefined;
  let before: ReturnedParagraph | undefined;
  for (const [source, paragraph] of file.paragraphs.entries()) {
    if (paragraph.place === 'text-box') continue;
    if (current === undefined || before?.cell !== paragraph.cell) {
      current = { parts: [], text: '', moves: new Set() };
      out.push(current);
    }
    const text = textOf(paragraph.runs, accepts, file.notes);
    current.parts.push({ source, text });
    current.text += text;
    for (const run of paragraph.runs)
      if (run.kind === 'moveTo' && run.move !== undefined && isIn(run, accepts))
        current.moves.add(run.move);
    before = paragraph;
    if (isMarkThere(paragraph, accepts)) current = undefined;
  }
  return out;
}

function isMarkThere({ mark }: ReturnedParagraph, accepts: Accepts): boolean {
  return mark === undefined || isIn(mark, accepts);
}

function isIn(
  change: Pick<ReturnedRun, 'author' | 'broughtBy'> & { kind: ReturnedRun['kind'] },
  accepts: Accepts,
): boolean {
  const isTaken = accepts(change.author ?? UNNAMED);
  switch (change.kind) {
    case 'keep':
      return true;
    case 'insert':
    case 'moveTo':
      return isTaken;
    case 'delete':
    case 'moveFrom':
      return !isTaken && (!change.broughtBy || accepts(change.broughtBy.author ?? UNNAMED));
  }
}

function textOf(
  runs: readonly ReturnedRun[],
  accepts: Accepts,
  notes: ReturnedFile['notes'],
): string {
  let text = '';
  for (const run of runs) {
    if (!isIn(run, accepts)) continue;
    if (run.note === undefined) text += run.text;
    else {
      const words = (notes[run.note]?.runs ?? []).filter((one) => isIn(one, accepts));
      text += noteIn(words.map((one) => one.text).join(''));
    }
  }
  return text;
}

/** Everybody with a tracked change in the file, the unnamed last. */
export function reviewersOf(file: ReturnedFile): string[] {
  const found = new Set<string>();
  const look = (change: Pick<ReturnedRun, 'author' | 'broughtBy' | 'kind'>): void => {
    if (change.kind === 'keep') return;
    found.add(change.author ?? UNNAMED);
    if (change.broughtBy) found.add(change.broughtBy.author ?? UNNAMED);
  };
  for (const { runs, mark } of file.paragraphs) {
    for (const run of runs) look(run);
    if (mark) look(mark);
  }
  for (const { runs } of Object.values(file.notes)) for (const run of runs) look(run);
  return [...found].toSorted((a, b) => Number(a === UNNAMED) - Number(b === UNNAMED));
}
