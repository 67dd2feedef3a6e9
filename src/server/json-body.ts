import type { Parsed } from '#record/fault.ts';
import { fault, parsed } from '#record/fault.ts';
import type { FailureCode } from './failures.ts';

/**
 * What is sent to the server is hostile until a signature in it has been checked: it is read up to a limit, decoded strictly, and an object that says one
 * key twice is refused, because the next reader might take the other value.
 */

/** How much of other people's bytes this process holds at once, while it reads them. */
export class BodyBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  take(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }

  give(bytes: number): void {
    this.#left += bytes;
  }
}

function failed(code: FailureCode): { ok: false; fault: { code: FailureCode; message: string } } {
  return { ok: false, fault: { code, message: '' } };
}

type Read<T> = { ok: true; value: T } | { ok: false; fault: { code: FailureCode } };

/**
 * Reads a request's JSON. The caller gives the bytes back to the budget when it is done with them.
 *
 * Refuses with `request.media-type`, `request.too-large`, `request.cut-short`, `request.not-json`, `request.repeated-key`, `server.busy`.
 */
export async function readJson(
  request: Request,
  limit: number,
  budget: BodyBudget,
): Promise<{ read: Read<unknown>; held: number }> {
  const type = request.headers.get('content-type') ?? '';
  const coding = request.headers.get('content-encoding') ?? 'identity';
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || coding !== 'identity') {
    return { read: failed('request.media-type'), held: 0 };
  }
  const { read, held } = await readBytes(request, limit, budget);
  if (!read.ok) return { read, held };
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.value);
    value = JSON.parse(text);
  } catch {
    return { read: failed('request.not-json'), held };
  }
  if (!checkKeys(text).ok) return { read: failed('request.repeated-key'), held };
  return { read: { ok: true, value }, held };
}

async function readBytes(
  request: Request,
  limit: number,
  budget: BodyBudget,
): Promise<{ read: Read<Uint8Array>; held: number }> {
  let held = 0;
  const said = request.headers.get('content-length');
  if (said !== null && Number(said) > limit) return { read: failed('request.too-large'), held };
  const chunks: Uint8Array[] = [];
  const reader = request.body?.getReader();
  try {
    for (;;) {
      const step = await reader?.read();
      if (step === undefined || step.done) break;
      const { length } = step.value;
      if (held + length > limit || !budget.take(length)) {
        await reader?.cancel().catch(() => undefined);
        return {
          read: failed(held + length > limit ? 'request.too-large' : 'server.busy'),
          held,
        };
      }
      held += length;
      chunks.push(step.value);
    }
  } catch {
    return { read: failed('request.cut-short'), held };
  }
  if (said !== null && Number(said) !== held) return { read: failed('request.cut-short'), held };
  return { read: { ok: true, value: Buffer.concat(chunks) }, held };
}

/**
 * Whether no object in a JSON text has a key twice, and none the key `__proto__`.
 * @param text which `JSON.parse` takes; anything else gives any answer
 */
export function checkKeys(text: string): Parsed<void> {
  // One set of keys for each open object, undefined for each open array.
  const open: (Set<string> | undefined)[] = [];
  let keyNext = false;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x7b: // {
        open.push(new Set());
        keyNext = true;
        break;
      case 0x5b: // [
        open.push(undefined);
        keyNext = false;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        keyNext = false;
        break;
      case 0x2c: // ,
        keyNext = open.at(-1) !== undefined;
        break;
      case 0x22: {
        const end = endOfString(text, i);
        const keys = open.at(-1);
        if (keyNext && keys) {
          const key = JSON.parse(text.slice(i, end + 1)) as string;
          if (key === '__proto__' || keys.has(key)) {
            return fault('request.repeated-key', '', i);
          }
          keys.add(key);
          keyNext = false;
        }
        i = end;
        break;
      }
      default:
    }
  }
  return parsed(undefined);
}

/** The place of the quotation mark that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Strict base64 at the platform's speed, for what may be long: the bytes, or undefined. See `fromBase64` of record for the reasons. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}
