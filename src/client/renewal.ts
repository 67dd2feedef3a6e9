import { keysErased } from '#core/state.ts';
import type { Provider } from '#record/provider.ts';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import type { Composed } from '#room/compose.ts';
import type { Renewal } from '#room/renewal.ts';
import type { Acknowledged, Submission } from '#room/wire.ts';
import type { Answer, Api, CallFailure } from './api.ts';
import { composeFor } from './compose-for.ts';
import type { DeviceKey } from './device.ts';
import type { RoomReplica } from './replica.ts';

/** A key of this device in a room, with the verified copy that it signs on. */
export interface Seat {
  api: Api;
  provider: Provider;
  replica: RoomReplica;
  key: DeviceKey;
  /** Epoch milliseconds by the device’s clock. */
  now?: () => number;
}

export type Renewed =
  /** Nothing to do, or nothing that this key could do: another member will. */
  | { kind: 'not-due' }
  | { kind: 'renewed'; reason: Renewal['reason']; act: string }
  /** It is due, and this member cannot: it joined lately and waits to be given the past, or nothing can be sealed. */
  | { kind: 'waiting'; code: string }
  | { kind: 'failed'; failure: CallFailure };

/** Members renew at the same time; the first is admitted and the others look again. More turns than that are somebody’s game. */
const TURNS = 3;

/**
 * Renews the seal of a room if that is due and this key may (RC12.5, RC12.10): after somebody joined, left or lost a device, and when the present seal leaves this
 * member out. Reads the room first and after. To be called whenever a member’s client has read something new; in an open room it does nothing.
 */
export async function renewIfDue(seat: Seat): Promise<Renewed> {
  const { api, provider, replica, key, now = Date.now } = seat;
  for (let turn = 1; ; turn++) {
    const { log, report } = replica.snapshot;
    const due = await log.reading?.renewalDue(key.ref);
    if (!due || !report || !log.reading) return { kind: 'not-due' };
    // RC15.15: nothing is sealed there any more.
    if (log.outerState && keysErased(log.outerState, now())) return { kind: 'not-due' };
    const next = await log.reading.nextEpoch();
    if (!next.ok) return { kind: 'waiting', code: next.fault.code };
    const { version, body, enclosures } = next.value;
    const meant = { type: 'room.epoch', version, body, enclosures };
    const time = Math.floor(now() / 1000);
    const composed = await composeFor(provider, [key.signer], log, report.head, meant, time);
    if (!composed.ok) return { kind: 'waiting', code: composed.fault.code };
    const answer = await submit(api, log.room, composed.value);
    await replica.pull();
    if (answer.ok) return { kind: 'renewed', reason: due.reason, act: answer.value.act };
    const { failure } = answer;
    const overtaken = failure.kind === 'refused' && failure.code === 'room.epoch-wrong';
    if (!overtaken || turn === TURNS) return { kind: 'failed', failure };
  }
}

export async function submit(
  api: Api,
  room: string,
  composed: Composed,
): Promise<Answer<Acknowledged>> {
  return await api.submit(room, submissionOf(composed));
}

/** An act as it is posted. */
function submissionOf({ note, salt, body, enclosures }: Composed): Submission {
  return {
    note: fromUtf8(note) as string,
    salt: toBase64(salt),
    body: fromUtf8(body) as string,
    enclosures: enclosures.map((one) => ({
      salt: toBase64(one.salt),
      bytes: toBase64(one.bytes),
    })),
  };
}
