import { describe, expect, it } from 'vitest';
import { recent } from './recent.ts';

describe('what was computed for the keys used most recently', () => {
  it('RC1.5 is computed once while a key is in use, and again after it was pushed out', () => {
    const made: string[] = [];
    const kept = recent<string>(2);
    const ask = (key: string) =>
      kept(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    // c pushes out b, because a was used after it.
    expect(['a', 'b', 'a', 'c', 'a', 'a', 'b'].map(ask).join('')).toBe('ABACAAB');
    expect(made.join('')).toBe('abcb');
  });

  it('RC1.5 keeps an answer that is undefined', () => {
    let made = 0;
    const kept = recent<undefined>(2);
    for (const key of ['a', 'b', 'a', 'b']) expect(kept(key, () => void made++)).toBeUndefined();
    expect(made).toBe(2);
  });
});
