/**
 * Checkpoints (`c2sp.org/tlog-checkpoint` v1.0.0): the signed head of a log. Ours have the origin
 * `parley/<room id>` and no extension lines (RC3.4); those of other logs are read as they come.
 */
import { fromBase64, toBase64 } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { isLogName, type Vkey } from './keys.ts';
import { HASH_LENGTH, isSize } from './merkle.ts';
import { openNote, parseNote, signNote, type NoteLimits, type NoteSignature } from './note.ts';
import type { Provider, Signer } from './provider.ts';

/** What a checkpoint says. */
export interface TreeHead {
  /** Which log: its name, and that of its key. */
  origin: string;
  /** Leaves. */
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
}

/** A checkpoint taken apart; no signature in it has been checked. */
export interface Checkpoint extends TreeHead {
  /** Lines after the third, without LF. They are signed, and mean nothing here. */
  extensions: readonly string[];
  /** What the log signs, up to the LF before the empty line. */
  textBytes: Uint8Array;
  /** The log's and its witnesses', in the order of the lines, repeated ones included. */
  signatures: readonly NoteSignature[];
}

/** The longest checkpoint of ours, in bytes; a line of a witness takes about 130. */
export const MAX_CHECKPOINT_BYTES = 16_384;

/** What a checkpoint with signatures of other people's making may take: theirs can be long. */
const LENIENT: NoteLimits = { maxBytes: 1_000_000, maxSignatures: 256 };

/**
 * The three lines of a checkpoint's text. RangeError for a head that has no such text.
 *
 * `formatTreeHead({ origin: 'parley/aaaaaaaaaaaaaaaaaaaaaaaaaa', size: 3, root })`
 */
export function formatTreeHead(head: TreeHead): string {
  const { origin, size, root } = head;
  if (origin === '' || origin.includes('\n') || !isSize(size) || root.length !== HASH_LENGTH) {
    throw new RangeError('this is no head of a log');
  }
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * The text of a checkpoint: three lines, and any extension lines. Faults: `checkpoint.form`,
 * `checkpoint.size`, `checkpoint.root`.
 */
export function parseTreeHead(text: string): Parsed<TreeHead & { extensions: readonly string[] }> {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) {
    return fault('checkpoint.form', 'A checkpoint has an origin, a size and a root, each a line.');
  }
  const [origin, decimal, base64, ...extensions] = lines as [string, string, string, ...string[]];
  const size = parseDecimal(decimal);
  if (size === undefined) {
    return fault('checkpoint.size', 'The size of the log is not a number as it is written here.');
  }
  const root = fromBase64(base64);
  if (root?.length !== HASH_LENGTH) {
    return fault('checkpoint.root', 'The root is not base64 of 32 bytes.');
  }
  return parsed({ origin, size, root, extensions });
}

/**
 * A checkpoint of any log, leniently: any origin, extension lines, up to 256 signatures of any
 * kind. Nothing in it is checked against a key. Faults: those of `parseNote` and `parseTreeHead`.
 */
export function parseCheckpoint(
  bytes: Uint8Array,
  limits: NoteLimits = LENIENT,
): Parsed<Checkpoint> {
  const note = parseNote(bytes, limits);
  if (!note.ok) return note;
  const head = parseTreeHead(note.value.text);
  if (!head.ok) return head;
  const { textBytes, signatures } = note.value;
  return parsed({ ...head.value, textBytes, signatures });
}

/**
 * A checkpoint as bundles hold it: of a room, without extension lines, at most 16,384 bytes, the
 * log's signature first, then cosignatures ascending by name. Faults besides those of
 * `parseCheckpoint`: `checkpoint.origin`, `checkpoint.extension`, `checkpoint.signature-order`,
 * `checkpoint.signature-length`.
 */
export function parseStrictCheckpoint(bytes: Uint8Array): Parsed<Checkpoint> {
  const read = parseCheckpoint(bytes, { maxBytes: MAX_CHECKPOINT_BYTES, maxSignatures: 256 });
  if (!read.ok) return read;
  const { origin, extensions, signatures } = read.value;
  if (!isLogName(origin)) return fault('checkpoint.origin', 'This is not the log of a room.');
  if (extensions.length > 0) {
    return fault('checkpoint.extension', 'A checkpoint of a room has no extension lines.');
  }
  for (const [i, signature] of signatures.entries()) {
    const before = signatures[i - 1];
    const inPlace =
      i === 0
        ? signature.name === origin
        : signature.name !== origin && (i === 1 || (before as NoteSignature).name < signature.name);
    if (!inPlace) {
      return fault(
        'checkpoint.signature-order',
        "The log's signature comes first, then each witness's once, ascending by name.",
      );
    }
    if (signature.signature.length !== (i === 0 ? 64 : 72)) {
      return fault('checkpoint.signature-length', 'A signature has not the length of its kind.');
    }
  }
  return read;
}

/**
 * The checkpoint note, signed by the log. RangeError unless the signer's name is the origin.
 * Whether the log may sign this head at all (RC5.3) is for the caller to know.
 */
export async function signCheckpoint(
  provider: Pick<Provider, 'sha256'>,
  signer: Signer,
  head: TreeHead,
): Promise<Uint8Array> {
  if (signer.name !== head.origin) throw new RangeError("a log's key has the name of its origin");
  return await signNote(provider, formatTreeHead(head), [signer]);
}

/**
 * Checks that the log signed a checkpoint.
 * @param logKeys the keys trusted for logs; only those named as the origin count
 *
 * Faults: `checkpoint.origin-unknown`, and those of `openNote` (`note.signature-invalid`,
 * `note.not-signed-by-known-key`). Cosignatures are passed over: see `cosignature.ts`.
 */
export async function checkLogSignature(
  provider: Pick<Provider, 'verify'>,
  checkpoint: Checkpoint,
  logKeys: readonly Vkey[],
): Promise<Parsed<Checkpoint>> {
  const keys = logKeys.filter((key) => key.name === checkpoint.origin);
  if (keys.length === 0) {
    return fault('checkpoint.origin-unknown', 'No key is known for the log of this origin.');
  }
  const { textBytes, signatures } = checkpoint;
  const opened = await openNote(
    provider,
    // The text itself was read before, and is not looked at again.
    { text: '', textBytes, signatures: [...signatures] },
    keys,
  );
  return opened.ok ? parsed(checkpoint) : opened;
}

/** Reads a checkpoint leniently and checks that its log signed it. */
export async function openCheckpoint(
  provider: Pick<Provider, 'verify'>,
  bytes: Uint8Array,
  logKeys: readonly Vkey[],
): Promise<Parsed<Checkpoint>> {
  const read = parseCheckpoint(bytes);
  return read.ok ? await checkLogSignature(provider, read.value, logKeys) : read;
}
