import type { ClauseText, Sentence, Span } from './clause-text.ts';
import { findIn, sentenceWith, spanOf } from './clause-text.ts';
import { doerOf } from './who.ts';

/** What a clause says is to follow where it is not kept, and who decides that. */

/** Words that promise a consequence without saying which. */
export const PENALTY =
  /\bpenalt(?:y|ies)\b|\bsanctions?\b|\bpunish(?:ed|ment|ments)?\b|\bfines?\b|\bconsequences?\b|\bheld (?:accountable|responsible|to account)\b|\b(?:appropriate|suitable|necessary) measures\b/i;
/** Words for a consequence that one can see done. A fine needs its amount. */
const REMEDY =
  /\bapolog(?:y|ies|ise)\b|\bcompensat(?:e|es|ion)\b|\breturn of\b|\bredeploy(?:ment|s)?\b|\bdisciplinary\b|\bsuspen(?:d|ds|sion) of\b|\bfines? of \d|\brelease of\b|\brepair(?:s|ed)?\b|\brestor(?:e|es|ation)\b|\bwithdraw(?:al|s)? of\b/i;
const DECIDES = 'impos|decid|determin|order|set';

export interface Remedy {
  /** The words that promise a consequence of some kind. */
  promised?: Span;
  /** The sentence that says which. */
  remedy?: { sentence: Sentence; span: Span };
  /** Who decides on it. */
  decider?: { sentence: Sentence; span: Span };
}

/** @example remedyIn(clauseText('A penalty is imposed.')).promised // { at: 2, length: 7 } */
export function remedyIn(clause: ClauseText): Remedy {
  const speaking = clause.sentences.filter(({ text }) => PENALTY.test(text) || REMEDY.test(text));
  const first = sentenceWith(clause, [PENALTY]);
  const promised = first && findIn(first, PENALTY);
  const said = sentenceWith(clause, [
    REMEDY,
    /\b(?:not kept|fails?|violat|breach|penalt|remed|consequence|finding|infring|not complied)/i,
  ]);
  const found = said && findIn(said, REMEDY);
  const decider = doerOf({ ...clause, sentences: speaking }, DECIDES);
  return {
    ...(promised && { promised }),
    ...(said && found && { remedy: { sentence: said, span: spanOf(said) } }),
    ...(decider && { decider }),
  };
}
