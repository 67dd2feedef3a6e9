import { toBase64, toHex, utf8 } from '../../src/record/bytes.ts';
import { nodeCipher, nodeProvider } from '../../src/record/provider/node.ts';
import {
  epochCommitment,
  formatEpochSecrets,
  sealEnclosure,
  sealInner,
  type Epoch,
} from '../../src/record/sealed.ts';
import { act, BODY, fill, ROOM, SALT, swap, vectorBytes, type VectorFile } from './fixtures.ts';

const EPOCH: Epoch = { room: ROOM, epoch: 2, secret: fill(0xe2) };
const KEY_SALT = fill(0x5e);

/** Seals a plaintext that no writer of ours would make. */
async function sealRaw(tag: string, plaintext: Uint8Array): Promise<Uint8Array> {
  const info = utf8(`${tag}\nroom ${ROOM}\nepoch ${EPOCH.epoch}\n`);
  const key = await nodeCipher.hkdf(EPOCH.secret, KEY_SALT, info, 32);
  return nodeCipher.seal(key, plaintext);
}

function plain(length: number, ...parts: (Uint8Array | number)[]): Uint8Array {
  const buffer = Buffer.alloc(length);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'number') at = buffer.writeUInt32BE(part, at);
    else {
      buffer.set(part, at);
      at += part.length;
    }
  }
  return buffer;
}

export async function sealedVectors(): Promise<VectorFile> {
  const note = utf8(await act());
  const inner = { note, bodySalt: SALT, body: BODY };
  const sealed = await sealInner(nodeCipher, EPOCH, KEY_SALT, inner);
  const secrets = formatEpochSecrets(ROOM, [fill(0xe1), fill(0xe2)]);
  const text = Buffer.from(secrets).toString();
  const words = utf8('Names that may be withheld.');
  const enclosure = await sealEnclosure(nodeCipher, EPOCH, KEY_SALT, SALT, words);
  const epoch = { room: ROOM, epoch: EPOCH.epoch, secret: toHex(EPOCH.secret) };
  const act1 = (bytes: Uint8Array) => ({
    kind: 'act',
    ...epoch,
    salt: toHex(KEY_SALT),
    sealed: toHex(bytes),
  });
  const attached = (bytes: Uint8Array) => ({ kind: 'enclosure', ...epoch, sealed: toHex(bytes) });
  const end = 4 + note.length + 16 + 4 + BODY.length;
  const whole = [note.length, note, SALT, BODY.length, BODY];
  const dirty = plain(1024, ...whole);
  dirty[1023] = 1;
  const flipped = sealed.slice();
  flipped[0] = (flipped[0] as number) ^ 1;
  const badAct = async (name: string, code: string, plaintext: Uint8Array) => ({
    name,
    code,
    ...act1(await sealRaw('parley/sealed@v1', plaintext)),
  });
  const badEnclosure = async (name: string, code: string, plaintext: Uint8Array) => {
    const bytes = await sealRaw('parley/sealed-enclosure@v1', plaintext);
    return { name, code, ...attached(Buffer.concat([KEY_SALT, bytes])) };
  };
  const badEpoch = (name: string, code: string, from: string, to: string) => ({
    name,
    code,
    kind: 'secrets',
    text: swap(text, from, to),
  });
  const body = {
    epoch: 2,
    salt: toBase64(KEY_SALT),
    sealed: toBase64(sealed),
    enclosures: [{ enclosure: toBase64(fill(4)), media: 'application/octet-stream', size: 4144 }],
  };
  const badBody = (name: string, code: string, value: unknown) => ({
    name,
    code,
    kind: 'body',
    text: JSON.stringify(value),
  });
  return {
    format: 'sealed',
    rules: ['RC12.4', 'RC12.6', 'RC12.8'],
    about:
      'Epochs, sealed acts and sealed enclosures, under a secret that everybody now knows. Bytes are hex.',
    accept: [
      {
        name: 'a commitment',
        kind: 'commitment',
        ...epoch,
        commitment: epochCommitment(nodeProvider, EPOCH),
      },
      {
        name: 'the secrets of two epochs',
        kind: 'secrets',
        ...vectorBytes(secrets),
        room: ROOM,
        secrets: [toHex(fill(0xe1)), toHex(fill(0xe2))],
      },
      { name: 'the body of a sealed act', kind: 'body', text: JSON.stringify(body) },
      {
        name: 'a sealed act',
        ...act1(sealed),
        note: vectorBytes(note),
        bodySalt: toHex(SALT),
        body: vectorBytes(BODY),
      },
      {
        name: 'a sealed enclosure',
        ...attached(enclosure),
        salt: toHex(KEY_SALT),
        enclosureSalt: toHex(SALT),
        ...vectorBytes(words),
      },
    ],
    reject: [
      badEpoch('another version', 'epoch.form', '@v1', '@v2'),
      badEpoch('no room', 'epoch.room', `room ${ROOM}\n`, ''),
      badEpoch('an epoch left out', 'epoch.line', '\n2 ', '\n3 '),
      badEpoch(
        'a secret of 31 bytes',
        'epoch.line',
        toBase64(fill(0xe2)),
        toBase64(fill(0xe2, 31)),
      ),
      badEpoch('an empty line', 'epoch.line', '\n2 ', '\n\n2 '),
      {
        name: 'a last line that does not end',
        code: 'epoch.line',
        kind: 'secrets',
        text: text.slice(0, -1),
      },
      {
        name: 'no secret',
        code: 'epoch.form',
        kind: 'secrets',
        text: text.slice(0, text.indexOf('\n1 ') + 1),
      },
      badBody('another order of keys', 'sealed.form', {
        salt: body.salt,
        epoch: 2,
        sealed: body.sealed,
        enclosures: [],
      }),
      badBody('one key more', 'sealed.form', { ...body, more: 1 }),
      badBody('epoch 0', 'sealed.epoch', { ...body, epoch: 0 }),
      badBody('a salt of 16 bytes', 'sealed.salt', { ...body, salt: toBase64(SALT) }),
      badBody('a length that no plaintext gives', 'sealed.length', {
        ...body,
        sealed: toBase64(sealed.slice(1)),
      }),
      badBody('enclosures that are none', 'sealed.enclosures', { ...body, enclosures: [1] }),
      badBody('one enclosure twice', 'sealed.enclosures', {
        ...body,
        enclosures: [...body.enclosures, ...body.enclosures],
      }),
      badBody('an enclosure of another media type', 'sealed.enclosures', {
        ...body,
        enclosures: body.enclosures.map((ref) => ({ ...ref, media: 'text/plain' })),
      }),
      badBody('an enclosure of a size that cannot be', 'sealed.enclosures', {
        ...body,
        enclosures: body.enclosures.map((ref) => ({ ...ref, size: 4143 })),
      }),
      { name: 'a changed byte', code: 'sealed.not-opened', ...act1(flipped) },
      {
        name: 'another secret',
        code: 'sealed.not-opened',
        ...act1(sealed),
        secret: toHex(fill(0xe1)),
      },
      { name: 'another epoch', code: 'sealed.not-opened', ...act1(sealed), epoch: 3 },
      { name: 'another salt', code: 'sealed.not-opened', ...act1(sealed), salt: toHex(fill(0)) },
      { name: 'another room', code: 'sealed.not-opened', ...act1(sealed), room: 'a'.repeat(26) },
      { name: 'a byte too few', code: 'sealed.length', ...act1(sealed.slice(1)) },
      { name: 'a tag and nothing else', code: 'sealed.length', ...act1(sealed.slice(0, 16)) },
      await badAct('a block too many', 'sealed.padding', plain(2048, ...whole)),
      await badAct('something after the body', 'sealed.padding', dirty),
      await badAct(
        'a note longer than what there is',
        'sealed.length',
        plain(1024, 0xffff_ffff, note),
      ),
      await badAct(
        'a body longer than what there is',
        'sealed.length',
        plain(1024, note.length, note, SALT, 1025 - end + BODY.length, BODY),
      ),
      {
        name: 'an enclosure opened as an act',
        code: 'sealed.not-opened',
        ...act1(enclosure.slice(32, 32 + 1040)),
      },
      {
        name: 'an enclosure with a byte too many',
        code: 'sealed.length',
        ...attached(Buffer.concat([enclosure, SALT.slice(15)])),
      },
      await badEnclosure(
        'an enclosure with a block too many',
        'sealed.padding',
        plain(8192, 1, SALT, words.slice(0, 1)),
      ),
      await badEnclosure(
        'an enclosure with something after it',
        'sealed.padding',
        plain(4096, 1, SALT, words),
      ),
      await badEnclosure(
        'an enclosure longer than what there is',
        'sealed.length',
        plain(4096, 4077, SALT, words),
      ),
    ],
  };
}
