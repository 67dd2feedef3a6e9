import { inflateSync } from 'fflate';
import { docxFault, type DocxResult } from './docx-fault.ts';

/** Bytes of a file that comes in. */
const MAX_FILE = 64 * 1024 * 1024;
const MAX_ENTRIES = 2_000;
/** Bytes of one part, and of all parts together, when inflated. */
const MAX_PART = 96 * 1024 * 1024;
const MAX_TOTAL = 256 * 1024 * 1024;
/** How many times larger a part of more than a mebibyte may become. XML of a long draft becomes some thirty times larger; a bomb, a thousand. */
const MAX_RATIO = 200;
const RATIO_FROM = 1024 * 1024;

/** A zip file whose list of parts has been checked, and none of whose parts has been inflated. */
export interface Zip {
  names: string[];
  /** The bytes of a part; undefined if there is none of that name. */
  part: (name: string) => DocxResult<Uint8Array | undefined>;
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its own header begins. */
  at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * TX8.8: reads the list of parts and refuses, before anything is inflated, what is too large, grows too much, overlaps, is encrypted, is named twice or has a name
 * that leads out of the file. A part that is not as long as the list says, or does not have its checksum, is refused when it is asked for.
 */
export function readZip(bytes: Uint8Array): DocxResult<Zip> {
  if (bytes.length > MAX_FILE) return docxFault('too-large', 'The file is larger than 64 MiB.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return docxFault('not-zip', 'This is not a Word file: it is no zip file.');
  const count = view.getUint16(end + 10, true);
  const listSize = view.getUint32(end + 12, true);
  const listAt = view.getUint32(end + 16, true);
  if (count === 0xffff || listSize === 0xffffffff || listAt === 0xffffffff)
    return docxFault('too-large', 'The file is a zip64 file, which no text needs.');
  if (count > MAX_ENTRIES)
    return docxFault('too-many-parts', `The file has more than ${MAX_ENTRIES} parts.`);
  if (listAt + listSize > end) return broken();
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = listAt;
  for (let n = 0; n < count; n++) {
    const entry = entryAt(view, at, listAt + listSize);
    if (!entry.ok) return entry;
    const { name, packed, size } = entry.value.entry;
    at = entry.value.next;
    if (entries.has(name))
      return docxFault('part-twice', 'The file has two parts of one name.', shown(name));
    total += size;
    if (size > MAX_PART || total > MAX_TOTAL)
      return docxFault('too-large', 'The file would be too large when unpacked.', shown(name));
    if (size > RATIO_FROM && size > packed * MAX_RATIO)
      return docxFault(
        'bomb',
        `A part of the file would grow to more than ${MAX_RATIO} times its size.`,
        shown(name),
      );
    entries.set(name, entry.value.entry);
  }
  const apart = overlap([...entries.values()], listAt);
  if (apart !== undefined)
    return docxFault('part-overlaps', 'Two parts of the file share bytes.', shown(apart));
  return {
    ok: true,
    value: {
      names: [...entries.keys()],
      part: (name) => {
        const entry = entries.get(name);
        return entry ? inflated(bytes, view, entry) : { ok: true, value: undefined };
      },
    },
  };
}

/** The end record is the last thing in the file but for a comment of up to 64 KiB. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (
      view.getUint32(at, true) === END &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return undefined;
}

function broken(where?: string) {
  return docxFault('zip-broken', 'The zip file is broken.', where);
}

function entryAt(
  view: DataView,
  at: number,
  end: number,
): DocxResult<{ entry: Entry; next: number }> {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return broken();
  const nameSize = view.getUint16(at + 28, true);
  const next = at + 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return broken();
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(
      new Uint8Array(view.buffer, view.byteOffset + at + 46, nameSize),
    );
  } catch {
    return docxFault('part-name', 'A part of the file has a name that is not UTF-8.');
  }
  if (name === '' || /[\u0000-\u001f\u007f\\:]|^\/|(?:^|\/)\.\.?(?:\/|$)|\/\//.test(name))
    return docxFault(
      'part-name',
      'A part of the file has a name that leads elsewhere.',
      shown(name),
    );
  if ((view.getUint16(at + 8, true) & 0x41) !== 0)
    return docxFault('encrypted', 'The file is protected by a password.', shown(name));
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    return docxFault(
      'method',
      'A part of the file is packed in a way that is not read.',
      shown(name),
    );
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (method === 0 && packed !== size) return broken(shown(name));
  return {
    ok: true,
    value: {
      entry: {
        name,
        method,
        crc: view.getUint32(at + 16, true),
        packed,
        size,
        at: view.getUint32(at + 42, true),
      },
      next,
    },
  };
}

/** The name of a part that begins before the one before it has ended, or reaches into the list. */
function overlap(entries: readonly Entry[], listAt: number): string | undefined {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (entry.at < end) return entry.name;
    end = entry.at + 30 + entry.packed;
    if (end > listAt) return entry.name;
  }
  return undefined;
}

function inflated(bytes: Uint8Array, view: DataView, entry: Entry): DocxResult<Uint8Array> {
  const where = shown(entry.name);
  if (view.getUint32(entry.at, true) !== LOCAL) return broken(where);
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) return broken(where);
  const packed = bytes.subarray(start, start + entry.packed);
  let out: Uint8Array;
  try {
    // The length that the list claims is all that is given: what is longer is cut off, and then its checksum is another.
    out = entry.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    return broken(where);
  }
  if (out.length !== entry.size || checksum(out) !== entry.crc) return broken(where);
  return { ok: true, value: out };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 (ISO 3309), as zip has it. */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** A name from outside, fit to be told. */
function shown(name: string): string {
  return name.replaceAll(/[^ -~]/g, '?').slice(0, 100);
}
