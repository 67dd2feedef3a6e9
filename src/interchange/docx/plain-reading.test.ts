import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import { plain, printed } from '#core/text/segments.ts';
import { BASE, file as written, hash, paragraph } from '../../../test/docx/returned.ts';
import { bracketedDocx } from './editions.ts';
import { plainReading, type PlainOptions, type PlainReading } from './plain-reading.ts';
import { readDocx } from './read-docx.ts';
import { redlineDocx, type TrackedParagraph } from './redline-edition.ts';
import { trackedOf } from './tracked-rows.ts';
import type { ReturnedFile } from './returned.ts';

function fileOf(bytes: Uint8Array): ReturnedFile {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

function readingOf(file: ReturnedFile, options: PlainOptions = {}): PlainReading {
  const read = plainReading(file, options);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

async function tracked(paragraphs: TrackedParagraph[]): Promise<ReturnedFile> {
  const made = await redlineDocx({ title: 'R', paragraphs });
  if (!made.ok) throw new Error(made.fault.message);
  return fileOf(made.value);
}

function outline({ draft, language }: PlainReading): string[] {
  const numbers = numbering(draft);
  return [...nodesOf(draft.nodes)].map((node) =>
    `${node.kind} ${numbers.get(node.id) ?? ''}: ${printed(node.words[language]?.segs ?? [])}`.replace(
      ' :',
      ':',
    ),
  );
}

test('TX8.7 numbers that Word counts itself are flagged, once', async () => {
  const counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const bytes = await written(BASE, (xml) =>
    xml.replaceAll(/<w:p>(<w:pPr>)?/g, (_, has: string | undefined) =>
      has ? `<w:p><w:pPr>${counted}` : `<w:p><w:pPr>${counted}</w:pPr>`,
    ),
  );
  expect(fileOf(bytes).flags).toEqual([{ what: 'automatic-number', where: 'word/document.xml' }]);
  expect(fileOf(await written(BASE)).flags).toEqual([]);
});

const DRAFT: Draft = {
  id: 't1',
  title: { en: 'Agreement on the lake', ur: 'جھیل کا معاہدہ' },
  tier: 'joint',
  working: 'en',
  authentic: ['en', 'ur'],
  nodes: [
    {
      id: 'a.1',
      kind: 'article',
      words: { en: { segs: plain('Purpose') }, ur: { segs: plain('مقصد') } },
      children: [
        paragraph('a.2', [
          ...plain('The Parties meet'),
          { t: 'note', segs: plain('On Mondays.') },
          { t: 'group', id: 'g1', alts: [{ id: 'a', segs: plain(' daily') }] },
          ...plain('.'),
        ]),
        paragraph('a.3', 'They agree.'),
      ],
    },
  ],
};

describe('TX8.14 a Word file by itself', () => {
  test('TX8.14 an edition of ours is the same parts with the same ids, notes and brackets', async () => {
    const made = await bracketedDocx(DRAFT, { hash });
    if (!made.ok) throw new Error(made.fault.message);
    const reading = readingOf(fileOf(made.value));
    expect(reading).toMatchObject({ hasIds: true, language: 'en', leftOut: [] });
    expect(reading.draft).toMatchObject({ id: 't1', title: { en: 'Agreement on the lake' } });
    expect([...nodesOf(reading.draft.nodes)].map(({ id }) => id)).toStrictEqual([
      'a.1',
      'a.2',
      'a.3',
    ]);
    expect(outline(reading)).toStrictEqual([
      'article 1: Purpose',
      'paragraph 1.: The Parties meet[ daily].',
      'paragraph 2.: They agree.',
    ]);
    const [, first] = [...nodesOf(reading.draft.nodes)];
    expect(first?.words.en?.segs[1]).toStrictEqual({ t: 'note', segs: plain('On Mondays.') });
  });

  test('TX8.14 of several languages one is read, and the others are told', async () => {
    for (const layout of ['after', 'beside'] as const) {
      const made = await bracketedDocx(DRAFT, { hash, languages: ['en', 'ur'], layout });
      if (!made.ok) throw new Error(made.fault.message);
      const reading = readingOf(fileOf(made.value), { language: 'ur' });
      expect(reading.leftOut).toStrictEqual(['en']);
      expect(reading.draft.title).toStrictEqual({ ur: 'جھیل کا معاہدہ' });
      expect(outline(reading)[0]).toBe('article 1: مقصد');
      expect(outline(reading).join()).not.toContain('Parties');
    }
  });

  test('TX8.14 parts are known by how paragraphs begin, whoever wrote the file', async () => {
    const file = await tracked(
      [
        'Agreement on the hills',
        'Article 1 - Purpose',
        '1. The Parties [shall][should] meet.',
        '(a) at noon;',
        'Article 2',
        'They agree] here.',
      ].map((text) => ({ kind: 'enacting', language: 'en', runs: [{ kind: 'keep', text }] })),
    );
    const reading = readingOf(file);
    expect(reading).toMatchObject({
      hasIds: false,
      draft: { title: { en: 'Agreement on the hills' } },
      brackets: [{ code: 'unopened', paragraph: 5 }],
    });
    expect(outline(reading)).toStrictEqual([
      'article 1: Purpose',
      'paragraph 1.: The Parties [shall][should] meet.',
      'point (a): at noon;',
      'article 2: ',
      'paragraph: They agree] here.',
    ]);
  });

  test('TX8.14 tracked changes are neither accepted nor rejected unless that is said', async () => {
    const by = { author: 'North', date: '2031-03-04T10:00:00Z' };
    const file = await tracked([
      { kind: 'title', language: 'en', runs: [{ kind: 'keep', text: 'T' }] },
      {
        kind: 'paragraph',
        language: 'en',
        runs: [
          { kind: 'keep', text: 'It lasts ' },
          { kind: 'delete', text: '48', ...by },
          { kind: 'insert', text: '72', ...by },
          { kind: 'keep', text: ' hours.' },
        ],
      },
    ]);
    expect(plainReading(file, {})).toMatchObject({
      ok: false,
      fault: { code: 'docx.tracked', message: expect.stringContaining('by North') as string },
    });
    const words = (changes: 'accept' | 'reject') => outline(readingOf(file, { changes }));
    expect(words('accept')).toStrictEqual(['paragraph: It lasts 72 hours.']);
    expect(words('reject')).toStrictEqual(['paragraph: It lasts 48 hours.']);
  });

  test('TX8.14 TX5 characters that no text may hold are refused, and a file without words', async () => {
    const file = await tracked([
      { kind: 'paragraph', language: 'en', runs: [{ kind: 'keep', text: 'The \u202e Parties' }] },
    ]);
    expect(plainReading(file, {})).toMatchObject({
      fault: { code: 'docx.words', where: 'paragraph 1' },
    });
    expect(plainReading(await tracked([]), {})).toMatchObject({ fault: { code: 'docx.empty' } });
  });
});

test('TX8.14 TX8.15 a redline read with its changes accepted or rejected is one of its versions, numbers too', async () => {
  const version = (...texts: string[]): Draft => ({
    ...DRAFT,
    title: { en: 'Agreement' },
    nodes: [
      { ...(DRAFT.nodes[0] as Draft['nodes'][0]), children: texts.map((v) => paragraph(v, v)) },
      { ...(DRAFT.nodes[0] as Draft['nodes'][0]), id: 'b', children: [paragraph('c', 'c.')] },
    ],
  });
  const one = version('The first is here.', 'The bridge.', 'The canal.');
  const two = version('The mill.', 'The first is there.', 'The bridge.');
  const by = { language: 'en', author: 'B', date: '2031-03-04T10:00:00Z' } as const;
  const file = await tracked(trackedOf(redlineOf(one, two), one, by));
  const read = (changes: 'accept' | 'reject') => outline(readingOf(file, { changes }));
  const shown = (draft: Draft) => outline({ draft, language: 'en' } as PlainReading);
  expect(read('accept')).toStrictEqual(shown(two));
  expect(read('reject')).toStrictEqual(shown(one));
});
