import type { Act } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RoomState } from '#core/state.ts';
import type { EnclosureLookup } from '#core/views/entry.ts';
import { verifyAct } from '#record/act.ts';
import { enclosureRefs, type EnclosureRef } from '#record/body.ts';
import { equalBytes, fromBase64, utf8 } from '#record/bytes.ts';
import { checkLogSignature, parseStrictCheckpoint } from '#record/checkpoint.ts';
import { openCosignatures } from '#record/cosignature.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { parseVkey, logName, type Vkey } from '#record/keys.ts';
import { emptyRoot, Frontier } from '#record/merkle.ts';
import type { Provider } from '#record/provider.ts';
import { openingRules } from '#room/fold.ts';
import { openingKey, RoomReplay } from '#room/replay.ts';
import { isBookLoaded, loadBook, loadedBook } from '#room/rulebooks.ts';
import { policyOf } from '#room/witnesses.ts';
import type { WireEntry } from '#room/wire.ts';
import type { ActReader } from './act-reader.ts';
import type { MemberReading } from './member-reading.ts';
import { SLICE } from './next-task.ts';
import { RoomViews } from './room-views.ts';
import type { Sealing } from './sealing.ts';

/** Where and why a copy of a log does not hold. Everything before `index` was checked and stands. */
export interface LogFault {
  /** Stable: the codes of `verifyIntact`, and `head.…` for what only a live copy can find. */
  code: string;
  message: string;
  /** The leaf at which it is, if at one. */
  index?: number;
}

/** A checkpoint that this device checked against the leaves it holds. */
export interface CheckedHead {
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
  /** The checkpoint note, as the log signed it. */
  note: string;
  /** Its text, the subject of its short code (RC7.8). */
  text: string;
  /** Cosignatures that hold: whose copy matched, and when by its own clock. */
  copies: { party: string; key: string; time: number }[];
}

/** One leaf as it came and as it was understood. */
export interface HeldEntry {
  decoded: DecodedAct;
  leaf: string;
  body: string;
  salt: Uint8Array;
}

/** What replay knows of a room: of a sealed one as its member reads it, else what everybody sees. */
export interface LogReplay {
  readonly state: RoomState | undefined;
  /** Leaves that the operator should not have admitted (RC12.1). */
  readonly voids: ReadonlyMap<number, Refusal>;
  /** RC11.5. */
  readonly newer: string | undefined;
  vkey(ref: string): string | undefined;
}

/** How far the sealed acts of a room could be looked into here. */
export interface SealedTally {
  acts: number;
  /** Acts for which this device has no secret (RC12.12): all of them where no member reads. */
  unread: number;
  /** Void for what is inside, by index: their signers’ doing (RC12.9). */
  voids: ReadonlyMap<number, Refusal>;
}

/** Lets other work of the page or process go on between pieces. */
export type Pause = () => Promise<void>;

/**
 * A log checked leaf by leaf as it is read, and replayed through the rules: form, digests, signatures, the tree, what each signer had seen, order of time, no act
 * twice; then the log's signature over the head, by the key that the opening act names.
 *
 * Of a sealed room all this is checked of the envelopes; `openSealed` then reads what is in them, on a member's device (RC12.9).
 */
export class VerifiedLog {
  readonly room: string;
  readonly entries: HeldEntry[] = [];
  readonly enclosures: EnclosureRef[] = [];
  /** The seals of working papers (RC15.13): to be at hand before `openSealed`. */
  readonly seals: EnclosureRef[] = [];
  /** How many signatures have been checked. */
  signatures = 0;
  /** What everybody sees: exactly the server's. */
  #outer: RoomReplay;
  #outerViews: RoomViews;
  #sealedActs = 0;
  #reading: MemberReading | undefined;
  readonly #sealing: Sealing | undefined;
  readonly #provider: Provider;
  readonly #pause: Pause;
  readonly #reader: ActReader | undefined;
  /** Leaves before the first of `entries`. */
  #gone = 0;
  readonly enclosure: EnclosureLookup;
  readonly #roots: Uint8Array[];
  readonly #ids = new Set<string>();
  readonly #keys = new Map<string, Vkey>();
  #frontier: Frontier;

  constructor(
    provider: Provider,
    room: string,
    enclosure: EnclosureLookup,
    pause: Pause,
    sealing?: Sealing,
    reader?: ActReader,
    /** Of a log that was read before. */
    reading?: MemberReading,
  ) {
    this.room = room;
    this.#reader = reader;
    this.#reading = reading;
    reader?.begin();
    reading?.beginAgain();
    this.#sealing = sealing;
    this.#provider = provider;
    this.#pause = pause;
    this.enclosure = enclosure;
    this.#frontier = new Frontier(provider);
    this.#roots = [emptyRoot(provider)];
    this.#outerViews = new RoomViews(enclosure);
    this.#outer = new RoomReplay(provider, loadedBook);
  }

  get replay(): LogReplay {
    return this.#reading?.replay ?? this.#outer;
  }

  /** The room and its members as everybody sees them, the server included. */
  get outerState(): RoomState | undefined {
    return this.#outer.state;
  }

  get views(): RoomViews {
    return this.#reading?.views ?? this.#outerViews;
  }

  /** A sealed room as this device's member reads it, once `openSealed` has read it; undefined in open rooms, and where no member reads. */
  get reading(): MemberReading | undefined {
    return this.#reading;
  }

  /** Undefined in open rooms. */
  get sealed(): SealedTally | undefined {
    if (this.#outer.state?.sealed !== true) return undefined;
    const acts = this.#sealedActs;
    if (!this.#reading) return { acts, unread: acts, voids: new Map() };
    const { sealedActs, unread, sealedVoids } = this.#reading.replay;
    return { acts: sealedActs, unread, voids: sealedVoids };
  }

  /** Enclosures that can be asked for by what acts say of them. In a sealed room those are the inner ones: envelopes name nothing that anybody could read. */
  get named(): readonly EnclosureRef[] {
    if (this.#outer.state?.sealed !== true) return this.enclosures;
    return this.#reading ? [...this.#reading.files].map(({ inner }) => inner) : [];
  }

  /** Those of them in which names may be, which a device asks for by itself. */
  get names(): readonly EnclosureRef[] {
    if (this.#outer.state?.sealed !== true) return this.enclosures;
    return this.#reading?.names ?? [];
  }

  /** The act at an index as its reader knows it: of a sealed one what is inside, under its envelope's id. Undefined if it is void. */
  act(index: number): Act | undefined {
    const id = this.entries[index]?.decoded.id;
    const act = id === undefined ? undefined : this.views.acts.get(id);
    return act?.index === index ? act : undefined;
  }

  get size(): number {
    return this.#gone + this.entries.length;
  }

  get frontier(): Frontier {
    return this.#frontier.clone();
  }

  /** Lets go of what was read and opened, where a reader was told of it; the last leaf stays, which says when it was admitted. */
  letGo(): void {
    if (!this.#reader) return;
    this.#gone += this.entries.splice(0, this.entries.length - 1).length;
    this.enclosures.length = 0;
  }

  /** The root of what is held, at a size up to `size`. */
  rootAt(size: number): Uint8Array | undefined {
    return this.#roots[size];
  }

  /**
   * Takes the next leaves. On a fault, all before it are kept and nothing after is looked at. Rejects, with what came before kept, if the rules that the room
   * pins could not be fetched.
   */
  async take(
    incoming: readonly WireEntry[],
    onProgress?: (size: number) => void,
  ): Promise<LogFault | undefined> {
    const from = this.size;
    const checks: Promise<LogFault | undefined>[] = [];
    let fault: LogFault | undefined;
    let since = performance.now();
    let unfetched: { why: unknown } | undefined;
    for (const wire of incoming) {
      const rules = this.#outer.state?.rules ?? pinnedBy(wire);
      if (!isBookLoaded(rules)) unfetched = await fetchBook(rules);
      if (unfetched) break;
      fault = this.#takeOne(wire, checks);
      if (fault) break;
      if (performance.now() - since > SLICE) {
        onProgress?.(this.size);
        await this.#pause();
        since = performance.now();
      }
    }
    const failed = (await Promise.all(checks)).filter((one) => one !== undefined);
    this.signatures += checks.length;
    // A signature under way is of an act that stands before whatever else went wrong.
    const first = failed[0] ?? fault;
    if (failed[0]) this.#cutTo(failed[0].index ?? from);
    onProgress?.(this.size);
    // What is shown is asked of the rules in force, also where no act came after they were raised.
    unfetched ??= await fetchBook(this.#outer.state?.rules ?? 1);
    if (unfetched && !first) throw unfetched.why;
    return first;
  }

  #takeOne(wire: WireEntry, checks: Promise<LogFault | undefined>[]): LogFault | undefined {
    const index = this.size;
    const at = (code: string, message: string): LogFault => ({ code, message, index });
    if (wire.index !== index) {
      return at('entry.index', `The server sent act ${wire.index} where ${index} comes next.`);
    }
    const salt = fromBase64(wire.salt) ?? new Uint8Array();
    const read = decodeEntry(this.#provider, {
      leaf: utf8(wire.leaf),
      salt,
      body: utf8(wire.body),
    });
    if (!read.ok) return at(read.fault.code, read.fault.message);
    const decoded = read.value;
    if (decoded.room !== this.room) return at('entry.room', 'The act is of another room.');
    const { seen } = decoded;
    const inOrder = index === 0 ? seen.size === 0 : seen.size > 0 && seen.size <= index;
    if (!inOrder || !equalBytes(seen.root, this.#roots[seen.size] as Uint8Array)) {
      return at('entry.seen', 'What the signer had seen is not a head of this log.');
    }
    const before = this.entries.at(-1)?.decoded.admitted ?? 0;
    if (decoded.admitted < before) {
      return at('entry.admitted', 'The act was admitted before the one before it.');
    }
    if (this.#ids.has(decoded.id)) return at('entry.repeated', 'The act is there twice.');

    // Keys are looked up here and now, before the roster changes; only the checking takes time.
    const check = verifyAct(this.#provider, decoded.act, (ref) => this.#keyOf(ref, decoded));
    checks.push(check.then((r) => (r.ok ? undefined : at(r.fault.code, r.fault.message))));

    this.#hold({ decoded, leaf: wire.leaf, body: wire.body, salt }, index);
    return undefined;
  }

  #hold(entry: HeldEntry, index: number): void {
    const { decoded } = entry;
    this.#ids.add(decoded.id);
    this.entries.push(entry);
    this.#frontier.append(decoded.leafHash);
    this.#roots.push(this.#frontier.root());
    this.enclosures.push(...enclosureRefs(decoded.body));
    this.#fold(decoded, index);
  }

  #fold(decoded: DecodedAct, index: number): void {
    const before = this.#outer.state?.rules;
    const replayed = this.#outer.take(decoded, index);
    const [reader, views] = [this.#reader, this.#outerViews];
    if (replayed.kind === 'void' && !reader) views.addVoid(replayed.act, replayed.refusal);
    if (replayed.kind !== 'admitted') return;
    const version = before ?? this.#outer.state?.rules ?? 1;
    if (decoded.type === 'room.epoch') this.seals.push(...enclosureRefs(decoded.body));
    if (decoded.type === 'room.sealed') {
      this.#sealedActs += 1;
      if (!reader) views.addUnread(replayed.act, version);
    } else if (!reader) views.add(replayed.act, version);
    // Of a sealed room its member's reading tells.
    else if (this.#outer.state?.sealed !== true) reader.act(replayed.act);
  }

  /**
   * Reads what is sealed in the leaves taken so far, with the sealing keys of this device; to be called after `take`, once for as many leaves as there are.
   * Does nothing in an open room, and where the device has no key of the room's members.
   */
  async openSealed(): Promise<void> {
    const sealing = this.#sealing;
    if (!sealing || this.#outer.state?.sealed !== true || this.#outer.newer !== undefined) return;
    const own = await sealing.sealIdentities(this.room);
    if (own.length === 0) {
      this.#reading = undefined;
      return;
    }
    let reading = this.#reading;
    if (!reading?.isFor(own)) {
      const { MemberReading } = await import('./member-reading.ts');
      const { room, enclosure } = this;
      const [provider, pause, reader] = [this.#provider, this.#pause, this.#reader];
      const { cipher } = sealing;
      reading = new MemberReading({ provider, cipher, room, own, enclosure, pause, reader });
    }
    await reading.read(this.entries, this.#outer.voids, this.#gone);
    this.#reading = reading;
  }

  #keyOf(ref: string, decoded: DecodedAct): Vkey | undefined {
    const known = this.#keys.get(ref);
    if (known) return known;
    const text = this.#outer.state ? this.#outer.vkey(ref) : openingKey(decoded.body, ref);
    const vkey = text === undefined ? undefined : parseVkey(this.#provider, text);
    if (!vkey?.ok) return undefined;
    this.#keys.set(ref, vkey.value);
    return vkey.value;
  }

  /** Goes back to the leaves before a fault that was found late, and folds them anew. */
  #cutTo(size: number): void {
    // What was let go cannot be folded anew, and nothing of such a copy is used.
    const kept = this.#gone > 0 ? [] : this.entries.slice(0, size);
    this.entries.length = 0;
    this.#gone = 0;
    this.enclosures.length = 0;
    this.seals.length = 0;
    this.#roots.length = 1;
    this.#ids.clear();
    this.#keys.clear();
    this.#frontier = new Frontier(this.#provider);
    this.#outerViews = new RoomViews(this.enclosure);
    this.#outer = new RoomReplay(this.#provider, loadedBook);
    this.#sealedActs = 0;
    for (const [index, entry] of kept.entries()) this.#hold(entry, index);
  }

  /** Checks a checkpoint against the leaves held. It must be of a size that is held. */
  async checkHead(note: string): Promise<CheckedHead | LogFault> {
    const read = parseStrictCheckpoint(utf8(note));
    if (!read.ok) return { code: read.fault.code, message: read.fault.message };
    const checkpoint = read.value;
    if (checkpoint.origin !== logName(this.room)) {
      return { code: 'checkpoint.origin', message: 'The checkpoint is of another room.' };
    }
    const root = this.rootAt(checkpoint.size);
    const { state } = this.#outer;
    if (root === undefined || checkpoint.size === 0 || state === undefined) {
      return { code: 'checkpoint.size-differs', message: 'The checkpoint is of another size.' };
    }
    if (!equalBytes(checkpoint.root, root)) {
      const message = 'The leaves do not give the root that was signed.';
      return { code: 'checkpoint.root-mismatch', message };
    }
    const policy = policyOf(this.#provider, state);
    const logs = policy.logs.map(({ key }) => key);
    const signed = await checkLogSignature(this.#provider, checkpoint, logs);
    if (!signed.ok) return { code: 'checkpoint.log-signature', message: signed.fault.message };
    const witnesses = policy.witnesses.map(({ key }) => key);
    const opened = await openCosignatures(this.#provider, checkpoint, witnesses);
    if (!opened.ok) return { code: opened.fault.code, message: opened.fault.message };
    const copies = opened.value.map(({ key, time }) => ({
      party: key.name.slice(0, key.name.indexOf('/')),
      key: `${key.name}+${key.keyId}`,
      time,
    }));
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    return { size: checkpoint.size, root, note, text, copies };
  }
}

/** The rules that an opening act pins, before anything of it has been checked. */
function pinnedBy(wire: WireEntry): number {
  try {
    return openingRules(JSON.parse(wire.body));
  } catch {
    // It will be found wanting.
    return 1;
  }
}

async function fetchBook(version: number): Promise<{ why: unknown } | undefined> {
  try {
    await loadBook(version);
    return undefined;
  } catch (why) {
    return { why };
  }
}
