import type { CoverageRow, IncidentBoard, VisitRow } from '../views/incidents.ts';
import type { ZoneRow } from '../views/obligations.ts';
import type { PromiseViews } from '../views/obligation-talks.ts';
import type { InZone, Lists } from './entries.ts';
import type { ClausePart } from './clauses.ts';
import type { Day, Period } from './period.ts';
import { overlaps } from './period.ts';

/** Zone by zone (SR4): how much of it was looked at day by day, who could not get where, and what may lie in it. Not looked at is not quiet. */

export interface CoveredDay {
  day: Day;
  /** Reports that share time with the day, in log order. None: no coverage was reported, which is said in words of its own. */
  rows: CoverageRow[];
}

export interface ZonePart {
  /** Absent: what names no zone of the room, and visits whose entries lie in none. */
  row?: ZoneRow;
  days: CoveredDay[];
  /** Visits of the report by act: of entries that lie, or may lie, in the zone. */
  visits: string[];
  /** Entries that lie, or may lie, in it. */
  alleged: InPart[];
  files: InPart[];
}

export interface InPart {
  entry: string;
  surely: boolean;
}

interface Asked {
  promises: PromiseViews;
  period: Period;
  lists: Lists;
  visits: readonly VisitRow[];
  clauses: readonly ClausePart[];
  /** Of any entry of the room. */
  zonesOf: (entry: string) => InZone[];
}

export function zonePartsOf({
  promises,
  period,
  lists,
  visits,
  clauses,
  zonesOf,
}: Asked): ZonePart[] {
  const { zones } = promises.obligations;
  const reports = coverageOf(promises.incidents, period);
  const spoken = new Set<string | undefined>([
    ...reports.map(({ zone }) => zone),
    ...clauses.map(({ row }) => row.terms.zone),
  ]);
  const visited = visits.map((row) => ({
    act: row.act,
    zones: new Set(row.entries.flatMap((entry) => zonesOf(entry).map(({ zone }) => zone))),
  }));
  const part = (row: ZoneRow | undefined): ZonePart => {
    const id = row?.act;
    const own = reports.filter(({ zone }) => zone === id);
    const within = (list: readonly { row: { act: string }; zones: InZone[] }[]): InPart[] =>
      list.flatMap(({ row: entry, zones: at }) => {
        if (id === undefined) return at.length === 0 ? [{ entry: entry.act, surely: false }] : [];
        const found = at.find(({ zone }) => zone === id);
        return found ? [{ entry: entry.act, surely: found.surely }] : [];
      });
    return {
      ...(row ? { row } : {}),
      days: period.days.map((day) => ({
        day,
        rows: own.filter(({ from, to }) => overlaps(day, { from, until: to })),
      })),
      visits: visited
        .filter(({ zones: at }) => (id === undefined ? at.size === 0 : at.has(id)))
        .map(({ act }) => act),
      alleged: within(lists.alleged),
      files: within(lists.files),
    };
  };
  const shown = Object.values(zones).filter(
    ({ act, replacedBy }) => replacedBy === undefined || spoken.has(act),
  );
  return [...shown.map(part), part(undefined)];
}

/** Coverage reports that share time with the period, in log order. */
export function coverageOf({ coverage }: IncidentBoard, period: Period): CoverageRow[] {
  return Object.values(coverage)
    .filter(({ from, to }) => overlaps(period, { from, until: to }))
    .toSorted((a, b) => a.index - b.index);
}
