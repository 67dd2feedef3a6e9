import type { EventClass } from '../classes.ts';
import type { Pattern, Rule } from '../terms.ts';
import { TRIGGERS } from './act-words.ts';
import type { ClauseText, Duration, Sentence, Span } from './clause-text.ts';
import { between, findIn, within } from './clause-text.ts';
import type { SaidInstant } from './instants-in.ts';

/** What a sentence binds somebody to, and how: the pattern where the words say one, the whole rule where they say all its figures. */
export interface Duty {
  sentence: Sentence;
  pattern: Pattern;
  /** The words that say which pattern it is. */
  cue: Span;
  /** With every place that a figure of it came from. */
  rule?: { rule: Rule; from: Span[] };
}

export interface Read {
  clause: ClauseText;
  instants: readonly SaidInstant[];
}

/** Words by which somebody is bound. */
export const MODAL =
  /\b(?:shall|must|will|undertakes?(?: not)? to|(?:has|have) agreed(?: not)? to|agrees?(?: not)? to|commits? (?:itself|themselves) (?:not )?to|may not|(?:is|are) (?:prohibited|forbidden)|(?:is|are) to|refrains? from|ceases?|(?:is|are) obliged to)\b/i;

const FORBID =
  /\b(?:shall|must|will|may)(?: also)? (?:not|never|neither)\b|\b(?:undertakes?|agrees?|agreed|commits? (?:itself|themselves)) not to\b|\brefrains? from\b|\babstains? from\b|\b(?:is|are|be) (?:prohibited|forbidden)\b|\bprohibits?\b|\b(?:shall|must|will) (?:cease|halt|stop|end|refrain|abstain)\b|\b(?:no (?:\w+ ){1,3}|nobody )(?:shall|may|must|will)\b|\bneither (?:side|party|bank)\b/i;
const NOTIFY = /\b(?:notif(?:y|ies|ied|ication)|announc(?:e|es|ed)|gives? notice|notice)\b/i;
const AHEAD = /\b(?:before|in advance|ahead of|beforehand|prior to)\b/i;
const ACCESS = /\b(?:access|passage|pass through|freedom of movement)\b/i;
const RESPOND = /\bwithin\b[^.;]{1,60}\b(?:of|after|from|following)\b/i;
const PERIODIC =
  /\b(?:every|each) (?:(?:\d{1,4}|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|other|second)[ -])?(?:minutes?|hours?|days?|weeks?|months?|morning|evening|quarter)\b|\b(?:once|twice) (?:a|an|each|every|per) (?:hour|day|week|month|year)\b|\b(?:hourly|daily|weekly|fortnightly|monthly)\b|\bperiodically\b|\bat regular intervals\b/i;
/** What is asked for is done to what was asked: `A request shall be answered within 24 hours`. */
const ANSWERED =
  /\b(?:answered|granted|acknowledged|decided on|replied to)\b[^.;]{0,20}\bwithin\b/i;
const GAP =
  /\b(?:at least (?:once )?every|no longer than|never longer than|at intervals of (?:at most|not more than))\b/i;
const MOST =
  /\b(?:no(?:t)? more than|not exceed(?:ing)?|at most|(?:a )?maximum of|(?:is|are) limited to)\b/i;
const LEAST =
  /\b(?:at least|no(?:t)? fewer than|no(?:t)? less than|a minimum of|(?:exactly|all of the))\b/i;
const UP_TO = /\bup to\b/i;
const PHASES =
  /\b(?:first|second|third|final) phase\b|\bphase (?:one|two|three|i{1,3}|\d)\b|\bin (?:\w+ )?phases\b/i;
const MAINTAIN =
  /\b(?:shall|must|will)(?: continue to)? (?:keep|maintain|remain|hold|stay|preserve)\b|\b(?:shall|must|will) (?:be kept|be maintained)\b|\bcontinue to (?:keep|maintain|hold)\b/i;
const BY = /\b(?:by|no(?:t)? later than|before|on or before|until)\b/i;
const STOCK = /\bat any (?:one )?(?:time|moment)\b/i;
const OVER = /\b(?:in|within|over|during) any\b/i;

/** The plain number that stands within `reach` code units behind a place. */
function countAfter({ clause }: Read, { at, length }: Span, reach = 20) {
  const end = at + length;
  return between(clause.quantities, end, end + reach + 12).find(
    (one) => one.kind === 'number' && one.at <= end + reach && /^\d{1,9}$/.test(one.value),
  );
}

function durationAfter(durations: readonly Duration[], place: Span | undefined, reach = 24) {
  if (!place) return undefined;
  const end = place.at + place.length;
  return durations.find((one) => one.at >= end - 1 && one.at <= end + reach);
}

function instantAfter(instants: readonly SaidInstant[], place: Span | undefined, reach = 24) {
  if (!place) return undefined;
  const end = place.at + place.length;
  return instants.find((one) => one.at >= end && one.at <= end + reach);
}

function triggersIn(words: Sentence): { classes: EventClass[]; spans: Span[] } {
  const classes: EventClass[] = [];
  const spans: Span[] = [];
  for (const [name, pattern] of Object.entries(TRIGGERS)) {
    const found = findIn(words, pattern);
    if (!found) continue;
    classes.push(name as keyof typeof TRIGGERS);
    spans.push(found);
  }
  return { classes, spans };
}

function notifyBefore(read: Read, sentence: Sentence): Omit<Duty, 'sentence'> | undefined {
  const cue = findIn(sentence, NOTIFY);
  if (!cue || !AHEAD.test(sentence.text)) return undefined;
  const durations = within(read.clause.durations, sentence);
  const least = durationAfter(
    durations,
    findIn(sentence, /\b(?:at least|not less than|no less than)\b/i),
  );
  const most = durationAfter(
    durations,
    findIn(sentence, /\b(?:at most|not more than|no more than)\b/i),
  );
  if (!least || !most || most.minutes < least.minutes) return { pattern: 'notify-before', cue };
  const rule: Rule = {
    pattern: 'notify-before',
    notice: ['notice'],
    least: least.minutes,
    most: most.minutes,
  };
  return { pattern: 'notify-before', cue, rule: { rule, from: [cue, least, most] } };
}

/** Access on request, or any other answer to a trigger. */
function respondWithin(read: Read, sentence: Sentence): Omit<Duty, 'sentence'> | undefined {
  const answered = findIn(sentence, ANSWERED);
  const cue = findIn(sentence, RESPOND) ?? answered;
  const access = findIn(sentence, ACCESS);
  const toGrant =
    access !== undefined &&
    /\brequest/i.test(sentence.text) &&
    !/\b(?:answer|acknowledg|decid|repl)/i.test(sentence.text);
  if (!cue) return toGrant ? { pattern: 'access', cue: access } : undefined;
  const duration = durationAfter(
    within(read.clause.durations, sentence),
    findIn(sentence, /\bwithin\b/i),
  );
  if (toGrant)
    return {
      pattern: 'access',
      cue: access,
      ...(duration && {
        rule: { rule: { pattern: 'access', within: duration.minutes }, from: [access, duration] },
      }),
    };
  const { classes, spans } =
    cue === answered
      ? triggersIn({ at: sentence.at, text: sentence.text.slice(0, cue.at - sentence.at) })
      : triggersIn({
          at: cue.at + cue.length,
          text: sentence.text.slice(cue.at + cue.length - sentence.at),
        });
  if (classes.length === 0) return { pattern: 'deadline', cue };
  const rule: Rule | undefined = duration && {
    pattern: 'respond-within',
    trigger: classes,
    after: 0,
    within: duration.minutes,
  };
  return {
    pattern: 'respond-within',
    cue,
    ...(rule && duration && { rule: { rule, from: [cue, duration, ...spans] } }),
  };
}

function periodic(read: Read, sentence: Sentence): Omit<Duty, 'sentence'> | undefined {
  const cue = findIn(sentence, PERIODIC);
  if (!cue) return undefined;
  const words = findIn(sentence, GAP);
  const duration = durationAfter(within(read.clause.durations, sentence), words);
  return {
    pattern: 'periodic',
    cue,
    ...(words &&
      duration && {
        rule: { rule: { pattern: 'periodic', gap: duration.minutes }, from: [words, duration] },
      }),
  };
}

function cap(read: Read, sentence: Sentence): Omit<Duty, 'sentence'> | undefined {
  const cue = findIn(sentence, MOST);
  const most = cue && countAfter(read, cue);
  if (!cue || !most) return undefined;
  const stock = findIn(sentence, STOCK);
  const span = durationAfter(within(read.clause.durations, sentence), findIn(sentence, OVER));
  const over = stock ? ('stock' as const) : span?.minutes;
  const place = stock ?? span;
  return {
    pattern: 'cap',
    cue,
    ...(over !== undefined &&
      place && {
        rule: { rule: { pattern: 'cap', most: Number(most.value), over }, from: [most, place] },
      }),
  };
}

function quota(read: Read, sentence: Sentence): Omit<Duty, 'sentence'> | undefined {
  const atLeast = findIn(sentence, LEAST);
  const cue = atLeast ?? findIn(sentence, UP_TO);
  const least = cue && countAfter(read, cue);
  if (!cue || !least) return undefined;
  const by = findIn(sentence, BY);
  const until = instantAfter(within(read.instants, sentence), by);
  if (!by && !UP_TO.test(sentence.text)) return undefined;
  const rule: Rule | undefined =
    atLeast && until
      ? { pattern: 'quota', tranches: [{ until: until.instant, least: Number(least.value) }] }
      : undefined;
  return { pattern: 'quota', cue, ...(rule && until && { rule: { rule, from: [least, until] } }) };
}

function deadline(read: Read, sentence: Sentence): Omit<Duty, 'sentence'> | undefined {
  const cue = findIn(sentence, /\b(?:by|no(?:t)? later than|on or before)\b/i);
  const due = instantAfter(within(read.instants, sentence), cue);
  if (!cue || !due) return undefined;
  const rule: Rule = { pattern: 'deadline', due: due.instant };
  return { pattern: 'deadline', cue, rule: { rule, from: [cue, due] } };
}

/** The first sentence that binds somebody, read in the order in which one pattern shows more surely than the next. */
export function dutyIn(
  read: Read,
  asks: (sentence: Sentence) => Span | undefined,
): Duty | undefined {
  for (const sentence of read.clause.sentences) {
    const forbids = findIn(sentence, FORBID);
    if (!forbids && !MODAL.test(sentence.text)) continue;
    const most = cap(read, sentence);
    if (most) return { sentence, ...most };
    const before = notifyBefore(read, sentence);
    if (before) return { sentence, ...before };
    if (forbids)
      return {
        sentence,
        pattern: 'forbid',
        cue: forbids,
        rule: { rule: { pattern: 'forbid' }, from: [forbids] },
      };
    const phases = findIn(sentence, PHASES);
    if (phases) return { sentence, pattern: 'sequence', cue: phases };
    const found =
      quota(read, sentence) ??
      deadline(read, sentence) ??
      respondWithin(read, sentence) ??
      periodic(read, sentence);
    if (found) return { sentence, ...found };
    const act = asks(sentence);
    const keeps = findIn(sentence, MAINTAIN);
    if (keeps && (!act || keeps.at < act.at)) return { sentence, pattern: 'maintain', cue: keeps };
    if (act) return { sentence, pattern: 'deadline', cue: act };
  }
  return undefined;
}
