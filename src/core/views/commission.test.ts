import { describe, expect, it } from 'vitest';
import type { Role } from '../state.ts';
import { heard, why } from '../test-hearing.ts';
import { DIGEST, hashOf, TestRoom } from '../test-room.ts';
import type { CommissionBoard } from './commission.ts';
import { add, mayRise, sitting, start } from './commission.ts';
import { calls, numbersToPrint, onDuty, responseMinutes } from './hotline.ts';
import { standingAnswers } from './persons.ts';

const PARTIES: Record<string, Role> = { m1: 'mediator', h1: 'host', p1: 'party', p2: 'party' };
const MINUTE = 60_000;
const text = { en: 'As entered.' };
const PERSON = { enclosure: DIGEST, media: 'application/json', size: 9 };

const open = (): TestRoom => TestRoom.open({ rules: 2, parties: PARTIES });

function board(room: TestRoom): CommissionBoard {
  return room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());
}

function propose(room: TestRoom): { proposal: string; hash: string } {
  const body = room.exampleOf('commission.propose-terms') as { hash: string };
  return { proposal: room.act('m1', 'commission.propose-terms', body).id, hash: body.hash };
}

function commissioned(room = open()): TestRoom {
  const agreed = propose(room);
  for (const side of ['p1', 'p2']) room.act(side, 'commission.agree-terms', agreed);
  return room;
}

function meet(room: TestRoom, number: number): string {
  const present = ['p1', 'p2'].map((party) => ({ party, number }));
  return room.act('m1', 'commission.meet', { level: 'local', present }).id;
}

describe('the joint commission as shown', () => {
  it('JC2.1 JC2.4 terms are proposed, in force, or set aside, with who agreed', () => {
    const room = open();
    const first = propose(room);
    room.act('p1', 'commission.agree-terms', first);
    expect(board(room).terms[first.proposal]).toMatchObject({
      state: 'proposed',
      agreed: [{ by: ['p1'] }],
    });
    commissioned(room);
    const view = board(room);
    expect(view.terms[first.proposal]?.state).toBe('set-aside');
    expect(view.terms[view.inForce ?? '']?.state).toBe('in-force');
    commissioned(room);
    expect(Object.values(board(room).terms).map((row) => row.state)).toEqual([
      'set-aside',
      'set-aside',
      'in-force',
    ]);
  });

  it('JC3.2 who holds a place, and in whose stead', () => {
    const room = commissioned();
    const member = { level: 'local', as: 'member', person: PERSON };
    const { id } = room.act('p1', 'commission.name-member', member);
    const next = room.act('p1', 'commission.name-member', { ...member, instead: id });
    const view = board(room);
    expect(sitting(view).map((row) => row.act)).toEqual([next.id]);
    expect(view.members[id]).toMatchObject({ party: 'p1', replacedBy: next.id });
  });

  it('IC6.4 a case is decided by a finding, and may not rise', () => {
    const hearing = heard();
    const finding = hearing.find();
    const view = board(hearing.room);
    expect(view.cases[hearing.case]).toMatchObject({ state: 'decided', decision: finding });
    expect(mayRise(view, hearing.case, Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });

  it('IC6.6 once the finding is withdrawn, it is before the same level again from then on', () => {
    const hearing = heard();
    const finding = hearing.find();
    const of = { case: hearing.case, number: 3 };
    const { admitted } = hearing.room.act('m1', 'incident.withdraw-finding', {
      ...of,
      finding,
      why,
    });
    const view = board(hearing.room);
    const row = view.cases[hearing.case];
    expect(row).toMatchObject({ state: 'before', level: 'local', since: admitted });
    expect(row).not.toHaveProperty('decision');
    expect(mayRise(view, hearing.case, admitted)?.from).toBeGreaterThan(admitted);
  });

  it('JC4.2 a meeting says whether there was a quorum, and when it was adjourned', () => {
    const room = commissioned();
    const without = meet(room, 1);
    room.act('m1', 'commission.adjourn', { meeting: without, again: '2031-03-05T09:00:00Z' });
    const full = meet(room, 2);
    const { meetings } = board(room);
    expect(meetings[without]).toMatchObject({
      quorum: false,
      adjourned: { again: '2031-03-05T09:00:00Z' },
    });
    expect(meetings[full]).toMatchObject({ quorum: true });
    expect(meetings[full]).not.toHaveProperty('adjourned');
  });

  it('JC5.2 that a time is over is asked, and the case stays where it is', () => {
    const room = commissioned();
    const case1 = { number: 1, label: text, level: 'local' };
    const { id, admitted } = room.act('m1', 'commission.case', case1);
    const from = admitted + 720 * MINUTE;
    const view = board(room);
    expect(mayRise(view, id, from - 1)).toEqual({ to: 'area', from, timeReached: false });
    expect(mayRise(view, id, from)).toEqual({ to: 'area', from, timeReached: true });
    expect(view.cases[id]).toMatchObject({ state: 'before', level: 'local', rises: [] });
    const both = { with: ['p2'] };
    const rise = room.act('p1', 'commission.raise', { case: id, number: 1, to: 'area' }, both);
    expect(mayRise(board(room), id, room.now)).toEqual({
      to: 'deadlock',
      from: rise.admitted + (1440 + 120) * MINUTE,
      timeReached: false,
    });
  });

  it('JC5.5 a case rises level by level, and by deadlock to whom the terms name', () => {
    const room = commissioned();
    const { id } = room.act('m1', 'commission.case', { number: 1, label: text, level: 'local' });
    for (const to of ['area', 'deadlock'])
      room.act('p1', 'commission.raise', { case: id, number: 1, to }, { with: ['p2'] });
    const view = board(room);
    expect(view.cases[id]).toMatchObject({
      state: 'deadlock',
      with: 'm1',
      rises: [
        { from: 'local', to: 'area', by: ['p1', 'p2'] },
        { from: 'area', to: 'deadlock' },
      ],
    });
    expect(mayRise(view, id, room.now)).toBeUndefined();
  });

  it('JC4.5 JC6.1 a decision settles its case; dissents stand beside it, in no number', () => {
    const room = commissioned();
    const { id } = room.act('m1', 'commission.case', { number: 1, label: text, level: 'local' });
    const about = { case: id, number: 1 };
    const body = { meeting: meet(room, 2), about, aside: [], text, hash: hashOf(text) };
    const made = room.act('m1', 'commission.decide', body);
    room.act('p2', 'commission.dissent', { to: made.id, text });
    room.act('p1', 'commission.dissent', { to: id, text });
    const view = board(room);
    expect(view.cases[id]).toMatchObject({ state: 'decided', decision: made.id });
    expect(view.cases[id]?.dissents).toMatchObject([{ by: ['p1'], text }]);
    expect(view.decisions[made.id]?.dissents).toMatchObject([{ by: ['p2'], text }]);
    expect(JSON.stringify(view)).not.toMatch(/count|total|votes/i);
  });
});

describe('the hotline as shown', () => {
  const call = { from: 'p1', to: 'p2', subject: text, test: false, rung: 'commanders' };
  const at = (minute: string): string => `2031-03-04T12:${minute}Z`;

  it('JC7.6 minutes from a call to its earliest acknowledgement, as entered', () => {
    const room = open();
    const { id } = room.act('p1', 'hotline.call', { ...call, at: at('01:30') });
    expect(responseMinutes(board(room).hotline, id)).toBeUndefined();
    room.act('p2', 'hotline.acknowledge', { call: id, at: at('20:00') });
    const early = room.act('p2', 'hotline.acknowledge', { call: id, at: at('06:29') });
    expect(responseMinutes(board(room).hotline, id)).toBe(4);
    room.act('p2', 'act.retract', { reason: text }, { after: [early.id] });
    expect(responseMinutes(board(room).hotline, id)).toBe(18);
    // Corrected, the call was to another: the acknowledgement is not of the one who was called.
    const body = { ...call, to: 'm1', at: at('01:30') };
    room.act('p1', 'act.correct', { body, reason: text }, { after: [id] });
    expect(responseMinutes(board(room).hotline, id)).toBeUndefined();
  });

  it('JC7.6 no minutes where the instants entered do not fit each other', () => {
    const room = open();
    const { id } = room.act('p1', 'hotline.call', { ...call, at: at('10:00') });
    room.act('p2', 'hotline.acknowledge', { call: id, at: at('09:00') });
    expect(responseMinutes(board(room).hotline, id)).toBeUndefined();
  });

  it('JC7.6 nothing in the log, and no function over it, totals or compares', async () => {
    expect(Object.keys(await import('./hotline.ts')).toSorted()).toEqual([
      'addToHotline',
      'calls',
      'numbersToPrint',
      'onDuty',
      'responseMinutes',
      'startHotline',
    ]);
  });

  it('JC7.5 a corrected call is shown as corrected, a retracted one not at all', () => {
    const room = open();
    const first = room.act('p1', 'hotline.call', { ...call, at: at('30:00') });
    const second = room.act('p1', 'hotline.call', { ...call, at: at('20:00') });
    const shown = (): string[] => calls(board(room).hotline).map((row) => row.act);
    expect(shown()).toEqual([second.id, first.id]);
    const body = { ...call, at: at('10:00'), test: true };
    const right = room.act('p1', 'act.correct', { body, reason: text }, { after: [first.id] });
    expect(shown()).toEqual([first.id, second.id]);
    expect(calls(board(room).hotline)[0]).toMatchObject({ test: true, correctedBy: right.id });
    room.act('p1', 'act.retract', { reason: text }, { after: [second.id] });
    expect(shown()).toEqual([first.id]);
    expect(board(room).hotline.retracted).toBe(1);
  });

  it('JC7.4 an outcome corrected to be about another call moves there, in log order', () => {
    const room = open();
    const [a, b] = ['10:00', '20:00'].map(
      (minute) => room.act('p1', 'hotline.call', { ...call, at: at(minute) }).id,
    ) as [string, string];
    const moved = room.act('p2', 'hotline.outcome', { call: a, words: text });
    const stays = room.act('p1', 'hotline.outcome', { call: b, words: text });
    const body = { call: b, words: text };
    room.act('p2', 'act.correct', { body, reason: text }, { after: [moved.id] });
    const { outcomes } = board(room).hotline;
    expect(outcomes[a]).toEqual([]);
    expect(outcomes[b]?.map((row) => row.act)).toEqual([moved.id, stays.id]);
  });

  it('JC7.1 who is on duty at a moment, as entered', () => {
    const room = open();
    const duty = { from: at('10:00'), until: at('20:00'), officer: PERSON };
    room.act('p1', 'hotline.officer', duty);
    const on = (minute: number): number =>
      onDuty(board(room).hotline, Date.UTC(2031, 2, 4, 12, minute)).length;
    expect([on(9), on(10), on(19), on(20)]).toEqual([0, 1, 1, 0]);
  });

  it('JC7.2 the number on a print is the latest that stands, and a party’s own before what others say of it', () => {
    const room = open();
    const give = (words: object, rung = 'commanders'): string =>
      room.act('p1', 'hotline.number', { of: 'p1', rung, words }).id;
    const old = give({ en: 'Line 1' });
    const other = give({ en: 'Line 3' }, 'principals');
    const latest = give({ en: 'Line 2' });
    const printed = (): string[] => numbersToPrint(board(room).hotline).map((row) => row.act);
    expect(printed()).toEqual([other, latest]);
    const body = { of: 'p1', rung: 'commanders', words: { en: 'Line 9' } };
    const others = room.act('m1', 'hotline.number', body).id;
    expect(printed()).toEqual([other, latest]);
    room.act('p1', 'act.retract', { reason: text }, { after: [latest] });
    expect(printed()).toEqual([old, other]);
    room.act('p1', 'act.retract', { reason: text }, { after: [old] });
    expect(printed()).toEqual([other, others]);
  });
});

describe('persons and access as shown', () => {
  const named = { category: 'detainees', number: 41, commitment: DIGEST };

  it('PA1.2 PA2.2 a list with who agreed to it and the steps entered, none set against another', () => {
    const room = open();
    const list = room.act('h1', 'list.commit', { ...named, on: '2031-03-04' }).id;
    room.act('p1', 'list.agree', { list, ...named });
    const step = { list, step: 'receipt', number: 40 };
    const wrong = room.act('h1', 'handover.step', step);
    room.act('h1', 'handover.step', { ...step, step: 'identity' });
    const body = { ...step, number: 38 };
    room.act('h1', 'act.correct', { body, reason: text }, { after: [wrong.id] });
    const row = board(room).persons.lists[list];
    expect(row).toMatchObject({ ...named, by: 'h1', agreed: [{ by: 'p1' }] });
    expect(row?.steps.map((one) => [one.step, one.number])).toEqual([
      ['receipt', 38],
      ['identity', 40],
    ]);
    room.act('h1', 'act.retract', { reason: text }, { after: [wrong.id] });
    expect(board(room).persons.lists[list]?.steps).toHaveLength(1);
  });

  it('PA3.1 for each side asked its latest answer stands, with the earlier ones kept', () => {
    const room = open();
    const asks = { kind: 'convoy', of: ['p2', 'p1'], text };
    const { id } = room.act('m1', 'access.request', asks);
    room.act('p1', 'access.answer', { request: id, answer: 'not-agreed' });
    room.act('p1', 'access.answer', { request: id, answer: 'agreed' });
    const row = board(room).persons.requests[id];
    expect(row?.answers).toHaveLength(2);
    expect(row && standingAnswers(row)).toMatchObject([
      { side: 'p2' },
      { side: 'p1', answer: { answer: 'agreed' } },
    ]);
  });

  it('PA4.2 statuses are shown as each states them', () => {
    const room = open();
    const status = { category: 'missing', status: 'traced', on: '2031-03-04', clause: text };
    for (const [who, number] of [
      ['p1', 6],
      ['p2', 4],
    ] as const)
      room.act(who, 'category.status', { ...status, number });
    const { statuses } = board(room).persons;
    expect(statuses.map((row) => [row.by, row.number])).toEqual([
      ['p1', 6],
      ['p2', 4],
    ]);
  });
});
