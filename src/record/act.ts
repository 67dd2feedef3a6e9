/**
 * The act (RC1): what a person signs, as a C2SP signed note with a text of one spelling.
 *
 * This is the hot path of every replay, so the text is read line by line, each field by a small
 * scan, and nothing is looked at twice. All of it is ASCII but for the dash of a signature line.
 */
import { isRoomId } from './base32.ts';
import { concat, fromBase64, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { isHex, isKeyName, type KeyRef, type Vkey } from './keys.ts';
import { takeLine, type Lines } from './lines.ts';
import { formatSignatureLine, type NoteSignature } from './note.ts';
import type { Provider, Signer } from './provider.ts';

export const MAX_ACT_BYTES = 16_384;
export const MAX_SIGNERS = 16;
export const MAX_AFTER = 64;
export const MAX_RESTS = 16;

/** The hash of the empty tree, which is what an opening act has `seen`. */
const EMPTY_ROOT = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** What an act says, field by field (RC1.1). */
export interface ActText {
  /** Room id: 26 characters of base32. */
  room: string;
  /** A head of this log that the signer's device has verified. Size 0 in the opening act only. */
  seen: { size: number; root: Uint8Array };
  /** `round.open`: two words, as the rules know them. */
  type: string;
  version: number;
  /** The signer's own clock, in seconds of the Unix epoch. A claim (RC3.3). */
  time: number;
  /** 1 to 16 keys, ascending. */
  by: readonly KeyRef[];
  /** 32 bytes: digest of the body (RC2.1). */
  body: Uint8Array;
  /** Ids of acts of this room that this one refers to: 64 hex digits each, ascending. */
  after: readonly string[];
  /** Hashes of leaves of another room: base64 of 32 bytes each, ascending. */
  rests: readonly string[];
}

/** An act taken apart; its form is right, its signatures are not yet checked. */
export interface ParsedAct extends ActText {
  /** The whole note, exactly as it came. */
  bytes: Uint8Array;
  /** What is signed, and what the act id is the digest of. */
  textBytes: Uint8Array;
  /** One for each of `by`, in that order; 64 bytes each. */
  signatures: NoteSignature[];
}

/**
 * The text of an act, one spelling for each act.
 *
 * Throws a `RangeError` that names the fault if the fields are no act (`by` out of order, a room
 * that is none): composing such a one is a bug of the caller.
 */
export function formatActText(act: ActText): string {
  const lines = [
    'parley/act@v1',
    `room ${act.room}`,
    `seen ${act.seen.size} ${toBase64(act.seen.root)}`,
    `type ${act.type}/${act.version}`,
    `time ${formatInstant(act.time)}`,
    ...act.by.map((ref) => `by ${ref}`),
    `body ${toBase64(act.body)}`,
    ...act.after.map((id) => `after ${id}`),
    ...act.rests.map((hash) => `rests ${hash}`),
  ];
  const text = `${lines.join('\n')}\n`;
  const read = parseActText(text);
  if (!read.ok) throw new RangeError(`not an act: ${read.fault.code}`);
  return text;
}

/**
 * Takes an act apart. Any byte that the grammar does not ask for refuses it.
 *
 * Refuses with `act.too-long`, `act.not-text`, `act.form`, and one code for each line of the text:
 * `act.version`, `act.room`, `act.seen`, `act.type`, `act.time`, `act.by`, `act.body`, `act.after`,
 * `act.rests`, with `-order` where a list is not ascending and `-count` where it is too long; then
 * `act.signature-count`, `act.signature-line`, `act.signer-differs`.
 */
export function parseAct(bytes: Uint8Array): Parsed<ParsedAct> {
  if (bytes.length > MAX_ACT_BYTES) {
    return fault('act.too-long', 'The act is longer than 16,384 bytes.', MAX_ACT_BYTES);
  }
  // No line of an act is empty, so the first empty line is also the last.
  const end = endOfText(bytes);
  if (end < 0) return fault('act.form', 'The act has no empty line before its signatures.');
  const textBytes = bytes.subarray(0, end);
  const text = fromUtf8(textBytes);
  const tail = fromUtf8(bytes.subarray(end + 1));
  if (text === undefined || tail === undefined) {
    return fault('act.not-text', 'The act is not well-formed text.');
  }
  const read = parseActText(text);
  if (!read.ok) return read;
  const signatures = parseSignatures(tail, read.value.by, end + 1);
  if (!signatures.ok) return signatures;
  return parsed({ ...read.value, bytes, textBytes, signatures: signatures.value });
}

/** The place after the first LF that another follows, or −1. */
function endOfText(bytes: Uint8Array): number {
  let at = bytes.indexOf(0x0a);
  while (at >= 0) {
    if (bytes[at + 1] === 0x0a) return at + 1;
    at = bytes.indexOf(0x0a, at + 1);
  }
  return -1;
}

/** The text of an act alone. Refuses with the codes that `parseAct` has for its lines. */
export function parseActText(text: string): Parsed<ActText> {
  const lines: Lines = { text, at: 0 };
  let at = 0;
  if (takeLine(lines, 'parley/act@v1') !== '') {
    return fault('act.version', 'This is not an act in a form that is known here.', at);
  }

  at = lines.at;
  const room = takeLine(lines, 'room ');
  if (room === undefined || !isRoomId(room)) {
    return fault('act.room', 'The act does not name a room.', at);
  }

  at = lines.at;
  const seen = parseSeen(takeLine(lines, 'seen '));
  if (seen === undefined) {
    return fault('act.seen', 'The act does not say which state of the log its signer saw.', at);
  }

  at = lines.at;
  const type = parseType(takeLine(lines, 'type '));
  if (type === undefined) return fault('act.type', 'The act does not say of what type it is.', at);

  at = lines.at;
  const time = parseInstant(takeLine(lines, 'time ') ?? '');
  if (time === undefined) {
    return fault('act.time', 'The act does not bear a time that exists.', at);
  }

  const by = takeList(lines, 'by ', MAX_SIGNERS, isKeyRef, 'act.by');
  if (!by.ok) return by;
  if (by.value.length === 0) return fault('act.by', 'The act names nobody who signs it.', lines.at);

  at = lines.at;
  const body = parseHash(takeLine(lines, 'body '));
  if (body === undefined) {
    return fault('act.body', 'The act does not name the digest of its body.', at);
  }

  const after = takeList(lines, 'after ', MAX_AFTER, isActId, 'act.after');
  if (!after.ok) return after;
  const rests = takeList(lines, 'rests ', MAX_RESTS, isHash, 'act.rests');
  if (!rests.ok) return rests;
  if (lines.at !== text.length) {
    return fault('act.form', 'The act has a line that does not belong there.', lines.at);
  }
  return parsed({
    room,
    seen,
    ...type,
    time,
    by: by.value as KeyRef[],
    body,
    after: after.value,
    rests: rests.value,
  });
}

function takeList(
  lines: Lines,
  word: string,
  limit: number,
  isItem: (text: string) => boolean,
  code: string,
): Parsed<string[]> {
  const items: string[] = [];
  let last = '';
  for (;;) {
    const { at } = lines;
    const item = takeLine(lines, word);
    if (item === undefined) return parsed(items);
    if (items.length === limit) return fault(`${code}-count`, 'The list is too long.', at);
    if (!isItem(item)) return fault(code, 'A line of the act is not of the right form.', at);
    if (item <= last) return fault(`${code}-order`, 'The lines are not in ascending order.', at);
    items.push(item);
    last = item;
  }
}

function parseSeen(text: string | undefined): ActText['seen'] | undefined {
  if (text === undefined) return undefined;
  const space = text.indexOf(' ');
  const size = parseDecimal(text.slice(0, Math.max(space, 0)));
  const root = parseHash(text.slice(space + 1));
  if (size === undefined || root === undefined) return undefined;
  if (size === 0 && text !== `0 ${EMPTY_ROOT}`) return undefined;
  return { size, root };
}

function parseType(text: string | undefined): { type: string; version: number } | undefined {
  if (text === undefined) return undefined;
  const slash = text.indexOf('/');
  const type = text.slice(0, Math.max(slash, 0));
  const version = parseDecimal(text.slice(slash + 1)) ?? 0;
  if (version < 1 || version > 9999 || !isActType(type)) return undefined;
  return { type, version };
}

/** Whether the text has the form of an act type's name: `round.open`. */
export function isActType(text: string): boolean {
  const dot = text.indexOf('.');
  return dot >= 0 && isWord(text, 0, dot) && isWord(text, dot + 1, text.length);
}

function isWord(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 32) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const letter = code >= 0x61 && code <= 0x7a;
    // A hyphen, but neither first nor last.
    if (!letter && (code !== 0x2d || i === from || i === to - 1)) return false;
  }
  return true;
}

/** Whether the text has the form of an act id: 64 hex digits. */
export function isActId(text: string): boolean {
  return isHex(text, 64);
}

function isKeyRef(text: string): boolean {
  const plus = text.length - 9;
  return (
    text.charAt(plus) === '+' && isHex(text.slice(plus + 1), 8) && isKeyName(text.slice(0, plus))
  );
}

function isHash(text: string): boolean {
  return parseHash(text) !== undefined;
}

function parseHash(text: string | undefined): Uint8Array | undefined {
  // 31 bytes have 44 characters too.
  const bytes = text?.length === 44 ? fromBase64(text) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}

/** Key id and signature, 68 bytes, in base64. */
const SIGNATURE_LENGTH = 92;

function parseSignatures(
  tail: string,
  by: readonly KeyRef[],
  start: number,
): Parsed<NoteSignature[]> {
  const signatures: NoteSignature[] = [];
  let at = 0;
  // In bytes: each dash is one character of the text and three bytes of the note.
  const offset = (): number => start + at + 2 * signatures.length;
  for (const ref of by) {
    if (at === tail.length) {
      return fault('act.signature-count', 'The act is not signed by all whom it names.', offset());
    }
    const plus = ref.length - 9;
    const name = ref.slice(0, plus);
    const prefix = `— ${name} `;
    if (!tail.startsWith('— ', at)) {
      return fault('act.signature-line', 'A signature line is not of the right form.', offset());
    }
    if (!tail.startsWith(prefix, at)) {
      return fault('act.signer-differs', 'The act is not signed by whom it names.', offset());
    }
    const from = at + prefix.length;
    const content = fromBase64(tail.slice(from, from + SIGNATURE_LENGTH));
    if (content?.length !== 68 || tail.charAt(from + SIGNATURE_LENGTH) !== '\n') {
      return fault('act.signature-line', 'A signature line is not of the right form.', offset());
    }
    const keyId = toHex(content.subarray(0, 4));
    if (keyId !== ref.slice(plus + 1)) {
      return fault('act.signer-differs', 'The act is not signed by whom it names.', offset());
    }
    signatures.push({ name, keyId, signature: content.subarray(4) });
    at = from + SIGNATURE_LENGTH + 1;
  }
  if (at !== tail.length) {
    return fault('act.signature-count', 'Something follows the last signature.', offset());
  }
  return parsed(signatures);
}

/**
 * The id of an act (RC1.4): 64 hex digits. Signatures do not enter it, so that another signature
 * over the same text makes no second act.
 */
export function actId(provider: Pick<Provider, 'sha256'>, text: Uint8Array | string): string {
  return toHex(provider.sha256(typeof text === 'string' ? utf8(text) : text));
}

/**
 * The bytes of an act: its text, signed by exactly the keys its `by` lines name.
 *
 * Throws a `RangeError` if the text is no act, or if the signers are not those of the `by` lines in
 * that order.
 */
export async function signAct(text: string, signers: readonly Signer[]): Promise<Uint8Array> {
  const read = parseActText(text);
  if (!read.ok) throw new RangeError(`not an act: ${read.fault.code}`);
  const { by } = read.value;
  const textBytes = utf8(text);
  const signatures = await Promise.all(
    signers.map((signer) => {
      if (signer.algorithm !== 0x01) throw new RangeError('a witness key signs no act');
      return signer.sign(textBytes);
    }),
  );
  let lines = '\n';
  by.forEach((ref, i) => {
    const [name, id] = [ref.slice(0, -9), ref.slice(-8)];
    const signature = signatures[i];
    if (signature === undefined || signers[i]?.name !== name) {
      throw new RangeError('the signers are not those whom the act names');
    }
    lines += formatSignatureLine(name, id, signature);
  });
  if (signers.length !== by.length) throw new RangeError('somebody signs whom the act names not');
  const act = concat(textBytes, utf8(lines));
  if (act.length > MAX_ACT_BYTES) throw new RangeError('the act is longer than 16,384 bytes');
  return act;
}

const NONE = new Uint8Array();

/**
 * Checks every signature of an act (RC1.2, RC1.5).
 *
 * Refuses with `act.signer-unknown`, `act.signer-not-acting` (a witness key), `act.signature-invalid`.
 * @param keyOf the key that a `by` line names, or undefined if nobody has it
 */
export async function verifyAct(
  provider: Pick<Provider, 'verify'>,
  act: ParsedAct,
  keyOf: (ref: KeyRef) => Vkey | undefined,
): Promise<Parsed<void>> {
  const keys: Vkey[] = [];
  for (const ref of act.by) {
    const key = keyOf(ref);
    if (key === undefined) {
      return fault('act.signer-unknown', 'The act is signed with a key that is not known here.');
    }
    if (key.algorithm !== 0x01) {
      return fault('act.signer-not-acting', 'The act is signed with a key that cannot act.');
    }
    keys.push(key);
  }
  const checks = keys.map((key, i) => {
    const { signature } = act.signatures[i] ?? { signature: NONE };
    return provider.verify(key.publicKey, act.textBytes, signature);
  });
  if ((await Promise.all(checks)).includes(false)) {
    return fault('act.signature-invalid', 'A signature of the act does not hold.');
  }
  return parsed(undefined);
}
