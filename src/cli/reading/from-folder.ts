import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sealing } from '#client/sealing.ts';
import { partyOf } from '#core/act.ts';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { StoreError } from '#store/error.ts';
import type { Store, StoredEntry } from '#store/store.ts';
import { Misuse, Refused } from '../command.ts';
import { CopyUnderWay, type RoomCopy } from './room-copy.ts';

const PAGE = 200;

export function isDataFolder(path: string): boolean {
  return existsSync(join(path, 'store'));
}

/** Opens the store of a data folder beside whoever serves it: reading needs no lock (decision 0004). */
export async function openToRead(path: string): Promise<Store> {
  if (!isDataFolder(path)) {
    throw new Misuse(
      `${path} is not a data folder. Name one with --data, or a server with --from.`,
    );
  }
  try {
    return await openSqliteStore(join(path, 'store'));
  } catch (error) {
    if (error instanceof StoreError) throw new Refused(`${path}: ${error.message}`);
    throw error;
  }
}

/** The process that an opening act names, from its body alone; undefined for a room that is not open yet. */
export async function processOf(store: Store, room: string): Promise<string | undefined> {
  const [opening] = await store.entries(room, 0, 1);
  if (!opening) return undefined;
  const { process } = JSON.parse(fromUtf8(opening.body) ?? '{}') as { process?: unknown };
  return typeof process === 'string' ? process : undefined;
}

/** @param acts how many to read; all unless given */
export async function copyFromStore(
  store: Store,
  room: string,
  acts = Infinity,
  sealing?: Sealing,
  onProgress?: (have: number, size: number) => void,
): Promise<RoomCopy | undefined> {
  const head = await store.head(room);
  if (!head || head.size === 0) return undefined;
  const copy = new CopyUnderWay(room, sealing);
  const end = Math.min(acts, head.size);
  for (let at = 0; at < end; at += PAGE) {
    const entries = await store.entries(room, at, Math.min(at + PAGE, end));
    for (const entry of entries) {
      for (const digest of entry.encloses) {
        const kept = await store.enclosure(room, digest);
        copy.enclosures.set(digest, bytesOf(kept));
      }
    }
    const fault = await copy.take(entries.map(wireEntry));
    if (fault) return await copy.finish(head.size, fault);
    onProgress?.(copy.log.size, end);
  }
  if (end < head.size) return await copy.finish(head.size);
  const checked = await copy.log.checkHead(fromUtf8(head.checkpoint) ?? '');
  const copies = (await store.cosignatures(room)).map(({ key, size, time }) => ({
    party: partyOf(key),
    key,
    size,
    time,
  }));
  return await copy.finish(head.size, 'code' in checked ? checked : undefined, copies);
}

function bytesOf(kept: Awaited<ReturnType<Store['enclosure']>>) {
  if (kept === undefined) return 'withheld';
  return kept === 'destroyed' ? kept : kept.bytes;
}

function wireEntry({ index, leaf, bodySalt, body }: StoredEntry) {
  // Bytes that are not text do not decode either: the check says where.
  return {
    index,
    leaf: fromUtf8(leaf) ?? '',
    salt: toBase64(bodySalt),
    body: fromUtf8(body) ?? '',
  };
}
