/**
 * Where logs are kept. One asynchronous interface, so that an embedded file and a database cluster
 * are the same to every caller. Every key begins with the room; but for `rooms`, `sweep` and
 * `backup`, no call reads or writes two rooms, so a store may be sharded by room.
 *
 * A store knows bytes, sizes and fences. It does not parse acts, check signatures or know the
 * rules. An expected "no" is a returned value; everything else is thrown as a StoreError. To read
 * from a room that is not here is to find nothing; to write to it throws `store.no-room`.
 */

export { StoreError, type StoreErrorCode } from './error.ts';

/** One leaf and what travels beside it. */
export interface StoredEntry {
  index: number;
  /** The leaf's bytes (RC3.1). */
  leaf: Uint8Array;
  /** 32 bytes. */
  leafHash: Uint8Array;
  /** Root of the log at size `index + 1`, 32 bytes: `seen` lines are checked against it. */
  root: Uint8Array;
  /** 64 hex digits (RC1.4). Unique in a room. */
  actId: string;
  /** 16 bytes. */
  bodySalt: Uint8Array;
  body: Uint8Array;
  /** Digests (base64) of the enclosures its body names, in the order of naming (RC7.2). */
  encloses: readonly string[];
}

export interface StoredEnclosure {
  /** base64 */
  digest: string;
  /** 16 bytes. */
  salt: Uint8Array;
  bytes: Uint8Array;
}

/**
 * A tile of hashes (C2SP tlog-tiles): a full one, or the unfinished one at the right edge of its
 * level, which grows in place until it is full.
 */
export interface StoredTile {
  level: number;
  /** Position in its level. */
  position: number;
  /** 32 to 8,192 bytes. What was stored before is a prefix of it. */
  hashes: Uint8Array;
}

export interface Head {
  size: number;
  /** 32 bytes; the hash of the empty tree at size 0. */
  root: Uint8Array;
  /** The signed checkpoint note at this size; empty at size 0. */
  checkpoint: Uint8Array;
  /** Epoch milliseconds of the last leaf's admission; 0 at size 0. */
  lastAdmitted: number;
}

/** A right to append to one room, until it runs out or somebody takes over. */
export interface Lease {
  room: string;
  /** Grows with each grant; a commit with an older fence is refused. */
  fence: number;
  /** Epoch milliseconds. */
  until: number;
}

export interface Batch {
  /** At least one; their indices follow one another from the expected size. */
  entries: readonly StoredEntry[];
  /** A digest that the room has or had is left as it is: what was destroyed stays destroyed. */
  enclosures: readonly StoredEnclosure[];
  /**
   * Every tile, of every level, to which these entries add a hash, as it is after them. An
   * unfinished tile that they leave as it was may be given too.
   */
  tiles: readonly StoredTile[];
  /** At the size after these entries, with the last one's root. */
  head: Omit<Head, 'checkpoint'>;
}

/**
 * What a batch left in the store, read back inside the transaction before the checkpoint is signed
 * (RC5.2).
 */
export interface Stored {
  /** The new leaves' bytes, ascending. */
  leaves: readonly Uint8Array[];
  /**
   * The unfinished tile of each level as it stood before this batch, where there was one; level
   * ascending.
   */
  edge: readonly StoredTile[];
}

/**
 * Signs the checkpoint of a batch's head: returns the note. If it throws, nothing is stored and
 * `commit` throws the same. Quick and synchronous, and it does not call the store: the transaction
 * is open.
 */
export type SignHead = (stored: Stored) => Uint8Array;

export type CommitResult =
  | { ok: true }
  /**
   * `fenced`: another sequencer has taken the room over, or the lease was given back.
   * `moved`: the log is not at the expected size. `duplicate`: an act id is already in the room,
   * or twice in the batch. The first that applies, in this order.
   */
  | { ok: false; why: 'fenced' | 'moved' | 'duplicate' };

/** What a room's state was at a size, as a local cache (RC5.4). */
export interface Snapshot {
  size: number;
  root: Uint8Array;
  rules: number;
  state: Uint8Array;
  /** SHA-256 over the four values above, as the caller computes it. */
  digest: Uint8Array;
}

/**
 * A small named value outside every log: sign-ins, invitations, nonces, a witness's last head.
 * Never acts, never words of a room. The room need not be kept here: a witness keeps heads of
 * logs that are elsewhere.
 */
export interface StoredValue {
  value: Uint8Array;
  /** Epoch milliseconds from which on it is as if absent; undefined: kept. */
  expires?: number;
}

export interface Store {
  /** Ids of all rooms kept here, ascending. */
  rooms(): Promise<string[]>;
  /** Makes an empty log. False if the room is already there. */
  createRoom(room: string): Promise<boolean>;
  head(room: string): Promise<Head | undefined>;

  /**
   * Takes or renews the right to append. Granted if nobody holds the room, the holder is the same,
   * or the holder's term is past (`until` ≤ `now`). A renewal by the same holder keeps the fence;
   * a new grant raises it. Undefined if somebody else holds the room, or it is not here.
   *
   * Clocks differ, so a commit does not ask the time: a holder whose term is past may still append
   * until somebody takes over, and from then on never again.
   *
   * @param holder one process, not one machine: a process that starts anew takes a new name, or it
   *   would share a fence with its own past
   * @param now,until epoch milliseconds of the caller's clock
   */
  lease(room: string, holder: string, now: number, until: number): Promise<Lease | undefined>;
  /** Gives the room back; nothing if somebody has taken it over. The fence is not used again. */
  release(lease: Lease): Promise<void>;

  /**
   * Appends a batch in one durable transaction: entries, enclosures, tiles, head, and the
   * checkpoint that `sign` makes from what is then stored. Compares fence and size first. Nothing is stored unless all is. When this resolves with `ok`, the batch
   * survives a crash of process and machine. If it throws `store.failed` or `store.corrupt`, the
   * batch may or may not be there, and the store refuses everything more: end the process and open
   * it again. Throws `store.misused` for a batch that is not in one piece.
   */
  commit(lease: Lease, expectedSize: number, batch: Batch, sign: SignHead): Promise<CommitResult>;

  /** Entries `from` ≤ index < `to`, ascending; fewer at the end of the log. */
  entries(room: string, from: number, to: number): Promise<StoredEntry[]>;
  /** Only the leaves' bytes, as tiles and proofs need them. */
  leaves(room: string, from: number, to: number): Promise<Uint8Array[]>;
  /** Only the leaf hashes. */
  leafHashes(room: string, from: number, to: number): Promise<Uint8Array[]>;
  /** The position and leaf hash of an act, or undefined. */
  find(room: string, actId: string): Promise<{ index: number; leafHash: Uint8Array } | undefined>;
  /** The positions of those of these acts that are in the room, by act id. */
  findAll(room: string, actIds: readonly string[]): Promise<Map<string, number>>;
  /** The root at a size ≥ 1 that the log has had. */
  rootAt(room: string, size: number): Promise<Uint8Array | undefined>;
  /** A tile's bytes as stored; a narrower one is its prefix. */
  tile(room: string, level: number, position: number): Promise<Uint8Array | undefined>;

  enclosure(room: string, digest: string): Promise<StoredEnclosure | 'destroyed' | undefined>;
  /**
   * Erases the bytes and the salt and keeps that they were there; nothing if they never were.
   * Irreversible. When it resolves, the bytes are in none of the store's files; what the disk
   * itself, its snapshots and earlier backups keep is beyond it. If it throws, call it again.
   */
  destroyEnclosure(room: string, digest: string): Promise<void>;

  /**
   * Keeps a cosignature line for a checkpoint of this size; of several by one key at one size the
   * newest by time wins.
   * @param time of the cosignature, in the unit it carries (C2SP: seconds); only compared
   */
  putCosignature(
    room: string,
    size: number,
    key: string,
    line: string,
    time: number,
  ): Promise<void>;
  /** For each cosigning key the greatest checkpoint size it has cosigned; keys ascending. */
  cosignatures(room: string): Promise<{ key: string; size: number; line: string; time: number }[]>;
  /** All cosignatures of the checkpoint of one size; keys ascending. */
  cosignaturesAt(
    room: string,
    size: number,
  ): Promise<{ key: string; line: string; time: number }[]>;
  /** The checkpoint note as signed at a size, or undefined if none was signed there. */
  checkpointAt(room: string, size: number): Promise<Uint8Array | undefined>;

  /** Replaces the room's snapshot; there is one. */
  putSnapshot(room: string, snapshot: Snapshot): Promise<void>;
  snapshot(room: string): Promise<Snapshot | undefined>;

  getValue(room: string, name: string, now: number): Promise<Uint8Array | undefined>;
  putValue(room: string, name: string, value: StoredValue): Promise<void>;
  /**
   * Replaces a value only if it is the expected one (undefined: absent). One atomic step. Sets to
   * absent when `next` is undefined. True if it was the expected one.
   */
  swapValue(
    room: string,
    name: string,
    now: number,
    expected: Uint8Array | undefined,
    next: StoredValue | undefined,
  ): Promise<boolean>;
  /** Names of values that begin with a prefix, ascending. */
  valueNames(room: string, prefix: string, now: number): Promise<string[]>;
  /** Deletes what has expired. */
  sweep(now: number): Promise<void>;

  /**
   * A consistent copy of the whole store into a new folder, which can be opened as a store. Writes
   * go on meanwhile. Throws `store.exists` if there is something at the target.
   */
  backup(target: string): Promise<void>;
  /** What is called afterwards throws `store.closed`; closing again does nothing. */
  close(): Promise<void>;
}
