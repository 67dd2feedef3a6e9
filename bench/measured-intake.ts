import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deviceFolder } from '#cli/device-folder.ts';
import { makeKeyFile, type OpenedKey } from '#cli/key-file.ts';
import type { RoomState } from '#core/state.ts';
import { formatVkey, keyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { JsonObject } from '#record/body.ts';
import { composeAct } from '#room/compose.ts';
import { makeEpoch, readEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { generateSealKey } from '#room/seal-keys.ts';
import type { HostedRoom, RoomHost } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import { workersProvider } from '#server/signature-workers.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { admit } from './measured-room.ts';

/** A mission's sealed room on a server of its own, and the device of whoever heads the mission. */
export interface MeasuredIntake {
  folder: string;
  store: Store;
  host: RoomHost;
  room: HostedRoom;
  server: RunningServer;
  key: OpenedKey;
  secrets: EpochSecrets;
  close(): Promise<void>;
}

export const PASSPHRASE = 'nothing that anybody keeps';

export async function openIntake(): Promise<MeasuredIntake> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const store = await openSqliteStore(join(folder, 'store'));
  const clock = { now: () => Date.now() };
  const keysFolder = join(folder, 'logs');
  const host: RoomHost = openRooms({ store, provider: workersProvider, clock, keysFolder });
  const reserved = await host.reserve();
  const room = (await host.room(reserved.room)) as HostedRoom;
  const seal = await generateSealKey();
  const { file, opened } = await makeKeyFile(room.id, 'o1/k1', PASSPHRASE, seal);
  await deviceFolder(join(folder, 'device')).keep(file);
  const own = { ref: keyRef(opened.vkey), identity: seal.identity };
  const secrets = new EpochSecrets(nodeProvider, room.id, [own]);
  const enter = async (type: string, version: number, body: unknown): Promise<void> => {
    const seen = { size: room.size, root: room.root };
    const time = Math.floor(Date.now() / 1000);
    const draft = { room: room.id, seen, type, version, body, time };
    const composed = await composeAct(nodeProvider, [opened.signer], draft);
    if (!composed.ok) throw new Error(composed.fault.message);
    await admit(room, composed.value);
  };
  const head = { key: formatVkey(opened.vkey), seal: seal.recipient };
  await enter('room.open', 1, {
    process: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
    kind: 'exercise',
    grade: 'solemn',
    setting: 'intake',
    sealed: true,
    readers: 'members',
    rules: 4,
    log: reserved.log,
    parties: [{ id: 'o1', role: 'monitor', head }],
    witnesses: [],
  });
  const epoch = await makeEpoch(nodeProvider, room.state as RoomState, secrets);
  if (!epoch.ok) throw new Error(epoch.fault.message);
  await enter('room.epoch', epoch.value.version, epoch.value.body);
  await secrets.take(readEpoch(epoch.value.body as unknown as JsonObject));
  const limits = { address: undefined, key: undefined };
  const server = await startServer({ host, store, clock, mode: 'examples', limits });
  const close = async (): Promise<void> => {
    await server.close();
    await host.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, store, host, room, server, key: opened, secrets, close };
}
