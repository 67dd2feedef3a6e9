import { readBrackets } from '#core/text/brackets.ts';
import type { BracketFlag } from '#core/text/bracket-flags.ts';
import {
  faultOf,
  joined,
  plain,
  type Group,
  type Note,
  type Segment,
} from '#core/text/segments.ts';
import { noteHead, printedNote, printedWords, type PrintNames } from './printed-words.ts';
import { NOTE_MARK } from './runs.ts';

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
  const known = knownIn(base);
  const notes = pieces
    .filter((_, n) => n % 2 === 1)
    .map((printed): Note => noteRead(printed, known, names));
  const { segs, flags } = readBrackets(words);
  let next = 0;
  const settle = (list: readonly Segment[]): Segment[] =>
    joined(
      list.flatMap((seg): Segment[] => {
        if (seg.t === 'text')
          return seg.v
            .split(NOTE_MARK)
            .flatMap((part, n) => [...(n === 0 ? [] : [notes[next++] as Note]), ...plain(part)]);
        if (seg.t !== 'group') return [seg];
        return [{ ...seg, alts: seg.alts.map((alt) => ({ ...alt, segs: settle(alt.segs) })) }];
      }),
    );
  const read = settle(withIds(segs, names));
  const kept = asInBase(read, known, names);
  return { segs: faultOf(kept) === undefined ? kept : read, flags };
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

interface Known {
  notes: Note[];
  groups: Group[];
  /** Blanks that look like words in dispute are told from them by the base alone. */
  placeholders: Set<string>;
}

function knownIn(base: readonly Segment[]): Known {
  const notes: Note[] = [];
  const groups: Group[] = [];
  const placeholders = new Set<string>();
  const look = (segs: readonly Segment[]): void => {
    for (const seg of segs) {
      if (seg.t === 'placeholder') placeholders.add(seg.label);
      else if (seg.t === 'note') {
        notes.push(seg);
        look(seg.segs);
      } else if (seg.t === 'group') {
        groups.push(seg);
        for (const alt of seg.alts) {
          look(alt.segs);
        }
      }
    }
  };
  look(base);
  return { notes, groups, placeholders };
}

function noteRead(printed: string, known: Known, names: PrintNames & ReadNames): Note {
  const same = known.notes.find((note) => printedNote(note, names).trim() === printed);
  if (same) return same;
  const whose = known.notes.find((note) => {
    const head = noteHead(note, names);
    return head !== '' && printed.startsWith(head);
  });
  const words = whose ? printed.slice(noteHead(whose, names).length) : printed;
  const segs = withIds(readBrackets(words === '' ? ' ' : words).segs, names);
  return {
    t: 'note',
    ...(whose?.by === undefined ? {} : { by: whose.by }),
    ...(whose?.reserves ? { reserves: true } : {}),
    segs,
  };
}

/** Groups that are printed as in the base are the base's; others that share an alternative with one of its groups keep its id. */
function asInBase(segs: readonly Segment[], known: Known, names: PrintNames): Segment[] {
  const printOf = (seg: Segment): string => printedWords([seg], names).text;
  const waiting = known.groups.map((group) => ({
    group,
    print: printOf(group),
    alts: new Set(group.alts.map((alt) => printedWords(alt.segs, names).text)),
  }));
  const used = new Set<string>();
  const take = (found: (one: (typeof waiting)[number]) => boolean): Group | undefined => {
    const at = waiting.findIndex((one) => !used.has(one.group.id) && found(one));
    const taken = waiting[at]?.group;
    if (taken) used.add(taken.id);
    return taken;
  };
  let more = 0;
  const fresh = (): string => {
    do more += 1;
    while (known.groups.some((group) => group.id === `g${more}`));
    return `g${more}`;
  };
  const settle = (list: readonly Segment[]): Segment[] =>
    list.map((seg) => {
      if (seg.t !== 'group') return seg;
      const only = seg.alts[0]?.segs[0];
      if (
        seg.alts.length === 1 &&
        seg.alts[0]?.segs.length === 1 &&
        only?.t === 'text' &&
        known.placeholders.has(only.v)
      )
        return { t: 'placeholder', label: only.v };
      const print = printOf(seg);
      const same = take((one) => one.print === print);
      if (same) {
        for (const inner of groupsIn(same)) used.add(inner);
        return same;
      }
      const prints = seg.alts.map((alt) => printedWords(alt.segs, names).text);
      const like = take(({ alts }) => prints.some((one) => alts.has(one)));
      const inner = seg.alts.map((alt) => ({ ...alt, segs: settle(alt.segs) }));
      if (!like) return { ...seg, id: fresh(), alts: inner };
      const { id, issue, reason } = like;
      return {
        t: 'group',
        id,
        ...(issue === undefined ? {} : { issue }),
        ...(reason === undefined ? {} : { reason }),
        alts: inner,
      };
    });
  return settle(segs);
}

function groupsIn(group: Group): string[] {
  const found: string[] = [];
  const look = (segs: readonly Segment[]): void => {
    for (const seg of segs)
      if (seg.t === 'note') look(seg.segs);
      else if (seg.t === 'group') {
        found.push(seg.id);
        for (const alt of seg.alts) look(alt.segs);
      }
  };
  look([group]);
  return found;
}
