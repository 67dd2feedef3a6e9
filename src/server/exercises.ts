import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRoomId } from '#record/base32.ts';
import type { Provider } from '#record/provider.ts';
import { randomBytes } from '#room/compose.ts';
import type { DemoPerson } from '#room/exercise-wire.ts';
import { DataFolderError, type DataFolder } from './data-folder.ts';
import { ExerciseClock } from './exercise-clock.ts';
import type { RoomHost } from './host.ts';
import { openRooms } from './rooms.ts';
import type { Store } from '#store/store.ts';

/** What a script is played into: rooms reserved on a host that runs on the exercise's own clock. */
export interface Scene {
  host: RoomHost;
  store: Store;
  clock: ExerciseClock;
  /** By their names in the exercise. */
  rooms: ReadonlyMap<string, { room: string; log: string }>;
  process: string;
  /** Midnight at the beginning of day 1, epoch milliseconds. */
  firstDay: number;
}

/** A fictional process that ships as a script, with keys that everybody has. */
export interface Exercise {
  /** `exercise-sarn` */
  name: string;
  /** Loaded into every folder of examples; otherwise only where somebody asks for it. */
  ships: boolean;
  /** Names of its rooms on one server, the one that people begin at first. */
  rooms: readonly string[];
  /** vkeys whose private halves everybody can make. */
  keys(): readonly string[];
  /** Names of the parts that one may stop after, in their order. */
  parts: readonly string[];
  /** How many days the script takes up to and with a part; all of it for none. */
  days(until?: string): number;
  play(scene: Scene, until?: string): Promise<void>;
  /** Who can be acted for, with the private keys. */
  people(rooms: ReadonlyMap<string, string>): Promise<DemoPerson[]>;
}

/** An exercise that is in a data folder, ready to be looked at and acted in. */
export interface PlayedExercise {
  name: string;
  process: string;
  /** Room ids by the rooms' names. */
  rooms: ReadonlyMap<string, string>;
  people(): Promise<DemoPerson[]>;
}

/** As it is kept in `<data>/exercises/<name>.json`. */
interface Kept {
  format: 'parley/exercise@v1';
  name: string;
  process: string;
  /** `YYYY-MM-DD` */
  firstDay: string;
  until?: string;
  /** Started by a trainer: nothing else is shown from this folder. */
  training?: true;
  /** The script has been played to its end; before that it is played again from its beginning, over what is there. */
  played: boolean;
  rooms: Record<string, { room: string; log: string }>;
}

export interface LoadOptions {
  folder: DataFolder;
  store: Store;
  provider: Provider;
  /** Who holds the rooms afterwards. */
  holder: string;
  /** The true present, epoch milliseconds. */
  now: number;
  until?: string;
  training?: true;
  process?: string;
}

const DAY_MS = 86_400_000;

/**
 * Plays an exercise into a folder of examples, once: what was played stays as it is, and people act in it from then on. Its last day is yesterday, by UTC; so
 * the true present, at which it goes on, is later than everything in it (RC14). Throws `DataFolderError` for a folder of live work.
 */
export async function loadExercise(
  exercise: Exercise,
  options: LoadOptions,
): Promise<PlayedExercise> {
  const { folder, store, provider, holder } = options;
  if (folder.purpose !== 'examples') throw new DataFolderError('holds-live', folder.path);
  let kept = await readKept(folder, exercise.name);
  if (kept?.played !== true) {
    const firstDay = kept ? Date.parse(kept.firstDay) : firstDayOf(exercise, options);
    const clock = new ExerciseClock(firstDay);
    const host = openRooms({
      store,
      provider,
      clock,
      keysFolder: folder.keysFolder,
      holder,
      snapshotEvery: 0,
    });
    try {
      kept ??= await reserve(exercise, host, options, firstDay);
      await keep(folder, kept);
      const rooms = new Map(Object.entries(kept.rooms));
      const { process } = kept;
      await exercise.play({ host, store, clock, rooms, process, firstDay }, kept.until);
    } finally {
      await host.close();
    }
    await keep(folder, { ...kept, played: true });
  }
  const ids = new Map(Object.entries(kept.rooms).map(([name, { room }]) => [name, room]));
  const { process } = kept;
  return { name: exercise.name, process, rooms: ids, people: () => exercise.people(ids) };
}

/** The exercises that a trainer began here, and whether they are played: where there is one, nothing else is loaded. */
export async function trainingIn(
  folder: DataFolder,
  exercises: readonly Exercise[],
): Promise<{ name: string; played: boolean }[]> {
  const found: { name: string; played: boolean }[] = [];
  for (const { name } of exercises) {
    const kept = await readKept(folder, name);
    if (kept?.training) found.push({ name, played: kept.played });
  }
  return found;
}

async function reserve(
  exercise: Exercise,
  host: RoomHost,
  { until, training, process = formatRoomId(randomBytes(16)) }: LoadOptions,
  firstDay: number,
): Promise<Kept> {
  const rooms: Kept['rooms'] = {};
  for (const name of exercise.rooms) rooms[name] = await host.reserve();
  return {
    format: 'parley/exercise@v1',
    name: exercise.name,
    process,
    firstDay: new Date(firstDay).toISOString().slice(0, 10),
    ...(until === undefined ? {} : { until }),
    ...(training ? { training } : {}),
    played: false,
    rooms,
  };
}

function firstDayOf(exercise: Exercise, { now, until }: LoadOptions): number {
  return Math.floor(now / DAY_MS) * DAY_MS - exercise.days(until) * DAY_MS;
}

function fileOf(folder: DataFolder, name: string): string {
  return join(folder.path, 'exercises', `${name}.json`);
}

async function readKept(folder: DataFolder, name: string): Promise<Kept | undefined> {
  const file = fileOf(folder, name);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as Kept;
  if (kept.format !== 'parley/exercise@v1') throw new Error(`${file} is not of this Parley`);
  return kept;
}

async function keep(folder: DataFolder, kept: Kept): Promise<void> {
  const file = fileOf(folder, kept.name);
  await mkdir(join(folder.path, 'exercises'), { recursive: true, mode: 0o700 });
  const text = `${JSON.stringify(kept, undefined, 2)}\n`;
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
