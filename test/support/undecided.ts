import { actId, parseAct } from '#record/act.ts';
import { enclosureRefs, parseBody } from '#record/body.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { partialTilesOf, TileEdge } from '#record/tiles.ts';
import type { Composed } from '#room/compose.ts';
import { LogKeys } from '#server/log-key.ts';
import type { Store } from '#store/store.ts';

/**
 * What an operator can do who has the store and the log's key: writes a leaf that no sequencer looked at, with a tree, tiles and a checkpoint that hold. Nobody else may be
 * writing meanwhile. Returns its index.
 */
export async function enterUndecided(
  store: Store,
  keysFolder: string,
  room: string,
  { note, salt, body }: Composed,
  admitted: number,
): Promise<number> {
  const key = await new LogKeys(keysFolder).find(room);
  const head = await store.head(room);
  const act = parseAct(note);
  const content = parseBody(body);
  if (!key || !head) throw new Error('there is no such log here');
  const frontier = new Frontier(nodeProvider);
  const edge = new TileEdge(nodeProvider);
  for (const hash of await store.leafHashes(room, 0, head.size)) {
    frontier.append(hash);
    edge.append(hash);
  }
  const leaf = encodeLeaf(admitted, note);
  const hash = leafHash(nodeProvider, leaf);
  frontier.append(hash);
  const filled = edge.append(hash);
  const size = head.size + 1;
  const partials = edge.partials();
  const tiles = partialTilesOf(size).map(({ level, position }, i) => ({
    level: level as number,
    position,
    hashes: partials[i] as Uint8Array,
  }));
  const root = frontier.root();
  const lease = await store.lease(
    room,
    'dishonest',
    Number.MAX_SAFE_INTEGER - 1,
    Number.MAX_SAFE_INTEGER,
  );
  if (!lease) throw new Error('somebody holds the room');
  const result = await store.commit(
    lease,
    head.size,
    {
      entries: [
        {
          index: head.size,
          leaf,
          leafHash: hash,
          root,
          actId: act.ok ? actId(nodeProvider, act.value.textBytes) : 'e'.repeat(64),
          bodySalt: salt,
          body,
          encloses: content.ok
            ? enclosureRefs(content.value).map(({ enclosure }) => enclosure)
            : [],
        },
      ],
      enclosures: [],
      tiles: [...filled, ...tiles],
      head: { size, root, lastAdmitted: admitted },
    },
    () => key.signCheckpoint({ origin: key.vkey.name, size, root }),
  );
  await store.release(lease);
  if (!result.ok) throw new Error(`the store refused: ${result.why}`);
  return head.size;
}
