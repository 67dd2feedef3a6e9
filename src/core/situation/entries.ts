import { Zone } from '../geometry/zone.ts';
import { instantMs } from '../instants.ts';
import type { Box } from '../places.ts';
import type { Occurred } from '../shapes.ts';
import type {
  FindingRow,
  IncidentBoard,
  IncidentRow,
  ReplyRow,
  VisitRow,
} from '../views/incidents.ts';
import type { ObligationBoard } from '../views/obligations.ts';
import type { Period } from './period.ts';
import { isIn } from './period.ts';

/** What a report is about, each kind in a list of its own (SR2): what sides allege, what the mission released, what was found. They are never joined. */

/** What became of an entry by the time that the report knows of; the last that fits. */
export const STAGES = [
  'entered',
  'visited',
  'draft-out',
  'found',
  'repeats',
  'superseded',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/** How an entry lies to a zone: surely in it, or perhaps, as coarse as its place is stated. */
export interface InZone {
  zone: string;
  surely: boolean;
}

export interface Entered<Row extends IncidentRow = IncidentRow> {
  row: Row;
  stage: Stage;
  /** Findings about it that stand, by act. */
  findings: string[];
  zones: InZone[];
}

export type Alleged = Entered<IncidentRow & { kind: 'allegation' }>;
export type Filed = Entered<IncidentRow & { kind: 'case-file' }>;

/** A finding that stands, and why it is in the report. */
export interface Found {
  row: FindingRow;
  /** Adopted in the period; else it is about an entry of the period, and was adopted outside of it. */
  adopted: boolean;
  /** When the entries that it is about began, as they stand now; of one that was retracted nothing is known. */
  about: { entry: string; index?: number; occurred?: Occurred }[];
  /** What sides answered to the draft, in log order. */
  replies: ReplyRow[];
}

export interface Lists {
  alleged: Alleged[];
  files: Filed[];
  found: Found[];
  /** Findings that were withdrawn in the period. */
  withdrawn: FindingRow[];
  /** Entered in the period, of an earlier time: told, and of another report (SR2.4). */
  earlier: (Alleged | Filed)[];
}

/** In order of when it began, then of the log. */
function inOrder(a: Entered, b: Entered): number {
  const [one, other] = [instantMs(a.row.occurred.from), instantMs(b.row.occurred.from)];
  return one - other || a.row.index - b.row.index;
}

function stageOf(board: IncidentBoard, row: IncidentRow, findings: readonly string[]): Stage {
  if (row.kind === 'case-file' && row.withdrawn) return 'withdrawn';
  if (row.kind === 'case-file' && row.supersededBy !== undefined) return 'superseded';
  if (row.related) return 'repeats';
  if (findings.length > 0) return 'found';
  const out = row.drafts.some((id) => isOut(board, id));
  if (out) return 'draft-out';
  const seen = row.visits.some((id) => {
    const { outcome } = board.visits[id] ?? {};
    return outcome === 'seen' || outcome === 'partly-seen';
  });
  return seen ? 'visited' : 'entered';
}

/** Whether a draft finding waits: nothing was found of its case since. */
export function isOut(board: IncidentBoard, draft: string): boolean {
  const row = board.drafts[draft];
  if (!row || board.closed[row.case]) return false;
  const answered = Object.values(board.findings).some(
    (one) => one.draft === draft || (one.case === row.case && one.index > row.index),
  );
  const replaced = Object.values(board.drafts).some(
    (one) => one.case === row.case && one.index > row.index,
  );
  return !answered && !replaced;
}

/** The zones of the register, made ready to be asked. */
export class ZonesOf {
  readonly #zones: (readonly [string, Zone])[];

  constructor({ zones }: Pick<ObligationBoard, 'zones'>) {
    this.#zones = Object.values(zones).map((row) => [row.act, new Zone(row.polygons)] as const);
  }

  /** In which zones something lies, or may lie. Without a box nothing is known of it. */
  of(box: Box | undefined): InZone[] {
    if (!box) return [];
    return this.#zones.flatMap(([zone, shape]) => {
      const relation = shape.relation(box);
      return relation === 'outside' ? [] : [{ zone, surely: relation === 'within' }];
    });
  }
}

export function listsOf(board: IncidentBoard, period: Period, zones: ZonesOf): Lists {
  const lists: Lists = { alleged: [], files: [], found: [], withdrawn: [], earlier: [] };
  const standing = (id: string): boolean =>
    board.findings[id] !== undefined && !board.findings[id].withdrawn;
  for (const row of Object.values(board.entries)) {
    const findings = row.findings.filter(standing);
    const rest = {
      stage: stageOf(board, row, findings),
      findings,
      zones: zones.of(row.place?.box),
    };
    const entered: Alleged | Filed =
      row.kind === 'allegation' ? { row, ...rest } : { row, ...rest };
    if (isIn(period, row.occurred.from)) {
      if (entered.row.kind === 'allegation') lists.alleged.push(entered as Alleged);
      else lists.files.push(entered as Filed);
    } else if (wasAdmitted(period, row) && instantMs(row.occurred.from) < instantMs(period.from))
      lists.earlier.push(entered);
  }
  for (const row of Object.values(board.findings)) {
    const adopted = wasAdmitted(period, row);
    if (row.withdrawn) {
      if (wasAdmitted(period, row.withdrawn)) lists.withdrawn.push(row);
      continue;
    }
    const about = row.entries.map((entry) => {
      const of = board.entries[entry];
      return of ? { entry, index: of.index, occurred: of.occurred } : { entry };
    });
    const ofPeriod = about.some(({ occurred }) => occurred && isIn(period, occurred.from));
    if (adopted || ofPeriod) {
      const replies = board.drafts[row.draft]?.replies ?? [];
      lists.found.push({ row, adopted, about, replies });
    }
  }
  for (const list of [lists.alleged, lists.files, lists.earlier] as Entered[][]) list.sort(inOrder);
  return lists;
}

/** Whether something was admitted to the log in the period. */
export function wasAdmitted(
  { from, until }: Pick<Period, 'from' | 'until'>,
  { admitted }: { admitted: number },
): boolean {
  return instantMs(from) <= admitted && admitted < instantMs(until);
}

/** Visits of the period, in order of when they were. */
export function visitsOf({ visits }: IncidentBoard, period: Period): VisitRow[] {
  return Object.values(visits)
    .filter(({ occurred }) => isIn(period, occurred.from))
    .toSorted(
      (a, b) => instantMs(a.occurred.from) - instantMs(b.occurred.from) || a.index - b.index,
    );
}
