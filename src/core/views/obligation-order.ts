import { pick, type Words } from '../words.ts';
import type { ObligationBoard, ObligationRow } from './obligations.ts';
import type { TextLabels } from './text-labels.ts';

/**
 * Obligations in the order of their clauses: those of texts of this room as their paragraphs stand, then those of truces, then those of clauses of other rooms by what they are
 * called, article 2 before article 10. Of one clause, as they were proposed.
 */
export function inOrderOfClauses(
  { obligations }: Pick<ObligationBoard, 'obligations'>,
  texts: TextLabels,
): ObligationRow[] {
  const places = placesOf(texts);
  const group = ({ clause: { paragraph, truce } }: ObligationRow): number =>
    paragraph !== undefined ? 0 : truce !== undefined ? 1 : 2;
  const place = ({ clause: { paragraph } }: ObligationRow): number =>
    places.get(paragraph ?? '') ?? Infinity;
  return Object.values(obligations).toSorted(
    (a, b) =>
      group(a) - group(b) ||
      (group(a) === 0 && place(a) !== place(b) ? (place(a) < place(b) ? -1 : 1) : 0) ||
      (group(a) === 2 ? byNumbers(called(a.clause.words), called(b.clause.words)) : 0) ||
      a.index - b.index,
  );
}

function placesOf({ texts, nodes }: TextLabels): Map<string, number> {
  const places = new Map<string, number>();
  const walk = (ids: readonly string[]): void => {
    for (const id of ids) {
      places.set(id, places.size);
      walk(nodes[id]?.children ?? []);
    }
  };
  for (const { children } of Object.values(texts)) walk(children);
  return places;
}

const called = (words: Words): string => pick(words, 'en').text;

/** By code unit, but for numbers, which go by what they count. */
function byNumbers(a: string, b: string): number {
  const parts = (text: string): string[] => text.split(/(\d+)/);
  const [one, other] = [parts(a), parts(b)];
  for (const [n, part] of one.entries()) {
    const beside = other[n];
    if (beside === undefined) return 1;
    if (part === beside) continue;
    const both = /^\d+$/.test(part) && /^\d+$/.test(beside);
    if (both && Number(part) !== Number(beside)) return Number(part) - Number(beside);
    return part < beside ? -1 : 1;
  }
  return one.length - other.length;
}
