import { Decrypter, Encrypter } from 'age-encryption';
import { sealsAreEnclosures } from '#core/sealing.ts';
import type { RoomState } from '#core/state.ts';
import { readingKeys } from '#core/state.ts';
import type { EnclosureLookup } from '#core/views/entry.ts';
import type { EnclosureRef, JsonObject } from '#record/body.ts';
import { fromBase64, toBase64 } from '#record/bytes.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import type { Provider } from '#record/provider.ts';
import {
  epochCommitment,
  formatEpochSecrets,
  parseEpochSecrets,
  SECRET_LENGTH,
} from '#record/sealed.ts';
import { enclose, randomBytes, type Enclosure } from './compose.ts';
import type { EpochSecrets } from './epoch-secrets.ts';
import { isSealRecipient } from './seal-keys.ts';

/** The body of a `room.epoch` act (RC12.4, RC15.13). */
type EpochBody = {
  epoch: number;
  /** Key names with ids, ascending: exactly those who may read from now on. */
  for: string[];
  /** base64 */
  commitment: string;
  /** An age file: in base64, or in a room of working papers the enclosure that holds it. */
  sealed: string | EnclosureRef;
};

/** An epoch act as a reader has it. */
export interface ReadEpoch extends Omit<EpochBody, 'sealed'> {
  /** The age file; undefined where it is not at hand, or was destroyed. */
  sealed: Uint8Array | undefined;
}

/** What the rules take for `sealed`, in characters: with hybrid recipients, room for some fifty keys. */
const MAX_SEALED = 120_000;

const SEAL_MEDIA = 'application/octet-stream';

/** One of our own keys of a room: a person may have several devices, and had others before. */
export interface OwnSealKey {
  /** Name with id of the acting key beside which it was enrolled: `p1/k7+1a2b3c4d`. */
  ref: string;
  /** `AGE-SECRET-KEY-PQ-1…` */
  identity: string;
}

export interface NewEpoch {
  /** 1, or 2 in a room of working papers. */
  version: number;
  body: EpochBody;
  /** What the body names: the seal of working papers. */
  enclosures: Enclosure[];
  /** 32 bytes; counts once the act is admitted. */
  secret: Uint8Array;
  /** Keys whose recipient nothing can be sealed to: they brought it in themselves, and read nothing until they bring another. */
  unreachable: string[];
  /** Earlier epochs whose secret we do not have; their lines are zeros (RC12.10). */
  missing: number[];
}

/**
 * Makes the next epoch of a room: a fresh secret, sealed with those of all earlier epochs to everybody who may read, and to nobody else. Sign it at once
 * and on the newest head: another joining or leaving in between makes it one for the wrong keys, and it is refused.
 *
 * Refuses with `epoch.room-not-sealed`; `epoch.missing` when a secret of an earlier epoch is not at hand, since whoever joins could not read what others
 * can (with `despiteMissing` it is made all the same: so a member is healed whom a faulty seal left out); `epoch.unreachable` when nobody could open it;
 * `epoch.too-long` when there are more keys and epochs than one act can hold.
 *
 * @example
 * const next = await makeEpoch(provider, state, secrets);
 * if (next.ok) {
 *   const { version, body, enclosures } = next.value;
 *   await composeAct(provider, [signer], { ..., type: 'room.epoch', version, body, enclosures });
 * }
 */
export async function makeEpoch(
  provider: Provider,
  state: RoomState,
  secrets: EpochSecrets,
  options: { despiteMissing?: boolean } = {},
): Promise<Parsed<NewEpoch>> {
  if (!state.sealed) return fault('epoch.room-not-sealed', 'This room is not sealed.');
  const { room } = state;
  const epoch = state.epoch.number + 1;
  const missing = secrets.missing(state.epoch.number);
  if (missing.length > 0 && options.despiteMissing !== true) {
    return fault('epoch.missing', 'This device does not have every earlier key of the room.');
  }
  const secret = randomBytes(SECRET_LENGTH);
  const lines: Uint8Array[] = [];
  for (let n = 1; n < epoch; n++) lines.push(secrets.secret(n) ?? new Uint8Array(SECRET_LENGTH));
  lines.push(secret);

  const refs = readingKeys(state);
  const unreachable: string[] = [];
  const encrypter = new Encrypter();
  for (const ref of refs) {
    const recipient = state.keys[ref]?.seal ?? '';
    if (await isSealRecipient(recipient)) encrypter.addRecipient(recipient);
    else unreachable.push(ref);
  }
  if (unreachable.length === refs.length) {
    return fault('epoch.unreachable', 'Nobody in this room has a key that can be sealed to.');
  }
  const file = await encrypter.encrypt(formatEpochSecrets(room, lines));
  const inLog = toBase64(file);
  if (inLog.length > MAX_SEALED) {
    return fault('epoch.too-long', 'The room has more keys and renewals than one act can hold.');
  }
  const enclosed = sealsAreEnclosures(state) ? enclose(provider, file, SEAL_MEDIA) : undefined;
  return parsed({
    version: enclosed ? 2 : 1,
    body: {
      epoch,
      for: refs,
      commitment: epochCommitment(provider, { room, epoch, secret }),
      sealed: enclosed ? enclosed.ref : inLog,
    },
    enclosures: enclosed ? [enclosed] : [],
    secret,
    unreachable,
    missing,
  });
}

/**
 * Reads the body of a `room.epoch` act that the rules have admitted, so that its form is right.
 * @param enclosure of working papers, the seal is asked for here
 */
export function readEpoch(body: JsonObject, enclosure?: EnclosureLookup): ReadEpoch {
  const { sealed, ...rest } = body as unknown as EpochBody;
  if (typeof sealed === 'string')
    return { ...rest, sealed: fromBase64(sealed) ?? new Uint8Array() };
  const found = enclosure?.(sealed.enclosure);
  return { ...rest, sealed: found instanceof Uint8Array ? found : undefined };
}

/**
 * Opens an epoch's secrets with the keys of ours that it is for. Whether they are those committed to is for `EpochSecrets` to say.
 *
 * Refuses with `epoch.not-for-us` (it does not say that it is for us: we had not joined, or had left), `epoch.not-opened` (it says so and does not open:
 * its signer left us out, or damaged it), `epoch.seal-absent` (its seal is not at hand, or was destroyed), the codes of `parseEpochSecrets`, `epoch.other-room`, `epoch.count` (not one line for each epoch up to this one).
 */
export async function openEpoch(
  room: string,
  body: ReadEpoch,
  own: readonly OwnSealKey[],
): Promise<Parsed<Uint8Array[]>> {
  const named = own.filter(({ ref }) => body.for.includes(ref));
  if (named.length === 0) return fault('epoch.not-for-us', 'This seal is not made for us.');
  if (!body.sealed) {
    return fault('epoch.seal-absent', 'This seal is not at hand, or its keys were erased.');
  }
  const plaintext = await decrypt(body.sealed, named);
  if (!plaintext) {
    return fault('epoch.not-opened', 'This seal names us and does not open with our key.');
  }
  const read = parseEpochSecrets(plaintext);
  if (!read.ok) return read;
  if (read.value.room !== room) {
    return fault('epoch.other-room', 'What this seal holds is of another room.');
  }
  if (read.value.secrets.length !== body.epoch) {
    return fault('epoch.count', 'This seal does not hold one key for each renewal so far.');
  }
  return parsed(read.value.secrets);
}

async function decrypt(
  file: Uint8Array,
  own: readonly OwnSealKey[],
): Promise<Uint8Array | undefined> {
  // One by one: with several, a part that is damaged for one of them would hide it from the others.
  for (const { identity } of own) {
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return await decrypter.decrypt(file);
    } catch {
      continue;
    }
  }
  return undefined;
}
