/**
 * Cosignatures (`c2sp.org/tlog-cosignature` v1.0.1, Ed25519, type 0x04): a witness's word that, at
 * a time, this was the largest head of the log it had seen, and that the log had only grown.
 */
import { concat, fromUtf8, utf8 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { keyId, type Vkey } from './keys.ts';
import { formatSignatureLine, parseSignatureLine, type NoteSignature } from './note.ts';
import type { Provider, Signer } from './provider.ts';

export interface Cosignature {
  /** The witness's key name. */
  name: string;
  /** 8 hex digits. */
  keyId: string;
  /** Seconds of the Unix epoch, by the witness's clock: a bound to show, never an order. */
  time: number;
  /** 64 bytes. */
  signature: Uint8Array;
}

/** Bytes of a cosignature after the key id: the time as u64 big-endian, then the signature. */
const CONTENT_LENGTH = 72;

/**
 * What a witness signs: `cosignature/v1`, the time, then the checkpoint's whole text. The witness's
 * name is not in it, so one key must not serve two witnesses.
 * @param textBytes the checkpoint's text, extension lines included, up to its last LF
 */
export function cosignatureMessage(textBytes: Uint8Array, time: number): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError('a time in whole seconds');
  return concat(utf8(`cosignature/v1\ntime ${time}\n`), textBytes);
}

/** The witness's cosignature of a checkpoint's text. RangeError for a key that is not 0x04. */
export async function cosign(
  provider: Pick<Provider, 'sha256'>,
  signer: Signer,
  textBytes: Uint8Array,
  time: number,
): Promise<Cosignature> {
  if (signer.algorithm !== 0x04) throw new RangeError('only a witness key cosigns');
  return {
    name: signer.name,
    keyId: keyId(provider, signer.name, signer.algorithm, signer.publicKey),
    time,
    signature: await signer.sign(cosignatureMessage(textBytes, time)),
  };
}

/** The signature line, with its LF. */
export function formatCosignature(cosignature: Cosignature): string {
  const content = new Uint8Array(CONTENT_LENGTH);
  let rest = cosignature.time;
  for (let i = 7; i >= 0; i--) {
    content[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  content.set(cosignature.signature, 8);
  return formatSignatureLine(cosignature.name, cosignature.keyId, content);
}

/**
 * A note's signature read as a cosignature. Faults: `cosignature.length` (it is of another kind),
 * `cosignature.time` (beyond 2^53−1; the specification's own bound is 2^63−1).
 */
export function readCosignature(signature: NoteSignature): Parsed<Cosignature> {
  const content = signature.signature;
  if (content.length !== CONTENT_LENGTH) {
    return fault('cosignature.length', 'The signature is not an Ed25519 cosignature.');
  }
  let time = 0;
  for (let i = 0; i < 8; i++) time = time * 256 + (content[i] as number);
  if (!Number.isSafeInteger(time)) {
    return fault('cosignature.time', 'The time of the cosignature is beyond every calendar.');
  }
  const { name } = signature;
  return parsed({ name, keyId: signature.keyId, time, signature: content.slice(8) });
}

/** One cosignature line, without its LF. Faults besides: `cosignature.line`. */
export function parseCosignatureLine(line: string): Parsed<Cosignature> {
  const signature = parseSignatureLine(line);
  if (signature === undefined) {
    return fault('cosignature.line', 'The line is not a signature line.');
  }
  return readCosignature(signature);
}

/** Whether this key made the cosignature over this text. Name, id and kind of the key count too. */
export async function cosignatureHolds(
  provider: Pick<Provider, 'verify'>,
  key: Vkey,
  textBytes: Uint8Array,
  cosignature: Cosignature,
): Promise<boolean> {
  if (key.algorithm !== 0x04 || key.name !== cosignature.name || key.keyId !== cosignature.keyId) {
    return false;
  }
  const message = cosignatureMessage(textBytes, cosignature.time);
  return await provider.verify(key.publicKey, message, cosignature.signature);
}

/** A witness whose cosignature of a checkpoint holds. */
export interface Cosigned {
  key: Vkey;
  /** The latest of its times, if it cosigned more than once. */
  time: number;
}

/**
 * Which of these witnesses have cosigned a checkpoint: each once, whatever it repeats (RC6.6), in
 * the order given. Lines by other keys are passed over; a line by one of these that does not hold
 * refuses the checkpoint: `cosignature.invalid`, or a fault of `readCosignature`.
 */
export async function openCosignatures(
  provider: Pick<Provider, 'verify'>,
  checkpoint: Pick<Checkpoint, 'textBytes' | 'signatures'>,
  witnesses: readonly Vkey[],
): Promise<Parsed<Cosigned[]>> {
  const cosigned: Cosigned[] = [];
  for (const key of witnesses.filter(({ algorithm }) => algorithm === 0x04)) {
    let time: number | undefined;
    for (const signature of checkpoint.signatures) {
      if (signature.name !== key.name || signature.keyId !== key.keyId) continue;
      const cosignature = readCosignature(signature);
      if (!cosignature.ok) return cosignature;
      if (!(await cosignatureHolds(provider, key, checkpoint.textBytes, cosignature.value))) {
        return fault('cosignature.invalid', 'The cosignature of a known witness does not hold.');
      }
      time = Math.max(time ?? 0, cosignature.value.time);
    }
    if (time !== undefined) cosigned.push({ key, time });
  }
  return parsed(cosigned);
}

/**
 * The checkpoint note with these cosignatures after the signatures it has, ascending by name as
 * bundles want them. None of them is checked.
 * @param note a checkpoint note signed by its log alone
 */
export function withCosignatures(
  note: Uint8Array,
  cosignatures: readonly Cosignature[],
): Uint8Array {
  const sorted = cosignatures.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return concat(note, utf8(sorted.map(formatCosignature).join('')));
}

/**
 * The cosignatures in an answer of lines, each ending in LF. Faults: `cosignature.line`, and those
 * of `readCosignature`, only for what is not even a signature line: other kinds of signature are
 * left out.
 */
export function parseCosignatureLines(bytes: Uint8Array): Parsed<Cosignature[]> {
  const text = fromUtf8(bytes);
  if (text === undefined || !text.endsWith('\n')) {
    return fault('cosignature.line', 'The answer is not made of signature lines.');
  }
  const cosignatures: Cosignature[] = [];
  for (const line of text.slice(0, -1).split('\n')) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) {
      return fault('cosignature.line', 'The answer is not made of signature lines.');
    }
    const cosignature = readCosignature(signature);
    if (cosignature.ok) cosignatures.push(cosignature.value);
  }
  return parsed(cosignatures);
}
