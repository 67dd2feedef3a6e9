import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import type { DraftTerms } from '../obligations/terms.ts';
import {
  about,
  agree,
  commissionRoom,
  declareInForce,
  inForce,
  LABEL,
  propose,
} from '../test-obligations.ts';
import { hashOf, type TestRoom } from '../test-room.ts';
import {
  allege,
  type Answer,
  BREACH,
  DAY,
  find,
  fold,
  stateOf,
  text,
  WINDOW,
} from '../test-monitoring.ts';
import { digestAt, statesAt } from './monitoring-states.ts';

/** What acts of a room make of the computed states (IC9). */

describe('what acts say to the evaluator', () => {
  it('IC9.1 an allegation is claimed, a case file too', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    expect(stateOf(room, id)).toBe('nothing-reported');
    allege(room);
    expect(stateOf(room, id)).toBe('alleged');
    const other = commissionRoom();
    const same = inForce(other, WINDOW);
    other.now += 2 * DAY;
    const body = { ...other.exampleOf('incident.case-file'), assessed: ['p2'] };
    other.act('o1', 'incident.case-file', body);
    expect(stateOf(other, same)).toBe('alleged');
  });

  it('IC9.1 an entry that repeats another is none of its own', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const [first, second] = [allege(room), allege(room)];
    room.act('o1', 'incident.relate', { entry: second, of: first, as: 'duplicate' });
    const { states } = statesAt(fold(room), room.now);
    expect(states.find((one) => one.id === id)?.instances.map((one) => one.id)).toEqual([first]);
  });

  it('IC9.1 IC9.2 two entries that were one event when they were put to the sides are one in the finding', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const [first, second] = [allege(room), allege(room)];
    room.act('o1', 'incident.relate', { entry: second, of: first, as: 'merged' });
    find(room, [first, second], id, BREACH);
    const { states } = statesAt(fold(room), room.now);
    expect(states.find((one) => one.id === id)?.instances.map((one) => one.id)).toEqual([first]);
  });

  it('IC9.2 a finding of a breach supports, and withdrawn it leaves what was alleged', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const finding = find(room, [allege(room)], id, BREACH);
    expect(stateOf(room, id)).toBe('supported');
    const found = room.acts.find((act) => act.id === finding) as Act;
    const { case: of, number } = found.body as { case: string; number: number };
    room.act('m1', 'incident.withdraw-finding', { case: of, number, finding, why: text });
    expect(stateOf(room, id)).toBe('alleged');
  });

  it.each<[string, Answer, string]>([
    ['no breach', { ...BREACH, clause: 'no-breach' }, 'nothing-reported'],
    ['excepted', { ...BREACH, clause: 'excepted' }, 'nothing-reported'],
    ['left to the joint body', { ...BREACH, clause: 'left-to-joint-body' }, 'not-computable'],
    [
      'a failure to prevent what another group did',
      { happened: 'confirmed', who: 'other-armed-group', clause: 'failure-to-prevent' },
      'supported',
    ],
    ['not confirmed', { happened: 'not-confirmed' }, 'nothing-reported'],
    ['inconclusive', { happened: 'inconclusive' }, 'alleged'],
    ['outside the mandate', { happened: 'outside-mandate' }, 'alleged'],
    ['an accident', { happened: 'confirmed', who: 'accident' }, 'nothing-reported'],
    ['unidentified', { happened: 'confirmed', who: 'unidentified' }, 'alleged'],
    [
      'a side’s forces, the clause not answered',
      { happened: 'confirmed', who: 'party-forces', party: 'p2' },
      'not-computable',
    ],
    [
      'the other side’s forces, the clause not answered',
      { happened: 'confirmed', who: 'party-forces', party: 'p1' },
      'nothing-reported',
    ],
  ])('IC9.2 IC9.3 found: %s', (_, answer, expected) => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    find(room, [allege(room)], id, answer);
    expect(stateOf(room, id)).toBe(expected);
  });

  it('IC9.2 a finding under one clause says nothing of another’s', () => {
    const room = commissionRoom();
    const [id, other] = [inForce(room, WINDOW), inForce(room, { ...WINDOW, addressees: ['p1'] })];
    room.now += 2 * DAY;
    find(room, [allege(room)], id, BREACH);
    expect(stateOf(room, id)).toBe('supported');
    expect(stateOf(room, other)).toBe('nothing-reported');
  });

  it('IC9.2 a clause that was ruled on is one that the entry is about', () => {
    const room = commissionRoom();
    const [id, named] = [inForce(room, WINDOW), inForce(room, WINDOW)];
    room.now += 2 * DAY;
    const entry = allege(room, { about: [named] });
    expect(stateOf(room, id)).toBe('nothing-reported');
    find(room, [entry], id, BREACH);
    expect(stateOf(room, id)).toBe('supported');
  });

  it('IC9.4 a certificate makes a performance found, until it is withdrawn', () => {
    const room = commissionRoom();
    const due = '2031-03-10T00:00:00Z';
    const id = inForce(room, {
      ...WINDOW,
      rule: { pattern: 'deadline', due },
      act: { classes: ['withdrawal'] },
      completion: { words: text, certifier: 'o1' },
    });
    room.now += 2 * DAY;
    const body = { ...room.exampleOf('performance.report'), about: [id], of: ['p2'] };
    const performance = room.act('p2', 'performance.report', body).id;
    expect(stateOf(room, id)).toBe('not-computable');
    room.act('o1', 'performance.certify', { performance, class: 'withdrawal' });
    expect(stateOf(room, id)).toBe('met');
    room.act('o1', 'performance.withdraw-certificate', { performance, why: text });
    expect(stateOf(room, id)).toBe('not-computable');
  });

  it('IC9.5 findings count whenever they come, reports not after the lag', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const entry = allege(room);
    room.now += 20 * DAY;
    allege(room);
    const { states } = statesAt(fold(room), room.now);
    expect(states[0]?.instances.map((one) => one.id)).toEqual([entry]);
    find(room, [entry], id, BREACH);
    expect(stateOf(room, id)).toBe('supported');
  });

  it('OB6.2 what came late is taken in when that is said', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 20 * DAY;
    allege(room);
    expect(stateOf(room, id)).toBe('nothing-reported');
    const span = { from: '2031-03-04T00:00:00Z', to: '2031-03-06T00:00:00Z', why: text };
    room.act('m1', 'obligation.reopen', { ...about(id), ...span });
    expect(stateOf(room, id)).toBe('alleged');
  });

  it('IC4.1 what was retracted, withdrawn or superseded counts no longer', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const entry = allege(room);
    room.act('p1', 'act.retract', { reason: text }, { after: [entry] });
    expect(stateOf(room, id)).toBe('nothing-reported');
    const file = (number: number, more: object = {}): string =>
      room.act('o1', 'incident.case-file', {
        ...room.exampleOf('incident.case-file'),
        number,
        ...more,
      }).id;
    const first = file(1);
    const second = file(2, { supersedes: first });
    const { states } = statesAt(fold(room), room.now);
    expect(states[0]?.instances.map((one) => one.id)).toEqual([second]);
    room.act('o1', 'incident.withdraw-case-file', { entry: second, why: text });
    expect(stateOf(room, id)).toBe('nothing-reported');
  });

  /** What the evaluator says of an obligation, in short: its state, and the instances with theirs. */
  const told = (room: TestRoom, obligation: string): unknown => {
    const one = statesAt(fold(room), room.now).states.find(({ id }) => id === obligation);
    return [one?.state, ...(one?.instances ?? []).map(({ id, state }) => [id, state])];
  };

  it('IC9.2 no side takes a finding’s effect away by what it does to its own entry', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const entry = allege(room);
    const finding = find(room, [entry], id, BREACH);
    const found = told(room, id);
    expect(found).toEqual(['supported', [entry, 'supported']]);
    const example = room.exampleOf('incident.allege');
    const occurred = { from: '2031-05-01T00:00:00Z', precision: 'minute', certainty: 'stated' };
    const body = { ...example, class: 'overflight', occurred: { ...occurred, offset: 0 } };
    room.act('p1', 'act.correct', { body, reason: text }, { after: [entry] });
    expect(told(room, id)).toEqual(found);
    room.act('p1', 'act.retract', { reason: text }, { after: [entry] });
    expect(told(room, id)).toEqual(found);
    const of = room.acts.find((act) => act.id === finding)?.body as {
      case: string;
      number: number;
    };
    const withdrawal = { case: of.case, number: of.number, finding, why: text };
    room.act('m1', 'incident.withdraw-finding', withdrawal);
    expect(stateOf(room, id)).toBe('nothing-reported');
  });

  it('IC9.2 nor does the mission by relating, superseding or withdrawing', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const file = { ...room.exampleOf('incident.case-file'), assessed: ['p2'] };
    const entry = room.act('o1', 'incident.case-file', { ...file, number: 1 }).id;
    find(room, [entry], id, BREACH);
    const other = allege(room, { class: 'overflight' });
    room.act('o1', 'incident.relate', { entry, of: other, as: 'duplicate' });
    expect(stateOf(room, id)).toBe('supported');
    const body = { ...file, class: 'overflight', number: 2, supersedes: entry };
    const next = room.act('o1', 'incident.case-file', body).id;
    expect(stateOf(room, id)).toBe('supported');
    room.act('o1', 'incident.withdraw-case-file', { entry: next, why: text });
    expect(stateOf(room, id)).toBe('supported');
  });

  it('IC9.2 what is found is an entry as it read when the draft went to the sides', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const entry = allege(room);
    const correct = (): void => {
      const body = { ...room.exampleOf('incident.allege'), class: 'overflight' };
      room.act('p1', 'act.correct', { body, reason: text }, { after: [entry] });
    };
    find(room, [entry], id, BREACH, correct);
    expect(told(room, id)).toEqual(['supported', [entry, 'supported']]);
  });

  it('IC9.2 two findings about one entry stand beside each other, each under its clause', () => {
    const room = commissionRoom();
    const [first, second] = [inForce(room, WINDOW), inForce(room, WINDOW)];
    room.now += 2 * DAY;
    const entry = allege(room);
    find(room, [entry], first, BREACH);
    find(room, [entry], second, { ...BREACH, clause: 'no-breach' });
    expect([stateOf(room, first), stateOf(room, second)]).toEqual([
      'supported',
      'nothing-reported',
    ]);
  });

  it('IC9.1 who takes back what another entry was said to repeat does not take that other with it', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const own = allege(room);
    const theirs = room.act('p2', 'incident.allege', room.exampleOf('incident.allege')).id;
    room.act('o1', 'incident.relate', { entry: own, of: theirs, as: 'duplicate' });
    expect(told(room, id)).toEqual(['alleged', [theirs, 'alleged']]);
    room.act('p2', 'act.retract', { reason: text }, { after: [theirs] });
    expect(told(room, id)).toEqual(['alleged', [own, 'alleged']]);
  });

  it('IC4.3 IC9.1 entries that are said not to be the same after all count apart again', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const [first, second] = [allege(room), allege(room)];
    room.act('o1', 'incident.relate', { entry: second, of: first, as: 'duplicate' });
    expect(told(room, id)).toEqual(['alleged', [first, 'alleged']]);
    room.act('m1', 'incident.relate', { entry: second, of: first, as: 'apart' });
    expect(told(room, id)).toEqual(['alleged', [first, 'alleged'], [second, 'alleged']]);
  });

  it('IC9.2 a failure to prevent under a cap says of no side that it went beyond', () => {
    const room = commissionRoom();
    const rule: DraftTerms['rule'] = { pattern: 'cap', most: 0, over: 60 };
    const id = inForce(room, { ...WINDOW, rule, addressees: ['p1', 'p2'] });
    room.now += 2 * DAY;
    const answer = {
      happened: 'confirmed',
      who: 'other-armed-group',
      clause: 'failure-to-prevent',
    };
    find(room, [allege(room, { says: ['p2'] })], id, answer);
    expect(stateOf(room, id)).toBe('not-computable');
  });

  it('OB2.5 nothing is computed of what was before it was in force', () => {
    const room = commissionRoom();
    const id = propose(room, WINDOW);
    agree(room, id, 'p1', 'p2');
    declareInForce(room, id, { since: { at: '2031-03-05T12:00:00Z', offset: 0, zone: 'UTC' } });
    room.now += 2 * DAY;
    allege(room);
    expect(stateOf(room, id)).toBe('nothing-reported');
    const occurred = { from: '2031-03-05T13:00:00Z', precision: 'minute', certainty: 'stated' };
    allege(room, { occurred: { ...occurred, offset: 0 } });
    expect(stateOf(room, id)).toBe('alleged');
  });

  it('OB2.5 what an amendment replaces is computed up to then', () => {
    const room = commissionRoom();
    const before = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const body = room.acts.find((act) => act.id === before)?.body as object;
    const { id } = room.act('m1', 'obligation.propose', { ...body, replaces: before });
    agree(room, id, 'p1', 'p2');
    declareInForce(room, id, { since: { at: '2031-03-06T00:00:00Z', offset: 0, zone: 'UTC' } });
    const occurred = { from: '2031-03-06T06:00:00Z', precision: 'minute', certainty: 'stated' };
    allege(room, { occurred: { ...occurred, offset: 0 } });
    room.now += DAY;
    expect([stateOf(room, before), stateOf(room, id)]).toEqual(['nothing-reported', 'alleged']);
  });

  it('OB2.5 one that reads a truce goes with its extensions, and ends with it', () => {
    const room = commissionRoom();
    const terms = room.exampleOf('truce.table') as { kind: string; start: object; hash: string };
    const start = { at: '2031-03-05T00:00:00Z', offset: 0, zone: 'UTC' };
    const truce = room.act('m1', 'truce.table', { ...terms, start, term: 2880 }).id;
    const { kind, hash } = terms;
    const until = { ...start, at: '2031-03-07T00:00:00Z' };
    for (const side of ['p1', 'p2'])
      room.act(side, 'truce.agree', { truce, kind, start, hash, until });
    const proposal = {
      clause: { truce, hash, words: { en: 'the truce' } },
      terms: {
        label: LABEL,
        addressees: ['p2'],
        rule: { pattern: 'forbid' },
        act: { classes: ['small-arms-fire'] },
        zone: 'everywhere',
        window: { from: start, until },
        lag: 4320,
      },
    };
    const { id } = room.act('m1', 'obligation.propose', proposal);
    agree(room, id, 'p1', 'p2');
    declareInForce(room, id);
    room.now += 4 * DAY;
    const on = (day: string): object => ({
      occurred: { from: day, precision: 'minute', certainty: 'stated', offset: 0 },
    });
    allege(room, on('2031-03-07T12:00:00Z'));
    expect(stateOf(room, id)).toBe('nothing-reported');
    const longer = { ...start, at: '2031-03-20T00:00:00Z' };
    const words = { text, hash: hashOf(text) };
    const extension = room.act('m1', 'truce.propose-extension', { truce, until: longer, ...words });
    const agreed = { truce, kind, start, extension: extension.id, hash: hashOf(text) };
    for (const side of ['p1', 'p2'])
      room.act(side, 'truce.agree-extension', { ...agreed, until: longer });
    expect(stateOf(room, id)).toBe('alleged');
    const ended = { truce, kind, start, why: 'declared' };
    room.act('p1', 'truce.declare-ended', ended);
    room.now += DAY;
    allege(room, on('2031-03-09T11:00:00Z'));
    const { states } = statesAt(fold(room), room.now);
    expect(states[0]?.instances).toHaveLength(1);
  });

  it('OB8 the digest is the same of the same acts at the same moment, and another at another', () => {
    const room = commissionRoom();
    inForce(room, WINDOW);
    room.now += 2 * DAY;
    allege(room);
    const digest = (at: number): string =>
      digestAt((bytes) => hashOf({ bytes: [...bytes].join() }), statesAt(fold(room), at));
    expect(digest(room.now)).toBe(digest(room.now));
    expect(digest(room.now)).not.toBe(digest(room.now - DAY));
  });
});
