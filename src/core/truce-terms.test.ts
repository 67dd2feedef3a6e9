import { describe, expect, it } from 'vitest';
import { hashOf, TestRoom } from './test-room.ts';
import {
  agreed,
  END_MS,
  extending,
  hash,
  joining,
  LAST,
  LATER,
  LATER_MS,
  longer,
  open,
  propose,
  said,
  stateOf,
  table,
  text,
} from './test-truce.ts';
import { EXAMPLE_END, EXAMPLE_START, isOver } from './truce-state.ts';

describe('terms of a truce', () => {
  it('TR3.1 have a start with its zone, and a term or none', () => {
    const room = open();
    const example = room.exampleOf('truce.table');
    const tabling = (more: object): string | undefined =>
      room.refusal('p1', 'truce.table', { ...example, ...more })?.code;
    expect(tabling({})).toBeUndefined();
    expect(tabling({ start: { at: EXAMPLE_START.at, offset: 300 } })).toBe('act.form');
    expect(tabling({ start: EXAMPLE_START.at })).toBe('act.form');
    expect(tabling({ term: 'open' })).toBeUndefined();
    expect(tabling({ term: 0 })).toBe('act.form');
    expect(tabling({ term: undefined })).toBe('act.form');
    expect(stateOf(room, table(room)).end).toBe(END_MS);
    expect(stateOf(room, table(room, { term: 'open' })).end).toBe('open');
    expect(room.book.type('truce.table', 1)?.hashes).toEqual({ hash: 'text' });
  });

  it('TR3.2 bind nobody, and agree nothing for the side that circulated them', () => {
    const room = open();
    const { id } = room.act('p1', 'truce.table', { ...room.exampleOf('truce.table'), text, hash });
    expect(stateOf(room, id).agreed).toEqual({});
    const order = { truce: id, step: 'received' };
    expect(room.refusal('p1', 'truce.order', order)?.code).toBe('truce.not-in-being');
  });
});

describe('agreement and declaration', () => {
  it('TR4.1 are to the exact words, kind, start and end', () => {
    const room = open();
    const truce = table(room);
    for (const type of ['truce.agree', 'truce.declare']) {
      const code = (more: object): string | undefined =>
        room.refusal('p1', type, joining(truce, more))?.code;
      expect(code({})).toBeUndefined();
      expect(code({ hash: hashOf(longer) })).toBe('truce.other-words');
      expect(code({ kind: 'ceasefire' })).toBe('truce.other-terms');
      expect(code({ start: { ...EXAMPLE_START, offset: 270 } })).toBe('truce.other-terms');
      expect(code({ start: { ...EXAMPLE_START, zone: 'Asia/Kabul' } })).toBe('truce.other-terms');
      expect(code({ start: EXAMPLE_END })).toBe('truce.other-terms');
      expect(code({ until: LATER })).toBe('truce.other-terms');
      expect(code({ until: 'open' })).toBe('truce.other-terms');
    }
  });

  it('TR4.2 a truce is agreed once every side in the room has agreed', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.agree', joining(truce));
    expect(stateOf(room, truce).stands).toBeUndefined();
    room.act('p2', 'truce.agree', joining(truce));
    expect(stateOf(room, truce).stands).toBe(true);
  });

  it('TR4.2 one side alone agrees nothing', () => {
    const room = TestRoom.open({ rules: 2, parties: { m1: 'mediator', p1: 'party' } });
    const truce = table(room);
    room.act('p1', 'truce.agree', joining(truce));
    expect(stateOf(room, truce).stands).toBeUndefined();
    expect(room.refusal('p1', 'truce.agree', joining(truce))?.code).toBe('truce.agreed-already');
  });

  it('TR4.3 TR4.4 a side declares for its own forces, alone or after agreement, and binds no other', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.declare', joining(truce));
    const suspend = (side: string): string | undefined =>
      room.refusal(side, 'truce.suspend', said(truce))?.code;
    expect(suspend('p1')).toBeUndefined();
    expect(suspend('p2')).toBe('truce.not-own');
    // Agreement that waits for another binds nobody either.
    room.act('p2', 'truce.agree', joining(truce));
    expect(suspend('p2')).toBe('truce.not-own');
    room.act('p1', 'truce.agree', joining(truce));
    expect(suspend('p2')).toBeUndefined();
    expect(stateOf(room, truce).declared).toEqual({ p1: true });
  });

  it('TR4.4 no instant that passes declares or binds', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.agree', joining(truce));
    const before = JSON.stringify(stateOf(room, truce));
    room.now = END_MS + 1;
    room.act('m1', 'room.describe', { title: { en: 'Later.' } });
    expect(JSON.stringify(stateOf(room, truce))).toBe(before);
    expect(room.refusal('p2', 'truce.agree', joining(truce))).toBeUndefined();
  });

  it('TR4.5 an agreement is taken back before all have agreed, and not after', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.agree', joining(truce));
    room.act('p1', 'truce.take-back', said(truce));
    room.act('p2', 'truce.agree', joining(truce));
    expect(stateOf(room, truce).stands).toBeUndefined();
    room.act('p1', 'truce.agree', joining(truce));
    expect(stateOf(room, truce).stands).toBe(true);
    expect(room.refusal('p1', 'truce.take-back', said(truce))?.code).toBe(
      'truce.nothing-to-take-back',
    );
  });

  it('TR4.6 agreement waits for nobody who has left', () => {
    const room = TestRoom.open({
      rules: 2,
      parties: { m1: 'mediator', p1: 'party', p2: 'party', p3: 'party' },
    });
    const truce = table(room);
    for (const side of ['p1', 'p2']) room.act(side, 'truce.agree', joining(truce));
    const change = { what: 'remove-party', party: 'p3' };
    const { id } = room.act('m1', 'room.propose-change', { change });
    for (const side of ['p1', 'p2']) room.act(side, 'room.accept-change', { proposal: id });
    expect(stateOf(room, truce).stands).toBeUndefined();
    room.act('p1', 'truce.agree', joining(truce));
    expect(stateOf(room, truce).stands).toBe(true);
  });

  it('TR4.7 nobody agrees any more once a side has declared it ended for its part', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.agree', joining(truce));
    for (const side of ['p1', 'p2']) room.act(side, 'truce.declare', joining(truce));
    room.act('p2', 'truce.declare-ended', said(truce, { why: 'declared' }));
    // That of p1 stands: it is bound by its own declaration, whatever p2 does.
    expect(isOver(stateOf(room, truce))).toBe(false);
    expect(room.refusal('p2', 'truce.agree', joining(truce))?.code).toBe('truce.ended');
  });

  it('TR4 PR4 only a head agrees and declares', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    for (const type of ['truce.agree', 'truce.declare'])
      expect(room.refusal('p1/k2', type, joining(truce))?.code).toBe('role.head-only');
    for (const [name, type] of room.book.types) {
      if (name.startsWith('truce.') && type.binding)
        expect([name, type.solemn]).toEqual([name, true]);
    }
  });
});

describe('extension', () => {
  it('TR5.1 is proposed by a bound side or a mediator, to a later end', () => {
    const room = open();
    const truce = table(room);
    const body = { truce, until: LATER, text: longer, hash: hashOf(longer) };
    const code = (who: string, more: object = {}): string | undefined =>
      room.refusal(who, 'truce.propose-extension', { ...body, ...more })?.code;
    expect(code('p1')).toBe('truce.not-in-being');
    room.act('p1', 'truce.declare', joining(truce));
    expect(code('p1')).toBeUndefined();
    expect(code('m1')).toBeUndefined();
    expect(code('p2')).toBe('truce.not-own');
    expect(code('p1', { until: EXAMPLE_END })).toBe('truce.not-longer');
    expect(code('p1', { until: 'open' })).toBeUndefined();
    const openEnded = table(room, { term: 'open' });
    room.act('p1', 'truce.declare', joining(openEnded, { until: 'open' }));
    expect(code('p1', { truce: openEnded, until: 'open' })).toBe('truce.not-longer');
  });

  it('TR5.2 stands when every side bound has agreed to its exact words', () => {
    const room = open();
    const truce = agreed(room);
    const extension = propose(room, truce);
    const other = extending(truce, extension, { hash });
    expect(room.refusal('p1', 'truce.agree-extension', other)?.code).toBe('truce.other-words');
    const otherEnd = extending(truce, extension, { until: LAST });
    expect(room.refusal('p1', 'truce.agree-extension', otherEnd)?.code).toBe('truce.other-terms');
    room.act('p1', 'truce.agree-extension', extending(truce, extension));
    expect(stateOf(room, truce).end).toBe(END_MS);
    room.act('p2', 'truce.agree-extension', extending(truce, extension));
    expect(stateOf(room, truce)).toMatchObject({ end: LATER_MS, extended: extension });
  });

  it('TR5.2 of a declaration without agreement takes only those who declared', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.declare', joining(truce));
    const extension = propose(room, truce);
    const body = extending(truce, extension);
    expect(room.refusal('p2', 'truce.agree-extension', body)?.code).toBe('truce.not-own');
    room.act('p1', 'truce.agree-extension', body);
    expect(stateOf(room, truce).end).toBe(LATER_MS);
  });

  it('TR5.3 is proposed and agreed after the term was reached', () => {
    const room = open();
    const truce = agreed(room);
    room.now = END_MS + 3_600_000;
    const extension = propose(room, truce);
    for (const side of ['p1', 'p2'])
      room.act(side, 'truce.agree-extension', extending(truce, extension));
    expect(stateOf(room, truce).end).toBe(LATER_MS);
  });

  it('TR5.4 whoever joins later joins to the end that stands', () => {
    const room = open();
    const truce = table(room);
    room.act('p1', 'truce.declare', joining(truce));
    const [extension, stale] = [propose(room, truce), propose(room, truce)];
    room.act('p1', 'truce.agree-extension', extending(truce, extension));
    expect(room.refusal('p2', 'truce.declare', joining(truce))?.code).toBe('truce.other-terms');
    room.act('p2', 'truce.declare', joining(truce, { until: LATER }));
    const late = room.refusal('p2', 'truce.agree-extension', extending(truce, stale));
    expect(late?.code).toBe('truce.not-longer');
  });

  it('TR5.5 agreement to one that does not stand is taken back', () => {
    const room = open();
    const truce = agreed(room);
    const extension = propose(room, truce);
    room.act('p1', 'truce.agree-extension', extending(truce, extension));
    room.act('p1', 'truce.take-back', said(truce, { extension }));
    room.act('p2', 'truce.agree-extension', extending(truce, extension));
    expect(stateOf(room, truce).end).toBe(END_MS);
    room.act('p1', 'truce.agree-extension', extending(truce, extension));
    expect(stateOf(room, truce).end).toBe(LATER_MS);
  });
});
