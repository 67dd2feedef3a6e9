import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Composed } from '#room/compose.ts';
import type { HostedRoom, RoomHost } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { startServer, type RunningServer, type ServerOptions } from '#server/server.ts';
import { workersProvider } from '#server/signature-workers.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { composeReport, makeRoster, openPlenary, type Roster } from './acts.ts';

/** What a server is told where one client stands for many. */
export const UNLIMITED = { address: undefined, key: undefined };

type Seen = { size: number; root: Uint8Array };

/** A server's room in a folder of its own, with everybody accredited. */
export class MeasuredRoom {
  readonly folder: string;
  readonly store: Store;
  readonly host: RoomHost;
  readonly room: HostedRoom;
  readonly roster: Roster;
  /** The head after everybody was accredited. */
  readonly seen: Seen;

  private constructor(
    parts: Pick<MeasuredRoom, 'folder' | 'store' | 'host' | 'room' | 'roster' | 'seen'>,
  ) {
    this.folder = parts.folder;
    this.store = parts.store;
    this.host = parts.host;
    this.room = parts.room;
    this.roster = parts.roster;
    this.seen = parts.seen;
  }

  /** @param members in a room of its own, for so many on each side and nobody else; open to all if not said */
  static async open(snapshotEvery?: number, members?: number): Promise<MeasuredRoom> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const store = await openSqliteStore(join(folder, 'store'));
    const host = openRooms({
      store,
      provider: workersProvider,
      clock: { now: () => Date.now() },
      keysFolder: join(folder, 'logs'),
      ...(snapshotEvery === undefined ? {} : { snapshotEvery }),
    });
    const reserved = await host.reserve();
    const room = (await host.room(reserved.room)) as HostedRoom;
    const roster = makeRoster(members);
    const readers = members === undefined ? 'public' : 'members';
    const told = async (act: Composed): Promise<Seen> => {
      await admit(room, act);
      return { size: room.size, root: room.root };
    };
    const seen = await openPlenary(roster, reserved, now(), told, readers);
    return new MeasuredRoom({ folder, store, host, room, roster, seen });
  }

  /** Signed reports, none of them submitted yet; signed on the head that the room had when it was opened, unless another is given. */
  async reports(from: number, count: number, seen: Seen = this.seen): Promise<Composed[]> {
    const { size, root } = seen;
    const acts: Composed[] = [];
    for (let i = from; i < from + count; i++) {
      acts.push(await composeReport(this.roster, this.room.id, { size, root }, i, now()));
    }
    return acts;
  }

  /** A server of this room. @param more with the web app; or for one client that stands for many, without limits */
  async serve(more: Pick<ServerOptions, 'webRoot' | 'limits'> = {}): Promise<RunningServer> {
    const { host, store } = this;
    const clock = { now: () => Date.now() };
    return await startServer({ host, store, clock, mode: 'examples', ...more });
  }

  /** Gives store and room back, and leaves them where they are. */
  async leave(): Promise<void> {
    await this.host.close();
    await this.store.close();
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.leave();
    this.dispose();
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

export async function admit(room: HostedRoom, act: Composed): Promise<void> {
  const outcome = await room.submit(act);
  if (outcome.kind !== 'acknowledged') throw new Error(JSON.stringify(outcome));
}
