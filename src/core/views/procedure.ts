import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { closedAs, isSuspended } from '../conduct.ts';
import type { Outcome } from '../conduct.ts';
import type { Examination } from '../credentials.ts';
import type { ProcedureKind } from '../procedure.ts';
import { awaitedFor } from '../procedure.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { insertByTime, takeOut } from './order.ts';
import { happened } from './session-times.ts';

/**
 * Procedure as shown: what is proposed and whom it waits for, what is adopted, who sits, and how the talks were conducted. Whether something is adopted depends
 * on who is in the room, so the view keeps a state of its own by the same rules, as that of the members does.
 */
export interface ProcedureBoard {
  state: RoomState | null;
  /** Waiting for acceptance, by act id. What was taken back is not shown. */
  proposals: Record<string, ProposalRow>;
  /** In the order they were adopted; the last is in force. */
  adopted: Record<ProcedureKind, AdoptedRow[]>;
  /** By the act that presented them, in log order. */
  credentials: Record<string, CredentialsRow>;
  disputes: DisputeRow[];
  conduct: Record<string, ConductRow>;
  /** Ids of `conduct`, by time. */
  conductOrder: string[];
  compositions: Record<string, CompositionRow>;
  submissions: SubmissionRow[];
  retracted: number;
}

/** What every row says of the act it comes from. Times are epoch milliseconds. */
interface Row {
  act: string;
  index: number;
  /** The party that signed. */
  by: string;
  admitted: number;
}

/** One party's doing, and when. */
type Step = Omit<Row, 'index'>;

export interface ProposalRow extends Row {
  what: ProcedureKind;
  /** All of what is proposed, as in the act's body. */
  body: unknown;
  /** In the order they accepted; the proposer's own proposal counts, unless its seat was disputed. */
  accepted: Step[];
}

export interface AdoptedRow extends ProposalRow {
  /** The act with which it was adopted, and when. */
  adoptedBy: string;
  adoptedAt: number;
}

export interface WaitingProposal extends ProposalRow {
  /** Sides and mediators that have not accepted, by id. */
  awaits: string[];
}

export interface CredentialsRow extends Row {
  seats: { capacity: Words; office?: Words; person?: EnclosureRef; key?: string }[];
  issuedBy?: Words;
  /** The latest last. */
  examined: (Step & { result: Examination; remark?: Words })[];
}

export interface DisputeRow extends Row {
  party: string;
  settled?: Step;
}

export interface ConductRow extends Row {
  what: 'suspended' | 'resumed' | 'closed' | 'left' | 'returned';
  /** Said by somebody else than the side concerned. */
  reported: boolean;
  /** The side that left or returned. */
  party?: string;
  /** When it happened, as told; else when it was admitted. */
  from: number;
  occurred?: Occurred;
  /** The day on which suspended talks are meant to go on. */
  until?: string;
  outcome?: Outcome;
  reconvene?: { on: string; place?: Words };
  correctedBy?: string;
}

export interface CompositionRow extends Row {
  of: 'delegation' | 'mission' | 'commission';
  women: number;
  men: number;
  correctedBy?: string;
}

export interface SubmissionRow extends Row {
  from: Words;
  words: Words;
  enclosure?: EnclosureRef;
}

export function start(): ProcedureBoard {
  return {
    state: null,
    proposals: {},
    adopted: { terms: [], 'ground-rules': [], agenda: [] },
    credentials: {},
    disputes: [],
    conduct: {},
    conductOrder: [],
    compositions: {},
    submissions: [],
    retracted: 0,
  };
}

export function add(view: ProcedureBoard, act: Act, ctx: ViewContext): ProcedureBoard {
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  const revision = revisionOf(act);
  if (revision.what === 'retract') retract(view, revision.target);
  else {
    if (revision.what === 'correct') takeOut(view.conductOrder, revision.entry.id);
    put(view, revision.entry, revision.what === 'correct' ? { correctedBy: revision.by } : {});
    adopt(view, revision.entry);
  }
  return view;
}

/** Proposals that wait, in the order they were made, each with those who have still to accept it. */
export function waiting(view: ProcedureBoard): WaitingProposal[] {
  const { state } = view;
  if (!state) return [];
  return byIndex(Object.values(view.proposals)).map((row) => {
    const accepted = Object.fromEntries(row.accepted.map((step) => [step.by, true as const]));
    return { ...row, awaits: awaitedFor(state, { accepted }) };
  });
}

/** What is adopted and in force, if anything is. */
export function inForce(view: ProcedureBoard, what: ProcedureKind): AdoptedRow | undefined {
  return view.adopted[what].at(-1);
}

/** What each side presented last; its earlier ones are in `credentials`. */
export function seated(view: ProcedureBoard): CredentialsRow[] {
  const presented = view.state?.talks?.credentials?.presented ?? {};
  return byIndex(Object.values(presented).flatMap((id) => view.credentials[id] ?? []));
}

/** Seats that are disputed now. */
export function disputed(view: ProcedureBoard): DisputeRow[] {
  return view.disputes.filter((row) => row.settled === undefined);
}

export function conductNow(view: ProcedureBoard): 'under-way' | 'suspended' | 'closed' {
  if (!view.state) return 'under-way';
  if (closedAs(view.state) !== undefined) return 'closed';
  return isSuspended(view.state) ? 'suspended' : 'under-way';
}

/** Suspended, left, returned, resumed, closed: by the time they happened. */
export function conductByTime(view: ProcedureBoard): ConductRow[] {
  return view.conductOrder.flatMap((id) => view.conduct[id] ?? []);
}

/**
 * For each side that was ever said to have left: what it said last itself, and what was last taken note of, each by time. They may differ, and stand beside
 * each other.
 */
export function atTable(view: ProcedureBoard): Record<string, { own?: string; noted?: string }> {
  const sides: Record<string, { own?: string; noted?: string }> = {};
  for (const row of conductByTime(view)) {
    if (row.party === undefined) continue;
    const side = (sides[row.party] ??= {});
    side[row.reported ? 'noted' : 'own'] = row.act;
  }
  return sides;
}

/** The latest statement for each delegation, for the mission and for the commission. */
export function compositionsNow(view: ProcedureBoard): CompositionRow[] {
  const latest = new Map<string, CompositionRow>();
  for (const row of byIndex(Object.values(view.compositions)))
    latest.set(row.of === 'delegation' ? row.by : row.of, row);
  return [...latest.values()];
}

function byIndex<R extends Row>(rows: R[]): R[] {
  return rows.toSorted((a, b) => a.index - b.index);
}

function put(view: ProcedureBoard, entry: Entry, mark: { correctedBy?: string }): void {
  const row = rowOf(entry);
  switch (entry.type) {
    case 'terms.propose':
    case 'ground-rules.propose':
    case 'agenda.propose': {
      const what = entry.type.slice(0, entry.type.indexOf('.')) as ProcedureKind;
      const held = view.state?.talks?.credentials?.disputed[row.by] === true;
      const accepted = held ? [] : [stepOf(entry)];
      view.proposals[entry.id] = { ...row, what, body: entry.body, accepted };
      break;
    }
    case 'procedure.accept': {
      const accepted = view.proposals[proposalOf(entry)]?.accepted;
      // Somebody who accepts again, after the last one awaited has left, is listed once.
      if (accepted?.every((step) => step.by !== row.by)) accepted.push(stepOf(entry));
      break;
    }
    case 'procedure.take-back':
      delete view.proposals[proposalOf(entry)];
      break;
    case 'credentials.present':
      view.credentials[entry.id] = {
        ...row,
        ...(entry.body as Pick<CredentialsRow, 'seats' | 'issuedBy'>),
        examined: [],
      };
      break;
    case 'credentials.examine':
      examine(view, entry);
      break;
    case 'seat.dispute':
      view.disputes.push({ ...row, party: (entry.body as { party: string }).party });
      break;
    case 'seat.settle': {
      const { party } = entry.body as { party: string };
      const open = view.disputes.find((one) => one.party === party && one.settled === undefined);
      if (open) open.settled = stepOf(entry);
      break;
    }
    case 'composition.state':
      view.compositions[entry.id] = {
        ...row,
        ...(entry.body as Pick<CompositionRow, 'of' | 'women' | 'men'>),
        ...mark,
      };
      break;
    case 'submission.table':
      view.submissions.push({
        ...row,
        ...(entry.body as Pick<SubmissionRow, 'from' | 'words' | 'enclosure'>),
      });
      break;
    default:
      putConduct(view, entry, mark);
  }
}

function rowOf({ id, index, by, admitted }: Entry): Row {
  return { act: id, index, by: partyOf(by[0] as string), admitted };
}

function stepOf({ id, by, admitted }: Entry): Step {
  return { act: id, by: partyOf(by[0] as string), admitted };
}

function proposalOf(entry: Entry): string {
  return (entry.body as { proposal: string }).proposal;
}

/** Moves what the state now holds as adopted from the waiting to the adopted. Acceptance and proposal alone can bring that about. */
function adopt(view: ProcedureBoard, entry: Entry): void {
  const { terms, groundRules, agenda } = view.state?.talks?.procedure ?? {};
  for (const id of [terms, groundRules?.adopted, agenda]) {
    const row = id === undefined ? undefined : view.proposals[id];
    if (id === undefined || !row) continue;
    delete view.proposals[id];
    view.adopted[row.what].push({ ...row, adoptedBy: entry.id, adoptedAt: entry.admitted });
  }
}

function examine(view: ProcedureBoard, entry: Entry): void {
  const { credentials, result, remark } = entry.body as {
    credentials: string;
    result: Examination;
    remark?: Words;
  };
  view.credentials[credentials]?.examined.push({
    ...stepOf(entry),
    result,
    ...(remark ? { remark } : {}),
  });
}

const CONDUCT: Readonly<Record<string, ConductRow['what']>> = {
  'talks.suspend': 'suspended',
  'talks.resume': 'resumed',
  'talks.close': 'closed',
  'talks.leave': 'left',
  'talks.return': 'returned',
};

function putConduct(view: ProcedureBoard, entry: Entry, mark: { correctedBy?: string }): void {
  const body = entry.body as Partial<ConductRow>;
  const reported = entry.type === 'talks.take-note';
  const what = reported ? body.what : CONDUCT[entry.type];
  if (what === undefined) return;
  const row = rowOf(entry);
  const own = what === 'left' || what === 'returned' ? row.by : undefined;
  const party = reported ? body.party : own;
  view.conduct[entry.id] = {
    ...row,
    what,
    reported,
    from: happened(entry),
    ...(party === undefined ? {} : { party }),
    ...(body.occurred ? { occurred: body.occurred } : {}),
    ...(body.until === undefined ? {} : { until: body.until }),
    ...(body.outcome === undefined ? {} : { outcome: body.outcome }),
    ...(body.reconvene ? { reconvene: body.reconvene } : {}),
    ...mark,
  };
  insertByTime(view.conductOrder, view.conduct, entry.id);
}

function retract(view: ProcedureBoard, target: string): void {
  if (!view.conduct[target] && !view.compositions[target]) return;
  takeOut(view.conductOrder, target);
  delete view.conduct[target];
  delete view.compositions[target];
  view.retracted += 1;
}
