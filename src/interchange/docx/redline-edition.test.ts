import { expect, test } from 'vitest';
import { north, READ, REDLINE, south } from '../../../test/docx/redline.ts';
import { readDocx } from './read-docx.ts';
import { redlineDocx, type TrackedParagraph } from './redline-edition.ts';

const PARAGRAPHS: TrackedParagraph[] = [
  { kind: 'title', language: 'en', runs: [{ kind: 'keep', text: 'Agreement' }] },
  ...REDLINE,
  {
    kind: 'paragraph',
    node: 'n8',
    language: 'en',
    runs: [{ kind: 'delete', text: '48\thours\nor', ...north }],
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
  expect(paragraphs.map((one) => one.nodeId)).toEqual(PARAGRAPHS.map((one) => one.node));
  expect(paragraphs.map((one) => one.number)).toEqual(PARAGRAPHS.map((one) => one.number));
  const own = paragraphs.slice(1, 1 + READ.length);
  expect(own.map((one) => one.runs)).toEqual(READ.map((one) => one.runs));
  expect(own.map((one) => one.mark)).toEqual(READ.map((one) => one.mark));
  expect(paragraphs.at(-1)?.runs).toEqual(PARAGRAPHS.at(-1)?.runs);
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
