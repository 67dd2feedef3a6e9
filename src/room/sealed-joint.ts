import { encodeLeaf } from '#record/leaf.ts';
import { decodeEntry } from '#record/decode.ts';
import { enclosureRefs } from '#record/body.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { jointNote, MAX_JOINT_BYTES, type JointAct } from '#record/joint.ts';
import { keyRef, vkeyOf, type KeyRef, type Vkey } from '#record/keys.ts';
import type { Cipher, Provider, Signer } from '#record/provider.ts';
import { openSealed, parseSealedBody, type Epoch } from '#record/sealed.ts';
import { composeJoint, type Enclosure } from './compose.ts';
import { checkOpened, envelopeOf, openSealedEnclosure } from './sealed-acts.ts';

/**
 * Acts of several signers in sealed rooms (RC1.9). What is sent is signed by the same people as what is in it (RC12.7), and what is in it has all their signatures:
 * so the act goes round first, and then the envelope.
 */

/**
 * The envelope of an act that all have signed, signed by the first of them.
 *
 * Refuses with the codes of `composeSealed` and `composeJoint`. Throws a `RangeError` while somebody has yet to sign the act.
 */
export async function composeEnvelope(
  provider: Provider,
  cipher: Cipher,
  signer: Signer,
  epoch: Epoch,
  joint: JointAct,
): Promise<Parsed<JointAct>> {
  const note = jointNote(joint);
  if (!note) throw new RangeError('the act goes round before its envelope');
  const { act, salt, body, enclosures } = joint;
  const { room, seen, time } = act;
  const inner = { note, salt, body, enclosures: [...enclosures] };
  const draft = await envelopeOf(provider, cipher, epoch, inner, { room, seen, time });
  if (!draft.ok) return draft;
  const own = keyRef(vkeyOf(provider, signer));
  const others = act.by.filter((ref) => ref !== own);
  const envelope = await composeJoint(provider, signer, others, draft.value);
  if (envelope.ok && lengthOf(envelope.value) > MAX_JOINT_BYTES) {
    return fault('sealed.too-long', 'With what it encloses the act is too long to be passed on.');
  }
  return envelope;
}

/** At most, of what `formatJoint` writes. */
function lengthOf({ body, enclosures, textBytes, act }: JointAct): number {
  const pieces = [body, ...enclosures.map(({ bytes }) => bytes)];
  const written = pieces.reduce((sum, { length }) => sum + Math.ceil(length / 3) * 4 + 64, 0);
  return written + textBytes.length + 256 * act.by.length + 256;
}

/** An envelope that is on its way, opened. */
export interface OpenedEnvelope {
  /** With the signatures of all. */
  inner: JointAct;
  /** For which epoch it is sealed. */
  epoch: number;
}

/**
 * Opens an envelope that others have begun to sign. Whoever signs it vouches that this very act is in it: its signatures, who signs, what they had seen, and
 * each enclosure are compared.
 *
 * Refuses with the codes of `parseSealedBody` and `openSealed`, those of reading and verifying the act within, `sealed.differs`, `sealed.enclosures`,
 * `joint.not-opened`, `joint.enclosures`.
 *
 * @param epochOf undefined for one whose secret this device was never given
 */
export async function openEnvelope(
  provider: Provider,
  cipher: Cipher,
  epochOf: (epoch: number) => Epoch | undefined,
  envelope: JointAct,
  keyOf: (ref: KeyRef) => Vkey | undefined,
): Promise<Parsed<OpenedEnvelope>> {
  const body = parseSealedBody(envelope.value);
  if (!body.ok) return body;
  const epoch = epochOf(body.value.epoch);
  if (!epoch) return fault('joint.not-opened', 'It does not open with the key of this room.');
  const { salt, sealed, enclosures: outer } = body.value;
  const opened = await openSealed(cipher, epoch, salt, sealed);
  if (!opened.ok) return opened;
  const { note, bodySalt, body: bytes } = opened.value;
  // Only to have it read as an act of a log is: nothing of the leaf is used.
  const leaf = encodeLeaf(envelope.act.time * 1000, note);
  const decoded = decodeEntry(provider, { leaf, salt: bodySalt, body: bytes });
  if (!decoded.ok) return decoded;
  const { act, body: value, id } = decoded.value;
  const pairs = await checkOpened(provider, envelope.act, decoded.value, outer, keyOf);
  if (!pairs.ok) return pairs;
  const enclosures: Enclosure[] = [];
  for (const [i, ref] of enclosureRefs(value).entries()) {
    const given = envelope.enclosures[i]?.bytes ?? new Uint8Array();
    const one = await openSealedEnclosure(provider, cipher, epoch, ref, given);
    if (!one.ok) {
      return fault('joint.enclosures', 'Its enclosures are not those that the body names.');
    }
    enclosures.push(one.value);
  }
  const inner: JointAct = {
    act,
    textBytes: act.textBytes,
    id,
    salt: bodySalt,
    body: bytes,
    value,
    enclosures,
    signatures: new Map(act.by.map((ref, i) => [ref, act.signatures[i]?.signature as Uint8Array])),
  };
  return parsed({ inner, epoch: body.value.epoch });
}
