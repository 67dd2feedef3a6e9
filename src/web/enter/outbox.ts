import { useCallback } from 'react';
import { browserStore, useKept } from '../browser-store.ts';
import type { Draft } from './draft.ts';

/**
 * Drafts that could not be sent because there was no connection. They wait in this browser, unsigned: an act is signed on a fresh head and within its time
 * limit (RC3), so a person signs again when the connection is back, and nothing is ever sent by itself.
 */
export interface Waiting {
  id: string;
  room: string;
  /** Name with id of the key that was about to sign. */
  by: string;
  draft: Draft;
  /** Epoch milliseconds. */
  at: number;
}

const { within, all, tell, listen } = browserStore('parley-outbox', 'waiting', 'parley.outbox');

/** Keeps a draft until somebody signs it again. */
export async function putAside(waiting: Waiting): Promise<void> {
  await within<void>('readwrite', (store) => store.put(waiting));
  tell();
}

/** Takes a draft out, in one step: of two tabs that both have it open, one gets it. Undefined if it is gone. */
export async function takeOut(id: string): Promise<Waiting | undefined> {
  const taken = await within<Waiting | undefined>('readwrite', (store, done) => {
    const request = store.get(id) as IDBRequest<Waiting | undefined>;
    request.addEventListener('success', () => {
      done(request.result);
      store.delete(id);
    });
  });
  tell();
  return taken;
}

/** What waits to be sent into a room, the same in every tab of this browser; undefined while it is looked for. */
export function useOutbox(room: string): readonly Waiting[] | undefined {
  const find = useCallback(async () => {
    const waiting = await all<Waiting>();
    return waiting.filter((one) => one.room === room);
  }, [room]);
  return useKept(listen, find);
}

/** Throws away everything that waits: part of clearing the device (RC8). */
export async function emptyOutbox(): Promise<void> {
  await within<void>('readwrite', (store) => store.clear());
  tell();
}
