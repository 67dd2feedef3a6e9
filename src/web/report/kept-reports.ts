import { useCallback } from 'react';
import type { Words } from '#core/words.ts';
import { fromUtf8, utf8 } from '#record/bytes.ts';
import { browserStore, useKept } from '../browser-store.ts';
import type { Report } from './meant-report.ts';
import type { TakenFile } from './taken-file.ts';

/**
 * Reports that wait on this device until somebody hands them over, unsigned and sealed: each under an AES key of its own that this browser made and that no page can
 * read out, and that goes with the report. Whoever copies the files of the browser's profile and looks into them finds nothing readable; whoever can run this
 * page, or takes the key out of those files with tools made for it, reads what waits (SECURITY.md, "What a device holds").
 */

/** What stands in the list: when it was kept, to the minute, and nothing of what it says. */
export interface KeptReport {
  id: string;
  room: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What this device knows of a mission's room without reading it: enough for its form. */
export interface Desk {
  room: string;
  /** The key that will sign. */
  ref: string;
  /** The room's rules version. */
  rules: number;
  /** What to do instead of reporting what is not taken in (IC2), as the mission last said it. */
  referral?: Words;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** `head ID`: the key of a report and its line in the list; `part ID N`: its answers, then its files; `desk ROOM`. */
interface Row {
  id: string;
  key?: CryptoKey;
  sealed: Sealed;
}

const { within, tell, listen } = browserStore('parley-reports', 'kept', 'parley.reports');

const { subtle } = crypto;

function newKey(): Promise<CryptoKey> {
  return subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Bound to where it stands, so that no row can be put in another's place. */
async function seal(key: CryptoKey, id: string, bytes: Uint8Array): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = utf8(id) as Uint8Array<ArrayBuffer>;
  const data = bytes as Uint8Array<ArrayBuffer>;
  return { iv, bytes: await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, data) };
}

async function open(key: CryptoKey, { id, sealed }: Row): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = utf8(id) as Uint8Array<ArrayBuffer>;
  const { iv, bytes } = sealed;
  return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
}

function json(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value));
}

async function openJson(key: CryptoKey, row: Row): Promise<unknown> {
  return JSON.parse(fromUtf8(await open(key, row)) ?? '');
}

/** All rows whose id begins so: those of other kinds, which may be large, are not read. */
function beginning(text: string): IDBKeyRange {
  return IDBKeyRange.bound(text, `${text}\uffff`);
}

async function rows(text: string): Promise<Row[]> {
  return await within<Row[]>('readonly', (store, done) => {
    const request = store.getAll(beginning(text)) as IDBRequest<Row[]>;
    request.addEventListener('success', () => done(request.result));
  });
}

/** Without the files, each of which is a part of its own: first the original, then its copy. */
type Outline = Omit<Report, 'files'> & {
  files: (Omit<TakenFile, 'bytes' | 'copy'> & { copied: boolean })[];
};

/**
 * Keeps a report until it is erased; one of the same id gives way to it. Rejects where this browser keeps nothing, with what was there before untouched.
 *
 * @param at epoch milliseconds
 */
export async function keepReport(
  id: string,
  room: string,
  { files, ...rest }: Report,
  at: number,
): Promise<void> {
  const key = await newKey();
  const outline: Outline = {
    ...rest,
    files: files.map(({ bytes: _, copy, ...file }) => ({ ...file, copied: copy !== undefined })),
  };
  const parts = [
    json(outline),
    ...files.flatMap(({ bytes, copy }) => (copy ? [bytes, copy] : [bytes])),
  ];
  const head: Row = {
    id: `head ${id}`,
    key,
    sealed: await seal(key, `head ${id}`, json({ room, at: Math.floor(at / 60_000) * 60_000 })),
  };
  const sealed = await Promise.all(
    parts.map(async (bytes, n): Promise<Row> => {
      const row = `part ${id} ${n}`;
      return { id: row, sealed: await seal(key, row, bytes) };
    }),
  );
  await within<void>('readwrite', (store) => {
    store.delete(beginning(`part ${id} `));
    for (const row of [head, ...sealed]) store.put(row);
  });
  tell();
}

/** Opens a kept report. Undefined if it is gone, or cannot be opened any more. */
export async function openReport(id: string): Promise<Report | undefined> {
  const [[head], found] = await Promise.all([rows(`head ${id}`), rows(`part ${id} `)]);
  const key = head?.key;
  if (!key) return undefined;
  const part = async (n: number): Promise<Uint8Array<ArrayBuffer>> => {
    const row = found.find((one) => one.id === `part ${id} ${n}`);
    if (!row) throw new Error(`part ${n} is gone`);
    return await open(key, row);
  };
  try {
    const { files, ...rest } = JSON.parse(fromUtf8(await part(0)) ?? '') as Outline;
    const taken: TakenFile[] = [];
    let n = 1;
    for (const { copied, ...file } of files) {
      const bytes = await part(n++);
      taken.push({ ...file, bytes, ...(copied ? { copy: await part(n++) } : {}) });
    }
    return { ...rest, files: taken };
  } catch {
    return undefined;
  }
}

/** Erases a report with its key. */
export async function eraseReport(id: string): Promise<void> {
  await within<void>('readwrite', (store) => {
    store.delete(`head ${id}`);
    store.delete(beginning(`part ${id} `));
  });
  tell();
}

async function all(room: string): Promise<KeptReport[]> {
  const found = await Promise.all(
    (await rows('head ')).map(async (row) => {
      const told = row.key && (await openJson(row.key, row).catch(() => undefined));
      return { id: row.id.slice('head '.length), ...(told as Omit<KeptReport, 'id'>) };
    }),
  );
  return found.filter((one) => one.room === room);
}

/** What waits for a room, the oldest first, the same in every tab of this browser; undefined while it is looked for. */
export function useKeptReports(room: string): readonly KeptReport[] | undefined {
  const find = useCallback(() => all(room), [room]);
  return useKept(listen, find);
}

/** Remembers what the form of a room needs, in place of what was remembered of it before. */
export async function rememberDesk(desk: Desk): Promise<void> {
  const id = `desk ${desk.room}`;
  const key = await newKey();
  const row: Row = { id, key, sealed: await seal(key, id, json(desk)) };
  await within<void>('readwrite', (store) => store.put(row));
}

/** Undefined where nothing is remembered, or this browser keeps nothing. */
export async function rememberedDesk(room: string): Promise<Desk | undefined> {
  try {
    const [row] = await rows(`desk ${room}`);
    return row?.key && ((await openJson(row.key, row)) as Desk);
  } catch {
    return undefined;
  }
}

/** Forgets what the form of a room needs. */
export async function forgetDesk(room: string): Promise<void> {
  await within<void>('readwrite', (store) => store.delete(`desk ${room}`));
}

/** Erases all of it, keys and all: part of clearing the device (RC8). */
export async function eraseAllReports(): Promise<void> {
  await within<void>('readwrite', (store) => store.clear());
  tell();
}
