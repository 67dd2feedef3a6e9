import type { Draft, Node } from '../draft.ts';
import { languagesOf, nodesOf } from '../draft.ts';
import type { Hash } from '../hashes.ts';
import { hashWording } from '../hashes.ts';
import type { Segment } from '../segments.ts';
import { WORD_LANGUAGES } from '../../words.ts';
import type { WordLanguage } from '../../words.ts';
import type { Finding, FindingCode, Place } from './finding.ts';
import { directionControls, fold, strangeLetters } from './letters.ts';
import type { Quantity } from './quantities.ts';
import { quantities, unanswered } from './quantities.ts';
import { structureDiffers, structureOf, wordsOf } from './structure.ts';
import { termsWithin } from './term-use.ts';
import type { Hit, Term } from './terms.ts';
import { formsIn } from './terms.ts';

export interface ConcordanceOptions {
  /** SHA-256, as for `hashWording`. */
  hash: Hash;
  /** The defined terms of the text, with their translations. */
  terms?: readonly Term[];
}

interface Version {
  language: WordLanguage;
  segs: readonly Segment[];
  text: string;
}

const KINDS = ['number', 'date', 'duration', 'percentage'] as const;

function placesOf(
  language: WordLanguage,
  hits: readonly { at: number; length: number }[],
): Place[] {
  return hits.map(({ at, length }) => ({ language, at, length }));
}

/** A finding about one language's words. */
function alone(
  code: FindingCode,
  node: string,
  language: WordLanguage,
  hits: readonly Hit[],
): Finding[] {
  if (hits.length === 0) return [];
  const said = [...new Set(hits.map((one) => one.said))];
  return [
    {
      code,
      node,
      languages: [language],
      places: placesOf(language, hits),
      differs: { [language]: said },
    },
  ];
}

/** A finding about two languages' words, where either side has what the other lacks. */
function between(
  code: FindingCode,
  node: string,
  [a, b]: readonly [Version, Version],
  sides: { a: readonly Hit[]; b: readonly Hit[] },
): Finding[] {
  if (sides.a.length === 0 && sides.b.length === 0) return [];
  return [
    {
      code,
      node,
      languages: [a.language, b.language],
      places: [...placesOf(a.language, sides.a), ...placesOf(b.language, sides.b)],
      differs: {
        [a.language]: sides.a.map(({ said }) => said),
        [b.language]: sides.b.map(({ said }) => said),
      },
    },
  ];
}

function written({ text }: Version, list: readonly Quantity[]): Hit[] {
  return list.map(({ at, length }) => ({ at, length, said: text.slice(at, at + length) }));
}

function compareQuantities(node: string, a: Version, b: Version): Finding[] {
  const open = unanswered(quantities(a.text, a.language), quantities(b.text, b.language));
  return KINDS.flatMap((kind) => {
    const of = (version: Version, list: readonly Quantity[]) =>
      written(
        version,
        list.filter((one) => one.kind === kind),
      );
    return between(kind, node, [a, b], { a: of(a, open.a), b: of(b, open.b) });
  });
}

function compareStructure(node: string, a: Version, b: Version): Finding[] {
  const [one, other] = [structureOf(a.segs), structureOf(b.segs)];
  const differs = structureDiffers(one, other);
  const found: Finding[] = [];
  const add = (code: FindingCode, ofA: string[], ofB: string[]) =>
    found.push({
      code,
      node,
      languages: [a.language, b.language],
      places: [],
      differs: { [a.language]: ofA, [b.language]: ofB },
    });
  if (differs.a.length > 0 || differs.b.length > 0) add('brackets', differs.a, differs.b);
  if (one.placeholders !== other.placeholders)
    add('placeholders', [String(one.placeholders)], [String(other.placeholders)]);
  return found;
}

/** Terms that one side uses and the other does not have in any of its forms. */
function compareTerms(node: string, a: Version, b: Version, terms: readonly Term[]): Finding[] {
  const used = (version: Version) => {
    const text = fold(version.text);
    const taken = new Uint8Array(text.length);
    const all = terms.map((term) => ({ term, forms: term.words[version.language] ?? [] }));
    const longest = (forms: readonly string[]) => Math.max(0, ...forms.map((form) => form.length));
    const hits = new Map<Term, Hit[]>();
    for (const { term, forms } of all.toSorted((x, y) => longest(y.forms) - longest(x.forms)))
      hits.set(term, formsIn(text, forms, version.language, taken));
    return hits;
  };
  const [inA, inB] = [used(a), used(b)];
  const lacking = (here: Map<Term, Hit[]>, there: Map<Term, Hit[]>, language: WordLanguage) =>
    terms.flatMap((term) => {
      const [first] = here.get(term) ?? [];
      const known = term.words[language] !== undefined;
      return first && known && (there.get(term) ?? []).length === 0 ? [first] : [];
    });
  const say = (hits: Hit[], { text }: Version) =>
    hits.map((hit) => ({ ...hit, said: text.slice(hit.at, hit.at + hit.length) }));
  return between('term', node, [a, b], {
    a: say(lacking(inA, inB, b.language), a),
    b: say(lacking(inB, inA, a.language), b),
  });
}

function hasWords(node: Node, language: WordLanguage): boolean {
  return (node.words[language]?.segs.length ?? 0) > 0;
}

function ofNode(
  node: Node,
  draft: Draft,
  expected: readonly WordLanguage[],
  options: ConcordanceOptions,
): Finding[] {
  const found: Finding[] = [];
  const versions = WORD_LANGUAGES.flatMap((language): Version[] => {
    const segs = node.words[language]?.segs;
    return segs && segs.length > 0 ? [{ language, segs, text: wordsOf(segs) }] : [];
  });
  const source = versions.find(({ language }) => language === draft.working) ?? versions[0];
  for (const { language, text } of versions) {
    found.push(...alone('letters', node.id, language, strangeLetters(text, language)));
    found.push(...alone('direction', node.id, language, directionControls(text)));
    const from = node.words[language]?.from;
    const now = from && node.words[from.language];
    if (from && (!now || hashWording(options.hash, now.segs) !== from.hash))
      found.push({
        code: 'stale',
        node: node.id,
        languages: [from.language, language],
        places: [],
        differs: {},
      });
  }
  if (!source) return found;
  for (const language of expected)
    if (!hasWords(node, language))
      found.push({
        code: 'language-missing',
        node: node.id,
        languages: [source.language, language],
        places: [],
        differs: {},
      });
  for (const version of versions) {
    if (version === source) continue;
    found.push(
      ...compareQuantities(node.id, source, version),
      ...compareTerms(node.id, source, version, options.terms ?? []),
      ...compareStructure(node.id, source, version),
    );
  }
  return found;
}

/**
 * TX7: what differs between the languages of a text, node by node in the order of the text, and then what is wrong with the terms within each language. Every other
 * language is compared with the working one, or where a node has no words in that, with the first it has. The caller's order of terms does not matter.
 *
 * @example concordance(draft, { hash, terms: [{ words: { en: ['Joint Commission'], ur: ['مشترکہ کمیشن'] } }] })
 */
export function concordance(draft: Draft, options: ConcordanceOptions): Finding[] {
  return [...concordanceSteps(draft, options)].flat();
}

/** The same bit by bit: what each node has, and then each language, for whoever does other things in between. */
export function* concordanceSteps(
  draft: Draft,
  options: ConcordanceOptions,
): Generator<Finding[], void> {
  const there = languagesOf(draft);
  const expected = WORD_LANGUAGES.filter(
    (language) =>
      draft.authentic.includes(language) || language === draft.working || there.includes(language),
  );
  for (const node of nodesOf(draft.nodes)) yield ofNode(node, draft, expected, options);
  for (const language of there) yield termsWithin(draft, language, options.terms ?? []);
}
