import type { AccessAnswer, AccessKind } from '../access.ts';
import { partyOf } from '../act.ts';
import type { HandoverStep, Persons, PersonsStatus } from '../lists.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, Revision } from './entry.ts';
import type { Logged } from './log-order.ts';
import { enterRow, removeRow } from './log-order.ts';

/** Persons and access (PA): lists, handover steps, statuses, requests and answers, as entered. No number is set against another, and none is added up. */

interface PersonsRow extends Logged {
  by: string;
  /** Epoch milliseconds. */
  admitted: number;
}

export interface ListRow extends PersonsRow {
  category: Persons;
  number: number;
  commitment: string;
  annex?: EnclosureRef;
  on: string;
  clause?: Words;
  /** Sides that agreed that this is the list; a side that committed to it among them only as `by`. */
  agreed: PersonsRow[];
  steps: StepRow[];
}

export interface StepRow extends PersonsRow {
  list: string;
  step: HandoverStep;
  number: number;
  occurred?: Occurred;
  correctedBy?: string;
}

export interface StatusRow extends PersonsRow {
  category: Persons;
  number: number;
  status: PersonsStatus;
  on: string;
  clause: Words;
  correctedBy?: string;
}

export interface AnswerRow extends PersonsRow {
  answer: AccessAnswer | 'withdrawn';
  text?: Words;
  from?: string;
  to?: string;
  occurred?: Occurred;
}

export interface RequestRow extends PersonsRow {
  kind: AccessKind;
  of: string[];
  text: Words;
  from?: string;
  to?: string;
  occurred?: Occurred;
  /** All of them in log order; for each side the latest stands. */
  answers: AnswerRow[];
}

export interface PersonsBoard {
  lists: Record<string, ListRow>;
  /** The list that a step is about. */
  stepOf: Record<string, string>;
  /** In log order. */
  statuses: StatusRow[];
  requests: Record<string, RequestRow>;
  retracted: number;
}

export function startPersons(): PersonsBoard {
  return { lists: {}, stepOf: {}, statuses: [], requests: {}, retracted: 0 };
}

export function addToPersons(view: PersonsBoard, revision: Revision): void {
  if (revision.what === 'retract') {
    const list = view.stepOf[revision.target];
    const rows = list === undefined ? view.statuses : (view.lists[list]?.steps ?? []);
    delete view.stepOf[revision.target];
    if (removeRow(rows, revision.target)) view.retracted += 1;
    return;
  }
  put(view, revision.entry, revision.what === 'correct' ? { correctedBy: revision.by } : {});
}

function put(view: PersonsBoard, entry: Entry, mark: { correctedBy?: string }): void {
  const row: PersonsRow = {
    act: entry.id,
    index: entry.index,
    by: partyOf(entry.by[0] as string),
    admitted: entry.admitted,
  };
  const body = entry.body as object;
  switch (entry.type) {
    case 'list.commit':
      view.lists[entry.id] = { ...(body as ListRow), ...row, agreed: [], steps: [] };
      break;
    case 'list.agree':
      view.lists[(body as { list: string }).list]?.agreed.push(row);
      break;
    case 'handover.step':
      putStep(view, { ...(body as StepRow), ...row, ...mark });
      break;
    case 'category.status':
      enterRow(view.statuses, { ...(body as StatusRow), ...row, ...mark });
      break;
    case 'access.request': {
      const { of, ...rest } = body as RequestRow;
      view.requests[entry.id] = { ...rest, ...row, of: [...of], answers: [] };
      break;
    }
    case 'access.answer': {
      const { request, ...rest } = body as AnswerRow & { request: string };
      view.requests[request]?.answers.push({ ...rest, ...row });
      break;
    }
    case 'access.withdraw': {
      const { request, ...rest } = body as AnswerRow & { request: string };
      view.requests[request]?.answers.push({ ...rest, ...row, answer: 'withdrawn' });
      break;
    }
    default:
  }
}

function putStep(view: PersonsBoard, row: StepRow): void {
  const before = view.stepOf[row.act];
  if (before !== undefined && before !== row.list)
    removeRow(view.lists[before]?.steps ?? [], row.act);
  view.stepOf[row.act] = row.list;
  const steps = view.lists[row.list]?.steps;
  if (steps) enterRow(steps, row);
}

/** What each side asked has answered, its latest answer alone; in the order in which the request names the sides. */
export function standingAnswers(row: RequestRow): { side: string; answer?: AnswerRow }[] {
  return row.of.map((side) => {
    const answer = row.answers.findLast((one) => one.by === side);
    return answer ? { side, answer } : { side };
  });
}
