import { describe, expect, it } from 'vitest';
import { consentStanding } from '../consent-standing.ts';
import { NOBODY, TestRoom } from '../test-room.ts';
import type { Segment } from './segments.ts';
import { plain } from './segments.ts';
import { hashed, TextTable, worded } from '../../../test/support/text-table.ts';

const bracketed: Segment[] = [
  {
    t: 'group',
    id: 'g1',
    alts: [
      { id: 'a', segs: plain('48') },
      { id: 'b', segs: plain('72') },
    ],
  },
];

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
    const proposal = table.propose('p1', table.b, bracketed);
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

describe('status, derived from consents to exact words', () => {
  it('TX3.1 agreed ad referendum when every side agreed to the same words, agreed when all of it is firm', () => {
    const table = new TextTable();
    table.powers('p1');
    table.powers('p2');
    const one = table.consent('p1', table.a);
    expect(table.standing(table.a)?.status).toBe('open');
    table.consent('p2', table.a, undefined, 'definitive');
    expect(table.standing(table.a)).toMatchObject({
      status: 'agreed-ad-referendum',
      words: table.text,
    });
    table.about('p1', 'confirm', one, hashed('The Parties cease fire.'));
    expect(table.standing(table.a)?.status).toBe('agreed');
  });

  it('TX3.2 sides that agree to different words agree to nothing', () => {
    const table = new TextTable();
    const proposal = table.propose('p1', table.b, 'It lasts 72 hours.');
    table.consent('p1', table.b, proposal);
    table.consent('p2', table.b);
    expect(table.standing(table.b)).toMatchObject({ status: 'bracketed' });
    expect(table.standing(table.b)?.words).toBeUndefined();
    table.consent('p2', table.b, proposal);
    expect(table.standing(table.b)).toMatchObject({
      status: 'agreed-ad-referendum',
      words: proposal,
    });
  });

  it('TX3.3 words tabled after every side agreed reopen the paragraph and say by which act; taken back, the agreement stands again', () => {
    const table = new TextTable();
    const consents = ['p1', 'p2'].map((who) => table.consent(who, table.a));
    const proposal = table.propose('p2', table.a, 'The Parties cease all fire.');
    expect(table.standing(table.a)).toMatchObject({
      status: 'bracketed',
      reopened: [proposal],
      words: table.text,
    });
    expect(table.refused('m1', 'text.settle', { on: table.consenting(table.a).on })?.code).toBe(
      'text.not-agreed',
    );
    table.do('p2', 'text.take-back', { proposal, nodes: [table.a] });
    expect(table.standing(table.a)).toMatchObject({ status: 'agreed-ad-referendum', reopened: [] });
    for (const id of consents) expect(consentStanding(table.state, id)).toBe('ad-referendum');
  });

  it('TX3.4 a consent to another hash, to bracketed words or to words that are gone is refused, and nothing changes', () => {
    const table = new TextTable();
    const open = table.propose('p1', table.b, bracketed);
    const gone = table.propose('p2', table.b, 'It lasts a week.');
    const late = table.consenting(table.b, gone);
    table.do('p2', 'text.take-back', { proposal: gone, nodes: [table.b] });
    const before = JSON.stringify(table.state);
    const code = (body: object) => table.refused('p1', 'text.consent', body)?.code;
    const { on, ...rest } = table.consenting(table.a);
    expect(code({ ...rest, on: [{ ...on[0], hashes: { en: hashed('x') } }] })).toBe(
      'text.other-words',
    );
    expect(code({ ...rest, on: [{ ...on[0], hashes: { ur: hashed('الف') } }] })).toBe(
      'text.no-working-words',
    );
    expect(code(table.consenting(table.b, open))).toBe('text.bracketed');
    expect(code(late)).toBe('text.words-gone');
    // All of a set, or none of it.
    expect(code({ ...rest, on: [...on, ...table.consenting(table.b, open).on] })).toBe(
      'text.bracketed',
    );
    expect(JSON.stringify(table.state)).toBe(before);
  });

  it('TX3.14 agreed in principle when every side has said so, whatever is proposed; agreement to words takes its place', () => {
    const table = new TextTable();
    const say = (who: string, more: object = {}) =>
      table.do(who, 'text.agree-in-principle', { nodes: [table.b], ...more });
    const code = (who: string, more: object = {}) =>
      table.refused(who, 'text.agree-in-principle', { nodes: [table.b], ...more })?.code;
    expect(code('p1', { back: true })).toBe('text.principle-already');
    say('p1');
    expect(code('p1')).toBe('text.principle-already');
    expect(table.standing(table.b)?.status).toBe('open');
    say('p2');
    table.propose('p1', table.b, 'It lasts 72 hours.');
    expect(table.standing(table.b)?.status).toBe('agreed-in-principle');
    say('p1', { back: true });
    expect(table.standing(table.b)?.status).toBe('bracketed');
    say('p1');
    for (const who of ['p1', 'p2']) table.consent(who, table.b);
    expect(table.standing(table.b)?.status).toBe('agreed-ad-referendum');
    const single = new TextTable({ tier: 'one-text' });
    const body = { nodes: [single.b] };
    expect(single.refused('p1', 'text.agree-in-principle', body)?.code).toBe('text.one-text');
  });

  it('TX3.5 conformed when every side agreed in every authentic language; other words in one end that and not the agreement', () => {
    const table = new TextTable();
    for (const who of ['p1', 'p2']) table.powers(who);
    const [one, two] = ['p1', 'p2'].map((who) =>
      table.consent(who, table.a, undefined, 'definitive'),
    );
    const conform = (who: string, consent: string | undefined, ur: string) =>
      table.do(who, 'text.conform', { on: [{ consent, hashes: { ur: hashed(ur) } }] });
    conform('p1', one, 'الف');
    expect(table.standing(table.a)?.status).toBe('agreed');
    expect(
      table.refused('p2', 'text.conform', { on: [{ consent: two, hashes: { ur: hashed('x') } }] })
        ?.code,
    ).toBe('text.other-words');
    expect(
      table.refused('p2', 'text.conform', { on: [{ consent: one, hashes: { ur: hashed('الف') } }] })
        ?.code,
    ).toBe('consent.not-own');
    conform('p2', two, 'الف');
    expect(table.standing(table.a)?.status).toBe('conformed');
    table.do('m1', 'text.translate', {
      on: [{ node: table.a, words: table.text, in: worded({ ur: 'ب' }) }],
    });
    expect(table.standing(table.a)?.status).toBe('agreed');
    expect(
      table.refused('m1', 'text.translate', {
        on: [{ node: table.a, words: table.text, in: worded({ en: 'x' }) }],
      })?.code,
    ).toBe('text.working-words');
    expect(
      table.refused('p1', 'text.translate', {
        on: [{ node: table.a, words: table.text, in: worded({ ur: 'x' }) }],
      })?.code,
    ).toBe('text.not-pen');
  });

  it('AU5.2 of a paragraph not confirmed and withdrawn are kept apart, each for its own paragraph', () => {
    const table = new TextTable();
    table.powers('p1');
    const words = { a: hashed('The Parties cease fire.'), b: hashed('It lasts 48 hours.') };
    const set = table.room.act('p1', 'text.consent', {
      ...table.consenting(table.a),
      on: [...table.consenting(table.a).on, ...table.consenting(table.b).on],
    }).id;
    const [a, b] = [`${set}.1`, `${set}.2`];
    const code = (verb: string, consent: string, hash: string, who = 'p1') =>
      table.refused(who, `text.${verb}`, { on: [{ consent, hash }] })?.code;
    expect(code('withdraw', a, words.a)).toBe('consent.only-declined');
    expect(code('confirm', a, words.b)).toBe('consent.stale');
    expect(code('confirm', a, words.a, 'p2')).toBe('consent.not-own');
    table.about('p1', 'confirm', a, words.a);
    table.about('p1', 'not-confirm', b, words.b);
    expect([a, b].map((id) => consentStanding(table.state, id))).toEqual([
      'confirmed',
      'not-confirmed',
    ]);
    expect(code('not-confirm', a, words.a)).toBe('consent.only-withdrawn');
    table.about('p1', 'withdraw', a, words.a);
    expect(consentStanding(table.state, a)).toBe('withdrawn');
  });

  it('AU7.1 under “nothing is agreed until everything is agreed” a paragraph reads provisional, and falls with the talks', () => {
    const table = new TextTable({ rules: { nothingUntilEverything: true } });
    const id = table.consent('p1', table.a);
    table.consent('p2', table.a);
    expect(table.standing(table.a)).toMatchObject({
      status: 'agreed-ad-referendum',
      provisional: true,
    });
    table.room.act('m1', 'talks.close', { outcome: 'without-agreement' });
    expect(consentStanding(table.state, id)).toBe('fallen');
    expect(table.refused('p1', 'text.consent', table.consenting(table.b))?.code).toBe(
      'talks.closed',
    );
  });
});

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
