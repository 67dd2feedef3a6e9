import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '#room/wire.ts';
import { EventReader, submissionOf, type HttpTalks } from '../http-talks.ts';
import {
  BY_ROLE,
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
const heard: [called: string, one: string, other: string][] = [];

beforeAll(async () => {
  house = await openHouse();
  busy = house.http;
  without = await copyOf(busy);
  for (const kind of HIDDEN_KINDS) rooms.set(kind, await openHidden(busy, kind, traces));
  resting = await copyOf(busy);
  const outside = await listeners([without, busy], house.outsiders);
  const former = await listeners([resting, busy], formerMembers());
  await useAll();
  await tellPlenary();
  for (const one of [...outside, ...former]) heard.push([one.called, ...(await one.toldBoth())]);
});
afterAll(async () => {
  for (const http of [without, resting, busy]) await http.end();
});

interface Listener {
  called: string;
  toldBoth(): Promise<[string, string]>;
}

/** Everybody’s live streams at both servers. */
async function listeners(
  pair: readonly [HttpTalks, HttpTalks],
  readers: readonly Outsider[],
): Promise<Listener[]> {
  const told = async (http: HttpTalks, token?: string) => {
    const answer = await http.get('/api/live', token);
    if (answer.status !== 200) return () => answer.text();
    const reader = new EventReader(answer);
    return async () => {
      // All streams of a server are told at the same time, so that one patience serves all.
      await reader.all(PATIENCE);
      await reader.close();
      return reader.heard;
    };
  };
  return await Promise.all(
    readers.map(async ({ called, token }) => {
      const [one, other] = [await told(pair[0], token), await told(pair[1], token)];
      return { called, toldBoth: async () => [await one(), await other()] as [string, string] };
    }),
  );
}
const PATIENCE = 50;

/** Who was in a room once, by sign-ins from then. */
function formerMembers(): Outsider[] {
  return [...rooms.values()].flatMap(({ kind, tokens }) => [
    { called: `removed from the ${nameOf(kind)}`, token: tokens.removed },
    { called: `whose key of the ${nameOf(kind)} ended`, token: tokens.ended },
  ]);
}

/** One and the same act in the plenary of each server. */
async function tellPlenary(): Promise<void> {
  busy.talks.room = house.plenary;
  const act = await busy.talks.compose('m1/k1', 'room.describe', { title: { en: 'Third round' } });
  for (const http of [without, resting, busy]) {
    const answer = await http.post(`/api/rooms/${house.plenary.id}/acts`, submissionOf(act));
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
  for (const [called, one, other] of heard) expect([called, other]).toEqual([called, one]);
  for (const [called, , other] of heard.slice(0, house.outsiders.length)) {
    expect([called, traces.in(other)]).toEqual([called, []]);
  }
  // They were told what they may hear, at the very end.
  const table = heard.filter(([called]) => called.endsWith('at the table'));
  expect(table).toHaveLength(BY_ROLE.length);
  for (const [, , other] of table) expect(other).toContain('Third round');
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
    // Whoever holds an invitation and has not used it.
    const path = `/api/invitations/${invitation}`;
    const invited = ['GET', 'HEAD'].map((method) => ({ what: 'invitation', method, path }));
    await expectAlike([resting, busy], invited, [{ called: 'invited' }], false);
    const { status } = await busy.get(path);
    expect(status).toBe(200);
  },
);

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

test('no report', () => {
  for (const http of [without, resting, busy]) expect(http.reports).toEqual([]);
  expect(traces.size).toBeGreaterThan(100);
});
