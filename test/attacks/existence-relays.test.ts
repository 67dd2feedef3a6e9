import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMS, RULE_KINDS, type Condition, type Form } from '#core/release-rule.ts';
import { toBase64 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import type { Submitted, HostedRoom } from '#server/host.ts';
import { HttpTalks } from '../http-talks.ts';
import { openFor } from './besieged.ts';
import { hashOf, leafOf, RULES } from './hidden-rooms.ts';
import { answerTo, requestsNaming } from './outsiders.ts';

/**
 * Walls between the rooms of mediators (SH): m1 talks with p1 in the north room, with p2 in the south room, with the co-mediator m2 in theirs. What reaches the
 * south and m2 is what a release let through, and nothing that tells of the north room.
 */

let http: HttpTalks;
beforeEach(async () => {
  http = await HttpTalks.begin();
});
afterEach(() => http.end());

interface Rooms {
  north: HostedRoom;
  south: HostedRoom;
  mediators: HostedRoom;
  /** Sign-ins of p2 and of m2. */
  walled: Record<'p2' | 'm2', string>;
}

async function openRooms(): Promise<Rooms> {
  const room = async (setting: string, [first = '', second = '']: readonly string[]) => {
    const roles: Record<string, string> = {
      m1: 'mediator',
      m2: 'mediator',
      p1: 'party',
      p2: 'party',
    };
    const parties = [first, second].map((id) => ({
      id,
      role: roles[id],
      head: { key: http.talks.vkey(`${id}/k1`) },
    }));
    const opening = { ...RULES, setting, parties, witnesses: [] };
    return await openFor(http.talks, opening, `${first}/k1`, [`${second}/k1`]);
  };
  const north = await room('shuttle', ['m1', 'p1']);
  const south = await room('shuttle', ['m1', 'p2']);
  const mediators = await room('mediators', ['m1', 'm2']);
  const walled = {
    p2: await http.signIn('p2/k1', [south]),
    m2: await http.signIn('m2/k1', [mediators]),
  };
  return { north, south, mediators, walled };
}

async function enter(room: HostedRoom, ...act: Parameters<HttpTalks['talks']['try']>) {
  http.talks.room = room;
  return await http.talks.try(...act);
}

function idOf(outcome: Submitted): string {
  if (outcome.kind !== 'acknowledged') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

const WORDS = { en: 'We could open the eastern crossing in the mornings.' };
const PERSON = { en: 'the deputy head of the other delegation' };
const MOVE = { en: 'They open the western crossing first.' };
const MOVED = { en: 'The western crossing opened on Tuesday.' };

/** Each condition that a rule may have. */
function conditionOf(kind: (typeof RULE_KINDS)[number]): Condition {
  switch (kind) {
    case 'to-person':
      return { kind, person: PERSON };
    case 'not-before':
      return { kind, from: formatInstant(http.talks.clock.time / 1000 + 3600) };
    case 'if-other-moves':
      return { kind, move: MOVE };
    default:
      return { kind };
  }
}

interface Given {
  kind: (typeof RULE_KINDS)[number];
  coMediators: boolean;
}
const RULES_GIVEN: readonly Given[] = RULE_KINDS.flatMap((kind) =>
  [true, false].map((coMediators) => ({ kind, coMediators })),
);
const called = ({ kind, coMediators }: Given) =>
  `${kind}${coMediators ? ', co-mediators too' : ''}`;

interface Release extends Given {
  form: Form;
  aloud: boolean;
  coMediator: boolean;
}

/** Gives under a rule, and tries a release that states all that the rule asks for. */
async function tryRelease(
  { north }: Rooms,
  { kind, coMediators, form, aloud, coMediator }: Release,
) {
  const rule = { only: [conditionOf(kind)], coMediators };
  const told = { words: WORDS, hash: hashOf(WORDS), rule };
  const confidence = idOf(await enter(north, 'p1/k1', 'confidence.give', told));
  http.talks.clock.time += 2 * 3_600_000;
  return await enter(north, 'm1/k1', 'confidence.release', {
    confidence,
    rule,
    form,
    aloud,
    words: WORDS,
    hash: hashOf(WORDS),
    to: PERSON,
    coMediator,
    ...(kind === 'only-if-asked' ? { asked: true } : {}),
    ...(kind === 'if-other-moves' ? { moved: MOVED } : {}),
  });
}

/** What a mediator enters in the other room for a release of this form. */
async function pass(room: HostedRoom, form: Form, aloud: boolean, rests: string): Promise<void> {
  const words = aloud ? {} : { words: WORDS };
  const [type, body] =
    form === 'own-idea' ? ['idea.float', words] : ['relay.pass', { form, ...words }];
  idOf(await enter(room, 'm1/k1', type as string, body, { rests: [rests] }));
}

/** The log of a room as anybody in it gets it. */
async function logOf(room: HostedRoom, token: string): Promise<string> {
  return await (await http.get(`/api/rooms/${room.id}/entries`, token)).text();
}

/** Without what is chance or hangs on it, each of which has always the same length. */
function plain(log: string, room: HostedRoom): string {
  return log
    .replaceAll(room.id, 'ROOM')
    .replace(/[A-Za-z0-9+/]{21,}={0,2}/g, (text) => `<${text.length}>`)
    .replace(/\+[0-9a-f]{8}\b/g, '+ID');
}

/** Whatever of a room could stand elsewhere by its name. */
async function tracesOf(room: HostedRoom): Promise<string[]> {
  const entries = await http.talks.store.entries(room.id, 0, room.size);
  const acts = entries.flatMap(({ actId, leafHash, root }) => [
    actId,
    Buffer.from(actId, 'hex').toString('base64'),
    toBase64(leafHash),
    toBase64(root),
  ]);
  return [room.id, ...acts, PERSON.en, MOVE.en, MOVED.en];
}

describe.each([false, true])('what a release lets through, by word of mouth: %s', (aloud) => {
  test.each(FORMS)(
    'SH5.3 SH5.4 as %s: under whatever rule it was given, the receiving side gets one and the same act',
    async (form) => {
      const logs: Record<string, string> = {};
      for (const given of RULES_GIVEN) {
        const rooms = await openRooms();
        const released = await tryRelease(rooms, { ...given, form, aloud, coMediator: false });
        if (released.kind !== 'acknowledged') continue;
        const rests = await leafOf(http, rooms.north, released.id);
        await pass(rooms.south, form, aloud, rests);
        const log = await logOf(rooms.south, rooms.walled.p2);
        // All that tells of the other room is one hash.
        expect(log.split(rests)).toHaveLength(2);
        for (const trace of await tracesOf(rooms.north)) {
          expect([called(given), trace, log.replace(rests, '').includes(trace)]).toEqual([
            called(given),
            trace,
            false,
          ]);
        }
        // Two letters stand in any long hash; the giver’s name stands in nothing else.
        expect(plain(log, rooms.south)).not.toMatch(/\bp1\b/);
        expect(log.includes(WORDS.en)).toBe(!aloud);
        logs[called(given)] = plain(withoutHours(log), rooms.south);
      }
      expect(Object.keys(logs).length).toBeGreaterThan(1);
      expect(new Set(Object.values(logs)).size).toBe(1);
      if (form !== 'own-idea') return;
      // Nor whether there is any other room of a side: an idea that is the mediators’ own rests on a note of theirs.
      const rooms = await openRooms();
      http.talks.clock.time += 2 * 3_600_000;
      const note = await enter(rooms.mediators, 'm1/k1', 'relay.take-down', { said: WORDS });
      await pass(rooms.south, form, aloud, await leafOf(http, rooms.mediators, idOf(note)));
      const own = await logOf(rooms.south, rooms.walled.p2);
      expect(plain(withoutHours(own), rooms.south)).toBe(Object.values(logs)[0]);
    },
  );
});

/** Each case is some hours after the one before; how long after its own beginning is the same. */
function withoutHours(log: string): string {
  return log.replace(/T(\d\d)(:\d\d:\d\d)/g, 'T..$2').replace(/\d{4}-\d\d-\d\d/g, 'DAY');
}

test.each(RULES_GIVEN.map((given) => [called(given), given] as const))(
  'SH4.1 SH1.7 “%s”: the other side and the co-mediator find no difference until something is passed, and m2 only what may reach it',
  async (_called, given) => {
    const rooms = await openRooms();
    const { north, south, mediators, walled } = rooms;
    const before = await everythingTold(rooms);
    const released = await tryRelease(rooms, {
      ...given,
      form: 'own-idea',
      aloud: false,
      coMediator: true,
    });
    const permitted = given.kind !== 'keep' && given.coMediators;
    expect([released.kind, permitted]).toEqual([permitted ? 'acknowledged' : 'refused', permitted]);
    // The hours have gone on for whoever asks, and the room has acts more: nothing of it shows.
    expect(await everythingTold(rooms)).toEqual(before);
    if (released.kind !== 'acknowledged') return;
    await pass(mediators, 'own-idea', false, await leafOf(http, north, released.id));
    const log = await logOf(mediators, walled.m2);
    const hidden = (await tracesOf(north)).filter((trace) => log.includes(trace));
    expect(hidden).toEqual([await leafOf(http, north, released.id)]);
    expect(plain(log, mediators)).not.toMatch(/\bp1\b/);
    expect(await logOf(south, walled.p2)).not.toContain(WORDS.en);
  },
);

/** What both get who are walled off: their rooms, every answer about the north room, the list, the live stream’s first word. */
async function everythingTold({ north, walled }: Rooms): Promise<unknown[]> {
  const told: unknown[] = [];
  const about = (await requestsNaming(http, north.id)).filter(({ method }) => method !== 'POST');
  for (const token of Object.values(walled)) {
    const list = await http.read<{ rooms: { room: string }[] }>('/api/rooms', token);
    const paths = list.rooms.flatMap(({ room }) => [
      `/api/rooms/${room}`,
      `/api/rooms/${room}/entries`,
      `/api/rooms/${room}/bundle`,
    ]);
    const own = ['/api/rooms', ...paths].map((path) => ({ what: path, method: 'GET', path }));
    for (const request of [...own, ...about]) told.push(await answerTo(http, request, token));
  }
  return told;
}
