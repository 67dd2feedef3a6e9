import { existsSync, statSync } from 'node:fs';
import { isRoomId } from '#record/base32.ts';
import type { Store } from '#store/store.ts';
import { Misuse, type Invocation, given } from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { unlockKeys } from '../unlock.ts';
import { sealingOf } from '../sealing.ts';
import { EXERCISES, SHIPPED, shippedBundle } from '../shipped.ts';
import { copiesFromBundle, roomsInBundle } from './from-bundle.ts';
import { copyFromStore, isDataFolder, openToRead, processOf } from './from-folder.ts';
import { callServer, copyFromServer, failureError } from './from-server.ts';
import { slugOf, stateOf, titleOf, type RoomCopy } from './room-copy.ts';

/** Where rooms are read: a server, a data folder, a bundle. */
export type Place =
  | { kind: 'server'; url: string }
  | { kind: 'folder'; path: string }
  | { kind: 'bundle'; file: string | URL };

export const READING_OPTIONS = {
  from: { type: 'string' },
  key: { type: 'string' },
  device: { type: 'string' },
  language: { type: 'string' },
} as const;

export const READING_HELP = [
  'A room is named by its id, its process, or its title in small letters with dashes; istanbul-2025 is the example that ships.',
  'exercise-sarn is the plenary of the exercise that ships, where that has been loaded.',
  '',
  '--from WHERE   the address of a server, a data folder, or a bundle; else the data folder',
  '--key NAME     with this key of this device: signs in at a server, and opens what is sealed',
  '--language L   en or ur',
].join('\n');

/** The place that `--from` names; without it a bundle that is named itself, the data folder, or the bundle of an example. */
export function placeOf(name: string | undefined, from: unknown, dataFolder: string): Place {
  if (typeof from === 'string') {
    if (/^https?:\/\//.test(from)) return { kind: 'server', url: from };
    if (isDataFolder(from)) return { kind: 'folder', path: from };
    if (isFile(from)) return { kind: 'bundle', file: from };
    throw new Misuse(`${from} is neither the address of a server, nor a data folder, nor a file.`);
  }
  if (name !== undefined && isFile(name)) return { kind: 'bundle', file: name };
  if (isDataFolder(dataFolder)) return { kind: 'folder', path: dataFolder };
  if (name !== undefined && SHIPPED.includes(name)) {
    return { kind: 'bundle', file: shippedBundle(name) };
  }
  throw new Misuse(
    `${dataFolder} is not a data folder. Name one with --data, or a server, folder or bundle with --from.`,
  );
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * Reads and checks the rooms that a name means. Throws a sentence if it means none.
 * @param acts how many of each to read; all unless given
 */
export async function readRooms(
  invocation: Invocation<Record<string, unknown>>,
  name: string | undefined,
  acts?: number,
): Promise<RoomCopy[]> {
  const { options, terminal, dataFolder } = invocation;
  const place = placeOf(name, options['from'], dataFolder);
  const progress = (have: number, size: number) =>
    terminal.progress(`${have} of ${size} acts checked`);
  const found = await readFrom(place, name, invocation, acts, progress);
  if (found.length > 0) return found;
  if (name !== undefined && SHIPPED.includes(name) && options['from'] === undefined) {
    return await copiesFromBundle(shippedBundle(name), undefined, acts);
  }
  throw new Misuse(
    name === undefined
      ? 'There is no room there.'
      : `There is no room ${name} there, or it is not open to you.`,
  );
}

async function readFrom(
  place: Place,
  name: string | undefined,
  { options }: Invocation<Record<string, unknown>>,
  acts: number | undefined,
  progress: (have: number, size: number) => void,
): Promise<RoomCopy[]> {
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const key = given(options, 'key');
  const room = name !== undefined && isRoomId(name) ? name : undefined;
  const keys = key === undefined ? [] : await unlockKeys(device, key, room);
  const sealing = sealingOf(keys, device);
  switch (place.kind) {
    case 'bundle': {
      const wanted = name === place.file ? undefined : name;
      const ids = (await roomsInBundle(place.file))
        .filter((one) => wanted === undefined || wanted === one.room || wanted === one.process)
        .map((one) => one.room);
      if (ids.length > 0) return await copiesFromBundle(place.file, new Set(ids), acts, sealing);
      const all = await copiesFromBundle(place.file, undefined, acts, sealing);
      return all.filter((copy) => isCalled(copy, wanted ?? ''));
    }
    case 'folder': {
      const store = await openToRead(place.path);
      try {
        const copies: RoomCopy[] = [];
        for (const id of await roomsNamed(store, name)) {
          const copy = await copyFromStore(store, id, acts, sealing, progress);
          if (copy) copies.push(copy);
        }
        return copies;
      } finally {
        await store.close();
      }
    }
    case 'server': {
      const calls = await callServer(place.url, keys, device);
      const list = await calls.api.rooms();
      if (!list.ok) throw failureError(list.failure, calls.origin);
      const ids = list.value.rooms
        .filter((one) => name === undefined || one.room === name || one.process === name)
        .map((one) => one.room);
      const wanted = ids.length > 0 ? ids : await shippedRooms(name);
      const copies: RoomCopy[] = [];
      for (const id of wanted.length > 0 ? wanted : list.value.rooms.map((one) => one.room)) {
        const copy = await copyFromServer(calls, id, device.heads, acts, progress);
        // Titles are the rooms' own: to find one by its title, all that are open to us are read.
        if (wanted.length > 0 || isCalled(copy, name ?? '')) copies.push(copy);
      }
      return copies;
    }
  }
}

/** Ids of the rooms of a store that a name means: by id, by process, by an example's name, by title. All for no name. */
export async function roomsNamed(store: Store, name: string | undefined): Promise<string[]> {
  const all = await store.rooms();
  if (name === undefined) return all;
  if (all.includes(name)) return [name];
  const shipped = new Set(await shippedRooms(name));
  const found: string[] = [];
  for (const id of all) {
    if (shipped.has(id) || (await processOf(store, id)) === name) found.push(id);
  }
  if (found.length > 0 || isRoomId(name)) return found;
  for (const id of all) {
    const copy = await copyFromStore(store, id);
    if (copy && isCalled(copy, name)) found.push(id);
  }
  return found;
}

async function shippedRooms(name: string | undefined): Promise<string[]> {
  if (name === undefined || !SHIPPED.includes(name)) return [];
  return (await roomsInBundle(shippedBundle(name))).map(({ room }) => room);
}

function isCalled(copy: RoomCopy, name: string): boolean {
  const titles = Object.values(titleOf(copy) ?? {});
  return titles.some((title) => slugOf(title) === name) || isOfExercise(copy, name);
}

/** Whether it is the room that an exercise begins at: its plenary, or the one room of a leadership. Its ids are made anew wherever it is loaded; its keys are not. */
function isOfExercise(copy: RoomCopy, name: string): boolean {
  const exercise = EXERCISES.find((one) => one.name === name);
  const state = stateOf(copy);
  if (!exercise || state?.kind !== 'exercise') return false;
  if (exercise.rooms.length > 1 && state.setting !== 'plenary') return false;
  const keys = new Set(exercise.keys());
  return Object.values(state.keys).some(({ vkey }) => keys.has(vkey));
}
