import type { DraftTerms } from '../terms.ts';
import { STANDARDS } from '../terms.ts';
import type { Words } from '../../words.ts';
import { words as wordsShape } from '../../words.ts';
import type { ClauseText, Span } from './clause-text.ts';
import { findIn, sentenceWith, spanOf, within } from './clause-text.ts';
import type { SaidInstant } from './instants-in.ts';
import { remedyIn } from './remedies.ts';
import type { Named } from './who.ts';
import { doerOf, namedIn } from './who.ts';

/** What a clause says beside who is to do what: each field from the sentence that says it, and none without one. */

export interface Reading {
  clause: ClauseText;
  instants: readonly SaidInstant[];
  named: readonly Named[];
}

/** Some fields of a draft, each with the words that it came from. */
export interface Part {
  terms: DraftTerms;
  from: readonly { field: string; span: Span }[];
}

/** The words of a place in the text, where they can stand as words of a term; nothing where they cannot. */
export function wordsAt(
  { clause }: Pick<Reading, 'clause'>,
  { at, length }: Span,
): Words | undefined {
  const said = wordsShape.safeParse({ en: clause.text.slice(at, at + length) });
  return said.success ? said.data : undefined;
}

/** A field that is the sentence itself. */
function sentenceField(
  reading: Reading,
  field: 'counted' | 'method' | 'access' | 'attribution' | 'dispute' | 'source' | 'reach',
  all: readonly RegExp[],
  none?: RegExp,
): Part | undefined {
  const sentence = sentenceWith(reading.clause, all, none);
  const words = sentence && wordsAt(reading, spanOf(sentence));
  return words && sentence
    ? { terms: { [field]: words }, from: [{ field, span: spanOf(sentence) }] }
    : undefined;
}

const UNTIL_OPEN =
  /\b(?:until further notice|without (?:a )?(?:limit|end|term)|indefinitely|no end is set)\b/i;

function window({ clause, instants }: Reading): Part | undefined {
  const moment = (instant: string) => ({ at: instant, offset: 0, zone: 'UTC' });
  for (const sentence of clause.sentences) {
    const here = within(instants, sentence);
    const start = here.find(({ at }) =>
      /\b(?:from|beginning|begins|starting|starts|as of|in force|since|applies)\b[^.;]{0,16}$/i.test(
        clause.text.slice(Math.max(sentence.at, at - 30), at),
      ),
    );
    if (!start) continue;
    const open = findIn(sentence, UNTIL_OPEN);
    const end = here.find(
      ({ at }) =>
        at > start.at &&
        /\b(?:until|till|to|ends?)\b[^.;]{0,16}$/i.test(
          clause.text.slice(Math.max(sentence.at, at - 30), at),
        ),
    );
    const until = end ? moment(end.instant) : open ? ('open' as const) : undefined;
    const place = end ?? open;
    if (until === undefined || !place || (end && end.instant <= start.instant)) continue;
    return {
      terms: { window: { from: moment(start.instant), until } },
      from: [
        { field: 'window.from', span: start },
        { field: 'window.until', span: place },
      ],
    };
  }
  return undefined;
}

function lag({ clause }: Reading): Part | undefined {
  const sentence = sentenceWith(clause, [
    /\breports?\b/i,
    /\b(?:late|later|still|count(?:s|ed)?|admitted|accepted)\b/i,
    /\bafter\b/i,
  ]);
  const duration = sentence && within(clause.durations, sentence)[0];
  return duration && { terms: { lag: duration.minutes }, from: [{ field: 'lag', span: duration }] };
}

function standard({ clause }: Reading): Part | undefined {
  for (const one of STANDARDS) {
    const words = new RegExp(`\\b${one.replaceAll('-', '(?: a| the)?[ -]')}\\b`, 'i');
    const sentence = sentenceWith(clause, [words]);
    const span = sentence && findIn(sentence, words);
    if (span) return { terms: { standard: one }, from: [{ field: 'standard', span }] };
  }
  return undefined;
}

function verifier(reading: Reading): Part | undefined {
  const found = doerOf(reading.clause, 'verif|verify|monitor|observe|observ|check');
  const words = found && wordsAt(reading, found.span);
  if (!found || !words) return undefined;
  const party = namedIn({ at: found.span.at, text: words.en ?? '' }, reading.named).find(
    ({ who }) => who.party !== undefined,
  )?.who.party;
  return {
    terms: { verifier: { words, ...(party !== undefined && { party }) } },
    from: [{ field: 'verifier', span: found.span }],
  };
}

function completion(reading: Reading): Part | undefined {
  const sentence = sentenceWith(reading.clause, [
    /\b(?:certif(?:y|ies|ied)|confirms? (?:that it is )?complet(?:ed|ion))\b/i,
  ]);
  const words = sentence && wordsAt(reading, spanOf(sentence));
  const doer =
    sentence && doerOf({ ...reading.clause, sentences: [sentence] }, 'certif|certify|confirm');
  if (!sentence || !words || !doer) return undefined;
  const { at, length } = doer.span;
  const certifier = namedIn(
    { at, text: reading.clause.text.slice(at, at + length) },
    reading.named,
  ).find(({ who }) => who.party !== undefined)?.who.party;
  if (certifier === undefined) return undefined;
  return {
    terms: { completion: { words, certifier } },
    from: [{ field: 'completion', span: spanOf(sentence) }],
  };
}

function baseline(reading: Reading): Part | undefined {
  const sentence = sentenceWith(reading.clause, [
    /\b(?:baseline|inventor(?:y|ies)|(?:list|register|map)s? (?:in|of|annexed|attached)|annexed (?:list|register|map)|as (?:they|it) stood on|compared with)\b/i,
  ]);
  const words = sentence && wordsAt(reading, spanOf(sentence));
  return words && sentence
    ? { terms: { baseline: { words } }, from: [{ field: 'baseline', span: spanOf(sentence) }] }
    : undefined;
}

function reporting(reading: Reading): Part | undefined {
  const { clause } = reading;
  const sentence = sentenceWith(clause, [/\breport/i, /\bto the\b|\bto [A-Z]/, /\bwithin\b/i]);
  const duration = sentence && within(clause.durations, sentence)[0];
  const route = sentence && wordsAt(reading, spanOf(sentence));
  if (!sentence || !duration || !route) return undefined;
  return {
    terms: { reporting: { route, within: duration.minutes } },
    from: [
      { field: 'reporting.route', span: spanOf(sentence) },
      { field: 'reporting.within', span: duration },
    ],
  };
}

const NO_EXCEPTION =
  /\b(?:there (?:is|are) no (?:other )?exceptions?|without (?:any )?exceptions?|no (?:other )?exceptions? (?:is|are) (?:made|allowed))\b/i;
const CLOSED = /\b(?:only exceptions?|no other exceptions?|exceptions? (?:is|are) only)\b/i;
const EXCEPTION = /\b(?:except(?:ions?)?|save for|other than|does not apply to|unless)\b/i;

function exceptions(reading: Reading): Part | undefined {
  const { clause } = reading;
  const none = sentenceWith(clause, [NO_EXCEPTION]);
  const closed = none ? findIn(none, NO_EXCEPTION) : undefined;
  const sentence = sentenceWith(clause, [EXCEPTION], NO_EXCEPTION);
  if (!sentence)
    return (
      closed && {
        terms: { exceptions: { closed: true, list: [] } },
        from: [{ field: 'exceptions', span: closed }],
      }
    );
  const words = wordsAt(reading, spanOf(sentence));
  if (!words) return undefined;
  const only = findIn(sentence, CLOSED);
  const duration = /\bnotice|notif|announc/i.test(sentence.text)
    ? within(clause.durations, sentence)[0]
    : undefined;
  return {
    terms: {
      exceptions: {
        closed: (only ?? closed) !== undefined,
        list: [{ words, ...(duration && { notice: duration.minutes }) }],
      },
    },
    from: [{ field: 'exceptions', span: spanOf(sentence) }],
  };
}

function consequence(reading: Reading): Part | undefined {
  const { remedy, decider } = remedyIn(reading.clause);
  const words = remedy && wordsAt(reading, remedy.span);
  const decidedBy = decider && wordsAt(reading, decider.span);
  if (!words || !decidedBy) return undefined;
  return {
    terms: { consequence: { words, decidedBy } },
    from: [
      { field: 'consequence.words', span: remedy.span },
      { field: 'consequence.decidedBy', span: decider.span },
    ],
  };
}

function term(reading: Reading): Part | undefined {
  const longer = sentenceWith(reading.clause, [
    /\b(?:extend(?:ed|s)?|extension|prolong(?:ed|ation)?)\b/i,
  ]);
  const over = sentenceWith(reading.clause, [
    /\b(?:lapse[sd]?|expires?|ends? (?:then|at|when|on|without)|ceases? to (?:apply|have effect))\b/i,
  ]);
  const extension = longer && wordsAt(reading, spanOf(longer));
  const lapse = over && wordsAt(reading, spanOf(over));
  if (!extension || !lapse) return undefined;
  return {
    terms: { term: { extension, lapse } },
    from: [
      { field: 'term.extension', span: spanOf(longer) },
      { field: 'term.lapse', span: spanOf(over) },
    ],
  };
}

function sexualViolence({ clause }: Reading): Part | undefined {
  const words = /\bsexual (?:and gender[- ]based )?violence\b/i;
  const sentence = sentenceWith(clause, [words]);
  const span = sentence && findIn(sentence, words);
  return span && { terms: { sexualViolence: true }, from: [{ field: 'sexualViolence', span }] };
}

function powers({ clause }: Reading): Part | undefined {
  const who = [
    ['commission', /\bcommission (?:may|shall|decides)\b[^.;]{0,40}\b(?:suspend|extend|end)\b/i],
    [
      'sides',
      /\b(?:sides|parties|banks) (?:may|shall|can)\b[^.;]{0,40}\b(?:suspend|extend|end)\b/i,
    ],
  ] as const;
  for (const [value, words] of who) {
    const sentence = sentenceWith(clause, [words]);
    const span = sentence && findIn(sentence, words);
    if (span) return { terms: { powers: value }, from: [{ field: 'powers', span }] };
  }
  return undefined;
}

/** What a reader of such a sentence would take for one of these, and nothing of it twice. */
export function furtherParts(reading: Reading): Part[] {
  const parts = [
    window(reading),
    lag(reading),
    sentenceField(reading, 'counted', [
      /\b(?:calendar|working|business) days\b|\b(?:days|hours) (?:are|is) counted\b|\bcounted from\b/i,
    ]),
    baseline(reading),
    completion(reading),
    verifier(reading),
    sentenceField(reading, 'method', [
      /\b(?:by|through|means of|with|uses?)\b[^.;]{0,60}\b(?:patrols?|visits?|inspections?|cameras?|satellite|observation posts?|drones of the|sensors?|interviews?)\b/i,
      /\b(?:verif|monitor|observ|check|mission|inspect)/i,
    ]),
    sentenceField(reading, 'access', [
      /\b(?:access to|freedom of movement|free(?:ly)? (?:to )?move(?:ment)?|may (?:go|enter|visit))\b/i,
      /\b(?:mission|monitors?|observers?|inspectors?|verif|commission)/i,
    ]),
    standard(reading),
    sentenceField(reading, 'attribution', [
      /\battribut(?:e|es|ed|ion|able)\b|\b(?:answers?|responsible|answerable) for (?:the )?(?:acts?|groups?|forces?|persons?|those)\b|\bcount(?:s|ed)? as (?:an act|acts|done) (?:of|by)\b/i,
    ]),
    reporting(reading),
    exceptions(reading),
    consequence(reading),
    sentenceField(reading, 'dispute', [
      /\b(?:disputes?|disagreements?|differences?|disagrees?)\b/i,
      /\b(?:settled?|referr?(?:ed|s)?|raised?|submitted|decid(?:e|es|ed)|brought)\b/i,
    ]),
    term(reading),
    sentenceField(reading, 'source', [
      /\b(?:registers?|gazette|data source|log of|logs?|records? (?:kept|of))\b/i,
      /\b(?:counts?|counted|kept by|taken from|source|figures?|shows?|read from)\b/i,
    ]),
    sexualViolence(reading),
    sentenceField(reading, 'reach', [
      /\bwomen\b/i,
      /\b(?:reach|speak|interview|hear|women and men|men and women|female)/i,
    ]),
    powers(reading),
  ];
  return parts.filter((one) => one !== undefined);
}
