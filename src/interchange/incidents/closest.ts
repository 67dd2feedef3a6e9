/** Which names of a catalogue somebody may have meant. */

/** Letters to change, put in or take out (Levenshtein), of short words. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Longer words are nobody's slip of the pen. */
const LONGEST = 60;
const MOST = 3;

/**
 * Up to three names, the closest first: those that share a word with what was written, or differ from it in no more than a third of their letters.
 *
 * @example closestNames('small arm fire', INCIDENT_CLASSES) // ['small-arms-fire', 'heavy-weapons-fire']
 */
export function closestNames(written: string, names: readonly string[]): string[] {
  const plain = written.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  if (plain.length > LONGEST) return [];
  const words = new Set(plain.split('-').filter((word) => word.length > 3));
  return names
    .map((name) => ({
      name,
      apart: distance(plain, name),
      shared: name.split('-').some((word) => words.has(word)),
    }))
    .filter(({ name, apart, shared }) => shared || apart * 3 <= name.length)
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ name }) => name);
}
