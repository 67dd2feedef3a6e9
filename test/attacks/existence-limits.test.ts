import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatInstant } from '#record/instant.ts';
import type { AppOptions } from '#server/app.ts';
import { outcomeOf, submissionOf, type HttpTalks } from '../http-talks.ts';
import { memberAct } from '../server/seated.ts';
import { HIDDEN_KINDS, openHidden, Traces, type HiddenRoom } from './hidden-rooms.ts';
import { copyOf, openHouse, type House } from './outsiders.ts';

/**
 * What the process counts for all its rooms together. A hidden room that runs into every limit of its own takes nothing from what anybody outside may do: that is
 * counted by address, by key, by room. What is one for the whole process, SECURITY names.
 */

const LIMITS: NonNullable<Partial<AppOptions>['limits']> = {
  address: { burst: 20, perSecond: 0.01 },
  key: { burst: 6, perSecond: 0.01 },
  aside: { entries: 5, bytes: 64 * 1024 * 1024, rate: { burst: 7, perSecond: 0.01 } },
};

let house: House;
let without: HttpTalks;
let busy: HttpTalks;
let hidden: HiddenRoom[];
beforeEach(async () => {
  house = await openHouse();
  busy = house.http;
  without = await copyOf(busy);
  hidden = [];
  for (const kind of HIDDEN_KINDS.filter(({ setting }) => setting === 'shuttle')) {
    hidden.push(await openHidden(busy, kind, new Traces()));
  }
  for (const http of [without, busy]) {
    await http.serve({ limits: LIMITS, addressOf: (c) => c.req.header('test-address') });
  }
});
afterEach(async () => {
  for (const http of [without, busy]) await http.end();
});

async function post(http: HttpTalks, address: string, path: string, json: unknown, token?: string) {
  return await http.ask('post', path, { json, token, headers: { 'test-address': address } });
}

/** Members use up all that is theirs. Returns what stopped them. */
async function exhaust({ room, owner, tokens, kind }: HiddenRoom): Promise<Set<string>> {
  const { talks } = busy;
  talks.room = room;
  const said = new Set<string>();
  const until = formatInstant(Math.floor(talks.clock.time / 1000) + 3600);
  const bytes = (length: number) => Buffer.alloc(length).toString('base64');
  const draft = kind.sealed
    ? { until, epoch: room.state?.epoch.number, salt: bytes(32), sealed: bytes(1040) }
    : { until, words: 'x' };
  const base = `/api/rooms/${room.id}`;
  for (let i = 0; i < 8; i++) {
    const act = submissionOf(await memberAct(busy, `${owner}/k31`, `act ${i}`));
    said.add(await outcomeOf(await post(busy, `a${i}`, `${base}/acts`, act)));
    said.add(await outcomeOf(await post(busy, `a${i}`, `${base}/aside`, draft, tokens.head)));
    const request = { key: `${owner}/k${60 + i}`, duty: 'member', hours: 1 };
    await post(busy, `b${i}`, `${base}/invitations`, request, tokens.head);
  }
  for (let i = 0; i < 25; i++) await post(busy, 'c', '/api/sign-in/challenge', {});
  said.add(await outcomeOf(await post(busy, 'c', '/api/sign-in/challenge', {})));
  return said;
}

/** Somebody at the table goes on until every limit of their own is reached. */
async function carryOn(http: HttpTalks, acts: readonly unknown[]): Promise<unknown[]> {
  const token = house.outsiders.find(({ called }) => called === 'another side')?.token;
  const base = `/api/rooms/${house.plenary.id}`;
  const until = formatInstant(Math.floor(http.talks.clock.time / 1000) + 3600);
  const answers: unknown[] = [];
  const note = async (answer: Response) =>
    answers.push([await outcomeOf(answer), answer.headers.get('retry-after')]);
  for (const act of acts) await note(await post(http, 'o1', `${base}/acts`, act));
  for (let i = 0; i < 8; i++) {
    await note(await post(http, 'o2', `${base}/aside`, { until, words: 'x' }, token));
  }
  for (let i = 0; i < 24; i++) await note(await post(http, 'o3', '/api/sign-in/challenge', {}));
  answers.push(await http.read<object>(`${base}/backup`, token));
  return answers;
}

test('RC10.4 RC15.10 whoever is outside runs into no limit sooner because a hidden room has reached its own', async () => {
  const { talks } = busy;
  talks.room = house.plenary;
  const acts: unknown[] = [];
  for (let i = 0; i < 9; i++) {
    acts.push(submissionOf(await memberAct(busy, 'p2/k1', `entry ${i}`)));
  }
  for (const one of hidden) {
    const said = await exhaust(one);
    for (const code of ['201', 'request.too-many', 'aside.full']) expect([...said]).toContain(code);
  }
  const [one, other] = [await carryOn(without, acts), await carryOn(busy, acts)];
  expect(other).toEqual(one);
  for (const code of ['201', 'request.too-many', 'aside.full', '200']) {
    expect(one.some((answer) => (answer as [string])[0] === code)).toBe(true);
  }
});
