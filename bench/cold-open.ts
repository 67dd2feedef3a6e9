import { join } from 'node:path';
import { nodeProvider } from '#record/provider/node.ts';
import type { HostedRoom } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { composeReport, makeRoster } from './acts.ts';
import { inChild, type TaskFunction } from './child.ts';
import type { LongLog } from './long-log.ts';
import { Load, peakMemory, seconds } from './measure.ts';
import { admit } from './measured-room.ts';
import type { Figure } from './table.ts';

/** How long a fresh process takes until a room with a long log answers: replaying all of it, or from a snapshot. */

interface Opened {
  seconds: number;
  /** MiB */
  memory: number;
}

export async function measureColdOpen(log: LongLog): Promise<Figure[]> {
  const load = new Load();
  const replayed = await inChild<Opened>('cold-open', log.folder, log.room, 'open');
  await inChild('cold-open', log.folder, log.room, 'snapshot');
  const snapshot = await inChild<Opened>('cold-open', log.folder, log.room, 'open');
  const machine = String(load);
  const figures = (what: string, opened: Opened): Figure[] => [
    {
      subject: 'cold open',
      what: `${log.acts} acts, ${what}`,
      value: opened.seconds,
      unit: 's',
      load: machine,
    },
    {
      subject: 'cold open',
      what: `${log.acts} acts, ${what}: memory`,
      value: opened.memory,
      unit: 'MiB',
      load: machine,
    },
  ];
  return [...figures('replayed', replayed), ...figures('from a snapshot', snapshot)];
}

/** Opens a room, or has it take a snapshot by adding an act. */
export const coldOpenTask: TaskFunction = async ([folder, id, what]): Promise<Opened> => {
  const task = {
    store: join(folder as string, 'store'),
    keysFolder: join(folder as string, 'logs'),
  };
  let close = async (): Promise<void> => undefined;
  let room: HostedRoom | undefined;
  const took = await seconds(async () => {
    const store = await openSqliteStore(task.store);
    const host = openRooms({
      store,
      provider: nodeProvider,
      clock: { now: () => Date.now() },
      keysFolder: task.keysFolder,
      snapshotEvery: what === 'snapshot' ? 1 : 0,
    });
    close = async () => {
      await host.close();
      await store.close();
    };
    room = await host.room(id as string);
  });
  const memory = peakMemory();
  if (!room?.state) throw new Error('the room is not there');
  if (what === 'snapshot') {
    const time = Math.floor(Date.now() / 1000);
    await admit(room, await composeReport(makeRoster(), room.id, room, room.size, time));
  }
  await close();
  return { seconds: took, memory };
};
