import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CURRENT_RULES } from '#core/rules.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import { parley } from '../support/command.ts';
import { worded } from '../support/text-table.ts';
import { adoptProcedure } from '../adopt-procedure.ts';
import { Talks } from '../talks.ts';

/** `parley text` on the text of a room: an article with two paragraphs, two circulated versions, a proposal that was taken back. */

let talks: Talks;
let folder: string;
let text: string;
let taken: string;
let last: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-text-room-'));
  talks = await Talks.begin();
  await talks.openPlenary({ rules: CURRENT_RULES, kind: 'exercise' });
  await adoptProcedure(talks, CURRENT_RULES);
  text = await talks.do('m1/k1', 'text.table', {
    title: { en: 'Truce of the lake' },
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    pen: 'm1',
    nodes: [
      { kind: 'article', words: worded({ en: 'Duration' }) },
      { kind: 'paragraph', in: 1, words: worded({ en: 'The truce lasts 48 hours.' }) },
      { kind: 'paragraph', in: 1, words: worded({ en: 'The bridge is open to all.' }) },
    ],
  });
  const [a, b] = [2, 3].map((n) => `${text.slice(0, 16)}.${n}`) as [string, string];
  const circulate = (name: string) =>
    talks.do('m1/k1', 'text.circulate', { text, name: { en: name } });
  const propose = (by: string, node: string, en: string, more: object = {}) =>
    talks.do(by, 'text.propose', {
      text,
      on: [{ node, base: text, words: worded({ en }) }],
      ...more,
    });
  await circulate('Rev. 1');
  await propose('p1/k1', a, 'The truce lasts 72 hours.');
  await propose('p2/k1', b, 'The bridge is open to ambulances.', { sponsor: 'nobody' });
  await circulate('Rev. 2');
  taken = await propose('p2/k1', a, 'The truce lasts no hour at all.');
  await talks.do('p2/k1', 'text.take-back', { text, proposal: taken, nodes: [a] });
  last = talks.room.size - 1;
});
afterAll(async () => {
  await talks.end();
  await rm(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);
const run = async (verb: string, ...more: string[]) =>
  await parley(['text', verb, '--data', talks.folder, '--room', talks.room.id, ...more]);

describe('MD3.4 the text of a room', () => {
  test('MD3.4 TX3 status says of each paragraph how it stands and what is on the table, and whose only where that is shown', async () => {
    const { code, out, err } = await run('status');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'EXERCISE.',
      'Truce of the lake',
      `Room ${talks.room.id}; joint text, tabled by m1 (#12)`,
    ]);
    expect(out).toContain('Circulated: Rev. 1 (#13), Rev. 2 (#16)');
    expect(lines).toContain('Article 1      open');
    expect(lines).toContain('Article 1, 1.  bracketed; on the table: proposal of p1 (#14)');
    expect(lines).toContain('Article 1, 2.  bracketed; on the table: proposal (#15)');
    expect(out).toContain('2 bracketed, 1 open\n');
    expect(out).toMatch(/\nIn brackets +\d+ % of \d+ words\n/);
    const told = JSON.parse((await run('status', '--json')).out) as { paragraphs: object[] };
    expect(told.paragraphs[1]).toMatchObject({ status: 'bracketed', onTable: [{ by: 'p1' }] });
  });

  test('MD3.4 export gives it as it stands, as it stood after an act, and as it was circulated', async () => {
    const now = await run('export', '--to', 'text');
    expect(now).toMatchObject({ code: 0, err: 'EXERCISE.\n' });
    expect(now.out).toContain('1. The truce lasts [48][p1 propose: 72] hours.');
    expect(now.out).toContain('2. The bridge is open to [all][ambulances].');
    const before = await run('export', '--to', 'text', '--at', '13');
    expect(before.out).toContain('1. The truce lasts 48 hours.');
    const circulated = await run('export', '--to', 'text', '--version', 'rev. 1');
    expect(circulated.out).toBe(before.out);
    // TX12.2: what was taken back is not in an earlier state either.
    expect((await run('export', '--to', 'text', '--at', String(last - 1))).out).toBe(now.out);
    const written = await run('export', '--out', file('text.akn'));
    expect(written).toMatchObject({ code: 0, out: '' });
    const again = await parley(['text', 'export', file('text.akn'), '--to', 'json']);
    expect(JSON.parse(again.out)).toEqual(
      JSON.parse((await run('export', '--to', 'json')).out) as object,
    );
  });

  test('MD3.4 TX4 redline between two circulated versions, and with how it stands', async () => {
    const { code, out } = await run('redline', 'Rev. 1', 'Rev. 2');
    expect(code).toBe(0);
    expect(out).toContain(
      'Article 1, 1: changed\nThe truce lasts {+[+}48{+][p1 propose: 72]+} hours.',
    );
    expect((await run('redline', 'Rev. 1')).out).toBe(out);
    expect((await run('redline', '#12', '#16')).out).toBe(out);
    expect((await run('redline', 'Rev. 2')).out).toContain('No word differs.');
    expect(await run('redline', 'Rev. 1', 'Rev. 2', '--out', file('r.docx'))).toMatchObject({
      code: 0,
    });
    const read = readDocx(await readFile(file('r.docx')));
    expect(read).toMatchObject({ ok: true, value: { authors: ['Rev. 2'], text } });
  });

  test('MD3.4 a version of the room against a file', async () => {
    await run('export', '--to', 'json', '--version', 'Rev. 1', '--out', file('rev1.json'));
    const edited = (await readFile(file('rev1.json'), 'utf8')).replace('48 hours', '50 hours');
    await writeFile(file('rev1b.json'), edited);
    const { out } = await run('redline', 'Rev. 1', file('rev1b.json'));
    expect(out).toContain('The truce lasts [-48-]{+50+} hours.');
  });

  test.each<[string[], string]>([
    [
      ['export', '--to', 'text', '--version', 'Rev. 9'],
      'No version is called Rev. 9; there are “Rev. 1”, “Rev. 2”.',
    ],
    [['export', '--to', 'text', '--at', '2'], 'The text was not on the table yet after act #2.'],
    [['export', '--to', 'text', '--at', '99'], 'the last is #18.'],
    [['export', '--to', 'text', '--at', 'x'], 'x is not the number of an act.'],
    [['export', '--to', 'text', '--at', '13', '--version', 'Rev. 1'], 'either --at or --version'],
    [
      ['export', '--to', 'text', '--text', '#13'],
      'Act #13 tabled no text; #12 Truce of the lake did.',
    ],
    [['export', '--to', 'text', 'some.md'], 'either a file or --room'],
    [['redline'], 'Say which versions of the text'],
    [['redline', 'Rev. 1', '--version', 'Rev. 2'], 'without --version'],
  ])('MD3.4 misuse is told: %j', async ([verb = '', ...more], said) => {
    const ran = await run(verb, ...more);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expect(ran.err).toContain(said);
  });

  test('MD3.4 what goes with a room is refused without one, and a room without a text told', async () => {
    const alone = await parley(['text', 'status', 'x.md', '--at', '3']);
    expect(alone).toMatchObject({ code: 2 });
    expect(alone.err).toContain('--at goes with --room');
    const other = await parley([
      'text',
      'status',
      '--room',
      'istanbul-2025',
      '--data',
      file('none'),
    ]);
    expect(other).toMatchObject({ code: 2 });
    expect(other.err).toContain('There is no text on the table in istanbul-2025.');
  });
});
