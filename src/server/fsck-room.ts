import { setTimeout } from 'node:timers/promises';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#core/rules.ts';
import { actId, parseAct, verifyAct, type ParsedAct } from '#record/act.ts';
import { bodyDigest, enclosureDigest, enclosureRefs, parseBody } from '#record/body.ts';
import { equalBytes, toBase64 } from '#record/bytes.ts';
import { parseStrictCheckpoint, type Checkpoint } from '#record/checkpoint.ts';
import { cosignatureHolds, parseCosignatureLine } from '#record/cosignature.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { logName, parseVkey, type Vkey } from '#record/keys.ts';
import { leafHash, parseLeaf } from '#record/leaf.ts';
import { emptyRoot, Frontier, HASH_LENGTH } from '#record/merkle.ts';
import type { Provider } from '#record/provider.ts';
import { partialTilesOf, TileEdge } from '#record/tiles.ts';
import { openingKey, RoomReplay } from '#room/replay.ts';
import { policyOf } from '#room/witnesses.ts';
import type { Head, Store, StoredEntry } from '#store/store.ts';
import type { Damage, Harm } from './damage.ts';
import { readSnapshot, snapshotDigestOf } from './snapshots.ts';

const PAGE = 200;

export interface RoomCheck {
  provider: Provider;
  store: Store;
  room: string;
  /** This server admitted every act itself, so that an enclosure that is not here was lost. */
  own: boolean;
  /** Milliseconds of rest after each page, for a check in the background. */
  rest?: number;
  onProgress?: (acts: number) => void;
}

/**
 * Checks one room of a store from its first byte: every leaf, body and enclosure against its digest, the tree at every size, every tile, checkpoint and
 * cosignature, every signature, the rules, the snapshot. Damage is named as exactly as the rest of the store allows: of a leaf and its stored hash, the one
 * that the stored root contradicts. Acts that come while it runs are left for the next time.
 */
export async function* checkRoom(check: RoomCheck): AsyncGenerator<Damage, number, undefined> {
  const pass = new Pass(check);
  const head = await check.store.head(check.room);
  if (!head) return 0;
  for (let at = 0; at < head.size; at += PAGE) {
    const page = await check.store.entries(check.room, at, Math.min(at + PAGE, head.size));
    for (const entry of page) yield* await pass.take(entry);
    yield* await pass.signatures();
    check.onProgress?.(pass.size);
    if (page.length < Math.min(PAGE, head.size - at)) break;
    // Others have their turn between pages.
    await setTimeout(check.rest ?? 0);
  }
  yield* await pass.end(head);
  return pass.size;
}

class Pass {
  readonly #check: RoomCheck;
  readonly #replay: RoomReplay;
  readonly #frontier: Frontier;
  readonly #edge: TileEdge;
  readonly #roots: Uint8Array[];
  readonly #ids = new Set<string>();
  readonly #keys = new Map<string, Vkey>();
  #signing: Promise<Damage | undefined>[] = [];
  #found: Damage[] = [];
  #admitted = 0;
  /** An act could not be read: what follows cannot be judged by the rules. */
  #blind = false;
  #snapshot: { size: number; digest: Uint8Array } | 'none' | undefined;

  constructor(check: RoomCheck) {
    this.#check = check;
    this.#replay = new RoomReplay(check.provider, rules);
    this.#frontier = new Frontier(check.provider);
    this.#edge = new TileEdge(check.provider);
    this.#roots = [emptyRoot(check.provider)];
  }

  get size(): number {
    return this.#frontier.size;
  }

  async take(entry: StoredEntry): Promise<Damage[]> {
    this.#snapshot ??= await this.#readSnapshot();
    const index = this.size;
    if (entry.index !== index) {
      this.#harm('missing', 'The store skips this act.');
      return this.#flush();
    }
    const intact = this.#tree(entry);
    if (intact) await this.#act(entry);
    else this.#blind = true;
    for (const tile of this.#edge.append(this.#lastHash(entry, intact))) {
      await this.#tile(tile.level, tile.position, tile.hashes, true);
    }
    await this.#size();
    return this.#flush();
  }

  /** What the signatures under way came to. */
  async signatures(): Promise<Damage[]> {
    const failed = await Promise.all(this.#signing);
    this.#signing = [];
    return failed.filter((one) => one !== undefined);
  }

  async end(head: Head): Promise<Damage[]> {
    const { store, room } = this.#check;
    const now = await store.head(room);
    const still = now?.size === head.size;
    if (this.size < head.size) {
      this.#harm('missing', `The store says ${head.size} acts and holds ${this.size}.`, {
        index: this.size,
      });
      return this.#flush();
    }
    if (still && (await store.entries(room, head.size, head.size + 1)).length > 0) {
      this.#harm('head', `The store says ${head.size} acts and holds more.`, { index: head.size });
    }
    if (!equalBytes(head.root, this.#roots[head.size] as Uint8Array)) {
      this.#harm('head', 'The head that the store keeps has another root than its leaves.');
    }
    if (head.size > 0 && !this.#blind && head.lastAdmitted !== this.#admitted) {
      this.#harm('head', 'The head that the store keeps has another last admission time.');
    }
    const partials = this.#edge.partials();
    for (const [i, { level, position }] of partialTilesOf(head.size).entries()) {
      await this.#tile(level as number, position, partials[i] as Uint8Array, still);
    }
    const signed = await store.checkpointAt(room, head.size);
    if (head.size > 0 && (!signed || !equalBytes(signed, head.checkpoint))) {
      this.#harm('checkpoint', 'There is no checkpoint at the size of the log.', {
        size: head.size,
      });
    }
    for (const { size, key } of await store.cosignatures(room)) {
      if (size <= head.size && !(await store.checkpointAt(room, size))) {
        this.#harm('cosignature', `The copy of ${key} has no checkpoint.`, { size });
      }
    }
    if (this.#replay.newer !== undefined) {
      this.#harm('newer', `Judging it needs a newer Parley: ${this.#replay.newer}.`);
    }
    return this.#flush();
  }

  /** Leaf, its hash, and the root after it. True if the leaf's bytes are those that were logged. */
  #tree(entry: StoredEntry): boolean {
    const { provider } = this.#check;
    const { index } = entry;
    const hash = leafHash(provider, entry.leaf);
    const byLeaf = this.#frontier.clone();
    byLeaf.append(hash);
    if (equalBytes(byLeaf.root(), entry.root)) {
      if (!equalBytes(hash, entry.leafHash)) {
        this.#harm('leaf-hash', 'The leaf hash kept beside the leaf is another.', { index });
      }
      this.#frontier.append(hash);
      this.#roots.push(this.#frontier.root());
      return true;
    }
    if (equalBytes(hash, entry.leafHash)) {
      this.#harm(
        'root',
        'The root kept for the size after this act is another than that of the leaves.',
        { index },
      );
      this.#frontier.append(hash);
      this.#roots.push(this.#frontier.root());
      return true;
    }
    this.#harm('leaf', 'The bytes of the act are not those that were logged.', { index });
    this.#frontier.append(entry.leafHash);
    this.#roots.push(this.#frontier.root());
    return false;
  }

  #lastHash(entry: StoredEntry, intact: boolean): Uint8Array {
    return intact ? leafHash(this.#check.provider, entry.leaf) : entry.leafHash;
  }

  async #act(entry: StoredEntry): Promise<void> {
    const { provider, room, store } = this.#check;
    const { index, leaf, bodySalt: salt, body } = entry;
    const read = parseLeaf(leaf);
    const act = read.ok ? parseAct(read.value.note) : read;
    if (!read.ok || !act.ok) {
      // Logged as it stands, and no act: nobody but the log's own server can have put it there.
      this.#harm('form', act.ok ? 'The leaf is not well formed.' : act.fault.message, { index });
      this.#blind = true;
      return;
    }
    const id = actId(provider, act.value.textBytes);
    const found = await store.find(room, id);
    if (entry.actId !== id || found?.index !== index) {
      this.#harm('act-id', 'The act is kept under another id than its own.', { index });
    }
    if (!this.#body(entry, act.value)) {
      this.#blind = true;
      return;
    }
    const decoded = decodeEntry(provider, { leaf, salt, body });
    if (!decoded.ok) {
      this.#harm('form', decoded.fault.message, { index });
      this.#blind = true;
      return;
    }
    this.#place(decoded.value, index);
    const check = verifyAct(provider, decoded.value.act, (ref) => this.#keyOf(ref, decoded.value));
    this.#signing.push(
      check.then((result) =>
        result.ok || this.#blind
          ? undefined
          : this.#damage('signature', result.fault.message, { index }),
      ),
    );
    await this.#enclosures(entry, decoded.value);
    if (this.#blind) return;
    const replayed = this.#replay.take(decoded.value, index);
    if (replayed.kind === 'void') this.#void(index, replayed.refusal);
  }

  #body({ index, bodySalt, body, encloses }: StoredEntry, act: ParsedAct): boolean {
    const { provider } = this.#check;
    if (bodySalt.length !== 16 || !equalBytes(bodyDigest(provider, bodySalt, body), act.body)) {
      this.#harm('body', 'The body, or its salt, is not the one that was signed.', { index });
      return false;
    }
    const read = parseBody(body);
    if (!read.ok) {
      this.#harm('form', read.fault.message, { index });
      return false;
    }
    const named = enclosureRefs(read.value).map(({ enclosure }) => enclosure);
    if (named.length !== encloses.length || named.some((digest, i) => digest !== encloses[i])) {
      this.#harm('encloses', 'The list of its enclosures is not that of its body.', { index });
    }
    return true;
  }

  /** Room, what the signer had seen, order of time, and no act twice. */
  #place(decoded: DecodedAct, index: number): void {
    const { seen, admitted, id } = decoded;
    if (decoded.room !== this.#check.room) {
      this.#harm('form', 'The act is of another room.', { index });
    }
    const inOrder = index === 0 ? seen.size === 0 : seen.size > 0 && seen.size <= index;
    const root = this.#roots[seen.size];
    if (!inOrder || !root || !equalBytes(seen.root, root)) {
      this.#harm('form', 'What its signer had seen is not a head of this log.', { index });
    }
    if (admitted < this.#admitted) {
      this.#harm('form', 'It was admitted before the act before it.', { index });
    }
    if (this.#ids.has(id)) this.#harm('form', 'The act is in the log twice.', { index });
    this.#ids.add(id);
    this.#admitted = admitted;
  }

  #keyOf(ref: string, decoded: DecodedAct): Vkey | undefined {
    const known = this.#keys.get(ref);
    if (known) return known;
    const text = this.#replay.state ? this.#replay.vkey(ref) : openingKey(decoded.body, ref);
    const vkey = text === undefined ? undefined : parseVkey(this.#check.provider, text);
    if (!vkey?.ok) return undefined;
    this.#keys.set(ref, vkey.value);
    return vkey.value;
  }

  async #enclosures({ index }: StoredEntry, decoded: DecodedAct): Promise<void> {
    const { store, room, own, provider } = this.#check;
    for (const { enclosure: digest, size } of enclosureRefs(decoded.body)) {
      const kept = await store.enclosure(room, digest);
      if (kept === 'destroyed') continue;
      if (kept === undefined) {
        if (own) this.#harm('enclosure', `The enclosure ${digest} is gone.`, { index });
      } else if (
        kept.bytes.length !== size ||
        toBase64(enclosureDigest(provider, kept.salt, kept.bytes)) !== digest
      ) {
        this.#harm('enclosure', `The enclosure ${digest} is not the one that was named.`, {
          index,
        });
      }
    }
  }

  #void(index: number, refusal: Refusal): void {
    this.#found.push({ room: this.#check.room, harm: 'void', index, refusal, message: '' });
  }

  async #tile(level: number, position: number, hashes: Uint8Array, exact: boolean): Promise<void> {
    const { store, room } = this.#check;
    const stored = await store.tile(room, level, position);
    const place = { tile: { level, position } };
    if (!stored) return this.#harm('tile', 'A tile of hashes is gone.', place);
    const wide = exact ? stored.length === hashes.length : stored.length >= hashes.length;
    if (!wide || !equalBytes(stored.subarray(0, hashes.length), hashes)) {
      const first = hashes.findIndex((byte, i) => byte !== stored[i]);
      const which = first < 0 ? '' : `, first in hash ${Math.floor(first / HASH_LENGTH)}`;
      this.#harm('tile', `A tile of hashes is not that of the leaves${which}.`, place);
    }
  }

  /** What was signed at the size just reached, and the state that was kept of it. */
  async #size(): Promise<void> {
    const { store, room, provider } = this.#check;
    const { size } = this;
    const snapshot = this.#snapshot;
    if (snapshot && snapshot !== 'none' && snapshot.size === size && !this.#blind) {
      const { state, voids } = this.#replay;
      if (state && !equalBytes(snapshotDigestOf(provider, state, [...voids]), snapshot.digest)) {
        this.#harm('snapshot', 'The kept state is not what the acts give.', { size });
      }
    }
    const note = await store.checkpointAt(room, size);
    if (!note) return;
    const read = parseStrictCheckpoint(note);
    if (!read.ok) return this.#harm('checkpoint', read.fault.message, { size });
    const { origin, size: stated, root, signatures } = read.value;
    const fits = origin === logName(room) && stated === size;
    if (!fits || !equalBytes(root, this.#roots[size] as Uint8Array)) {
      return this.#harm('checkpoint', 'The checkpoint is not of these leaves.', { size });
    }
    const { state } = this.#replay;
    if (!state) return;
    const { logs, witnesses } = policyOf(provider, state);
    const log = logs[0]?.key;
    const [signature] = signatures;
    const signed =
      log !== undefined &&
      signature?.keyId === log.keyId &&
      (await provider.verify(log.publicKey, read.value.textBytes, signature.signature));
    if (!signed) this.#harm('checkpoint', 'The checkpoint is not signed by the log.', { size });
    await this.#cosignatures(
      read.value,
      witnesses.map(({ key }) => key),
    );
  }

  async #cosignatures(checkpoint: Checkpoint, witnesses: readonly Vkey[]): Promise<void> {
    const { store, room, provider } = this.#check;
    const { size } = checkpoint;
    for (const { key, line } of await store.cosignaturesAt(room, size)) {
      const read = parseCosignatureLine(line);
      const witness = witnesses.find((one) => `${one.name}+${one.keyId}` === key);
      // Acts that were not judged may have changed whose copies are asked for.
      if (!witness && this.#blind) continue;
      const holds =
        read.ok &&
        witness !== undefined &&
        (await cosignatureHolds(provider, witness, checkpoint.textBytes, read.value));
      if (!holds) this.#harm('cosignature', `The cosignature of ${key} does not hold.`, { size });
    }
  }

  async #readSnapshot(): Promise<{ size: number; digest: Uint8Array } | 'none'> {
    const { store, room, provider } = this.#check;
    const kept = await store.snapshot(room);
    if (!kept) return 'none';
    const read = await readSnapshot(provider, store, room);
    if (read) {
      return { size: read.size, digest: snapshotDigestOf(provider, read.state, read.voids) };
    }
    this.#harm('snapshot', 'The kept state is not one of this log; it is not used.', {
      size: kept.size,
    });
    return 'none';
  }

  #damage(harm: Harm, message: string, place: Place = {}): Damage {
    return { room: this.#check.room, harm, message, ...place };
  }

  #harm(harm: Harm, message: string, place: Place = {}): void {
    this.#found.push(this.#damage(harm, message, place));
  }

  #flush(): Damage[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

type Place = Pick<Damage, 'index' | 'size' | 'tile'>;
