/**
 * Makes the golden logs of a rules version (RC11.3): bundles that hold every act type, admitted and void, with the verdict and the state digest after each
 * act beside them. Run once, when a rules version is released; afterwards the files are evidence, and only a new version gets new ones.
 *
 *     node scripts/golden-logs.ts 1
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleReported } from '#core/reports.ts';
import { rules } from '#core/rules.ts';
import type { BundlePurpose } from '#record/bundle.ts';
import { writeBundle, type BundleEntry } from '#record/bundle-writer.ts';
import { signCheckpoint } from '#record/checkpoint.ts';
import { decodeEntry } from '#record/decode.ts';
import { formatVkey, keyRef, logName, vkeyOf } from '#record/keys.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import { nodeProvider as provider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import { composeAct, enclose, type Enclosure } from '#room/compose.ts';
import { RoomReplay } from '#room/replay.ts';
import { replayGolden } from '../test/golden/replay-golden.ts';

const version = Number(process.argv[2]);
if (!rules(version)) throw new Error('name a rules version');
const folder = fileURLToPath(new URL(`../test/golden/rules-${version}/`, import.meta.url));
const START = Date.UTC(2031, 2, 4, 12);
const SEAL = `age1pq1${'q'.repeat(1952)}`;

interface Extra {
  after?: string[];
  enclosures?: Enclosure[];
  /** Seconds by which the device's clock is ahead. */
  ahead?: number;
}

/** A log written straight, without a sequencer to refuse anything: so void leaves get in. */
class GoldenLog {
  readonly room: string;
  readonly name: string;
  readonly #log: Signer;
  readonly #frontier = new Frontier(provider);
  readonly #entries: BundleEntry[] = [];
  readonly #replay = new RoomReplay(provider, rules);
  readonly #signers = new Map<string, Signer>();
  now = START;

  constructor(name: string, room: string) {
    this.name = name;
    this.room = room;
    this.#log = this.#made(logName(room), 0x01);
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
        version: 1,
        body,
        after: extra.after ?? [],
        enclosures: extra.enclosures ?? [],
        time: Math.floor(this.now / 1000) + (extra.ahead ?? 0),
      },
    );
    if (!composed.ok) throw new Error(`${type}: ${composed.fault.message}`);
    const { note, salt, body: bytes, enclosures } = composed.value;
    const leaf = encodeLeaf(this.now, note);
    const decoded = decodeEntry(provider, { leaf, salt, body: bytes });
    if (!decoded.ok) throw new Error(`${type}: ${decoded.fault.message}`);
    this.#replay.take(decoded.value, this.#frontier.size);
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

  async write(kind: BundlePurpose): Promise<void> {
    const size = this.#frontier.size;
    const head = { origin: logName(this.room), size, root: this.#frontier.root() };
    const note = await signCheckpoint(provider, this.#log, head);
    const room = { id: this.room, size, checkpoints: [{ size, note }], entries: this.#entries };
    const pieces: Uint8Array[] = [];
    const first = { view: 'public', purpose: kind, grade: 'solemn' } as const;
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
      rules: version,
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

const report = (more: Record<string, unknown> = {}) => ({ ...exampleReported, ...more });

async function plenary(): Promise<void> {
  const log = new GoldenLog('plenary', 'plenaryplenaryplenaryplena');
  const opening = await log.add(
    'm1/k1',
    'room.open',
    log.opening({ witnesses: [log.vkey('p1/w1')] }),
  );
  await log.add('m1/k1', 'room.open', log.opening());
  await log.add('p1/k1', 'event.report', report({ class: 'other', what: { en: 'Too soon.' } }));
  await log.add('p1/k1', 'room.accept', { opening });
  await log.add('p1/k1', 'room.accept', { opening });
  await log.add('p2/k1', 'room.accept', { opening });
  await log.add('m1/k1', 'room.describe', { title: { en: 'Plenary', ur: 'عمومی اجلاس' } });
  const name = enclose(
    provider,
    new TextEncoder().encode('{"en":"The river side"}'),
    'application/json',
  );
  await log.add('m1/k1', 'party.describe', { party: 'p1', name: name.ref }, { enclosures: [name] });

  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), duty: 'member' });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), duty: 'member' });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p2/k2'), duty: 'member' });
  await log.add('p2/k1', 'key.accredit', { key: log.vkey('p2/k2'), duty: 'reader' });
  const person = enclose(provider, new TextEncoder().encode('A. Delegate'), 'text/plain');
  await log.add(
    'p1/k1',
    'person.describe',
    { key: log.ref('p1/k2'), name: person.ref, office: { en: 'Adviser' } },
    { enclosures: [person] },
  );

  const round = await log.add('m1/k1', 'round.open', {
    number: 1,
    hosts: ['m1'],
    venue: { en: 'the mill' },
  });
  await log.add('m1/k1', 'round.open', { number: 2, hosts: [] });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k3'), duty: 'member', round });
  const session = await log.add('m1/k1', 'session.open', {
    round,
    format: 'plenary',
    level: 'heads',
    languages: ['en', 'ur'],
  });
  await log.add('p1/k1', 'session.open', { format: 'plenary', level: 'heads', languages: [] });
  await log.add('m1/k1', 'session.attend', {
    session,
    present: [
      { party: 'p1', number: 5 },
      { party: 'p2', number: 6 },
    ],
  });
  await log.add('m1/k1', 'session.suspend', { session });
  await log.add('m1/k1', 'session.suspend', { session });
  await log.add('m1/k1', 'session.resume', { session });
  await log.add('m1/k1', 'round.close', { round });
  await log.add('m1/k1', 'session.close', { session });
  await log.add('m1/k1', 'round.reconvene', { on: '2031-03-20', level: 'principals' });
  await log.add('m1/k1', 'round.close', { round });
  await log.add(
    'p1/k3',
    'event.report',
    report({ class: 'other', what: { en: 'The key ended with the round.' } }),
  );

  const matter = await log.add('m1/k1', 'matter.open', {
    question: { en: 'Who asked for the truce?' },
  });
  await log.add('p1/k2', 'statement.make', {
    words: { en: 'We did not ask.' },
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [matter],
  });
  await log.add(
    'p2/k1',
    'statement.report',
    report({
      says: { en: 'The other side asked.' },
      matters: [matter],
      about: ['p1'],
      noAnswer: ['p1'],
    }),
  );
  await log.add(
    'p2/k1',
    'statement.report',
    report({ says: { en: 'Of nothing.' }, matters: ['f'.repeat(64)] }),
  );
  const event = await log.add(
    'p1/k2',
    'event.report',
    report({ class: 'fighting', what: { en: 'Shots were heard.' } }),
  );
  const truce = await log.add(
    'm1/k1',
    'truce.report',
    report({ kind: 'truce', term: 2880, what: { en: 'Forty-eight hours.' } }),
  );
  await log.add(
    'm1/k1',
    'truce.report-step',
    report({ truce, step: 'extended', what: { en: 'To the end of the talks.' } }),
  );
  await log.add(
    'm1/k1',
    'truce.report-step',
    report({ truce: matter, step: 'extended', what: { en: 'Of what?' } }),
  );
  const told = await log.add(
    'm1/k1',
    'round.report',
    report({ number: 1, venue: { en: 'the mill' }, hosts: ['m1'] }),
  );
  await log.add(
    'm1/k1',
    'session.report',
    report({ round: told, minutes: 540, what: { en: 'Nine hours.' } }),
  );
  await log.add(
    'm1/k1',
    'commitment.report',
    report({ on: '2031-03-20', what: { en: 'To meet again.' } }),
  );
  await log.add(
    'm1/k1',
    'document.report',
    report({ form: 'communique', between: ['p1', 'p2'], what: { en: 'A page.' } }),
  );

  const body = report({ class: 'fighting', what: { en: 'A single shot was heard.' } });
  await log.add('p1/k1', 'act.correct', { body, reason: { en: 'Misheard.' } }, { after: [event] });
  await log.add(
    'p2/k1',
    'act.correct',
    { body, reason: { en: 'Not ours to correct.' } },
    { after: [event] },
  );
  await log.add(
    'm1/k1',
    'act.retract',
    { reason: { en: 'Performed acts stand.' } },
    { after: [session] },
  );
  await log.add(
    'p1/k1',
    'act.retract',
    { reason: { en: 'The outlet withdrew it.' } },
    { after: [event] },
  );
  await log.add('p1/k1', 'act.retract', { reason: { en: 'Again.' } }, { after: [event] });
  await log.add(
    'p1/k1',
    'act.retract',
    { reason: { en: 'Of nothing.' } },
    { after: ['f'.repeat(64)] },
  );

  const contested = await log.add(
    'p1/k2',
    'event.report',
    report({ class: 'other', what: { en: 'Not by us.' } }),
  );
  const since = new Date(log.now - 60_000).toISOString().replace(/\.\d+/, '');
  await log.add('p1/k1', 'key.revoke', { key: log.ref('p1/k2'), why: 'compromised', since });
  await log.add(
    'p1/k2',
    'event.report',
    report({ class: 'other', what: { en: 'After the end of the key.' } }),
  );
  await log.add('p1/k1', 'key.disown', {}, { after: [contested] });
  await log.add('p1/k1', 'key.affirm', {}, { after: [contested] });
  await log.add('p1/k1', 'key.affirm', {}, { after: [event] });
  await log.add('m1/k1', 'key.revoke', { key: log.ref('p2/k2'), why: 'lost', voice: true });

  const change = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'add-party', party: 'o1', role: 'observer', head: log.vkey('o1/k1') },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: change });
  await log.add('p1/k1', 'room.accept-change', { proposal: change });
  await log.add('p2/k1', 'room.accept-change', { proposal: change });
  await log.add('o1/k1', 'room.accept', { opening });
  const witnesses = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'witnesses', add: [log.vkey('p2/w1')], remove: [log.ref('p1/w1')] },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: witnesses });
  await log.add('p2/k1', 'room.accept-change', { proposal: witnesses });
  const replaced = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'replace-head', party: 'p2', head: log.vkey('p2/k5') },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: replaced });
  await log.add(
    'p2/k1',
    'event.report',
    report({ class: 'other', what: { en: 'A former head.' } }),
  );
  const removed = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'remove-party', party: 'o1' },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: removed });
  await log.add('p2/k5', 'room.accept-change', { proposal: removed });
  await log.add('m1/k1', 'room.propose-change', { change: { what: 'rules', rules: version } });
  await log.add('m1/k1', 'room.describe', { title: { en: 'Ahead of its time' } }, { ahead: 121 });
  await log.add('m1/k1', 'room.describe', { title: { en: 'Long ago' } }, { ahead: -601 });
  await log.add('m1/k1', 'room.close', { successor: 'successorsuccessorsuccesse' });
  await log.add('m1/k1', 'room.describe', { title: { en: 'After the end' } });
  await log.write('live');
}

async function reconstruction(): Promise<void> {
  const log = new GoldenLog('reconstruction', 'reconstructionreconstructi');
  await log.add(
    'c1/k1',
    'room.open',
    log.opening({
      kind: 'reconstruction',
      parties: [
        { id: 'c1', role: 'chronicler', head: { key: log.vkey('c1/k1') } },
        { id: 'p1', role: 'party' },
        { id: 'p2', role: 'party' },
      ],
    }),
  );
  await log.add('c1/k1', 'event.report', report({ class: 'talks', what: { en: 'They met.' } }));
  await log.add('c1/k1', 'round.open', { number: 1, hosts: [] });
  await log.add('c1/k1', 'statement.make', {
    words: { en: 'No.' },
    speaker: { en: 'Nobody' },
    level: 'on-record',
    matters: [],
  });
  await log.add('c1/k1', 'key.accredit', { key: log.vkey('c1/k2'), duty: 'member' });
  await log.add('c1/k1', 'room.close', {});
  await log.write('reconstruction');
}

async function sealed(): Promise<void> {
  const log = new GoldenLog('sealed', 'sealedsealedsealedsealedse');
  const opening = await log.add(
    'm1/k1',
    'room.open',
    log.opening({ sealed: true, readers: 'members' }),
  );
  const heads = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => log.ref(name)).toSorted();
  const epoch = (number: number, keys: string[]) => ({
    epoch: number,
    for: keys.toSorted(),
    commitment: `${'A'.repeat(43)}=`,
    sealed: 'YWdl',
  });
  const act = (number: number) => ({
    epoch: number,
    salt: `${'A'.repeat(43)}=`,
    sealed: 'c2VhbGVk',
    enclosures: [],
  });
  await log.add('m1/k1', 'room.sealed', act(1));
  await log.add('m1/k1', 'room.epoch', epoch(1, heads.slice(1)));
  await log.add('m1/k1', 'room.epoch', epoch(1, heads));
  await log.add('p1/k1', 'room.accept', { opening });
  await log.add('p2/k1', 'room.accept', { opening });
  await log.add('p1/k1', 'room.sealed', act(1));
  await log.add('p1/k1 p2/k1', 'room.sealed', act(1));
  await log.add('p1/k1', 'room.describe', { title: { en: 'In the clear' } });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), duty: 'member' });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), seal: SEAL, duty: 'member' });
  await log.add('p1/k1', 'room.sealed', act(1));
  await log.add('p1/k2', 'room.epoch', epoch(2, [...heads, log.ref('p1/k2')]));
  await log.add('p1/k2', 'room.sealed', act(2));
  await log.add('p1/k1', 'key.revoke', { key: log.ref('p1/k2'), why: 'lost' });
  await log.add('p1/k2', 'room.sealed', act(2));
  await log.add('p1/k1', 'room.epoch', epoch(3, heads));
  await log.add('p2/k1', 'room.sealed', act(3));
  await log.write('live');
}

await mkdir(folder, { recursive: true });
await plenary();
await reconstruction();
await sealed();
