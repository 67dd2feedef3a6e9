import { describe, expect, it } from 'vitest';
import { commission } from '../commission-terms.ts';
import { ACT_CLASSES, INCIDENT_CLASSES, REFERRED_CLASSES } from '../obligations/classes.ts';
import type { RoomState } from '../state.ts';
import { meet, openCase } from '../test-commission.ts';
import { commissionRoom, inForce, LABEL } from '../test-obligations.ts';
import { hashOf, NOBODY, type TestRoom } from '../test-room.ts';
import { part } from './state.ts';

const text = { en: 'Shots were fired near the ford.' };
const why = { en: 'It was of another day.' };
const MINUTE = 60_000;

function code(room: TestRoom, who: string, type: string, body: object, others: string[] = []) {
  return room.refusal(who, type, body, { with: others })?.code;
}

const allege = (room: TestRoom, more: object = {}, who = 'p1'): string =>
  room.act(who, 'incident.allege', { ...room.exampleOf('incident.allege'), ...more }).id;

function caseFile(room: TestRoom, number = 12, more: object = {}): string {
  const body = { ...room.exampleOf('incident.case-file'), number, ...more };
  return room.act('o1', 'incident.case-file', body).id;
}

const later = (room: TestRoom, minutes: number): string =>
  new Date(room.now + minutes * MINUTE).toISOString().replace(/\.\d+Z/, 'Z');

const CONFIRMED = {
  happened: { answer: 'confirmed', standard: 'reasonable-grounds' },
  who: { answer: 'unidentified', standard: 'reasonable-grounds' },
  clauses: [],
};

/** A case with a draft finding that both sides have replied to, and an open meeting. */
class Hearing {
  readonly room = commissionRoom();
  readonly entry = allege(this.room);
  readonly case = openCase(this.room, 3);
  readonly meeting = meet(this.room);
  draft = '';

  about(more: object = {}): object {
    const { entry, case: id } = this;
    return {
      case: id,
      number: 3,
      entries: [entry],
      answers: CONFIRMED,
      text,
      hash: hashOf(text),
      ...more,
    };
  }

  send(more: object = {}): this {
    const body = { ...this.about(more), until: later(this.room, 60) };
    this.draft = this.room.act('m1', 'incident.draft-finding', body).id;
    return this;
  }

  reply(...sides: string[]): this {
    for (const side of sides) this.room.act(side, 'incident.reply', { draft: this.draft, text });
    return this;
  }

  finding(more: object = {}): object {
    return { meeting: this.meeting, draft: this.draft, aside: [], ...this.about(more) };
  }

  find(more: object = {}): string {
    return this.room.act('m1', 'incident.find', this.finding(more)).id;
  }
}

const heard = (): Hearing => new Hearing().send().reply('p1', 'p2');

describe('what comes before the commission', () => {
  it('IC4.1 a side alleges, and only the mission’s head releases a case file', () => {
    const room = commissionRoom();
    const file = room.exampleOf('incident.case-file');
    expect(code(room, 'o1', 'incident.allege', room.exampleOf('incident.allege'))).toBe(
      'role.not-entitled',
    );
    expect(code(room, 'p1', 'incident.case-file', file)).toBe('role.not-entitled');
    room.act('o1', 'key.accredit', room.accreditation('o1/k2'));
    expect(code(room, 'o1/k2', 'incident.case-file', file)).toBe('role.head-only');
    expect(code(room, 'o1', 'incident.case-file', file)).toBeUndefined();
  });

  it('IC4.1 numbers of case files are used once', () => {
    const room = commissionRoom();
    caseFile(room, 12);
    const again = { ...room.exampleOf('incident.case-file'), number: 12 };
    expect(code(room, 'o1', 'incident.case-file', again)).toBe('incident.number-used');
  });

  it('IC4.1 a case file is superseded or withdrawn and never corrected', () => {
    const room = commissionRoom();
    const first = caseFile(room, 12);
    const body = { ...room.exampleOf('incident.case-file'), number: 13 };
    const reason = why;
    expect(room.refusal('o1', 'act.correct', { body, reason }, { after: [first] })?.code).toBe(
      'correction.not-reported',
    );
    const second = caseFile(room, 13, { supersedes: first });
    const third = { ...body, number: 14, supersedes: first };
    expect(code(room, 'o1', 'incident.case-file', third)).toBe('incident.unknown');
    room.act('o1', 'incident.withdraw-case-file', { entry: second, why });
    expect(code(room, 'o1', 'incident.withdraw-case-file', { entry: second, why })).toBe(
      'incident.unknown',
    );
  });

  it('IC4.1 an allegation is corrected and retracted by its side', () => {
    const room = commissionRoom();
    const id = allege(room);
    const body = { ...room.exampleOf('incident.allege'), quantity: 9 };
    const signing = { after: [id] };
    expect(room.refusal('p1', 'act.correct', { body, reason: why }, signing)).toBeUndefined();
    room.act('p1', 'act.retract', { reason: why }, signing);
    expect(part.read(room.state as RoomState).entries[id]).toBeDefined();
    const relation = { entry: id, of: allege(room), as: 'duplicate' };
    expect(code(room, 'm1', 'incident.relate', relation)).toBe('incident.unknown');
  });

  it('IC4.2 obligations that an entry names are those of this room, and whom it names a side', () => {
    const room = commissionRoom();
    const body = room.exampleOf('incident.allege');
    expect(code(room, 'p1', 'incident.allege', { ...body, about: [NOBODY] })).toBe(
      'obligation.unknown',
    );
    expect(code(room, 'p1', 'incident.allege', { ...body, says: ['o1'] })).toBe(
      'incident.not-a-side',
    );
    expect(
      code(room, 'p1', 'incident.allege', { ...body, about: [inForce(room)] }),
    ).toBeUndefined();
  });

  it('IC4.3 one entry stands for another in one step', () => {
    const room = commissionRoom();
    const [a, b, c] = [allege(room), allege(room, {}, 'p2'), caseFile(room)];
    const relate = (entry: string, of: string) => ({ entry, of, as: 'duplicate' });
    expect(code(room, 'p1', 'incident.relate', relate(a, b))).toBe('role.not-entitled');
    room.act('o1', 'incident.relate', relate(a, c));
    expect(code(room, 'm1', 'incident.relate', relate(b, a))).toBe('incident.related-already');
    expect(code(room, 'm1', 'incident.relate', relate(a, b))).toBe('incident.related-already');
    expect(code(room, 'm1', 'incident.relate', relate(b, c))).toBeUndefined();
    expect(code(room, 'm1', 'incident.relate', relate(b, b))).toBe('act.form');
  });

  it('IC4.3 what was related by mistake is taken apart, also once the other was taken back', () => {
    const room = commissionRoom();
    const [a, b, c] = [allege(room), allege(room, {}, 'p2'), caseFile(room)];
    const relate = (entry: string, of: string, as = 'duplicate') => ({ entry, of, as });
    expect(code(room, 'o1', 'incident.relate', relate(a, b, 'apart'))).toBe('incident.not-related');
    room.act('o1', 'incident.relate', relate(a, b));
    expect(code(room, 'o1', 'incident.relate', relate(a, c, 'apart'))).toBe('incident.not-related');
    room.act('p2', 'act.retract', { reason: why }, { after: [b] });
    room.act('o1', 'incident.relate', relate(a, b, 'apart'));
    expect(code(room, 'o1', 'incident.relate', relate(a, c))).toBeUndefined();
  });

  it('IC2.1 nothing that reports, alleges or counts has a class for what is referred', () => {
    const room = commissionRoom();
    for (const one of REFERRED_CLASSES) {
      expect(ACT_CLASSES).toContain(one);
      expect(INCIDENT_CLASSES).not.toContain(one);
      for (const [who, type] of [
        ['p1', 'incident.allege'],
        ['o1', 'incident.case-file'],
        ['p1', 'performance.report'],
      ] as const)
        expect(code(room, who, type, { ...room.exampleOf(type), class: one })).toBe('act.form');
    }
  });
});

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

describe('what was looked at', () => {
  it('IC5.1 whoever is said to have denied access may answer, whatever its role, and whom a correction names instead', () => {
    const room = commissionRoom();
    const body = { ...room.exampleOf('verification.visit'), deniedBy: 's1' };
    const { id } = room.act('o1', 'verification.visit', body);
    const answer = { visit: id, text };
    expect(code(room, 's1', 'verification.reply', answer)).toBeUndefined();
    const corrected = { body: { ...body, deniedBy: 'p2' }, reason: why };
    room.act('o1', 'act.correct', corrected, { after: [id] });
    expect(code(room, 's1', 'verification.reply', answer)).toBe('verification.not-concerned');
    expect(code(room, 'p2', 'verification.reply', answer)).toBeUndefined();
  });

  const visit = (room: TestRoom, more: object = {}) => ({
    ...room.exampleOf('verification.visit'),
    ...more,
  });

  it('IC5.1 whoever is said to have denied access answers, once, and nobody else does', () => {
    const room = commissionRoom();
    const { id } = room.act('o1', 'verification.visit', visit(room));
    const body = { visit: id, text };
    expect(code(room, 'p2', 'verification.reply', body)).toBe('verification.not-concerned');
    room.act('p1', 'verification.reply', body);
    expect(code(room, 'p1', 'verification.reply', body)).toBe('verification.replied-already');
  });

  it('IC5.1 a visit names who denied access if, and only if, it was denied', () => {
    const room = commissionRoom();
    const { deniedBy: _, ...body } = visit(room) as { deniedBy: string };
    expect(code(room, 'o1', 'verification.visit', body)).toBe('act.form');
    expect(code(room, 'o1', 'verification.visit', visit(room, { outcome: 'seen' }))).toBe(
      'act.form',
    );
    expect(code(room, 'o1', 'verification.visit', visit(room, { deniedBy: 'p9' }))).toBe(
      'party.unknown',
    );
    expect(code(room, 'p1', 'verification.visit', visit(room))).toBe('role.not-entitled');
  });

  it('IC5.2 coverage is of a zone of this room', () => {
    const room = commissionRoom();
    const body = room.exampleOf('coverage.report');
    expect(code(room, 'o1', 'coverage.report', { ...body, zone: NOBODY })).toBe('zone.unknown');
    expect(code(room, 'o1', 'coverage.report', body)).toBeUndefined();
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

describe('after a finding', () => {
  const remedy = (hearing: Hearing, finding: string): object => ({
    ...hearing.room.exampleOf('remedy.decide'),
    case: hearing.case,
    number: 3,
    finding,
  });

  it('IC7.1 a remedy takes a finding that stands, and everybody who chairs', () => {
    const hearing = heard();
    const { room } = hearing;
    expect(code(room, 'm1', 'remedy.decide', remedy(hearing, NOBODY))).toBe(
      'incident.finding-unknown',
    );
    const finding = hearing.find();
    expect(code(room, 'p1', 'remedy.decide', remedy(hearing, finding))).toBe(
      'commission.not-chair',
    );
    expect(code(room, 'm1', 'remedy.decide', remedy(hearing, finding))).toBeUndefined();
    room.act('m1', 'incident.withdraw-finding', { case: hearing.case, number: 3, finding, why });
    expect(code(room, 'm1', 'remedy.decide', remedy(hearing, finding))).toBe(
      'incident.finding-unknown',
    );
  });

  it('IC7.2 each says whether it was done', () => {
    const hearing = heard();
    const { room } = hearing;
    const { id } = room.act('m1', 'remedy.decide', remedy(hearing, hearing.find()));
    const body = { ...room.exampleOf('remedy.follow-up'), remedy: id };
    for (const who of ['p1', 'p2', 'o1'])
      expect(code(room, who, 'remedy.follow-up', body)).toBeUndefined();
    expect(code(room, 'p1', 'remedy.follow-up', { ...body, remedy: NOBODY })).toBe(
      'remedy.unknown',
    );
  });

  it('IC7.3 a file is closed after its finding, once', () => {
    const hearing = heard();
    const { room } = hearing;
    const body = { case: hearing.case, number: 3, what: text };
    expect(code(room, 'm1', 'incident.close', body)).toBe('incident.not-found-yet');
    hearing.find();
    expect(code(room, 'p1', 'incident.close', body)).toBe('commission.not-chair');
    room.act('m1', 'incident.close', body);
    expect(code(room, 'm1', 'incident.close', body)).toBe('incident.closed-already');
  });
});
