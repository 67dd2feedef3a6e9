import type { Draft, Node, NodeKind } from '../draft.ts';
import { nodesOf } from '../draft.ts';
import { numbering } from '../numbering.ts';
import { printed } from '../segments.ts';
import type { Segment, Stance } from '../segments.ts';
import { flatten, tokensOf } from '../tokens.ts';
import type { Mark } from '../tokens.ts';
import type { WordLanguage } from '../../words.ts';
import { applyRedline } from './apply.ts';
import { piecesOf } from './parts.ts';
import type { Part } from './parts.ts';
import type { Entry, Redline } from './redline.ts';

/** One paragraph of a redline as a reader sees it in one language, the same for screen, terminal and Word (TX4.6). */
export interface Row {
  is: Entry['is'];
  moved?: Entry['moved'];
  split?: Entry['split'];
  /** Ids and numbers, as they follow from the place, in the earlier and in the later version. */
  from?: Place;
  to?: Place;
  /** What became one with it, by number where there is one. */
  merged?: Place[];
  was?: Entry['was'];
  level: number;
  kind: NodeKind;
  /** All words of both, in order. Of `left`, those that it had there. */
  runs: Run[];
}

export interface Place {
  id: string;
  number?: string;
}

/** Words of a row. A bracket, a placeholder or a note is a run of its own. */
export interface Run {
  is: Part['is'];
  text: string;
  what?: 'bracket' | 'placeholder' | 'note';
  /** Of a bracket that opens: who stands for what is in it, and what it is called. */
  by?: Stance[];
  label?: string;
  /** Of a note: that it is a reservation. */
  reserves?: true;
}

/** Words are counted, not spaces, signs or brackets; words of a paragraph that only moved are neither inserted nor deleted. */
export interface Counts {
  wordsInserted: number;
  wordsDeleted: number;
  /** Paragraphs of either version: `changed` holds those whose words differ and that are none of the others. */
  inserted: number;
  deleted: number;
  changed: number;
  moved: number;
  split: number;
  merged: number;
}

/** The rows of a redline, one below the other. */
export function rowsOf(redline: Redline, earlier: Draft, language: WordLanguage): Row[] {
  const later = applyRedline(redline, earlier);
  const numbers = { earlier: numbering(earlier), later: numbering(later) };
  const were = new Map([...nodesOf(earlier.nodes)].map((node) => [node.id, node]));
  const place = (id: string, version: 'earlier' | 'later'): Place => {
    const number = numbers[version].get(id);
    return { id, ...(number === undefined ? {} : { number }) };
  };
  return redline.entries.map((entry) => ({
    is: entry.is,
    ...(entry.moved ? { moved: entry.moved } : {}),
    ...(entry.split ? { split: entry.split } : {}),
    ...(entry.from === undefined ? {} : { from: place(entry.from, 'earlier') }),
    ...(entry.to === undefined ? {} : { to: place(entry.to, 'later') }),
    ...(entry.merged ? { merged: entry.merged.map((id) => place(id, 'earlier')) } : {}),
    ...(entry.was ? { was: entry.was } : {}),
    level: entry.level,
    kind: entry.kind,
    runs: runsOf(entry, entry.from === undefined ? undefined : were.get(entry.from), language),
  }));
}

/** One row for each two that stand side by side: what the earlier version has there, and what the later. */
export interface Sides {
  row: Row;
  /** Absent where that version has nothing there. */
  earlier?: Run[];
  later?: Run[];
}

/** The same rows with the versions beside each other. */
export function sideBySide(rows: readonly Row[]): Sides[] {
  return rows.map((row) => {
    const earlier = row.runs.filter((run) => run.is !== 'insert');
    const later = row.runs.filter((run) => run.is !== 'delete');
    // What moved stands on the left where it was, and on the right where it is.
    const elsewhere = row.moved !== undefined && row.is !== 'left';
    return {
      row,
      ...(row.is === 'inserted' || (elsewhere && row.is === 'same') ? {} : { earlier }),
      ...(row.is === 'deleted' || row.is === 'left' ? {} : { later }),
    };
  });
}

/** How much differs, in one language or in all. */
export function countsOf({ entries }: Redline, language?: WordLanguage): Counts {
  const counts: Counts = {
    wordsInserted: 0,
    wordsDeleted: 0,
    inserted: 0,
    deleted: 0,
    changed: 0,
    moved: 0,
    split: 0,
    merged: 0,
  };
  for (const { is, moved, split, words } of entries) {
    if (is === 'left') continue;
    if (moved === 'itself' && (split?.piece ?? 1) === 1) counts.moved += 1;
    const said = Object.entries(words).filter(([of]) => language === undefined || of === language);
    if (is === 'split') counts.split += split?.piece === 1 ? 1 : 0;
    else if (is === 'changed') counts.changed += said.some(([, one]) => one.is !== 'same') ? 1 : 0;
    else if (is !== 'same') counts[is] += 1;
    for (const [, { parts }] of said)
      for (const part of parts) {
        if (part.is === 'keep') continue;
        counts[part.is === 'insert' ? 'wordsInserted' : 'wordsDeleted'] += wordsIn(part.of);
      }
  }
  return counts;
}

function wordsIn(of: Part['of']): number {
  let n = 0;
  for (const one of of)
    if (typeof one === 'string') for (const { is } of tokensOf(one)) n += is === 'word' ? 1 : 0;
  return n;
}

function runsOf(entry: Entry, was: Node | undefined, language: WordLanguage): Run[] {
  const change = entry.words[language];
  if (change && change.is !== 'same')
    return change.parts.flatMap(({ is, of }) => of.flatMap((piece) => runOf(is, piece)));
  const stays = entry.is === 'same' || entry.is === 'changed' || entry.is === 'left';
  const segs = stays ? (was?.words[language]?.segs ?? []) : [];
  return runsOfWords(segs, entry.is === 'left' ? 'delete' : 'keep');
}

/** Words as runs that are all kept, or all came in or went. */
export function runsOfWords(segs: readonly Segment[], is: Part['is']): Run[] {
  return piecesOf(flatten(segs)).flatMap((piece) => runOf(is, piece));
}

function runOf(is: Part['is'], piece: string | Mark): Run[] {
  if (typeof piece === 'string') return [{ is, text: piece }];
  switch (piece.t) {
    case 'group':
    case '/group':
      return [];
    case 'alt': {
      const { by, label } = piece;
      return [
        { is, text: '[', what: 'bracket', ...(by ? { by } : {}), ...(label ? { label } : {}) },
      ];
    }
    case '/alt':
      return [{ is, text: ']', what: 'bracket' }];
    case 'bracket':
      return [{ is, text: piece.v, what: 'bracket' }];
    case 'placeholder':
      return [{ is, text: `[${piece.label}]`, what: 'placeholder' }];
    case 'note': {
      const text = `${piece.by === undefined ? '' : `${piece.by}: `}${printed(piece.segs)}`;
      return [{ is, text, what: 'note', ...(piece.reserves ? { reserves: true as const } : {}) }];
    }
  }
}
