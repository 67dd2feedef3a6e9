import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINS, hour, instantOf } from '../../../test/support/situation-days.ts';
import { emptyRoom, reportOf } from '../../../test/support/situation-report.ts';
import type { TestRoom } from '../test-room.ts';
import type { Day, Period } from './period.ts';
import { isIn, periodFault, sidesInTurn } from './period.ts';
import type { SituationReport } from './report.ts';

function periodFrom(from: number, hours: number): Period {
  const span = { from: instantOf(hour(from)), until: instantOf(hour(from + hours)) };
  return { ...span, zone: 'UTC', days: [{ day: '2031-03-06', ...span, offset: 0 }] };
}

describe('periods', () => {
  it('SR1.2 the beginning is of the period and the end is not', () => {
    const period = periodFrom(0, 24);
    expect(isIn(period, period.from)).toBe(true);
    expect(isIn(period, period.until)).toBe(false);
    expect(isIn(period, instantOf(hour(24) - 1000))).toBe(true);
  });

  it('SR1.6 a period ends after it begins, and its days are it', () => {
    const period = periodFrom(0, 24);
    const [day] = period.days as [Day];
    expect(periodFault(period)).toBeUndefined();
    expect(periodFault({ ...period, until: period.from })).toBe('situation.period');
    for (const days of [
      [],
      [{ ...day, from: instantOf(hour(1)) }],
      [{ ...day, until: instantOf(hour(23)) }],
      [day, { ...day, from: day.until, until: instantOf(hour(25)) }],
      [
        { ...day, until: instantOf(hour(1)) },
        { ...day, from: instantOf(hour(2)) },
      ],
    ])
      expect(periodFault({ ...period, days })).toBe('situation.days');
  });

  it('SR1.4 following periods of one length begin with the next side', () => {
    for (const hours of [24, 48, 24 * 7]) {
      const firsts = [0, 1, 2, 3].map(
        (n) => sidesInTurn(['p1', 'p2', 'p3'], periodFrom(n * hours, hours))[0],
      );
      expect(new Set(firsts.slice(0, 3)).size).toBe(3);
      expect(firsts[3]).toBe(firsts[0]);
    }
    expect(sidesInTurn([], periodFrom(0, 24))).toEqual([]);
  });
});

interface Drawn {
  file: boolean;
  /** Hours after midnight of the first day. */
  began: number;
  /** Hours until it was entered. */
  after: number;
  retracted: boolean;
}

const drawn = fc.record({
  file: fc.boolean(),
  began: fc.integer({ min: -20, max: 60 }),
  after: fc.integer({ min: 1, max: 40 }),
  retracted: fc.boolean(),
});

interface Entry extends Drawn {
  act: string;
  admitted: number;
}

function entered(all: readonly Drawn[]): { room: TestRoom; entries: Entry[] } {
  const room = emptyRoom();
  const inOrder = all.toSorted((a, b) => a.began + a.after - (b.began + b.after));
  const entries = inOrder.map((one, n): Entry => {
    room.now = Math.max(room.now, hour(one.began + one.after));
    const occurred = {
      from: instantOf(hour(one.began)),
      precision: 'hour',
      certainty: 'stated',
      offset: 0,
    };
    const [who, type] = one.file ? ['o1', 'incident.case-file'] : ['p1', 'incident.allege'];
    const more = one.file ? { number: n + 1 } : {};
    const act = room.act(who, type, { ...room.exampleOf(type), ...more, occurred });
    if (one.retracted && !one.file)
      room.act('p1', 'act.retract', { reason: { en: 'No.' } }, { after: [act.id] });
    return { ...one, act: act.id, admitted: act.admitted };
  });
  return { room, entries };
}

const lists = ({
  lists: { alleged, files, earlier },
}: SituationReport): Record<string, string[]> => ({
  allegation: alleged.map(({ row }) => row.act),
  'case-file': files.map(({ row }) => row.act),
  earlier: earlier.map(({ row }) => row.act),
});

describe('lists', () => {
  it('SR2.1 each entry of the period is once in the list of its kind, and nothing of another time is in any', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 12 }),
        fc.integer({ min: -10, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        (all, from, hours) => {
          const { room, entries } = entered(all);
          const report = reportOf(room, periodFrom(from, hours), hour(200));
          const standing = entries.filter(({ file, retracted }) => file || !retracted);
          const wanted = (of: (one: Entry) => boolean): string[] =>
            standing.filter(of).map(({ act }) => act);
          const inPeriod = ({ began }: Entry): boolean => began >= from && began < from + hours;
          const found = lists(report);
          expect(found['allegation']?.toSorted()).toEqual(
            wanted((one) => !one.file && inPeriod(one)).toSorted(),
          );
          expect(found['case-file']?.toSorted()).toEqual(
            wanted((one) => one.file && inPeriod(one)).toSorted(),
          );
          expect(found['earlier']?.toSorted()).toEqual(
            wanted(
              ({ began, admitted }) =>
                began < from && admitted >= hour(from) && admitted < hour(from + hours),
            ).toSorted(),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('SR1.2 of periods that follow each other each entry is in one', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 10 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        (all, lengths) => {
          const { room, entries } = entered(all);
          let from = -20;
          const seen: string[] = [];
          for (const hours of [...lengths, 200]) {
            const found = lists(reportOf(room, periodFrom(from, hours), hour(300)));
            seen.push(...(found['allegation'] ?? []), ...(found['case-file'] ?? []));
            from += hours;
          }
          const standing = entries.filter(({ file, retracted }) => file || !retracted);
          expect(seen.toSorted()).toEqual(standing.map(({ act }) => act).toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('SR1.3 a report as known at a moment is the one that was made then', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 10 }),
        fc.array(drawn, { maxLength: 6 }),
        fc.integer({ min: 0, max: 90 }),
        (before, after, at) => {
          const period = periodFrom(0, 24);
          const all = [...before, ...after];
          const { room } = entered(all);
          const then = entered(all.filter(({ began, after: lag }) => began + lag <= at));
          // The clock goes on by a second with each act, so that what is entered in the same hour is entered a little later.
          const moment = hour(at) + 3_000_000;
          expect(lists(reportOf(room, period, moment))).toEqual(
            lists(reportOf(then.room, period, moment)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('SR1.1 a room before it has anything to tell has an empty report', () => {
    const report = reportOf(emptyRoom(), periodFrom(0, 24), BEGINS);
    expect(report.lists.alleged).toEqual([]);
    expect(report.clauses).toEqual([]);
    expect(report.unknown).toEqual([{ what: 'period-open' }]);
  });
});
