import { afterAll, beforeAll, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import type { Composed } from '#room/compose.ts';
import { HttpTalks, outcomeOf, submissionOf } from '../http-talks.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { signatureLine } from './handmade-act.ts';
import { RowCounts } from './row-counts.ts';

/** A joint act is of all its signers or of nobody (RC1.2). The one joint type is that of a sealed room, so the attacks are made there. */

let sealed: SealedTalks;
let http: HttpTalks;
let counts: RowCounts;
let path: string;
let tokens: string[];
beforeAll(async () => {
  sealed = await SealedTalks.begin();
  http = await HttpTalks.begin({}, sealed.talks);
  counts = new RowCounts(sealed.talks.folder);
  path = `/api/rooms/${sealed.talks.room.id}/acts`;
  tokens = [await http.signIn('m1/k1'), await http.signIn('p1/k1'), await http.signIn('p2/k1')];
});
afterAll(async () => {
  counts.close();
  await http.end();
});

async function joint(): Promise<{ act: Composed; text: string; lines: string[] }> {
  const words = { question: { en: 'Who guards the bridge?' } };
  const act = await sealed.seal(['m1/k1', 'p1/k1'], 'matter.open', words);
  const [text = '', signatures = ''] = Buffer.from(act.note).toString().split('\n\n');
  return { act, text: `${text}\n`, lines: signatures.split(/(?<=\n)/) };
}

/** Posted by everybody who signed, or did not, or is not there: the same typed refusal to members, and nothing is stored. */
async function expectRefused(act: Composed, code: string): Promise<void> {
  const before = [counts.now(), sealed.talks.room.size];
  for (const token of tokens) {
    expect(await outcomeOf(await http.post(path, submissionOf(act), token))).toBe(code);
  }
  const toStranger = await outcomeOf(await http.post(path, submissionOf(act)));
  // What is wrong with its form shows in the act itself; whether a signature holds is the room’s to know.
  const form = /^act\.(?:signature-count|signer-differs|signature-line|by|by-order)$/.test(code);
  expect(toStranger).toBe(form ? code : 'room.unknown');
  expect([counts.now(), sealed.talks.room.size]).toEqual(before);
}

test('RC1.2 stripped of one signature, or of one signer as well', async () => {
  const { act, text, lines } = await joint();
  const note = (changed: string, ...signatures: readonly string[]) => ({
    ...act,
    note: utf8(`${changed}\n${signatures.join('')}`),
  });
  const [first = '', second = ''] = lines;
  await expectRefused(note(text, first), 'act.signature-count');
  await expectRefused(note(text, second), 'act.signer-differs');
  const without = (name: string) => text.replace(/^by .*\n/gm, (l) => (l.includes(name) ? '' : l));
  await expectRefused(note(without('p1/k1'), first), 'act.signature-invalid');
  await expectRefused(note(without('m1/k1'), second), 'act.signature-invalid');
  await expectRefused(note(text, second, first), 'act.signer-differs');
  await expectRefused(note(text, first, first), 'act.signer-differs');
});

test('RC1.2 joined by a third signature, with and without the signer’s name in the text', async () => {
  const { act, text, lines } = await joint();
  const { talks } = sealed;
  const third = await signatureLine(talks, 'p2/k1', text);
  await expectRefused(
    { ...act, note: utf8(`${text}\n${lines.join('')}${third}`) },
    'act.signature-count',
  );
  const named = text.replace(/^body /m, `by ${talks.ref('p2/k1')}\nbody `);
  const over = await signatureLine(talks, 'p2/k1', named);
  await expectRefused(
    { ...act, note: utf8(`${named}\n${lines.join('')}${over}`) },
    'act.signature-invalid',
  );
});

test('RC1.2 signed by one and said to be of two, whoever made the second signature', async () => {
  const { act, text, lines } = await joint();
  const forged = (await signatureLine(sealed.talks, 'p2/k1', text)).replace('p2/k1', 'p1/k1');
  const bytes = Buffer.from(forged.slice(forged.lastIndexOf(' ') + 1), 'base64');
  Buffer.from(sealed.talks.ref('p1/k1').slice(-8), 'hex').copy(bytes);
  const line = `— p1/k1 ${bytes.toString('base64')}\n`;
  await expectRefused(
    { ...act, note: utf8(`${text}\n${lines[0]}${line}`) },
    'act.signature-invalid',
  );
});

test('RC1.2 joint with somebody who has no place in the room', async () => {
  const words = { question: { en: 'Who guards the bridge?' } };
  const act = await sealed.seal(['m1/k1', 'x1/k1'], 'matter.open', words);
  await expectRefused(act, 'room.unknown');
});

test('RC1.2 as it was signed it is admitted, once', async () => {
  const { act } = await joint();
  const { size } = sealed.talks.room;
  expect((await http.post(path, submissionOf(act))).status).toBe(201);
  expect((await http.post(path, submissionOf(act))).status).toBe(200);
  expect(sealed.talks.room.size).toBe(size + 1);
  expect((await http.get('/api/health')).status).toBe(200);
});
