/**
 * Inclusion and consistency proofs (RFC 6962 sections 2.1.1 and 2.1.2; checked by the algorithms of
 * RFC 9162 sections 2.1.3.2 and 2.1.4.2). Making one is in three steps, so that a caller may read
 * hashes however it likes: plan which full subtrees are needed, read them, fold them.
 */
import { equalBytes } from './bytes.ts';
import { parsed, type Fault, type Parsed } from './fault.ts';
import {
  emptyRoot,
  foldRight,
  HASH_LENGTH,
  isSize,
  nodeHash,
  subtreesOf,
  type Hasher,
  type HashPlace,
} from './merkle.ts';

/** For each hash of a proof, in the proof's order, the subtrees it is folded from. */
export type ProofPlan = readonly (readonly HashPlace[])[];

/** Reads the hashes at these places, in the same order. A fault where they cannot be had. */
export type HashReader = (places: readonly HashPlace[]) => Promise<Parsed<readonly Uint8Array[]>>;

function largestPowerOfTwoBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** What proves leaf `index` to be in the tree of `size` leaves. RangeError unless index < size. */
export function planInclusion(index: number, size: number): ProofPlan {
  if (!isSize(index) || !isSize(size) || index >= size) {
    throw new RangeError('the tree has no such leaf');
  }
  const plan: HashPlace[][] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + largestPowerOfTwoBelow(to - from);
    if (index < middle) {
      plan.push(subtreesOf(middle, to));
      to = middle;
    } else {
      plan.push(subtreesOf(from, middle));
      from = middle;
    }
  }
  return plan.reverse();
}

/**
 * What proves the tree of `oldSize` leaves to be a prefix of the tree of `newSize`. Empty if the
 * old tree is empty or the sizes are the same. RangeError if the old size is above the new one.
 */
export function planConsistency(oldSize: number, newSize: number): ProofPlan {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) {
    throw new RangeError('a log does not shrink');
  }
  if (oldSize === 0 || oldSize === newSize) return [];
  const plan: HashPlace[][] = [];
  let from = 0;
  let to = newSize;
  while (oldSize !== to) {
    const middle = from + largestPowerOfTwoBelow(to - from);
    if (oldSize <= middle) {
      plan.push(subtreesOf(middle, to));
      to = middle;
    } else {
      plan.push(subtreesOf(from, middle));
      from = middle;
    }
  }
  // The verifier already has the old root, so a subtree that is the whole old tree is left out.
  if (from > 0) plan.push(subtreesOf(from, to));
  return plan.reverse();
}

/**
 * Folds the hashes read for a plan into the proof.
 * @param hashes one for each place of `plan.flat()`, in that order
 */
export function foldPlan(
  hasher: Hasher,
  plan: ProofPlan,
  hashes: readonly Uint8Array[],
): Uint8Array[] {
  let at = 0;
  return plan.map((places) => {
    const part = hashes.slice(at, at + places.length);
    if (part.length !== places.length) throw new RangeError('fewer hashes than the plan names');
    at += places.length;
    return foldRight(hasher, part);
  });
}

async function prove(
  hasher: Hasher,
  plan: ProofPlan,
  read: HashReader,
): Promise<Parsed<Uint8Array[]>> {
  const hashes = await read(plan.flat());
  return hashes.ok ? parsed(foldPlan(hasher, plan, hashes.value)) : hashes;
}

/** The inclusion proof of leaf `index`, leaf's sibling first. RangeError unless index < size. */
export async function proveInclusion(
  hasher: Hasher,
  index: number,
  size: number,
  read: HashReader,
): Promise<Parsed<Uint8Array[]>> {
  return await prove(hasher, planInclusion(index, size), read);
}

/** The consistency proof from `oldSize` to `newSize`. RangeError if the old size is above. */
export async function proveConsistency(
  hasher: Hasher,
  oldSize: number,
  newSize: number,
  read: HashReader,
): Promise<Parsed<Uint8Array[]>> {
  return await prove(hasher, planConsistency(oldSize, newSize), read);
}

/** Reads the root of the tree of `size` leaves. */
export async function readRoot(
  hasher: Hasher,
  size: number,
  read: HashReader,
): Promise<Parsed<Uint8Array>> {
  if (size === 0) return parsed(emptyRoot(hasher));
  const hashes = await read(subtreesOf(0, size));
  return hashes.ok ? parsed(foldRight(hasher, hashes.value)) : hashes;
}

const HASHES: Fault = { code: 'merkle.hash-length', message: 'A hash has not 32 bytes.' };
const RANGE: Fault = { code: 'merkle.range', message: 'These sizes or this index cannot be.' };
const LENGTH: Fault = {
  code: 'merkle.proof-length',
  message: 'The proof has another number of hashes than these sizes need.',
};
const ROOT: Fault = {
  code: 'merkle.root-mismatch',
  message: 'The proof does not lead to the root given.',
};

/**
 * Why the proof does not show that the leaf is at `index` of the tree with this root, or undefined
 * if it does. Any numbers, hashes and lengths may be given. Faults: `merkle.range` (index not below
 * size), `merkle.hash-length`, `merkle.proof-length`, `merkle.root-mismatch`.
 */
export function inclusionFault(
  hasher: Hasher,
  index: number,
  size: number,
  leafHash: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): Fault | undefined {
  if (!isSize(index) || !isSize(size) || index >= size) return RANGE;
  if (![leafHash, root, ...proof].every((hash) => hash.length === HASH_LENGTH)) return HASHES;
  let position = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return LENGTH;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(hasher, sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hasher, hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) return LENGTH;
  return equalBytes(hash, root) ? undefined : ROOT;
}

/**
 * Why the proof does not show that the tree of `oldSize` leaves with `oldRoot` is a prefix of that
 * of `newSize` with `newRoot`, or undefined if it does. From size 0 only the empty proof holds, and
 * `oldRoot` must be the empty tree's (`tlog-witness`; RFC 6962 leaves this case open). Between
 * equal sizes only the empty proof and the same root hold. Faults as for inclusion.
 */
export function consistencyFault(
  hasher: Hasher,
  oldSize: number,
  newSize: number,
  proof: readonly Uint8Array[],
  oldRoot: Uint8Array,
  newRoot: Uint8Array,
): Fault | undefined {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return RANGE;
  if (![oldRoot, newRoot, ...proof].every((hash) => hash.length === HASH_LENGTH)) return HASHES;
  if (oldSize === 0 || newSize === oldSize) {
    if (proof.length !== 0) return LENGTH;
    const expected = oldSize === 0 ? emptyRoot(hasher) : newRoot;
    if (newSize === 0 && !equalBytes(newRoot, expected)) return ROOT;
    return equalBytes(oldRoot, expected) ? undefined : ROOT;
  }
  let position = oldSize - 1;
  let last = newSize - 1;
  while (position % 2 === 1) {
    position = (position - 1) / 2;
    last = Math.floor(last / 2);
  }
  // An old tree that is one full subtree (position 0 by now) is left out of the proof.
  const path = position === 0 ? [oldRoot, ...proof] : proof;
  const first = path[0];
  if (first === undefined) return LENGTH;
  let oldHash = first;
  let newHash = first;
  for (const sibling of path.slice(1)) {
    if (last === 0) return LENGTH;
    if (position % 2 === 1 || position === last) {
      oldHash = nodeHash(hasher, sibling, oldHash);
      newHash = nodeHash(hasher, sibling, newHash);
      while (position % 2 === 0 && position !== 0) {
        position /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = nodeHash(hasher, newHash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) return LENGTH;
  return equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot) ? undefined : ROOT;
}
