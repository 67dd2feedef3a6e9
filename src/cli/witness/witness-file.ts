import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formatVkey, logName, parseVkey, vkeyOf, type Vkey } from '#record/keys.ts';
import { equalBytes } from '#record/bytes.ts';
import { emptyRoot } from '#record/merkle.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import type { WitnessedHead } from '#record/witness.ts';
import { Refused } from '../command.ts';

/** One log that this witness compares, with the key it answers with. */
export interface WatchedLog {
  room: string;
  signer: Signer;
  vkey: Vkey;
  /** Undefined until it is known whose signature to believe. */
  logKey: Vkey | undefined;
  /** The head it cosigned last; undefined before the first. */
  last: WitnessedHead | undefined;
  /** The checkpoint of that head, as the log signed it: half of the evidence should it ever sign another. */
  note: Uint8Array | undefined;
}

/**
 * What a witness keeps: for each room a key of its own and the head it cosigned last, in one row of one file, so that neither outlives the other (RC6). A
 * head is moved on only from the one that was looked at, on the disk, before anything is answered (RC6.1); several processes may use the file.
 *
 * The keys are not sealed with a passphrase, since a witness answers while nobody is there. They only say that a copy matches, and act in no room.
 */
export class WitnessFile {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#db = new DatabaseSync(path);
    chmodSync(path, 0o600);
    // EXTRA: the folder is synced too when a transaction ends.
    this.#db.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA',
    );
    this.#db.exec(`CREATE TABLE IF NOT EXISTS watched (
      room TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      seed BLOB NOT NULL,
      log_key TEXT,
      size INTEGER NOT NULL,
      root BLOB NOT NULL,
      note BLOB
    ) STRICT`);
  }

  /** Makes the key for a room. Refuses where there is one. */
  make(room: string, name: string, logKey?: Vkey): WatchedLog {
    const { changes } = this.#db
      .prepare('INSERT INTO watched VALUES (?, ?, ?, ?, 0, ?, NULL) ON CONFLICT DO NOTHING')
      .run(
        room,
        name,
        randomBytes(32),
        logKey === undefined ? null : formatVkey(logKey),
        emptyRoot(nodeProvider),
      );
    if (changes === 0) throw new Refused('This witness has a key for that room already.');
    return this.find(room) as WatchedLog;
  }

  find(room: string): WatchedLog | undefined {
    const row = this.#db.prepare('SELECT * FROM watched WHERE room = ?').get(room);
    return row && watched(row as unknown as Row);
  }

  all(): WatchedLog[] {
    const rows = this.#db.prepare('SELECT * FROM watched ORDER BY room').all();
    return rows.map((row) => watched(row as unknown as Row));
  }

  /** Whose signature to believe from now on; the first word stands. */
  trust(room: string, logKey: Vkey): void {
    if (logKey.name !== logName(room)) throw new RangeError('the key is of another log');
    this.#db
      .prepare('UPDATE watched SET log_key = ? WHERE room = ? AND log_key IS NULL')
      .run(formatVkey(logKey), room);
  }

  /** Puts `next` in the place of `last`, on the disk. False if another is there by now. */
  advance(
    room: string,
    last: WitnessedHead | undefined,
    next: WitnessedHead & { note: Uint8Array },
  ): boolean {
    const { size, root } = last ?? { size: 0, root: emptyRoot(nodeProvider) };
    if (next.size < size || (next.size === size && !equalBytes(next.root, root))) {
      throw new RangeError('a witness never goes back');
    }
    const { changes } = this.#db
      .prepare(
        'UPDATE watched SET size = ?, root = ?, note = ? WHERE room = ? AND size = ? AND root = ?',
      )
      .run(next.size, next.root, next.note, room, size, root);
    return changes === 1;
  }

  close(): void {
    this.#db.close();
  }
}

interface Row {
  room: string;
  name: string;
  seed: Uint8Array;
  log_key: string | null;
  size: number;
  root: Uint8Array;
  note: Uint8Array | null;
}

function watched({ room, name, seed, log_key, size, root, note }: Row): WatchedLog {
  const signer = nodeSigner(name, 0x04, seed);
  const logKey = log_key === null ? undefined : parseVkey(nodeProvider, log_key);
  return {
    room,
    signer,
    vkey: vkeyOf(nodeProvider, signer),
    logKey: logKey?.ok ? logKey.value : undefined,
    last: size === 0 ? undefined : { size, root },
    note: note ?? undefined,
  };
}
