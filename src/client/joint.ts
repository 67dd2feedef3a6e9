import { TRAILS } from '#core/admission.ts';
import type { ActType } from '#core/declare.ts';
import type { Refusal } from '#core/refusal.ts';
import { equalBytes } from '#record/bytes.ts';
import { fault, type Fault, type Parsed } from '#record/fault.ts';
import { parseJoint, verifyJoint, type JointAct } from '#record/joint.ts';
import { parseVkey, type KeyRef } from '#record/keys.ts';
import type { Provider, Signer } from '#record/provider.ts';
import { composeJoint } from '#room/compose.ts';
import type { Meant } from './compose-for.ts';
import { decideNow } from './decide-now.ts';
import type { CheckedHead, VerifiedLog } from './verified-log.ts';

/** A joint act under way that holds here: what this device has checked of it (RC1.8). */
export interface UnderWay {
  joint: JointAct;
  type: ActType;
  /** Those who have yet to sign. */
  missing: readonly KeyRef[];
  /** Whether this device’s key has signed already. */
  mine: boolean;
  /** When the last signature has to be there at the latest, epoch milliseconds. */
  until: number;
}

export type CheckedJoint =
  | { is: 'good'; under: UnderWay }
  | { is: 'fault'; fault: Fault }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'newer'; what: string }
  /** It was entered meanwhile, by this act id. */
  | { is: 'entered'; act: string };

/** Until when an act of this type that was written at a time can be entered (RC3.3), epoch milliseconds. */
export function jointUntil(type: ActType, time: number): number {
  return (time + (type.trails ?? TRAILS)) * 1000;
}

/**
 * Writes a joint act and signs it as the first. It is not composed for sealed rooms, where what is sent is itself signed by all (RC12.7), nor on acts of
 * other rooms, which the other devices could not read.
 *
 * Refuses with `joint.sealed`, `joint.rests`, and the codes of `composeJoint`.
 *
 * @param time epoch seconds by the device’s clock
 */
export async function composeJointFor(
  provider: Provider,
  signer: Signer,
  others: readonly KeyRef[],
  log: VerifiedLog,
  { size, root }: Pick<CheckedHead, 'size' | 'root'>,
  { rests = [], ...act }: Meant,
  time: number,
): Promise<Parsed<JointAct>> {
  if (log.outerState?.sealed === true) return sealedFault();
  if (rests.length > 0) return restsFault();
  const draft = { ...act, room: log.room, seen: { size, root }, time };
  return await composeJoint(provider, signer, others, draft);
}

/**
 * Whether this device may put its key’s signature to a joint act that came from elsewhere (RC1.8). Nothing in it is believed: form, digests, room, what its
 * first signer had seen, the signatures so far, and the rules on this device’s own verified copy.
 *
 * Faults: the codes of `parseJoint` and `verifyJoint`, `joint.other-room`, `joint.not-open`, `joint.sealed`, `joint.rests`, `joint.not-yours`, `joint.seen`.
 *
 * @param own the key that is to sign here
 * @param now epoch milliseconds by the device’s clock
 */
export async function checkJoint(
  provider: Provider,
  log: VerifiedLog,
  own: KeyRef,
  bytes: Uint8Array,
  now: number,
): Promise<CheckedJoint> {
  const read = parseJoint(provider, bytes);
  if (!read.ok) return { is: 'fault', fault: read.fault };
  const joint = read.value;
  const { act, id, signatures, value } = joint;
  const { state } = log.replay;
  const misplaced = misplacedFault(log, joint, own);
  if (misplaced) return { is: 'fault', fault: misplaced };
  if (log.replay.newer !== undefined) return { is: 'newer', what: log.replay.newer };
  if (!state) return faulty('joint.not-open', 'The room is not open yet.');
  if (log.views.acts.has(id)) return { is: 'entered', act: id };

  const held = await verifyJoint(provider, joint, (ref) => {
    const text = log.replay.vkey(ref);
    const vkey = text === undefined ? undefined : parseVkey(provider, text);
    return vkey?.ok ? vkey.value : undefined;
  });
  if (!held.ok) return { is: 'fault', fault: held.fault };
  const { type, version, by, after, time } = act;
  const asked = { type, version, by, body: value, after, time };
  const decision = decideNow(provider, log, state, asked, now);
  if (decision.kind !== 'admissible') {
    return decision.kind === 'newer'
      ? { is: 'newer', what: decision.what }
      : { is: 'refused', refusal: decision.refusal };
  }
  const missing = by.filter((ref) => !signatures.has(ref));
  const mine = signatures.has(own);
  const until = jointUntil(decision.type, time);
  return { is: 'good', under: { joint, type: decision.type, missing, mine, until } };
}

function misplacedFault(log: VerifiedLog, { act }: JointAct, own: KeyRef): Fault | undefined {
  const { seen, room, by, rests } = act;
  if (room !== log.room) return fault('joint.other-room', 'It is of another room.').fault;
  if (log.outerState?.sealed === true) return sealedFault().fault;
  if (rests.length > 0) return restsFault().fault;
  if (!by.includes(own)) {
    return fault('joint.not-yours', 'It does not name your key among those who sign.').fault;
  }
  const root = seen.size > 0 ? log.rootAt(seen.size) : undefined;
  if (!root || !equalBytes(root, seen.root)) {
    const message = 'It was written on another record of this room than the one that is here.';
    return fault('joint.seen', message).fault;
  }
  return undefined;
}

function faulty(code: string, message: string): CheckedJoint {
  return { is: 'fault', fault: fault(code, message).fault };
}

function sealedFault() {
  return fault(
    'joint.sealed',
    'In a sealed room an act cannot yet be signed by several people on several devices.',
  );
}

function restsFault() {
  return fault(
    'joint.rests',
    'An act that rests on another room cannot be signed on several devices.',
  );
}
