import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Channel, Confirming, Entering } from '../taken-down.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/** What was taken down for a side and what became of it (TD), and night notes with their classification (TD8). */

export interface TakenDownRow {
  act: string;
  index: number;
  /** The side that confirms or contests it. */
  for: string;
  /** The party that took it down. */
  by: string;
  /** Epoch milliseconds: when it was entered. */
  admitted: number;
  channel: Channel;
  /** When it was said or signed. */
  occurred: Occurred;
  /** The scan of what was signed on paper. */
  sheet?: EnclosureRef;
  /** What was taken down. */
  type: string;
  version: number;
  body: Record<string, unknown>;
  answer: 'awaited' | 'confirmed' | 'contested' | 'withdrawn';
  answered?: {
    act: string;
    /** Key name with id. */
    by: string;
    /** Epoch milliseconds. */
    at: number;
    /** Confirmed from the sheet initialled in ink. */
    ink?: EnclosureRef;
    /** What the side said in contesting, or why it was withdrawn. */
    words?: Words;
  };
}

export interface NoteRow {
  act: string;
  index: number;
  by: string;
  line: Words;
  /** When it was, as noted. */
  at: string;
  /** Epoch milliseconds: when it was entered. */
  admitted: number;
  /** In log order: the latest stands. `as` is an act, or `nothing`. */
  classified: { act: string; index: number; as: string }[];
  correctedBy?: string;
}

export interface TakenDownRegister {
  /** By act id of the taking down, which is also that of what was confirmed. */
  rows: Record<string, TakenDownRow>;
  notes: Record<string, NoteRow>;
  /** The note that a classification is about. */
  classifies: Record<string, string>;
  /** Notes that were retracted. */
  retracted: number;
}

export function start(): TakenDownRegister {
  return { rows: {}, notes: {}, classifies: {}, retracted: 0 };
}

export function add(view: TakenDownRegister, act: Act, _ctx: ViewContext): TakenDownRegister {
  if (act.type.startsWith('taken-down.')) {
    takeDown(view, act);
    return view;
  }
  const revision = revisionOf(act);
  if (revision.what === 'retract') retract(view, revision.target);
  else note(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

/** Entries that wait for an answer, in log order: all, or those of one side. */
export function awaiting(view: TakenDownRegister, party?: string): TakenDownRow[] {
  return Object.values(view.rows)
    .filter((row) => row.answer === 'awaited' && (party === undefined || row.for === party))
    .toSorted((a, b) => a.index - b.index);
}

/** Notes that nobody has classified, in log order. */
export function unclassified(view: TakenDownRegister): NoteRow[] {
  return Object.values(view.notes)
    .filter((row) => row.classified.length === 0)
    .toSorted((a, b) => a.index - b.index);
}

function takeDown(view: TakenDownRegister, act: Act): void {
  if (act.type === 'taken-down.enter') {
    const { for: side, channel, occurred, sheet, type, version, body } = act.body as Entering;
    view.rows[act.id] = {
      act: act.id,
      index: act.index,
      for: side,
      by: partyOf(act.by[0] as string),
      admitted: act.admitted,
      channel,
      occurred,
      ...(sheet ? { sheet } : {}),
      type,
      version,
      body,
      answer: 'awaited',
    };
    return;
  }
  const row = view.rows[(act.body as { entry: string }).entry];
  if (!row) return;
  const answered = { act: act.id, by: act.by[0] as string, at: act.admitted };
  switch (act.type) {
    case 'taken-down.confirm': {
      const { ink } = act.body as Confirming;
      row.answer = 'confirmed';
      row.answered = { ...answered, ...(ink ? { ink } : {}) };
      break;
    }
    case 'taken-down.contest': {
      const { words } = act.body as { words?: Words };
      row.answer = 'contested';
      row.answered = { ...answered, ...(words ? { words } : {}) };
      break;
    }
    case 'taken-down.withdraw': {
      const { reason } = act.body as { reason: Words };
      row.answer = 'withdrawn';
      row.answered = { ...answered, words: reason };
      break;
    }
    default:
  }
}

function note(view: TakenDownRegister, entry: Entry, correctedBy?: string): void {
  if (entry.type === 'note.take') {
    const { line, at } = entry.body as { line: Words; at: string };
    view.notes[entry.id] = {
      act: entry.id,
      index: entry.index,
      by: partyOf(entry.by[0] as string),
      line,
      at,
      admitted: entry.admitted,
      classified: view.notes[entry.id]?.classified ?? [],
      ...(correctedBy === undefined ? {} : { correctedBy }),
    };
  }
  if (entry.type === 'note.classify') {
    const { note: id, as } = entry.body as { note: string; as: string };
    unclassify(view, entry.id);
    const row = view.notes[id];
    if (!row) return;
    view.classifies[entry.id] = id;
    row.classified.push({ act: entry.id, index: entry.index, as });
    row.classified.sort((a, b) => a.index - b.index);
  }
}

function retract(view: TakenDownRegister, id: string): void {
  unclassify(view, id);
  const row = view.notes[id];
  if (!row) return;
  for (const one of row.classified) delete view.classifies[one.act];
  delete view.notes[id];
  view.retracted += 1;
}

function unclassify(view: TakenDownRegister, classification: string): void {
  const row = view.notes[view.classifies[classification] ?? ''];
  delete view.classifies[classification];
  if (row) row.classified = row.classified.filter((one) => one.act !== classification);
}
