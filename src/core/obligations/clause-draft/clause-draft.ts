import type { ActClass } from '../classes.ts';
import { INCIDENT_CLASSES } from '../classes.ts';
import type { DraftTerms, Pattern } from '../terms.ts';
import { draftTerms } from '../terms.ts';
import { ASKED_ACTS, BODY, COUNTED, FORBIDDEN_ACTS, OBJECTS, OF_THINGS } from './act-words.ts';
import type { ClauseText, Sentence, Span } from './clause-text.ts';
import { clauseText, findIn, within } from './clause-text.ts';
import type { Part, Reading } from './further.ts';
import { furtherParts, wordsAt } from './further.ts';
import { instantsIn } from './instants-in.ts';
import type { Duty } from './pattern-words.ts';
import { dutyIn, MODAL } from './pattern-words.ts';
import { remedyIn } from './remedies.ts';
import type { Named } from './who.ts';
import { boundBy } from './who.ts';

/** Words of the clause and the field that they were read for. */
export interface FromWords extends Span {
  /** A path in `DraftTerms`: `rule.due`. */
  field: string;
}

/** What a clause's English words say of an obligation, by rules alone: a proposal for a person, who changes what is wrong. */
export interface ClauseDraft {
  terms: DraftTerms;
  /** Where each field of `terms` came from. A field without words is not there. */
  found: FromWords[];
  /** Words that speak of a field and do not say enough for it: a day without a time, a side without an id. */
  mentioned: FromWords[];
  /** Whether any words bind somebody: a definition, or a clause about the text itself, has none. */
  binds: boolean;
  /** Which pattern the words show, also where they leave out its figures. */
  pattern?: { pattern: Pattern; cue: Span };
}

/** What somebody is kept from or bound to do. */
function actsIn(sentence: Sentence, isForbidden: boolean): { classes: ActClass[]; spans: Span[] } {
  const classes: ActClass[] = [];
  const spans: Span[] = [];
  for (const [name, words] of isForbidden ? FORBIDDEN_ACTS : ASKED_ACTS) {
    const found = findIn(sentence, words);
    if (!found) continue;
    classes.push(name);
    spans.push(found);
  }
  // What is asked for is the first thing that the sentence asks for; the others are how and to whom.
  if (isForbidden || spans.length < 2) return { classes, spans };
  const first = spans.reduce((least, one, n) => (one.at < (spans[least]?.at ?? 0) ? n : least), 0);
  const [name, span] = [classes[first], spans[first]];
  return name && span ? { classes: [name], spans: [span] } : { classes, spans };
}

/** The words behind those that bind. */
function predicateOf(sentence: Sentence): Sentence {
  const modal = MODAL.exec(sentence.text);
  const at = modal ? modal.index + modal[0].length : 0;
  return { at: sentence.at + at, text: sentence.text.slice(at) };
}

const FIGHTING: ReadonlySet<string> = new Set(INCIDENT_CLASSES);

function actPart(reading: Reading, duty: Duty): Part | undefined {
  const { sentence, pattern } = duty;
  // What is to stay as it is, is seen to hold or not to: no act of the catalogue is asked for.
  if (pattern === 'maintain') return undefined;
  const against = pattern === 'forbid' || pattern === 'cap' || pattern === 'notify-before';
  const found = against ? actsIn(sentence, true) : actsIn(predicateOf(sentence), false);
  if (against && found.classes.length > 0) {
    // A list of what is forbidden often goes on in the next lines.
    const rest = reading.clause.sentences.filter(
      (one) => /^[-*•(]/.test(one.text) && one.at > sentence.at,
    );
    for (const one of rest) {
      const more = actsIn(one, true);
      for (const [n, name] of more.classes.entries()) {
        const span = more.spans[n];
        if (found.classes.includes(name) || !span) continue;
        found.classes.push(name);
        found.spans.push(span);
      }
    }
  }
  if (found.classes.length === 0) return undefined;
  const isBody = found.classes.includes('other-performance');
  const isOfThings = found.classes.some((one) => OF_THINGS.has(one));
  const object = isBody
    ? findIn(sentence, BODY)
    : isOfThings
      ? findIn(sentence, OBJECTS)
      : undefined;
  const objectWords = object && wordsAt(reading, object);
  const count = countedIn(reading.clause, sentence);
  const floor = count?.isThreshold === true && found.classes.some((one) => FIGHTING.has(one));
  const counted = floor || pattern === 'cap' || pattern === 'quota' ? count : undefined;
  return {
    terms: {
      act: {
        classes: found.classes,
        ...(objectWords && { object: objectWords }),
        ...(counted && { unit: { en: counted.unit } }),
        ...(counted && floor && { threshold: counted.number }),
      },
    },
    from: [
      ...found.spans.map((span) => ({ field: 'act.classes', span })),
      ...(object && objectWords ? [{ field: 'act.object', span: object }] : []),
      ...(counted ? [{ field: 'act.unit', span: counted.unitSpan }] : []),
      ...(counted && floor ? [{ field: 'act.threshold', span: counted.span }] : []),
    ],
  };
}

/** The first number of a sentence that says what it counts. */
function countedIn({ text, quantities }: ClauseText, sentence: Sentence) {
  for (const one of within(quantities, sentence)) {
    if (one.kind !== 'number' || one.soft || !/^\d{1,9}$/.test(one.value)) continue;
    const end = one.at + one.length;
    const unit = COUNTED.exec(text.slice(end, end + 60));
    const said = unit?.[1];
    if (!unit || said === undefined) continue;
    const unitAt = end + unit[0].length - said.length;
    return {
      number: Number(one.value),
      span: { at: one.at, length: one.length },
      unit: said,
      unitSpan: { at: unitAt, length: said.length },
      isThreshold: /^ (?:or|and) (?:more|above|over)\b/i.test(
        text.slice(unitAt + said.length, unitAt + said.length + 12),
      ),
    };
  }
  return undefined;
}

function whoPart(reading: Reading, sentence: Sentence): { part?: Part; mentioned: FromWords[] } {
  const bound = boundBy(sentence, reading.named);
  if (!bound) return { mentioned: [] };
  if (bound.parties.length === 0 || bound.parties.length > 16)
    return { mentioned: bound.spans.map((span) => ({ field: 'addressees', ...span })) };
  return {
    part: {
      terms: { addressees: [...new Set(bound.parties)] },
      from: bound.spans.map((span) => ({ field: 'addressees', span })),
    },
    mentioned: [],
  };
}

function boundPart({ clause }: Reading, duty: Duty): Part | undefined {
  if (duty.pattern !== 'cap' && duty.pattern !== 'quota') return undefined;
  const words = [
    ['at-least', /\b(?:at least|no(?:t)? (?:fewer|less) than|a minimum of)\b/i],
    ['at-most', /\b(?:no(?:t)? more than|not exceed(?:ing)?|at most|maximum of|limited to)\b/i],
    ['exactly', /\bexactly\b/i],
  ] as const;
  for (const [bound, pattern] of words) {
    const span = findIn(duty.sentence, pattern);
    if (span && clause.text.length > 0)
      return { terms: { bound }, from: [{ field: 'bound', span }] };
  }
  return undefined;
}

/** A heading over the clause is its name. */
function labelPart(text: string): Part | undefined {
  const heading =
    /^(?:#{1,6} +)?((?:article|paragraph|section|clause)\b[^\n]{0,150}|(?<=# )[^\n]{1,150})/i.exec(
      text,
    );
  const said = heading?.[1]?.trimEnd();
  if (!heading || said === undefined || /[.;]$/.test(said)) return undefined;
  const at = heading[0].indexOf(said);
  return {
    terms: { label: { en: said } },
    from: [{ field: 'label', span: { at, length: said.length } }],
  };
}

const EVERYWHERE = /\beverywhere\b/i;
const PLACE =
  /\b(?:within|in|along|across|inside|beyond|over|on|near) (?:the )?(?:[\w-]+ ){0,4}(?:zone|area|strip|river|valley|line|border|crossings?|bank|sector|district|map)s?\b/i;

function zonePart({ sentences }: ClauseText): { part?: Part; mentioned: FromWords[] } {
  for (const sentence of sentences) {
    const span = findIn(sentence, EVERYWHERE);
    if (span)
      return {
        part: { terms: { zone: 'everywhere' }, from: [{ field: 'zone', span }] },
        mentioned: [],
      };
  }
  for (const sentence of sentences) {
    const span = findIn(sentence, PLACE);
    if (span) return { mentioned: [{ field: 'zone', ...span }] };
  }
  return { mentioned: [] };
}

/** One field at a time, so that what is out of form costs itself alone. */
function together(parts: readonly Part[]): Pick<ClauseDraft, 'terms' | 'found'> {
  const terms: Record<string, unknown> = {};
  const found: FromWords[] = [];
  for (const part of parts) {
    const fields = Object.keys(part.terms);
    if (fields.some((field) => Object.hasOwn(terms, field))) continue;
    if (!draftTerms.safeParse(part.terms).success) continue;
    Object.assign(terms, part.terms);
    found.push(
      ...part.from.map(({ field, span }) => ({ field, at: span.at, length: span.length })),
    );
  }
  return { terms: terms as DraftTerms, found: found.toSorted((a, b) => a.at - b.at) };
}

/**
 * Proposes an obligation from a clause's English words. Nothing is made up: each field carries the words that it came from, and what the words leave out is absent.
 * An instant needs a day, a time of day, and UTC or an offset from it. Any text can be given; the time grows with its length.
 *
 * @param named the sides, and others that the text may name, as it calls them
 * @example proposeDraft('Each Side shall withdraw its mortars by 06:00 UTC on 5 May 2031.', []).terms.rule // { pattern: 'deadline', due: '2031-05-05T06:00:00Z' }
 */
export function proposeDraft(text: string, named: readonly Named[]): ClauseDraft {
  const clause = clauseText(text);
  const { instants, bare } = instantsIn(text);
  const reading: Reading = { clause, instants, named };
  const duty = dutyIn(reading, (sentence) => {
    const { spans } = actsIn(predicateOf(sentence), false);
    return spans[0];
  });
  const zone = zonePart(clause);
  const binding = duty?.sentence ?? clause.sentences.find((one) => MODAL.test(one.text));
  const who = binding ? whoPart(reading, binding) : { mentioned: [] };
  const untimed = duty && !duty.rule ? within(clause.durations, duty.sentence) : [];
  const parts: (Part | undefined)[] = [
    labelPart(text),
    who.part,
    duty?.rule && {
      terms: { rule: duty.rule.rule },
      from: duty.rule.from.map((span) => ({ field: 'rule', span })),
    },
    duty && actPart(reading, duty),
    zone.part,
    duty && boundPart(reading, duty),
    ...furtherParts(reading),
  ];
  const { promised } = remedyIn(clause);
  return {
    ...together(parts.filter((one) => one !== undefined)),
    mentioned: [
      ...who.mentioned,
      ...zone.mentioned,
      ...bare.map(({ at, length }) => ({ field: 'rule', at, length })),
      ...untimed.map(({ at, length }) => ({ field: 'rule', at, length })),
      ...(promised ? [{ field: 'consequence', ...promised }] : []),
    ],
    binds: binding !== undefined,
    ...(duty && { pattern: { pattern: duty.pattern, cue: duty.cue } }),
  };
}
