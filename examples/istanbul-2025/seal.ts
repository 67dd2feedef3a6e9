/**
 * Seals the reconstruction into the bundle that ships: makes a chronicler's key and a log, enters every report through the real sequencer at the true
 * present, writes the bundle and the public keys beside this file, and throws both private keys away, so that nothing can be added afterwards.
 *
 *     npm run example:seal
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CURRENT_RULES } from '#core/rules.ts';
import { formatRoomId } from '#record/base32.ts';
import { shortCode } from '#record/code.ts';
import { formatVkey, vkeyOf } from '#record/keys.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { composeAct, enclose, randomBytes, type Enclosure } from '#room/compose.ts';
import { holds, verifyBundle } from '#room/verify.ts';
import { exportBundle } from '#server/export-bundle.ts';
import type { HostedRoom } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { resolve } from '../chronicle.ts';
import { istanbul2025, PARTIES } from './index.ts';

const clock = { now: () => Date.now() };
const folder = await mkdtemp(join(tmpdir(), 'parley-seal-'));
const store = await openSqliteStore(join(folder, 'store'));
const keysFolder = join(folder, 'logs');
const host = openRooms({ store, provider: nodeProvider, clock, keysFolder, snapshotEvery: 0 });

const chronicler = nodeSigner('c1/k1', 0x01, randomBytes(32));
const { name, algorithm, publicKey } = chronicler;
const chroniclerKey = formatVkey(vkeyOf(nodeProvider, { name, algorithm, publicKey }));
const reserved = await host.reserve();
const room = (await host.room(reserved.room)) as HostedRoom;

async function enter(
  type: string,
  version: number,
  body: unknown,
  enclosures: readonly Enclosure[] = [],
  after: readonly string[] = [],
): Promise<string> {
  const seen = { size: room.size, root: room.root };
  const time = Math.floor(clock.now() / 1000);
  const draft = { room: room.id, seen, type, version, body, enclosures, after, time };
  const composed = await composeAct(nodeProvider, [chronicler], draft);
  if (!composed.ok) throw new Error(`${type}: ${composed.fault.message}`);
  const outcome = await room.submit(composed.value);
  if (outcome.kind !== 'acknowledged') throw new Error(`${type}: ${JSON.stringify(outcome)}`);
  return outcome.id;
}

await enter('room.open', 1, {
  process: formatRoomId(randomBytes(16)),
  kind: 'reconstruction',
  grade: 'solemn',
  setting: 'plenary',
  sealed: false,
  readers: 'public',
  rules: CURRENT_RULES,
  log: reserved.log,
  parties: PARTIES.map((p) =>
    p.role === 'chronicler' ? { ...p, head: { key: chroniclerKey } } : p,
  ),
  witnesses: [],
});
const ids: string[] = [];
let enclosures: Enclosure[] = [];
const entries = resolve(
  istanbul2025().entries,
  (handle) => ids[handle.entry],
  ({ bytes, media }) => {
    const made = enclose(nodeProvider, bytes, media);
    enclosures.push(made);
    return made.ref;
  },
);
for (const { type, version, body, after } of entries) {
  ids.push(await enter(type, version, body, enclosures, after));
  enclosures = [];
}
await enter('room.close', 1, {});

const pieces: Uint8Array[] = [];
for await (const piece of exportBundle(nodeProvider, store, 'public', [room])) pieces.push(piece);
const verified = await verifyBundle(nodeProvider, each(pieces));
if (!holds(verified)) throw new Error('the sealed bundle does not verify');

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
await writeFile(here('istanbul-2025.parley'), Buffer.concat(pieces));
await writeFile(
  here('keys.txt'),
  `# Public keys of the reconstruction istanbul-2025: its log's and its chronicler's.\n${reserved.log}\n${chroniclerKey}\n`,
);
const code = shortCode(nodeProvider, 'room', room.state?.opening ?? '');
console.log(`istanbul-2025: ${room.size} acts sealed; short code of the room ${code}`);
await host.close();
await store.close();
await rm(folder, { recursive: true });

async function* each(list: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* list;
}
