import { describe, expect, it } from 'vitest';
import { isWithdrawalAwaited, standingOf } from './consent-standing.ts';
import type { RoomState } from './state.ts';
import { DIGEST, hashOf, key, NOBODY, report, TestRoom } from './test-room.ts';
import { Table } from './test-table.ts';

const BOTH = ['p1', 'p2'] as const;

describe('consent', () => {
  it('AU2.1 consent is given to the exact words that stand, and to nothing else', () => {
    const table = new Table();
    const old = table.words;
    const give = (words: object) =>
      table.room.refusal('p1', 'consent.give', { ...words, as: 'definitive' })?.code;
    expect(give({ ...old, hash: DIGEST })).toBe('consent.stale');
    expect(give({ ...old, formula: NOBODY })).toBe('consent.stale');
    expect(give(old)).toBeUndefined();
    table.table('p2', 'B.', old.formula);
    expect(give(old)).toBe('consent.stale');
    expect(give({ ...old, formula: table.formula })).toBe('consent.stale');
    expect(table.room.refusal('m1', 'consent.give', { ...old, as: 'definitive' })?.code).toBe(
      'role.not-entitled',
    );
  });

  it('AU2.2 a point is agreed when every side in the room agrees, and at least two', () => {
    const table = new Table();
    for (const side of BOTH) table.powers(side);
    table.give('p1', 'definitive');
    expect(table.now?.status).toBe('open');
    const second = table.give('p2');
    expect(table.now?.status).toBe('agreed-ad-referendum');
    table.do('p2', 'confirm', second);
    expect(table.now).toMatchObject({
      status: 'agreed',
      sides: { p1: { standing: 'definitive' }, p2: { standing: 'confirmed' } },
    });

    const alone = TestRoom.open({ rules: 2, accept: ['p1'] }).adoptProcedure();
    const point = alone.act('m1', 'point.open', { title: { en: 'X' } }).id;
    const text = { en: 'A.' };
    const formula = alone.act('m1', 'formula.table', { point, text, hash: hashOf(text) }).id;
    const words = { point, formula, hash: hashOf(text) };
    alone.act('p1', 'consent.give', { ...words, as: 'ad-referendum' });
    expect(standingOf(alone.state as RoomState, point)?.status).toBe('open');
  });

  it('AU2.3 a side agrees once to the same words, and anew once that agreement is gone', () => {
    const table = new Table();
    const give = () =>
      table.room.refusal('p1', 'consent.give', { ...table.words, as: 'definitive' })?.code;
    const first = table.give('p1');
    expect(give()).toBe('consent.given-already');
    table.do('p1', 'not-confirm', first);
    expect(give()).toBeUndefined();
    table.give('p1');
    expect(table.now?.sides['p1']?.standing).toBe('ad-referendum');
    expect(table.standing(first)).toBe('not-confirmed');
  });

  it('AU1.7 definitive beyond notified powers, or confirmed beyond them, awaits confirmation', () => {
    const table = new Table();
    const consent = table.give('p1/k2', 'definitive');
    expect(table.standing(consent)).toBe('beyond-powers');
    expect(table.refused('p1/k2', 'confirm', consent)?.code).toBe('consent.awaits-powers');
    table.powers('p1', { acts: ['negotiate', 'sign'] });
    expect(table.refused('p1', 'confirm', consent)?.code).toBe('consent.awaits-powers');
    table.powers('p1', { acts: ['adopt'], scope: [table.point] });
    table.do('p1', 'confirm', consent);
    expect(table.standing(consent)).toBe('confirmed');
  });

  it('AU1.7 an agreement ad referendum confirmed beyond powers can still be confirmed within them, or declined', () => {
    const table = new Table();
    const consent = table.give('p1');
    table.do('p1/k2', 'confirm', consent);
    expect(table.standing(consent)).toBe('beyond-powers');
    expect(table.refused('p1', 'not-confirm', consent)).toBeUndefined();
    table.powers('p1', { office: 'foreign-minister', acts: ['other'] });
    table.do('p1', 'confirm', consent);
    expect(table.standing(consent)).toBe('confirmed');
    expect(table.refused('p1', 'confirm', consent)?.code).toBe('consent.confirmed-already');
  });

  it('AU1.7 powers that come or end later change nothing in what was done before', () => {
    const table = new Table();
    const beyond = table.give('p2', 'definitive');
    table.powers('p2');
    expect(table.standing(beyond)).toBe('beyond-powers');
    const powers = table.powers('p1');
    const within = table.give('p1', 'definitive');
    table.room.act('p1', 'powers.end', { powers, key: key('p1') });
    expect(table.standing(within)).toBe('definitive');
  });

  it('AU4.1 only the side that agreed confirms, declines or withdraws, saying the hash again', () => {
    const table = new Table();
    const consent = table.give('p1');
    for (const verb of ['confirm', 'not-confirm', 'withdraw']) {
      expect(table.refused('p2', verb, consent)?.code).toBe('consent.not-own');
      expect(table.refused('p1', verb, NOBODY)?.code).toBe('consent.unknown');
      expect(table.refused('p1', verb, consent, DIGEST)?.code).toBe('consent.stale');
    }
  });

  it('AU4.2 a line for what lies behind is admitted, and makes no difference', () => {
    const [plain, cited] = [new Table(), new Table()];
    const consents = [plain.give('p1'), cited.give('p1')] as const;
    plain.do('p1', 'confirm', consents[0]);
    cited.do('p1', 'confirm', consents[1], cited.hash, { rests: [DIGEST] });
    expect(cited.state).toEqual(plain.state);
  });

  it('AU4.3 declining takes no powers: nobody was bound', () => {
    const table = new Table();
    const consent = table.give('p1');
    table.do('p1/k2', 'not-confirm', consent);
    expect(table.standing(consent)).toBe('not-confirmed');
    expect(table.refused('p1', 'confirm', consent)?.code).toBe('consent.ended');
  });

  it('AU4.4 a withdrawal beyond notified powers awaits confirmation, and until then the consent stands', () => {
    const table = new Table();
    table.powers('p1');
    const consent = table.give('p1', 'definitive');
    table.do('p1/k2', 'withdraw', consent);
    expect(table.standing(consent)).toBe('definitive');
    expect(isWithdrawalAwaited(table.state, consent)).toBe(true);
    expect(table.refused('p1/k2', 'withdraw', consent)?.code).toBe('consent.awaits-powers');
    expect(table.refused('p1/k2', 'confirm', consent)?.code).toBe('consent.confirmed-already');
    table.do('p1', 'confirm', consent);
    expect(isWithdrawalAwaited(table.state, consent)).toBe(false);
    table.do('p1/k2', 'withdraw', consent);
    table.do('p1', 'withdraw', consent);
    expect(table.standing(consent)).toBe('withdrawn');
    expect(isWithdrawalAwaited(table.state, consent)).toBe(false);
  });

  it('AU5.1 an offer is retracted by its own side, before anybody else has agreed', () => {
    const table = new Table();
    table.table('p1', 'B.', table.formula);
    const retract = (who: string) => {
      const { point, formula } = table.words;
      return room.refusal(who, 'formula.retract', { point, formula })?.code;
    };
    const { room } = table;
    expect(retract('p2')).toBe('formula.not-own');
    table.give('p1');
    expect(retract('p1')).toBeUndefined();
    const other = table.give('p2');
    expect(retract('p1')).toBe('formula.consented');
    table.do('p2', 'not-confirm', other);
    expect(retract('p1')).toBeUndefined();
    room.act('p1', 'formula.retract', { point: table.point, formula: table.formula });
    expect(retract('p1')).toBe('formula.not-current');
    const words = { ...table.words, as: 'ad-referendum' };
    expect(room.refusal('p2', 'consent.give', words)?.code).toBe('formula.none');
    expect(table.now?.sides['p1']?.standing).toBe('earlier-words');
  });

  it('AU5.1 a consent that is suspended may yet be affirmed, so the offer is not retracted', () => {
    const table = new Table();
    const { point, formula } = table.words;
    const retract = () => table.room.refusal('m1', 'formula.retract', { point, formula })?.code;
    const consent = table.give('p1/k2');
    table.compromise('p1/k2');
    expect(retract()).toBe('formula.consented');
    table.room.act('p1', 'key.disown', {}, { after: [consent] });
    expect(retract()).toBeUndefined();
  });

  it('AU5.2 what is not confirmed yet is declined, what is confirmed or definitive is withdrawn', () => {
    const table = new Table();
    table.powers('p1');
    const consent = table.give('p1');
    expect(table.refused('p1', 'withdraw', consent)?.code).toBe('consent.only-declined');
    table.do('p1', 'confirm', consent);
    expect(table.refused('p1', 'not-confirm', consent)?.code).toBe('consent.only-withdrawn');
    table.do('p1', 'withdraw', consent);
    expect(table.standing(consent)).toBe('withdrawn');
    const beyond = table.give('p2', 'definitive');
    expect(table.refused('p2', 'withdraw', beyond)?.code).toBe('consent.only-declined');
  });

  it('AU5.3 new words reopen the text: consents to the earlier words carry over to none, nor do the same words tabled later', () => {
    const table = new Table();
    for (const side of BOTH) table.powers(side);
    const consents = BOTH.map((side) => table.give(side, 'definitive'));
    const { hash, formula } = table.words;
    expect(table.now?.status).toBe('agreed');
    table.table('p2', 'B.', formula);
    expect(table.now?.status).toBe('open');
    table.table('p1', 'A.', table.formula);
    for (const consent of consents) expect(table.standing(consent)).toBe('earlier-words');
    expect(table.now?.status).toBe('open');
    expect(table.refused('p1', 'withdraw', consents[0] as string, hash)?.code).toBe(
      'consent.ended',
    );
  });

  it('PT4 on a point left aside nobody agrees anew, and what was agreed may be confirmed, declined, withdrawn', () => {
    const table = new Table();
    table.powers('p1');
    const consent = table.give('p1');
    table.room.act('m1', 'point.set-aside', { point: table.point });
    const give = { ...table.words, as: 'definitive' };
    expect(table.room.refusal('p2', 'consent.give', give)?.code).toBe('point.left-aside');
    expect(table.refused('p1', 'not-confirm', consent)).toBeUndefined();
    table.do('p1', 'confirm', consent);
    table.do('p1', 'withdraw', consent);
    expect(table.standing(consent)).toBe('withdrawn');
  });

  it('AU2.6 a consent of a key in other hands is suspended until its head affirms or disowns it', () => {
    for (const answer of ['affirm', 'disown'] as const) {
      const table = new Table();
      table.powers('p1/k2');
      const consent = table.give('p1/k2', 'definitive');
      table.give('p2');
      expect(table.now?.status).toBe('agreed-ad-referendum');
      table.compromise('p1/k2');
      expect(table.standing(consent)).toBe('suspended');
      expect(table.now?.status).toBe('open');
      expect(table.refused('p1', 'withdraw', consent)?.code).toBe('consent.suspended');
      table.room.act('p1', `key.${answer}`, {}, { after: [consent] });
      expect(table.standing(consent)).toBe(answer === 'affirm' ? 'definitive' : 'disowned');
    }
  });

  it('AU2.6 a confirmation or withdrawal that is disowned leaves the consent as it was before', () => {
    const table = new Table();
    table.powers('p1');
    table.powers('p1/k2');
    const consent = table.give('p1');
    const confirmed = table.do('p1/k2', 'confirm', consent);
    const withdrawn = table.do('p1/k2', 'withdraw', consent);
    table.compromise('p1/k2');
    expect(table.standing(consent)).toBe('suspended');
    table.room.act('p1', 'key.disown', {}, { after: [withdrawn] });
    expect(table.standing(consent)).toBe('suspended');
    table.room.act('p1', 'key.disown', {}, { after: [confirmed] });
    expect(table.standing(consent)).toBe('ad-referendum');
  });

  it('AU2.6 a withdrawal beyond powers that is disowned is not awaited', () => {
    const table = new Table();
    table.powers('p1');
    const consent = table.give('p1', 'definitive');
    const withdrawn = table.do('p1/k2', 'withdraw', consent);
    table.compromise('p1/k2');
    expect(isWithdrawalAwaited(table.state, consent)).toBe(true);
    table.room.act('p1', 'key.disown', {}, { after: [withdrawn] });
    expect(isWithdrawalAwaited(table.state, consent)).toBe(false);
    expect(table.standing(consent)).toBe('definitive');
  });

  it('AU2.6 of a consent that was taken down the head answers for the confirmation', () => {
    const table = new Table();
    const held = {
      type: 'consent.give',
      version: 1,
      body: { ...table.words, as: 'ad-referendum' },
    };
    const { occurred } = report();
    const down = { ...held, for: 'p1', channel: 'telephoned', occurred };
    const entry = table.room.act('m1', 'taken-down.enter', down).id;
    const { id } = table.room.act('p1/k2', 'taken-down.confirm', { entry, ...held });
    table.compromise('p1/k2');
    expect(table.standing(entry)).toBe('suspended');
    table.room.act('p1', 'key.affirm', {}, { after: [id] });
    expect(table.standing(entry)).toBe('ad-referendum');
  });

  it('PR4 a disputed seat holds what binds', () => {
    const table = new Table();
    const consent = table.give('p1');
    const dispute = table.room.exampleOf('seat.dispute');
    table.room.act('m1', 'seat.dispute', { ...dispute, party: 'p1' });
    for (const verb of ['confirm', 'not-confirm', 'withdraw'])
      expect(table.refused('p1', verb, consent)?.code).toBe('seat.disputed');
  });
});
