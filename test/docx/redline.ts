import type { TrackedParagraph } from '#interchange/docx/redline-edition.ts';

/** A redline in which two sides changed something, in two languages. */

export const north = { author: 'Northern Side & Co', date: '2031-03-04T10:00:00Z' };
export const south = { author: 'جنوبی فریق', date: '2031-03-05T11:30:00Z' };
export const REDLINE: TrackedParagraph[] = [
  {
    kind: 'paragraph',
    node: 'n1',
    language: 'en',
    number: '1.',
    runs: [
      { kind: 'keep', text: 'The truce lasts ' },
      { kind: 'delete', text: 'forty-eight', ...north },
      { kind: 'insert', text: 'seventy-two', ...south },
      { kind: 'keep', text: ' hours.' },
    ],
  },
  {
    kind: 'paragraph',
    node: 'n2',
    language: 'en',
    number: '2.',
    runs: [{ kind: 'insert', text: 'A commission is set up.', ...north }],
    whole: { kind: 'insert', ...north },
  },
  {
    kind: 'paragraph',
    node: 'n3',
    language: 'ur',
    number: '2.',
    runs: [{ kind: 'delete', text: 'پرانا متن', ...south }],
    whole: { kind: 'delete', ...south },
  },
  { kind: 'paragraph', node: 'n4', language: 'en', runs: [{ kind: 'keep', text: 'Done.' }] },
];
