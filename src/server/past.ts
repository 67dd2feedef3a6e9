import { rules } from '#core/rules.ts';
import type { RoomState } from '#core/state.ts';
import { decodeEntry } from '#record/decode.ts';
import { proveInclusion } from '#record/merkle-proof.ts';
import { formatProof } from '#record/proof.ts';
import { prefixOfTile, tileHashReader } from '#record/tiles.ts';
import { parsed } from '#record/fault.ts';
import type { Provider } from '#record/provider.ts';
import { RoomReplay } from '#room/replay.ts';
import type { Store } from '#store/store.ts';
import type { Seat } from './access.ts';

/**
 * A room as it was when a reader was removed from it (RC9.2). It is worked out anew each time, which is slow and rare: nothing of what came after may show,
 * neither in a state nor in a size.
 */
export interface Past {
  state: RoomState;
  /** The last checkpoint that was signed before or at this reader's end; without the copies' signatures. */
  checkpoint: Uint8Array;
  /** Its size: where the log signed several acts at once, smaller than what the reader may see. */
  checkpointSize: number;
}

interface Kept {
  store: Store;
  provider: Provider;
}

const PAGE = 200;

export async function pastOf({ store, provider }: Kept, seat: Seat): Promise<Past> {
  const { room, size } = seat;
  const replay = new RoomReplay(provider, rules);
  for (let at = 0; at < size; at += PAGE) {
    for (const entry of await store.entries(room.id, at, Math.min(at + PAGE, size))) {
      const { leaf, bodySalt: salt, body, index } = entry;
      const decoded = decodeEntry(provider, { leaf, salt, body });
      if (!decoded.ok) throw new Error(`the store is damaged: ${decoded.fault.code}`);
      replay.take(decoded.value, index);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (!replay.state) throw new Error('a room that was read has no opening act');
  for (let at = size; at > 0; at--) {
    const checkpoint = await store.checkpointAt(room.id, at);
    if (checkpoint) return { state: replay.state, checkpoint, checkpointSize: at };
  }
  throw new Error('no checkpoint was signed in a room that has acts');
}

/** A receipt that tells nothing of the log's later size; undefined where no checkpoint up to then covers the act. */
export async function pastReceipt(
  kept: Kept,
  seat: Seat,
  index: number,
): Promise<Uint8Array | undefined> {
  const { checkpoint, checkpointSize: size } = await pastOf(kept, seat);
  if (index >= size) return undefined;
  const { store, provider } = kept;
  const hashes = tileHashReader(provider, size, async (tiles) => {
    const bytes: Uint8Array[] = [];
    for (const { level, position, width } of tiles) {
      const tile = await store.tile(seat.room.id, level as number, position);
      bytes.push(prefixOfTile(tile ?? new Uint8Array(0), width));
    }
    return parsed(bytes);
  });
  const proof = await proveInclusion(provider, index, size, hashes);
  if (!proof.ok) throw new Error(proof.fault.message);
  return formatProof({ index, hashes: proof.value, checkpoint });
}
