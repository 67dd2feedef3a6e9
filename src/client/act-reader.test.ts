import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import type { EntriesPage } from '#room/wire.ts';
import { HttpTalks } from '../../test/http-talks.ts';
import { ToldActs } from '../../test/support/told-acts.ts';
import type { ActReader } from './act-reader.ts';
import { Api } from './api.ts';
import { headsInMemory } from './head-memory.ts';
import { RoomReplica } from './replica.ts';

let http: HttpTalks;
let room: string;

beforeAll(async () => {
  http = await HttpTalks.begin();
  await http.talks.openPlenary({ readers: 'public' });
  room = http.talks.room.id;
  for (let i = 0; i < 19; i++)
    await http.talks.do('m1/k1', 'room.describe', { title: { en: `Talks, day ${i}` } });
});
afterAll(() => http.end());

function replicaWith(reader?: ActReader, page?: (page: EntriesPage) => void): RoomReplica {
  const api = new Api({
    fetch: async (url, init) => {
      const answer = await http.app.app.request(url as string, init);
      if (!page || !(url as string).includes('/entries')) return answer;
      const value = (await answer.json()) as EntriesPage;
      page(value);
      return Response.json(value);
    },
  });
  const heads = headsInMemory();
  return new RoomReplica({ api, provider: nodeProvider, room, heads, pageSize: 5, reader });
}

test('IT9.9 whoever reads act by act is told what a whole copy shows, and no act is kept', async () => {
  const whole = replicaWith();
  await whole.pull();
  const told = new ToldActs();
  const passing = replicaWith(told);
  await passing.pull();
  const [copy, none] = [whole.snapshot, passing.snapshot];
  const all = copy.log.entries.map((_, index) => copy.log.act(index));
  expect(told.acts).toEqual(all);
  expect(all).toHaveLength(copy.log.size);
  expect(none.log.entries.length).toBeLessThanOrEqual(1);
  expect([none.log.enclosures, none.log.views.acts.size]).toEqual([[], 0]);
  expect(none.log.views.chronicle.rows).toEqual([]);
  // And as much of the log is known of it.
  expect({ ...none.report, at: 0 }).toEqual({ ...copy.report, at: 0 });
  expect(none.log.replay.state).toEqual(copy.log.replay.state);
  for (let size = 0; size <= copy.log.size + 1; size++)
    expect(none.log.rootAt(size)).toEqual(copy.log.rootAt(size));
  expect(none.log.frontier.root()).toEqual(copy.log.rootAt(copy.log.size));
});

test('IT9.9 it is told of what is new from where it was left', async () => {
  const told = new ToldActs();
  const passing = replicaWith(told);
  await passing.pull();
  const before = told.acts.length;
  await http.talks.do('m1/k1', 'room.describe', { title: { en: 'Talks, the day after' } });
  await passing.pull();
  expect(told.begun).toBe(1);
  expect(told.acts.slice(before).map(({ index }) => index)).toEqual([before]);
  expect(passing.snapshot.report?.acts).toBe(before + 1);
});

test('IT9.9 what does not hold is found in any page, and nothing stands after it', async () => {
  const lies: [code: string, change: (entry: EntriesPage['entries'][number]) => void][] = [
    ['entry.body-digest', (entry) => (entry.body = entry.body.replace('day', 'dag'))],
    [
      'act.signature-invalid',
      (entry) => {
        const at = entry.leaf.length - 20;
        const other = entry.leaf[at] === 'A' ? 'B' : 'A';
        entry.leaf = entry.leaf.slice(0, at) + other + entry.leaf.slice(at + 1);
      },
    ],
  ];
  for (const [code, change] of lies) {
    const passing = replicaWith(new ToldActs(), ({ entries }) => {
      const entry = entries.find(({ index }) => index === 14);
      if (entry) change(entry);
    });
    await passing.pull();
    const { status, report } = passing.snapshot;
    expect(status).toMatchObject({ phase: 'failed', fault: { code, index: 14 } });
    expect(report).toBeUndefined();
  }
});
