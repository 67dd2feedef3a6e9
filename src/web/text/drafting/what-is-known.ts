import type { Clause } from '#core/obligations/lint/clause.ts';
import type { DraftTerms } from '#core/obligations/terms.ts';
import type { ObligationBoard, ObligationRow } from '#core/views/obligations.ts';
import { pick, type Language } from '#core/words.ts';

/** The newest reading of exactly the words that stand on a paragraph; one of earlier words is of another clause. */
export function readingOf(
  board: ObligationBoard | undefined,
  paragraph: string,
  hash: string | undefined,
): ObligationRow | undefined {
  return Object.values(board?.obligations ?? {}).findLast(
    ({ clause, replacedBy }) =>
      replacedBy === undefined && clause.paragraph === paragraph && clause.hash === hash,
  );
}

/**
 * What the room knows beside the words (LT21.1): the reading that somebody has proposed of them, its zone, and the other obligations. What the reading leaves out is
 * taken from the words, as without one.
 */
export function knownOf(
  board: ObligationBoard | undefined,
  reading: ObligationRow | undefined,
  drafted: DraftTerms,
  language: Language,
): Pick<Clause, 'terms' | 'zone' | 'id' | 'others'> {
  const terms = { ...drafted, ...reading?.terms };
  const zone = board?.zones[terms.zone ?? ''];
  const others = Object.values(board?.obligations ?? {}).map((row) => [row.act, row.terms]);
  return {
    terms,
    // Coordinates of a zone that is drawn here are of WGS 84 (OB2).
    ...(zone && { zone: { datum: 'WGS 84', version: pick(zone.version, language).text } }),
    ...(reading && { id: reading.act }),
    others: Object.fromEntries(others) as Record<string, DraftTerms>,
  };
}
