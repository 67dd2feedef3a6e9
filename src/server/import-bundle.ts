import { actId, parseAct } from '#record/act.ts';
import { enclosureRefs, parseBody } from '#record/body.ts';
import { readBundle } from '#record/bundle-reader.ts';
import { parseLeaf } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import type { Provider } from '#record/provider.ts';
import { partialTilesOf, TileEdge } from '#record/tiles.ts';
import { holds, verifyBundle, type Verification } from '#room/verify.ts';
import type { Store, StoredEnclosure, StoredEntry, StoredTile } from '#store/store.ts';

/**
 * Takes a verified bundle into the store, each of its rooms to be read and never added to here: the log's key is not in a bundle. Rooms already there at the
 * same head are left alone. Nothing is stored unless everything in the bundle holds.
 */
export async function importBundle(
  provider: Provider,
  store: Store,
  bundle: Uint8Array,
): Promise<{ ok: true; rooms: string[] } | { ok: false; verification: Verification }> {
  const verification = await verifyBundle(provider, inPieces(bundle));
  if (!holds(verification)) return { ok: false, verification };
  const imported: string[] = [];
  let room: ImportedRoom | undefined;
  for await (const event of readBundle(provider, inPieces(bundle))) {
    switch (event.kind) {
      case 'room':
        if (room) await room.store(store);
        room = new ImportedRoom(provider, event.room);
        imported.push(event.room);
        break;
      case 'checkpoint':
        if (room) room.checkpoint = event.note;
        break;
      case 'leaf':
        room?.addLeaf(event);
        break;
      case 'enclosure':
        room?.enclosures.push({ digest: event.digest, salt: event.salt, bytes: event.bytes });
        break;
      default:
    }
  }
  if (room) await room.store(store);
  return { ok: true, rooms: imported };
}

class ImportedRoom {
  readonly id: string;
  readonly enclosures: StoredEnclosure[] = [];
  checkpoint: Uint8Array = new Uint8Array(0);
  readonly #provider: Provider;
  readonly #entries: StoredEntry[] = [];
  readonly #tiles: StoredTile[] = [];
  readonly #frontier: Frontier;
  readonly #edge: TileEdge;
  #admitted = 0;

  constructor(provider: Provider, id: string) {
    this.#provider = provider;
    this.id = id;
    this.#frontier = new Frontier(provider);
    this.#edge = new TileEdge(provider);
  }

  addLeaf(from: {
    leaf: Uint8Array;
    leafHash: Uint8Array;
    salt: Uint8Array;
    body: Uint8Array;
  }): void {
    const leaf = parseLeaf(from.leaf);
    const act = leaf.ok ? parseAct(leaf.value.note) : undefined;
    const body = parseBody(from.body);
    if (!leaf.ok || !act?.ok || !body.ok) throw new Error('a verified bundle does not parse');
    this.#frontier.append(from.leafHash);
    this.#tiles.push(...this.#edge.append(from.leafHash));
    this.#admitted = leaf.value.admitted;
    this.#entries.push({
      index: this.#entries.length,
      leaf: from.leaf,
      leafHash: from.leafHash,
      root: this.#frontier.root(),
      actId: actId(this.#provider, act.value.textBytes),
      bodySalt: from.salt,
      body: from.body,
      encloses: enclosureRefs(body.value).map((ref) => ref.enclosure),
    });
  }

  async store(store: Store): Promise<void> {
    await store.createRoom(this.id);
    const there = await store.head(this.id);
    if (there && there.size > 0) return;
    const size = this.#entries.length;
    const partials = this.#edge.partials();
    const edge = partialTilesOf(size).map(({ level, position }, i) => ({
      level: level as number,
      position,
      hashes: partials[i] as Uint8Array,
    }));
    const lease = await store.lease(this.id, 'import', 0, 1);
    if (!lease) throw new Error('the room is being written to');
    const result = await store.commit(
      lease,
      0,
      {
        entries: this.#entries,
        enclosures: this.enclosures,
        tiles: [...this.#tiles, ...edge],
        head: { size, root: this.#frontier.root(), lastAdmitted: this.#admitted },
      },
      () => this.checkpoint,
    );
    await store.release(lease);
    if (!result.ok) throw new Error(`the store refused the bundle: ${result.why}`);
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const piece = 1 << 16;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
