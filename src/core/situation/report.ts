import type { Grade, Kind, RoomState } from '../state.ts';
import { sidesOf } from '../procedure.ts';
import { instantMs } from '../instants.ts';
import type { CoverageRow, VisitRow } from '../views/incidents.ts';
import type { TalksViews } from '../views/talks.ts';
import type { Words } from '../words.ts';
import type { ClausePart } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { Counts } from './counts.ts';
import { countsOf } from './counts.ts';
import type { Lists } from './entries.ts';
import { listsOf, visitsOf, ZonesOf } from './entries.ts';
import type { Call, OpenItems } from './open-items.ts';
import { callsOf, openItemsOf } from './open-items.ts';
import type { Period, PeriodFault } from './period.ts';
import { periodFault, sidesInTurn } from './period.ts';
import type { Unknown } from './unknown.ts';
import { unknownOf } from './unknown.ts';
import type { ZonePart } from './zones.ts';
import { coverageOf, zonePartsOf } from './zones.ts';

/**
 * The situation report of a day or a period (SR): clause by clause and zone by zone what is alleged, what the mission released, what was found, and what is not
 * known. It is made from the record alone, says nothing that the record does not, and is the same for everybody who holds the same acts.
 */
export interface SituationReport {
  room: string;
  title?: Words;
  kind: Kind;
  grade: Grade;
  period: Period;
  /** Epoch milliseconds: what was admitted later is not in it. */
  knownAt: number;
  record: RecordState;
  /** Sides in the order of this period. */
  sides: string[];
  lists: Lists;
  visits: VisitRow[];
  coverage: CoverageRow[];
  clauses: ClausePart[];
  /** The last is of what names no zone. */
  zones: ZonePart[];
  /** Absent where the rules of the room have no counting. */
  counts?: Counts;
  calls: Call[];
  open: OpenItems;
  unknown: Unknown[];
}

/** The state of the record that a report is made from. */
export interface RecordState {
  /** How many acts. */
  size: number;
  /** The text of the tree head at that size (RC4), whose short code and digest are compared. */
  head: string;
  /** The short code of it. */
  code: string;
  /** SHA-256 of it, base64. */
  digest: string;
}

/** What is read of the room. All of it is of the acts up to the moment that the report is made for, and of no later one (SR1.3). */
export interface SituationRoom {
  state: RoomState;
  title?: Words | undefined;
  talks: TalksViews;
  /** Acts that could not be read. */
  unread: number;
}

export type Made =
  { ok: true; value: SituationReport } | { ok: false; fault: PeriodFault | 'situation.none' };

/**
 * Refuses `situation.period`, `situation.days` (`periodFault`), and `situation.none`: the rules of the room have no obligations and incidents.
 *
 * @param asked `knownAt`: epoch milliseconds
 * @example situationReport(room, { period, knownAt: Date.UTC(2031, 2, 6), record })
 */
export function situationReport(
  { state, title, talks, unread }: SituationRoom,
  asked: { period: Period; knownAt: number; record: RecordState },
): Made {
  const { period, knownAt, record } = asked;
  const fault = periodFault(period);
  if (fault) return { ok: false, fault };
  const { promises, commission, counting } = talks;
  if (!promises) return { ok: false, fault: 'situation.none' };
  const board = promises.incidents;
  const sides = sidesInTurn(sidesOf(state).toSorted(), period);
  const zonesOf = new ZonesOf(promises.obligations);
  const lists = listsOf(board, period, zonesOf);
  const visits = visitsOf(board, period);
  const coverage = coverageOf(board, period);
  const clauses = clausesOf({ state, promises, period, lists, knownAt });
  const zones = zonePartsOf({
    promises,
    period,
    lists,
    visits,
    clauses,
    zonesOf: (entry) => zonesOf.of(board.entries[entry]?.place?.box),
  });
  const counts = counting
    ? countsOf({ board: counting, period, knownAt, sides, coverage, visits })
    : undefined;
  return {
    ok: true,
    value: {
      room: state.room,
      ...(title ? { title } : {}),
      kind: state.kind,
      grade: state.grade,
      period,
      knownAt,
      record,
      sides,
      lists,
      visits,
      coverage,
      clauses,
      zones,
      ...(counts ? { counts } : {}),
      calls: callsOf(commission.hotline, period),
      open: openItemsOf(board, commission, period, knownAt),
      unknown: unknownOf({
        open: instantMs(period.until) > knownAt,
        unread,
        lists,
        clauses,
        zones,
        coverage,
        visits,
        counts,
      }),
    },
  };
}
