import { bodyDigest, enclosureDigest } from '../../src/record/body.ts';
import { toBase64, toHex, utf8 } from '../../src/record/bytes.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { fill, SALT, vectorBytes, type VectorFile } from './fixtures.ts';

function nested(depth: number): string {
  return `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
}

/** A body of exactly this many bytes. */
function long(bytes: number): string {
  return `{"a":"${'x'.repeat(bytes - 8)}"}`;
}

const DIGEST = toBase64(fill(0x33));

function naming(enclosure: unknown, media: unknown, size: unknown): string {
  return JSON.stringify({ words: { enclosure, media, size } });
}

export function bodyVectors(): VectorFile {
  const taken = (name: string, body: string) => ({
    name,
    ...vectorBytes(utf8(body)),
    salt: toHex(SALT),
    digest: toBase64(bodyDigest(nodeProvider, SALT, utf8(body))),
  });
  const refused = (name: string, code: string, body: string | Uint8Array) => ({
    name,
    code,
    ...vectorBytes(typeof body === 'string' ? utf8(body) : body),
  });
  const many = (count: number) =>
    JSON.stringify(
      Array.from({ length: count }, (_, i) => ({
        enclosure: toBase64(fill(i)),
        media: 'text/plain',
        size: i,
      })),
    );
  return {
    format: 'body',
    rules: ['RC2.1', 'RC2.2', 'RC2.3', 'RC7.2'],
    about: 'Bodies, with the digest under a salt of 16 bytes (hex), in base64.',
    accept: [
      taken('nothing', '{}'),
      taken('one of each', '{"a":null,"b":true,"c":[1,-2,"three",{}],"d":{"e":0}}'),
      taken('the largest and the smallest number', '{"a":9007199254740991,"b":-9007199254740991}'),
      taken('nested sixteen deep', nested(16)),
      taken('the longest', long(131_072)),
      taken(
        'escapes as JSON.stringify writes them',
        '{"a":"\\u0001\\b\\t\\n\\f\\r\\"\\\\/\u007f"}',
      ),
      taken('scripts of two directions and of four bytes', '{"متن":"سوله 🕊 和平"}'),
      taken('an empty key', '{"":0}'),
      taken('__proto__ as a value', '{"a":"__proto__"}'),
      taken('integer-like keys in order', '{"1":0,"2":0,"a":0}'),
      taken('thirty-two enclosures', `{"all":${many(32)}}`),
      taken('one enclosure named twice', `{"a":[${many(1).slice(1, -1)},${many(1).slice(1, -1)}]}`),
      taken('four keys name no enclosure', '{"enclosure":"","media":"","size":-1,"more":0}'),
    ],
    reject: [
      refused('no bytes', 'body.not-json', ''),
      refused('no JSON', 'body.not-json', '{"a":1'),
      refused('a byte-order mark', 'body.not-json', '\ufeff{}'),
      refused('something after it', 'body.not-json', '{}{}'),
      refused('a comment', 'body.not-json', '{/**/}'),
      refused('not UTF-8', 'body.not-utf8', Uint8Array.of(0x7b, 0xff, 0x7d)),
      refused(
        'a surrogate in UTF-8',
        'body.not-utf8',
        Buffer.from('7b2261223a22eda080227d', 'hex'),
      ),
      refused(
        'an overlong byte sequence',
        'body.not-utf8',
        Buffer.from('7b2261223a22c0af227d', 'hex'),
      ),
      refused('an array', 'body.not-object', '[]'),
      refused('a string', 'body.not-object', '"a"'),
      refused('null', 'body.not-object', 'null'),
      refused('one byte too long', 'body.too-long', long(131_073)),
      refused('nested seventeen deep', 'body.too-deep', nested(17)),
      refused('nested sixty thousand deep', 'body.too-deep', nested(60_000)),
      refused('a space', 'body.not-canonical', '{"a": 1}'),
      refused('a line feed at the end', 'body.not-canonical', '{}\n'),
      refused('a key twice', 'body.not-canonical', '{"a":1,"a":1}'),
      refused('integer-like keys out of order', 'body.not-canonical', '{"2":0,"1":0}'),
      refused('an integer-like key last', 'body.not-canonical', '{"a":0,"1":0}'),
      refused('a number with an exponent', 'body.not-canonical', '{"a":1e3}'),
      refused('a number with a point', 'body.not-canonical', '{"a":1.0}'),
      refused('an escape that is not needed', 'body.not-canonical', '{"a":"\\u0061"}'),
      refused('an escaped solidus', 'body.not-canonical', '{"a":"\\/"}'),
      refused('an escape in capitals', 'body.not-canonical', '{"a":"\\u001F"}'),
      refused('a fraction', 'body.number', '{"a":0.5}'),
      refused('a number that is not safe', 'body.number', '{"a":9007199254740992}'),
      refused('minus zero', 'body.number', '{"a":-0}'),
      refused('a number too large', 'body.number', '{"a":1e400}'),
      refused('half a surrogate pair', 'body.string', '{"a":"\\ud800"}'),
      refused('half a surrogate pair in a key', 'body.key', '{"\\udc00":0}'),
      refused('__proto__', 'body.key', '{"__proto__":{"a":1}}'),
      refused('__proto__ within', 'body.key', '{"a":[{"__proto__":null}]}'),
      refused('an enclosure without a digest', 'body.enclosure', naming('', 'text/plain', 1)),
      refused(
        'a digest of 31 bytes',
        'body.enclosure',
        naming(toBase64(fill(1, 31)), 'text/plain', 1),
      ),
      refused(
        'a digest in loose base64',
        'body.enclosure',
        naming(DIGEST.replace('=', ''), 'text/plain', 1),
      ),
      refused('a media type in capitals', 'body.enclosure', naming(DIGEST, 'Text/plain', 1)),
      refused(
        'a media type with a parameter',
        'body.enclosure',
        naming(DIGEST, 'text/plain;charset=utf-8', 1),
      ),
      refused('a media type without subtype', 'body.enclosure', naming(DIGEST, 'text', 1)),
      refused('a size that is no number', 'body.enclosure', naming(DIGEST, 'text/plain', '1')),
      refused('a negative size', 'body.enclosure', naming(DIGEST, 'text/plain', -1)),
      refused('more than 16 MiB', 'body.enclosure', naming(DIGEST, 'text/plain', 16_777_217)),
      refused(
        'one digest with two sizes',
        'body.enclosure',
        `{"a":${JSON.stringify([1, 2].map((size) => ({ enclosure: DIGEST, media: 'text/plain', size })))}}`,
      ),
      refused('thirty-three enclosures', 'body.enclosures', `{"all":${many(33)}}`),
    ],
  };
}

export function enclosureVectors(): VectorFile {
  const bytes = utf8('Names that may be withheld.');
  const digest = enclosureDigest(nodeProvider, SALT, bytes);
  const empty = enclosureDigest(nodeProvider, SALT, new Uint8Array());
  return {
    format: 'enclosure',
    rules: ['RC2.3'],
    about:
      'Enclosures and the digests by which bodies name them. What is refused does not have the digest beside it: the code is the one a reader of bundles or a server gives.',
    accept: [
      { name: 'words', ...vectorBytes(bytes), salt: toHex(SALT), digest: toBase64(digest) },
      { name: 'no bytes', text: '', salt: toHex(SALT), digest: toBase64(empty) },
    ],
    reject: [
      {
        name: 'other words',
        code: 'enclosure.digest',
        text: 'Names that may be withheld!',
        salt: toHex(SALT),
        digest: toBase64(digest),
      },
      {
        name: 'another salt',
        code: 'enclosure.digest',
        ...vectorBytes(bytes),
        salt: toHex(fill(0, 16)),
        digest: toBase64(digest),
      },
      {
        name: 'the same bytes as a body',
        code: 'enclosure.digest',
        ...vectorBytes(bytes),
        salt: toHex(SALT),
        digest: toBase64(bodyDigest(nodeProvider, SALT, bytes)),
      },
    ],
  };
}
