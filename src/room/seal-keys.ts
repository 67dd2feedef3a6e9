import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';

/**
 * A member's sealing key (RC12.4): what the secrets of a sealed room's epochs are sealed to. It is age's hybrid of ML-KEM-768 and X25519, because what is
 * sealed today lies in logs that somebody may keep until X25519 falls. It signs nothing: who renewed a seal is known from the act that did.
 */
export interface SealKey {
  /** `AGE-SECRET-KEY-PQ-1…`: kept by the device, like the private half of its acting key, and never sent anywhere. */
  identity: string;
  /** `age1pq1…`, some 1,960 characters: goes into the act that brings the key in. */
  recipient: string;
}

/** Makes a sealing key on this device. One for each room, so that rooms cannot be linked (RC8.1). */
export async function generateSealKey(): Promise<SealKey> {
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The key that an identity belongs to, or undefined if the text is no identity of this kind. */
export async function sealKeyOf(identity: string): Promise<SealKey | undefined> {
  if (!identity.startsWith('AGE-SECRET-KEY-PQ-1')) return undefined;
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch {
    return undefined;
  }
}

/**
 * Whether something can be sealed to this recipient. Only hybrid ones count: age itself does not mix them with others in one file, since the weakest
 * decides for all who read it. Tried out rather than parsed, since a key that has the right form may still be no point and no lattice vector.
 */
export async function isSealRecipient(text: string): Promise<boolean> {
  if (!text.startsWith('age1pq1')) return false;
  try {
    const trial = new Encrypter();
    trial.addRecipient(text);
    await trial.encrypt(new Uint8Array(0));
    return true;
  } catch {
    return false;
  }
}
