/**
 * Whether a bundle is *intact* (RC7.5): form, signatures, tree, checkpoints, cosignatures, and every
 * byte accounted for (RC7.3). Whether its acts are admissible, and whose the record is, are asked
 * separately: the caller is handed each entry in order, replays it through the rules, and answers
 * with the keys that the roster then holds, for the roster is state.
 */
import { verifyAct } from './act.ts';
import { enclosureDigest, enclosureRefs, type EnclosureRef } from './body.ts';
import type { Absence, BundleFault, BundleHead } from './bundle.ts';
import { bundleEvents, type BundleEvent } from './bundle-reader.ts';
import { ByteSource, MORE } from './byte-source.ts';
import { equalBytes, toBase64 } from './bytes.ts';
import { parseStrictCheckpoint, type Checkpoint } from './checkpoint.ts';
import { cosignatureHolds, readCosignature, type Cosigned } from './cosignature.ts';
import { decodeEntry, type DecodedAct } from './decode.ts';
import { logName, type KeyRef, type Vkey } from './keys.ts';
import { emptyRoot, Frontier, HASH_LENGTH } from './merkle.ts';
import type { Provider } from './provider.ts';
import { SignatureQueue } from './signature-queue.ts';

/** The keys of a room's log, as its roster stands after some act. */
export interface RoomKeys {
  log: Vkey;
  /** Of the policy in force (RC6.5). */
  witnesses: readonly Vkey[];
}

/** What the verifier asks its caller, who replays the rules. */
export interface Replay {
  /**
   * The key that a `by` line names, or undefined if nobody ever had it. Asked before `onEntry` of
   * the same entry and after that of all earlier ones. The keys of an opening act stand in its own
   * body, as may that of a newcomer: hence `entry`.
   */
  keyOf(room: string, ref: KeyRef, entry: DecodedAct): Vkey | undefined;
  /**
   * Takes the next entry of a room, digests checked. Its signatures may still be under way: what is
   * done here counts only if the bundle turns out intact.
   */
  onEntry(room: string, index: number, entry: DecodedAct): void | Promise<void>;
  /** The keys after the entries handed over so far; asked where a checkpoint stands. */
  roomKeys(room: string): RoomKeys | undefined;
  /** Takes the bytes of an enclosure, digest checked. */
  onEnclosure?(
    room: string,
    index: number,
    enclosure: { ref: EnclosureRef; bytes: Uint8Array },
  ): void | Promise<void>;
  /** Takes note that an enclosure is listed as absent. */
  onAbsent?(room: string, index: number, ref: EnclosureRef, why: Absence): void;
}

/** What an intact bundle holds. */
export interface IntactReport {
  head: BundleHead;
  rooms: IntactRoom[];
  /** Bytes of the file. */
  length: number;
}

export interface IntactRoom {
  id: string;
  size: number;
  /** 32 bytes, at that size. */
  root: Uint8Array;
  /** Id of the opening act, whose short code is compared (RC7.7). */
  opening: string;
  /** Each cosignature the bundle holds, with the size it covers. */
  cosigned: (Cosigned & { size: number })[];
  enclosures: { present: number } & Record<Absence, number>;
}

export type IntactResult = { ok: true; value: IntactReport } | { ok: false; fault: BundleFault };

/**
 * Reads a bundle to its end or to its first fault, holding one frame, up to 256 acts whose
 * signatures are being checked, and 32 bytes and an id for each leaf of the room at hand.
 *
 * Faults: those of `readBundle`, `decodeEntry`, `verifyAct` and `parseStrictCheckpoint`;
 * `leaf.hash-mismatch`; `entry.room`, `entry.seen`, `entry.admitted` (earlier than the leaf
 * before), `entry.repeated`; `enclosure.unexpected`, `enclosure.missing`, `enclosure.digest`,
 * `enclosure.size`; `checkpoint.size-differs`, `checkpoint.root-mismatch`,
 * `checkpoint.keys-unknown`, `checkpoint.log-signature`, `checkpoint.signature-unknown`,
 * `checkpoint.superfluous`, `cosignature.invalid`. Each tells room, index and offset.
 */
export async function verifyIntact(
  provider: Provider,
  chunks: AsyncIterable<Uint8Array>,
  replay: Replay,
): Promise<IntactResult> {
  const signatures = new SignatureQueue();
  const verifier = new Verifier(provider, replay, signatures);
  let fault: BundleFault | undefined;
  const source = new ByteSource(chunks);
  try {
    for (const event of bundleEvents(provider, source)) {
      if (event === MORE) {
        await source.fill();
        continue;
      }
      const taken = event.kind === 'fault' ? event.fault : verifier.take(event);
      fault = taken instanceof Promise ? await taken : taken;
      if (fault !== undefined || signatures.failed) break;
    }
  } finally {
    await source.close();
  }
  // A signature under way is of an act that stands before whatever else went wrong.
  const unsigned = await signatures.drain();
  if (unsigned !== undefined) return { ok: false, fault: unsigned };
  if (fault !== undefined) return { ok: false, fault };
  return { ok: true, value: verifier.report() };
}

/** The roots of a log at every size, to hold `seen` lines against. */
class Roots {
  #bytes: Uint8Array;
  #size = 0;

  constructor(empty: Uint8Array) {
    this.#bytes = new Uint8Array(64 * HASH_LENGTH);
    this.#bytes.set(empty);
  }

  push(root: Uint8Array): void {
    this.#size += 1;
    if ((this.#size + 1) * HASH_LENGTH > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(root, this.#size * HASH_LENGTH);
  }

  at(size: number): Uint8Array {
    return this.#bytes.subarray(size * HASH_LENGTH, (size + 1) * HASH_LENGTH);
  }
}

/** The room that is being read. */
interface OpenRoom {
  report: IntactRoom;
  heads: { checkpoint: Checkpoint; offset: number }[];
  /** How many of them have been checked. */
  checked: number;
  frontier: Frontier;
  roots: Roots;
  ids: Set<string>;
  /** Admission of the last leaf, in milliseconds. */
  admitted: number;
  /** Enclosures that the last body names and that have not come yet. */
  due: EnclosureRef[];
}

type Taken = BundleFault | undefined;
type Of<Kind extends BundleEvent['kind']> = Extract<BundleEvent, { kind: Kind }>;

class Verifier {
  readonly #provider: Provider;
  readonly #replay: Replay;
  readonly #signatures: SignatureQueue;
  readonly #rooms: IntactRoom[] = [];
  #head: BundleHead | undefined;
  #open: OpenRoom | undefined;
  #length = 0;

  constructor(provider: Provider, replay: Replay, signatures: SignatureQueue) {
    this.#provider = provider;
    this.#replay = replay;
    this.#signatures = signatures;
  }

  report(): IntactReport {
    return { head: this.#head as BundleHead, rooms: this.#rooms, length: this.#length };
  }

  /** A promise only where there is something to wait for: most events are leaves, and most need none. */
  take(event: Exclude<BundleEvent, Of<'fault'>>): Taken | Promise<Taken> {
    switch (event.kind) {
      case 'bundle':
        this.#head = event.head;
        return undefined;
      case 'room':
        return this.#missing(event.offset) ?? this.#openRoom(event);
      case 'checkpoint':
        return this.#checkpoint(event);
      case 'leaf':
        return this.#missing(event.offset) ?? this.#leaf(event);
      case 'enclosure':
        return this.#enclosure(event);
      case 'absent':
        return this.#absent(event);
      case 'end':
        this.#length = event.length;
        return this.#missing(event.offset);
    }
  }

  #openRoom(event: Of<'room'>): undefined {
    const empty = emptyRoot(this.#provider);
    const enclosures = { present: 0, withheld: 0, destroyed: 0 };
    const { room: id, size } = event;
    const report = { id, size, root: empty, opening: '', cosigned: [], enclosures };
    this.#rooms.push(report);
    this.#open = {
      report,
      heads: [],
      checked: 0,
      frontier: new Frontier(this.#provider),
      roots: new Roots(empty),
      ids: new Set(),
      admitted: 0,
      due: [],
    };
  }

  /** The enclosures that the last body names have all come. */
  #missing(offset: number): BundleFault | undefined {
    const open = this.#open;
    if (open === undefined || open.due.length === 0) return undefined;
    return missing(offset, open.report.id, open.frontier.size - 1);
  }

  #checkpoint(event: Of<'checkpoint'>): BundleFault | undefined {
    const { heads, report } = this.#room();
    const refuse = (code: string, message: string) => ({
      code,
      message,
      at: event.offset,
      room: event.room,
    });
    const read = parseStrictCheckpoint(event.note);
    if (!read.ok) return refuse(read.fault.code, read.fault.message);
    const checkpoint = read.value;
    if (checkpoint.origin !== logName(event.room)) {
      return refuse('checkpoint.origin', 'The checkpoint is of another room.');
    }
    if (checkpoint.size !== event.size) {
      return refuse('checkpoint.size-differs', 'The checkpoint is of another size.');
    }
    heads.push({ checkpoint, offset: event.offset });
    if (event.size < report.size) return undefined;
    // The last: an earlier one is there only for a cosignature that this one lacks (RC7.1).
    const held = new Set(checkpoint.signatures.map(({ name, keyId }) => `${name}+${keyId}`));
    for (const earlier of heads.slice(0, -1)) {
      const { signatures } = earlier.checkpoint;
      if (signatures.some(({ name, keyId }) => !held.has(`${name}+${keyId}`))) continue;
      const message = 'The checkpoint has no cosignature that the last one lacks.';
      return { ...refuse('checkpoint.superfluous', message), at: earlier.offset };
    }
    return undefined;
  }

  #leaf(event: Of<'leaf'>): Taken | Promise<Taken> {
    const { room, index, offset } = event;
    const open = this.#room();
    const refuse = (code: string, message: string) => ({ code, message, at: offset, room, index });
    const decoded = decodeEntry(this.#provider, event);
    if (!decoded.ok) return refuse(decoded.fault.code, decoded.fault.message);
    const entry = decoded.value;
    if (!equalBytes(entry.leafHash, event.leafHash)) {
      return refuse('leaf.hash-mismatch', 'The leaf has another hash than is stated.');
    }
    if (entry.room !== room) return refuse('entry.room', 'The act is of another room.');
    const { seen } = entry;
    const inOrder = index === 0 ? seen.size === 0 : seen.size > 0 && seen.size <= index;
    if (!inOrder || !equalBytes(seen.root, open.roots.at(seen.size))) {
      return refuse('entry.seen', 'What the signer had seen is not a head of this log.');
    }
    if (entry.admitted < open.admitted) {
      return refuse('entry.admitted', 'The act was admitted before the one before it.');
    }
    if (open.ids.has(entry.id)) return refuse('entry.repeated', 'The act is there twice.');
    open.ids.add(entry.id);
    open.admitted = entry.admitted;
    open.frontier.append(entry.leafHash);
    open.roots.push(open.frontier.root());
    open.due = enclosureRefs(entry.body);
    if (index === 0) open.report.opening = entry.id;

    // Keys are looked up here and now, before the roster changes; only the checking takes time.
    const check = verifyAct(this.#provider, entry.act, (ref) =>
      this.#replay.keyOf(room, ref, entry),
    );
    const full = this.#signatures.add(
      check.then((result) =>
        result.ok ? undefined : refuse(result.fault.code, result.fault.message),
      ),
    );
    const taking = this.#replay.onEntry(room, index, entry);
    const head = open.heads[open.checked]?.checkpoint.size === open.frontier.size;
    if (full === undefined && taking === undefined && !head) return undefined;
    return Promise.all([full, taking]).then(() => this.#heads(open));
  }

  /** Checks the checkpoint that stands at the size just reached, if there is one. */
  async #heads(open: OpenRoom): Promise<BundleFault | undefined> {
    const { report, frontier } = open;
    const head = open.heads[open.checked];
    if (head?.checkpoint.size !== frontier.size) return undefined;
    open.checked += 1;
    const { checkpoint, offset } = head;
    const refuse = (code: string, message: string) => ({
      code,
      message,
      at: offset,
      room: report.id,
    });
    report.root = open.roots.at(frontier.size).slice();
    if (!equalBytes(checkpoint.root, report.root)) {
      return refuse('checkpoint.root-mismatch', 'The leaves do not give the root that was signed.');
    }
    const keys = this.#replay.roomKeys(report.id);
    if (keys === undefined || keys.log.name !== checkpoint.origin) {
      return refuse('checkpoint.keys-unknown', 'The room does not say what key its log has.');
    }
    const { log, witnesses } = keys;
    const [first, ...others] = checkpoint.signatures;
    const signed =
      first?.name === log.name &&
      first.keyId === log.keyId &&
      log.algorithm === 0x01 &&
      (await this.#provider.verify(log.publicKey, checkpoint.textBytes, first.signature));
    if (!signed) {
      return refuse('checkpoint.log-signature', 'The checkpoint is not signed by the log.');
    }
    for (const signature of others) {
      const key = witnesses.find(
        ({ name, keyId }) => name === signature.name && keyId === signature.keyId,
      );
      if (key === undefined) {
        const message = 'A cosignature is by no witness of the room at that size.';
        return refuse('checkpoint.signature-unknown', message);
      }
      const read = readCosignature(signature);
      if (!read.ok) return refuse(read.fault.code, read.fault.message);
      const { textBytes } = checkpoint;
      if (!(await cosignatureHolds(this.#provider, key, textBytes, read.value))) {
        return refuse('cosignature.invalid', 'The cosignature of a known witness does not hold.');
      }
      report.cosigned.push({ key, time: read.value.time, size: checkpoint.size });
    }
    return undefined;
  }

  async #enclosure(event: Of<'enclosure'>): Promise<BundleFault | undefined> {
    const { room, index, digest, salt, bytes } = event;
    const { due, report } = this.#room();
    const ref = due.shift();
    if (ref?.enclosure !== digest) return notNext(event, due);
    const refuse = (code: string, message: string) => ({
      code,
      message,
      at: event.offset,
      room,
      index,
    });
    if (toBase64(enclosureDigest(this.#provider, salt, bytes)) !== digest) {
      return refuse('enclosure.digest', 'An enclosure is not the one that the act names.');
    }
    if (bytes.length !== ref.size) {
      return refuse('enclosure.size', 'An enclosure has another size than the act names.');
    }
    report.enclosures.present += 1;
    await this.#replay.onEnclosure?.(room, index, { ref, bytes });
    return undefined;
  }

  #absent(event: Of<'absent'>): BundleFault | undefined {
    const { room, index, digest, why } = event;
    const { due, report } = this.#room();
    const ref = due.shift();
    if (ref?.enclosure !== digest) return notNext(event, due);
    report.enclosures[why] += 1;
    this.#replay.onAbsent?.(room, index, ref, why);
    return undefined;
  }

  #room(): OpenRoom {
    if (this.#open === undefined) throw new Error('an event of no room');
    return this.#open;
  }
}

function notNext(
  event: Of<'enclosure'> | Of<'absent'>,
  later: readonly EnclosureRef[],
): BundleFault {
  const { room, index, offset: at } = event;
  if (later.some(({ enclosure }) => enclosure === event.digest)) return missing(at, room, index);
  const message = 'An enclosure is not one that the act still names.';
  return { code: 'enclosure.unexpected', message, at, room, index };
}

function missing(at: number, room: string, index: number): BundleFault {
  const message = 'An enclosure is neither there nor listed as absent.';
  return { code: 'enclosure.missing', message, at, room, index };
}
