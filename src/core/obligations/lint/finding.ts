import type { WordLanguage } from '../../words.ts';

/** What the drafting check has found of a clause (LT). It advises, and blocks nothing. */

/** A gap: no state could be computed, or nobody could tell whether it was kept. A question: worth asking before the words are settled. */
export type Severity = 'gap' | 'question';

/** Each code with the rule that it falls under. Codes are part of the interface; sentences may be improved. */
export const CODES = {
  addressee: 1,
  'addressee-unentered': 1,
  'addressee-vague': 1,
  act: 2,
  'act-other': 2,
  effort: 2,
  breach: 2,
  pattern: 2,
  object: 3,
  unit: 3,
  threshold: 3,
  'measure-vague': 3,
  zone: 4,
  'zone-version': 4,
  'zone-datum': 4,
  'zone-vague': 4,
  window: 5,
  clock: 5,
  deadline: 6,
  'deadline-open': 6,
  'set-up': 6,
  'time-vague': 6,
  counted: 6,
  'left-to-later': 6,
  baseline: 7,
  'baseline-annex': 7,
  completion: 8,
  verifier: 9,
  freshness: 9,
  method: 9,
  access: 9,
  standard: 10,
  attribution: 10,
  reporting: 11,
  lag: 11,
  exceptions: 12,
  'exceptions-open': 12,
  'exceptions-notice': 12,
  'exceptions-vague': 12,
  bound: 13,
  'up-to': 13,
  'bound-contradicts': 13,
  cycle: 14,
  'dependency-open': 14,
  'dependency-unknown': 14,
  condition: 14,
  consequence: 15,
  penalty: 15,
  'penalty-decider': 15,
  dispute: 15,
  term: 16,
  source: 17,
  'languages-differ': 18,
  'names-differ': 18,
  letters: 18,
  figure: 18,
  'sexual-violence': 19,
  reach: 20,
} as const;
export type Code = keyof typeof CODES;
export type RuleNumber = (typeof CODES)[Code];

/** Where, in code units of the clause's words in a language. */
export interface Place {
  language: WordLanguage;
  at: number;
  length: number;
}

export interface Finding {
  rule: RuleNumber;
  code: Code;
  severity: Severity;
  /** The path in `DraftTerms` that would hold the answer. */
  field: string;
  /** What fills the blanks of its sentence. */
  values: Readonly<Record<string, string>>;
  places: readonly Place[];
}

/** An accepted ambiguity (LT22.1): the drafter's own note, kept by whoever asks and never in a shared room. */
export interface Accepted {
  rule: RuleNumber;
  /** This finding of the rule alone. */
  code?: Code | undefined;
  /** Why, in the drafter's words. */
  words: string;
}

export function finding(
  code: Code,
  severity: Severity,
  field: string,
  more: { values?: Record<string, string>; places?: readonly Place[] } = {},
): Finding {
  return {
    rule: CODES[code],
    code,
    severity,
    field,
    values: more.values ?? {},
    places: more.places ?? [],
  };
}
