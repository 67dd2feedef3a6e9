/**
 * What bundles are made of (RC7.1): one file that holds whole rooms, as one reader may see them.
 * The file is a sequence of *frames*, each a header line and the bytes that it announces, and ends
 * with a digest over them. Written by `bundle-writer.ts`, read by `bundle-reader.ts`; what it
 * proves is for `verify-intact.ts` to say.
 */
import { MAX_BODY_BYTES, MAX_ENCLOSURE_BYTES, MAX_ENCLOSURES } from './body.ts';
import { MAX_CHECKPOINT_BYTES } from './checkpoint.ts';
import type { Fault } from './fault.ts';
import { hashOf } from './hash-of.ts';
import { isKeyName } from './keys.ts';
import { MAX_LEAF_BYTES } from './leaf.ts';
import type { Hasher } from './merkle.ts';

/** What the first line says: whose view the bundle is, and of what kind and grade. */
export interface BundleHead {
  /** `public`, or the key name of the reader it was written for. */
  view: string;
  purpose: BundlePurpose;
  grade: BundleGrade;
}

export const BUNDLE_PURPOSES = ['live', 'exercise', 'reconstruction'] as const;
/** The kind of room: `live`, `exercise` or `reconstruction`. */
export type BundlePurpose = (typeof BUNDLE_PURPOSES)[number];

export const BUNDLE_GRADES = ['solemn', 'working', 'mixed'] as const;
/** `mixed` when the grades of its rooms differ. */
export type BundleGrade = (typeof BUNDLE_GRADES)[number];

/** Why an enclosure's bytes are not in the bundle. */
export const ABSENCES = ['withheld', 'destroyed'] as const;
export type Absence = (typeof ABSENCES)[number];

/** What one length may come to, in bytes; counts are those of one room or one act. */
export const BUNDLE_LIMITS = {
  line: 256,
  rooms: 1_000_000,
  checkpoints: 1024,
  checkpoint: MAX_CHECKPOINT_BYTES,
  leaf: MAX_LEAF_BYTES,
  body: MAX_BODY_BYTES,
  enclosure: MAX_ENCLOSURE_BYTES,
  enclosures: MAX_ENCLOSURES,
} as const;

/** A fault with the place where a bundle goes wrong. */
export interface BundleFault extends Fault {
  /** Offset in bytes from the beginning of the file, of the frame that is wrong or within it. */
  at: number;
  /** The room in which it is, if in one. */
  room?: string;
  /** The leaf at which it is, if at one. */
  index?: number;
}

/** Whether a bundle's first line may bear this view. */
export function isView(view: string): boolean {
  return view === 'public' || isKeyName(view);
}

/**
 * The digest that ends a bundle, frame by frame: d₀ is 32 zero bytes, dₙ = SHA-256(dₙ₋₁ ‖
 * SHA-256(frame n)). A chain, so that a file of any length needs only one-shot hashes. It finds
 * accidents; who altered a bundle on purpose would compute it anew and be found by the log.
 */
export class FrameDigest {
  readonly #hasher: Hasher;
  #value: Uint8Array = new Uint8Array(32);

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
  }

  /** The next frame, in one piece or several. */
  add(...pieces: readonly Uint8Array[]): void {
    this.#value = hashOf(this.#hasher, this.#value, hashOf(this.#hasher, ...pieces));
  }

  /** 32 bytes: the digest over the frames so far. */
  get value(): Uint8Array {
    return this.#value;
  }
}
