import type { TRIAGED } from '#core/incidents/intake.ts';
import type { IntakeBoard, ReportRow } from '#core/views/intake.ts';

/** How a list of reports is laid out: those that nobody has sorted first, each with the reports that are said to be the same under it. */

export const GROUPS = [
  'unsorted',
  'verify',
  'referred',
  'information',
  'set-aside',
  'duplicate',
  'merged',
  'withdrawn',
] as const satisfies readonly ((typeof TRIAGED)[number] | 'unsorted' | 'withdrawn')[];
export type Group = (typeof GROUPS)[number];

export interface Placed {
  row: ReportRow;
  /** Said to repeat it, or merged with it; in log order. */
  same: readonly ReportRow[];
}

function groupOf(row: ReportRow): Group {
  if (row.withdrawn) return 'withdrawn';
  return row.triage?.as ?? 'unsorted';
}

/** Every report in exactly one place: under the one that it repeats where that is here, else in its group. The first come stand first: they have waited longest. */
export function sorted(board: IntakeBoard): ReadonlyMap<Group, readonly Placed[]> {
  const rows = Object.values(board.reports);
  const under = new Map<string, ReportRow[]>();
  const heads: ReportRow[] = [];
  for (const row of rows) {
    const of = row.triage?.of;
    // One step only (IC1.3): what it repeats repeats nothing itself.
    if (of === undefined || !board.reports[of] || row.withdrawn) heads.push(row);
    else under.set(of, [...(under.get(of) ?? []), row]);
  }
  const groups = new Map<Group, Placed[]>();
  for (const row of heads) {
    const group = groupOf(row);
    const placed = { row, same: under.get(row.act) ?? [] };
    groups.set(group, [...(groups.get(group) ?? []), placed]);
  }
  return groups;
}
