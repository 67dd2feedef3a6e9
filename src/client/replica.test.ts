import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import { toBase64 } from '#record/bytes.ts';
import type { EntriesPage, LiveEvent, RoomDetail, WireEntry } from '#room/wire.ts';
import { EventReader, HttpTalks } from '../../test/http-talks.ts';
import { Api } from './api.ts';
import { headsInMemory, headsInStorage } from './head-memory.ts';
import { RoomReplica } from './replica.ts';

let http: HttpTalks;
let room: string;
let acts: number;

beforeAll(async () => {
  http = await HttpTalks.begin();
  await http.talks.openPlenary({ readers: 'public' });
  room = http.talks.room.id;
  for (let i = 0; i < 9; i++) {
    await http.talks.do('m1/k1', 'room.describe', { title: { en: `Talks, day ${i}` } });
  }
  acts = http.talks.room.size;
});

afterAll(async () => {
  await http.end();
});

interface Lies {
  detail?: (detail: RoomDetail) => void;
  page?: (page: EntriesPage) => void;
}

/** The real server, which tells what it is told to tell. */
function apiWith({ detail, page }: Lies = {}): Api {
  return new Api({
    fetch: async (url, init) => {
      const path = url as string;
      const answer = await http.app.app.request(path, init);
      const change = path.includes('/entries') ? page : path.endsWith(room) ? detail : undefined;
      if (!change) return answer;
      const value = (await answer.json()) as never;
      change(value);
      return Response.json(value);
    },
  });
}

function replicaWith(lies: Lies = {}, heads = headsInMemory()): RoomReplica {
  return new RoomReplica({
    api: apiWith(lies),
    provider: nodeProvider,
    room,
    heads,
    pageSize: 5,
    now: () => 1,
  });
}

const swapped = (page: EntriesPage, index: number, change: (entry: WireEntry) => void): void => {
  const entry = page.entries.find((one) => one.index === index);
  if (entry) change(entry);
};

test('a room is read in pages, checked, and shown', async () => {
  const replica = replicaWith();
  await replica.pull();
  const { status, log, report } = replica.snapshot;
  expect(status.phase).toBe('checked');
  expect(report).toMatchObject({ acts, signatures: acts, voids: 0 });
  expect(log.views.labels.titles.at(-1)?.title).toEqual({ en: 'Talks, day 8' });
});

test('what is new is read from where it was left', async () => {
  const asked: string[] = [];
  const replica = replicaWith({ page: (page) => asked.push(`${page.from}`) });
  await replica.pull();
  await http.talks.do('m1/k1', 'room.describe', { title: { en: 'Talks, day 9' } });
  acts = http.talks.room.size;
  asked.length = 0;
  await replica.pull();
  expect(asked).toEqual([String(acts - 1)]);
  expect(replica.snapshot.report?.acts).toBe(acts);
});

describe('a server that lies is found out, where it lies', () => {
  const lies: [string, Lies, string, number | undefined][] = [
    [
      'another body',
      { page: (p) => swapped(p, 6, (e) => (e.body = e.body.replace('day', 'dag'))) },
      'entry.body-digest',
      6,
    ],
    [
      'another admission time',
      {
        page: (p) =>
          swapped(p, 6, (e) => (e.leaf = e.leaf.replace(/admitted 2031/, 'admitted 2032'))),
      },
      // The leaf is another, so what the next signer had seen is no head of this log.
      'entry.seen',
      7,
    ],
    [
      'a signature of nobody',
      {
        page: (p) =>
          swapped(p, 6, (e) => {
            const at = e.leaf.length - 20;
            const other = e.leaf[at] === 'A' ? 'B' : 'A';
            e.leaf = e.leaf.slice(0, at) + other + e.leaf.slice(at + 1);
          }),
      },
      'act.signature-invalid',
      6,
    ],
    [
      'an act left out',
      {
        page: (p) => {
          p.entries = p.entries.filter((e) => e.index !== 6);
        },
      },
      'entry.index',
      6,
    ],
    [
      'an act twice',
      {
        page: (p) => {
          const [first] = p.entries;
          if (p.from === 5 && first) p.entries[2] = { ...first, index: 7 };
        },
      },
      'entry.repeated',
      7,
    ],
    [
      'a checkpoint that the log did not sign',
      {
        detail: (d) => {
          d.checkpoint = d.checkpoint.replace(
            /\n(.)(\S+)\n\n/,
            (_all, first: string, rest: string) => `\n${first === 'A' ? 'B' : 'A'}${rest}\n\n`,
          );
        },
      },
      'checkpoint.root-mismatch',
      undefined,
    ],
  ];
  test.each(lies)('%s', async (_name, lie, code, index) => {
    const replica = replicaWith(lie);
    await replica.pull();
    const { status } = replica.snapshot;
    expect(
      status.phase === 'failed' && { code: status.fault.code, index: status.fault.index },
    ).toEqual({ code, index });
    // What stands before the fault is kept, and nothing after it.
    if (index !== undefined) expect(replica.snapshot.log.size).toBe(index);
    expect(replica.snapshot.log.views.chronicle.rows.length).toBe(replica.snapshot.log.size);
  });
});

describe('what the live stream brings is checked like everything else', () => {
  /** A copy that is fed by the room's own stream, each event changed on its way, and what it asked the server for. */
  async function fed(change: (event: LiveEvent) => void = () => undefined) {
    const asked: string[] = [];
    const api = new Api({
      fetch: (url, init) => {
        asked.push(url as string);
        return http.app.app.request(url as string, init) as Promise<Response>;
      },
    });
    const heads = headsInMemory();
    const replica = new RoomReplica({ api, provider: nodeProvider, room, heads, now: () => 1 });
    const stream = new EventReader(await http.ask('get', '/api/live'));
    await stream.all();
    await replica.pull();
    asked.length = 0;
    return {
      replica,
      asked,
      /** Takes what came until now. */
      take: async (): Promise<void> => {
        for (const event of await stream.all()) {
          change(event);
          await replica.hear(event);
        }
        await stream.close();
      },
    };
  }

  const describeRoom = async (words: string): Promise<void> => {
    await http.talks.do('m1/k1', 'room.describe', { title: { en: words } });
    acts = http.talks.room.size;
  };

  test('a new act is checked and shown without anything being asked', async () => {
    const { replica, asked, take } = await fed();
    await describeRoom('Heard');
    await describeRoom('Heard again');
    await take();
    const { report, status, log, detail } = replica.snapshot;
    expect(status.phase).toBe('checked');
    expect(report).toMatchObject({ acts, signatures: acts });
    expect(report?.head.size).toBe(acts);
    expect(log.views.labels.titles.at(-1)?.title).toEqual({ en: 'Heard again' });
    expect(detail).toMatchObject({ size: acts, root: toBase64(http.talks.room.root) });
    expect(asked).toEqual([]);
  });

  test('an event that was missed is asked for, and one that comes twice is passed over', async () => {
    let events = 0;
    const { replica, asked, take } = await fed((event) => {
      events += 1;
      if (event.kind === 'acts' && events === 1) event.entries.length = 0;
    });
    await describeRoom('Missed');
    await take();
    expect(asked.length).toBeGreaterThan(0);
    expect(replica.snapshot.report?.acts).toBe(acts);
    asked.length = 0;
    const page = await http.read<EntriesPage>(`/api/rooms/${room}/entries?from=${acts - 1}`);
    await replica.hear({ kind: 'acts', room, size: acts, entries: page.entries });
    expect(asked).toEqual([]);
    expect(replica.snapshot.report?.acts).toBe(acts);
  });

  test.each<[string, (event: LiveEvent) => void, string]>([
    [
      'another body',
      (event) => {
        const entry = event.kind === 'acts' ? event.entries[0] : undefined;
        if (entry) entry.body = entry.body.replace('Heard', 'Hoard');
      },
      'entry.body-digest',
    ],
    [
      'a signature of nobody',
      (event) => {
        const entry = event.kind === 'acts' ? event.entries[0] : undefined;
        if (!entry) return;
        const at = entry.leaf.length - 20;
        const other = entry.leaf[at] === 'A' ? 'B' : 'A';
        entry.leaf = entry.leaf.slice(0, at) + other + entry.leaf.slice(at + 1);
      },
      'act.signature-invalid',
    ],
    [
      'a checkpoint of another tree',
      (event) => {
        if (event.kind !== 'acts') return;
        event.checkpoint = event.checkpoint?.replace(/\n[^\n]{44}\n/, `\n${'A'.repeat(43)}=\n`);
      },
      'checkpoint.root-mismatch',
    ],
  ])('%s is found out', async (_name, change, code) => {
    const { replica, take } = await fed(change);
    await describeRoom('Heard');
    await take();
    const { status } = replica.snapshot;
    expect(status.phase === 'failed' && status.fault.code).toBe(code);
  });

  test('RC6.5 a copy that matches is shown without anything being asked', async () => {
    const { replica, asked, take } = await fed();
    const line = await http.cosignature('p2/w1');
    await http.post(`/api/rooms/${room}/cosignatures`, { size: acts, line });
    await take();
    expect(replica.snapshot.report?.head.copies).toMatchObject([{ party: 'p2' }]);
    expect(replica.snapshot.detail?.copies).toContainEqual(
      expect.objectContaining({ party: 'p2', size: acts }),
    );
    expect(asked).toEqual([]);
  });
});

describe('the last head that was verified is held against the next', () => {
  test('a smaller log is an alarm', async () => {
    const heads = headsInMemory();
    await replicaWith({}, heads).pull();
    const smaller = replicaWith(
      {
        detail: (d) => {
          d.size -= 1;
        },
        page: (p) => {
          p.entries = p.entries.filter((e) => e.index < acts - 1);
        },
      },
      heads,
    );
    await smaller.pull();
    const { status } = smaller.snapshot;
    expect(status.phase === 'failed' && status.fault.code).toBe('head.smaller');
  });

  test('another past is an alarm', async () => {
    const heads = headsInMemory();
    heads.put(room, { size: 4, root: new Uint8Array(32), at: 0 });
    const replica = replicaWith({}, heads);
    await replica.pull();
    const { status } = replica.snapshot;
    expect(status.phase === 'failed' && status.fault.code).toBe('head.forked');
  });

  test('is kept in a browser’s storage, and a storage that fails is no fault', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    };
    const head = { size: 7, root: new Uint8Array(32).fill(3), at: 12 };
    headsInStorage(storage).put('r', head);
    expect(headsInStorage(storage).get('r')).toEqual(head);
    const failing = headsInStorage({
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    });
    failing.put('r', head);
    expect(failing.get('r')).toEqual(head);
  });
});

test('without a network what was checked stays, and the failure is told', async () => {
  let away = false;
  const replica = new RoomReplica({
    api: new Api({
      fetch: (url, init) =>
        away
          ? Promise.reject(new TypeError('no'))
          : (http.app.app.request(url as string, init) as Promise<Response>),
    }),
    provider: nodeProvider,
    room,
    heads: headsInMemory(),
  });
  await replica.pull();
  away = true;
  await replica.pull();
  expect(replica.snapshot.failure).toEqual({ kind: 'offline' });
  expect(replica.snapshot.status.phase).toBe('checked');
  expect((await replica.recheck()).phase).toBe('checked');
  away = false;
  await replica.pull();
  expect(replica.snapshot.failure).toBeUndefined();
});
