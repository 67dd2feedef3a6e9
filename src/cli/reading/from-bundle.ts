import { createReadStream } from 'node:fs';
import type { Sealing } from '#client/sealing.ts';
import { readBundle } from '#record/bundle-reader.ts';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { verifyBundle } from '#room/verify.ts';
import { Misuse, Refused } from '../command.ts';
import { CopyUnderWay, type RoomCopy } from './room-copy.ts';

const PIECE = 1 << 18;

/** The rooms of a bundle with their processes, in order, from its opening acts. Nothing is checked. */
export async function roomsInBundle(
  file: string | URL,
): Promise<{ room: string; process: string }[]> {
  const rooms: { room: string; process: string }[] = [];
  await reading(file, async () => {
    for await (const event of readBundle(nodeProvider, createReadStream(file))) {
      if (event.kind !== 'leaf' || event.index !== 0) continue;
      const { process } = JSON.parse(fromUtf8(event.body) ?? '{}') as { process?: unknown };
      rooms.push({ room: event.room, process: String(process) });
    }
  });
  return rooms;
}

/**
 * Rooms of a bundle, which has to hold as a whole first: nothing is shown of a file that is not intact.
 * @param wanted ids; all unless given
 * @param acts how many of each to read; all unless given
 */
export async function copiesFromBundle(
  file: string | URL,
  wanted: ReadonlySet<string> | undefined,
  acts = Infinity,
  sealing?: Sealing,
): Promise<RoomCopy[]> {
  return await reading(file, async () => {
    const open = (): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: PIECE });
    const { intact } = await verifyBundle(nodeProvider, open());
    if (!intact.ok) {
      throw new Refused(
        `${shown(file)} is not intact, so nothing of it is shown: parley verify says where.`,
      );
    }
    const copies: RoomCopy[] = [];
    let copy: CopyUnderWay | undefined;
    let size = 0;
    const finish = async () => {
      if (copy) copies.push(await copy.finish(size));
      copy = undefined;
    };
    for await (const event of readBundle(nodeProvider, open())) {
      if (event.kind === 'room') {
        await finish();
        size = event.size;
        if (!wanted || wanted.has(event.room)) copy = new CopyUnderWay(event.room, sealing);
      } else if (event.kind === 'leaf' && copy && event.index < acts) {
        const { index, leaf, salt, body } = event;
        const text = { leaf: fromUtf8(leaf) ?? '', body: fromUtf8(body) ?? '' };
        await copy.take([{ index, salt: toBase64(salt), ...text }]);
      } else if (event.kind === 'enclosure') copy?.enclosures.set(event.digest, event.bytes);
      else if (event.kind === 'absent') copy?.enclosures.set(event.digest, event.why);
    }
    await finish();
    return copies;
  });
}

async function reading<T>(file: string | URL, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new Misuse(`${shown(file)} cannot be read.`);
    }
    throw error;
  }
}

function shown(file: string | URL): string {
  return file instanceof URL ? file.pathname : file;
}
