import { describe, expect, it } from 'vitest';
import { pointOf } from './points.ts';
import type { Setting } from './state.ts';
import { hashOf, NOBODY, TestRoom } from './test-room.ts';
import type { RoomState } from './state.ts';

const open = (): TestRoom => TestRoom.open({ rules: 2 }).adoptProcedure();
const at = (room: TestRoom, point: string) => pointOf(room.state as RoomState, point);
const openPoint = (room: TestRoom): string =>
  room.act('m1', 'point.open', { title: { en: 'Crossings' } }).id;
const says = (en: string) => ({ en });

function formula(point: string, en: string, replaces?: string): object {
  const text = { en };
  return { point, text, hash: hashOf(text), ...(replaces === undefined ? {} : { replaces }) };
}

describe('points', () => {
  it('PT1 the first point is opened once terms, ground rules and agenda are adopted, by whoever convenes', () => {
    const title = { title: { en: 'Crossings' } };
    const room = TestRoom.open({ rules: 2 });
    expect(room.refusal('m1', 'point.open', title)?.code).toBe('procedure.not-adopted');
    room.adoptProcedure();
    expect(room.refusal('p1', 'point.open', title)?.code).toBe('role.not-entitled');
    expect(room.refusal('m1', 'point.open', title)).toBeUndefined();
  });

  it('PT2 a side has one position on a point: the latest it tabled, until it takes that back', () => {
    const room = open();
    const point = openPoint(room);
    const first = room.act('p1', 'position.table', { point, says: says('Six to six.') }).id;
    room.act('p2', 'position.table', { point, says: says('Day and night.') });
    const second = room.act('p1', 'position.table', { point, says: says('Six to eight.') }).id;
    expect(at(room, point)?.positions['p1']).toBe(second);
    const back = (who: string, position: string) =>
      room.refusal(who, 'position.take-back', { point, position })?.code;
    expect(back('p1', first)).toBe('position.not-standing');
    expect(back('p2', second)).toBe('position.not-standing');
    room.act('p1', 'position.take-back', { point, position: second });
    expect(Object.keys(at(room, point)?.positions ?? {})).toEqual(['p2']);
  });

  it('PT3 one formula stands on a point, and another takes its place only by naming it', () => {
    const room = open();
    const point = openPoint(room);
    const refused = (body: object) => room.refusal('p2', 'formula.table', body)?.code;
    expect(refused(formula(point, 'A.', NOBODY))).toBe('formula.not-current');
    const first = room.act('m1', 'formula.table', formula(point, 'A.')).id;
    expect(refused(formula(point, 'B.'))).toBe('formula.not-current');
    expect(refused(formula(point, 'A.', first))).toBe('formula.same-words');
    const second = room.act('p1', 'formula.table', formula(point, 'B.', first)).id;
    expect(at(room, point)?.formula).toEqual({ id: second, by: 'p1', hash: hashOf({ en: 'B.' }) });
    expect(refused(formula(point, 'C.', first))).toBe('formula.not-current');
  });

  it('PT4 on a point left to a later meeting nothing is tabled until it is taken up', () => {
    const room = open();
    const point = openPoint(room);
    const table = () => room.refusal('p1', 'position.table', { point, says: says('Six.') })?.code;
    expect(room.refusal('m1', 'point.take-up', { point })?.code).toBe('point.not-aside');
    room.act('m1', 'point.set-aside', { point });
    expect(table()).toBe('point.left-aside');
    expect(room.refusal('m1', 'formula.table', formula(point, 'A.'))?.code).toBe(
      'point.left-aside',
    );
    expect(room.refusal('m1', 'point.set-aside', { point })?.code).toBe('point.left-aside');
    room.act('m1', 'point.take-up', { point });
    expect(table()).toBeUndefined();
  });

  it('PT5 a suspension and an adjournment let sides and mediators table; talks that ended do not', () => {
    for (const outcome of ['agreement', 'without-agreement', 'adjourned']) {
      const room = open();
      const point = openPoint(room);
      const table = () => room.refusal('p1', 'position.table', { point, says: says('Six.') })?.code;
      room.act('m1', 'talks.suspend', {});
      expect(room.refusal('m1', 'point.open', { title: { en: 'X' } })?.code).toBe(
        'talks.suspended',
      );
      expect(table()).toBeUndefined();
      const later = (verb: string) => room.refusal('m1', `point.${verb}`, { point })?.code;
      expect(later('set-aside')).toBe('talks.suspended');
      expect(later('take-up')).toBe('talks.suspended');
      room.act('m1', 'talks.close', { outcome });
      expect(table()).toBe(outcome === 'adjourned' ? undefined : 'talks.closed');
      expect(room.refusal('m1', 'point.open', { title: { en: 'X' } })?.code).toBe('talks.closed');
    }
  });

  it('AU7.6 links between points are made where only those read who make them', () => {
    const body = { points: ['b'.repeat(64), 'c'.repeat(64)], says: { en: 'Both or neither.' } };
    const inRoom = (setting: Setting) =>
      TestRoom.open({ rules: 2, body: { setting } }).refusal('p1', 'point.link', body)?.code;
    for (const setting of ['caucus', 'capital', 'shuttle', 'mediators'] as const)
      expect(inRoom(setting)).toBeUndefined();
    for (const setting of ['plenary', 'commission', 'intake'] as const)
      expect(inRoom(setting)).toBe('point.link-shared');
    const one = { ...body, points: ['b'.repeat(64), 'b'.repeat(64)] };
    expect(open().refusal('p1', 'point.link', one)?.code).toBe('act.form');
  });
});
