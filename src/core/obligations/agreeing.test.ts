import { describe, expect, it } from 'vitest';
import { Signing } from '../../../test/support/signing.ts';
import { hashed, TextTable } from '../../../test/support/text-table.ts';
import type { RoomState } from '../state.ts';
import {
  about,
  agree,
  code,
  declareInForce,
  inForce,
  MEMBERS,
  open,
  propose,
  reading,
} from '../test-obligations.ts';
import { DIGEST, key, NOBODY, TestRoom } from '../test-room.ts';
import { isStale, obligationOf, standingOf, stands } from './state.ts';

const at = { at: '2031-03-06T00:00:00Z', offset: 0, zone: 'UTC' };
const SIDES = ['p1', 'p2'];

const stateOf = (room: TestRoom): RoomState => room.state as RoomState;

/** A text of this room in force by an instrument, and one paragraph of it. */
function textInForce(): { signing: Signing; room: TestRoom; clause: object } {
  const signing = new Signing(
    { entry: { on: 'signature' }, bound: 'signature', digital: true },
    new TextTable({ version: 4 }),
  );
  const { table } = signing;
  for (const side of SIDES)
    signing.powers(side, 'adopt', 'authenticate', 'sign', 'consent-to-be-bound');
  const clause = {
    paragraph: table.b,
    hash: hashed('It lasts 48 hours.'),
    words: { en: 'article 1, paragraph 2' },
  };
  return { signing, room: table.room, clause };
}

function bringTextIntoForce({ signing, room }: { signing: Signing; room: TestRoom }): void {
  signing.do('p1', 'sign', {}, ['p2']);
  const body = { ...room.exampleOf('instrument.enter-into-force'), ...signing.body() };
  room.act(signing.now.depositary, 'instrument.enter-into-force', body);
}

describe('whose reading an obligation is', () => {
  it('OB2.1 of a paragraph of this room it names the words that stand', () => {
    const table = new TextTable({ version: 4 });
    const of = (paragraph: string, hash: string): string | undefined =>
      code(table.room, 'm1', 'obligation.propose', reading({}, { paragraph, hash }));
    expect(of(table.b, hashed('It lasts 48 hours.'))).toBeUndefined();
    expect(of(table.b, hashed('It lasts 72 hours.'))).toBe('obligation.other-words');
    expect(of(`${'0'.repeat(16)}.1`, DIGEST)).toBe('paragraph.unknown');
  });

  it('OB2.1 an observer and a monitor propose no reading', () => {
    expect(code(open(), 'o1', 'obligation.propose', reading())).toBe('role.not-entitled');
    for (const who of ['m1', 'p1', 's1'])
      expect(code(open(), who, 'obligation.propose', reading())).toBeUndefined();
  });

  it('OB2.1 whom it is for is in the room', () => {
    const body = reading({ addressees: ['p9'] });
    expect(code(open(), 'm1', 'obligation.propose', body)).toBe('party.unknown');
  });

  it('OB2.2 it stands when every side has agreed by its head', () => {
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const id = propose(room);
    expect(code(room, 'p1/k2', 'obligation.agree', about(id))).toBe('role.head-only');
    expect(code(room, 'm1', 'obligation.agree', about(id))).toBe('role.not-entitled');
    agree(room, id, 'p1');
    expect(stands(stateOf(room), obligationOf(stateOf(room), id) as never)).toBe(false);
    agree(room, id, 'p2');
    expect(stands(stateOf(room), obligationOf(stateOf(room), id) as never)).toBe(true);
  });

  it('OB2.2 agreements of a key that was in other hands do not make it stand', () => {
    const room = open();
    const id = propose(room);
    room.now += 7200_000;
    agree(room, id, 'p1', 'p2');
    const since = new Date(room.now - 3600_000).toISOString().replace(/\.\d+Z/, 'Z');
    room.act('p1', 'key.accredit', room.accreditation('p1/k3', { duty: 'head' }));
    room.act('p1/k3', 'key.revoke', { key: key('p1'), why: 'compromised', since });
    expect(stands(stateOf(room), obligationOf(stateOf(room), id) as never)).toBe(false);
  });

  it('OB2.3 nobody agrees to what lacks what a state needs, nor twice', () => {
    const room = open();
    const { terms } = reading() as { terms: object };
    const { lag: _, ...incomplete } = terms as { lag: number };
    const body = { ...reading(), terms: incomplete };
    const { id } = room.act('m1', 'obligation.propose', body);
    expect(code(room, 'p1', 'obligation.agree', about(id))).toBe('obligation.incomplete');
    const whole = propose(room);
    agree(room, whole, 'p1');
    expect(code(room, 'p1', 'obligation.agree', about(whole))).toBe('obligation.agreed-already');
    expect(code(room, 'p1', 'obligation.agree', about(NOBODY))).toBe('obligation.unknown');
  });

  it('OB2.3 an agreement is taken back until it is in force', () => {
    const room = open();
    const id = propose(room);
    expect(code(room, 'p1', 'obligation.take-back', about(id))).toBe('obligation.not-agreed');
    agree(room, id, 'p1');
    room.act('p1', 'obligation.take-back', about(id));
    agree(room, id, 'p1', 'p2');
    declareInForce(room, id);
    expect(code(room, 'p1', 'obligation.take-back', about(id))).toBe('obligation.in-force-already');
  });

  it('OB2.4 it is stale when other words come to stand, and nobody agrees to it then', () => {
    const { room, clause, signing } = textInForce();
    const { id } = room.act('m1', 'obligation.propose', reading({}, clause));
    const one = () => obligationOf(stateOf(room), id) as never;
    expect(isStale(stateOf(room), one())).toBe(false);
    const { table } = signing;
    const words = table.propose('m1', table.b, 'It lasts 72 hours.');
    for (const side of SIDES) table.consent(side, table.b, words, 'definitive');
    table.do('m1', 'text.settle', { on: table.consenting(table.b, words).on });
    expect(isStale(stateOf(room), one())).toBe(true);
    expect(code(room, 'p1', 'obligation.agree', about(id))).toBe('obligation.stale');
  });

  it('OB2.5 it is in force only while an instrument of its text is', () => {
    const held = textInForce();
    const { room, clause, signing } = held;
    const { id } = room.act('m1', 'obligation.propose', reading({}, clause));
    agree(room, id, ...SIDES);
    const body = { ...about(id), since: at, instrument: signing.instrument };
    const again = () => code(room, 'm1', 'obligation.in-force', body);
    expect(again()).toBe('obligation.text-not-in-force');
    bringTextIntoForce(held);
    expect(code(room, 'm1', 'obligation.in-force', { ...about(id), since: at })).toBe(
      'obligation.text-not-in-force',
    );
    expect(again()).toBeUndefined();
    room.act('m1', 'obligation.in-force', body);
    expect(again()).toBe('obligation.in-force-already');
  });

  it('OB2.4 one in force hangs on the paragraph as signed', () => {
    const held = textInForce();
    const { room, clause, signing } = held;
    const { id } = room.act('m1', 'obligation.propose', reading({}, clause));
    agree(room, id, ...SIDES);
    bringTextIntoForce(held);
    declareInForce(room, id, { instrument: signing.instrument });
    const { table } = signing;
    table.propose('p2', table.b, 'It lasts 72 hours.');
    expect(isStale(stateOf(room), obligationOf(stateOf(room), id) as never)).toBe(false);
    expect(standingOf(stateOf(room), id)).toBe('in-force');
  });

  it('OB2.5 one that it replaces ends when it enters into force, not before', () => {
    const room = open();
    const before = inForce(room);
    const body = { ...reading(), replaces: before };
    const { id } = room.act('m1', 'obligation.propose', body);
    agree(room, id, ...SIDES);
    expect(standingOf(stateOf(room), before)).toBe('in-force');
    declareInForce(room, id);
    expect(standingOf(stateOf(room), before)).toBe('ended');
    expect(code(room, 'p1', 'obligation.agree', about(before))).toBe('obligation.ended');
  });

  it('OB2.5 not before every side has agreed', () => {
    const room = open();
    const id = propose(room);
    agree(room, id, 'p1');
    const body = { ...about(id), since: at };
    expect(code(room, 'm1', 'obligation.in-force', body)).toBe('obligation.not-agreed-by-all');
    expect(code(room, 'p1', 'obligation.in-force', body)).toBe('role.not-entitled');
  });
});

describe('nobody is bound who did not agree', () => {
  it('OB2.2 a side that is addressed and has not accepted the room, or has left it, is waited for', () => {
    const parties = { ...MEMBERS, p3: 'party' } as const;
    const room = TestRoom.open({ rules: 4, parties, accept: ['p1', 'p2', 's1', 'o1'] });
    const id = propose(room, { addressees: ['p1', 'p3'] });
    agree(room, id, 'p1', 'p2');
    const declared = { ...about(id), since: at };
    expect(code(room, 'm1', 'obligation.in-force', declared)).toBe('obligation.not-agreed-by-all');
    const gone = TestRoom.open({ rules: 4, parties });
    const other = propose(gone, { addressees: ['p1', 'p3'] });
    agree(gone, other, 'p1', 'p2', 'p3');
    stateOf(gone).parties['p3']!.left = 99;
    expect(code(gone, 'm1', 'obligation.in-force', { ...about(other), since: at })).toBe(
      'obligation.not-agreed-by-all',
    );
  });

  it('OB2.1 it is addressed to sides of the room, each once', () => {
    const room = open();
    const to = (addressees: string[]) =>
      code(room, 'm1', 'obligation.propose', reading({ addressees }));
    expect(to(['o1'])).toBe('obligation.not-a-side');
    expect(to(['p1', 'p1'])).toBe('act.form');
    expect(to(['p1'])).toBeUndefined();
  });

  it('OB2.7 a certifier is of the room, and nobody certifies what it is to do itself', () => {
    const room = open();
    const by = (certifier: string) => {
      const completion = { words: { en: 'Out of range.' }, certifier };
      return code(room, 'm1', 'obligation.propose', reading({ completion, addressees: ['p1'] }));
    };
    expect(by('o9')).toBe('party.unknown');
    expect(by('p1')).toBe('obligation.certifies-itself');
    expect(by('p2')).toBeUndefined();
  });

  it('OB2.2 OB2.5 what a head agrees to, and what is declared, is called as it was proposed', () => {
    const room = open();
    const id = propose(room);
    const label = { en: 'Something else' };
    expect(code(room, 'p1', 'obligation.agree', { obligation: id, label })).toBe(
      'obligation.other-label',
    );
    agree(room, id, 'p1', 'p2');
    expect(code(room, 'm1', 'obligation.in-force', { obligation: id, label, since: at })).toBe(
      'obligation.other-label',
    );
    declareInForce(room, id);
    expect(
      code(
        room,
        'p1',
        'obligation.change',
        {
          obligation: id,
          label,
          change: 'suspend',
          at,
          why: { en: 'While the bridge is repaired.' },
        },
        ['p2'],
      ),
    ).toBe('obligation.other-label');
  });
});
