import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rules } from '#core/rules.ts';
import type { RoomState } from '#core/state.ts';
import type { BundlePurpose } from '#record/bundle.ts';
import { writeBundle, type BundleEntry } from '#record/bundle-writer.ts';
import { signCheckpoint } from '#record/checkpoint.ts';
import { decodeEntry } from '#record/decode.ts';
import { formatVkey, keyRef, logName, vkeyOf } from '#record/keys.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import { nodeProvider as provider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import { composeAct, type Enclosure } from '#room/compose.ts';
import { RoomReplay } from '#room/replay.ts';
import { replayGolden } from '../../test/golden/replay-golden.ts';

const START = Date.UTC(2031, 2, 4, 12);
/** A recipient that nothing is sealed to. */
export const SEAL = `age1pq1${'q'.repeat(1952)}`;

interface Extra {
  after?: string[];
  enclosures?: Enclosure[];
  /** Seconds by which the device's clock is ahead. */
  ahead?: number;
  /** Of the act type; 1 unless said. */
  version?: number;
  rests?: readonly string[];
}

/** A log written straight, without a sequencer to refuse anything: so void leaves get in. */
export class GoldenLog {
  readonly room: string;
  readonly name: string;
  /** The rules version that it pins. */
  readonly rules: number;
  readonly #reached: Set<string>;
  readonly #log: Signer;
  readonly #frontier = new Frontier(provider);
  readonly #entries: BundleEntry[] = [];
  readonly #replay = new RoomReplay(provider, rules);
  readonly #signers = new Map<string, Signer>();
  now = START;

  /** @param reached act types with their versions that one of the logs admits; it adds its own */
  constructor(name: string, room: string, version: number, reached: Set<string>) {
    this.name = name;
    this.room = room;
    this.rules = version;
    this.#reached = reached;
    this.#log = this.#made(logName(room), 0x01);
  }

  /** What the log has made of the room so far. */
  get state(): RoomState | undefined {
    return this.#replay.state;
  }

  #made(name: string, algorithm: 0x01 | 0x04): Signer {
    const found = this.#signers.get(name);
    if (found) return found;
    const seed = provider.sha256(new TextEncoder().encode(`golden ${this.name} ${name}`));
    const signer = nodeSigner(name, algorithm, seed);
    this.#signers.set(name, signer);
    return signer;
  }

  signer(name: string): Signer {
    return this.#made(name, name.includes('/w') ? 0x04 : 0x01);
  }

  vkey(name: string): string {
    const { algorithm, publicKey } = this.signer(name);
    return formatVkey(vkeyOf(provider, { name, algorithm, publicKey }));
  }

  get logKey(): string {
    const { name, publicKey } = this.#log;
    return formatVkey(vkeyOf(provider, { name, algorithm: 0x01, publicKey }));
  }

  ref(name: string): string {
    const { algorithm, publicKey } = this.signer(name);
    return keyRef(vkeyOf(provider, { name, algorithm, publicKey }));
  }

  async add(by: string, type: string, body: unknown, extra: Extra = {}): Promise<string> {
    this.now += 1000;
    const composed = await composeAct(
      provider,
      by.split(' ').map((name) => this.signer(name)),
      {
        room: this.room,
        seen: { size: this.#frontier.size, root: this.#frontier.root() },
        type,
        version: extra.version ?? 1,
        body,
        after: extra.after ?? [],
        rests: extra.rests ?? [],
        enclosures: extra.enclosures ?? [],
        time: Math.floor(this.now / 1000) + (extra.ahead ?? 0),
      },
    );
    if (!composed.ok) throw new Error(`${type}: ${composed.fault.message}`);
    const { note, salt, body: bytes, enclosures } = composed.value;
    const leaf = encodeLeaf(this.now, note);
    const decoded = decodeEntry(provider, { leaf, salt, body: bytes });
    if (!decoded.ok) throw new Error(`${type}: ${decoded.fault.message}`);
    const replayed = this.#replay.take(decoded.value, this.#frontier.size);
    if (replayed.kind === 'admitted') this.#reached.add(`${type}/${extra.version ?? 1}`);
    const hash = leafHash(provider, leaf);
    this.#frontier.append(hash);
    this.#entries.push({
      leaf,
      leafHash: hash,
      salt,
      body: bytes,
      enclosures: enclosures.map((e) => ({
        digest: e.ref.enclosure,
        salt: e.salt,
        bytes: e.bytes,
      })),
    });
    return decoded.value.id;
  }

  /** Writes the log as a bundle into a folder, and beside it what every replay must give. */
  async write(folder: string, kind: BundlePurpose): Promise<void> {
    const size = this.#frontier.size;
    const head = { origin: logName(this.room), size, root: this.#frontier.root() };
    const note = await signCheckpoint(provider, this.#log, head);
    const room = { id: this.room, size, checkpoints: [{ size, note }], entries: this.#entries };
    const pieces: Uint8Array[] = [];
    const grade = this.#replay.state?.grade ?? 'solemn';
    const first = { view: 'public', purpose: kind, grade } as const;
    for await (const piece of writeBundle(provider, first, 1, [room])) pieces.push(piece);
    const bundle = Buffer.concat(pieces);
    const { verdicts } = await replayGolden(bundle);
    await writeFile(join(folder, `${this.name}.parley`), bundle);
    await writeFile(
      join(folder, `${this.name}.json`),
      `${JSON.stringify(verdicts, undefined, 1)}\n`,
    );
    const voids = verdicts.filter((v) => v.verdict !== 'admitted').length;
    console.log(`${this.name}: ${size} leaves, ${voids} void`);
  }

  opening(change: Record<string, unknown> = {}): Record<string, unknown> {
    const head = (name: string) => ({
      key: this.vkey(name),
      ...(change['sealed'] ? { seal: SEAL } : {}),
    });
    return {
      process: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
      kind: 'live',
      grade: 'solemn',
      setting: 'plenary',
      sealed: false,
      readers: 'public',
      rules: this.rules,
      log: this.logKey,
      parties: [
        { id: 'm1', role: 'mediator', head: head('m1/k1') },
        { id: 'p1', role: 'party', head: head('p1/k1') },
        { id: 'p2', role: 'party', head: head('p2/k1') },
      ],
      witnesses: [],
      ...change,
    };
  }
}
