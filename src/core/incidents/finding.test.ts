import { describe, expect, it } from 'vitest';
import { commission } from '../commission-terms.ts';
import type { RoomState } from '../state.ts';
import { commissioned, meet } from '../test-commission.ts';
import { code, inForce, LABEL, MEMBERS } from '../test-obligations.ts';
import { allege, CONFIRMED, heard, Hearing, later, MINUTE, text, why } from '../test-hearing.ts';
import { key, NOBODY, TestRoom } from '../test-room.ts';

describe('what the sides were asked about is what is found', () => {
  const codeOf = (one: Hearing, more: object): string | undefined =>
    code(one.room, 'm1', 'incident.find', one.finding(more));
  const answer = (obligation: string, given: object = {}): object => ({
    ...CONFIRMED,
    who: { answer: 'party-forces', party: 'p2', standard: 'reasonable-grounds' },
    clauses: [
      { obligation, label: LABEL, answer: 'breach-by-act', standard: 'reasonable-grounds' },
    ],
    ...given,
  });

  it('IC6.4 no entry, clause or side is found that the draft did not name', () => {
    const one = heard();
    const id = inForce(one.room);
    const other = allege(one.room, {}, 'p2');
    expect(codeOf(one, { entries: [one.entry, other] })).toBe('incident.not-in-draft');
    expect(codeOf(one, { answers: answer(id, { clauses: [] }) })).toBe('incident.not-in-draft');
    const who = { who: CONFIRMED.who };
    const clauses = [
      { obligation: id, label: LABEL, answer: 'no-breach', standard: 'reasonable-grounds' },
    ];
    expect(codeOf(one, { answers: answer(id, { ...who, clauses }) })).toBe('incident.not-in-draft');
    const named = new Hearing();
    const obligation = inForce(named.room);
    named.send({ answers: answer(obligation) }).reply('p1', 'p2');
    expect(codeOf(named, { answers: answer(obligation) })).toBeUndefined();
    expect(codeOf(named, {})).toBeUndefined();
  });

  it('IC6.4 nothing graver is found than the draft said, and less may be', () => {
    const one = new Hearing();
    const id = inForce(one.room);
    const under = (given: string): object => ({
      clauses: [{ obligation: id, label: LABEL, answer: given, standard: 'reasonable-grounds' }],
    });
    one.send({ answers: answer(id, under('no-breach')) }).reply('p1', 'p2');
    expect(codeOf(one, { answers: answer(id) })).toBe('incident.not-in-draft');
    expect(codeOf(one, { answers: answer(id, under('excepted')) })).toBeUndefined();
    const group = {
      who: { answer: 'controlled-group', party: 'p2', standard: 'reasonable-grounds' },
    };
    expect(codeOf(one, { answers: answer(id, { ...under('no-breach'), ...group }) })).toBe(
      'incident.not-in-draft',
    );
    const unsure = new Hearing();
    const happened = { answer: 'inconclusive', standard: 'reasonable-grounds' };
    unsure.send({ answers: { happened, clauses: [] } }).reply('p1', 'p2');
    expect(codeOf(unsure, {})).toBe('incident.not-in-draft');
  });

  it('IC6.6 after a withdrawal the sides are asked anew, and the file is open', () => {
    const one = heard();
    const finding = one.find();
    const of = { case: one.case, number: 3 };
    one.room.act('m1', 'incident.close', { ...of, what: text });
    one.room.act('m1', 'incident.withdraw-finding', { ...of, finding, why });
    expect(codeOf(one, {})).toBe('incident.draft-unknown');
    one.send().reply('p1', 'p2').find();
    expect(code(one.room, 'm1', 'incident.close', { ...of, what: text })).toBeUndefined();
  });

  it('IC6.2 a breach by act is of a side that the obligation binds', () => {
    const one = new Hearing();
    const id = inForce(one.room, { addressees: ['p1'] });
    const send = (answers: object): string | undefined =>
      code(one.room, 'm1', 'incident.draft-finding', {
        ...one.about({ answers }),
        until: later(one.room, 60),
      });
    const by = (party: string): object => ({
      who: { answer: 'party-forces', party, standard: 'reasonable-grounds' },
    });
    expect(send(answer(id, by('p2')))).toBe('incident.not-bound');
    expect(send(answer(id, { who: CONFIRMED.who }))).toBe('incident.not-bound');
    expect(send(answer(id, by('p1')))).toBeUndefined();
  });
});

describe('findings', () => {
  it('IC6.1 a draft leaves time for replies', () => {
    const hearing = new Hearing();
    const body = { ...hearing.about(), until: later(hearing.room, 59) };
    expect(code(hearing.room, 'm1', 'incident.draft-finding', body)).toBe(
      'incident.reply-time-short',
    );
  });

  it('IC6.1 whoever conducts or verifies drafts, and no side', () => {
    const hearing = new Hearing();
    const body = { ...hearing.about(), until: later(hearing.room, 60) };
    expect(code(hearing.room, 'p1', 'incident.draft-finding', body)).toBe('incident.not-examining');
    expect(code(hearing.room, 'o1', 'incident.draft-finding', body)).toBeUndefined();
  });

  it.each([
    ['a confirmed one without whose act it was', { happened: CONFIRMED.happened, clauses: [] }],
    [
      'one that is not confirmed with whose act it was',
      { ...CONFIRMED, happened: { answer: 'inconclusive', standard: 'reasonable-grounds' } },
    ],
    [
      'a side’s forces without the side',
      { ...CONFIRMED, who: { answer: 'party-forces', standard: 'reasonable-grounds' } },
    ],
    [
      'an accident with a side',
      { ...CONFIRMED, who: { answer: 'accident', party: 'p1', standard: 'reasonable-grounds' } },
    ],
    [
      'a breach in what is not confirmed',
      {
        happened: { answer: 'not-confirmed', standard: 'reasonable-grounds' },
        clauses: [
          {
            obligation: NOBODY,
            label: LABEL,
            answer: 'breach-by-act',
            standard: 'reasonable-grounds',
          },
        ],
      },
    ],
    ['an answer without its standard', { ...CONFIRMED, happened: { answer: 'confirmed' } }],
  ])('IC6.2 %s is refused', (_, answers) => {
    const hearing = heard();
    expect(code(hearing.room, 'm1', 'incident.find', hearing.finding({ answers }))).toBe(
      'act.form',
    );
  });

  it('IC6.3 sides reply late too, as long as nothing is found', () => {
    const hearing = new Hearing().send();
    hearing.room.now += 120 * MINUTE;
    hearing.reply('p1');
    hearing.find();
    expect(code(hearing.room, 'p2', 'incident.reply', { draft: hearing.draft, text })).toBe(
      'incident.found-already',
    );
  });

  it('IC6.4 nothing is found before every side has replied or the time is over', () => {
    const hearing = new Hearing().send().reply('p1');
    const find = () => code(hearing.room, 'm1', 'incident.find', hearing.finding());
    expect(find()).toBe('incident.reply-time-runs');
    hearing.room.now += 60 * MINUTE;
    expect(find()).toBeUndefined();
  });

  it('IC6.4 it takes a draft of the same case', () => {
    const hearing = heard();
    const body = hearing.finding({ draft: NOBODY });
    expect(code(hearing.room, 'm1', 'incident.find', body)).toBe('incident.draft-unknown');
  });

  it('IC6.4 it takes the quorum of every side, less those who stand aside', () => {
    const hearing = heard();
    const body = hearing.finding({ aside: [{ party: 'p1', number: 1 }] });
    expect(code(hearing.room, 'm1', 'incident.find', body)).toBe('commission.no-quorum');
  });

  it('IC6.4 it takes everybody who chairs, and a meeting of the level that the case is before', () => {
    const hearing = heard();
    const { room } = hearing;
    expect(code(room, 'p1', 'incident.find', hearing.finding())).toBe('commission.chairs-together');
    expect(code(room, 'o1', 'incident.find', hearing.finding(), ['m1'])).toBe(
      'commission.not-member',
    );
    const area = meet(room, 2, 2, 'area');
    expect(code(room, 'm1', 'incident.find', hearing.finding({ meeting: area }))).toBe(
      'commission.case-elsewhere',
    );
  });

  it('IC6.4 the case is then decided', () => {
    const hearing = heard();
    hearing.find();
    const state = hearing.room.state as RoomState;
    expect(commission.read(state).cases[hearing.case]?.level).toBeUndefined();
    expect(code(hearing.room, 'm1', 'incident.find', hearing.finding())).toBe(
      'commission.case-closed',
    );
  });

  it('IC6.5 clauses that it answers are obligations in force', () => {
    const hearing = heard();
    const answered = (obligation: string) => ({
      answers: {
        ...CONFIRMED,
        clauses: [
          { obligation, label: LABEL, answer: 'no-breach', standard: 'reasonable-grounds' },
        ],
      },
    });
    const { room } = hearing;
    expect(code(room, 'm1', 'incident.find', hearing.finding(answered(NOBODY)))).toBe(
      'obligation.not-in-force',
    );
    const standing = answered(inForce(room));
    hearing.send(standing).reply('p1', 'p2');
    expect(code(room, 'm1', 'incident.find', hearing.finding(standing))).toBeUndefined();
  });

  it('IC6.6 withdrawn by everybody who chairs, it leaves the case before the same level again', () => {
    const hearing = heard();
    const { room } = hearing;
    const finding = hearing.find();
    const body = { case: hearing.case, number: 3, finding, why };
    expect(code(room, 'p1', 'incident.withdraw-finding', body)).toBe('commission.not-chair');
    room.act('m1', 'incident.withdraw-finding', body);
    const state = room.state as RoomState;
    expect(commission.read(state).cases[hearing.case]?.level).toBe('local');
    expect(code(room, 'm1', 'incident.withdraw-finding', body)).toBe('incident.finding-unknown');
    hearing.send().reply('p1', 'p2');
    expect(code(room, 'm1', 'incident.find', hearing.finding())).toBeUndefined();
  });

  it('IC6.6 it is never corrected', () => {
    const hearing = heard();
    const finding = hearing.find();
    const body = { body: hearing.finding(), reason: why };
    expect(hearing.room.refusal('m1', 'act.correct', body, { after: [finding] })?.code).toBe(
      'correction.not-reported',
    );
  });

  it('IC6.7 a side annexes its dissent to a finding', () => {
    const hearing = heard();
    const finding = hearing.find();
    expect(code(hearing.room, 'p2', 'commission.dissent', { to: finding, text })).toBeUndefined();
  });
});

describe('findings that a side co-chairs, or that somebody else signed', () => {
  /** Both sides chair. */
  const chaired = (): TestRoom =>
    commissioned(TestRoom.open({ rules: 4, parties: MEMBERS }), { chairs: ['p1', 'p2'] });

  it('IC6.4 a side that chairs signs by its head or a member it named, and by nobody else of it', () => {
    const room = chaired();
    const hearing = new Hearing(room, 'p1');
    const body = { ...hearing.about(), until: later(room, 60) };
    hearing.draft = room.act('p1', 'incident.draft-finding', body).id;
    hearing.reply('p1', 'p2');
    room.act('p2', 'key.accredit', room.accreditation('p2/k2'));
    const find = (other: string) => code(room, 'p1', 'incident.find', hearing.finding(), [other]);
    expect(find('p2/k2')).toBe('commission.not-member');
    expect(find('p2')).toBeUndefined();
    const finding = room.act('p1', 'incident.find', hearing.finding(), { with: ['p2'] }).id;
    const withdrawn = { case: hearing.case, number: 3, finding, why };
    const withdraw = (other: string) =>
      code(room, 'p1', 'incident.withdraw-finding', withdrawn, [other]);
    expect(withdraw('p2/k2')).toBe('commission.not-member');
    expect(withdraw('p2')).toBeUndefined();
  });

  it('IC6.8 a finding that a head disowns takes no remedy; withdrawn, its case is open again', () => {
    const hearing = heard();
    const { room } = hearing;
    room.act('m1', 'key.accredit', { ...room.accreditation('m1/k2'), duty: 'head' });
    const since = later(room, -1);
    const finding = hearing.find();
    const body = {
      ...room.exampleOf('remedy.decide'),
      case: hearing.case,
      number: 3,
      finding,
    };
    room.act('m1/k2', 'key.revoke', { key: key('m1'), why: 'compromised', since });
    expect(code(room, 'm1/k2', 'remedy.decide', body)).toBeUndefined();
    room.act('m1/k2', 'key.disown', {}, { after: [finding] });
    expect(code(room, 'm1/k2', 'remedy.decide', body)).toBe('incident.finding-unknown');
    const withdrawn = { case: hearing.case, number: 3, finding, why };
    expect(code(room, 'm1/k2', 'incident.withdraw-finding', withdrawn)).toBeUndefined();
  });
});
