import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import { accessActs } from './access.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { sidesOf } from './procedure.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label } from './words.ts';

/**
 * Persons (PA1, PA2, PA4): detainees, the missing, the dead, hostages. The names are in the list of a neutral intermediary; here stand category, number and a
 * salted commitment to that list, so that both sides can show which list they agreed. Access is in access.ts.
 */

export const PERSONS = ['detainees', 'missing', 'dead', 'hostages'] as const;
export type Persons = (typeof PERSONS)[number];

export interface ListState {
  category: Persons;
  number: number;
  commitment: string;
  agreed: Record<string, true>;
}

export interface ListsState {
  /** By the act that committed to the list. */
  lists: Record<string, ListState>;
  /** Requests for access by act id: the sides asked. */
  requests: Record<string, string[]>;
  /** By request and side: access that was given and not taken back; from rules version 3 on. */
  given?: Record<string, Record<string, true>>;
}

const lists = talksPart('lists', () => ({ lists: {}, requests: {} }));

/** Whether every side now in the room has agreed that this is the list. */
export function isListAgreed(state: RoomState, id: string): boolean {
  const list = lists.read(state).lists[id];
  return list !== undefined && sidesOf(state).every((side) => list.agreed[side]);
}

/** Who may stand between the sides; monitors never do (PA5). */
const between = ['mediator', 'host', 'guarantor', 'observer'] as const;

const named = {
  category: z.enum(PERSONS),
  number: z.int().check(z.minimum(1), z.maximum(999_999)),
};

interface Commitment {
  category: Persons;
  number: number;
  commitment: string;
  annex?: EnclosureRef | undefined;
  on: string;
  clause?: Words | undefined;
}

const commit = declareAct<Commitment>({
  name: 'list.commit',
  version: 1,
  subject: 'lists',
  nature: 'performed',
  summary: 'Commits to the neutral intermediary’s list: category, number, a salted digest of it.',
  effect:
    'No names: they are in the intermediary’s list, here at most a sealed annex. The salt is 128 random bits or more, kept with the list, since a digest of names alone can be found by trying names. A side that commits agrees to the list. Humanitarian bodies are not monitors, and what they see is not evidence.',
  body: z.strictObject({
    ...named,
    commitment: shape.digest,
    annex: z.optional(shape.enclosure),
    on: shape.day,
    clause: z.optional(label),
  }),
  entitled: { roles: ['party', ...between], head: true },
  solemn: true,
  apply(state, act) {
    const { category, number, commitment } = act.body;
    const by = partyOf(act.by[0] as string);
    const agreed: Record<string, true> = state.parties[by]?.role === 'party' ? { [by]: true } : {};
    lists.change(state).lists[act.id] = { category, number, commitment, agreed };
  },
  sentence: {
    en: '{actor} commits to a list of the neutral intermediary as of {day}: {category}, number {number}, code beginning {code}{clause, select, none {} other {, under {clause}}}.',
    ur: '{actor} نے غیر جانبدار ثالثی ادارے کی فہرست کا اقرار کیا، بتاریخ {day}: {category}، تعداد {number}، کوڈ کا آغاز {code}{clause, select, none {} other {، بموجب {clause}}}۔',
  },
  binding: {
    ps: '{actor} د بې‌پرې منځګړي لېست ته ژمنه کوي، نېټه {day}: {category}، شمېر {number}، د کوډ پیل {code}{clause, select, none {} other {، د دې بند له مخې: {clause}}}.',
    ar: 'يلتزم {actor} بقائمة الوسيط المحايد بتاريخ {day}: {category}، العدد {number}، ويبدأ رمزها بـ {code}{clause, select, none {} other {، بموجب {clause}}}.',
    tr: '{actor}, tarafsız aracının {day} tarihli listesini esas alır: {category}, sayı {number}, kodun başı {code}{clause, select, none {} other {, dayanak: {clause}}}.',
    fr: '{actor} s’engage sur une liste de l’intermédiaire neutre, à la date du {day} : {category}, nombre {number}, code commençant par {code}{clause, select, none {} other {, au titre de : {clause}}}.',
  },
  values: (body, naming) => ({
    day: naming.day(body.on),
    category: naming.term(`persons.${body.category}`),
    number: body.number,
    code: body.commitment.slice(0, 8),
    clause: body.clause ? naming.words(body.clause) : undefined,
  }),
  example: {
    category: 'detainees',
    number: 41,
    commitment: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    on: '2031-03-04',
    clause: { en: 'Point 3, second sentence' },
  },
});

interface SameList {
  list: string;
  category: Persons;
  number: number;
  commitment: string;
}

const agree = declareAct<SameList>({
  name: 'list.agree',
  version: 1,
  subject: 'lists',
  nature: 'performed',
  summary: 'A head agrees, for its side, that this is the list: the same category, number, digest.',
  effect:
    'Both sides can then show which list they agreed, and the record need never have held a name. Agreeing on a list says nothing of any person’s status.',
  body: z.strictObject({ list: shape.actId, ...named, commitment: shape.digest }),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const { category, number, commitment } = act.body;
    const list = lists.read(state).lists[act.body.list];
    if (!list) return refuse('list.unknown');
    if (list.commitment !== commitment || list.category !== category || list.number !== number)
      return refuse('list.other');
    const party = partyOf(act.by[0] as string);
    return list.agreed[party] ? refuse('list.agreed-already', { party }) : undefined;
  },
  apply(state, act) {
    const list = lists.change(state).lists[act.body.list];
    if (list) list.agreed[partyOf(act.by[0] as string)] = true;
  },
  sentence: {
    en: '{actor} agrees that this is the list: {category}, number {number}, code beginning {code}.',
    ur: '{actor} نے تسلیم کیا کہ فہرست یہی ہے: {category}، تعداد {number}، کوڈ کا آغاز {code}۔',
  },
  binding: {
    ps: '{actor} مني چې لېست همدا دی: {category}، شمېر {number}، د کوډ پیل {code}.',
    ar: 'يوافق {actor} على أن هذه هي القائمة: {category}، العدد {number}، ويبدأ رمزها بـ {code}.',
    tr: '{actor}, listenin bu olduğunu kabul eder: {category}, sayı {number}, kodun başı {code}.',
    fr: '{actor} convient que la liste est bien celle-ci : {category}, nombre {number}, code commençant par {code}.',
  },
  values: (body, naming) => ({
    category: naming.term(`persons.${body.category}`),
    number: body.number,
    code: body.commitment.slice(0, 8),
  }),
  example: {
    list: 'c'.repeat(64),
    category: 'detainees',
    number: 41,
    commitment: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  },
});

/** The order in which it is usually done; nothing asks for it. Nobody is returned against the own will (third Geneva Convention, art. 109, third paragraph). */
export const HANDOVER_STEPS = [
  'identity',
  'own-consent',
  'medical-check',
  'place',
  'receipt',
] as const;
export type HandoverStep = (typeof HANDOVER_STEPS)[number];

interface Handover {
  list: string;
  step: HandoverStep;
  number: number;
  occurred?: Occurred | undefined;
}

const handover = declareAct<Handover>({
  name: 'handover.step',
  version: 1,
  subject: 'lists',
  nature: 'clerical',
  summary: 'An intermediary or host says for how many persons of a list a handover step is done.',
  effect:
    'A number and nothing else: not who, and no place. What is not entered is not known, and no difference between two numbers is shown. The sides do not enter it, and monitors do not: humanitarian bodies are not monitors, and what they see is not evidence.',
  body: z.strictObject({
    list: shape.actId,
    step: z.enum(HANDOVER_STEPS),
    number: named.number,
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: between },
  trails: NEXT_DAY,
  refuse: (state, { body }) =>
    lists.read(state).lists[body.list] ? undefined : refuse('list.unknown'),
  sentence: {
    en: '{actor} records a step of a handover: {step}, for {number}.',
    ur: '{actor} نے حوالگی کا ایک مرحلہ درج کیا: {step}، تعداد {number}۔',
  },
  values: (body, naming) => ({
    step: naming.term(`handover.${body.step}`),
    number: body.number,
  }),
  example: { list: 'c'.repeat(64), step: 'own-consent', number: 38 },
});

export const STATUSES = {
  detainees: ['held', 'released', 'handed-over'],
  hostages: ['held', 'released', 'handed-over'],
  missing: ['sought', 'traced'],
  dead: ['recovered', 'identified', 'returned'],
} as const satisfies Record<Persons, readonly string[]>;
export type PersonsStatus = (typeof STATUSES)[Persons][number];

interface StatusBody {
  category: Persons;
  number: number;
  status: PersonsStatus;
  on: string;
  clause: Words;
}

const status = declareAct<StatusBody>({
  name: 'category.status',
  version: 1,
  subject: 'lists',
  nature: 'clerical',
  summary: 'States a number of persons of a category with their status on a day, against a clause.',
  effect:
    'Shown as whoever entered it states it, beside what others state. Numbers are not added up, nor set against each other.',
  body: z
    .strictObject({
      category: z.enum(PERSONS),
      number: z.int().check(z.minimum(0), z.maximum(999_999)),
      status: z.enum([...new Set(Object.values(STATUSES).flat())] as PersonsStatus[]),
      on: shape.day,
      clause: label,
    })
    .check(
      z.refine(
        (one) => (STATUSES[one.category] as readonly string[]).includes(one.status),
        'gives a status that this category does not have',
      ),
    ),
  entitled: { roles: ['party', ...between, 'commission'] },
  trails: NEXT_DAY,
  sentence: {
    en: '{actor} states, as of {day} and under {clause}: {category}, {status}: {number}.',
    ur: '{actor} نے بتایا، بتاریخ {day}، بموجب {clause}: {category}، {status}: {number}۔',
  },
  values: (body, naming) => ({
    day: naming.day(body.on),
    clause: naming.words(body.clause),
    category: naming.term(`persons.${body.category}`),
    status: naming.term(`persons-status.${body.status}`),
    number: body.number,
  }),
  example: {
    category: 'missing',
    number: 6,
    status: 'traced',
    on: '2031-03-04',
    clause: { en: 'Point 3, last sentence' },
  },
});

const access = accessActs(lists);
export const accessKeptActs: readonly ActType[] = access.added;

export const listActs: readonly ActType[] = [commit, agree, handover, ...access.released, status];
