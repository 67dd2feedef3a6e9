import * as z from 'zod/mini';
import { instantMs } from './instants.ts';
import type { Naming } from './naming.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Words } from './words.ts';
import { isolate, label, words } from './words.ts';

/**
 * The algebra of release rules (SH): what one permits, and which of two is tighter. A rule is one or more conditions that must all hold, and whether what was
 * told may reach co-mediators. It permits and never triggers: nothing here says that anything is to be passed.
 */

/** How what was told may be passed, from what tells most of its giver to what tells least: their words, the gist of them, nobody's words but the mediators'. */
export const FORMS = ['words', 'gist', 'own-idea'] as const;
export type Form = (typeof FORMS)[number];

export const RULE_KINDS = [
  'keep',
  'own-idea',
  'gist',
  'only-if-asked',
  'to-person',
  'not-before',
  'if-other-moves',
] as const;

export type Condition =
  | { kind: 'keep' | 'own-idea' | 'gist' | 'only-if-asked' }
  | { kind: 'to-person'; person: Words }
  | { kind: 'not-before'; from: string }
  | { kind: 'if-other-moves'; move: Words };

export interface ReleaseRule {
  /** At least one, each kind once; `keep` stands alone. */
  only: Condition[];
  /** Whether it may reach co-mediators; the conditions hold for them as well. */
  coMediators: boolean;
}

/** What a mediator means to pass, and what the mediator states about it. */
export interface Passing {
  form: Form;
  to: Words;
  /** Whoever it goes to is a co-mediator. */
  coMediator: boolean;
  /** The mediator states that it was asked. */
  asked?: true | undefined;
  /** The mediator states how the other side has moved. */
  moved?: Words | undefined;
}

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['keep', 'own-idea', 'gist', 'only-if-asked']) }),
  z.strictObject({ kind: z.literal('to-person'), person: label }),
  z.strictObject({ kind: z.literal('not-before'), from: shape.instant }),
  z.strictObject({ kind: z.literal('if-other-moves'), move: words }),
]);

export const releaseRule = z.strictObject({
  only: z.array(condition).check(
    z.minLength(1),
    z.maxLength(RULE_KINDS.length),
    z.refine(
      (only) => new Set(only.map(({ kind }) => kind)).size === only.length,
      'names a condition twice',
    ),
    z.refine(
      (only) => only.length === 1 || !only.some(({ kind }) => kind === 'keep'),
      'keeps, and says more',
    ),
  ),
  coMediators: z.boolean(),
});

/** Why a rule does not permit a passing at an instant (epoch ms), or undefined where it does. */
export function refusePassing(
  rule: ReleaseRule,
  passing: Passing,
  admitted: number,
): Refusal | undefined {
  if (passing.coMediator && !rule.coMediators) return refuse('shuttle.not-to-co-mediators');
  for (const one of rule.only) {
    const refusal = refuseBy(one, passing, admitted);
    if (refusal) return refusal;
  }
  return undefined;
}

function refuseBy(one: Condition, passing: Passing, admitted: number): Refusal | undefined {
  switch (one.kind) {
    case 'keep':
      return refuse('shuttle.kept');
    case 'own-idea':
      return passing.form === 'own-idea' ? undefined : refuse('shuttle.own-idea-only');
    case 'gist':
      return passing.form === 'words' ? refuse('shuttle.gist-only') : undefined;
    case 'only-if-asked':
      return passing.asked ? undefined : refuse('shuttle.not-asked');
    case 'to-person':
      return areSameWords(passing.to, one.person) ? undefined : refuse('shuttle.other-person');
    case 'not-before':
      return admitted >= instantMs(one.from) ? undefined : refuse('shuttle.too-soon');
    case 'if-other-moves':
      return passing.moved ? undefined : refuse('shuttle.no-move-stated');
    default:
      return one satisfies never;
  }
}

/** Whether `rule` permits less than `than`, and nothing that `than` does not. Rules that cannot be compared (another person, another move) are not tighter. */
export function isTighter(rule: ReleaseRule, than: ReleaseRule): boolean {
  return isAsTight(rule, than) && !isAsTight(than, rule);
}

/** Whether two rules are one, in whatever order their conditions stand. */
export function isSameRule(a: ReleaseRule, b: ReleaseRule): boolean {
  return isAsTight(a, b) && isAsTight(b, a);
}

function keeps(rule: ReleaseRule): boolean {
  return rule.only.some(({ kind }) => kind === 'keep');
}

function isAsTight(rule: ReleaseRule, than: ReleaseRule): boolean {
  if (keeps(rule)) return true;
  return (
    (than.coMediators || !rule.coMediators) &&
    than.only.every((wanted) => rule.only.some((one) => implies(one, wanted)))
  );
}

/** Whether everything that `one` permits, `wanted` permits. */
function implies(one: Condition, wanted: Condition): boolean {
  switch (wanted.kind) {
    case 'gist':
      return one.kind === 'gist' || one.kind === 'own-idea';
    case 'to-person':
      return one.kind === 'to-person' && areSameWords(one.person, wanted.person);
    case 'not-before':
      return one.kind === 'not-before' && instantMs(one.from) >= instantMs(wanted.from);
    case 'if-other-moves':
      return one.kind === 'if-other-moves' && areSameWords(one.move, wanted.move);
    default:
      return one.kind === wanted.kind;
  }
}

/** The same words in the same languages, by code unit. */
function areSameWords(a: Words, b: Words): boolean {
  const languages = Object.keys(a) as (keyof Words)[];
  return languages.length === Object.keys(b).length && languages.every((l) => a[l] === b[l]);
}

/** A rule in the reader's words, every condition of it and whom it may reach, with a semicolon between: *the gist, not the words and co-mediators may have it* would read in two ways. What the giver wrote stands in quotation marks, so that it cannot pass for a condition of its own. */
export function ruleInWords(rule: ReleaseRule, naming: Naming): string {
  const conditions = rule.only.map((one) => conditionInWords(one, naming));
  if (keeps(rule)) return naming.each(conditions);
  const reach = naming.term(`release-reach.${rule.coMediators ? 'co-mediators' : 'alone'}`);
  return naming.each([...conditions, reach]);
}

function conditionInWords(one: Condition, naming: Naming): string {
  const said = naming.term(`release-rule.${one.kind}`);
  switch (one.kind) {
    case 'to-person':
      return `${said} ${naming.quoted(naming.words(one.person))}`;
    case 'not-before':
      return `${said} ${isolate(naming.instant(one.from))}`;
    case 'if-other-moves':
      return `${said} ${naming.quoted(naming.words(one.move))}`;
    default:
      return said;
  }
}
