import { expect, test } from 'vitest';
import { harmless } from './command.ts';

test('TX8.9 what a file says gives a terminal no commands and turns no line around', () => {
  // The name of a reviewer: XML admits these characters.
  const author = 'Amina\u009b2J \u202eetorw';
  expect(harmless(`by ${author}`)).toBe('by Amina\ufffd2J \ufffdetorw');
  const kept = harmless(JSON.stringify({ author }), true);
  expect(kept).not.toMatch(/[\u0080-\u009f\u202a-\u202e]/);
  expect(JSON.parse(kept)).toEqual({ author });
  // Colours, isolates around names, and words of every language stay.
  const own = '\u001b[31m\u2068چنار\u2069\u001b[0m\n\tÇelik “é”';
  expect(harmless(own)).toBe(own);
});
