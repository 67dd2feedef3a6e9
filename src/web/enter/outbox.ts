import { useEffect, useState } from 'react';
import { browserStore } from '../browser-store.ts';
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

const { within, tell, listen } = browserStore('parley-outbox', 'waiting', 'parley.outbox');

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

async function all(room: string): Promise<Waiting[]> {
  const found = await within<Waiting[]>('readonly', (store, done) => {
    const request = store.getAll() as IDBRequest<Waiting[]>;
    request.addEventListener('success', () => done(request.result));
  });
  return found.filter((one) => one.room === room).toSorted((a, b) => a.at - b.at);
}

/** What waits to be sent into a room, the same in every tab of this browser; undefined while it is looked for. */
export function useOutbox(room: string): readonly Waiting[] | undefined {
  const [waiting, setWaiting] = useState<readonly Waiting[]>();
  useEffect(() => {
    let shown = true;
    const look = (): void => {
      all(room).then(
        (found) => shown && setWaiting(found),
        () => shown && setWaiting([]),
      );
    };
    const silence = listen(look);
    look();
    return () => {
      shown = false;
      silence();
    };
  }, [room]);
  return waiting;
}

/** Throws away everything that waits: part of clearing the device (RC8). */
export async function emptyOutbox(): Promise<void> {
  await within<void>('readwrite', (store) => store.clear());
  tell();
}
