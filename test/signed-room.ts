/**
 * A small room with a real log for tests and vectors: every signature holds, and the same seed gives
 * the same bytes. Its acts mean nothing to the rules; only the record is looked at.
 */
import { actId, formatActText, signAct } from '#record/act.ts';
import { formatRoomId } from '#record/base32.ts';
import { bodyDigest, enclosureDigest, enclosureRef, serialiseBody } from '#record/body.ts';
import type { Absence, BundleFault, BundleHead } from '#record/bundle.ts';
import {
  writeBundle,
  type BundleCheckpoint,
  type BundleEnclosure,
  type BundleEntry,
  type BundleRoom,
} from '#record/bundle-writer.ts';
import { concat, toBase64, utf8 } from '#record/bytes.ts';
import { parseCheckpoint, signCheckpoint } from '#record/checkpoint.ts';
import { cosign, withCosignatures } from '#record/cosignature.ts';
import { formatVkey, keyRef, logName, vkeyOf, type KeyRef, type Vkey } from '#record/keys.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { Provider, Signer } from '#record/provider.ts';
import { verifyIntact, type IntactResult, type Replay } from '#record/verify-intact.ts';

export interface SignedRoom {
  id: string;
  log: Signer;
  logKey: Vkey;
  /** Ascending by name. */
  witnesses: Signer[];
  witnessKeys: Vkey[];
  /** Acting keys by reference. */
  keys: Map<KeyRef, Vkey>;
  entries: (BundleEntry & { actId: string })[];
  /** The root at each size from 0. */
  roots: Uint8Array[];
}

/** 2025-10-28T00:00:00Z */
export const START = 1_761_609_600;

/** 32 bytes that differ for each pair of a seed and a purpose. */
export function seedBytes(seed: number, purpose: string): Uint8Array {
  return nodeProvider.sha256(utf8(`parley test seed ${seed} ${purpose}`));
}

/** What may differ from the usual at one act of a room. */
export interface Oddity {
  index: number;
  /** Seconds after the usual admission; below 0 it stands before its neighbour. */
  admittedLater?: number;
  /** The size it says it has seen, the root being right. */
  seenSize?: number;
  /** The root it says it has seen. */
  seenRoot?: Uint8Array;
  room?: string;
  /** What it says the bytes of its enclosures are, too few or too many. */
  enclosureSize?: number;
  /** The act is the one at this index again. */
  repeats?: number;
}

/**
 * A room of some acts. The third is joint; with enclosures the second names three, of which one is
 * there, one withheld, one destroyed.
 */
export async function signedRoom(options: {
  seed: number;
  acts: number;
  enclosures?: boolean;
  oddity?: Oddity;
}): Promise<SignedRoom> {
  const { seed, acts, enclosures = false, oddity } = options;
  const id = formatRoomId(seedBytes(seed, 'room').subarray(0, 16));
  const log = nodeSigner(logName(id), 0x01, seedBytes(seed, 'log'));
  const witnesses = ['p1/w1', 'p2/w1', 'p3/w1'].map((name) =>
    nodeSigner(name, 0x04, seedBytes(seed, name)),
  );
  const signers = ['p1/k1', 'p2/k1'].map((name) => nodeSigner(name, 0x01, seedBytes(seed, name)));
  const vkeys = signers.map((signer) => vkeyOf(nodeProvider, signer));
  const room: SignedRoom = {
    id,
    log,
    logKey: vkeyOf(nodeProvider, log),
    witnesses,
    witnessKeys: witnesses.map((signer) => vkeyOf(nodeProvider, signer)),
    keys: new Map(vkeys.map((vkey) => [keyRef(vkey), vkey])),
    entries: [],
    roots: [],
  };
  const frontier = new Frontier(nodeProvider);
  room.roots.push(frontier.root());
  const notes: Uint8Array[] = [];
  for (let index = 0; index < acts; index++) {
    const odd = oddity?.index === index ? oddity : undefined;
    const enclosed = enclosures && index === 1 ? enclosuresOf(seed, odd?.enclosureSize) : [];
    const content = serialiseBody(
      index === 0
        ? { keys: vkeys.map(formatVkey), log: formatVkey(room.logKey) }
        : { number: index, words: enclosed.map(({ ref }) => ref) },
    );
    if (!content.ok) throw new Error(content.fault.code);
    const body = content.value;
    const salt = seedBytes(seed, `salt ${index}`).subarray(0, 16);
    const size = odd?.seenSize ?? index;
    const by = index === 2 ? [0, 1] : [index % 2];
    const text = formatActText({
      room: odd?.room ?? id,
      seen: { size, root: odd?.seenRoot ?? (room.roots[size] as Uint8Array) },
      type: index === 0 ? 'room.open' : 'test.act',
      version: 1,
      time: START + index * 60,
      by: by.map((i) => keyRef(vkeys[i] as Vkey)),
      body: bodyDigest(nodeProvider, salt, body),
      after: index === 0 ? [] : [(room.entries[index - 1] as { actId: string }).actId],
      rests: [],
    });
    notes.push(
      odd?.repeats === undefined
        ? await signAct(
            text,
            by.map((i) => signers[i] as Signer),
          )
        : (notes[odd.repeats] as Uint8Array),
    );
    const admitted = (START + index * 60 + 1 + (odd?.admittedLater ?? 0)) * 1000 + 412;
    const leaf = encodeLeaf(admitted, notes[index] as Uint8Array);
    const again = odd?.repeats === undefined ? undefined : room.entries[odd.repeats];
    const hash = leafHash(nodeProvider, leaf);
    room.entries.push({
      leaf,
      leafHash: hash,
      salt: again?.salt ?? salt,
      body: again?.body ?? body,
      enclosures: enclosed.map(({ entry }) => entry),
      actId: actId(nodeProvider, text),
    });
    frontier.append(hash);
    room.roots.push(frontier.root());
  }
  return room;
}

function enclosuresOf(
  seed: number,
  size: number | undefined,
): { ref: object; entry: BundleEnclosure }[] {
  return [undefined, 'withheld', 'destroyed'].map((absent, i) => {
    const bytes = utf8(`Words of enclosure ${i}, which may be withheld.`);
    const salt = seedBytes(seed, `enclosure ${i}`).subarray(0, 16);
    const hash = enclosureDigest(nodeProvider, salt, bytes);
    const digest = toBase64(hash);
    return {
      ref: enclosureRef(hash, 'text/plain', size ?? bytes.length),
      entry: absent === undefined ? { digest, salt, bytes } : { digest, absent: absent as Absence },
    };
  });
}

/** The checkpoint of a room at a size, cosigned by some of its witnesses. */
export async function checkpointAt(
  room: SignedRoom,
  size: number,
  witnesses: readonly number[] = [],
): Promise<BundleCheckpoint> {
  const root = room.roots[size] as Uint8Array;
  const signed = await signCheckpoint(nodeProvider, room.log, {
    origin: room.log.name,
    size,
    root,
  });
  const read = parseCheckpoint(signed);
  if (!read.ok) throw new Error(read.fault.code);
  const { textBytes } = read.value;
  const cosignatures = await Promise.all(
    witnesses.map((i) =>
      cosign(nodeProvider, room.witnesses[i] as Signer, textBytes, START + size * 60 + 5 + i),
    ),
  );
  return { size, note: withCosignatures(signed, cosignatures) };
}

/** A room as it goes into a bundle, with a checkpoint for each size and set of witnesses. */
export async function bundleRoom(
  room: SignedRoom,
  heads: readonly (readonly [size: number, witnesses: readonly number[]])[],
): Promise<BundleRoom> {
  const checkpoints = await Promise.all(
    heads.map(([size, witnesses]) => checkpointAt(room, size, witnesses)),
  );
  return { id: room.id, size: room.entries.length, checkpoints, entries: room.entries };
}

/** The bytes of a bundle of these rooms, put in order. */
export async function bundleBytes(
  rooms: readonly BundleRoom[],
  head: BundleHead = { view: 'public', purpose: 'exercise', grade: 'solemn' },
): Promise<Uint8Array> {
  const sorted = rooms.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeBundle(nodeProvider, head, sorted.length, sorted)) {
    chunks.push(chunk);
  }
  return concat(...chunks);
}

/** The bytes in pieces of a size, as a stream. */
export async function* inChunks(
  bytes: Uint8Array,
  length: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += length) {
    yield await Promise.resolve(bytes.subarray(at, at + length));
  }
}

/** Answers a verifier with the keys these rooms began with. */
export function replayOf(rooms: readonly SignedRoom[]): Replay & { handed: string[] } {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const handed: string[] = [];
  return {
    handed,
    keyOf: (room, ref) => byId.get(room)?.keys.get(ref),
    onEntry: (room, index, entry) => {
      handed.push(`${room} ${index} ${entry.type}`);
    },
    roomKeys: (room) => {
      const known = byId.get(room);
      return known === undefined ? undefined : { log: known.logKey, witnesses: known.witnessKeys };
    },
  };
}

/** What verification says of the bytes of a bundle that come in pieces. */
export async function intactResult(
  bytes: Uint8Array,
  replay: Replay,
  provider: Provider = nodeProvider,
): Promise<IntactResult> {
  return await verifyIntact(provider, inChunks(bytes, 65_536), replay);
}

export async function intactFault(
  bytes: Uint8Array,
  replay: Replay,
  provider?: Provider,
): Promise<BundleFault | undefined> {
  const result = await intactResult(bytes, replay, provider);
  return result.ok ? undefined : result.fault;
}
