import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MapEntry } from './given.ts';
import { inDays, isIn, placesOf, stepsOf, type Period } from './period.ts';

const HOUR = 3_600_000;
const YEARS = 30 * 365 * 24 * HOUR;

const entries = fc.array(
  fc
    .tuple(fc.nat(YEARS), fc.oneof(fc.constant(0), fc.nat(40 * 24 * HOUR)))
    .map(([from, length], i?: number): MapEntry => ({
      id: `${from} ${length} ${i ?? ''}`,
      kind: 'report',
      what: '',
      when: '',
      from,
      to: from + length,
    })),
  { minLength: 1, maxLength: 30 },
);

test('the steps take in everything that is told, and are few enough for a slider', () => {
  fc.assert(
    fc.property(entries, fc.option(fc.nat(YEARS), { nil: undefined }), (all, now) => {
      const { ticks, unit } = stepsOf(all, now)!;
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(402);
      expect(unit % HOUR).toBe(0);
      for (const { from, to } of all) {
        expect(from).toBeGreaterThanOrEqual(ticks[0]!);
        expect(to).toBeLessThan(ticks.at(-1)!);
      }
    }),
  );
});

test('time parted into its steps shows every entry in one of them at least, and without bounds all', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const { ticks } = stepsOf(all)!;
      for (const one of all) {
        expect(isIn(one, {})).toBe(true);
        const in_ = ticks.slice(1).filter((until, i) => isIn(one, { from: ticks[i]!, until }));
        expect(in_.length).toBeGreaterThanOrEqual(1);
        // One that lasts is in every step that it lasts through.
        const stepOf = (at: number): number => ticks.findLastIndex((tick) => tick <= at);
        expect(in_.length).toBe(stepOf(one.to) - stepOf(one.from) + 1);
      }
    }),
  );
});

test('the first place is before the second, also for a time that new entries have made impossible', () => {
  const time = fc.option(fc.nat(2 * YEARS), { nil: undefined });
  fc.assert(
    fc.property(entries, time, time, (all, from, until) => {
      const steps = stepsOf(all)!;
      const period: Period = {
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      };
      const [a, b] = placesOf(steps, period);
      expect(a).toBeGreaterThanOrEqual(0);
      expect(b).toBeGreaterThan(a);
      expect(b).toBeLessThan(steps.ticks.length);
    }),
  );
});

test('hours within a few days, days beyond', () => {
  const at = (from: number): MapEntry => ({
    id: String(from),
    kind: 'report',
    what: '',
    when: '',
    from,
    to: from,
  });
  expect(stepsOf([])).toBeUndefined();
  expect(inDays(stepsOf([at(0), at(48 * HOUR)])!)).toBe(false);
  expect(inDays(stepsOf([at(0), at(200 * HOUR)])!)).toBe(true);
});
