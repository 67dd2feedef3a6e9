import { describe, expect, it } from 'vitest';
import { sightOf } from './sight.ts';

const DAY = '2031-03-20';
const BEFORE = Date.UTC(2031, 2, 19, 23, 59);
const AFTER = Date.UTC(2031, 2, 20);

const state = { readers: 'members', kind: 'exercise' } as const;
const member = { left: false, bound: true, keys: [{ counts: true, duty: 'member' }] } as const;

describe('what another reads and does in a room', () => {
  it('is said by place, key and acceptance', () => {
    expect(sightOf(state, member, BEFORE)).toBe('writes');
    const reader = { ...member, keys: [{ counts: true, duty: 'reader' }] } as const;
    expect(sightOf(state, reader, BEFORE)).toBe('reads');
    expect(sightOf(state, { ...member, bound: false }, BEFORE)).toBe('unbound');
    expect(sightOf(state, { ...member, keys: [] }, BEFORE)).toBe('no-key');
    expect(sightOf(state, { ...member, left: true }, BEFORE)).toBe('left');
    expect(sightOf(state, undefined, BEFORE)).toBe('none');
    expect(sightOf({ ...state, readers: 'public' }, undefined, BEFORE)).toBe('public');
  });

  it('RC15.15 from the day on which the keys are erased nobody with a place reads or writes more, and that there is a room is told to nobody else', () => {
    const working = { ...state, erasure: DAY };
    expect(sightOf(working, member, BEFORE)).toBe('writes');
    expect(sightOf(working, member, AFTER)).toBe('erased');
    expect(sightOf(working, { ...member, left: true }, AFTER)).toBe('erased');
    expect(sightOf(working, undefined, AFTER)).toBe('none');
  });
});
