import { printAttribution } from '#core/text/attribution.ts';
import { printBrackets } from '#core/text/brackets.ts';
import type { Note, Segment } from '#core/text/segments.ts';
import { joined, plain } from '#core/text/segments.ts';
import { NOTE_MARK } from './stretches.ts';

export interface PrintNames {
  /** The name that a party is printed with; by default its id. */
  nameOf?: (party: string) => string;
}

/** Words as they are printed, a mark for each note; the notes in order. */
export function printedWords(
  segs: readonly Segment[],
  names: PrintNames,
): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const text = print(segs, names, (note) => {
    notes.push(note);
    return NOTE_MARK;
  });
  return { text, notes };
}

/** Words as they are printed, each note in its place between two marks: what a reading of a file has. */
export function printedInFull(segs: readonly Segment[], names: PrintNames): string {
  return print(segs, names, (note) => noteIn(printedNote(note, names)));
}

/** A note as it stands in words. What Word puts between its number and its words is not told apart from a space of its own. */
export function noteIn(words: string): string {
  return NOTE_MARK + words.trim() + NOTE_MARK;
}

/** A note as its footnote has it: `A: …`, or `A reserve: …` where a side reserves its position. A note in a note stands in braces. */
export function printedNote(note: Note, names: PrintNames): string {
  const inner = (one: Note): string => `{${printedNote(one, names)}}`;
  return noteHead(note, names) + print(note.segs, names, inner);
}

/** Whose a note is, as it stands before its words. */
export function noteHead({ by, reserves }: Note, { nameOf = (id) => id }: PrintNames): string {
  if (by === undefined) return reserves ? 'reserve: ' : '';
  return reserves
    ? printAttribution({ by: [{ by: nameOf(by), verb: 'reserve' }] })
    : `${nameOf(by)}: `;
}

function print(
  segs: readonly Segment[],
  { nameOf = (id) => id }: PrintNames,
  noteOf: (note: Note) => string,
): string {
  const named = (list: readonly Segment[]): Segment[] =>
    list.flatMap((seg): Segment[] => {
      if (seg.t === 'note') return plain(noteOf(seg));
      if (seg.t !== 'group') return [seg];
      const alts = seg.alts.map((alt) => ({
        ...alt,
        ...(alt.by ? { by: alt.by.map((one) => ({ ...one, by: nameOf(one.by) })) } : {}),
        segs: named(alt.segs),
      }));
      return [{ ...seg, alts }];
    });
  return printBrackets(joined(named(segs)));
}
