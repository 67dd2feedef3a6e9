import { LANGUAGE_NAMES } from '../../text/concordance/sentences.ts';
import type { Language, WordLanguage } from '../../words.ts';
import { endOnce, isolate } from '../../words.ts';
import type { Finding, RuleNumber } from './finding.ts';
import type { RuleWords } from './words/catalogue.ts';
import { EN } from './words/en.ts';
import { UR } from './words/ur.ts';

/** What the drafting check says, in English and Urdu. */

const CATALOGUES = { en: EN, ur: UR } as const;

/** What the rule asks, why, and wording that would answer it. */
export function ruleWords(rule: RuleNumber, language: Language): RuleWords {
  return CATALOGUES[language].rules[rule];
}

/**
 * What is missing, in one sentence. Values stand between isolates.
 *
 * @example missingSentence(found, 'en') // 'It does not say who verifies whether it is kept.'
 */
export function missingSentence({ code, values }: Finding, language: Language): string {
  const named = (value: string) => LANGUAGE_NAMES[language][value as WordLanguage] ?? value;
  const said = CATALOGUES[language].missing[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? '';
    const shown = name === 'a' || name === 'b' ? named(value) : value;
    // Of the words of others, what would turn the direction of the whole sentence is left out.
    return isolate(shown.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' '));
  });
  return endOnce(said);
}
