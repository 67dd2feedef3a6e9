import * as z from 'zod/mini';
import { partyOf } from '../act.ts';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import type { Naming } from '../naming.ts';
import { refuseUnknown } from '../obligations/state.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { words } from '../words.ts';
import { refusePlace } from './delaying.ts';
import type { Happened } from './happened.ts';
import { happened } from './happened.ts';
import { part, refuseUnlessExamining, entryOf } from './state.ts';

/**
 * What comes before a joint commission (IC1): a side's own allegation, which is an allegation; and a case file, which the head of the monitoring mission releases
 * from its sealed intake room, with nothing in it that points to a source.
 */

const NEXT_WEEK = 7 * 24 * 3600;

const entry = {
  ...happened,
  what: words,
  /** Obligations that it may come under; none named: whichever it fits. */
  about: z.array(shape.actId).check(z.maxLength(16)),
  /** Working copies and papers; originals stay with whoever has them. */
  evidence: z.array(shape.enclosure).check(z.maxLength(16)),
};

interface Entry extends Happened {
  what: Words;
  about: string[];
  evidence: EnclosureRef[];
}

export interface Allegation extends Entry {
  /** Whose act it was, as the side says. */
  says?: string[] | undefined;
}

export interface CaseFile extends Entry {
  number: number;
  /** Whose act it was, as the mission assesses it. */
  assessed?: string[] | undefined;
  method: Words;
  /** An earlier file of the same event, whose place it takes. */
  supersedes?: string | undefined;
}

function refuseEntry(
  state: RoomState,
  about: string[],
  parties: readonly string[],
): Refusal | undefined {
  const party = parties.find((id) => state.parties[id]?.role !== 'party');
  return party === undefined
    ? refuseUnknown(state, about)
    : refuse('incident.not-a-side', { party });
}

export function happenedValues(body: Happened, naming: Naming) {
  return {
    class: naming.term(`act-class.${body.class}`),
    when: naming.when(body.occurred),
    where: body.place?.words ? naming.words(body.place.words) : undefined,
    quantity: body.quantity,
  };
}

const EXAMPLE_OCCURRED: Occurred = {
  from: '2031-03-05T01:00:00Z',
  to: '2031-03-05T03:00:00Z',
  precision: 'hour',
  certainty: 'stated',
  offset: 0,
};

export const EXAMPLE_HAPPENED: Happened = {
  class: 'small-arms-fire',
  occurred: EXAMPLE_OCCURRED,
  place: {
    words: { en: 'near the ford' },
    box: { west: 12_000_000, south: 41_000_000, east: 12_010_000, north: 41_010_000 },
  },
  quantity: 4,
};

const allege = declareAct<Allegation>({
  name: 'incident.allege',
  version: 1,
  subject: 'incidents',
  nature: 'reported',
  summary: 'A side alleges before the joint commission that something happened.',
  effect:
    'Stands as that side’s allegation, apart from what is found. Nothing follows from it until the commission finds. No details of sexual violence or of harm to children: the mission’s referral path is for these.',
  body: z.strictObject({
    ...entry,
    says: z.optional(z.array(shape.partyId).check(z.minLength(1), z.maxLength(4))),
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_WEEK,
  refuse: (state, { body }) => refuseEntry(state, body.about, body.says ?? []),
  apply(state, act) {
    part.change(state).entries[act.id] = { by: partyOf(act.by[0] as string) };
  },
  sentence: {
    en: '{actor} alleges: {class}, {when}{where, select, none {} other {, {where}}}{quantity, select, none {} other {, number {quantity}}}{says, select, none {} other {, by {says} as it says}}. {what}',
    ur: '{actor} کا الزام: {class}، {when}{where, select, none {} other {، {where}}}{quantity, select, none {} other {، تعداد {quantity}}}{says, select, none {} other {، اس کے بقول از {says}}}۔ {what}',
  },
  values: (body, naming) => ({
    ...happenedValues(body, naming),
    says: body.says ? naming.parties(body.says) : undefined,
    what: naming.words(body.what),
  }),
  example: {
    ...EXAMPLE_HAPPENED,
    what: { en: 'Four shots over the water.' },
    about: [],
    evidence: [],
  },
});

const caseFile = declareAct<CaseFile>({
  name: 'incident.case-file',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'The head of the monitoring mission releases a case file to the joint commission.',
  effect:
    'With nothing in it that points to a source: no name, voice, face or device, and no place or minute that would tell. It rests on the release in the mission’s own room, where there is one. It is the mission’s account, and no finding. It is not corrected: another supersedes it. Where the sides have delayed places, its box keeps to whole squares until that is over.',
  body: z.strictObject({
    ...entry,
    number: z.int().check(z.minimum(1), z.maximum(99_999)),
    assessed: z.optional(z.array(shape.partyId).check(z.minLength(1), z.maxLength(4))),
    /** How it was established, in words that point to nobody. */
    method: words,
    supersedes: z.optional(shape.actId),
  }),
  entitled: { roles: ['monitor'], head: true },
  trails: NEXT_WEEK,
  refuse(state, act) {
    const { number, supersedes } = act.body;
    if (part.read(state).numbers[number]) return refuse('incident.number-used');
    if (supersedes !== undefined) {
      const before = entryOf(state, supersedes);
      if (before?.by !== partyOf(act.by[0] as string)) return refuse('incident.unknown');
    }
    return (
      refuseEntry(state, act.body.about, act.body.assessed ?? []) ??
      refusePlace(state, act.body, act.admitted)
    );
  },
  apply(state, act) {
    const all = part.change(state);
    all.entries[act.id] = { by: partyOf(act.by[0] as string) };
    all.numbers[act.body.number] = true;
    if (act.body.supersedes !== undefined) delete all.entries[act.body.supersedes];
  },
  sentence: {
    en: '{actor} releases case file {number}{supersedes, select, none {} other {, in the place of an earlier one}}: {class}, {when}{where, select, none {} other {, {where}}}{quantity, select, none {} other {, number {quantity}}}. {what} Established by: {method}',
    ur: '{actor} نے کیس فائل {number} جاری کی{supersedes, select, none {} other {، ایک سابقہ فائل کی جگہ}}: {class}، {when}{where, select, none {} other {، {where}}}{quantity, select, none {} other {، تعداد {quantity}}}۔ {what} طریقۂ کار: {method}',
  },
  values: (body, naming) => ({
    ...happenedValues(body, naming),
    number: body.number,
    supersedes: body.supersedes,
    what: naming.words(body.what),
    method: naming.words(body.method),
  }),
  example: {
    ...EXAMPLE_HAPPENED,
    number: 12,
    what: { en: 'Shots were fired near the ford.' },
    method: { en: 'Two visits; traces measured.' },
    about: [],
    evidence: [],
  },
});

const withdrawFile = declareAct<{ entry: string; why: Words }>({
  name: 'incident.withdraw-case-file',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'The mission withdraws a case file, and says why, in words that point to nobody.',
  effect:
    'It counts no longer, and stays in the log as withdrawn. A finding that was made of it stands.',
  body: z.strictObject({ entry: shape.actId, why: words }),
  entitled: { roles: ['monitor'], head: true },
  refuse: (state, act) =>
    entryOf(state, act.body.entry)?.by === partyOf(act.by[0] as string)
      ? undefined
      : refuse('incident.unknown'),
  apply(state, { body }) {
    delete part.change(state).entries[body.entry];
  },
  sentence: {
    en: '{actor} withdraws a case file: {why}',
    ur: '{actor} نے ایک کیس فائل واپس لی: {why}',
  },
  values: (body, naming) => ({ why: naming.words(body.why) }),
  example: { entry: 'b'.repeat(64), why: { en: 'It was of another day.' } },
});

/** `apart`: they are not, after all. */
export const RELATIONS = ['duplicate', 'merged', 'apart'] as const;

export interface Relating {
  entry: string;
  of: string;
  as: (typeof RELATIONS)[number];
}

const relate = declareAct<Relating>({
  name: 'incident.relate',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'Says that two entries are about the same event, or that after all they are not.',
  effect:
    'Both stay. Counted once from then on, as the one it is related to, as long as that one stands. Whose entry is right is not said.',
  body: z
    .strictObject({ entry: shape.actId, of: shape.actId, as: z.enum(RELATIONS) })
    .check(z.refine((b) => b.entry !== b.of, 'relates an entry to itself')),
  entitled: { roles: ['mediator', 'host', 'guarantor', 'monitor', 'commission', 'secretariat'] },
  refuse(state, act) {
    const no = refuseUnlessExamining(state, act);
    if (no) return no;
    const entry = entryOf(state, act.body.entry);
    const of = entryOf(state, act.body.of);
    if (!entry) return refuse('incident.unknown');
    if (act.body.as === 'apart')
      return entry.of === act.body.of ? undefined : refuse('incident.not-related');
    if (!of) return refuse('incident.unknown');
    const twoSteps = entry.of !== undefined || (entry.others ?? 0) > 0 || of.of !== undefined;
    return twoSteps ? refuse('incident.related-already') : undefined;
  },
  apply(state, { body }) {
    const { entries } = part.change(state);
    const [entry, of] = [entries[body.entry], entries[body.of]];
    const apart = body.as === 'apart';
    if (of) of.others = (of.others ?? 0) + (apart ? -1 : 1);
    if (entry && apart) delete entry.of;
    else if (entry) entry.of = body.of;
  },
  sentence: {
    en: '{actor} says that two entries are {as, select, duplicate {about the same event: one repeats the other} merged {about the same event: one is merged with the other} other {not about the same event after all}}.',
    ur: '{actor} نے بتایا کہ دو اندراج {as, select, duplicate {ایک ہی واقعے کے بارے میں ہیں: ایک دوسرے کو دہراتا ہے} merged {ایک ہی واقعے کے بارے میں ہیں: ایک دوسرے میں ضم ہے} other {دراصل ایک ہی واقعے کے بارے میں نہیں}}۔',
  },
  values: (body) => ({ as: body.as }),
  example: { entry: 'b'.repeat(64), of: 'c'.repeat(64), as: 'duplicate' },
});

export const allegingActs: readonly ActType[] = [allege, caseFile, withdrawFile, relate];
