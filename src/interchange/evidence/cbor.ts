import { Unreadable } from './evidence-fault.ts';

/** As much of a CBOR value (RFC 8949) as is looked at: texts, lists and maps by text; everything else is undefined. */
export type Cbor = string | readonly Cbor[] | ReadonlyMap<string, Cbor> | undefined;

const DEEPEST = 16;
const MOST_ITEMS = 20_000;

/** Reads the one value at the beginning. Throws `Unreadable`. */
export function readCbor(bytes: Uint8Array): Cbor {
  const malformed = (at: number): Unreadable =>
    new Unreadable('cbor', 'A part of the provenance is not readable.', at);
  let at = 0;
  let left = MOST_ITEMS;

  /** The argument of an item’s head; -1 for one of unsaid length. */
  const argument = (low: number): number => {
    if (low < 24) return low;
    if (low === 31) return -1;
    const size = low <= 27 ? 1 << (low - 24) : 0;
    if (size === 0 || at + size > bytes.length) throw malformed(at);
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] as number);
    at += size;
    return value;
  };
  const run = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw malformed(at);
    at += length;
    return bytes.subarray(at - length, at);
  };
  const isBreak = (): boolean => {
    if (bytes[at] !== 0xff) return false;
    at += 1;
    return true;
  };

  const item = (depth: number): Cbor => {
    const head = bytes[at];
    left -= 1;
    if (head === undefined || depth > DEEPEST || left < 0) throw malformed(at);
    at += 1;
    const major = head >> 5;
    const length = argument(head & 31);
    switch (major) {
      case 2:
      case 3: {
        if (length >= 0) return major === 3 ? textOf(run(length)) : void run(length);
        // In pieces; what they say together is not needed.
        while (!isBreak()) item(depth + 1);
        return undefined;
      }
      case 4: {
        const list: Cbor[] = [];
        for (let n = 0; length < 0 ? !isBreak() : n < length; n++) list.push(item(depth + 1));
        return list;
      }
      case 5: {
        const map = new Map<string, Cbor>();
        for (let n = 0; length < 0 ? !isBreak() : n < length; n++) {
          const key = item(depth + 1);
          const value = item(depth + 1);
          if (typeof key === 'string' && !map.has(key)) map.set(key, value);
        }
        return map;
      }
      case 6:
        return item(depth + 1);
      default:
        // Numbers and simple values; a break where none may stand.
        if (length < 0) throw malformed(at);
        return undefined;
    }
  };
  return item(0);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
