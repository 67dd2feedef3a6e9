import { describe, expect, it } from 'vitest';
import { Signing } from '../../test/support/signing.ts';
import { worded } from '../../test/support/text-table.ts';
import { instrumentsOn } from './instrument-paragraphs.ts';

const SIDES = ['p1', 'p2'] as const;

describe('initials on paragraphs', () => {
  it('IN11 paragraphs are initialled by the words as they stand, in every authentic language that has them', () => {
    const signing = new Signing();
    const { table } = signing;
    const refused = (who: string, ...on: object[]) => signing.refusedInitials(who, ...on);
    expect(refused('p1', signing.words(table.a))).toBe('instrument.no-powers');
    for (const who of SIDES) signing.powers(who, 'authenticate');
    const { ur: _, ...english } = signing.words(table.a).hashes;
    expect(refused('p1', { ...signing.words(table.a), hashes: english })).toBe(
      'instrument.every-language',
    );
    expect(refused('p1', { ...signing.words(table.b), hashes: { en: `${'A'.repeat(43)}=` } })).toBe(
      'text.other-words',
    );
    const proposal = table.propose('p2', table.c, 'Monitors verify it.');
    const { en } = table.node(table.c)?.wordings[proposal]?.hashes ?? {};
    expect(refused('p1', { node: table.c, words: proposal, hashes: { en } })).toBe(
      'instrument.not-standing',
    );
    expect(refused('p1', signing.words(table.c))).toBe('text.still-open');
    signing.initial('p1', table.a, table.b);
    expect(refused('p1', signing.words(table.b))).toBe('instrument.done-already');
    expect(table.standing(table.a)?.status).toBe('open');
    signing.initial('p2', table.a);
    expect([table.a, table.b].map((node) => table.standing(node)?.status)).toEqual([
      'initialled',
      'open',
    ]);
  });

  it('IN11 other words end the initials on their paragraph alone, and it is said whose act brought them; a move does not', () => {
    const signing = new Signing();
    const { table } = signing;
    for (const who of SIDES) signing.powers(who, 'authenticate');
    for (const who of SIDES) signing.initial(who, table.a, table.b, table.c);
    table.do('m1', 'text.renumber', { node: table.b, num: '1 bis' });
    table.do('m1', 'text.move', { node: table.c, in: table.article });
    expect(table.standing(table.b)?.status).toBe('initialled');
    const words = { node: table.b, words: table.text, in: worded({ ur: 'دو دن' }) };
    const act = table.do('m1', 'text.translate', { on: [words] });
    expect([table.a, table.b, table.c].map((node) => table.standing(node)?.status)).toEqual([
      'initialled',
      'open',
      'initialled',
    ]);
    expect(instrumentsOn(table.state, table.b)).toEqual([
      {
        instrument: signing.instrument,
        initialled: [],
        signed: [],
        ended: { parties: ['p1', 'p2'], act, by: 'm1' },
      },
    ]);
    for (const who of SIDES) signing.initial(who, table.b);
    expect(table.standing(table.b)?.status).toBe('initialled');
  });

  it('IN11 what is proposed on initialled words opens the paragraph, and undoes no signature', () => {
    const signing = new Signing();
    const { table } = signing;
    for (const who of SIDES) signing.powers(who, 'authenticate');
    for (const who of SIDES) signing.do(who, 'initial');
    expect(table.standing(table.a)?.status).toBe('initialled');
    const proposal = table.propose('p2', table.b, 'It lasts 72 hours.');
    expect(table.standing(table.b)?.status).toBe('bracketed');
    table.do('p2', 'text.take-back', { proposal, nodes: [table.b] });
    expect(table.standing(table.b)?.status).toBe('initialled');
    signing.do('m1', 'signed-in-ink', signing.ink());
    table.propose('p2', table.b, 'It lasts 72 hours.');
    expect([table.a, table.b].map((node) => table.standing(node)?.status)).toEqual([
      'signed',
      'signed',
    ]);
  });

  it('IN11 no side makes a paragraph read initialled or signed by an instrument that it draws up for itself', () => {
    const alone = new Signing({
      form: 'parallel-declarations',
      parties: ['p1'],
      digital: true,
    });
    const { table } = alone;
    alone.powers('p1', 'authenticate', 'sign');
    alone.initial('p1', table.a);
    alone.do('p1', 'initial');
    alone.do('p1', 'sign', { own: true });
    expect(table.standing(table.a)?.status).toBe('open');
    expect(instrumentsOn(table.state, table.a)).toEqual([
      { instrument: alone.instrument, initialled: ['p1'], signed: ['p1'] },
    ]);
  });
});
