/** Writes a bundle as a stream (RC7.1, RC7.4): the same rooms give the same bytes. */
import { isRoomId } from './base32.ts';
import {
  ABSENCES,
  BUNDLE_GRADES,
  BUNDLE_LIMITS,
  BUNDLE_PURPOSES,
  FrameDigest,
  isView,
  type Absence,
  type BundleHead,
} from './bundle.ts';
import { SALT_LENGTH } from './body.ts';
import { concat, fromBase64, toBase64, utf8 } from './bytes.ts';
import { HASH_LENGTH, isSize, type Hasher } from './merkle.ts';

/** One room as it is to be written. */
export interface BundleRoom {
  id: string;
  /** Leaves, at least 1. */
  size: number;
  /** Ascending by size, the last at the room's. */
  checkpoints: readonly BundleCheckpoint[];
  /** The entries from 0 to `size` − 1. */
  entries: AsyncIterable<BundleEntry> | Iterable<BundleEntry>;
}

export interface BundleCheckpoint {
  size: number;
  /** The note: signed by the log, then cosignatures ascending by name (`withCosignatures`). */
  note: Uint8Array;
}

export interface BundleEntry {
  leaf: Uint8Array;
  /** 32 bytes. */
  leafHash: Uint8Array;
  /** 16 bytes. */
  salt: Uint8Array;
  body: Uint8Array;
  /** Those the body names, each once, in the order of naming. */
  enclosures: AsyncIterable<BundleEnclosure> | Iterable<BundleEnclosure>;
}

/** An enclosure with its bytes, or what became of it. */
export type BundleEnclosure =
  { digest: string; salt: Uint8Array; bytes: Uint8Array } | { digest: string; absent: Absence };

const LF = utf8('\n');

function must(condition: boolean, what: string): void {
  if (!condition) throw new RangeError(`a bundle cannot hold this: ${what}`);
}

/**
 * Yields a bundle in pieces of at most one leaf, body or enclosure. Nothing is checked but that the
 * reader will take it: throws a RangeError where a count, a length or an order is wrong, for what a
 * store holds is known to be right.
 * @param roomCount how many rooms will come
 * @param rooms ascending by id
 */
export async function* writeBundle(
  hasher: Hasher,
  head: BundleHead,
  roomCount: number,
  rooms: AsyncIterable<BundleRoom> | Iterable<BundleRoom>,
): AsyncGenerator<Uint8Array, void, undefined> {
  must(isView(head.view), 'the view');
  must(BUNDLE_PURPOSES.includes(head.purpose), 'the kind');
  must(BUNDLE_GRADES.includes(head.grade), 'the grade');
  must(roomCount >= 1 && roomCount <= BUNDLE_LIMITS.rooms, 'the number of rooms');
  const digest = new FrameDigest(hasher);
  const frame = (line: string, ...payload: Uint8Array[]): Uint8Array => {
    const bytes = concat(utf8(`${line}\n`), ...payload);
    digest.add(bytes);
    return bytes;
  };
  yield frame(`parley/bundle@v1 ${head.view} ${head.purpose} ${head.grade}`);
  yield frame(`rooms ${roomCount}`);
  let written = 0;
  let last = '';
  for await (const room of rooms) {
    must(isRoomId(room.id) && room.id > last, 'a room out of order');
    last = room.id;
    written += 1;
    yield* writeRoom(frame, room);
  }
  must(written === roomCount, 'another number of rooms');
  yield utf8(`end ${toBase64(digest.value)}\n`);
}

type FrameWriter = (line: string, ...payload: Uint8Array[]) => Uint8Array;

async function* writeRoom(
  frame: FrameWriter,
  room: BundleRoom,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { id, size, checkpoints } = room;
  must(isSize(size) && size >= 1, 'a room without acts');
  must(checkpoints.length <= BUNDLE_LIMITS.checkpoints, 'the number of checkpoints');
  must(checkpoints.at(-1)?.size === size, 'no checkpoint of the whole room');
  yield frame(`room ${id} ${size} ${checkpoints.length}`);
  let before = 0;
  for (const checkpoint of checkpoints) {
    must(isSize(checkpoint.size) && checkpoint.size > before, 'checkpoints out of order');
    must(checkpoint.note.length <= BUNDLE_LIMITS.checkpoint, 'a checkpoint too long');
    before = checkpoint.size;
    yield frame(`checkpoint ${checkpoint.size} ${checkpoint.note.length}`, checkpoint.note);
  }
  let index = 0;
  for await (const entry of room.entries) {
    must(index < size, 'more leaves than the room has');
    yield* writeEntry(frame, index, entry);
    index += 1;
  }
  must(index === size, 'fewer leaves than the room has');
}

async function* writeEntry(
  frame: FrameWriter,
  index: number,
  entry: BundleEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { leaf, leafHash, salt, body } = entry;
  must(leaf.length <= BUNDLE_LIMITS.leaf, 'a leaf too long');
  must(leafHash.length === HASH_LENGTH && salt.length === SALT_LENGTH, 'a hash or a salt');
  must(body.length <= BUNDLE_LIMITS.body, 'a body too long');
  yield frame(`leaf ${index} ${leaf.length} ${toBase64(leafHash)}`, leaf);
  yield frame(`body ${body.length} ${toBase64(salt)}`, body, LF);
  let count = 0;
  for await (const enclosure of entry.enclosures) {
    count += 1;
    must(count <= BUNDLE_LIMITS.enclosures, 'too many enclosures of one act');
    must(fromBase64(enclosure.digest)?.length === HASH_LENGTH, 'the digest of an enclosure');
    if ('absent' in enclosure) {
      must(ABSENCES.includes(enclosure.absent), 'the reason of an absence');
      yield frame(`absent ${enclosure.digest} ${enclosure.absent}`);
      continue;
    }
    const { digest, bytes } = enclosure;
    must(enclosure.salt.length === SALT_LENGTH, 'the salt of an enclosure');
    must(bytes.length <= BUNDLE_LIMITS.enclosure, 'an enclosure too long');
    yield frame(`enclosure ${bytes.length} ${digest} ${toBase64(enclosure.salt)}`, bytes, LF);
  }
}
