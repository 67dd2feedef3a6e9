import { withCosignatures, parseCosignatureLine, type Cosignature } from '#record/cosignature.ts';
import type { BundleGrade } from '#record/bundle.ts';
import {
  writeBundle,
  type BundleCheckpoint,
  type BundleEnclosure,
  type BundleEntry,
  type BundleRoom,
} from '#record/bundle-writer.ts';
import type { Provider } from '#record/provider.ts';
import type { Store, StoredEntry } from '#store/store.ts';
import type { HostedRoom } from './host.ts';

const PAGE = 200;

/**
 * A bundle of rooms as one reader may have them (RC7.1). The caller has decided that the reader may: each room is whole, and nothing else is mentioned.
 * The same store and reader give the same bytes.
 *
 * @param view `public` or the reader's key name
 * @param rooms opened rooms with at least their opening act
 */
export async function* exportBundle(
  provider: Provider,
  store: Store,
  view: string,
  rooms: readonly HostedRoom[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const states = rooms.map((room) => {
    if (!room.state) throw new RangeError('a room without an opening act is not exported');
    return room.state;
  });
  const [first] = states;
  if (!first) throw new RangeError('a bundle holds at least one room');
  if (states.some((s) => s.kind !== first.kind))
    throw new RangeError('rooms of one kind to a bundle');
  const grade: BundleGrade = states.every((s) => s.grade === first.grade) ? first.grade : 'mixed';
  const ascending = rooms.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const each = async function* (): AsyncGenerator<BundleRoom> {
    for (const room of ascending) yield await bundleRoom(store, room);
  };
  yield* writeBundle(provider, { view, purpose: first.kind, grade }, ascending.length, each());
}

async function bundleRoom(store: Store, room: HostedRoom): Promise<BundleRoom> {
  // Taken once: the room may grow while it is written.
  const { id, size, checkpoint } = room;
  return {
    id,
    size,
    checkpoints: await checkpoints(store, id, size, checkpoint),
    entries: entries(store, id, size),
  };
}

/** The checkpoint at the room's size, and before it those whose cosignatures it lacks: each witness's newest. */
async function checkpoints(
  store: Store,
  room: string,
  size: number,
  note: Uint8Array,
): Promise<BundleCheckpoint[]> {
  const bySize = new Map<number, Cosignature[]>([[size, []]]);
  for (const { size: at, line } of await store.cosignatures(room)) {
    const read = parseCosignatureLine(line);
    if (read.ok && at <= size) bySize.set(at, [...(bySize.get(at) ?? []), read.value]);
  }
  const found: BundleCheckpoint[] = [];
  for (const at of [...bySize.keys()].sort((a, b) => a - b)) {
    const signed = at === size ? note : await store.checkpointAt(room, at);
    if (signed) found.push({ size: at, note: withCosignatures(signed, bySize.get(at) ?? []) });
  }
  return found;
}

async function* entries(store: Store, room: string, size: number): AsyncGenerator<BundleEntry> {
  for (let at = 0; at < size; at += PAGE) {
    for (const entry of await store.entries(room, at, Math.min(at + PAGE, size))) {
      const { leaf, leafHash, bodySalt: salt, body } = entry;
      yield { leaf, leafHash, salt, body, enclosures: enclosures(store, room, entry) };
    }
  }
}

async function* enclosures(
  store: Store,
  room: string,
  entry: StoredEntry,
): AsyncGenerator<BundleEnclosure> {
  for (const digest of entry.encloses) {
    const kept = await store.enclosure(room, digest);
    if (kept === undefined || kept === 'destroyed') yield { digest, absent: kept ?? 'withheld' };
    else yield { digest, salt: kept.salt, bytes: kept.bytes };
  }
}
