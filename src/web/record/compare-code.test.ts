import { expect, test } from 'vitest';
import { compareCode } from './compare-code.ts';

const ROOM = '80845 88132 76992 29882 15359 44741 48507 36494';
const HEAD = '42216 27006 77055 95239 13207 12963 69289 11132';

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  [ROOM, 'room'],
  [HEAD, 'checkpoint'],
  [HEAD.replaceAll(' ', '-'), 'checkpoint'],
  [HEAD.replaceAll(' ', '\n'), 'checkpoint'],
  [`\u2066${HEAD}\u2069`, 'checkpoint'],
  [HEAD.replaceAll(/\d/g, (d) => String.fromCharCode(0x06f0 + Number(d))), 'checkpoint'],
  [HEAD.replaceAll(/\d/g, (d) => String.fromCharCode(0x0660 + Number(d))), 'checkpoint'],
  [HEAD.slice(0, -1), 'short'],
  [`${HEAD}1`, 'long'],
  [`${HEAD.slice(0, -1)}3`, 'differs'],
  ['4221O', 'letters'],
])('%j', (typed, kind) => {
  expect(compareCode(typed, ROOM, HEAD).kind).toBe(kind);
});

test('nothing matches a code that is still being worked out', () => {
  expect(compareCode(HEAD, undefined, undefined).kind).toBe('differs');
});
