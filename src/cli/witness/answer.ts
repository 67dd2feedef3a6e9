import { cosign, formatCosignature } from '#record/cosignature.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { considerCheckpoint, parseAddCheckpoint, type WitnessDecision } from '#record/witness.ts';
import type { WatchedLog, WitnessFile } from './witness-file.ts';

export type WitnessOutcome =
  /** The head is kept on the disk; `line` may be answered. */
  | { kind: 'cosigned'; room: string; size: number; line: string }
  | { kind: 'no'; decision: Exclude<WitnessDecision, { status: 200 }> };

/**
 * Considers a request, keeps the new head, then cosigns it (RC6.1): in this order, so that a crash in between loses a signature and never a head. If
 * another request moved the head meanwhile, it is considered again.
 *
 * @param now epoch milliseconds
 */
export async function answerCheckpoint(
  file: WitnessFile,
  body: Uint8Array,
  now: () => number,
): Promise<WitnessOutcome> {
  for (;;) {
    let log: WatchedLog | undefined;
    const decision = await considerCheckpoint(nodeProvider, body, (origin) => {
      log = file.find(origin.replace(/^parley\//, ''));
      // The origin as a whole is compared with the key's name when the signature is checked.
      return log?.logKey && { logKeys: [log.logKey], last: log.last };
    });
    if (decision.status !== 200) return { kind: 'no', decision };
    const { textBytes, size } = decision.checkpoint;
    const note = parseAddCheckpoint(body);
    if (!log || !note.ok) throw new Error('a request that was granted does not parse');
    const next = { ...decision.next, note: note.value.checkpoint };
    if (!file.advance(log.room, log.last, next)) continue;
    const time = Math.floor(now() / 1000);
    const cosignature = await cosign(nodeProvider, log.signer, textBytes, time);
    return { kind: 'cosigned', room: log.room, size, line: formatCosignature(cosignature) };
  }
}
