import { useEffect, useState } from 'react';
import type { NodeKind } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';

/**
 * Draft words for one paragraph (TX9). They are private: kept in this browser until they are tabled or dropped, and sent nowhere before they are signed.
 */
export interface KeptDraft {
  id: string;
  room: string;
  /** Name with id of the key whose person writes. */
  by: string;
  text: string;
  /** The paragraph; or, of one that is not in the text yet, its kind and place. */
  on: { node: string; base: string } | { kind: NodeKind; in?: string; after?: string };
  words: Partial<Record<WordLanguage, Segment[]>>;
  /** The side's own proposal that these words are to take the place of. */
  instead?: string;
  /** Epoch milliseconds. */
  at: number;
}

const NAME = 'parley-text-drafts';
const STORE = 'drafts';
const CHANNEL = 'parley.text-drafts';

/** Other tabs are told that something came or went. */
function tell(): void {
  dispatchEvent(new Event(CHANNEL));
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as Error));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(request.result as T));
      transaction.addEventListener('abort', () => reject(transaction.error as Error));
    });
  } finally {
    database.close();
  }
}

/** Keeps a draft, in place of what was kept of it before. Rejects where the browser keeps nothing. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  await within('readwrite', (store) => store.put(draft));
  tell();
}

export async function dropDraft(id: string): Promise<void> {
  await within('readwrite', (store) => store.delete(id));
  tell();
}

/** Throws away every draft of this browser: part of clearing the device (RC8). */
export async function dropAllDrafts(): Promise<void> {
  await within('readwrite', (store) => store.clear());
  tell();
}

/**
 * What somebody has written on a text and not tabled, the same in every tab of this browser; undefined while it is looked for.
 *
 * @param by the key with which they act in this room; drafts of others who use this browser are not shown
 */
export function useKeptDrafts(
  room: string,
  text: string,
  by: string | undefined,
): readonly KeptDraft[] | undefined {
  const [found, setFound] = useState<readonly KeptDraft[]>();
  useEffect(() => {
    let shown = true;
    const look = (): void => {
      within<KeptDraft[]>('readonly', (store) => store.getAll()).then(
        (all) => {
          const own = all.filter((one) => one.room === room && one.text === text && one.by === by);
          if (shown) setFound(own.toSorted((a, b) => a.at - b.at));
        },
        () => shown && setFound([]),
      );
    };
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', look);
    addEventListener(CHANNEL, look);
    look();
    return () => {
      shown = false;
      channel.close();
      removeEventListener(CHANNEL, look);
    };
  }, [room, text, by]);
  return found;
}
