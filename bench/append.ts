import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseAct } from '#record/act.ts';
import { parseVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Composed } from '#room/compose.ts';
import type { HostedRoom, RoomHost } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { composeReport, makeRoster, openPlenary, refOf, vkeyText, type Roster } from './acts.ts';
import { manyAtOnce, seconds } from './measure.ts';

/** Durable signed appends through the sequencer, and the two things that bound them: checking signatures, and committing rows. */

/** A server's room in a folder of its own, with everybody accredited. */
export class MeasuredRoom {
  readonly folder: string;
  readonly store: Store;
  readonly host: RoomHost;
  readonly room: HostedRoom;
  readonly roster: Roster;
  readonly seen: { size: number; root: Uint8Array };

  private constructor(
    parts: Pick<MeasuredRoom, 'folder' | 'store' | 'host' | 'room' | 'roster' | 'seen'>,
  ) {
    this.folder = parts.folder;
    this.store = parts.store;
    this.host = parts.host;
    this.room = parts.room;
    this.roster = parts.roster;
    this.seen = parts.seen;
  }

  static async open(snapshotEvery?: number): Promise<MeasuredRoom> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const store = await openSqliteStore(join(folder, 'store'));
    const host = openRooms({
      store,
      provider: nodeProvider,
      clock: { now: () => Date.now() },
      keysFolder: join(folder, 'logs'),
      ...(snapshotEvery === undefined ? {} : { snapshotEvery }),
    });
    const reserved = await host.reserve();
    const room = (await host.room(reserved.room)) as HostedRoom;
    const roster = makeRoster();
    const seen = await openPlenary(roster, reserved, now(), async (act) => {
      await admit(room, act);
      return { size: room.size, root: room.root };
    });
    return new MeasuredRoom({ folder, store, host, room, roster, seen });
  }

  /** Signed reports, none of them submitted yet. */
  async reports(from: number, count: number): Promise<Composed[]> {
    const acts: Composed[] = [];
    for (let i = from; i < from + count; i++) {
      acts.push(await composeReport(this.roster, this.room.id, this.seen, i, now()));
    }
    return acts;
  }

  async close(): Promise<void> {
    await this.host.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

export async function admit(room: HostedRoom, act: Composed): Promise<void> {
  const outcome = await room.submit(act);
  if (outcome.kind !== 'acknowledged') throw new Error(JSON.stringify(outcome));
}

/** Acts a second that become durable when so many are submitted at one time. */
export async function appendRate(
  room: HostedRoom,
  acts: readonly Composed[],
  width: number,
): Promise<number> {
  return acts.length / (await seconds(() => manyAtOnce(acts, width, (act) => admit(room, act))));
}

/** The same signatures checked by the provider, and nothing else. */
export async function verifyRate(
  roster: Roster,
  acts: readonly Composed[],
  width: number,
): Promise<number> {
  const keys = new Map(roster.reporters.map((one) => [refOf(one), vkeyText(one)]));
  const checks = acts.map(({ note }) => {
    const act = parseAct(note);
    if (!act.ok) throw new Error(act.fault.message);
    const { by, textBytes, signatures } = act.value;
    const key = parseVkey(nodeProvider, keys.get(by[0] as string) ?? '');
    if (!key.ok) throw new Error(key.fault.message);
    const signature = signatures[0]?.signature as Uint8Array;
    return { key: key.value.publicKey, textBytes, signature };
  });
  const took = await seconds(() =>
    manyAtOnce(checks, width, async ({ key, textBytes, signature }) => {
      if (!(await nodeProvider.verify(key, textBytes, signature))) throw new Error('not signed');
    }),
  );
  return acts.length / took;
}

/** Rows a second of the same bytes into one table with one key, as many to a transaction as the sequencer took. */
export function groupCommitRate(acts: readonly Composed[], perCommit: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE entry (position INTEGER PRIMARY KEY, id BLOB, leaf BLOB, body BLOB)');
  const insert = db.prepare('INSERT INTO entry (position, id, leaf, body) VALUES (?, ?, ?, ?)');
  const ids = randomBytes(32 * acts.length);
  const start = performance.now();
  for (let at = 0; at < acts.length; at += perCommit) {
    db.exec('BEGIN IMMEDIATE');
    for (let i = at; i < Math.min(at + perCommit, acts.length); i++) {
      const { note, body } = acts[i] as Composed;
      insert.run(i, ids.subarray(32 * i, 32 * i + 32), note, body);
    }
    db.exec('COMMIT');
  }
  const took = (performance.now() - start) / 1000;
  db.close();
  rmSync(folder, { recursive: true });
  return acts.length / took;
}
