import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { actId, parseAct } from '#record/act.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { partialTilesOf, TileEdge } from '#record/tiles.ts';
import type { Composed } from '#room/compose.ts';
import { LogKeys } from '#server/log-key.ts';
import type { Talks } from '../talks.ts';

/**
 * What an operator can do who has the store and the log's key: write a leaf that no sequencer looked at, with a tree, tiles and a checkpoint that hold. The
 * server is down meanwhile, or it would notice that somebody else writes.
 */
export async function writeLeaf(talks: Talks, { note, salt, body }: Composed): Promise<number> {
  const { store, clock } = talks;
  const room = talks.room.id;
  const key = await new LogKeys(join(talks.folder, 'logs')).find(room);
  const head = await store.head(room);
  if (!key || !head) throw new Error('there is no such log here');
  const from = head.size;
  const frontier = new Frontier(nodeProvider);
  const edge = new TileEdge(nodeProvider);
  for (const hash of await store.leafHashes(room, 0, from)) {
    frontier.append(hash);
    edge.append(hash);
  }
  const leaf = encodeLeaf(clock.time, note);
  const hash = leafHash(nodeProvider, leaf);
  frontier.append(hash);
  edge.append(hash);
  const act = parseAct(note);
  const entry = {
    index: from,
    leaf,
    leafHash: hash,
    root: frontier.root(),
    actId: act.ok ? actId(nodeProvider, act.value.textBytes) : 'e'.repeat(64),
    bodySalt: salt,
    body,
    encloses: [],
  };
  const size = from + 1;
  const partials = edge.partials();
  const tiles = partialTilesOf(size).map(({ level, position }, i) => ({
    level: level as number,
    position,
    hashes: partials[i] as Uint8Array,
  }));
  const root = frontier.root();
  const lease = await store.lease(room, 'tests', clock.time, clock.time + 1);
  if (!lease) throw new Error('the room is being written to');
  const batch = {
    entries: [entry],
    enclosures: [],
    tiles,
    head: { size, root, lastAdmitted: clock.time },
  };
  const result = await store.commit(lease, from, batch, () =>
    key.signCheckpoint({ origin: key.vkey.name, size, root }),
  );
  await store.release(lease);
  if (!result.ok) throw new Error(`the store refused: ${result.why}`);
  return from;
}

/** Changes bytes of the store with another program. The server is down meanwhile. */
export function changeStore(
  talks: Talks,
  sql: string,
  ...values: (string | number | Uint8Array)[]
): void {
  const db = new DatabaseSync(join(talks.folder, 'store', 'parley.db'));
  const { changes } = db.prepare(sql).run(...values);
  db.close();
  if (changes === 0) throw new Error('nothing was changed');
}
