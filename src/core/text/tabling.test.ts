import { describe, expect, it } from 'vitest';
import { NOBODY, TestRoom } from '../test-room.ts';
import { BRACKETED, hashed, TextTable, worded } from '../../../test/support/text-table.ts';

describe('a text on the table', () => {
  it('TX1.1 a text is tabled once the procedure is adopted, and its order is kept', () => {
    const early = TestRoom.open({ rules: 3 });
    const body = early.exampleOf('text.table');
    expect(early.refusal('m1', 'text.table', body)?.code).toBe('procedure.not-adopted');
    const table = new TextTable();
    expect(table.order).toEqual([table.article]);
    expect(table.node(table.article)?.children).toEqual([table.a, table.b, table.c]);
    expect(table.standing(table.a)?.status).toBe('open');
  });

  it('TX1.1 what stands where it cannot is refused', () => {
    const { room } = new TextTable();
    const refused = (nodes: object[]) =>
      room.refusal('m1', 'text.table', { ...room.exampleOf('text.table'), nodes })?.code;
    expect(refused([{ kind: 'point', words: worded({ en: 'x' }) }])).toBe('paragraph.misplaced');
    expect(refused([{ kind: 'paragraph', in: 2 }, { kind: 'article' }])).toBe(
      'paragraph.misplaced',
    );
    expect(refused([{ kind: 'paragraph', words: worded({ ur: 'x' }) }])).toBe(
      'text.no-working-words',
    );
    const deep = [
      { kind: 'paragraph' },
      ...Array.from({ length: 8 }, (_, n) => ({ kind: 'point', in: n + 1 })),
    ];
    expect(refused(deep)).toBe('paragraph.too-deep');
    expect(refused(deep.slice(0, 8))).toBeUndefined();
  });

  it('TX1.2 only whoever holds the pen adds, moves, numbers, splits, merges, removes, settles and circulates', () => {
    const table = new TextTable();
    const { a, b, c, article } = table;
    const base = table.text;
    const acts: [string, object][] = [
      ['text.add', { nodes: [{ kind: 'paragraph' }], in: article, after: a }],
      ['text.move', { node: a, in: article, after: c }],
      ['text.renumber', { node: a, num: '2 bis' }],
      ['text.split', { node: a, base, words: [worded({ en: 'x' }), worded({ en: 'y' })] }],
      [
        'text.merge',
        {
          nodes: [
            { node: b, base },
            { node: c, base },
          ],
          words: worded({ en: 'x' }),
        },
      ],
      ['text.circulate', { name: { en: 'Rev. 1' } }],
    ];
    for (const [type, body] of acts) {
      const codes = ['p1', 'm1'].map((who) => table.refused(who, type, body)?.code);
      expect([type, ...codes]).toEqual([type, 'text.not-pen', undefined]);
    }
    expect(table.refused('p1', 'text.settle', { on: table.consenting(a).on })?.code).toBe(
      'text.not-pen',
    );
    expect(table.refused('p1', 'text.remove', { node: a })?.code).toBe('text.not-pen');
  });

  it('TX1.3 a proposal keeps its words and their base, and changes nothing that stands', () => {
    const table = new TextTable();
    const proposal = table.propose('p1', table.b, 'It lasts 72 hours.');
    expect(table.node(table.b)).toMatchObject({
      base: table.text,
      wordings: {
        [table.text]: { hashes: { en: hashed('It lasts 48 hours.') } },
        [proposal]: { by: 'p1', base: table.text, hashes: { en: hashed('It lasts 72 hours.') } },
      },
    });
    expect(table.standing(table.b)?.status).toBe('bracketed');
  });

  it('TX1.4 a proposal on words that never stood, on none, on the very words, or on a paragraph twice is refused, and nothing changes', () => {
    const table = new TextTable();
    const before = JSON.stringify(table.state);
    const code = (body: object) => table.refused('p1', 'text.propose', body)?.code;
    expect(code(table.proposal(table.b, 'x', NOBODY))).toBe('text.base-unknown');
    expect(code(table.proposal(`${'f'.repeat(16)}.1`, 'x', NOBODY))).toBe('paragraph.unknown');
    expect(code(table.proposal(table.b, 'It lasts 48 hours.'))).toBe('text.same-words');
    expect(code({ on: [] })).toBe('text.nothing-proposed');
    const { on } = table.proposal(table.b, 'x');
    expect(code({ on: [...on, ...on] })).toBe('text.twice');
    expect(
      table.refused('p1', 'text.propose', { ...table.proposal(table.b, 'x'), text: NOBODY })?.code,
    ).toBe('text.unknown');
    expect(JSON.stringify(table.state)).toBe(before);
  });

  it('TX1.4 what was proposed on earlier words is admitted, since rebasing is offered and not forced', () => {
    const table = new TextTable();
    const old = table.node(table.b)?.base as string;
    const one = table.propose('p1', table.b, 'It lasts 72 hours.');
    for (const who of ['p1', 'p2']) table.consent(who, table.b, one);
    table.do('m1', 'text.settle', { on: table.consenting(table.b, one).on });
    expect(
      table.refused('p2', 'text.propose', table.proposal(table.b, 'It lasts 24 hours.', old)),
    ).toBeUndefined();
  });

  it('TX1.5 a side proposes a new paragraph: it has no words until these are agreed', () => {
    const table = new TextTable();
    const words = worded({ en: 'Prisoners are released.' });
    const id = table.do('p2', 'text.propose', {
      on: [],
      new: [{ kind: 'paragraph', in: table.article, after: table.b, words }],
    });
    const node = `${id.slice(0, 16)}.1`;
    expect(table.node(table.article)?.children).toEqual([table.a, table.b, node, table.c]);
    expect(table.node(node)?.base).toBeUndefined();
    expect(table.standing(node)?.status).toBe('bracketed');
    table.do('p2', 'text.take-back', { proposal: id, nodes: [node] });
    expect(table.standing(node)?.status).toBe('no-text');
    expect(table.refused('m1', 'text.remove', { node })).toBeUndefined();
  });

  it('TX12.1 only its proposer takes a proposal back, and only before another side agreed to it', () => {
    const table = new TextTable();
    const proposal = table.propose('p1', table.b, 'It lasts 72 hours.');
    const body = { proposal, nodes: [table.b] };
    expect(table.refused('p2', 'text.take-back', body)?.code).toBe('proposal.not-own');
    expect(table.refused('p1', 'text.take-back', { ...body, proposal: table.text })?.code).toBe(
      'proposal.unknown',
    );
    table.consent('p1', table.b, proposal);
    expect(table.refused('p1', 'text.take-back', body)).toBeUndefined();
    table.consent('p2', table.b, proposal);
    expect(table.refused('p1', 'text.take-back', body)?.code).toBe('proposal.consented');
  });

  it('TX5.6 a stance is on words that are there, on a group and an alternative that they have', () => {
    const table = new TextTable();
    const proposal = table.propose('p1', table.b, BRACKETED);
    const on = (more: object, verb = 'support') =>
      table.refused('p2', 'text.stance', { node: table.b, on: { words: proposal, ...more }, verb })
        ?.code;
    expect(on({})).toBeUndefined();
    expect(on({ group: 'g1', alt: 'b' }, 'oppose')).toBeUndefined();
    expect(on({ group: 'g1', alt: 'c' })).toBe('text.no-alternative');
    expect(on({ group: 'g2', alt: 'a' })).toBe('text.no-alternative');
    expect(on({ group: 'constructor', alt: 'a' })).toBe('text.no-alternative');
    expect(on({ words: NOBODY })).toBe('text.words-gone');
  });

  it('TX11.1 on a single text of the mediators nobody proposes words', () => {
    const table = new TextTable({ tier: 'one-text' });
    expect(table.refused('p1', 'text.propose', table.proposal(table.b, 'x'))?.code).toBe(
      'text.one-text',
    );
  });
});
