import { describe, expect, it } from 'vitest';
import type { CommissionState } from './commission.ts';
import { constituted, decision, meet, naming, openCase, state, text } from './test-commission.ts';
import { key, NOBODY, TestRoom } from './test-room.ts';

const MINUTE = 60_000;
const part = (room: TestRoom): CommissionState | undefined => state(room).talks?.commission;

describe('cases', () => {
  const rise = (id: string, to: string): object => ({ case: id, number: 1, to });

  it('JC5.1 a case has a number of its own, and is opened by who chairs, the secretariat or a side', () => {
    const room = constituted({ secretariat: 's1' });
    const refusal = (who: string, number = 1) =>
      room.refusal(who, 'commission.case', { number, label: text, level: 'local' })?.code;
    expect(['m1', 's1', 'p1', 'p2'].map((who) => refusal(who))).toEqual(Array(4).fill(undefined));
    expect(refusal('o1')).toBe('commission.not-member');
    openCase(room);
    expect([refusal('p1'), refusal('p1', 2)]).toEqual(['commission.number-used', undefined]);
  });

  it('JC5.2 JC5.3 a case rises when somebody declares it, not before the time of its level', () => {
    const room = constituted();
    const id = openCase(room);
    const refusal = (who: string, to = 'area') =>
      room.refusal(who, 'commission.raise', rise(id, to))?.code;
    expect([refusal('m1'), refusal('p1')]).toEqual(['commission.too-soon', 'commission.too-soon']);
    room.now = (part(room)?.cases[id]?.since ?? 0) + 720 * MINUTE - 1;
    expect(refusal('m1')).toBe('commission.too-soon');
    room.now += 1;
    expect([refusal('m1'), refusal('p1'), refusal('p2')]).toEqual(Array(3).fill(undefined));
    expect([refusal('s1'), refusal('o1')]).toEqual(Array(2).fill('commission.not-member'));
    // The time is over, and the case is where it was.
    room.now += 1000 * MINUTE;
    expect(part(room)?.cases[id]?.level).toBe('local');
    room.act('p2', 'commission.raise', rise(id, 'area'));
    expect(part(room)?.cases[id]?.level).toBe('area');
  });

  it('JC5.4 before the time it takes every side’s head or member at the level', () => {
    const room = constituted();
    const id = openCase(room);
    for (const name of ['p1/k2', 'p2/k2']) {
      room.act(name.slice(0, 2), 'key.accredit', room.accreditation(name));
    }
    const refusal = (who: string, ...others: string[]) =>
      room.refusal(who, 'commission.raise', rise(id, 'area'), { with: others })?.code;
    expect(refusal('m1', 'p1')).toBe('commission.too-soon');
    expect(refusal('p1', 'p2/k2')).toBe('commission.not-member');
    room.act('p2', 'commission.name-member', naming('local', { key: key('p2/k2') }));
    expect(refusal('p1', 'p2/k2')).toBeUndefined();
    expect(refusal('m1', 'p1', 'p2')).toBeUndefined();
  });

  it('JC5.5 it goes to the next level of the terms and no other, each with a time of its own', () => {
    const levels = [
      { level: 'local', minutes: 60 },
      { level: 'national', minutes: 60 },
    ];
    const room = constituted({ levels, deadlock: { to: 'm1', after: 30 } });
    const id = openCase(room);
    const refusal = (to: string) => room.refusal('m1', 'commission.raise', rise(id, to))?.code;
    room.now += 500 * MINUTE;
    expect([refusal('area'), refusal('deadlock')]).toEqual(Array(2).fill('commission.other-step'));
    room.act('m1', 'commission.raise', rise(id, 'national'));
    expect(refusal('deadlock')).toBe('commission.too-soon');
    room.now += 89 * MINUTE;
    expect(refusal('deadlock')).toBe('commission.too-soon');
    room.now += MINUTE;
    expect(refusal('national')).toBe('commission.other-step');
    room.act('m1', 'commission.raise', rise(id, 'deadlock'));
    expect(part(room)?.cases[id]).not.toHaveProperty('level');
    expect(refusal('deadlock')).toBe('commission.case-closed');
  });

  it('JC5.6 the terms now in force say where a case goes and when', () => {
    const room = constituted();
    const id = openCase(room);
    constituted({ levels: [{ level: 'national', minutes: 60 }] }, room);
    expect(room.refusal('m1', 'commission.raise', rise(id, 'area'))?.code).toBe(
      'commission.other-step',
    );
    room.act('m1', 'commission.raise', rise(id, 'national'));
    expect(part(room)?.cases[id]?.level).toBe('national');
  });

  it('JC5.7 a case that every side signs to raise is entered the next day', () => {
    const room = TestRoom.open({ rules: 3 }).adoptProcedure();
    const late = { version: 2, ahead: -3600 * 30 };
    const code = (signing: object) => {
      const body = room.exampleOf('commission.raise');
      return room.refusal('p1', 'commission.raise', body, signing)?.code;
    };
    expect([code({ ahead: -3600 * 30 }), code(late)]).toEqual([
      'act.too-late',
      'commission.not-constituted',
    ]);
  });

  it('JC6.1 a dissent is a side’s, annexed to a decision or a case, and changes neither', () => {
    const room = constituted();
    const id = openCase(room);
    const made = room.act('m1', 'commission.decide', decision(meet(room)));
    const before = JSON.stringify(state(room));
    for (const to of [id, made.id]) room.act('p1', 'commission.dissent', { to, text });
    expect(JSON.stringify(state(room))).toBe(before);
    const refusal = (who: string, to: string) =>
      room.refusal(who, 'commission.dissent', { to, text })?.code;
    expect(refusal('m1', id)).toBe('role.not-entitled');
    expect(refusal('p1', NOBODY)).toBe('commission.nothing-to-annex');
  });

  it('PR4 while a side’s seat is disputed its binding acts here are held, and it sits', () => {
    const room = constituted({ chairs: ['p1', 'p2'] });
    ((state(room).talks ??= {}).credentials ??= { disputed: {} } as never).disputed['p1'] = true;
    const id = openCase(room, 1, 'local', 'p1');
    const meeting = meet(room, 2, 2, 'local', 'p1');
    const both = { with: ['p2'] };
    const held = [
      room.refusal('p1', 'commission.name-member', naming()),
      room.refusal('p1', 'commission.raise', rise(id, 'area'), both),
      room.refusal('p1', 'commission.decide', decision(meeting), both),
    ];
    expect(held.map((one) => one?.code)).toEqual(Array(3).fill('seat.disputed'));
  });
});
