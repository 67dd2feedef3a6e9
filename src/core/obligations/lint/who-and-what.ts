import { OF_THINGS } from '../clause-draft/act-words.ts';
import { PENALTY } from '../clause-draft/remedies.ts';
import { findIn, sentenceWith } from '../clause-draft/clause-text.ts';
import type { Looked } from './clause.ts';
import { listed, placesFor, saidAt } from './clause.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { say } from './vague-words.ts';
import type { VagueCode } from './vague-words.ts';

/** LT1 to LT3: who is bound, to which act, and of which things. */

/** Words of a kind, as a finding of their own. */
export function vagueFinding(
  looked: Looked,
  code: VagueCode,
  severity: Finding['severity'],
  field: string,
): Finding[] {
  const found = looked.vague.get(code);
  return found
    ? [
        finding(code, severity, field, {
          values: { words: listed(found.said) },
          places: found.places,
        }),
      ]
    : [];
}

/** LT1 */
export function addressee(looked: Looked): Finding[] {
  const found = vagueFinding(looked, 'addressee-vague', 'question', 'addressees');
  if (looked.terms.addressees !== undefined) return found;
  const places = placesFor(looked, 'addressees');
  return [
    places.length > 0
      ? finding('addressee-unentered', 'question', 'addressees', {
          values: { words: saidAt(looked, places) },
          places,
        })
      : finding('addressee', 'gap', 'addressees'),
    ...found,
  ];
}

const BREACH =
  /\b(?:violat(?:e|es|ed|ion|ions|ing)|breach(?:es|ed|ing)?|infring(?:e|es|ement|ements)|non-compliance)\b/i;
const OTHERS = new Set(['other-act', 'other-performance']);

/** LT2 */
export function act(looked: Looked): Finding[] {
  const { terms, classes, english, actsDone, pattern } = looked;
  const found: Finding[] = [];
  const object = terms.act?.object;
  if (!terms.act) found.push(finding('act', 'gap', 'act'));
  else if ([...classes].every((one) => OTHERS.has(one)) && !(object && say(object)))
    found.push(finding('act-other', 'gap', 'act.object'));
  found.push(...vagueFinding(looked, 'effort', 'gap', 'act'));
  const sentence = sentenceWith(english, [BREACH]) ?? sentenceWith(english, [PENALTY]);
  if (sentence && !actsDone && pattern !== 'maintain') {
    const span = findIn(sentence, BREACH) ?? findIn(sentence, PENALTY);
    const places = span ? [{ language: 'en' as const, ...span }] : [];
    found.push(
      finding('breach', 'gap', 'act.classes', {
        values: { words: saidAt(looked, places) },
        places,
      }),
    );
  }
  if (terms.act && pattern === undefined) found.push(finding('pattern', 'gap', 'rule'));
  return found;
}

/** Acts that begin small: from which size on they count is worth saying. */
const BY_SIZE = new Set(['weapons-present', 'troop-movement', 'fortification']);

/** LT3 */
export function object(looked: Looked): Finding[] {
  const { terms, classes, pattern, draft } = looked;
  const found: Finding[] = [];
  const said = terms.act?.object;
  const [thing] = [...classes].filter((one) => OF_THINGS.has(one));
  if (thing !== undefined && !(said && say(said)))
    found.push(
      finding('object', 'gap', 'act.object', { places: placesFor(looked, 'act.classes') }),
    );
  const counts = pattern === 'cap' || pattern === 'quota';
  const unit = terms.act?.unit;
  if (terms.act && (counts || terms.act.threshold !== undefined) && !(unit && say(unit)))
    found.push(finding('unit', 'gap', 'act.unit'));
  const limits = pattern === 'forbid' || pattern === 'notify-before';
  if (limits && terms.act?.threshold === undefined && [...classes].some((one) => BY_SIZE.has(one)))
    found.push(finding('threshold', 'question', 'act.threshold'));
  // *Appropriate measures* for a breach are asked about under LT15.
  if (draft.mentioned.every(({ field }) => field !== 'consequence') || terms.consequence)
    found.push(...vagueFinding(looked, 'measure-vague', 'question', 'act'));
  return found;
}
