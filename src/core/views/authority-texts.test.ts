import { describe, expect, it } from 'vitest';
import { hashed, TextTable, worded } from '../../../test/support/text-table.ts';
import { AUTHORITY_KINDS } from '../powers.ts';
import { add, agreementsOf, performed, start } from './authority.ts';

function ledgerOf(table: TextTable) {
  const view = start();
  for (const act of table.room.acts) add(view, act, { book: table.room.book });
  return view;
}

describe('paragraphs in the authority ledger', () => {
  it('AU5.4 each kind has its own row, with the paragraph and the words it was about', () => {
    const table = new TextTable();
    table.powers('p1');
    const hash = hashed('The Parties cease fire.');
    const declined = table.consent('p2', table.c);
    table.about('p2', 'not-confirm', declined, hashed('A commission verifies it.'));
    const taken = table.propose('p2', table.b, 'It lasts a week.');
    table.do('p2', 'text.take-back', { proposal: taken, nodes: [table.b] });
    const firm = table.consent('p1', table.a, undefined, 'definitive');
    table.consent('p2', table.a);
    const again = table.propose('p2', table.a, 'The Parties cease all fire.');
    table.about('p1', 'withdraw', firm, hash);
    const view = ledgerOf(table);
    const rows = AUTHORITY_KINDS.map((kind) => [kind, performed(view, kind)] as const);
    expect(Object.fromEntries(rows)).toMatchObject({
      'offer-retracted': [{ party: 'p2', target: table.b, words: taken }],
      'not-confirmed': [{ party: 'p2', target: table.c, consent: declined }],
      'consent-withdrawn': [{ party: 'p1', target: table.a, consent: firm }],
      'text-reopened': [{ party: 'p2', act: again, target: table.a, words: table.text }],
    });
    for (const [, list] of rows) expect(list).toHaveLength(1);
  });

  it('AU5.3 words proposed where not every side had agreed reopen nothing; splitting agreed words does', () => {
    const table = new TextTable();
    table.consent('p1', table.a);
    const proposal = table.propose('p2', table.a, 'x');
    expect(performed(ledgerOf(table), 'text-reopened')).toEqual([]);
    table.do('p2', 'text.take-back', { proposal, nodes: [table.a] });
    const words = [worded({ en: 'The Parties' }), worded({ en: 'cease fire.' })];
    table.do('m1', 'text.split', { node: table.a, base: table.text, words });
    expect(performed(ledgerOf(table), 'text-reopened')).toMatchObject([
      { party: 'm1', target: table.a, words: table.text },
    ]);
  });

  it('AU2.4 an agreement to a set is a row for each paragraph, each with where it stands', () => {
    const table = new TextTable();
    const on = [...table.consenting(table.a).on, ...table.consenting(table.b).on];
    const set = table.do('p1', 'text.consent', { on, as: 'ad-referendum' });
    table.about('p1', 'confirm', `${set}.2`, hashed('It lasts 48 hours.'));
    expect(agreementsOf(ledgerOf(table))).toMatchObject([
      { act: set, consent: `${set}.2`, target: table.b, standing: 'beyond-powers' },
      { act: set, consent: `${set}.1`, target: table.a, standing: 'ad-referendum' },
    ]);
  });
});
