import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { sidesOf } from './procedure.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { WordLanguage, Words } from './words.ts';
import { label, WORD_LANGUAGES, words } from './words.ts';

/**
 * What a joint commission is made of (JC1, JC2): its terms, and the heads' agreement to them. Its people are in commission-members.ts, what it does in
 * commission-cases.ts and commission.ts.
 */

/** From the nearest to the ground to the highest: a case rises in this order. */
export const COMMISSION_LEVELS = ['local', 'area', 'national'] as const;
export type CommissionLevel = (typeof COMMISSION_LEVELS)[number];
export const MEMBER_KINDS = ['member', 'alternate'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Minutes; the longest time that terms may give. */
const LONGEST = 60 * 24 * 90;

export interface LevelTerms {
  level: CommissionLevel;
  /** How long a case is before this level until it may rise. */
  minutes: number;
}

export interface Places {
  members: number;
  alternates: number;
  /** How many of its members or alternates have to sit for a decision. */
  quorum: number;
}

/** What the rules read of terms; everything else in them is words for people. */
export interface CommissionTerms {
  sides: Record<string, Places>;
  chairs: string[];
  secretariat?: string;
  /** Ascending. */
  levels: LevelTerms[];
  /** To whom a deadlock goes, and how many minutes after the time of the highest level. */
  deadlock: { to: string; after: number };
}

interface Proposal {
  terms: CommissionTerms;
  hash: string;
  agreed: Record<string, true>;
}

export interface CaseState {
  number: number;
  /** Absent once it is decided, or has gone by deadlock to those who take one. */
  level?: CommissionLevel;
  /** Epoch milliseconds of the admission of the act that brought it to this level. */
  since: number;
}

export interface CommissionState {
  /** Waiting for the sides, by act id. */
  proposals: Record<string, Proposal>;
  /** In force: the joint commission is constituted. */
  terms?: CommissionTerms;
  /** Those named, by place (`p1 local member`), then by act id: the key that the person acts with, or '' for none. */
  named: Record<string, Record<string, string>>;
  /** Open meetings by act id: how many sit for each party. */
  meetings: Record<string, { level: CommissionLevel; present: Record<string, number> }>;
  /** The open meeting of a level. */
  meetingAt: Partial<Record<CommissionLevel, string>>;
  cases: Record<string, CaseState>;
  numbers: Record<string, true>;
  decisions: Record<string, true>;
}

export const commission = talksPart('commission', () => ({
  proposals: {},
  named: {},
  meetings: {},
  meetingAt: {},
  cases: {},
  numbers: {},
  decisions: {},
}));

/** The terms under which a joint commission is constituted here, or undefined. */
export function commissionTerms(state: RoomState): CommissionTerms | undefined {
  return commission.read(state).terms;
}

export function presides(terms: CommissionTerms, party: string): boolean {
  return terms.chairs.includes(party);
}

/** Of the chair or the commission's secretariat. */
export function conducts(terms: CommissionTerms, party: string): boolean {
  return presides(terms, party) || terms.secretariat === party;
}

/** A key of `named`. */
export function placeOf(party: string, level: CommissionLevel, as: MemberKind): string {
  return `${party} ${level} ${as}`;
}

/** Whether a key is a side's head, or that of a member or alternate whom the side named at this level. */
export function speaksForSide(
  state: RoomState,
  terms: CommissionTerms,
  ref: string,
  level: CommissionLevel,
): boolean {
  const party = partyOf(ref);
  if (!terms.sides[party]) return false;
  if (state.keys[ref]?.duty === 'head') return true;
  const { named } = commission.read(state);
  return MEMBER_KINDS.some((as) =>
    Object.values(named[placeOf(party, level, as)] ?? {}).includes(ref),
  );
}

/** Where a case goes from a level, and how many minutes after it came there it may do so without every side's signature. */
export function nextStep(
  terms: Pick<CommissionTerms, 'levels' | 'deadlock'>,
  level: CommissionLevel,
): { to: CommissionLevel | 'deadlock'; minutes: number } {
  const rank = COMMISSION_LEVELS.indexOf(level);
  // Terms that were amended since may no longer have the level the case is before: then nothing holds it there.
  const minutes = terms.levels.find((one) => one.level === level)?.minutes ?? 0;
  const higher = terms.levels.find((one) => COMMISSION_LEVELS.indexOf(one.level) > rank);
  return higher
    ? { to: higher.level, minutes }
    : { to: 'deadlock', minutes: minutes + terms.deadlock.after };
}

export interface SideTerms extends Places {
  party: string;
  office: Words;
}

export interface CommissionTermsBody {
  sides: SideTerms[];
  chairs: string[];
  secretariat?: string | undefined;
  seat: Words;
  languages: WordLanguage[];
  safePassage: Words;
  access: Words;
  levels: LevelTerms[];
  quorum: Words;
  decision: 'consensus';
  deadlock: { to: string; after: number };
  text: Words;
  hash: string;
}

const place = (least: number) => z.int().check(z.minimum(least), z.maximum(50));

const sides = z
  .array(
    z.strictObject({
      party: shape.partyId,
      members: place(1),
      alternates: place(0),
      // A side that need not sit for a decision could be decided about without it.
      quorum: place(1),
      office: label,
    }),
  )
  .check(
    z.minLength(2),
    z.maxLength(16),
    z.refine(
      (all) => new Set(all.map((one) => one.party)).size === all.length,
      'name a side twice',
    ),
    z.refine((all) => all.every((one) => one.quorum <= one.members), 'ask for more than there are'),
  );

const levels = z
  .array(
    z.strictObject({
      level: z.enum(COMMISSION_LEVELS),
      minutes: z.int().check(z.minimum(1), z.maximum(LONGEST)),
    }),
  )
  .check(
    z.minLength(1),
    z.maxLength(3),
    z.refine((all) => {
      const ranks = all.map((one) => COMMISSION_LEVELS.indexOf(one.level));
      return ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] as number));
    }, 'do not ascend'),
  );

const TAKE_DEADLOCKS: ReadonlySet<string> = new Set(['mediator', 'guarantor']);

export const proposeTerms = declareAct<CommissionTermsBody>({
  name: 'commission.propose-terms',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'Proposes the terms of a joint commission: places, chair, levels and times, quorum.',
  effect:
    'To propose is not to agree: the commission is constituted when every side’s head has agreed to the exact words. Decisions are by consensus. To be named as chair, as secretariat or as the one to whom a deadlock goes binds nobody (VCLT art. 35).',
  body: z.strictObject({
    sides,
    chairs: z.array(shape.partyId).check(z.minLength(1), z.maxLength(8)),
    secretariat: z.optional(shape.partyId),
    seat: label,
    languages: z.array(z.enum(WORD_LANGUAGES)).check(z.minLength(1), z.maxLength(7)),
    safePassage: words,
    access: words,
    levels,
    quorum: words,
    decision: z.enum(['consensus']),
    deadlock: z.strictObject({
      to: shape.partyId,
      after: z.int().check(z.minimum(0), z.maximum(LONGEST)),
    }),
    text: words,
    hash: shape.digest,
  }),
  entitled: {
    roles: ['mediator', 'host', 'guarantor', 'secretariat', 'commission', 'convener', 'party'],
    head: true,
  },
  hashes: { hash: 'text' },
  refuse(state, { body }) {
    const { secretariat, deadlock } = body;
    const named = [
      ...body.chairs,
      ...(secretariat === undefined ? [] : [secretariat]),
      deadlock.to,
    ];
    for (const party of [...named, ...body.sides.map((one) => one.party)]) {
      const member = state.parties[party];
      if (!member || member.left !== undefined) return refuse('party.unknown', { party });
    }
    for (const { party } of body.sides)
      if (state.parties[party]?.role !== 'party') return refuse('commission.not-a-side', { party });
    if (!TAKE_DEADLOCKS.has(state.parties[deadlock.to]?.role ?? ''))
      return refuse('commission.deadlock-to');
    return refuseUnlessPlaced(state, Object.fromEntries(body.sides.map((s) => [s.party, s])));
  },
  apply(state, act) {
    const { body } = act;
    const terms: CommissionTerms = {
      sides: Object.fromEntries(
        body.sides.map(({ party, members, alternates, quorum }) => [
          party,
          { members, alternates, quorum },
        ]),
      ),
      chairs: [...body.chairs],
      levels: body.levels.map((one) => ({ ...one })),
      deadlock: { ...body.deadlock },
      ...(body.secretariat === undefined ? {} : { secretariat: body.secretariat }),
    };
    commission.change(state).proposals[act.id] = { terms, hash: body.hash, agreed: {} };
  },
  sentence: {
    en: '{actor} proposes the terms of a joint commission: {levels}; in the chair {chairs}; decisions by consensus; a deadlock goes to {to} {after} after the highest level’s time.',
    ur: '{actor} نے مشترکہ کمیشن کی شرائط تجویز کیں: {levels}؛ صدارت {chairs}؛ فیصلے اتفاقِ رائے سے؛ تعطل کی صورت میں معاملہ اعلیٰ ترین سطح کی مدت کے {after} بعد {to} کے پاس جائے گا۔',
  },
  values: (body, naming) => ({
    levels: naming.list(
      body.levels.map(
        (one) => `${naming.term(`commission-level.${one.level}`)}: ${naming.duration(one.minutes)}`,
      ),
    ),
    chairs: naming.parties(body.chairs),
    to: naming.party(body.deadlock.to),
    after: naming.duration(body.deadlock.after),
  }),
  example: {
    sides: [
      { party: 'p1', members: 3, alternates: 2, quorum: 2, office: { en: 'liaison officers' } },
      { party: 'p2', members: 3, alternates: 2, quorum: 2, office: { en: 'liaison officers' } },
    ],
    chairs: ['m1'],
    seat: { en: 'The customs house at the bridge' },
    languages: ['en', 'ur'],
    safePassage: { en: 'Each side answers for the way of the other’s members to the seat.' },
    access: { en: 'Members go together to any place that a case is about.' },
    levels: [
      { level: 'local', minutes: 720 },
      { level: 'area', minutes: 1440 },
    ],
    quorum: { en: 'Two members or alternates of each side.' },
    decision: 'consensus',
    deadlock: { to: 'm1', after: 120 },
    text: { en: 'The sides establish a joint commission for the river line.' },
    hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  },
});

/** A side that has no place could be decided about by others. */
function refuseUnlessPlaced(
  state: RoomState,
  places: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  const party = sidesOf(state).find((id) => places[id] === undefined);
  return party === undefined ? undefined : refuse('commission.side-missing', { party });
}

export const agreeTerms = declareAct<{ proposal: string; hash: string }>({
  name: 'commission.agree-terms',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'A head agrees, for its side, to the exact words of proposed terms.',
  effect:
    'With the agreement of every side that the terms name the joint commission is constituted, or its terms are replaced. Other proposals then fall: what was agreed to before could otherwise take effect long after it was meant.',
  body: z.strictObject({ proposal: shape.actId, hash: shape.digest }),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const proposal = commission.read(state).proposals[act.body.proposal];
    if (!proposal) return refuse('commission.terms-unknown');
    if (proposal.hash !== act.body.hash) return refuse('commission.other-hash');
    const unplaced = refuseUnlessPlaced(state, proposal.terms.sides);
    if (unplaced) return unplaced;
    const gone = Object.keys(proposal.terms.sides)
      .toSorted()
      .find((id) => state.parties[id]?.left !== undefined);
    if (gone !== undefined) return refuse('commission.side-left', { party: gone });
    const party = partyOf(act.by[0] as string);
    return proposal.agreed[party] ? refuse('commission.agreed-already', { party }) : undefined;
  },
  apply(state, act) {
    const part = commission.change(state);
    const proposal = part.proposals[act.body.proposal];
    if (!proposal) return;
    proposal.agreed[partyOf(act.by[0] as string)] = true;
    if (Object.keys(proposal.terms.sides).some((id) => !proposal.agreed[id])) return;
    part.terms = proposal.terms;
    part.proposals = {};
  },
  sentence: {
    en: '{actor} agrees to the terms of the joint commission in exactly the words proposed (their code begins {code}).',
    ur: '{actor} نے مشترکہ کمیشن کی شرائط بعینہٖ تجویز کردہ الفاظ میں منظور کیں (ان کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} د ګډ کمېسیون شرطونه کټ مټ په وړاندیز شویو ټکو مني (د هغو کوډ په {code} پیلېږي).',
    ar: 'يوافق {actor} على شروط عمل اللجنة المشتركة بنصّها المقترح حرفياً (يبدأ رمز النص بـ {code}).',
    tr: '{actor}, ortak komisyonun şartlarını tam olarak önerilen sözlerle kabul eder (metnin kodunun başı: {code}).',
    fr: '{actor} accepte le mandat de la commission mixte dans les termes exacts qui ont été proposés (leur code commence par {code}).',
  },
  values: (body) => ({ code: body.hash.slice(0, 8) }),
  example: { proposal: 'b'.repeat(64), hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
});
