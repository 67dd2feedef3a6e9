import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Draft } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { hashDraft, type Hash } from '#core/text/hashes.ts';
import { numbering } from '#core/text/numbering.ts';
import { drafts } from '../../../test/support/texts.ts';
import { bracketedDocx, cleanDocx } from './editions.ts';
import { printedNote, printedWords } from './printed-words.ts';
import { printedNumber } from '#core/text/kind-words.ts';
import { readDocx } from './read-docx.ts';
import { NOTE_MARK } from './stretches.ts';
import type { ReturnedFile } from './returned.ts';

const hash: Hash = digestWith(nodeProvider);

function written(result: Awaited<ReturnType<typeof bracketedDocx>>): Uint8Array {
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where}`);
  return result.value;
}

function returned(bytes: Uint8Array): ReturnedFile {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(`${read.fault.code} ${read.fault.where}`);
  return read.value;
}

/** Words of a paragraph as they came back, notes by their words in `‹›`. */
function words(file: ReturnedFile, runs: ReturnedFile['paragraphs'][number]['runs']): string {
  return runs
    .map((run) =>
      run.note === undefined
        ? run.text
        : `‹${file.notes[run.note]?.runs.map((one) => one.text).join('')}›`,
    )
    .join('');
}

test('TX8.4 a bracketed edition comes back with every word, number, note and node of every language', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.boolean(), async (draft, isBeside) => {
      const languages = draft.authentic;
      const bytes = written(
        await bracketedDocx(draft, { hash, languages, layout: isBeside ? 'beside' : 'after' }),
      );
      const file = returned(bytes);
      const numbers = numbering(draft);
      for (const language of languages)
        for (const node of nodesOf(draft.nodes)) {
          const found = file.paragraphs.filter(
            (one) => one.nodeId === node.id && one.language === language,
          );
          expect(found).toHaveLength(1);
          const { text, notes } = printedWords(node.words[language]?.segs ?? [], {});
          let n = 0;
          const expected = text.replaceAll(
            NOTE_MARK,
            () => `‹ ${printedNote(notes[n++] as (typeof notes)[number], {})}›`,
          );
          expect(words(file, found[0]?.runs ?? [])).toBe(expected);
          const number = numbers.get(node.id);
          expect(found[0]?.number).toBe(number && printedNumber(node.kind, number, language));
        }
      expect(file.text).toBe(draft.id);
      expect(file.base).toBe(hashDraft(hash, draft));
      expect(file.authors).toEqual([]);
      expect(file.flags).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const OPEN: Draft = {
  id: 'secret-text-id',
  title: { en: 'Agreement', ur: 'معاہدہ' },
  tier: 'joint',
  working: 'en',
  authentic: ['en', 'ur'],
  nodes: [
    {
      id: '3f9a0c1d2e4b5a69.1',
      kind: 'article',
      words: {
        en: { segs: [{ t: 'text', v: 'Truce' }] },
        ur: { segs: [{ t: 'text', v: 'جنگ بندی' }] },
      },
      children: [
        {
          id: '3f9a0c1d2e4b5a69.2',
          kind: 'paragraph',
          words: {
            en: {
              segs: [
                { t: 'text', v: 'The truce lasts ' },
                {
                  t: 'group',
                  id: 'g1',
                  issue: 'issue-of-hours',
                  alts: [
                    {
                      id: 'a1',
                      label: 'Alt 1',
                      by: [{ by: 'side-north', verb: 'propose' }],
                      segs: [{ t: 'text', v: '48 hours' }],
                    },
                    {
                      id: 'a2',
                      by: [
                        { by: 'side-south', verb: 'propose' },
                        { by: 'side-north', verb: 'oppose' },
                      ],
                      segs: [{ t: 'text', v: 'seventy-two hours' }],
                    },
                  ],
                },
                { t: 'text', v: '.' },
                { t: 'note', by: 'side-south', segs: [{ t: 'text', v: 'Local time.' }] },
              ],
              from: { language: 'ur', hash: 'SECRETHASH' },
            },
            ur: { segs: [{ t: 'text', v: 'جنگ بندی ۴۸ گھنٹے رہے گی۔' }] },
          },
          children: [],
        },
      ],
    },
  ],
};
const NAMES: Readonly<Record<string, string>> = {
  'side-north': 'Northern Side',
  'side-south': 'Southern Side',
};
const nameOf = (id: string): string => NAMES[id] ?? id;

test('TX8.4 brackets show labels, sponsors and stances as print has them', async () => {
  const file = returned(written(await bracketedDocx(OPEN, { hash, nameOf })));
  expect(words(file, file.paragraphs.find((one) => one.nodeId?.endsWith('.2'))?.runs ?? [])).toBe(
    'The truce lasts [Alt 1 {Northern Side}: 48 hours][Southern Side propose; Northern Side oppose: seventy-two hours].‹ Southern Side: Local time.›',
  );
});

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

test('TX8.5 a draft with anything open has no clean edition, unless the version is said', async () => {
  const refused = await cleanDocx(OPEN);
  expect(refused).toMatchObject({
    ok: false,
    fault: { code: 'docx.not-clean', where: '3f9a0c1d2e4b5a69.2 (en)' },
  });
  const blank: Draft = {
    ...OPEN,
    nodes: [
      {
        id: 'n1',
        kind: 'paragraph',
        words: { en: { segs: [{ t: 'placeholder', label: 'X' }] } },
        children: [],
      },
    ],
  };
  expect(await cleanDocx(blank, { decide: () => 'a1' })).toMatchObject({
    ok: false,
    fault: { code: 'docx.not-clean', where: 'n1 (en)' },
  });
  expect(await cleanDocx(blank, { languages: ['ur'] })).toMatchObject({
    ok: false,
    fault: { code: 'docx.language', where: 'n1 (ur)' },
  });
});

test('TX8.5 a clean edition holds no party, deleted word, id, time, author, revision or comment in any of its parts', async () => {
  for (const layout of ['after', 'beside'] as const) {
    const bytes = written(
      await cleanDocx(OPEN, { languages: ['en', 'ur'], layout, decide: () => 'a1' }),
    );
    const file = returned(bytes);
    expect(file.paragraphs.map((one) => words(file, one.runs))).toEqual(
      expect.arrayContaining([
        'The truce lasts 48 hours.‹ Local time.›',
        'جنگ بندی ۴۸ گھنٹے رہے گی۔',
      ]),
    );
    const planted = [
      'Northern',
      'Southern',
      'side-north',
      'side-south',
      'seventy',
      'Alt 1',
      'issue-of-hours',
      'SECRETHASH',
      'secret-text-id',
      '3f9a0c1d2e4b5a69',
      'ParleyText',
      'ParleyBase',
      String(new Date().getFullYear()),
    ];
    const marks =
      /<w:(ins|del|moveFrom|moveTo|comment\w*|bookmark\w*|rsid\w*|trackRevisions)\b|w:rsid|w:author|w:date/;
    for (const [name, part] of Object.entries(parts(bytes))) {
      for (const secret of planted) expect(`${name} ${part}`).not.toContain(secret);
      expect(`${name} ${part}`).not.toMatch(marks);
      expect(name).not.toMatch(/comment|people/i);
    }
    expect(parts(bytes)['docProps/custom.xml']).not.toContain('<property');
    const core = parts(bytes)['docProps/core.xml'];
    expect(core).toContain('<dc:creator>Parley</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Parley</cp:lastModifiedBy>');
    expect(core?.match(/\d{4}-\d\d-\d\dT[^<]+/g)).toEqual([
      '2000-01-01T00:00:00Z',
      '2000-01-01T00:00:00Z',
    ]);
    // The zip's own times: the first of January 1980, midnight.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(10, true)).toBe((1 << 21) | (1 << 16));
  }
});

test('TX8.2 the same draft gives the same bytes, whatever was written before', async () => {
  const bracketed = async () =>
    written(await bracketedDocx(OPEN, { hash, nameOf, languages: ['en', 'ur'], layout: 'beside' }));
  const clean = async () => written(await cleanDocx(OPEN, { decide: () => 'a2' }));
  const [first, second] = [await bracketed(), await clean()];
  expect(await bracketed()).toEqual(first);
  expect(await clean()).toEqual(second);
});

test('TX8.1 words that no Word file can hold are refused, and where they stand is said', async () => {
  const bad: Draft = {
    ...OPEN,
    nodes: [
      {
        id: 'n7',
        kind: 'paragraph',
        words: { en: { segs: [{ t: 'text', v: 'a\ud800b' }] } },
        children: [],
      },
    ],
  };
  expect(await bracketedDocx(bad, { hash })).toMatchObject({
    ok: false,
    fault: { code: 'docx.character', where: 'n7 (en)' },
  });
});

test('TX8.4 Urdu paragraphs run from the right, and Latin letters in them do not', async () => {
  const draft: Draft = {
    ...OPEN,
    nodes: [
      {
        id: 'n1',
        kind: 'paragraph',
        words: { ur: { segs: [{ t: 'text', v: 'کمیشن United Nations کے ساتھ' }] } },
        children: [],
      },
    ],
  };
  const document = parts(written(await bracketedDocx(draft, { hash, languages: ['ur'] })))[
    'word/document.xml'
  ];
  expect(document).toContain('<w:bidi/>');
  const runs = [...(document ?? '').matchAll(/<w:r>(.*?)<\/w:r>/g)].map((found) => found[1] ?? '');
  const latin = runs.find((run) => run.includes('United Nations'));
  expect(latin).not.toContain('<w:rtl/>');
  expect(latin).toContain('>United Nations<');
  expect(
    runs.filter((run) => /[\u0600-\u06ff]/.test(run)).every((run) => run.includes('<w:rtl/>')),
  ).toBe(true);
});
