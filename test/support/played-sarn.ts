import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomViews } from '#client/room-views.ts';
import type { Act } from '#core/act.ts';
import { toBase64 } from '#record/bytes.ts';
import { decodeEntry } from '#record/decode.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { readEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { openerOf, type SealOpener } from '#room/sealed-acts.ts';
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
  /** By index: leaf hashes, and digests of the bodies as their signers have them, base64. */
  leaves: string[];
  digests: string[];
}

/** When it is played; its last day, the 56th, is the day before. */
const NOW = Date.UTC(2026, 6, 25, 12);
const DAY1 = Date.UTC(2026, 4, 30);
const folders: DataFolder[] = [];

/** A moment of the exercise, epoch milliseconds. @example at(12, '06:00') */
export const at = (day: number, time: string): number =>
  DAY1 + (day - 1) * 86_400_000 + Date.parse(`1970-01-01T${time}:00Z`);

/** @param before plays it into the same folder, before it is played there as usual */
export async function load(
  exercise: Exercise,
  before?: (loadOnce: (other: Exercise) => Promise<PlayedExercise>) => Promise<void>,
): Promise<[DataFolder, PlayedExercise]> {
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'parley-sarn-')), {
    lock: true,
  });
  folders.push(folder);
  await folder.dedicate('examples');
  const { store } = folder;
  const options = { folder, store, provider: nodeProvider, holder: 'tests', now: NOW };
  await before?.(async (other) => await loadExercise(other, options));
  return [folder, await loadExercise(exercise, options)];
}

/** After all tests of a file. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders) {
    await folder.close();
    await rm(folder.path, { recursive: true });
  }
}

/**
 * Replays a room's whole log; throws at the first act that is not admissible.
 *
 * @param reader one of the room's keys: `m1/k1`
 */
export async function read(
  { store }: DataFolder,
  name: RoomName,
  room: string,
  reader = `${(PLANS[name].parties[0] as { id: string }).id}/k1`,
): Promise<Reading> {
  const head = await store.head(room);
  const entries = (await store.entries(room, 0, head?.size ?? 0)).map(
    ({ leaf, bodySalt, body }) => {
      const decoded = decodeEntry(nodeProvider, { leaf, salt: bodySalt, body });
      if (!decoded.ok) throw new Error(decoded.fault.message);
      return decoded.value;
    },
  );
  const seal = PLANS[name].sealed ? await demoKeys.seal(name, reader) : undefined;
  const own = seal ? [{ ref: demoKeys.ref(name, reader), identity: seal.identity }] : [];
  const secrets = new EpochSecrets(nodeProvider, room, own);
  for (const { type, body } of entries)
    if (type === 'room.epoch') await secrets.take(readEpoch(body));
  const inner = new Map<string, Uint8Array>();
  const opener = seal ? listening(openerOf(nodeProvider, nodeCipher, secrets), inner) : undefined;
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
  return {
    replay,
    acts,
    views,
    leaves: entries.map(({ leafHash }) => toBase64(leafHash)),
    digests: entries.map(({ id, act }) => toBase64(inner.get(id) ?? act.body)),
  };
}

/** How often each thing is there. */
export function tally(all: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const one of all.toSorted()) counted[one] = (counted[one] ?? 0) + 1;
  return counted;
}

/** An opener that notes the digest of each body that it opens, by act. */
function listening(opener: SealOpener, digests: Map<string, Uint8Array>): SealOpener {
  return {
    async open(outer, keyOf) {
      const opened = await opener.open(outer, keyOf);
      if (opened.kind === 'opened') digests.set(outer.id, opened.inner.act.body);
      return opened;
    },
  };
}
