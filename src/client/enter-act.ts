import { isUnsealedType } from '#record/sealed.ts';
import type { Fault } from '#record/fault.ts';
import type { Acknowledged } from '#room/wire.ts';
import type { Answer, CallFailure } from './api.ts';
import { composeFor, type Meant } from './compose-for.ts';
import { renewIfDue, submit, type Seat } from './renewal.ts';

/**
 * Signs an act on the newest head of the verified copy, and enters it. In a sealed room the seal is renewed first where that is due, once more if somebody joined
 * or left while it was on its way (`room.seal-stale`), and after an act of one’s own that makes it stale: whoever accredits or revokes a key also gives, or
 * takes, the room’s key. The caller need not know which kind of room it is.
 */
export async function enterAct(seat: Seat, meant: Meant): Promise<Answer<Acknowledged>> {
  const { replica } = seat;
  if (!replica.snapshot.report) await replica.pull();
  const sealedAct = !isUnsealedType(meant.type);
  if (sealedAct) await renewIfDue(seat);
  let answer = await enterOnce(seat, meant);
  if (!answer.ok && sealedAct && isOfSeal(answer.failure)) {
    await replica.pull();
    await renewIfDue(seat);
    answer = await enterOnce(seat, meant);
  }
  await replica.pull();
  // If it fails here another member renews, or this one with its next act.
  if (answer.ok && !sealedAct) await renewIfDue(seat);
  return answer;
}

/** Refused because somebody joined, left or renewed the seal meanwhile: to be sealed again for whoever may read now. */
export function isOfSeal(failure: CallFailure): boolean {
  return (
    failure.kind === 'refused' &&
    (failure.code === 'room.seal-stale' || failure.code === 'room.epoch-wrong')
  );
}

async function enterOnce(seat: Seat, meant: Meant): Promise<Answer<Acknowledged>> {
  const { api, provider, replica, key, now = Date.now } = seat;
  const { log, report, failure, status } = replica.snapshot;
  // Nothing is signed on a copy that does not hold.
  if (status.phase === 'failed') return { ok: false, failure: refused(status.fault) };
  if (!report) return { ok: false, failure: failure ?? { kind: 'offline' } };
  const time = Math.floor(now() / 1000);
  const composed = await composeFor(provider, [key.signer], log, report.head, meant, time);
  if (!composed.ok) return { ok: false, failure: refused(composed.fault) };
  return await submit(api, log.room, composed.value);
}

function refused({ code, message }: Pick<Fault, 'code' | 'message'>): CallFailure {
  return { kind: 'refused', status: 0, code, message };
}
