import { describe, expect, it } from 'vitest';
import { itIsMet } from '../../test/support/met.ts';
import type { TRUCE_REFUSALS } from './refusals/truce.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './state.ts';
import { hashOf, NOBODY, TestRoom } from './test-room.ts';
import type { Moment, TruceState } from './truce-state.ts';
import { EXAMPLE_END, EXAMPLE_START, isOver } from './truce-state.ts';

const LATER: Moment = { ...EXAMPLE_END, at: '2031-03-09T13:00:00Z' };
const LAST: Moment = { ...EXAMPLE_END, at: '2031-03-11T13:00:00Z' };
const END_MS = Date.UTC(2031, 2, 7, 13);
const LATER_MS = Date.UTC(2031, 2, 9, 13);
const text = { en: 'The sides cease fire.' };
const longer = { en: 'Two days longer.' };
const hash = hashOf(text);

const open = (): TestRoom => TestRoom.open({ rules: 2 });

function table(room: TestRoom, more: object = {}): string {
  const terms = { ...room.exampleOf('truce.table'), text, hash, ...more };
  return room.act('m1', 'truce.table', terms).id;
}

const stateOf = (room: TestRoom, truce: string): TruceState =>
  (room.state as RoomState).talks?.truce?.truces[truce] as TruceState;

const said = (truce: string, more: object = {}): object => ({
  truce,
  kind: 'truce',
  start: EXAMPLE_START,
  ...more,
});
const joining = (truce: string, more: object = {}): object =>
  said(truce, { hash, until: EXAMPLE_END, ...more });

/** A truce in being: agreed by both sides, and declared by those named. */
function agreed(room: TestRoom, declared: string[] = ['p1', 'p2'], more: object = {}): string {
  const truce = table(room, more);
  for (const side of ['p1', 'p2']) room.act(side, 'truce.agree', joining(truce));
  for (const side of declared) room.act(side, 'truce.declare', joining(truce));
  return truce;
}

function propose(room: TestRoom, truce: string, until: Moment | 'open' = LATER): string {
  const body = { truce, until, text: longer, hash: hashOf(longer) };
  return room.act('m1', 'truce.propose-extension', body).id;
}

const extending = (truce: string, extension: string, more: object = {}): object =>
  said(truce, { extension, hash: hashOf(longer), until: LATER, ...more });

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

describe('under a truce', () => {
  const allegation = (room: TestRoom, truce: string): object => ({
    ...room.exampleOf('truce.allege-breach'),
    truce,
  });

  it('TR6.1 TR6.2 TR6.3 orders, allegations and accounts change nothing that the rules keep', () => {
    const room = open();
    const truce = agreed(room);
    const before = JSON.stringify(stateOf(room, truce));
    room.act('p1', 'truce.order', { truce, step: 'received' });
    room.act('p2', 'truce.allege-breach', allegation(room, truce));
    room.act('p2', 'truce.account', { truce, start: EXAMPLE_END, terms: text });
    expect(JSON.stringify(stateOf(room, truce))).toBe(before);
  });

  it('TR6.2 an allegation takes no field for a side', () => {
    const room = open();
    const truce = agreed(room);
    const naming = { ...allegation(room, truce), against: 'p1' };
    expect(room.refusal('p2', 'truce.allege-breach', naming)?.code).toBe('act.form');
  });

  it('TR6.3 an account says something', () => {
    const room = open();
    const truce = agreed(room);
    expect(room.refusal('p1', 'truce.account', { truce })?.code).toBe('act.form');
  });

  it('TR6.5 they are admissible after the end and the day after, and are corrected like reports', () => {
    const room = open();
    const truce = agreed(room);
    room.act('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
    const late = { ahead: -35 * 3600 };
    room.act('p1', 'truce.order', { truce, step: 'sent' }, late);
    const { id } = room.act('p2', 'truce.allege-breach', allegation(room, truce), late);
    room.act('p2', 'truce.account', { truce, until: 'open' }, late);
    room.act('p2', 'act.retract', { reason: text }, { after: [id] });
    const agree = room.refusal('p1', 'truce.order', { truce, step: 'sent' }, { ahead: -37 * 3600 });
    expect(agree?.code).toBe('act.too-late');
  });

  it('TR7.1 notice is admitted however short, and its instant ends nothing', () => {
    const room = open();
    const truce = agreed(room);
    room.act('p1', 'truce.give-notice', said(truce, { from: EXAMPLE_START }));
    room.now = END_MS - 60_000;
    expect(room.refusal('p1', 'truce.suspend', said(truce))).toBeUndefined();
    expect(stateOf(room, truce).ended).toEqual({});
  });

  it('TR7.2 only the side that suspended resumes, and the end stays', () => {
    const room = open();
    const truce = agreed(room);
    room.act('p1', 'truce.suspend', said(truce));
    expect(room.refusal('p2', 'truce.resume', said(truce))?.code).toBe('truce.not-suspended');
    expect(room.refusal('p1', 'truce.suspend', said(truce))?.code).toBe('truce.suspended-already');
    room.act('p1', 'truce.resume', said(truce));
    expect(stateOf(room, truce)).toMatchObject({ suspended: {}, end: END_MS });
  });

  it('TR7.3 denunciation ends nothing by itself', () => {
    const room = open();
    const truce = agreed(room);
    room.act('p1', 'truce.denounce', said(truce));
    expect(room.refusal('p1', 'truce.denounce', said(truce))?.code).toBe('truce.denounced-already');
    expect(room.refusal('p2', 'truce.suspend', said(truce))).toBeUndefined();
  });

  it('TR7.4 each says again which truce it is about', () => {
    const room = open();
    const truce = agreed(room);
    const { from } = room.exampleOf('truce.give-notice') as { from: Moment };
    const steps: Record<string, object> = {
      'truce.give-notice': { from },
      'truce.suspend': {},
      'truce.resume': {},
      'truce.denounce': {},
      'truce.declare-ended': { why: 'declared' },
      'truce.take-back': {},
    };
    for (const [type, more] of Object.entries(steps)) {
      const code = (over: object): unknown =>
        room.refusal('p1', type, said(truce, { ...more, ...over }))?.code;
      expect([type, code({ kind: 'ceasefire' })]).toEqual([type, 'truce.other-terms']);
      expect([type, code({ start: EXAMPLE_END })]).toEqual([type, 'truce.other-terms']);
      expect([type, code({ truce: NOBODY })]).toEqual([type, 'truce.not-tabled']);
    }
  });
});

describe('the end of a truce', () => {
  const end = (truce: string, more: object = {}): object =>
    said(truce, { why: 'declared', ...more });

  it('TR8.2 TR8.4 what was agreed is over with the first declaration; the other side may still declare it', () => {
    const room = open();
    const truce = agreed(room, ['p1']);
    const extension = propose(room, truce);
    room.act('p1', 'truce.declare-ended', end(truce));
    const code = (who: string, type: string, body: object): string | undefined =>
      room.refusal(who, type, body)?.code;
    expect(code('p2', 'truce.declare', joining(truce))).toBe('truce.ended');
    expect(code('p2', 'truce.suspend', said(truce))).toBe('truce.ended');
    expect(code('p2', 'truce.denounce', said(truce))).toBe('truce.ended');
    expect(code('p2', 'truce.give-notice', said(truce, { from: LATER }))).toBe('truce.ended');
    expect(code('p2', 'truce.agree-extension', extending(truce, extension))).toBe('truce.ended');
    const more = { truce, until: LATER, text: longer, hash: hashOf(longer) };
    expect(code('m1', 'truce.propose-extension', more)).toBe('truce.ended');
    expect(code('p1', 'truce.declare-ended', end(truce))).toBe('truce.ended-already');
    expect(code('p2', 'truce.declare-ended', end(truce))).toBeUndefined();
  });

  it('TR8.2 what sides declared each by itself ends for each by its own declaration', () => {
    const room = open();
    const truce = table(room);
    for (const side of ['p1', 'p2']) room.act(side, 'truce.declare', joining(truce));
    room.act('p1', 'truce.declare-ended', end(truce));
    expect(room.refusal('p1', 'truce.suspend', said(truce))?.code).toBe('truce.ended');
    expect(room.refusal('p2', 'truce.suspend', said(truce))).toBeUndefined();
    const extension = propose(room, truce);
    room.act('p2', 'truce.agree-extension', extending(truce, extension));
    expect(stateOf(room, truce).end).toBe(LATER_MS);
    room.act('p2', 'truce.declare-ended', end(truce));
    expect(room.refusal('p2', 'truce.agree', joining(truce, { until: LATER }))?.code).toBe(
      'truce.ended',
    );
  });

  it('TR8.3 the reason for the end fits', () => {
    const room = open();
    const truce = agreed(room);
    const code = (more: object): string | undefined =>
      room.refusal('p1', 'truce.declare-ended', end(truce, more))?.code;
    expect(code({ why: 'term-not-extended' })).toBe('truce.term-runs');
    expect(code({ why: 'denounced' })).toBe('truce.not-denounced');
    expect(code({ why: 'replaced' })).toBe('act.form');
    expect(code({ replacement: truce })).toBe('act.form');
    expect(code({ why: 'replaced', replacement: truce })).toBe('truce.replacement-unknown');
    const other = table(room);
    expect(code({ why: 'replaced', replacement: other })).toBe('truce.replacement-unknown');
    room.act('p1', 'truce.declare', joining(other));
    expect(code({ why: 'replaced', replacement: other })).toBeUndefined();
    room.act('p2', 'truce.denounce', said(truce));
    expect(code({ why: 'denounced' })).toBeUndefined();
    room.now = END_MS - 1;
    expect(code({ why: 'term-not-extended' })).toBe('truce.term-runs');
    room.now = END_MS;
    expect(code({ why: 'term-not-extended' })).toBeUndefined();
  });

  it('TR8.3 a truce with no end set never reaches its term', () => {
    const room = open();
    const truce = table(room, { term: 'open' });
    room.act('p1', 'truce.declare', joining(truce, { until: 'open' }));
    room.now = LATER_MS * 2;
    const body = end(truce, { why: 'term-not-extended' });
    expect(room.refusal('p1', 'truce.declare-ended', body)?.code).toBe('truce.term-runs');
  });
});

describe('refusals of truces', () => {
  const PROVOKED = {
    'truce.not-tabled': () => open().refusal('p1', 'truce.agree', joining(NOBODY)),
    'truce.other-words': () => {
      const room = open();
      const body = joining(table(room), { hash: hashOf(longer) });
      return room.refusal('p1', 'truce.agree', body);
    },
    'truce.other-terms': () => {
      const room = open();
      return room.refusal('p1', 'truce.agree', joining(table(room), { until: 'open' }));
    },
    'truce.agreed-already': () => {
      const room = open();
      const truce = table(room);
      room.act('p1', 'truce.agree', joining(truce));
      return room.refusal('p1', 'truce.agree', joining(truce));
    },
    'truce.declared-already': () => {
      const room = open();
      return room.refusal('p1', 'truce.declare', joining(agreed(room)));
    },
    'truce.not-in-being': () => {
      const room = open();
      return room.refusal('p1', 'truce.suspend', said(table(room)));
    },
    'truce.not-own': () => {
      const room = open();
      const truce = table(room);
      room.act('p1', 'truce.declare', joining(truce));
      return room.refusal('p2', 'truce.suspend', said(truce));
    },
    'truce.ended': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
      return room.refusal('p2', 'truce.suspend', said(truce));
    },
    'truce.ended-already': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
      return room.refusal('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
    },
    'truce.extension-unknown': () => {
      const room = open();
      return room.refusal('p1', 'truce.agree-extension', extending(agreed(room), NOBODY));
    },
    'truce.not-longer': () => {
      const room = open();
      const until = { truce: agreed(room), until: EXAMPLE_START };
      const body = { ...until, text: longer, hash: hashOf(longer) };
      return room.refusal('p1', 'truce.propose-extension', body);
    },
    'truce.nothing-to-take-back': () => {
      const room = open();
      return room.refusal('p1', 'truce.take-back', said(table(room)));
    },
    'truce.suspended-already': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.suspend', said(truce));
      return room.refusal('p1', 'truce.suspend', said(truce));
    },
    'truce.not-suspended': () => {
      const room = open();
      return room.refusal('p1', 'truce.resume', said(agreed(room)));
    },
    'truce.denounced-already': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.denounce', said(truce));
      return room.refusal('p1', 'truce.denounce', said(truce));
    },
    'truce.not-denounced': () => {
      const room = open();
      const body = said(agreed(room), { why: 'denounced' });
      return room.refusal('p1', 'truce.declare-ended', body);
    },
    'truce.term-runs': () => {
      const room = open();
      const body = said(agreed(room), { why: 'term-not-extended' });
      return room.refusal('p1', 'truce.declare-ended', body);
    },
    'truce.replacement-unknown': () => {
      const room = open();
      const body = said(agreed(room), { why: 'replaced', replacement: NOBODY });
      return room.refusal('p1', 'truce.declare-ended', body);
    },
  } satisfies Record<keyof typeof TRUCE_REFUSALS, () => Refusal | undefined>;

  itIsMet(PROVOKED);
});
