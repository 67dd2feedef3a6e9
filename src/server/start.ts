import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeProvider } from '#record/provider/node.ts';
import { readBundle } from '#record/bundle-reader.ts';
import type { Store, StoreError } from '#store/store.ts';
import { loadExercise, trainingIn, type Exercise, type PlayedExercise } from './exercises.ts';
import { DataFolderError, openDataFolder, type DataFolder, type Purpose } from './data-folder.ts';
import { damageLine } from './damage.ts';
import { fsck } from './fsck.ts';
import type { RoomHost } from './host.ts';
import { importBundle } from './import-bundle.ts';
import { lastBackup } from './last-backup.ts';
import { checkMode } from './mode.ts';
import { openRooms } from './rooms.ts';
import { startServer, type RunningServer } from './server.ts';
import { workersProvider } from './signature-workers.ts';
import { readWitnessAddresses, WitnessCaller } from './witness-caller.ts';
import { watchStore } from './watched-store.ts';

/** Who holds the rooms of a data folder: one process at a time (decision 0004), so that its leases are always its own. */
export const FOLDER_HOLDER = 'data-folder';

/** A process that ships with Parley, to be looked at. */
export interface Example {
  /** `istanbul-2025` */
  name: string;
  bundle: Uint8Array;
  /** vkeys whose private halves may be known to anybody: they have no place in a live process. */
  keys: readonly string[];
}

export interface StartOptions {
  dataFolder: string;
  hostname?: string;
  port?: number;
  origin?: string;
  /** Folder of the built web app; undefined: only the interface for programs is served. */
  webRoot?: string;
  /** What the folder has to be for. Unless given, what it is for already, and examples if it is fresh. */
  purpose?: Purpose;
  examples: readonly Example[];
  /** Fictional processes, played into a folder of examples when it is first served. */
  exercises?: readonly Exercise[];
  /** Reserves rooms over HTTP; undefined: that of the data folder. */
  openingToken?: string;
  /** An error nobody asked for. */
  report: (error: unknown) => void;
  /** Something a person has to look at now: a record that is damaged, a witness that has seen another history. */
  alarm: (sentence: string) => void;
  /** The store failed under us: nothing more is acknowledged, and the process should end now, without writing. */
  storeFailed: (error: StoreError) => void;
}

export interface Started {
  url: string;
  purpose: Purpose;
  server: RunningServer;
  host: RoomHost;
  store: Store;
  /** Lets answers under way finish, gives rooms and folder back. */
  close(): Promise<void>;
}

/**
 * Everything a server is, over one data folder: the folder locked, its rooms, HTTP, the web app. Throws `DataFolderError` or `ModeError` where folder and
 * purpose do not fit, `StoreError` where the store does not open, and what `listen` throws.
 */
export async function startParley(options: StartOptions): Promise<Started> {
  const { report, examples, exercises = [] } = options;
  const folder = await openDataFolder(options.dataFolder, { lock: true });
  const undo: (() => Promise<void>)[] = [() => folder.close()];
  try {
    const store = watchStore(folder.store, options.storeFailed);
    const found = folder.purpose ?? (await purposeOf(folder));
    const purpose = options.purpose ?? found ?? 'examples';
    if (found && found !== purpose) throw new DataFolderError(`holds-${found}`, folder.path);
    const demoKeys = [
      ...examples.flatMap(({ keys }) => keys),
      ...exercises.flatMap((exercise) => exercise.keys()),
    ];
    await checkMode(store, purpose, demoKeys);
    await folder.dedicate(purpose);
    const played = purpose === 'examples' ? await load(folder, store, { examples, exercises }) : [];
    const addresses = await readWitnessAddresses(join(folder.path, 'witnesses.json'));
    const clock = { now: () => Date.now() };
    const host = openRooms({
      store,
      provider: workersProvider,
      clock,
      keysFolder: folder.keysFolder,
      holder: FOLDER_HOLDER,
    });
    undo.unshift(() => host.close());
    const token =
      options.openingToken ?? (purpose === 'live' ? await openingToken(folder) : undefined);
    const server = await startServer({
      host,
      store,
      clock,
      mode: purpose,
      demoKeys,
      exercises: played,
      report,
      lastBackup: () => lastBackup(folder.path),
      ...(token === undefined ? {} : { openingToken: token }),
      ...(options.hostname === undefined ? {} : { hostname: options.hostname }),
      ...(options.port === undefined ? {} : { port: options.port }),
      ...(options.origin === undefined ? {} : { origin: options.origin }),
      ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
    });
    undo.unshift(() => server.close());
    const caller = new WitnessCaller({
      host,
      store,
      provider: nodeProvider,
      addresses,
      report,
      alarm: ({ room, witness, message }) =>
        options.alarm(`room ${room}: ${witness} has another history of this log. ${message}`),
    });
    caller.start();
    undo.unshift(() => caller.close());
    const ended = new AbortController();
    const checking = checkAgainAndAgain({ ...options, folder, store, signal: ended.signal });
    undo.unshift(async () => {
      ended.abort();
      await checking;
    });
    return {
      url: options.origin ?? server.url,
      purpose,
      server,
      host,
      store,
      close: async () => {
        for (const step of undo) await step();
      },
    };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

const FIRST_CHECK_MS = 60_000;
const NEXT_CHECK_MS = 24 * 3_600_000;

/** RC5.6: the whole store is checked from its first byte, a while after the start and then once a day, slowly. */
async function checkAgainAndAgain(
  parts: Pick<StartOptions, 'report' | 'alarm'> & {
    folder: DataFolder;
    store: Store;
    signal: AbortSignal;
  },
): Promise<void> {
  const { folder, store, signal, report, alarm } = parts;
  const { keysFolder } = folder;
  let wait = FIRST_CHECK_MS;
  for (;;) {
    await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      for await (const damage of fsck({ provider: nodeProvider, store, keysFolder, rest: 20 })) {
        if (signal.aborted) return;
        alarm(damageLine(damage));
      }
    } catch (error) {
      report(error);
    }
    wait = NEXT_CHECK_MS;
  }
}

/** Of a folder that nobody has dedicated: what is in it says so. Undefined for a fresh one. */
async function purposeOf({ store }: DataFolder): Promise<Purpose | undefined> {
  for (const room of await store.rooms()) {
    const [opening] = await store.entries(room, 0, 1);
    if (!opening) continue;
    const { kind } = JSON.parse(Buffer.from(opening.body).toString()) as { kind?: unknown };
    return kind === 'live' ? 'live' : 'examples';
  }
  return undefined;
}

/** What ships; or where a trainer began an exercise, that alone. */
async function load(
  folder: DataFolder,
  store: Store,
  { examples, exercises }: { examples: readonly Example[]; exercises: readonly Exercise[] },
): Promise<PlayedExercise[]> {
  const training = await trainingIn(folder, exercises);
  if (training.length === 0) await loadExamples(store, examples);
  const wanted = exercises.filter(({ name, ships }) =>
    training.length > 0 ? training.some((one) => one.name === name) : ships,
  );
  const played: PlayedExercise[] = [];
  for (const exercise of wanted) {
    const now = Date.now();
    const provider = nodeProvider;
    played.push(
      await loadExercise(exercise, { folder, store, provider, holder: FOLDER_HOLDER, now }),
    );
  }
  return played;
}

/** Loads what is not there yet. What is there stays as it is. */
async function loadExamples(store: Store, examples: readonly Example[]): Promise<void> {
  for (const { name, bundle } of examples) {
    const rooms = await roomsIn(bundle);
    const heads = await Promise.all(rooms.map((room) => store.head(room)));
    if (rooms.length > 0 && heads.every((head) => head !== undefined && head.size > 0)) continue;
    const imported = await importBundle(nodeProvider, store, bundle);
    if (!imported.ok) throw new Error(`the example ${name} does not verify; run parley verify`);
  }
}

async function roomsIn(bundle: Uint8Array): Promise<string[]> {
  const rooms: string[] = [];
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bundle;
  }
  for await (const event of readBundle(nodeProvider, whole())) {
    if (event.kind === 'room') rooms.push(event.room);
  }
  return rooms;
}

/** Made once for a folder: whoever can read the folder may reserve rooms on its server. */
async function openingToken({ path }: DataFolder): Promise<string> {
  const file = join(path, 'opening-token');
  const kept = await readFile(file, 'utf8').catch(() => '');
  // A file cut short by a crash is no token.
  if (/^[\w-]{43}\n$/.test(kept)) return kept.trim();
  const token = randomBytes(32).toString('base64url');
  await writeFile(file, `${token}\n`, { mode: 0o600, flush: true });
  return token;
}
