import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromUtf8 } from '#record/bytes.ts';
import { signNote } from '#record/note.ts';
import { formatVkey, parseVkey, type Vkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { WitnessCaller } from '#server/witness-caller.ts';
import { HttpTalks } from '../../../test/http-talks.ts';
import { answerCheckpoint } from './answer.ts';
import { pull } from './pull.ts';
import { serveWitness, type WitnessServer } from './serve.ts';
import { WitnessFile } from './witness-file.ts';

let http: HttpTalks;
let folder: string;
let files: WitnessFile[];
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-witness-'));
  http = await HttpTalks.begin();
  files = [];
  closing = [];
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  for (const file of files) file.close();
  await http.end();
  await rm(folder, { recursive: true });
});

/** A public room with a witness of each side whose keys are in files of their own. */
async function openRoom(): Promise<{
  id: string;
  logKey: Vkey;
  north: WitnessFile;
  south: WitnessFile;
}> {
  const { talks } = http;
  talks.clock.time = Date.now();
  const reserved = await talks.host.reserve();
  const reserve = talks.host.reserve.bind(talks.host);
  talks.host.reserve = () => Promise.resolve(reserved);
  const logKey = parseVkey(nodeProvider, reserved.log);
  if (!logKey.ok) throw new Error(logKey.fault.message);
  const [north, south] = ['p1/w1', 'p2/w1'].map((name) => {
    const file = new WitnessFile(join(folder, `${name.replace('/', '-')}.db`));
    files.push(file);
    return { file, key: formatVkey(file.make(reserved.room, name, logKey.value).vkey) };
  }) as [{ file: WitnessFile; key: string }, { file: WitnessFile; key: string }];
  await talks.openPlenary({ readers: 'public', witnesses: [north.key, south.key] });
  talks.host.reserve = reserve;
  return { id: reserved.room, logKey: logKey.value, north: north.file, south: south.file };
}

async function title(text: string): Promise<void> {
  await http.talks.do('m1/k1', 'room.describe', { title: { en: text } });
}

/** The talks' app on a port, so that a witness can pull over real HTTP. */
async function listening(): Promise<string> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const body = Buffer.concat(pieces);
      const answer = await http.app.app.request(`https://talks.example${request.url}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        ...(body.length > 0 ? { body } : {}),
      });
      response.writeHead(answer.status);
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serve(file: WitnessFile): Promise<WitnessServer> {
  const server = await serveWitness(file, 0, '127.0.0.1', () => undefined);
  closing.push(() => server.close());
  return server;
}

async function sizes(): Promise<Record<string, number>> {
  const { store, room } = http.talks;
  const kept = await store.cosignatures(room.id);
  return Object.fromEntries(kept.map(({ key, size }) => [key.slice(0, 5), size]));
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let i = 0; i < 400 && !(await holds()); i++) await new Promise((r) => setTimeout(r, 10));
  expect(await holds()).toBe(true);
}

function options(file: WitnessFile, url: string, room: string, codes: string[] = []) {
  return {
    file,
    url,
    room,
    evidence: join(folder, 'alarms'),
    learned: (code: string) => void codes.push(code),
  };
}

describe('RC6.3 a witness that pulls', () => {
  test('compares what came with what it saw, and the server takes its word', async () => {
    const { id, north } = await openRoom();
    const url = await listening();
    expect(await pull(options(north, url, id))).toEqual({ size: 3, before: 0 });
    await title('Second round');
    expect(await pull(options(north, url, id))).toEqual({ size: 4, before: 3 });
    expect(await pull(options(north, url, id))).toEqual({ size: 4, before: 4 });
    expect(await sizes()).toEqual({ 'p1/w1': 4 });
  });

  test('learns the log’s key from the opening act once, and shows the code to compare', async () => {
    const { id } = await openRoom();
    const file = new WitnessFile(join(folder, 'third.db'));
    files.push(file);
    file.make(id, 'm1/w1');
    const codes: string[] = [];
    const url = await listening();
    // The room does not name this witness, so its word is not taken; what it saw is kept all the same.
    await expect(pull(options(file, url, id, codes))).rejects.toThrow(
      'Is its key named in the room?',
    );
    await expect(pull(options(file, url, id, codes))).rejects.toThrow(
      'Is its key named in the room?',
    );
    expect(codes).toEqual([expect.stringMatching(/^(\d{5} ){7}\d{5}$/)]);
    expect(file.find(id)?.last?.size).toBe(3);
  });

  test('RC6.1 signs nothing for a log that has gone back, and keeps what it signed before', async () => {
    const { id, north } = await openRoom();
    const url = await listening();
    await title('Before');
    await pull(options(north, url, id));
    const { room } = http.talks;
    const early = await http.talks.store.checkpointAt(id, 3);
    room.checkpointWithCopies = () => Promise.resolve(early as Uint8Array);
    await expect(pull(options(north, url, id))).rejects.toThrow(
      'THE LOG HAS GONE BACK: it shows 3 acts, and this copy has matched 4.',
    );
    const [kept = ''] = await readdir(join(folder, 'alarms'));
    const now = await readFile(join(folder, 'alarms', kept, 'shown-now.note'));
    expect(now.equals(early as Uint8Array)).toBe(true);
    expect(north.find(id)?.last?.size).toBe(4);
  });

  test('RC6.1 signs nothing for a log that shows another past', async () => {
    const { id, north } = await openRoom();
    const url = await listening();
    await pull(options(north, url, id));
    // As if what it had matched were another log's first three acts.
    const watched = north.find(id);
    const other = { size: 3, root: new Uint8Array(32).fill(7), note: new Uint8Array(1) };
    north.close();
    files = files.filter((file) => file !== north);
    const db = new DatabaseSync(join(folder, 'p1-w1.db'));
    db.prepare('UPDATE watched SET root = ?').run(other.root);
    db.close();
    const again = new WitnessFile(join(folder, 'p1-w1.db'));
    files.push(again);
    await expect(pull(options(again, url, id))).rejects.toThrow('THE LOG SHOWS ANOTHER PAST');
    await title('More');
    await expect(pull(options(again, url, id))).rejects.toThrow('THE LOG SHOWS ANOTHER PAST');
    expect(watched?.last?.size).toBe(3);
    expect(again.find(id)?.last).toMatchObject({ size: 3, root: other.root });
  });
});

describe('RC6.2 a witness that is called', () => {
  test('answers 404 to another address, 405 to another method, 400 to what is no request', async () => {
    const { north } = await openRoom();
    const { url } = await serve(north);
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405);
    const post = (body: string) => fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    expect((await post('old x\n\n')).status).toBe(400);
    expect((await post('a'.repeat(1_048_577))).status).toBe(400);
  });

  test('RC6.2 RC10.2 to whoever guesses the id of a room it is not said that its log is watched', async () => {
    const { id, north } = await openRoom();
    const { url } = await serve(north);
    const signed = fromUtf8(http.talks.room.checkpoint) ?? '';
    const nowhere = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
    const [text = '', lines = ''] = signed.split('\n\n');
    const stranger = http.talks.key('p9/k1');
    const guesses = async (room: string): Promise<unknown[]> => {
      const named = (content: string) => content.replaceAll(id, room);
      const other = await signNote(nodeProvider, `${named(text)}\n`, [
        { ...stranger, name: `parley/${room}` },
      ]);
      const bad = named(lines).replace(/.{8}\n$/, 'AAAAAAA=\n');
      return await Promise.all(
        [fromUtf8(other) ?? '', `${named(text)}\n\n${bad}`].flatMap((note) =>
          [0, 2, 3, 9].map(async (old) => {
            const body = `old ${old}\n\n${note}`;
            const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
            const headers = [...answer.headers].filter(([name]) => name !== 'date');
            return [answer.status, headers, await answer.text()];
          }),
        ),
      );
    };
    const answers = await guesses(id);
    expect(answers).toEqual(await guesses(nowhere));
    expect(answers.map((answer) => (answer as [number])[0])).toEqual(Array(8).fill(404));
  });

  test('RC6.1 two at once: one head is kept, and both answers are of it', async () => {
    const { id, north } = await openRoom();
    const note = fromUtf8(http.talks.room.checkpoint) ?? '';
    const request = Buffer.from(`old 0\n\n${note}`);
    const answers = await Promise.all([1, 2].map(() => answerCheckpoint(north, request, Date.now)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['cosigned', 'no']);
    expect(north.find(id)?.last?.size).toBe(3);
  });
});

describe('RC6.4 calling witnesses', () => {
  const quick = { between: 20, hold: 200, answer: 400, idle: 60_000, firstRest: 20 };

  async function call(addresses: Record<string, string>) {
    const { host, store } = http.talks;
    const alarms: string[] = [];
    const caller = new WitnessCaller({
      host,
      store,
      provider: nodeProvider,
      addresses: new Map([[http.talks.room.id, new Map(Object.entries(addresses))]]),
      alarm: ({ witness, message }) => alarms.push(`${witness.slice(0, 5)} ${message}`),
      report: (error) => alarms.push(String(error)),
      times: quick,
    });
    caller.start();
    closing.push(() => caller.close());
    return alarms;
  }

  test('offers what is there, then each growth, to everybody', async () => {
    const { north, south } = await openRoom();
    const alarms = await call({
      'p1/w1': (await serve(north)).url,
      'p2/w1': (await serve(south)).url,
    });
    await until(async () => Object.keys(await sizes()).length === 2);
    for (let i = 0; i < 5; i++) await title(`Title ${i}`);
    await until(async () => Object.values(await sizes()).every((size) => size === 8));
    expect(alarms).toEqual([]);
  });

  test('one that is not there, and one that never answers, hold nobody up', async () => {
    const { north } = await openRoom();
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      silent.closeAllConnections();
      await new Promise((resolve) => silent.close(resolve));
    });
    const { port } = silent.address() as AddressInfo;
    await call({ 'p1/w1': (await serve(north)).url, 'p2/w1': `http://127.0.0.1:${port}` });
    for (let i = 0; i < 3; i++) {
      await title(`Title ${i}`);
      await until(async () => (await sizes())['p1/w1'] === 4 + i);
    }
    expect(await sizes()).toEqual({ 'p1/w1': 6 });
  });

  test('one that forgot is asked again from where it stands', async () => {
    const { id, logKey, north, south } = await openRoom();
    const first = await serve(north);
    await call({ 'p1/w1': first.url, 'p2/w1': (await serve(south)).url });
    await until(async () => (await sizes())['p1/w1'] === 3);
    // The same key, and nothing remembered: what a witness must never do, and a log survives.
    const db = new DatabaseSync(join(folder, 'p1-w1.db'));
    const empty = nodeProvider.sha256(new Uint8Array(0));
    db.prepare('UPDATE watched SET size = 0, root = ?, note = NULL').run(empty);
    db.close();
    await title('After that');
    await until(async () => (await sizes())['p1/w1'] === 4);
    expect(north.find(id)?.last?.size).toBe(4);
    expect(logKey.name).toBe(`parley/${id}`);
  });

  test('RC5.3 one that has seen another history, or a longer one, is an alarm and is not believed', async () => {
    const { id, north, south } = await openRoom();
    for (const [file, size] of [
      ['p1-w1.db', 3],
      ['p2-w1.db', 90],
    ] as const) {
      const db = new DatabaseSync(join(folder, file));
      db.prepare('UPDATE watched SET size = ?, root = ?').run(size, new Uint8Array(32).fill(9));
      db.close();
    }
    const alarms = await call({
      'p1/w1': (await serve(north)).url,
      'p2/w1': (await serve(south)).url,
    });
    await until(() => alarms.length >= 2);
    expect(new Set(alarms)).toEqual(
      new Set([
        'p1/w1 The witness has seen another root at this size.',
        'p2/w1 The witness names a size this log never signed.',
      ]),
    );
    expect(await sizes()).toEqual({});
    expect(http.talks.room.id).toBe(id);
    await title('The room goes on all the same');
  });
});
