import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { bodyFrom } from './act-body.ts';
import { Misuse } from './command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-body-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const nothing = { body: undefined, fields: [], words: [], enclose: [] };

test('fields are words unless they are JSON, and go into each other', async () => {
  const { body } = await bodyFrom({
    ...nothing,
    fields: [
      'title.en=Second round',
      'title.ur=دوسرا دور',
      'number=2',
      'hosts=["m1"]',
      'note="2"',
      'equal=a=b',
    ],
  });
  expect(body).toEqual({
    title: { en: 'Second round', ur: 'دوسرا دور' },
    number: 2,
    hosts: ['m1'],
    note: '2',
    equal: 'a=b',
  });
});

test('a file gives the body, fields go on top, a file can be enclosed', async () => {
  const file = join(folder, 'body.json');
  await writeFile(file, '{"party":"p1","name":null}');
  const name = join(folder, 'name.json');
  await writeFile(name, '{"en":"North"}');
  const { body, enclosures } = await bodyFrom({
    ...nothing,
    body: file,
    fields: ['party=p2'],
    enclose: [`name=${name}`],
  });
  expect(body).toMatchObject({ party: 'p2', name: { media: 'application/json', size: 14 } });
  expect(enclosures).toHaveLength(1);
});

test('an item of a list is named by its number, and the next number adds one', async () => {
  const { body } = await bodyFrom({
    ...nothing,
    fields: ['evidence=[]', 'evidence.0.kind=photo', 'evidence.1={"kind":"sound"}'],
  });
  expect(body).toEqual({ evidence: [{ kind: 'photo' }, { kind: 'sound' }] });
  for (const fields of [
    ['a=[]', 'a.1=x'],
    ['a=[]', 'a.x=1'],
    ['a=[]', 'a.__proto__.b=1'],
  ])
    await expect(bodyFrom({ ...nothing, fields })).rejects.toThrow(Misuse);
});

test('what cannot be meant is a misuse', async () => {
  const file = join(folder, 'list.json');
  await writeFile(file, '[]');
  for (const given of [
    { ...nothing, body: file },
    { ...nothing, body: join(folder, 'there-is-none') },
    { ...nothing, fields: ['title'] },
    { ...nothing, fields: ['=x'] },
    { ...nothing, fields: ['a=1', 'a.b=2'] },
    { ...nothing, fields: ['__proto__.x=1'] },
    { ...nothing, words: ['hash=The bridge is open.'] },
    { ...nothing, words: ['hash.xx=The bridge is open.'] },
    { ...nothing, enclose: ['name=there-is-none'] },
  ]) {
    await expect(bodyFrom(given)).rejects.toThrow(Misuse);
  }
});

test('AU2 words said elsewhere are named by their hash, in whatever order their languages come', async () => {
  const en = 'The bridge is open.';
  const ur = 'پل کھلا ہے۔';
  const { body } = await bodyFrom({
    ...nothing,
    words: [`hash.ur=${ur}`, `hash.en=${en}`, `body.hash.en=${en}`],
  });
  const hash = (words: Words): string => hashWords(digestWith(nodeProvider), words);
  expect(body).toEqual({ hash: hash({ en, ur }), body: { hash: hash({ en }) } });
});
