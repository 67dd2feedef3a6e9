import { TRAILS } from '#core/admission.ts';
import type { ActType } from '#core/declare.ts';
import type { Refusal } from '#core/refusal.ts';
import { equalBytes } from '#record/bytes.ts';
import { fault, parsed, type Fault, type Parsed } from '#record/fault.ts';
import { formatJoint, parseJoint, signJoint, verifyJoint, type JointAct } from '#record/joint.ts';
import { parseVkey, type KeyRef, type Vkey } from '#record/keys.ts';
import type { Provider, Signer } from '#record/provider.ts';
import { isUnsealedType } from '#record/sealed.ts';
import { isSealedJoint } from '#record/sealed-joint.ts';
import { composedOf, composeJoint, type Composed } from '#room/compose.ts';
import type { Meant } from './compose-for.ts';
import { decideNow } from './decide-now.ts';
import type { CheckedHead, VerifiedLog } from './verified-log.ts';

const ENVELOPE = 'room.sealed';

/** A joint act under way that holds here: what this device has checked of it (RC1.8). */
export interface UnderWay {
  /** What is said. */
  joint: JointAct;
  /** In a sealed room, once all have signed the act: what is sent of it, which goes round as well (RC1.9). */
  envelope?: JointAct;
  type: ActType;
  /** Those who have yet to sign what goes round. */
  missing: readonly KeyRef[];
  /** Whether this device’s key has signed it already. */
  mine: boolean;
  /** When the last signature has to be there at the latest, epoch milliseconds. */
  until: number;
}

/** What the next signer is given. */
export interface Passing {
  /** As it is passed on: in a sealed room only its members can read it. */
  bytes: Uint8Array;
  /** Who has signed, and who has yet to. */
  signed: JointAct;
  /** Whether only members of the room can read what it says. */
  isSealed: boolean;
  /** All have signed the act, and its envelope goes round. */
  isEnvelope: boolean;
  /** Epoch milliseconds. */
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

/** What several are to sign. */
export interface JointMeant {
  type: ActType;
  meant: Meant;
  /** Who signs beside this device. */
  others: readonly KeyRef[];
  /** What this device has read. */
  head: Pick<CheckedHead, 'size' | 'root'>;
  /** Epoch seconds by the device’s clock. */
  time: number;
}

/**
 * Writes a joint act and signs it as the first. Not on acts of other rooms, which the other devices could not read.
 *
 * Refuses with `joint.rests`, `seal.no-secret`, and the codes of `composeJoint`.
 */
export async function composeJointFor(
  provider: Provider,
  signer: Signer,
  log: VerifiedLog,
  { type, meant, others, head: { size, root }, time }: JointMeant,
): Promise<Parsed<Passing>> {
  const { rests = [], ...act } = meant;
  if (rests.length > 0) return restsFault();
  const draft = { ...act, room: log.room, seen: { size, root }, time };
  const joint = await composeJoint(provider, signer, others, draft);
  return joint.ok ? await passingOf(provider, log, joint.value, jointUntil(type, time)) : joint;
}

/**
 * Puts a device’s signature to what holds here. Whoever signs the act last in a sealed room seals it, and its envelope goes round; whoever signs last of all
 * has what is sent.
 *
 * Refuses with `seal.no-secret` and the codes of `composeEnvelope`.
 */
export async function addSignature(
  provider: Provider,
  log: VerifiedLog,
  { joint, envelope, mine, until }: UnderWay,
  signer: Signer,
): Promise<Parsed<{ passing: Passing } | { whole: Composed }>> {
  const given = envelope ?? joint;
  const signed = mine ? given : await signJoint(provider, given, signer);
  const whole = composedOf(signed);
  if (!whole) {
    const passing = await passingOf(provider, log, signed, until);
    return passing.ok ? parsed({ passing: passing.value }) : passing;
  }
  if (!isSealedFor(log, signed)) return parsed({ whole });
  if (!log.reading) return noKey();
  const sealed = await log.reading.composeEnvelope(signer, signed);
  if (!sealed.ok) return sealed;
  const passing = await passingOf(provider, log, sealed.value, until);
  return passing.ok ? parsed({ passing: passing.value }) : passing;
}

/** Whether what is said goes into an envelope, and is not one. */
export function isSealedFor(log: VerifiedLog, { act }: Pick<JointAct, 'act'>): boolean {
  return log.outerState?.sealed === true && !isUnsealedType(act.type);
}

async function passingOf(
  provider: Provider,
  log: VerifiedLog,
  signed: JointAct,
  until: number,
): Promise<Parsed<Passing>> {
  const bytes = formatJoint(provider, signed);
  const isEnvelope = signed.act.type === ENVELOPE;
  const passing = { signed, isEnvelope, until };
  if (!isSealedFor(log, signed)) return parsed({ ...passing, bytes, isSealed: isEnvelope });
  if (!log.reading) return noKey();
  const sealed = await log.reading.sealJoint(bytes);
  return sealed.ok ? parsed({ ...passing, bytes: sealed.value, isSealed: true }) : sealed;
}

/**
 * Whether this device may put its key’s signature to a joint act that came from elsewhere (RC1.8). Nothing in it is believed: form, digests, room, what its
 * first signer had seen, the signatures so far, and the rules on this device’s own verified copy. Of an envelope, what is in it is held against all of this too.
 *
 * Faults: the codes of `parseJoint`, `verifyJoint`, `parseSealedJoint`, `openJoint` and `openEnvelope`, `joint.other-room`, `joint.not-open`, `joint.unsealed`,
 * `joint.no-key`, `joint.rests`, `joint.not-yours`, `joint.seen`.
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
  const read = await readGiven(provider, log, bytes);
  if (!read.ok) return { is: 'fault', fault: read.fault };
  const given = read.value;
  const { state } = log.replay;
  const misplaced = misplacedFault(log, given, own);
  if (misplaced) return { is: 'fault', fault: misplaced };
  if (log.replay.newer !== undefined) return { is: 'newer', what: log.replay.newer };
  if (!state) return faulty('joint.not-open', 'The room is not open yet.');
  if (log.views.acts.has(given.id)) return { is: 'entered', act: given.id };

  const keyOf = (ref: KeyRef): Vkey | undefined => {
    const text = log.replay.vkey(ref);
    const vkey = text === undefined ? undefined : parseVkey(provider, text);
    return vkey?.ok ? vkey.value : undefined;
  };
  const held = await verifyJoint(provider, given, keyOf);
  if (!held.ok) return { is: 'fault', fault: held.fault };
  const opened = await openGiven(log, given, keyOf);
  if (!opened.ok) return { is: 'fault', fault: opened.fault };
  const { joint, envelope } = opened.value;
  const same = log.outerState?.sealed === true ? sameEntered(log, joint) : undefined;
  if (same !== undefined) return { is: 'entered', act: same };
  const { type, version, by, after, time, rests } = joint.act;
  if (rests.length > 0) return { is: 'fault', fault: restsFault().fault };
  const asked = { type, version, by, body: joint.value, after, time };
  const decision = decideNow(provider, log, state, asked, now);
  if (decision.kind !== 'admissible') {
    return decision.kind === 'newer'
      ? { is: 'newer', what: decision.what }
      : { is: 'refused', refusal: decision.refusal };
  }
  const { signatures } = envelope ?? joint;
  const missing = by.filter((ref) => !signatures.has(ref));
  const mine = signatures.has(own);
  const until = jointUntil(decision.type, time);
  const under = { joint, type: decision.type, missing, mine, until };
  return { is: 'good', under: envelope ? { ...under, envelope } : under };
}

/** What this device has signed and somebody else has yet to: it is passed on as it came. */
export function asGiven(
  log: VerifiedLog,
  { joint, envelope, until }: UnderWay,
  bytes: Uint8Array,
): Passing {
  const isSealed = envelope !== undefined || isSealedFor(log, joint);
  return { bytes, signed: envelope ?? joint, isSealed, isEnvelope: envelope !== undefined, until };
}

/** In a sealed room an act comes sealed, and only what the server sees as well comes in the open. */
async function readGiven(
  provider: Provider,
  log: VerifiedLog,
  bytes: Uint8Array,
): Promise<Parsed<JointAct>> {
  if (!isSealedJoint(bytes) || log.outerState?.sealed !== true) {
    const read = parseJoint(provider, bytes);
    if (!read.ok || read.value.act.room !== log.room || !isSealedFor(log, read.value)) return read;
    const message = 'It is of a sealed room and came unsealed: whoever passed it on can read it.';
    return fault('joint.unsealed', message);
  }
  if (!log.reading) return noKey();
  const opened = await log.reading.openJoint(bytes);
  if (!opened.ok) return opened;
  const read = parseJoint(provider, opened.value);
  // An envelope within such a seal would be shown as an act that nobody can read.
  return read.ok && !isSealedFor(log, read.value)
    ? fault('joint.version', 'This is not a joint act in a form that is known here.')
    : read;
}

/** What is in an envelope. One that was sealed before the room’s key changed can be entered no more: the act in it, which all have signed, is sealed again. */
async function openGiven(
  log: VerifiedLog,
  given: JointAct,
  keyOf: (ref: KeyRef) => Vkey | undefined,
): Promise<Parsed<{ joint: JointAct; envelope?: JointAct }>> {
  if (given.act.type !== ENVELOPE) return parsed({ joint: given });
  if (!log.reading) return noKey();
  const opened = await log.reading.openEnvelope(given, keyOf);
  if (!opened.ok) return opened;
  const { inner: joint, epoch } = opened.value;
  const isPresent = epoch === log.outerState?.epoch.number;
  return parsed(isPresent ? { joint, envelope: given } : { joint });
}

/** An act that went into another envelope has another id: it is known by what it says, who says so, and what they had seen when they did. */
function sameEntered(log: VerifiedLog, { act, value }: JointAct): string | undefined {
  const said = JSON.stringify(value);
  for (const one of log.views.acts.values()) {
    if (
      one.type === act.type &&
      one.version === act.version &&
      one.time === act.time &&
      one.seen === act.seen.size &&
      one.by.join() === act.by.join() &&
      JSON.stringify(one.body) === said
    )
      return one.id;
  }
  return undefined;
}

function misplacedFault(log: VerifiedLog, { act }: JointAct, own: KeyRef): Fault | undefined {
  const { seen, room, by, rests } = act;
  if (room !== log.room) return fault('joint.other-room', 'It is of another room.').fault;
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

function noKey() {
  return fault('joint.no-key', 'This device has no key that opens this room.');
}

function restsFault() {
  return fault(
    'joint.rests',
    'An act that rests on another room cannot be signed on several devices.',
  );
}
