import type { CountPart, Counts } from './counts.ts';
import type { ClausePart } from './clauses.ts';
import type { Lists } from './entries.ts';
import type { CoverageRow, VisitRow } from '../views/incidents.ts';
import type { ZonePart } from './zones.ts';

/** What is not known (SR8): told as plainly as what is. Entries and acts by their number in the log. */
export type Unknown =
  /** The period had not ended when the report was made. */
  | { what: 'period-open' }
  /** Acts of the room that whoever made the report has no key for. */
  | { what: 'unread'; number: number }
  /** Of a zone, by its place among the zones of the report, on these days. */
  | { what: 'no-coverage'; zone: number; days: string[] }
  | {
      what:
        | 'coverage-partial'
        | 'no-access'
        | 'not-examined'
        | 'inconclusive'
        | 'who-open'
        | 'no-place';
      acts: number[];
    }
  /** Clauses by their place in the report. */
  | { what: 'not-computable' | 'provisional'; clauses: number[] }
  /** A number in the report stands without any coverage reported for its time. */
  | { what: 'counts-uncovered' };

interface Asked {
  open: boolean;
  unread: number;
  lists: Lists;
  clauses: readonly ClausePart[];
  zones: readonly ZonePart[];
  coverage: readonly CoverageRow[];
  visits: readonly VisitRow[];
  counts: Counts | undefined;
}

export function unknownOf(asked: Asked): Unknown[] {
  const { lists, clauses, zones, coverage, visits, counts } = asked;
  const entries = [...lists.alleged, ...lists.files].filter(
    ({ stage }) => stage !== 'withdrawn' && stage !== 'superseded',
  );
  const acts = (
    what: Extract<Unknown, { acts: number[] }>['what'],
    rows: readonly { index: number }[],
  ): Unknown[] =>
    rows.length > 0
      ? [{ what, acts: rows.map(({ index }) => index).toSorted((a, b) => a - b) }]
      : [];
  const of = (
    what: 'not-computable' | 'provisional',
    is: (part: ClausePart) => boolean,
  ): Unknown[] => {
    const places = clauses.flatMap((part, n) => (is(part) ? [n + 1] : []));
    return places.length > 0 ? [{ what, clauses: places }] : [];
  };
  const parts = counts
    ? [...counts.signed, ...counts.unsigned.flatMap(({ each }) => each)]
    : ([] as CountPart[]);
  return [
    ...(asked.open ? [{ what: 'period-open' } as const] : []),
    ...(asked.unread > 0 ? [{ what: 'unread', number: asked.unread } as const] : []),
    ...zones.flatMap(({ row, days }, n): Unknown[] => {
      const none = days.filter(({ rows }) => rows.length === 0).map(({ day }) => day.day);
      return row && none.length > 0 ? [{ what: 'no-coverage', zone: n + 1, days: none }] : [];
    }),
    ...acts(
      'coverage-partial',
      coverage.filter(({ share }) => share !== 'whole'),
    ),
    ...acts(
      'no-access',
      visits.filter(({ outcome }) => outcome !== 'seen'),
    ),
    ...acts(
      'not-examined',
      entries.filter(({ stage }) => stage === 'entered').map(({ row }) => row),
    ),
    ...acts(
      'no-place',
      entries.filter(({ row }) => !row.place?.box).map(({ row }) => row),
    ),
    ...acts(
      'inconclusive',
      lists.found
        .filter(({ row }) => row.answers.happened.answer === 'inconclusive')
        .map(({ row }) => row),
    ),
    ...acts(
      'who-open',
      lists.found
        .filter(({ row }) =>
          ['unidentified', 'disputed'].includes(row.answers.who?.answer ?? 'named'),
        )
        .map(({ row }) => row),
    ),
    ...of('not-computable', ({ atEnd }) => atEnd?.state === 'not-computable'),
    ...of('provisional', ({ atEnd }) => atEnd?.provisional === true),
    ...(parts.some(({ cells }) => cells.some((one) => one.coverage.length === 0))
      ? [{ what: 'counts-uncovered' } as const]
      : []),
  ];
}
