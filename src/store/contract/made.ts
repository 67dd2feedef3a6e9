/**
 * Logs made up for tests. A store knows no signatures and no Merkle trees, so a root here is just
 * a chain of hashes, and a tile above the first level hashes the tiles below it. What matters is
 * that all of it follows from the leaf hashes, so that whatever is read back can be checked.
 */
import { hash, randomBytes } from 'node:crypto';
import { filledTiles } from '../batch.ts';
import type { Batch, StoredEnclosure, StoredEntry, StoredTile } from '../store.ts';

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

/** The hashes of a tile, given all leaf hashes. */
export function tileHashes(
  leafHashes: readonly Uint8Array[],
  level: number,
  position: number,
): Uint8Array {
  const span = Array.from({ length: 256 }, (_, at) => position * 256 + at);
  return new Uint8Array(
    Buffer.concat(
      span.map((at) =>
        level === 0
          ? (leafHashes[at] as Uint8Array)
          : sha256(tileHashes(leafHashes, level - 1, at)),
      ),
    ),
  );
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
      head: { size, root, checkpoint: bytes(200), lastAdmitted: 1_760_000_000_000 + size },
    };
  }

  #tiles(entries: readonly StoredEntry[]): StoredTile[] {
    const leafHashes = [...this.entries, ...entries].map(({ leafHash }) => leafHash);
    return filledTiles(this.size, leafHashes.length).map((name) => {
      const [level, position] = name.split('/').map(Number) as [number, number];
      return { level, position, hashes: tileHashes(leafHashes, level, position) };
    });
  }

  add(batch: Batch): void {
    this.entries.push(...batch.entries);
  }
}
