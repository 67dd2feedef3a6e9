import type { Draft, Node } from './draft.ts';
import type { Segment } from './segments.ts';
import type { WordLanguage } from '../words.ts';

/** What a caller passes in to hash with: SHA-256, in base64 (core has no hash of its own). */
export type Hash = (bytes: Uint8Array) => string;

/**
 * JSON with the keys of every object in ascending order of code units and nothing between the marks: one spelling for one value (RFC 8785, for values made of
 * strings, safe integers, booleans, arrays and objects). Absent and undefined are the same.
 */
export function oneSpelling(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneSpelling).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${oneSpelling(field)}`);
  return `{${fields.join(',')}}`;
}

/**
 * TX3: the hash of the exact words of one paragraph in one language, which is what a side consents to. SHA-256, in base64, of `parley/wording@v1`, a line feed, and
 * the segments in their one spelling. Same words, same hash, in whatever paragraph they stand.
 *
 * @example hashWording((bytes) => toBase64(provider.sha256(bytes)), [{ t: 'text', v: 'The bridge is open.' }])
 */
export function hashWording(hash: Hash, segs: readonly Segment[]): string {
  return hash(new TextEncoder().encode(`parley/wording@v1\n${oneSpelling(segs)}`));
}

/** What the hash of a whole text is made of: every node's id, kind, number of its own and hash in each language, in order. */
export interface HashedNode {
  id: string;
  kind: string;
  num?: string | undefined;
  words: Partial<Record<WordLanguage, string>>;
  children: HashedNode[];
}

/**
 * The hash of a whole text as it stands: SHA-256, in base64, of `parley/text@v1`, a line feed, and title, working and authentic languages and nodes in their one
 * spelling, words by their hashes.
 */
export function hashTree(
  hash: Hash,
  text: Pick<Draft, 'title' | 'working' | 'authentic'> & { nodes: readonly HashedNode[] },
): string {
  const { title, working, authentic, nodes } = text;
  const spelled = oneSpelling({ title, working, authentic, nodes });
  return hash(new TextEncoder().encode(`parley/text@v1\n${spelled}`));
}

/**
 * The hash of a draft that is at hand with all its words.
 *
 * @param ofWords hashes the words of a paragraph, for who keeps what was hashed before
 */
export function hashDraft(
  hash: Hash,
  draft: Draft,
  ofWords = (segs: readonly Segment[]): string => hashWording(hash, segs),
): string {
  const hashed = (node: Node): HashedNode => ({
    id: node.id,
    kind: node.kind,
    num: node.num,
    words: Object.fromEntries(
      Object.entries(node.words).map(([language, { segs }]) => [language, ofWords(segs)]),
    ),
    children: node.children.map(hashed),
  });
  return hashTree(hash, { ...draft, nodes: draft.nodes.map(hashed) });
}
