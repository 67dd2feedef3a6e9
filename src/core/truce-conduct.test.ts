import { describe, expect, it } from 'vitest';
import { hashOf, NOBODY, type TestRoom } from './test-room.ts';
import {
  agreed,
  END_MS,
  extending,
  joining,
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
import type { Moment } from './truce-state.ts';
import { EXAMPLE_END, EXAMPLE_START } from './truce-state.ts';

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
