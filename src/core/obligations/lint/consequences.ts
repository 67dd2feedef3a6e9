import { remedyIn } from '../clause-draft/remedies.ts';
import type { DraftTerms } from '../terms.ts';
import { isComplete } from '../terms.ts';
import type { Looked } from './clause.ts';
import { saidAt } from './clause.ts';
import type { Finding, Place } from './finding.ts';
import { finding } from './finding.ts';
import { nameConsequence, say } from './vague-words.ts';
import { vagueFinding } from './who-and-what.ts';

/** LT12, LT14 and LT15: exceptions, what it depends on, and what follows. */

/** LT12 */
export function exceptions(looked: Looked): Finding[] {
  const { terms, pattern } = looked;
  if (pattern !== 'forbid') return [];
  const { exceptions: said } = terms;
  const vague = vagueFinding(looked, 'exceptions-vague', 'question', 'exceptions');
  if (!said) return [finding('exceptions', 'question', 'exceptions'), ...vague];
  const found: Finding[] = [];
  if (!said.closed) found.push(finding('exceptions-open', 'gap', 'exceptions.closed'));
  if (said.list.some((one) => one.classes !== undefined && one.notice === undefined))
    found.push(finding('exceptions-notice', 'question', 'exceptions.list'));
  return [...found, ...(said.closed && said.list.length > 0 ? [] : vague)];
}

/** Whether following what each depends on comes back to where it began, or goes round elsewhere. */
function goesRound(
  start: readonly string[],
  own: string | undefined,
  others: Readonly<Record<string, DraftTerms>>,
): boolean {
  const done = new Set<string>();
  const path = new Set<string>();
  const next = (id: string) => (Object.hasOwn(others, id) ? (others[id]?.dependsOn ?? []) : []);
  const stack: { id: string; leave: boolean }[] = start.map((id) => ({ id, leave: false }));
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { id, leave } = step;
    if (leave) {
      path.delete(id);
      done.add(id);
      continue;
    }
    if (id === own || path.has(id)) return true;
    if (done.has(id)) continue;
    path.add(id);
    stack.push({ id, leave: true }, ...next(id).map((one) => ({ id: one, leave: false })));
  }
  return false;
}

/** LT14 */
export function conditions(looked: Looked): Finding[] {
  const { terms, clause, pattern } = looked;
  const others = clause.others ?? {};
  const on = terms.dependsOn ?? [];
  const found: Finding[] = [];
  if (goesRound(on, clause.id, others)) found.push(finding('cycle', 'gap', 'dependsOn'));
  for (const id of on) {
    const other = Object.hasOwn(others, id) ? others[id] : undefined;
    const values = { id: id.slice(0, 8) };
    if (!other) found.push(finding('dependency-unknown', 'question', 'dependsOn', { values }));
    else if (!isComplete(other))
      found.push(finding('dependency-open', 'gap', 'dependsOn', { values }));
  }
  const isSaid = on.length > 0 || pattern === 'respond-within' || pattern === 'sequence';
  return isSaid ? found : [...found, ...vagueFinding(looked, 'condition', 'question', 'dependsOn')];
}

/** LT15 */
export function consequence(looked: Looked): Finding[] {
  const { terms, english } = looked;
  const found: Finding[] = [];
  const { promised, remedy, decider } = remedyIn(english);
  const places: Place[] = promised ? [{ language: 'en', ...promised }] : [];
  const more = { values: { words: saidAt(looked, places) }, places };
  if (terms.consequence) {
    if (!nameConsequence(terms.consequence.words))
      found.push(finding('penalty', 'gap', 'consequence.words', more));
    if (!say(terms.consequence.decidedBy))
      found.push(finding('penalty-decider', 'gap', 'consequence.decidedBy', more));
  } else if (promised) {
    if (!remedy) found.push(finding('penalty', 'gap', 'consequence.words', more));
    if (!decider) found.push(finding('penalty-decider', 'gap', 'consequence.decidedBy', more));
  }
  if (!terms.consequence && found.length === 0)
    found.push(finding('consequence', 'question', 'consequence'));
  if (!terms.dispute) found.push(finding('dispute', 'question', 'dispute'));
  return found;
}
