import type { Looked } from './clause.ts';
import { listed } from './clause.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';

/** LT7, LT8, LT13 and LT17: measured from what, complete when, floor or ceiling, and where the figures come from. */

const FROM_A_LIST = new Set(['withdrawal', 'disarmament', 'dismantling', 'release', 'handover']);
const COUNTING = new Set(['cap', 'quota']);

/** LT7 */
export function baseline({ terms, pattern, classes }: Looked): Finding[] {
  const asks =
    (pattern !== undefined && COUNTING.has(pattern)) ||
    [...classes].some((one) => FROM_A_LIST.has(one));
  if (!asks) return [];
  if (!terms.baseline) return [finding('baseline', 'gap', 'baseline')];
  return terms.baseline.hash === undefined
    ? [finding('baseline-annex', 'question', 'baseline.hash')]
    : [];
}

const IN_A_MOMENT = new Set([
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
]);
const BY_STAGES = new Set([
  'withdrawal',
  'deployment',
  'disarmament',
  'dismantling',
  'phase-completed',
  'other-performance',
]);
const COMPLETED = new Set(['deadline', 'respond-within', 'quota', 'sequence']);

/** LT8 */
export function completion({ terms, pattern, classes, actsAsked }: Looked): Finding[] {
  if (terms.completion || pattern === undefined || !COMPLETED.has(pattern) || !actsAsked) return [];
  const lasting = [...classes].filter((one) => !IN_A_MOMENT.has(one));
  if (lasting.length === 0 && pattern !== 'sequence') return [];
  const isGap = pattern === 'sequence' || lasting.some((one) => BY_STAGES.has(one));
  return [finding('completion', isGap ? 'gap' : 'question', 'completion')];
}

/** LT13 */
export function bound({ terms, pattern, vague, actsAsked }: Looked): Finding[] {
  const found: Finding[] = [];
  const counts = pattern !== undefined && COUNTING.has(pattern);
  const said = vague.get('up-to');
  if (said && actsAsked && terms.bound !== 'at-most' && pattern !== 'cap')
    found.push(
      finding('up-to', 'gap', 'bound', {
        values: { words: listed(said.said) },
        places: said.places,
      }),
    );
  if (counts && terms.bound === undefined && found.length === 0)
    found.push(finding('bound', 'gap', 'bound'));
  const isAgainst =
    (pattern === 'quota' && terms.bound === 'at-most') ||
    (pattern === 'cap' && terms.bound === 'at-least');
  if (isAgainst) found.push(finding('bound-contradicts', 'gap', 'bound'));
  return found;
}

const WITH_FIGURES = new Set([
  'cap',
  'quota',
  'deadline',
  'periodic',
  'respond-within',
  'access',
  'sequence',
]);

/** LT17 */
export function source({ terms, pattern }: Looked): Finding[] {
  if (terms.source || pattern === undefined || !WITH_FIGURES.has(pattern)) return [];
  return [finding('source', COUNTING.has(pattern) ? 'gap' : 'question', 'source')];
}
