import { describe, expect, it } from 'vitest';
import type { Refusal } from './refusal.ts';
import type { COMMISSION_REFUSALS } from './refusals/commission.ts';
import { itIsMet } from '../../test/support/met.ts';
import { DIGEST, NOBODY, TestRoom } from './test-room.ts';

const AT = '2031-03-04T12:30:00Z';
const words = { en: 'Field line 4' };

const open = (): TestRoom =>
  TestRoom.open({
    rules: 2,
    parties: { m1: 'mediator', p1: 'party', p2: 'party', p3: 'party', s1: 'secretariat' },
  });

function call(more: object = {}): object {
  return { at: AT, from: 'p1', to: 'p2', subject: words, test: false, rung: 'commanders', ...more };
}

describe('the hotline', () => {
  it('JC7.1 a duty officer is an enclosure, on duty from an instant to a later one', () => {
    const room = open();
    const officer = { enclosure: DIGEST, media: 'text/plain', size: 3 };
    const duty = (from: string, until: string) =>
      room.refusal('p1', 'hotline.officer', { from, until, officer })?.code;
    expect(duty(AT, '2031-03-04T18:00:00Z')).toBeUndefined();
    expect(duty(AT, AT)).toBe('act.form');
    const named = { from: AT, until: '2031-03-04T18:00:00Z', officer: 'Colonel A.' };
    expect(room.refusal('p1', 'hotline.officer', named)?.code).toBe('act.form');
  });

  it('JC7.2 a number is given in words or as an enclosure, a side’s by itself or by those between', () => {
    const room = open();
    const number = (who: string, more: object) =>
      room.refusal(who, 'hotline.number', { of: 'p1', rung: 'commanders', ...more })?.code;
    expect(number('p1', {})).toBe('act.form');
    expect(number('p1', { words })).toBeUndefined();
    expect(number('p1', { number: { enclosure: DIGEST, media: 'text/plain', size: 3 } })).toBe(
      undefined,
    );
    expect(number('p2', { words })).toBe('hotline.not-own-number');
    expect(number('s1', { words })).toBeUndefined();
    expect(number('s1', { words, of: 'p9' })).toBe('party.unknown');
  });

  it('JC7.3 a side logs the calls it made or received, those between log any', () => {
    const room = open();
    const log = (who: string, more: object = {}) =>
      room.refusal(who, 'hotline.call', call(more))?.code;
    expect([log('p1'), log('p2'), log('m1'), log('s1')]).toEqual(Array(4).fill(undefined));
    expect(log('p3')).toBe('hotline.not-own-call');
    expect(log('p1', { to: 'p1' })).toBe('act.form');
    expect(log('p1', { to: 'p9' })).toBe('party.unknown');
  });

  it('JC7.4 the one who was called acknowledges; both say what came of it', () => {
    const room = open();
    const { id } = room.act('p1', 'hotline.call', call());
    const took = (who: string) =>
      room.refusal(who, 'hotline.acknowledge', { call: id, at: AT })?.code;
    expect([took('p2'), took('p1'), took('m1')]).toEqual([
      undefined,
      'hotline.not-called',
      'hotline.not-called',
    ]);
    const came = (who: string) => room.refusal(who, 'hotline.outcome', { call: id, words })?.code;
    expect([came('p1'), came('p2'), came('s1'), came('p3')]).toEqual([
      undefined,
      undefined,
      undefined,
      'hotline.not-own-call',
    ]);
  });

  it('JC7.5 the log may be corrected and retracted; nothing new is entered for a retracted call', () => {
    const room = open();
    const { id } = room.act('p1', 'hotline.call', call());
    const after = { after: [id] };
    const right = { body: call({ test: true }), reason: words };
    room.act('p1', 'act.correct', right, after);
    room.act('p1', 'act.retract', { reason: words }, after);
    expect(room.refusal('p2', 'hotline.acknowledge', { call: id, at: AT })?.code).toBe(
      'hotline.call-unknown',
    );
  });
});

type Codes = Extract<keyof typeof COMMISSION_REFUSALS, `hotline.${string}`>;

describe('refusals', () => {
  itIsMet({
    'hotline.not-own-number': () =>
      open().refusal('p2', 'hotline.number', { of: 'p1', rung: 'commanders', words }),
    'hotline.not-own-call': () => open().refusal('p3', 'hotline.call', call()),
    'hotline.call-unknown': () => open().refusal('p2', 'hotline.outcome', { call: NOBODY, words }),
    'hotline.not-called': () => {
      const room = open();
      const { id } = room.act('p1', 'hotline.call', call());
      return room.refusal('p1', 'hotline.acknowledge', { call: id, at: AT });
    },
  } satisfies Record<Codes, () => Refusal | undefined>);
});
