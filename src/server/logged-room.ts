import { partyOf, type ActRef, type Cited } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#core/rules.ts';
import { keysErased, type RoomState } from '#core/state.ts';
import { equalBytes } from '#record/bytes.ts';
import { parseCheckpoint } from '#record/checkpoint.ts';
import {
  cosignatureHolds,
  parseCosignatureLine,
  withCosignatures,
  type Cosignature,
} from '#record/cosignature.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { Frontier, subtreesOf } from '#record/merkle.ts';
import { proveInclusion } from '#record/merkle-proof.ts';
import { formatProof } from '#record/proof.ts';
import type { Provider } from '#record/provider.ts';
import { parsed } from '#record/fault.ts';
import { partialTilesOf, prefixOfTile, TileEdge, tileHashReader } from '#record/tiles.ts';
import type { Composed } from '#room/compose.ts';
import { RoomFold, toAct } from '#room/fold.ts';
import { policyOf } from '#room/witnesses.ts';
import type { Head, Store, StoredEntry } from '#store/store.ts';
import type { HostedRoom, News, Stopped, Submitted } from './host.ts';
import type { LogKey, LogKeys } from './log-key.ts';
import { isUnanswered } from './restored.ts';
import { KnownHashes } from './known-hashes.ts';
import { destroyedBy, Sequencer, type Clock } from './sequencer.ts';
import { readSnapshot, snapshotDigestOf, takeSnapshot } from './snapshots.ts';

/** How many entries are read from the store at a time; a synchronous store holds everything up for that long. */
const PAGE = 500;
/** The last signed head is written down at most this often, in milliseconds. */
const REMEMBER_MS = 1_000;

export interface LoggedRoomParts {
  store: Store;
  provider: Provider;
  clock: Clock;
  keys: LogKeys;
  holder: string;
  snapshotEvery?: number;
  tell(news: News): void;
}

/** A room over its log in the store: opened by replay, added to by its sequencer, read by everybody entitled. */
export class LoggedRoom implements HostedRoom {
  readonly id: string;
  readonly voids = new Map<number, Refusal>();
  readonly #parts: LoggedRoomParts;
  readonly #key: LogKey | undefined;
  readonly #known = new KnownHashes();
  #fold: RoomFold;
  #head: Head;
  #stopped: Stopped | undefined;
  #sequencer: Sequencer | undefined;
  #remembered = 0;
  #snapshotSize = 0;
  #background: Promise<void> = Promise.resolve();
  #closed = false;
  #erased = false;
  readonly #undestroyed = new Set<string>();
  /** The newest checkpoint with its cosignatures, while neither changes: every receipt has it. */
  #cosigned = 0;
  #withCopies: { size: number; note: Uint8Array } | undefined;

  private constructor(id: string, parts: LoggedRoomParts, head: Head, key: LogKey | undefined) {
    this.id = id;
    this.#parts = parts;
    this.#head = head;
    this.#key = key;
    this.#fold = new RoomFold(parts.provider, rules);
  }

  static async open(id: string, parts: LoggedRoomParts): Promise<LoggedRoom | undefined> {
    const head = await parts.store.head(id);
    if (!head) return undefined;
    const room = new LoggedRoom(id, parts, head, await parts.keys.find(id));
    await room.#load();
    return room;
  }

  get state(): RoomState | undefined {
    return this.#fold.state;
  }
  get size(): number {
    return this.#head.size;
  }
  get root(): Uint8Array {
    return this.#head.root;
  }
  get checkpoint(): Uint8Array {
    return this.#head.checkpoint;
  }
  get stopped(): Stopped | undefined {
    return this.#stopped ?? (this.#key ? undefined : 'no-key');
  }

  async submit(act: Composed): Promise<Submitted> {
    const why = this.stopped;
    if (why !== undefined || !this.#sequencer) return { kind: 'stopped', why: why ?? 'store' };
    return await this.#sequencer.submit(act);
  }

  async receipt(actId: string): Promise<Uint8Array | undefined> {
    const found = await this.#parts.store.find(this.id, actId);
    if (!found) return undefined;
    const { size } = this.#head;
    const hashes = await proveInclusion(
      this.#parts.provider,
      found.index,
      size,
      this.#hashes(size),
    );
    if (!hashes.ok) throw new Error(hashes.fault.message);
    return formatProof({
      index: found.index,
      hashes: hashes.value,
      checkpoint: await this.checkpointWithCopies(),
    });
  }

  async checkpointWithCopies(): Promise<Uint8Array> {
    const { size, checkpoint } = this.#head;
    if (this.#withCopies?.size === size) return this.#withCopies.note;
    const before = this.#cosigned;
    const lines = await this.#parts.store.cosignaturesAt(this.id, size);
    const cosignatures: Cosignature[] = [];
    for (const { line } of lines) {
      const read = parseCosignatureLine(line);
      if (read.ok) cosignatures.push(read.value);
    }
    const note = withCosignatures(checkpoint, cosignatures);
    // One may have come while the store was asked.
    if (this.#cosigned === before && this.#head.size === size) this.#withCopies = { size, note };
    return note;
  }

  async cosign(size: number, line: string): Promise<boolean> {
    const { store, provider } = this.#parts;
    const state = this.#fold.state;
    const note = state && (await store.checkpointAt(this.id, size));
    const cosignature = parseCosignatureLine(line.trimEnd());
    // RC6.5: at an earlier size other witnesses may have been the policy.
    if (!state || !note || size < state.witnessesSince || !cosignature.ok) return false;
    const ref = `${cosignature.value.name}+${cosignature.value.keyId}`;
    const witness = policyOf(provider, state).witnesses.find(
      ({ key }) => `${key.name}+${key.keyId}` === ref,
    );
    const checkpoint = parseCheckpoint(note);
    if (!witness || !checkpoint.ok) return false;
    const { time } = cosignature.value;
    if (
      !(await cosignatureHolds(
        provider,
        witness.key,
        checkpoint.value.textBytes,
        cosignature.value,
      ))
    ) {
      return false;
    }
    const before = (await store.cosignatures(this.id)).find(({ key }) => key === ref);
    await store.putCosignature(this.id, size, ref, line.trimEnd(), time);
    this.#withCopies = undefined;
    this.#cosigned += 1;
    // Whoever can read a line can send it again: it says what time it is when it is new, and never later (RC5.5).
    const isNew = before === undefined || time > before.time;
    if (isNew) this.#sequencer?.heardWitness(partyOf(ref), time * 1000);
    if (isNew || size > before.size) this.#parts.tell({ kind: 'copies', room: this.id });
    return true;
  }

  removedAt(keyRef: string): number | undefined {
    const key = this.#fold.state?.keys[keyRef];
    if (!key) return undefined;
    const left = this.#fold.state?.parties[key.party]?.left;
    if (key.ended === undefined) return left;
    return left === undefined ? key.ended : Math.min(key.ended, left);
  }

  async eraseKeys(): Promise<void> {
    const { state } = this.#fold;
    const now = this.#parts.clock.now();
    if (this.#erased || !state || !keysErased(state, now)) return;
    if (this.#sequencer?.clockRefuses(now) === true) return;
    const { store } = this.#parts;
    for await (const { entry, decoded } of this.#decoded(0, this.#head.size)) {
      if (decoded.type !== 'room.epoch') continue;
      for (const digest of entry.encloses) await store.destroyEnclosure(this.id, digest);
    }
    this.#erased = true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#sequencer?.close();
    await this.#background;
    if (this.#key && !this.#stopped) await this.#remember();
  }

  async #load(): Promise<void> {
    const { store, provider, keys } = this.#parts;
    const last = await keys.lastSigned(this.id);
    // RC5.3: a store that is behind what was signed is a restored copy.
    if (last && (last.size > this.#head.size || !(await this.#had(last.size, last.root)))) {
      this.#stopped = 'rollback';
    }
    // One that was restored as such asks by itself, whatever became of the files beside it.
    if (await isUnanswered(store, this.id)) this.#stopped = 'rollback';
    const snapshot = await readSnapshot(provider, store, this.id);
    // Taken now: the state is changed in place by the acts after it.
    const digest = snapshot && snapshotDigestOf(provider, snapshot.state, snapshot.voids);
    if (snapshot) {
      this.#fold = new RoomFold(provider, rules, snapshot.state);
      for (const [index, refusal] of snapshot.voids) this.voids.set(index, refusal);
      this.#snapshotSize = snapshot.size;
    }
    const from = snapshot?.size ?? 0;
    const frontier = await this.#frontierAt(from);
    for await (const { entry, decoded } of this.#decoded(from, this.#head.size)) {
      frontier.append(decoded.leafHash);
      if (!equalBytes(frontier.root(), entry.root)) throw new Error(damaged(this.id, entry.index));
      await this.#take(this.#fold, this.voids, decoded, entry.index);
      // The process may have ended between the act and the destroying.
      if (!this.voids.has(entry.index))
        await this.#destroy(destroyedBy(decoded.type, decoded.body));
    }
    if (!equalBytes(frontier.root(), this.#head.root))
      throw new Error(damaged(this.id, this.#head.size));
    if (this.#key && this.#stopped === undefined) await this.#startSequencer(frontier);
    // Nobody is given a seal whose day has come, whoever asks first.
    await this.eraseKeys();
    if (snapshot && digest) {
      this.#background = this.#refold(snapshot.size, digest).catch(() => this.#stop('snapshot'));
    }
  }

  async #startSequencer(frontier: Frontier): Promise<void> {
    const { store, provider, clock, holder } = this.#parts;
    this.#sequencer = new Sequencer({
      room: this.id,
      store,
      provider,
      clock,
      key: this.#key as LogKey,
      holder,
      head: this.#head,
      fold: this.#fold,
      frontier,
      edge: await this.#edgeAt(this.#head.size),
      findAct: (id) => this.#findAct(id),
      committed: (from, head) => this.#committed(from, head),
      destroy: (digests) => this.#destroy(digests),
      stopped: (why) => this.#stop(why),
    });
  }

  /** IC3.1. What could not be destroyed now is tried again with the next such act, and when the room is opened. */
  async #destroy(digests: readonly string[]): Promise<void> {
    for (const digest of digests) this.#undestroyed.add(digest);
    for (const digest of this.#undestroyed) {
      try {
        await this.#parts.store.destroyEnclosure(this.id, digest);
        this.#undestroyed.delete(digest);
      } catch {
        return;
      }
    }
  }

  #committed(from: number, head: Head): void {
    this.#head = head;
    this.#parts.tell({ kind: 'acts', room: this.id, from, to: head.size });
    const now = this.#parts.clock.now();
    if (now - this.#remembered >= REMEMBER_MS) {
      this.#remembered = now;
      this.#background = this.#background.then(() => this.#remember());
    }
    const every = this.#parts.snapshotEvery ?? 10_000;
    // A snapshot would let the next opening pass over what is still to be destroyed.
    if (every > 0 && this.#undestroyed.size === 0 && head.size - this.#snapshotSize >= every) {
      this.#snapshotSize = head.size;
      const { provider, store } = this.#parts;
      const snapshot = takeSnapshot(
        provider,
        this.id,
        head,
        this.#fold.state as RoomState,
        this.voids,
      );
      this.#background = this.#background.then(() => store.putSnapshot(this.id, snapshot));
    }
  }

  #stop(why: Stopped): void {
    this.#stopped ??= why;
    this.#sequencer = undefined;
  }

  async #remember(): Promise<void> {
    const { size, root } = this.#head;
    if (size === 0 || !this.#key) return;
    await this.#parts.keys.remember(this.id, { origin: this.#key.vkey.name, size, root });
  }

  async #had(size: number, root: Uint8Array): Promise<boolean> {
    const had = await this.#parts.store.rootAt(this.id, size);
    return had !== undefined && equalBytes(had, root);
  }

  /** RC5.4: what the snapshot said, said again from the log itself. */
  async #refold(size: number, expected: Uint8Array): Promise<void> {
    const fold = new RoomFold(this.#parts.provider, rules);
    const voids = new Map<number, Refusal>();
    const frontier = new Frontier(this.#parts.provider);
    for await (const { entry, decoded } of this.#decoded(0, size)) {
      if (this.#closed) return;
      frontier.append(decoded.leafHash);
      await this.#take(fold, voids, decoded, entry.index);
    }
    const digest = snapshotDigestOf(this.#parts.provider, fold.state as RoomState, [...voids]);
    if (!equalBytes(digest, expected) || !(await this.#had(size, frontier.root())))
      this.#stop('snapshot');
  }

  async #take(
    fold: RoomFold,
    voids: Map<number, Refusal>,
    decoded: DecodedAct,
    index: number,
  ): Promise<void> {
    const cited: Cited[] = [];
    for (const id of decoded.after) {
      const act = await this.#findAct(id, index);
      cited.push(act ? { id, act } : { id });
    }
    const act = toAct(decoded, index, cited);
    const decision = fold.decide(act);
    if (decision.kind === 'newer')
      throw new Error(`room ${this.id} needs a newer Parley: ${decision.what}`);
    if (decision.kind === 'refused') voids.set(index, decision.refusal);
    else fold.reduce(act);
  }

  /** An earlier act, unless it is void. `before`: only among the leaves before this index. */
  async #findAct(id: string, before = Infinity): Promise<ActRef | undefined> {
    const found = await this.#parts.store.find(this.id, id);
    if (!found || found.index >= before || this.voids.has(found.index)) return undefined;
    const [entry] = await this.#parts.store.entries(this.id, found.index, found.index + 1);
    if (!entry) return undefined;
    const { type, version, by, admitted } = this.#decode(entry);
    return { id, index: found.index, type, version, by, admitted };
  }

  #decode(entry: StoredEntry): DecodedAct {
    const { leaf, bodySalt: salt, body, index } = entry;
    const decoded = decodeEntry(this.#parts.provider, { leaf, salt, body });
    if (!decoded.ok) throw new Error(`${damaged(this.id, index)}: ${decoded.fault.message}`);
    return decoded.value;
  }

  async *#decoded(
    from: number,
    to: number,
  ): AsyncGenerator<{ entry: StoredEntry; decoded: DecodedAct }> {
    for (let at = from; at < to; at += PAGE) {
      for (const entry of await this.#parts.store.entries(this.id, at, Math.min(at + PAGE, to))) {
        yield { entry, decoded: this.#decode(entry) };
      }
      // Others have their turn between pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #hashes(size: number) {
    const stored = tileHashReader(this.#parts.provider, size, async (tiles) => {
      const bytes: Uint8Array[] = [];
      for (const { level, position, width } of tiles) {
        const tile = await this.#parts.store.tile(this.id, level as number, position);
        bytes.push(prefixOfTile(tile ?? new Uint8Array(0), width));
      }
      return parsed(bytes);
    });
    return this.#known.over(stored);
  }

  async #frontierAt(size: number): Promise<Frontier> {
    const hashes = await this.#hashes(size)(subtreesOf(0, size));
    if (!hashes.ok) throw new Error(damaged(this.id, size));
    return new Frontier(this.#parts.provider, size, hashes.value);
  }

  async #edgeAt(size: number): Promise<TileEdge> {
    const partials: Uint8Array[] = [];
    for (const { level, position, width } of partialTilesOf(size)) {
      const stored = await this.#parts.store.tile(this.id, level as number, position);
      partials.push(prefixOfTile(stored ?? new Uint8Array(0), width));
    }
    return TileEdge.of(this.#parts.provider, size, partials);
  }
}

function damaged(room: string, index: number): string {
  return `the store does not hold what was logged in room ${room} at ${index}; run parley fsck`;
}
