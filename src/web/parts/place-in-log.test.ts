import { expect, test } from 'vitest';
import { placeInLog } from './place-in-log.ts';

test('the place of an act in the log reads from the left between words of any direction', () => {
  expect(placeInLog(12)).toBe('(\u2066#12\u2069)');
});
