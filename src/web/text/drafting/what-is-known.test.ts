import { expect, test } from 'vitest';
import { draftingCheck } from '#core/obligations/lint/drafting-check.ts';
import type { DraftTerms } from '#core/obligations/terms.ts';
import type { ObligationBoard, ObligationRow, ZoneRow } from '#core/views/obligations.ts';
import { start } from '#core/views/obligations.ts';
import { knownOf, readingOf } from './what-is-known.ts';

const row = (act: string, terms: DraftTerms, more: Partial<ObligationRow> = {}): ObligationRow =>
  ({
    act,
    clause: { paragraph: 'n1', hash: 'h1', words: { en: 'Words.' } },
    terms,
    ...more,
  }) as ObligationRow;

const boardOf = (...rows: ObligationRow[]): ObligationBoard => ({
  ...start(),
  obligations: Object.fromEntries(rows.map((one) => [one.act, one])),
});

const codes = (board: ObligationBoard, drafted: DraftTerms = {}): string[] => {
  const known = knownOf(board, readingOf(board, 'n1', 'h1'), drafted, 'en');
  return draftingCheck(known).findings.map(({ code }) => code);
};

test('LT4 a reading that names a zone drawn in the room lacks neither the zone nor its version or datum', () => {
  const board = boardOf(row('a1', { zone: 'z1' }));
  board.zones['z1'] = { version: { en: 'second' } } as unknown as ZoneRow;
  expect(codes(boardOf())).toContain('zone');
  expect(codes(board).filter((code) => code.startsWith('zone'))).toEqual([]);
});

test('LT14 what a reading depends on is looked for among the obligations of the room', () => {
  const on = { dependsOn: ['a2'] };
  expect(codes(boardOf(row('a1', on)))).toContain('dependency-unknown');
  const elsewhere = { clause: { paragraph: 'n2', hash: 'h2', words: {} } };
  expect(codes(boardOf(row('a2', {}, elsewhere), row('a1', on)))).toContain('dependency-open');
  const round = boardOf(row('a2', { dependsOn: ['a1'] }, elsewhere), row('a1', on));
  expect(codes(round)).toContain('cycle');
});

test('LT21.1 only a reading of the words that stand is looked at, the newest, and one that stands', () => {
  const old = row('a1', {}, { clause: { paragraph: 'n1', hash: 'h0', words: {} } });
  const gone = row('a4', {}, { replacedBy: 'a2' });
  expect(readingOf(boardOf(old), 'n1', 'h1')).toBeUndefined();
  expect(readingOf(boardOf(row('a2', {}), row('a3', {}), gone), 'n1', 'h1')?.act).toBe('a3');
  expect(readingOf(undefined, 'n1', 'h1')).toBeUndefined();
});
