import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, bytesOf, bytesOfHex, readVectors, refusal } from '../../test/support/vectors.ts';
import {
  bodyDigest,
  enclosureDigest,
  enclosureRef,
  enclosureRefs,
  parseBody,
  serialiseBody,
  type EnclosureRef,
  type Json,
} from './body.ts';
import { fromUtf8, toBase64, utf8 } from './bytes.ts';
import { nodeProvider } from './provider/node.ts';

interface Digested {
  salt: string;
  digest: string;
}

const { accept, reject } = readVectors<Digested>('body');
const enclosures = readVectors<Digested>('enclosure');

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 6 } as object);

/** The values of JSON that a body may have. */
function isAllowed(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === 'string') return value.isWellFormed();
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(
    ([key, nested]) => key !== '__proto__' && key.isWellFormed() && isAllowed(nested),
  );
}

describe('bodies', () => {
  it.each(accept)('RC2.2 accepts $name', (vector) => {
    const bytes = bytesOf(vector);
    const body = accepted(parseBody(bytes));
    expect(accepted(serialiseBody(body))).toEqual(bytes);
    const digest = bodyDigest(nodeProvider, bytesOfHex(vector.salt), bytes);
    expect(toBase64(digest)).toBe(vector.digest);
  });

  it.each(reject)('RC2.2 refuses $name', (vector) => {
    expect(refusal(parseBody(bytesOf(vector)))).toBe(vector.code);
  });

  it('RC2.2 a value is written and read back, or refused', () => {
    fc.assert(
      fc.property(json, (value) => {
        const body = { value };
        const bytes = serialiseBody(body);
        expect(bytes.ok).toBe(isAllowed(value));
        if (!bytes.ok) return;
        expect(accepted(parseBody(bytes.value))).toEqual(body);
      }),
      { numRuns: 500 },
    );
  });

  it('RC2.2 what is read is what JSON.parse reads, and only where it is written back alike', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 0, 2), (text, indent) => {
        const said = JSON.stringify({ a: JSON.parse(text) as unknown }, null, indent);
        const body = parseBody(utf8(said));
        const written = JSON.stringify(JSON.parse(said));
        const value: unknown = JSON.parse(said);
        expect(body.ok).toBe(written === said && isAllowed(value));
      }),
      { numRuns: 500 },
    );
  });

  it('RC2.2 values that JSON does not have are refused, and none is written otherwise than it is', () => {
    const refused = [
      [undefined, 'body.not-object'],
      [[], 'body.not-object'],
      [{ a: undefined }, 'body.not-json'],
      [{ a: [undefined] }, 'body.not-json'],
      [{ a: () => 1 }, 'body.not-json'],
      [{ a: 1n }, 'body.not-json'],
      [{ a: Symbol('a') }, 'body.not-json'],
      [{ a: new Date(0) }, 'body.not-json'],
      [{ a: new Map() }, 'body.not-json'],
      [{ a: new Uint8Array(1) }, 'body.not-json'],
      // oxlint-disable-next-line no-sparse-arrays -- a hole is what is tested
      [{ a: [1, , 2] }, 'body.not-json'],
      [{ a: Number.NaN }, 'body.number'],
      [{ a: -0 }, 'body.number'],
      [{ a: '\udfff' }, 'body.string'],
      [{ a: 'x'.repeat(131_072) }, 'body.too-long'],
    ] as const;
    for (const [value, code] of refused) expect(refusal(serialiseBody(value))).toBe(code);
    const endless: Record<string, unknown> = {};
    endless['a'] = endless;
    expect(refusal(serialiseBody(endless))).toBe('body.too-deep');
    // An object whose keys were put in another order than JSON.parse would give them.
    expect(fromUtf8(accepted(serialiseBody({ b: 1, 2: 1, 1: 1 })))).toBe('{"1":1,"2":1,"b":1}');
  });

  it('RC2.1 another salt, another byte, another tag: another digest', () => {
    const [salt, bytes] = [new Uint8Array(16), utf8('{}')];
    const digests = [
      bodyDigest(nodeProvider, salt, bytes),
      bodyDigest(nodeProvider, salt.with(0, 1), bytes),
      bodyDigest(nodeProvider, salt, utf8('{} ')),
      enclosureDigest(nodeProvider, salt, bytes),
      nodeProvider.sha256(bytes),
    ].map(toBase64);
    expect(new Set(digests).size).toBe(5);
    expect(() => bodyDigest(nodeProvider, new Uint8Array(15), bytes)).toThrow(RangeError);
  });

  it('RC2.2 noise never throws', () => {
    expect(
      unruly(
        accept.map(bytesOf).filter((bytes) => bytes.length < 5000),
        parseBody,
        4000,
      ),
    ).toEqual([]);
  });
});

describe('enclosures', () => {
  it.each(enclosures.accept)('RC2.3 has its digest: $name', (vector) => {
    const digest = enclosureDigest(nodeProvider, bytesOfHex(vector.salt), bytesOf(vector));
    expect(toBase64(digest)).toBe(vector.digest);
  });

  it.each(enclosures.reject)('RC2.3 has another digest: $name', (vector) => {
    const digest = enclosureDigest(nodeProvider, bytesOfHex(vector.salt), bytesOf(vector));
    expect(toBase64(digest)).not.toBe(vector.digest);
  });

  const named = (byte: number): EnclosureRef =>
    enclosureRef(new Uint8Array(32).fill(byte), 'text/plain', byte);

  it('RC7.2 they are found in the order of naming, each once, and only with just the three keys', () => {
    const [a, b, c, d, e] = [named(1), named(2), named(3), named(4), named(5)];
    const body: Record<string, Json> = {
      last: [[{ deep: c }], b],
      z: { ...e, more: 1 },
      also: { words: a, again: b },
      reordered: { size: d.size, enclosure: d.enclosure, media: d.media },
    };
    const read = accepted(parseBody(accepted(serialiseBody(body))));
    expect(enclosureRefs(read).map(({ size }) => size)).toEqual([3, 2, 1, 4]);
  });

  it('RC7.2 a body that is itself three such keys names one', () => {
    expect(enclosureRefs(accepted(parseBody(utf8(JSON.stringify(named(5))))))).toEqual([named(5)]);
  });

  it('RC2.3 none is named in a way that would be refused', () => {
    const digest = new Uint8Array(32);
    expect(() => enclosureRef(digest.subarray(1), 'text/plain', 1)).toThrow(RangeError);
    expect(() => enclosureRef(digest, 'text/plain; charset=utf-8', 1)).toThrow(RangeError);
    expect(() => enclosureRef(digest, 'text/plain', 1.5)).toThrow(RangeError);
  });
});
