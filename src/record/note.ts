/**
 * Signed notes in general (c2sp.org/signed-note v1.0.0): a text, an empty line, and one line for
 * each signature. Checkpoints are read with this; acts have a narrower reader of their own (act.ts).
 */
import { concat, equalBytes, fromBase64, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { isNoteName, keyId, type Vkey } from './keys.ts';
import type { Provider, Signer } from './provider.ts';

export interface NoteSignature {
  name: string;
  /** 8 hex digits. */
  keyId: string;
  /** What follows the key id: 64 bytes for a note's signature, 72 for a cosignature. */
  signature: Uint8Array;
}

/** A note taken apart; nothing in it has been checked against a key. */
export interface Note {
  /** Ends in LF; this is what is signed. */
  text: string;
  textBytes: Uint8Array;
  /** In the order of the lines, repeated ones included. */
  signatures: NoteSignature[];
}

export interface NoteLimits {
  /** Of the whole note; 1,000,000 unless given. */
  maxBytes?: number;
  /** 64 unless given; C2SP asks every reader to take 16. */
  maxSignatures?: number;
}

const LF = 0x0a;

/**
 * Takes a note apart, at its *last* empty line: a text may itself contain empty lines, and whoever
 * splits at the first can be shown another text than the one that was signed.
 *
 * Refuses with `note.too-long`, `note.not-utf8`, `note.control-character`, `note.form`,
 * `note.signature-line`, `note.too-many-signatures`.
 */
export function parseNote(bytes: Uint8Array, limits: NoteLimits = {}): Parsed<Note> {
  const { maxBytes = 1_000_000, maxSignatures = 64 } = limits;
  if (bytes.length > maxBytes) return fault('note.too-long', 'The note is too long.', maxBytes);
  let split = -1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte >= 0x20) continue;
    if (byte !== LF) return fault('note.control-character', 'The note is not plain text.', i);
    if (i > 0 && bytes[i - 1] === LF) split = i;
  }
  if (split < 0) return fault('note.form', 'The note has no empty line before its signatures.');
  if (split === bytes.length - 1) return fault('note.form', 'The note is not signed.', split);
  if (bytes[bytes.length - 1] !== LF) {
    return fault('note.form', 'The last line of the note does not end.', bytes.length);
  }
  const textBytes = bytes.subarray(0, split);
  const text = fromUtf8(textBytes);
  const rest = fromUtf8(bytes.subarray(split + 1));
  if (text === undefined || rest === undefined) {
    return fault('note.not-utf8', 'The note is not well-formed UTF-8.');
  }
  const lines = rest.slice(0, -1).split('\n');
  if (lines.length > maxSignatures) {
    return fault('note.too-many-signatures', 'The note has too many signatures.', split + 1);
  }
  const signatures: NoteSignature[] = [];
  let at = split + 1;
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) {
      return fault('note.signature-line', 'A signature line is not of the right form.', at);
    }
    signatures.push(signature);
    at += utf8(line).length + 1;
  }
  return parsed({ text, textBytes, signatures });
}

/** One signature line without its LF, or undefined if it is none. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  if (!line.startsWith('— ')) return undefined;
  const space = line.indexOf(' ', 2);
  const name = line.slice(2, space < 0 ? undefined : space);
  const content = space < 0 ? undefined : fromBase64(line.slice(space + 1));
  if (content === undefined || content.length < 5 || !isNoteName(name)) return undefined;
  return { name, keyId: toHex(content.subarray(0, 4)), signature: content.slice(4) };
}

/**
 * One signature line with its LF. The dash is U+2014.
 * @param id 8 hex digits
 */
export function formatSignatureLine(name: string, id: string, signature: Uint8Array): string {
  const bytes = new Uint8Array(4 + signature.length);
  for (let i = 0; i < 4; i++) bytes[i] = Number.parseInt(id.slice(2 * i, 2 * i + 2), 16);
  bytes.set(signature, 4);
  return `— ${name} ${toBase64(bytes)}\n`;
}

/** A note of which at least one signature was checked and holds. */
export interface OpenedNote {
  text: string;
  /** The keys, each once, that signed; in the order of their first signature lines. */
  signers: Vkey[];
  /** Signatures by keys that were not given, unchecked. */
  unknown: NoteSignature[];
}

/**
 * Checks a note against the keys one knows. Lines by other keys are passed over, but a line by a
 * known key that does not hold refuses the whole note; a key that signed twice counts once.
 *
 * Only keys that sign notes (0x01) count here: what a cosignature (0x04) signs is not the note's
 * text alone, and its key is passed over like an unknown one.
 *
 * Refuses with `note.signature-invalid`, `note.not-signed-by-known-key`, `note.ambiguous-key`.
 */
export async function openNote(
  provider: Pick<Provider, 'verify'>,
  note: Note,
  keys: readonly Vkey[],
): Promise<Parsed<OpenedNote>> {
  const signers: Vkey[] = [];
  const unknown: NoteSignature[] = [];
  for (const signature of note.signatures) {
    const found = keys.filter(
      (key) =>
        key.algorithm === 0x01 && key.name === signature.name && key.keyId === signature.keyId,
    );
    const [key] = found;
    if (key === undefined) {
      unknown.push(signature);
      continue;
    }
    // An id has 32 bits only, so a second key with the same one can be made.
    if (found.some((other) => !equalBytes(other.publicKey, key.publicKey))) {
      return fault('note.ambiguous-key', 'Two of the known keys cannot be told apart.');
    }
    if (!(await provider.verify(key.publicKey, note.textBytes, signature.signature))) {
      return fault('note.signature-invalid', 'A signature does not hold.');
    }
    if (!signers.includes(key)) signers.push(key);
  }
  if (signers.length === 0) {
    return fault('note.not-signed-by-known-key', 'No key that is known here signed this note.');
  }
  return parsed({ text: note.text, signers, unknown });
}

/**
 * The bytes of a note: the text signed by each signer, in the order given.
 * @param text ends in LF
 */
export async function signNote(
  provider: Pick<Provider, 'sha256'>,
  text: string,
  signers: readonly Signer[],
): Promise<Uint8Array> {
  if (!text.endsWith('\n')) throw new RangeError('the text of a note ends in a line feed');
  if (signers.length === 0) throw new RangeError('a note is signed by somebody');
  for (const { algorithm } of signers) {
    if (algorithm !== 0x01) throw new RangeError('a witness key signs no note');
  }
  const textBytes = utf8(text);
  const signatures = await Promise.all(signers.map((signer) => signer.sign(textBytes)));
  const lines = signers.map((signer, i) => {
    const id = keyId(provider, signer.name, signer.algorithm, signer.publicKey);
    return formatSignatureLine(signer.name, id, signatures[i] as Uint8Array);
  });
  return concat(textBytes, utf8(`\n${lines.join('')}`));
}
