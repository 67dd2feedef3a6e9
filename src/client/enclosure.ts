import { fromBase64 } from '#record/bytes.ts';
import type { Answer } from './api.ts';

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
