/** What the contract asks of whoever brings a store to it. */
import { expect } from 'vitest';
import { StoreError, type Lease, type Store, type StoreErrorCode } from '../store.ts';
import { commitTo, MadeLog, newRoom } from './made.ts';

export interface Kept {
  store: Store;
  /** Opens the same store once more, as another process would: beside the first or after it. */
  reopen(): Promise<Store>;
  /** A place where nothing is yet, for a backup. */
  newTarget(): Promise<string>;
  openBackup(target: string): Promise<Store>;
  /** All bytes the store has on the disk, where they can be looked at. */
  files?(): Promise<Uint8Array[]>;
  /** Closes whatever is still open and removes everything. */
  dispose(): Promise<void>;
}

/** The store of the test that is running. */
export type Current = () => Kept;

/** A time far from every expiry that a test does not mean. */
export const NOW = 1_760_000_000_000;
export const LATER = NOW + 3_600_000;

export interface Begun {
  store: Store;
  room: string;
  lease: Lease;
  log: MadeLog;
}

/** A new room with this process as its sequencer. */
export async function begin(kept: Kept): Promise<Begun> {
  const { store } = kept;
  const room = newRoom();
  expect(await store.createRoom(room)).toBe(true);
  return { store, room, lease: await leaseOf(store, room), log: new MadeLog(room) };
}

export async function leaseOf(store: Store, room: string, holder = 'first'): Promise<Lease> {
  const lease = await store.lease(room, holder, NOW, LATER);
  if (lease === undefined) throw new Error('The room is held by somebody else.');
  return lease;
}

/** Commits entries as they should be committed. */
export async function grow(
  { store, lease, log }: Begun,
  ...making: Parameters<MadeLog['batch']>
): Promise<void> {
  const batch = log.batch(...making);
  expect(await commitTo(store, lease, log.size, batch)).toEqual({ ok: true });
  log.add(batch);
}

/** What was thrown, as a code; fails if it is not a StoreError. */
export async function refusal(doing: Promise<unknown>): Promise<StoreErrorCode> {
  const error: unknown = await doing.then(
    () => new Error('Nothing was thrown.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StoreError)) throw error;
  return error.code;
}

/** That a room reads exactly as its log was made. */
export async function expectSame(store: Store, log: MadeLog): Promise<void> {
  const { room, size } = log;
  const head = await store.head(room);
  expect({ size: head?.size, root: head?.root }).toEqual({ size, root: log.root });
  expect(await store.entries(room, 0, size + 1)).toEqual(log.entries);
}
