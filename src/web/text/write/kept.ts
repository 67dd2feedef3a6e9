import { useCallback } from 'react';
import { browserStore, useKept } from '../../browser-store.ts';
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

const { within, all, tell, listen } = browserStore(
  'parley-text-drafts',
  'drafts',
  'parley.text-drafts',
);

/** Keeps a draft, in place of what was kept of it before. Rejects where the browser keeps nothing. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  await within<void>('readwrite', (store) => store.put(draft));
  tell();
}

export async function dropDraft(id: string): Promise<void> {
  await within<void>('readwrite', (store) => store.delete(id));
  tell();
}

/** Throws away every draft of this browser: part of clearing the device (RC8). */
export async function dropAllDrafts(): Promise<void> {
  await within<void>('readwrite', (store) => store.clear());
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
  const find = useCallback(async () => {
    const drafts = await all<KeptDraft>();
    return drafts.filter((one) => one.room === room && one.text === text && one.by === by);
  }, [room, text, by]);
  return useKept(listen, find);
}
