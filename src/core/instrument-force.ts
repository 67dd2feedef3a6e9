import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Instrument } from './instrument-state.ts';
import {
  allDid,
  instrumentOf,
  own,
  part,
  refuseParty,
  signedHash,
  standsFor,
  stepOn,
} from './instrument-state.ts';
import type { AboutInstrument } from './instrument-steps.ts';
import {
  aboutExample,
  aboutInstrument,
  EXAMPLE_INSTRUMENT,
  refusePowers,
  sayInstrument,
} from './instrument-steps.ts';
import { instantMs } from './instants.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import { signedStep, weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Instruments after signature (IN, VCLT arts. 14, 16, 24, 54, 57, 77): consent to be bound by a later act, its deposit, entry into force, suspension and end, true copies.
 * Nothing of it happens by the clock: whoever keeps the instrument declares it, and only what its own words allow.
 */

const parties = { roles: ['party', 'mediator', 'host', 'guarantor'] } as const;
const keepers = { roles: ['party', 'mediator', 'host', 'secretariat'] } as const;

const ratify = declareAct<AboutInstrument & { how: 'ratified' | 'approved' | 'accepted' }>({
  name: 'instrument.ratify',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary: 'A party ratifies, approves or accepts: its consent to be bound (VCLT art. 14).',
  effect:
    'Of an instrument that every party has signed, where a later act is needed to be bound. Takes notified powers to express consent to be bound. It counts once it is deposited.',
  body: z.strictObject({ ...aboutInstrument, how: z.enum(['ratified', 'approved', 'accepted']) }),
  entitled: parties,
  solemn: true,
  refuse(state, act) {
    const { instrument, hash } = act.body;
    const no =
      refuseParty(state, instrument, own(act)) ?? refusePowers(state, act, 'consent-to-be-bound');
    if (no) return no;
    const one = instrumentOf(state, instrument) as Readonly<Instrument>;
    if (one.bound !== 'ratification') return refuse('instrument.bound-by-signature');
    if (signedHash(state, one) !== hash) return refuse('instrument.not-signed');
    return standsFor(state, one.ratified[own(act)], hash)
      ? refuse('instrument.done-already')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    if (one) one.ratified[own(act)] = stepOn(act);
  },
  sentence: {
    en: '{actor} has {how, select, approved {approved} accepted {accepted} other {ratified}} {instrument}, the exact text with hash {hash}, and consents to be bound by it.',
    ur: '{actor} نے {instrument} کی، بعینہٖ اس متن کی جس کا ہیش {hash} ہے، {how, select, approved {منظوری دی} accepted {قبولیت دی} other {توثیق کی}} اور اس کا پابند ہونا قبول کیا۔',
  },
  binding: {
    ps: '{actor} {instrument}، کټ مټ هغه متن چې هش یې {hash} دی، {how, select, approved {تصویب کړ} accepted {ومانه} other {تصدیق کړ}} او په هغه د ځان پابندي مني.',
    ar: '{how, select, approved {وافق} accepted {قبل} other {صدّق}} {actor} على {instrument}، على عين النص الذي بصمته {hash}، ويرضى الالتزام به.',
    tr: '{actor}, {instrument} metnini, özeti {hash} olan metni aynen, {how, select, approved {uygun bulmuştur} accepted {kabul etmiştir} other {onaylamıştır}} ve onunla bağlanmaya rıza gösterir.',
    fr: '{actor} a {how, select, approved {approuvé} accepted {accepté} other {ratifié}} {instrument}, le texte exact dont l’empreinte est {hash}, et consent à être lié par lui.',
  },
  values: (body, naming) => ({ ...sayInstrument(body, naming), how: body.how }),
  example: { ...aboutExample, how: 'ratified' },
});

interface Depositing {
  instrument: string;
  party: string;
  inOrder: boolean;
  says?: Words | undefined;
  occurred?: Occurred | undefined;
}

/** Whoever keeps the instrument: `instrument.unknown`, `instrument.not-depositary`, `instrument.ended`. */
function refuseKeeper(
  state: RoomState,
  act: { by: readonly string[]; body: { instrument: string } },
): Refusal | undefined {
  const one = instrumentOf(state, act.body.instrument);
  if (!one) return refuse('instrument.unknown');
  if (one.ended?.how === 'terminated') return refuse('instrument.ended');
  return one.depositary === own(act) ? undefined : refuse('instrument.not-depositary');
}

const deposit = declareAct<Depositing>({
  name: 'instrument.deposit',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'Whoever keeps the instrument takes a party’s ratification into deposit, and says whether it is in due form.',
  effect:
    'Due form is examined (VCLT art. 77); what is not in order is not deposited, and the party told why. Time to entry into force runs from the last deposit.',
  body: z.strictObject({
    instrument: shape.actId,
    party: shape.partyId,
    inOrder: z.boolean(),
    says: z.optional(words),
    occurred: z.optional(shape.occurred),
  }),
  entitled: keepers,
  trails: NEXT_DAY,
  refuse(state, act) {
    const no = refuseKeeper(state, act);
    if (no) return no;
    const one = instrumentOf(state, act.body.instrument) as Readonly<Instrument>;
    const ratified = one.ratified[act.body.party];
    if (!ratified || weightOf(state, ratified) !== 'counts')
      return refuse('instrument.not-ratified');
    return ratified.deposited ? refuse('instrument.done-already') : undefined;
  },
  apply(state, act) {
    const ratified = part.change(state).instruments[act.body.instrument]?.ratified[act.body.party];
    if (ratified && act.body.inOrder)
      ratified.deposited = { step: signedStep(act), at: act.admitted };
  },
  sentence: {
    en: '{actor} {ok, select, yes {takes the ratification of {instrument} by {party} into deposit, in due form} other {finds the ratification of {instrument} by {party} not in due form}}{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے {party} کی جانب سے {instrument} کی توثیق {ok, select, yes {باضابطہ صورت میں اپنے پاس جمع کی} other {باضابطہ صورت میں نہیں پائی}}{says, select, none {} other {: ”{says}“}}۔',
  },
  values: ({ instrument, party, inOrder, says }, naming) => ({
    instrument: naming.instrument(instrument),
    party: naming.party(party),
    ok: inOrder ? 'yes' : 'no',
    says: says ? naming.words(says) : undefined,
  }),
  example: { instrument: EXAMPLE_INSTRUMENT, party: 'p1', inOrder: true },
});

const DAY = 86_400_000;

/**
 * IN7: since when the condition of entry into force is met, epoch milliseconds; undefined while something is missing. Evaluated at a moment, and nothing follows from
 * it by itself.
 */
export function forceSince(
  state: RoomState,
  one: Readonly<Instrument>,
  moment: number,
): number | undefined {
  const steps = (of: Readonly<Record<string, { at: number }>>): number =>
    Math.max(...one.parties.map((party) => of[party]?.at ?? 0));
  const signed = signedHash(state, one);
  switch (one.entry.on) {
    case 'adoption': {
      const hash = one.adopted[one.parties[0] ?? '']?.hash ?? '';
      return allDid(state, one, one.adopted, hash) ? steps(one.adopted) : undefined;
    }
    case 'signature':
      return signed === undefined ? undefined : steps(one.signed);
    case 'day': {
      const day = instantMs(`${one.entry.day}T00:00:00Z`);
      if (signed === undefined || !isBound(state, one, signed) || moment < day) return undefined;
      return Math.max(day, steps(one.signed));
    }
    case 'deposits': {
      if (signed === undefined || !isBound(state, one, signed)) return undefined;
      const last = Math.max(...one.parties.map((party) => one.ratified[party]?.deposited?.at ?? 0));
      const since = last + one.entry.days * DAY;
      return moment < since ? undefined : since;
    }
  }
}

/** The hash of the text that every party signed in full, or where adoption brings it into force that all adopted. */
export function settledHash(state: RoomState, one: Readonly<Instrument>): string | undefined {
  if (one.entry.on !== 'adoption') return signedHash(state, one);
  const hash = one.adopted[one.parties[0] ?? '']?.hash;
  return hash !== undefined && allDid(state, one, one.adopted, hash) ? hash : undefined;
}

/** Whether every party is bound: by its signature, or by what it deposited since. */
function isBound(state: RoomState, one: Readonly<Instrument>, signed: string): boolean {
  if (one.bound === 'signature') return true;
  return one.parties.every((party) => {
    const ratified = one.ratified[party];
    const deposited = ratified?.deposited;
    return (
      standsFor(state, ratified, signed) &&
      deposited !== undefined &&
      weightOf(state, deposited.step) === 'counts'
    );
  });
}

const enter = declareAct<AboutInstrument>({
  name: 'instrument.enter-into-force',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary: 'Whoever keeps the instrument declares that it has entered into force (VCLT art. 24).',
  effect:
    'Only when what the instrument itself says of it is met, as far as it stands in this room. It does not happen by the clock alone.',
  body: z.strictObject(aboutInstrument),
  entitled: keepers,
  trails: NEXT_DAY,
  refuse(state, act) {
    const no = refuseKeeper(state, act);
    if (no) return no;
    const one = instrumentOf(state, act.body.instrument) as Readonly<Instrument>;
    if (one.inForce) return refuse('instrument.done-already');
    // What was signed, or where that suffices adopted, whatever became of the text since.
    if (settledHash(state, one) !== act.body.hash) return refuse('instrument.not-signed');
    return forceSince(state, one, act.admitted) === undefined
      ? refuse('instrument.not-yet')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    if (one) one.inForce = signedStep(act);
  },
  sentence: {
    en: '{actor} declares that {instrument}, the text with hash {hash}, has entered into force.',
    ur: '{actor} نے اعلان کیا کہ {instrument}، وہ متن جس کا ہیش {hash} ہے، نافذ ہو گیا۔',
  },
  values: sayInstrument,
  example: aboutExample,
});

interface Ending {
  instrument: string;
  how: 'suspended' | 'resumed' | 'terminated';
  under: Words;
}

const end = declareAct<Ending>({
  name: 'instrument.end',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'The parties of an instrument suspend, resume or end it, all on one note (VCLT arts. 54, 57).',
  effect:
    'One act, signed by the head of every party of the instrument. It says under what provision. One party’s own denunciation is a statement, or a step of its truce.',
  body: z.strictObject({
    instrument: shape.actId,
    how: z.enum(['suspended', 'resumed', 'terminated']),
    under: words,
  }),
  entitled: { ...parties, head: true },
  joint: true,
  trails: NEXT_DAY,
  solemn: true,
  refuse(state, act) {
    const one = instrumentOf(state, act.body.instrument);
    if (!one) return refuse('instrument.unknown');
    if (one.ended?.how === 'terminated') return refuse('instrument.ended');
    if (!one.inForce || weightOf(state, one.inForce) !== 'counts')
      return refuse('instrument.not-in-force');
    const signers = act.by.map((by) => own({ by: [by] })).toSorted();
    if (signers.length !== one.parties.length || one.parties.some((id, n) => id !== signers[n]))
      return refuse('instrument.all-parties');
    const suspended = one.ended?.how === 'suspended';
    if (act.body.how === 'terminated') return undefined;
    return suspended === (act.body.how === 'suspended')
      ? refuse('instrument.done-already')
      : undefined;
  },
  apply(state, act) {
    const one = part.change(state).instruments[act.body.instrument];
    if (!one) return;
    if (act.body.how === 'resumed') delete one.ended;
    else one.ended = { ...signedStep(act), how: act.body.how };
  },
  sentence: {
    en: '{actor} {how, select, suspended {suspend} resumed {resume} other {end}} {instrument}: {under}',
    ur: '{actor} نے {instrument} {how, select, suspended {معطل کیا} resumed {بحال کیا} other {ختم کیا}}: {under}',
  },
  binding: {
    ps: '{actor} {instrument} {how, select, suspended {ځنډوي} resumed {بیا پیلوي} other {پای ته رسوي}}: {under}',
    ar: '{how, select, suspended {يعلّق} resumed {يستأنف} other {ينهي}} {actor} العمل بـ{instrument}: {under}',
    tr: '{actor}, {instrument} uygulamasını {how, select, suspended {askıya alır} resumed {yeniden başlatır} other {sona erdirir}}: {under}',
    fr: '{actor} {how, select, suspended {suspendent} resumed {remettent en application} other {mettent fin à}} {instrument} : {under}',
  },
  values: ({ instrument, how, under }, naming) => ({
    instrument: naming.instrument(instrument),
    how,
    under: naming.words(under),
  }),
  example: {
    instrument: EXAMPLE_INSTRUMENT,
    how: 'suspended',
    under: { en: 'As article 28 provides, for ten days.' },
  },
});

const certify = declareAct<AboutInstrument & { copy: EnclosureRef }>({
  name: 'instrument.certify-copy',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary: 'Whoever keeps the instrument certifies a true copy of it (VCLT art. 77).',
  effect: 'The copy is enclosed, with its own digest; the hash is that of the text.',
  body: z.strictObject({ ...aboutInstrument, copy: shape.enclosure }),
  entitled: keepers,
  trails: NEXT_DAY,
  refuse(state, act) {
    const no = refuseKeeper(state, act);
    if (no) return no;
    const one = instrumentOf(state, act.body.instrument) as Readonly<Instrument>;
    return settledHash(state, one) === act.body.hash ? undefined : refuse('instrument.not-signed');
  },
  sentence: {
    en: '{actor} certifies that the copy enclosed is a true copy of {instrument}, the text with hash {hash}.',
    ur: '{actor} تصدیق کرتا ہے کہ منسلک نقل {instrument} کی، یعنی اس متن کی جس کا ہیش {hash} ہے، مطابقِ اصل نقل ہے۔',
  },
  values: sayInstrument,
  example: {
    ...aboutExample,
    copy: {
      enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      media: 'application/pdf',
      size: 200_000,
    },
  },
});

export const forceActs: readonly ActType[] = [ratify, deposit, enter, end, certify];
