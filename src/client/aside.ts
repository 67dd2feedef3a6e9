import { parseInstant } from '#record/instant.ts';
import { areAsideWords, type Aside } from '#room/aside.ts';
import type { AsideEntry, NewAside } from '#room/wire.ts';
import type { Answer, Api, CallFailure } from './api.ts';
import type { RoomReplica } from './replica.ts';
import type { VerifiedLog } from './verified-log.ts';

/** Off the record (RC15), as a member's device reads and writes it. Nothing here is kept but in the caller's memory. */

export interface AsideLine {
  id: string;
  /** Epoch milliseconds: not to be shown from then on. */
  until: number;
  /** Undefined: this device could not open it. */
  words: string | undefined;
  /** Which side it says it is from. Nothing proves it. */
  side?: string;
}

/**
 * What may be read now. Whether the room is sealed is asked of the checked log and not of the server: in a sealed room nothing is taken for a member's that
 * came in the clear.
 */
export async function readAside(
  api: Api,
  { room, outerState, reading }: VerifiedLog,
  signal?: AbortSignal,
): Promise<Answer<AsideLine[]>> {
  const answer = await api.aside(room, signal);
  if (!answer.ok) return answer;
  const lines: AsideLine[] = [];
  for (const entry of answer.value.entries) {
    const until = (parseInstant(entry.until) ?? 0) * 1000;
    const { id } = entry;
    const aside = await open(entry);
    lines.push({ id, until, words: aside?.words, ...(aside?.side ? { side: aside.side } : {}) });
  }
  return { ok: true, value: lines };

  async function open(entry: AsideEntry): Promise<Aside | undefined> {
    if (outerState?.sealed !== true) {
      return 'words' in entry && areAsideWords(entry.words) ? entry : undefined;
    }
    if (!('sealed' in entry)) return undefined;
    const opened = await reading?.openAside(entry);
    return opened?.ok ? opened.value : undefined;
  }
}

/** Writes; in a sealed room under the present epoch, and once more if that has changed meanwhile. */
export async function writeAside(
  api: Api,
  replica: Pick<RoomReplica, 'snapshot' | 'pull'>,
  aside: Aside,
): Promise<Answer<NewAside>> {
  if (!areAsideWords(aside.words)) return refused('aside.words', 'These are not words.');
  let answer = await writeOnce(api, replica.snapshot.log, aside);
  if (
    !answer.ok &&
    answer.failure.kind === 'refused' &&
    answer.failure.code === 'aside.seal-stale'
  ) {
    await replica.pull();
    answer = await writeOnce(api, replica.snapshot.log, aside);
  }
  return answer;
}

async function writeOnce(
  api: Api,
  { room, outerState, reading }: VerifiedLog,
  { until, words, side }: Aside,
): Promise<Answer<NewAside>> {
  const aside = { until, words, ...(side === undefined ? {} : { side }) };
  // A log that has not been read does not say that it is not sealed.
  if (!outerState) return { ok: false, failure: { kind: 'offline' } };
  if (!outerState.sealed) return await api.writeAside(room, aside);
  const sealed = await reading?.sealAside(aside);
  if (!sealed) return refused('seal.no-secret', 'This device has no sealing key of this room.');
  if (!sealed.ok) return refused(sealed.fault.code, sealed.fault.message);
  return await api.writeAside(room, { until, ...sealed.value });
}

function refused(code: string, message: string): { ok: false; failure: CallFailure } {
  return { ok: false, failure: { kind: 'refused', status: 0, code, message } };
}
