import { createPrivateKey, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, toBase64, utf8 } from '#record/bytes.ts';
import { formatTreeHead, parseTreeHead, type TreeHead } from '#record/checkpoint.ts';
import { formatVkey, logName, vkeyOf, type Vkey } from '#record/keys.ts';
import { formatSignatureLine } from '#record/note.ts';
import { nodeProvider } from '#record/provider/node.ts';

/**
 * Keys of logs, and the last head each has signed. They live in files beside the store and outside its backup: a restored store must not find with it
 * the key that would let it go on as if nothing had happened (RC5.3).
 */
export class LogKeys {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async make(room: string): Promise<LogKey> {
    const key = new LogKey(room, randomBytes(32));
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeWhole(this.#folder, `${room}.key`, key.privateForm());
    return key;
  }

  /** The key of a room's log, or undefined where this server has none: then the room can be read and never added to. */
  async find(room: string): Promise<LogKey | undefined> {
    const text = await readOr(join(this.#folder, `${room}.key`));
    if (text === undefined) return undefined;
    const key = LogKey.parse(room, text.trim());
    if (!key) throw new Error(`the key file of room ${room} is damaged`);
    return key;
  }

  /** The last head known to have been signed. */
  async lastSigned(room: string): Promise<TreeHead | undefined> {
    const text = await readOr(join(this.#folder, `${room}.head`));
    if (text === undefined) return undefined;
    const head = parseTreeHead(text);
    if (!head.ok) throw new Error(`the head file of room ${room} is damaged`);
    return head.value;
  }

  async remember(room: string, head: TreeHead): Promise<void> {
    await writeWhole(this.#folder, `${room}.head`, formatTreeHead(head));
  }
}

export class LogKey {
  readonly vkey: Vkey;
  readonly #seed: Uint8Array;
  readonly #private: KeyObject;

  constructor(room: string, seed: Uint8Array) {
    this.#seed = seed;
    this.#private = privateKey(seed);
    const { x } = createPublicKey(this.#private).export({ format: 'jwk' });
    const publicKey = new Uint8Array(Buffer.from(x as string, 'base64url'));
    this.vkey = vkeyOf(nodeProvider, { name: logName(room), algorithm: 0x01, publicKey });
  }

  get text(): string {
    return formatVkey(this.vkey);
  }

  /** The signed checkpoint note. At once, because it is made inside the store's transaction. */
  signCheckpoint(head: TreeHead): Uint8Array {
    const text = formatTreeHead(head);
    const signature = new Uint8Array(sign(null, utf8(text), this.#private));
    return utf8(`${text}\n${formatSignatureLine(this.vkey.name, this.vkey.keyId, signature)}`);
  }

  /** `PRIVATE+KEY+<name>+<key id>+<base64 of 0x01 ‖ seed>`, the form of Go's sumdb/note. */
  privateForm(): string {
    const key = toBase64(Buffer.concat([Uint8Array.of(1), this.#seed]));
    return `PRIVATE+KEY+${this.vkey.name}+${this.vkey.keyId}+${key}\n`;
  }

  static parse(room: string, text: string): LogKey | undefined {
    const encoded = text.slice(
      text.indexOf('+', text.indexOf(`${logName(room)}+`) + logName(room).length + 1) + 1,
    );
    const bytes = fromBase64(encoded);
    if (bytes?.length !== 33 || bytes[0] !== 1) return undefined;
    const key = new LogKey(room, bytes.slice(1));
    return key.privateForm() === `${text}\n` ? key : undefined;
  }
}

/** PKCS #8 wraps a seed in sixteen fixed bytes (RFC 8410 §7). */
function privateKey(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

async function readOr(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a small file whole or not at all: a temporary file, synced, renamed over the old one, the folder synced. */
async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const temporary = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  const directory = await open(folder, 'r');
  try {
    await rename(temporary, join(folder, name));
    await directory.sync();
  } finally {
    await directory.close();
  }
}
