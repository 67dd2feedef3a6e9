import type { Act } from '#core/act.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { toBase64 } from '#record/bytes.ts';
import type { Provider, Signer } from '#record/provider.ts';
import { isUnsealedType } from '#record/sealed.ts';
import { composeAct, type Composed, type Draft, type Enclosure } from '#room/compose.ts';
import { checkAnswers, checkPassing, checkReleased } from './passing.ts';
import type { CheckedHead, VerifiedLog } from './verified-log.ts';

/** What a person means to enter, before it is signed. */
export interface Meant {
  type: string;
  version: number;
  body: unknown;
  /** 16 random bytes, where an act of another room has named the digest of this body already (IC1.5). */
  salt?: Uint8Array;
  after?: readonly string[];
  enclosures?: readonly Enclosure[];
  /** Acts of other rooms that this one rests on (RC9.1), each in a copy that this device has checked. */
  rests?: readonly Rest[];
}

export interface Rest {
  log: VerifiedLog;
  /** Act id. */
  act: string;
}

/**
 * Writes an act for a room, as that room takes it: in the open, or sealed for its members (RC12.6) with the present key. What it says to have seen is a head
 * that this device has checked itself (RC1.6), so that it cannot be moved to another past.
 *
 * Refuses with `rests.not-read`, `seal.no-secret`, and the codes of `checkPassing`, `checkReleased`, `checkAnswers`, `composeAct` and `composeSealed`.
 *
 * @param time epoch seconds by the device’s clock
 * @example
 * const act = await composeFor(provider, [key.signer], log, report.head, { type: 'round.open', version: 1, body }, now);
 */
export async function composeFor(
  provider: Provider,
  signers: readonly Signer[],
  log: VerifiedLog,
  { size, root }: Pick<CheckedHead, 'size' | 'root'>,
  meant: Meant,
  time: number,
): Promise<Parsed<Composed>> {
  const { rests = [], ...act } = meant;
  const leaves: string[] = [];
  const sources: Act[] = [];
  for (const one of rests) {
    const leaf = leafToRestOn(one);
    if (!leaf.ok) return leaf;
    const passing = checkPassing(meant.type, meant.body, leaf.value.act, one.log.views.acts);
    if (!passing.ok) return passing;
    const released = checkReleased(provider, meant, leaf.value.act);
    if (!released.ok) return released;
    leaves.push(leaf.value.hash);
    sources.push(leaf.value.act);
  }
  const { ask } = meant.body as { ask?: string };
  const asking = log.views.members.state?.talks?.texts?.askings?.[ask ?? ''];
  const answered = checkAnswers(meant.type, meant.body, asking, sources);
  if (!answered.ok) return answered;
  const draft: Draft = { ...act, room: log.room, seen: { size, root }, rests: leaves, time };
  if (log.outerState?.sealed !== true || isUnsealedType(meant.type)) {
    return await composeAct(provider, signers, draft);
  }
  if (!log.reading) {
    return fault('seal.no-secret', 'This device has no sealing key for this room.');
  }
  return await log.reading.compose(signers, draft);
}

/**
 * An act of another room with its leaf hash, base64, to stand on a `rests` line. The target room cannot check it, so the signer’s own device does: it signs only
 * for what it holds, checked, read and admitted (RC9.1).
 *
 * Refuses with `rests.not-read`.
 */
export function leafToRestOn({ log, act: id }: Rest): Parsed<{ act: Act; hash: string }> {
  const act = log.views.acts.get(id);
  const leaf = act && log.entries[act.index]?.decoded;
  if (!act || leaf?.id !== id || act.type === 'room.sealed') {
    const message = 'This device has not read the act of the other room that this one rests on.';
    return fault('rests.not-read', message);
  }
  return parsed({ act, hash: toBase64(leaf.leafHash) });
}
