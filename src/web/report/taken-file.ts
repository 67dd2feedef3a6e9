import type { EVIDENCE_KINDS } from '#core/incidents/intake.ts';
import { fileTypeOf, MEDIA, type FileType } from '#interchange/evidence/file-type.ts';
import { workingCopy } from '#interchange/evidence/working-copy.ts';
import { toBase64 } from '#record/bytes.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { formatInstant } from '#record/instant.ts';
import { MAX_SEALED_ENCLOSURE_BYTES } from '#record/sealed.ts';

/** A file that goes with a report: the original byte for byte, and a copy without what stands beside the picture. Its name is not kept: names tell of people and devices. */
export interface TakenFile {
  type: FileType;
  kind: (typeof EVIDENCE_KINDS)[number];
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the original, base64. */
  sha256: string;
  /** When this device was given it. */
  received: string;
  /** Of JPEG and PNG pictures that are well formed. */
  copy?: Uint8Array<ArrayBuffer>;
}

export const MOST_FILES = 8;
/** Originals and copies together: encoded for the way, they are a third more, and a server takes 48 MiB in one act. */
const MOST_BYTES = 30 * 1024 * 1024;

const KINDS: Readonly<Record<FileType, TakenFile['kind']>> = {
  jpeg: 'photo',
  png: 'photo',
  heic: 'photo',
  mp4: 'video',
  pdf: 'document',
  text: 'document',
  other: 'other',
};

export function mediaOf({ type }: TakenFile): string {
  return MEDIA[type];
}

/**
 * Reads a file that somebody chose. What it is, its own first bytes say, not its name. A picture that is not well formed is taken as it is, without a copy: that it
 * is damaged may be what matters about it.
 *
 * Refuses with `file.too-many`, `file.too-large`, `file.all-too-large`, `file.empty`, `file.unread`.
 *
 * @param now epoch milliseconds by the device’s clock
 */
export async function takeFile(
  file: Blob,
  before: readonly TakenFile[],
  now: number,
): Promise<Parsed<TakenFile>> {
  if (before.length >= MOST_FILES) return fault('file.too-many', 'There are eight files already.');
  if (file.size > MAX_SEALED_ENCLOSURE_BYTES) return tooLarge();
  if (file.size === 0) return fault('file.empty', 'The file is empty.');
  let bytes: Uint8Array<ArrayBuffer>;
  let sha256: string;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
    sha256 = toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  } catch {
    return fault('file.unread', 'This browser could not read the file.');
  }
  const type = fileTypeOf(bytes);
  // What a browser says of a sound is a name only, and tells the two kinds of the same container apart.
  const kind = type === 'mp4' && file.type.startsWith('audio/') ? 'sound' : KINDS[type];
  const made = type === 'jpeg' || type === 'png' ? workingCopy(bytes) : undefined;
  const taken: TakenFile = {
    type,
    kind,
    bytes,
    sha256,
    received: formatInstant(Math.floor(now / 1000)),
    ...(made?.ok === true ? { copy: made.value as Uint8Array<ArrayBuffer> } : {}),
  };
  const all = [...before, taken].reduce((sum, one) => sum + sizeOf(one), 0);
  if (all > MOST_BYTES) {
    return fault('file.all-too-large', 'Together the files are too large for one report.');
  }
  return parsed(taken);
}

/** What a refusal of `takeFile` says, by its code. */
export const FILE_FAULTS = [
  'file.too-many',
  'file.too-large',
  'file.all-too-large',
  'file.empty',
  'file.unread',
] as const;

function tooLarge(): Parsed<never> {
  return fault('file.too-large', 'The file is larger than 16 MB.');
}

function sizeOf({ bytes, copy }: TakenFile): number {
  return bytes.length + (copy?.length ?? 0);
}
