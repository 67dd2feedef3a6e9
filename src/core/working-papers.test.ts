import { describe, expect, it } from 'vitest';
import { itIsMet } from '../../test/support/met.ts';
import type { WORKING_PAPER_REFUSALS } from './refusals/working-papers.ts';
import { keysErased } from './state.ts';
import type { Act } from './act.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './state.ts';
import { DIGEST, key, TestRoom } from './test-room.ts';

const DAY = '2031-03-10';
const BEFORE = Date.UTC(2031, 2, 9, 23, 59, 59);
const SEAL = { enclosure: DIGEST, media: 'application/octet-stream', size: 900 };
const envelope = (epoch: number) => ({ epoch, salt: DIGEST, sealed: 'c2Vh', enclosures: [] });

function working(body: object = {}, rules = 0): TestRoom {
  const room = TestRoom.open({
    rules,
    accept: ['m1', 'p1', 'p2'],
    body: { grade: 'working', setting: 'shuttle', sealed: true, ...sealedHeads(), ...body },
  });
  return room;
}

/** The opening of a sealed room, without its first epoch. */
function sealedHeads(): object {
  const { parties } = TestRoom.openingBody({ sealed: true });
  return { parties };
}

const epoch = (room: TestRoom, sealed: unknown, number = 1) => ({
  epoch: number,
  for: ['m1', 'p1', 'p2'].map((who) => key(who)).toSorted(),
  commitment: DIGEST,
  sealed,
});

const renew = (room: TestRoom, number = 1): Act =>
  room.act('m1', 'room.epoch', epoch(room, SEAL, number), { version: 2 });

function agreed(on = DAY): TestRoom {
  const room = working();
  renew(room);
  const { id } = room.act('m1', 'room.propose-erasure', { on });
  for (const side of ['p1', 'p2']) room.act(side, 'room.accept-change', { proposal: id });
  return room;
}

describe('working papers', () => {
  it('RC15.13 their seals are enclosures, and those of a solemn room stand in the log', () => {
    const room = working();
    expect(room.refusal('m1', 'room.epoch', epoch(room, 'c2Vh'))?.code).toBe('room.epoch-form');
    renew(room);
    expect(room.state?.epoch).toEqual({ number: 1, stale: false });

    const solemn = working({ grade: 'solemn' });
    const twice = epoch(solemn, SEAL);
    expect(solemn.refusal('m1', 'room.epoch', twice, { version: 2 })?.code).toBe('room.epoch-form');
    solemn.act('m1', 'room.epoch', epoch(solemn, 'c2Vh'));
  });

  it('RC15.13 under rules version 1 a working room is sealed as before', () => {
    const room = working({}, 1);
    room.act('m1', 'room.epoch', epoch(room, 'c2Vh'));
    expect(room.refusal('m1', 'room.propose-erasure', { on: DAY })?.code).toBe('act.type-unknown');
  });

  it('RC15.14 the day is set once every side and mediator has agreed, and not before', () => {
    const room = working();
    renew(room);
    const { id } = room.act('p1', 'room.propose-erasure', { on: DAY });
    expect(room.state?.erasure).toBeUndefined();
    room.act('p2', 'room.accept-change', { proposal: id });
    expect(room.state?.erasure).toBeUndefined();
    room.act('m1', 'room.accept-change', { proposal: id });
    expect(room.state?.erasure).toBe(DAY);
    // Nobody joined or left: the seal is as good as before.
    expect(room.state?.epoch.stale).toBe(false);
  });

  it('RC15.14 another day may be agreed before the first has come, sooner or later', () => {
    const room = agreed();
    for (const on of ['2031-03-20', '2031-03-06']) {
      const { id } = room.act('p2', 'room.propose-erasure', { on });
      for (const side of ['m1', 'p1']) room.act(side, 'room.accept-change', { proposal: id });
      expect(room.state?.erasure).toBe(on);
    }
  });

  it('RC15.14 a day that has come meanwhile is not accepted', () => {
    const room = working();
    renew(room);
    const { id } = room.act('m1', 'room.propose-erasure', { on: DAY });
    room.act('p1', 'room.accept-change', { proposal: id });
    room.now = BEFORE + 1000;
    expect(room.refusal('p2', 'room.accept-change', { proposal: id })?.code).toBe(
      'room.erasure-past',
    );
    expect(room.state?.erasure).toBeUndefined();
  });

  it('RC15.15 from the beginning of the day, UTC, nothing sealed is admitted', () => {
    const room = agreed();
    room.now = BEFORE;
    expect(room.refusal('p1', 'room.sealed', envelope(1))).toBeUndefined();
    room.now = BEFORE + 1000;
    expect(keysErased(room.state as RoomState, room.now)).toBe(true);
    expect(room.refusal('p1', 'room.sealed', envelope(1))?.code).toBe('room.keys-erased');
    const next = epoch(room, SEAL, 2);
    expect(room.refusal('m1', 'room.epoch', next, { version: 2 })?.code).toBe('room.keys-erased');
    const later = { on: '2031-12-01' };
    expect(room.refusal('m1', 'room.propose-erasure', later)?.code).toBe('room.keys-erased');
    room.act('m1', 'room.close', {});
  });

  const provoked: Record<keyof typeof WORKING_PAPER_REFUSALS, () => Refusal | undefined> = {
    'room.epoch-form': () => {
      const room = working();
      return room.refusal('m1', 'room.epoch', epoch(room, 'c2Vh'));
    },
    'room.nothing-to-erase': () =>
      TestRoom.open({ rules: 2 }).refusal('m1', 'room.propose-erasure', { on: DAY }),
    'room.erasure-past': () =>
      working().refusal('m1', 'room.propose-erasure', { on: '2031-03-04' }),
    'room.keys-erased': () => {
      const room = agreed();
      room.now = BEFORE + 1000;
      return room.refusal('p1', 'room.sealed', envelope(1));
    },
  };
  itIsMet(provoked);
});
