import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { conducts, commissionTerms, presides } from '../commission-terms.ts';
import { refuseUnlessChairs } from '../incidents/state.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { sidesOf } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Until } from '../truce-state.ts';
import { EXAMPLE_START, until, untilValue } from '../truce-state.ts';
import type { Words } from '../words.ts';
import { words } from '../words.ts';
import type { Said } from './agreeing.ts';
import { exampleSaid, refuseOther, refuseOver, said } from './agreeing.ts';
import type { ObligationState } from './state.ts';
import { isInForce, obligationOf, part } from './state.ts';

/** Powers over an obligation in force (OB7): suspended, resumed, extended, ended, by the text's own procedure and never by the clock; and reports taken in after the lag. */

export const CHANGES = ['suspend', 'resume', 'extend', 'end'] as const;
export type Change = (typeof CHANGES)[number];

interface Changing extends Said {
  change: Change;
  /** From when; of an extension until when, or `open`: no end is set. */
  at: Until;
  why: Words;
}

const steering = {
  roles: ['party', 'mediator', 'host', 'guarantor', 'monitor', 'commission', 'secretariat'],
} as const;

/** OB7.3: by the heads of all sides together, or by all who chair the joint commission, whichever the terms say. */
function refuseProcedure(
  state: RoomState,
  { powers }: Readonly<ObligationState>,
  act: Pick<Act, 'by'>,
): Refusal | undefined {
  const signed = new Set(act.by.map(partyOf));
  if (powers === 'commission') {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    if (!act.by.every((ref) => presides(terms, partyOf(ref))))
      return refuse('obligation.not-entitled');
    return refuseUnlessChairs(state, terms, act);
  }
  const heads = act.by.every(
    (ref) => state.keys[ref]?.duty === 'head' && state.parties[partyOf(ref)]?.role === 'party',
  );
  if (!heads) return refuse('obligation.not-entitled');
  return sidesOf(state).every((side) => signed.has(side))
    ? undefined
    : refuse('obligation.sides-together');
}

function refuseChange(
  one: Readonly<ObligationState>,
  { change, at }: Changing,
): Refusal | undefined {
  if (!one.inForce) return refuse('obligation.not-in-force');
  if (change === 'suspend' && one.suspended) return refuse('obligation.suspended-already');
  if (change === 'resume' && !one.suspended) return refuse('obligation.not-suspended');
  return at === 'open' && change !== 'extend' ? refuse('obligation.no-instant') : undefined;
}

const change = declareAct<Changing>({
  name: 'obligation.change',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary:
    'Suspends, resumes, extends or ends an obligation, by the procedure that its text gives.',
  effect:
    'Signed together by the heads of all sides, or by all who chair the joint commission where the terms say so. It names an instant, which may have passed; states of what is due then follow it.',
  body: z.strictObject({ ...said, change: z.enum(CHANGES), at: until, why: words }),
  entitled: steering,
  joint: true,
  solemn: true,
  trails: NEXT_DAY,
  refuse(state, act) {
    const no = refuseOver(state, act.body);
    if (no) return no;
    const one = obligationOf(state, act.body.obligation) as Readonly<ObligationState>;
    return refuseChange(one, act.body) ?? refuseProcedure(state, one, act);
  },
  apply(state, act) {
    const one = part.change(state).obligations[act.body.obligation];
    if (!one) return;
    if (act.body.change === 'suspend') one.suspended = true;
    if (act.body.change === 'resume') delete one.suspended;
    if (act.body.change === 'end') one.ended = true;
  },
  sentence: {
    en: '{actor} {change, select, suspend {{signers, select, one {suspends} other {suspend}} the obligation “{label}” from {at}} resume {{signers, select, one {declares} other {declare}} that the obligation “{label}” holds again from {at}} extend {{signers, select, one {extends} other {extend}} the obligation “{label}” {at, select, none {with no end set} other {until {at}}}} other {{signers, select, one {ends} other {end}} the obligation “{label}” at {at}}}: {why}',
    ur: '{actor} نے {change, select, suspend {ذمہ داری ”{label}“ {at} سے معطل کی} resume {اعلان کیا کہ ذمہ داری ”{label}“ {at} سے دوبارہ نافذ ہے} extend {ذمہ داری ”{label}“ میں {at, select, none {اختتام مقرر کیے بغیر} other {{at} تک}} توسیع کی} other {ذمہ داری ”{label}“ {at} پر ختم کی}}: {why}',
  },
  binding: {
    ps: '{actor} {change, select, suspend {ژمنه «{label}» له {at} ځنډوي} resume {اعلانوي چې ژمنه «{label}» له {at} بیا نافذه ده} extend {ژمنه «{label}» {at, select, none {پرته له ټاکلې پایه} other {تر {at} پورې}} غځوي} other {ژمنه «{label}» په {at} پای ته رسوي}}: {why}',
    ar: '{change, select, suspend {يعلّق {actor} الالتزام «{label}» اعتباراً من {at}} resume {يعلن {actor} أن الالتزام «{label}» نافذ من جديد اعتباراً من {at}} extend {يمدّد {actor} الالتزام «{label}» {at, select, none {دون تحديد نهاية} other {حتى {at}}}} other {ينهي {actor} الالتزام «{label}» في {at}}}: {why}',
    tr: '{actor}, “{label}” yükümlülüğünü {change, select, suspend {{at} itibarıyla askıya alır} resume {{at} itibarıyla yeniden yürürlüğe koyar} extend {{at, select, none {son belirlenmeksizin} other {{at} tarihine kadar}} uzatır} other {{at} itibarıyla sona erdirir}}: {why}',
    fr: '{actor} {change, select, suspend {{signers, select, one {suspend} other {suspendent}} l’obligation « {label} » à compter du {at}} resume {{signers, select, one {déclare} other {déclarent}} que l’obligation « {label} » vaut de nouveau à compter du {at}} extend {{signers, select, one {prolonge} other {prolongent}} l’obligation « {label} » {at, select, none {sans terme fixé} other {jusqu’au {at}}}} other {{signers, select, one {met} other {mettent}} fin à l’obligation « {label} » le {at}}} : {why}',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    change: body.change,
    at: untilValue(body.at, naming),
    why: naming.words(body.why),
  }),
  example: {
    ...exampleSaid,
    change: 'suspend',
    at: EXAMPLE_START,
    why: { en: 'While the bridge is repaired.' },
  },
});

interface Reopening extends Said {
  from: string;
  to: string;
  why: Words;
}

const reopen = declareAct<Reopening>({
  name: 'obligation.reopen',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary: 'Takes in reports on a span of time that came after the reporting lag.',
  effect:
    'States of that time are computed anew with them. Without such an act a report that comes later changes nothing, and is shown as come too late.',
  body: z
    .strictObject({ ...said, from: shape.instant, to: shape.instant, why: words })
    .check(z.refine((b) => b.to >= b.from, 'ends before it begins')),
  entitled: steering,
  solemn: true,
  refuse(state, act) {
    const no = refuseOther(state, act.body);
    if (no) return no;
    const one = obligationOf(state, act.body.obligation);
    if (!one || !isInForce(state, one)) return refuse('obligation.not-in-force');
    const party = partyOf(act.by[0] as string);
    const terms = commissionTerms(state);
    const role = state.parties[party]?.role;
    const may = terms ? conducts(terms, party) : role === 'mediator' || role === 'secretariat';
    return may ? undefined : refuse('obligation.not-entitled');
  },
  sentence: {
    en: '{actor} takes in, for the obligation “{label}”, what was reported late of {from} to {to}: {why}',
    ur: '{actor} نے ذمہ داری ”{label}“ کے لیے {from} سے {to} تک کی تاخیر سے آنے والی اطلاعات شامل کیں: {why}',
  },
  binding: {
    ps: '{actor} د «{label}» ژمنې لپاره هغه راپورونه مني چې د {from} نه تر {to} پورې وخت په اړه ناوخته راغلي: {why}',
    ar: 'يقبل {actor}، في شأن الالتزام «{label}»، ما أُبلغ عنه متأخراً عن الفترة من {from} إلى {to}: {why}',
    tr: '{actor}, “{label}” yükümlülüğü için {from} ile {to} arasına ilişkin geç bildirilenleri kabul eder: {why}',
    fr: '{actor} prend en compte, pour l’obligation « {label} », ce qui a été signalé tardivement du {from} au {to} : {why}',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    from: naming.instant(body.from),
    to: naming.instant(body.to),
    why: naming.words(body.why),
  }),
  example: {
    ...exampleSaid,
    from: '2031-03-05T13:00:00Z',
    to: '2031-03-06T13:00:00Z',
    why: { en: 'The road to the ford was closed until yesterday.' },
  },
});

export const steeringActs: readonly ActType[] = [change, reopen];
