import { enclosureDigest } from '#record/body.ts';
import { equalBytes, fromBase64, toHex } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import type { Answer, Api } from './api.ts';
import type { VerifiedLog } from './verified-log.ts';

/** An enclosure as a server sends it, to be held against its digest before it is believed. */
export interface SentEnclosure {
  /** 16 bytes. */
  salt: Uint8Array;
  bytes: Uint8Array;
}

/** What became of an enclosure: its bytes, or why there are none. Undefined where nobody could say just now. */
export async function readEnclosure(
  answer: Answer<Response>,
): Promise<SentEnclosure | 'withheld' | 'destroyed' | undefined> {
  if (!answer.ok) {
    if (answer.failure.kind !== 'refused') return undefined;
    if (answer.failure.status === 410) return 'destroyed';
    return answer.failure.status === 404 ? 'withheld' : undefined;
  }
  const salt = fromBase64(answer.value.headers.get('parley-salt') ?? '');
  if (salt?.length !== 16) return undefined;
  try {
    return { salt, bytes: new Uint8Array(await answer.value.arrayBuffer()) };
  } catch {
    return undefined;
  }
}

/**
 * Fetches an enclosure that an act of this copy names, and holds it against its digest before it is believed. In a sealed room it is named inside by its own
 * digest, kept sealed by the server, and opened here (RC12.8). Undefined where nobody could say just now, or what came is not what the act names.
 */
export async function fetchEnclosure(
  api: Api,
  provider: Provider,
  log: VerifiedLog,
  digest: string,
): Promise<Uint8Array | 'withheld' | 'destroyed' | undefined> {
  const sealed = log.reading?.file(digest);
  const kept = fromBase64(sealed?.outer.enclosure ?? digest);
  if (!kept) return undefined;
  const found = await readEnclosure(await api.enclosure(log.room, toHex(kept)));
  if (found === undefined || typeof found === 'string') return found;
  if (!equalBytes(enclosureDigest(provider, found.salt, found.bytes), kept)) return undefined;
  if (!sealed) return found.bytes;
  const opened = await log.reading?.openFile(sealed, found.bytes);
  return opened?.ok ? opened.value.bytes : undefined;
}
