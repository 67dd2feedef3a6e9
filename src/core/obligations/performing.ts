import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { place, type Place } from '../incidents/happened.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { Occurred } from '../shapes.ts';
import { isDisowned, signedStep } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { line, words } from '../words.ts';
import { OBSERVED, PERFORMANCE_CLASSES } from './classes.ts';
import { obligationOf, part, refuseUnknown, sideOf } from './state.ts';

/** What was done under obligations, as somebody reports it, and as those who certify it say (OB2.6, OB2.7). Reported and certified are kept apart. */

const CLASSES = [...PERFORMANCE_CLASSES, ...OBSERVED] as const;
type PerformedClass = (typeof CLASSES)[number];
/** Everybody but a chronicler: who may certify is said by the terms. */
const EVERYBODY = {
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
const NEXT_WEEK = 7 * 24 * 3600;

export interface Performance {
  about: string[];
  class: PerformedClass;
  occurred: Occurred;
  /** Whose act it was, as the signer has it. */
  of?: string[] | undefined;
  place?: Place | undefined;
  quantity?: number | undefined;
  /** What belongs together: a convoy, a request, the number of a phase. */
  key?: string | undefined;
  what?: Words | undefined;
}

const EXAMPLE_OCCURRED: Occurred = {
  from: '2031-03-05T06:00:00Z',
  precision: 'hour',
  certainty: 'stated',
  offset: 0,
};

function perform(state: RoomState, { id, body }: { id: string; body: Performance }): void {
  const certifiers = body.about.flatMap((about) => obligationOf(state, about)?.certifier ?? []);
  part.change(state).performed[id] = {
    class: body.class,
    certifiers: [...new Set(certifiers)],
    certified: {},
  };
}

function isCertified(
  state: RoomState,
  one: ReturnType<typeof part.read>['performed'][string] | undefined,
): boolean {
  return Object.values(one?.certified ?? {}).some((step) => !isDisowned(state, [step]));
}

const report = declareAct<Performance>({
  name: 'performance.report',
  version: 1,
  subject: 'obligations',
  nature: 'reported',
  summary: 'Reports an act under obligations: a withdrawal, a notice, a request, a meeting held.',
  effect:
    'It counts as somebody’s word until whoever certifies completion has certified it. It may be corrected and retracted until then.',
  body: z
    .strictObject({
      about: z.array(shape.actId).check(z.minLength(1), z.maxLength(8)),
      class: z.enum(CLASSES),
      occurred: shape.occurred,
      of: z.optional(z.array(shape.partyId).check(z.minLength(1), z.maxLength(8))),
      place: z.optional(place),
      quantity: z.optional(z.int().check(z.minimum(0), z.maximum(999_999_999))),
      key: z.optional(line.check(z.maxLength(60))),
      what: z.optional(words),
    })
    .check(z.refine((b) => new Set(b.about).size === b.about.length, 'names an obligation twice')),
  entitled: EVERYBODY,
  trails: NEXT_WEEK,
  refuse(state, { body }) {
    for (const party of body.of ?? [])
      if (!state.parties[party]) return refuse('party.unknown', { party });
    return refuseUnknown(state, body.about);
  },
  apply: perform,
  corrected: perform,
  // IC9.4: what was certified is no longer its reporter's alone.
  held: (state, id) =>
    isCertified(state, part.read(state).performed[id])
      ? refuse('performance.certified')
      : undefined,
  sentence: {
    en: '{actor} reports, {when}: {class}{of, select, none {} other {, by {of}}}{quantity, select, none {} other {, number {quantity}}}{key, select, none {} other {, {key}}}{what, select, none {} other {: {what}}}',
    ur: '{actor} کی اطلاع، {when}: {class}{of, select, none {} other {، از {of}}}{quantity, select, none {} other {، تعداد {quantity}}}{key, select, none {} other {، {key}}}{what, select, none {} other {: {what}}}',
  },
  values: (body, naming) => ({
    when: naming.when(body.occurred),
    class: naming.term(`act-class.${body.class}`),
    of: body.of ? naming.parties(body.of) : undefined,
    quantity: body.quantity,
    key: body.key,
    what: body.what ? naming.words(body.what) : undefined,
  }),
  example: {
    about: ['e'.repeat(64)],
    class: 'withdrawal',
    occurred: EXAMPLE_OCCURRED,
    of: ['p1'],
    quantity: 12,
    what: { en: 'Twelve heavy weapons left the bridgehead.' },
  },
});

export interface Certificate {
  performance: string;
  class: PerformedClass;
  words?: Words | undefined;
}

const certify = declareAct<Certificate>({
  name: 'performance.certify',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary: 'Whoever certifies completion under an obligation certifies what was reported.',
  effect: 'From then on it counts as found. It is withdrawn by an act, and never corrected.',
  body: z.strictObject({
    performance: shape.actId,
    class: z.enum(CLASSES),
    words: z.optional(words),
  }),
  entitled: EVERYBODY,
  solemn: true,
  trails: NEXT_DAY,
  refuse(state, act) {
    const one = state.retracted[act.body.performance]
      ? undefined
      : part.read(state).performed[act.body.performance];
    if (!one) return refuse('performance.unknown');
    if (!one.certifiers.includes(sideOf(act))) return refuse('performance.not-certifier');
    if (one.class !== act.body.class) return refuse('performance.other-class');
    const certifier = sideOf(act);
    // A word that counts as found is a side's own only by its head.
    if (
      state.parties[certifier]?.role === 'party' &&
      state.keys[act.by[0] as string]?.duty !== 'head'
    )
      return refuse('role.head-only');
    const before = one.certified[certifier];
    return before && !isDisowned(state, [before])
      ? refuse('performance.certified-already')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).performed[act.body.performance];
    if (one) one.certified[sideOf(act)] = signedStep(act);
  },
  sentence: {
    en: '{actor} certifies what was reported: {class}{words, select, none {} other {: {words}}}',
    ur: '{actor} نے رپورٹ شدہ عمل کی تصدیق کی: {class}{words, select, none {} other {: {words}}}',
  },
  binding: {
    ps: '{actor} هغه څه تصدیقوي چې راپور شوي: {class}{words, select, none {} other {: {words}}}',
    ar: 'يصادق {actor} على ما أُبلغ عنه: {class}{words, select, none {} other {: {words}}}',
    tr: '{actor}, bildirileni onaylar: {class}{words, select, none {} other {: {words}}}',
    fr: '{actor} certifie ce qui a été signalé : {class}{words, select, none {} other { : {words}}}',
  },
  values: (body, naming) => ({
    class: naming.term(`act-class.${body.class}`),
    words: body.words ? naming.words(body.words) : undefined,
  }),
  example: { performance: 'd'.repeat(64), class: 'withdrawal' },
});

const uncertify = declareAct<{ performance: string; why: Words }>({
  name: 'performance.withdraw-certificate',
  version: 1,
  subject: 'obligations',
  nature: 'performed',
  summary: 'Withdraws a certificate, and says why.',
  effect: 'What was certified counts as somebody’s word again. States follow.',
  body: z.strictObject({ performance: shape.actId, why: words }),
  entitled: EVERYBODY,
  refuse(state, act) {
    const one = part.read(state).performed[act.body.performance];
    if (!one || Object.keys(one.certified).length === 0) return refuse('performance.not-certified');
    if (!one.certifiers.includes(sideOf(act))) return refuse('performance.not-certifier');
    return one.certified[sideOf(act)] ? undefined : refuse('performance.not-certified');
  },
  apply(state, act) {
    const one = part.change(state).performed[act.body.performance];
    if (one) delete one.certified[sideOf(act)];
  },
  sentence: {
    en: '{actor} withdraws a certificate: {why}',
    ur: '{actor} نے ایک تصدیق واپس لی: {why}',
  },
  values: (body, naming) => ({ why: naming.words(body.why) }),
  example: { performance: 'd'.repeat(64), why: { en: 'Two of the twelve were found in place.' } },
});

export const performingActs: readonly ActType[] = [report, certify, uncertify];
