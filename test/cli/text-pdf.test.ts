import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parley } from '../support/command.ts';

let folder: string;
let draft: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-pdf-'));
  draft = join(folder, 'truce.md');
  const paragraphs = ['Article 1', 'The Parties cease fire within [48][72] hours.'];
  await writeFile(draft, paragraphs.join('\n\n'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('PD1 parley text export writes a draft for print, with its Akoma Ntoso inside', async () => {
  const out = join(folder, 'truce.pdf');
  expect(await parley(['text', 'export', draft, '--out', out])).toMatchObject({ code: 0 });
  const bytes = await readFile(out);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.includes('text.akn')).toBe(true);
});

test('PD5 a clean one is refused while something is open, and nothing is written', async () => {
  const out = join(folder, 'clean.pdf');
  const made = await parley(['text', 'export', draft, '--edition', 'clean', '--out', out]);
  expect(made.code).toBe(1);
  expect(made.err).toContain(':');
  expect(existsSync(out)).toBe(false);
});

test('PD1 bytes are not for a terminal', async () => {
  const made = await parley(['text', 'export', draft, '--to', 'pdf']);
  expect(made).toMatchObject({ code: 2 });
  expect(made.err).toContain('--out FILE.pdf');
});
