import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { isRoomId } from '#record/base32.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from '#record/bytes.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { formatVkey, parseVkey, vkeyOf, type Vkey } from '#record/keys.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import type { SealKey } from '#room/seal-keys.ts';

/**
 * An acting key in a file sealed with a passphrase (RC8). Lines, each ending in LF:
 *
 *     parley/key@v1
 *     room <room id>
 *     key <vkey>
 *     seal <age recipient, or none>
 *     scrypt <log2 N> <r> <p> <base64 of 16 bytes of salt>
 *     <base64 of nonce (12) ‖ ciphertext ‖ tag (16)>
 *
 * The key of AES-256-GCM is scrypt (RFC 7914) of the passphrase in NFC; the lines before the last, with their LF, are its additional data, so that none of
 * them can be changed. The plaintext is `seed <base64 of 32 bytes>` LF and, where there is a sealing key, `identity <age identity>` LF. What stands in the
 * open is public; who has the file and not the passphrase has nothing that signs.
 */
export interface KeyFile {
  room: string;
  vkey: Vkey;
  /** age recipient, for sealed rooms. */
  seal: string | undefined;
  cost: Cost;
  /** 16 bytes. */
  salt: Uint8Array;
  /** nonce ‖ ciphertext ‖ tag */
  sealed: Uint8Array;
}

interface Cost {
  log2N: number;
  r: number;
  p: number;
}

/** 128 MiB and about a third of a second: what a laptop spares, and a guesser does not a million times. */
const COST: Cost = { log2N: 17, r: 8, p: 1 };
const NONCE = 12;
const TAG = 16;

/** A key that has been opened. */
export interface OpenedKey {
  room: string;
  vkey: Vkey;
  signer: Signer;
  seal: SealKey | undefined;
  /** The private half, 32 bytes: for threads of this process that sign, and for nothing that is written or sent. */
  seed(): Uint8Array;
  /** The same key in a file without its sealing key (RC15.17). */
  withoutSeal(): KeyFile;
}

/** Makes a key and seals it. Nothing of it is kept but what is returned. */
export async function makeKeyFile(
  room: string,
  name: string,
  passphrase: string,
  seal?: SealKey,
  cost: Cost = COST,
): Promise<{ file: KeyFile; opened: OpenedKey }> {
  const seed = randomBytes(32);
  const signer = nodeSigner(name, 0x01, seed);
  const vkey = vkeyOf(nodeProvider, signer);
  const salt = randomBytes(16);
  const header = { room, vkey, seal: seal?.recipient, cost, salt };
  const key = await stretch(passphrase, salt, cost);
  const withoutSeal = () => sealedFile({ ...header, seal: undefined }, key, seed);
  return {
    file: sealedFile(header, key, seed, seal),
    opened: { room, vkey, signer, seal, seed: () => seed, withoutSeal },
  };
}

function sealedFile(
  header: Omit<KeyFile, 'sealed'>,
  key: Uint8Array,
  seed: Uint8Array,
  seal?: SealKey,
): KeyFile {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(utf8(headerText(header)));
  const plaintext = `seed ${toBase64(seed)}\n${seal ? `identity ${seal.identity}\n` : ''}`;
  const body = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final()]);
  return { ...header, sealed: Buffer.concat([body, cipher.getAuthTag()]) };
}

export function formatKeyFile(file: KeyFile): string {
  return `${headerText(file)}${toBase64(file.sealed)}\n`;
}

function headerText({ room, vkey, seal, cost, salt }: Omit<KeyFile, 'sealed'>): string {
  return [
    'parley/key@v1',
    `room ${room}`,
    `key ${formatVkey(vkey)}`,
    `seal ${seal ?? 'none'}`,
    `scrypt ${cost.log2N} ${cost.r} ${cost.p} ${toBase64(salt)}`,
    '',
  ].join('\n');
}

/** Refuses with `key-file.form`; what is sealed in it is not yet looked at. */
export function parseKeyFile(bytes: Uint8Array): Parsed<KeyFile> {
  const refused = fault('key-file.form', 'This is not a key file of Parley.');
  const lines = (fromUtf8(bytes) ?? '').split('\n');
  const [format, room, key, seal, cost, sealed, end] = lines;
  if (lines.length !== 7 || format !== 'parley/key@v1' || end !== '') return refused;
  const vkey = parseVkey(nodeProvider, after('key ', key) ?? '');
  const costs = /^scrypt (1[4-9]|20) (8) (1) (\S+)$/.exec(cost ?? '');
  const salt = fromBase64(costs?.[4] ?? '');
  const content = fromBase64(sealed ?? '');
  const roomId = after('room ', room);
  const recipient = after('seal ', seal);
  if (!vkey.ok || !costs || salt?.length !== 16 || !content || content.length < NONCE + TAG) {
    return refused;
  }
  if (roomId === undefined || !isRoomId(roomId) || !recipient || vkey.value.algorithm !== 0x01) {
    return refused;
  }
  const file: KeyFile = {
    room: roomId,
    vkey: vkey.value,
    seal: recipient === 'none' ? undefined : recipient,
    cost: { log2N: Number(costs[1]), r: Number(costs[2]), p: Number(costs[3]) },
    salt,
    sealed: content,
  };
  return formatKeyFile(file) === fromUtf8(bytes) ? parsed(file) : refused;
}

/** Refuses with `key-file.passphrase` (another passphrase, or a file that was changed), `key-file.form`. */
export async function openKeyFile(file: KeyFile, passphrase: string): Promise<Parsed<OpenedKey>> {
  const key = await stretch(passphrase, file.salt, file.cost);
  const { sealed } = file;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(utf8(headerText(file)));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  let text: string;
  try {
    const body = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    text = Buffer.concat([body, decipher.final()]).toString();
  } catch {
    return fault(
      'key-file.passphrase',
      'The passphrase does not open this key, or its file was changed.',
    );
  }
  const [first, second] = text.split('\n');
  const seed = fromBase64(after('seed ', first) ?? '');
  if (seed?.length !== 32) return fault('key-file.form', 'The key file holds no key.');
  const identity = after('identity ', second);
  const { room, vkey, seal, cost, salt } = file;
  return parsed({
    withoutSeal: () => sealedFile({ room, vkey, seal: undefined, cost, salt }, key, seed),
    room,
    vkey,
    signer: nodeSigner(vkey.name, 0x01, seed),
    seed: () => seed,
    seal: seal !== undefined && identity !== undefined ? { recipient: seal, identity } : undefined,
  });
}

function after(word: string, line: string | undefined): string | undefined {
  return line?.startsWith(word) === true ? line.slice(word.length) : undefined;
}

function stretch(passphrase: string, salt: Uint8Array, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N;
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
