import { actId, formatActText, parseActText, signAct } from '#record/act.ts';
import type { EnclosureRef } from '#record/body.ts';
import {
  bodyDigest,
  enclosureDigest,
  enclosureRef,
  enclosureRefs,
  parseBody,
  serialiseBody,
} from '#record/body.ts';
import { utf8 } from '#record/bytes.ts';
import type { Parsed } from '#record/fault.ts';
import { parsed } from '#record/fault.ts';
import { jointNote, signJoint, type JointAct } from '#record/joint.ts';
import { keyRef, vkeyOf, type KeyRef } from '#record/keys.ts';
import type { Provider, Signer } from '#record/provider.ts';

/** What a device sends: the signed note, the body with its salt, and the enclosures that the body names. */
export interface Composed {
  note: Uint8Array;
  /** 16 bytes. */
  salt: Uint8Array;
  body: Uint8Array;
  enclosures: Enclosure[];
  /** base64 digests of enclosures that the body names and that are kept back, as a side may keep back its people's names (RC2.3). */
  withheld?: readonly string[];
}

export interface Enclosure {
  ref: EnclosureRef;
  /** 16 bytes. */
  salt: Uint8Array;
  bytes: Uint8Array;
}

/** An act as its signer means it, before it is written down. */
export interface Draft {
  room: string;
  /** A head of this log that the device has verified. */
  seen: { size: number; root: Uint8Array };
  type: string;
  version: number;
  body: unknown;
  /** 16 random bytes of the body’s digest; made here unless another act has named that digest already. */
  salt?: Uint8Array;
  enclosures?: readonly Enclosure[];
  after?: readonly string[];
  rests?: readonly string[];
  /** Epoch seconds by the device's clock. */
  time: number;
}

/** The platform is asked for many at a time: asking costs more than what it gives, and a sealed report needs some two hundred bytes in nine pieces. */
const drawn = new Uint8Array(4_096);
let next = drawn.length;

export function randomBytes(length: number): Uint8Array {
  if (length > 64) return crypto.getRandomValues(new Uint8Array(length));
  if (next + length > drawn.length) {
    crypto.getRandomValues(drawn);
    next = 0;
  }
  const bytes = drawn.slice(next, next + length);
  // None is given twice, and none is left behind.
  drawn.fill(0, next, next + length);
  next += length;
  return bytes;
}

/** An enclosure with a fresh salt; put its `ref` where the body names it. */
export function enclose(provider: Provider, bytes: Uint8Array, media: string): Enclosure {
  const salt = randomBytes(16);
  return {
    ref: enclosureRef(enclosureDigest(provider, salt, bytes), media, bytes.length),
    salt,
    bytes,
  };
}

/** An act written down, before anybody has signed it. */
interface Written {
  text: string;
  /** 16 bytes. */
  salt: Uint8Array;
  body: Uint8Array;
}

/** @param by in any order */
function writeAct(provider: Provider, by: readonly KeyRef[], draft: Draft): Parsed<Written> {
  const body = serialiseBody(draft.body);
  if (!body.ok) return body;
  const salt = draft.salt ?? randomBytes(16);
  const text = formatActText({
    room: draft.room,
    seen: draft.seen,
    type: draft.type,
    version: draft.version,
    time: draft.time,
    by: by.toSorted(),
    body: bodyDigest(provider, salt, body.value),
    after: [...(draft.after ?? [])].toSorted(),
    rests: [...(draft.rests ?? [])].toSorted(),
  });
  return parsed({ text, salt, body: body.value });
}

/**
 * Writes an act and signs it with every signer, in the order the format asks for. Refuses with the codes of `serialiseBody` when the body cannot be said
 * in the one spelling of RC2.2.
 *
 * @example
 * const composed = await composeAct(provider, [signer], {
 *   room, seen, type: 'room.accept', version: 1, body: { opening }, time: 1930575845,
 * });
 */
export async function composeAct(
  provider: Provider,
  signers: readonly Signer[],
  draft: Draft,
): Promise<Parsed<Composed>> {
  const named = signers.map((signer) => ({ signer, ref: refOfSigner(provider, signer) }));
  named.sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
  const written = writeAct(
    provider,
    named.map(({ ref }) => ref),
    draft,
  );
  if (!written.ok) return written;
  const { text, salt, body } = written.value;
  const note = await signAct(
    text,
    named.map((n) => n.signer),
  );
  return parsed({ note, salt, body, enclosures: [...(draft.enclosures ?? [])] });
}

/**
 * Writes an act of several signers and signs it as the first of them (RC1.7). Refuses with the codes of `serialiseBody`.
 *
 * @param others the keys that are to sign after this one
 */
export async function composeJoint(
  provider: Provider,
  signer: Signer,
  others: readonly KeyRef[],
  draft: Draft,
): Promise<Parsed<JointAct>> {
  const written = writeAct(provider, [refOfSigner(provider, signer), ...others], draft);
  if (!written.ok) return written;
  const { text, salt, body } = written.value;
  const act = parseActText(text);
  const value = parseBody(body);
  if (!act.ok) return act;
  if (!value.ok) return value;
  const textBytes = utf8(text);
  const unsigned: JointAct = {
    act: act.value,
    textBytes,
    id: actId(provider, textBytes),
    salt,
    body,
    value: value.value,
    enclosures: enclosureRefs(value.value).flatMap(
      ({ enclosure }) => draft.enclosures?.find(({ ref }) => ref.enclosure === enclosure) ?? [],
    ),
    signatures: new Map(),
  };
  return parsed(await signJoint(provider, unsigned, signer));
}

/** What is sent once all have signed; undefined while somebody has yet to. */
export function composedOf(joint: JointAct): Composed | undefined {
  const note = jointNote(joint);
  const { salt, body, enclosures } = joint;
  return note && { note, salt, body, enclosures: [...enclosures] };
}

function refOfSigner(provider: Provider, { name, algorithm, publicKey }: Signer): KeyRef {
  return keyRef(vkeyOf(provider, { name, algorithm, publicKey }));
}
