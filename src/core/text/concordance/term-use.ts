import type { Draft } from '../draft.ts';
import { nodesOf } from '../draft.ts';
import type { WordLanguage } from '../../words.ts';
import type { Finding, FindingCode } from './finding.ts';
import { fold } from './letters.ts';
import { wordsOf } from './structure.ts';
import type { Hit, Term } from './terms.ts';
import { definitionsIn, formsIn, otherSpellings, spellingKey } from './terms.ts';

/** Whether one language's terms are in order by themselves: used and defined, defined and used, spelled one way. */

interface Words {
  node: string;
  text: string;
  folded: string;
  defined: Hit[];
}

interface Sought {
  forms: readonly string[];
  /** Where the text itself defines it. */
  definition?: { node: string; hit: Hit };
  /** Whether somebody said that it is a term. */
  given?: Term;
}

function finding(
  code: FindingCode,
  language: WordLanguage,
  node: string,
  hits: readonly Hit[],
): Finding {
  return {
    code,
    node,
    languages: [language],
    places: hits.map(({ at, length }) => ({ language, at, length })),
    differs: { [language]: [...new Set(hits.map(({ said }) => said))] },
  };
}

/** The terms that are given, and those that the text defines besides. */
function soughtIn(
  words: readonly Words[],
  language: WordLanguage,
  terms: readonly Term[],
): Sought[] {
  const sought: Sought[] = terms.flatMap((given) => {
    const forms = given.words[language];
    return forms ? [{ forms, given }] : [];
  });
  const byKey = new Map(
    sought.flatMap((one) => one.forms.map((form) => [spellingKey(form), one] as const)),
  );
  for (const { node, defined } of words)
    for (const hit of defined) {
      const known = byKey.get(spellingKey(hit.said));
      if (known) {
        known.definition ??= { node, hit };
        continue;
      }
      const one: Sought = { forms: [hit.said], definition: { node, hit } };
      byKey.set(spellingKey(hit.said), one);
      sought.push(one);
    }
  return sought;
}

/** @example termsWithin(draft, 'en', []) // [{ code: 'term-unused', node: 'a1.1', … }] */
export function termsWithin(
  draft: Draft,
  language: WordLanguage,
  terms: readonly Term[],
): Finding[] {
  const words = [...nodesOf(draft.nodes)].flatMap((node): Words[] => {
    const segs = node.words[language]?.segs;
    if (!segs) return [];
    const text = wordsOf(segs);
    return [{ node: node.id, text, folded: fold(text), defined: definitionsIn(text) }];
  });
  const sought = soughtIn(words, language, terms);
  const uses = new Map<Sought, { node: string; hit: Hit; count: number }>();
  const ordered = sought.toSorted((a, b) => longest(b.forms) - longest(a.forms));
  for (const { node, text, folded } of words) {
    const taken = new Uint8Array(folded.length);
    for (const one of ordered) {
      // The definition itself is no use of it.
      const hits = formsIn(folded, one.forms, language, taken).filter(
        ({ at }) => one.definition?.node !== node || one.definition.hit.at !== at,
      );
      const [first] = hits;
      if (!first) continue;
      const before = uses.get(one);
      const hit = { ...first, said: text.slice(first.at, first.at + first.length) };
      uses.set(
        one,
        before
          ? { ...before, count: before.count + hits.length }
          : { node, hit, count: hits.length },
      );
    }
  }
  const found: Finding[] = [];
  for (const one of sought) {
    const use = uses.get(one);
    const { definition, given } = one;
    if (use && !definition && given?.elsewhere !== true)
      found.push(finding('term-undefined', language, use.node, [use.hit]));
    if (definition && !use)
      found.push(finding('term-unused', language, definition.node, [definition.hit]));
  }
  const forms = sought.map((one) => one.forms);
  for (const { node, text } of words) {
    const hits = otherSpellings(text, forms);
    if (hits.length > 0) found.push(finding('term-spelling', language, node, hits));
  }
  return found;
}

function longest(forms: readonly string[]): number {
  return Math.max(0, ...forms.map((form) => form.length));
}
