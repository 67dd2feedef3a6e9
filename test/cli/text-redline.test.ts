import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRedline } from '#core/text/redline/apply.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import { rowsOf } from '#core/text/redline/rows.ts';
import { sideBySideLines, unifiedLines } from '#cli/text/print-redline.ts';
import { readDraftFile } from '#cli/text/draft-file.ts';
import { parley } from '../support/command.ts';

let folder: string;
let one: string;
let other: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-text-'));
  one = await file('one.md', [
    '# Agreement on the valley',
    'The Parties shall cease hostilities\nwithin 48 hours.',
    'The bridge at the mill is open to carts at all hours. Water is let into the canal of either side in turn.',
    'The market of the upper town is held on the day before the feast.',
    'Nobody bears arms in the [zone][district].',
  ]);
  other = await file('other.txt', [
    '# Agreement on the lower valley',
    'The market of the upper town is held on the day before the feast.',
    'The Parties shall cease hostilities within 72 hours.',
    'The bridge at the mill is open to carts at all hours.',
    'Water is let into the canal of either side in turn.',
    'Nobody bears arms in the [zone][town].',
  ]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, paragraphs: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, paragraphs.join('\n\n'));
  return path;
}

describe('TX4.7 parley text redline', () => {
  test('TX4.7 two files alone: what differs, in words', async () => {
    const { code, out, err } = await parley(['text', 'redline', one, other]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toEqual([
      '2 words inserted, 2 words deleted; 2 paragraphs changed, 1 paragraph moved, 1 paragraph split. The title differs.',
      '',
      'Title: [-Agreement on the valley-]{+Agreement on the lower valley+}',
      '',
      'paragraph 1: moved from paragraph 3',
      'The market of the upper town is held on the day before the feast.',
      '',
      'paragraph 2 (was paragraph 1): changed',
      'The Parties shall cease hostilities within [-48-]{+72+} hours.',
      '',
      'paragraph 3: split, 1 of 2, was paragraph 2',
      'The bridge at the mill is open to carts at all hours.[- -]',
      '',
      'paragraph 4: split, 2 of 2, was paragraph 2',
      'Water is let into the canal of either side in turn.',
      '',
      'paragraph 3: moved to paragraph 1',
      '[-The market of the upper town is held on the day before the feast.-]',
      '',
      'paragraph 5 (was paragraph 4): changed',
      'Nobody bears arms in the [zone][[-district-]{+town+}].',
    ]);
  });

  test('TX4.7 side by side, and with what is the same', async () => {
    const { out } = await parley(['text', 'redline', one, other, '--side-by-side', '--all']);
    const rows = out.split('\n').filter((line) => line.includes(' | '));
    expect(rows).toContainEqual(expect.stringMatching(/^turn\. {2,}\| turn\.$/));
    expect(rows).toContainEqual(
      expect.stringMatching(/^\[-48-\] hours\. {2,}\| \{\+72\+\} hours\.$/),
    );
    for (const row of rows) expect(row.indexOf(' | ')).toBe(48);
  });

  test('TX4.7 with colours each word carries its own, and no column is lost to them', async () => {
    const { draft } = await readDraftFile(one, { language: 'en' });
    const { draft: later } = await readDraftFile(other, { language: 'en' });
    const rows = rowsOf(redlineOf(draft, later, { ids: false }), draft, 'en');
    const look = {
      colour: true,
      width: 43,
      all: false,
      places: { earlier: new Map(), later: new Map() },
    };
    expect(unifiedLines(rows, look)).toContain(
      '\u001b[9;31m48\u001b[0m\u001b[4;34m72\u001b[0m hours.',
    );
    for (const line of sideBySideLines(rows, look).filter((row) => row.includes(' | ')))
      expect(stripVTControlCharacters(line).indexOf(' | ')).toBe(20);
  });

  test('TX4.7 as data, which applied to the one file give the other', async () => {
    const { out } = await parley(['text', 'redline', one, other, '--json']);
    const { counts, redline } = JSON.parse(out) as { counts: unknown; redline: Redline };
    expect(counts).toMatchObject({ wordsInserted: 2, moved: 1, split: 1 });
    const [earlier, later] = [
      await readDraftFile(one, { language: 'en' }),
      await readDraftFile(other, { language: 'en' }),
    ];
    expect(applyRedline(redline, earlier.draft)).toEqual(later.draft);
  });

  test('TX4.4 TX4.7 a bracket more leaves those after it as they are', async () => {
    const words = 'Nobody bears arms [within the zone] by day [or by night] in the [upper] town.';
    const [before, after] = [
      await file('b1.txt', [words, 'It is so.']),
      await file('b2.txt', [words.replace('Nobody', '[Nobody]'), 'It is so.']),
    ];
    const { out } = await parley(['text', 'redline', before, after]);
    expect(out).toContain(
      '{+[+}Nobody{+]+} bears arms [within the zone] by day [or by night] in the [upper]',
    );
  });

  test('TX4.7 the same file twice: no word differs', async () => {
    const { code, out } = await parley(['text', 'redline', one, one]);
    expect([code, out.trim()]).toEqual([0, 'No word differs.\n\n… 4 paragraphs the same']);
  });

  test.each<[string, Uint8Array | string, string]>([
    [
      'a.txt',
      'The Parties \u202eeerga',
      'Line 1, column 13 holds a character that changes the direction',
    ],
    ['b.txt', 'A\n\n\u001b[2J', 'Line 3, column 1 holds a control character (U+001B)'],
    ['c.md', Uint8Array.of(0xc3, 0x28), 'The file is not UTF-8; save it as UTF-8.'],
    ['d.md', `A\n\n${'a'.repeat(40_001)}.`, 'Line 3: This paragraph is longer'],
    ['e.md', '.\n\n'.repeat(20_001), 'The file has more than 20000 paragraphs.'],
    ['f.txt', '', 'it has no paragraphs.'],
    ['g.txt', 'MZ\u0090\u0000\u0003', 'it holds bytes that are no text.'],
    ['h.exe', 'MZ', 'a draft is read from .md, .txt, .json, .docx, .akn or .xml.'],
    ['i.zip', 'PK\u0003\u0004', 'a draft is read from'],
    ['j.pdf', '%PDF-1.7', 'a PDF is not read'],
    ['k.txt', '%PDF-1.7', 'a PDF is not read'],
    ['l.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'an old Word file'],
    ['m.rtf', '{\\rtf1', 'rich text is not read'],
    ['n.docx', 'PK\u0003\u0004', 'zip'],
    ['o.xml', '<html/>', 'no Akoma Ntoso'],
    ['p.json', '{"id":"t","nodes":[', 'is not written as JSON has it'],
  ])('TX4.7 refused: %s', async (name, content, said) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await expect(readDraftFile(path, { language: 'en' })).rejects.toThrow(said);
  });

  test('TX4.7 misuse is told', async () => {
    for (const [args, said] of [
      [['text'], 'Say which: import, export, redline'],
      [['text', 'redline', one], 'Say which two files'],
      [['text', 'redline', one, 'none.md'], 'none.md cannot be read.'],
      [['text', 'redline', one, other, '--language', 'xx'], 'Texts can be in en, ur'],
    ] as const)
      expect(await parley([...args])).toMatchObject({
        code: 2,
        err: expect.stringContaining(said) as unknown,
      });
  });
});
