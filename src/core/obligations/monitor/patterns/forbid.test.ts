import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../../test/support/obligation-scene.ts';
import { expectAlwaysAgreement } from '../../../../../test/support/obligation-worlds.ts';

const words = { en: 'Flights of the wounded.' };
const act = { classes: ['overflight' as const] };
const FORBID = { rule: { pattern: 'forbid' as const }, act };
const ANNOUNCED = {
  ...FORBID,
  exceptions: { closed: true, list: [{ words, classes: ['overflight' as const], notice: 30 }] },
};

test('OB4.4 an act that is found is supported, one that is said alleged, one that may be elsewhere cannot be computed', () => {
  const zoned = new Scene(FORBID, true)
    .enter('found', 'overflight', 5, { place: { west: 10, south: 10, east: 11, north: 11 } })
    .enter('said', 'overflight', 6, {
      place: { west: 10, south: 10, east: 11, north: 11 },
      standing: 'claimed',
    })
    .enter('edge', 'overflight', 7, { place: { west: 90, south: 10, east: 110, north: 11 } })
    .enter('hole', 'overflight', 8, { place: { west: 50, south: 50, east: 50, north: 50 } })
    .enter('beside', 'explosion', 9);
  expect(zoned.states(60)).toEqual({
    found: 'supported, OB4.3.6',
    said: 'alleged, OB4.3.6',
    edge: 'not-computable, OB4.3.6',
  });
  expect(zoned.at(60).state).toBe('supported');
});

test('OB4.4 an act announced as an exception asks is none, one that may have been cannot be computed', () => {
  const scene = new Scene(ANNOUNCED)
    .enter('notice', 'notice', 10)
    .enter('in-time', 'overflight', 40)
    .enter('perhaps', 'overflight', [35, 45])
    .enter('short', 'overflight', 39);
  expect(scene.states(170)).toEqual({
    perhaps: 'not-computable, OB4.3.3',
    short: 'supported, OB4.3.6',
  });
  expect(scene.at(170).aside).toEqual(
    [{ event: 'in-time', act: 1, reason: 'excepted' }].map((one) => ({
      ...one,
      act: expect.any(Number),
    })),
  );
});

test('OB4.4 OB4.9 a notice that somebody says there was takes nothing from what was found to be a breach', () => {
  const found = { answer: 'breach' as const };
  const claimed = { standing: 'claimed' as const, reported: 50 };
  const forbidden = new Scene(ANNOUNCED)
    .enter('act', 'overflight', 45, found)
    .enter('open', 'overflight', 46)
    .enter('said', 'notice', 10, claimed);
  expect(forbidden.states(170)).toEqual({
    act: 'supported, OB4.3.6',
    open: 'not-computable, OB4.3.3',
  });
  const rule = {
    pattern: 'notify-before' as const,
    notice: ['notice' as const],
    least: 5,
    most: 60,
  };
  const unannounced = new Scene({ rule, act })
    .enter('act', 'overflight', 45, found)
    .enter('said', 'notice', 10, claimed);
  expect(unannounced.states(170)).toEqual({ act: 'supported, OB4.3.6' });
});

test('OB6.2 who enters what has not happened yet does not keep a place for it beyond the lag', () => {
  const scene = new Scene(FORBID)
    .enter('kept', 'explosion', [5, 170], { standing: 'claimed', reported: 6 })
    .amend('kept', 'overflight', 3, { standing: 'claimed', reported: 60 })
    .enter('soon', 'explosion', [5, 170], { standing: 'claimed', reported: 6 })
    .amend('soon', 'overflight', 3, { standing: 'claimed', reported: 16 });
  expect(scene.states(170)).toEqual({ soon: 'alleged, OB4.3.6' });
});

test('OB3.4 OB3.5 OB3.6 OB3.7 an act outside the window, of somebody else, too small, or answered to be none, is none', () => {
  const scene = new Scene({ ...FORBID, act: { ...act, threshold: 3 } })
    .enter('before', 'overflight', -1, { quantity: 3 })
    .enter('at-end', 'overflight', 180, { quantity: 3 })
    .enter('other', 'overflight', 5, { quantity: 3, actors: [{ id: 'p2', standing: 'found' }] })
    .enter('small', 'overflight', 5, { quantity: 2 })
    .enter('kept', 'overflight', 5, { quantity: 3, answer: 'kept' })
    .enter('elsewhere', 'overflight', 5, { quantity: 3, about: ['o9'] })
    .enter('begins', 'overflight', 0, { quantity: 3 })
    .enter('unnamed', 'overflight', 5, { quantity: 3, actors: [] })
    .enter('uncounted', 'overflight', 5)
    .enter('left-open', 'overflight', 5, { quantity: 3, answer: 'left-open' })
    .enter('assessed', 'overflight', 5, {
      quantity: 3,
      actors: [{ id: 'p1', standing: 'assessed' }],
    });
  expect(scene.states(300)).toEqual({
    begins: 'supported, OB4.3.6',
    unnamed: 'not-computable, OB4.3.6',
    uncounted: 'not-computable, OB4.3.6',
    'left-open': 'not-computable, OB4.3.6',
    assessed: 'not-computable, OB4.3.6',
  });
});

test('OB4.4 OB6.3 forbid: streaming, batch and the naive evaluator agree', () => {
  const notice = fc.constantFrom(undefined, 0, 5, 15);
  const terms = fc.tuple(notice, notice).map((both) => ({
    ...FORBID,
    act: { classes: ['overflight' as const, 'explosion' as const] },
    exceptions: {
      closed: true,
      list: both.flatMap((one) =>
        one === undefined ? [] : [{ words, classes: ['overflight' as const], notice: one }],
      ),
    },
  }));
  expectAlwaysAgreement(
    terms,
    ['overflight', 'overflight', 'explosion', 'notice', 'detention'],
    [
      'OB4.3.3 not-computable',
      ...['supported', 'alleged', 'not-computable'].map((s) => `OB4.3.6 ${s}`),
    ],
  );
});
