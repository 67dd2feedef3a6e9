import { verifyAct, type ActText } from '#record/act.ts';
import { enclosureDigest, enclosureRefs, parseBody, type EnclosureRef } from '#record/body.ts';
import { toBase64 } from '#record/bytes.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { fault, parsed, type Fault, type Parsed } from '#record/fault.ts';
import type { KeyRef, Vkey } from '#record/keys.ts';
import { encodeLeaf } from '#record/leaf.ts';
import type { Cipher, Provider, Signer } from '#record/provider.ts';
import {
  checkInner,
  formatSealedBody,
  isUnsealedType,
  MAX_INNER_BODY_BYTES,
  MAX_SEALED_ENCLOSURE_BYTES,
  openEnclosure,
  openSealed,
  parseSealedBody,
  SECRET_LENGTH,
  sealEnclosure,
  sealInner,
  type Epoch,
} from '#record/sealed.ts';
import {
  composeAct,
  enclose,
  randomBytes,
  type Composed,
  type Draft,
  type Enclosure,
} from './compose.ts';
import type { EpochSecrets } from './epoch-secrets.ts';

/** An enclosure that an inner act names, and the sealed one of the outer act that holds it. */
export interface SealedEnclosure {
  /** As the rules and the screens know it. */
  inner: EnclosureRef;
  /** As store and bundle know it. */
  outer: EnclosureRef;
}

/** What a sealed act turned out to hold. */
export type OpenedAct =
  /** Signed by the outer act's signers; its id, admission and leaf hash are those of the outer act. */
  | { kind: 'opened'; inner: DecodedAct; enclosures: SealedEnclosure[] }
  /** Void for the members: it does not open, is not well formed, or is not what its signers put there (RC12.7). */
  | { kind: 'unreadable'; fault: Fault }
  /** This reader was never given the secret of its epoch. */
  | { kind: 'no-secret'; epoch: number };

/**
 * What opens the sealed acts of one room for one member. The one seam between replay and the way a room is sealed: a group key that changes with every
 * message could stand behind it too.
 */
export interface SealOpener {
  /** @param keyOf the vkey of a `by` line by the roster at that act */
  open(outer: DecodedAct, keyOf: (ref: KeyRef) => Vkey | undefined): Promise<OpenedAct>;
}

/**
 * Writes an act, has it signed, seals it, and has what is then sent signed again by the same signers (RC12.7). Enclosures are sealed in the order in which
 * the body names them. `after` lines and ids in the body name outer act ids, as replay gives them.
 *
 * Refuses with `sealed.inner-type`, `sealed.too-long`, `enclosure.missing`, `enclosure.unnamed`, `enclosure.too-long`, and the codes of `composeAct`.
 */
export async function composeSealed(
  provider: Provider,
  cipher: Cipher,
  signers: readonly Signer[],
  epoch: Epoch,
  draft: Draft,
): Promise<Parsed<Composed>> {
  if (isUnsealedType(draft.type)) {
    return fault('sealed.inner-type', 'Acts about the room and its keys are sent unsealed.');
  }
  const inner = await composeAct(provider, signers, draft);
  if (!inner.ok) return inner;
  const { room, seen, time } = draft;
  const outer = await envelopeOf(provider, cipher, epoch, inner.value, { room, seen, time });
  return outer.ok ? await composeAct(provider, signers, outer.value) : outer;
}

/**
 * What is sent of an act that has been signed: it is sealed, and its enclosures with it. Refuses with `sealed.too-long`, `enclosure.missing`, `enclosure.unnamed`,
 * `enclosure.too-long`.
 */
export async function envelopeOf(
  provider: Provider,
  cipher: Cipher,
  epoch: Epoch,
  { note, salt: bodySalt, body, enclosures: given }: Composed,
  { room, seen, time }: Pick<Draft, 'room' | 'seen' | 'time'>,
): Promise<Parsed<Draft>> {
  if (body.length > MAX_INNER_BODY_BYTES) {
    return fault('sealed.too-long', 'The act is too long to be sealed.');
  }
  const ordered = inOrder(body, given);
  if (!ordered.ok) return ordered;
  const enclosures: Enclosure[] = [];
  for (const { salt, bytes } of ordered.value) {
    const sealed = await sealEnclosure(cipher, epoch, randomBytes(SECRET_LENGTH), salt, bytes);
    enclosures.push(enclose(provider, sealed, 'application/octet-stream'));
  }
  const salt = randomBytes(SECRET_LENGTH);
  const sealed = await sealInner(cipher, epoch, salt, { note, bodySalt, body });
  return parsed({
    room,
    seen,
    type: 'room.sealed',
    version: 1,
    body: formatSealedBody({
      epoch: epoch.epoch,
      salt,
      sealed,
      enclosures: enclosures.map(({ ref }) => ref),
    }),
    enclosures,
    time,
  });
}

function inOrder(body: Uint8Array, given: readonly Enclosure[]): Parsed<Enclosure[]> {
  const value = parseBody(body);
  if (!value.ok) return value;
  const ordered: Enclosure[] = [];
  for (const ref of enclosureRefs(value.value)) {
    const enclosure = given.find((e) => e.ref.enclosure === ref.enclosure);
    if (!enclosure) {
      return fault('enclosure.missing', 'An enclosure that the act names is not there.');
    }
    if (enclosure.bytes.length > MAX_SEALED_ENCLOSURE_BYTES) {
      return fault('enclosure.too-long', 'An enclosure is too long to be sealed.');
    }
    ordered.push(enclosure);
  }
  if (ordered.length !== given.length) {
    return fault('enclosure.unnamed', 'An enclosure is there that the act does not name.');
  }
  return parsed(ordered);
}

/** Opens sealed acts with the secrets of a member's epochs. */
export function openerOf(provider: Provider, cipher: Cipher, secrets: EpochSecrets): SealOpener {
  return {
    async open(outer, keyOf) {
      const body = parseSealedBody(outer.body);
      if (!body.ok) return { kind: 'unreadable', fault: body.fault };
      const epoch = secrets.epoch(body.value.epoch);
      if (!epoch) return { kind: 'no-secret', epoch: body.value.epoch };
      const { salt, sealed, enclosures } = body.value;
      const opened = await openSealed(cipher, epoch, salt, sealed);
      if (!opened.ok) return { kind: 'unreadable', fault: opened.fault };
      const { note, bodySalt, body: bytes } = opened.value;
      const leaf = encodeLeaf(outer.admitted, note);
      const inner = decodeEntry(provider, { leaf, salt: bodySalt, body: bytes });
      if (!inner.ok) return { kind: 'unreadable', fault: inner.fault };
      const found = await checkOpened(provider, outer.act, inner.value, enclosures, keyOf);
      if (!found.ok) return { kind: 'unreadable', fault: found.fault };
      const { id, leafHash } = outer;
      return { kind: 'opened', inner: { ...inner.value, id, leafHash }, enclosures: found.value };
    },
  };
}

/** RC12.7: age and AES say nothing of who sealed; the inner signatures and these comparisons do. */
export async function checkOpened(
  provider: Provider,
  outer: ActText,
  inner: DecodedAct,
  sealed: readonly EnclosureRef[],
  keyOf: (ref: KeyRef) => Vkey | undefined,
): Promise<Parsed<SealedEnclosure[]>> {
  const same = checkInner(outer, inner.act);
  if (!same.ok) return same;
  const signed = await verifyAct(provider, inner.act, keyOf);
  if (!signed.ok) return signed;
  const refs = enclosureRefs(inner.body);
  const pairs = refs.map((ref, i) => ({ inner: ref, outer: sealed[i] }));
  const fit = pairs.every((pair): pair is SealedEnclosure => fits(pair.inner, pair.outer));
  if (refs.length !== sealed.length || !fit) {
    return fault('sealed.enclosures', 'What is sealed names other enclosures than were sent.');
  }
  return parsed(pairs as SealedEnclosure[]);
}

/** Salt, then length, inner salt and bytes in whole blocks, then the tag (RC12.8). */
function fits(inner: EnclosureRef, outer: EnclosureRef | undefined): boolean {
  return outer?.size === SECRET_LENGTH + Math.ceil((4 + 16 + inner.size) / 4096) * 4096 + 16;
}

/**
 * Opens a sealed enclosure. What it holds changes no verdict (RC2.3): one that does not open, or is not what the inner act names, is shown as damaged.
 *
 * Refuses with the codes of `openEnclosure`, `enclosure.size`, `enclosure.digest`.
 *
 * @param epoch of the sealed act that named it
 */
export async function openSealedEnclosure(
  provider: Provider,
  cipher: Cipher,
  epoch: Epoch,
  ref: EnclosureRef,
  sealed: Uint8Array,
): Promise<Parsed<Enclosure>> {
  const opened = await openEnclosure(cipher, epoch, sealed);
  if (!opened.ok) return opened;
  const { salt, bytes } = opened.value;
  if (bytes.length !== ref.size) {
    return fault('enclosure.size', 'The enclosure is not as long as the act says.');
  }
  if (toBase64(enclosureDigest(provider, salt, bytes)) !== ref.enclosure) {
    return fault('enclosure.digest', 'The enclosure is not the one that the act names.');
  }
  return parsed({ ref, salt, bytes });
}
