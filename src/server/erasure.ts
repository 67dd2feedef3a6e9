import type { Store } from '#store/store.ts';
import type { RoomHost } from './host.ts';

/** How often, in milliseconds. */
const EVERY_MS = 600_000;

/**
 * Destroys the seals of working papers whose day has come (RC15.16), in every room kept here, whether anybody asks for it or not: at once and then again and
 * again. A room also looks for itself when it is opened, so that nobody is given a seal in between.
 *
 * @returns what ends it, once a round under way is done
 */
export function eraseKeysWhenDue(
  store: Store,
  host: RoomHost,
  report: (error: unknown) => void,
): () => Promise<void> {
  let ended = false;
  const round = async (): Promise<void> => {
    for (const id of await host.rooms()) {
      if (ended) return;
      if (!(await holdsWorkingPapers(store, id))) continue;
      await (await host.room(id))?.eraseKeys();
    }
  };
  let last = round().catch(report);
  const timer = setInterval(() => {
    last = last.then(round).catch(report);
  }, EVERY_MS).unref();
  return async () => {
    ended = true;
    clearInterval(timer);
    await last;
  };
}

/** From the opening act alone: what it says of grade and seal never changes. */
async function holdsWorkingPapers(store: Store, room: string): Promise<boolean> {
  const [opening] = await store.entries(room, 0, 1);
  if (!opening) return false;
  const { grade, sealed } = JSON.parse(Buffer.from(opening.body).toString()) as {
    grade?: unknown;
    sealed?: unknown;
  };
  return grade === 'working' && sealed === true;
}
