import { partyOf, type ActRef, type Cited } from '#core/act.ts';
import { verifyAct, type ParsedAct } from '#record/act.ts';
import type { JsonObject } from '#record/body.ts';
import { equalBytes } from '#record/bytes.ts';
import type { DecodedAct } from '#record/decode.ts';
import type { Fault } from '#record/fault.ts';
import { parseVkey, type Vkey } from '#record/keys.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { Frontier, subtreesOf } from '#record/merkle.ts';
import type { Provider } from '#record/provider.ts';
import { hashFromTile, partialTilesOf, tileForHash, type TileEdge } from '#record/tiles.ts';
import type { Composed } from '#room/compose.ts';
import type { RoomFold } from '#room/fold.ts';
import { toAct } from '#room/fold.ts';
import { openingKey } from '#room/replay.ts';
import type { Batch, Lease, SignHead, Store, StoredEntry } from '#store/store.ts';
import type { Stopped, Submitted } from './host.ts';
import type { LogKey } from './log-key.ts';
import { Recent } from './recent.ts';
import { readSubmission } from './submission.ts';

/** Server time: the one thing here that tests put in the place of the real one. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** RC14.4: the declared clock of an exercise, by which nothing of another kind is admitted. */
  readonly exercise?: true;
}

/** Acts of one transaction at most, and how many may wait for theirs. */
const MAX_BATCH = 512;
const MAX_WAITING = 4096;
/** How long a batch waits for acts whose signatures are being checked, in milliseconds; with none of these it does not wait. */
const GATHER_MS = 5;
/** RC5.5: how far the clock may be behind the last leaf, and away from what witnesses said lately. */
const BEHIND_LEAF_MS = 5_000;
const FROM_WITNESS_MS = 60_000;
const WITNESS_RECENT_MS = 600_000;
const LEASE_MS = 30_000;
/** Acts that may remove a reader. A batch ends with one, so that there is a checkpoint of just what the removed may read (RC9.2). */
const MAY_REMOVE: ReadonlySet<string> = new Set([
  'key.revoke',
  'room.propose-change',
  'room.accept-change',
  'round.close',
  // Of a round's closing, among others.
  'taken-down.confirm',
]);
/** How many recent acts and roots are kept at hand; older ones are asked of the store. */
const RECENT = 4096;

interface Waiting {
  act: ParsedAct;
  id: string;
  body: JsonObject;
  /** Digests of the enclosures that it names. */
  encloses: string[];
  composed: Composed;
  settle(outcome: Submitted): void;
}

/** What an admitted act has destroyed. */
export function destroyedBy(type: string, body: unknown): readonly string[] {
  return type === 'room.destroy' ? (body as { enclosures: string[] }).enclosures : [];
}

interface Placed {
  waiting: Waiting;
  index: number;
}

export interface LogHead {
  size: number;
  root: Uint8Array;
  checkpoint: Uint8Array;
  lastAdmitted: number;
}

export interface SequencerParts {
  room: string;
  store: Store;
  provider: Provider;
  clock: Clock;
  key: LogKey;
  holder: string;
  head: LogHead;
  fold: RoomFold;
  frontier: Frontier;
  edge: TileEdge;
  /** The act as the rules may ask of it, from the store. Never a void one. */
  findAct(id: string): Promise<ActRef | undefined>;
  /** Called after each durable batch, before its acts are acknowledged. */
  committed(from: number, head: LogHead): void;
  /** Enclosures that a durable act says are to be destroyed (IC3.1); waited for before it is acknowledged. Never rejects. */
  destroy(digests: readonly string[]): Promise<void>;
  /** Called when nothing more may be admitted. */
  stopped(why: Stopped): void;
}

/**
 * One room's single writer. Acts wait in order of arrival after their signatures held; a batch is decided act by act on the state that includes the batch
 * so far, and stored in one transaction with tiles, act ids and signed checkpoint; only then are its acts acknowledged (RC4.1). If the transaction fails the
 * state is thrown away, not repaired: the owner opens the room again from the store.
 */
export class Sequencer {
  readonly #parts: SequencerParts;
  readonly #vkeys = new Map<string, Vkey | undefined>();
  readonly #recentActs = new Recent<string, ActRef>(RECENT);
  readonly #recentRoots = new Recent<number, Uint8Array>(RECENT);
  #head: LogHead;
  #frontier: Frontier;
  #edge: TileEdge;
  #lease: Lease | undefined;
  #waiting: Waiting[] = [];
  /** Acts whose signatures are being checked. */
  #checking = 0;
  /** Ends the wait for them. */
  #gathered: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #ended = false;
  /** By party: how far its witness's clock was from ours when we heard it, and when that was. Epoch milliseconds. */
  readonly #heard = new Map<string, { at: number; off: number }>();

  constructor(parts: SequencerParts) {
    this.#parts = parts;
    this.#head = parts.head;
    this.#frontier = parts.frontier;
    this.#edge = parts.edge;
  }

  /** RC5.5: what the clock of a party's witness said just now, in epoch milliseconds. */
  heardWitness(party: string, time: number): void {
    const at = this.#parts.clock.now();
    this.#heard.set(party, { at, off: Math.abs(at - time) });
  }

  async submit(composed: Composed): Promise<Submitted> {
    if (this.#waiting.length + this.#checking >= MAX_WAITING) return { kind: 'busy' };
    const { provider, room } = this.#parts;
    const read = readSubmission(provider, room, composed);
    if (!read.ok) return { kind: 'fault', fault: read.fault };
    const { act, body } = read.value;
    const keys = this.#keysOf(act, body);
    if (!keys) return { kind: 'stranger' };
    const signed = await this.#checked(verifyAct(provider, act, (ref) => keys.get(ref)));
    if (!signed.ok) return { kind: 'fault', fault: signed.fault };
    return await new Promise((settle) => {
      this.#waiting.push({ ...read.value, composed, settle });
      if (this.#checking === 0 || this.#waiting.length >= MAX_BATCH) this.#gathered?.();
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined;
      });
    });
  }

  async #checked<T>(check: Promise<T>): Promise<T> {
    this.#checking += 1;
    try {
      return await check;
    } finally {
      this.#checking -= 1;
    }
  }

  /** Finishes what waits, and gives the room back. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#running;
    if (this.#lease) await this.#parts.store.release(this.#lease);
    this.#lease = undefined;
  }

  /** Who signs: keys of the roster, or for the opening act the heads that it names itself. Undefined if any is unknown: a stranger. */
  #keysOf(act: ParsedAct, body: JsonObject): Map<string, Vkey> | undefined {
    const keys = new Map<string, Vkey>();
    for (const ref of act.by) {
      const text = this.#parts.fold.state ? this.#parts.fold.vkey(ref) : openingKey(body, ref);
      if (text === undefined) return undefined;
      if (!this.#vkeys.has(text)) {
        const vkey = parseVkey(this.#parts.provider, text);
        this.#vkeys.set(text, vkey.ok ? vkey.value : undefined);
      }
      const vkey = this.#vkeys.get(text);
      if (!vkey) return undefined;
      keys.set(ref, vkey);
    }
    return keys;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      const batch = this.#waiting.splice(0, MAX_BATCH);
      try {
        await this.#sequence(batch);
      } catch {
        // The store failed or what it holds is not what was written. The state may be ahead of it: nothing more is admitted on it.
        this.#stop('store', batch);
      }
    }
  }

  /** One commit costs the disk the same for one act as for hundreds: those that are nearly there join the batch. */
  async #gather(): Promise<void> {
    if (this.#checking === 0 || this.#waiting.length >= MAX_BATCH) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GATHER_MS);
      this.#gathered = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#gathered = undefined;
  }

  #stop(why: Stopped, batch: readonly Waiting[]): void {
    for (const waiting of [...batch, ...this.#waiting.splice(0)])
      waiting.settle({ kind: 'stopped', why });
    this.#parts.stopped(why);
  }

  /** RC5.5: whether this clock is not to be gone by. @param now epoch milliseconds */
  clockRefuses(now: number): boolean {
    if (now < this.#head.lastAdmitted - BEHIND_LEAF_MS) return true;
    // One side's witness must not be able to stop the room by a wrong clock: most of those heard lately have to differ, and two where two have one.
    const recent = [...this.#heard.values()].filter(({ at }) => now - at <= WITNESS_RECENT_MS);
    const differing = recent.filter(({ off }) => off > FROM_WITNESS_MS).length;
    const witnesses = Object.keys(this.#parts.fold.state?.witnesses ?? {});
    const parties = new Set(witnesses.map(partyOf)).size;
    return differing * 2 > recent.length && differing >= Math.min(2, parties);
  }

  async #sequence(batch: readonly Waiting[]): Promise<void> {
    const { clock, store, room, holder, provider } = this.#parts;
    const now = clock.now();
    if (this.#ended) {
      for (const w of batch) w.settle({ kind: 'busy' });
      return;
    }
    if (this.clockRefuses(now)) {
      for (const w of batch) w.settle({ kind: 'stopped', why: 'clock' });
      return;
    }
    if (!this.#lease || this.#lease.until - now < LEASE_MS / 2) {
      this.#lease = await store.lease(room, holder, now, now + LEASE_MS);
    }
    if (!this.#lease) {
      for (const w of batch) w.settle({ kind: 'busy' });
      return;
    }

    const admitted = Math.max(now, this.#head.lastAdmitted);
    const from = this.#head.size;
    const frontier = this.#frontier.clone();
    const edge = this.#edge.clone();
    const entries: StoredEntry[] = [];
    const enclosures: Batch['enclosures'][number][] = [];
    const filled: Batch['tiles'][number][] = [];
    const placed: Placed[] = [];
    const inBatch = new Map<string, number>();
    const there = await store.findAll(
      room,
      batch.map(({ id }) => id),
    );

    for (const [at, waiting] of batch.entries()) {
      const again = inBatch.get(waiting.id);
      if (again !== undefined) {
        placed.push({ waiting, index: again });
        continue;
      }
      const stored = there.get(waiting.id);
      if (stored !== undefined) {
        waiting.settle({ kind: 'acknowledged', id: waiting.id, index: stored, again: true });
        continue;
      }
      const outcome = await this.#place(waiting, from + entries.length, admitted);
      if (outcome !== undefined) {
        waiting.settle(outcome);
        continue;
      }
      const { composed, id, encloses } = waiting;
      const leaf = encodeLeaf(admitted, composed.note);
      const hash = leafHash(provider, leaf);
      frontier.append(hash);
      filled.push(...edge.append(hash));
      inBatch.set(id, from + entries.length);
      placed.push({ waiting, index: from + entries.length });
      entries.push({
        index: from + entries.length,
        leaf,
        leafHash: hash,
        root: frontier.root(),
        actId: id,
        bodySalt: composed.salt,
        body: composed.body,
        encloses,
      });
      for (const e of composed.enclosures) {
        enclosures.push({ digest: e.ref.enclosure, salt: e.salt, bytes: e.bytes });
      }
      if (MAY_REMOVE.has(waiting.act.type)) {
        this.#waiting.unshift(...batch.slice(at + 1));
        break;
      }
    }
    if (entries.length === 0) return;

    const size = from + entries.length;
    const root = frontier.root();
    const partials = edge.partials();
    const grown = partialTilesOf(size).flatMap(({ level, position }, i) => {
      const span = 256 ** (level as number);
      const grew = Math.floor(from / span) !== Math.floor(size / span);
      return grew ? [{ level: level as number, position, hashes: partials[i] as Uint8Array }] : [];
    });
    const tiles = [...filled, ...grown];
    const result = await store.commit(
      this.#lease,
      from,
      { entries, enclosures, tiles, head: { size, root, lastAdmitted: admitted } },
      this.#signer(from, size, root),
    );
    if (!result.ok) {
      this.#lease = undefined;
      throw new Error(`the store refused the batch: ${result.why}`);
    }
    const head = await store.head(room);
    if (!head || head.size !== size) throw new Error('the store lost the head');
    this.#head = head;
    this.#frontier = frontier;
    this.#edge = edge;
    for (const entry of entries) this.#recentRoots.set(entry.index + 1, entry.root);
    const toDestroy = placed.flatMap(({ waiting }) => destroyedBy(waiting.act.type, waiting.body));
    if (toDestroy.length > 0) await this.#parts.destroy(toDestroy);
    this.#parts.committed(from, head);
    for (const { waiting, index } of placed) {
      waiting.settle({ kind: 'acknowledged', id: waiting.id, index, again: false });
    }
  }

  /** Decides one act in its place. Undefined: it is admissible, and the state now includes it. */
  async #place(waiting: Waiting, index: number, admitted: number): Promise<Submitted | undefined> {
    const { fold } = this.#parts;
    const { act, id } = waiting;
    const kind = fold.state === undefined ? waiting.body['kind'] : fold.state.kind;
    if (this.#parts.clock.exercise === true && kind !== 'exercise') {
      const message = 'Only an exercise runs on an exercise clock.';
      return { kind: 'fault', fault: { code: 'act.exercise-clock', message } };
    }
    const seen = await this.#seenFault(act);
    if (seen) return { kind: 'fault', fault: seen };
    if (fold.state === undefined && waiting.body['log'] !== this.#parts.key.text) {
      const message = 'The opening act names another key than the one made for this log.';
      return { kind: 'fault', fault: { code: 'act.other-log-key', message } };
    }
    const cited: Cited[] = [];
    for (const cite of act.after) {
      const ref = this.#recentActs.get(cite) ?? (await this.#parts.findAct(cite));
      cited.push(ref ? { id: cite, act: ref } : { id: cite });
    }
    const decoded = decodedSubmission(waiting, admitted);
    const asAct = toAct(decoded, index, cited);
    const decision = fold.decide(asAct);
    if (decision.kind === 'newer') return { kind: 'newer', what: decision.what };
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision.refusal };
    fold.reduce(asAct);
    const { type, version, by } = act;
    this.#recentActs.set(id, { id, index, type, version, by, admitted });
    return undefined;
  }

  /** RC1.6: `seen` is a head of this log, and size 0 in the opening act only. */
  async #seenFault(act: ParsedAct): Promise<Fault | undefined> {
    const { size, root } = act.seen;
    const opens = this.#parts.fold.state === undefined;
    const wrong: Fault = {
      code: 'act.seen-unknown',
      message: 'The act was signed on a head that this log has not had.',
    };
    if (opens) return size === 0 ? undefined : wrong;
    if (size === 0 || size > this.#head.size) return wrong;
    const had = await this.#rootAt(size);
    return had && equalBytes(had, root) ? undefined : wrong;
  }

  async #rootAt(size: number): Promise<Uint8Array | undefined> {
    const { store, room } = this.#parts;
    const known = this.#recentRoots.get(size);
    if (known) return known;
    const root = await store.rootAt(room, size);
    if (root) this.#recentRoots.set(size, root);
    return root;
  }

  /** RC5.2: what is signed is the tree of the bytes as stored, not of those in memory. */
  #signer(from: number, size: number, root: Uint8Array): SignHead {
    const { provider, key } = this.#parts;
    return ({ leaves, edge }) => {
      if (leaves.length !== size - from) throw new Error('stored leaves are missing');
      const tiles = new Map(edge.map((t) => [`${t.level}/${t.position}`, t.hashes]));
      const subtrees = subtreesOf(0, from).map((place) => {
        const tile = tileForHash(place, from);
        const bytes = tiles.get(`${tile.level}/${tile.position}`);
        if (!bytes || bytes.length !== tile.width * 32) throw new Error('a stored tile is missing');
        return hashFromTile(provider, place, bytes);
      });
      const stored = new Frontier(provider, from, subtrees);
      for (const leaf of leaves) stored.append(leafHash(provider, leaf));
      if (!equalBytes(stored.root(), root)) throw new Error('the stored bytes give another root');
      return key.signCheckpoint({ origin: key.vkey.name, size, root });
    };
  }
}

function decodedSubmission({ act, id, body }: Waiting, admitted: number): DecodedAct {
  const { room, seen, type, version, time, by, after, rests } = act;
  return {
    id,
    room,
    seen,
    type,
    version,
    time,
    admitted,
    by,
    body,
    after,
    rests,
    act,
    leafHash: NONE,
  };
}

/** The rules do not read it. */
const NONE = new Uint8Array(0);
