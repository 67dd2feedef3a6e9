import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { nodeId } from '#core/text/draft.ts';
import { rebase } from '#core/text/compose/rebase.ts';
import { faultOf, plain, printed, type Segment } from '#core/text/segments.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { wordsOf } from '#core/views/text-draft.ts';
import { textsAt, type TextsView } from '#core/views/texts.ts';
import { TextTable } from '../../../../test/support/text-table.ts';
import { segmentsOf } from '../../../../test/support/texts.ts';
import {
  afterTabling,
  bodyOf,
  findingsIn,
  hasPlace,
  isBehind,
  names,
  ownWords,
} from './drafting.ts';
import type { KeptDraft } from './kept.ts';
import { decided, keyOf, rebaseWords } from './rebasing.ts';

const hash = digestWith(nodeProvider);

function viewOf(table: TextTable): TextsView {
  return textsAt(table.room.acts, table.room.acts.length, { book: table.room.book });
}

function draft(
  table: TextTable,
  node: string,
  en: string,
  more: Partial<KeptDraft> = {},
): KeptDraft {
  const base = table.node(node)?.base ?? 'none';
  return {
    id: node,
    room: 'r',
    by: 'p1/k1',
    text: table.text,
    on: { node, base },
    words: { en: plain(en) },
    at: 0,
    ...more,
  };
}

const reads = (view: TextsView, node: string): string =>
  printed(wordsOf(view, node).en?.segs ?? []);

test('TX1.3 TX9.5 a set of drafts is one act that the rules take: words on paragraphs, and new paragraphs', () => {
  const table = new TextTable();
  const set = [
    draft(table, table.a, 'The Parties cease fire at once.'),
    draft(table, table.b, '', { words: { en: [] } }),
    draft(table, 'new', 'It is renewed.', {
      on: { kind: 'paragraph', in: table.article, after: table.b },
      words: { en: plain('It is renewed.'), ur: plain('اس کی تجدید ہوتی ہے۔') },
    }),
  ];
  const body = bodyOf(set, 'en', { sponsor: 'nobody', says: { en: 'Why.' } }, hash);
  expect(table.room.refusal('p1', 'text.propose', body)).toBeUndefined();
  const now = viewOf(table);
  const before = JSON.stringify(now);
  const type = 'text.propose';
  const after = afterTabling(now, { type, body, by: 'p1/k1' }, { book: table.room.book });
  // What is shown now is as it was.
  expect(JSON.stringify(now)).toBe(before);
  const { id } = table.room.act('p1', type, body);
  const then = viewOf(table);
  const real = [table.a, table.b, nodeId(id, 1)];
  expect(after?.nodes.map((node) => reads(after.view, node))).toEqual(
    real.map((node) => reads(then, node)),
  );
  expect(reads(then, table.b)).toMatch(/^\[It lasts 48 hours\.\]\[\]$/);
  // Words in another language name those that they were made from.
  const { ur } = then.words[nodeId(id, 1)]?.[id]?.words ?? {};
  expect(ur?.from?.language).toBe('en');
});

test('TX3.3 TX9.5 what the room will read says that a proposal reopens what every side had agreed to', () => {
  const table = new TextTable();
  for (const who of ['p1', 'p2']) table.consent(who, table.a);
  const now = viewOf(table);
  const body = bodyOf([draft(table, table.a, 'The Parties cease fire soon.')], 'en', {}, hash);
  const after = afterTabling(
    now,
    { type: 'text.propose', body, by: 'p1/k1' },
    { book: table.room.book },
  );
  const state = after?.view.state;
  expect(state && paragraphStanding(state, table.a)?.reopened.length).toBe(1);
  expect(now.state && paragraphStanding(now.state, table.a)?.reopened.length).toBe(0);
});

test('TX5.23 one’s own words begin without what others say in those that stand', () => {
  const segs: Segment[] = [
    { t: 'text', v: 'The Parties ' },
    {
      t: 'group',
      id: 'g1',
      alts: [
        {
          id: 'a',
          by: [
            { by: 'p1', verb: 'propose' },
            { by: 'p2', verb: 'oppose' },
          ],
          segs: plain('shall'),
        },
        { id: 'b', by: [{ by: 'p2', verb: 'propose' }], segs: plain('should') },
      ],
    },
    { t: 'text', v: ' act' },
    { t: 'note', by: 'p2', reserves: true, segs: plain('Pending instructions.') },
    { t: 'text', v: ' now' },
    { t: 'note', by: 'p1', segs: plain('Ours.') },
  ];
  const { segs: own, leftOut } = ownWords(segs, 'p1');
  expect(leftOut).toBe(1);
  expect(own).toEqual([
    { t: 'text', v: 'The Parties ' },
    {
      t: 'group',
      id: 'g1',
      alts: [
        { id: 'a', by: [{ by: 'p1', verb: 'propose' }], segs: plain('shall') },
        { id: 'b', segs: plain('should') },
      ],
    },
    { t: 'text', v: ' act now' },
    { t: 'note', by: 'p1', segs: plain('Ours.') },
  ]);
  expect([names(own, 'p1'), names(own, 'p2')]).toEqual([true, false]);
});

test('TX7 findings beside a draft: numbers that differ between its languages, letters of another alphabet; not a language left out', () => {
  const of = { working: 'en', authentic: ['en', 'ur', 'ps'] } as const;
  const found = findingsIn(
    { working: of.working, authentic: [...of.authentic] },
    { en: plain('It lasts 48 hours.'), ur: plain('یہ 72 گھنٹے رہے گی، كميشن۔') },
    hash,
  );
  expect(found.map(({ code }) => code).toSorted()).toEqual(['duration', 'letters']);
});

test('TX1.21 a draft or a proposal on earlier words is brought onto those that stand, each place at which both changed the same words named', () => {
  const table = new TextTable();
  const { b } = table;
  const old = table.node(b)?.base as string;
  const theirs = table.propose('p2', b, 'It lasts 24 hours.');
  for (const who of ['p1', 'p2']) table.consent(who, b, theirs);
  const hashes = { en: table.node(b)?.wordings[theirs]?.hashes.en };
  table.do('m1', 'text.settle', { on: [{ node: b, words: theirs, hashes }] });
  const mine = table.propose('p1', b, 'It lasts 72 hours from noon.', old);
  const view = viewOf(table);
  const before = draft(table, b, 'x', { on: { node: b, base: old } });
  expect([isBehind(view, before), isBehind(view, draft(table, b, 'x'))]).toEqual([true, false]);
  expect(hasPlace(view, draft(table, 'gone', 'x'))).toBe(false);
  const words = { en: plain('It lasts 72 hours from noon.') };
  const made = rebaseWords(view, b, old, words, 'p1');
  expect(made.base).toBe(theirs);
  expect(made.conflicts.map(({ was, stands, own }) => [was, stands, own].map(printed))).toEqual([
    ['48 hours', '24 hours', '72 hours from noon'],
  ]);
  const [key] = made.conflicts.map(keyOf) as [string];
  const read = (answers: Parameters<typeof decided>[1]) => printed(decided(made, answers).en ?? []);
  expect(read({})).toBe('It lasts [24 hours][72 hours from noon].');
  expect(read({ [key]: 'own' })).toBe('It lasts 72 hours from noon.');
  expect(read({ [key]: 'stands' })).toBe('It lasts 24 hours.');
  expect(decided(made, { [key]: 'own' }).en).toEqual(plain('It lasts 72 hours from noon.'));
  // Signed anew it starts from what stands, and the old one can be taken back.
  const next = draft(table, b, '', { words: decided(made, { [key]: 'own' }) });
  table.room.act('p1', 'text.propose', bodyOf([next], 'en', {}, hash));
  const body = { text: table.text, proposal: mine, nodes: [b] };
  expect(table.room.refusal('p1', 'text.take-back', body)).toBeUndefined();
});

test('TX1.21 however its conflicts are decided, what is offered is words in their one form', () => {
  const answer = fc.constantFrom('own' as const, 'stands' as const, 'both' as const);
  fc.assert(
    fc.property(
      segmentsOf('en', 2),
      segmentsOf('en', 2),
      segmentsOf('en', 2),
      fc.array(answer, { minLength: 8, maxLength: 8 }),
      (was, stands, own, answers) => {
        const made = rebase(was, stands, own);
        if (!made.ok) return;
        const conflicts = made.conflicts.map((one) => ({
          ...one,
          language: 'en' as const,
          stands: [],
          own: [],
        }));
        const said = Object.fromEntries(
          conflicts.map((one, n) => [keyOf(one), answers[n % answers.length] ?? 'both']),
        );
        const { en = [] } = decided({ words: { en: made.segs }, conflicts }, said);
        expect(faultOf(en)).toBeUndefined();
        const left = conflicts.filter((one) => said[keyOf(one)] === 'both');
        for (const { group } of conflicts)
          expect(en.some((seg) => seg.t === 'group' && seg.id === group)).toBe(
            left.some((one) => one.group === group),
          );
      },
    ),
  );
});
