import type { Segment } from '#core/text/segments.ts';
import { nodeOf } from '#core/text/state.ts';
import { proposals, standingWords, type TextsView } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { toSettle } from './offers.ts';

/** The exact words of one act on a paragraph, as a device shows them to whoever decides on them (AU2). */
export interface Exact {
  node: string;
  /** The act that brought them. */
  act: string;
  hashes: Partial<Record<WordLanguage, string>>;
  segs: Partial<Record<WordLanguage, readonly Segment[]>>;
  /** Brackets, blanks or reservations are left in them: nobody agrees to them yet (TX3.4). */
  open: boolean;
}

/** Undefined where they are not on the table any more. */
export function exactWords(view: TextsView, node: string, act: string): Exact | undefined {
  const wording = view.state ? nodeOf(view.state, node)?.wordings[act] : undefined;
  const row = view.words[node]?.[act];
  if (!wording || !row) return undefined;
  const segs = Object.fromEntries(
    Object.entries(row.words).map(([language, one]) => [language, one.segs]),
  );
  return { node, act, hashes: { ...wording.hashes }, segs, open: wording.open === true };
}

/** Words that stand on a paragraph or are on the table for it, those that stand first. */
export function wordsOn(view: TextsView, node: string): Exact[] {
  const acts = [standingWords(view, node)?.act, ...proposals(view, node).map(({ act }) => act)];
  return [...new Set(acts)].flatMap((act) => {
    const found = act === undefined ? undefined : exactWords(view, node, act);
    return found ? [found] : [];
  });
}

/**
 * The words that are meant where a person chose only the paragraph: what the others agree to already, or all that there is to agree to. Undefined where a person has
 * to say which.
 */
export function wordsMeant(view: TextsView, node: string): Exact | undefined {
  const agreed = view.state ? toSettle(view.state, node) : undefined;
  if (agreed !== undefined) return exactWords(view, node, agreed);
  const all = wordsOn(view, node).filter(({ open }) => !open);
  return all.length === 1 ? all[0] : undefined;
}

/** What became of words since a person was shown them. */
export type Fate =
  | { is: 'same' }
  /** They are not on the table any more; `instead` stands, if anything does. */
  | { is: 'gone'; instead?: Exact }
  /** The same act’s words read otherwise: an editorial set was entered (TX10), or another language was. */
  | { is: 'changed'; instead: Exact };

/** @param languages those that are decided on */
export function fateOf(
  view: TextsView,
  shown: Exact,
  languages: readonly WordLanguage[] = WORD_LANGUAGES,
): Fate {
  const now = exactWords(view, shown.node, shown.act);
  if (now) {
    const same = languages.every((one) => now.hashes[one] === shown.hashes[one]);
    return same ? { is: 'same' } : { is: 'changed', instead: now };
  }
  const stands = standingWords(view, shown.node);
  const instead = stands && exactWords(view, shown.node, stands.act);
  return { is: 'gone', ...(instead ? { instead } : {}) };
}
