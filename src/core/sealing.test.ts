import { describe, expect, it } from 'vitest';
import { readingKeys } from './state.ts';
import { DIGEST, key, report, TestRoom, vkey } from './test-room.ts';

const event = { ...report(), class: 'fighting', what: { en: 'Shots were heard.' } };
const envelope = (epoch: number) => ({ epoch, salt: DIGEST, sealed: 'c2Vh', enclosures: [] });
const caucus = (): TestRoom =>
  TestRoom.open({ sealed: true, parties: { m1: 'mediator', p1: 'party' } });

describe('sealed rooms', () => {
  it('RC12.3 acts about the room and its keys are open, every other act is sealed', () => {
    const room = caucus();
    for (const type of room.book.types.values()) {
      if (type.name === 'room.open') continue;
      const open = room.refusal('m1', type.name, type.example as object)?.code;
      const sealed = room.refusal('m1', type.name, type.example as object, { sealed: true })?.code;
      if (type.nature === 'housekeeping') expect(sealed).toBe('room.sealed-unreadable');
      else expect(open).toBe('room.must-be-sealed');
    }
    room.act('p1', 'event.report', event, { sealed: true });
  });

  it('RC12.4 an epoch is the next one, for exactly the keys that may read', () => {
    const room = caucus();
    const body = (epoch: number, keys: string[]): object => ({
      epoch,
      for: keys,
      commitment: DIGEST,
      sealed: 'c2Vh',
    });
    const both = [key('m1'), key('p1')];
    expect(room.refusal('m1', 'room.epoch', body(3, both))?.code).toBe('room.epoch-wrong');
    expect(room.refusal('m1', 'room.epoch', body(2, [key('m1')]))?.code).toBe('room.epoch-wrong');
    expect(room.refusal('m1', 'room.epoch', body(2, both.toReversed()))?.code).toBe(
      'room.epoch-wrong',
    );
    room.act('p1', 'room.epoch', body(2, both));
    expect(room.state?.epoch).toEqual({ number: 2, stale: false });
  });

  it.each<[string, (room: TestRoom) => void]>([
    ['a key is added', (room) => room.act('p1', 'key.accredit', room.accreditation('p1/k2'))],
    ['a key is revoked', (room) => room.act('p1', 'key.revoke', { key: key('p1'), why: 'lost' })],
    ['a head is replaced', (room) => change(room, { what: 'replace-head', ...p1 }, 'p1')],
    ['a party joins', (room) => change(room, { what: 'add-party', role: 'party', ...p2 }, 'p1')],
    ['a party leaves', (room) => change(room, { what: 'remove-party', party: 'p1' }, 'p1')],
  ])('RC12.5 the seal is stale after %s', (_, happens) => {
    const room = caucus();
    expect(room.refusal('m1', 'room.sealed', envelope(1))).toBeUndefined();
    happens(room);
    expect(room.refusal('m1', 'room.sealed', envelope(1))?.code).toBe('room.seal-stale');
    room.renewSeal();
    expect(room.refusal('m1', 'room.sealed', envelope(2))).toBeUndefined();
  });

  it.each([
    { what: 'rules', rules: 2 },
    { what: 'witnesses', add: [vkey('m1/w1')], remove: [] },
  ])('RC12.5 the seal stays fresh when no reader changes: $what', (what) => {
    const room = caucus();
    change(room, what, 'p1');
    expect(room.state?.epoch.stale).toBe(false);
  });

  it('RC12.5 who left is not among those who may read', () => {
    const room = caucus();
    change(room, { what: 'remove-party', party: 'p1' }, 'p1');
    expect(room.state && readingKeys(room.state)).toEqual([key('m1')]);
  });

  it('RC12.7 the envelope refers to nothing', () => {
    const room = caucus();
    const { id } = room.act('m1', 'room.sealed', envelope(1));
    expect(room.refusal('m1', 'room.sealed', envelope(1), { after: [id] })?.code).toBe(
      'room.sealed-unreadable',
    );
    expect(room.refusal('m1', 'room.sealed', envelope(1), { rests: [DIGEST] })?.code).toBe(
      'room.sealed-unreadable',
    );
  });

  it('RC12.3 an open room has no seal', () => {
    const room = TestRoom.open();
    expect(room.refusal('m1', 'room.sealed', envelope(1))?.code).toBe('room.not-sealed');
    expect(room.refusal('p1', 'key.accredit', { ...room.accreditation('p1/k2'), seal })?.code).toBe(
      'room.not-sealed',
    );
  });
});

const seal = `age1pq1${'q'.repeat(1952)}`;
const p1 = { party: 'p1', head: vkey('p1/k2'), seal };
const p2 = { party: 'p2', head: vkey('p2/k1'), seal };

function change(room: TestRoom, what: object, accepts: string): void {
  const { id } = room.act('m1', 'room.propose-change', { change: what });
  room.act(accepts, 'room.accept-change', { proposal: id });
}
