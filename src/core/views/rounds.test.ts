import { describe, expect, it } from 'vitest';
import { report, TestRoom } from '../test-room.ts';
import type { Rounds } from './rounds.ts';
import { add, roundsBy, sessionsIn, start } from './rounds.ts';

const what = { en: 'As somebody says.' };
const session = { format: 'plenary', level: 'heads', languages: [] };

function rounds(room: TestRoom): Rounds {
  return room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());
}

describe('rounds as shown', () => {
  it('RD7 keep what was held apart from what was reported', () => {
    const room = TestRoom.open();
    const held = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    const told = { ...report(), number: 1, venue: what, hosts: [] };
    const reported = room.act('p1', 'round.report', told).id;
    room.act('m1', 'session.open', { ...session, round: held });
    room.act('p1', 'session.report', { ...report(), round: reported, minutes: 780, what });
    const view = rounds(room);
    expect(roundsBy(view, 'performed').map((row) => row.act)).toEqual([held]);
    expect(roundsBy(view, 'reported').map((row) => row.act)).toEqual([reported]);
    expect(sessionsIn(view, held)).toMatchObject([{ state: 'open', reported: false }]);
    expect(sessionsIn(view, reported)).toMatchObject([{ minutes: 780, length: 'reported' }]);
  });

  it('RD8 take the length of a held session from its acts, less its pauses', () => {
    const room = TestRoom.open();
    const id = room.act('m1', 'session.open', session).id;
    room.now += 600 * 60_000;
    room.act('m1', 'session.suspend', { session: id });
    room.now += 90 * 60_000;
    expect(sessionsIn(rounds(room))[0]).not.toHaveProperty('minutes');
    room.act('m1', 'session.resume', { session: id });
    room.now += 480 * 60_000;
    room.act('m1', 'session.close', { session: id });
    expect(sessionsIn(rounds(room))[0]).toMatchObject({
      state: 'closed',
      minutes: 1080,
      length: 'derived',
    });
  });

  it('RD8 give no length where the instants entered do not fit', () => {
    const room = TestRoom.open();
    const id = room.act('m1', 'session.open', session).id;
    const { occurred } = report();
    const before = { ...occurred, from: '2031-03-01T00:00:00Z' };
    room.act('m1', 'session.close', { session: id, occurred: before });
    expect(sessionsIn(rounds(room))[0]).not.toHaveProperty('minutes');
  });

  it('RD4 show the latest attendance that stands', () => {
    const room = TestRoom.open();
    const id = room.act('m1', 'session.open', session).id;
    const attend = (number: number): string =>
      room.act('m1', 'session.attend', { session: id, present: [{ party: 'p1', number }] }).id;
    attend(5);
    const last = attend(7);
    const shown = (): unknown => sessionsIn(rounds(room))[0]?.attendance.at(-1)?.present;
    expect(shown()).toEqual([{ party: 'p1', number: 7 }]);
    room.act('m1', 'act.retract', { reason: what }, { after: [last] });
    expect(shown()).toEqual([{ party: 'p1', number: 5 }]);
  });

  it('RD9 show where the sides are to meet again, and leave out what was retracted', () => {
    const room = TestRoom.open();
    room.act('m1', 'round.reconvene', { on: '2031-03-20', place: what });
    const told = { ...report(), on: '2031-03-21', what };
    const { id } = room.act('p1', 'commitment.report', told);
    expect(rounds(room).reconvening).toMatchObject([
      { on: '2031-03-20', reported: false, place: what },
      { on: '2031-03-21', reported: true },
    ]);
    room.act('p1', 'act.retract', { reason: what }, { after: [id] });
    expect(rounds(room).reconvening).toHaveLength(1);
    expect(rounds(room).retracted).toBe(1);
  });

  it('CO4 keep the reported sessions of a round whose report was retracted', () => {
    const room = TestRoom.open();
    const told = { ...report(), number: 1, venue: what, hosts: [] };
    const round = room.act('p1', 'round.report', told).id;
    const id = room.act('p1', 'session.report', { ...report(), round, what }).id;
    room.act('p1', 'act.retract', { reason: what }, { after: [round] });
    expect(sessionsIn(rounds(room)).map((row) => row.act)).toEqual([id]);
  });
});
