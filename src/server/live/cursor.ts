import { formatRoomId, parseRoomId } from '#record/base32.ts';
import type { Secrets } from '../secrets.ts';

/**
 * Where a reader's live stream stands: how much of each room it has been sent. Sealed, because it names rooms and how busy they are, and travels through
 * whatever stores event ids; and so that nobody can make one up.
 */
export type Place = ReadonlyMap<string, number>;

const PURPOSE = 'live cursor';
const ROOM = 16;
const SIZE = 6;
/** Rooms of one cursor; a sign-in has at most 64, the rest is public. */
const MANY = 4096;

/** The rooms of a place as bytes: 16 of the id, 6 of the size. */
function bytesOf(place: Place): Buffer {
  const bytes = Buffer.alloc(place.size * (ROOM + SIZE));
  let at = 0;
  for (const [room, size] of place) {
    bytes.set(parseRoomId(room) ?? [], at);
    bytes.writeUIntBE(size, at + ROOM, SIZE);
    at += ROOM + SIZE;
  }
  return bytes;
}

export class Cursors {
  readonly #secrets: Secrets;
  /** Readers of the same rooms are mostly in the same place: sealed once for all of them. */
  #last: { content: Buffer; text: string } | undefined;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  write(place: Place): string {
    const content = bytesOf(place);
    if (!this.#last?.content.equals(content)) {
      this.#last = { content, text: this.#secrets.seal(PURPOSE, content) };
    }
    return this.#last.text;
  }

  /** Undefined for anything that this server did not write. */
  read(text: string): Place | undefined {
    if (text.length > MANY * 32) return undefined;
    const content = this.#secrets.unseal(PURPOSE, text);
    if (!content || content.length % (ROOM + SIZE) !== 0) return undefined;
    const place = new Map<string, number>();
    for (let at = 0; at < content.length; at += ROOM + SIZE) {
      const room = formatRoomId(new Uint8Array(content.subarray(at, at + ROOM)));
      place.set(room, content.readUIntBE(at + ROOM, SIZE));
    }
    return place;
  }
}
