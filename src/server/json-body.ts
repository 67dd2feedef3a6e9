import { checkKeys } from '#record/json-keys.ts';
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

/** Strict base64 at the platform's speed, for what may be long: the bytes, or undefined. See `fromBase64` of record for the reasons. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}
