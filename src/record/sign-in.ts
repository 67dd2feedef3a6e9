/**
 * What a device signs besides acts: that it enrols a key (RC8.8), and that it signs in (RC8.9). The
 * device composes these texts itself; a server never supplies a text to sign.
 */
import { isRoomId } from './base32.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { fault, parsed, type Fault, type Parsed } from './fault.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { formatVkey, keyRef, parseKeyRef, parseVkey, type KeyRef, type Vkey } from './keys.ts';
import { takeLine, type Lines } from './lines.ts';
import { openNote, parseNote, type Note } from './note.ts';
import type { Provider } from './provider.ts';

export const MAX_SIGN_IN_BYTES = 16_384;

/** What a sign-in says (RC8.9). */
export interface SignIn {
  /** `https://talks.example:8443`, as browsers spell it. */
  origin: string;
  room: string;
  /** 32 bytes, of the server's choosing, used once. */
  nonce: Uint8Array;
  /** Seconds of the Unix epoch. Whether it is still to come is the server's to ask. */
  expires: number;
  by: KeyRef;
}

/** What an enrolment says (RC8.8). */
export interface Enrolment {
  origin: string;
  room: string;
  /** SHA-256 of the invitation's secret: 32 bytes. */
  invitation: Uint8Array;
  /** The age recipient to which the room's secrets may be sealed for this device. */
  seal: string | undefined;
  key: Vkey;
}

/** With the note it came in; its signature is not yet checked. */
export type Unverified<T> = T & { note: Note };

/** The text of a sign-in. Throws a `RangeError` if `parseSignIn` would refuse it. */
export function formatSignIn(signIn: SignIn): string {
  const { origin, room, nonce, expires, by } = signIn;
  const text = `parley/sign-in@v1
origin ${origin}
room ${room}
nonce ${toBase64(nonce)}
expires ${formatInstant(expires)}
by ${by}
`;
  return mustRead(text, readSignIn(text));
}

/** The text of an enrolment. Throws a `RangeError` if `parseEnrolment` would refuse it. */
export function formatEnrolment(provider: Pick<Provider, 'sha256'>, enrolment: Enrolment): string {
  const { origin, room, invitation, seal, key } = enrolment;
  const text = `parley/enrol@v1
origin ${origin}
room ${room}
invitation ${toBase64(invitation)}
seal ${seal ?? 'none'}
key ${formatVkey(key)}
`;
  return mustRead(text, readEnrolment(provider, text));
}

function mustRead(text: string, read: Parsed<unknown>): string {
  if (!read.ok) throw new RangeError(`not to be signed: ${read.fault.code}`);
  return text;
}

/**
 * Takes a sign-in apart: a note with one signature line, of the key in its `by` line.
 *
 * Refuses with the codes of `parseNote`, with `sign-in.form`, `sign-in.origin`, `sign-in.room`,
 * `sign-in.nonce`, `sign-in.expires`, `sign-in.by`, and with `sign-in.signer`.
 */
export function parseSignIn(bytes: Uint8Array): Parsed<Unverified<SignIn>> {
  const note = parseNote(bytes, { maxBytes: MAX_SIGN_IN_BYTES, maxSignatures: 1 });
  if (!note.ok) return note;
  const read = readSignIn(note.value.text);
  if (!read.ok) return read;
  if (!isSignedBy(note.value, read.value.by)) {
    return fault('sign-in.signer', 'The sign-in is not signed with the key it names.');
  }
  return parsed({ ...read.value, note: note.value });
}

/**
 * Takes an enrolment apart: a note with one signature line, of the key that it names.
 *
 * Refuses with the codes of `parseNote`, with `enrol.form`, `enrol.origin`, `enrol.room`,
 * `enrol.invitation`, `enrol.seal`, `enrol.key`, and with `enrol.signer`.
 */
export function parseEnrolment(
  provider: Pick<Provider, 'sha256'>,
  bytes: Uint8Array,
): Parsed<Unverified<Enrolment>> {
  const note = parseNote(bytes, { maxBytes: MAX_SIGN_IN_BYTES, maxSignatures: 1 });
  if (!note.ok) return note;
  const read = readEnrolment(provider, note.value.text);
  if (!read.ok) return read;
  if (!isSignedBy(note.value, keyRef(read.value.key))) {
    return fault('enrol.signer', 'The enrolment is not signed with the key it names.');
  }
  return parsed({ ...read.value, note: note.value });
}

/**
 * Whether the key signed this. Refuses with the codes of `openNote`.
 * @param key the one that the `by` line names
 */
export async function verifySignIn(
  provider: Pick<Provider, 'verify'>,
  signIn: Unverified<SignIn>,
  key: Vkey,
): Promise<Parsed<void>> {
  const opened = await openNote(provider, signIn.note, [key]);
  return opened.ok ? parsed(undefined) : opened;
}

/**
 * Whether the key that is to be enrolled signed this, and may be enrolled at all (RC8.10).
 *
 * Refuses with `enrol.key-unfit` and the codes of `openNote`.
 */
export async function verifyEnrolment(
  provider: Pick<Provider, 'verify' | 'keyFault'>,
  enrolment: Unverified<Enrolment>,
): Promise<Parsed<void>> {
  if (provider.keyFault(enrolment.key.publicKey) !== undefined) {
    return fault('enrol.key-unfit', 'This key could sign differently for different readers.');
  }
  const opened = await openNote(provider, enrolment.note, [enrolment.key]);
  return opened.ok ? parsed(undefined) : opened;
}

function isSignedBy(note: Note, by: KeyRef): boolean {
  return note.signatures.every((line) => keyRef(line) === by && line.signature.length === 64);
}

function readSignIn(text: string): Parsed<SignIn> {
  const lines: Lines = { text, at: 0 };
  if (takeLine(lines, 'parley/sign-in@v1') !== '') return noForm('sign-in.form', lines);
  const head = readHead(lines, 'sign-in');
  if (!head.ok) return head;

  let { at } = lines;
  const nonce = readHash(takeLine(lines, 'nonce '));
  if (nonce === undefined) return fault('sign-in.nonce', 'The nonce is not 32 bytes.', at);

  at = lines.at;
  const expires = parseInstant(takeLine(lines, 'expires ') ?? '');
  if (expires === undefined) return fault('sign-in.expires', 'The time does not exist.', at);

  at = lines.at;
  const by = parseKeyRef(takeLine(lines, 'by ') ?? '');
  if (!by.ok) return fault('sign-in.by', 'The sign-in does not name a key.', at);
  if (lines.at !== text.length) return noForm('sign-in.form', lines);
  return parsed({ ...head.value, nonce, expires, by: by.value.ref });
}

function readEnrolment(provider: Pick<Provider, 'sha256'>, text: string): Parsed<Enrolment> {
  const lines: Lines = { text, at: 0 };
  if (takeLine(lines, 'parley/enrol@v1') !== '') return noForm('enrol.form', lines);
  const head = readHead(lines, 'enrol');
  if (!head.ok) return head;

  let { at } = lines;
  const invitation = readHash(takeLine(lines, 'invitation '));
  if (invitation === undefined) {
    return fault('enrol.invitation', 'The invitation is not 32 bytes.', at);
  }

  at = lines.at;
  const seal = takeLine(lines, 'seal ');
  if (seal === undefined || (seal !== 'none' && !isAgeRecipient(seal))) {
    return fault('enrol.seal', 'The recipient is neither an age recipient nor "none".', at);
  }

  at = lines.at;
  const key = parseVkey(provider, takeLine(lines, 'key ') ?? '');
  // Only keys that sign notes act, and only they are enrolled so.
  if (!key.ok || key.value.algorithm !== 0x01) {
    return fault('enrol.key', 'The key is not one that can act.', at);
  }
  if (lines.at !== text.length) return noForm('enrol.form', lines);
  return parsed({
    ...head.value,
    invitation,
    seal: seal === 'none' ? undefined : seal,
    key: key.value,
  });
}

function readHead(
  lines: Lines,
  format: 'sign-in' | 'enrol',
): Parsed<{ origin: string; room: string }> {
  let { at } = lines;
  const origin = takeLine(lines, 'origin ');
  if (origin === undefined || !isOrigin(origin)) {
    return fault(`${format}.origin`, 'The text does not name the server it is for.', at);
  }
  at = lines.at;
  const room = takeLine(lines, 'room ');
  if (room === undefined || !isRoomId(room)) {
    return fault(`${format}.room`, 'The text does not name a room.', at);
  }
  return parsed({ origin, room });
}

function noForm(code: string, lines: Lines): { ok: false; fault: Fault } {
  return fault(code, 'A line does not belong there.', lines.at);
}

function readHash(text: string | undefined): Uint8Array | undefined {
  const bytes = text === undefined ? undefined : fromBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

const ORIGIN =
  /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/;

/**
 * Whether the text is a web origin as browsers spell it, so that two spellings of one server are
 * never taken for two servers, nor two servers for one.
 * @example isOrigin('https://talks.example') && !isOrigin('https://talks.example:443')
 */
export function isOrigin(text: string): boolean {
  const match = ORIGIN.exec(text);
  if (match === null) return false;
  const [, scheme, , port] = match;
  if (port === undefined) return true;
  const number = Number(port);
  const standard = scheme === 'https' ? 443 : 80;
  return number >= 1 && number <= 65_535 && number !== standard && String(number) === port;
}

/** age recipients are bech32; plugin and post-quantum ones are longer, and have names in them. */
function isAgeRecipient(text: string): boolean {
  return text.length <= 4096 && /^age1[0-9a-z]+$/.test(text);
}
