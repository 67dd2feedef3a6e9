import type { AccountRow, TruceRow } from '#core/views/truces.ts';

type Field = 'start' | 'until' | 'terms';

/** Each side’s latest account of start, end and terms, whether or not it differs. What was said of an end that an extension has moved since is left out (TR6.4). */
export function latestAccounts(row: TruceRow): Record<'start' | 'end' | 'terms', AccountRow[]> {
  return {
    start: latest(row, 'start'),
    end: latest(row, 'until').filter((one) => one.index > row.endSince),
    terms: latest(row, 'terms'),
  };
}

function latest(row: TruceRow, field: Field): AccountRow[] {
  const bySide = new Map<string, AccountRow>();
  for (const one of row.accounts) {
    const before = bySide.get(one.party);
    if (one[field] !== undefined && (!before || before.index < one.index))
      bySide.set(one.party, one);
  }
  return [...bySide.values()];
}
