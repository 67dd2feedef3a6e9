import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CURRENT_RULES } from '#core/rules.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { utf8 } from '#record/bytes.ts';
import { enclose } from '#room/compose.ts';
import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import { parley } from '../support/command.ts';
import { readPdf } from '../support/pdf-text.ts';
import { worded } from '../support/text-table.ts';
import { adoptProcedure } from '../adopt-procedure.ts';
import { Talks } from '../talks.ts';

/** `parley text` on an instrument of a room: how it stands, its signature page, its true copies. */

let talks: Talks;
let folder: string;
let text: string;
let drawn: number;
let hash: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-instrument-'));
  talks = await Talks.begin();
  await talks.openPlenary({ rules: CURRENT_RULES, kind: 'exercise' });
  await adoptProcedure(talks, CURRENT_RULES);
  const name = enclose(nodeProvider, utf8('{"en":"Tolmar"}'), 'application/json');
  await talks.do(
    'm1/k1',
    'party.describe',
    { party: 'm1', name: { ...name.ref } },
    { enclosures: [name] },
  );
  text = await talks.do('m1/k1', 'text.table', {
    title: { en: 'Truce of the lake' },
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    pen: 'm1',
    nodes: [
      { kind: 'article', words: worded({ en: 'Duration' }) },
      { kind: 'paragraph', in: 1, words: worded({ en: 'The truce lasts 48 hours.' }) },
    ],
  });
  drawn = talks.room.size;
  await talks.do('m1/k1', 'instrument.draw-up', {
    form: 'joint-instrument',
    text,
    title: { en: 'Agreement on the lake' },
    parties: ['p1', 'p2'],
    depositary: 'm1',
    bound: 'signature',
    entry: { on: 'signature' },
    originals: 2,
  });
});
afterAll(async () => {
  await talks.end();
  await rm(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);
const run = async (verb: string, ...more: string[]) =>
  await parley(['text', verb, '--data', talks.folder, '--room', talks.room.id, ...more]);
const print = async (name: string, ...more: string[]) =>
  await run('export', '--instrument', `#${drawn}`, '--to', 'pdf', '--out', file(name), ...more);
/** Of each page, without spaces. */
const pages = async (name: string) => readPdf(await readFile(file(name))).pages;

test('PD10 the text as it stands to be signed, with a page to sign on, whose original it is first', async () => {
  expect((await print('sign.pdf', '--signature-page', '--first', 'p2')).code).toBe(0);
  const last = (await pages('sign.pdf')).at(-1);
  expect(last).toMatch(/^Signatures.*Originalof.*p2.*Signature.*p1.*Signature/);
});

test('PD11 there is no true copy of what nobody has signed, and nothing is written', async () => {
  const made = await print('early.pdf', '--true-copy');
  expect(made.code).toBe(1);
  expect(made.err).toContain('every party has signed in full');
  expect(existsSync(file('early.pdf'))).toBe(false);
});

test('IN7 PD11 a true copy is of the words that were signed, whatever became of the text since; it says of what, by whom and when', async () => {
  const { state } = talks.room;
  hash = (state && hashText(digestWith(nodeProvider), state, text)) as string;
  await talks.do('m1/k1', 'instrument.signed-in-ink', {
    instrument: talks.room.state?.talks?.instruments
      ? Object.keys(talks.room.state.talks.instruments.instruments)[0]
      : '',
    hash,
    signatories: [{ party: 'p1' }, { party: 'p2' }],
    place: { en: 'The ferry' },
    originals: 2,
    languages: ['en'],
    occurred: {
      from: new Date(talks.clock.time - 60_000).toISOString().replace(/\.\d+Z$/, 'Z'),
      precision: 'minute',
      certainty: 'stated',
      offset: 0,
    },
  });
  await talks.do('m1/k1', 'text.renumber', {
    text,
    node: `${text.slice(0, 16)}.2`,
    num: '1 bis',
  });
  const made = await print('copy.pdf', '--true-copy', '--on', '2031-03-05');
  expect(made).toMatchObject({ code: 0 });
  const all = await pages('copy.pdf');
  const last = all.at(-1) ?? '';
  for (const told of ['Agreement on the lake', 'Tolmar', '2031-03-05', hash])
    expect(last).toContain(told.replaceAll(/\s+/g, ''));
  expect(all.join('\n')).not.toContain('1bis');
});

test('IN status tells the instruments of a text: how each stands, what is to come, and every step', async () => {
  const { out } = await run('status');
  expect(out).toContain(
    `Agreement on the lake (#${drawn}): not in force; everything is there but the declaration`,
  );
  expect(out).toContain(`Signed text with hash ${hash}; the text has changed since`);
  expect(out).toContain('To come: declaration by Tolmar');
  expect(out).toContain('Tolmar recorded that it was signed in ink by p1 and p2');
  const { instruments } = JSON.parse((await run('status', '--json')).out) as {
    instruments: object[];
  };
  expect(instruments).toMatchObject([
    { index: drawn, force: 'ready', settled: hash, keeper: 'Tolmar', steps: [{ what: 'signed' }] },
  ]);
});

test.each([
  [['--true-copy'], 'goes with --instrument'],
  [['--instrument', '#1'], 'drew up no instrument'],
])('misuse is told: %j', async (more, says) => {
  const made = await run('export', '--to', 'pdf', '--out', file('no.pdf'), ...more);
  expect(made.code).toBe(2);
  expect(made.err).toContain(says);
});
