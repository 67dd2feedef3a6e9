import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { readingKeys } from '#core/state.ts';
import { enclose, type Composed, type Enclosure } from '#room/compose.ts';
import type { HostedRoom } from '#server/host.ts';
import type { HttpTalks } from '../http-talks.ts';

/** Everybody who might ask for something in a room. */
export const ROLES = [
  'stranger',
  'outsider',
  'mediator',
  'head p1',
  'head p2',
  'member',
  'reader',
  'removed',
  'ended',
  'witness',
] as const;
export type Role = (typeof ROLES)[number];

export const KINDS = ['public', 'members', 'sealed'] as const;
export type Kind = (typeof KINDS)[number];

/** Whose key each of them holds in the room; strangers and outsiders have one that it does not know. */
export const KEYS: Readonly<Record<Role, string>> = {
  stranger: 'x1/k1',
  outsider: 'x2/k1',
  mediator: 'm1/k1',
  'head p1': 'p1/k1',
  'head p2': 'p2/k1',
  member: 'p1/k3',
  reader: 'p1/k2',
  removed: 'p3/k1',
  ended: 'p1/k4',
  // It has a copy of the log and no place in the room.
  witness: 'x3/k1',
};

/** A room with somebody in each role, and acts with enclosures before and after the removal of one side. */
export interface SeatedRoom {
  room: HostedRoom;
  kind: Kind;
  /** Where the outsider belongs. */
  elsewhere: HostedRoom;
  tokens: Readonly<Record<Role, string | undefined>>;
  /** Index of the act that removed p3. */
  removal: number;
  before: { act: string; enclosure: Enclosure };
  after: { act: string; enclosure: Enclosure };
}

/** Looks like an age recipient; nothing is ever sealed to it. */
export function fakeSeal(name: string): string {
  return `age1pq1${'q'.repeat(1952 - name.length)}${name.replace(/[^02-9ac-hj-np-z]/g, 'q')}`;
}

export async function seatedRoom(http: HttpTalks, kind: Kind): Promise<SeatedRoom> {
  const { talks } = http;
  const sealed = kind === 'sealed';
  const seal = (name: string) => (sealed ? { seal: fakeSeal(name) } : {});
  const head = (name: string) => ({ key: talks.vkey(name), ...seal(name) });
  const elsewhere = await talks.openPlenary();
  const outsider = await http.signIn('p1/k1', [elsewhere]);

  const parties = [
    { id: 'm1', role: 'mediator', head: head('m1/k1') },
    { id: 'p1', role: 'party', head: head('p1/k1') },
    { id: 'p2', role: 'party', head: head('p2/k1') },
    { id: 'p3', role: 'party', head: head('p3/k1') },
  ];
  const room = await talks.openPlenary({
    parties,
    sealed,
    setting: sealed ? 'shuttle' : 'plenary',
    readers: kind === 'public' ? 'public' : 'members',
  });
  await talks.do('p3/k1', 'room.accept', { opening: room.state?.opening });
  for (const [name, duty] of [
    ['p1/k2', 'reader'],
    ['p1/k3', 'member'],
    ['p1/k4', 'member'],
  ] as const) {
    await talks.do('p1/k1', 'key.accredit', { ...head(name), duty });
  }
  const token = (name: string) => http.signIn(name);
  const ended = await token('p1/k4');
  const removed = await token('p3/k1');
  await talks.do('p1/k1', 'key.revoke', { key: talks.ref('p1/k4'), why: 'lost' });
  const before = await withEnclosure(http, 'the words before');
  const proposal = await talks.do('m1/k1', 'room.propose-change', {
    change: { what: 'remove-party', party: 'p3' },
  });
  await talks.do('p1/k1', 'room.accept-change', { proposal });
  await talks.do('p2/k1', 'room.accept-change', { proposal });
  const removal = room.size - 1;
  const after = await withEnclosure(http, 'the words after');
  return {
    room,
    kind,
    elsewhere,
    removal,
    before,
    after,
    tokens: {
      stranger: undefined,
      outsider,
      mediator: await token('m1/k1'),
      'head p1': await token('p1/k1'),
      'head p2': await token('p2/k1'),
      member: await token('p1/k3'),
      reader: await token('p1/k2'),
      removed,
      ended,
      witness: undefined,
    },
  };
}

/** An act that a member of a side may do in a room of any kind, with an enclosure. */
export async function memberAct(http: HttpTalks, by: string, words: string): Promise<Composed> {
  const { talks } = http;
  const enclosure = enclose(nodeProvider, utf8(words), 'application/octet-stream');
  const sealed = talks.room.state?.sealed === true;
  const number = talks.room.state?.epoch.number ?? 0;
  return sealed
    ? await talks.compose(
        by,
        'room.sealed',
        {
          epoch: number,
          salt: Buffer.alloc(32).toString('base64'),
          sealed: 'c2VhbGVk',
          enclosures: [enclosure.ref],
        },
        { enclosures: [enclosure] },
      )
    : await talks.compose(
        by,
        'person.describe',
        { key: talks.ref(by), name: enclosure.ref },
        { enclosures: [enclosure] },
      );
}

/** After somebody came or went, a sealed room takes nothing before its seal is renewed. */
export async function renewSeal(http: HttpTalks, by = 'm1/k1'): Promise<void> {
  const { talks } = http;
  const { state } = talks.room;
  if (!state?.sealed || !state.epoch.stale) return;
  await talks.do(by, 'room.epoch', {
    epoch: state.epoch.number + 1,
    for: readingKeys(state),
    commitment: Buffer.alloc(32).toString('base64'),
    sealed: 'c2VhbGVk',
  });
}

async function withEnclosure(
  http: HttpTalks,
  words: string,
): Promise<{ act: string; enclosure: Enclosure }> {
  await renewSeal(http);
  const composed = await memberAct(http, 'p1/k3', words);
  const outcome = await http.talks.room.submit(composed);
  const [enclosure] = composed.enclosures;
  if (outcome.kind !== 'acknowledged' || !enclosure) throw new Error(JSON.stringify(outcome));
  return { act: outcome.id, enclosure };
}
