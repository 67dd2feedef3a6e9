import * as z from 'zod/mini';
import { declareAct } from './declare.ts';
import type { Level, Reported } from './reports.ts';
import {
  exampleReported,
  LEVELS,
  refuseReport,
  reporters,
  reported,
  reportValues,
} from './reports.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import { ROLES } from './state.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/** Public statements (ST): a side's own, and what others report it to have said. */

interface OwnStatement {
  words: Words;
  speaker: Words;
  level: Level;
  where?: Words | undefined;
  matters: string[];
  occurred?: Occurred | undefined;
}

const make = declareAct<OwnStatement>({
  name: 'statement.make',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'A side enters a public statement of its own.',
  effect: 'Stands as that side’s words, apart from what others report it to have said.',
  body: z.strictObject({
    words,
    speaker: label,
    level: z.enum(LEVELS),
    where: z.optional(label),
    matters: z.array(shape.actId).check(z.maxLength(8)),
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ROLES.filter((role) => role !== 'chronicler') },
  trails: 7 * 24 * 3600,
  refuse(state, { body }) {
    for (const id of body.matters) if (!state.matters[id]) return refuse('matter.unknown');
    return undefined;
  },
  sentence: {
    en: '{actor} states ({speaker}, {level}): {words}',
    ur: '{actor} کا بیان ({speaker}، {level}): {words}',
  },
  values: (body, naming) => ({
    speaker: naming.words(body.speaker),
    level: naming.term(`level.${body.level}`),
    words: naming.words(body.words),
  }),
  example: {
    words: { en: 'We remain at the table.' },
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [],
  },
});

export interface StatementReport extends Reported {
  says: Words;
  where?: Words | undefined;
}

const report = declareAct<StatementReport>({
  name: 'statement.report',
  version: 1,
  subject: 'statements',
  nature: 'reported',
  summary: 'Reports what somebody said in public, in the reporter’s own words.',
  effect:
    'Shown with its level of attribution first. A claim about another side is shown with that side’s answer, or with the words that none was found.',
  body: z.strictObject({ ...reported, says: words, where: z.optional(label) }),
  entitled: reporters,
  refuse: (state, act) => refuseReport(state, act.body),
  sentence: {
    en: 'Reported by {outlets}, {when}: {who} ({level}{side, select, none {} other {, for {side}}}) said: {says}',
    ur: '{outlets} کی خبر، {when}: {who} ({level}{side, select, none {} other {، {side} کی جانب سے}}) نے کہا: {says}',
  },
  values: (body, naming) => ({
    ...reportValues(body, naming),
    says: naming.words(body.says),
  }),
  example: { ...exampleReported, says: { en: 'The ministry said that the talks go on.' } },
});

export const statementActs = [make, report];
