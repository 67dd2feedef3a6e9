import { describe, expect, it } from 'vitest';
import { isSeatDisputed } from './credentials-state.ts';
import type { RoomState } from './state.ts';
import { key, NOBODY, TestRoom } from './test-room.ts';

const PARTIES = {
  m1: 'mediator',
  m2: 'mediator',
  p1: 'party',
  p2: 'party',
  s1: 'secretariat',
  o1: 'monitor',
  j1: 'commission',
} as const;
const open = (): TestRoom => TestRoom.open({ rules: 2, parties: PARTIES });
const state = (room: TestRoom): RoomState => room.state as RoomState;
const capacity = { en: 'head of delegation' };
const present = (room: TestRoom, who = 'p1'): string =>
  room.act(who, 'credentials.present', { seats: [{ capacity }] }).id;

/** A member leaves by an agreed change that the mediator proposes. */
function remove(room: TestRoom, party: string, ...others: string[]): void {
  const { id } = room.act('m1', 'room.propose-change', {
    change: { what: 'remove-party', party },
  });
  for (const other of others) room.act(other, 'room.accept-change', { proposal: id });
}

describe('credentials', () => {
  it('PR4.1 PR4.4 the credentials presented last are those examined, as often as need be', () => {
    const room = open();
    const first = present(room);
    const second = present(room);
    const examine = (who: string, credentials: string, result: string) => ({
      who,
      body: { party: 'p1', credentials, result },
    });
    const refusal = ({ who, body }: ReturnType<typeof examine>): string | undefined =>
      room.refusal(who, 'credentials.examine', body)?.code;
    expect(refusal(examine('s1', first, 'in-order'))).toBe('credentials.unknown');
    expect(refusal(examine('s1', NOBODY, 'in-order'))).toBe('credentials.unknown');
    expect(refusal(examine('p2', second, 'queried'))).toBe('role.not-entitled');
    for (const [who, result] of [
      ['s1', 'to-follow'],
      ['m1', 'queried'],
      ['s1', 'in-order'],
    ] as const) {
      room.act(who, 'credentials.examine', examine(who, second, result).body);
    }
    const other = { party: 'p2', credentials: second, result: 'in-order' };
    expect(room.refusal('s1', 'credentials.examine', other)?.code).toBe('credentials.unknown');
  });

  it('PR4.1 they are presented by a head, with names and keys only where the side wishes', () => {
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const body = { seats: [{ capacity }] };
    expect(room.refusal('p1/k2', 'credentials.present', body)?.code).toBe('role.head-only');
    expect(room.refusal('p1', 'credentials.present', body)).toBeUndefined();
    const named = { seats: [{ capacity, key: key('p1/k2') }] };
    expect(room.refusal('p1', 'credentials.present', named)).toBeUndefined();
  });

  it('PR4.2 a key named is one of the side’s own and has not ended', () => {
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'ended' });
    const refusal = (ref: string): string | undefined =>
      room.refusal('p1', 'credentials.present', { seats: [{ capacity }, { capacity, key: ref }] })
        ?.code;
    expect(refusal(key('p1'))).toBeUndefined();
    expect(refusal(key('p2'))).toBe('credentials.key-not-own');
    expect(refusal(key('p1/k9'))).toBe('key.unknown');
    expect(refusal(key('p1/k2'))).toBe('key.ended');
  });

  it('PR4.5 nothing follows from an examination', () => {
    const room = open();
    const before = structuredClone(state(room).talks);
    const credentials = present(room);
    const then = structuredClone(state(room).talks);
    room.act('s1', 'credentials.examine', { party: 'p1', credentials, result: 'queried' });
    expect(before).toBeUndefined();
    expect(state(room).talks).toEqual(then);
    expect(() => room.adoptProcedure()).not.toThrow();
  });
});

describe('a disputed seat', () => {
  const accept = (room: TestRoom): { proposal: string; what: string } => ({
    proposal: room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose')).id,
    what: 'agenda',
  });

  it('PR4.6 is disputed by a mediator or a side, its own or another, through its head', () => {
    for (const who of ['m2', 'p1', 'p2']) {
      const room = open();
      room.act(who, 'seat.dispute', { party: 'p2' });
      expect(isSeatDisputed(state(room), 'p2')).toBe(true);
      expect(isSeatDisputed(state(room), 'p1')).toBe(false);
    }
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const refusal = (who: string, party: string): string | undefined =>
      room.refusal(who, 'seat.dispute', { party })?.code;
    expect(refusal('p1/k2', 'p2')).toBe('role.head-only');
    expect(refusal('s1', 'p2')).toBe('role.not-entitled');
    expect(refusal('p1', 'm1')).toBe('procedure.not-a-side');
    expect(refusal('p1', 'p9')).toBe('party.unknown');
    remove(room, 'p2', 'm2', 'p1');
    expect(refusal('p1', 'p2')).toBe('party.unknown');
  });

  it('PR4.7 holds the solemn acts of that side and nothing else', () => {
    const room = open();
    const about = accept(room);
    room.act('p1', 'seat.dispute', { party: 'p2' });
    expect(room.refusal('p2', 'procedure.accept', about)?.code).toBe('seat.disputed');
    expect(room.refusal('p1', 'procedure.accept', about)).toBeUndefined();
    present(room, 'p2');
    room.act('p2', 'agenda.propose', room.exampleOf('agenda.propose'));
    room.act('p2', 'composition.state', { of: 'delegation', women: 3, men: 3 });
    room.act('p2', 'talks.leave', {});
  });

  it('PR4.7 PR4.8 is settled by any one mediator, and then its acts count', () => {
    const room = open();
    const about = accept(room);
    room.act('m1', 'seat.dispute', { party: 'p2' });
    expect(room.refusal('p2', 'seat.settle', { party: 'p2' })?.code).toBe('role.not-entitled');
    room.act('m2', 'seat.settle', { party: 'p2' });
    expect(isSeatDisputed(state(room), 'p2')).toBe(false);
    expect(room.refusal('p2', 'procedure.accept', about)).toBeUndefined();
    expect(room.refusal('m1', 'seat.settle', { party: 'p2' })?.code).toBe('seat.not-disputed');
  });

  it('PR4.9 once settled, is disputed again by a mediator or by the side itself', () => {
    const room = open();
    room.act('p1', 'seat.dispute', { party: 'p2' });
    expect(room.refusal('p1', 'seat.dispute', { party: 'p2' })?.code).toBe('seat.disputed-already');
    room.act('m1', 'seat.settle', { party: 'p2' });
    const refusal = (who: string): string | undefined =>
      room.refusal(who, 'seat.dispute', { party: 'p2' })?.code;
    expect(refusal('p1')).toBe('seat.settled-before');
    expect(refusal('p2')).toBeUndefined();
    expect(refusal('m2')).toBeUndefined();
  });

  it('PR4.10 is disputed only where a mediator can settle it', () => {
    const room = TestRoom.open({
      rules: 2,
      parties: { s1: 'secretariat', p1: 'party', p2: 'party' },
    });
    expect(room.refusal('p1', 'seat.dispute', { party: 'p2' })?.code).toBe('seat.no-mediator');
    const unaccepted = TestRoom.open({
      rules: 2,
      parties: { p1: 'party', p2: 'party', m1: 'mediator' },
      accept: ['p2'],
    });
    expect(unaccepted.refusal('p1', 'seat.dispute', { party: 'p2' })?.code).toBe(
      'seat.no-mediator',
    );
    const deserted = TestRoom.open({ rules: 2 });
    remove(deserted, 'm1', 'p1', 'p2');
    expect(deserted.refusal('p1', 'seat.dispute', { party: 'p2' })?.code).toBe('seat.no-mediator');
  });

  it.each(['seat.dispute', 'seat.settle'])('PR4.11 %s takes no reason', (type) => {
    const room = open();
    const body = { party: 'p2', reason: { en: 'They do not speak for anybody.' } };
    expect(room.refusal('m1', type, body)?.code).toBe('act.form');
  });
});

describe('composition', () => {
  it('PR6.1 is numbers of women and men, and reads nothing else', () => {
    const room = open();
    const refusal = (body: object): string | undefined =>
      room.refusal('p1', 'composition.state', body)?.code;
    expect(refusal({ of: 'delegation', women: 0, men: 7 })).toBeUndefined();
    expect(refusal({ of: 'delegation', women: 1 })).toBe('act.form');
    expect(refusal({ of: 'delegation', women: -1, men: 7 })).toBe('act.form');
    expect(refusal({ of: 'delegation', women: 1, men: 7, keys: [key('p1')] })).toBe('act.form');
  });

  it('PR6.2 each states its own delegation; the mission and the commission their own', () => {
    const room = open();
    const may = (who: string, of: string): boolean =>
      room.refusal(who, 'composition.state', { of, women: 1, men: 1 }) === undefined;
    for (const who of Object.keys(PARTIES)) expect(may(who, 'delegation')).toBe(true);
    expect(Object.keys(PARTIES).filter((who) => may(who, 'mission'))).toEqual([
      'm1',
      'm2',
      's1',
      'o1',
    ]);
    expect(Object.keys(PARTIES).filter((who) => may(who, 'commission'))).toEqual([
      'm1',
      'm2',
      's1',
      'j1',
    ]);
    expect(room.refusal('p1', 'composition.state', { of: 'mission', women: 1, men: 1 })?.code).toBe(
      'composition.not-own',
    );
  });
});
