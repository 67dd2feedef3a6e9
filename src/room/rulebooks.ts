import type { Rulebook } from '#core/rulebook.ts';
import { RULES_1 } from '#core/rules/version-1.ts';

/** The rules of a version, or undefined: "needs a newer Parley" (RC11.5). */
export type BookOf = (version: number) => Rulebook | undefined;

/**
 * How each version is come by where a program is fetched in pieces: a page that shows a room gets the rules, words and views of the version that the room pins,
 * and no others. Version 1 is in every version after it, and is always there. A version is named here and in core/rules.ts.
 */
const WAYS: ReadonlyMap<number, () => Promise<Rulebook>> = new Map([
  [0, async () => (await import('#core/rules/development.ts')).RULES_0],
  [2, async () => (await import('#core/rules/version-2.ts')).RULES_2],
  [3, async () => (await import('#core/rules/version-3.ts')).RULES_3],
  [4, async () => (await import('#core/rules/version-4.ts')).RULES_4],
  [5, async () => (await import('#core/rules/version-5.ts')).RULES_5],
]);

const loaded = new Map<number, Rulebook>([[1, RULES_1]]);

/** To be waited for before anything is asked about a room of this version. Does nothing if it is there, or if this program has no such version. */
export async function loadBook(version: number): Promise<void> {
  const way = WAYS.get(version);
  if (way && !loaded.has(version)) loaded.set(version, await way());
}

/** Never undefined only because it was not waited for: that would pass for "needs a newer Parley", so it throws. */
export const loadedBook: BookOf = (version) => {
  const book = loaded.get(version);
  if (!book && WAYS.has(version)) throw new Error(`rules version ${version} is not loaded`);
  return book;
};

/** All of them, for what has to go on without a network: a record is checked on a page that may be cut off by then (RC7). */
export async function loadEveryBook(): Promise<void> {
  await Promise.all([...WAYS.keys()].map(loadBook));
}

export function isBookLoaded(version: number): boolean {
  return loaded.has(version) || !WAYS.has(version);
}
