import { refuse } from '#core/refusal.ts';
import type { Language } from '#core/words.ts';
import { parseAct, verifyAct } from '#record/act.ts';
import {
  enclosureDigest,
  enclosureRefs,
  parseBody,
  SALT_LENGTH,
  type JsonObject,
} from '#record/body.ts';
import { fromUtf8, toBase64, utf8 } from '#record/bytes.ts';
import { fault, parsed, type Fault, type Parsed } from '#record/fault.ts';
import { parseVkey, type KeyRef } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import type { Composed, Enclosure } from '#room/compose.ts';
import type { Acknowledged, Submission } from '#room/wire.ts';
import { seatIn, standingOf, type Reader } from './access.ts';
import { sayFailure, sayFault, sayRefusal, type Said } from './failures.ts';
import type { HostedRoom, Submitted } from './host.ts';
import { decodeBase64 } from './json-body.ts';
import { namesKey } from './mode.ts';
import { pastReceipt } from './past.ts';
import type { Services } from './route.ts';
import { readSubmission, withBody } from './submission.ts';

/** What becomes of an act that was posted, alone or among others: taken, or refused with as much of the reason as whoever posted it may know. */

/** By whom and where an act was posted. */
export interface Posting {
  services: Services;
  language: Language;
  reader: Reader;
  /** Of the path. */
  room: string;
}

/** A receipt (RC4.2), or why there is none. `signed`: whoever holds the key really sent it, so that it counts as sent by that key. */
export type Judged = { signed: boolean } & (
  { ok: true; again: boolean; value: Acknowledged } | { ok: false; said: Said }
);

/** What was sent, as bytes. Only what the platform must not be asked to do twice is checked here; the rest is the sequencer's. */
export function composedOf(provider: Provider, sent: Submission): Parsed<Composed> {
  const salt = decodeBase64(sent.salt);
  if (salt?.length !== SALT_LENGTH) return fault('entry.salt', 'The salt is not 16 bytes.');
  const note = utf8(sent.note);
  const body = utf8(sent.body);
  const enclosures: Enclosure[] = [];
  let read: JsonObject | undefined;
  if (sent.enclosures.length > 0) {
    const content = parseBody(body);
    if (!content.ok) return content;
    read = content.value;
    const refs = new Map(enclosureRefs(read).map((ref) => [ref.enclosure, ref]));
    for (const one of sent.enclosures) {
      const bytes = decodeBase64(one.bytes);
      const own = decodeBase64(one.salt);
      if (!bytes || own?.length !== SALT_LENGTH) {
        return fault('enclosure.form', 'An enclosure is not base64, or its salt not 16 bytes.');
      }
      const ref = refs.get(toBase64(enclosureDigest(provider, own, bytes)));
      if (!ref) {
        return fault('enclosure.unnamed', 'An enclosure was sent that the body does not name.');
      }
      enclosures.push({ ref, salt: own, bytes });
    }
  }
  const { withheld } = sent;
  const composed: Composed = { note, salt, body, enclosures, ...(withheld ? { withheld } : {}) };
  return parsed(read ? withBody(composed, read) : composed);
}

/** Why an act is taken nowhere here, whatever room it is for: it brings in a key that everybody has. The same for every room, so that it tells of none. */
export function demoKeyIn({ services, language }: Posting, sent: Submission): Said | undefined {
  if (!namesKey(sent.body, services.demoKeys)) return undefined;
  const problem = 'it is the key of an example, which everybody has';
  return sayRefusal(refuse('key.unusable', { key: '', problem }), language);
}

/** Whether everybody whom the act names has a key that reads here now, and signed it. */
export async function signedByReaders(
  provider: Provider,
  room: HostedRoom,
  note: Uint8Array,
): Promise<boolean> {
  const { state } = room;
  const act = parseAct(note);
  if (!state || !act.ok) return false;
  const keys = new Map<KeyRef, string>();
  for (const ref of act.value.by) {
    const standing = standingOf(state, ref);
    if (!standing || standing.kind === 'ended') return false;
    keys.set(ref, standing.key.vkey);
  }
  const signed = await verifyAct(provider, act.value, (ref) => {
    const vkey = parseVkey(provider, keys.get(ref) ?? '');
    return vkey.ok ? vkey.value : undefined;
  });
  return signed.ok;
}

/** Where nothing may be said of the room: what is wrong with the act in itself, or that the room is unknown. The same for every room, there or not. */
export function toStranger({ services, language, room }: Posting, composed: Composed): Said {
  const read = readSubmission(services.provider, room, composed);
  return read.ok ? sayFailure('room.unknown', language) : sayFault(read.fault);
}

/** Of those who signed an act, one whose side was removed. In a public room there is nothing to keep from it. */
function removedSigner({ state }: HostedRoom, note: Uint8Array): KeyRef | undefined {
  const act = parseAct(note);
  if (!state || state.readers === 'public' || !act.ok) return undefined;
  return act.value.by.find((ref) => standingOf(state, ref)?.kind === 'removed');
}

/** RC9.2: what is answered depends on nothing that has become of the room since: not on its rules, a later head, or that nothing is admitted now. */
function toRemoved({ services, language, room }: Posting, composed: Composed, key: KeyRef): Said {
  const read = readSubmission(services.provider, room, composed);
  return read.ok ? sayRefusal(refuse('key.ended', { key }), language) : sayFault(read.fault);
}

async function acknowledge(
  { services }: Posting,
  room: HostedRoom,
  outcome: Extract<Submitted, { kind: 'acknowledged' }>,
  note: Uint8Array,
): Promise<Acknowledged | undefined> {
  const { id: act, index, again } = outcome;
  let receipt: Uint8Array | undefined;
  const past = again ? pastSeat(room, note) : undefined;
  if (past) {
    receipt = index < past.size ? await pastReceipt(services, past, index) : undefined;
  } else {
    receipt = await room.receipt(act);
  }
  return receipt && { act, index, receipt: fromUtf8(receipt) ?? '' };
}

/** The seat of an act's first signer, where that was removed since. */
function pastSeat(room: HostedRoom, note: Uint8Array) {
  const act = parseAct(note);
  const ref = act.ok ? act.value.by[0] : undefined;
  if (ref === undefined || room.state?.readers === 'public') return undefined;
  const seat = seatIn(room, { keys: new Map([[room.id, ref]]) });
  return seat?.past ? seat : undefined;
}

function explain({ language }: Posting, outcome: Submitted): Said {
  switch (outcome.kind) {
    case 'fault':
      return sayFault(outcome.fault satisfies Fault);
    case 'refused':
      return sayRefusal(outcome.refusal, language);
    case 'newer':
      return sayFailure('act.newer', language, { what: outcome.what });
    case 'stopped':
      return sayFailure('room.stopped', language, { why: outcome.why });
    case 'busy':
      return sayFailure('server.busy', language);
    case 'stranger':
    case 'acknowledged':
      return sayFailure('room.unknown', language);
  }
}

/** Submits an act to a room, and says what became of it to whoever posted it. */
export async function judge(
  posting: Posting,
  room: HostedRoom,
  composed: Composed,
): Promise<Judged> {
  const { services, reader, language } = posting;
  const { note } = composed;
  const outcome = await room.submit(composed);
  const taken = async (
    there: Extract<Submitted, { kind: 'acknowledged' }>,
    bySigner: boolean,
  ): Promise<Judged> => {
    const value = await acknowledge(posting, room, there, note);
    return value
      ? { ok: true, again: there.again, value, signed: bySigner }
      : { ok: false, said: sayFailure('act.unknown', language), signed: bySigner };
  };
  if (outcome.kind === 'acknowledged' && !outcome.again) return await taken(outcome, true);
  const signed = await signedByReaders(services.provider, room, note);
  // The reason goes only to one who may read the room (RC10.3): by its signature, its sign-in, or because everybody may.
  const seat = seatIn(room, reader);
  if (!signed && (!seat || seat.past) && !isOpening(room, outcome)) {
    return { ok: false, said: toStranger(posting, composed), signed };
  }
  if (outcome.kind === 'acknowledged') return await taken(outcome, signed);
  const removed = removedSigner(room, note);
  const said =
    removed === undefined ? explain(posting, outcome) : toRemoved(posting, composed, removed);
  return { ok: false, said, signed };
}

/** A reserved room has no readers yet: who knows its id reserved it, and is told why an opening act does not open it. */
function isOpening(room: HostedRoom, outcome: Submitted): boolean {
  return room.state === undefined && outcome.kind === 'refused';
}
