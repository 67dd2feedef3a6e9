import * as z from 'zod/mini';
import type { Naming } from '../naming.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { WordLanguage } from '../words.ts';
import { refuseAtNode, textOf, wordingOf } from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT } from './tabling.ts';

/** How an act names the exact words of paragraphs (AU2): the act that brought them and their hash in each language. */

/** The hash of a paragraph's words in each language that the side agrees to; the working language always. */
export type Hashes = Partial<Record<WordLanguage, string>>;

export interface ExactWords {
  node: string;
  /** The act that brought them. */
  words: string;
  hashes: Hashes;
}

export const hashesIn = z.strictObject({
  en: z.optional(shape.digest),
  ur: z.optional(shape.digest),
  ps: z.optional(shape.digest),
  prs: z.optional(shape.digest),
  ar: z.optional(shape.digest),
  tr: z.optional(shape.digest),
  fr: z.optional(shape.digest),
});
const LIST = 200;

export function eachOnce<T>(item: z.ZodMiniType<T>, of: (one: T) => string) {
  return z.array(item).check(
    z.minLength(1),
    z.maxLength(LIST),
    z.refine((list) => new Set(list.map(of)).size === list.length, 'names one thing twice'),
  );
}

export const exactWords = eachOnce<ExactWords>(
  z.strictObject({ node: shape.nodeId, words: shape.actId, hashes: hashesIn }),
  ({ node }) => node,
);

/** AU2: why these are not words that can be agreed to: they are not on the table, are not the words with this hash, or have brackets in them. */
export function refuseWords(state: RoomState, text: string, one: ExactWords): Refusal | undefined {
  const no = refuseAtNode(state, text, one.node);
  if (no) return no;
  const wording = wordingOf(state, one.node, one.words);
  const working = textOf(state, text)?.working;
  if (!wording || working === undefined) return refuse('text.words-gone', { paragraph: one.node });
  if (one.hashes[working] === undefined) return refuse('text.no-working-words');
  for (const [of, hash] of Object.entries(one.hashes))
    if (wording.hashes[of as WordLanguage] !== hash)
      return refuse('text.other-words', { paragraph: one.node });
  return wording.open ? refuse('text.bracketed', { paragraph: one.node }) : undefined;
}

export const EXAMPLE_EXACT: ExactWords = {
  node: EXAMPLE_NODE,
  words: EXAMPLE_TEXT,
  hashes: { en: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
};

/** One hash whole; of several their beginnings, of many the first few and how many there are: what is signed has each whole. */
export function sayHashes(hashes: readonly string[], naming: Naming): string {
  if (hashes.length === 1) return hashes[0] as string;
  const short = hashes.map((hash) => `${hash.slice(0, 8)}…`);
  return hashes.length > 8
    ? `${short.slice(0, 3).join(' ')} (${hashes.length})`
    : naming.list(short);
}

/** What is agreed to, as a sentence has it: each paragraph with the hash of its words. */
export function sayWords(text: string, on: readonly ExactWords[], naming: Naming) {
  return {
    text: naming.text(text),
    nodes: naming.nodes(on.map((one) => one.node)),
    hash: sayHashes(
      on.map((one) => Object.values(one.hashes)[0] ?? ''),
      naming,
    ),
  };
}
