import { BODY } from '../clause-draft/act-words.ts';
import type { Span } from '../clause-draft/clause-text.ts';
import { findIn, within } from '../clause-draft/clause-text.ts';
import { instantsIn } from '../clause-draft/instants-in.ts';
import type { Rule } from '../terms.ts';
import type { Looked } from './clause.ts';
import { placesFor, saidAt } from './clause.ts';
import type { Finding, Place } from './finding.ts';
import { finding } from './finding.ts';
import { vagueFinding } from './who-and-what.ts';

/** LT4 to LT6 and LT16: where, from when until when, by when, and what comes after. */

/** Papers, meetings and statements have no place that matters. */
const PLACELESS = new Set([
  'hostile-statement',
  'appointment',
  'meeting',
  'publication',
  'declaration',
  'notice',
  'request',
  'grant',
  'refusal',
  'answer',
  'inquiry',
  'other-performance',
]);

export function isPlaced({ classes, pattern }: Looked): boolean {
  return (
    pattern === 'access' || classes.size === 0 || [...classes].some((one) => !PLACELESS.has(one))
  );
}

/** LT4 */
export function zone(looked: Looked): Finding[] {
  const { terms, clause } = looked;
  const found: Finding[] = [];
  if (terms.zone === undefined && isPlaced(looked)) {
    const places = placesFor(looked, 'zone');
    found.push(finding('zone', 'gap', 'zone', { places }));
  }
  if (terms.zone !== undefined && terms.zone !== 'everywhere' && clause.zone) {
    if (clause.zone.version === undefined) found.push(finding('zone-version', 'gap', 'zone'));
    if (clause.zone.datum === undefined) found.push(finding('zone-datum', 'question', 'zone'));
  }
  return [...found, ...vagueFinding(looked, 'zone-vague', 'question', 'zone')];
}

/** LT5 */
export function window(looked: Looked): Finding[] {
  const found: Finding[] = [];
  if (!looked.terms.window) found.push(finding('window', 'gap', 'window'));
  const { bare } = instantsIn(looked.words.en ?? '');
  if (bare.length > 0) {
    const places = bare.map(({ at, length }) => ({ language: 'en' as const, at, length }));
    found.push(
      finding('clock', 'question', 'window', { values: { words: saidAt(looked, places) }, places }),
    );
  }
  return found;
}

const SETS_UP =
  /\b(?:set(?:s)? up|put(?:s)? in place|establish(?:es|ed)?|constitut(?:e|es|ed)|creat(?:e|es|ed)|form(?:s|ed)?|there (?:shall|will|is to) be)\b/i;

/** Bodies that the words set up without a day or a time for it. */
function undated(looked: Looked): Place[] {
  const { english } = looked;
  const { instants, bare } = instantsIn(english.text);
  return english.sentences.flatMap((sentence) => {
    const sets = findIn(sentence, SETS_UP);
    if (!sets) return [];
    const body = BODY.exec(sentence.text);
    const isTimed = [instants, bare, english.durations].some(
      (list: readonly Span[]) => within(list, sentence).length > 0,
    );
    if (!body || isTimed) return [];
    return [{ language: 'en' as const, at: sentence.at + body.index, length: body[0].length }];
  });
}

const DAY = 1_440;

/** Whether a rule counts a time of a day or more from something that happens. */
function countsDays(rule: Rule): boolean {
  switch (rule.pattern) {
    case 'respond-within':
    case 'access':
      return rule.within >= DAY;
    case 'notify-before':
      return Math.max(rule.least, rule.most) >= DAY;
    case 'periodic':
      return 'gap' in rule && rule.gap >= DAY;
    case 'sequence':
      return rule.phases.some((phase) => phase.within >= DAY);
    case 'cap':
      return rule.over !== 'stock' && rule.over >= DAY;
    case 'maintain':
    case 'forbid':
    case 'deadline':
    case 'quota':
      return false;
  }
}

/** Nothing about the time, or a time from which none follows: of a day without a clock, of an event that is no act here. */
function due(looked: Looked): Finding {
  const places = placesFor(looked, 'rule');
  return places.length === 0
    ? finding('deadline', 'gap', 'rule')
    : finding('deadline-open', 'gap', 'rule', {
        values: { words: saidAt(looked, places) },
        places,
      });
}

/** LT6 */
export function deadline(looked: Looked): Finding[] {
  const { terms, pattern, classes } = looked;
  const found: Finding[] = [];
  const places = undated(looked);
  if (places.length > 0)
    found.push(
      finding('set-up', 'gap', 'rule.due', { values: { words: saidAt(looked, places) }, places }),
    );
  const isTold = places.length > 0 && [...classes].every((one) => one === 'other-performance');
  if (pattern !== undefined && !terms.rule && pattern !== 'maintain' && !isTold)
    found.push(due(looked));
  if (terms.rule && countsDays(terms.rule) && !terms.counted)
    found.push(finding('counted', 'question', 'counted'));
  return [
    ...found,
    ...vagueFinding(looked, 'time-vague', 'question', 'rule'),
    ...vagueFinding(looked, 'left-to-later', 'question', 'rule'),
  ];
}

const GOES_ON = new Set(['forbid', 'maintain', 'cap', 'access', 'periodic', 'notify-before']);

/** LT16 */
export function extension({ terms, pattern }: Looked): Finding[] {
  return pattern !== undefined && GOES_ON.has(pattern) && !terms.term
    ? [finding('term', 'question', 'term')]
    : [];
}
