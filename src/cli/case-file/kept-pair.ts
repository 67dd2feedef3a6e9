import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { MeantCaseFile, Pair } from '#client/case-file.ts';
import { isRoomId } from '#record/base32.ts';
import { fromBase64, toBase64, toHex } from '#record/bytes.ts';
import { Misuse } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';

/** Where one half goes, and the key of this device that signs it. */
export interface Place {
  room: string;
  url: string;
  key: string;
}

/**
 * A case file with its release, on this device’s disk before either is signed: the release names the digest of this body under this salt, and without the salt the file of an
 * entered release could never be entered. It is taken away once both are.
 */
export interface KeptPair {
  intake: Place;
  commission: Place;
  meant: MeantCaseFile;
  /** 16 bytes. */
  salt: Uint8Array;
}

const FORMAT = 'parley/case-file@v1';
const base64 = z.string().check(z.refine((text) => fromBase64(text) !== undefined));
const salt = base64.check(z.refine((text) => fromBase64(text)?.length === 16));
const place = z.strictObject({
  room: z.string().check(z.refine(isRoomId)),
  url: z.string(),
  key: z.string(),
});
const kept = z.strictObject({
  format: z.literal(FORMAT),
  intake: place,
  commission: place,
  case: z.string(),
  salt,
  body: z.record(z.string(), z.unknown()),
  enclosures: z.array(
    z.strictObject({
      ref: z.strictObject({ enclosure: z.string(), media: z.string(), size: z.number() }),
      salt,
      bytes: base64,
    }),
  ),
});

/** Returns the file’s path. */
export async function keepPair(
  device: DeviceFolder,
  pair: KeptPair,
  { release }: Pair,
): Promise<string> {
  const folder = join(device.path, 'case-files');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const digest = fromBase64(release.body.file) ?? new Uint8Array();
  const target = join(folder, `${toHex(digest).slice(0, 16)}.json`);
  const { meant, intake, commission } = pair;
  const written: z.infer<typeof kept> = {
    format: FORMAT,
    intake,
    commission,
    case: meant.case,
    salt: toBase64(pair.salt),
    body: { ...meant.body },
    enclosures: meant.enclosures.map((one) => ({
      ref: { ...one.ref },
      salt: toBase64(one.salt),
      bytes: toBase64(one.bytes),
    })),
  };
  await writeFile(target, JSON.stringify(written), { mode: 0o600, flag: 'wx', flush: true });
  return target;
}

export async function readPair(path: string): Promise<KeptPair> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Misuse(`${path} cannot be read.`);
  });
  const read = kept.safeParse(jsonOf(text));
  if (!read.success)
    throw new Misuse(`${path} is no case file that parley case-file release kept.`);
  const { data } = read;
  const bytesOf = (one: string) => fromBase64(one) as Uint8Array;
  return {
    intake: data.intake,
    commission: data.commission,
    salt: bytesOf(data.salt),
    meant: {
      case: data.case,
      body: data.body,
      enclosures: data.enclosures.map((one) => ({
        ref: one.ref,
        salt: bytesOf(one.salt),
        bytes: bytesOf(one.bytes),
      })),
    },
  };
}

export async function forgetPair(path: string): Promise<void> {
  await rm(path, { force: true });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
