import { ruleLines, zoneName } from '../../counting/sentences.ts';
import type { CountedCell, CountPart } from '../counts.ts';
import type { InPart, ZonePart } from '../zones.ts';
import type { Block, Row } from './block.ts';
import { listed, moment, own, refOf, type Telling } from './telling.ts';

/** Zone by zone, and numbers with their rule. */

export function zoneBlocks(telling: Telling): Block[] {
  return telling.report.zones.flatMap((part, n): Block[] => [
    {
      is: 'part',
      heading: part.row ? telling.say('zone', { n: n + 1 }) : telling.say('noZone'),
    },
    ...(part.row
      ? [{ is: 'line', text: own(telling.naming, part.row.label), strong: true } as const]
      : []),
    ...coverageTable(telling, part),
    { is: 'facts', rows: zoneRows(telling, part) },
  ]);
}

function coverageTable(telling: Telling, { row: zone, days }: ZonePart): Block[] {
  const { naming, say } = telling;
  const named = zone !== undefined;
  // What names no zone is told where there is some: nobody owes a report of it by day.
  const shown = named ? days : days.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return [];
  const rows = shown.flatMap(({ day, rows: reports }) => {
    const date = naming.day(day.day);
    if (reports.length === 0) return [[date, say('noCoverage'), '', '', '']];
    return reports.map((one) => [
      date,
      `${refOf(one.index)} ${naming.term(`share.${one.share}`)}`,
      one.means.length > 0 ? naming.list(one.means.map((m) => naming.term(`means.${m}`))) : '',
      say('between', { from: moment(telling, one.from), until: moment(telling, one.to) }),
      naming.each([own(naming, one.where), ...(one.why ? [own(naming, one.why)] : [])]),
    ]);
  });
  const head = (['day', 'lookedAt', 'means', 'span', 'remark'] as const).map((word) => say(word));
  return [{ is: 'table', head, rows }];
}

function zoneRows(telling: Telling, part: ZonePart): Row[] {
  const { naming, say, ref } = telling;
  const entries = (all: readonly InPart[]): string =>
    listed(
      telling,
      all.map(({ entry, surely }) =>
        surely || !part.row ? ref(entry) : say('perhaps', { name: ref(entry) }),
      ),
    );
  return [
    ...(part.row
      ? [
          [say('version'), own(naming, part.row.version)] as const,
          [say('source'), own(naming, part.row.source)] as const,
        ]
      : []),
    [say('visitsMade'), listed(telling, part.visits.map(ref))],
    [say('alleged'), entries(part.alleged)],
    [say('files'), entries(part.files)],
  ];
}

export function countBlocks(telling: Telling): Block[] {
  const { report, naming, say } = telling;
  const { counts } = report;
  if (!counts) return [{ is: 'line', text: say('noCounts') }];
  const heading = (n: number): Block => ({ is: 'part', heading: say('countingRule', { n }) });
  const { signed, unsigned } = counts;
  let n = 0;
  return [
    ...signed.flatMap((part): Block[] => [
      heading((n += 1)),
      { is: 'line', text: own(naming, part.rule.rule.label), strong: true },
      { is: 'line', text: say('signed') },
      ...countPart(telling, part),
    ]),
    ...unsigned.flatMap(({ from, until, each }): Block[] => [
      {
        is: 'line',
        text: say('unsigned', { from: moment(telling, from), until: moment(telling, until) }),
      },
      ...(each.length === 0 ? [{ is: 'line', text: say('unsignedNone') } as const] : []),
      ...each.flatMap((part): Block[] => [
        heading((n += 1)),
        {
          is: 'line',
          strong: true,
          text: say('proposedBy', {
            by: naming.party(part.rule.by),
            label: naming.words(part.rule.rule.label),
          }),
        },
        ...countPart(telling, part),
      ]),
    ]),
  ];
}

function countPart(telling: Telling, { rule, cells, left }: CountPart): Block[] {
  const { naming, say, report } = telling;
  const index = new Map(report.coverage.map((row) => [row.act, row] as const));
  const coverage = (acts: readonly string[]): string =>
    naming.each(
      acts.flatMap((act) => {
        const row = index.get(act);
        if (!row) return [];
        const share = naming.term(`share.${row.share}`);
        return [
          say('coverageRow', { ref: refOf(row.index), where: naming.words(row.where), share }),
        ];
      }),
    );
  const beside = ({ coverage: looked, noAccess }: CountedCell): string => {
    const denied = noAccess.length > 0 ? naming.list(noAccess.map(telling.ref)) : undefined;
    if (looked.length > 0) return say('besideSaid', { coverage: coverage(looked), denied });
    return denied === undefined
      ? say('noBeside')
      : say('deniedOnly', { none: say('noBeside'), denied });
  };
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const head = [say('countZone'), say('span'), say('count'), say('beside')];
  return [
    ...ruleLines(rule.rule, naming.language).map((text): Block => ({ is: 'line', text })),
    { is: 'line', text: own(naming, rule.rule.words) },
    {
      is: 'table',
      head,
      rows: cells.map((one) => [
        zoneName(rule.rule, one.cell.zone, naming.language),
        naming.each([
          say('between', {
            from: moment(telling, one.cell.from),
            until: moment(telling, one.cell.until),
          }),
          ...(one.reachesBeyond ? [say('beyond')] : []),
          ...(one.underWay ? [say('underWay')] : []),
        ]),
        String(one.cell.number),
        beside(one),
      ]),
    },
    ...reasons.map((reason): Block => ({
      is: 'line',
      text: say('left', {
        reason: naming.term(`count-left-out.${reason}`),
        refs: naming.list(
          left
            .filter((one) => one.reason === reason)
            .map(({ observation }) => observationRef(observation)),
        ),
      }),
    })),
  ];
}

/** An observation is known by its act and its place in it; the act's beginning tells it. */
function observationRef(id: string): string {
  const [act = '', place = ''] = id.split('.');
  return `${act.slice(0, 8)}.${place}`;
}
