import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { standingOf } from '#server/access.ts';
import { exportBundle } from '#server/export-bundle.ts';
import type { HostedRoom } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { isRoomId } from '#record/base32.ts';
import { isView } from '#record/bundle.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { EXIT, Misuse, Refused, type Command, given } from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { openToRead } from '../reading/from-folder.ts';
import { callServer, failureError } from '../reading/from-server.ts';
import { placeOf, roomsNamed } from '../reading/places.ts';
import { unlockKeys } from '../unlock.ts';

/** Writes one bundle of a process or of rooms, as one reader may have them. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export PROCESS|ROOM… --out FILE [--as KEY|public] [--from WHERE]',
  summary: 'Writes rooms into one file that proves itself and that parley verify checks.',
  details: [
    'Every room is whole; a room that the reader may not read is not mentioned. The first line of the file says whose view it is.',
    '',
    '--out FILE    the file to write; - for standard output. A file that is there is not written over.',
    '--as NAME     for the holder of this key (p1/k1); else for the public',
    '--from WHERE  a data folder, or the address of a server, from which one room at a time can be had; else the data folder',
  ].join('\n'),
  options: {
    out: { type: 'string' },
    as: { type: 'string' },
    from: { type: 'string' },
    device: { type: 'string' },
  },
  async run({ options, operands, terminal, dataFolder }) {
    if (operands.length === 0) throw new Misuse('Say which process or rooms.');
    const out = options['out'];
    if (typeof out !== 'string') throw new Misuse('Say with --out which file to write.');
    const view = String(options['as'] ?? 'public');
    if (!isView(view)) throw new Misuse(`${view} is neither a key name such as p1/k1 nor public.`);
    const place = placeOf(undefined, options['from'], dataFolder);
    if (place.kind === 'bundle') throw new Misuse('A bundle is a bundle already.');
    const progress = (bytes: number) => terminal.progress(`${bytes} bytes written`);
    let written: { bytes: number; rooms: string[] };
    if (place.kind === 'folder') {
      written = await fromFolder(place.path, operands, view, out, progress);
    } else {
      const device = deviceFolder(devicePath(given(options, 'device'), process.env));
      const [name, ...more] = operands;
      if (more.length > 0 || !isRoomId(name ?? '')) {
        throw new Misuse('From a server one room at a time can be had, named by its id.');
      }
      const keys = view === 'public' ? [] : await unlockKeys(device, view, name);
      const { api, origin } = await callServer(place.url, keys, device);
      const bundle = await api.bundle(name as string);
      if (!bundle.ok) throw failureError(bundle.failure, origin);
      const { value } = bundle;
      written = { bytes: await writeOut(out, [value], progress), rooms: [name as string] };
    }
    const { bytes, rooms } = written;
    if (terminal.json && out !== '-') {
      terminal.out(JSON.stringify({ file: out, bytes, view, rooms }));
    } else {
      terminal.err(
        `${rooms.length === 1 ? 'One room' : `${rooms.length} rooms`} written to ${out === '-' ? 'standard output' : out}, ${view === 'public' ? 'for the public' : `as ${view} may read them`} (${bytes} bytes). parley verify checks the file.`,
      );
    }
    return EXIT.ok;
  },
};

async function fromFolder(
  path: string,
  names: readonly string[],
  view: string,
  out: string,
  progress: (bytes: number) => void,
): Promise<{ bytes: number; rooms: string[] }> {
  const store = await openToRead(path);
  // Without the logs' keys: whoever only reads must not be able to sign, nor move what the server remembers.
  const host = openRooms({
    store,
    provider: nodeProvider,
    clock: { now: () => Date.now() },
    keysFolder: join(path, 'no-keys'),
  });
  try {
    const rooms: HostedRoom[] = [];
    for (const name of names) {
      const ids = await roomsNamed(store, name);
      const open: HostedRoom[] = [];
      for (const id of ids) {
        const room = await host.room(id);
        if (room?.state && mayRead(room, view)) open.push(room);
      }
      if (open.length === 0) {
        throw new Refused(
          `There is no room ${name} here that ${view === 'public' ? 'is open to the public; --as names a reader' : `${view} may read whole`}.`,
        );
      }
      for (const room of open) if (!rooms.includes(room)) rooms.push(room);
    }
    const kinds = new Set(rooms.map(({ state }) => state?.kind));
    if (kinds.size > 1) {
      throw new Refused(
        'These rooms are not of one kind: live, exercise and reconstruction never share a file.',
      );
    }
    const bytes = await writeOut(out, exportBundle(nodeProvider, store, view, rooms), progress);
    return { bytes, rooms: rooms.map(({ id }) => id) };
  } finally {
    await host.close();
    await store.close();
  }
}

/** A reader who was removed may read a part, and a bundle holds whole rooms. */
function mayRead({ state }: HostedRoom, view: string): boolean {
  if (!state) return false;
  if (state.readers === 'public') return true;
  return Object.keys(state.keys).some(
    (ref) => ref.startsWith(`${view}+`) && standingOf(state, ref)?.kind === 'present',
  );
}

/** Whole or not at all: beside the target first, then under its name. */
async function writeOut(
  out: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  progress: (bytes: number) => void,
): Promise<number> {
  let bytes = 0;
  if (out === '-') {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (!process.stdout.write(piece)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    }
    return bytes;
  }
  await refuseExisting(out);
  const temporary = join(dirname(out), `.${basename(out)}.${randomBytes(6).toString('hex')}`);
  const file = await open(temporary, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(`${out} cannot be written (${error.code ?? 'unknown'}).`);
  });
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
      progress(bytes);
    }
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(temporary, out);
  return bytes;
}

async function refuseExisting(out: string): Promise<void> {
  const there = await open(out, 'r').catch(() => undefined);
  if (!there) return;
  await there.close();
  throw new Refused(`${out} is there already, and is not written over.`);
}
