import { describe, expect, it } from 'vitest';
import { DIGEST, key, TestRoom } from '../test-room.ts';
import { add, answerTo, limitsInForce, start, type ReferralLedger } from './referrals.ts';

function capital(): TestRoom {
  return TestRoom.open({ rules: 2, parties: { p1: 'party' }, body: { setting: 'capital' } });
}

function view(room: TestRoom): ReferralLedger {
  return room.acts.reduce((seen, act) => add(seen, act, { book: room.book }), start());
}

const question = { en: 'May we agree to these words?' };

describe('referrals', () => {
  it('AU3.1 a referral stands with its question and its day; the latest instruction is its answer', () => {
    const room = capital();
    const asked = { hash: DIGEST, question, answerBy: '2031-03-10' };
    const first = room.act('p1', 'referral.make', asked).id;
    const second = room.act('p1', 'referral.make', { hash: DIGEST, question }).id;
    room.act('p1', 'instruction.give', { referral: first, answer: 'refuse' });
    const words = { en: 'Leave out the second line.' };
    const last = room.act('p1', 'instruction.give', { referral: first, answer: 'amend', words });
    const { referrals } = view(room);
    expect(referrals.map((row) => row.act)).toEqual([first, second]);
    expect(referrals[0]).toMatchObject({ ...asked, by: key('p1') });
    expect(referrals.map(answerTo)).toMatchObject([
      { act: last.id, answer: 'amend', words },
      undefined,
    ]);
    expect(referrals[0]?.answers).toHaveLength(2);
  });

  it('AU1 the latest limits stand for each person, and for all of the side', () => {
    const room = capital();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const set = (en: string, who?: string) =>
      room.act('p1', 'limits.set', { limits: { en }, ...(who ? { key: key(who) } : {}) });
    set('Nothing upstream.');
    set('Nothing at all.', 'p1/k2');
    set('Nothing upstream before the harvest.');
    expect(limitsInForce(view(room)).map((row) => [row.key, row.limits.en])).toEqual([
      [undefined, 'Nothing upstream before the harvest.'],
      [key('p1/k2'), 'Nothing at all.'],
    ]);
  });

  it('RC8.5 what a head has disowned is left out, and the instruction before it stands again', () => {
    const room = capital();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const referral = room.act('p1', 'referral.make', { hash: DIGEST, question }).id;
    const kept = room.act('p1', 'instruction.give', { referral, answer: 'approve' }).id;
    const gone = room.act('p1/k2', 'instruction.give', { referral, answer: 'refuse' }).id;
    const since = new Date(room.now - 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'compromised', since });
    room.act('p1', 'key.disown', {}, { after: [gone] });
    expect(view(room).referrals.map(answerTo)).toMatchObject([{ act: kept }]);
  });
});
