import { describe, expect, it } from 'vitest';
import { NOBODY, TestRoom } from '../test-room.ts';
import { hashText } from './whole.ts';
import { plain } from './segments.ts';
import { sha256, TextTable, worded } from '../../../test/support/text-table.ts';

const LEAF = `${'A'.repeat(43)}=`;

function single(): TextTable {
  return new TextTable({ tier: 'one-text' });
}

const redrafting = (table: TextTable, said: Parameters<typeof worded>[0]) => ({
  on: [{ node: table.b, base: table.node(table.b)?.base, words: worded(said) }],
});

function asked(table: TextTable): string {
  return table.do('m1', 'text.ask', { hash: hashText(sha256, table.state, table.text) });
}

describe('the single text of the mediators', () => {
  it('TX11.1 only the pen redrafts it, on the words that stand, without brackets', () => {
    const table = single();
    expect(table.refused('p1', 'text.redraft', redrafting(table, { en: 'x' }))?.code).toBe(
      'text.not-pen',
    );
    const open = redrafting(table, {
      en: [...plain('For '), { t: 'placeholder', label: 'X days' }],
    });
    expect(table.refused('m1', 'text.redraft', open)?.code).toBe('text.bracketed');
    const stale = { on: [{ ...redrafting(table, { en: 'x' }).on[0], base: NOBODY }] };
    expect(table.refused('m1', 'text.redraft', stale)?.code).toBe('text.base-unknown');
    table.do('m1', 'text.redraft', redrafting(table, { en: 'It lasts until the harvest.' }));
    const joint = new TextTable();
    expect(joint.refused('m1', 'text.redraft', redrafting(joint, { en: 'x' }))?.code).toBe(
      'text.not-one-text',
    );
  });

  it('TX11.2 while the sides are asked the text stays as it is', () => {
    const table = single();
    const ask = asked(table);
    expect(table.refused('m1', 'text.redraft', redrafting(table, { en: 'x' }))?.code).toBe(
      'text.asked',
    );
    table.do('m1', 'text.outcome', { ask, unanimous: false });
    expect(table.refused('m1', 'text.redraft', redrafting(table, { en: 'x' }))).toBeUndefined();
    expect(table.refused('m1', 'text.outcome', { ask, unanimous: false })?.code).toBe(
      'text.not-asked',
    );
  });

  it('TX11.3 unanimous rests on the answer of every side, not unanimous on none', () => {
    const table = single();
    const body = { text: table.text, ask: asked(table) };
    const code = (unanimous: boolean, answers: number) =>
      table.room.refusal(
        'm1',
        'text.outcome',
        { ...body, unanimous },
        { rests: Array.from({ length: answers }, (_, n) => `${n}${LEAF.slice(1)}`) },
      )?.code;
    expect([code(true, 0), code(true, 1), code(true, 2)]).toEqual([
      'text.outcome-rests',
      'text.outcome-rests',
      undefined,
    ]);
    const once = { rests: [LEAF, LEAF] };
    expect(table.room.refusal('m1', 'text.outcome', { ...body, unanimous: true }, once)?.code).toBe(
      'text.outcome-rests',
    );
    expect([code(false, 1), code(false, 0)]).toEqual(['text.outcome-rests', undefined]);
  });

  it('TX11.4 a head answers once, in its own room with the mediators and nowhere else', () => {
    const shared = single();
    const body = { ask: NOBODY, hash: LEAF, yes: true };
    expect(shared.room.refusal('p1', 'text.answer', body)?.code).toBe('text.answer-elsewhere');
    const parties = { m1: 'mediator', p1: 'party' } as const;
    const shuttle = TestRoom.open({
      rules: 3,
      parties,
      sealed: true,
      body: { setting: 'shuttle' },
    });
    const sealed = { sealed: true };
    expect(shuttle.refusal('p1', 'text.answer', body, sealed)).toBeUndefined();
    shuttle.act('p1', 'text.answer', body, sealed);
    expect(shuttle.refusal('p1', 'text.answer', { ...body, yes: false }, sealed)?.code).toBe(
      'text.answered',
    );
  });
});
