import { fourLetters, MOST_BLOCKS, u32, type Block } from './blocks.ts';
import { cutShort, Unreadable } from './evidence-fault.ts';

/** A box of an ISO base media file or of JUMBF: length, four letters, content (ISO/IEC 14496-12, 4.2). */
export interface Box {
  type: string;
  at: number;
  /** Where its content begins. */
  content: number;
  end: number;
}

/** The boxes that stand after each other between two places. Throws `Unreadable`. */
export function boxesIn(bytes: Uint8Array, from: number, until: number, most: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at < until) {
    if (at + 8 > until) throw cutShort(at);
    let length = u32(bytes, at);
    let content = at + 8;
    if (length === 1) {
      if (at + 16 > until || u32(bytes, at + 8) > 0x1f_ffff) throw cutShort(at);
      length = u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12);
      content = at + 16;
    } else if (length === 0) {
      length = until - at;
    }
    const end = at + length;
    if (end < content || end > until) throw cutShort(at);
    boxes.push({ type: fourLetters(bytes, at + 4), at, content, end });
    if (boxes.length > most) throw new Unreadable('too-many', 'The file has too many boxes.', at);
    at = end;
  }
  return boxes;
}

const C2PA_UUID = 'd8fec3d61b0e483c92975828877ec481';
const XMP_UUID = 'be7acfcb97a942e89c71999491e3afac';

function uuidAt(bytes: Uint8Array, at: number): string {
  let text = '';
  for (const byte of bytes.subarray(at, at + 16)) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Boxes that hold boxes and may lead to what tells something. */
const HOLDERS = new Set(['moov', 'trak', 'udta', 'moof', 'traf', 'mdia']);
const DEEPEST = 8;
/** What a film or an HEIC picture is made of at its outermost; whatever else stands there is beside it. */
const CONTENT = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'ssix', 'pdin']);
/** Room that is to be left empty. */
const ROOM = new Set(['free', 'skip', 'wide']);
/** Tracks that are seen and heard; others hold positions, sensors, titles. */
const TRACKS = new Set(['vide', 'soun', 'pict', 'auxv']);

/**
 * What stands in the boxes of a film or an HEIC picture beside the pictures and sounds. Of an HEIC picture the items are told by their kind: Exif, or XMP as `mime`.
 * Throws `Unreadable`.
 */
export function mediaBlocks(bytes: Uint8Array): { blocks: Block[]; jumbf: Uint8Array | undefined } {
  const blocks: Block[] = [];
  let jumbf: Uint8Array | undefined;
  let left = MOST_BLOCKS;
  const put = (kind: Block['kind'], { at, end }: Box): void => {
    blocks.push({ kind, at, length: end - at });
  };
  const walk = (from: number, until: number, depth: number): void => {
    const found = boxesIn(bytes, from, until, left);
    left -= found.length;
    for (const box of found) {
      if (box.type === 'uuid' && box.content + 16 <= box.end) {
        const uuid = uuidAt(bytes, box.content);
        put(uuid === C2PA_UUID ? 'c2pa' : uuid === XMP_UUID ? 'xmp' : 'other', box);
        if (uuid === C2PA_UUID) jumbf ??= embedded(bytes, box);
      } else if (box.type === 'meta') {
        put('other', box);
        items(box);
      } else if (box.type === 'udta') {
        put('text', box);
      } else if (HOLDERS.has(box.type) && depth < DEEPEST) {
        walk(box.content, box.end, depth + 1);
      } else if (box.type === 'mvhd') {
        if (saysWhen(bytes, box)) put('time', box);
      } else if (box.type === 'hdlr') {
        if (!TRACKS.has(fourLetters(bytes, box.content + 8))) put('other', box);
      } else if (
        ROOM.has(box.type) ? isFilled(bytes, box) : depth === 0 && !CONTENT.has(box.type)
      ) {
        put('other', box);
      }
    }
  };
  /** `meta` and `iinf` have a version, and `iinf` a number, before their boxes; an item says what it is after its number. */
  const items = (meta: Box): void => {
    if (meta.content + 4 > meta.end) return;
    const inner = boxesIn(bytes, meta.content + 4, meta.end, left);
    left -= inner.length;
    for (const { type, content, end } of inner) {
      if (type !== 'iinf') continue;
      const first = content + ((bytes[content] ?? 0) === 0 ? 6 : 8);
      if (first > end) return;
      const listed = boxesIn(bytes, first, end, left);
      left -= listed.length;
      for (const item of listed) {
        const kind = fourLetters(bytes, item.content + ((bytes[item.content] ?? 0) < 3 ? 8 : 10));
        if (item.type !== 'infe' || item.content + 12 > item.end) continue;
        if (kind === 'Exif') put('exif', item);
        if (kind === 'mime') put('xmp', item);
      }
    }
  };
  walk(0, bytes.length, 0);
  return { blocks, jumbf };
}

/** When it was made, in seconds since 1904, after version and flags (ISO/IEC 14496-12, 8.2.2): cameras write it. */
function saysWhen(bytes: Uint8Array, { content, end }: Box): boolean {
  const size = bytes[content] === 1 ? 8 : 4;
  return bytes.subarray(content + 4, Math.min(content + 4 + size, end)).some((one) => one !== 0);
}

function isFilled(bytes: Uint8Array, { content, end }: Box): boolean {
  return bytes.subarray(content, end).some((one) => one !== 0);
}

/** After the uuid: version and flags, `manifest` and its zero, an offset of eight bytes, then the manifests (C2PA 2.1, A.5). */
function embedded(bytes: Uint8Array, { content, end }: Box): Uint8Array | undefined {
  const from = content + 16 + 4 + 'manifest\0'.length + 8;
  return from < end ? bytes.subarray(from, end) : undefined;
}
