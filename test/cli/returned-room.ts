import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CURRENT_RULES } from '#core/rules.ts';
import { formatKeyFile, makeKeyFile, type OpenedKey } from '#cli/key-file.ts';
import { formatVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { makeEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { generateSealKey } from '#room/seal-keys.ts';
import type { HostedRoom } from '#server/host.ts';
import { startServer, type RunningServer } from '#server/server.ts';
import { parley, type Ran } from '../support/command.ts';
import { worded } from '../support/text-table.ts';
import { adoptProcedure } from '../adopt-procedure.ts';
import { Talks } from '../talks.ts';

/** Scrypt that takes no time, for keys of nobody. */
const COST = { log2N: 14, r: 8, p: 1 };
const PASSPHRASE = 'the passphrase of the head';

/**
 * Two rooms on a real server: the talks with a text of an article and four paragraphs, and the sealed caucus of p1, whose head has a key in each on a device of the command
 * line's.
 */
export class ReturnedRoom {
  readonly talks: Talks;
  readonly folder: string;
  plenary!: HostedRoom;
  caucus!: HostedRoom;
  text = '';
  nodes: string[] = [];
  #server!: RunningServer;

  private constructor(talks: Talks, folder: string) {
    this.talks = talks;
    this.folder = folder;
  }

  static async open(): Promise<ReturnedRoom> {
    const folder = await mkdtemp(join(tmpdir(), 'parley-returned-'));
    const talks = await Talks.begin();
    // Keys are signed with by another process, on the real clock.
    talks.keepTime();
    const room = new ReturnedRoom(talks, folder);
    await room.#openPlenary();
    await room.#openCaucus();
    const { host, store, clock } = talks;
    room.#server = await startServer({
      host,
      store,
      clock,
      mode: 'live',
      port: 0,
      limits: { address: undefined, key: undefined },
      report: (error) => console.error(error),
    });
    return room;
  }

  get url(): string {
    return this.#server.url;
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  /** `parley` on the device of p1's head. */
  async run(args: readonly string[], input = ''): Promise<Ran> {
    const env = {
      PARLEY_DEVICE: join(this.folder, 'device'),
      PARLEY_PASSPHRASE: PASSPHRASE,
      PARLEY_DATA: join(this.folder, 'none'),
      PARLEY_SERVER: this.url,
    };
    return await parley(args, { env, input });
  }

  async #key(seal: boolean): Promise<OpenedKey> {
    const sealKey = seal ? await generateSealKey() : undefined;
    const room = this.talks.room.id;
    const made = await makeKeyFile(room, 'p1/k1', PASSPHRASE, sealKey, COST);
    const keys = join(this.folder, 'device', 'keys', room);
    await mkdir(keys, { recursive: true });
    await writeFile(join(keys, 'p1-k1.key'), formatKeyFile(made.file));
    this.talks.people.set('p1/k1', made.opened.signer);
    return made.opened;
  }

  async #openPlenary(): Promise<void> {
    const { talks } = this;
    const { room: id, log } = await talks.host.reserve();
    talks.room = this.plenary = (await talks.host.room(id)) as HostedRoom;
    const own = await this.#key(false);
    const head = (name: string) => ({ key: talks.vkey(`${name}/k1`) });
    await talks.do('m1/k1', 'room.open', {
      ...OPENED,
      process: talks.process,
      log,
      setting: 'plenary',
      sealed: false,
      readers: 'members',
      parties: [
        { id: 'm1', role: 'mediator', head: head('m1') },
        { id: 'p1', role: 'party', head: { key: formatVkey(own.vkey) } },
        { id: 'p2', role: 'party', head: head('p2') },
      ],
    });
    const opening = talks.room.state?.opening;
    for (const side of ['p1/k1', 'p2/k1']) await talks.do(side, 'room.accept', { opening });
    await adoptProcedure(talks, CURRENT_RULES);
    this.text = await talks.do('m1/k1', 'text.table', {
      title: { en: 'Truce of the lake' },
      tier: 'joint',
      working: 'en',
      authentic: ['en'],
      pen: 'm1',
      nodes: [
        { kind: 'article', words: worded({ en: 'Duration' }) },
        ...WORDS.map((en) => ({ kind: 'paragraph', in: 1, words: worded({ en }) })),
      ],
    });
    this.nodes = [1, 2, 3, 4, 5].map((n) => `${this.text.slice(0, 16)}.${n}`);
    await talks.do('p2/k1', 'text.propose', {
      text: this.text,
      on: [
        {
          node: this.nodes[1],
          base: this.text,
          words: worded({ en: 'The truce lasts 72 hours from noon.' }),
        },
      ],
    });
    await talks.do('m1/k1', 'text.circulate', { text: this.text, name: { en: 'Rev. 1' } });
  }

  async #openCaucus(): Promise<void> {
    const { talks } = this;
    const { room: id, log } = await talks.host.reserve();
    talks.room = this.caucus = (await talks.host.room(id)) as HostedRoom;
    const own = await this.#key(true);
    const head = { key: formatVkey(own.vkey), seal: own.seal?.recipient };
    await talks.do('p1/k1', 'room.open', {
      ...OPENED,
      process: talks.process,
      log,
      setting: 'caucus',
      sealed: true,
      readers: 'members',
      parties: [{ id: 'p1', role: 'party', head }],
    });
    const state = this.caucus.state;
    if (!state || !own.seal) throw new Error('the caucus is not open');
    const secrets = new EpochSecrets(nodeProvider, id, [
      { ref: talks.ref('p1/k1'), identity: own.seal.identity },
    ]);
    const made = await makeEpoch(nodeProvider, state, secrets);
    if (!made.ok) throw new Error(made.fault.code);
    const { body, version, enclosures } = made.value;
    await talks.do('p1/k1', 'room.epoch', body, { version, enclosures });
    talks.room = this.plenary;
  }

  async bytes(name: string): Promise<Uint8Array> {
    return await readFile(this.file(name));
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.talks.end();
    await rm(this.folder, { recursive: true });
  }
}

const OPENED = { kind: 'exercise', grade: 'solemn', rules: 3, witnesses: [] };
export const WORDS = [
  'The truce lasts 48 hours from noon.',
  'The bridge is open to all who cross.',
  'A commission of three verifies it.',
  'The commission meets every week.',
] as const;
