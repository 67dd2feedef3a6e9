import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unruly } from '../../test/support/hostile.ts';
import {
  accepted,
  bytesOf,
  bytesOfHex as hex,
  readVectors,
  refusal,
  type VectorBytes,
} from '../../test/support/vectors.ts';
import { parseAct } from './act.ts';
import { parseBody, serialiseBody } from './body.ts';
import { concat, fromUtf8, toHex, utf8 } from './bytes.ts';
import { fault, type Parsed } from './fault.ts';
import { browserCipher } from './provider/browser.ts';
import { nodeCipher, nodeProvider } from './provider/node.ts';
import type { Cipher } from './provider.ts';
import {
  checkInner,
  epochCommitment,
  formatEpochSecrets,
  formatSealedBody,
  MAX_SEALED_ENCLOSURE_BYTES,
  openEnclosure,
  openSealed,
  parseEpochSecrets,
  parseSealedBody,
  sealEnclosure,
  sealInner,
  type Epoch,
} from './sealed.ts';

interface SealedVector {
  kind: 'commitment' | 'secrets' | 'body' | 'act' | 'enclosure';
  room: string;
  epoch: number;
  secret: string;
  secrets: string[];
  salt: string;
  sealed: string;
  commitment: string;
  note: VectorBytes;
  body: VectorBytes;
  bodySalt: string;
  enclosureSalt: string;
}

const { accept, reject } = readVectors<SealedVector>('sealed');

function only(kind: SealedVector['kind']): (typeof accept)[0] {
  const vector = accept.find((each) => each.kind === kind);
  if (vector === undefined) throw new Error(`no vector of ${kind}`);
  return vector;
}

function epochOf({ room, epoch, secret }: SealedVector): Epoch {
  return { room, epoch, secret: hex(secret) };
}

function readSealedBody(bytes: Uint8Array): Parsed<unknown> {
  const body = parseBody(bytes);
  return body.ok ? parseSealedBody(body.value) : body;
}

async function read(cipher: Cipher, vector: (typeof accept)[0]): Promise<Parsed<unknown>> {
  switch (vector.kind) {
    case 'act':
      return openSealed(cipher, epochOf(vector), hex(vector.salt), hex(vector.sealed));
    case 'enclosure':
      return openEnclosure(cipher, epochOf(vector), hex(vector.sealed));
    case 'secrets':
      return parseEpochSecrets(bytesOf(vector));
    case 'body':
      return readSealedBody(bytesOf(vector));
    case 'commitment':
      return fault('test.kind', '');
  }
}

const CIPHERS: [string, Cipher][] = [
  ['node', nodeCipher],
  ['browser', browserCipher],
];

describe.each(CIPHERS)('sealed acts, by the cipher of %s', (_, cipher) => {
  it('RC12.6 a sealed act is sealed as in the vectors, and opens', async () => {
    const vector = only('act');
    const [epoch, salt] = [epochOf(vector), hex(vector.salt)];
    const inner = {
      note: bytesOf(vector.note),
      bodySalt: hex(vector.bodySalt),
      body: bytesOf(vector.body),
    };
    expect(toHex(await sealInner(cipher, epoch, salt, inner))).toBe(vector.sealed);
    expect(accepted(await openSealed(cipher, epoch, salt, hex(vector.sealed)))).toEqual(inner);
    accepted(parseAct(inner.note));
  });

  it('RC12.8 a sealed enclosure likewise', async () => {
    const vector = only('enclosure');
    const epoch = epochOf(vector);
    const salt = hex(vector.enclosureSalt);
    const bytes = utf8(vector.text ?? '');
    const sealed = await sealEnclosure(cipher, epoch, hex(vector.salt), salt, bytes);
    expect(toHex(sealed)).toBe(vector.sealed);
    expect(accepted(await openEnclosure(cipher, epoch, sealed))).toEqual({ salt, bytes });
  });

  it.each(reject)('RC12.4 RC12.6 RC12.8 refuses $kind: $name', async (vector) => {
    expect(refusal(await read(cipher, vector))).toBe(vector.code);
  });
});

describe('sealed acts', () => {
  const epoch = epochOf(only('act'));
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

  it('RC12.6 what is sealed opens, and its length says little', async () => {
    const part = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(part, part, bytes(16), bytes(32), async (note, body, bodySalt, salt) => {
        const inner = { note, bodySalt, body };
        const sealed = await sealInner(nodeCipher, epoch, salt, inner);
        expect((sealed.length - 16) % 1024).toBe(0);
        expect(sealed.length - 16 - (24 + note.length + body.length)).toBeLessThan(1024);
        expect(accepted(await openSealed(nodeCipher, epoch, salt, sealed))).toEqual(inner);
      }),
      { numRuns: 50 },
    );
  });

  it('RC12.8 an enclosure likewise, and the longest is still an enclosure', async () => {
    const salt = new Uint8Array(32);
    for (const length of [0, 1, 4076, 4077, 9000]) {
      const words = new Uint8Array(length).fill(7);
      const sealed = await sealEnclosure(nodeCipher, epoch, salt, salt.subarray(16), words);
      expect((sealed.length - 48) % 4096).toBe(0);
      expect(accepted(await openEnclosure(nodeCipher, epoch, sealed)).bytes).toEqual(words);
    }
    const most = new Uint8Array(MAX_SEALED_ENCLOSURE_BYTES);
    const sealed = await sealEnclosure(nodeCipher, epoch, salt, salt.subarray(16), most);
    expect(sealed.length).toBeLessThanOrEqual(16_777_216);
    expect(16_777_216 - sealed.length).toBeLessThan(4096);
    expect(accepted(await openEnclosure(nodeCipher, epoch, sealed)).bytes.length).toBe(most.length);
    await expect(
      sealEnclosure(nodeCipher, epoch, salt, salt.subarray(16), new Uint8Array(most.length + 1)),
    ).rejects.toThrow(RangeError);
  });

  it('RC12.6 nothing longer than may be is sealed, nor opened', async () => {
    const [salt, bodySalt] = [new Uint8Array(32), new Uint8Array(16)];
    const seal = (note: number, body: number) =>
      sealInner(nodeCipher, epoch, salt, {
        note: new Uint8Array(note),
        bodySalt,
        body: new Uint8Array(body),
      });
    const most = await seal(16_384, 65_536);
    accepted(await openSealed(nodeCipher, epoch, salt, most));
    await expect(seal(16_385, 0)).rejects.toThrow(RangeError);
    await expect(seal(0, 65_537)).rejects.toThrow(RangeError);
    const body = { epoch: 1, salt, sealed: most, enclosures: [] };
    accepted(serialiseBody(formatSealedBody(body)));

    const info = utf8(`parley/sealed@v1\nroom ${epoch.room}\nepoch ${epoch.epoch}\n`);
    const key = await nodeCipher.hkdf(epoch.secret, salt, info, 32);
    const plaintext = new Uint8Array(66_560);
    plaintext.set([0, 1, 0, 1], 20);
    const tooLong = await nodeCipher.seal(key, plaintext);
    expect(refusal(await openSealed(nodeCipher, epoch, salt, tooLong))).toBe('sealed.length');
    plaintext.set([0, 0, 0x40, 1]);
    const noteTooLong = await nodeCipher.seal(key, plaintext);
    expect(refusal(await openSealed(nodeCipher, epoch, salt, noteTooLong))).toBe('sealed.length');
  });

  it('RC12.6 an act sealed for one room, epoch or purpose opens for no other', async () => {
    const vector = only('act');
    const [salt, sealed] = [hex(vector.salt), hex(vector.sealed)];
    for (const other of [
      { ...epoch, epoch: 1 },
      { ...epoch, room: 'a'.repeat(26) },
      { ...epoch, secret: epoch.secret.with(0, 0) },
    ]) {
      expect(refusal(await openSealed(nodeCipher, other, salt, sealed))).toBe('sealed.not-opened');
    }
  });

  it('RC12.6 noise never throws, sealed by one who has the secret', async () => {
    const salt = new Uint8Array(32);
    const info = utf8(`parley/sealed@v1\nroom ${epoch.room}\nepoch ${epoch.epoch}\n`);
    const key = await nodeCipher.hkdf(epoch.secret, salt, info, 32);
    const enclosureInfo = utf8(
      `parley/sealed-enclosure@v1\nroom ${epoch.room}\nepoch ${epoch.epoch}\n`,
    );
    const enclosureKey = await nodeCipher.hkdf(epoch.secret, salt, enclosureInfo, 32);
    const length = fc.oneof(fc.nat({ max: 2100 }), fc.nat({ max: 0xffff_ffff }));
    await fc.assert(
      fc.asyncProperty(length, length, fc.boolean(), async (first, second, isLong) => {
        const plaintext = new Uint8Array(isLong ? 4096 : 1024);
        const view = new DataView(plaintext.buffer);
        view.setUint32(0, first);
        if (first + 24 <= plaintext.length) view.setUint32(first + 20, second);
        const sealed = await nodeCipher.seal(key, plaintext);
        expect(await openSealed(nodeCipher, epoch, salt, sealed)).toHaveProperty('ok');
        const enclosure = concat(salt, await nodeCipher.seal(enclosureKey, plaintext));
        expect(await openEnclosure(nodeCipher, epoch, enclosure)).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
    const nothing = new Uint8Array();
    expect(refusal(await openSealed(nodeCipher, epoch, salt, nothing))).toBe('sealed.length');
    expect(refusal(await openEnclosure(nodeCipher, epoch, nothing))).toBe('sealed.length');
  });

  it('RC12.4 the commitment is that of the vectors, and of one room, epoch and secret', () => {
    const vector = only('commitment');
    expect(epochCommitment(nodeProvider, epochOf(vector))).toBe(vector.commitment);
    const others = [
      { ...epoch, epoch: 3 },
      { ...epoch, room: 'a'.repeat(26) },
      { ...epoch, secret: epoch.secret.with(0, 0) },
    ].map((other) => epochCommitment(nodeProvider, other));
    expect(others).not.toContain(vector.commitment);
    for (const wrong of [0, 1.5, -1]) {
      expect(() => epochCommitment(nodeProvider, { ...epoch, epoch: wrong })).toThrow(RangeError);
    }
  });

  it('RC12.4 the secrets are written as in the vectors, and read back', () => {
    const vector = only('secrets');
    const value = { room: vector.room, secrets: vector.secrets.map(hex) };
    expect(accepted(parseEpochSecrets(bytesOf(vector)))).toEqual(value);
    expect(formatEpochSecrets(value.room, value.secrets)).toEqual(bytesOf(vector));
    expect(() => formatEpochSecrets(value.room, [])).toThrow(RangeError);
    expect(() => formatEpochSecrets('room', value.secrets)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(bytes(32), { minLength: 1, maxLength: 20 }), (secrets) => {
        const file = formatEpochSecrets(epoch.room, secrets);
        expect(accepted(parseEpochSecrets(file))).toEqual({ room: epoch.room, secrets });
      }),
    );
    expect(unruly([bytesOf(vector)], parseEpochSecrets)).toEqual([]);
  });

  it('RC12.6 the body is written as in the vectors, and read back', () => {
    const file = bytesOf(only('body'));
    const body = accepted(parseSealedBody(accepted(parseBody(file))));
    expect(accepted(serialiseBody(formatSealedBody(body)))).toEqual(file);
    expect(unruly([file], readSealedBody)).toEqual([]);
  });
});

describe('inner and outer act', () => {
  const text = fromUtf8(bytesOf(only('act').note)) ?? '';
  const inner = accepted(parseAct(utf8(text)));
  const outer = accepted(parseAct(utf8(text.replace('text.propose/1', 'room.sealed/1'))));

  it('RC12.7 they agree in room, seen, time and signers', () => {
    accepted(checkInner(outer, inner));
    accepted(checkInner(outer, { ...inner, after: ['00'.repeat(32)] }));
    for (const change of [
      { room: 'a'.repeat(26) },
      { seen: { ...inner.seen, size: 41 } },
      { seen: { ...inner.seen, root: new Uint8Array(32) } },
      { time: inner.time + 1 },
      { by: ['p2/k1+00000000' as const] },
    ]) {
      expect(refusal(checkInner(outer, { ...inner, ...change }))).toBe('sealed.differs');
    }
  });

  it('RC12.7 the outer act cites nothing, the inner is not about the room or its keys', () => {
    const cites = { ...outer, after: ['00'.repeat(32)] };
    expect(refusal(checkInner(cites, inner))).toBe('sealed.outer-line');
    expect(refusal(checkInner({ ...outer, rests: ['x'] }, inner))).toBe('sealed.outer-line');
    for (const type of ['room.open', 'key.revoke', 'room.sealed']) {
      expect(refusal(checkInner(outer, { ...inner, type }))).toBe('sealed.inner-type');
    }
    // The title of a room is words, which the server must not learn.
    accepted(checkInner(outer, { ...inner, type: 'room.describe' }));
  });
});
