import { describe, expect, it } from 'vitest';
import type { ActType } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { SILENCE_REFUSALS } from './refusals/silence.ts';
import { bodyProblem } from './rulebook.ts';
import type { Opening } from './test-room.ts';
import { key, NOBODY, TestRoom } from './test-room.ts';

type Setting = 'plenary' | 'caucus' | 'capital' | 'shuttle' | 'mediators' | 'commission' | 'intake';

function roomOf(setting: Setting, more: Opening = {}): TestRoom {
  const parties = { p1: 'party', m1: 'mediator' } as const;
  return TestRoom.open({ rules: 2, parties, ...more, body: { setting } });
}
const shared = (setting: Setting = 'plenary') =>
  roomOf(setting, { parties: { p1: 'party', p2: 'party', m1: 'mediator' } });

const OWN: readonly Setting[] = ['caucus', 'capital'];
const SHARED: readonly Setting[] = ['plenary', 'shuttle', 'mediators', 'commission', 'intake'];
const KEPT = ['referral.make', 'instruction.give', 'limits.set'];

const question = (room: TestRoom): object => room.exampleOf('referral.make');

describe('referrals', () => {
  it('AU3.1 referrals, instructions and limits live in a side’s own room and nowhere else', () => {
    for (const setting of SHARED) {
      const room = roomOf(setting);
      for (const type of KEPT)
        expect(room.refusal('p1', type, room.exampleOf(type))?.code).toBe('referral.own-room');
    }
    for (const setting of OWN) {
      const room = roomOf(setting);
      expect(room.refusal('p1', 'referral.make', question(room))).toBeUndefined();
      expect(room.refusal('p1', 'limits.set', room.exampleOf('limits.set'))).toBeUndefined();
    }
  });

  it('AU3.1 a room in which another side has a place is nobody’s own, whether or not it has accepted', () => {
    for (const setting of OWN) {
      const parties = { p1: 'party', p2: 'party' } as const;
      const room = roomOf(setting, { parties, accept: [] });
      expect(room.refusal('p1', 'referral.make', question(room))?.code).toBe('referral.own-room');
    }
  });

  it('AU3.1 once the other side has left, the room is its own', () => {
    const parties = { m1: 'mediator', p1: 'party', p2: 'party' } as const;
    const room = roomOf('caucus', { parties });
    const change = { what: 'remove-party', party: 'p2' };
    const { id } = room.act('m1', 'room.propose-change', { change });
    room.act('p1', 'room.accept-change', { proposal: id });
    expect(room.refusal('p1', 'referral.make', question(room))).toBeUndefined();
  });

  it('AU3.1 only the side itself refers, answers and sets limits', () => {
    const room = roomOf('caucus');
    for (const type of KEPT)
      expect(room.refusal('m1', type, room.exampleOf(type))?.code).toBe('role.not-entitled');
  });

  it('AU3.2 an instruction answers a referral of its room, and may be given again', () => {
    const room = roomOf('capital');
    const { id: referral } = room.act('p1', 'referral.make', question(room));
    for (const answer of ['no-answer', 'amend', 'approve', 'refuse'])
      room.act('p1', 'instruction.give', { referral, answer });
    expect(
      room.refusal('p1', 'instruction.give', { referral: NOBODY, answer: 'approve' })?.code,
    ).toBe('referral.unknown');
  });

  it('AU3.3 nothing follows when the day of a referral passes', () => {
    const room = roomOf('capital');
    const { id: referral } = room.act('p1', 'referral.make', question(room));
    room.now = Date.UTC(2032, 0, 1);
    expect(room.refusal('p1', 'instruction.give', { referral, answer: 'approve' })).toBeUndefined();
    expect(room.state?.talks?.referral).toEqual({ referrals: { [referral]: true } });
  });

  it('AU3.4 a delegation may announce in a shared room that it refers, which changes nothing there', () => {
    const room = shared();
    const before = JSON.stringify(room.state);
    room.act('p1', 'referral.announce', room.exampleOf('referral.announce'));
    expect(JSON.stringify(room.state)).toBe(before);
    for (const setting of OWN)
      expect(
        roomOf(setting).refusal('p1', 'referral.announce', room.exampleOf('referral.announce'))
          ?.code,
      ).toBe('referral.shared-room');
  });

  it('AU3.4 an announcement has no place for a day, a question or a referral', () => {
    const type = shared().book.type('referral.announce', 1) as ActType;
    for (const more of [{ answerBy: '2031-03-10' }, { question: {} }, { referral: NOBODY }])
      expect(bodyProblem(type, { ...(type.example as object), ...more })).toMatch(/does not take/);
  });

  it('AU3.5 a head limits its own people, and the limit stops none of their acts', () => {
    const room = roomOf('caucus');
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const limits = { en: 'Nothing on the upper crossings.' };
    expect(room.refusal('p1/k2', 'limits.set', { limits })?.code).toBe('role.head-only');
    expect(room.refusal('p1', 'limits.set', { key: key('m1'), limits })?.code).toBe('key.not-own');
    expect(room.refusal('p1', 'limits.set', { key: key('p1/k7'), limits })?.code).toBe(
      'key.unknown',
    );
    const before = JSON.stringify(room.state);
    room.act('p1', 'limits.set', { key: key('p1/k2'), limits });
    expect(JSON.stringify(room.state)).toBe(before);
  });
});

const REFUSALS = {
  'referral.own-room': () => shared().refusal('p1', 'referral.make', question(shared())),
  'referral.unknown': () =>
    roomOf('capital').refusal('p1', 'instruction.give', { referral: NOBODY, answer: 'refuse' }),
  'referral.shared-room': () =>
    roomOf('caucus').refusal('p1', 'referral.announce', shared().exampleOf('referral.announce')),
} satisfies Record<
  Extract<keyof typeof SILENCE_REFUSALS, `referral.${string}`>,
  () => Refusal | undefined
>;

describe('refusals of referrals', () => {
  itIsMet(REFUSALS);
});
