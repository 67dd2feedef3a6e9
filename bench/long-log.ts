import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nodeProvider } from '#record/provider/node.ts';
import { exportBundle } from '#server/export-bundle.ts';
import { appendRate } from './append.ts';
import { Load, ownTime, progress, seconds, type Scale } from './measure.ts';
import { MeasuredRoom } from './measured-room.ts';
import type { Figure } from './table.ts';

/** A log of many acts, made as any log is: signed, submitted, sequenced; and its bundle. */

export interface LongLog {
  /** Of the store and the log's keys. */
  folder: string;
  room: string;
  bundle: string;
  acts: number;
  figures: Figure[];
  /** Removes everything. */
  dispose(): void;
}

/** Signed and submitted at one time; the next are signed on the head that these leave. */
const PART = 10_000;
const IN_FLIGHT = 2048;

export async function makeLongLog({ log: acts }: Scale): Promise<LongLog> {
  // Without snapshots, so that opening with and without one can be told apart.
  const room = await MeasuredRoom.open(0);
  const load = new Load();
  let took = 0;
  let cost = 0;
  while (room.room.size < acts) {
    const reports = await room.reports(
      room.room.size,
      Math.min(PART, acts - room.room.size),
      room.room,
    );
    const before = ownTime();
    took += reports.length / (await appendRate(room.room, reports, IN_FLIGHT));
    cost += ownTime() - before;
    progress(`making a log: ${room.room.size} of ${acts} acts`);
  }
  const filled = String(load);
  const bundle = join(room.folder, 'log.parley');
  const exportLoad = new Load();
  const before = ownTime();
  const exporting = await seconds(() =>
    pipeline(
      exportBundle(nodeProvider, room.store, 'public', [room.room]),
      createWriteStream(bundle, { highWaterMark: 1 << 20 }),
    ),
  );
  const exportCost = (ownTime() - before) / acts;
  await room.leave();
  progress('');
  const mebibytes = Math.round(statSync(bundle).size / 2 ** 20);
  return {
    folder: room.folder,
    room: room.room.id,
    bundle,
    acts,
    figures: [
      {
        subject: 'append',
        what: `a log grown to ${acts} acts`,
        value: acts / took,
        unit: 'acts/s',
        cost: cost / acts,
        load: filled,
      },
      {
        subject: 'export',
        what: `a bundle of ${acts} acts, ${mebibytes} MiB`,
        value: acts / exporting,
        unit: 'acts/s',
        cost: exportCost,
        load: String(exportLoad),
      },
    ],
    dispose: () => room.dispose(),
  };
}
