import { afterAll, beforeAll, expect, test } from 'vitest';
import { concat, equalBytes, toBase64, toHex, utf8 } from '#record/bytes.ts';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { parseEntryBundle } from '#record/entry-bundle.ts';
import { leafHash } from '#record/leaf.ts';
import { Frontier } from '#record/merkle.ts';
import { parsePolicy } from '#record/policy.ts';
import { checkProof } from '#record/proof.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { tileAt, tilePath, tileRoot } from '#record/tiles.ts';
import { enclosureDigest } from '#record/body.ts';
import { verifyBundle } from '#room/verify.ts';
import type { Acknowledged, EntriesPage, RoomDetail } from '#room/wire.ts';
import { HttpTalks, outcomeOf, submissionOf } from '../http-talks.ts';
import { memberAct } from './seated.ts';

/** What HTTP gives of the record, checked with the record's own code as an outsider would. */

let http: HttpTalks;
let id: string;
let base: string;
const SIZE = 300;
beforeAll(async () => {
  http = await HttpTalks.begin();
  id = (await http.talks.openPlenary({ readers: 'public' })).id;
  base = `/api/rooms/${id}`;
  const acts = await Promise.all(
    Array.from({ length: SIZE - 3 }, (_, i) =>
      http.talks.compose('m1/k1', 'room.describe', { title: { en: `Title ${i}` } }),
    ),
  );
  await Promise.all(acts.map((act) => http.talks.room.submit(act)));
  await http.post(`${base}/cosignatures`, {
    size: SIZE,
    line: await http.cosignature('p1/w1'),
  });
});
afterAll(() => http.end());

async function bytes(path: string): Promise<Uint8Array> {
  const answer = await http.get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

test('RC3.4 the whole tree can be computed from the entry bundles, and from the hash tiles', async () => {
  const checkpoint = parseCheckpoint(await bytes(`/tlog/${id}/checkpoint`));
  if (!checkpoint.ok) throw new Error(checkpoint.fault.code);
  const { size, root } = checkpoint.value;
  expect(size).toBe(SIZE);
  const fromLeaves = new Frontier(nodeProvider);
  const fromTiles = new Frontier(nodeProvider);
  for (const position of [0, 1]) {
    const bundle = tileAt('entries', position, size);
    const tile = tileAt(0, position, size);
    if (!bundle || !tile) throw new Error('no tile');
    const leaves = parseEntryBundle(await bytes(`/tlog/${id}/${tilePath(bundle)}`), bundle.width);
    if (!leaves.ok) throw new Error(leaves.fault.code);
    for (const leaf of leaves.value) fromLeaves.append(leafHash(nodeProvider, leaf));
    const hashes = await bytes(`/tlog/${id}/${tilePath(tile)}`);
    for (let at = 0; at < hashes.length; at += 32) fromTiles.append(hashes.slice(at, at + 32));
  }
  expect(equalBytes(fromLeaves.root(), root)).toBe(true);
  expect(equalBytes(fromTiles.root(), root)).toBe(true);
  const full = await bytes(`/tlog/${id}/tile/0/000`);
  expect(await bytes(`/tlog/${id}/tile/1/000.p/1`)).toEqual(tileRoot(nodeProvider, full));
});

test('RC10.3 full tiles of public rooms are immutable, partial ones and checkpoints are not', async () => {
  const cache = async (path: string) =>
    (await http.get(`/tlog/${id}/${path}`)).headers.get('cache-control');
  expect(await cache('tile/0/000')).toBe('public, max-age=31536000, immutable');
  expect(await cache('tile/entries/000')).toBe('public, max-age=31536000, immutable');
  expect(await cache('tile/entries/001.p/44')).toBe('public, max-age=60');
  expect(await cache('checkpoint')).toBe('public, max-age=5');
  for (const path of [
    'tile/0/001',
    'tile/0/001.p/45',
    'tile/0/002',
    'tile/1/001',
    'tile/entries/x001/000',
  ]) {
    expect(await outcomeOf(await http.get(`/tlog/${id}/${path}`))).toBe('tile.unknown');
  }
  const type = async (path: string) =>
    (await http.get(`/tlog/${id}/${path}`)).headers.get('content-type');
  expect(await type('checkpoint')).toBe('text/plain; charset=utf-8');
  expect(await type('tile/0/000')).toBe('application/octet-stream');
});

test('RC4.2 a receipt proves its act under the room’s policy', async () => {
  const page = await http.read<EntriesPage>(`${base}/entries?from=250&limit=1`);
  const [entry] = page.entries;
  const leaf = utf8(entry?.leaf ?? '');
  const found = await http.talks.store.entries(id, 250, 251);
  const act = found[0]?.actId ?? '';
  const receipt = await bytes(`${base}/acts/${act}/receipt`);
  const detail = await http.read<RoomDetail>(base);
  const policy = parsePolicy(nodeProvider, utf8(detail.policy));
  if (!policy.ok) throw new Error(policy.fault.code);
  const lenient = { ...policy.value, quorum: 'p1/w1' };
  const checked = await checkProof(nodeProvider, receipt, leafHash(nodeProvider, leaf), lenient);
  expect(checked).toMatchObject({ ok: true, value: { index: 250 } });
  expect(detail.copies.find(({ party }) => party === 'p1')?.size).toBe(SIZE);
});

test('RC4.3 the same act again gets a receipt for the same leaf', async () => {
  const title = { title: { en: 'once' } };
  const composed = await http.talks.compose('m1/k1', 'room.describe', title);
  const sent = submissionOf(composed);
  const first = await http.post(`${base}/acts`, sent);
  const again = await http.post(`${base}/acts`, sent);
  expect([first.status, again.status]).toEqual([201, 200]);
  const [a, b] = [(await first.json()) as Acknowledged, (await again.json()) as Acknowledged];
  expect([b.act, b.index]).toEqual([a.act, a.index]);
});

test('RC7.1 the bundle verifies: intact, admissible', async () => {
  const answer = await http.get(`${base}/bundle`);
  expect(answer.headers.get('content-disposition')).toContain(`${id}.parley`);
  const whole = new Uint8Array(await answer.arrayBuffer());
  const verification = await verifyBundle(
    nodeProvider,
    (async function* () {
      yield whole;
    })(),
  );
  expect(verification.intact.ok).toBe(true);
  expect(verification.admissible?.voids).toEqual([]);
  expect(Buffer.from(whole.subarray(0, 60)).toString()).toMatch(/^parley\/bundle@v1 public live /);
  const token = await http.signIn('p1/k1');
  const own = await (await http.get(`${base}/bundle`, token)).text();
  expect(own).toMatch(/^parley\/bundle@v1 p1\/k1 live /);
});

test('RC2.3 an enclosure comes with its salt; destroyed, it is gone and said to be', async () => {
  const composed = await memberAct(http, 'p1/k1', 'the words');
  expect((await http.post(`${base}/acts`, submissionOf(composed))).status).toBe(201);
  const digest = composed.enclosures[0]?.ref.enclosure ?? '';
  const path = `${base}/enclosures/${toHex(Buffer.from(digest, 'base64'))}`;
  const answer = await http.get(path);
  const salt = new Uint8Array(Buffer.from(answer.headers.get('parley-salt') ?? '', 'base64'));
  const content = new Uint8Array(await answer.arrayBuffer());
  expect(toBase64(enclosureDigest(nodeProvider, salt, content))).toBe(digest);
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  await http.talks.store.destroyEnclosure(id, digest);
  expect(await outcomeOf(await http.get(path))).toBe('enclosure.was-destroyed');
  expect((await http.get(path)).status).toBe(410);
});

test('RC10 a room is listed with its title, as it is after corrections and retractions', async () => {
  const { talks } = http;
  const room = await talks.openPlenary({ readers: 'public' });
  const title = async () => (await http.read<RoomDetail>(`/api/rooms/${room.id}`)).title;
  expect(await title()).toBeUndefined();
  const first = await talks.do('m1/k1', 'room.describe', { title: { en: 'First' } });
  const second = await talks.do('m1/k1', 'room.describe', { title: { en: 'Second' } });
  expect(await title()).toEqual({ en: 'Second' });
  const reason = { en: 'A slip.' };
  await talks.do('m1/k1', 'act.retract', { reason }, { after: [second] });
  expect(await title()).toEqual({ en: 'First' });
  const body = { title: { en: 'First, corrected' } };
  await talks.do('m1/k1', 'act.correct', { body, reason }, { after: [first] });
  expect(await title()).toEqual({ en: 'First, corrected' });
});

test('RC1 leaves and bodies keep their bytes through JSON', async () => {
  const { entries, size } = await http.read<EntriesPage>(`${base}/entries?from=0&limit=500`);
  expect(entries.length).toBe(Math.min(size, 500));
  const stored = await http.talks.store.entries(id, 0, entries.length);
  const leaves = concat(...stored.map(({ leaf }) => leaf));
  expect(equalBytes(utf8(entries.map(({ leaf }) => leaf).join('')), leaves)).toBe(true);
  const bodies = concat(...stored.map(({ body }) => body));
  expect(equalBytes(utf8(entries.map(({ body }) => body).join('')), bodies)).toBe(true);
});
