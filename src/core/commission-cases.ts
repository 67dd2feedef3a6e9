import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import type { CommissionLevel } from './commission-terms.ts';
import {
  commission,
  COMMISSION_LEVELS,
  commissionTerms,
  conducts,
  nextStep,
  presides,
  speaksForSide,
} from './commission-terms.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/** Cases before a joint commission (JC5), and dissent (JC6). People declare that a case rises; the clock does nothing. */

/** Anybody may be asked to chair a commission, a monitoring mission's head often is; who does is said by its terms. */
export const taking = {
  roles: [
    'party',
    'mediator',
    'host',
    'guarantor',
    'observer',
    'monitor',
    'commission',
    'secretariat',
  ],
} as const;

interface OpenCase {
  number: number;
  label: Words;
  level: CommissionLevel;
}

export const openCase = declareAct<OpenCase>({
  name: 'commission.case',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'Opens a case before the joint commission: a number, a short neutral label, a level.',
  effect:
    'The label says what the case is about, never who did it. No details of sexual violence or of harm to children: those go by the mission’s referral path. The level’s time runs from the admission of this act.',
  body: z.strictObject({
    number: z.int().check(z.minimum(1), z.maximum(99_999)),
    label,
    level: z.enum(COMMISSION_LEVELS),
  }),
  entitled: taking,
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    const { level, number } = act.body;
    if (!terms.levels.some((one) => one.level === level)) return refuse('commission.level');
    const ref = act.by[0] as string;
    if (!conducts(terms, partyOf(ref)) && !speaksForSide(state, terms, ref, level))
      return refuse('commission.not-member');
    return commission.read(state).numbers[number] ? refuse('commission.number-used') : undefined;
  },
  apply(state, act) {
    const part = commission.change(state);
    const { level, number } = act.body;
    part.cases[act.id] = { number, level, since: act.admitted };
    part.numbers[number] = true;
  },
  sentence: {
    en: '{actor} opens case {number} before the joint commission, {level} level: {label}',
    ur: '{actor} نے مشترکہ کمیشن کے سامنے کیس نمبر {number} کھولا، {level} سطح: {label}',
  },
  values: (body, naming) => ({
    number: body.number,
    level: naming.term(`commission-level.${body.level}`),
    label: naming.words(body.label),
  }),
  example: { number: 1, label: { en: 'Shots heard at the east bridge' }, level: 'local' },
});

/** The number is said again, so that the sentence says which case. */
export interface AboutCase {
  case: string;
  number: number;
}
export const aboutCase = {
  case: shape.actId,
  number: z.int().check(z.minimum(1), z.maximum(99_999)),
};

/** The level that a case is before, and since when. */
export function levelOfCase(
  state: RoomState,
  about: AboutCase,
): { refusal: Refusal } | { level: CommissionLevel; since: number } {
  const one = commission.read(state).cases[about.case];
  if (one?.number !== about.number) return { refusal: refuse('commission.case-unknown') };
  if (one.level === undefined) return { refusal: refuse('commission.case-closed') };
  return { level: one.level, since: one.since };
}

const RISES_TO = ['area', 'national', 'deadlock'] as const;

export const raise = declareAct<AboutCase & { to: (typeof RISES_TO)[number] }>({
  name: 'commission.raise',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'Declares that a case rises a level, or goes by deadlock to those who take one.',
  effect:
    'Never of itself: whoever chairs or a side’s member declares it, once the level’s time is over; before that it takes the signature of every side’s head or member at the level. A deadlock is declared from the highest level.',
  body: z.strictObject({ ...aboutCase, to: z.enum(RISES_TO) }),
  entitled: taking,
  joint: true,
  solemn: true,
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    const found = levelOfCase(state, act.body);
    if ('refusal' in found) return found.refusal;
    const { level, since } = found;
    const step = nextStep(terms, level);
    if (step.to !== act.body.to) return refuse('commission.other-step');
    const speaking = act.by.filter((ref) => speaksForSide(state, terms, ref, level));
    for (const ref of act.by)
      if (!presides(terms, partyOf(ref)) && !speaking.includes(ref))
        return refuse('commission.not-member');
    const sides = new Set(speaking.map(partyOf));
    if (Object.keys(terms.sides).every((side) => sides.has(side))) return undefined;
    return act.admitted < since + step.minutes * 60_000 ? refuse('commission.too-soon') : undefined;
  },
  apply(state, act) {
    const one = commission.change(state).cases[act.body.case];
    if (!one) return;
    one.since = act.admitted;
    if (act.body.to === 'deadlock') delete one.level;
    else one.level = act.body.to;
  },
  sentence: {
    en: '{actor} {signers, select, one {declares} other {declare}} that case {number} {level, select, none {goes, by deadlock, to those whom the terms of the joint commission name} other {rises to the {level} level}}.',
    ur: '{actor} نے اعلان کیا کہ کیس نمبر {number} {level, select, none {تعطل کے باعث ان کے پاس جاتا ہے جنہیں مشترکہ کمیشن کی شرائط نامزد کرتی ہیں} other {{level} سطح پر جاتا ہے}}۔',
  },
  binding: {
    ps: '{actor} اعلانوي چې دوسیه {number} {level, select, none {د بن‌بست له امله هغو ته ځي چې د ګډ کمېسیون شرطونه یې ټاکي} other {دې کچې ته پورته کېږي: {level}}}.',
    ar: 'يعلن {actor} أن القضية رقم {number} {level, select, none {تُحال، بسبب الجمود، إلى من تسمّيهم شروط عمل اللجنة المشتركة} other {تُرفع إلى المستوى التالي: {level}}}.',
    tr: '{actor}, {number} numaralı dosyanın {level, select, none {tıkanma nedeniyle ortak komisyonun şartlarında gösterilenlere gittiğini} other {şu düzeye çıktığını}} ilan eder{level, select, none {} other {: {level}}}.',
    fr: '{actor} {signers, select, one {déclare} other {déclarent}} que le dossier n° {number} {level, select, none {est porté, faute d’accord, devant ceux que désigne le mandat de la commission mixte} other {passe au niveau suivant : {level}}}.',
  },
  values: (body, naming) => ({
    number: body.number,
    level: body.to === 'deadlock' ? undefined : naming.term(`commission-level.${body.to}`),
  }),
  example: { case: 'c'.repeat(64), number: 1, to: 'area' },
});

export const dissent = declareAct<{ to: string; text: Words }>({
  name: 'commission.dissent',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'A side annexes its dissent to a decision or a case.',
  effect: 'Shown beside the decision or case. Never counted, and it changes neither.',
  body: z.strictObject({ to: shape.actId, text: words }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const part = commission.read(state);
    if (!part.terms) return refuse('commission.not-constituted');
    const terms = part.terms;
    const ref = act.by[0] as string;
    if (!COMMISSION_LEVELS.some((level) => speaksForSide(state, terms, ref, level)))
      return refuse('commission.not-member');
    return part.decisions[act.body.to] || part.cases[act.body.to]
      ? undefined
      : refuse('commission.nothing-to-annex');
  },
  sentence: {
    en: '{actor} annexes its dissent: {text}',
    ur: '{actor} نے اپنا اختلافی نوٹ منسلک کیا: {text}',
  },
  values: (body, naming) => ({ text: naming.words(body.text) }),
  example: {
    to: 'c'.repeat(64),
    text: { en: 'We let the decision pass and would have preferred a visit at dawn.' },
  },
});
