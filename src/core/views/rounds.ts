import type { Act } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import type { SessionTimes } from './session-times.ts';
import { happened, happenedUntil, minutesSat, opened, step } from './session-times.ts';

/** Rounds with their sessions, what was performed apart from what was reported (DESIGN §5). */

export interface RoundRow {
  act: string;
  reported: boolean;
  state: 'open' | 'closed' | 'reported';
  number: number;
  label?: Words;
  venue?: Words;
  hosts: string[];
  /** Epoch milliseconds. */
  from: number;
  to?: number;
  occurred?: Occurred;
  /** Act ids, in log order. */
  sessions: string[];
  correctedBy?: string;
}

export interface SessionRow {
  act: string;
  reported: boolean;
  state: 'open' | 'suspended' | 'closed' | 'reported';
  round?: string;
  format?: string;
  level?: string;
  label?: Words;
  /** What a report says of it. */
  what?: Words;
  languages?: string[];
  times: SessionTimes;
  occurred?: Occurred;
  /** Minutes, with where they come from: the acts of this room, or a report. */
  minutes?: number;
  length?: 'derived' | 'reported';
  /** How many sat for each party, the latest entry last. */
  attendance: { act: string; present: { party: string; number: number }[] }[];
  correctedBy?: string;
}

export interface Reconvening {
  act: string;
  reported: boolean;
  /** `YYYY-MM-DD` */
  on: string;
  place?: Words;
  level?: string;
  correctedBy?: string;
}

export interface Rounds {
  rounds: Record<string, RoundRow>;
  sessions: Record<string, SessionRow>;
  reconvening: Reconvening[];
  /** Sessions of no round, or of one whose report was retracted. */
  unattached: string[];
  retracted: number;
}

export function start(): Rounds {
  return { rounds: {}, sessions: {}, reconvening: [], unattached: [], retracted: 0 };
}

export function add(view: Rounds, act: Act, _ctx: ViewContext): Rounds {
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    retract(view, revision.target);
    return view;
  }
  put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

/** Rounds of one nature, in log order. */
export function roundsBy(view: Rounds, nature: 'performed' | 'reported'): RoundRow[] {
  return Object.values(view.rounds).filter((row) => row.reported === (nature === 'reported'));
}

/** The sessions of a round, or those of no round. */
export function sessionsIn(view: Rounds, round?: string): SessionRow[] {
  const ids = round === undefined ? view.unattached : (view.rounds[round]?.sessions ?? []);
  return ids.flatMap((id) => view.sessions[id] ?? []);
}

function put(view: Rounds, entry: Entry, correctedBy?: string): void {
  const mark = correctedBy === undefined ? {} : { correctedBy };
  switch (entry.type) {
    case 'round.open':
    case 'round.report': {
      const sessions = view.rounds[entry.id]?.sessions ?? [];
      view.rounds[entry.id] = { ...roundRow(entry), sessions, ...mark };
      break;
    }
    case 'round.close': {
      const row = view.rounds[(entry.body as { round: string }).round];
      if (row) Object.assign(row, { state: 'closed', to: happenedUntil(entry) });
      break;
    }
    case 'session.open':
    case 'session.report':
      putSession(view, { ...sessionRow(entry), ...mark });
      break;
    case 'session.suspend':
    case 'session.resume':
    case 'session.close':
      stepSession(view, entry);
      break;
    case 'session.attend':
      attend(view, entry);
      break;
    case 'round.reconvene':
    case 'commitment.report': {
      const { on, place, level } = entry.body as { on: string; place?: Words; level?: string };
      const row = { act: entry.id, reported: entry.type === 'commitment.report', on, ...mark };
      const at = view.reconvening.findIndex((one) => one.act === entry.id);
      view.reconvening.splice(at < 0 ? view.reconvening.length : at, at < 0 ? 0 : 1, {
        ...row,
        ...(place ? { place } : {}),
        ...(level === undefined ? {} : { level }),
      });
      break;
    }
    default:
  }
}

function roundRow(entry: Entry): RoundRow {
  const body = entry.body as Pick<RoundRow, 'number' | 'label' | 'venue' | 'hosts' | 'occurred'>;
  const reported = entry.type === 'round.report';
  return {
    act: entry.id,
    reported,
    state: reported ? 'reported' : 'open',
    number: body.number,
    ...(body.label ? { label: body.label } : {}),
    ...(body.venue ? { venue: body.venue } : {}),
    hosts: [...body.hosts],
    from: happened(entry),
    ...(body.occurred?.to === undefined ? {} : { to: instantMs(body.occurred.to) }),
    ...(body.occurred ? { occurred: body.occurred } : {}),
    sessions: [],
  };
}

function sessionRow(entry: Entry): SessionRow {
  const body = entry.body as Partial<SessionRow>;
  const reported = entry.type === 'session.report';
  const times = opened(entry);
  if (reported && body.minutes !== undefined) times.to = times.from + body.minutes * 60_000;
  else if (body.occurred?.to !== undefined) times.to = instantMs(body.occurred.to);
  const { round, format, level, label, what, languages, occurred, minutes } = body;
  return {
    act: entry.id,
    reported,
    state: reported ? 'reported' : 'open',
    times,
    attendance: [],
    ...(round === undefined ? {} : { round }),
    ...(format === undefined ? {} : { format }),
    ...(level === undefined ? {} : { level }),
    ...(label ? { label } : {}),
    ...(what ? { what } : {}),
    ...(languages ? { languages } : {}),
    ...(occurred ? { occurred } : {}),
    ...(reported && minutes !== undefined ? { minutes, length: 'reported' as const } : {}),
  };
}

function putSession(view: Rounds, row: SessionRow): void {
  const before = view.sessions[row.act];
  view.sessions[row.act] = { ...row, attendance: before?.attendance ?? [] };
  if (before && before.round === row.round) return;
  if (before) detach(view, before);
  listOf(view, row.round).push(row.act);
}

function listOf(view: Rounds, round?: string): string[] {
  return (round === undefined ? undefined : view.rounds[round]?.sessions) ?? view.unattached;
}

function detach(view: Rounds, row: SessionRow): void {
  const list = listOf(view, row.round);
  const at = list.indexOf(row.act);
  if (at >= 0) list.splice(at, 1);
}

function stepSession(view: Rounds, entry: Entry): void {
  const row = view.sessions[(entry.body as { session: string }).session];
  if (!row) return;
  const states = {
    'session.suspend': 'suspended',
    'session.resume': 'open',
    'session.close': 'closed',
  } as const;
  row.state = states[entry.type as keyof typeof states];
  step(row.times, entry);
  const minutes = minutesSat(row.times);
  if (row.state === 'closed' && minutes !== undefined) {
    Object.assign(row, { minutes, length: 'derived' });
  }
}

function attend(view: Rounds, entry: Entry): void {
  const { session, present } = entry.body as {
    session: string;
    present: { party: string; number: number }[];
  };
  const list = view.sessions[session]?.attendance;
  const at = list?.findIndex((one) => one.act === entry.id) ?? -1;
  list?.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, { act: entry.id, present });
}

function retract(view: Rounds, target: string): void {
  const session = view.sessions[target];
  const at = view.reconvening.findIndex((one) => one.act === target);
  const attended = Object.values(view.sessions).find((row) =>
    row.attendance.some((one) => one.act === target),
  );
  if (session) {
    detach(view, session);
    delete view.sessions[target];
  } else if (view.rounds[target]) {
    // Sessions reported for it are still reported.
    view.unattached.push(...(view.rounds[target]?.sessions ?? []));
    delete view.rounds[target];
  } else if (at >= 0) {
    view.reconvening.splice(at, 1);
  } else if (attended) {
    attended.attendance = attended.attendance.filter((one) => one.act !== target);
  } else {
    return;
  }
  view.retracted += 1;
}
