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

  test('TX7.7 concordance names the place in words, only warns, and takes a list of terms', async () => {
    const draft =
      '---\nparley: text@v1\nid: t1\ntier: joint\nworking: en\nauthentic: en, ur\ntitle.en: Truce\n---\n\n' +
      '## Article 1 — Purpose\n\n`ur` مقصد\n\nFirst.\n\n`ur` اول۔\n\nWithin 48 hours the Board meets.\n\n`ur` ۷۲ گھنٹوں میں مجلس ملے گی۔\n';
    await writeFile(file('languages.md'), draft);
    await writeFile(file('terms.json'), '[{"words": {"en": ["Board"], "ur": ["بورڈ"]}}]');
    const ran = await parley(['text', 'concordance', file('languages.md')]);
    expect(ran).toStrictEqual({
      code: 0,
      out: 'Article 1, 2.: the periods of time differ: English has 48 hours, Urdu has ۷۲ گھنٹوں.\n',
      err: '',
    });
    const more = ['--terms', file('terms.json'), '--json'];
    const told = await parley(['text', 'concordance', file('languages.md'), ...more]);
    const { found } = JSON.parse(told.out) as { found: { code: string }[] };
    expect(found.map(({ code }) => code)).toStrictEqual(['duration', 'term', 'term-undefined']);
    const urdu = await parley(['text', 'concordance', file('languages.md')], {
      env: { PARLEY_LANGUAGE: 'ur' },
    });
    expect(urdu.out).toContain('مدتیں مختلف ہیں');
    const wrong = await parley([
      'text',
      'concordance',
      file('languages.md'),
      '--terms',
      file('bad.txt'),
    ]);
    expect(wrong.code).toBe(2);
  });
});
