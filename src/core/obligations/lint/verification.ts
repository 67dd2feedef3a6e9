import { PENALTY } from '../clause-draft/remedies.ts';
import { sentenceWith } from '../clause-draft/clause-text.ts';
import type { Looked } from './clause.ts';
import { placesFor } from './clause.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { isPlaced } from './where-and-when.ts';

/** LT9 to LT11, LT19 and LT20: who looks, how, on what evidence, who is told, and whether those who look reach everybody. */

/** LT9 */
export function verifier(looked: Looked): Finding[] {
  const { terms, pattern } = looked;
  const found: Finding[] = [];
  if (!terms.verifier) found.push(finding('verifier', 'gap', 'verifier'));
  if (pattern === 'maintain' && !terms.rule) found.push(finding('freshness', 'gap', 'rule.fresh'));
  if (isPlaced(looked) || looked.actsDone) {
    if (!terms.method) found.push(finding('method', 'question', 'method'));
    if (!terms.access) found.push(finding('access', 'question', 'access'));
  }
  return found;
}

/** Acts that groups do which no side owns to. */
const OF_GROUPS = new Set(['support-to-armed-group', 'recruitment']);
const SPEAKS_OF_FINDING = /\b(?:violat|breach|verif|infring|non-compliance)/i;

/** LT10 */
export function evidence({ terms, classes, actsDone, english }: Looked): Finding[] {
  const found: Finding[] = [];
  const isFound = sentenceWith(english, [SPEAKS_OF_FINDING]) ?? sentenceWith(english, [PENALTY]);
  if (!terms.standard && (actsDone || isFound)) found.push(finding('standard', 'gap', 'standard'));
  if (!terms.attribution && actsDone) {
    const isOfGroups = [...classes].some((one) => OF_GROUPS.has(one));
    found.push(finding('attribution', isOfGroups ? 'gap' : 'question', 'attribution'));
  }
  return found;
}

const REPORTED = new Set(['cap', 'access', 'notify-before', 'maintain']);

/** LT11 */
export function reporting({ terms, pattern, actsDone }: Looked): Finding[] {
  const found: Finding[] = [];
  if (!terms.reporting && (actsDone || (pattern !== undefined && REPORTED.has(pattern))))
    found.push(finding('reporting', 'question', 'reporting'));
  if (terms.lag === undefined) found.push(finding('lag', 'gap', 'lag'));
  return found;
}

/** Fighting, and acts against persons. */
const AGAINST_PERSONS = new Set([
  'small-arms-fire',
  'heavy-weapons-fire',
  'explosion',
  'air-strike',
  'drone-strike',
  'ground-attack',
  'incursion',
  'mine-laying',
  'detention',
  'attack-on-civilians',
  'support-to-armed-group',
  'recruitment',
  'harm-to-children',
]);

/** LT19 */
export function sexualViolence(looked: Looked): Finding[] {
  const { terms, pattern, classes } = looked;
  const asks = pattern === 'forbid' && [...classes].some((one) => AGAINST_PERSONS.has(one));
  if (!asks || classes.has('sexual-violence') || terms.sexualViolence === true) return [];
  return [
    finding('sexual-violence', 'question', 'sexualViolence', {
      places: placesFor(looked, 'sexualViolence'),
    }),
  ];
}

const AMONG_PEOPLE = new Set(['forbid', 'maintain', 'access']);

/** LT20 */
export function reach({ terms, pattern, classes }: Looked): Finding[] {
  const asks = (pattern !== undefined && AMONG_PEOPLE.has(pattern)) || classes.has('release');
  return asks && terms.verifier && !terms.reach ? [finding('reach', 'question', 'reach')] : [];
}
