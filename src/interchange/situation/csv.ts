import type { Alleged, Filed } from '#core/situation/entries.ts';
import type { SituationReport } from '#core/situation/report.ts';
import type { Naming } from '#core/naming.ts';
import type { Box } from '#core/places.ts';
import { DEGREE } from '#core/places.ts';
import type { Words } from '#core/words.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv/write.ts';
import { instantOfMs } from './instant-of.ts';

/**
 * A situation report as a table (SR11): one row for each entry, each kind told by its own word in the first column, and nothing summed. Codes are the record's; words are in one
 * language. Every row says which report it is of, so that one that is copied elsewhere still does.
 */

const COLUMNS = [
  'kind',
  'index',
  'act',
  'of_period',
  'number',
  'class',
  'from',
  'to',
  'precision',
  'by',
  'whose',
  'stage',
  'outcome',
  'standard',
  'place',
  'west',
  'south',
  'east',
  'north',
  'quantity',
  'clauses',
  'zones',
  'refers_to',
  'words',
  'record',
  'period_from',
  'period_until',
  'known_at',
  'acts',
  'checkpoint',
] as const;

type Column = (typeof COLUMNS)[number];
type Cells = Partial<Record<Column, string | number>>;

/** UTF-8, with its mark, so that a spreadsheet takes it for that. */
export function situationCsv(report: SituationReport, naming: Naming): string {
  const { record, period } = report;
  const of: Cells = {
    record: report.kind,
    period_from: period.from,
    period_until: period.until,
    known_at: instantOfMs(report.knownAt),
    acts: record.size,
    checkpoint: record.code,
  };
  const lines = rowsOf(report, naming).map((cells) => {
    const all = { ...cells, ...of };
    return csvLine(COLUMNS.map((column) => String(all[column] ?? '')));
  });
  return `${BYTE_ORDER_MARK}${csvLine(COLUMNS)}${lines.join('')}`;
}

function rowsOf(report: SituationReport, naming: Naming): Cells[] {
  const { lists } = report;
  const entry = (one: Alleged | Filed, of: 'this' | 'earlier'): Cells =>
    entryCells(report, naming, one, of);
  return [
    ...report.clauses.map((part, n): Cells => {
      const { row, atEnd } = part;
      return {
        kind: 'clause',
        ...placed(row),
        number: n + 1,
        stage: part.standing,
        outcome: atEnd?.state ?? '',
        standard: atEnd?.provisional ? 'provisional' : '',
        refers_to: [...part.alleged, ...part.files, ...part.found].map(short).join(' '),
        words: row.terms.label ? words(naming, row.terms.label) : '',
      };
    }),
    ...lists.alleged.map((one) => entry(one, 'this')),
    ...lists.files.map((one) => entry(one, 'this')),
    ...lists.earlier.map((one) => entry(one, 'earlier')),
    ...lists.found.map(({ row, adopted }): Cells => ({
      kind: 'finding',
      ...placed(row),
      of_period: adopted ? 'this' : 'other',
      number: row.number,
      from: instantOfMs(row.admitted),
      whose: row.answers.who?.party ?? '',
      outcome: [
        row.answers.happened.answer,
        ...(row.answers.who ? [row.answers.who.answer] : []),
        ...row.answers.clauses.map(({ answer }) => answer),
      ].join(' '),
      standard: row.answers.happened.standard,
      clauses: clausesOf(report, row.act),
      refers_to: row.entries.map(short).join(' '),
      words: words(naming, row.text),
    })),
    ...lists.withdrawn.map((row): Cells => ({
      kind: 'finding-withdrawn',
      ...placed(row),
      number: row.number,
      from: instantOfMs(row.withdrawn?.admitted ?? row.admitted),
      words: row.withdrawn?.why ? words(naming, row.withdrawn.why) : '',
    })),
    ...performanceRows(report, naming),
    ...lookedRows(report, naming),
    ...countRows(report, naming),
    ...report.calls.map(({ row, acknowledged }): Cells => ({
      kind: 'call',
      ...placed({ ...row, by: [row.from] }),
      from: row.at,
      to: acknowledged[0]?.at ?? '',
      whose: row.to,
      outcome: row.test ? 'test' : '',
      words: words(naming, row.subject),
    })),
    ...report.open.drafts.map(({ row }): Cells => ({
      kind: 'draft-finding',
      ...placed(row),
      number: row.number,
      to: row.until,
      refers_to: row.entries.map(short).join(' '),
      words: words(naming, row.text),
    })),
    ...report.open.remedies.map(({ row }): Cells => ({
      kind: 'remedy',
      ...placed(row),
      number: row.number,
      class: row.kind,
      whose: row.of,
      to: row.due.at,
      outcome: row.followed.map(({ outcome }) => outcome).join(' '),
      refers_to: short(row.finding),
      words: words(naming, row.what),
    })),
  ];
}

function entryCells(
  report: SituationReport,
  naming: Naming,
  { row, stage, zones, findings }: Alleged | Filed,
  ofPeriod: 'this' | 'earlier',
): Cells {
  const { occurred, place } = row;
  return {
    kind: row.kind,
    ...placed(row),
    of_period: ofPeriod,
    number: row.kind === 'case-file' ? row.number : '',
    class: row.class,
    from: occurred.from,
    to: occurred.to ?? '',
    precision: occurred.precision,
    whose: ((row.kind === 'allegation' ? row.says : row.assessed) ?? []).join(' '),
    stage,
    place: place?.words ? words(naming, place.words) : '',
    ...bounds(place?.box),
    quantity: row.quantity ?? '',
    clauses: clausesOf(report, row.act),
    zones: zones.map(({ zone, surely }) => `${short(zone)}${surely ? '' : '?'}`).join(' '),
    refers_to: findings.map(short).join(' '),
    words: words(naming, row.what),
  };
}

function performanceRows(report: SituationReport, naming: Naming): Cells[] {
  const seen = new Set<string>();
  return report.clauses
    .flatMap(({ certified, claimed }) => [...certified, ...claimed])
    .filter(({ act }) => !seen.has(act) && seen.add(act))
    .map((row): Cells => ({
      kind: row.certified ? 'performance-certified' : 'performance-claimed',
      ...placed(row),
      class: row.class,
      from: row.occurred.from,
      to: row.occurred.to ?? '',
      precision: row.occurred.precision,
      whose: (row.of ?? []).join(' '),
      ...bounds(row.place?.box),
      quantity: row.quantity ?? '',
      refers_to: row.about.map(short).join(' '),
      words: row.what ? words(naming, row.what) : '',
    }));
}

/** Coverage and visits. A day of a zone without a report of coverage has a row of its own: it is no zero. */
function lookedRows({ coverage, zones, visits }: SituationReport, naming: Naming): Cells[] {
  return [
    ...coverage.map((row): Cells => ({
      kind: 'coverage',
      ...placed(row),
      from: row.from,
      to: row.to,
      outcome: row.share,
      zones: row.zone === undefined ? '' : short(row.zone),
      place: words(naming, row.where),
      words: row.why ? words(naming, row.why) : '',
    })),
    ...zones.flatMap(({ row, days }) =>
      row
        ? days
            .filter(({ rows }) => rows.length === 0)
            .map(({ day }): Cells => ({
              kind: 'no-coverage-reported',
              from: day.from,
              to: day.until,
              zones: short(row.act),
              place: words(naming, row.label),
            }))
        : [],
    ),
    ...visits.map((row): Cells => ({
      kind: 'visit',
      ...placed(row),
      from: row.occurred.from,
      to: row.occurred.to ?? '',
      precision: row.occurred.precision,
      whose: row.deniedBy ?? '',
      outcome: row.outcome,
      place: words(naming, row.where),
      refers_to: row.entries.map(short).join(' '),
      words: [row.reason, row.reply?.text]
        .flatMap((said) => (said ? [words(naming, said)] : []))
        .join(' / '),
    })),
  ];
}

function countRows({ counts }: SituationReport, naming: Naming): Cells[] {
  const parts = [
    ...(counts?.signed ?? []).map((part) => ({ part, kind: 'count' })),
    ...(counts?.unsigned ?? []).flatMap(({ each }) =>
      each.map((part) => ({ part, kind: 'count-by-proposed-rule' })),
    ),
  ];
  return parts.flatMap(({ part: { rule, cells }, kind }) =>
    cells.map(({ cell, coverage, noAccess }): Cells => ({
      kind,
      ...placed({ act: rule.act, by: [rule.by] }),
      class: rule.rule.unit.count,
      from: cell.from,
      to: cell.until,
      zones: cell.zone,
      quantity: cell.number,
      outcome: coverage.length === 0 ? 'no-coverage-reported' : '',
      refers_to: [...coverage, ...noAccess].map(short).join(' '),
      words: words(naming, rule.rule.label),
    })),
  );
}

function placed({
  index,
  act,
  by,
}: {
  index?: number;
  act: string;
  by: readonly string[] | string;
}): Cells {
  return { ...(index === undefined ? {} : { index }), act, by: [by].flat().join(' ') };
}

function clausesOf({ clauses }: SituationReport, act: string): string {
  return clauses
    .flatMap((part, n) =>
      [...part.alleged, ...part.files, ...part.found].includes(act) ? [String(n + 1)] : [],
    )
    .join(' ');
}

/** Degrees, exactly the millionths that were entered. */
function bounds(box: Box | undefined): Cells {
  if (!box) return {};
  const degrees = (n: number): string => String(n / DEGREE);
  return {
    west: degrees(box.west),
    south: degrees(box.south),
    east: degrees(box.east),
    north: degrees(box.north),
  };
}

function words(naming: Naming, said: Words): string {
  return naming.words(said);
}

/** Enough of an id to tell it within one room; the whole one stands in the row of the act itself. */
function short(act: string): string {
  return act.slice(0, 16);
}
