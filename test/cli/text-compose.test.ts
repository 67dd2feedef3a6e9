import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parley } from '../support/command.ts';

const BASE = [
  '# Truce of the lake',
  'Article 1: Duration',
  '1. The truce lasts 72 hours from noon.',
  '2. The bridge is open to ambulances at all hours of the day.',
  'Article 2: Commission',
  'A commission of three verifies it and reports to both sides every week.',
];
const ADDED = 'The commission may visit any place named in the annex without notice.';

let folder: string;
const file = (name: string) => join(folder, name);
const write = (name: string, paragraphs: readonly string[]) =>
  writeFile(file(name), paragraphs.join('\n\n'));
const text = (...args: string[]) => parley(['text', ...args]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-compose-'));
  await write('base.md', BASE);
  await write(
    'north.md',
    BASE.map((one) => one.replace('72', '24').replace('of three', 'of five')),
  );
  await write('south.md', [
    ...BASE.map((one) => one.replace('72 hours', 'two weeks')).filter(
      (one) => !one.includes('bridge'),
    ),
    ADDED,
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('MD3.5 parley text compose', () => {
  test('MD3.5 TX2 what each side has otherwise, leaves out and adds is an alternative under its name', async () => {
    const ran = await text(
      'compose',
      file('base.md'),
      `North=${file('north.md')}`,
      file('south.md'),
    );
    expect(ran).toEqual({
      code: 0,
      err: '',
      out: `${[
        'Truce of the lake',
        'Article 1: Duration',
        '1. The truce lasts [72 hours][North propose: 24 hours][south propose: two weeks] from noon.',
        '2. [The bridge is open to ambulances at all hours of the day.][south propose: ]',
        'Article 2: Commission',
        '1. A commission of [three][North propose: five] verifies it and reports to both sides every week.',
        `2. [south propose: ${ADDED}]`,
      ].join('\n\n')}\n`,
    });
  });

  test('MD3.5 what two sides add alike stands once, under both names', async () => {
    await write('east.md', [...BASE, ADDED]);
    const { out } = await text('compose', file('base.md'), file('south.md'), file('east.md'));
    expect(out).toContain(`2. [south/east propose: ${ADDED}]`);
    expect(out.split(ADDED)).toHaveLength(2);
  });

  test('MD3.5 what brackets do not show is told', async () => {
    await write('west.md', [...BASE.slice(0, 2), BASE[3] ?? '', BASE[2] ?? '', ...BASE.slice(4)]);
    const { code, err, out } = await text('compose', file('base.md'), file('west.md'));
    expect(code).toBe(0);
    expect(err).toMatch(
      /^west has Article 1, \d\. elsewhere; it is shown where the base has it\.\n$/,
    );
    expect(out).not.toContain('[');
  });

  test('MD3.5 MD3.2 into any kind of file, and that file is read again', async () => {
    const sides = [file('base.md'), file('north.md'), file('south.md')];
    const shown = await text('compose', ...sides);
    for (const name of ['c.docx', 'c.akn', 'c.json', 'c.md', 'c.txt']) {
      expect(await text('compose', ...sides, '--out', file(name))).toMatchObject({
        code: 0,
        out: '',
      });
      const again = await text('export', file(name), '--to', 'text');
      expect([name, again.code, again.out]).toEqual([name, 0, shown.out]);
    }
  });

  test('MD3.5 misuse is told, and nothing is written', async () => {
    const both = [file('base.md'), file('north.md')] as const;
    for (const [args, said] of [
      [[file('base.md')], 'at least one proposal'],
      [[...both, `north=${file('south.md')}`], 'Two proposals are called north'],
      [[file('base.md'), `a:b=${file('north.md')}`], 'cannot be the name of a side'],
      [[...both, '--to', 'docx'], 'say --out FILE.docx'],
      [[...both, '--to', 'odt'], 'Say into what: --to markdown'],
      [[...both, '--edition', 'clean', '--to', 'json'], 'An edition is for readers'],
      [[...both, '--edition', 'dirty'], '--edition takes bracketed or clean'],
      [[...both, '--language', 'en,ur'], 'The draft has no words in ur; it has them in en.'],
      [[...both, '--changes', 'some'], '--changes takes accept or reject'],
    ] as const) {
      const ran = await text('compose', ...args);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(said);
    }
    const clean = await text('compose', ...both, '--edition', 'clean', '--out', file('clean.docx'));
    expect(clean).toMatchObject({ code: 1, out: '' });
    expect(clean.err).toBe(
      'Nothing was written. Article 1, 1. (en): There is no clean edition while something is open here: alternatives in brackets.\n',
    );
    expect(existsSync(file('clean.docx'))).toBe(false);
  });
});

describe('TX4.7 redline of files', () => {
  test('TX8.15 as a Word file, which is refused as a draft until it is said what becomes of its changes', async () => {
    const out = file('redline.docx');
    expect(
      await text('redline', file('base.md'), file('south.md'), '--out', out, '--author', 'South'),
    ).toEqual({ code: 0, out: '', err: '' });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
    const refused = await text('import', out);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(
      'The file has tracked changes by South: say whether they are taken, with --changes accept or --changes reject.',
    );
    for (const [changes, name] of [
      ['accept', 'south.md'],
      ['reject', 'base.md'],
    ] as const) {
      const read = await text('export', out, '--changes', changes, '--to', 'text');
      expect(read.out).toBe((await text('export', file(name), '--to', 'text')).out);
    }
  });

  test('TX4.7 files without a language in common are told apart', async () => {
    await write('ur.txt', ['جھیل کا معاہدہ', 'فریقین ملیں گے۔']);
    const ran = await text('redline', file('base.md'), file('ur.txt'));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('ur has no words in en; it has them in ur.');
  });
});
