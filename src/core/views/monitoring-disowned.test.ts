import { describe, expect, it } from 'vitest';
import type { RoomState } from '../state.ts';
import { standingOf } from '../obligations/state.ts';
import { allege, BREACH, DAY, find, fold, stateOf, text, WINDOW } from '../test-monitoring.ts';
import {
  about,
  agree,
  commissionRoom,
  declareInForce,
  inForce,
  propose,
} from '../test-obligations.ts';
import { key, type TestRoom } from '../test-room.ts';
import * as incidents from './incidents.ts';
import { statesAt } from './monitoring-states.ts';
import * as obligations from './obligations.ts';

/** RC8.5: what the key of a head signed in other hands, and what is left of it once its head says so. */

/** Everything that the key signed since the room was opened is contested, and this act of it is disowned. */
function disown(room: TestRoom, party: string, act: string): void {
  const second = `${party}/k2`;
  room.act(party, 'key.accredit', { ...room.accreditation(second), duty: 'head' });
  const since = '2031-03-01T00:00:00Z';
  room.act(second, 'key.revoke', { key: key(party), why: 'compromised', since });
  room.act(second, 'key.disown', {}, { after: [act] });
}

const standing = (room: TestRoom, id: string): string | undefined =>
  standingOf(room.state as RoomState, id);

/** States with no window left are told of nobody. */
const instances = (room: TestRoom, id: string): number =>
  statesAt(fold(room), room.now).states.find((one) => one.id === id)?.instances.length ?? 0;

function board<View>(
  view: { start(): View; add(view: View, act: never, ctx: never): View },
  room: TestRoom,
): View {
  const whole = view.start();
  for (const act of room.acts) view.add(whole, act as never, { book: room.book } as never);
  return whole;
}

describe('what a head disowns', () => {
  it('IC6.8 a finding counts in no state, and its row says so', () => {
    const room = commissionRoom();
    const id = inForce(room, WINDOW);
    room.now += 2 * DAY;
    const finding = find(room, [allege(room)], id, BREACH);
    expect(stateOf(room, id)).toBe('supported');
    disown(room, 'm1', finding);
    expect(stateOf(room, id)).toBe('alleged');
    const row = board(incidents, room).findings[finding];
    expect(row?.withdrawn).toMatchObject({ by: ['m1'] });
    expect(row?.withdrawn?.why).toBeUndefined();
  });

  it('OB2.10 a certificate does not stand, and one given anew does', () => {
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
    const certificate = { performance, class: 'withdrawal' };
    const first = room.act('o1', 'performance.certify', certificate).id;
    expect(stateOf(room, id)).toBe('met');
    disown(room, 'o1', first);
    expect(stateOf(room, id)).toBe('not-computable');
    expect(board(obligations, room).performances[performance]?.certified).toBeUndefined();
    room.act('o1/k2', 'performance.certify', certificate);
    expect(stateOf(room, id)).toBe('met');
  });

  it('OB2.10 of an obligation nothing is computed whose declaration is disowned', () => {
    const room = commissionRoom();
    const id = propose(room, WINDOW);
    agree(room, id, 'p1', 'p2');
    const declared = declareInForce(room, id).id;
    room.now += 2 * DAY;
    allege(room);
    expect(instances(room, id)).toBe(1);
    disown(room, 'm1', declared);
    expect(instances(room, id)).toBe(0);
    expect(standing(room, id)).toBe('ended');
    expect(board(obligations, room).obligations[id]?.disowned).toMatchObject({ by: ['m1'] });
    const again = room.refusal('p1', 'obligation.agree', about(id));
    expect(again?.code).toBe('obligation.ended');
  });

  it('OB2.10 nor of one that a side’s head never agreed to, unless the side agreed again', () => {
    const room = commissionRoom();
    const id = propose(room, WINDOW);
    const taken = room.act('p1', 'obligation.agree', about(id)).id;
    agree(room, id, 'p2');
    declareInForce(room, id);
    room.now += 2 * DAY;
    allege(room);
    disown(room, 'p1', taken);
    expect(instances(room, id)).toBe(0);
    expect(standing(room, id)).toBe('ended');

    const other = commissionRoom();
    const same = propose(other, WINDOW);
    const before = other.act('p1', 'obligation.agree', about(same)).id;
    other.act('p1', 'obligation.take-back', about(same));
    agree(other, same, 'p1', 'p2');
    declareInForce(other, same);
    other.now += 2 * DAY;
    allege(other);
    disown(other, 'p1', before);
    expect(instances(other, same)).toBe(1);
    expect(standing(other, same)).toBe('in-force');
  });

  it('OB2.10 one whose place it took goes on, until its own end', () => {
    const room = commissionRoom();
    const before = inForce(room, WINDOW);
    const body = room.act('m1', 'obligation.propose', {
      ...(room.acts.find((act) => act.id === before)?.body as object),
      replaces: before,
    });
    agree(room, body.id, 'p1', 'p2');
    const declared = declareInForce(room, body.id).id;
    room.now += 2 * DAY;
    allege(room);
    expect(instances(room, before)).toBe(0);
    disown(room, 'm1', declared);
    expect(standing(room, before)).toBe('in-force');
    expect(instances(room, before)).toBe(1);
    expect(board(obligations, room).obligations[before]?.replacedBy).toBeUndefined();
  });
});
