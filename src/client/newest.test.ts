import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import type { EntriesPage, RoomDetail } from '#room/wire.ts';
import { HttpTalks } from '../../test/http-talks.ts';
import { Api } from './api.ts';
import { readNewest } from './newest.ts';

let http: HttpTalks;
let room: string;
let size: number;

beforeAll(async () => {
  http = await HttpTalks.begin();
  await http.talks.openPlenary({ readers: 'public' });
  room = http.talks.room.id;
  const titles = Array.from({ length: 2000 }, (_, i) => ({ title: { en: `Talks, line ${i}` } }));
  const acts = await Promise.all(
    titles.map((body) => http.talks.compose('m1/k1', 'room.describe', body)),
  );
  await Promise.all(acts.map((act) => http.talks.room.submit(act)));
  size = http.talks.room.size;
});

afterAll(async () => {
  await http.end();
});

interface Lies {
  detail?: (detail: RoomDetail) => void;
  page?: (page: EntriesPage) => void;
  tile?: (bytes: Uint8Array) => void;
}

/** The real server, which tells what it is told to tell. */
async function newestWith({ detail, page, tile }: Lies = {}) {
  const api = new Api({
    fetch: async (url, init) => {
      const path = url as string;
      const answer = await http.app.app.request(path, init);
      if (path.startsWith('/tlog/') && tile) {
        const bytes = new Uint8Array(await answer.arrayBuffer());
        tile(bytes);
        return new Response(bytes);
      }
      const change = path.includes('/entries') ? page : path.endsWith(room) ? detail : undefined;
      if (!change) return answer;
      const value = (await answer.json()) as never;
      change(value);
      return Response.json(value);
    },
  });
  return await readNewest(api, nodeProvider, room);
}

test('the end of a long room is read before all of it has been', async () => {
  const newest = await newestWith();
  expect(newest?.size).toBe(size);
  expect(newest?.acts.length).toBe(50);
  const store = await http.talks.store.entries(room, size - 50, size);
  expect(newest?.acts.map(({ id }) => id)).toEqual(store.map(({ actId }) => actId));
});

test.each<[string, Lies]>([
  [
    'another body',
    {
      page: (p) => {
        const entry = p.entries.find(({ index }) => index === size - 7);
        if (entry) entry.body = entry.body.replace('line', 'lime');
      },
    },
  ],
  [
    'an act that is not in the log',
    {
      page: (p) => {
        const at = p.entries.findIndex(({ index }) => index === size - 7);
        const other = p.entries[at - 1];
        if (other) p.entries[at] = { ...other, index: size - 7 };
      },
    },
  ],
  [
    'an act of another time',
    {
      page: (p) => {
        const entry = p.entries.find(({ index }) => index === size - 7);
        if (entry) entry.leaf = entry.leaf.replace('admitted 2', 'admitted 3');
      },
    },
  ],
  ['fewer acts', { page: (p) => void p.entries.splice(-1) }],
  ['another tree before them', { tile: (bytes) => void (bytes[0] = (bytes[0] as number) ^ 1) }],
  [
    'a checkpoint of another tree',
    {
      detail: (d) => {
        d.checkpoint = d.checkpoint.replace(/\n[^\n]{44}\n/, `\n${'A'.repeat(43)}=\n`);
      },
    },
  ],
  [
    'a checkpoint that the key of the opening act did not sign',
    {
      detail: (d) => {
        const at = d.checkpoint.length - 20;
        const other = d.checkpoint[at] === 'A' ? 'B' : 'A';
        d.checkpoint = d.checkpoint.slice(0, at) + other + d.checkpoint.slice(at + 1);
      },
    },
  ],
])('%s is not shown', async (_name, lie) => {
  expect(await newestWith(lie)).toBeUndefined();
});
