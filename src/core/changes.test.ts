import { describe, expect, it } from 'vitest';
import { refOf } from './act.ts';
import type { Change, Role } from './state.ts';
import { actId, key, TestRoom, vkey } from './test-room.ts';

const THREE: Record<string, Role> = { m1: 'mediator', p1: 'party', p2: 'party', p3: 'party' };

function propose(room: TestRoom, change: Change, who = 'm1'): string {
  return room.act(who, 'room.propose-change', { change }).id;
}

function accept(room: TestRoom, proposal: string, ...sides: string[]): void {
  for (const side of sides) room.act(side, 'room.accept-change', { proposal });
}

function awaits(room: TestRoom, proposal: string): string[] | undefined {
  const pending = room.state?.changes[proposal];
  return pending && Object.keys(pending.awaits).toSorted();
}

const newHead = (party: string, n = 2): Change => ({
  what: 'replace-head',
  party,
  head: vkey(`${party}/k${n}`),
});

describe('agreed changes', () => {
  it('RC8.6.1 a change waits for every other head and takes effect with the last', () => {
    const room = TestRoom.open({ parties: THREE });
    const id = propose(room, newHead('p3'));
    expect(awaits(room, id)).toEqual(['p1', 'p2']);
    accept(room, id, 'p1');
    expect(room.state?.parties['p3']?.head).toBe(key('p3'));
    accept(room, id, 'p2');
    expect(room.state?.parties['p3']?.head).toBe(key('p3/k2'));
    expect(room.state?.changes).toEqual({});
  });

  it('RC8.6 only a mediator or who opened the room proposes, and only a head accepts', () => {
    const room = TestRoom.open();
    const change = newHead('p2');
    expect(room.refusal('p1', 'room.propose-change', { change })?.code).toBe('role.not-entitled');
    const id = propose(room, change);
    room.act('p1', 'key.accredit', room.accreditation('p1/k5'));
    expect(room.refusal('p1/k5', 'room.accept-change', { proposal: id })?.code).toBe(
      'role.head-only',
    );
  });

  it('RC8.6 nobody accepts twice', () => {
    const room = TestRoom.open({ parties: THREE });
    const id = propose(room, { what: 'rules', rules: 2 });
    accept(room, id, 'p1');
    expect(room.refusal('p1', 'room.accept-change', { proposal: id })?.code).toBe(
      'change.not-asked',
    );
  });

  it('RC8.6.2 before anybody has accepted the room its opener alone changes nothing', () => {
    const room = TestRoom.open({ accept: [] });
    const change = newHead('p1');
    expect(room.refusal('m1', 'room.propose-change', { change })?.code).toBe('change.too-soon');
    room.act('p2', 'room.accept', { opening: actId(0) });
    expect(awaits(room, propose(room, change))).toEqual(['p2']);
  });

  it('RC8.6.3 a side that accepts the room while a change waits is asked too', () => {
    const room = TestRoom.open({ parties: THREE, accept: ['p1', 'p2'] });
    const rules = propose(room, { what: 'rules', rules: 2 });
    const own = propose(room, newHead('p3'));
    room.act('p3', 'room.accept', { opening: actId(0) });
    expect(awaits(room, rules)).toEqual(['p1', 'p2', 'p3']);
    expect(awaits(room, own)).toEqual(['p1', 'p2']);
  });

  it('RC8.6.1 in a caucus with one mediator the side concerned is asked', () => {
    const room = TestRoom.open({ parties: { m1: 'mediator', p1: 'party' } });
    expect(awaits(room, propose(room, newHead('p1')))).toEqual(['p1']);
  });

  it('RC8.6.2 a side alone in its room changes it alone', () => {
    const room = TestRoom.open({ parties: { p1: 'party' } });
    propose(room, newHead('p1'), 'p1');
    expect(room.state?.parties['p1']?.head).toBe(key('p1/k2'));
    expect(room.state?.keys[key('p1')]?.ended).toBe(1);
  });

  it('RC8.6.1 observers and hosts are not waited for', () => {
    const room = TestRoom.open({ parties: { ...THREE, o1: 'observer', h1: 'host' } });
    expect(awaits(room, propose(room, { what: 'rules', rules: 2 }))).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('a lost head', () => {
  it('RC8.6 is replaced though its key has been revoked as lost', () => {
    const room = TestRoom.open();
    room.act('p1', 'key.revoke', { key: key('p1'), why: 'lost' });
    const id = propose(room, newHead('p1'));
    accept(room, id, 'p2');
    expect(room.state?.keys[key('p1')]?.ended).toBe(3);
    room.act('p1/k2', 'key.accredit', room.accreditation('p1/k3'));
  });

  it('RC8.6 that a change waits for accepts by its successor', () => {
    const room = TestRoom.open({ parties: THREE });
    const rules = propose(room, { what: 'rules', rules: 2 });
    room.act('p1', 'key.revoke', { key: key('p1'), why: 'lost' });
    const head = propose(room, newHead('p1'));
    accept(room, head, 'p2', 'p3');
    accept(room, rules, 'p1/k2', 'p2', 'p3');
    expect(room.state?.rules).toBe(2);
  });

  it('RC8.1 a key name is not given again, and the second claim to it falls', () => {
    const room = TestRoom.open();
    const first = propose(room, newHead('p1'));
    const second = propose(room, { ...newHead('p1'), head: vkey('p1/k2', 1) } as Change);
    accept(room, first, 'p2');
    expect(room.state?.changes[second]).toBeUndefined();
    expect(
      room.refusal('m1', 'room.propose-change', {
        change: { what: 'replace-head', party: 'p1', head: vkey('p1/k1', 1) },
      })?.code,
    ).toBe('key.taken');
  });

  it('RC8.6.4 a change falls when its key name is given to somebody else', () => {
    const room = TestRoom.open();
    const id = propose(room, newHead('p1'));
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(room.state?.changes[id]).toBeUndefined();
  });
});

describe('leaving', () => {
  it('RC8.6.4 a change that waited only for a side that left takes effect', () => {
    const room = TestRoom.open({ parties: THREE });
    const rules = propose(room, { what: 'rules', rules: 2 });
    accept(room, rules, 'p1', 'p2');
    const leave = propose(room, { what: 'remove-party', party: 'p3' });
    accept(room, leave, 'p1', 'p2');
    expect(room.state?.rules).toBe(2);
    expect(room.state?.changes).toEqual({});
  });

  it('RC8.6.4 changes that take effect together do so in the order of their ids', () => {
    const room = TestRoom.open({ parties: THREE });
    const change = (twin: number): Change => ({
      what: 'replace-head',
      party: 'p2',
      head: vkey('p2/k2', twin),
    });
    propose(room, { what: 'rules', rules: 2 });
    const [first, second] = [propose(room, change(1)), propose(room, change(2))];
    for (const id of [first, second]) accept(room, id, 'p1');
    accept(room, propose(room, { what: 'remove-party', party: 'p3' }), 'p1', 'p2');
    // Ids do not follow the log: the later proposal has the lesser one, takes the name, and the other falls.
    expect(second < first).toBe(true);
    expect(room.state?.parties['p2']?.head).toBe(refOf(vkey('p2/k2', 2)));
    expect(Object.keys(room.state?.changes ?? {})).toHaveLength(1);
  });

  it('RC8.6.4 a change about a side that left falls, and so does what it had proposed', () => {
    const room = TestRoom.open({ parties: { ...THREE, m2: 'mediator' } });
    const head = propose(room, newHead('m2'));
    const own = propose(room, { what: 'rules', rules: 2 }, 'm2');
    const leave = propose(room, { what: 'remove-party', party: 'm2' });
    accept(room, leave, 'p1', 'p2', 'p3');
    expect(room.state?.changes[head]).toBeUndefined();
    expect(room.state?.changes[own]).toBeUndefined();
  });

  it('RC8.6.5 RC9.2 a side that left acts no more, and its witness leaves with it', () => {
    const room = TestRoom.open({ parties: THREE, witnesses: ['p1/w1', 'p3/w1'] });
    const id = propose(room, { what: 'remove-party', party: 'p3' });
    accept(room, id, 'p1', 'p2');
    const last = room.acts.at(-1)?.index;
    expect(room.state?.parties['p3']?.left).toBe(last);
    expect(Object.keys(room.state?.witnesses ?? {})).toEqual([key('p1/w1')]);
    expect(room.refusal('p3', 'room.accept-change', { proposal: id })?.code).toBe('key.ended');
  });

  it('RC8.6.5 a side that comes back comes with a new key and accepts again', () => {
    const room = TestRoom.open({ parties: THREE });
    accept(room, propose(room, { what: 'remove-party', party: 'p3' }), 'p1', 'p2');
    const back: Change = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k2') };
    accept(room, propose(room, back), 'p1', 'p2');
    expect(room.refusal('p3', 'room.accept', { opening: actId(0) })?.code).toBe('key.ended');
    room.act('p3/k2', 'room.accept', { opening: actId(0) });
    expect(room.state?.parties['p3']).toEqual({ role: 'party', bound: true, head: key('p3/k2') });
  });
});

describe('witnesses and rules', () => {
  it('RC6.6 witnesses change by agreement, and no name is used again', () => {
    const room = TestRoom.open({ witnesses: ['p1/w1'] });
    const swap: Change = { what: 'witnesses', add: [vkey('p2/w1')], remove: [key('p1/w1')] };
    accept(room, propose(room, swap), 'p1', 'p2');
    expect(Object.keys(room.state?.witnesses ?? {})).toEqual([key('p2/w1')]);
    const refuse = (add: string[], remove: string[] = []): string | undefined =>
      room.refusal('m1', 'room.propose-change', { change: { what: 'witnesses', add, remove } })
        ?.code;
    expect(refuse([vkey('p1/w1', 1)])).toBe('key.taken');
    expect(refuse([vkey('p1/w2'), vkey('p1/w2', 1)])).toBe('key.taken');
    expect(refuse([vkey('p9/w1')])).toBe('party.unknown');
    expect(refuse([], [key('p1/w1')])).toBe('key.unknown');
  });

  it('RC11.1 the rules are raised, never lowered', () => {
    const room = TestRoom.open();
    accept(room, propose(room, { what: 'rules', rules: 3 }), 'p1', 'p2');
    const change = { what: 'rules', rules: 2 };
    expect(room.refusal('m1', 'room.propose-change', { change })?.code).toBe('change.rules-lower');
  });
});
