import { instantMs } from '../instants.ts';
import type { CaseRow, CommissionBoard } from '../views/commission.ts';
import type { AcknowledgementRow, CallRow, HotlineLog, OutcomeRow } from '../views/hotline.ts';
import { calls } from '../views/hotline.ts';
import type { DraftFindingRow, IncidentBoard, RemedyRow } from '../views/incidents.ts';
import { isOut, wasAdmitted } from './entries.ts';
import type { Period } from './period.ts';
import { isIn } from './period.ts';

/** What is not settled when the report is made, and what went over the hotline in its period, as facts (SR6, SR7). Who has not answered is nowhere said. */

export interface OpenDraft {
  row: DraftFindingRow;
  /** The time for replies has been reached. Nothing follows from that. */
  reached: boolean;
}

export interface OpenRemedy {
  row: RemedyRow;
  /** The time by which it was to be done has been reached. */
  reached: boolean;
}

export interface OpenItems {
  /** Draft findings that are out for reply, or whose time was reached and of which nothing was found yet. */
  drafts: OpenDraft[];
  /** Remedies of findings that stand: not reported as done by anybody, or due, or reported on, in the period. */
  remedies: OpenRemedy[];
  /** Cases before the commission without a finding that stands, by number. */
  cases: { number: number; state: CaseRow['state']; level: CaseRow['level'] }[];
}

export function openItemsOf(
  board: IncidentBoard,
  commission: CommissionBoard,
  period: Period,
  knownAt: number,
): OpenItems {
  const drafts = Object.values(board.drafts)
    .filter(({ act }) => isOut(board, act))
    .map((row) => ({ row, reached: instantMs(row.until) <= knownAt }));
  const remedies = Object.values(board.remedies)
    .filter(({ finding }) => !board.findings[finding]?.withdrawn)
    .filter(
      (row) =>
        !row.followed.some(({ outcome }) => outcome === 'done') ||
        isIn(period, row.due.at) ||
        row.followed.some((one) => wasAdmitted(period, one)),
    )
    .map((row) => ({ row, reached: instantMs(row.due.at) <= knownAt }));
  const found = new Set(
    Object.values(board.findings)
      .filter(({ withdrawn }) => !withdrawn)
      .map((one) => one.case),
  );
  const cases = Object.values(commission.cases)
    .filter(({ act, state }) => state !== 'decided' && !found.has(act) && !board.closed[act])
    .map(({ number, state, level }) => ({ number, state, level }))
    .toSorted((a, b) => a.number - b.number);
  return { drafts, remedies, cases };
}

export interface Call {
  row: CallRow;
  acknowledged: AcknowledgementRow[];
  outcomes: OutcomeRow[];
}

/** Calls of the period, by when they were made. */
export function callsOf(log: HotlineLog, period: Period): Call[] {
  return calls(log)
    .filter(({ at }) => isIn(period, at))
    .map((row) => ({
      row,
      acknowledged: log.acknowledgements[row.act] ?? [],
      outcomes: log.outcomes[row.act] ?? [],
    }));
}
