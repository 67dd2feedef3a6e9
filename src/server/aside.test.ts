import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoomState } from '#core/state.ts';
import { formatInstant } from '#record/instant.ts';
import { AsideBoards, type AsideLimits, type Place } from './aside.ts';

const START = Date.UTC(2031, 2, 6, 12, 0, 0);
const HOUR = 3_600_000;
const LIMITS: AsideLimits = {
  entries: 5,
  bytes: 8_000,
  rate: { burst: 100, perSecond: 1 },
};

let boards: AsideBoards;
beforeEach(() => {
  vi.useFakeTimers({ now: START });
  boards = new AsideBoards(LIMITS, { now: () => Date.now() });
});
afterEach(() => {
  boards.close();
  vi.useRealTimers();
});

const PARTIES: RoomState['parties'] = {
  m1: { role: 'mediator', bound: true },
  p1: { role: 'party', bound: true },
  p2: { role: 'party', bound: true },
};

/** A place of p1 or another side, in a room as the board looks at it. */
function place(
  change: { room?: string; party?: string; duty?: string; state?: object } = {},
): Place {
  const { room = 'room', party = 'p1', duty = 'member', state } = change;
  return {
    room: { id: room },
    state: { sealed: false, epoch: { number: 0, stale: true }, parties: PARTIES, ...state },
    size: 3,
    past: false,
    key: { ref: `${party}/k1+00000000`, state: { party, duty } },
  } as unknown as Place;
}

const inHours = (hours: number) => formatInstant(Math.floor((Date.now() + hours * HOUR) / 1000));
const draft = (words = 'If it were Thursday?', hours = 1) => ({ until: inHours(hours), words });

function codeOf(seat: Place, written: object): string {
  const outcome = boards.write(seat, written as Parameters<AsideBoards['write']>[1]);
  if (outcome.kind === 'failed') return outcome.code;
  if (outcome.kind === 'fault') return outcome.fault.code;
  if (outcome.kind === 'refused') return outcome.refusal.code;
  return outcome.kind;
}

test('RC15.3 the hour is to come, and at most 24 hours ahead', () => {
  expect(codeOf(place(), draft('x', 24))).toBe('written');
  for (const until of [inHours(24.001), inHours(0), inHours(-1), '2031-02-30T12:00:00Z', '']) {
    expect([until, codeOf(place(), { until, words: 'x' })]).toEqual([until, 'aside.hour']);
  }
});

test('RC15.3 at its hour it is not given any more, and a timer lets it go', () => {
  codeOf(place(), draft('one', 1));
  codeOf(place({ room: 'other' }), draft('two', 2));
  expect(vi.getTimerCount()).toBe(1);
  vi.setSystemTime(START + HOUR - 1);
  expect(boards.read(place())).toHaveLength(1);
  vi.setSystemTime(START + HOUR);
  // Before any sweep.
  expect(boards.read(place())).toEqual([]);
  expect(boards.weight.rooms).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(boards.weight.rooms).toBe(1);
  vi.advanceTimersByTime(HOUR);
  // Nothing is left: no room, no byte, no timer.
  expect(boards.weight).toEqual({ rooms: 0, bytes: 0 });
  expect(vi.getTimerCount()).toBe(0);
});

test('RC15.5 a side that comes later is not given what was said before it came', () => {
  codeOf(place(), draft('before'));
  const more = { parties: { ...PARTIES, p3: { role: 'party', bound: true } } };
  codeOf(place({ state: more }), draft('after'));
  const seen = (party: string) =>
    boards.read(place({ party, state: more })).map((entry) => 'words' in entry && entry.words);
  expect(seen('p2')).toEqual(['before', 'after']);
  expect(seen('p3')).toEqual(['after']);
});

test('RC15.6 an entry says no more than its words, its hour, and a side if one was named', () => {
  codeOf(place(), draft());
  codeOf(place(), { ...draft(), side: 'p1' });
  const [first, second] = boards.read(place({ party: 'p2' }));
  expect(Object.keys(first ?? {}).toSorted()).toEqual(['id', 'until', 'words']);
  expect(second).toMatchObject({ side: 'p1' });
  expect(codeOf(place(), { ...draft(), side: 'p2' })).toBe('aside.other-side');
});

test('RC15.4 who only reads, reads; a closed room takes no more', () => {
  expect(codeOf(place({ duty: 'reader' }), draft())).toBe('key.reads-only');
  expect(codeOf(place({ state: { closed: true } }), draft())).toBe('room.closed');
  codeOf(place(), draft());
  expect(boards.read(place({ duty: 'reader', state: { closed: true } }))).toHaveLength(1);
});

test('RC15.7 a sealed room takes what was sealed for its present epoch, another room words', () => {
  const sealed = { sealed: true, epoch: { number: 2, stale: false } };
  const bytes = (length: number) => Buffer.alloc(length).toString('base64');
  const held = { until: inHours(1), epoch: 2, salt: bytes(32), sealed: bytes(1040) };
  const into = (state: object, written: object) => codeOf(place({ state }), written);
  expect(into(sealed, held)).toBe('written');
  expect(into(sealed, draft())).toBe('aside.only-sealed');
  expect(into({}, held)).toBe('aside.not-sealed');
  expect(into(sealed, { ...held, epoch: 1 })).toBe('aside.seal-stale');
  expect(into(sealed, { ...held, epoch: 3 })).toBe('aside.seal-stale');
  const stale = { sealed: true, epoch: { number: 2, stale: true } };
  expect(into(stale, held)).toBe('aside.seal-stale');
  expect(into(sealed, { ...held, salt: bytes(31) })).toBe('aside.salt');
  expect(into(sealed, { ...held, sealed: bytes(1041) })).toBe('aside.length');
});

test('RC15.9 is taken back by its token, in its room, once, and before its hour', () => {
  const outcome = boards.write(place(), draft());
  if (outcome.kind !== 'written') throw new Error(outcome.kind);
  const { token, id } = outcome.value;
  for (const guess of ['', id, token.slice(1), `${token}x`]) {
    expect(boards.withdraw(place(), guess)).toBe(false);
  }
  expect(boards.withdraw(place({ room: 'other' }), token)).toBe(false);
  expect(boards.read(place())).toHaveLength(1);
  expect(boards.withdraw(place(), token)).toBe(true);
  expect(boards.withdraw(place(), token)).toBe(false);
  expect(boards.weight).toEqual({ rooms: 0, bytes: 0 });
  expect(vi.getTimerCount()).toBe(0);
});

test('RC15.10 a room holds so many, and there is room again when something goes', () => {
  for (let n = 0; n < 5; n++) expect(codeOf(place(), draft('x', n + 1))).toBe('written');
  expect(codeOf(place(), draft())).toBe('aside.full');
  expect(codeOf(place({ room: 'other' }), draft())).toBe('written');
  vi.setSystemTime(START + HOUR);
  expect(codeOf(place(), draft())).toBe('written');
  expect(codeOf(place(), draft())).toBe('aside.full');
});

test('RC15.10 all rooms together hold so many bytes, and the answer is that of a busy server', () => {
  expect(codeOf(place(), draft('x'.repeat(3000)))).toBe('written');
  expect(codeOf(place({ room: 'other' }), draft('x'.repeat(700)))).toBe('server.busy');
  expect(codeOf(place({ room: 'other' }), draft('x'))).toBe('written');
  expect(boards.weight.bytes).toBeLessThanOrEqual(LIMITS.bytes);
});

test('RC15.10 a room is written in so fast, whoever writes', () => {
  boards = new AsideBoards(
    { ...LIMITS, rate: { burst: 2, perSecond: 0.5 } },
    { now: () => Date.now() },
  );
  expect(codeOf(place(), draft())).toBe('written');
  expect(codeOf(place({ party: 'p2' }), draft())).toBe('written');
  const outcome = boards.write(place({ party: 'm1' }), draft());
  expect(outcome).toEqual({ kind: 'too-many', wait: 2 });
  expect(codeOf(place({ room: 'other' }), draft())).toBe('written');
  vi.setSystemTime(START + 2000);
  expect(codeOf(place(), draft())).toBe('written');
});

test('RC15.10 words that are none, or too many, are declined', () => {
  for (const words of ['', '  ', 'a\u0000', '\ud800', 'ہ'.repeat(4001)]) {
    expect(codeOf(place(), draft(words))).toBe('aside.words');
  }
});

test('RC15.2 when the process ends there is nothing', () => {
  codeOf(place(), draft());
  boards.close();
  expect(boards.read(place())).toEqual([]);
  expect(boards.weight).toEqual({ rooms: 0, bytes: 0 });
  expect(vi.getTimerCount()).toBe(0);
});
