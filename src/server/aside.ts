import { hash, randomBytes } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { refuse } from '#core/refusal.ts';
import type { RoomState } from '#core/state.ts';
import type { Fault } from '#record/fault.ts';
import { parseInstant } from '#record/instant.ts';
import { areAsideWords, ASIDE_HOURS, checkSealedAside } from '#room/aside.ts';
import type { AsideDraft, AsideEntry, NewAside } from '#room/wire.ts';
import type { Seat } from './access.ts';
import type { FailureCode } from './failures.ts';
import type { Clock } from './sequencer.ts';
import { Throttle, type Rate } from './throttle.ts';

/**
 * What is said off the record (RC15): in the memory of this process and nowhere else. Nothing in here may be given to the store, to a file, to the operator's
 * log or to an error: it must be as if it had never been written. It goes at its hour, and all of it with the process.
 */

/** How often what is past its hour is let go, in milliseconds. It is not given to anybody in between. */
const SWEEP_MS = 10_000;
const HOUR = 3_600_000;
/** What an entry takes besides its text, in bytes; a guess on the large side. */
const BESIDES = 512;

export interface AsideLimits {
  /** Entries of one room at the same time. */
  entries: number;
  /** Bytes of all rooms together. */
  bytes: number;
  /** Entries written in one room. Not counted by writer: nothing here says who wrote. */
  rate: Rate;
}

interface Held {
  entry: AsideEntry;
  /** Epoch milliseconds. */
  until: number;
  /** SHA-256 of the token that takes it back. */
  token: string;
  /** The sides that were in the room when it was written: who comes later was not among those its writer was told of. */
  sides: ReadonlySet<string>;
  bytes: number;
}

interface Board {
  held: Held[];
  rate: Throttle;
}

export type WriteOutcome =
  | { kind: 'written'; value: NewAside }
  | { kind: 'failed'; code: FailureCode }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'refused'; refusal: Refusal }
  /** Seconds until the next may be written. */
  | { kind: 'too-many'; wait: number };

/** A seat that is a place in the room: its key counts now. */
export type Place = Seat & { key: NonNullable<Seat['key']> };

/** Whether somebody reads as a member does, and not as the public or as one who was removed. */
export function hasPlace(seat: Seat): seat is Place {
  return seat.key !== undefined && !seat.past;
}

export class AsideBoards {
  readonly #limits: AsideLimits;
  readonly #clock: Clock;
  /** Only rooms in which there is something now: an empty one leaves nothing. */
  readonly #rooms = new Map<string, Board>();
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: AsideLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** What this reader may see now, in the order in which it was written. */
  read({ room, key }: Place): AsideEntry[] {
    const now = this.#clock.now();
    const held = this.#rooms.get(room.id)?.held ?? [];
    return held
      .filter(({ until, sides }) => until > now && sides.has(key.state.party))
      .map(({ entry }) => entry);
  }

  write({ room, state, key }: Place, draft: AsideDraft): WriteOutcome {
    if (key.state.duty === 'reader') return { kind: 'refused', refusal: refuse('key.reads-only') };
    if (state.closed) return { kind: 'refused', refusal: refuse('room.closed') };
    const now = this.#clock.now();
    const until = (parseInstant(draft.until) ?? 0) * 1000;
    if (until <= now || until > now + ASIDE_HOURS * HOUR) return failed('aside.hour');
    const wrong = problemOf(draft, state, key.state.party);
    if (wrong) return wrong;

    this.sweep();
    const board = this.#rooms.get(room.id) ?? {
      held: [],
      rate: new Throttle(this.#limits.rate),
    };
    const wait = board.rate.wait('', now);
    if (wait > 0) return { kind: 'too-many', wait };
    if (board.held.length >= this.#limits.entries) return failed('aside.full');
    const bytes = 2 * ('words' in draft ? draft.words : draft.sealed).length + BESIDES;
    // As any other server that is busy: it must not tell one room that others are using this.
    if (this.#bytes + bytes > this.#limits.bytes) return failed('server.busy');

    board.rate.take('', now);
    const id = randomBytes(16).toString('base64url');
    const token = randomBytes(32).toString('base64url');
    board.held.push({
      entry: { id, ...draft },
      until,
      token: hashOf(token),
      sides: sidesIn(state),
      bytes,
    });
    this.#rooms.set(room.id, board);
    this.#bytes += bytes;
    this.#timer ??= setInterval(() => this.sweep(), SWEEP_MS).unref();
    return { kind: 'written', value: { id, token } };
  }

  /** Takes back what was written with this token. False if there is nothing, or not any more. */
  withdraw({ room }: Place, token: string): boolean {
    const named = hashOf(token);
    const now = this.#clock.now();
    const held = this.#rooms.get(room.id)?.held ?? [];
    const found = held.find((one) => one.token === named && one.until > now);
    this.#drop((one) => one === found);
    return found !== undefined;
  }

  /** Lets go of what is past its hour. */
  sweep(): void {
    const now = this.#clock.now();
    this.#drop(({ until }) => until <= now);
  }

  close(): void {
    this.#drop(() => true);
  }

  /** How much is held: for limits and their tests. */
  get weight(): { rooms: number; bytes: number } {
    return { rooms: this.#rooms.size, bytes: this.#bytes };
  }

  #drop(goes: (held: Held) => boolean): void {
    for (const [room, board] of this.#rooms) {
      const gone = board.held.filter(goes);
      if (gone.length === 0) continue;
      for (const { bytes } of gone) this.#bytes -= bytes;
      board.held = board.held.filter((one) => !gone.includes(one));
      if (board.held.length === 0) this.#rooms.delete(room);
    }
    if (this.#rooms.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** What is wrong with an entry for this room, by this side. */
function problemOf(
  draft: AsideDraft,
  { sealed, epoch }: RoomState,
  side: string,
): WriteOutcome | undefined {
  if ('words' in draft) {
    if (sealed) return failed('aside.only-sealed');
    if (!areAsideWords(draft.words)) return failed('aside.words');
    // Not that it is proved otherwise: but nobody should put words into another's mouth so cheaply.
    return draft.side === undefined || draft.side === side ? undefined : failed('aside.other-side');
  }
  if (!sealed) return failed('aside.not-sealed');
  // Under an older epoch whoever has left could open it.
  if (epoch.stale || draft.epoch !== epoch.number) return failed('aside.seal-stale');
  const checked = checkSealedAside(draft);
  return checked.ok ? undefined : { kind: 'fault', fault: checked.fault };
}

function sidesIn({ parties }: RoomState): ReadonlySet<string> {
  return new Set(Object.keys(parties).filter((id) => parties[id]?.left === undefined));
}

function failed(code: FailureCode): { kind: 'failed'; code: FailureCode } {
  return { kind: 'failed', code };
}

function hashOf(token: string): string {
  return hash('sha256', token, 'base64');
}
