import { intervalOf } from '#core/obligations/interval.ts';
import type {
  DraftFindingRow,
  FindingRow,
  IncidentBoard,
  IncidentRow,
} from '#core/views/incidents.ts';

/** How far an entry has come. Each step is somebody’s act; time alone brings none of them about. */
export const STAGES = [
  'entered',
  'looked-at',
  'drafted',
  'found',
  'remedy',
  'closed',
  'same',
  'superseded',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/** By case: the finding that stands. */
export function standingFindings(board: IncidentBoard): ReadonlyMap<string, FindingRow> {
  return new Map(
    Object.values(board.findings)
      .filter((row) => !row.withdrawn)
      .map((row) => [row.case, row]),
  );
}

/** Drafts whose case has no finding that stands: the sides may still reply to them (IC6.3). */
export function draftsOut(board: IncidentBoard): DraftFindingRow[] {
  const found = standingFindings(board);
  return Object.values(board.drafts).filter((row) => !found.has(row.case));
}

/** @param found `standingFindings` of the board */
export function stageOf(
  board: IncidentBoard,
  row: IncidentRow,
  found: ReadonlyMap<string, FindingRow>,
): Stage {
  if (row.kind === 'case-file') {
    if (row.withdrawn) return 'withdrawn';
    if (row.supersededBy !== undefined) return 'superseded';
  }
  if (row.related) return 'same';
  const finding = row.findings
    .map((id) => board.findings[id])
    .findLast((one) => one && !one.withdrawn);
  if (finding) {
    if (board.closed[finding.case]) return 'closed';
    return finding.remedies.length > 0 ? 'remedy' : 'found';
  }
  const draft = row.drafts.some((id) => !found.has(board.drafts[id]?.case ?? ''));
  if (draft) return 'drafted';
  return row.visits.length > 0 ? 'looked-at' : 'entered';
}

/** By when it happened, the latest first; of the same time, the one that was entered later. */
export function latestFirst(rows: readonly IncidentRow[]): IncidentRow[] {
  return rows
    .map((row) => ({ row, from: intervalOf(row.occurred).from }))
    .toSorted((a, b) => b.from - a.from || b.row.index - a.row.index)
    .map(({ row }) => row);
}

/** How often access was denied for it, by visits reported. */
export function deniedTo(board: IncidentBoard, row: IncidentRow): number {
  return row.visits.filter((id) => board.visits[id]?.outcome === 'denied').length;
}
