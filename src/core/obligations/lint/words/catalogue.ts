import type { Code, RuleNumber } from '../finding.ts';

/** What the drafting check says in one language. */
export interface Catalogue {
  rules: Readonly<Record<RuleNumber, RuleWords>>;
  /** What is missing, in one sentence. `{words}` and other values of the finding fill its blanks. */
  missing: Readonly<Record<Code, string>>;
}

export interface RuleWords {
  /** What the rule asks. */
  asks: string;
  /** Why it matters in practice. */
  why: string;
  /** Wording that would answer it; square brackets stand for what the sides fill in. */
  patterns: readonly [string, string, ...string[]];
}
