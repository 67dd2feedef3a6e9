import { describe, expect, it } from 'vitest';
import { actId, key, TestRoom, vkey } from '../test-room.ts';
import type { Members } from './members.ts';
import { add, dutyCode, partiesOf, sealOf, start, waitingChanges } from './members.ts';

function members(room: TestRoom): Members {
  return room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());
}

describe('members', () => {
  it('RC8.3 says who is bound, and by which act', () => {
    const room = TestRoom.open({ accept: ['p1'], witnesses: ['p1/w1'] });
    const [m1, p1, p2] = partiesOf(members(room));
    expect(m1).toMatchObject({ id: 'm1', role: 'mediator', bound: true, boundBy: actId(0) });
    expect(p1).toMatchObject({ bound: true, boundBy: actId(1), witnesses: [vkey('p1/w1')] });
    expect(p2).toMatchObject({ bound: false, left: false });
    expect(p2).not.toHaveProperty('boundBy');
  });

  it('RC8.4 says which act brought a key, and which ended it and why', () => {
    const room = TestRoom.open();
    const brings = room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const ends = room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'lost' });
    room.act('p1', 'key.accredit', room.accreditation('p1/k3'));
    const p1 = partiesOf(members(room)).find((party) => party.id === 'p1');
    expect(p1?.keys.slice(0, 2)).toMatchObject([
      { ref: key('p1'), duty: 'head', counts: true, brought: actId(0) },
      {
        ref: key('p1/k2'),
        counts: false,
        brought: brings.id,
        ended: { act: ends.id, why: 'lost' },
      },
    ]);
  });

  it('RC8.6 says whom a change waits for, and who has accepted', () => {
    const parties = { m1: 'mediator', p1: 'party', p2: 'party', p3: 'party' } as const;
    const room = TestRoom.open({ parties });
    const change = { what: 'replace-head', party: 'p3', head: vkey('p3/k2') };
    const { id } = room.act('m1', 'room.propose-change', { change });
    room.act('p2', 'room.accept-change', { proposal: id });
    expect(waitingChanges(members(room))).toEqual([
      { proposal: id, by: 'm1', change, accepted: ['p2'], awaits: ['p1'] },
    ]);
    const last = room.act('p1', 'room.accept-change', { proposal: id });
    expect(waitingChanges(members(room))).toEqual([]);
    const p3 = partiesOf(members(room)).find((party) => party.id === 'p3');
    expect(p3?.head).toBe(key('p3/k2'));
    expect(p3?.keys[0]?.ended).toEqual({ act: last.id, why: 'replaced' });
  });

  it('RC9.2 says who left, and by which act', () => {
    const room = TestRoom.open();
    const change = { what: 'remove-party', party: 'p2' };
    const { id } = room.act('m1', 'room.propose-change', { change });
    const last = room.act('p1', 'room.accept-change', { proposal: id });
    const p2 = partiesOf(members(room)).find((party) => party.id === 'p2');
    expect(p2).toMatchObject({ left: true, leftBy: last.id });
    expect(p2?.keys[0]?.counts).toBe(false);
  });

  it('RC8.2 calls the people of a side a delegation, not those of others, and nobody in the leadership’s own room', () => {
    const { state } = members(TestRoom.open());
    if (!state) throw new Error('not open');
    expect(dutyCode(state, 'p1', 'head')).toBe('delegation.head');
    expect(dutyCode(state, 'm1', 'head')).toBe('duty.head');
    expect(dutyCode({ ...state, setting: 'capital' }, 'p1', 'member')).toBe('duty.member');
  });

  it('RC12.5 says when the seal has to be renewed', () => {
    expect(sealOf(members(TestRoom.open()))).toBeUndefined();
    const room = TestRoom.open({ sealed: true });
    expect(sealOf(members(room))).toEqual({ number: 1, stale: false });
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(sealOf(members(room))).toEqual({ number: 1, stale: true });
  });
});
