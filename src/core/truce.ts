import * as z from 'zod/mini';
import { declareAct } from './declare.ts';
import type { Reported } from './reports.ts';
import { exampleReported, refuseReport, reporters, reported, reportValues } from './reports.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/** Truces as reported (TR). Truces that the sides declare themselves are in truce-terms.ts. */

/** As the text has it (DESIGN §8.1): `ceasefire` is for a text that says no more than that. */
export const TRUCE_KINDS = [
  'humanitarian-pause',
  'truce',
  'ceasefire',
  'cessation-of-hostilities',
  'preliminary-ceasefire',
  'definitive-ceasefire',
] as const;

export interface TruceReport extends Reported {
  kind: (typeof TRUCE_KINDS)[number];
  /** Minutes; absent: no term reported. */
  term?: number | undefined;
  what: Words;
}

const reportTruce = declareAct<TruceReport>({
  name: 'truce.report',
  version: 1,
  subject: 'truce',
  nature: 'reported',
  summary: 'Reports that a truce began, with its term as reported.',
  effect: 'Enters a reported truce. Accounts that differ on start or terms stand beside it.',
  body: z.strictObject({
    ...reported,
    kind: z.enum(TRUCE_KINDS),
    term: z.optional(z.int().check(z.minimum(1), z.maximum(10_000_000))),
    what: words,
  }),
  entitled: reporters,
  refuse: (state, act) => refuseReport(state, act.body),
  apply(state, act) {
    state.truces[act.id] = true;
  },
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}: {kind}{term, select, none {} other { of {term}}}. {what}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}: {kind}{term, select, none {} other {، مدت {term}}}۔ {what}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    kind: naming.term(`truce.${body.kind}`),
    term: body.term === undefined ? undefined : naming.duration(body.term),
    what: naming.words(body.what),
  }),
  example: {
    ...exampleReported,
    kind: 'truce',
    term: 2880,
    what: { en: 'A truce of 48 hours begins at six in the evening.' },
  },
});

export interface TruceStep extends Reported {
  truce: string;
  step: 'extended' | 'breach-alleged' | 'said-to-stand' | 'said-to-have-ended';
  /** Where a new end was reported. */
  until?: string | undefined;
  what: Words;
}

const reportTruceStep = declareAct<TruceStep>({
  name: 'truce.report-step',
  version: 1,
  subject: 'truce',
  nature: 'reported',
  summary:
    'Reports an extension, an alleged breach, or that a truce is said to stand or to have ended.',
  effect: 'Stands beside the reported truce. An alleged breach does not end it.',
  body: z.strictObject({
    ...reported,
    truce: shape.actId,
    step: z.enum(['extended', 'breach-alleged', 'said-to-stand', 'said-to-have-ended']),
    until: z.optional(shape.instant),
    what: words,
  }),
  entitled: reporters,
  refuse: (state, act) =>
    state.truces[act.body.truce] ? refuseReport(state, act.body) : refuse('truce.unknown'),
  sentence: {
    en: 'Reported by {outlets} ({who}, {level}{side, select, none {} other {, for {side}}}), {when}, of the truce ({step}): {what}',
    ur: '{outlets} کی خبر ({who}، {level}{side, select, none {} other {، {side} کی جانب سے}})، {when}، جنگ بندی کے بارے میں ({step}): {what}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    step: naming.term(`step.${body.step}`),
    what: naming.words(body.what),
  }),
  example: {
    ...exampleReported,
    truce: 'e'.repeat(64),
    step: 'extended',
    what: { en: 'Extended to the end of the talks.' },
  },
});

export const truceActs = [reportTruce, reportTruceStep];
