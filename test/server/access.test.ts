import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHex } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { signNote } from '#record/note.ts';
import { formatEnrolment } from '#record/sign-in.ts';
import { vkeyOf } from '#record/keys.ts';
import type { EntriesPage, NewAside, NewInvitation, RoomList } from '#room/wire.ts';
import { ROUTES } from '#server/routes/index.ts';
import {
  EventReader,
  HttpTalks,
  OPENING_TOKEN,
  ORIGIN,
  outcomeOf,
  submissionOf,
} from '../http-talks.ts';
import {
  fakeSeal,
  KEYS,
  KINDS,
  memberAct,
  renewSeal,
  ROLES,
  seatedRoom,
  type Kind,
  type Role,
  type SeatedRoom,
} from './seated.ts';

/** What one route answers to one role in a room of one kind: a status, or the code of a failure. */
type Expected = (role: Role, kind: Kind) => string;

interface Walk {
  expected: Expected;
  ask(world: World, role: Role): Promise<Response>;
}

interface World {
  http: HttpTalks;
  seated: SeatedRoom;
  base: string;
}

const MEMBERS: readonly Role[] = ['mediator', 'head p1', 'head p2', 'member', 'reader'];
const HEADS: readonly Role[] = ['mediator', 'head p1', 'head p2'];

/** Public rooms everybody; others their members, and a side that was removed what was there until then. */
function mayRead(role: Role, kind: Kind): boolean {
  return kind === 'public' || MEMBERS.includes(role) || role === 'removed';
}

const readers: Expected = (role, kind) => (mayRead(role, kind) ? '200' : 'room.unknown');
const everybody: Expected = () => '200';

function getting(path: (world: World) => string, expected: Expected = readers): Walk {
  return {
    expected,
    ask: ({ http, seated, ...rest }, role) =>
      http.get(path({ http, seated, ...rest }), seated.tokens[role]),
  };
}

/** The expectation for every route there is. A route without one fails the first test below. */
const WALKS: Readonly<Record<string, Walk>> = {
  'get /api/health': getting(() => '/api/health', everybody),
  'get /api/openapi.json': getting(() => '/api/openapi.json', everybody),
  'get /api/reference': getting(() => '/api/reference', everybody),
  'get /api/rooms': getting(() => '/api/rooms', everybody),
  'get /api/rooms/:room/demo-keys': getting(
    ({ base }) => `${base}/demo-keys`,
    () => 'room.unknown',
  ),
  'get /api/rooms/:room': getting(({ base }) => base),
  'get /api/rooms/:room/entries': getting(({ base }) => `${base}/entries`),
  'get /api/rooms/:room/enclosures/:hex': getting(({ base, seated }) => {
    const digest = Buffer.from(seated.before.enclosure.ref.enclosure, 'base64');
    return `${base}/enclosures/${toHex(digest)}`;
  }),
  'get /api/rooms/:room/acts/:id/receipt': getting(
    ({ base, seated }) => `${base}/acts/${seated.before.act}/receipt`,
  ),
  'get /api/rooms/:room/bundle': getting(
    ({ base }) => `${base}/bundle`,
    (role, kind) => {
      if (!mayRead(role, kind)) return 'room.unknown';
      return kind === 'public' || HEADS.includes(role) ? '200' : 'export.not-entitled';
    },
  ),
  'post /api/rooms/:room/acts': {
    // No sign-in is sent: the signature is the authority. Readers and removed sides may read, so they are told why not.
    expected: (role, kind) => {
      if (role === 'removed') return 'key.ended';
      if (role === 'ended') return kind === 'public' ? 'key.ended' : 'room.unknown';
      if (role === 'reader') return 'key.reads-only';
      return MEMBERS.includes(role) ? '201' : 'room.unknown';
    },
    ask: async ({ http, base }, role) => {
      await renewSeal(http);
      const composed = await memberAct(http, KEYS[role], `words of ${role}`);
      return await http.post(`${base}/acts`, submissionOf(composed));
    },
  },
  'post /api/rooms/:room/acts/batch': {
    // Only with a sign-in and a place in the room; each act is then judged by its own signature, and told why not.
    expected: (role) => (MEMBERS.includes(role) ? '200' : 'room.unknown'),
    ask: async ({ http, base, seated }, role) => {
      await renewSeal(http);
      const composed = await memberAct(http, KEYS[role], `words of ${role} in a batch`);
      const acts = [submissionOf(composed)];
      return await http.post(`${base}/acts/batch`, { acts }, seated.tokens[role]);
    },
  },
  'post /api/rooms/:room/cosignatures': {
    expected: (role, kind) => {
      if (role === 'witness') return '204';
      return mayRead(role, kind) ? 'cosignature.refused' : 'room.unknown';
    },
    ask: async ({ http, base, seated }, role) => {
      const name = role === 'witness' ? 'p1/w1' : 'x4/w1';
      const line = await http.cosignature(name, seated.room);
      const json = { size: seated.room.size, line };
      return await http.ask('post', `${base}/cosignatures`, { json, token: seated.tokens[role] });
    },
  },
  'post /api/rooms': {
    expected: () => 'room.not-reserved',
    ask: ({ http, seated }, role) => http.post('/api/rooms', {}, seated.tokens[role]),
  },
  'post /api/sign-in/challenge': {
    expected: everybody,
    ask: ({ http }) => http.post('/api/sign-in/challenge', {}),
  },
  'post /api/sign-in': {
    expected: (role) => (MEMBERS.includes(role) || role === 'removed' ? '200' : 'sign-in.refused'),
    ask: async ({ http, seated }, role) => {
      const note = await http.signInNote(KEYS[role], { room: seated.room.id });
      return await http.post('/api/sign-in', { notes: [note] });
    },
  },
  'post /api/sign-out': {
    expected: (role) =>
      MEMBERS.includes(role) || role === 'removed' || role === 'outsider'
        ? '204'
        : 'sign-in.needed',
    ask: async ({ http, seated }, role) => {
      // Each with a sign-in made for this, so that the other routes keep theirs.
      const token =
        role === 'outsider'
          ? await http.signIn('p1/k1', [seated.elsewhere])
          : MEMBERS.includes(role) || role === 'removed'
            ? await http.signIn(KEYS[role], [seated.room])
            : undefined;
      return await http.post('/api/sign-out', {}, token);
    },
  },
  'post /api/rooms/:room/invitations': {
    expected: invites('201'),
    ask: ({ http, base, seated }, role) => {
      const json = { key: `${KEYS[role].split('/')[0]}/k77`, duty: 'member', hours: 1 };
      return http.post(`${base}/invitations`, json, seated.tokens[role]);
    },
  },
  'get /api/rooms/:room/invitations': getting(({ base }) => `${base}/invitations`, invites('200')),
  'get /api/invitations/:secret': {
    // The secret is the authority: whoever has it. Nobody else has.
    expected: (role) => (role === 'outsider' ? '200' : 'invitation.unknown'),
    ask: async ({ http, seated }, role) => {
      const secret = role === 'outsider' ? await invitation(http, seated) : 'a guess';
      return await http.get(`/api/invitations/${secret}`);
    },
  },
  'post /api/invitations/:secret/claim': {
    expected: (role) => (role === 'outsider' ? '200' : 'invitation.unknown'),
    ask: async ({ http, seated }, role) => {
      const secret = role === 'outsider' ? await invitation(http, seated) : 'a guess';
      const signer = { ...http.talks.key('x9/k9'), name: 'p2/k78' };
      const sealed = seated.kind === 'sealed';
      const text = formatEnrolment(nodeProvider, {
        origin: ORIGIN,
        room: seated.room.id,
        invitation: nodeProvider.sha256(Buffer.from(secret)),
        seal: sealed ? fakeSeal('p2/k78') : undefined,
        key: vkeyOf(nodeProvider, signer),
      });
      const note = Buffer.from(await signNote(nodeProvider, text, [signer])).toString();
      return await http.post(`/api/invitations/${secret}/claim`, { note });
    },
  },
  'get /api/live': {
    expected: everybody,
    ask: async ({ http, seated }, role) => {
      const answer = await http.get('/api/live', seated.tokens[role]);
      await answer.body?.cancel();
      return answer;
    },
  },
  'get /api/rooms/:room/aside': getting(({ base }) => `${base}/aside`, members('200')),
  'post /api/rooms/:room/aside': {
    // Who only reads reads this too. In the sealed room the seal is renewed before, as by any member.
    expected: (role, kind) => (role === 'reader' ? 'key.reads-only' : members('201')(role, kind)),
    ask: async ({ http, base, seated }, role) => {
      await renewSeal(http);
      const draft = asideDraft(http, seated);
      return await http.post(`${base}/aside`, draft, seated.tokens[role]);
    },
  },
  'post /api/rooms/:room/aside/withdraw': {
    // The token decides; without a place in the room not even that it is none.
    expected: members('204'),
    ask: async ({ http, base, seated }, role) => {
      await renewSeal(http);
      const draft = asideDraft(http, seated);
      const written = await http.post(`${base}/aside`, draft, seated.tokens.member);
      const { token } = (await written.json()) as NewAside;
      return await http.post(`${base}/aside/withdraw`, { token }, seated.tokens[role]);
    },
  },
  'get /api/rooms/:room/backup': getting(({ base }) => `${base}/backup`, members('200')),
  'get /tlog/:room/checkpoint': getting(({ seated }) => `/tlog/${seated.room.id}/checkpoint`),
  'get /tlog/:room/tile/:path{.+}': getting(
    ({ seated }) => `/tlog/${seated.room.id}/tile/entries/000.p/2`,
  ),
};

/** Only who has a place in the room now: not the public of a public one, nor a side that was removed. */
function members(well: string): Expected {
  return (role) => (MEMBERS.includes(role) ? well : 'room.unknown');
}

function asideDraft({ talks }: HttpTalks, { kind }: SeatedRoom): object {
  const until = formatInstant(Math.floor(talks.clock.time / 1000) + 3600);
  if (kind !== 'sealed') return { until, words: 'If it were Thursday?' };
  const epoch = talks.room.state?.epoch.number;
  const bytes = (length: number) => Buffer.alloc(length).toString('base64');
  return { until, epoch, salt: bytes(32), sealed: bytes(1040) };
}

function invites(well: string): Expected {
  return (role, kind) => {
    if (HEADS.includes(role)) return well;
    return mayRead(role, kind) ? 'invitation.not-entitled' : 'room.unknown';
  };
}

async function invitation(http: HttpTalks, seated: SeatedRoom): Promise<string> {
  const json = { key: 'p2/k78', duty: 'member', hours: 1 };
  const path = `/api/rooms/${seated.room.id}/invitations`;
  const answer = await http.post(path, json, seated.tokens['head p2']);
  return ((await answer.json()) as NewInvitation).secret;
}

test('RC10.1 every route there is has an expectation here, and none has one that is gone', () => {
  const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(WALKS).toSorted()).toEqual(routes.toSorted());
});

describe.each(KINDS)('RC10.1 who may do what in a room of kind %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    const http = await HttpTalks.begin();
    const seated = await seatedRoom(http, kind);
    world = { http, seated, base: `/api/rooms/${seated.room.id}` };
  });
  afterAll(async () => {
    await world.http.end();
  });

  test.each(Object.keys(WALKS))('RC10.1 %s', async (name) => {
    const walk = WALKS[name] as Walk;
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const role of ROLES) {
      found[role] = await outcomeOf(await walk.ask(world, role));
      wanted[role] = walk.expected(role, kind);
    }
    expect(found).toEqual(wanted);
  });

  test('RC9.2 a removed side sees the log up to its removal, and nothing of what came after', async () => {
    const { http, seated, base } = world;
    const { tokens, removal, after, room } = seated;
    const size = kind === 'public' ? room.size : removal + 1;
    const token = tokens.removed;
    const page = await http.read<EntriesPage>(`${base}/entries?from=0&limit=500`, token);
    expect([page.size, page.entries.length]).toEqual([size, size]);
    const { rooms } = await http.read<RoomList>('/api/rooms', token);
    expect(rooms.find((one) => one.room === room.id)?.size).toBe(size);
    if (kind === 'public') return;
    expect((await http.read<EntriesPage>(`${base}/entries?from=${size}`, token)).entries).toEqual(
      [],
    );
    const digest = toHex(Buffer.from(after.enclosure.ref.enclosure, 'base64'));
    expect(await outcomeOf(await http.get(`${base}/enclosures/${digest}`, token))).toBe(
      'enclosure.unknown',
    );
    expect(await outcomeOf(await http.get(`${base}/acts/${after.act}/receipt`, token))).toBe(
      'act.unknown',
    );
    for (const path of [
      base,
      `/tlog/${room.id}/checkpoint`,
      `${base}/acts/${seated.before.act}/receipt`,
    ]) {
      const text = await (await http.get(path, token)).text();
      expect(text).not.toContain(`parley/${room.id}\n${room.size}\n`);
      expect(text).not.toContain(JSON.stringify(`parley/${room.id}\n${room.size}\n`).slice(1, -1));
    }
    const tile = await http.get(`/tlog/${room.id}/tile/entries/000.p/${size + 1}`, token);
    expect(await outcomeOf(tile)).toBe('tile.unknown');
  });

  test('RC9.2 its live stream ends with its removal', async () => {
    const { http, seated } = world;
    const live = new EventReader(await http.get('/api/live', seated.tokens.removed));
    const events = (await live.all()).filter((event) => event.room === seated.room.id);
    await live.close();
    if (kind === 'public') expect(events.map((event) => event.kind)).toEqual(['acts', 'copies']);
    else {
      expect(events).toMatchObject([
        { kind: 'acts', size: seated.removal + 1, entries: [] },
        { kind: 'ended' },
      ]);
    }
  });

  test('RC8.9 a key that has ended has no live stream of a room that is not public', async () => {
    const { http, seated } = world;
    for (const role of ['ended', 'stranger', 'outsider'] as const) {
      const live = new EventReader(await http.get('/api/live', seated.tokens[role]));
      const rooms = new Set((await live.all()).map((event) => event.room));
      await live.close();
      expect([role, rooms.has(seated.room.id)]).toEqual([role, kind === 'public']);
    }
  });

  test('RC10.2 what may not be read is answered as what is not there, byte for byte', async () => {
    const { http, seated } = world;
    if (kind === 'public') return;
    const nowhere = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
    const digest = 'a'.repeat(64);
    const paths = (room: string) => [
      `/api/rooms/${room}`,
      `/api/rooms/${room}/entries`,
      `/api/rooms/${room}/entries?from=1&limit=2`,
      `/api/rooms/${room}/enclosures/${digest}`,
      `/api/rooms/${room}/acts/${digest}/receipt`,
      `/api/rooms/${room}/bundle`,
      `/api/rooms/${room}/invitations`,
      `/api/rooms/${room}/aside`,
      `/api/rooms/${room}/backup`,
      `/tlog/${room}/checkpoint`,
      `/tlog/${room}/tile/0/000`,
      `/tlog/${room}/tile/entries/000.p/1`,
      `/tlog/${room}/tile/nonsense`,
    ];
    for (const role of ['stranger', 'outsider', 'ended'] as const) {
      for (const language of ['en', 'ur']) {
        const asked = { token: seated.tokens[role], headers: { 'accept-language': language } };
        const there = paths(seated.room.id);
        for (const [i, path] of paths(nowhere).entries()) {
          expect(await whole(await http.ask('get', there[i] as string, asked))).toEqual(
            await whole(await http.ask('get', path, asked)),
          );
        }
      }
    }
  });

  test('RC10.3 only public rooms are cacheable', async () => {
    const { http, seated, base } = world;
    const token = seated.tokens['head p1'];
    const cache = async (path: string) =>
      (await http.get(path, token)).headers.get('cache-control');
    const isPublic = kind === 'public';
    expect(await cache(`/tlog/${seated.room.id}/checkpoint`)).toBe(
      isPublic ? 'public, max-age=5' : 'no-store',
    );
    expect(await cache(`/tlog/${seated.room.id}/tile/0/000.p/2`)).toBe(
      isPublic ? 'public, max-age=60' : 'no-store',
    );
    for (const path of [base, `${base}/entries`, `${base}/bundle`, '/api/rooms']) {
      expect(await cache(path)).toBe('no-store');
    }
  });
});

test('RC8.2 the operator reserves a room with the opening token, and nobody without it', async () => {
  const http = await HttpTalks.begin();
  const answer = await http.post('/api/rooms', {}, OPENING_TOKEN);
  expect(answer.status).toBe(201);
  const { room, log } = (await answer.json()) as { room: string; log: string };
  expect(log).toMatch(new RegExp(`^parley/${room}\\+`));
  for (const token of ['', `${OPENING_TOKEN}x`, OPENING_TOKEN.slice(1), undefined]) {
    expect(await outcomeOf(await http.post('/api/rooms', {}, token))).toBe('room.not-reserved');
  }
  // Until it is opened, nobody may read it.
  expect(await outcomeOf(await http.get(`/api/rooms/${room}`, OPENING_TOKEN))).toBe(
    'sign-in.needed',
  );
  expect(await outcomeOf(await http.get(`/api/rooms/${room}`))).toBe('room.unknown');
  await http.serve({ mode: 'examples' });
  expect(await outcomeOf(await http.post('/api/rooms', {}, OPENING_TOKEN))).toBe(
    'room.not-reserved',
  );
  await http.end();
});

/** Everything of an answer that its reader gets. */
async function whole(answer: Response) {
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
}
