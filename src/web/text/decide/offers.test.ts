import { describe, expect, it } from 'vitest';
import { TextTable, worded } from '../../../../test/support/text-table.ts';
import {
  decideHref,
  offerFrom,
  offersOn,
  offersOnText,
  offersOnWords,
  toSettle,
} from './offers.ts';

const proposing = (table: TextTable, en: string) => ({
  on: [{ node: table.b, base: table.node(table.b)?.base, words: worded({ en }) }],
});
const consenting = (table: TextTable, words: string) => ({
  on: [{ node: table.b, words, hashes: { en: table.node(table.b)?.wordings[words]?.hashes.en } }],
  as: 'definitive',
});
const types = (offers: readonly { type: string }[]): string[] => offers.map(({ type }) => type);

describe('what is offered on a text', () => {
  it('TX12.1 taking back is offered to whoever proposed, until another side has agreed', () => {
    const table = new TextTable();
    const words = table.do('p1', 'text.propose', proposing(table, 'For three days.'));
    const of = (own: string) =>
      types(offersOnWords({ state: table.state, text: table.text, own }, table.b, words));
    expect(of('p1')).toContain('text.take-back');
    expect(of('p1')).not.toContain('text.stance');
    expect(of('p2')).toEqual(['text.consent', 'text.stance', 'referral.make']);
    table.do('p2', 'text.consent', consenting(table, words));
    expect(of('p1')).not.toContain('text.take-back');
    expect(of('p2')).not.toContain('text.consent');
  });

  it('TX1.2 TX3.6 settling and structure are offered to whoever holds the pen alone', () => {
    const table = new TextTable();
    const words = table.do('p1', 'text.propose', proposing(table, 'For three days.'));
    for (const side of ['p1', 'p2']) table.do(side, 'text.consent', consenting(table, words));
    expect(toSettle(table.state, table.b)).toBe(words);
    const of = (own: string) =>
      types(offersOn({ state: table.state, text: table.text, own }, table.b));
    expect(of('m1')).toContain('text.settle');
    expect(of('m1')).toContain('text.move');
    for (const type of ['text.settle', 'text.move', 'text.split'])
      expect(of('p1')).not.toContain(type);
  });

  it('TX3.14 a side is offered to agree in principle, and once it has, to take that back', () => {
    const table = new TextTable();
    const of = (own: string) =>
      offersOn({ state: table.state, text: table.text, own }, table.b)
        .filter(({ type }) => type === 'text.agree-in-principle')
        .map((offer) => offer.of ?? 'new');
    expect(of('p1')).toEqual(['new']);
    table.do('p1', 'text.agree-in-principle', { nodes: [table.b] });
    expect(of('p1')).toEqual(['back']);
    expect(of('p2')).toEqual(['new']);
  });

  it('TX7.8 words in further languages are entered by the pen, and by a side on its own proposal', () => {
    const table = new TextTable();
    const words = table.do('p1', 'text.propose', proposing(table, 'For three days.'));
    const of = (own: string, on: string) =>
      types(offersOnWords({ state: table.state, text: table.text, own }, table.b, on));
    const stands = table.node(table.b)?.base ?? '';
    expect(of('m1', stands)).toContain('text.translate');
    expect(of('p1', words)).toContain('text.translate');
    expect(of('p1', stands)).not.toContain('text.translate');
    expect(of('p2', words)).not.toContain('text.translate');
  });

  it('TX11.1 on a single text no side is offered consent or stance, and only the pen a new draft', () => {
    const table = new TextTable({ tier: 'one-text' });
    const where = (own: string) => ({ state: table.state, text: table.text, own });
    expect(offersOnWords(where('p1'), table.b, table.text)).toEqual([]);
    expect(types(offersOnText(where('p1')))).toEqual(['confidence.give']);
    expect(types(offersOnText(where('m1')))).toContain('text.redraft');
    expect(types(offersOnText(where('m1')))).not.toContain('text.edit');
  });

  it('an address says which, and is read back', () => {
    const offer = { type: 'text.consent', on: ['a.1', 'a.2'], words: 'b', of: 'c' };
    const href = decideHref('room', 'text', offer);
    expect(offerFrom(href.slice(href.indexOf('?')))).toEqual(offer);
  });
});
