import type { ActType } from '../declare.ts';
import type { RoomState } from '../state.ts';
import type { Flat, Worded } from './flat.ts';
import { read } from './flat.ts';
import { hashWording, type Hash } from './hashes.ts';
import { hashText } from './whole.ts';

/** How types of acts declare the hashes in their bodies: each brings its way of hashing along, so that rooms without texts need not fetch it. */

/** TX3: the hash of a paragraph's words, as a body has them. */
export function hashFlat(hash: Hash, segs: Flat): string {
  return hashWording(hash, read(segs) ?? []);
}

/** Words of paragraphs, each with its hash. */
export function worded<Body>(
  of: (body: Body) => readonly Worded[],
): NonNullable<ActType<Body>['worded']> {
  return { in: of, hash: hashFlat };
}

/** IN1: texts of the room, each by the hash of the whole as it stands. */
export function wholeTexts<Body>(
  of: (body: Body, state: RoomState) => readonly { text: string; hash: string }[],
): NonNullable<ActType<Body>['texts']> {
  return { in: of, hash: hashText };
}
