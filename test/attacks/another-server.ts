import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProvider } from '#record/provider/node.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import type { HostedRoom, RoomHost } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import type { Talks } from '../talks.ts';

/** A second server over a copy of the first one’s folder: an operator who runs a branch, or somebody who restored a backup. */
export class AnotherServer {
  readonly folder: string;
  readonly store: Store;
  readonly host: RoomHost;
  readonly server: RunningServer;
  room!: HostedRoom;

  private constructor(folder: string, store: Store, host: RoomHost, server: RunningServer) {
    this.folder = folder;
    this.store = store;
    this.host = host;
    this.server = server;
  }

  /**
   * @param from a folder that `copyOf` made
   * @param origin where people think it is
   */
  static async over(talks: Talks, from: string, origin?: string): Promise<AnotherServer> {
    const store = await openSqliteStore(join(from, 'store'));
    const { clock } = talks;
    const host = openRooms({
      store,
      provider: nodeProvider,
      clock,
      keysFolder: join(from, 'logs'),
      holder: 'tests',
      snapshotEvery: 0,
    });
    const server = await startServer({
      host,
      store,
      clock,
      mode: 'live',
      limits: { address: undefined, key: undefined },
      ...(origin === undefined ? {} : { origin }),
    });
    const another = new AnotherServer(from, store, host, server);
    const room = await host.room(talks.room.id);
    if (!room) throw new Error('the copy lacks the room');
    another.room = room;
    return another;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.host.close();
    await this.store.close();
    await rm(this.folder, { recursive: true });
  }
}

/** What a folder holds at this moment, in a folder of its own: the store as a backup has it, and the log keys beside it if they are copied too. */
export async function copyOf(talks: Talks, { keys }: { keys: boolean }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-copy-'));
  await talks.store.backup(join(folder, 'store'));
  if (keys) await cp(join(talks.folder, 'logs'), join(folder, 'logs'), { recursive: true });
  return folder;
}
