import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { isSeatDisputed } from './credentials-state.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Role, RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { WordLanguage, Words } from './words.ts';
import { label, WORD_LANGUAGES, words } from './words.ts';

/**
 * Procedure (PR1–PR3): terms, ground rules and agenda. Anybody who convenes, and any side's head, proposes; what is proposed stands once every side and every
 * mediator in the room has accepted those very words. A later proposal of the same kind that is accepted takes its place.
 */

/** What can be known of a ground rule that the rules read; everything else in it is words for people (PR2). */
export interface GroundRules {
  /** Act id of the proposal that was adopted. */
  adopted: string;
  /** The party whose people chair, and start and declare silence procedures (AU6). */
  chair: string;
  /** AU7: nothing is agreed until everything is agreed. */
  nothingUntilEverything: boolean;
  /** AU6: the room is told which side broke a silence. */
  nameWhoBreaksSilence: boolean;
  /** RD: minutes from the circulation of minutes to the end of the time for correction. */
  correctionMinutes: number;
  /** RC15: `YYYY-MM-DD`, on which the keys of working papers are erased. */
  workingErasedOn?: string;
}

export const PROCEDURE_KINDS = ['terms', 'ground-rules', 'agenda'] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

interface Proposal {
  what: ProcedureKind;
  by: string;
  accepted: Record<string, true>;
  rules?: GroundRules;
}

export interface ProcedureState {
  /** Not yet adopted and not taken back, by act id. */
  proposals: Record<string, Proposal>;
  /** Adopted, by act id of the proposal. */
  terms?: string;
  groundRules?: GroundRules;
  agenda?: string;
}

const procedure = talksPart('procedure', () => ({ proposals: {} }));

/** The ground rules in force, or undefined before any were adopted. */
export function groundRules(state: RoomState): GroundRules | undefined {
  return procedure.read(state).groundRules;
}

/** PR1–PR3: terms, ground rules and agenda stand, so the first point may be opened. */
export function isProcedureAdopted(state: RoomState): boolean {
  const { terms, groundRules: rules, agenda } = procedure.read(state);
  return terms !== undefined && rules !== undefined && agenda !== undefined;
}

/** The sides of the talks that are in the room now, ascending: those that accept, agree and are asked. */
export function sidesOf(state: RoomState): string[] {
  return membersOf(state, 'party');
}

/** The members of a role who have accepted the room and not left it, ascending. */
export function membersOf(state: RoomState, role: Role): string[] {
  return Object.keys(state.parties)
    .filter((id) => {
      const party = state.parties[id];
      return party?.role === role && party.bound && party.left === undefined;
    })
    .toSorted();
}

/** Whether somebody of this party chairs, by the ground rules; before there are any, a mediator does. */
export function chairs(state: RoomState, party: string): boolean {
  const rules = groundRules(state);
  return rules ? rules.chair === party : state.parties[party]?.role === 'mediator';
}

const proposers = {
  roles: ['mediator', 'host', 'secretariat', 'convener', 'party'],
  head: true,
} as const;

function put(state: RoomState, act: Act, what: ProcedureKind, rules?: GroundRules): void {
  const by = partyOf(act.by[0] as string);
  procedure.change(state).proposals[act.id] = {
    what,
    by,
    // A disputed side may propose, but to accept is a solemn act (PR4).
    accepted: isSeatDisputed(state, by) ? {} : { [by]: true },
    ...(rules ? { rules } : {}),
  };
  adoptIfAccepted(state, act.id);
}

/** Those who still have to accept a proposal: sides and mediators in the room now. */
export function awaitedFor(state: RoomState, proposal: Readonly<Pick<Proposal, 'accepted'>>) {
  return [...sidesOf(state), ...membersOf(state, 'mediator')].filter(
    (id) => proposal.accepted[id] !== true,
  );
}

function adoptIfAccepted(state: RoomState, id: string): void {
  const part = procedure.change(state);
  const proposal = part.proposals[id];
  if (!proposal || awaitedFor(state, proposal).length > 0) return;
  delete part.proposals[id];
  if (proposal.what === 'terms') part.terms = id;
  else if (proposal.what === 'agenda') part.agenda = id;
  else if (proposal.rules) part.groundRules = proposal.rules;
}

/** Nobody is named who is not in the room, or has left it. */
function refuseAbsent(state: RoomState, named: readonly string[]): Refusal | undefined {
  const party = named.find((id) => !state.parties[id] || state.parties[id]?.left !== undefined);
  return party === undefined ? undefined : refuse('party.unknown', { party });
}

interface Terms {
  mandate: Words;
  designations: { party: string; as: Words }[];
  record: Words;
  retention: Words;
  ifTalksFail: 'kept' | 'working-papers-erased';
}

const proposeTerms = declareAct<Terms>({
  name: 'terms.propose',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Proposes the terms: mandate, how each side is designated, the status of the record.',
  effect:
    'Stands once every side and mediator has accepted these words. A designation is without prejudice to status, recognition or claims (PR1).',
  body: z.strictObject({
    mandate: words,
    designations: z
      .array(z.strictObject({ party: shape.partyId, as: label }))
      .check(z.minLength(1), z.maxLength(64)),
    record: words,
    retention: words,
    ifTalksFail: z.enum(['kept', 'working-papers-erased']),
  }),
  entitled: proposers,
  refuse(state, { body }) {
    const named = new Set<string>();
    for (const { party } of body.designations) {
      if (named.has(party)) return refuse('procedure.designated-twice', { party });
      named.add(party);
    }
    return refuseAbsent(state, [...named]);
  },
  apply: (state, act) => put(state, act, 'terms'),
  sentence: {
    en: '{actor} proposes the terms of the talks; parties are designated as {designations}, without prejudice to status, recognition or claims.',
    ur: '{actor} نے مذاکرات کی شرائط تجویز کیں؛ فریقین کے نام یہ ہوں گے: {designations}، جس سے حیثیت، تسلیم یا دعووں پر کوئی اثر نہیں پڑتا۔',
  },
  values: (body, naming) => ({
    designations: naming.list(body.designations.map((one) => naming.words(one.as))),
  }),
  example: {
    mandate: { en: 'To help the two sides end the fighting along the river.' },
    designations: [
      { party: 'p1', as: { en: 'the delegation of the north bank' } },
      { party: 'p2', as: { en: 'the delegation of the south bank' } },
    ],
    record: { en: 'The record belongs to the sides and is privileged and inviolable.' },
    retention: { en: 'Kept by the depositary for ten years.' },
    ifTalksFail: 'working-papers-erased',
  },
});

export const ATTRIBUTIONS = [
  'on-the-record',
  'background',
  'chatham-house',
  'off-the-record',
] as const;

interface GroundRulesBody {
  attribution: (typeof ATTRIBUTIONS)[number];
  devices: Words;
  recording: Words;
  press: Words;
  observers: Words;
  chair: string;
  quorum: Words;
  decisions: 'consensus' | 'no-objection';
  languages: WordLanguage[];
  interpretation: Words;
  nothingUntilEverything: boolean;
  nameWhoBreaksSilence: boolean;
  correctionMinutes: number;
  workingErasedOn?: string | undefined;
  exports: 'heads' | 'members';
}

const proposeGroundRules = declareAct<GroundRulesBody>({
  name: 'ground-rules.propose',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Proposes the ground rules: attribution, devices, press, chair, languages, grades.',
  effect:
    'Stand once every side and mediator has accepted them (PR2). Whether nothing is agreed until everything is, who chairs, and how long minutes may be corrected are read by the rules; the rest is words for people.',
  body: z.strictObject({
    attribution: z.enum(ATTRIBUTIONS),
    devices: words,
    recording: words,
    press: words,
    observers: words,
    chair: shape.partyId,
    quorum: words,
    decisions: z.enum(['consensus', 'no-objection']),
    languages: z.array(z.enum(WORD_LANGUAGES)).check(z.minLength(1), z.maxLength(8)),
    interpretation: words,
    nothingUntilEverything: z.boolean(),
    nameWhoBreaksSilence: z.boolean(),
    correctionMinutes: z.int().check(z.minimum(1), z.maximum(60 * 24 * 30)),
    workingErasedOn: z.optional(shape.day),
    exports: z.enum(['heads', 'members']),
  }),
  entitled: proposers,
  refuse: (state, { body }) => refuseAbsent(state, [body.chair]),
  apply(state, act) {
    const { chair, nothingUntilEverything, nameWhoBreaksSilence, correctionMinutes } = act.body;
    const { workingErasedOn } = act.body;
    put(state, act, 'ground-rules', {
      adopted: act.id,
      chair,
      nothingUntilEverything,
      nameWhoBreaksSilence,
      correctionMinutes,
      ...(workingErasedOn === undefined ? {} : { workingErasedOn }),
    });
  },
  sentence: {
    en: '{actor} proposes the ground rules: {attribution}; {chair} chairs{everything, select, yes {; nothing is agreed until everything is agreed} other {}}.',
    ur: '{actor} نے بنیادی قواعد تجویز کیے: {attribution}؛ صدارت {chair} کرے گا{everything, select, yes {؛ جب تک سب طے نہ ہو کچھ طے نہیں} other {}}۔',
  },
  values: (body, naming) => ({
    attribution: naming.term(`attribution.${body.attribution}`),
    chair: naming.party(body.chair),
    everything: body.nothingUntilEverything ? 'yes' : 'no',
  }),
  example: {
    attribution: 'chatham-house',
    devices: { en: 'No telephones in the room.' },
    recording: { en: 'Nothing is recorded but the minutes.' },
    press: { en: 'The mediators alone speak to the press.' },
    observers: { en: 'Observers leave when the text is discussed.' },
    chair: 'm1',
    quorum: { en: 'Both heads of delegation.' },
    decisions: 'consensus',
    languages: ['en', 'ur'],
    interpretation: { en: 'Consecutive, by interpreters that both sides accept.' },
    nothingUntilEverything: true,
    nameWhoBreaksSilence: false,
    correctionMinutes: 720,
    exports: 'heads',
  },
});

const proposeAgenda = declareAct<{ items: Words[] }>({
  name: 'agenda.propose',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Proposes the agenda, or an amended one.',
  effect:
    'Provisional until every side and mediator has accepted it. Its order implies no priority (PR3).',
  body: z.strictObject({ items: z.array(label).check(z.minLength(1), z.maxLength(60)) }),
  entitled: proposers,
  apply: (state, act) => put(state, act, 'agenda'),
  sentence: {
    en: '{actor} proposes the agenda: {items}. The order implies no priority.',
    ur: '{actor} نے ایجنڈا تجویز کیا: {items}۔ ترتیب سے ترجیح مراد نہیں۔',
  },
  values: (body, naming) => ({ items: naming.list(body.items.map((item) => naming.words(item))) }),
  example: { items: [{ en: 'The truce' }, { en: 'Crossings' }] },
});

function proposalOf(state: RoomState, id: string): Refusal | undefined {
  return procedure.read(state).proposals[id] ? undefined : refuse('procedure.unknown');
}

interface AboutProposal {
  proposal: string;
  what: ProcedureKind;
}
const aboutProposal = z.strictObject({
  proposal: shape.actId,
  /** Said again, so that the sentence says what is accepted. */
  what: z.enum(PROCEDURE_KINDS),
});

const accept = declareAct<AboutProposal>({
  name: 'procedure.accept',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'A head accepts the proposed terms, ground rules or agenda for its side.',
  effect: 'With the acceptance of every side and mediator they stand, in place of earlier ones.',
  body: aboutProposal,
  entitled: { roles: ['party', 'mediator'], head: true },
  solemn: true,
  refuse(state, act) {
    const proposal = procedure.read(state).proposals[act.body.proposal];
    if (!proposal || proposal.what !== act.body.what) return refuse('procedure.unknown');
    const party = partyOf(act.by[0] as string);
    const others = awaitedFor(state, proposal);
    // Somebody who left may have been the last one awaited: then accepting again lets it stand.
    if (proposal.accepted[party] && others.length > 0)
      return refuse('procedure.accepted-already', { party });
    return undefined;
  },
  apply(state, act) {
    const proposal = procedure.change(state).proposals[act.body.proposal];
    if (proposal) proposal.accepted[partyOf(act.by[0] as string)] = true;
    adoptIfAccepted(state, act.body.proposal);
  },
  sentence: {
    en: '{actor} accepts the proposed {what}.',
    ur: '{actor} نے مجوزہ {what} کو قبول کیا۔',
  },
  binding: {
    ps: '{actor} وړاندیز شوی {what} مني.',
    ar: 'يقبل {actor} {what} كما اقتُرح.',
    tr: '{actor}, önerilen {what} metnini kabul eder.',
    fr: '{actor} accepte le texte proposé : {what}.',
  },
  values: (body, naming) => ({ what: naming.term(`procedure.${body.what}`) }),
  example: { proposal: 'b'.repeat(64), what: 'ground-rules' },
});

const takeBack = declareAct<AboutProposal>({
  name: 'procedure.take-back',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Takes back a procedural proposal before it is adopted.',
  effect: 'The proposal can no longer be accepted. Only its own side takes it back.',
  body: aboutProposal,
  entitled: proposers,
  refuse(state, act) {
    const unknown = proposalOf(state, act.body.proposal);
    if (unknown) return unknown;
    const { by, what } = procedure.read(state).proposals[act.body.proposal] as Proposal;
    if (what !== act.body.what) return refuse('procedure.unknown');
    return by === partyOf(act.by[0] as string) ? undefined : refuse('procedure.not-own');
  },
  apply(state, { body }) {
    delete procedure.change(state).proposals[body.proposal];
  },
  sentence: {
    en: '{actor} takes back its proposal for the {what}.',
    ur: '{actor} نے {what} کی اپنی تجویز واپس لی۔',
  },
  values: (body, naming) => ({ what: naming.term(`procedure.${body.what}`) }),
  example: { proposal: 'b'.repeat(64), what: 'agenda' },
});

export const procedureActs: readonly ActType[] = [
  proposeTerms,
  proposeGroundRules,
  proposeAgenda,
  accept,
  takeBack,
];
