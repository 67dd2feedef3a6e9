import { describe, expect, it } from 'vitest';
import { at, row } from '../../../test/support/observations.ts';
import { countBy } from '../counting/count.ts';
import { instantMs } from '../instants.ts';
import type { Role } from '../state.ts';
import { hashOf, TestRoom } from '../test-room.ts';
import type { CountingBoard, RuleRow } from './counting.ts';
import { add, inForce, observationsOf, proposals, start } from './counting.ts';

const PARTIES: Record<string, Role> = { m1: 'mediator', p1: 'party', p2: 'party', n1: 'monitor' };
const open = (): TestRoom => TestRoom.open({ rules: 4, parties: PARTIES });
const board = (room: TestRoom): CountingBoard =>
  room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());

function propose(room: TestRoom, who: string, more: object = {}) {
  const words = { en: `As ${who} proposes.` };
  const body = { ...room.exampleOf('counting.propose'), words, hash: hashOf(words), ...more };
  return { proposal: room.act(who, 'counting.propose', body).id, hash: hashOf(words) };
}

const reason = { en: 'Seen twice.' };
const rows = (...numbers: number[]) => ({
  observations: numbers.map((number, n) => {
    const { id: _, ...one } = row('x', { from: at(n), number });
    return one;
  }),
});

describe('CR7 counting as shown', () => {
  it('CR7.2 each side’s own proposal stands beside the other’s, until one is signed', () => {
    const room = open();
    const old = propose(room, 'p1');
    const mine = propose(room, 'p1');
    const theirs = propose(room, 'p2');
    const shown = () => proposals(board(room)).map(({ act, by }) => [act, by]);
    expect(shown()).toEqual([
      [mine.proposal, 'p1'],
      [theirs.proposal, 'p2'],
    ]);
    room.act('p1', 'counting.agree', theirs);
    expect(board(room).rules[theirs.proposal]).toMatchObject({
      state: 'proposed',
      agreed: [{ by: 'p1' }],
    });
    expect(inForce(board(room))).toEqual([]);
    const last = room.act('p2', 'counting.agree', theirs);
    const view = board(room);
    expect(shown()).toEqual([]);
    expect(Object.values(view.rules).map(({ act, state }) => [act, state])).toEqual([
      [old.proposal, 'set-aside'],
      [mine.proposal, 'set-aside'],
      [theirs.proposal, 'signed'],
    ]);
    expect(view.rules[theirs.proposal]).toMatchObject({
      signed: last.admitted,
      agreed: [{ by: 'p1' }, { by: 'p2' }],
    });
  });

  it('CR7.5 what was taken back is shown so', () => {
    const room = open();
    const about = propose(room, 'p1');
    room.act('p2', 'counting.agree', about);
    room.act('p2', 'counting.take-back', { ...about, what: 'agreement' });
    expect(board(room).rules[about.proposal]).toMatchObject({ state: 'proposed', agreed: [] });
    room.act('p1', 'counting.take-back', { ...about, what: 'proposal' });
    expect(board(room).rules[about.proposal]?.state).toBe('taken-back');
    expect(proposals(board(room))).toEqual([]);
  });

  it('CR7.6 a rule signed later counts what begins after it; no number that stood is changed', () => {
    const room = open();
    const sign = (periods: string[]): RuleRow => {
      const about = propose(room, 'm1', { periods });
      for (const side of ['p1', 'p2']) room.act(side, 'counting.agree', about);
      return board(room).rules[about.proposal] as RuleRow;
    };
    const first = sign([at(0), at(60), at(1440), at(2880)]);
    // Signed in the second period of the first rule.
    const second = sign([at(0), at(720), at(1440), at(2160)]);
    expect(second.signed).toBeLessThan(instantMs(at(1440)));
    expect(second.signed).toBeGreaterThan(instantMs(at(60)));
    expect(inForce(board(room))).toEqual([
      { rule: first.act, from: at(0), until: at(60) },
      { rule: first.act, from: at(60), until: at(1440) },
      { rule: second.act, from: at(1440), until: at(2160) },
    ]);
  });

  it('CR7.7 CR5.5 corrected and retracted observations are counted as they stand', () => {
    const room = open();
    const first = room.act('n1', 'observation.enter', rows(3, 4));
    const second = room.act('m1', 'observation.enter', rows(5));
    const numbers = () => observationsOf(board(room)).map(({ id, number }) => [id, number]);
    expect(numbers()).toEqual([
      [`${first.id}.1`, 3],
      [`${first.id}.2`, 4],
      [`${second.id}.1`, 5],
    ]);
    const correction = { body: rows(2), reason };
    const right = room.act('n1', 'act.correct', correction, { after: [first.id] });
    expect(numbers()).toEqual([
      [`${first.id}.1`, 2],
      [`${second.id}.1`, 5],
    ]);
    expect(board(room).entered[0]).toMatchObject({ by: 'n1', correctedBy: right.id });
    const gone = room.act('m1', 'act.retract', { reason }, { after: [second.id] });
    expect(numbers()).toEqual([[`${first.id}.1`, 2]]);
    expect(board(room).retracted).toEqual({ [second.id]: gone.id });
    const { proposal } = propose(room, 'm1');
    const { rule } = board(room).rules[proposal] as RuleRow;
    const zones = [{ key: 'all', label: { en: 'All' }, where: 'everywhere' as const }];
    const whole = { ...rule, unit: { count: 'each' as const }, zones, periods: [at(0), at(60)] };
    expect(countBy('r', whole, observationsOf(board(room))).cells[0]?.number).toBe(2);
  });

  it('CR7.8 an observer without an organisation is of the party that entered', () => {
    const room = open();
    const { id: _, ...one } = row('x');
    const observer = { site: 'mill', organisation: 'river-mission' };
    room.act('n1', 'observation.enter', { observations: [one, { ...one, observer }] });
    expect(observationsOf(board(room)).map((shown) => shown.observer.organisation)).toEqual([
      'n1',
      'river-mission',
    ]);
  });
});
