/**
 * A joint act on its way from one signer to the next (RC1.7): what is posted in the end, with the
 * signatures that it has so far. It comes by hand, mail or chat, so all of it is hostile.
 */
import { actId, formatActText, parseActText, type ActText } from './act.ts';
import {
  bodyDigest,
  enclosureDigest,
  enclosureRefs,
  MAX_ENCLOSURES,
  parseBody,
  SALT_LENGTH,
  type EnclosureRef,
  type JsonObject,
} from './body.ts';
import { concat, equalBytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { keyRef, vkeyOf, type KeyRef, type Vkey } from './keys.ts';
import { takeLine, type Lines } from './lines.ts';
import { formatSignatureLine, parseSignatureLine } from './note.ts';
import type { Provider, Signer } from './provider.ts';

export const MAX_JOINT_BYTES = 1_048_576;

/** A joint act under way. Its form and its digests are right; its signatures are not yet checked. */
export interface JointAct {
  act: ActText;
  /** What is signed. */
  textBytes: Uint8Array;
  /** 64 hex digits (RC1.4). */
  id: string;
  /** 16 bytes. */
  salt: Uint8Array;
  /** The bytes of the body, and what they say. */
  body: Uint8Array;
  value: JsonObject;
  /** Exactly those that the body names, in its order. */
  enclosures: readonly JointEnclosure[];
  /** 64 bytes for each who has signed so far, of those whom the `by` lines name. */
  signatures: ReadonlyMap<KeyRef, Uint8Array>;
}

interface JointEnclosure {
  ref: EnclosureRef;
  salt: Uint8Array;
  bytes: Uint8Array;
}

/** Throws a `RangeError` if it would be refused: composing such a one is a bug of the caller. */
export function formatJoint(provider: Pick<Provider, 'sha256'>, joint: JointAct): Uint8Array {
  const { salt, body, enclosures, act } = joint;
  const lines = [
    'parley/joint@v1',
    `salt ${toBase64(salt)}`,
    `body ${toBase64(body)}`,
    ...enclosures.map((one) => `enclosure ${toBase64(one.salt)} ${toBase64(one.bytes)}`),
  ];
  const head = utf8(`${lines.join('\n')}\n\n${formatActText(act)}\n`);
  const bytes = concat(head, utf8(signatureLines(joint)));
  const read = parseJoint(provider, bytes);
  if (!read.ok) throw new RangeError(`not a joint act: ${read.fault.code}`);
  return bytes;
}

function signatureLines({ act, signatures }: JointAct): string {
  return act.by
    .flatMap((ref) => {
      const signature = signatures.get(ref);
      return signature ? [formatSignatureLine(ref.slice(0, -9), ref.slice(-8), signature)] : [];
    })
    .join('');
}

/**
 * Reads one. Refuses with `joint.too-long`, `joint.not-text`, `joint.version`, `joint.salt`,
 * `joint.body`, `joint.enclosure`, `joint.enclosure-count`, `joint.form`, the codes of
 * `parseActText`, `joint.one-signer`, the codes of `parseBody`, `joint.body-digest`,
 * `joint.enclosures`, `joint.unsigned`, `joint.signature-line` and `joint.signer-differs`.
 */
export function parseJoint(
  provider: Pick<Provider, 'sha256'>,
  bytes: Uint8Array,
): Parsed<JointAct> {
  if (bytes.length > MAX_JOINT_BYTES) {
    return fault('joint.too-long', 'It is longer than 1,048,576 bytes.', MAX_JOINT_BYTES);
  }
  const text = fromUtf8(bytes);
  if (text === undefined) return fault('joint.not-text', 'It is not well-formed text.');
  const lines: Lines = { text, at: 0 };
  if (takeLine(lines, 'parley/joint@v1') !== '') {
    return fault('joint.version', 'This is not a joint act in a form that is known here.', 0);
  }
  const salt = fromBase64(takeLine(lines, 'salt ') ?? '');
  if (salt?.length !== SALT_LENGTH) return fault('joint.salt', 'It has no salt of its body.');
  const body = fromBase64(takeLine(lines, 'body ') ?? '!');
  if (!body) return fault('joint.body', 'It has no body.');
  const given = takeEnclosures(lines);
  if (!given.ok) return given;
  if (takeLine(lines, '') !== '') return fault('joint.form', 'A line does not belong there.');

  const end = text.indexOf('\n\n', lines.at) + 1;
  if (end <= lines.at) return fault('joint.form', 'It has no empty line before its signatures.');
  const actText = text.slice(lines.at, end);
  const act = parseActText(actText);
  if (!act.ok) return act;
  if (act.value.by.length < 2) {
    return fault('joint.one-signer', 'The act names one signer alone.');
  }
  const value = parseBody(body);
  if (!value.ok) return value;
  if (!equalBytes(bodyDigest(provider, salt, body), act.value.body)) {
    return fault('joint.body-digest', 'The body is not the one that was signed.');
  }
  const enclosures = matchEnclosures(provider, value.value, given.value);
  if (!enclosures.ok) return enclosures;
  const signatures = parseSignatures(text.slice(end + 1), act.value.by);
  if (!signatures.ok) return signatures;
  const textBytes = utf8(actText);
  return parsed({
    act: act.value,
    textBytes,
    id: actId(provider, textBytes),
    salt,
    body,
    value: value.value,
    enclosures: enclosures.value,
    signatures: signatures.value,
  });
}

type Given = Omit<JointEnclosure, 'ref'>;

function takeEnclosures(lines: Lines): Parsed<Given[]> {
  const given: Given[] = [];
  for (;;) {
    const { at } = lines;
    const line = takeLine(lines, 'enclosure ');
    if (line === undefined) return parsed(given);
    if (given.length === MAX_ENCLOSURES) {
      return fault('joint.enclosure-count', 'It has too many enclosures.', at);
    }
    const space = line.indexOf(' ');
    const salt = fromBase64(line.slice(0, Math.max(space, 0)));
    const bytes = fromBase64(line.slice(space + 1));
    if (salt?.length !== SALT_LENGTH || !bytes) {
      return fault('joint.enclosure', 'An enclosure is not of the right form.', at);
    }
    given.push({ salt, bytes });
  }
}

function matchEnclosures(
  provider: Pick<Provider, 'sha256'>,
  value: JsonObject,
  given: readonly Given[],
): Parsed<JointEnclosure[]> {
  const refs = enclosureRefs(value);
  const matched = refs.flatMap((ref, i): JointEnclosure[] => {
    const one = given[i];
    if (one?.bytes.length !== ref.size) return [];
    const digest = toBase64(enclosureDigest(provider, one.salt, one.bytes));
    return digest === ref.enclosure ? [{ ref, ...one }] : [];
  });
  if (matched.length !== refs.length || given.length !== refs.length) {
    return fault('joint.enclosures', 'Its enclosures are not those that the body names.');
  }
  return parsed(matched);
}

/** In the order of the `by` lines, some left out. */
function parseSignatures(tail: string, by: readonly KeyRef[]): Parsed<Map<KeyRef, Uint8Array>> {
  const signatures = new Map<KeyRef, Uint8Array>();
  if (tail === '') return fault('joint.unsigned', 'Nobody has signed it yet.');
  if (!tail.endsWith('\n')) return fault('joint.form', 'Its last line does not end.');
  let next = 0;
  for (const line of tail.slice(0, -1).split('\n')) {
    const read = parseSignatureLine(line);
    if (read?.signature.length !== 64) {
      return fault('joint.signature-line', 'A signature line is not of the right form.');
    }
    const ref: KeyRef = `${read.name}+${read.keyId}`;
    const at = by.indexOf(ref, next);
    if (at < 0) return fault('joint.signer-differs', 'It is signed by whom it does not name.');
    signatures.set(ref, read.signature);
    next = at + 1;
  }
  return parsed(signatures);
}

/**
 * Checks the signatures that it has, and that all whom it names have keys that can act.
 *
 * Refuses with `act.signer-unknown`, `act.signer-not-acting`, `act.signature-invalid`.
 */
export async function verifyJoint(
  provider: Pick<Provider, 'verify'>,
  { act, textBytes, signatures }: JointAct,
  keyOf: (ref: KeyRef) => Vkey | undefined,
): Promise<Parsed<void>> {
  const keys = new Map<KeyRef, Vkey>();
  for (const ref of act.by) {
    const key = keyOf(ref);
    if (!key) return fault('act.signer-unknown', 'It names a key that is not known here.');
    if (key.algorithm !== 0x01) {
      return fault('act.signer-not-acting', 'It names a key that cannot act.');
    }
    keys.set(ref, key);
  }
  const checks = [...signatures].map(([ref, signature]) =>
    provider.verify((keys.get(ref) as Vkey).publicKey, textBytes, signature),
  );
  if ((await Promise.all(checks)).includes(false)) {
    return fault('act.signature-invalid', 'A signature does not hold.');
  }
  return parsed(undefined);
}

/** With one more signature. Throws a `RangeError` if the act does not name the signer. */
export async function signJoint(
  provider: Pick<Provider, 'sha256'>,
  joint: JointAct,
  signer: Signer,
): Promise<JointAct> {
  const ref = keyRef(vkeyOf(provider, signer));
  if (!joint.act.by.includes(ref)) throw new RangeError('somebody signs whom the act names not');
  const signatures = new Map(joint.signatures);
  signatures.set(ref, await signer.sign(joint.textBytes));
  return { ...joint, signatures };
}

/** The signed note that is posted (RC1.2), or undefined while somebody has yet to sign. */
export function jointNote(joint: JointAct): Uint8Array | undefined {
  if (joint.signatures.size < joint.act.by.length) return undefined;
  return concat(joint.textBytes, utf8(`\n${signatureLines(joint)}`));
}
