import type { ClauseText, Sentence, Span } from './clause-text.ts';
import { findIn } from './clause-text.ts';
import { MODAL } from './pattern-words.ts';

/** A side or body that a clause may name, and its party id where the room has given it one. */
export interface Named {
  party?: string;
  /** As the text may call it: `the east bank`. Small letters and capitals of English are the same. */
  names: readonly string[];
  /** Not a side: it monitors, certifies or decides, and is not meant where a text says *the Sides*. */
  other?: boolean;
}

/** Words for all sides at once. */
export const ALL_SIDES =
  /\b(?:the|both|each|either|all|neither|no|every)(?: of)?(?: the)?(?: two)? (?:sides?|part(?:y|ies)|banks?|delegations?)\b(?! that| who| which)/i;

/** Small letters for A to Z alone: the text stays as long as it was. */
function small(text: string): string {
  return text.replaceAll(/[A-Z]/g, (one) => one.toLowerCase());
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}

/** Where a name stands first, as a word of its own. */
function nameIn(text: string, name: string): number {
  if (name === '') return -1;
  const wanted = small(name);
  const low = small(text);
  let at = low.indexOf(wanted);
  while (at >= 0) {
    if (!isLetter(low[at - 1]) && !isLetter(low[at + wanted.length])) return at;
    at = low.indexOf(wanted, at + wanted.length);
  }
  return -1;
}

/** Who of those named stands in some words, in the order in which they are named there. */
export function namedIn(sentence: Sentence, named: readonly Named[]): { who: Named; span: Span }[] {
  return named
    .flatMap((who) => {
      const hits = who.names
        .map((name) => ({ at: nameIn(sentence.text, name), length: name.length }))
        .filter(({ at }) => at >= 0)
        .toSorted((a, b) => a.at - b.at || b.length - a.length);
      const first = hits[0];
      return first ? [{ who, span: { at: sentence.at + first.at, length: first.length } }] : [];
    })
    .toSorted((a, b) => a.span.at - b.span.at);
}

export interface Bound {
  parties: string[];
  /** The words that name them, whether or not their ids are known. */
  spans: Span[];
}

/** The words of a sentence before it says that somebody is bound. */
function subjectOf(sentence: Sentence): Sentence {
  const modal = MODAL.exec(sentence.text);
  return modal ? { at: sentence.at, text: sentence.text.slice(0, modal.index) } : sentence;
}

function boundIn(words: Sentence, sides: readonly Named[]): Bound | undefined {
  const named = namedIn(words, sides);
  if (named.length > 0)
    return {
      parties: named.flatMap(({ who }) => (who.party === undefined ? [] : [who.party])),
      spans: named.map(({ span }) => span),
    };
  const all = findIn(words, ALL_SIDES);
  if (!all) return undefined;
  const parties = sides.flatMap(({ party }) => (party === undefined ? [] : [party]));
  return { parties, spans: [all] };
}

/** Who is bound by a sentence: named before the words that bind, or behind *by*. */
export function boundBy(sentence: Sentence, named: readonly Named[]): Bound | undefined {
  const sides = named.filter(({ other }) => other !== true);
  const subject = boundIn(subjectOf(sentence), sides);
  if (subject) return subject;
  const by = /\bby (?=the |both |each |all |either |[A-Z])/.exec(sentence.text);
  if (!by) return undefined;
  const at = by.index + by[0].length;
  return boundIn({ at: sentence.at + at, text: sentence.text.slice(at, at + 80) }, sides);
}

/** Ends the name of a body: what a *by* stands before. */
const BODY_NAME = /^(?:the |an? )?[\p{L}\p{M}’' -]{2,80}/u;
/** A name for what is yet to be made says nothing of who it is; nor does the end of a sentence about somebody else (*are not monitors*). */
const NOBODY =
  /\bmechanism\b|^(?:it|they|this|that|these|those|who|which)\b|^an? |\b(?:sides?|part(?:y|ies)|banks?|not|are|is|was|were|be|no|the|an?|of|for|as|to|and|or|by|with|any)$/i;
/** A body that is only now set up, and that the words say is led by somebody. */
const LED = /\b(?:led|headed|chaired) by |\b(?:composed|made up|consisting) of /i;

function isNobody(name: string): boolean {
  return name === '' || (NOBODY.test(name) && !LED.test(name));
}

/** The part of a name before the words that go on with the sentence. */
function untilNext(name: string): string {
  const next =
    /\s(?:and|or|shall|will|may|must|within|by|at|on|in|to|from|for|after|before|with|when|which|who|that|is|are)\s/i.exec(
      `${name} `,
    );
  return (next ? name.slice(0, next.index) : name).trimEnd();
}

/**
 * Who does what some verbs say: `The River Mission shall verify`, `verified by the River Mission`. A mechanism, and one indefinite article, are nobody.
 *
 * @param verbs alternatives for a pattern, such as `verif|monitor`
 */
export function doerOf(
  { sentences }: ClauseText,
  verbs: string,
): { sentence: Sentence; span: Span } | undefined {
  const active = new RegExp(
    `\\b(?:shall|will|must|may)(?: \\w+ly)?(?: \\w+ and| also)? (?:${verbs})`,
    'i',
  );
  const plain = new RegExp(`\\b(?:${verbs})(?:ies|s|es)\\b`, 'i');
  const passive = new RegExp(`\\b(?:${verbs})(?:ed|ied|d)?(?: \\w+ly)? by `, 'i');
  for (const sentence of sentences) {
    const by = passive.exec(sentence.text);
    if (by) {
      const from = by.index + by[0].length;
      const name = untilNext(BODY_NAME.exec(sentence.text.slice(from, from + 90))?.[0] ?? '');
      if (!isNobody(name))
        return { sentence, span: { at: sentence.at + from, length: name.length } };
    }
    const verb = active.exec(sentence.text) ?? plain.exec(sentence.text);
    if (!verb) continue;
    const before = sentence.text.slice(Math.max(0, verb.index - 90), verb.index);
    const clause = /(?:^|[,;:]\s|\band\s)([\p{L}\p{M}’' -]{2,80})$/u.exec(before.trimEnd());
    const name = clause?.[1]?.trim() ?? '';
    if (isNobody(name)) continue;
    const at = sentence.text.lastIndexOf(name, verb.index);
    return { sentence, span: { at: sentence.at + at, length: name.length } };
  }
  return undefined;
}
