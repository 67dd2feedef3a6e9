import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import type { AsideList, NewAside } from '#room/wire.ts';
import { EventReader, HttpTalks } from '../http-talks.ts';
import { filesIn, traces } from '../sealed/traces.ts';
import { KINDS, renewSeal, seatedRoom, type Kind, type SeatedRoom } from '../server/seated.ts';
import { askedOf, requestsAbout } from './requests.ts';
import { RowCounts } from './row-counts.ts';

/** Whoever has no place in a room, and whoever takes the server’s whole folder, cannot tell whether anything was said there off the record (RC15). */

const worlds: HttpTalks[] = [];
afterEach(async () => {
  for (const http of worlds.splice(0)) await http.end();
});

async function world(kind: Kind): Promise<{ http: HttpTalks; seated: SeatedRoom }> {
  const http = await HttpTalks.begin();
  worlds.push(http);
  const seated = await seatedRoom(http, kind);
  await renewSeal(http);
  return { http, seated };
}

const WORDS = 'If the quarry road were yours, would the bridge be ours?';

/** Several entries by members, read by others, some taken back, some past their hour. Returns whatever a trace could be of. */
async function use(http: HttpTalks, { room, kind, tokens }: SeatedRoom): Promise<string[]> {
  const path = `/api/rooms/${room.id}/aside`;
  const made: string[] = [WORDS];
  for (const role of ['mediator', 'head p1', 'head p2', 'member'] as const) {
    const until = formatInstant(Math.floor(http.talks.clock.time / 1000) + 7200);
    const bytes = (length: number) => Buffer.alloc(length, role).toString('base64');
    const draft =
      kind === 'sealed'
        ? { until, epoch: room.state?.epoch.number, salt: bytes(32), sealed: bytes(1040) }
        : { until, words: WORDS };
    const answer = await http.post(path, draft, tokens[role]);
    expect(answer.status).toBe(201);
    const { id, token } = (await answer.json()) as NewAside;
    made.push(id, token, ...(kind === 'sealed' ? [bytes(32)] : []));
    if (role === 'member') await http.post(`${path}/withdraw`, { token }, tokens[role]);
  }
  const { entries } = await http.read<AsideList>(path, tokens.reader);
  expect(entries).toHaveLength(3);
  return made;
}

test.each(KINDS)(
  'RC15.4 to everybody without a place in a room of kind %s nothing shows that it was used',
  async (kind) => {
    const { http, seated } = await world(kind);
    const { room, tokens } = seated;
    const outside = [undefined, tokens.outsider, tokens.removed, tokens.ended, 'no-such-token'];
    const live = [undefined, tokens.outsider, tokens.removed].map(
      async (token) => new EventReader(await http.get('/api/live', token)),
    );
    const listening = await Promise.all(live);
    for (const reader of listening) await reader.all(100);

    const everything = async (): Promise<unknown[]> => {
      const answers: unknown[] = [];
      for (const request of await requestsAbout(http, room.id)) {
        for (const [who, token] of outside.entries()) {
          if (request.path === '/api/sign-out' && request.method === 'POST') continue;
          const answer = await http.ask(request.method, request.path, askedOf(request, token));
          const stream = answer.headers.get('content-type')?.startsWith('text/event-stream');
          if (stream) await answer.body?.cancel();
          // Nonces are chance.
          const text = stream
            ? ''
            : (await answer.text()).replace(/"nonce":"[^"]*"/, '"nonce":"…"');
          answers.push([request.what, who, answer.status, [...answer.headers], text]);
        }
      }
      return answers;
    };
    const before = await everything();
    expect(before.length).toBeGreaterThan(1000);
    await use(http, seated);
    expect(await everything()).toEqual(before);
    for (const reader of listening) {
      expect(await reader.all(100)).toEqual([]);
      await reader.close();
    }
    // And what is off the record is answered as a room that is nowhere.
    for (const token of outside) {
      const whole = async (id: string) => {
        const answer = await http.get(`/api/rooms/${id}/aside`, token);
        return [answer.status, [...answer.headers], await answer.text()];
      };
      expect(await whole(room.id)).toEqual(await whole('k3v7q2m5x4c6j2a7r5t3w2y6ze'));
    }
  },
);

test.each(KINDS)(
  'RC15.2 not a byte of the folder changes when a room of kind %s uses it',
  async (kind) => {
    const { http, seated } = await world(kind);
    const { talks } = http;
    const rows = new RowCounts(talks.folder);
    const before = { files: await filesIn(talks.folder), rows: rows.now() };
    const logged = http.logged.length;
    const made = await use(http, seated);
    // Shared memory of the database is of who reads it at the moment, and on no disk that matters: the rest is compared byte for byte.
    const kept = (files: typeof before.files) => files.filter(({ path }) => !path.endsWith('-shm'));
    const after = await filesIn(talks.folder);
    expect(kept(after).map(({ path }) => path)).toEqual(kept(before.files).map(({ path }) => path));
    for (const [i, { path, bytes }] of kept(after).entries()) {
      expect([path, kept(before.files)[i]?.bytes.equals(bytes)]).toEqual([path, true]);
    }
    expect(rows.now()).toEqual(before.rows);
    rows.close();
    const needles = Object.fromEntries(made.map((text) => [text, utf8(text)]));
    expect(await traces(talks.folder, needles)).toEqual([]);

    // Nor in a backup, nor after what ends and begins again has written what it had not yet written.
    await mkdir(join(talks.folder, 'copies'));
    await talks.store.backup(join(talks.folder, 'copies', 'backup'));
    expect(await traces(talks.folder, needles)).toEqual([]);
    await rm(join(talks.folder, 'copies'), { recursive: true });
    talks.clock.time += 86_400_000;
    await http.app.close();
    await talks.reopen();
    await http.serve();
    expect(await traces(talks.folder, needles)).toEqual([]);
    expect(http.logged.slice(logged).filter((line) => line.includes('aside'))).toEqual([]);
    expect(http.reports).toEqual([]);
  },
);

test('RC15.2 the folders of a run with it and of one without differ in nothing that can be counted', async () => {
  const shapes: unknown[] = [];
  for (const used of [false, true]) {
    const { http, seated } = await world('members');
    if (used) await use(http, seated);
    http.talks.clock.time += 86_400_000;
    await http.app.close();
    await http.talks.reopen();
    await http.serve();
    const rows = new RowCounts(http.talks.folder);
    const own = await http.talks.host.rooms();
    const plain = (path: string) => own.reduce((text, id) => text.replace(id, 'ROOM'), path);
    shapes.push({
      files: (await filesIn(http.talks.folder)).map(({ path }) => plain(path)).toSorted(),
      rows: rows.now(),
      logged: http.logged,
    });
    rows.close();
  }
  expect(shapes[1]).toEqual(shapes[0]);
});

test('the search finds words that are on the record', async () => {
  const { http } = await world('members');
  await http.talks.do('m1/k1', 'room.describe', { title: { en: WORDS } });
  expect(await traces(http.talks.folder, { words: utf8(WORDS) })).not.toEqual([]);
});
