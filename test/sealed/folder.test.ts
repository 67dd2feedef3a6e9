import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase64, fromUtf8, utf8 } from '#record/bytes.ts';
import { parseBody, type JsonObject } from '#record/body.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { Talks } from '../talks.ts';
import { filesIn, traces } from './traces.ts';

/** Words, names and bytes of a session that nobody would write by accident. */
const WORDS = {
  title: 'Cobalt heron chamber',
  statement: 'We would accept the quarry road as the northern limit.',
  urdu: 'ہم شمالی حد کے طور پر پتھر والی سڑک قبول کر لیں گے',
  question: 'Who holds the pumping station at Zarghun?',
  name: 'Gulmarina Thistlewaite-Ansari',
  office: 'Adviser for river crossings',
};
const TYPES = ['round.open', 'matter.open', 'statement.make', 'person.describe', 'room.describe'];
const file = new Uint8Array(randomBytes(300));

interface Deed {
  by: string;
  type: string;
  body: JsonObject;
  enclosures?: Enclosure[];
}

/** The same session for a sealed and for an open room. */
function session(talks: Talks): Deed[] {
  const name = enclose(nodeProvider, utf8(WORDS.name), 'text/plain');
  const scan = enclose(nodeProvider, file, 'image/png');
  const described = { key: talks.ref('p1/k1'), office: { en: WORDS.office } };
  return [
    { by: 'm1/k1', type: 'room.describe', body: { title: { en: WORDS.title } } },
    { by: 'm1/k1', type: 'round.open', body: { number: 2, hosts: ['m1'] } },
    { by: 'm1/k1', type: 'matter.open', body: { question: { en: WORDS.question } } },
    {
      by: 'p1/k1',
      type: 'statement.make',
      body: {
        words: { en: WORDS.statement, ur: WORDS.urdu },
        speaker: { en: WORDS.office },
        level: 'on-record',
        matters: [],
      },
    },
    {
      by: 'p1/k1',
      type: 'person.describe',
      body: { ...described, name: name.ref },
      enclosures: [name],
    },
    {
      by: 'p1/k1',
      type: 'person.describe',
      body: { ...described, name: scan.ref },
      enclosures: [scan],
    },
  ];
}

function needles(): Record<string, Uint8Array> {
  const texts = Object.fromEntries(
    [...Object.values(WORDS), ...TYPES].map((text) => [text, utf8(text)]),
  );
  // Some of the file is enough, from its beginning, middle and end.
  const parts = [0, 140, 268].map((at) => [`file at ${at}`, file.subarray(at, at + 32)] as const);
  return { ...texts, ...Object.fromEntries(parts) };
}

test('RC12 the server’s whole folder holds nothing of what was said in a sealed room', async () => {
  const sealed = await SealedTalks.begin({ snapshotEvery: 4 });
  const { talks } = sealed;
  for (const { by, type, body, enclosures } of session(talks)) {
    await sealed.do(by, type, body, { enclosures: enclosures ?? [] });
  }
  await sealed.join('p3');
  await sealed.renew('p2/k1');
  await sealed.do('m1/k1', 'matter.open', { question: { en: WORDS.question } });
  expect((await sealed.read('p3/k1')).replay.unread).toBe(0);

  const secrets = await sealed.secrets('m1/k1');
  const hidden = needles();
  for (const n of [1, 2]) hidden[`secret of epoch ${n}`] = secrets.secret(n) as Uint8Array;
  for (const [name, { identity }] of sealed.seals) hidden[`identity of ${name}`] = utf8(identity);

  const names = (await filesIn(talks.folder)).map(({ path }) => path);
  // The database, its write-ahead log, the log's key: all there while the server runs.
  expect(names.some((path) => path.endsWith('-wal'))).toBe(true);
  expect(names.some((path) => path.endsWith('.key'))).toBe(true);
  expect(await traces(talks.folder, hidden)).toEqual([]);

  await talks.store.backup(join(talks.folder, 'backup'));
  await talks.reopen();
  expect(await traces(talks.folder, hidden)).toEqual([]);
  await sealed.end();
});

test('the search finds every one of these in the folder of an open room', async () => {
  const talks = await Talks.begin({ snapshotEvery: 4 });
  await talks.openPlenary();
  for (const { by, type, body, enclosures } of session(talks)) {
    await talks.do(by, type, body, { enclosures: enclosures ?? [] });
  }
  const found = await traces(talks.folder, needles());
  for (const what of Object.keys(needles())) {
    expect(found.filter((trace) => trace.startsWith(`${what}, plain`))).not.toEqual([]);
  }
  await talks.end();
});

test('RC5.4 RC12.9 a snapshot of a sealed room holds what everybody sees, and no more', async () => {
  const sealed = await SealedTalks.begin({ snapshotEvery: 1 });
  const { talks } = sealed;
  for (const { by, type, body, enclosures } of session(talks)) {
    await sealed.do(by, type, body, { enclosures: enclosures ?? [] });
  }
  await talks.host.close();
  const snapshot = await talks.store.snapshot(talks.room.id);
  const read = JSON.parse(fromUtf8(snapshot?.state ?? new Uint8Array()) ?? '');
  expect(snapshot?.size).toBe(talks.room.size);
  expect(canonicalJson(read.state)).toBe(canonicalJson((await sealed.read()).replay.state));
  expect(read.state).toMatchObject({ rounds: {}, sessions: {}, matters: {}, truces: {} });
  expect(read.voids).toEqual([]);
  // While to a member there is a round, and a matter.
  const { state } = (await sealed.read('p2/k1')).replay;
  expect([
    Object.keys(state?.rounds ?? {}).length,
    Object.keys(state?.matters ?? {}).length,
  ]).toEqual([1, 1]);
  await sealed.end();
});

test('RC12.3 unsealed acts of a sealed room say nothing but ids, keys and roles', async () => {
  const sealed = await SealedTalks.begin();
  await sealed.join('p3');
  await sealed.renew('m1/k1');
  const { store, room } = sealed.talks;
  for (const { body: bytes } of await store.entries(room.id, 0, room.size)) {
    const body = parseBody(bytes);
    if (!body.ok) throw new Error(body.fault.code);
    for (const text of strings(body.value)) expect(text).toMatch(/^[!-~]+$/);
    const file = body.value['sealed'];
    // An age file names no recipient: its stanzas are ephemeral.
    if (typeof file === 'string') {
      const head = Buffer.from(fromBase64(file) ?? []).toString('latin1');
      for (const { recipient } of sealed.seals.values()) {
        expect(head.includes(recipient.slice(7, 60))).toBe(false);
      }
    }
  }
  await sealed.end();
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}
