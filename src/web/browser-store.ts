import { useEffect, useState } from 'react';

/** One kind of thing that is kept in this browser until it is taken out, the same in every tab. */
export interface BrowserStore {
  /**
   * Works on what is kept, in one step. Rejects where the browser keeps nothing.
   *
   * @param work what it hands to `done` is the result
   */
  within: <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, done: (value: T) => void) => void,
  ) => Promise<T>;
  /** All that is kept. */
  all: <T>() => Promise<T[]>;
  /** Tells every tab that something came or went. */
  tell: () => void;
  /** Calls back whenever that is told, until the function that it gives is called. */
  listen: (heard: () => void) => () => void;
}

/**
 * @param database its name in IndexedDB; what is kept has an `id`
 * @example const outbox = browserStore('parley-outbox', 'waiting', 'parley.outbox')
 */
export function browserStore(database: string, kind: string, channelName: string): BrowserStore {
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore(kind, { keyPath: 'id' });
      });
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
  async function within<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, done: (value: T) => void) => void,
  ): Promise<T> {
    const opened = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = opened.transaction(kind, mode, { durability: 'strict' });
        let value: T;
        work(transaction.objectStore(kind), (found) => {
          value = found;
        });
        transaction.addEventListener('complete', () => resolve(value));
        transaction.addEventListener('abort', () => reject(transaction.error as Error));
      });
    } finally {
      opened.close();
    }
  }
  return {
    within,
    all: <T>() =>
      within<T[]>('readonly', (store, done) => {
        const request = store.getAll() as IDBRequest<T[]>;
        request.addEventListener('success', () => done(request.result));
      }),
    tell() {
      dispatchEvent(new Event(channelName));
      const channel = new BroadcastChannel(channelName);
      channel.postMessage('changed');
      channel.close();
    },
    listen(heard) {
      const channel = new BroadcastChannel(channelName);
      channel.addEventListener('message', heard);
      addEventListener(channelName, heard);
      return () => {
        channel.close();
        removeEventListener(channelName, heard);
      };
    },
  };
}

/**
 * What is found in a store, the oldest first, the same in every tab of this browser; undefined while it is looked for, nothing where the browser keeps nothing.
 *
 * @param find is the same function for as long as the same is looked for
 */
export function useKept<T extends { at: number }>(
  listen: BrowserStore['listen'],
  find: () => Promise<readonly T[]>,
): readonly T[] | undefined {
  const [kept, setKept] = useState<readonly T[]>();
  useEffect(() => {
    let shown = true;
    const look = (): void => {
      find().then(
        (found) => shown && setKept(found.toSorted((a, b) => a.at - b.at)),
        () => shown && setKept([]),
      );
    };
    const silence = listen(look);
    look();
    return () => {
      shown = false;
      silence();
    };
  }, [listen, find]);
  return kept;
}
