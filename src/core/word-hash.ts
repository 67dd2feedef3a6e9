import type { Words } from './words.ts';

/**
 * AU2: consent is given to the hash of exact words. It is the SHA-256, in base64, of `parley/words@v1`, a line feed, and the words as JSON with the languages
 * in ascending order. `core` has no hash: the function is given.
 *
 * @example hashWords((bytes) => toBase64(provider.sha256(bytes)), { en: 'The bridge is open.' })
 */
export function hashWords(hash: (bytes: Uint8Array) => string, words: Words): string {
  const ordered = Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const json = JSON.stringify(Object.fromEntries(ordered));
  return hash(new TextEncoder().encode(`parley/words@v1\n${json}`));
}
