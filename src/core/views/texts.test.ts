import { describe, expect, it } from 'vitest';
import { printed } from '../text/segments.ts';
import type { Segment } from '../text/segments.ts';
import { plain } from '../text/segments.ts';
import { TextTable, worded } from '../../../test/support/text-table.ts';
import type { Draft, Node } from '../text/draft.ts';
import { nodeId } from '../text/draft.ts';
import type { Reader, Reading } from './text-draft.ts';
import { draftOf } from './text-draft.ts';
import { proposals, textsAt } from './texts.ts';
import type { TextsView } from './texts.ts';

/** The view of all that was done, or of the first acts, without what is taken back later. */
function viewOf(table: TextTable, upTo = table.room.acts.length): TextsView {
  return textsAt(table.room.acts, upTo, { book: table.room.book });
}

const says = (node: Node | undefined): string => printed(node?.words.en?.segs ?? []);

function paragraphs(draft: Draft | undefined): string[] {
  return draft?.nodes[0]?.children.map(says) ?? [];
}

const read = (table: TextTable, how?: Reading): string[] =>
  paragraphs(draftOf(viewOf(table), table.text, how));

describe('a text as it reads', () => {
  it('TX2.30 proposals on the table are bracketed alternatives to what stands, with who made them', () => {
    const table = new TextTable();
    table.propose('p1', table.b, 'It lasts 72 hours.');
    table.propose('p2', table.b, 'It lasts 24 hours.');
    expect(read(table)).toEqual([
      'The Parties cease fire.',
      'It lasts [48][72][24] hours.',
      'A commission verifies it.',
    ]);
    expect(read(table, 'standing')[1]).toBe('It lasts 48 hours.');
    expect(read(table, { of: 'p2' })[1]).toBe('It lasts 24 hours.');
    const group = draftOf(viewOf(table), table.text)?.nodes[0]?.children[1]?.words.en?.segs[1];
    expect(group?.t === 'group' && group.alts.map((alt) => alt.by)).toEqual([
      undefined,
      [{ by: 'p1', verb: 'propose' }],
      [{ by: 'p2', verb: 'propose' }],
    ]);
  });

  it('TX5.6 what a side said of one alternative stands with it, and makes no rival of a proposal that leaves its bracket as it is', () => {
    const table = new TextTable();
    const bracketed = (end: string): Segment[] => [
      { t: 'text', v: 'The crossings ' },
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'a', segs: plain('shall') },
          { id: 'b', segs: plain('should') },
        ],
      },
      { t: 'text', v: ` open${end}.` },
    ];
    const nodes = [{ kind: 'paragraph', words: worded({ en: bracketed('') }) }];
    const added = table.do('m1', 'text.add', { nodes, in: table.article, after: table.c });
    const node = nodeId(added, 1);
    const stand = (who: string, words: string, alt: string, verb: string) =>
      table.do(who, 'text.stance', { node, on: { words, group: 'g1', alt }, verb });
    stand('p1', added, 'a', 'support');
    const proposal = table.propose('p2', node, bracketed(' daily'));
    stand('p1', proposal, 'b', 'oppose');
    const segs = draftOf(viewOf(table), table.text)?.nodes[0]?.children[3]?.words.en?.segs ?? [];
    expect(printed(segs)).toBe('The crossings [shall][should] open[ daily].');
    const [, group] = segs;
    expect(group?.t === 'group' && group.alts.map(({ by }) => by)).toEqual([
      [{ by: 'p1', verb: 'support' }],
      [{ by: 'p1', verb: 'oppose' }],
    ]);
  });

  it('TX5.23 who stands for an alternative in the words of a compilation stays there beside a proposal that may not say it again', () => {
    const table = new TextTable();
    const words = (by: boolean, end: string): Segment[] => [
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'a', ...(by ? { by: [{ by: 'p1', verb: 'propose' }] } : {}), segs: plain('shall') },
          {
            id: 'b',
            ...(by ? { by: [{ by: 'p2', verb: 'propose' }] } : {}),
            segs: plain('should'),
          },
        ],
      },
      { t: 'text', v: ` open${end}.` },
    ];
    const nodes = [{ kind: 'paragraph', words: worded({ en: words(true, '') }) }];
    const added = table.do('m1', 'text.add', { nodes, in: table.article, after: table.c });
    table.propose('p2', nodeId(added, 1), words(false, ' daily'));
    const segs = draftOf(viewOf(table), table.text)?.nodes[0]?.children[3]?.words.en?.segs ?? [];
    expect(printed(segs)).toBe('[shall][should] open[ daily].');
    const [group] = segs;
    expect(group?.t === 'group' && group.alts.map(({ by }) => by)).toEqual([
      [{ by: 'p1', verb: 'propose' }],
      [{ by: 'p2', verb: 'propose' }],
    ]);
  });

  it('TX12.3 a proposer that does not want its name in the brackets is not in them, whatever it says later', () => {
    const table = new TextTable();
    const body = { ...table.proposal(table.b, 'It lasts 72 hours.'), sponsor: 'nobody' };
    const words = table.room.act('p1', 'text.propose', body).id;
    for (const who of ['p1', 'p2'])
      table.do(who, 'text.stance', { node: table.b, on: { words }, verb: 'support' });
    const segs = draftOf(viewOf(table), table.text)?.nodes[0]?.children[1]?.words.en?.segs ?? [];
    const [, group] = segs;
    expect(group?.t === 'group' && group.alts[1]?.by).toEqual([{ by: 'p2', verb: 'support' }]);
  });

  it('TX12.3 whose a proposal is, is told only to whom its side chose: not to the room by what that side would have', () => {
    const table = new TextTable();
    const propose = (words: string, sponsor: string) => {
      const body = { ...table.proposal(table.b, words), sponsor };
      table.room.act('p1', 'text.propose', body);
    };
    propose('It lasts 72 hours.', 'mediators');
    const reads = (how: Reading, reader?: Reader): string | undefined =>
      paragraphs(draftOf(viewOf(table), table.text, how, reader))[1];
    const sponsors = (reader?: Reader) => {
      const draft = draftOf(viewOf(table), table.text, 'bracketed', reader);
      const group = draft?.nodes[0]?.children[1]?.words.en?.segs[1];
      return group?.t === 'group' ? group.alts[1]?.by?.map(({ by }) => by) : undefined;
    };
    expect(reads({ of: 'p1' })).toBe('It lasts 48 hours.');
    expect(reads({ of: 'p1' }, { party: 'p2' })).toBe('It lasts 48 hours.');
    expect(reads({ of: 'p1' }, { party: 'p1' })).toBe('It lasts 72 hours.');
    expect(reads({ of: 'p1' }, { party: 'm1', mediator: true })).toBe('It lasts 72 hours.');
    expect([sponsors(), sponsors({ party: 'p1' }), sponsors({ mediator: true })]).toEqual([
      undefined,
      ['p1'],
      ['p1'],
    ]);
    propose('It lasts 71 hours.', 'nobody');
    expect(reads({ of: 'p1' }, { party: 'm1', mediator: true })).toBe('It lasts 72 hours.');
  });

  it('TX5.6 what a side says on an alternative stands in its bracket, the latest of each', () => {
    const table = new TextTable();
    const segs: Segment[] = [
      {
        t: 'group',
        id: 'g1',
        alts: [
          { id: 'a', segs: plain('48') },
          { id: 'b', segs: plain('72') },
        ],
      },
    ];
    const id = table.do('m1', 'text.add', {
      in: table.article,
      after: table.c,
      nodes: [{ kind: 'paragraph', words: worded({ en: segs }) }],
    });
    const node = `${id.slice(0, 16)}.1`;
    const say = (verb: string, alt: string) =>
      table.do('p1', 'text.stance', { node, on: { words: id, group: 'g1', alt }, verb });
    say('support', 'a');
    say('oppose', 'b');
    say('reserve', 'b');
    say('none', 'a');
    const [group] = draftOf(viewOf(table), table.text)?.nodes[0]?.children[3]?.words.en?.segs ?? [];
    expect(group?.t === 'group' && group.alts.map((alt) => alt.by)).toEqual([
      undefined,
      [{ by: 'p1', verb: 'reserve' }],
    ]);
  });

  it('TX3.3 what every side agrees to reads without brackets; what is proposed since is bracketed beside it', () => {
    const table = new TextTable();
    table.propose('p1', table.b, 'It lasts 72 hours.');
    const bridge = table.propose('m1', table.b, 'It lasts 60 hours.');
    for (const who of ['p1', 'p2']) table.consent(who, table.b, bridge);
    expect(read(table)[1]).toBe('It lasts 60 hours.');
    table.propose('p2', table.b, 'It lasts 59 hours.');
    expect(read(table)[1]).toBe('It lasts [60][59] hours.');
  });

  it('TX1.4 a proposal on words that stood before is kept beside, and not composed with others', () => {
    const table = new TextTable();
    const first = table.propose('p1', table.b, 'It lasts 72 hours.');
    for (const who of ['p1', 'p2']) table.consent(who, table.b, first);
    table.do('m1', 'text.settle', { on: table.consenting(table.b, first).on });
    const late = table.propose('p2', table.b, 'It lasts 48 days.', table.text);
    const view = viewOf(table);
    expect(proposals(view, table.b).map((one) => one.act)).toEqual([late]);
    expect(paragraphs(draftOf(view, table.text))[1]).toBe('It lasts 72 hours.');
  });
});

describe('versions and earlier moments', () => {
  it('TX4.30 a circulated version is the text as it stood, and later acts do not change it', () => {
    const table = new TextTable();
    table.propose('p1', table.b, 'It lasts 72 hours.');
    table.do('m1', 'text.circulate', { name: { en: 'Rev. 1' } });
    const bridge = table.propose('m1', table.b, 'It lasts 60 hours.');
    for (const who of ['p1', 'p2']) table.consent(who, table.b, bridge);
    table.do('m1', 'text.settle', { on: table.consenting(table.b, bridge).on });
    table.do('m1', 'text.move', { node: table.b, in: table.article });
    const [version] = viewOf(table).texts[table.text]?.versions ?? [];
    expect(paragraphs(version?.draft)).toEqual([
      'The Parties cease fire.',
      'It lasts [48][72] hours.',
      'A commission verifies it.',
    ]);
  });

  it('TX12.2 words taken back are in no view, of now or of an earlier moment, but in versions circulated meanwhile', () => {
    const table = new TextTable();
    const secret = 'It lasts until harvest.';
    const proposal = table.propose('p1', table.b, secret);
    const then = table.room.acts.length;
    table.do('p1', 'text.take-back', { proposal, nodes: [table.b] });
    for (const view of [viewOf(table), viewOf(table, then)]) {
      expect(JSON.stringify({ ...view, state: null })).not.toContain('harvest');
      expect(paragraphs(draftOf(view, table.text))[1]).toBe('It lasts 48 hours.');
      expect(view.history[table.b]?.map((step) => step.act)).toEqual([table.text]);
    }
    const again = table.propose('p1', table.b, secret);
    table.do('m1', 'text.circulate', { name: { en: 'Rev. 1' } });
    table.do('p1', 'text.take-back', { proposal: again, nodes: [table.b] });
    const view = viewOf(table);
    expect(view.words[table.b]?.[again]).toBeUndefined();
    expect(paragraphs(view.texts[table.text]?.versions[0]?.draft)[1]).toContain('until harvest');
  });
});
