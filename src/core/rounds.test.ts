import { describe, expect, it } from 'vitest';
import { NOBODY, TestRoom } from './test-room.ts';

const session = { format: 'plenary', level: 'heads', languages: ['en'] };

function opened(): { room: TestRoom; round: string } {
  const room = TestRoom.open();
  const round = room.act('m1', 'round.open', { number: 1, hosts: ['m1'] }).id;
  return { room, round };
}

describe('rounds', () => {
  it('RD1 one round is open at a time', () => {
    const { room, round } = opened();
    expect(room.refusal('m1', 'round.open', { number: 2, hosts: [] })?.code).toBe(
      'round.open-already',
    );
    room.act('m1', 'round.close', { round });
    room.act('m1', 'round.open', { number: 2, hosts: [] });
    expect(room.refusal('m1', 'round.close', { round })?.code).toBe('round.unknown');
  });

  it('RD1 a round closes once its sessions are closed', () => {
    const { room, round } = opened();
    const one = room.act('m1', 'session.open', { ...session, round }).id;
    const two = room.act('m1', 'session.open', { ...session, level: 'experts', round }).id;
    const apart = room.act('m1', 'session.open', session).id;
    room.act('m1', 'session.close', { session: one });
    room.act('m1', 'session.close', { session: apart });
    expect(room.refusal('m1', 'round.close', { round })?.code).toBe('round.sessions-open');
    room.act('m1', 'session.suspend', { session: two });
    expect(room.refusal('m1', 'round.close', { round })?.code).toBe('round.sessions-open');
    room.act('m1', 'session.close', { session: two });
    room.act('m1', 'round.close', { round });
  });

  it('RD2 a session belongs to the open round or to none', () => {
    const { room, round } = opened();
    room.act('m1', 'round.close', { round });
    expect(room.refusal('m1', 'session.open', { ...session, round })?.code).toBe('round.unknown');
    room.act('m1', 'session.open', session);
  });

  it.each([
    ['open', [], { suspend: true, resume: false, close: true }],
    ['suspended', ['suspend'], { suspend: false, resume: true, close: true }],
    ['resumed', ['suspend', 'resume'], { suspend: true, resume: false, close: true }],
    ['closed', ['close'], { suspend: false, resume: false, close: false }],
  ])('RD3 what can be done to a session that is %s', (_, before, can) => {
    const room = TestRoom.open();
    const { id } = room.act('m1', 'session.open', session);
    for (const verb of before) room.act('m1', `session.${verb}`, { session: id });
    for (const [verb, may] of Object.entries(can)) {
      const code = room.refusal('m1', `session.${verb}`, { session: id })?.code;
      expect([verb, code]).toEqual([verb, may ? undefined : 'session.state']);
    }
  });

  it('RD4 attendance is numbers, for a session and parties of this room', () => {
    const room = TestRoom.open();
    const { id } = room.act('m1', 'session.open', session);
    const attend = (sessionId: string, party: string, number: number): string | undefined =>
      room.refusal('m1', 'session.attend', { session: sessionId, present: [{ party, number }] })
        ?.code;
    expect(attend(id, 'p1', 7)).toBeUndefined();
    expect(attend(NOBODY, 'p1', 7)).toBe('session.unknown');
    expect(attend(id, 'p9', 7)).toBe('party.unknown');
    expect(attend(id, 'p1', 1.5)).toBe('act.form');
  });

  it('RD5 a session of the night may be entered the next day, not the day after', () => {
    const room = TestRoom.open();
    expect(room.refusal('m1', 'session.open', session, { ahead: -36 * 3600 })).toBeUndefined();
    expect(room.refusal('m1', 'session.open', session, { ahead: -36 * 3600 - 1 })?.code).toBe(
      'act.too-late',
    );
  });

  it('RD6 the sides do not convene what the mediators convene', () => {
    const { room } = opened();
    for (const [type, body] of [
      ['session.open', session],
      ['round.reconvene', { on: '2031-03-20' }],
    ] as const) {
      expect(room.refusal('p1', type, body)?.code).toBe('role.not-entitled');
      expect(room.refusal('m1', type, body)).toBeUndefined();
    }
  });
});
