import { readFile } from 'node:fs/promises';
import { setTimeout as rest } from 'node:timers/promises';
import { isRoomId } from '#record/base32.ts';
import { parseCheckpoint, type Checkpoint } from '#record/checkpoint.ts';
import { formatCosignature } from '#record/cosignature.ts';
import { parsed } from '#record/fault.ts';
import { keyRef } from '#record/keys.ts';
import type { HashReader } from '#record/merkle-proof.ts';
import { quorumReached, type PolicyWitness } from '#record/policy.ts';
import type { Provider } from '#record/provider.ts';
import { prefixOfTile, tileHashReader } from '#record/tiles.ts';
import { askWitness, type WitnessResponse } from '#record/witness-client.ts';
import { policyOf } from '#room/witnesses.ts';
import type { Store } from '#store/store.ts';
import type { HostedRoom, RoomHost } from './host.ts';

/** By room, then by key name (`p1/w1`), the address of a witness that can be called: what `/add-checkpoint` is put after. */
export type WitnessAddresses = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface WitnessCallerOptions {
  host: RoomHost;
  store: Store;
  provider: Provider;
  addresses: WitnessAddresses;
  /** A witness says that it has seen another history: somebody has to look, now. */
  alarm: (alarm: { room: string; witness: string; message: string }) => void;
  report: (error: unknown) => void;
  /** In milliseconds; for tests. */
  times?: Partial<Times>;
}

interface Times {
  /** At least this long from one checkpoint to the next. */
  between: number;
  /** How long a checkpoint is held for its quorum. */
  hold: number;
  /** How long one witness may take. */
  answer: number;
  /** How often a quiet log is offered again, so that nobody's word grows old. */
  idle: number;
  /** The first rest of a witness that failed; doubled each time. */
  firstRest: number;
}

const TIMES: Times = {
  between: 1_000,
  hold: 5_000,
  answer: 10_000,
  idle: 600_000,
  firstRest: 1_000,
};
const LONGEST_REST = 300_000;
/** Faults by which a witness says that this log has contradicted itself. */
const ALARMS = new Set(['witness.root-differs', 'witness.size-above-ours']);

/**
 * Offers checkpoints to the witnesses that can be called (RC6.4): to all of a room's the same one, at most one a second, the next only when this one has its
 * quorum or its time is up. A witness that fails rests for a while, and one that is slow is left to answer while the others go on: neither holds anybody up.
 */
export class WitnessCaller {
  readonly #options: WitnessCallerOptions;
  readonly #times: Times;
  readonly #rooms = new Map<string, RoomCalls>();
  readonly #stop = new AbortController();
  readonly #ended: (() => void)[] = [];

  constructor(options: WitnessCallerOptions) {
    this.#options = options;
    this.#times = { ...TIMES, ...options.times };
    for (const [room, addresses] of options.addresses) {
      this.#rooms.set(
        room,
        new RoomCalls(room, addresses, options, this.#times, this.#stop.signal),
      );
    }
  }

  /** Offers what there is, then whatever comes. */
  start(): void {
    const end = this.#options.host.listen((news) => {
      if (news.kind === 'acts') this.#rooms.get(news.room)?.offer();
    });
    const again = setInterval(() => this.#offerAll(), this.#times.idle);
    this.#ended.push(end, () => clearInterval(again));
    this.#offerAll();
  }

  async close(): Promise<void> {
    for (const end of this.#ended) end();
    this.#stop.abort();
    for (const room of this.#rooms.values()) await room.settled();
  }

  #offerAll(): void {
    for (const room of this.#rooms.values()) room.offer(true);
  }
}

/** The calls for one room. */
class RoomCalls {
  readonly #room: string;
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #options: WitnessCallerOptions;
  readonly #times: Times;
  readonly #stop: AbortSignal;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #resting = new Map<string, { until: number; failures: number }>();
  #due = false;
  /** Also those who have cosigned this checkpoint already are to say so again. */
  #again = false;
  #running: Promise<void> | undefined;

  constructor(
    room: string,
    addresses: ReadonlyMap<string, string>,
    options: WitnessCallerOptions,
    times: Times,
    stop: AbortSignal,
  ) {
    this.#room = room;
    this.#addresses = addresses;
    this.#options = options;
    this.#times = times;
    this.#stop = stop;
  }

  offer(again = false): void {
    this.#due = true;
    this.#again ||= again;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async settled(): Promise<void> {
    await this.#running;
    await Promise.all(this.#underWay.values());
  }

  async #run(): Promise<void> {
    while (this.#due && !this.#stop.aborted) {
      this.#due = false;
      const began = Date.now();
      try {
        await this.#offerOne();
      } catch (error) {
        this.#options.report(error);
      }
      const left = began + this.#times.between - Date.now();
      if (left > 0) await this.#wait(left);
    }
  }

  /** One checkpoint to everybody, held until its quorum or its time is up. */
  async #offerOne(): Promise<void> {
    const { host, provider, store } = this.#options;
    const room = await host.room(this.#room);
    if (!room?.state || room.size === 0) return;
    const { size, checkpoint: note, state } = room;
    const checkpoint = parseCheckpoint(note);
    if (!checkpoint.ok) throw new Error('the room has no checkpoint');
    const policy = policyOf(provider, state);
    const heard = new Set(
      (await store.cosignaturesAt(room.id, size)).map(({ key }) => key.slice(0, -9)),
    );
    const again = this.#again;
    this.#again = false;
    const enough = Promise.withResolvers<void>();
    const asked: Promise<void>[] = [];
    for (const witness of policy.witnesses) {
      const url = this.#addresses.get(witness.name);
      if (url === undefined || !this.#isFree(witness.name)) continue;
      if (heard.has(witness.name) && !again) continue;
      const call = this.#ask(room, witness, url, checkpoint.value, note).then((cosigned) => {
        if (cosigned) heard.add(witness.name);
        if (quorumReached(policy, heard)) enough.resolve();
      });
      const done = call.finally(() => {
        this.#underWay.delete(witness.name);
        // What came meanwhile was offered to the others without it.
        if (room.size > size) this.offer();
      });
      this.#underWay.set(witness.name, done);
      asked.push(done);
    }
    await Promise.race([Promise.all(asked), enough.promise, this.#wait(this.#times.hold)]);
  }

  #isFree(name: string): boolean {
    return !this.#underWay.has(name) && (this.#resting.get(name)?.until ?? 0) <= Date.now();
  }

  /** True when the witness has cosigned, and the room has taken its word. Never rejects. */
  async #ask(
    room: HostedRoom,
    { name, key }: PolicyWitness,
    url: string,
    checkpoint: Checkpoint,
    note: Uint8Array,
  ): Promise<boolean> {
    const { provider, store, alarm, report } = this.#options;
    try {
      const known = (await store.cosignatures(room.id)).find((one) => one.key === keyRef(key));
      const read = hashesOf(provider, store, room.id, checkpoint.size);
      const answer = await askWitness(
        provider,
        key,
        checkpoint,
        note,
        known?.size ?? 0,
        read,
        (body) => this.#post(url, body),
      );
      if (answer.ok) {
        this.#resting.delete(name);
        return await room.cosign(checkpoint.size, formatCosignature(answer.value));
      }
      const { code, message } = answer.fault;
      if (ALARMS.has(code)) alarm({ room: room.id, witness: keyRef(key), message });
      this.#failed(name);
    } catch (error) {
      // The network, mostly; what is ours is told.
      if (!(error instanceof Unreached)) report(error);
      this.#failed(name);
    }
    return false;
  }

  #failed(name: string): void {
    const failures = (this.#resting.get(name)?.failures ?? 0) + 1;
    const pause = Math.min(this.#times.firstRest * 2 ** (failures - 1), LONGEST_REST);
    this.#resting.set(name, { until: Date.now() + pause, failures });
    void this.#wait(pause).then(() => {
      if (!this.#stop.aborted) this.offer();
    });
  }

  async #post(url: string, body: Uint8Array): Promise<WitnessResponse> {
    const signal = AbortSignal.any([this.#stop, AbortSignal.timeout(this.#times.answer)]);
    try {
      const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
        method: 'POST',
        body: body as Uint8Array<ArrayBuffer>,
        headers: { 'content-type': 'text/plain' },
        redirect: 'error',
        signal,
      });
      return {
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? undefined,
        body: await readSome(answer),
      };
    } catch (error) {
      throw new Unreached('the witness did not answer', { cause: error });
    }
  }

  async #wait(milliseconds: number): Promise<void> {
    await rest(milliseconds, undefined, { signal: this.#stop, ref: false }).catch(() => undefined);
  }
}

class Unreached extends Error {}

const LONGEST_ANSWER = 16_384;

/** No witness needs more to say what it has to say. */
async function readSome(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += piece.length;
    if (length > LONGEST_ANSWER) throw new Unreached('the witness answered at length');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function hashesOf(provider: Provider, store: Store, room: string, size: number): HashReader {
  return tileHashReader(provider, size, async (tiles) => {
    const bytes: Uint8Array[] = [];
    for (const { level, position, width } of tiles) {
      const stored = await store.tile(room, level as number, position);
      bytes.push(prefixOfTile(stored ?? new Uint8Array(0), width));
    }
    return parsed(bytes);
  });
}

/** A fault in `witnesses.json`, as a sentence. */
export class WitnessAddressError extends Error {}

/**
 * Reads the addresses of witnesses from a file: `{ "<room id>": { "p1/w1": "https://witness.example" } }`. They are no part of any act, since they are the
 * operator's affair. No file: none can be called.
 */
export async function readWitnessAddresses(file: string): Promise<WitnessAddresses> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const refused = (why: string) => new WitnessAddressError(`${file}: ${why}`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw refused('this is not JSON.');
  }
  const addresses = new Map<string, Map<string, string>>();
  for (const [room, named] of Object.entries(recordOf(content) ?? {})) {
    const witnesses = recordOf(named);
    if (!isRoomId(room) || !witnesses) throw refused(`${room} is not a room with its witnesses.`);
    const urls = new Map<string, string>();
    for (const [name, url] of Object.entries(witnesses)) {
      if (typeof url !== 'string' || !/^https?:\/\//.test(url) || !URL.canParse(url)) {
        throw refused(`${name} has no address such as https://witness.example.`);
      }
      urls.set(name, url);
    }
    addresses.set(room, urls);
  }
  if (!recordOf(content)) throw refused('it holds rooms with their witnesses, as an object.');
  return addresses;
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
