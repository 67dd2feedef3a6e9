import { describe, expect, it } from 'vitest';
import { commissionTerms } from './commission-terms.ts';
import {
  PARTIES,
  afterLeaving,
  change,
  constituted,
  naming,
  open,
  propose,
  refusedTerms,
  sides,
  state,
  text,
} from './test-commission.ts';
import { hashOf, key, TestRoom, vkey } from './test-room.ts';

describe('terms of a joint commission', () => {
  it('JC1.1 JC2.1 to propose is not to agree, and it is constituted when every side has agreed', () => {
    const room = open();
    const agreed = propose(room, {}, 'p1');
    expect(commissionTerms(state(room))).toBeUndefined();
    room.act('p2', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toBeUndefined();
    room.act('p1', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toMatchObject({
      chairs: ['m1'],
      deadlock: { after: 120 },
    });
  });

  it('JC1.2 terms place every side in the room, each once, with a quorum that it can meet', () => {
    const three = { ...PARTIES, p3: 'party' } as const;
    const room = open(three);
    const body = { ...room.exampleOf('commission.propose-terms') };
    expect(room.refusal('m1', 'commission.propose-terms', body)?.code).toBe(
      'commission.side-missing',
    );
    expect(refusedTerms(sides('p1', 'p1'))?.code).toBe('act.form');
    expect(refusedTerms(sides('p1'))?.code).toBe('act.form');
    const office = { en: 'officers' };
    const places = (quorum: number) =>
      ['p1', 'p2'].map((party) => ({ party, members: 2, alternates: 0, quorum, office }));
    expect(refusedTerms({ sides: places(3) })?.code).toBe('act.form');
    expect(refusedTerms({ sides: places(0) })?.code).toBe('act.form');
    expect(refusedTerms({ sides: places(2) })).toBeUndefined();
  });

  it('JC1.3 levels ascend, each once, and decisions are by consensus', () => {
    const levels = (...names: string[]) => ({
      levels: names.map((level) => ({ level, minutes: 60 })),
    });
    expect(refusedTerms(levels('area', 'local'))?.code).toBe('act.form');
    expect(refusedTerms(levels('local', 'local'))?.code).toBe('act.form');
    expect(refusedTerms(levels('local', 'national'))).toBeUndefined();
    expect(refusedTerms({ decision: 'majority' })?.code).toBe('act.form');
  });

  it('JC1.4 whom the terms name is in the room, and a deadlock goes to a mediator or guarantor', () => {
    expect(refusedTerms({ chairs: ['h9'] })?.code).toBe('party.unknown');
    expect(refusedTerms({ secretariat: 'h9' })?.code).toBe('party.unknown');
    expect(refusedTerms({ deadlock: { to: 'p1', after: 1 } })?.code).toBe('commission.deadlock-to');
    expect(refusedTerms({ deadlock: { to: 'o1', after: 1 } })?.code).toBe('commission.deadlock-to');
  });

  it('JC2.2 a side that came after a proposal is not passed over', () => {
    const room = open();
    const agreed = propose(room);
    room.act('p1', 'commission.agree-terms', agreed);
    change(room, { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') });
    expect(room.refusal('p2', 'commission.agree-terms', agreed)).toBeUndefined();
    room.act('p3', 'room.accept', { opening: state(room).opening });
    expect(room.refusal('p2', 'commission.agree-terms', agreed)?.code).toBe(
      'commission.side-missing',
    );
  });

  it('JC2.2 terms that name a side which has left are agreed no more', () => {
    expect(afterLeaving()?.code).toBe('commission.side-left');
  });

  it('JC2.3 only a side’s head agrees, to the very words, once', () => {
    const room = open();
    const agreed = propose(room);
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const refusal = (who: string, body: object) =>
      room.refusal(who, 'commission.agree-terms', body)?.code;
    expect(refusal('p1/k2', agreed)).toBe('role.head-only');
    expect(refusal('m1', agreed)).toBe('role.not-entitled');
    expect(refusal('p1', { ...agreed, hash: hashOf(text) })).toBe('commission.other-hash');
    room.act('p1', 'commission.agree-terms', agreed);
    expect(refusal('p1', agreed)).toBe('commission.agreed-already');
  });

  it('JC2.5 a side takes its agreement back until every side has agreed, and may agree anew', () => {
    const room = TestRoom.open({ rules: 3 }).adoptProcedure();
    const agreed = propose(room);
    const back = (who: string, more: object = {}) =>
      room.refusal(who, 'commission.take-back-agreement', { ...agreed, ...more })?.code;
    expect(back('p1')).toBe('commission.not-agreed');
    room.act('p1', 'commission.agree-terms', agreed);
    expect(back('p1', { hash: hashOf(text) })).toBe('commission.other-hash');
    room.act('p1', 'commission.take-back-agreement', agreed);
    room.act('p2', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toBeUndefined();
    room.act('p1', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toBeDefined();
    expect(back('p1')).toBe('commission.terms-unknown');
  });

  it('JC2.4 terms agreed later take the place of the earlier, and other proposals fall', () => {
    const room = open();
    const stale = propose(room);
    room.act('p1', 'commission.agree-terms', stale);
    constituted({ chairs: ['p1', 'p2'] }, room);
    expect(commissionTerms(state(room))?.chairs).toEqual(['p1', 'p2']);
    expect(room.refusal('p2', 'commission.agree-terms', stale)?.code).toBe(
      'commission.terms-unknown',
    );
    constituted({ chairs: ['m1'] }, room);
    expect(commissionTerms(state(room))?.chairs).toEqual(['m1']);
  });
});

describe('members of a joint commission', () => {
  it('JC3.1 a side names its own people to the places that the terms give it', () => {
    const room = constituted(sides('p1', 'p2'));
    const name = (who: string, more: object = {}, level = 'local') =>
      room.refusal(who, 'commission.name-member', naming(level, more))?.code;
    expect(name('m1')).toBe('role.not-entitled');
    expect(name('p1', {}, 'national')).toBe('commission.level');
    expect(name('p1', { key: key('p2') })).toBe('commission.not-own-key');
    expect(name('p1', { key: key('p1/k9') })).toBe('key.unknown');
    room.act('p1', 'commission.name-member', naming());
    room.act('p1', 'commission.name-member', naming());
    expect(name('p1')).toBe('commission.places-taken');
    expect(name('p1', { as: 'alternate' })).toBeUndefined();
    expect(name('p1', {}, 'area')).toBeUndefined();
    expect(name('p2')).toBeUndefined();
  });

  it('JC3.2 somebody named in the place of another acts, and the other no longer does', () => {
    const room = constituted(sides('p1', 'p2'));
    for (const name of ['p1/k2', 'p1/k3']) room.act('p1', 'key.accredit', room.accreditation(name));
    const mayOpen = (who: string, level = 'local') =>
      room.refusal(who, 'commission.case', { number: 1, label: text, level }) === undefined;
    expect(mayOpen('p1/k2')).toBe(false);
    const first = room.act('p1', 'commission.name-member', naming('local', { key: key('p1/k2') }));
    expect([mayOpen('p1/k2'), mayOpen('p1/k2', 'area'), mayOpen('p1/k3')]).toEqual([
      true,
      false,
      false,
    ]);
    const instead = { key: key('p1/k3'), instead: first.id };
    room.act('p1', 'commission.name-member', naming('local', instead));
    expect([mayOpen('p1/k2'), mayOpen('p1/k3')]).toEqual([false, true]);
    expect(room.refusal('p1', 'commission.name-member', naming('local', instead))?.code).toBe(
      'commission.member-unknown',
    );
  });

  it('JC3.3 a key that has ended is not named', () => {
    const room = constituted();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'ended' });
    const member = naming('local', { key: key('p1/k2') });
    expect(room.refusal('p1', 'commission.name-member', member)?.code).toBe('key.ended');
  });
});
