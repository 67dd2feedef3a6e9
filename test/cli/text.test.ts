import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bracketedDraft } from '../support/bracketed-draft.ts';
import { parley } from '../support/command.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-text-'));
  await writeFile(
    file('foreign.md'),
    bracketedDraft(3, { words: 2_000, brackets: 120, strays: 2 }),
  );
  await writeFile(file('bad.txt'), 'Article 1\n\nThe \u202eParties');
});
afterAll(() => rm(folder, { recursive: true }));

describe('MD3 drafts in files', () => {
  test('MD3.2 import gives Parley’s Markdown and flags; export and import of that change nothing', async () => {
    const imported = await parley(['text', 'import', file('foreign.md')]);
    expect(imported.code).toBe(0);
    expect(imported.out).toMatch(/^---\nparley: text@v1\n/);
    expect(imported.err).toMatch(
      /^The language was taken to be en; --language says another one\.\n/,
    );
    expect(imported.err).toMatch(/\nLine \d+, column \d+: A bracket is .*\.\n/);
    await writeFile(file('draft.md'), imported.out);
    const to = async (format: string, from: string, out: string) =>
      expect(
        await parley(['text', 'export', file(from), '--to', format, '--out', file(out)]),
      ).toStrictEqual({ code: 0, out: '', err: '' });
    await to('json', 'draft.md', 'draft.json');
    await to('markdown', 'draft.json', 'again.md');
    expect(await readFile(file('again.md'), 'utf8')).toBe(imported.out);
  });

  test('MD3.2 a file that is there is left alone', async () => {
    const ran = await parley(['text', 'import', file('foreign.md'), '--out', file('bad.txt')]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('is there already.');
    expect(await readFile(file('bad.txt'), 'utf8')).toContain('Article 1');
  });

  test('MD3.2 what cannot be read is refused in a sentence', async () => {
    const ran = await parley(['text', 'import', file('bad.txt')]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/bad\.txt: Line 3, column 5 holds .*\(U\+202E\)/);
    expect((await parley(['text', 'import', file('none.txt')])).code).toBe(2);
    expect((await parley(['text', 'sing', file('foreign.md')])).err).toContain('Say which: import');
  });

  test('MD3.1 status says how far a draft is', async () => {
    const ran = await parley(['text', 'status', file('foreign.md')]);
    expect(ran.out).toMatch(/^Languages {8}en; counted in en\nArticles +\d+\n/);
    expect(ran.out).toMatch(/\nIn brackets {6}\d+ % of \d+ words\n/);
    const told = JSON.parse(
      (await parley(['text', 'status', file('foreign.md'), '--json'])).out,
    ) as object;
    expect(told).toMatchObject({ depth: 4, language: 'en' });
  });
});
