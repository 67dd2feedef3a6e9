import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '#core/text/compose/compose.ts';
import { read } from '#core/text/flat.ts';
import { hashDraft } from '#core/text/hashes.ts';
import { plain, printed, type Segment } from '#core/text/segments.ts';
import { RULES_4 } from '#core/rules/version-4.ts';
import type { Act } from '#core/act.ts';
import { proposalOfDraft } from '#core/views/draft-proposal.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { momentWith, type TextMoment } from '#core/views/text-search.ts';
import { add, start } from '#core/views/texts.ts';
import { hash } from '../../../test/docx/returned.ts';
import { TextTable } from '../../../test/support/text-table.ts';
import type { DraftAct, Proposed } from './draft-acts.ts';
import { draftsToKeep, reviewedChanges } from './kept-drafts.ts';
import { proposedWords } from './proposed-words.ts';

const ctx = { book: RULES_4, hash };

/** The view of a table after all that was done there. */
function viewOf(acts: readonly Act[]) {
  const view = start();
  for (const act of acts) add(view, act, ctx);
  return view;
}

function momentOf(table: TextTable): TextMoment {
  const view = viewOf(table.room.acts);
  const draft = draftOf(view, table.text);
  if (!draft) throw new Error('no text');
  return { view, draft, index: 0 };
}

const by = (reviewer: string, proposed: Proposed, more: Partial<DraftAct> = {}): DraftAct =>
  ({
    ...proposed,
    language: 'en',
    reviewers: [reviewer],
    isUntracked: false,
    isTogether: false,
    comments: [],
    flags: [],
    ...more,
  }) as DraftAct;

describe('TX8.18 what a reviewer’s words come to as a proposal', () => {
  const standing = plain('The truce lasts 48 hours from noon.');
  const made = compose(standing, [
    {
      id: 'a',
      segs: plain('The truce lasts 72 hours from noon.'),
      by: [{ by: 'p2', verb: 'propose' }],
    },
    {
      id: 'b',
      segs: plain('The truce lasts 24 hours from noon.'),
      by: [{ by: 'p1', verb: 'propose' }],
    },
  ]);
  if (!made.ok) throw new Error('not composed');
  const words = (segs: readonly Segment[]) =>
    printed(proposedWords(segs, { printed: made.segs, standing, own: 'p1' }));
  type Alternatives = Extract<Segment, { t: 'group' }>['alts'];
  const withAlts = (change: (alts: Alternatives) => Alternatives): Segment[] =>
    made.segs.map((seg) => (seg.t === 'group' ? { ...seg, alts: change(seg.alts) } : seg));

  test('TX8.18 brackets that show what is on the table are what stands, where they were left alone', () => {
    expect(printed(made.segs)).toBe('The truce lasts [48][72][24] hours from noon.');
    expect(words(made.segs)).toBe(printed(standing));
    const other = made.segs.map((seg) =>
      seg.t === 'text' ? { ...seg, v: seg.v.replace('noon', 'dawn') } : seg,
    );
    expect(words(other)).toBe('The truce lasts 48 hours from dawn.');
  });

  test('TX8.18 the alternative that was changed, or the one that was left, is what is meant; of several only a person can tell', () => {
    const changed = withAlts((alts) =>
      alts.map((alt) => (alt.id === 'a' ? { ...alt, segs: plain('96') } : alt)),
    );
    expect(words(changed)).toBe('The truce lasts 96 hours from noon.');
    expect(words(withAlts((alts) => alts.filter(({ id }) => id === 'b')))).toBe(
      'The truce lasts 24 hours from noon.',
    );
    const both = withAlts((alts) => alts.map((alt) => ({ ...alt, segs: plain('60') })));
    expect(words(both)).toBe('The truce lasts [60][60][60] hours from noon.');
  });

  test('TX5.23 nothing is said for another side, on an alternative or in a note; brackets of the text itself stay', () => {
    const own: Segment[] = [
      { t: 'text', v: 'It ' },
      {
        t: 'group',
        id: 'g1',
        alts: [
          {
            id: 'x',
            by: [
              { by: 'p2', verb: 'oppose' },
              { by: 'p1', verb: 'support' },
            ],
            segs: plain('shall'),
          },
          { id: 'y', by: [{ by: 'p2', verb: 'propose' }], segs: plain('should') },
        ],
      },
      { t: 'note', by: 'p2', reserves: true, segs: plain('Reserved.') },
      { t: 'note', by: 'p1', segs: plain('Ours.') },
    ];
    expect(proposedWords(own, { printed: own, standing: own, own: 'p1' })).toEqual([
      own[0],
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'x', by: [{ by: 'p1', verb: 'support' }], segs: plain('shall') },
          { id: 'y', segs: plain('should') },
        ],
      },
      own[3],
    ]);
  });

  test('TX8.18 a file in which nothing was changed comes to the words that stand, whatever is on the table', () => {
    const word = fc.constantFrom('the ', 'truce ', 'lasts ', '48 ', '72 ', 'hours ', 'now ');
    const wording = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((all) => plain(all.join('')));
    fc.assert(
      fc.property(wording, fc.array(wording, { maxLength: 4 }), (stands, proposals) => {
        const all = compose(
          stands,
          proposals.map((segs, n) => ({ id: `p${n}`, segs })),
        );
        if (!all.ok) return;
        expect(proposedWords(all.segs, { printed: all.segs, standing: stands })).toEqual(stands);
      }),
    );
  });
});

describe('TX8.17 drafts of chosen changes', () => {
  const table = new TextTable();
  table.propose('p2', table.b, 'It lasts 72 hours.');
  const base = momentOf(table);
  const change = (...acts: DraftAct[]) => reviewedChanges(acts, base, 'p1');

  test('TX8.17 each starts from the act whose words stood, one draft for each reviewer, for what nobody tracked, and for what several give together', () => {
    const words = (node: string, said: string): Proposed => ({
      what: 'words',
      node,
      base: 'x',
      segs: plain(said),
    });
    const kept = draftsToKeep(
      change(
        by('Amina', words(table.a, 'The Parties cease all fire.')),
        by('Bilal', words(table.a, 'The Parties will cease fire.')),
        by('', words(table.c, 'A commission of three verifies it.')),
        by('Amina', words(table.a, 'The Parties will cease all fire.'), {
          reviewers: ['Amina', 'Bilal'],
          isTogether: true,
        }),
        by('Amina', words(table.c, 'A commission verifies this.'), {
          reviewers: ['Amina', 'Bilal'],
        }),
        by('', words(table.c, 'Nobody verifies it.'), { reviewers: [], isUntracked: true }),
      ),
      table.text,
      hash,
    );
    expect(
      kept.map(({ reviewer, body }) => [
        reviewer,
        body.on.map(({ node, base: from }) => [node, from]),
      ]),
    ).toEqual([
      [
        'Amina',
        [
          [table.a, table.text],
          [table.c, table.text],
        ],
      ],
      [
        'Bilal',
        [
          [table.a, table.text],
          [table.c, table.text],
        ],
      ],
      [undefined, [[table.c, table.text]]],
      ['Amina, Bilal', [[table.a, table.text]]],
      [undefined, [[table.c, table.text]]],
    ]);
    for (const { body } of kept)
      expect(table.room.refusal('p1', 'draft.keep', body)?.code).toBe('draft.shared-room');
  });

  test('TX8.17 new paragraphs are kept with their place, a split as words and new ones, a merge as words and no text; a move, a title and what comes to the same are not', () => {
    const all = change(
      by('Amina', { what: 'insert', after: table.c, segs: plain('It meets each week.') }),
      by('Amina', { what: 'insert', after: table.c, segs: plain('It reports.') }),
      by('Amina', { what: 'insert', after: table.article, segs: plain('First of all.') }),
      by('Amina', {
        what: 'split',
        node: table.a,
        base: 'x',
        into: [plain('The Parties'), plain('cease fire.')],
      }),
      by('Amina', { what: 'move', node: table.a, base: 'x', after: table.c }),
      by('Amina', { what: 'title', title: 'Treaty' }),
      by('Amina', {
        what: 'words',
        node: table.b,
        base: 'x',
        segs: base.draft.nodes[0]?.children[1]?.words.en?.segs ?? [],
      }),
    );
    expect(all.map(({ not }) => not)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'move',
      'title',
      'same',
    ]);
    const [draft, ...more] = draftsToKeep(all, table.text, hash);
    expect(more).toEqual([]);
    expect(draft?.body.new?.map(({ words: _, ...at }) => at)).toEqual([
      { kind: 'paragraph', in: table.article, after: table.c },
      { kind: 'paragraph', in: table.article, after: table.c },
      { kind: 'paragraph', in: table.article },
      { kind: 'paragraph', in: table.article, after: table.a },
    ]);
    // As it is proposed, each new paragraph comes to stand in the order of the file.
    const row = {
      text: table.text,
      on: (draft?.body.on ?? []).map((one) => ({
        ...one,
        words: { en: { segs: read(one.words.en?.segs ?? []) ?? [] } },
      })),
      new: (draft?.body.new ?? []).map((one) => ({
        ...one,
        words: { en: { segs: read(one.words.en?.segs ?? []) ?? [] } },
      })),
    };
    const body = proposalOfDraft(row, 'en', hash);
    const other = new TextTable();
    const there = JSON.parse(
      JSON.stringify(body)
        .replaceAll(table.text.slice(0, 16), other.text.slice(0, 16))
        .replaceAll(table.text, other.text),
    ) as object;
    other.room.act('p1', 'text.propose', there);
    const view = viewOf(other.room.acts);
    const order = draftOf(view, other.text, { of: 'p1' })?.nodes[0]?.children ?? [];
    expect(order.map(({ words }) => printed(words.en?.segs ?? []))).toEqual([
      'First of all.',
      'The Parties',
      'cease fire.',
      'It lasts 48 hours.',
      'A commission verifies it.',
      'It meets each week.',
      'It reports.',
    ]);
  });

  test('TX8.17 a reviewer who changed more than one act may have gets several drafts, and none is larger than a body', () => {
    const long = plain('word '.repeat(7_900));
    const acts = [table.a, table.b, table.c].map((node) =>
      by('Amina', { what: 'words', node, base: 'x', segs: long }),
    );
    const inserts = Array.from({ length: 90 }, (_, n) =>
      by('Amina', { what: 'insert', after: table.c, segs: plain(`Paragraph ${n}.`) }),
    );
    const kept = draftsToKeep(change(...acts, ...inserts), table.text, hash);
    expect(kept.length).toBeGreaterThanOrEqual(5);
    for (const { body } of kept) {
      expect(JSON.stringify(body).length).toBeLessThan(60_000);
      expect(body.new?.length ?? 0).toBeLessThanOrEqual(40);
    }
    const count = kept.reduce((sum, { body }) => sum + body.on.length + (body.new?.length ?? 0), 0);
    expect(count).toBe(93);
  });
});

describe('TX8.16 the version that a file was made of', () => {
  test('TX8.16 is found by its hash: as it stands, as it was circulated, and after any act, with what was taken back since', () => {
    const table = new TextTable();
    const hashNow = () => hashDraft(hash, momentOf(table).draft);
    const tabled = hashNow();
    const proposal = table.propose('p2', table.b, 'It lasts 72 hours.');
    const bracketed = hashNow();
    table.room.act('p2', 'text.take-back', { text: table.text, proposal, nodes: [table.b] });
    table.propose('p1', table.c, 'Two commissions verify it.');
    table.room.act('m1', 'text.circulate', { text: table.text, name: { en: 'Rev. 1' } });
    table.propose('p2', table.a, 'Nobody ceases fire.');
    const { acts } = table.room;
    const view = viewOf(acts);
    const at = (digest: string) => momentWith(acts, view, table.text, digest, ctx);
    expect(at(hashNow())?.draft).toEqual(draftOf(view, table.text));
    expect(printed(at(bracketed)?.draft.nodes[0]?.children[1]?.words.en?.segs ?? [])).toBe(
      'It lasts [48][72] hours.',
    );
    expect(at(tabled)?.index).toBeLessThan(at(bracketed)?.index ?? 0);
    const version = view.texts[table.text]?.versions[0];
    expect(version && at(hashDraft(hash, version.draft))?.index).toBe(version?.index);
    expect(at('never')).toBeUndefined();
  });
});
