import { hash, randomBytes } from 'node:crypto';
import { partyOf } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import { refuse } from '#core/refusal.ts';
import { sealRecipient } from '#core/shapes.ts';
import { utf8 } from '#record/bytes.ts';
import type { Fault } from '#record/fault.ts';
import { formatInstant } from '#record/instant.ts';
import { formatVkey } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import { parseEnrolment, verifyEnrolment } from '#record/sign-in.ts';
import type { Invitation, InvitationRequest, NewInvitation, OpenInvitation } from '#room/wire.ts';
import type { Store } from '#store/store.ts';
import { standingOf, type Seat } from './access.ts';
import type { FailureCode } from './failures.ts';
import type { HostedRoom, RoomHost } from './host.ts';
import { NO_ROOM } from './secrets.ts';

const HOUR = 3_600_000;
/** A claimed invitation waits this much longer for its head to accredit the key. */
const AFTERWARDS = 7 * 24 * HOUR;
/** How many of one side may wait at the same time. */
const MANY = 64;

/** An invitation as it is kept, under its room; its secret only as a hash. */
interface Kept {
  key: string;
  duty: Invitation['duty'];
  /** Of a room that is not open yet, which cannot say so itself. */
  sealed?: true;
  /** Epoch milliseconds. */
  until: number;
  /** The enrolment note, and the key that signed it. */
  claimed?: { note: string; vkey: string };
}

export interface InvitationParts {
  store: Store;
  host: RoomHost;
  provider: Provider;
  origin: string;
}

type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'failed'; code: FailureCode }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'fault'; fault: Fault };

function failed(code: FailureCode): { kind: 'failed'; code: FailureCode } {
  return { kind: 'failed', code };
}

/** base64 SHA-256 of the secret as it is written: what an enrolment names (RC8.8). */
function idOf(secret: string): string {
  return hash('sha256', secret, 'base64');
}

function nameOf(id: string): string {
  return `invitation/${id}`;
}

function bytesOf(kept: Kept): Uint8Array {
  return utf8(JSON.stringify(kept));
}

function read(value: Uint8Array): Kept {
  return JSON.parse(Buffer.from(value).toString()) as Kept;
}

/** The head of a side that may invite into this room, by its party; undefined for any other reader. */
function invitingParty({ state, key, past }: Seat): string | undefined {
  return key && !past && key.state.duty === 'head' && !state.closed ? key.state.party : undefined;
}

/** `k7` among the keys that act; witness keys are not invited. */
const ACTING_KEY = /^[a-z]{1,2}[1-9][0-9]{0,3}\/k[1-9][0-9]{0,4}$/;

/** One-time invitations (RC8.8): a head invites a device of its own side; the device makes its key; the head accredits it by an act. */
export class Invitations {
  readonly #parts: InvitationParts;

  constructor(parts: InvitationParts) {
    this.#parts = parts;
  }

  async invite(
    seat: Seat,
    request: InvitationRequest,
    now: number,
  ): Promise<Outcome<NewInvitation>> {
    const party = invitingParty(seat);
    if (party === undefined) return failed('invitation.not-entitled');
    const { key, duty, hours } = request;
    if (!ACTING_KEY.test(key)) {
      return { kind: 'refused', refusal: refuse('act.form', { problem: 'key is not a key name' }) };
    }
    if (partyOf(`${key}+`) !== party) return { kind: 'refused', refusal: refuse('key.not-own') };
    if (Object.hasOwn(seat.state.keyNames, key)) {
      return { kind: 'refused', refusal: refuse('key.taken', { key }) };
    }
    const { store } = this.#parts;
    const room = seat.room.id;
    if ((await this.#list(room, party, now)).length >= MANY) return failed('invitation.too-many');
    const kept: Kept = { key, duty, until: now + hours * HOUR };
    const secret = await keep(store, room, kept);
    return { kind: 'ok', value: { ...shown(seat.room, idOf(secret), kept), secret } };
  }

  /** The invitations of the caller's own side. */
  async list(seat: Seat, now: number): Promise<Outcome<Invitation[]>> {
    const party = invitingParty(seat);
    if (party === undefined) return failed('invitation.not-entitled');
    const kept = await this.#list(seat.room.id, party, now);
    return { kind: 'ok', value: kept.map(([id, one]) => shown(seat.room, id, one)) };
  }

  async find(secret: string, now: number): Promise<Outcome<OpenInvitation>> {
    const found = await this.#find(secret, now);
    if (!found) return failed('invitation.unknown');
    const { room, id, kept } = found;
    const { claimed: _, ...rest } = shown(room, id, kept);
    const opening = room.state === undefined;
    return { kind: 'ok', value: { ...rest, room: room.id, sealed: isSealed(room, kept), opening } };
  }

  /**
   * Takes a device's enrolment. It is checked against the invitation and its own key before it counts as used; the first that holds takes the invitation,
   * and the same device may send it again.
   */
  async claim(secret: string, note: string, now: number): Promise<Outcome<Invitation>> {
    const { provider, origin, store } = this.#parts;
    const enrolment = parseEnrolment(provider, utf8(note));
    if (!enrolment.ok) return { kind: 'fault', fault: enrolment.fault };
    const found = await this.#find(secret, now);
    if (!found) return failed('invitation.unknown');
    const { room, id, kept, value } = found;
    const { key, seal } = enrolment.value;
    if (enrolment.value.origin !== origin) return failed('sign-in.other-origin');
    const fits =
      enrolment.value.room === room.id &&
      Buffer.from(enrolment.value.invitation).toString('base64') === id &&
      key.name === kept.key &&
      (isSealed(room, kept) ? sealRecipient.safeParse(seal).success : seal === undefined);
    if (!fits) return failed('invitation.mismatch');
    const verified = await verifyEnrolment(provider, enrolment.value);
    if (!verified.ok) return { kind: 'fault', fault: verified.fault };
    const claimed = { note, vkey: formatVkey(key) };
    const next: Kept = { ...kept, claimed };
    if (kept.claimed) {
      const same = kept.claimed.note === note;
      return same ? { kind: 'ok', value: shown(room, id, kept) } : failed('invitation.used');
    }
    const swapped = await store.swapValue(room.id, nameOf(id), now, value, {
      value: bytesOf(next),
      expires: kept.until + AFTERWARDS,
    });
    return swapped ? { kind: 'ok', value: shown(room, id, next) } : failed('invitation.used');
  }

  async #list(room: string, party: string, now: number): Promise<[id: string, kept: Kept][]> {
    return (await listed(this.#parts.store, room, now)).filter(
      ([, { key }]) => partyOf(`${key}+`) === party,
    );
  }

  async #find(
    secret: string,
    now: number,
  ): Promise<{ room: HostedRoom; id: string; kept: Kept; value: Uint8Array } | undefined> {
    const { store, host } = this.#parts;
    const id = idOf(secret);
    const pointer = await store.getValue(NO_ROOM, nameOf(id), now);
    const room = pointer && (await host.room(Buffer.from(pointer).toString()));
    const value = room && (await store.getValue(room.id, nameOf(id), now));
    const kept = value && read(value);
    if (!room || !kept || (!kept.claimed && kept.until <= now)) return undefined;
    return { room, id, kept, value };
  }
}

/**
 * Invites the head of a side to make the key that the opening act is to name, before the room is open (RC8.2). Whoever prepares the process takes it in, once
 * its holder has read its code.
 *
 * @param now epoch milliseconds
 * @returns the secret, which is kept here only as a hash
 */
export async function inviteHead(
  store: Store,
  room: string,
  { key, sealed, hours }: { key: string; sealed: boolean; hours: number },
  now: number,
): Promise<string> {
  const until = now + hours * HOUR;
  return await keep(store, room, { key, duty: 'head', until, ...(sealed ? { sealed } : {}) });
}

/** What devices of heads sent for a room that is not open yet: key names, and the enrolment notes of those that have answered. */
export async function invitedHeads(
  store: Store,
  room: string,
  now: number,
): Promise<Pick<Invitation, 'key' | 'claimed'>[]> {
  return (await listed(store, room, now)).map(([, { key, claimed }]) => ({
    key,
    ...(claimed ? { claimed: { note: claimed.note } } : {}),
  }));
}

/** Keeps an invitation under its room and under the hash of a new secret, which it returns. */
async function keep(store: Store, room: string, kept: Kept): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const name = nameOf(idOf(secret));
  const expires = kept.until + AFTERWARDS;
  await store.putValue(room, name, { value: bytesOf(kept), expires });
  // Last, so that a secret that leads nowhere is all that a crash leaves.
  await store.putValue(NO_ROOM, name, { value: utf8(room), expires });
  return secret;
}

async function listed(
  store: Store,
  room: string,
  now: number,
): Promise<[id: string, kept: Kept][]> {
  const found: [string, Kept][] = [];
  for (const name of await store.valueNames(room, 'invitation/', now)) {
    const value = await store.getValue(room, name, now);
    const kept = value && read(value);
    if (!kept || (!kept.claimed && kept.until <= now)) continue;
    found.push([name.slice('invitation/'.length), kept]);
  }
  return found;
}

function isSealed({ state }: HostedRoom, { sealed }: Kept): boolean {
  return state?.sealed ?? sealed === true;
}

function shown(room: HostedRoom, id: string, { key, duty, until, claimed }: Kept): Invitation {
  return {
    id,
    key,
    duty,
    expires: formatInstant(Math.floor(until / 1000)),
    state: !claimed ? 'waiting' : isAccredited(room, claimed.vkey) ? 'accredited' : 'claimed',
    ...(claimed ? { claimed: { note: claimed.note } } : {}),
  };
}

function isAccredited(room: HostedRoom, vkey: string): boolean {
  const ref = vkey.slice(0, vkey.indexOf('+', vkey.indexOf('+') + 1));
  const standing = room.state && standingOf(room.state, ref);
  return standing?.kind === 'present' && standing.key.vkey === vkey;
}
