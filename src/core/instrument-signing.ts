import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Instrument, Signature } from './instrument-state.ts';
import {
  allDid,
  instrumentOf,
  isFull,
  isSignedApart,
  own,
  part,
  refuseOpenText,
  refuseParty,
  stoodOnce,
  standsFor,
  stepOn,
} from './instrument-state.ts';
import type { AboutInstrument } from './instrument-steps.ts';
import {
  aboutExample,
  aboutInstrument,
  refusePowers,
  sayInstrument,
  wholeText,
} from './instrument-steps.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import { signedStep, weightOf } from './signed-step.ts';
import { wholeTexts } from './text/hashed.ts';
import { language } from './text/flat.ts';
import type { WordLanguage, Words } from './words.ts';
import { label } from './words.ts';

/**
 * Signature of an instrument (VCLT arts. 11, 12). Parley records that something was signed in ink; a digital signature is *the* signature only if the parties say so.
 */

/** Ink, entered by whoever keeps the originals and was there. */
interface InkSigning extends AboutInstrument {
  signatories: {
    party: string;
    person?: EnclosureRef | undefined;
    adReferendum?: true | undefined;
  }[];
  place: Words;
  originals: number;
  languages: WordLanguage[];
  alternat?: true | undefined;
  scan?: EnclosureRef | undefined;
  occurred: Occurred;
}

const ink = declareAct<InkSigning>({
  name: 'instrument.signed-in-ink',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'Whoever keeps the instrument records that it was signed in ink, where, by whom, in how many originals.',
  effect:
    'The signature is the ink on paper; this act says that it was seen, with the hash of the text and a scan. Each party’s own act (confirms, or contests by retraction) stands beside it. In each original the party it is for is named first (alternat).',
  body: z.strictObject({
    ...aboutInstrument,
    signatories: z
      .array(
        z.strictObject({
          party: shape.partyId,
          person: z.optional(shape.enclosure),
          adReferendum: z.optional(z.literal(true)),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(20),
        z.refine(
          (list) => new Set(list.map(({ party }) => party)).size === list.length,
          'names a party twice',
        ),
      ),
    place: label,
    originals: z.int().check(z.minimum(1), z.maximum(40)),
    languages: z.array(language).check(z.minLength(1), z.maxLength(7)),
    alternat: z.optional(z.literal(true)),
    scan: z.optional(shape.enclosure),
    occurred: shape.occurred,
  }),
  entitled: { roles: ['mediator', 'host', 'secretariat', 'party'] },
  trails: NEXT_DAY,
  // What was adopted or initialled here is known: nobody undoes a signing on paper by a change to the text before it is recorded.
  texts: wholeTexts((body, state) => {
    const one = instrumentOf(state, body.instrument);
    return one && stoodOnce(one, body.hash) ? [] : wholeText.in(body, state);
  }),
  refuse(state, act) {
    const { instrument, signatories, hash } = act.body;
    const one = instrumentOf(state, instrument);
    if (!one) return refuse('instrument.unknown');
    if (one.depositary !== own(act)) return refuse('instrument.not-depositary');
    if (one.form === 'mediators-announcement') return refuse('instrument.announced');
    const open = stoodOnce(one, hash) ? undefined : refuseOpenText(state, instrument, false);
    if (open) return open;
    for (const { party } of signatories) {
      const no = refuseParty(state, instrument, party);
      if (no) return no;
      if (standsFor(state, one.signed[party], hash)) return refuse('instrument.done-already');
    }
    return undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    const stood = one && stoodOnce(one, act.body.hash);
    for (const { party, adReferendum } of act.body.signatories)
      if (one)
        one.signed[party] = {
          ...stepOn(act),
          ...(stood ? { index: stood.index } : {}),
          how: 'ink',
          // What one party says that another signed is full once that one says so itself.
          ...(adReferendum || isPartyElse(one, own(act), party) ? { adReferendum: true } : {}),
        };
  },
  sentence: {
    en: '{actor} records that {instrument} was signed in ink by {parties}, at {place}, {when}, in {originals, plural, one {# original} other {# originals}}: the text with hash {hash}.',
    ur: '{actor} نے درج کیا کہ {instrument} پر {parties} نے {place} میں، {when}، {originals, plural, one {# اصل نسخے} other {# اصل نسخوں}} میں روشنائی سے دستخط کیے: وہ متن جس کا ہیش {hash} ہے۔',
  },
  values: (body, naming) => ({
    ...sayInstrument(body, naming),
    parties: naming.parties(body.signatories.map(({ party }) => party)),
    place: naming.words(body.place),
    when: naming.when(body.occurred),
    originals: body.originals,
  }),
  example: {
    ...aboutExample,
    signatories: [{ party: 'p1' }, { party: 'p2' }],
    place: { en: 'Oslo' },
    originals: 2,
    languages: ['en', 'ur'],
    alternat: true,
    occurred: {
      from: '2031-03-06T15:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 60,
    },
  },
});

/** Whether whoever records is a party of the instrument, and another one is said to have signed. */
function isPartyElse(one: Readonly<Instrument>, keeper: string, party: string): boolean {
  return keeper !== party && one.parties.includes(keeper);
}

interface Signing extends AboutInstrument {
  adReferendum?: true | undefined;
  /** A letter or a declaration of its own (IN12): said, so that what is signed says it. */
  own?: true | undefined;
}

const sign = declareAct<Signing>({
  name: 'instrument.sign',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'The parties of an instrument sign it digitally, where they have said that this is the signature.',
  effect:
    'One act, signed by each party of the instrument and nobody else, about the text with this hash; of an exchange of letters or parallel declarations, each party signs its own. Each signer needs notified powers to sign. Ad referendum, it is full once a party confirms it (VCLT art. 12(2)(b)).',
  body: z.strictObject({
    ...aboutInstrument,
    adReferendum: z.optional(z.literal(true)),
    own: z.optional(z.literal(true)),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  joint: true,
  trails: NEXT_DAY,
  solemn: true,
  texts: wholeText,
  refuse(state, act) {
    const { instrument, hash, adReferendum } = act.body;
    const one = instrumentOf(state, instrument);
    if (!one) return refuse('instrument.unknown');
    if (!one.digital) return refuse('instrument.ink-only');
    if (one.form === 'mediators-announcement') return refuse('instrument.announced');
    const signers = act.by.map((by) => own({ by: [by] })).toSorted();
    const apart = isSignedApart(one);
    if (apart ? signers.length > 1 || !act.body.own : act.body.own)
      return refuse('instrument.own-letter');
    const all =
      signers.length === one.parties.length && one.parties.every((id, n) => id === signers[n]);
    if (!apart && !all) return refuse('instrument.all-parties');
    const what = adReferendum ? (['sign-ad-referendum'] as const) : [];
    for (const by of act.by) {
      const no = refusePowers(state, { ...act, by: [by] }, ...what, 'sign', 'consent-to-be-bound');
      if (no) return no;
    }
    const open =
      refuseParty(state, instrument, signers[0] as string) ?? refuseOpenText(state, instrument);
    if (open) return open;
    return allDid(state, { parties: signers }, one.signed, hash)
      ? refuse('instrument.done-already')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    for (const by of act.by) {
      const signature: Signature = {
        ...stepOn(act),
        by,
        how: 'digital',
        ...(act.body.adReferendum ? { adReferendum: true as const } : {}),
      };
      if (one) one.signed[own({ by: [by] })] = signature;
    }
  },
  sentence: {
    en: '{actor} {own, select, yes {signs its own part of} other {sign}} {instrument}{ad, select, yes { ad referendum, subject to confirmation} other {}}: the exact text with hash {hash}.',
    ur: '{actor} نے {instrument} {own, select, yes {کے اپنے حصے پر} other {پر}}{ad, select, yes { توثیق سے مشروط} other {}} دستخط کیے: بعینہٖ وہ متن جس کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} {own, select, yes {د {instrument} خپله برخه} other {{instrument}}}{ad, select, yes { د تایید تر شرط لاندې} other {}} لاسلیکوي: کټ مټ هغه متن چې هش یې {hash} دی.',
    ar: 'يوقع {actor} على {own, select, yes {ما يخصه من } other {}}{instrument}{ad, select, yes { رهنًا بالتأكيد} other {}}: عين النص الذي بصمته {hash}.',
    tr: '{actor}, {instrument} {own, select, yes {metninin kendi bölümünü} other {metnini}}{ad, select, yes { onaya bağlı (ad referendum) olarak} other {}} imzalar: özeti {hash} olan metni aynen.',
    fr: '{actor} {own, select, yes {signe pour sa part} other {signent}} {instrument}{ad, select, yes { ad referendum, sous réserve de confirmation} other {}} : le texte exact dont l’empreinte est {hash}.',
  },
  values: (body, naming) => ({
    ...sayInstrument(body, naming),
    ad: body.adReferendum ? 'yes' : 'no',
    own: body.own ? 'yes' : 'no',
  }),
  example: aboutExample,
});

const confirmSignature = declareAct<AboutInstrument>({
  name: 'instrument.confirm-signature',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'A party confirms its signature ad referendum: it is a full signature (VCLT art. 12(2)(b)).',
  effect: 'By somebody with notified powers to sign or to express consent to be bound.',
  body: z.strictObject(aboutInstrument),
  entitled: { roles: ['party', 'mediator', 'host', 'guarantor'] },
  solemn: true,
  refuse(state, act) {
    const { instrument, hash } = act.body;
    const no =
      refuseParty(state, instrument, own(act)) ??
      refusePowers(state, act, 'sign', 'consent-to-be-bound');
    if (no) return no;
    const signature = instrumentOf(state, instrument)?.signed[own(act)];
    if (!standsFor(state, signature, hash)) return refuse('instrument.not-signed');
    return isFull(state, signature, hash) ? refuse('instrument.done-already') : undefined;
  },
  apply(state, act) {
    const signature = part.change(state).instruments[act.body.instrument]?.signed[own(act)];
    if (signature && weightOf(state, signature) !== 'disowned')
      signature.confirmed = signedStep(act);
  },
  sentence: {
    en: '{actor} confirms its signature of {instrument}, the exact text with hash {hash}.',
    ur: '{actor} نے {instrument} پر اپنے دستخط کی توثیق کی، بعینہٖ وہ متن جس کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} پر {instrument} خپل لاسلیک تاییدوي، کټ مټ هغه متن چې هش یې {hash} دی.',
    ar: 'يؤكد {actor} توقيعه على {instrument}، عين النص الذي بصمته {hash}.',
    tr: '{actor}, {instrument} üzerindeki imzasını, özeti {hash} olan metin için aynen teyit eder.',
    fr: '{actor} confirme sa signature de {instrument}, le texte exact dont l’empreinte est {hash}.',
  },
  values: sayInstrument,
  example: aboutExample,
});

export const signingActs: readonly ActType[] = [ink, sign, confirmSignature];
