import { describe, expect, it } from 'vitest';
import { actId, key, NOBODY, TestRoom, vkey } from './test-room.ts';

const session = { format: 'plenary', level: 'heads', languages: [] };

/** Why an opening act does not open, or undefined. */
function openingProblem(body: object, who = 'm1'): string | undefined {
  return new TestRoom().refusal(who, 'room.open', body)?.values['problem'];
}

describe('opening', () => {
  const body = TestRoom.openingBody();

  it('RC8.2 the opening act names parties, heads, the log’s key and the rules', () => {
    const { state } = TestRoom.open({ witnesses: ['p1/w1'] });
    expect(Object.keys(state?.parties ?? {})).toEqual(['m1', 'p1', 'p2']);
    expect(state?.parties['p1']?.head).toBe(key('p1'));
    expect(state?.convener).toBe('m1');
    expect(state?.rules).toBe(1);
    expect(state?.witnesses).toEqual({ [key('p1/w1')]: vkey('p1/w1') });
  });

  it.each([
    ['a party named twice', { parties: [...body.parties, body.parties[0]] }],
    ['a log of another room', { log: body.log.replace('parley/k', 'parley/a') }],
    ['a head with a key of another party', parties((p) => ({ ...p, id: `${p.id}1` }))],
    ['a side without a head', parties((p) => (p.id === 'p2' ? { id: p.id, role: p.role } : p))],
    ['a sealed room without sealing keys', { sealed: true }],
    ['a sealing key in an open room', seals()],
    ['a public sealed room', { ...TestRoom.openingBody({ sealed: true }), readers: 'public' }],
    ['a witness of nobody here', { witnesses: [vkey('p9/w1')] }],
    ['two witnesses of one name', { witnesses: [vkey('p1/w1'), vkey('p1/w1', 1)] }],
    ['RC14.3 a chronicler in a live room', parties((p) => ({ ...p, role: 'chronicler' }))],
    ['RC11.4 version 0 outside an exercise', { rules: 0 }],
    ['RC14.1 a key of a real party in a reconstruction', { kind: 'reconstruction' }],
  ])('RC8.2 does not open with %s', (_, wrong) => {
    expect(openingProblem({ ...body, ...wrong })).toBeTypeOf('string');
  });

  it('RC8.2 is signed by the head of a party it names, on an empty log', () => {
    expect(openingProblem(body, 'p3')).toMatch(/signer/);
    expect(openingProblem(body)).toBeUndefined();
    const room = new TestRoom();
    const act = { ...room.compose('m1', 'room.open', body), seen: 1 };
    expect(room.book.decide(undefined, act)?.code).toBe('room.opening-form');
  });

  it('RC3.3 the opening act keeps to the clock like any other', () => {
    const room = new TestRoom();
    expect(room.refusal('m1', 'room.open', body, { ahead: 121 })?.code).toBe('act.too-early');
    expect(room.refusal('m1', 'room.open', body, { ahead: -601 })?.code).toBe('act.too-late');
    expect(room.refusal('m1', 'room.open', body, { ahead: 120 })).toBeUndefined();
  });

  function parties(make: (party: (typeof body.parties)[number]) => object): object {
    return { parties: body.parties.map(make) };
  }

  function seals(): object {
    return { parties: TestRoom.openingBody({ sealed: true }).parties };
  }
});

describe('acceptance', () => {
  it('RC8.3 nobody acts for a side before its head has accepted', () => {
    const room = TestRoom.open({ accept: [] });
    const statement = {
      words: { en: 'We are here.' },
      speaker: { en: 'Head' },
      level: 'on-record',
      matters: [],
    };
    expect(room.refusal('p1', 'statement.make', statement)?.code).toBe('party.not-bound');
    room.act('p1', 'room.accept', { opening: actId(0) });
    expect(room.refusal('p1', 'statement.make', statement)).toBeUndefined();
  });

  it('RC8.3 the acceptance names the opening act', () => {
    const room = TestRoom.open({ accept: [] });
    expect(room.refusal('p1', 'room.accept', { opening: NOBODY })?.code).toBe('act.cites-wrong');
  });

  it('RC8.3 only the head accepts', () => {
    const room = TestRoom.open({ accept: [] });
    expect(room.refusal('p1/k2', 'room.accept', { opening: actId(0) })?.code).toBe('key.unknown');
  });
});

describe('closing', () => {
  it('RC8.7 a closed room takes no act but about its keys', () => {
    const room = TestRoom.open();
    room.act('m1', 'room.close', { successor: 'a'.repeat(26) });
    expect(room.refusal('m1', 'session.open', session)?.code).toBe('room.closed');
    expect(room.refusal('m1', 'room.close', {})?.code).toBe('room.closed');
    room.act('p1', 'key.revoke', { key: key('p1'), why: 'lost' });
  });

  it('RC8.7 a side does not close the room that a mediator opened', () => {
    expect(TestRoom.open().refusal('p1', 'room.close', {})?.code).toBe('role.not-entitled');
  });
});

describe('reconstruction', () => {
  const room = (): TestRoom =>
    TestRoom.open({ kind: 'reconstruction', parties: { c1: 'chronicler', p1: 'party' } });

  it('RC14.1 only the chronicler has a key', () => {
    expect(Object.keys(room().state?.keys ?? {})).toEqual([key('c1')]);
  });

  it('RC14.2 nothing is performed', () => {
    const performed = [...room().book.types.values()].filter((t) => t.nature === 'performed');
    expect(performed.length).toBeGreaterThan(5);
    for (const type of performed) {
      const refusal = room().refusal('c1', type.name, type.example as object);
      expect(['room.reconstruction', 'role.not-entitled']).toContain(refusal?.code);
    }
  });

  it('RC14.1 no side is given a key later', () => {
    const changes = [
      { what: 'add-party', party: 'p2', role: 'party', head: vkey('p2/k1') },
      { what: 'replace-head', party: 'p1', head: vkey('p1/k1') },
    ];
    for (const change of changes) {
      expect(room().refusal('c1', 'room.propose-change', { change })?.code).toBe(
        'room.reconstruction',
      );
    }
    const witness = { what: 'witnesses', add: [vkey('p1/w1')], remove: [] };
    expect(room().refusal('c1', 'room.propose-change', { change: witness })?.code).toBe(
      'party.unknown',
    );
    expect(room().refusal('c1', 'key.accredit', room().accreditation('p1/k1'))?.code).toBe(
      'key.not-own',
    );
  });
});
