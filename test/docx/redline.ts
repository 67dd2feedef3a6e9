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
  {
    kind: 'paragraph',
    node: 'n5',
    language: 'en',
    runs: [{ kind: 'delete', text: 'It stood here.', moved: true, ...north }],
    whole: { kind: 'delete', ...north },
    move: 'move1',
  },
  { kind: 'paragraph', node: 'n6', language: 'en', runs: [{ kind: 'keep', text: 'Between.' }] },
  {
    kind: 'paragraph',
    node: 'n7',
    language: 'en',
    runs: [{ kind: 'insert', text: 'It stood here.', moved: true, ...north }],
    whole: { kind: 'insert', ...north },
    move: 'move1',
  },
  { kind: 'paragraph', node: 'n9', language: 'en', runs: [{ kind: 'keep', text: 'Signed.' }] },
];

/** The redline as a reader gives it: what moved as that, by one name. */
export const READ = REDLINE.map(({ runs, whole, move }) => {
  const side = (kind: 'keep' | 'insert' | 'delete') =>
    kind === 'insert' ? ('moveTo' as const) : kind === 'delete' ? ('moveFrom' as const) : kind;
  return {
    runs: runs.map((run) => {
      if (run.kind === 'keep' || move === undefined) return run;
      const { moved: _, ...rest } = run;
      return { ...rest, kind: side(run.kind), move };
    }),
    mark: whole && (move === undefined ? whole : { ...whole, kind: side(whole.kind) }),
  };
});
