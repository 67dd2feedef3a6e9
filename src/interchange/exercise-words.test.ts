import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import type { Draft } from '#core/text/draft.ts';
import { plain } from '#core/text/segments.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { hash, returned } from '../../test/docx/returned.ts';
import { REDLINE } from '../../test/docx/redline.ts';
import { exportAkn } from './akoma-ntoso/export.ts';
import { importAkn } from './akoma-ntoso/import.ts';
import { bracketedDocx, cleanDocx } from './docx/editions.ts';
import { readDocx } from './docx/read-docx.ts';
import { redlineDocx } from './docx/redline-edition.ts';
import { exerciseWords, isExerciseWord } from './exercise-words.ts';
import { exportMarkdown } from './markdown/export.ts';
import { importMarkdown } from './markdown/import.ts';

/** TX8.20: a file of an exercise says so, in the languages that it is in and in English, and is read as any other. */

const draft: Draft = {
  id: 't1',
  title: { en: 'Truce', ur: 'جنگ بندی' },
  tier: 'joint',
  working: 'ur',
  authentic: ['en', 'ur'],
  nodes: [
    {
      id: 'n1',
      kind: 'paragraph',
      words: { en: { segs: plain('It lasts.') }, ur: { segs: plain('یہ رہے گی۔') } },
      children: [],
    },
  ],
};

test('TX8.20 what a file says is known as that in every language', () => {
  for (const { word } of exerciseWords(WORD_LANGUAGES)) expect(isExerciseWord(word)).toBe(true);
  expect(isExerciseWord('Military exercise')).toBe(false);
});

test('TX8.20 every page of a Word file, of whatever edition, says it at its head; a reader finds no more in it than before', async () => {
  for (const layout of ['after', 'beside'] as const) {
    const options = { languages: ['en', 'ur'] as const, layout, exercise: true };
    for (const made of [
      await bracketedDocx(draft, { ...options, hash }),
      await cleanDocx(draft, options),
    ]) {
      if (!made.ok) throw new Error(made.fault.code);
      const heads = headsOf(made.value);
      expect(heads).toHaveLength(layout === 'after' ? 2 : 1);
      for (const head of heads) {
        expect(head).toContain('>EXERCISE<');
        expect(head).toContain('>مشق<');
      }
      expect(readDocx(made.value)).toMatchObject({ ok: true, value: { flags: [] } });
    }
    const back = await bracketedDocx(draft, { ...options, hash });
    expect(back.ok && returned(back.value, draft).acts).toEqual([]);
  }
  const redline = await redlineDocx({ title: 'R', paragraphs: REDLINE, exercise: true });
  expect(redline.ok && headsOf(redline.value)).toEqual([expect.stringContaining('>EXERCISE<')]);
  const none = await bracketedDocx(draft, { hash });
  expect(none.ok && headsOf(none.value)).toEqual([]);
});

function headsOf(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file))
    .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes));
}

test('TX8.20 Parley’s Markdown says it in a remark, which a reader passes over', () => {
  const text = exportMarkdown(draft, { exercise: true });
  expect(text).toContain('\n<!-- مشق · EXERCISE -->\n');
  expect(importMarkdown(text)).toEqual(importMarkdown(exportMarkdown(draft)));
});

test('TX8.20 Akoma Ntoso says it in a note of the whole, valid by the schema, which is no note of the text', async () => {
  const about = { tabled: '2031-03-04', revision: { name: 'rev7', date: '2031-03-06' } };
  for (const one of [draft, { ...draft, nodes: [], title: { ur: 'جنگ بندی' } }]) {
    const made = exportAkn(one, { ...about, exercise: true });
    const plainly = exportAkn(one, about);
    if (!made.ok || !plainly.ok) throw new Error('not written');
    expect(made.value).toContain('<p>EXERCISE</p>');
    expect(made.value).toContain('<p>مشق</p>');
    const bytes = (markup: string) => new TextEncoder().encode(markup);
    expect(importAkn(bytes(made.value))).toEqual(importAkn(bytes(plainly.value)));
    expect(await faultsOf(made.value)).toEqual([]);
  }
});

async function faultsOf(contents: string): Promise<string[]> {
  const fixtures = new URL('../../test/fixtures/akoma-ntoso/', import.meta.url);
  const file = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'text.xml', contents }],
    schema: [{ fileName: 'akomantoso30.xsd', contents: file('akomantoso30.xsd') }],
    preload: [{ fileName: 'xml.xsd', contents: file('xml.xsd') }],
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map((one) => one.rawMessage);
}
