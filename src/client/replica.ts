import { equalBytes } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import { loadBook } from '#room/rulebooks.ts';
import type { EntriesPage, RoomDetail } from '#room/wire.ts';
import type { Answer, Api, CallFailure } from './api.ts';
import { fetchEnclosure } from './enclosure.ts';
import type { HeadMemory } from './head-memory.ts';
import { nextTask } from './next-task.ts';
import type { Sealing } from './sealing.ts';
import { VerifiedLog, type CheckedHead, type LogFault, type Pause } from './verified-log.ts';

/** What this device has checked of a room, and how far. */
export interface ReplicaReport {
  acts: number;
  signatures: number;
  /** Leaves that the rules do not admit: the operator’s fault (RC12.1). */
  voids: number;
  /** Of a sealed room: how many acts came sealed, how many of them this device could not read, how many are void for what is inside. */
  sealed?: { acts: number; unread: number; voids: number };
  head: CheckedHead;
  /** The head held at an earlier visit, which this one was found to continue. */
  since?: { size: number; at: number };
  /** Epoch milliseconds: when the check ended. */
  at: number;
}

export type ReplicaStatus =
  | { phase: 'waiting' }
  | { phase: 'reading'; have: number; size: number }
  | { phase: 'checked'; report: ReplicaReport }
  /** Something does not hold. Nothing after it is shown as part of the record. */
  | { phase: 'failed'; fault: LogFault; have: number }
  /** RC11.5. Not a fault. */
  | { phase: 'newer'; what: string; have: number };

/** One state of a replica; a new object whenever something changed. */
export interface ReplicaSnapshot {
  room: string;
  status: ReplicaStatus;
  /** The last check that held, also while a later one is under way or could not be made. */
  report: ReplicaReport | undefined;
  detail: RoomDetail | undefined;
  log: VerifiedLog;
  /** Why the server could not be asked just now. What is held stays as checked. */
  failure: CallFailure | undefined;
}

export interface ReplicaOptions {
  api: Api;
  provider: Provider;
  room: string;
  heads: HeadMemory;
  /** So that sealed rooms are read; without it they show as envelopes. */
  sealing?: Sealing | undefined;
  /** Epoch milliseconds. */
  now?: () => number;
  pause?: Pause;
  pageSize?: number;
}

/** How often progress is told, in milliseconds: more would cost more than the checking. */
const TELL_EVERY = 100;

/**
 * A verified copy of one room. It believes nothing that the server says about the log but what it has checked itself, and shows nothing that it has not
 * checked: a head is published only when every leaf under it holds.
 *
 * ```ts
 * const replica = new RoomReplica({ api, provider: browserProvider, room, heads });
 * replica.subscribe(() => show(replica.snapshot));
 * await replica.pull();
 * ```
 */
export class RoomReplica {
  readonly #options: ReplicaOptions;
  readonly #listeners = new Set<() => void>();
  readonly #names = new Map<string, Uint8Array | 'withheld' | 'destroyed'>();
  #snapshot: ReplicaSnapshot;
  #log: VerifiedLog;
  #pulling: Promise<void> | undefined;
  #again = false;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#log = this.#emptyLog();
    this.#snapshot = {
      room: options.room,
      status: { phase: 'waiting' },
      report: undefined,
      detail: undefined,
      log: this.#log,
      failure: undefined,
    };
  }

  get snapshot(): ReplicaSnapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what is new and checks it. Calls while one is under way lead to one more after it. */
  pull(): Promise<void> {
    if (this.#pulling) {
      this.#again = true;
      return this.#pulling;
    }
    this.#pulling = this.#pullUntilQuiet().finally(() => {
      this.#pulling = undefined;
    });
    return this.#pulling;
  }

  /** Reads and checks the whole log from its first leaf again, with nothing taken from what was held before. */
  async recheck(onProgress?: (have: number, size: number) => void): Promise<ReplicaStatus> {
    await this.#pulling;
    const fresh = this.#emptyLog();
    const work = this.#read(fresh, onProgress);
    this.#pulling = work;
    try {
      await work;
    } finally {
      this.#pulling = undefined;
    }
    return this.#snapshot.status;
  }

  #emptyLog(): VerifiedLog {
    const { provider, room, pause = nextTask, sealing } = this.#options;
    return new VerifiedLog(provider, room, (digest) => this.#names.get(digest), pause, sealing);
  }

  async #pullUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      // What failed is not healed by more of the same: only a whole new reading is.
      if (this.#snapshot.status.phase === 'failed') return;
      await this.#read(this.#log);
    } while (this.#again);
  }

  async #read(log: VerifiedLog, onProgress?: (have: number, size: number) => void): Promise<void> {
    const { api, room, pageSize = 256 } = this.#options;
    const detail = await api.room(room);
    if (!detail.ok) return this.#couldNotAsk(detail.failure);
    const { size, rules } = detail.value;
    // Only so that they come beside the leaves: which rules hold is read from the log, and `take` waits for those.
    loadBook(rules).catch(() => undefined);
    const whole = log !== this.#log;
    const first = this.#snapshot.report === undefined && !whole;
    let told = 0;
    const progress = (have: number): void => {
      const now = performance.now();
      if (now - told < TELL_EVERY && have < size) return;
      told = now;
      onProgress?.(have, size);
      if (first) this.#publish({ status: { phase: 'reading', have, size }, failure: undefined });
    };
    const ask = (from: number): Promise<Answer<EntriesPage>> | undefined =>
      from < size ? api.entries(room, from, Math.min(pageSize, size - from)) : undefined;
    let asked = ask(log.size);
    while (asked) {
      const page: Answer<EntriesPage> = await asked;
      if (!page.ok) return this.#couldNotAsk(page.failure);
      const { entries } = page.value;
      if (entries.length === 0) break;
      // The next page comes while this one is checked.
      asked = ask(log.size + entries.length);
      let fault: LogFault | undefined;
      try {
        fault = await log.take(entries, progress);
      } catch {
        // A part of this program, the rules that the room pins, could not be fetched from where its pages come from.
        return this.#couldNotAsk({ kind: 'offline' });
      }
      if (fault) {
        await log.openSealed();
        return this.#fail(log, detail.value, fault);
      }
    }
    await log.openSealed();
    await this.#fetchNames(log);
    await this.#finish(log, detail);
  }

  async #finish(log: VerifiedLog, detail: Answer<RoomDetail> & { ok: true }): Promise<void> {
    const { heads, room, now = Date.now } = this.#options;
    const { newer } = log.replay;
    if (newer !== undefined) {
      this.#log = log;
      const status = { phase: 'newer', what: newer, have: log.size } as const;
      return this.#publish({ status, log, detail: detail.value, failure: undefined });
    }
    const remembered = heads.get(room);
    const alarm = remembered && continues(log, detail.value.size, remembered);
    if (alarm) return this.#fail(log, detail.value, alarm);
    const head = await log.checkHead(detail.value.checkpoint);
    if ('code' in head) return this.#fail(log, detail.value, head);
    // More may have come while this was read; a smaller checkpoint than what is held is not a fault.
    const at = now();
    heads.put(room, { size: head.size, root: head.root, at });
    const report: ReplicaReport = {
      acts: log.size,
      signatures: log.signatures,
      voids: log.replay.voids.size,
      ...(log.sealed ? { sealed: { ...log.sealed, voids: log.sealed.voids.size } } : {}),
      head,
      at,
      ...(remembered ? { since: { size: remembered.size, at: remembered.at } } : {}),
    };
    this.#log = log;
    this.#publish({
      status: { phase: 'checked', report },
      report,
      detail: detail.value,
      log,
      failure: undefined,
    });
  }

  #fail(log: VerifiedLog, detail: RoomDetail, fault: LogFault): void {
    this.#log = log;
    const status = { phase: 'failed', fault, have: log.size } as const;
    this.#publish({ status, detail, log, failure: undefined });
  }

  #couldNotAsk(failure: CallFailure): void {
    this.#publish({ failure });
  }

  #publish(change: Partial<ReplicaSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Names are enclosures (DESIGN §5); each is believed only if it is the one that its act names. */
  async #fetchNames(log: VerifiedLog): Promise<void> {
    const { api, provider } = this.#options;
    const wanted = log.named.filter(
      ({ enclosure, size }) => size <= 16_384 && !this.#names.has(enclosure),
    );
    await Promise.all(
      wanted.map(async ({ enclosure }) => {
        const found = await fetchEnclosure(api, provider, log, enclosure);
        if (found !== undefined) this.#names.set(enclosure, found);
      }),
    );
    log.views.lookAgain();
  }
}

/** Whether a log continues the head that this device held before: never smaller, never with another past. */
function continues(
  log: VerifiedLog,
  size: number,
  before: { size: number; root: Uint8Array },
): LogFault | undefined {
  if (size < before.size) {
    return {
      code: 'head.smaller',
      message: `This device has checked ${before.size} acts of this room before; the server now shows ${size}.`,
      index: size,
    };
  }
  const root = log.rootAt(before.size);
  if (root && !equalBytes(root, before.root)) {
    return {
      code: 'head.forked',
      message: `The first ${before.size} acts are not those that this device has checked before.`,
    };
  }
  return undefined;
}
