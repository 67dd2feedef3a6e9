import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomViews } from '#client/room-views.ts';
import type { Act } from '#core/act.ts';
import { decodeEntry } from '#record/decode.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { readEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { openerOf } from '#room/sealed-acts.ts';
import { SealedReplay } from '#room/sealed-replay.ts';
import { openDataFolder, type DataFolder } from '#server/data-folder.ts';
import { loadExercise, type Exercise, type PlayedExercise } from '#server/exercises.ts';
import { PLANS, type RoomName } from '#examples/exercise-sarn/people.ts';
import { demoKeys } from '#examples/exercise-sarn/index.ts';
import { EXERCISE_RULES } from '#examples/stage.ts';

/** The exercise, played into folders of its own and read again with the demo keys. */

/** One room as a member reads it. */
export interface Reading {
  replay: SealedReplay;
  acts: Act[];
  views: RoomViews;
}

/** When it is played; its last day, the 56th, is the day before. */
const NOW = Date.UTC(2026, 6, 25, 12);
const DAY1 = Date.UTC(2026, 4, 30);
const folders: DataFolder[] = [];

/** A moment of the exercise, epoch milliseconds. @example at(12, '06:00') */
export const at = (day: number, time: string): number =>
  DAY1 + (day - 1) * 86_400_000 + Date.parse(`1970-01-01T${time}:00Z`);

export async function load(exercise: Exercise): Promise<[DataFolder, PlayedExercise]> {
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'parley-sarn-')), {
    lock: true,
  });
  folders.push(folder);
  await folder.dedicate('examples');
  const { store } = folder;
  const options = { folder, store, provider: nodeProvider, holder: 'tests', now: NOW };
  return [folder, await loadExercise(exercise, options)];
}

/** After all tests of a file. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders) {
    await folder.close();
    await rm(folder.path, { recursive: true });
  }
}

/** Replays a room's whole log; throws at the first act that is not admissible. */
export async function read({ store }: DataFolder, name: RoomName, room: string): Promise<Reading> {
  const head = await store.head(room);
  const entries = (await store.entries(room, 0, head?.size ?? 0)).map(
    ({ leaf, bodySalt, body }) => {
      const decoded = decodeEntry(nodeProvider, { leaf, salt: bodySalt, body });
      if (!decoded.ok) throw new Error(decoded.fault.message);
      return decoded.value;
    },
  );
  const reader = `${(PLANS[name].parties[0] as { id: string }).id}/k1`;
  const seal = PLANS[name].sealed ? await demoKeys.seal(name, reader) : undefined;
  const own = seal ? [{ ref: demoKeys.ref(name, reader), identity: seal.identity }] : [];
  const secrets = new EpochSecrets(nodeProvider, room, own);
  for (const { type, body } of entries)
    if (type === 'room.epoch') await secrets.take(readEpoch(body));
  const opener = seal ? openerOf(nodeProvider, nodeCipher, secrets) : undefined;
  const replay = new SealedReplay(nodeProvider, opener);
  const views = new RoomViews(() => undefined);
  const acts: Act[] = [];
  for (const [index, entry] of entries.entries()) {
    const replayed = await replay.take(entry, index);
    if (replayed.kind !== 'admitted')
      throw new Error(`${name} ${index}: ${JSON.stringify(replayed)}`);
    acts.push(replayed.act);
    views.add(replayed.act, PLANS[name].rules ?? EXERCISE_RULES);
  }
  return { replay, acts, views };
}
