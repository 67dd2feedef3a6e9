/**
 * Makes the golden logs of a rules version (RC11.3): bundles that hold every act type, admitted and void, with the verdict and the state digest after each
 * act beside them. Run once, when a rules version is released; afterwards the files are evidence, and only a new version gets new ones.
 *
 *     node scripts/golden-logs.ts 1
 */
import { mkdir, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Act } from '#core/act.ts';
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
import { wordHashes } from '#room/fold.ts';
import { RoomReplay } from '#room/replay.ts';
import { replayGolden } from '../test/golden/replay-golden.ts';
import { historiesOf, play, type History } from '../test/histories.ts';

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
  /** Of the act type; 1 unless said. */
  version?: number;
  rests?: readonly string[];
}

/** Act types with their versions that one of the logs admits. */
const reached = new Set<string>();

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
    if (replayed.kind === 'admitted') reached.add(`${type}/${extra.version ?? 1}`);
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

  /** Acts that were made without cryptography, written as signed ones: each id and key that they name becomes the one it has here. */
  async play(acts: readonly Act[]): Promise<void> {
    const ids = new Map<string, string>();
    const hashes = new Map<string, string>();
    const here = <T>(value: T): T =>
      JSON.parse(
        JSON.stringify(value)
          .replace(VKEY, (_, name: string) => this.vkey(name))
          .replace(REF, (_, name: string) => this.ref(name))
          .replace(ID, (id) => ids.get(id) ?? id)
          .replace(HASH, (hash) => hashes.get(hash) ?? hash),
      ) as T;
    // Made without cryptography, they have stand-ins for the hashes of their words too.
    const rehash = (type: string, typeVersion: number, body: Record<string, unknown>): void => {
      const declared = rules(version)?.type(type, typeVersion);
      if (!declared) return;
      for (const [field, hash] of Object.entries(wordHashes(provider, declared, body))) {
        hashes.set(String(body[field]), hash);
        body[field] = hash;
      }
      const inner = declared.holds?.(body);
      if (inner) rehash(inner.type, inner.version, inner.body as Record<string, unknown>);
    };
    for (const act of acts) {
      this.now = Math.max(this.now, act.admitted - 1000);
      const body =
        act.type === 'room.open'
          ? this.opening({ ...openOnly(act.body as object), ...this.#heads(act.body as object) })
          : (here(act.body) as Record<string, unknown>);
      rehash(act.type, act.version, body);
      const id = await this.add(act.by.map(nameOf).join(' '), act.type, body, {
        after: here(act.after.map((cited) => cited.id)),
        rests: act.rests,
        version: act.version,
        ahead: act.time - Math.floor(act.admitted / 1000),
      });
      ids.set(act.id, id);
    }
  }

  /** The parties of an opening act, with the keys that their heads have here. */
  #heads(body: { parties?: { id: string; role: string; head?: object }[]; witnesses?: string[] }) {
    return {
      parties: (body.parties ?? []).map(({ id, role, head }) => ({
        id,
        role,
        ...(head ? { head: { key: this.vkey(`${id}/k1`) } } : {}),
      })),
      witnesses: (body.witnesses ?? []).map((witness) => this.vkey(nameOf(witness))),
    };
  }

  async write(kind: BundlePurpose): Promise<void> {
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

const VKEY = /([a-z]{1,2}\d{1,4}\/[kw]\d{1,5})\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g;
const REF = /([a-z]{1,2}\d{1,4}\/[kw]\d{1,5})\+[0-9a-f]{8}(?!\+)/g;
const HASH = /[A-Za-z0-9+/]{43}=/g;
const ID = /[0-9a-f]{64}/g;
const nameOf = (ref: string): string => ref.slice(0, ref.indexOf('+'));

/** Of an opening act what does not depend on keys, in a room that is not sealed and is in earnest. */
function openOnly(body: { setting?: string }): Record<string, unknown> {
  return { setting: body.setting, readers: 'members', kind: 'live' };
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

async function working(): Promise<void> {
  const log = new GoldenLog('working', 'workingworkingworkingworki');
  const opening = await log.add(
    'm1/k1',
    'room.open',
    log.opening({ grade: 'working', sealed: true, readers: 'members' }),
  );
  const seal = enclose(provider, new TextEncoder().encode('age'), 'application/octet-stream');
  const refs = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => log.ref(name)).toSorted();
  const epoch = (number: number, sealed: unknown) => ({
    epoch: number,
    for: refs,
    commitment: `${'A'.repeat(43)}=`,
    sealed,
  });
  const act = { epoch: 1, salt: `${'A'.repeat(43)}=`, sealed: 'c2VhbGVk', enclosures: [] };
  const enclosures = [seal];
  await log.add('m1/k1', 'room.epoch', epoch(1, 'YWdl'));
  await log.add('m1/k1', 'room.epoch', epoch(1, seal.ref), { version: 2, enclosures });
  await log.add('p1/k1', 'room.sealed', act);
  await log.add('m1/k1', 'room.propose-erasure', { on: '2031-03-20' });
  for (const side of ['p1/k1', 'p2/k1']) await log.add(side, 'room.accept', { opening });
  await log.add('p1/k1', 'room.propose-erasure', { on: '2031-03-04' });
  const proposal = await log.add('p1/k1', 'room.propose-erasure', { on: '2031-03-20' });
  await log.add('p2/k1', 'room.accept-change', { proposal });
  await log.add('m1/k1', 'room.accept-change', { proposal });
  await log.add('p2/k1', 'room.sealed', act);
  const late = await log.add('p2/k1', 'room.propose-erasure', { on: '2031-03-21' });
  await log.add('p1/k1', 'room.accept-change', { proposal: late });
  log.now = Date.UTC(2031, 2, 20);
  await log.add('p1/k1', 'room.sealed', act);
  await log.add('m1/k1', 'room.epoch', epoch(2, seal.ref), { version: 2, enclosures });
  await log.add('m1/k1', 'room.accept-change', { proposal: late });
  await log.add('m1/k1', 'room.propose-erasure', { on: '2031-12-01' });
  await log.write('live');
}

/** A generated history, and what it would reach. */
interface Played {
  acts: Act[];
  /** Act types with their versions that it admits, and codes of its refusals. */
  reaches: Set<string>;
}

function played(history: History): Played {
  const acts: Act[] = [];
  const reaches = new Set<string>();
  const room = play(history, ({ book, state }, act) => {
    acts.push(act);
    reaches.add(book.decide(state, act)?.code ?? `${act.type}/${act.version}`);
  });
  // What opened the room and the talks, before anything was tried.
  const opened = room.acts.slice(
    0,
    room.acts.length - room.acts.filter((act) => acts.includes(act)).length,
  );
  return { acts: [...opened, ...acts], reaches };
}

/**
 * The talks: generated histories that together reach every act type and every refusal that any of them reaches, the most fruitful first, as few as that takes.
 * Their rooms are open: what is sealed cannot be looked into here.
 */
async function talks(): Promise<void> {
  const all = fc.sample(historiesOf(version), { seed: 2, numRuns: 3000 }).map(played);
  const wanted = new Set(all.flatMap(({ reaches }) => [...reaches]));
  for (const type of reached) wanted.delete(type);
  let number = 0;
  const write = async ({ acts }: Played): Promise<void> => {
    number += 1;
    const log = new GoldenLog(
      `talks-${number}`,
      `talks${'abcdefghij'[number % 10]}`.padEnd(26, 'a'),
    );
    await log.play(acts);
    await log.write('live');
  };
  for (;;) {
    const yields = ({ reaches }: Played) => [...reaches].filter((one) => wanted.has(one)).length;
    const best = all.reduce((a, b) => (yields(b) > yields(a) ? b : a));
    if (yields(best) === 0) break;
    await write(best);
    for (const one of best.reaches) wanted.delete(one);
  }
  // What is admitted in a sealed room may not be in an open one, and the other way round.
  for (const type of rules(version)?.types.keys() ?? []) {
    for (const history of all.filter(({ reaches }) => reaches.has(type))) {
      if (reached.has(type)) break;
      await write(history);
    }
    if (!reached.has(type)) throw new Error(`${type} is admitted in no log`);
  }
}

await mkdir(folder, { recursive: true });
await plenary();
await reconstruction();
await sealed();
if (version !== 1) {
  await working();
  await talks();
}
