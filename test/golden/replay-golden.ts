import { rules } from '#core/rules.ts';
import { readBundle } from '#record/bundle-reader.ts';
import { toBase64 } from '#record/bytes.ts';
import { decodeEntry } from '#record/decode.ts';
import { nodeProvider as provider } from '#record/provider/node.ts';
import { RoomReplay } from '#room/replay.ts';
import { stateDigest } from '#room/state-digest.ts';

export interface GoldenVerdict {
  type: string;
  /** `admitted`, or the code of the refusal. */
  verdict: string;
  /** base64 digest of the state after the act (RC11.6). */
  state: string;
}

/** Admitted under seal alone, where no golden log can be looked into: their own tests show them (TX11.4, IC1, IC3). */
export const SEALED_ONLY: ReadonlySet<string> = new Set([
  'text.answer/1',
  'intake.report/1',
  'intake.triage/1',
  'intake.assign/1',
  'intake.case/1',
  'intake.custody/1',
  'intake.source-withdraws/1',
  'intake.release/1',
  'room.destroy/1',
]);

/** Every verdict of a bundle of one room, and the state after every act. */
export async function replayGolden(bundle: Uint8Array): Promise<{ verdicts: GoldenVerdict[] }> {
  const replay = new RoomReplay(provider, rules);
  const verdicts: GoldenVerdict[] = [];
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bundle;
  }
  for await (const event of readBundle(provider, whole())) {
    if (event.kind === 'fault') throw new Error(event.fault.message);
    if (event.kind !== 'leaf') continue;
    const decoded = decodeEntry(provider, event);
    if (!decoded.ok) throw new Error(decoded.fault.message);
    const replayed = replay.take(decoded.value, event.index);
    verdicts.push({
      type: `${decoded.value.type}/${decoded.value.version}`,
      verdict: replayed.kind === 'void' ? replayed.refusal.code : replayed.kind,
      state: toBase64(stateDigest(provider, replay.state ?? null)),
    });
  }
  return { verdicts };
}
