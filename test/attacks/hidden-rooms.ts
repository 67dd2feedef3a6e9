import { hashWords } from '#core/word-hash.ts';
import { ROLES, SETTINGS, type Role, type Setting } from '#core/state.ts';
import { toBase64 } from '#record/bytes.ts';
import { digestWith } from '#record/digest.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Acknowledged, NewAside, NewInvitation } from '#room/wire.ts';
import type { HostedRoom } from '#server/host.ts';
import { EventReader, submissionOf, type HttpTalks } from '../http-talks.ts';
import { fakeSeal, memberAct, renewSeal } from '../server/seated.ts';
import { openFor } from './besieged.ts';

/** Rooms that nobody outside may know of: one of every setting the rules have, sealed and not. What is in them is used in every way there is. */

export interface HiddenKind {
  setting: Setting;
  sealed: boolean;
}

export const HIDDEN_KINDS: readonly HiddenKind[] = SETTINGS.flatMap((setting) =>
  [false, true].map((sealed) => ({ setting, sealed })),
);

export function nameOf({ setting, sealed }: HiddenKind): string {
  return `${sealed ? 'sealed' : 'open'} ${setting}`;
}

type Sitter = readonly [party: string, role: Role];
const MEDIATOR: Sitter = ['m1', 'mediator'];
const SIDE: Sitter = ['p1', 'party'];

/** Who sits where, whoever opens the room first. A setting that is not here is taken to be of a side and a mediator. */
const SITTERS: Partial<Record<Setting, readonly Sitter[]>> = {
  caucus: [SIDE, MEDIATOR],
  capital: [SIDE],
  mediators: [MEDIATOR, ['m3', 'mediator']],
  commission: [['j1', 'commission'], MEDIATOR, SIDE],
  intake: [['n1', 'monitor']],
};

function sittersIn(setting: Setting): readonly Sitter[] {
  return SITTERS[setting] ?? [MEDIATOR, SIDE];
}

/** A side that sits in the hidden rooms alone, until it is removed. */
const LEAVES: Sitter = ['p4', 'party'];
/** Every side that has a place in a hidden room and one in the plenary. */
export const OWNERS = [...new Set(SETTINGS.map((setting) => sittersIn(setting)[0]?.[0] ?? ''))];

/** One side for each role there is, in no hidden room. A chronicler sits in reconstructions only. */
export const BY_ROLE: readonly Sitter[] = ROLES.filter((role) => role !== 'chronicler').map(
  (role, i) => [`y${i + 1}`, role],
);

/** Everybody of the plenary: who sits in hidden rooms too, one of each role, another side and the mediator who talks with it. */
export const PLENARY: readonly Sitter[] = [
  MEDIATOR,
  ...SETTINGS.flatMap((setting) => sittersIn(setting)).filter(
    ([id], i, all) => id !== 'm1' && all.findIndex(([other]) => other === id) === i,
  ),
  ['m2', 'mediator'],
  ['p2', 'party'],
  ...BY_ROLE,
];

/** Rules that have every subject of the talks. */
export const RULES = { kind: 'exercise', rules: 0 };

export interface HiddenRoom {
  kind: HiddenKind;
  room: HostedRoom;
  /** Whose head opened it. */
  owner: string;
  /** Names of its witnesses. */
  comparing: readonly string[];
  tokens: Record<'head' | 'member' | 'ended' | 'removed', string>;
  /** Waits, and has not been used. */
  invitation: string;
  /** The log when p4 had been removed from it. */
  left: { size: number; root: Uint8Array };
}

/** Everything that could give a hidden room away by its name: ids, titles, words, keys that are nowhere else. */
export class Traces {
  readonly #found = new Set<string>();

  add(...traces: readonly string[]): void {
    for (const trace of traces) this.#found.add(trace);
  }

  /** Of an entry of a log: its act, leaf and body. */
  async addLog({ talks }: HttpTalks, { room }: HiddenRoom): Promise<void> {
    for (const entry of await talks.store.entries(room.id, 0, room.size)) {
      this.add(entry.actId, toBase64(entry.leafHash), toBase64(entry.root), ...entry.encloses);
    }
    // The content of a key, whatever name it is under: heads have theirs in the plenary too.
    for (const [ref, { vkey }] of Object.entries(room.state?.keys ?? {})) {
      if (!ref.includes('/k1+')) this.add(vkey.slice(vkey.lastIndexOf('+') + 1), ref);
    }
  }

  /** Those that stand in a text. */
  in(text: string): string[] {
    return [...this.#found].filter((trace) => text.includes(trace));
  }

  get size(): number {
    return this.#found.size;
  }
}

const HOUR = 3600;

/** Opens one, seats everybody, and lets somebody of each kind go: a key ends, a side is removed, an invitation waits. */
export async function openHidden(
  http: HttpTalks,
  kind: HiddenKind,
  traces: Traces,
): Promise<HiddenRoom> {
  const { talks } = http;
  const { setting, sealed } = kind;
  const device = (name: string) => ({
    key: talks.vkey(name),
    ...(sealed ? { seal: fakeSeal(name) } : {}),
  });
  const sitters = [...sittersIn(setting), LEAVES];
  const owner = sitters[0]?.[0] ?? '';
  const heads = sitters.map(([id]) => `${id}/k1`);
  // The word of sides and mediators counts (RC6.6); monitors and commissions have none.
  const comparing = sittersIn(setting).flatMap(([id, role]) =>
    role === 'party' || role === 'mediator' ? [`${id}/w9`] : [],
  );
  const opening = {
    ...RULES,
    setting,
    sealed,
    parties: sitters.map(([id, role]) => ({ id, role, head: device(`${id}/k1`) })),
    witnesses: comparing.map((name) => talks.vkey(name)),
  };
  const room = await openFor(talks, opening, `${owner}/k1`, heads.slice(1));
  for (const name of ['k31', 'k41']) {
    const key = device(`${owner}/${name}`);
    await talks.do(`${owner}/k1`, 'key.accredit', { ...key, duty: 'member' });
  }
  const tokens = {
    head: await http.signIn(`${owner}/k1`),
    member: await http.signIn(`${owner}/k31`),
    ended: await http.signIn(`${owner}/k41`),
    removed: await http.signIn('p4/k1'),
  };
  const words = `What was said in the ${nameOf(kind)} before`;
  await renewSeal(http, `${owner}/k1`);
  await submit(http, await memberAct(http, `${owner}/k31`, words));
  await talks.do(`${owner}/k1`, 'key.revoke', { key: talks.ref(`${owner}/k41`), why: 'lost' });
  await change(http, owner, { what: 'remove-party', party: LEAVES[0] });
  const left = { size: room.size, root: room.root };
  await renewSeal(http, `${owner}/k1`);
  const request = { key: `${owner}/k51`, duty: 'member', hours: 5 };
  const invited = await http.post(`/api/rooms/${room.id}/invitations`, request, tokens.head);
  const { secret } = (await invited.json()) as NewInvitation;
  traces.add(room.id, words, secret, `${owner}/k31+`, `${owner}/k41+`, `${owner}/k51`, 'p4/k1');
  return { kind, room, owner, comparing, tokens, invitation: secret, left };
}

/** An agreed change, with everybody's acceptance who is asked. */
async function change({ talks }: HttpTalks, by: string, what: object): Promise<void> {
  const { room } = talks;
  const proposal = await talks.do(`${by}/k1`, 'room.propose-change', { change: what });
  for (const party of Object.keys(room.state?.changes[proposal]?.awaits ?? {})) {
    await talks.do(`${party}/k1`, 'room.accept-change', { proposal });
  }
}

async function submit(http: HttpTalks, act: Awaited<ReturnType<typeof memberAct>>) {
  const answer = await http.post(`/api/rooms/${http.talks.room.id}/acts`, submissionOf(act));
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as Acknowledged).act;
}

/** What people do in a room of theirs: acts, files, a renewed seal, matching copies, invitations, off the record, exports; and the room closes in the end. */
export async function stir(http: HttpTalks, hidden: HiddenRoom, traces: Traces): Promise<void> {
  const { talks } = http;
  const { kind, room, owner, tokens } = hidden;
  const base = `/api/rooms/${room.id}`;
  talks.room = room;
  const live = new EventReader(await http.get('/api/live', tokens.head));
  const words = `What is being said in the ${nameOf(kind)}`;
  for (let i = 0; i < 3; i++) {
    await submit(http, await memberAct(http, `${owner}/k31`, `${words} ${i} ${'—'.repeat(500)}`));
  }
  if (!kind.sealed) {
    await talks.do(`${owner}/k1`, 'room.describe', { title: { en: `Title of ${nameOf(kind)}` } });
  }
  await speakAside(http, hidden, traces);
  const member = { key: talks.ref(`${owner}/k31`), why: 'lost' };
  await talks.do(`${owner}/k1`, 'key.revoke', member);
  await renewSeal(http, `${owner}/k1`);
  for (const name of hidden.comparing) {
    const line = await http.cosignature(name, room);
    const copy = await http.post(`${base}/cosignatures`, { size: room.size, line });
    if (copy.status !== 204) throw new Error(await copy.text());
    traces.add(line.slice(line.lastIndexOf(' ') + 1));
  }
  const request = { key: `${owner}/k52`, duty: 'reader', hours: 5 };
  const { secret } = (await (
    await http.post(`${base}/invitations`, request, tokens.head)
  ).json()) as NewInvitation;
  for (const path of [base, `${base}/entries`, `${base}/bundle`, `/tlog/${room.id}/checkpoint`]) {
    const answer = await http.get(path, tokens.head);
    if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
    await answer.arrayBuffer();
  }
  traces.add(words, `Title of ${nameOf(kind)}`, secret);
  if ((await live.next()) === undefined) throw new Error('nobody told its members');
  await live.close();
}

/** The end of it: other rules, and no more. Whoever left before learns neither. */
export async function close(http: HttpTalks, { room, owner }: HiddenRoom): Promise<void> {
  http.talks.room = room;
  await change(http, owner, { what: 'rules', rules: 1 });
  await http.talks.do(`${owner}/k1`, 'room.close', {});
}

async function speakAside(http: HttpTalks, hidden: HiddenRoom, traces: Traces): Promise<void> {
  const { kind, room, tokens } = hidden;
  const until = formatInstant(Math.floor(http.talks.clock.time / 1000) + HOUR);
  const words = `What is not on record in the ${nameOf(kind)}`;
  const bytes = (length: number) => Buffer.alloc(length, nameOf(kind)).toString('base64');
  const draft = kind.sealed
    ? { until, epoch: room.state?.epoch.number, salt: bytes(32), sealed: bytes(1040) }
    : { until, words };
  const answer = await http.post(`/api/rooms/${room.id}/aside`, draft, tokens.head);
  if (answer.status !== 201) throw new Error(await answer.text());
  const { id, token } = (await answer.json()) as NewAside;
  traces.add(id, token, kind.sealed ? bytes(32) : words);
}

/** What one side tells a mediator in its room, released and passed into another. */
export async function relay(
  http: HttpTalks,
  from: HiddenRoom,
  to: HiddenRoom,
  traces: Traces,
): Promise<void> {
  const { talks } = http;
  const words = { en: `What ${nameOf(from.kind)} tells in confidence` };
  const gist = { en: `The gist of what ${nameOf(from.kind)} tells` };
  const rule = { only: [{ kind: 'gist' }], coMediators: true };
  talks.room = from.room;
  const confidence = await talks.do('p1/k1', 'confidence.give', {
    words,
    hash: hashOf(words),
    rule,
  });
  const release = await talks.do('m1/k1', 'confidence.release', {
    confidence,
    rule,
    form: 'gist',
    aloud: false,
    words: gist,
    hash: hashOf(gist),
    to: { en: 'the other mediators' },
    coMediator: true,
  });
  const rests = [await leafOf(http, from.room, release)];
  talks.room = to.room;
  await talks.do('m1/k1', 'relay.pass', { form: 'gist', words: gist }, { rests });
  traces.add(words.en, gist.en);
}

export function hashOf(words: { en: string }): string {
  return hashWords(digestWith(nodeProvider), words);
}

/** The leaf hash of an act, for another room's act to rest on. */
export async function leafOf({ talks }: HttpTalks, room: HostedRoom, act: string): Promise<string> {
  const found = await talks.store.find(room.id, act);
  if (!found) throw new Error('there is no such act');
  return toBase64(found.leafHash);
}
