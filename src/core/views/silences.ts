import type { Act } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Occurred } from '../shapes.ts';
import type { Silence } from '../silence-state.ts';
import { cameIn, isLate, runsTo, silenceOf, stageOf } from '../silence-state.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { partyOf } from '../act.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * Silence procedures (AU6). How one stands is the rules' own word for it, kept in a state of the view's own; the clock adds no more than *running* or *time
 * reached*. So nothing reads *adopted* but what the chair has declared adopted.
 */

export interface SilenceRow {
  /** Act id of the proposal. */
  act: string;
  about: string;
  text: Words;
  hash: string;
  /** As last stated, epoch milliseconds; zone and offset (minutes east) as the chair said them. */
  until: number;
  zone: string;
  offset: number;
  proposed: number;
  started?: { act: string; admitted: number };
  objections: { act: string; admitted: number; side?: string; words?: Words }[];
  /** In the order of admission. */
  acknowledged: { party: string; act: string; admitted: number }[];
  pauses: SilencePause[];
  breaks: SilenceBreak[];
  adopted?: { act: string; admitted: number; statements: { party: string; words: Words }[] };
  contests: SilenceContest[];
  takenBack?: string;
}

export interface SilencePause {
  act: string;
  why: string;
  party?: string;
  /** Epoch milliseconds. */
  since: number;
  /** The act that stated the new time, and when it was admitted. */
  ended?: { act: string; admitted: number };
}

export interface SilenceBreak {
  act: string;
  channel: string;
  /** When it reached the chair, and when it was entered, epoch milliseconds. */
  at: number;
  entered: number;
  /** It came after the time, and broke nothing. */
  late: boolean;
  /** Where the ground rules let the room know. */
  side?: string;
  words?: Words;
  occurred?: Occurred;
}

export interface SilenceContest {
  act: string;
  admitted: number;
  ground: string;
  at: number;
  channel?: string;
  side?: string;
  words?: Words;
}

export interface Silences {
  state: RoomState | null;
  /** By act id of the proposal, in log order. */
  rows: Record<string, SilenceRow>;
}

export type Standing =
  | 'proposed'
  | 'not-started'
  | 'taken-back'
  | 'not-running'
  | 'running'
  | 'paused'
  | 'time-reached'
  | 'broken'
  | 'adopted'
  | 'contested';

export function start(): Silences {
  return { state: null, rows: {} };
}

export function add(view: Silences, act: Act, ctx: ViewContext): Silences {
  const revision = revisionOf(act);
  // Whether something is late is judged by how the clock stood when it was entered.
  if (revision.what === 'enter') put(view, revision.entry);
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  return view;
}

/**
 * How a silence procedure stands at a moment (epoch milliseconds) no earlier than the last act.
 *
 * @example standing(view, id, Date.UTC(2031, 2, 6, 5)) // 'time-reached'
 */
export function standing(view: Silences, id: string, moment: number): Standing | undefined {
  const silence = kept(view, id);
  if (!silence || !view.state) return undefined;
  const stage = stageOf(view.state, silence);
  if (stage === 'objected') return 'not-started';
  if (stage !== 'started') return stage;
  if (silence.pausedSince !== undefined) return 'paused';
  const end = runsTo(view.state, silence);
  if (end === undefined) return 'not-running';
  return moment < end ? 'running' : 'time-reached';
}

/** The earliest of what broke it: when it reached the chair, by which channel, when it was entered; undefined if it is not broken. */
export function brokenBy(view: Silences, id: string): SilenceBreak | undefined {
  if (kept(view, id)?.stage !== 'broken') return undefined;
  let first: SilenceBreak | undefined;
  for (const one of view.rows[id]?.breaks ?? [])
    if (!one.late && (first === undefined || one.at < first.at)) first = one;
  return first;
}

function kept(view: Silences, id: string): Readonly<Silence> | undefined {
  return view.state ? silenceOf(view.state, id) : undefined;
}

interface Body {
  silence: string;
  about: string;
  text: Words;
  hash: string;
  until: string;
  zone: string;
  offset: number;
  by?: string;
  words?: Words;
  why: string;
  party?: string;
  since: string;
  channel?: string;
  at?: string;
  occurred?: Occurred;
  ground: string;
  statements: { party: string; words: Words }[];
}

function put(view: Silences, entry: Entry): void {
  if (!entry.type.startsWith('silence.')) return;
  const body = entry.body as Body;
  const { id: act, admitted } = entry;
  if (entry.type === 'silence.propose') {
    const { about, text, hash } = body;
    const row = { act, about, text, hash, ...time(body), proposed: admitted };
    const none = { objections: [], acknowledged: [], pauses: [], breaks: [], contests: [] };
    view.rows[act] = { ...row, ...none };
    return;
  }
  const row = view.rows[body.silence];
  if (!row) return;
  switch (entry.type) {
    case 'silence.object':
      row.objections.push({ act, admitted, ...said(view, entry) });
      break;
    case 'silence.start':
      Object.assign(row, time(body), { started: { act, admitted } });
      break;
    case 'silence.acknowledge':
      row.acknowledged.push({ party: signer(entry), act, admitted });
      break;
    case 'silence.pause': {
      const { why, party } = body;
      const since = cameIn(entry, body.since);
      row.pauses.push({ act, why, since, ...(party === undefined ? {} : { party }) });
      countLate(row);
      break;
    }
    case 'silence.resume': {
      const last = row.pauses.at(-1);
      if (last && !last.ended) last.ended = { act, admitted };
      Object.assign(row, time(body));
      countLate(row);
      break;
    }
    case 'silence.break':
      row.breaks.push(breakOf(view, entry));
      break;
    case 'silence.adopt':
      row.adopted = { act, admitted, statements: body.statements };
      break;
    case 'silence.contest': {
      const { ground, channel } = body;
      const at = cameIn(entry, body.at);
      const how = channel === undefined ? {} : { channel };
      row.contests.push({ act, admitted, ground, at, ...how, ...said(view, entry) });
      break;
    }
    case 'silence.take-back':
      row.takenBack = act;
      break;
    default:
  }
}

function time({ until, zone, offset }: Body) {
  return { until: instantMs(until), zone, offset };
}

const signer = (entry: Entry): string => partyOf(entry.by[0] as string);

/** Whose words, where the act tells: a side's own signature, or the name that the chair put in. */
function said(view: Silences, entry: Entry): { side?: string; words?: Words } {
  const { by, words } = entry.body as Body;
  const own = signer(entry);
  const isSide = view.state?.parties[own]?.role === 'party';
  // A side in the chair enters what others told it as well.
  const chairing = view.state?.talks?.procedure?.groundRules?.chair === own;
  const side = by ?? (isSide && !chairing ? own : undefined);
  return { ...(side === undefined ? {} : { side }), ...(words ? { words } : {}) };
}

function breakOf(view: Silences, entry: Entry): SilenceBreak {
  const { silence: id, channel, at: told, occurred } = entry.body as Body;
  const at = cameIn(entry, told);
  const silence = kept(view, id);
  return {
    act: entry.id,
    channel: channel as string,
    at,
    entered: entry.admitted,
    late: silence !== undefined && view.state !== null && isLate(view.state, silence, at),
    ...said(view, entry),
    ...(occurred ? { occurred } : {}),
  };
}

/** The clock turns out not to have run: what seemed late was in time. */
function countLate(row: SilenceRow): void {
  for (const one of row.breaks) one.late = false;
}
