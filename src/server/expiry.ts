import { StoreError, type Store } from '#store/store.ts';
import type { Clock } from './sequencer.ts';

/** How often, in milliseconds. */
const EVERY_MS = 600_000;

/**
 * Takes what has expired (nonces, sign-ins, invitations) off the disk, at once and then again and again: nobody is answered from it any more, and
 * which keys signed in together is kept for as long as the sign-in holds and no longer.
 *
 * @returns what ends it
 */
export async function deleteExpired(
  store: Store,
  clock: Clock,
  report: (error: unknown) => void,
): Promise<() => void> {
  const sweep = async (): Promise<void> => {
    try {
      await store.sweep(clock.now());
    } catch (error) {
      // Another process is writing: the next time is soon enough.
      if (!(error instanceof StoreError && error.code === 'store.locked')) report(error);
    }
  };
  await sweep();
  const timer = setInterval(() => void sweep(), EVERY_MS).unref();
  return () => clearInterval(timer);
}
