import { useCallback } from 'react';
import type { Code, RuleNumber } from '#core/obligations/lint/finding.ts';
import { browserStore, useKept } from '../../browser-store.ts';

/** An accepted ambiguity (LT22.1): somebody's own note on a paragraph. It is kept in this browser and sent nowhere, ever. */
export interface KeptNote {
  id: string;
  room: string;
  /** Name with id of the key whose person wrote it; empty without one. */
  by: string;
  node: string;
  rule: RuleNumber;
  code: Code;
  words: string;
  /** Epoch milliseconds. */
  at: number;
}

const { within, all, tell, listen } = browserStore('parley-drafting', 'notes', 'parley.drafting');

/** Keeps a note, in place of what was kept on the same finding. Rejects where the browser keeps nothing. */
export async function keepNote(note: Omit<KeptNote, 'id' | 'at'>): Promise<void> {
  const id = [note.room, note.by, note.node, note.code].join(' ');
  await within<void>('readwrite', (store) => store.put({ ...note, id, at: Date.now() }));
  tell();
}

export async function dropNote(id: string): Promise<void> {
  await within<void>('readwrite', (store) => store.delete(id));
  tell();
}

/** Throws away every note of this browser: part of clearing the device (RC8). */
export async function dropAllNotes(): Promise<void> {
  await within<void>('readwrite', (store) => store.clear());
  tell();
}

/** The reader's notes on a paragraph, the same in every tab; undefined while they are looked for. Those of others who use this browser are not shown. */
export function useNotes(room: string, by: string, node: string): readonly KeptNote[] | undefined {
  const find = useCallback(async () => {
    const notes = await all<KeptNote>();
    return notes.filter((one) => one.room === room && one.by === by && one.node === node);
  }, [room, by, node]);
  return useKept(listen, find);
}
