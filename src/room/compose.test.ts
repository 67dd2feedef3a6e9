import { expect, test } from 'vitest';
import { toHex } from '#record/bytes.ts';
import { randomBytes } from './compose.ts';

test('RC12.6 no salt or secret is drawn twice, or changed by drawing another', () => {
  const lengths = [16, 32, 1, 64, 32, 16, 100];
  const drawn = Array.from({ length: 2_000 }, (_, i) => {
    const bytes = randomBytes(lengths[i % lengths.length] as number);
    return { bytes, hex: toHex(bytes) };
  });
  for (const [i, { bytes, hex }] of drawn.entries()) {
    expect(bytes.length).toBe(lengths[i % lengths.length]);
    expect(toHex(bytes)).toBe(hex);
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  }
  // Eight bytes of each: none begins or ends as another, so none overlaps one that was given before.
  const long = drawn.filter(({ bytes }) => bytes.length >= 16);
  const ends = long.flatMap(({ hex }) => [hex.slice(0, 16), hex.slice(-16)]);
  expect(new Set(ends).size).toBe(2 * long.length);
  // What was given is wiped where it came from: a piece that began within the one before would begin with zeros.
  for (const at of [0, -1])
    expect(long.filter(({ bytes }) => bytes.at(at) === 0).length).toBeLessThan(long.length / 10);
});
