import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import { key, NOBODY } from '../test-room.ts';
import type { ReadLeaf } from './unanimity.ts';
import { checkUnanimity, isContradicted } from './unanimity.ts';

const ASK = 'a'.repeat(64);
const HASH = 'h';

function leaf(name: string, who: string, more: object = {}, type = 'text.answer'): ReadLeaf {
  const body = { ask: ASK, hash: HASH, yes: true, ...more };
  return { leaf: name, act: { type, by: [key(who)], body } as unknown as Act };
}

const stated = { sides: ['p1', 'p2'], rests: ['one', 'two'] };
const check = (leaves: ReadLeaf[], whole: string[] = []) => {
  const found = checkUnanimity(ASK, { hash: HASH, stated }, leaves, new Set(whole));
  if (!found) throw new Error('it was stated');
  return { ...found, forged: isContradicted(found) };
};

describe('an outcome that was stated to be unanimous', () => {
  it('TX11.5 whoever reads every answer finds that it rests on a yes of each side', () => {
    expect(check([leaf('one', 'p1'), leaf('two', 'p2')])).toMatchObject({
      sides: { p1: 'yes', p2: 'yes' },
      forged: false,
    });
  });

  it('TX11.5 a side that reads its own answer alone finds its own yes, and says nothing of the other', () => {
    expect(check([leaf('one', 'p1')], ['p1'])).toMatchObject({
      sides: { p1: 'yes', p2: 'not-read' },
      forged: false,
    });
  });

  it('TX11.5 a side finds out an outcome that claims a yes it did not give', () => {
    const forged = {
      'it said no': check([leaf('one', 'p1', { yes: false })]),
      'it said yes to another text': check([leaf('one', 'p1', { hash: 'other' })]),
      'it said yes to another question': check([leaf('one', 'p1', { ask: NOBODY })], ['p1']),
      'its yes is not what it rests on': check([leaf('three', 'p1')]),
      'it has not answered': check([], ['p1']),
      'it is something else': check([leaf('one', 'p1', {}, 'position.table')], ['p1']),
    };
    for (const [how, found] of Object.entries(forged))
      expect([how, found.sides['p1'], found.forged]).toEqual([how, 'not-yes', true]);
  });

  it('TX11.5 one yes does not stand for two sides, nor something else for an answer', () => {
    const twice = check([leaf('one', 'p1'), leaf('two', 'p1', {}, 'position.table')]);
    expect(twice).toMatchObject({ sides: { p1: 'yes', p2: 'not-read' }, others: ['two'] });
    expect(twice.forged).toBe(true);
  });

  it('TX11.6 of one that was stated not to be unanimous nothing is said', () => {
    expect(
      checkUnanimity(ASK, { hash: HASH }, [leaf('one', 'p1')], new Set(['p1'])),
    ).toBeUndefined();
  });
});
