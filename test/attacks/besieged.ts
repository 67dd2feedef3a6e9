import { expect } from 'vitest';
import type { Composed } from '#room/compose.ts';
import type { AppOptions } from '#server/app.ts';
import type { HostedRoom } from '#server/host.ts';
import { HttpTalks, submissionOf } from '../http-talks.ts';
import type { Talks } from '../talks.ts';
import { RowCounts } from './row-counts.ts';

/** Words of a room to which no attacker belongs. They stand in no answer to one. */
export const HIDDEN_WORDS = ['Cobalt heron chamber', 'the quarry road as the northern limit'];

/** What a program says of itself when it breaks: a stack, a path, the name of what it is built on. */
const INSIDES =
  /\n\s+at |node:internal|node_modules|\.ts:\d|\/tmp\/|SQLITE|sqlite|Error:|\bundefined\b|\[object /;

/** A server over real rooms, one of them attacked, one hidden from whoever attacks. Every attack is followed by the same questions. */
export class Besieged {
  readonly http: HttpTalks;
  /** The room attacked. */
  room!: HostedRoom;
  /** Another room, of other people. */
  hidden!: HostedRoom;
  /** What else no answer may hold. */
  readonly secrets: string[] = [...HIDDEN_WORDS];
  #counts!: RowCounts;
  /** Good acts so far, so that each has another title. */
  good = 0;

  private constructor(http: HttpTalks) {
    this.http = http;
  }

  static async begin(options: Partial<AppOptions> = {}): Promise<Besieged> {
    const besieged = new Besieged(await HttpTalks.begin(options));
    const { talks } = besieged;
    talks.process = 'bbbbbbbbbbbbbbbbbbbbbbbbbe';
    const parties = [
      { id: 'm9', role: 'mediator', head: { key: talks.vkey('m9/k1') } },
      { id: 'p8', role: 'party', head: { key: talks.vkey('p8/k1') } },
    ];
    const opened = { parties, witnesses: [], setting: 'caucus' };
    besieged.hidden = await openFor(talks, opened, 'm9/k1', ['p8/k1']);
    await talks.do('m9/k1', 'room.describe', { title: { en: HIDDEN_WORDS[0] } });
    await talks.do('m9/k1', 'matter.open', { question: { en: HIDDEN_WORDS[1] } });
    talks.process = 'aaaaaaaaaaaaaaaaaaaaaaaaaa';
    besieged.room = await talks.openPlenary();
    besieged.secrets.push(besieged.hidden.id, talks.folder);
    besieged.#counts = new RowCounts(talks.folder);
    return besieged;
  }

  /** The same questions about a server that was made otherwise. */
  static over(http: HttpTalks, hidden: HostedRoom): Besieged {
    const besieged = new Besieged(http);
    besieged.room = http.talks.room;
    besieged.hidden = hidden;
    besieged.secrets.push(hidden.id, http.talks.folder);
    besieged.#counts = new RowCounts(http.talks.folder);
    return besieged;
  }

  get talks(): Talks {
    return this.http.talks;
  }

  get acts(): string {
    return `/api/rooms/${this.room.id}/acts`;
  }

  async post(act: Composed, token?: string): Promise<Response> {
    return await this.http.post(this.acts, submissionOf(act), token);
  }

  /** Everything that could have been stored: rows of every table, and where each log stands. */
  held(): unknown {
    const heads = [this.room, this.hidden].map((room) => [
      room.size,
      Buffer.from(room.root).toString('hex'),
    ]);
    return { rows: this.#counts.now(), heads };
  }

  async end(): Promise<void> {
    this.#counts.close();
    await this.http.end();
  }
}

/** Carries out an attack: a typed error with this code, nothing stored, nothing said that is not the attacker's to know. */
export async function expectRefused(
  siege: Besieged,
  code: string | RegExp,
  attack: () => Promise<Response> | Response,
): Promise<Response> {
  const before = siege.held();
  const answer = await attack();
  const text = await answer.clone().text();
  const said = JSON.parse(text) as { error?: { code?: unknown } };
  expect(said.error?.code).toEqual(typeof code === 'string' ? code : expect.stringMatching(code));
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(siege.held()).toEqual(before);
  expectTellsNothing(siege, answer, text);
  return answer;
}

/** After an attack: the server answers, nothing broke unseen, and a good act is admitted. */
export async function expectStanding(siege: Besieged): Promise<void> {
  const { http, talks, room } = siege;
  const health = await http.get('/api/health');
  expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok' }]);
  expect(http.reports).toEqual([]);
  const { size } = room;
  talks.room = room;
  const title = { title: { en: `title ${++siege.good}` } };
  const answer = await siege.post(await talks.compose('m1/k1', 'room.describe', title));
  expect([answer.status, room.size]).toEqual([201, size + 1]);
}

/** The form of an error, and none of the secrets in its body or headers. */
export function expectTellsNothing(siege: Besieged, answer: Response, text: string): void {
  const { error } = JSON.parse(text) as { error: Record<string, unknown> };
  expect(Object.keys(error).filter((key) => !FIELDS.has(key))).toEqual([]);
  expect(error['code']).toMatch(/^[a-z-]+\.[a-z0-9-]+$/);
  const whole = `${text}\n${[...answer.headers].map((pair) => pair.join(': ')).join('\n')}`;
  expectHidden(siege, whole);
  expect(whole).not.toMatch(INSIDES);
  expect(answer.headers.get('cache-control')).toBe('no-store');
}

export function expectHidden(siege: Besieged, text: string): void {
  for (const secret of siege.secrets) expect(text).not.toContain(secret);
}

const FIELDS = new Set(['code', 'message', 'anchor', 'at']);

/** A room with other parties than the usual three. */
export async function openFor(
  talks: Talks,
  opening: Record<string, unknown>,
  opener: string,
  others: readonly string[],
): Promise<HostedRoom> {
  const { room: id, log } = await talks.host.reserve();
  const room = (await talks.host.room(id)) as HostedRoom;
  talks.room = room;
  const body = {
    process: talks.process,
    kind: 'live',
    grade: 'solemn',
    setting: 'plenary',
    sealed: false,
    readers: 'members',
    rules: 1,
    log,
    ...opening,
  };
  await talks.do(opener, 'room.open', body);
  for (const head of others) {
    await talks.do(head, 'room.accept', { opening: room.state?.opening });
  }
  return room;
}
