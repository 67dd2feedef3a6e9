import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Api, CallFailure } from '#client/api.ts';
import type { Answered } from '#room/wire.ts';
import { MOST_IN_BATCH } from '#room/batch.ts';
import type { Lot, Piece } from './piece.ts';
import type { Written } from './sealing-threads.ts';

/** Acts of one request, and requests under way: enough that the room’s commits are full, and little to hold. */
const IN_REQUEST = Math.min(128, MOST_IN_BATCH);
const UNDER_WAY = 8;
/** Rows of one request: a hundred of them may be one act. */
const ROWS_IN_REQUEST = 2_000;
/** Seconds to wait before the same request is sent again, where the server does not say. After the last the import stops, and is begun again by a person. */
const PATIENCE = [1, 2, 4, 8, 15, 30, 30, 30] as const;

/** Refused because somebody joined, left or renewed the seal: to be sealed anew. */
const OF_SEAL: ReadonlySet<string> = new Set(['room.seal-stale', 'room.epoch-wrong']);
/** For the moment, and not for the act. */
const FOR_NOW: ReadonlySet<string> = new Set(['server.busy']);

export type Ended =
  | { kind: 'done' }
  /** The seal was renewed: what is left has to be sealed for whoever may read now. */
  | { kind: 'seal' }
  /** Somebody asked to stop. */
  | { kind: 'stopped' }
  | { kind: 'unreachable'; failure: CallFailure }
  /** The rules of the room, or the form of an act: the same would be said again. */
  | { kind: 'refused'; code: string; message: string; line: number };

export interface EnterLots {
  api: Api;
  room: string;
  /** Writes, signs and seals. */
  write: (pieces: readonly Piece[]) => Promise<Written>;
  /** Told of what is durable: its id, 32 bytes, and its rows. */
  entered: (id: Uint8Array, rows: number) => void;
  stop: AbortSignal;
  /** Seconds; for tests another. */
  pause?: (seconds: number, stop: AbortSignal) => Promise<void>;
}

async function pauseFor(seconds: number, signal: AbortSignal): Promise<void> {
  await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
}

/** Enters acts, many at a time. What was acknowledged when it ends was told; of the rest the room says whether it has it. */
export async function enterLots(
  lots: AsyncIterable<Lot> | Iterable<Lot>,
  options: EnterLots,
): Promise<Ended> {
  const underWay = new Set<Promise<void>>();
  let ended: Ended | undefined;
  const { stop } = options;
  const begin = (batch: Lot[]): void => {
    const one = enterBatch(batch, options).then(
      (outcome) => {
        if (outcome.kind !== 'done') ended ??= outcome;
      },
      (error: unknown) => {
        failure ??= { error };
      },
    );
    underWay.add(one);
    void one.then(() => underWay.delete(one));
  };
  let failure: { error: unknown } | undefined;
  const isOver = (): boolean => ended !== undefined || failure !== undefined || stop.aborted;
  for await (const batch of batchesOf(lots)) {
    while (underWay.size >= UNDER_WAY) await Promise.race(underWay);
    if (isOver()) break;
    begin(batch);
  }
  await Promise.all(underWay);
  if (failure) throw failure.error;
  return ended ?? (stop.aborted ? { kind: 'stopped' } : { kind: 'done' });
}

async function* batchesOf(lots: AsyncIterable<Lot> | Iterable<Lot>): AsyncGenerator<Lot[]> {
  let batch: Lot[] = [];
  let rows = 0;
  for await (const lot of lots) {
    batch.push(lot);
    rows += lot.rows;
    if (batch.length < IN_REQUEST && rows < ROWS_IN_REQUEST) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}

async function enterBatch(lots: readonly Lot[], options: EnterLots): Promise<Ended> {
  const written = await options.write(lots.map(({ piece }) => piece));
  const lineOf = (at: number): number => lots[at]?.line ?? 0;
  if (!written.ok) {
    const message = 'The act could not be written in the form that it has to have.';
    return { kind: 'refused', code: written.code, message, line: lineOf(written.at) };
  }
  const { ids } = written;
  const told = new Uint8Array(lots.length);
  const { pause = pauseFor, stop } = options;
  for (let turn = 0; ; turn++) {
    const answer: Answer<Answered> = await options.api.submitAll(options.room, written.request);
    let after: number | undefined;
    if (answer.ok) {
      const { acts } = answer.value;
      if (acts.length !== lots.length) return unreadable();
      let ended: Ended | undefined;
      let busy = false;
      for (const [at, one] of acts.entries()) {
        if (!('error' in one)) {
          if (told[at] === 0)
            options.entered(ids.subarray(32 * at, 32 * at + 32), lots[at]?.rows ?? 0);
          told[at] = 1;
          continue;
        }
        const { code, message } = one.error;
        if (OF_SEAL.has(code)) ended ??= { kind: 'seal' };
        else if (FOR_NOW.has(code)) busy = true;
        else ended = { kind: 'refused', code, message, line: lineOf(at) };
      }
      if (ended) return ended;
      if (!busy) return { kind: 'done' };
    } else {
      const { failure } = answer;
      if (failure.kind === 'refused') {
        const { code, message } = failure;
        return { kind: 'refused', code, message, line: lineOf(0) };
      }
      if (failure.kind === 'unreadable' || turn === PATIENCE.length)
        return { kind: 'unreachable', failure };
      if (failure.kind === 'unavailable') ({ after } = failure);
    }
    if (stop.aborted) return { kind: 'stopped' };
    if (turn === PATIENCE.length) return { kind: 'unreachable', failure: { kind: 'offline' } };
    // The same signed acts: what the server has of them it answers with the place that it has.
    await pause(after ?? (PATIENCE[turn] as number), stop);
    if (stop.aborted) return { kind: 'stopped' };
  }
}

function unreadable(): Ended {
  return { kind: 'unreachable', failure: { kind: 'unreadable', status: 200 } };
}
