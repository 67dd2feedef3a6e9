import type { Fault } from '#record/fault.ts';
import { MOST_BLOCKS, type Block } from './blocks.ts';
import { mediaBlocks } from './boxes.ts';
import { readC2pa, type C2pa } from './c2pa.ts';
import { Unreadable } from './evidence-fault.ts';
import { fileTypeOf, type FileType } from './file-type.ts';
import { jpegBlockKind, jpegJumbf, jpegSegments } from './jpeg.ts';
import { pngBlockKind, pngChunks, pngJumbf } from './png.ts';

/** What is seen of a file without trusting it (EV1 to EV4). */
export interface Look {
  type: FileType;
  /** Empty where nothing was found, or this kind of file is not looked into. */
  blocks: Block[];
  /** Whether blocks of this kind of file are looked for at all. */
  lookedInto: boolean;
  /** Undefined: none was found. */
  c2pa: C2pa | undefined;
  /** Why the file is not what its first bytes say; the blocks before that are listed. */
  fault: Fault | undefined;
}

/** Looks at a file of anybody’s. Never throws, inflates or decodes nothing, and takes time in proportion to the file. */
export function lookAt(bytes: Uint8Array): Look {
  const type = fileTypeOf(bytes);
  const lookedInto = type === 'jpeg' || type === 'png' || type === 'heic' || type === 'mp4';
  const look: Look = { type, blocks: [], lookedInto, c2pa: undefined, fault: undefined };
  try {
    const { blocks, jumbf } = PARTS[type]?.(bytes) ?? { blocks: [], jumbf: undefined };
    look.blocks = blocks.slice(0, MOST_BLOCKS);
    look.c2pa = jumbf && readC2pa(jumbf);
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    look.fault = reason.fault;
  }
  return look;
}

interface Parts {
  blocks: Block[];
  jumbf: Uint8Array | undefined;
}

const PARTS: Partial<Record<FileType, (bytes: Uint8Array) => Parts>> = {
  jpeg(bytes) {
    const { segments, end } = jpegSegments(bytes);
    const blocks = segments.flatMap((segment): Block[] => {
      const kind = jpegBlockKind(bytes, segment);
      return kind === undefined ? [] : [{ kind, at: segment.at, length: segment.end - segment.at }];
    });
    return { blocks: [...blocks, ...trailing(bytes, end)], jumbf: jpegJumbf(bytes, segments) };
  },
  png(bytes) {
    const { chunks, end } = pngChunks(bytes);
    const blocks = chunks.flatMap((chunk): Block[] => {
      const kind = pngBlockKind(bytes, chunk);
      return kind === undefined ? [] : [{ kind, at: chunk.at, length: chunk.end - chunk.at }];
    });
    return { blocks: [...blocks, ...trailing(bytes, end)], jumbf: pngJumbf(bytes, chunks) };
  },
  heic: mediaBlocks,
  mp4: mediaBlocks,
};

/** What stands after the end of a picture may be another file: a picture to one program, an archive or a page to the next. */
function trailing(bytes: Uint8Array, end: number): Block[] {
  return end < bytes.length ? [{ kind: 'trailing', at: end, length: bytes.length - end }] : [];
}
