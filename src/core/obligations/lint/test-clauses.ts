import type { DraftTerms } from '../terms.ts';
import type { Clause } from './clause.ts';
import type { Code, RuleNumber } from './finding.ts';

/** Clauses for the tests of the drafting check: three of which nothing is missing, and one for each thing that can be. */

export const said = (en: string) => ({ en });
const UTC = (at: string) => ({ at, offset: 0, zone: 'UTC' });
const WINDOW = { from: UTC('2031-05-05T06:00:00Z'), until: UTC('2032-05-05T06:00:00Z') };
const ACT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

/** A clause of which nothing is missing: the rest of each case is a change to it. */
export const FORBID: DraftTerms = {
  label: said('Calm'),
  addressees: ['p1', 'p2'],
  rule: { pattern: 'forbid' },
  act: { classes: ['heavy-weapons-fire', 'sexual-violence'] },
  zone: ACT,
  window: WINDOW,
  lag: 4_320,
  verifier: { words: said('the River Mission') },
  method: said('patrols'),
  access: said('any place'),
  standard: 'reasonable-grounds',
  attribution: said('those under orders of a side are that side'),
  reporting: { route: said('to the Mission'), within: 360 },
  exceptions: { closed: true, list: [] },
  consequence: { words: said('an apology'), decidedBy: said('the Joint Commission') },
  dispute: said('to the mediators'),
  term: { extension: said('in writing'), lapse: said('it lapses') },
  reach: said('women and men in each team'),
};
export const QUOTA: DraftTerms = {
  ...FORBID,
  rule: { pattern: 'quota', tranches: [{ until: '2031-05-05T06:00:00Z', least: 40 }] },
  act: { classes: ['release'], object: said('prisoners'), unit: said('prisoners') },
  bound: 'at-least',
  baseline: { words: said('Annex C'), hash: `${'A'.repeat(43)}=` },
  completion: { words: said('when the last is home'), certifier: 'o1' },
  source: said('the register of the Mission'),
};
export const DEADLINE: DraftTerms = {
  ...QUOTA,
  rule: { pattern: 'deadline', due: '2031-05-05T06:00:00Z' },
  act: { classes: ['withdrawal'], object: said('mortars') },
};

export function without(terms: DraftTerms, ...fields: (keyof DraftTerms)[]): DraftTerms {
  return Object.fromEntries(
    Object.entries(terms).filter(([field]) => !fields.includes(field as keyof DraftTerms)),
  );
}

type Case = [RuleNumber, `${'gap' | 'question'} ${Code}`, DraftTerms, Partial<Clause>?];
export const en = (text: string): Partial<Clause> => ({ words: { en: text } });
const access: DraftTerms = {
  ...FORBID,
  rule: { pattern: 'access', within: 720 },
  source: said('the log of requests'),
};
const openly: DraftTerms = { ...FORBID, act: { classes: ['other-act'] } };

/** One clause for each thing that can be missing. */
export const CASES: readonly Case[] = [
  [1, 'gap addressee', without(FORBID, 'addressees')],
  [
    1,
    'question addressee-unentered',
    without(FORBID, 'addressees'),
    en('The Sides shall not shell.'),
  ],
  [1, 'question addressee-vague', FORBID, en('All concerned shall not shell.')],
  [2, 'gap act', without(FORBID, 'act')],
  [2, 'gap act-other', openly],
  [2, 'gap effort', DEADLINE, en('The Sides shall strive to go.')],
  [2, 'gap breach', DEADLINE, en('A violation has consequences.')],
  [2, 'gap pattern', without(FORBID, 'rule')],
  [3, 'gap object', { ...DEADLINE, act: { classes: ['withdrawal'] } }],
  [3, 'gap unit', { ...QUOTA, act: { classes: ['release'], object: said('prisoners') } }],
  [3, 'gap unit', { ...FORBID, act: { classes: ['sexual-violence'], threshold: 3 } }],
  [
    3,
    'question threshold',
    { ...FORBID, act: { classes: ['troop-movement'], object: said('soldiers') } },
  ],
  [3, 'question measure-vague', FORBID, en('Significant shelling is forbidden.')],
  [4, 'gap zone', without(FORBID, 'zone')],
  [4, 'gap zone-version', FORBID, { zone: { datum: 'WGS 84' } }],
  [4, 'question zone-datum', FORBID, { zone: { version: '3' } }],
  [4, 'question zone-vague', FORBID, en('No shelling in border areas.')],
  [5, 'gap window', without(FORBID, 'window')],
  [5, 'question clock', FORBID, en('No shelling from 5 May 2031 on.')],
  [6, 'gap deadline', without(DEADLINE, 'rule'), en('The Sides shall withdraw their mortars.')],
  [
    6,
    'gap deadline-open',
    without(DEADLINE, 'rule'),
    en('Within 5 days of H-hour the Sides shall withdraw their mortars.'),
  ],
  [6, 'gap set-up', FORBID, en('A joint commission is set up.')],
  [6, 'question time-vague', DEADLINE, en('They go as soon as possible.')],
  [6, 'question counted', { ...access, rule: { pattern: 'access', within: 2_880 } }],
  [6, 'question left-to-later', FORBID, en('The modalities follow.')],
  [7, 'gap baseline', without(QUOTA, 'baseline')],
  [7, 'gap baseline', without(DEADLINE, 'baseline')],
  [7, 'question baseline-annex', { ...QUOTA, baseline: { words: said('Annex C') } }],
  [8, 'gap completion', without(DEADLINE, 'completion')],
  [8, 'question completion', without(QUOTA, 'completion')],
  [9, 'gap verifier', without(FORBID, 'verifier')],
  [9, 'question method', without(FORBID, 'method')],
  [9, 'question access', without(FORBID, 'access')],
  [9, 'gap freshness', without(FORBID, 'rule'), en('The Sides shall keep the hospitals empty.')],
  [10, 'gap standard', without(FORBID, 'standard')],
  [10, 'question attribution', without(FORBID, 'attribution')],
  [
    10,
    'gap attribution',
    { ...without(FORBID, 'attribution'), act: { classes: ['recruitment', 'sexual-violence'] } },
  ],
  [11, 'question reporting', without(FORBID, 'reporting')],
  [11, 'gap lag', without(FORBID, 'lag')],
  [12, 'question exceptions', without(FORBID, 'exceptions')],
  [12, 'gap exceptions-open', { ...FORBID, exceptions: { closed: false, list: [] } }],
  [
    12,
    'question exceptions-notice',
    {
      ...FORBID,
      exceptions: { closed: true, list: [{ words: said('clearing'), classes: ['explosion'] }] },
    },
  ],
  [12, 'question exceptions-vague', FORBID, en('No shelling but in self-defence.')],
  [13, 'gap bound', without(QUOTA, 'bound')],
  [13, 'gap up-to', QUOTA, en('The list has up to 40 prisoners, by 06:00 UTC on 5 May 2031.')],
  [13, 'gap bound-contradicts', { ...QUOTA, bound: 'at-most' }],
  [
    14,
    'gap cycle',
    { ...FORBID, dependsOn: [ACT] },
    { id: OTHER, others: { [ACT]: { ...FORBID, dependsOn: [OTHER] } } },
  ],
  [
    14,
    'gap dependency-open',
    { ...FORBID, dependsOn: [ACT] },
    { others: { [ACT]: without(FORBID, 'lag') } },
  ],
  [14, 'question dependency-unknown', { ...FORBID, dependsOn: [ACT] }],
  [14, 'question condition', FORBID, en('Conditions permitting, no shelling.')],
  [15, 'question consequence', without(FORBID, 'consequence')],
  [
    15,
    'gap penalty',
    {
      ...FORBID,
      consequence: { words: said('an appropriate penalty'), decidedBy: said('the Commission') },
    },
  ],
  [
    15,
    'gap penalty-decider',
    { ...FORBID, consequence: { words: said('an apology'), decidedBy: said('to be agreed') } },
  ],
  [15, 'question dispute', without(FORBID, 'dispute')],
  [16, 'question term', without(FORBID, 'term')],
  [17, 'gap source', without(QUOTA, 'source')],
  [17, 'question source', without(DEADLINE, 'source')],
  [18, 'gap languages-differ', FORBID, { words: { ur: '72 گھنٹے', ps: '48 ساعته' } }],
  [
    18,
    'question names-differ',
    FORBID,
    { words: { ur: 'برینت', tr: 'Kessary' }, names: { p1: { ur: ['برینت'], tr: ['Brennat'] } } },
  ],
  [18, 'question letters', FORBID, { words: { ur: 'كميشن' } }],
  [
    18,
    'question figure',
    { ...FORBID, lag: 60 },
    en('From 06:00 UTC on 5 May 2031 until 06:00 UTC on 5 May 2032, told within 6 hours.'),
  ],
  [19, 'question sexual-violence', { ...FORBID, act: { classes: ['heavy-weapons-fire'] } }],
  [
    19,
    'question sexual-violence',
    { ...FORBID, act: { classes: ['heavy-weapons-fire'] }, sexualViolence: false },
  ],
  [20, 'question reach', without(FORBID, 'reach')],
];
