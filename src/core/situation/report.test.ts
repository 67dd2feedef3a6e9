import { beforeAll, describe, expect, it } from 'vitest';
import type { Situation } from '../../../test/support/situation-room.ts';
import { BOTH, DAY, hour, instantOf, NEXT_DAY } from '../../../test/support/situation-days.ts';
import { played, reportOf } from '../../../test/support/situation-report.ts';
import type { TestRoom } from '../test-room.ts';
import type { SituationReport } from './report.ts';

let room: TestRoom;
let made: Situation;
let day: SituationReport;
/** Of the first day, made in the first hour of the second. */
const MORNING = hour(24.5);
beforeAll(async () => {
  ({ room, made } = await played());
  day = reportOf(room, DAY, MORNING);
});

const acts = (list: readonly { row: { act: string } }[]): string[] =>
  list.map(({ row }) => row.act);
const clause = (report: SituationReport, id: string) =>
  report.clauses.find(({ row }) => row.act === id);

describe('entries', () => {
  it('SR2.1 what is alleged, what was released and what was found are three lists', () => {
    const { ford, repeats, bridge, hostile } = made.alleged;
    expect(acts(day.lists.alleged)).toEqual([ford, repeats, bridge, hostile]);
    expect(acts(day.lists.files)).toEqual([
      made.files.ford,
      made.files.superseded,
      made.files.again,
    ]);
    expect(acts(day.lists.found)).toEqual([made.finding]);
  });

  it('SR2.2 each says what became of it, and what was taken back is in no list', () => {
    const stages = Object.fromEntries(
      [...day.lists.alleged, ...day.lists.files].map(({ row, stage }) => [row.act, stage]),
    );
    expect(stages).toEqual({
      [made.alleged.ford]: 'found',
      [made.alleged.repeats]: 'repeats',
      // There was a visit, to which access was denied: nothing was seen.
      [made.alleged.bridge]: 'entered',
      [made.alleged.hostile]: 'entered',
      [made.files.ford]: 'found',
      [made.files.superseded]: 'superseded',
      [made.files.again]: 'draft-out',
    });
    expect(JSON.stringify(day.lists)).not.toContain(made.retracted);
  });

  it('SR2.3 a finding of the period has its answers, replies and dissents', () => {
    const [found] = day.lists.found;
    expect(found).toMatchObject({
      adopted: true,
      row: { answers: { who: { answer: 'disputed' } }, dissents: [{ by: ['p2'] }] },
      replies: [{ by: ['p1'] }, { by: ['p2'] }],
    });
    expect(found?.about.map(({ entry }) => entry)).toEqual([made.files.ford, made.alleged.ford]);
    const later = reportOf(room, NEXT_DAY, hour(30));
    expect(later.lists.found).toEqual([]);
  });

  it('SR2.3 a finding that was withdrawn in the period is told apart, and a case file as withdrawn', async () => {
    const own = await played();
    const why = { en: 'The measurements were of another place.' };
    const { number, case: of } = reportOf(own.room, DAY, MORNING).lists.found[0]?.row ?? {};
    own.room.act('m1', 'incident.withdraw-finding', {
      case: of,
      number,
      finding: own.made.finding,
      why,
    });
    own.room.act('o1', 'incident.withdraw-case-file', { entry: own.made.files.again, why });
    const first = reportOf(own.room, DAY, hour(30));
    expect(first.lists.found).toEqual([]);
    expect(first.lists.withdrawn).toEqual([]);
    expect(first.lists.files.map(({ stage }) => stage)).toEqual([
      'entered',
      'superseded',
      'withdrawn',
    ]);
    const next = reportOf(own.room, NEXT_DAY, hour(30));
    expect(next.lists.withdrawn).toMatchObject([{ act: own.made.finding, withdrawn: { why } }]);
  });

  it('SR1.1 what others published about events is no entry of a report', async () => {
    const own = await played();
    own.room.act('m1', 'context.add', own.room.exampleOf('context.add'));
    const { rows } = own.room.exampleOf('context.add') as { rows: object[] };
    expect(rows.length).toBeGreaterThan(0);
    expect(reportOf(own.room, BOTH, hour(50)).lists).toEqual(reportOf(room, BOTH, hour(50)).lists);
  });

  it('SR2.4 what came in the period of an earlier time is told apart, and is in the report of that time', () => {
    const next = reportOf(room, NEXT_DAY, hour(30));
    expect(acts(next.lists.earlier)).toEqual([made.late]);
    expect(acts(next.lists.alleged)).toEqual([made.second]);
    expect(acts(day.lists.earlier)).toEqual([]);
    expect(acts(reportOf(room, DAY, hour(30)).lists.alleged)).toContain(made.late);
    expect(acts(day.lists.alleged)).not.toContain(made.late);
  });
});

describe('clauses', () => {
  it('SR3.2 the state at the end of the period is told with what gave it', () => {
    expect(clause(day, made.clauses.withdrawal)?.atEnd).toMatchObject({
      at: hour(24),
      state: 'met',
      due: [{ at: hour(15), state: 'met' }],
      counted: [
        { event: made.performances.certified, as: 'discharge', grade: 'sure' },
        { event: made.performances.claimed, as: 'discharge', grade: 'claimed' },
      ],
    });
    const firing = clause(day, made.clauses.firing);
    expect(firing?.atEnd).toMatchObject({ state: 'alleged', provisional: true, due: [] });
    expect(firing?.atEnd?.counted.map(({ event }) => event)).toEqual([
      made.alleged.ford,
      made.alleged.bridge,
      made.files.ford,
    ]);
    expect(firing?.atEnd?.aside).toMatchObject([
      { event: made.retracted, reason: 'retracted' },
      { event: made.alleged.repeats, reason: 'retracted' },
    ]);
  });

  it('SR3.2 made later it says, beside that, what is known then', () => {
    const later = clause(reportOf(room, DAY, hour(50)), made.clauses.firing);
    expect(later?.atEnd?.counted.map(({ event }) => event)).not.toContain(made.late);
    expect(later?.asKnown?.counted.map(({ event }) => event)).toContain(made.late);
    expect(clause(reportOf(room, DAY, hour(24)), made.clauses.firing)?.asKnown).toBeUndefined();
  });

  it('SR3.2 what came after the time for reports is set aside, and is said', async () => {
    const late = (await played()).room;
    late.now = hour(24 * 5);
    const example = late.exampleOf('incident.allege');
    const occurred = {
      from: instantOf(hour(3)),
      precision: 'hour',
      certainty: 'stated',
      offset: 0,
    };
    const { id } = late.act('p1', 'incident.allege', {
      ...example,
      about: [made.clauses.firing],
      occurred,
    });
    const part = clause(reportOf(late, DAY, hour(24 * 6)), made.clauses.firing);
    expect(part?.asKnown?.aside).toContainEqual(
      expect.objectContaining({ event: id, reason: 'late' }),
    );
    expect(part?.alleged).toContain(id);
  });

  it('SR3.3 the three kinds are referred to apart', () => {
    expect(clause(day, made.clauses.firing)).toMatchObject({
      standing: 'in-force',
      alleged: [made.alleged.ford, made.alleged.repeats, made.alleged.bridge],
      files: [made.files.ford],
      found: [made.finding],
    });
  });

  it('SR3.1 a reading that is only proposed has no state', () => {
    const part = clause(day, made.clauses.proposed);
    expect(part).toMatchObject({ standing: 'proposed' });
    expect(part?.atEnd).toBeUndefined();
    expect(day.clauses.at(-1)?.row.act).toBe(made.clauses.proposed);
  });

  it('SR3.4 certified performances stand apart from claimed ones', () => {
    const part = clause(day, made.clauses.withdrawal);
    expect(part?.certified.map(({ act }) => act)).toEqual([made.performances.certified]);
    expect(part?.claimed.map(({ act }) => act)).toEqual([made.performances.claimed]);
  });
});

describe('zones and counts', () => {
  it('SR4.2 a day without a report of coverage is not one of which nothing was seen', () => {
    const both = reportOf(room, BOTH, hour(50));
    const days = both.zones.map(({ row, days: all }) => [
      row?.act,
      all.map(({ rows }) => rows.map(({ share }) => share)),
    ]);
    expect(days).toEqual([
      [made.zones.bridge, [['whole'], []]],
      [made.zones.ford, [['part'], []]],
      [undefined, [['most'], []]],
    ]);
    expect(both.unknown).toContainEqual({ what: 'no-coverage', zone: 1, days: ['2031-03-07'] });
  });

  it('SR4.3 entries and visits are of the zones where they lie, or may', () => {
    const [bridge, ford, none] = day.zones;
    expect(bridge?.alleged).toEqual([{ entry: made.alleged.hostile, surely: false }]);
    expect(ford?.alleged).toEqual([
      { entry: made.alleged.ford, surely: true },
      { entry: made.alleged.repeats, surely: true },
    ]);
    expect(ford?.visits).toEqual([made.visits.ford]);
    expect(none?.alleged.map(({ entry }) => entry)).toEqual([made.alleged.bridge]);
    expect(none?.visits).toEqual([made.visits.denied]);
  });

  it('SR5.1 a number stands with its rule, its coverage and the access that was denied', () => {
    expect(day.counts?.unsigned).toEqual([]);
    const [part, ...others] = day.counts?.signed ?? [];
    expect(others).toEqual([]);
    expect(part?.rule.act).toBe(made.rule);
    expect(part?.cells).toMatchObject([
      {
        cell: { zone: 'river', from: DAY.from, until: DAY.until, number: 1 },
        coverage: made.coverage,
        noAccess: [made.visits.denied],
        reachesBeyond: false,
        underWay: false,
      },
    ]);
    expect(part?.left).toMatchObject([{ reason: 'other-means' }]);
  });

  it('SR5.2 where no rule is signed each side’s own stands beside the other, in turn, and nothing is added', async () => {
    const own = await played(false);
    const counts = reportOf(own.room, DAY, MORNING).counts;
    expect(counts?.signed).toEqual([]);
    expect(counts?.unsigned).toMatchObject([{ from: DAY.from, until: DAY.until }]);
    const numbers = (report: SituationReport) =>
      report.counts?.unsigned[0]?.each.map(({ rule, cells }) => [
        rule.by,
        cells.map(({ cell }) => cell.number),
      ]);
    const first = numbers(reportOf(own.room, DAY, MORNING));
    expect(first?.toSorted()).toEqual([
      ['p1', [5]],
      ['p2', [1]],
    ]);
    const next = numbers(reportOf(own.room, NEXT_DAY, hour(50)));
    expect(next?.map(([by]) => by)).toEqual(first?.map(([by]) => by).toReversed());
  });

  it('SR5.3 a number whose period is not over, or reaches beyond the report, says so', () => {
    const half = { ...DAY, until: instantOf(hour(12)) };
    const last = { ...(DAY.days[0] as (typeof DAY.days)[0]), until: half.until };
    const report = reportOf(room, { ...half, days: [last] }, hour(12.5));
    expect(report.counts?.signed[0]?.cells).toMatchObject([
      { reachesBeyond: true, underWay: true },
    ]);
  });
});

describe('what else', () => {
  it('SR6.1 drafts are told with the time for replies, and nobody who is awaited', () => {
    expect(day.open.drafts).toMatchObject([{ row: { act: made.draft }, reached: false }]);
    expect(day.open.cases).toEqual([{ number: 4, state: 'before', level: 'local' }]);
    expect(reportOf(room, DAY, hour(31)).open.drafts).toMatchObject([{ reached: true }]);
  });

  it('SR6.2 a remedy is open until somebody reports it as done', () => {
    expect(day.open.remedies).toMatchObject([
      { row: { act: made.remedy, followed: [{ outcome: 'partly-done' }] }, reached: false },
    ]);
  });

  it('SR7.1 calls of the period, with what was entered of them', () => {
    expect(day.calls).toMatchObject([
      { row: { act: made.call }, acknowledged: [{ by: 'p2' }], outcomes: [{ by: 'p2' }] },
    ]);
    expect(reportOf(room, NEXT_DAY, hour(30)).calls).toEqual([]);
  });

  it('SR8.1 what is not known is listed', () => {
    const indexes = (ids: string[]): number[] =>
      room.acts.filter(({ id }) => ids.includes(id)).map(({ index }) => index);
    expect(day.unknown).toEqual([
      { what: 'coverage-partial', acts: indexes(made.coverage.slice(1)) },
      { what: 'no-access', acts: indexes([made.visits.denied]) },
      { what: 'not-examined', acts: indexes([made.alleged.bridge, made.alleged.hostile]) },
      { what: 'no-place', acts: indexes([made.alleged.bridge]) },
      { what: 'who-open', acts: indexes([made.finding]) },
      { what: 'provisional', clauses: [1, 2] },
    ]);
    expect(reportOf(room, DAY, MORNING, 3).unknown).toContainEqual({ what: 'unread', number: 3 });
    const open = reportOf(room, BOTH, hour(30)).unknown;
    expect(open).toContainEqual({ what: 'period-open' });
    expect(open).toContainEqual({ what: 'counts-uncovered' });
  });
});
