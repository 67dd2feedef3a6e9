import { renewIfDue } from '#client/renewal.ts';
import { Refused, type Terminal } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import { failureError } from '../reading/from-server.ts';
import type { OpenedRoom } from '../signing/open-room.ts';
import { Acknowledgements, checkTail } from './check-tail.ts';
import { enterLots, type Ended } from './enter-lots.ts';
import type { KnownRows } from './known-rows.ts';
import { SealingThreads } from './sealing-threads.ts';
import { lotsOf, type SourceFile } from './source-file.ts';

/** What an import came to. */
export interface Imported {
  rows: number;
  acts: number;
  ended: Ended;
}

/** How often the seal may be renewed by others while one import goes on. */
const RENEWALS = 20;

/**
 * Enters what the room does not have of a file. All acts say that they have seen one head, which this device has verified, and nothing of what is entered is kept here, so that a
 * million rows need no more memory than a thousand; at the end the log itself is asked whether it has them.
 *
 * What the room has is told to `known` whenever the replica reads on. Begun again after anything, a crash of either side included, it passes over what the room has.
 */
export async function runImport(
  source: SourceFile,
  known: KnownRows,
  { seat, key, url }: OpenedRoom,
  device: DeviceFolder,
  terminal: Terminal,
  stop: AbortSignal,
  expected: number,
  digest: string,
): Promise<Imported> {
  const imported: Imported = { rows: 0, acts: 0, ended: { kind: 'done' } };
  for (let turn = 0; turn < RENEWALS; turn++) {
    await seat.replica.pull();
    await renewIfDue(seat);
    const { log, report, status, failure } = seat.replica.snapshot;
    if (status.phase === 'failed')
      throw new Refused(`Nothing more was signed. ${status.fault.message}`);
    if (failure) throw failureError(failure, url);
    if (!report) throw new Refused('The room could not be checked. Nothing was signed.');
    const sealed = log.outerState?.sealed === true;
    const epoch = log.reading?.presentEpoch;
    if (sealed && !epoch)
      throw new Refused('This device has not been given the room’s present key.');
    const acknowledged = new Acknowledgements();
    const threads = new SealingThreads({
      name: key.signer.name,
      seed: key.seed(),
      room: log.room,
      seen: { size: report.head.size, root: report.head.root },
      epoch: sealed ? epoch : undefined,
      version: log.replay.state?.rules ?? 1,
    });
    try {
      imported.ended = await enterLots(lotsOf(source, known, digest), {
        api: seat.api,
        room: log.room,
        write: (pieces) => threads.write(pieces),
        entered: (id, rows) => {
          acknowledged.add(id);
          imported.rows += rows;
          imported.acts += 1;
          terminal.progress(`${imported.rows} of ${expected} rows entered`);
        },
        stop,
      });
    } finally {
      await threads.end();
    }
    await tellTail(seat, acknowledged, device, terminal);
    // Somebody joined or left: read who may read now, and go on with what is left.
    if (imported.ended.kind !== 'seal') break;
  }
  return imported;
}

async function tellTail(
  { api, replica }: OpenedRoom['seat'],
  acknowledged: Acknowledgements,
  device: DeviceFolder,
  terminal: Terminal,
): Promise<void> {
  if (acknowledged.count === 0) return;
  const { log } = replica.snapshot;
  const tail = await checkTail(api, log, acknowledged, device.heads, (have, size) =>
    terminal.progress(`${have} of ${size} leaves checked`),
  );
  if (tail.kind === 'unread') {
    terminal.err(
      'The log could not be read again, so it was not checked that it has what was acknowledged. Run the same command again: it tells.',
    );
  } else if (tail.kind === 'broken') {
    throw new Refused(
      `The server acknowledged ${acknowledged.count} acts, and its log does not hold. ${tail.why} Keep the file, and tell the others.`,
    );
  } else if (tail.found !== acknowledged.count) {
    throw new Refused(
      `The server acknowledged ${acknowledged.count} acts, and its log shows ${tail.found} of them. Keep the file, and tell the others.`,
    );
  }
}
