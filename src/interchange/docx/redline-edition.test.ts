import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { redlineDocx, type TrackedParagraph } from './redline-edition.ts';

const north = { author: 'Northern Side & Co', date: '2031-03-04T10:00:00Z' };
const south = { author: 'جنوبی فریق', date: '2031-03-05T11:30:00Z' };

const PARAGRAPHS: TrackedParagraph[] = [
  { kind: 'title', language: 'en', runs: [{ kind: 'keep', text: 'Agreement' }] },
  {
    kind: 'paragraph',
    node: 'n1',
    language: 'en',
    number: '1.',
    runs: [
      { kind: 'keep', text: 'The truce lasts ' },
      { kind: 'delete', text: '48\thours\nor', ...north },
      { kind: 'insert', text: '72', ...south },
      { kind: 'keep', text: ' hours.' },
    ],
  },
  {
    kind: 'paragraph',
    node: 'n2',
    language: 'en',
    number: '2.',
    runs: [{ kind: 'insert', text: 'A new one.', ...north }],
    whole: { kind: 'insert', ...north },
  },
  {
    kind: 'paragraph',
    node: 'n3',
    language: 'ur',
    runs: [{ kind: 'delete', text: 'پرانا متن', ...south }],
    whole: { kind: 'delete', ...south },
  },
];

async function bytesOf(paragraphs: TrackedParagraph[]): Promise<Uint8Array> {
  const result = await redlineDocx({ title: 'R', paragraphs, base: { text: 't1', hash: 'h1' } });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

test('TX8.6 a redline comes back with every insertion and deletion, whose it is and when', async () => {
  const read = readDocx(await bytesOf(PARAGRAPHS));
  if (!read.ok) throw new Error(read.fault.code);
  const { paragraphs, authors, base, edition } = read.value;
  expect({ base, edition }).toEqual({ base: 'h1', edition: 'redline' });
  expect(authors).toEqual([north.author, south.author]);
  expect(paragraphs.map((one) => one.nodeId)).toEqual([undefined, 'n1', 'n2', 'n3']);
  expect(paragraphs.map((one) => one.number)).toEqual([undefined, '1.', '2.', undefined]);
  expect(paragraphs.map((one) => one.runs)).toEqual(PARAGRAPHS.map((one) => one.runs));
  expect(paragraphs.map((one) => one.mark)).toEqual([
    undefined,
    undefined,
    { kind: 'insert', ...north },
    { kind: 'delete', ...south },
  ]);
});

test('TX8.6 a change without an author or a date is refused, and so is an author that no file can hold', async () => {
  const change = (author: string, date: string): TrackedParagraph[] => [
    {
      kind: 'paragraph',
      node: 'n1',
      language: 'en',
      runs: [{ kind: 'insert', text: 'a', author, date }],
    },
  ];
  for (const [author, date, code] of [
    ['', north.date, 'docx.unattributed'],
    ['A', 'yesterday', 'docx.unattributed'],
    ['A\u0000', north.date, 'docx.character'],
  ] as const)
    expect(await redlineDocx({ title: 'R', paragraphs: change(author, date) })).toMatchObject({
      ok: false,
      fault: { code },
    });
});
