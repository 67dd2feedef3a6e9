import { fromBase64, toBase64 } from '#record/bytes.ts';

/** The last head of a log that this device has verified itself. */
interface RememberedHead {
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
  /** Epoch milliseconds by the device's clock. */
  at: number;
}

/**
 * Where a device keeps the heads it has verified, so that a log which later turns up smaller, or with another past, is an alarm and not a surprise nobody sees
 * (RC5.3, seen from outside).
 */
export interface HeadMemory {
  get(room: string): RememberedHead | undefined;
  put(room: string, head: RememberedHead): void;
}

/** For one run of a program. */
export function headsInMemory(): HeadMemory {
  const heads = new Map<string, RememberedHead>();
  return {
    get: (room) => heads.get(room),
    put: (room, head) => void heads.set(room, head),
  };
}

/** In a browser's storage, or anything like it. What cannot be read there is as if it had never been written. */
export function headsInStorage(
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
): HeadMemory {
  const fallback = headsInMemory();
  return {
    get(room) {
      let text: string | null | undefined;
      try {
        text = storage?.getItem(`parley.head.${room}`);
      } catch {
        text = undefined;
      }
      const [size, root, at] = text?.split(' ') ?? [];
      const bytes = root === undefined ? undefined : fromBase64(root);
      if (bytes?.length !== 32 || !Number.isSafeInteger(Number(size))) return fallback.get(room);
      return { size: Number(size), root: bytes, at: Number(at) || 0 };
    },
    put(room, head) {
      fallback.put(room, head);
      try {
        storage?.setItem(`parley.head.${room}`, `${head.size} ${toBase64(head.root)} ${head.at}`);
      } catch {
        // A full or forbidden storage: this run still remembers.
      }
    },
  };
}
