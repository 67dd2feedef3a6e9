import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrameDigest } from '#record/bundle.ts';
import { toBase64 } from '#record/bytes.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { HttpTalks, outcomeOf } from '../http-talks.ts';

/** Bundles that somebody made or altered to deceive, given to the command with which people check them. */

let folder: string;
let http: HttpTalks;
/** What the mediator exported, and the keys that the heads told each other. */
let real: Buffer;
let trusted: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-bundles-'));
  http = await HttpTalks.begin();
  real = await exported(http);
  trusted = join(folder, 'keys.txt');
  const heads = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => http.talks.vkey(name));
  await writeFile(trusted, `${heads.join('\n')}\n`);
});
afterAll(async () => {
  await http.end();
  await rm(folder, { recursive: true });
});

/** A session, and what its mediator gets from the server as a file. */
async function exported(from: HttpTalks): Promise<Buffer> {
  const { talks } = from;
  const room = await talks.openPlenary();
  await talks.do('m1/k1', 'room.describe', { title: { en: 'The plenary' } });
  await talks.do('m1/k1', 'round.open', { number: 1, hosts: [] });
  await talks.do('p1/k1', 'statement.make', {
    words: { en: 'We accept the road.' },
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [],
  });
  const answer = await from.get(`/api/rooms/${room.id}/bundle`, await from.signIn('m1/k1'));
  return Buffer.from(await answer.arrayBuffer());
}

interface Result {
  exit: number;
  said: {
    holds: boolean;
    intact: Record<string, unknown>;
    whose?: { kind: string; problems?: unknown[] };
  };
}

/** `parley verify`, as a person would call it. */
async function verify(bundle: Uint8Array, ...more: string[]): Promise<Result> {
  const file = join(folder, 'given.parley');
  await writeFile(file, bundle);
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  return await new Promise((resolve, reject) => {
    const args = [main, 'verify', file, '--json', ...more];
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (stdout === '') return reject(new Error(stderr));
      const exit = error === null ? 0 : Number(error.code);
      resolve({ exit, said: JSON.parse(stdout) as Result['said'] });
    });
  });
}

/** A header line with the bytes it announces. */
interface Frame {
  header: string;
  bytes: Buffer;
}

function framesOf(bundle: Buffer): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < bundle.length;) {
    const end = bundle.indexOf(0x0a, at) + 1;
    const header = bundle.subarray(at, end).toString();
    const [kind = '', ...words] = header.trim().split(' ');
    if (kind === 'end') break;
    const announced = { checkpoint: words[1], leaf: words[1], body: words[0] }[kind];
    // After a body's bytes there is one LF more.
    const length = announced === undefined ? 0 : Number(announced) + (kind === 'body' ? 1 : 0);
    frames.push({ header, bytes: bundle.subarray(end, end + length) });
    at = end + length;
  }
  return frames;
}

/** The file again, its last line made to fit: whoever alters a bundle can do that. */
function refitted(frames: readonly Frame[]): Buffer {
  const digest = new FrameDigest(nodeProvider);
  const pieces = frames.map(({ header, bytes }) => Buffer.concat([Buffer.from(header), bytes]));
  for (const piece of pieces) digest.add(piece);
  return Buffer.concat([...pieces, Buffer.from(`end ${toBase64(digest.value)}\n`)]);
}

test('RC7 the real one is intact, admissible, and theirs', async () => {
  expect(refitted(framesOf(real)).equals(real)).toBe(true);
  const { exit, said } = await verify(real, '--trust', trusted);
  expect([exit, said]).toMatchObject([0, { holds: true, whose: { kind: 'theirs' } }]);
});

test('RC7.3 a body dropped from a bundle is missed, and its place is told', async () => {
  const frames = framesOf(real);
  const bodies = frames.flatMap(({ header }, i) => (header.startsWith('body ') ? [i] : []));
  expect(bodies).toHaveLength(6);
  for (const index of [1, 4]) {
    const at = bodies[index] as number;
    const { exit, said } = await verify(refitted(frames.toSpliced(at, 1)));
    expect([exit, said]).toMatchObject([
      1,
      {
        holds: false,
        intact: { ok: false, room: http.talks.room.id, index, at: expect.any(Number) },
      },
    ]);
  }
});

test('RC7.3 a body emptied, exchanged for its neighbour’s, or given as absent', async () => {
  const frames = framesOf(real);
  const bodies = frames.flatMap(({ header }, i) => (header.startsWith('body ') ? [i] : []));
  const [, , , fourth = 0, fifth = 0, sixth = 0] = bodies;
  const salt = (frames[sixth]?.header ?? '').split(' ')[2];
  const changed: Frame[][] = [
    frames.with(sixth, { header: `body 2 ${salt}`, bytes: Buffer.from('{}\n') }),
    frames.with(fourth, frames[fifth] as Frame).with(fifth, frames[fourth] as Frame),
    frames.with(sixth, {
      header: `absent ${toBase64(new Uint8Array(32))} withheld\n`,
      bytes: Buffer.alloc(0),
    }),
  ];
  for (const one of changed) {
    const { exit, said } = await verify(refitted(one));
    expect([exit, said.intact]).toMatchObject([1, { ok: false }]);
    expect(typeof said.intact['index']).toBe('number');
  }
});

test('RC7.3 the last acts left out, and the size made to fit', async () => {
  const frames = framesOf(real);
  const room = frames.findIndex(({ header }) => header.startsWith('room '));
  const cut = frames.slice(0, -2).with(room, {
    header: (frames[room]?.header ?? '').replace(' 6 ', ' 5 '),
    bytes: Buffer.alloc(0),
  });
  const { exit, said } = await verify(refitted(cut));
  expect([exit, said.intact]).toMatchObject([1, { ok: false }]);
});

test('RC7.6 forged whole with the parties’ names and other keys: intact, admissible, and not theirs', async () => {
  const forger = await HttpTalks.begin();
  for (const name of ['m1/k1', 'p1/k1', 'p2/k1', 'p1/w1', 'p2/w1', 'm1/w1']) {
    const seed = nodeProvider.sha256(Buffer.from(`forged ${name}`));
    forger.talks.people.set(name, nodeSigner(name, name.includes('/w') ? 0x04 : 0x01, seed));
  }
  const forged = await exported(forger);
  // It looks the same to whoever trusts the file itself.
  const alone = await verify(forged);
  expect([alone.exit, alone.said]).toMatchObject([
    0,
    { holds: true, whose: { kind: 'not-asked' } },
  ]);
  const { exit, said } = await verify(forged, '--trust', trusted);
  expect([exit, said.holds, said.whose?.kind]).toEqual([1, false, 'not-theirs']);
  expect(said.whose?.problems).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'another-key' })]),
  );
  // The short code that the heads compare by voice is another.
  const codes = [await verify(real), alone].map(({ said: one }) =>
    (one as unknown as { rooms: { code: string }[] }).rooms.map(({ code }) => code),
  );
  expect(codes[0]).not.toEqual(codes[1]);
  await forger.end();
});

test('RC7 only heads and mediators get the file, and a refusal is none', async () => {
  const { talks } = http;
  const device = { key: talks.vkey('p1/k2'), duty: 'member' };
  await talks.do('p1/k1', 'key.accredit', device);
  const path = `/api/rooms/${talks.room.id}/bundle`;
  const member = await http.get(path, await http.signIn('p1/k2'));
  expect(await outcomeOf(member)).toBe('export.not-entitled');
  expect(await outcomeOf(await http.get(path))).toBe('room.unknown');
});
