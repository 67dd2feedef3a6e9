import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import { formatVkey, keyRef, vkeyOf } from '#record/keys.ts';
import { composeAct, type Composed, type Enclosure } from '#room/compose.ts';
import type { HostedRoom, RoomHost, Submitted } from '#server/host.ts';
import { openRooms } from '#server/rooms.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';

/**
 * Talks for tests: a real store in a folder of its own, the real sequencer, and people with keys. The clock is the one thing that is not real; it stands
 * still until a test moves it.
 */
export class Talks {
  readonly folder: string;
  clock = { time: Date.UTC(2031, 2, 6, 12, 0, 0), now: () => this.clock.time };
  store!: Store;
  host!: RoomHost;
  room!: HostedRoom;
  readonly people = new Map<string, Signer>();
  snapshotEvery = 0;
  /** Bytes of a body, to give every opened room another first act. */
  process = 'aaaaaaaaaaaaaaaaaaaaaaaaaa';

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async begin(options: { snapshotEvery?: number } = {}): Promise<Talks> {
    const talks = new Talks(await mkdtemp(join(tmpdir(), 'parley-talks-')));
    talks.snapshotEvery = options.snapshotEvery ?? 0;
    await talks.openHost();
    return talks;
  }

  async openHost(): Promise<void> {
    this.store = await openSqliteStore(join(this.folder, 'store'));
    this.host = openRooms({
      store: this.store,
      provider: nodeProvider,
      clock: this.clock,
      keysFolder: join(this.folder, 'logs'),
      holder: 'tests',
      snapshotEvery: this.snapshotEvery,
    });
  }

  /** From here on its clock is that of this machine, for what has a clock of its own: a browser, another process. */
  keepTime(): void {
    this.clock.now = () => Date.now();
    Object.defineProperty(this.clock, 'time', { get: () => Date.now() });
  }

  /** As a crash and a new start would: everything in memory is gone. */
  async reopen(): Promise<void> {
    const id = this.room.id;
    await this.host.close();
    await this.store.close();
    await this.openHost();
    const room = await this.host.room(id);
    if (!room) throw new Error('the room is gone');
    this.room = room;
  }

  /** A second server over a copy of all there is: rooms, keys of logs, sign-ins, the hour. From here on neither knows of what is done at the other. */
  async fork(): Promise<Talks> {
    const other = new Talks(await mkdtemp(join(tmpdir(), 'parley-talks-')));
    other.clock.time = this.clock.time;
    other.process = this.process;
    // Before the store, so that no log has signed more than what is in it.
    await cp(join(this.folder, 'logs'), join(other.folder, 'logs'), { recursive: true });
    await this.store.backup(join(other.folder, 'store'));
    await other.openHost();
    return other;
  }

  /** The key of a name such as `p1/k1`; the same name gives the same key within a test. */
  key(name: string): Signer {
    let signer = this.people.get(name);
    if (!signer) {
      const seed = nodeProvider.sha256(new TextEncoder().encode(`test ${name}`));
      signer = nodeSigner(name, name.includes('/w') ? 0x04 : 0x01, seed);
      this.people.set(name, signer);
    }
    return signer;
  }

  vkey(name: string): string {
    const { algorithm, publicKey } = this.key(name);
    return formatVkey(vkeyOf(nodeProvider, { name, algorithm, publicKey }));
  }

  ref(name: string): string {
    const { algorithm, publicKey } = this.key(name);
    return keyRef(vkeyOf(nodeProvider, { name, algorithm, publicKey }));
  }

  /** A plenary of a mediator and two sides, opened and accepted. */
  async openPlenary(change: Record<string, unknown> = {}): Promise<HostedRoom> {
    const { room: id, log } = await this.host.reserve();
    this.room = (await this.host.room(id)) as HostedRoom;
    const body = {
      process: this.process,
      kind: 'live',
      grade: 'solemn',
      setting: 'plenary',
      sealed: false,
      readers: 'members',
      rules: 1,
      log,
      parties: [
        { id: 'm1', role: 'mediator', head: { key: this.vkey('m1/k1') } },
        { id: 'p1', role: 'party', head: { key: this.vkey('p1/k1') } },
        { id: 'p2', role: 'party', head: { key: this.vkey('p2/k1') } },
      ],
      witnesses: [this.vkey('p1/w1'), this.vkey('p2/w1'), this.vkey('m1/w1')],
      ...change,
    };
    await this.do('m1/k1', 'room.open', body);
    const opening = this.room.state?.opening;
    await this.do('p1/k1', 'room.accept', { opening });
    await this.do('p2/k1', 'room.accept', { opening });
    return this.room;
  }

  async compose(
    by: string | readonly string[],
    type: string,
    body: unknown,
    more: {
      after?: readonly string[];
      rests?: readonly string[];
      seen?: { size: number; root: Uint8Array };
      time?: number;
      enclosures?: readonly Enclosure[];
      room?: string;
      version?: number;
    } = {},
  ): Promise<Composed> {
    const composed = await composeAct(
      nodeProvider,
      [by].flat().map((name) => this.key(name)),
      {
        room: more.room ?? this.room.id,
        seen: more.seen ?? { size: this.room.size, root: this.room.root },
        type,
        version: more.version ?? 1,
        body,
        time: more.time ?? Math.floor(this.clock.time / 1000),
        after: more.after ?? [],
        rests: more.rests ?? [],
        enclosures: more.enclosures ?? [],
      },
    );
    if (!composed.ok) throw new Error(composed.fault.message);
    return composed.value;
  }

  /** Composes, signs and submits; the answer may be a refusal. */
  async try(...act: Parameters<Talks['compose']>): Promise<Submitted> {
    return await this.room.submit(await this.compose(...act));
  }

  /** The same, for acts that must be admitted. Returns the act's id. */
  async do(...act: Parameters<Talks['compose']>): Promise<string> {
    const outcome = await this.try(...act);
    if (outcome.kind !== 'acknowledged') throw new Error(JSON.stringify(outcome));
    return outcome.id;
  }

  async end(): Promise<void> {
    await this.host.close();
    await this.store.close();
    await rm(this.folder, { recursive: true });
  }
}
