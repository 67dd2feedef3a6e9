import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingSentence } from '../binding.ts';
import type { ActType } from '../declare.ts';
import { instantMs } from '../instants.ts';
import { makeNaming } from '../namer.ts';
import { refusalSentence } from '../refusals/index.ts';
import type { RoomState } from '../state.ts';
import { commissioned } from '../test-commission.ts';
import { code, commissionRoom, MEMBERS, open } from '../test-obligations.ts';
import { allege } from '../test-hearing.ts';
import { key, TestRoom } from '../test-room.ts';
import { start } from '../views/labels.ts';
import { SENTENCE_LANGUAGES } from '../words.ts';
import { delayedUntil, placeDelay } from './delaying.ts';

const DELAY = { span: 20_000, minutes: 1440 };
const END = { span: 0, minutes: 0 };
const BOTH = { with: ['p2'] };
/** Of a kilometre; the squares are of two. */
const FINE = { west: 12_003_000, south: 41_006_000, east: 12_013_000, north: 41_016_000 };
const COARSE = { west: 12_000_000, south: 41_000_000, east: 12_020_000, north: 41_020_000 };

function delayed(body: object = DELAY): TestRoom {
  const room = commissionRoom();
  room.act('p1', 'incident.delay-places', body, BOTH);
  return room;
}

/** The file of something that happened at this hour of the day before the room begins, unless said. */
function file(room: TestRoom, box: object | undefined, more: object = {}): object {
  return {
    ...room.exampleOf('incident.case-file'),
    occurred: {
      from: '2031-03-04T06:00:00Z',
      to: '2031-03-04T08:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 0,
    },
    place: { words: { en: 'near the ford' }, ...(box ? { box } : {}) },
    ...more,
  };
}

const asked = (room: TestRoom, box: object | undefined, more: object = {}): string | undefined =>
  code(room, 'o1', 'incident.case-file', file(room, box, more));

describe('who delays places', () => {
  it('IC10.1 it takes the head of every side, and nobody else, once there is a commission', () => {
    const room = commissionRoom();
    const by = (who: string, ...others: string[]) =>
      code(room, who, 'incident.delay-places', DELAY, others);
    expect(by('p1')).toBe('obligation.sides-together');
    expect(by('p1', 'm1')).toBe('role.not-entitled');
    expect(by('o1')).toBe('role.not-entitled');
    room.act('p2', 'key.accredit', room.accreditation('p2/k2'));
    expect(by('p1', 'p2/k2')).toBe('role.head-only');
    expect(by('p1', 'p2')).toBeUndefined();
    expect(code(open(), 'p1', 'incident.delay-places', DELAY, ['p2'])).toBe(
      'commission.not-constituted',
    );
  });

  it('IC10.1 a later one takes the place of the one before, and two zeros end it', () => {
    const room = commissionRoom();
    const state = room.state as RoomState;
    expect(code(room, 'p1', 'incident.delay-places', END, ['p2'])).toBe('incident.no-delay');
    room.act('p1', 'incident.delay-places', DELAY, BOTH);
    room.act('p2', 'incident.delay-places', { span: 1_000, minutes: 60 }, { with: ['p1'] });
    expect(placeDelay(state)).toEqual({ span: 1_000, minutes: 60 });
    room.act('p1', 'incident.delay-places', END, BOTH);
    expect(placeDelay(state)).toBeUndefined();
    expect(asked(room, FINE)).toBeUndefined();
  });

  it('IC10.1 squares fill the earth without a rest, and a delay is of 90 days at most', () => {
    const room = commissionRoom();
    const of = (span: number, minutes: number) =>
      code(room, 'p1', 'incident.delay-places', { span, minutes }, ['p2']);
    for (const span of [1, 1_000, 20_000, 10_000_000]) expect(of(span, 129_600)).toBeUndefined();
    for (const [span, minutes] of [
      [70_000, 60],
      [20_000_000, 60],
      [-20_000, 60],
      [20_000, 129_601],
      [20_000, 0],
      [0, 60],
    ] as const)
      expect(of(span, minutes)).toBe('act.form');
  });
});

describe('what it holds back', () => {
  it('IC10.2 a file whose box is not of whole squares is refused, and says until when and how wide', () => {
    const room = delayed();
    const refusal = room.refusal('o1', 'incident.case-file', file(room, FINE));
    expect(refusal).toEqual({
      code: 'incident.place-too-fine',
      values: { degrees: '0.02', until: '2031-03-05T08:01:00Z' },
    });
    const said = refusal ? refusalSentence(refusal, 'en') : '';
    expect(said).toContain('2031-03-05T08:01:00Z');
    expect(said).toContain('0.02');
    // As wide, and with the place in its middle for everybody to see.
    const around = { west: 11_998_000, south: 41_001_000, east: 12_018_000, north: 41_021_000 };
    expect(asked(room, around)).toBe('incident.place-too-fine');
    expect(asked(room, COARSE)).toBeUndefined();
    expect(asked(room, { ...COARSE, east: 12_060_000 })).toBeUndefined();
    expect(asked(room, undefined)).toBeUndefined();
  });

  it('IC10.2 what a side alleges is not bound by it', () => {
    const room = delayed();
    const body = { occurred: (file(room, FINE) as { occurred: object }).occurred };
    expect(() => allege(room, { ...body, place: { box: FINE } })).not.toThrow();
  });

  it('IC10.2 under rules before version 5 there is no delay, and nothing is refused for it', () => {
    const room = commissioned(TestRoom.open({ rules: 4, parties: MEMBERS }));
    expect(room.book.type('incident.delay-places', 1)).toBeUndefined();
    expect(asked(room, FINE)).toBeUndefined();
  });
});

describe('how long', () => {
  it.each([
    ['a minute', { precision: 'minute' }, '2031-03-05T06:01:00Z'],
    ['an hour', { precision: 'hour' }, '2031-03-05T07:00:00Z'],
    ['a day', { precision: 'day' }, '2031-03-06T06:00:00Z'],
    [
      'from one hour to another',
      { precision: 'hour', to: '2031-03-04T09:00:00Z' },
      '2031-03-05T10:00:00Z',
    ],
  ])('IC10.3 it is over so long after the end of what is left open: %s', (_, when, over) => {
    const room = delayed();
    const occurred = {
      from: '2031-03-04T06:00:00Z',
      certainty: 'stated',
      offset: 0,
      ...when,
    } as const;
    const at = (ms: number): string | undefined => {
      room.now = ms;
      return asked(room, FINE, { occurred });
    };
    expect(at(instantMs(over) - 1)).toBe('incident.place-too-fine');
    expect(at(instantMs(over))).toBeUndefined();
  });

  it('IC10.3 a coarser time never shortens it', () => {
    const seconds = fc.nat(86_400).map((n) => n * 1000 + instantMs('2031-03-04T00:00:00Z'));
    const text = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
    fc.assert(
      fc.property(seconds, fc.nat(129_600), (ms, minutes) => {
        const rough = { certainty: 'stated', offset: 0 } as const;
        const until = (from: number, precision: 'minute' | 'hour' | 'day') =>
          delayedUntil({ span: 1_000, minutes }, { ...rough, from: text(from), precision });
        const [hour, day] = [ms - (ms % 3_600_000), ms - (ms % 86_400_000)];
        const minute = ms - (ms % 60_000);
        expect(until(hour, 'hour')).toBeGreaterThanOrEqual(until(minute, 'minute'));
        expect(until(day, 'day')).toBeGreaterThanOrEqual(until(hour, 'hour'));
      }),
    );
  });

  it('IC10.3 a coarse file is superseded by a finer one when its own time is over, whatever the earlier one says', () => {
    const room = delayed();
    const { id } = room.act('o1', 'incident.case-file', file(room, COARSE));
    const finer = { number: 13, supersedes: id };
    expect(asked(room, FINE, finer)).toBe('incident.place-too-fine');
    const earlier = {
      from: '2031-03-01T06:00:00Z',
      precision: 'day',
      certainty: 'stated',
      offset: 0,
    };
    expect(asked(room, FINE, { ...finer, occurred: earlier })).toBeUndefined();
    room.now = instantMs('2031-03-05T08:01:00Z');
    expect(asked(room, FINE, finer)).toBeUndefined();
  });
});

it('IC10.1 the ending of a delay is said as such in every language, of one signer and of several', () => {
  const type = commissionRoom().book.type('incident.delay-places', 1) as ActType;
  const said = (language: 'en' | 'ps' | 'ar' | 'tr' | 'fr' | 'ur', body: object, ...by: string[]) =>
    bindingSentence(
      type,
      { type: type.name, version: 1, by: by.map(key), body },
      makeNaming(language, start()),
    )?.replaceAll(/[\u2066-\u2069]/g, '');
  expect(said('en', END, 'p1', 'p2')).toBe('p1 and p2 end the delay of places in case files.');
  expect(said('en', DELAY, 'p1', 'p2')).toContain('agree that until 24 hours after');
  expect(said('fr', END, 'p1')).toContain('met fin');
  expect(said('fr', END, 'p1', 'p2')).toContain('mettent fin');
  for (const language of SENTENCE_LANGUAGES) {
    expect(said(language, DELAY, 'p1')).toContain('0.02');
    expect(said(language, END, 'p1')).not.toBe(said(language, DELAY, 'p1'));
  }
});
