import { keysErased } from '#core/state.ts';
import type { EnclosureLookup } from '#core/views/entry.ts';
import { equalBytes, toBase64 } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import { loadBook } from '#room/rulebooks.ts';
import type { EntriesPage, LiveEvent, RoomDetail } from '#room/wire.ts';
import type { Answer, Api, CallFailure } from './api.ts';
import { fetchEnclosure } from './enclosure.ts';
import type { HeadMemory } from './head-memory.ts';
import type { MemberReading } from './member-reading.ts';
import { nextTask } from './next-task.ts';
import type { Sealing } from './sealing.ts';
import { VerifiedLog } from './verified-log.ts';
import type { CheckedHead, LogFault, Pause } from './verified-log.ts';
import type { ActReader } from './act-reader.ts';

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
  /** Told of each act, of which then nothing is held; such a replica is pulled, and hears nothing. */
  reader?: ActReader | undefined;
}

/** What `checkHead` says of a checkpoint whose acts are not here yet. */
const AHEAD = 'checkpoint.size-differs';
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
  #working: Promise<void> | undefined;
  #wanted = false;
  /** What the live stream brought while something else was under way. */
  #heard: LiveEvent[] = [];

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

  /** Asks for what is new and checks it. Calls while something is under way lead to one more reading after it. */
  pull(): Promise<void> {
    this.#wanted = true;
    return this.#work();
  }

  /** Takes what the live stream brings, checked like everything else. What does not join on to what is held is asked for. */
  hear(event: LiveEvent): Promise<void> {
    this.#heard.push(event);
    return this.#work();
  }

  /** Reads and checks the whole log from its first leaf again, with nothing taken from what was held before. */
  async recheck(onProgress?: (have: number, size: number) => void): Promise<ReplicaStatus> {
    await this.#working;
    this.#working = this.#read(this.#emptyLog(), onProgress).finally(() => {
      this.#working = undefined;
    });
    await this.#working;
    // What was heard meanwhile.
    await this.#work();
    return this.#snapshot.status;
  }

  /** @param before a reading of the room whose secrets are taken over */
  #emptyLog(before?: MemberReading): VerifiedLog {
    const { provider, room, pause = nextTask, sealing, reader } = this.#options;
    const enclosure: EnclosureLookup = (digest) => this.#names.get(digest);
    return new VerifiedLog(provider, room, enclosure, pause, sealing, reader, before);
  }

  #work(): Promise<void> {
    this.#working ??= this.#workUntilQuiet().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  async #workUntilQuiet(): Promise<void> {
    while (this.#wanted || this.#heard.length > 0) {
      // What failed is not healed by more of the same: only a whole new reading is.
      if (this.#snapshot.status.phase === 'failed') {
        this.#wanted = false;
        this.#heard = [];
      } else if (this.#wanted) {
        this.#wanted = false;
        await this.#read(this.#log);
      } else {
        const joined = await this.#join(this.#heard.shift() as LiveEvent);
        if (!joined) this.#wanted = true;
      }
    }
  }

  /** Whether an event said all that was needed, so that nothing has to be asked. */
  async #join(event: LiveEvent): Promise<boolean> {
    const { detail, report } = this.#snapshot;
    const log = this.#log;
    if (event.kind === 'ended') return true;
    // Where nothing has been checked yet, or more is held than was checked, the whole is asked for.
    if (!detail || report?.head.size !== log.size) return false;
    if (event.kind === 'copies') {
      const { copies, checkpoint } = event;
      const head = await log.checkHead(checkpoint);
      // One of another size has come too early or too late to be shown as the head.
      const other = 'code' in head ? head.code === AHEAD : head.size < log.size;
      if (other) this.#publish({ detail: { ...detail, copies } });
      else if ('code' in head) this.#fail(log, detail, head);
      else await this.#finish(log, { ...detail, copies, checkpoint });
      return true;
    }
    const { size, checkpoint } = event;
    if (size <= log.size) return true;
    const entries = event.entries.filter(({ index }) => index >= log.size);
    if (checkpoint === undefined || entries[0]?.index !== log.size) return false;
    if (entries.length !== size - log.size) return false;
    const fault = await log.take(entries);
    await this.#open(log);
    const root = toBase64(log.rootAt(log.size) as Uint8Array);
    const { stopped: _, ...before } = detail;
    const after: RoomDetail = { ...before, size, root, checkpoint };
    if (fault) {
      this.#fail(log, after, fault);
      return true;
    }
    await this.#fetchNames(log);
    await this.#finish(log, after);
    return true;
  }

  async #read(log: VerifiedLog, onProgress?: (have: number, size: number) => void): Promise<void> {
    const { api, room, pageSize = 256, reader } = this.#options;
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
        await this.#open(log);
        return this.#fail(log, detail.value, fault);
      }
      if (reader) {
        await this.#open(log);
        log.letGo();
      }
    }
    await this.#open(log);
    if (log.reading?.readAgain) return this.#read(this.#emptyLog(log.reading), onProgress);
    if (!reader) await this.#fetchNames(log);
    await this.#finish(log, detail.value);
  }

  async #open(log: VerifiedLog): Promise<void> {
    await this.#fetchSeals(log);
    await log.openSealed();
  }

  async #finish(log: VerifiedLog, detail: RoomDetail): Promise<void> {
    const { heads, room, now = Date.now } = this.#options;
    const { newer } = log.replay;
    if (newer !== undefined) {
      this.#log = log;
      const status = { phase: 'newer', what: newer, have: log.size } as const;
      return this.#publish({ status, log, detail, failure: undefined });
    }
    const remembered = heads.get(room);
    const alarm = remembered && continues(log, detail.size, remembered);
    if (alarm) return this.#fail(log, detail, alarm);
    const head = await log.checkHead(detail.checkpoint);
    if ('code' in head) return this.#fail(log, detail, head);
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
      detail,
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

  /**
   * The seals of working papers, which open everything else (RC15.13). Once the agreed day has come by this device's own clock and the server answers that
   * the newest is destroyed, the device erases its sealing keys of the room (RC15.17): neither a wrong clock here nor a false answer there does it alone.
   */
  async #fetchSeals(log: VerifiedLog): Promise<void> {
    const { api, provider, room, sealing, now = Date.now } = this.#options;
    if (!sealing || log.seals.length === 0) return;
    if ((await sealing.sealIdentities(room)).length === 0) return;
    const erased = log.outerState !== undefined && keysErased(log.outerState, now());
    for (const { enclosure } of log.seals) {
      if (!erased && this.#names.get(enclosure) instanceof Uint8Array) continue;
      const found = await fetchEnclosure(api, provider, log, enclosure);
      if (found !== undefined && found !== 'withheld') this.#names.set(enclosure, found);
    }
    const newest = log.seals.at(-1);
    if (erased && newest && this.#names.get(newest.enclosure) === 'destroyed') {
      await sealing.erase(room);
    }
  }

  /** Names are enclosures (DESIGN §5); each is believed only if it is the one that its act names. */
  async #fetchNames(log: VerifiedLog): Promise<void> {
    const { api, provider } = this.#options;
    const wanted = log.names.filter(
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
