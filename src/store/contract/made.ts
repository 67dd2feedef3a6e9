/**
 * Logs made up for tests. A store knows no signatures and no Merkle trees, so a root here is just
 * a chain of hashes, and a tile above the first level hashes the tiles below it. What matters is
 * that all of it follows from the leaf hashes, so that whatever is read back can be checked.
 */
import { hash, randomBytes } from 'node:crypto';
import { touchedTiles } from '../batch.ts';
import type {
  Batch,
  CommitResult,
  Head,
  Lease,
  Store,
  StoredEnclosure,
  StoredEntry,
  StoredTile,
} from '../store.ts';

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(hash('sha256', Buffer.concat(parts), 'buffer'));
}

export const EMPTY_ROOT = sha256();

/** An entry's own bytes, random unless said otherwise. */
export type Making = Partial<Pick<StoredEntry, 'leaf' | 'body' | 'encloses' | 'actId'>>;

const bytes = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

export function nextRoot(root: Uint8Array, leafHash: Uint8Array): Uint8Array {
  return sha256(root, leafHash);
}

export function newRoom(): string {
  return randomBytes(16).toString('hex').slice(0, 26);
}

export function newActId(): string {
  return randomBytes(32).toString('hex');
}

export function makeEnclosure(content = bytes(100)): StoredEnclosure {
  const salt = bytes(16);
  return { digest: Buffer.from(sha256(salt, content)).toString('base64'), salt, bytes: content };
}

/** The hashes of a tile, as many as there are, given all leaf hashes. */
export function tileHashes(
  leafHashes: readonly Uint8Array[],
  level: number,
  position: number,
): Uint8Array {
  const there = Math.floor(leafHashes.length / 256 ** level);
  const hashes: Uint8Array[] = [];
  for (let at = position * 256; at < Math.min(there, (position + 1) * 256); at += 1) {
    const leafHash = leafHashes[at];
    if (level > 0) hashes.push(sha256(tileHashes(leafHashes, level - 1, at)));
    else if (leafHash !== undefined) hashes.push(leafHash);
  }
  return new Uint8Array(Buffer.concat(hashes));
}

/** What stands for a signed note: it follows from size and root. */
export function madeCheckpoint({ size, root }: Pick<Head, 'size' | 'root'>): Uint8Array {
  return new Uint8Array(Buffer.from(`checkpoint ${size} ${Buffer.from(root).toString('hex')}`));
}

/** Commits with a checkpoint made as above. */
export function commitTo(
  store: Store,
  lease: Lease,
  expectedSize: number,
  batch: Batch,
): Promise<CommitResult> {
  return store.commit(lease, expectedSize, batch, () => madeCheckpoint(batch.head));
}

/** The head as it reads once a batch is committed. */
export function headAfter({ head }: Batch): Head {
  return { ...head, checkpoint: madeCheckpoint(head) };
}

/** What a sequencer would know of a log, to make its next batch. */
export class MadeLog {
  readonly room: string;
  readonly entries: StoredEntry[];

  constructor(room: string, entries: readonly StoredEntry[] = []) {
    this.room = room;
    this.entries = [...entries];
  }

  get size(): number {
    return this.entries.length;
  }

  get root(): Uint8Array {
    return this.entries.at(-1)?.root ?? EMPTY_ROOT;
  }

  get leafHashes(): Uint8Array[] {
    return this.entries.map(({ leafHash }) => leafHash);
  }

  /** The next batch; the log stays as it is until `add`. */
  batch(making: number | readonly Making[], enclosures: readonly StoredEnclosure[] = []): Batch {
    const list = typeof making === 'number' ? Array.from({ length: making }, () => ({})) : making;
    const entries: StoredEntry[] = [];
    let root = this.root;
    for (const own of list) {
      const leaf = (own as Making).leaf ?? bytes(120);
      const leafHash = sha256(leaf);
      root = nextRoot(root, leafHash);
      entries.push({
        index: this.size + entries.length,
        leafHash,
        root,
        actId: newActId(),
        bodySalt: bytes(16),
        body: bytes(60),
        encloses: [],
        ...own,
        leaf,
      });
    }
    const size = this.size + entries.length;
    return {
      entries,
      enclosures,
      tiles: this.#tiles(entries),
      head: { size, root, lastAdmitted: 1_760_000_000_000 + size },
    };
  }

  #tiles(entries: readonly StoredEntry[]): StoredTile[] {
    const leafHashes = [...this.entries, ...entries].map(({ leafHash }) => leafHash);
    return touchedTiles(this.size, leafHashes.length).map(({ level, position }) => {
      return { level, position, hashes: tileHashes(leafHashes, level, position) };
    });
  }

  add(batch: Batch): void {
    this.entries.push(...batch.entries);
  }
}
