import { readBrackets } from '#core/text/brackets.ts';
import type { BracketFlag } from '#core/text/bracket-flags.ts';
import type { Note, Segment } from '#core/text/segments.ts';
import { BaseParts } from './base-parts.ts';
import { withNotes } from './notes-put.ts';
import { noteHead, printedNote, type PrintNames } from './printed-words.ts';
import { NOTE_MARK } from './stretches.ts';

export interface ReadNames {
  /** The id of the party that is printed so; a name that is nobody's stands for itself. */
  idOf: (name: string) => string;
}

export interface WordsRead {
  segs: Segment[];
  flags: BracketFlag[];
}

/**
 * The words of a returned paragraph as segments: brackets are read, notes put back in their places, names of parties taken for their ids again. What is printed as
 * it was in the base is what it was there: its ids, issues and reasons stay.
 *
 * @param text notes between two marks each, as a reading has them
 */
export function wordsRead(
  text: string,
  base: readonly Segment[],
  names: PrintNames & ReadNames,
): WordsRead {
  const pieces = text.split(NOTE_MARK);
  const words = pieces.filter((_, n) => n % 2 === 0).join(NOTE_MARK);
  const kept = new BaseParts(base, names);
  const notes = pieces
    .filter((_, n) => n % 2 === 1)
    .map((printed): Note => noteRead(printed, kept, names));
  const { segs, flags } = readBrackets(words, levelsOf(notes));
  return { segs: kept.settle(withIds(withNotes(segs, notes), names)), flags };
}

/** How many levels segments take, one in another. */
function levelsOf(segs: readonly Segment[]): number {
  return Math.max(
    0,
    ...segs.map((seg) => {
      if (seg.t === 'note') return 1 + levelsOf(seg.segs);
      return seg.t === 'group' ? 1 + levelsOf(seg.alts.flatMap((alt) => alt.segs)) : 0;
    }),
  );
}

/** Parties by their ids in place of the names that they were printed with. */
function withIds(segs: readonly Segment[], { idOf }: ReadNames): Segment[] {
  return segs.map((seg) => {
    if (seg.t !== 'group') return seg;
    const alts = seg.alts.map((alt) => ({
      ...alt,
      ...(alt.by ? { by: alt.by.map((one) => ({ ...one, by: idOf(one.by) })) } : {}),
      segs: withIds(alt.segs, { idOf }),
    }));
    return { ...seg, alts };
  });
}

function noteRead(printed: string, kept: BaseParts, names: PrintNames & ReadNames): Note {
  const same = kept.notes.find((note) => printedNote(note, names).trim() === printed);
  if (same) return same;
  const whose = kept.notes.find((note) => {
    const head = noteHead(note, names);
    return head !== '' && printed.startsWith(head);
  });
  const words = whose ? printed.slice(noteHead(whose, names).length) : printed;
  return {
    t: 'note',
    ...(whose?.by === undefined ? {} : { by: whose.by }),
    ...(whose?.reserves ? { reserves: true } : {}),
    // A note has words: one that was emptied keeps its place.
    segs: kept.anew(withIds(readBrackets(words === '' ? ' ' : words, 1).segs, names)),
  };
}
