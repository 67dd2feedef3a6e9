import * as z from 'zod/mini';
import * as shape from '../shapes.ts';
import { moment } from '../truce-state.ts';
import type { Words } from '../words.ts';
import { label, words } from '../words.ts';
import { ACT_CLASSES, EVENT_CLASSES } from './classes.ts';

/** A clause as an obligation (OB1): who, what, where, when, and how anybody would know. */

export const PATTERNS = [
  'forbid',
  'deadline',
  'respond-within',
  'periodic',
  'notify-before',
  'cap',
  'quota',
  'access',
  'sequence',
  'maintain',
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Minutes: the longest is ten years. */
const minutes = z.int().check(z.minimum(0), z.maximum(60 * 24 * 3660));
const someMinutes = z.int().check(z.minimum(1), z.maximum(60 * 24 * 3660));
const count = z.int().check(z.minimum(0), z.maximum(999_999_999));
const classes = z.array(z.enum(EVENT_CLASSES)).check(z.minLength(1), z.maxLength(20));

/** The pattern and its figures. Instants are UTC; periods and tranches are written out, so that no reader needs a time-zone table (RC13). */
export const rule = z.union([
  z.strictObject({ pattern: z.literal('forbid') }),
  z.strictObject({ pattern: z.literal('deadline'), due: shape.instant }),
  /** The act within `within` minutes of a trigger, and not before `after`. */
  z.strictObject({
    pattern: z.literal('respond-within'),
    trigger: classes,
    after: minutes,
    within: someMinutes,
  }),
  /** The act once in each period: these instants end one period each, and the next begins. */
  z.strictObject({
    pattern: z.literal('periodic'),
    ends: z.array(shape.instant).check(z.minLength(1), z.maxLength(1_000)),
  }),
  /** Never longer than so many minutes without the act. */
  z.strictObject({ pattern: z.literal('periodic'), gap: someMinutes }),
  /** The act only with a notice of at least `least` minutes and at most `most`. */
  z.strictObject({
    pattern: z.literal('notify-before'),
    notice: classes,
    least: minutes,
    most: someMinutes,
  }),
  /** Never more than `most`: of a level as last declared (`stock`), or of the sum over the last `over` minutes. */
  z.strictObject({
    pattern: z.literal('cap'),
    most: count,
    over: z.union([someMinutes, z.literal('stock')]),
  }),
  z.strictObject({
    pattern: z.literal('quota'),
    tranches: z
      .array(z.strictObject({ until: shape.instant, least: count }))
      .check(z.minLength(1), z.maxLength(1_000)),
  }),
  /** A request is granted within `within` minutes; and nobody obstructs. */
  z.strictObject({ pattern: z.literal('access'), within: someMinutes }),
  /** Each phase within so many minutes of the finding that the one before it is completed; the first, of the window's beginning. */
  z.strictObject({
    pattern: z.literal('sequence'),
    phases: z
      .array(z.strictObject({ label, within: someMinutes }))
      .check(z.minLength(2), z.maxLength(20)),
  }),
  /** So long as the window is open; unknown where nothing fresher than `fresh` minutes was seen. */
  z.strictObject({ pattern: z.literal('maintain'), fresh: someMinutes }),
]);
export type Rule = z.infer<typeof rule>;

export const STANDARDS = [
  'reasonable-grounds',
  'balance-of-probabilities',
  'clear-and-convincing',
  'beyond-reasonable-doubt',
] as const;
export type Standard = (typeof STANDARDS)[number];

/** *Up to* is no floor, and *at least* no ceiling (lint 13). */
export const BOUNDS = ['at-least', 'at-most', 'exactly'] as const;

/** Who may suspend, extend and end it, by the text's own procedure. */
export const POWERS = ['sides', 'commission'] as const;

const act = z.strictObject({
  classes: z.array(z.enum(ACT_CLASSES)).check(z.minLength(1), z.maxLength(24)),
  /** Which weapons, forces, persons or goods. */
  object: z.optional(words),
  /** Events with a smaller quantity are none under this clause. */
  threshold: z.optional(count),
  unit: z.optional(label),
});

/** From is in it, until is not. */
const window = z
  .strictObject({ from: moment, until: z.union([moment, z.literal('open')]) })
  .check(z.refine((w) => w.until === 'open' || w.until.at > w.from.at, 'ends before it begins'));

const exception = z.strictObject({
  words,
  /** Acts of these classes fall under it when a notice says so. */
  classes: z.optional(classes),
  /** How many minutes before it has to be announced. */
  notice: z.optional(minutes),
});

/** Everything a clause can say, none of it needed in a draft: what is absent, the drafting check tells. */
export const draftTerms = z.strictObject({
  label: z.optional(label),
  addressees: z.optional(
    z.array(shape.partyId).check(
      z.minLength(1),
      z.maxLength(16),
      z.refine((all) => new Set(all).size === all.length, 'name a side twice'),
    ),
  ),
  beneficiaries: z.optional(z.array(shape.partyId).check(z.maxLength(16))),
  rule: z.optional(rule),
  act: z.optional(act),
  /** The act that defined the zone, or `everywhere`. */
  zone: z.optional(z.union([shape.actId, z.literal('everywhere')])),
  window: z.optional(window),
  /** For how many minutes after a due time reports may still come; until then every state is provisional. */
  lag: z.optional(minutes),
  /** Events belong together by a key: a convoy, a request, a site. */
  keyed: z.optional(z.boolean()),
  /** How days and hours are counted, in words: calendar days, hours from an instant. */
  counted: z.optional(words),
  /** The signed rule by which acts under it are counted. */
  counting: z.optional(shape.actId),
  bound: z.optional(z.enum(BOUNDS)),
  /** What it is measured from, or the list that it speaks of. */
  baseline: z.optional(z.strictObject({ words, hash: z.optional(shape.digest) })),
  completion: z.optional(z.strictObject({ words, certifier: shape.partyId })),
  verifier: z.optional(z.strictObject({ party: z.optional(shape.partyId), words })),
  method: z.optional(words),
  /** What those who verify may go and see. */
  access: z.optional(words),
  standard: z.optional(z.enum(STANDARDS)),
  attribution: z.optional(words),
  reporting: z.optional(z.strictObject({ route: words, within: someMinutes })),
  exceptions: z.optional(
    z.strictObject({ closed: z.boolean(), list: z.array(exception).check(z.maxLength(20)) }),
  ),
  dependsOn: z.optional(z.array(shape.actId).check(z.maxLength(8))),
  consequence: z.optional(z.strictObject({ words, decidedBy: words })),
  dispute: z.optional(words),
  term: z.optional(z.strictObject({ extension: words, lapse: words })),
  source: z.optional(words),
  /** Whether sexual violence is among the acts that are prohibited. */
  sexualViolence: z.optional(z.boolean()),
  /** How those who verify reach women as well as men. */
  reach: z.optional(words),
  powers: z.optional(z.enum(POWERS)),
});
export type DraftTerms = z.infer<typeof draftTerms>;

/** What has to be there so that a state can be computed; the rest may be absent, as it is in most agreements. */
export interface Terms extends DraftTerms {
  label: Words;
  addressees: string[];
  rule: Rule;
  act: z.infer<typeof act>;
  zone: string;
  window: z.infer<typeof window>;
  lag: number;
}
export const NEEDED = ['label', 'addressees', 'rule', 'act', 'zone', 'window', 'lag'] as const;

/** Which of the fields that a state needs are absent. */
export function absent(draft: DraftTerms): (typeof NEEDED)[number][] {
  return NEEDED.filter((field) => draft[field] === undefined);
}

export function isComplete(draft: DraftTerms): draft is Terms {
  return absent(draft).length === 0;
}
