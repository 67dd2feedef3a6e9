import type { Draft, Node } from './draft.ts';
import { languagesOf, nodesOf } from './draft.ts';
import type { Segment } from './segments.ts';
import type { WordLanguage } from '../words.ts';

/** How far a text is, in its working language (TX5): open issues and the share of words in dispute say more than a count of brackets. */
export interface Measure {
  language: WordLanguage;
  languages: WordLanguage[];
  articles: number;
  /** Paragraphs, points, recitals: all that has words and is no heading. */
  paragraphs: number;
  words: number;
  /** Words that stand in some bracket, every alternative counted. */
  disputed: number;
  groups: number;
  /** Bracketed alternatives in all groups: pairs of brackets, without placeholders. */
  brackets: number;
  /** How deep they nest. */
  depth: number;
  placeholders: number;
  /** Single brackets without a partner. */
  strays: number;
  /** Pairs that reach over paragraphs. */
  over: number;
  /** Distinct issues that groups name. */
  issues: number;
  /** Groups that name none. */
  unnamed: number;
}

function wordsIn(text: string): number {
  return text.split(/[\s\u00a0]+/).filter((word) => /[^!-/:-@[-`{-~،؛۔؟…–—“”‘’]/.test(word)).length;
}

/** A footnote marker or web link: a pair of single brackets that belong to no dispute (TX6.5). */
function plainPairs(segs: readonly Segment[]): Set<Segment> {
  const found = new Set<Segment>();
  for (const [n, seg] of segs.entries()) {
    const [inside, closing, after] = segs.slice(n + 1, n + 4);
    const isPair =
      seg.t === 'bracket' &&
      seg.v === '[' &&
      seg.group === undefined &&
      inside?.t === 'text' &&
      closing?.t === 'bracket' &&
      closing.v === ']';
    if (!isPair) continue;
    const isLink = after?.t === 'text' && /^\(https?:/.test(after.v);
    if (inside.v.startsWith('^') || isLink) found.add(seg).add(closing);
  }
  return found;
}

/**
 * Counts what stands open in the words of a draft's working language, or of another one.
 *
 * @example measure(draft) // { articles: 30, words: 17165, disputed: 7550, … }
 */
export function measure(draft: Draft, language: WordLanguage = draft.working): Measure {
  const issues = new Set<string>();
  const ends = new Set<string>();
  const found: Measure = {
    language,
    languages: languagesOf(draft),
    articles: 0,
    paragraphs: 0,
    words: 0,
    disputed: 0,
    groups: 0,
    brackets: 0,
    depth: 0,
    placeholders: 0,
    strays: 0,
    over: 0,
    issues: 0,
    unnamed: 0,
  };
  const look = (segs: readonly Segment[], depth: number): void => {
    const plain = plainPairs(segs);
    for (const seg of segs) {
      if (seg.t === 'text') {
        const n = wordsIn(seg.v);
        found.words += n;
        if (depth > 0 || ends.size > 0) found.disputed += n;
      } else if (seg.t === 'placeholder') found.placeholders += 1;
      else if (seg.t === 'bracket') {
        if (seg.group !== undefined) {
          if (seg.v === '[') ends.add(seg.group);
          else if (ends.delete(seg.group)) found.over += 1;
        } else if (!plain.has(seg)) found.strays += 1;
      } else if (seg.t === 'group') {
        found.groups += 1;
        found.brackets += seg.alts.length;
        found.depth = Math.max(found.depth, depth + 1);
        if (seg.issue === undefined) found.unnamed += 1;
        else issues.add(seg.issue);
        for (const alt of seg.alts) look(alt.segs, depth + 1);
      }
    }
  };
  for (const node of nodesOf(draft.nodes)) {
    if (node.kind === 'article') found.articles += 1;
    const wording = node.words[language];
    if (!wording) continue;
    if (!isHeading(node)) found.paragraphs += 1;
    look(wording.segs, 0);
  }
  return { ...found, issues: issues.size };
}

function isHeading({ kind }: Node): boolean {
  return kind === 'part' || kind === 'article' || kind === 'annex';
}
