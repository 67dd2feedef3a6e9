import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeEntry } from '#record/decode.ts';
import { equalBytes, fromBase64, utf8 } from '#record/bytes.ts';
import { checkLogSignature, parseCheckpoint, type Checkpoint } from '#record/checkpoint.ts';
import { shortCode } from '#record/code.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { logName, parseVkey, type Vkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { tileHashReader, tilePath, type TileReader } from '#record/tiles.ts';
import { buildAddCheckpoint } from '#record/witness-client.ts';
import { Misuse, Refused } from '../command.ts';
import { answerCheckpoint } from './answer.ts';
import type { WatchedLog, WitnessFile } from './witness-file.ts';

export interface PullOptions {
  file: WitnessFile;
  /** Origin of the server. */
  url: string;
  room: string;
  /** A folder for what must be kept when a log contradicts itself. */
  evidence: string;
  /** Of a sign-in, for rooms that are not public. */
  token?: string | undefined;
  /** Told when the log's key is learned from the room's opening act. */
  learned: (code: string) => void;
}

/** `size` acts match what this witness saw before; `before` is what it had seen until then. */
export interface Pulled {
  size: number;
  before: number;
}

/**
 * A witness that cannot be called (RC6.3): fetches the checkpoint and what proves it to continue the one it cosigned before, keeps it, and posts its
 * cosignature. Throws a sentence for a log that has gone back or shows another past: then nothing is signed, and people should speak to each other.
 */
export async function pull(options: PullOptions): Promise<Pulled> {
  const { file, room } = options;
  const log = file.find(room);
  if (!log)
    throw new Misuse('This witness has no key for that room. parley witness make makes one.');
  const note = new Uint8Array(await (await get(options, `/tlog/${room}/checkpoint`)).arrayBuffer());
  const checkpoint = parseCheckpoint(note);
  if (!checkpoint.ok || checkpoint.value.origin !== logName(room)) {
    throw new Refused('What the server sent is not a checkpoint of that room.');
  }
  const logKey = log.logKey ?? (await learnLogKey(options));
  if (!log.logKey) file.trust(room, logKey);
  const signed = await checkLogSignature(nodeProvider, checkpoint.value, [logKey]);
  if (!signed.ok)
    throw new Refused('The checkpoint that the server sent is not signed by the log.');
  const before = log.last?.size ?? 0;
  const contradiction = contradicts(log, checkpoint.value);
  if (contradiction) throw await alarm(options, log, note, contradiction);
  const { size } = checkpoint.value;
  const read = tileHashReader(nodeProvider, size, tilesOf(options));
  const request = await buildAddCheckpoint(nodeProvider, before, { size, note }, read);
  if (!request.ok) throw new Refused(`The proof could not be had: ${request.fault.message}`);
  const outcome = await answerCheckpoint(file, request.value, Date.now);
  if (outcome.kind === 'no') {
    const { fault: why, status } = outcome.decision;
    // Another process of this witness may have gone on meanwhile; the next time will tell.
    if (status === 409) throw new Misuse(`${why.message} Pull again.`);
    if (status === 422) throw await alarm(options, log, note, forked(before, size));
    throw new Refused(why.message);
  }
  await post(options, outcome.size, outcome.line);
  return { size, before };
}

/** Why a checkpoint cannot continue what was seen, before anything is fetched for it. */
function contradicts({ last }: WatchedLog, { size, root }: Checkpoint): string | undefined {
  if (!last) return undefined;
  if (size < last.size) {
    return [
      `THE LOG HAS GONE BACK: it shows ${size} acts, and this copy has matched ${last.size}.`,
      'The server may have been restored from a backup, or acts are being kept from you. Tell the others.',
    ].join('\n');
  }
  return size === last.size && !equalBytes(root, last.root) ? forked(last.size, size) : undefined;
}

function forked(before: number, size: number): string {
  return [
    `THE LOG SHOWS ANOTHER PAST: its ${size} acts do not begin with the ${before} that this copy has matched.`,
    'Compare the short codes with the others at once.',
  ].join('\n');
}

/** Keeps both checkpoints that the log has signed: whoever has the log's key can see that they contradict each other. */
async function alarm(
  { room, evidence }: PullOptions,
  log: WatchedLog,
  note: Uint8Array,
  sentence: string,
): Promise<Refused> {
  await mkdir(evidence, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(evidence, `${room}-`));
  await writeFile(join(folder, 'matched-before.note'), log.note ?? new Uint8Array(0));
  await writeFile(join(folder, 'shown-now.note'), note);
  return new Refused(
    `${sentence}\nNothing was signed. What the log signed then and now is kept in ${folder}`,
  );
}

/** The log's key as the opening act names it, believed the first time (the code is there to be compared). */
async function learnLogKey(options: PullOptions): Promise<Vkey> {
  const { room } = options;
  const answer = await get(options, `/api/rooms/${room}/entries?from=0&limit=1`);
  const { entries } = (await answer.json()) as {
    entries: { leaf: string; salt: string; body: string }[];
  };
  const [first] = entries;
  const opening =
    first &&
    decodeEntry(nodeProvider, {
      leaf: utf8(first.leaf),
      salt: fromBase64(first.salt) ?? new Uint8Array(0),
      body: utf8(first.body),
    });
  const key = opening?.ok ? parseVkey(nodeProvider, logOf(opening.value.body)) : undefined;
  if (!opening?.ok || !key?.ok || opening.value.room !== room || key.value.name !== logName(room)) {
    throw new Refused('The server did not show an opening act of that room that names its log.');
  }
  options.learned(shortCode(nodeProvider, 'room', opening.value.id));
  return key.value;
}

function logOf({ log }: { log?: unknown }): string {
  return typeof log === 'string' ? log : '';
}

function tilesOf(options: PullOptions): TileReader {
  return async (tiles): Promise<Parsed<readonly Uint8Array[]>> => {
    const read: Uint8Array[] = [];
    for (const tile of tiles) {
      const answer = await get(options, `/tlog/${options.room}/${tilePath(tile)}`);
      read.push(new Uint8Array(await answer.arrayBuffer()));
    }
    return read.length === tiles.length
      ? parsed(read)
      : fault('tile.length', 'A tile has not the width asked for.');
  };
}

async function post(options: PullOptions, size: number, line: string): Promise<void> {
  const answer = await call(options, `/api/rooms/${options.room}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ size, line }),
  });
  if (!answer.ok) {
    throw new Refused(
      `The copy matches at ${size} acts, and the server did not take the word of this witness (${answer.status}). Is its key named in the room?`,
    );
  }
}

async function get(options: PullOptions, path: string): Promise<Response> {
  const answer = await call(options, path, {});
  if (answer.status === 404 || answer.status === 401) {
    throw new Refused('There is no such room there, or it is not open to you: sign in with --key.');
  }
  if (!answer.ok) throw new Misuse(`${options.url} cannot answer now (${answer.status}).`);
  return answer;
}

async function call(
  options: PullOptions,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Response> {
  const { url, token } = options;
  try {
    return await fetch(`${url}${path}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      headers: {
        ...init.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
  } catch {
    throw new Misuse(`${url} cannot be reached.`);
  }
}
