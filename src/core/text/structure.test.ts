import { describe, expect, it } from 'vitest';
import { consentStanding } from '../consent-standing.ts';
import { TextTable, worded } from '../../../test/support/text-table.ts';

describe('what the pen does', () => {
  it('TX3.6 settling lifts the brackets: the agreed words stand, other proposals leave, consents stay', () => {
    const table = new TextTable();
    const mine = table.propose('p1', table.b, 'It lasts 72 hours.');
    const bridge = table.propose('m1', table.b, 'It lasts 60 hours.');
    const ids = ['p1', 'p2'].map((who) => table.consent(who, table.b, bridge));
    expect(
      table.refused('m1', 'text.settle', { on: table.consenting(table.b, mine).on })?.code,
    ).toBe('text.not-agreed');
    table.do('m1', 'text.settle', { on: table.consenting(table.b, bridge).on });
    expect(table.node(table.b)).toMatchObject({ base: bridge, earlier: { [table.text]: true } });
    expect(Object.keys(table.node(table.b)?.wordings ?? {})).toEqual([bridge]);
    expect(table.standing(table.b)?.status).toBe('agreed-ad-referendum');
    for (const id of ids) expect(consentStanding(table.state, id)).toBe('ad-referendum');
    expect(
      table.refused('m1', 'text.settle', { on: table.consenting(table.b, bridge).on })?.code,
    ).toBe('text.settled-already');
  });

  it('TX3.7 moving and renumbering keep words and consents', () => {
    const table = new TextTable();
    for (const who of ['p1', 'p2']) table.consent(who, table.a);
    table.do('m1', 'text.move', { node: table.a, in: table.article, after: table.c });
    table.do('m1', 'text.renumber', { node: table.a, num: '2 bis' });
    expect(table.node(table.article)?.children).toEqual([table.b, table.c, table.a]);
    expect(table.standing(table.a)?.status).toBe('agreed-ad-referendum');
    expect(table.refused('m1', 'text.move', { node: table.article, in: table.article })?.code).toBe(
      'paragraph.misplaced',
    );
    expect(table.refused('m1', 'text.move', { node: table.a, after: table.b })?.code).toBe(
      'paragraph.not-there',
    );
  });

  it('TX1.1 adding and moving make nothing stand deeper than eight levels', () => {
    const table = new TextTable();
    const chain = [
      { kind: 'paragraph' },
      ...Array.from({ length: 5 }, (_, n) => ({ kind: 'point', in: n + 1 })),
    ];
    const id = table.do('m1', 'text.add', { in: table.article, after: table.c, nodes: chain });
    const deeper = {
      in: `${id.slice(0, 16)}.6`,
      nodes: [{ kind: 'point' }, { kind: 'point', in: 1 }],
    };
    expect(table.refused('m1', 'text.add', deeper)?.code).toBe('paragraph.too-deep');
    const points = [2, 3, 4, 5, 6].map((n) => `${id.slice(0, 16)}.${n}`);
    const other = table.do('m1', 'text.add', {
      in: table.article,
      after: table.c,
      nodes: chain.slice(0, 3),
    });
    const [, one] = [`${other.slice(0, 16)}.1`, `${other.slice(0, 16)}.2`] as const;
    // The article, a paragraph and five points are seven; two more would be nine.
    expect(table.refused('m1', 'text.move', { node: one, in: points[4] })?.code).toBe(
      'paragraph.too-deep',
    );
    expect(table.refused('m1', 'text.move', { node: one, in: points[3] })).toBeUndefined();
  });

  it('TX3.8 splitting and merging reopen what they touch, and are refused over a proposal on the table', () => {
    const table = new TextTable();
    const base = table.text;
    const consent = table.consent('p1', table.a);
    const split = {
      node: table.a,
      base,
      words: [worded({ en: 'The Parties' }), worded({ en: 'cease fire.' })],
    };
    const proposal = table.propose('p2', table.a, 'x');
    expect(table.refused('m1', 'text.split', split)?.code).toBe('text.proposals-open');
    table.do('p2', 'text.take-back', { proposal, nodes: [table.a] });
    const id = table.do('m1', 'text.split', split);
    const second = `${id.slice(0, 16)}.1`;
    expect(table.node(table.article)?.children).toEqual([table.a, second, table.b, table.c]);
    expect(consentStanding(table.state, consent)).toBe('earlier-words');
    expect(table.standing(table.a)?.status).toBe('open');
    const merge = {
      nodes: [
        { node: table.a, base: id },
        { node: second, base: id },
      ],
      words: worded({ en: 'The Parties cease fire.' }),
    };
    expect(
      table.refused('m1', 'text.merge', {
        ...merge,
        nodes: [merge.nodes[0], { node: table.c, base }],
      })?.code,
    ).toBe('paragraph.not-there');
    table.do('m1', 'text.merge', merge);
    expect(table.node(table.article)?.children).toEqual([table.a, table.b, table.c]);
    expect(table.node(second)).toBeUndefined();
  });

  it('TX3.9 words are not deleted by the pen: no text is proposed, agreed and settled, and then the paragraph can go', () => {
    const table = new TextTable();
    expect(table.refused('m1', 'text.remove', { node: table.b })?.code).toBe('paragraph.has-words');
    const none = table.propose('p1', table.b, []);
    for (const who of ['p1', 'p2']) table.consent(who, table.b, none);
    expect(table.refused('m1', 'text.remove', { node: table.b })?.code).toBe('paragraph.has-words');
    table.do('m1', 'text.settle', { on: table.consenting(table.b, none).on });
    table.do('m1', 'text.remove', { node: table.b });
    expect(table.node(table.article)?.children).toEqual([table.a, table.c]);
  });
});
