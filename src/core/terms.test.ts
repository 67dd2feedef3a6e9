import { expect, it } from 'vitest';
import { EVENT_CLASSES, LEVELS } from './reports.ts';
import { GRADES, KINDS, ROLES, SETTINGS } from './state.ts';
import { term } from './terms.ts';
import { TRUCE_KINDS } from './truce.ts';
import { VOCABULARY } from './vocabulary/every.ts';

const USED: Record<string, readonly string[]> = {
  role: [...ROLES, 'convener'],
  kind: KINDS,
  grade: GRADES,
  setting: SETTINGS,
  level: LEVELS,
  truce: TRUCE_KINDS,
  event: EVENT_CLASSES,
};

it.each(Object.entries(USED))('every %s has a word in every language', (group, codes) => {
  expect(Object.keys(VOCABULARY[group as keyof typeof VOCABULARY]).toSorted()).toEqual(
    codes.toSorted(),
  );
});

it('every word is there in both languages, Urdu in its own letters', () => {
  for (const group of Object.values(VOCABULARY)) {
    for (const { en, ur } of Object.values<{ en: string; ur: string }>(group)) {
      expect(en).toMatch(/^[a-z]/i);
      expect(ur).toMatch(/^[\u0600-\u06ff\u200c ،:]+$/);
    }
  }
});

it('house words: nobody witnesses, lapses or violates (DESIGN §8.1)', () => {
  const all = JSON.stringify(VOCABULARY).replaceAll('"witnesses":', '');
  expect(all).not.toMatch(/witness|co-sign|lapse|violat|verdict|lint/i);
});

it('a code may be asked for with its group or without; an unknown one is shown as it is', () => {
  expect(term('en', 'level.mediator')).toBe('a mediator, unnamed');
  expect(term('en', 'mediator')).toBe('mediator');
  expect(term('ur', 'on-record')).toBe('علانیہ');
  expect(term('en', 'format.unheard')).toBe('unheard');
  expect(term('en', 'unheard')).toBe('unheard');
});
