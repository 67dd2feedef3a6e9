import { utf8, fromBase64 } from '#record/bytes.ts';
import { checkLogSignature, parseStrictCheckpoint } from '#record/checkpoint.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { parsed, type Parsed } from '#record/fault.ts';
import { logName, parseVkey } from '#record/keys.ts';
import { inclusionFault, proveInclusion } from '#record/merkle-proof.ts';
import type { Provider } from '#record/provider.ts';
import { rightEdgeFault, tileHashReader, tilePath, type TileReader } from '#record/tiles.ts';
import { loadBook } from '#room/rulebooks.ts';
import type { WireEntry } from '#room/wire.ts';
import type { Api } from './api.ts';

/** The newest acts of a room that has not been checked yet. */
export interface Newest {
  /** How many acts the log has that they are the end of. */
  size: number;
  /** Of the rules in force, as the server says; they are loaded. */
  rules: number;
  /** In log order; the last is that of index `size` − 1. */
  acts: readonly DecodedAct[];
}

/** Rooms shorter than this are checked whole before anybody could have read a line. */
const LONG = 2000;
/** How many are read: more than a screen holds. */
const COUNT = 50;

/**
 * The newest acts of a long room, for the time until all of it has been checked. What is checked of them is that they are, word for word, the end of the log
 * that its key signed as a whole: each body is the one its note names, the leaves lead from the tree before them to the root of the checkpoint, and the key
 * under the checkpoint is that of the opening act, which is in the same tree. What is not: whether their signatures hold, whether the rules admit them, and what
 * later acts made of them. That takes every act before them, and nothing here counts until the replica has read them.
 *
 * Undefined for short rooms, and where anything does not hold: the whole check then says what, and where.
 */
export async function readNewest(
  api: Api,
  provider: Provider,
  room: string,
): Promise<Newest | undefined> {
  const detail = await api.room(room);
  if (!detail.ok || detail.value.size < LONG) return undefined;
  const checkpoint = parseStrictCheckpoint(utf8(detail.value.checkpoint));
  if (!checkpoint.ok || checkpoint.value.origin !== logName(room)) return undefined;
  const { size, root } = checkpoint.value;
  if (size < LONG) return undefined;
  const from = size - COUNT;

  const read = tilesOf(api, room);
  const [first, last, proof] = await Promise.all([
    api.entries(room, 0, 1),
    api.entries(room, from, COUNT),
    proveInclusion(provider, 0, size, tileHashReader(provider, size, read)),
  ]);
  if (!first.ok || !last.ok || !proof.ok) return undefined;
  const [opening] = decodeAll(provider, room, first.value.entries, 0);
  const acts = decodeAll(provider, room, last.value.entries, from);
  if (!opening || acts.length !== COUNT) return undefined;

  const text = opening.body['log'];
  const log = typeof text === 'string' ? parseVkey(provider, text) : undefined;
  if (!log?.ok) return undefined;
  const signed = await checkLogSignature(provider, checkpoint.value, [log.value]);
  if (!signed.ok) return undefined;
  if (inclusionFault(provider, 0, size, opening.leafHash, proof.value, root)) return undefined;
  const hashes = acts.map(({ leafHash }) => leafHash);
  if (await rightEdgeFault(provider, from, hashes, root, read)) return undefined;
  const { rules } = detail.value;
  try {
    await loadBook(rules);
  } catch {
    return undefined;
  }
  return { size, rules, acts };
}

/** As many as follow one another from an index on and are of this room. */
function decodeAll(
  provider: Provider,
  room: string,
  entries: readonly WireEntry[],
  from: number,
): DecodedAct[] {
  const acts: DecodedAct[] = [];
  for (const { index, leaf, salt, body } of entries) {
    const entry = {
      leaf: utf8(leaf),
      salt: fromBase64(salt) ?? new Uint8Array(),
      body: utf8(body),
    };
    const decoded = decodeEntry(provider, entry);
    if (!decoded.ok || decoded.value.room !== room || index !== from + acts.length) break;
    acts.push(decoded.value);
  }
  return acts;
}

function tilesOf(api: Api, room: string): TileReader {
  return async (tiles): Promise<Parsed<readonly Uint8Array[]>> => {
    const answers = await Promise.all(tiles.map((tile) => api.tile(room, tilePath(tile))));
    // What is missing has not the width asked for, and is refused as that.
    return parsed(answers.map((answer) => (answer.ok ? answer.value : new Uint8Array())));
  };
}
