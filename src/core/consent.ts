import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { dropFormula, formulaOn, pointOf, refuseAtPoint } from './points.ts';
import type { Naming } from './naming.ts';
import { groundRules } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { consentStanding, isGiven, isProvisional, part } from './consent-standing.ts';
import type { Consent } from './consent-standing.ts';
import {
  type AboutConsent,
  consentStep,
  refuseConfirming,
  refuseDeclining,
  refuseUnlessAllSides,
  refuseWithdrawing,
  takeConfirming,
  takeDeclining,
  takeWithdrawing,
} from './consent-steps.ts';

/**
 * Consent (AU2, AU4, AU5, AU7): a side agrees to the hash of exact words, ad referendum or definitively; confirms, declines or withdraws. A consent is kept by
 * party and by what it is about (its target: here a point; paragraphs are in text/consenting.ts), with the hash; where it stands is derived, never stored.
 */

interface Words {
  point: string;
  formula: string;
  hash: string;
}

const exactWords = { point: shape.actId, formula: shape.actId, hash: shape.digest };

/** AU2: the words named are the ones that stand, to the byte. */
function refuseWords(state: RoomState, { point, formula, hash }: Words): Refusal | undefined {
  const no = refuseAtPoint(state, point);
  if (no) return no;
  const now = formulaOn(state, point);
  if (!now) return refuse('formula.none');
  return now.id === formula && now.hash === hash ? undefined : refuse('consent.stale');
}

const give = declareAct<Words & { as: Consent['as'] }>({
  name: 'consent.give',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A side agrees to the exact words of a formula: ad referendum, or definitively.',
  effect:
    'The hash must be that of the formula that stands. Definitive beyond notified powers, it awaits confirmation (VCLT art. 8). Where nothing is agreed until everything is, it is provisional.',
  body: z.strictObject({ ...exactWords, as: z.enum(['ad-referendum', 'definitive']) }),
  entitled: { roles: ['party'] },
  solemn: true,
  refuse(state, act) {
    const no = refuseWords(state, act.body);
    if (no) return no;
    const before = part.read(state).latest[act.body.point]?.[partyOf(act.by[0] as string)];
    return before !== undefined && isGiven(consentStanding(state, before))
      ? refuse('consent.given-already')
      : undefined;
  },
  apply(state, act) {
    const { point, formula, hash, as } = act.body;
    const party = partyOf(act.by[0] as string);
    const { consents, latest } = part.change(state);
    consents[act.id] = {
      party,
      target: point,
      words: formula,
      hash,
      as,
      ...(groundRules(state)?.nothingUntilEverything ? { provisional: true as const } : {}),
      given: consentStep(state, act, point),
    };
    (latest[point] ??= {})[party] = act.id;
  },
  sentence: {
    en: '{actor} agrees {as, select, definitive {definitively} other {ad referendum, subject to confirmation,}} to the formula {formula} on point {point}, in the exact words whose hash is {hash}.',
    ur: '{actor} نے نکتہ {point} پر فارمولے {formula} سے {as, select, definitive {حتمی طور پر} other {توثیق سے مشروط طور پر}} اتفاق کیا، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د {point} ټکي په اړه د {formula} فورمول سره {as, select, definitive {په وروستي ډول} other {د تایید تر شرط لاندې}} موافق دی، کټ مټ په هغو الفاظو چې هش یې {hash} دی.',
    ar: 'يوافق {actor} {as, select, definitive {موافقة نهائية} other {رهنًا بالتأكيد}} على الصيغة {formula} في النقطة {point}، بعين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, {point} maddesindeki {formula} formülünü, özeti {hash} olan sözcüklerle aynen, {as, select, definitive {kesin olarak} other {onaya bağlı (ad referendum) olarak}} kabul eder.',
    fr: '{actor} accepte {as, select, definitive {définitivement} other {ad referendum, sous réserve de confirmation,}} la formule {formula} sur le point {point}, dans les termes exacts dont l’empreinte est {hash}.',
  },
  values: ({ point, formula, hash, as }, naming) => ({
    point: naming.point(point),
    formula: naming.formula(formula),
    hash,
    as,
  }),
  example: {
    point: 'b'.repeat(64),
    formula: 'c'.repeat(64),
    hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    as: 'ad-referendum',
  },
});

const aboutConsent = z.strictObject({
  consent: shape.actId,
  /** Of the words that were agreed to, said again, so that what is signed says them. */
  hash: shape.digest,
});
const aboutExample: AboutConsent = {
  consent: 'd'.repeat(64),
  hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
};
const aboutValues = ({ consent, hash }: AboutConsent, naming: Naming): Record<string, string> => ({
  consent: naming.consent(consent),
  hash,
});

const confirm = declareAct<AboutConsent>({
  name: 'consent.confirm',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A side confirms its agreement ad referendum, or one given beyond powers.',
  effect:
    'Rests on the notified powers of the person who confirms; beyond them it awaits confirmation in turn. It also says that an agreement stands, where somebody without powers had withdrawn it. What lies behind it is the side’s own, and is not asked for (AU4).',
  body: aboutConsent,
  entitled: { roles: ['party'] },
  solemn: true,
  refuse: (state, act) => refuseConfirming(state, act, act.body),
  apply: (state, act) => takeConfirming(state, act, act.body.consent),
  sentence: {
    en: '{actor} confirms its agreement to {consent}, in the exact words whose hash is {hash}.',
    ur: '{actor} نے اپنی رضامندی {consent} کی توثیق کی، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د خپلې موافقې {consent} تایید کوي، کټ مټ په هغو الفاظو چې هش یې {hash} دی.',
    ar: 'يؤكد {actor} موافقته {consent} على عين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, özeti {hash} olan sözcüklere verdiği {consent} sayılı onayı aynen teyit eder.',
    fr: '{actor} confirme son accord {consent} sur les termes exacts dont l’empreinte est {hash}.',
  },
  values: aboutValues,
  example: aboutExample,
});

const decline = declareAct<AboutConsent>({
  name: 'consent.not-confirm',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A side says that its agreement ad referendum is not confirmed.',
  effect:
    'An ordinary outcome, shown as not confirmed and apart from a withdrawal. It takes no powers, since nobody was bound. The side may agree anew.',
  body: aboutConsent,
  entitled: { roles: ['party'] },
  solemn: true,
  refuse: (state, act) => refuseDeclining(state, act, act.body),
  apply: (state, act) => takeDeclining(state, act, act.body.consent),
  sentence: {
    en: '{actor} states that its agreement to {consent}, in the exact words whose hash is {hash}, is not confirmed.',
    ur: '{actor} نے بتایا کہ اس کی رضامندی {consent} کی، بعینہٖ ان الفاظ سے جن کا ہیش {hash} ہے، توثیق نہیں ہوئی۔',
  },
  binding: {
    ps: '{actor} وايي چې د هغه موافقه {consent}، کټ مټ له هغو الفاظو سره چې هش یې {hash} دی، تایید نه شوه.',
    ar: 'يعلن {actor} أن موافقته {consent} على عين الألفاظ التي بصمتها {hash} لم تُؤكَّد.',
    tr: '{actor}, özeti {hash} olan sözcüklere verdiği {consent} sayılı onayın aynen teyit edilmediğini bildirir.',
    fr: '{actor} déclare que son accord {consent} sur les termes exacts dont l’empreinte est {hash} n’est pas confirmé.',
  },
  values: aboutValues,
  example: aboutExample,
});

const withdraw = declareAct<AboutConsent>({
  name: 'consent.withdraw',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'A side withdraws a consent that was confirmed or definitive.',
  effect:
    'Rests on the notified powers of the person who withdraws; beyond them it awaits confirmation, and until then the consent stands.',
  body: aboutConsent,
  entitled: { roles: ['party'] },
  solemn: true,
  refuse: (state, act) => refuseWithdrawing(state, act, act.body),
  apply: (state, act) => takeWithdrawing(state, act, act.body.consent),
  sentence: {
    en: '{actor} withdraws its consent to {consent}, in the exact words whose hash is {hash}.',
    ur: '{actor} نے اپنی رضامندی {consent} واپس لی، جو بعینہٖ ان الفاظ سے تھی جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} خپله موافقه {consent} بېرته اخلي، کټ مټ له هغو الفاظو سره چې هش یې {hash} دی.',
    ar: 'يسحب {actor} موافقته {consent} على عين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, özeti {hash} olan sözcüklere aynen verdiği {consent} sayılı onayı geri çeker.',
    fr: '{actor} retire son consentement {consent} aux termes exacts dont l’empreinte est {hash}.',
  },
  values: aboutValues,
  example: aboutExample,
});

const retract = declareAct<{ point: string; formula: string }>({
  name: 'formula.retract',
  version: 1,
  subject: 'points',
  nature: 'performed',
  summary: 'Whoever tabled a formula retracts it, before anybody else has agreed to it.',
  effect:
    'An offer retracted: no formula stands on the point, and the words leave the shared view. The formula that it had replaced does not come back by itself.',
  body: z.strictObject({ point: shape.actId, formula: shape.actId }),
  entitled: { roles: ['party', 'mediator'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const { point, formula } = act.body;
    if (!pointOf(state, point)) return refuse('point.unknown');
    const now = formulaOn(state, point);
    if (now?.id !== formula) return refuse('formula.not-current');
    const own = partyOf(act.by[0] as string);
    if (now.by !== own) return refuse('formula.not-own');
    return isAccepted(state, point, own) ? refuse('formula.consented') : undefined;
  },
  apply: (state, { body }) => dropFormula(state, body.point),
  sentence: {
    en: '{actor} retracts its formula {formula} on point {point}.',
    ur: '{actor} نے نکتہ {point} پر اپنا فارمولا {formula} واپس لیا۔',
  },
  values: ({ point, formula }, naming) => ({
    point: naming.point(point),
    formula: naming.formula(formula),
  }),
  example: { point: 'b'.repeat(64), formula: 'c'.repeat(64) },
});

/** Whether anybody but its tabler agrees to the words that stand. A suspended consent may yet be affirmed, so it counts. */
function isAccepted(state: RoomState, point: string, tabler: string): boolean {
  return Object.entries(part.read(state).latest[point] ?? {}).some(([party, id]) => {
    const standing = consentStanding(state, id);
    return party !== tabler && (isGiven(standing) || standing === 'suspended');
  });
}

const release = declareAct<Words>({
  name: 'harvest.release',
  version: 1,
  subject: 'authority',
  nature: 'performed',
  summary: 'The heads of all sides release a point as an early harvest.',
  effect:
    'One act, signed by the head of every side and by nobody else. The words named are no longer provisional and stand whatever becomes of the rest; other words in their place are provisional again (AU7).',
  body: z.strictObject(exactWords),
  entitled: { roles: ['party'], head: true },
  joint: true,
  trails: NEXT_DAY,
  solemn: true,
  refuse(state, act) {
    const no = refuseUnlessAllSides(state, act) ?? refuseWords(state, act.body);
    if (no) return no;
    return isProvisional(state, act.body.point) ? undefined : refuse('harvest.not-provisional');
  },
  apply(state, act) {
    const { point, hash } = act.body;
    const signed = act.by.map((by) => ({ act: act.id, by, at: act.admitted }));
    part.change(state).released[point] = { hash, index: act.index, signed };
  },
  sentence: {
    en: '{actor} jointly release point {point} as an early harvest: what is agreed to the formula {formula}, in the exact words whose hash is {hash}, stands whatever becomes of the other points.',
    ur: '{actor} نے نکتہ {point} کو مشترکہ طور پر قبل از وقت ثمرہ قرار دیا: فارمولے {formula} پر، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے، جو طے ہو وہ دوسرے نکات کے انجام سے قطع نظر قائم رہے گا۔',
  },
  binding: {
    ps: '{actor} په ګډه د {point} ټکی د وړاندې حاصل په توګه بېلوي: څه چې د {formula} فورمول په اړه، کټ مټ په هغو الفاظو چې هش یې {hash} دی، منل شوي وي، د نورو ټکو له پایلې پرته پر ځای پاتې کېږي.',
    ar: 'يُفرد {actor} معًا النقطة {point} ثمرةً مبكرة: ما يُتفق عليه في الصيغة {formula}، بعين الألفاظ التي بصمتها {hash}، يبقى قائمًا أيًّا كان مصير النقاط الأخرى.',
    tr: '{actor}, {point} maddesini erken sonuç olarak birlikte ayırır: {formula} formülü üzerinde, özeti {hash} olan sözcüklerle aynen, varılan mutabakat öteki maddelerin sonucu ne olursa olsun geçerli kalır.',
    fr: '{actor} détachent ensemble le point {point} à titre de résultat anticipé : ce qui est convenu sur la formule {formula}, dans les termes exacts dont l’empreinte est {hash}, demeure quel que soit le sort des autres points.',
  },
  values: ({ point, formula, hash }, naming) => ({
    point: naming.point(point),
    formula: naming.formula(formula),
    hash,
  }),
  example: {
    point: 'b'.repeat(64),
    formula: 'c'.repeat(64),
    hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  },
});

export const consentActs: readonly ActType[] = [give, confirm, decline, withdraw, retract, release];
