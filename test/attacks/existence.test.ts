import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { DemoPerson } from '#room/exercise-wire.ts';
import { vkeyOf } from '#record/keys.ts';
import { signNote } from '#record/note.ts';
import { formatEnrolment } from '#record/sign-in.ts';
import type { OpenInvitation, Submission } from '#room/wire.ts';
import { fakeSeal } from '../server/seated.ts';
import type { HostedRoom } from '#server/host.ts';
import { EventReader, ORIGIN, submissionOf, type HttpTalks } from '../http-talks.ts';
import {
  close,
  HIDDEN_KINDS,
  nameOf,
  openHidden,
  relay,
  stir,
  Traces,
  type HiddenKind,
  type HiddenRoom,
} from './hidden-rooms.ts';
import {
  answerTo,
  copyOf,
  isAskedBy,
  openHouse,
  requestsNaming,
  type House,
  type Outsider,
} from './outsiders.ts';
import { requestsAbout, type Request } from './requests.ts';

/**
 * Three servers with one past. On `without` no hidden room was ever opened; on `resting` there is one of every kind, in which nothing was done since; on `busy`
 * there are the same, used in every way. Their keys, sign-ins and clock are the same, so whoever is outside gets the same bytes from each.
 */

let house: House;
let without: HttpTalks;
let resting: HttpTalks;
let busy: HttpTalks;
const rooms = new Map<HiddenKind, HiddenRoom>();
const traces = new Traces();
/** What live streams said at two of the servers while the rooms were used at one. */
const heard: [who: Outsider, one: string, other: string][] = [];

beforeAll(async () => {
  house = await openHouse();
  busy = house.http;
  without = await copyOf(busy);
  for (const kind of HIDDEN_KINDS) rooms.set(kind, await openHidden(busy, kind, traces));
  resting = await copyOf(busy);
  const outside = await listeners([without, busy], house.outsiders);
  const former = await listeners([resting, busy], formerMembers());
  await useAll();
  // Told last, and to everybody: what comes after it on a stream is nothing of what was done before.
  await enterEverywhere(house.plenary, { en: 'Third round' });
  for (const one of outside) if (one.atTable) await one.toldBoth('Third round');
  await enterEverywhere(house.shown, { en: 'The end' });
  for (const one of [...outside, ...former]) {
    heard.push([one, ...(await one.toldBoth('The end'))]);
    await one.close();
  }
});
afterAll(async () => {
  for (const http of [without, resting, busy]) await http.end();
});

interface Listener extends Outsider {
  /** Everything they have been told, once this is in it. */
  toldBoth(last: string): Promise<[string, string]>;
  close(): Promise<void>;
}

/** Everybody’s live streams at both servers. */
async function listeners(
  pair: readonly [HttpTalks, HttpTalks],
  readers: readonly Outsider[],
): Promise<Listener[]> {
  return await Promise.all(
    readers.map(async (reader) => {
      const { called, token } = reader;
      const answers = await Promise.all(pair.map((http) => http.get('/api/live', token)));
      if (answers.some(({ status }) => status !== 200)) {
        const said = await Promise.all(answers.map((answer) => answer.text()));
        const toldBoth = () => Promise.resolve(said as [string, string]);
        return { ...reader, toldBoth, close: () => Promise.resolve() };
      }
      const streams = answers.map((answer) => new EventReader(answer));
      const told = async (stream: EventReader, last: string) => {
        while (!stream.heard.includes(last)) {
          if ((await stream.next(LONG)) === undefined) throw new Error(`${called} is told nothing`);
        }
        return stream.heard;
      };
      return {
        ...reader,
        toldBoth: async (last: string) =>
          (await Promise.all(streams.map((one) => told(one, last)))) as [string, string],
        close: async () => void (await Promise.all(streams.map((one) => one.close()))),
      };
    }),
  );
}
/** Only to end what hangs, in milliseconds. */
const LONG = 60_000;

/** Who was in a room once, by sign-ins from then. */
function formerMembers(): Outsider[] {
  return [...rooms.values()].flatMap(({ kind, tokens }) => [
    { called: `removed from the ${nameOf(kind)}`, token: tokens.removed },
    { called: `whose key of the ${nameOf(kind)} ended`, token: tokens.ended },
  ]);
}

/** One and the same act in this room at each server. */
async function enterEverywhere(room: HostedRoom, title: object): Promise<void> {
  busy.talks.room = room;
  const by = room.state?.parties['m1'] ? 'm1/k1' : 'm2/k1';
  const act = submissionOf(await busy.talks.compose(by, 'room.describe', { title }));
  for (const http of [without, resting, busy]) {
    const answer = await http.post(`/api/rooms/${room.id}/acts`, act);
    expect(answer.status).toBe(201);
  }
}

async function useAll(): Promise<void> {
  const all = [...rooms.values()];
  const of = (setting: string) =>
    all.find(({ kind }) => kind.setting === setting && !kind.sealed) as HiddenRoom;
  for (const setting of ['caucus', 'shuttle']) {
    await relay(busy, of(setting), of('mediators'), traces);
  }
  for (const hidden of all) await stir(busy, hidden, traces);
  for (const hidden of all) await traces.addLog(busy, hidden);
  for (const hidden of all) await close(busy, hidden);
}

/** Asks the same of two servers; nothing may be told apart, and nothing of a hidden room may be in it. */
async function expectAlike(
  pair: readonly [HttpTalks, HttpTalks],
  requests: readonly Request[],
  readers: readonly Outsider[],
  hides = true,
): Promise<number> {
  const apart: unknown[] = [];
  const told: unknown[] = [];
  let asked = 0;
  for (const request of requests) {
    for (const [place, { called, token }] of readers.entries()) {
      if (!isAskedBy(request, place)) continue;
      const [one, other] = [
        await answerTo(pair[0], request, token),
        await answerTo(pair[1], request, token),
      ];
      if (one.what !== other.what || one.text !== other.text) apart.push([called, one, other]);
      const found = hides ? traces.in(other.text) : [];
      if (found.length > 0) told.push([called, other.what, found]);
      asked += 1;
    }
  }
  expect(apart).toEqual([]);
  expect(told).toEqual([]);
  return asked;
}

/**
 * What a stream told, each acts event with its id in its place. Where one of copies falls between those of other rooms depends on which of two reads of the store
 * ended first, as timing does.
 */
function eventsIn(stream: string): { acts: string[]; copies: string[] } {
  const events = stream.split('\n\n');
  const isOfCopies = (event: string): boolean => event.includes('"kind":"copies"');
  return {
    acts: events.filter((event) => !isOfCopies(event)),
    copies: events.filter(isOfCopies).toSorted(),
  };
}

describe.each(HIDDEN_KINDS.map((kind) => [nameOf(kind), kind] as const))(
  'a room of kind %s',
  (_name, kind) => {
    test('RC10.2 its true id is answered as one that never was, whoever asks how', async () => {
      const { room } = rooms.get(kind) as HiddenRoom;
      const requests = await requestsNaming(busy, room.id);
      const asked = await expectAlike([without, busy], requests, house.outsiders);
      expect(asked).toBeGreaterThan(1000);
    });
  },
);

test('RC10.4 live streams of everybody outside said the same while it was used, event ids included', () => {
  expect(heard).toHaveLength(house.outsiders.length + 2 * rooms.size);
  for (const [{ called }, one, other] of heard) {
    expect([called, eventsIn(other)]).toEqual([called, eventsIn(one)]);
  }
  for (const [{ called, atTable }, , other] of heard.slice(0, house.outsiders.length)) {
    expect([called, traces.in(other)]).toEqual([called, []]);
    // They were told what they may hear.
    expect([called, other.includes('Third round')]).toEqual([called, atTable === true]);
  }
});

test('RC10.2 what everybody outside reads elsewhere is the same, byte for byte, with it and without', async () => {
  const seen = new Set<string>();
  const requests: Request[] = [];
  for (const { id } of [house.shown, house.plenary]) {
    for (const request of await requestsAbout(busy, id)) {
      const text = JSON.stringify(request);
      if (!seen.has(text)) requests.push(request);
      seen.add(text);
    }
  }
  expect(await expectAlike([without, busy], requests, house.outsiders)).toBeGreaterThan(5000);
});

test.each(HIDDEN_KINDS.map((kind) => [nameOf(kind), kind] as const))(
  'RC9.2 who was removed from a %s, or whose key ended, finds what was there before and nothing new',
  async (_name, kind) => {
    const hidden = rooms.get(kind) as HiddenRoom;
    const { tokens, room, invitation } = hidden;
    const readers = [tokens.removed, tokens.ended].map((token) => ({ called: 'former', token }));
    const requests = await requestsNaming(busy, room.id);
    for (const act of await actsOfFormer(hidden)) {
      requests.push({
        what: `act ${/^type (.*)$/m.exec(act.note)?.[1]}`,
        method: 'POST',
        path: `/api/rooms/${room.id}/acts`,
        json: act,
      });
    }
    await expectAlike([resting, busy], requests, readers, false);
    // Whoever holds an invitation, before it is used and after.
    const path = `/api/invitations/${invitation}`;
    const [about, claim] = [path, `${path}/claim`];
    const used = await claimOf(hidden);
    const invited = [
      { what: 'before', method: 'GET', path: about },
      {
        what: 'another key',
        method: 'POST',
        path: claim,
        json: { note: used.replace('k51', 'k50') },
      },
      { what: 'claim', method: 'POST', path: claim, json: { note: used } },
      { what: 'after', method: 'GET', path: about },
    ];
    await expectAlike([resting, busy], invited, [{ called: 'invited' }], false);
    const shown = await busy.read<OpenInvitation>(path);
    expect(Object.keys(shown).toSorted()).toEqual(TOLD_INVITED);
  },
);

/** What an invitation says to whoever has it: nothing of what the room is, who is in it, or how busy. */
const TOLD_INVITED = ['duty', 'expires', 'id', 'key', 'opening', 'room', 'sealed', 'state'];

/** The enrolment that an invitation asks for (RC8.8). */
async function claimOf({ kind, room, owner, invitation }: HiddenRoom): Promise<string> {
  const signer = { ...busy.talks.key('x9/k9'), name: `${owner}/k51` };
  const text = formatEnrolment(nodeProvider, {
    origin: ORIGIN,
    room: room.id,
    invitation: nodeProvider.sha256(Buffer.from(invitation)),
    seal: kind.sealed ? fakeSeal(signer.name) : undefined,
    key: vkeyOf(nodeProvider, signer),
  });
  return Buffer.from(await signNote(nodeProvider, text, [signer])).toString();
}

/** By somebody who was removed and somebody whose key ended: on the last head they knew, and on one that they have from somebody else. */
async function actsOfFormer({ room, owner, left }: HiddenRoom): Promise<Submission[]> {
  const later = { size: room.size, root: room.root };
  const acts: Submission[] = [];
  for (const by of ['p4/k1', `${owner}/k41`]) {
    for (const seen of [left, later]) {
      for (const [type, body] of [
        ['room.describe', { title: { en: 'x' } }],
        ['room.close', {}],
        ['silence.propose', {}],
        ['future.act', {}],
      ] as const) {
        acts.push(submissionOf(await busy.talks.compose(by, type, body, { room: room.id, seen })));
      }
    }
  }
  return acts;
}

test('RC10.4 what clients derive from the rooms they read is the same: views, counters, checks', async () => {
  for (const { called, token } of house.outsiders) {
    const derived = await Promise.all([without, busy].map((http) => derive(http, token)));
    expect([called, derived[1]]).toEqual([called, derived[0]]);
    expect([called, traces.in(derived[1] ?? '')]).toEqual([called, []]);
  }
});

/** Everything that a client makes of the list of rooms and of each room in it, as text. */
async function derive(http: HttpTalks, token?: string): Promise<string> {
  const api = new Api({
    token: () => token,
    fetch: async (input, init) => await http.app.app.request(input as string, init),
  });
  const list = await api.rooms();
  const derived: unknown[] = [list];
  for (const { room } of list.ok ? list.value.rooms : []) {
    const now = () => busy.talks.clock.time;
    const replica = new RoomReplica({
      api,
      provider: nodeProvider,
      room,
      heads: headsInMemory(),
      now,
    });
    await replica.pull();
    const { status, report, detail, log } = replica.snapshot;
    if (status.phase !== 'checked') throw new Error(status.phase);
    derived.push({ report, detail, views: log.views });
  }
  return JSON.stringify(derived, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}

test('RC14.5 whoever acts as somebody in an exercise finds no hidden room beside it', async () => {
  const people: DemoPerson[] = [];
  const process = busy.talks.process;
  const exercise = { name: 'exercise', process, rooms: new Map([['plenary', house.plenary.id]]) };
  const webRoot = await mkdtemp(join(tmpdir(), 'parley-web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Parley</title>');
  const exercises = [{ ...exercise, people: () => Promise.resolve(people) }];
  for (const http of [without, busy]) await http.serve({ mode: 'examples', exercises, webRoot });
  // Signed in with a demo key, as with any other.
  const readers = house.outsiders.filter(({ called }) =>
    ['the public', 'another side'].includes(called),
  );
  for (const { room } of rooms.values()) {
    const requests = await requestsNaming(busy, room.id);
    requests.push(...['', '/members', '/record'].map((page) => pageOf(room.id, page)));
    const about = requests.filter(({ method }) => method === 'GET' || method === 'HEAD');
    await expectAlike([without, busy], about, readers);
  }
  const shown = [`/api/rooms/${house.plenary.id}/demo-keys`, '/api/rooms', '/'];
  const about = shown.map((path) => ({ what: path, method: 'GET', path }));
  await expectAlike([without, busy], about, readers);
  expect((await busy.get(shown[0] ?? '')).status).toBe(200);
  await rm(webRoot, { recursive: true });
});

function pageOf(room: string, page: string): Request {
  const path = `/rooms/${room}${page}`;
  return { what: path, method: 'GET', path };
}

test('RC10.1 the operator’s request log of all this names no room, key, token or person, and nothing broke unseen', () => {
  const tokens = house.outsiders.flatMap(({ token }) => token ?? []);
  for (const http of [without, resting, busy]) {
    expect(http.reports).toEqual([]);
    expect(http.logged.length).toBeGreaterThan(1000);
    expect(http.logged.filter((line) => !/^[A-Za-z-]+ \S+ \d{3}$/.test(line))).toEqual([]);
    const lines = http.logged.join('\n');
    const named = [house.plenary.id, ...tokens, 'p1/k1', 'guess', 'a'.repeat(64)];
    expect([...traces.in(lines), ...named.filter((one) => lines.includes(one))]).toEqual([]);
  }
  // The search had enough to look for.
  expect(traces.size).toBeGreaterThan(100);
});
