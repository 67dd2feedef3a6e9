import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { MinutesStanding } from '../minutes.ts';
import { minutesOf, standingOfMinutes } from '../minutes.ts';
import type { Occurred } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/** What is kept of each session beside its times (RD): minutes, decisions read back, corrections of the interpretation, who served. */

export interface MinutesVersion {
  act: string;
  record: Words;
  hash: string;
  /** Epoch milliseconds. */
  admitted: number;
  /** End of the time for correction, epoch milliseconds; absent where no ground rules set one. */
  correctUntil?: number;
}

export interface MinutesRow {
  under: string;
  /** The latest last. */
  versions: MinutesVersion[];
  corrections: { act: string; by: string; hash: string; words: Words; admitted: number }[];
  /** To the latest words: those given to earlier words have fallen. */
  agreed: { act: string; by: string; admitted: number }[];
}

interface Clerical {
  act: string;
  /** Place in the log: rows stand in that order. */
  index: number;
  occurred?: Occurred;
  correctedBy?: string;
}
export interface ReadBackRow extends Clerical {
  words: Words;
}
export interface InterpretationRow extends Clerical {
  language: string;
  said: Words;
  read: Words;
}
export interface OfficersRow extends Clerical {
  noteTaker?: string;
  interpreters: { number: number; from?: string; languages: string[] }[];
  languages: string[];
}

export interface SessionRecord {
  minutes?: MinutesRow;
  readBacks: ReadBackRow[];
  interpretation: InterpretationRow[];
  /** The latest last. */
  officers: OfficersRow[];
}

export interface MinutesBoard {
  state: RoomState | null;
  /** By session. */
  sessions: Record<string, SessionRecord>;
  /** The session of each clerical entry. */
  entries: Record<string, string>;
  retracted: number;
}

export function start(): MinutesBoard {
  return { state: null, sessions: {}, entries: {}, retracted: 0 };
}

export function add(view: MinutesBoard, act: Act, ctx: ViewContext): MinutesBoard {
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    if (takeOut(view, revision.target)) view.retracted += 1;
    return view;
  }
  put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

/** *Agreed minutes*, or circulated and counting for nothing, or suspended until a head affirms its agreement (RC8.5). */
export function standing(view: MinutesBoard, session: string): MinutesStanding | undefined {
  return view.state ? standingOfMinutes(view.state, session) : undefined;
}

const LISTS = {
  'decision.read-back': 'readBacks',
  'interpretation.correct': 'interpretation',
  'session.officers': 'officers',
} as const;
type List = (typeof LISTS)[keyof typeof LISTS];

function put(view: MinutesBoard, entry: Entry, correctedBy?: string): void {
  const list = LISTS[entry.type as keyof typeof LISTS] as List | undefined;
  if (list === undefined) {
    if (entry.type.startsWith('minutes.')) putMinutes(view, entry);
    return;
  }
  const { session, ...rest } = entry.body as { session: string };
  takeOut(view, entry.id);
  const rows = sessionOf(view, session)[list] as Clerical[];
  const at = rows.findLastIndex((row) => row.index < entry.index) + 1;
  const mark = correctedBy === undefined ? {} : { correctedBy };
  rows.splice(at, 0, { act: entry.id, index: entry.index, ...rest, ...mark });
  view.entries[entry.id] = session;
}

function sessionOf(view: MinutesBoard, session: string): SessionRecord {
  return (view.sessions[session] ??= { readBacks: [], interpretation: [], officers: [] });
}

/** Takes a clerical entry out, whatever session it was for. */
function takeOut(view: MinutesBoard, act: string): boolean {
  const session = view.entries[act];
  const row = session === undefined ? undefined : view.sessions[session];
  if (!row) return false;
  delete view.entries[act];
  for (const list of Object.values(LISTS)) {
    const rows = row[list] as Clerical[];
    const at = rows.findIndex((one) => one.act === act);
    if (at >= 0) rows.splice(at, 1);
  }
  return true;
}

interface Body {
  session: string;
  under: string;
  record: Words;
  hash: string;
  words: Words;
}

function putMinutes(view: MinutesBoard, entry: Entry): void {
  const { session, under, record, hash, words } = entry.body as Body;
  const row = sessionOf(view, session);
  const kept = view.state ? minutesOf(view.state, session) : undefined;
  const { id: act, admitted } = entry;
  const by = partyOf(entry.by[0] as string);
  const until = kept?.correctUntil === undefined ? {} : { correctUntil: kept.correctUntil };
  const version = { act, record, hash, admitted, ...until };
  const known = row.minutes;
  if (entry.type === 'minutes.circulate') {
    row.minutes = { under, versions: [version], corrections: [], agreed: [] };
  } else if (!known) {
    return;
  } else if (entry.type === 'minutes.revise') {
    known.versions.push(version);
    known.agreed = [];
  } else if (entry.type === 'minutes.correct') {
    known.corrections.push({ act, by, hash, words, admitted });
  } else if (entry.type === 'minutes.agree') {
    known.agreed = [...known.agreed.filter((one) => one.by !== by), { act, by, admitted }];
  }
}
