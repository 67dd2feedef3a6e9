import { clauseText } from '../clause-draft/clause-text.ts';
import type { ClauseText } from '../clause-draft/clause-text.ts';
import type { ClauseDraft } from '../clause-draft/clause-draft.ts';
import { proposeDraft } from '../clause-draft/clause-draft.ts';
import type { Named } from '../clause-draft/who.ts';
import { INCIDENT_CLASSES, REFERRED_CLASSES } from '../classes.ts';
import type { DraftTerms, Pattern } from '../terms.ts';
import type { WordLanguage, Words } from '../../words.ts';
import type { Accepted, Place } from './finding.ts';
import type { VagueCode, VagueWords } from './vague-words.ts';
import { say, vagueWords } from './vague-words.ts';

/** What the sides and other bodies are called, by party id: `{ p1: { en: ['the East Bank'] } }`. */
export type Names = Readonly<
  Record<string, Readonly<Partial<Record<WordLanguage, readonly string[]>>>>
>;

/** What is looked at. Whatever is not given is not asked about. */
export interface Clause {
  terms: DraftTerms;
  /** The clause's own text. */
  words?: Words;
  names?: Names;
  /** What is known of the zone that the terms name. */
  zone?: { datum?: string; version?: string };
  /** The obligation's own id, for circles. */
  id?: string;
  /** The obligations that it may depend on, by act id. */
  others?: Readonly<Record<string, DraftTerms>>;
  accepted?: readonly Accepted[];
}

/** A clause with what every rule reads of it. */
export interface Looked {
  clause: Clause;
  /** Without words that put it off (LT21.2). */
  terms: DraftTerms;
  words: Words;
  english: ClauseText;
  /** What the English words say by themselves. */
  draft: ClauseDraft;
  pattern: Pattern | undefined;
  classes: ReadonlySet<string>;
  /** Some act is one that is not to happen, or only so much. */
  actsDone: boolean;
  /** Some act is to be done. */
  actsAsked: boolean;
  vague: ReadonlyMap<VagueCode, VagueWords>;
}

const DONE: ReadonlySet<string> = new Set([...INCIDENT_CLASSES, ...REFERRED_CLASSES]);

function isWords(value: object): value is Words {
  const keys = Object.keys(value);
  return (
    keys.length > 0 &&
    keys.every((key) => /^(?:en|ur|ps|prs|ar|tr|fr)$/.test(key)) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

/** All words that stand in some terms, each with its path. */
export function wordsOf(value: unknown, path = ''): { path: string; words: Words }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isWords(value)) return [{ path, words: value }];
  return Object.entries(value).flatMap(([key, one]) =>
    wordsOf(one, path === '' ? key : `${path}.${key}`),
  );
}

/** What counts as absent, by its own words. What has other parts loses the one that puts it off where the rest stands. */
function withoutPutOff(terms: DraftTerms): DraftTerms {
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(terms)) {
    if (field === 'consequence' || field === 'act' || field === 'exceptions') kept[field] = value;
    else if (wordsOf(value).every(({ words }) => say(words))) kept[field] = value;
  }
  return kept as DraftTerms;
}

/** Parties `p1`, `p2` are the sides; mediators, observers and commissions have other letters. */
export function namedOf(names: Names): Named[] {
  return Object.entries(names).map(([party, by]) => ({
    party,
    names: by.en ?? [],
    ...(!/^p\d/.test(party) && { other: true }),
  }));
}

export function look(clause: Clause): Looked {
  const words = clause.words ?? {};
  const terms = withoutPutOff(clause.terms);
  const draft = proposeDraft(words.en ?? '', namedOf(clause.names ?? {}));
  const classes = new Set<string>(terms.act?.classes);
  const pattern = terms.rule?.pattern ?? draft.pattern?.pattern;
  return {
    clause,
    terms,
    words,
    english: clauseText(words.en ?? ''),
    draft,
    pattern,
    classes,
    actsDone: [...classes].some((one) => DONE.has(one)),
    actsAsked: [...classes].some((one) => !DONE.has(one)),
    vague: new Map(vagueWords(words).map((one) => [one.code, one])),
  };
}

/** Places of the English words that were read for a field. */
export function placesFor({ draft }: Looked, field: string): Place[] {
  return [...draft.found, ...draft.mentioned]
    .filter((one) => one.field === field || one.field.startsWith(`${field}.`))
    .map(({ at, length }) => ({ language: 'en' as const, at, length }));
}

export function saidAt({ words }: Looked, places: readonly Place[]): string {
  return listed(
    places.map(({ language, at, length }) => (words[language] ?? '').slice(at, at + length)),
  );
}

/** As many values as one sentence names. */
const MOST = 4;

/** A row of values for a sentence; the rest of a long one is cut. */
export function listed(values: readonly string[]): string {
  const each = [...new Set(values)];
  return `${each.slice(0, MOST).join('; ')}${each.length > MOST ? ' …' : ''}`;
}
