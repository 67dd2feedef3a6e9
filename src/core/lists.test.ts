import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { isListAgreed } from './lists.ts';
import type { Refusal } from './refusal.ts';
import type { COMMISSION_REFUSALS } from './refusals/commission.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { RoomState } from './state.ts';
import { DIGEST, hashOf, NOBODY, TestRoom } from './test-room.ts';

const clause = { en: 'Point 3' };
const named = { category: 'detainees', number: 41, commitment: DIGEST };

const open = (rules = 2): TestRoom =>
  TestRoom.open({
    rules,
    parties: {
      m1: 'mediator',
      h1: 'host',
      o1: 'observer',
      v1: 'monitor',
      p1: 'party',
      p2: 'party',
    },
  });
const state = (room: TestRoom): RoomState => room.state as RoomState;
const commit = (room: TestRoom, who = 'h1'): string =>
  room.act(who, 'list.commit', { ...named, on: '2031-03-04' }).id;

function request(room: TestRoom, of = ['p1', 'p2'], text: object = clause): string {
  return room.act('o1', 'access.request', { kind: 'convoy', of, text }).id;
}

describe('lists of persons', () => {
  it('PA1.1 PA1.2 a list is agreed when every side has agreed to the same digest, category and number', () => {
    const room = open();
    const list = commit(room);
    const agree = (who: string, more: object = {}) =>
      room.refusal(who, 'list.agree', { list, ...named, ...more })?.code;
    expect(agree('p1', { commitment: hashOf(clause) })).toBe('list.other');
    expect(agree('p1', { number: 40 })).toBe('list.other');
    expect(agree('p1', { category: 'missing' })).toBe('list.other');
    expect(agree('p1', { list: NOBODY })).toBe('list.unknown');
    expect(agree('h1')).toBe('role.not-entitled');
    room.act('p1', 'list.agree', { list, ...named });
    expect(agree('p1')).toBe('list.agreed-already');
    expect(isListAgreed(state(room), list)).toBe(false);
    room.act('p2', 'list.agree', { list, ...named });
    expect(isListAgreed(state(room), list)).toBe(true);
  });

  it('PA1.3 a side that commits to a list agrees to it, and only heads do either', () => {
    const room = open();
    const list = commit(room, 'p1');
    const again = room.refusal('p1', 'list.agree', { list, ...named });
    expect(again?.code).toBe('list.agreed-already');
    room.act('p2', 'key.accredit', room.accreditation('p2/k2'));
    for (const type of ['list.commit', 'list.agree']) {
      const body = room.exampleOf(type);
      expect(room.refusal('p2/k2', type, body)?.code).toBe('role.head-only');
      expect(room.refusal('v1', type, body)?.code).toBe('role.not-entitled');
    }
    room.act('p2', 'list.agree', { list, ...named });
    expect(isListAgreed(state(room), list)).toBe(true);
  });

  it('PA2.1 handover steps are entered by those between the sides, in any order, as numbers only', () => {
    const room = open();
    const list = commit(room);
    const step = (who: string, more: object = {}) =>
      room.refusal(who, 'handover.step', { list, step: 'receipt', number: 40, ...more })?.code;
    expect(['h1', 'o1', 'm1'].map((who) => step(who))).toEqual(Array(3).fill(undefined));
    expect([step('p1'), step('v1')]).toEqual(Array(2).fill('role.not-entitled'));
    expect(step('h1', { place: clause })).toBe('act.form');
    expect(step('h1', { number: 0 })).toBe('act.form');
    expect(step('h1', { list: NOBODY })).toBe('list.unknown');
  });

  it('PA4.1 a status belongs to its category and stands against a clause and a day', () => {
    const room = open();
    const body = { category: 'missing', number: 6, status: 'traced', on: '2031-03-04', clause };
    const status = (more: object) =>
      room.refusal('p1', 'category.status', { ...body, ...more })?.code;
    expect(status({})).toBeUndefined();
    expect(status({ status: 'released' })).toBe('act.form');
    expect(status({ category: 'dead', status: 'held' })).toBe('act.form');
    expect(status({ category: 'dead', status: 'returned', number: 0 })).toBeUndefined();
    expect(status({ clause: undefined })).toBe('act.form');
    expect(room.refusal('v1', 'category.status', body)?.code).toBe('role.not-entitled');
  });

  it('PA5.1 no act of persons and access is a monitor’s, and each that it might be taken for says so', () => {
    for (const type of open().book.types.values()) {
      if (type.subject !== 'lists') continue;
      expect(type.entitled.roles).not.toContain('monitor');
      if (/^(list\.commit|handover|access)/.test(type.name))
        expect(type.effect).toMatch(/umanitarian bodies are not monitors.*not evidence/);
    }
  });
});

describe('access', () => {
  it('PA3.1 a request is put to sides, and each side asked answers, again if it must', () => {
    const room = open();
    const asks = (of: string[]) =>
      room.refusal('o1', 'access.request', { kind: 'convoy', of, text: clause })?.code;
    expect([asks(['h1']), asks(['p9']), asks([])]).toEqual([
      'access.asks-sides',
      'party.unknown',
      'act.form',
    ]);
    const id = request(room, ['p1']);
    const answers = (who: string, more: object = {}) =>
      room.refusal(who, 'access.answer', { request: id, answer: 'not-agreed', ...more })?.code;
    expect([answers('p1'), answers('p2'), answers('h1')]).toEqual([
      undefined,
      'access.not-asked',
      'role.not-entitled',
    ]);
    expect(answers('p1', { request: NOBODY })).toBe('access.unknown');
    expect(answers('p1', { answer: 'agreed-in-part' })).toBe('act.form');
    room.act('p1', 'access.answer', { request: id, answer: 'not-agreed' });
    room.act('p1', 'access.answer', { request: id, answer: 'agreed' });
  });

  it('PA3.6 a side takes back access that it gave, and nothing else', () => {
    const room = open(3);
    const id = request(room, ['p1', 'p2']);
    const back = (who: string, more: object = {}) =>
      room.refusal(who, 'access.withdraw', { request: id, ...more })?.code;
    const answer = (who: string, said: string) =>
      room.act(who, 'access.answer', { request: id, answer: said }, { version: 2 });
    expect(back('p1')).toBe('access.none-given');
    answer('p1', 'agreed');
    answer('p2', 'not-agreed');
    expect([back('p1'), back('p2'), back('p1', { request: NOBODY })]).toEqual([
      undefined,
      'access.none-given',
      'access.unknown',
    ]);
    const there = { en: 'At 34.52345, 69.17654 nobody passes.' };
    expect(back('p1', { text: there })).toBe('access.coordinates');
    room.act('p1', 'access.withdraw', { request: id });
    expect(back('p1')).toBe('access.none-given');
    answer('p1', 'agreed');
    answer('p1', 'not-agreed');
    expect(back('p1')).toBe('access.none-given');
  });

  it('PA3.2 a window ends after it begins', () => {
    const room = open();
    const asks = (from: string, to: string) =>
      room.refusal('o1', 'access.request', {
        kind: 'evacuation',
        of: ['p1'],
        text: clause,
        from,
        to,
      })?.code;
    expect(asks('2031-03-06T06:00:00Z', '2031-03-06T07:00:00Z')).toBeUndefined();
    expect(asks('2031-03-06T06:00:00Z', '2031-03-06T06:00:00Z')).toBe('act.form');
  });

  it('PA3.3 no act of persons and access has a field for a position', () => {
    const fields = (node: unknown): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const own = (node as { properties?: object }).properties ?? {};
      return [...Object.keys(own), ...Object.values(node).flatMap(fields)];
    };
    for (const type of open().book.types.values()) {
      if (type.subject !== 'lists') continue;
      const schema = z.toJSONSchema(type.body, { unrepresentable: 'any' });
      expect(fields(schema).length).toBeGreaterThan(2);
      for (const field of fields(schema))
        expect(field).not.toMatch(/^(lat|lon|lng|x|y)|coord|grid|position|geo|point|where|^place/i);
    }
  });

  it.each([
    'Hospital at 34.5260, 69.1776',
    'شفا خانہ ۳۴٫۵۲۶۰، ۶۹٫۱۷۷۶ پر',
    'The clinic, 34.526N 69.178E',
    'At 34°31′34″N 69°10′40″E',
    'At 34° N, beyond the river',
    'Grid 42S WD 12345 67890',
    'Grid 42SWD1234567890 by the road',
  ])('PA3.4 words that read as coordinates are refused: %s', (en) => {
    const room = open();
    const asks = { kind: 'notified-site', of: ['p1'], text: { en } };
    expect(room.refusal('o1', 'access.request', asks)?.code).toBe('access.coordinates');
    const answer = { request: request(room), answer: 'agreed', text: { ur: en } };
    expect(room.refusal('p1', 'access.answer', answer)?.code).toBe('access.coordinates');
  });

  it.each([
    '12.500 kg of flour and 3,250 blankets, 4.125 t in all',
    'Vaccines kept at 2–8 °C until 14:30 on 6 March',
    'Trucks 12, 14 and 16 by road 42 to district 3B, 1,200 sacks',
    'Call 0345 1234567 or field line 4',
  ])('PA3.4 words that do not are not: %s', (en) => {
    const asks = { kind: 'convoy', of: ['p1'], text: { en } };
    expect(open().refusal('o1', 'access.request', asks)).toBeUndefined();
  });

  it('PR4 a disputed seat holds list and answer of that side, and no request', () => {
    const room = open();
    const list = commit(room);
    const id = request(room);
    ((state(room).talks ??= {}).credentials ??= { disputed: {} } as never).disputed['p1'] = true;
    const held = [
      room.refusal('p1', 'list.agree', { list, ...named }),
      room.refusal('p1', 'access.answer', { request: id, answer: 'agreed' }),
    ];
    expect(held.map((one) => one?.code)).toEqual(Array(2).fill('seat.disputed'));
    const asks = { kind: 'convoy', of: ['p2'], text: clause };
    expect(room.refusal('p1', 'access.request', asks)).toBeUndefined();
  });
});

type Codes = Extract<keyof typeof COMMISSION_REFUSALS, `list.${string}` | `access.${string}`>;

describe('refusals', () => {
  itIsMet({
    'list.unknown': () =>
      open().refusal('h1', 'handover.step', { list: NOBODY, step: 'identity', number: 1 }),
    'list.other': () => {
      const room = open();
      const other = { ...named, number: 2 };
      return room.refusal('p1', 'list.agree', { list: commit(room), ...other });
    },
    'list.agreed-already': () => {
      const room = open();
      return room.refusal('p1', 'list.agree', { list: commit(room, 'p1'), ...named });
    },
    'access.asks-sides': () =>
      open().refusal('o1', 'access.request', { kind: 'convoy', of: ['m1'], text: clause }),
    'access.none-given': () => {
      const room = open(3);
      return room.refusal('p1', 'access.withdraw', { request: request(room) });
    },
    'access.unknown': () =>
      open().refusal('p1', 'access.answer', { request: NOBODY, answer: 'noted' }),
    'access.not-asked': () => {
      const room = open();
      const answer = { request: request(room, ['p1']), answer: 'noted' };
      return room.refusal('p2', 'access.answer', answer);
    },
    'access.coordinates': () => {
      const text = { en: 'Well at 34.5260 69.1776' };
      return open().refusal('o1', 'access.request', { kind: 'notified-site', of: ['p1'], text });
    },
  } satisfies Record<Codes, () => Refusal | undefined>);
});
