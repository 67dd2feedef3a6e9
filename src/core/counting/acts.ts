import * as z from 'zod/mini';
import { partyOf } from '../act.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import { isDisowned, signedStep, weightOf, type SignedStep } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import { talksPart } from '../talks.ts';
import { observation, type Observation } from './observation.ts';
import { countingRule, type SignedRule } from './rule.ts';

/** How a counting rule is proposed, agreed and taken back, and how observations are entered (CR7). */

export interface CountingState {
  /** Waiting for the sides, by act id. */
  proposals: Record<string, { by: string; hash: string; agreed: Record<string, SignedStep> }>;
  /** Agreed by every side that was in the room then, by act id: the agreements. */
  signed: Record<string, SignedStep[]>;
}

const counting = talksPart('counting', () => ({ proposals: {}, signed: {} }));

/** Whether every side has agreed to this rule, and none has disowned that (RC8.5): what an obligation may say that it is counted by. */
export function isSignedRule(state: RoomState, id: string): boolean {
  const agreements = counting.read(state).signed[id];
  return agreements !== undefined && !isDisowned(state, agreements);
}

/** A side that has not accepted the room yet has not agreed to anything in it, and is waited for; so is one whose agreement is contested (RC8.5). */
function sidesAwaited(state: RoomState, agreed: Readonly<Record<string, SignedStep>>): string[] {
  return Object.keys(state.parties).filter((id) => {
    const party = state.parties[id];
    return party?.role === 'party' && party.left === undefined && !counts(state, agreed[id]);
  });
}

function counts(state: RoomState, step: SignedStep | undefined): boolean {
  return step !== undefined && weightOf(state, step) === 'counts';
}

const proposing = {
  roles: ['party', 'mediator', 'host', 'guarantor', 'secretariat', 'commission', 'monitor'],
  head: true,
} as const;

const EXAMPLE_RULE: SignedRule = {
  label: { en: 'Episodes along the river' },
  unit: { count: 'episode', gap: 60, same: { by: 'site' } },
  kinds: ['explosion', 'projectile', 'burst', 'shot'],
  direction: 'apart',
  least: 1,
  unnumbered: 'as-one',
  exclusions: ['live-fire-exercise', 'outside-zones'],
  sources: { means: ['saw', 'heard', 'camera', 'uav'] },
  zones: [
    {
      key: 'east-bank',
      label: { en: 'East bank' },
      where: { sites: ['mill', 'ford'] },
    },
    {
      key: 'west-bank',
      label: { en: 'West bank' },
      where: { boxes: [{ west: 0, south: 0, east: 150_000, north: 200_000 }] },
    },
  ],
  edge: 'within',
  periods: ['2031-03-05T00:00:00Z', '2031-03-06T00:00:00Z', '2031-03-07T00:00:00Z'],
  basis: 'sample',
  coverage: { en: 'From the posts of the mission, by day and by night.' },
  words: { en: 'An episode ends when nothing is observed for more than an hour.' },
  hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
};

/** Of whoever is no side and lays alternatives before the sides: as many as people can compare, and as few as each further act may look through. */
const MOST_OPEN = 8;

const propose = declareAct<SignedRule>({
  name: 'counting.propose',
  version: 1,
  subject: 'counting',
  nature: 'performed',
  summary:
    'Proposes a counting rule: what counts as one, of what, where, when, from which sources.',
  effect:
    'To propose is not to agree. A side has one proposal of its own, beside the other side’s; a new one takes the place of its earlier one, and agreements to that fall. The rule is signed when every side’s head has agreed to these words.',
  body: countingRule,
  entitled: proposing,
  hashes: { hash: 'words' },
  refuse(state, act) {
    const by = partyOf(act.by[0] as string);
    if (state.parties[by]?.role === 'party') return undefined;
    const own = Object.values(counting.read(state).proposals).filter((one) => one.by === by);
    return own.length < MOST_OPEN ? undefined : refuse('counting.proposals-open');
  },
  apply(state, act) {
    const { proposals } = counting.change(state);
    const by = partyOf(act.by[0] as string);
    if (state.parties[by]?.role === 'party') {
      for (const [id, proposal] of Object.entries(proposals))
        if (proposal.by === by) delete proposals[id];
    }
    proposals[act.id] = { by, hash: act.body.hash, agreed: {} };
  },
  sentence: {
    en: '{actor} proposes the counting rule “{label}”: counted is {unit}{gap, select, none {} other { ({same}, {gap})}}, of these kinds: {kinds}; direction: {direction}; it is {basis}.',
    ur: '{actor} نے شمار کا قاعدہ ”{label}“ تجویز کیا: {unit}{gap, select, none {} other { ({same}، {gap})}} گنا جائے گا، ان اقسام کا: {kinds}؛ سمت: {direction}؛ یہ {basis} ہے۔',
  },
  values: ({ label, unit, kinds, direction, basis }, naming) => ({
    label: naming.words(label),
    unit: naming.term(`count-unit.${unit.count}`),
    gap: unit.count === 'episode' ? naming.duration(unit.gap) : undefined,
    same: unit.count === 'episode' ? naming.term(`count-same.${unit.same.by}`) : undefined,
    kinds: naming.list(kinds.map((kind) => naming.term(`observed-kind.${kind}`))),
    direction: naming.term(`count-direction.${direction}`),
    basis: naming.term(`count-basis.${basis}`),
  }),
  example: EXAMPLE_RULE,
});

interface AboutRule {
  proposal: string;
  hash: string;
}
const aboutRule = { proposal: shape.actId, hash: shape.digest };

function refuseOther(state: RoomState, { proposal, hash }: AboutRule): Refusal | undefined {
  const found = counting.read(state).proposals[proposal];
  if (!found) return refuse('counting.rule-unknown');
  return found.hash === hash ? undefined : refuse('counting.other-hash');
}

const EXAMPLE_ABOUT: AboutRule = { proposal: 'b'.repeat(64), hash: EXAMPLE_RULE.hash };

const agree = declareAct<AboutRule>({
  name: 'counting.agree',
  version: 1,
  subject: 'counting',
  nature: 'performed',
  summary: 'A head agrees, for its side, to the exact words of a proposed counting rule.',
  effect:
    'With the agreement of every side then in the room the rule is signed, and other proposals fall. A rule signed later counts what begins after it; the numbers of earlier periods stay.',
  body: z.strictObject(aboutRule),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const other = refuseOther(state, act.body);
    if (other) return other;
    const { agreed = {} } = counting.read(state).proposals[act.body.proposal] ?? {};
    const party = partyOf(act.by[0] as string);
    // Where the side that was waited for has left, or has affirmed what it signed, nobody else could bring the rule about.
    return counts(state, agreed[party]) && sidesAwaited(state, agreed).length > 0
      ? refuse('counting.agreed-already', { party })
      : undefined;
  },
  apply(state, act) {
    const part = counting.change(state);
    const proposal = part.proposals[act.body.proposal];
    if (!proposal) return;
    proposal.agreed[partyOf(act.by[0] as string)] = signedStep(act);
    if (sidesAwaited(state, proposal.agreed).length > 0) return;
    part.signed[act.body.proposal] = Object.values(proposal.agreed);
    part.proposals = {};
  },
  sentence: {
    en: '{actor} agrees to the counting rule in exactly the words proposed (their code begins {code}).',
    ur: '{actor} نے شمار کا قاعدہ بعینہٖ تجویز کردہ الفاظ میں منظور کیا (ان کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} د شمېرنې قاعده کټ مټ په وړاندیز شویو ټکو مني (د هغو کوډ په {code} پیلېږي).',
    ar: 'يوافق {actor} على قاعدة العدّ بنصّها المقترح حرفياً (يبدأ رمز النص بـ {code}).',
    tr: '{actor}, sayım kuralını tam olarak önerilen sözlerle kabul eder (metnin kodunun başı: {code}).',
    fr: '{actor} accepte la règle de comptage dans les termes exacts qui ont été proposés (leur code commence par {code}).',
  },
  values: (body) => ({ code: body.hash.slice(0, 8) }),
  example: EXAMPLE_ABOUT,
});

const TAKEN_BACK = ['agreement', 'proposal'] as const;

interface TakingBack extends AboutRule {
  what: (typeof TAKEN_BACK)[number];
}

const takeBack = declareAct<TakingBack>({
  name: 'counting.take-back',
  version: 1,
  subject: 'counting',
  nature: 'performed',
  summary:
    'A head takes back its side’s agreement to a counting rule that is not signed yet, or its own proposal.',
  effect:
    'Without an agreement the rule waits for that side again. A proposal that was taken back can no longer be agreed to. A rule that is signed is replaced by another, and never taken back by one.',
  body: z.strictObject({ ...aboutRule, what: z.enum(TAKEN_BACK) }),
  entitled: proposing,
  solemn: true,
  refuse(state, act) {
    const other = refuseOther(state, act.body);
    if (other) return other;
    const proposal = counting.read(state).proposals[act.body.proposal];
    const party = partyOf(act.by[0] as string);
    if (act.body.what === 'proposal')
      return proposal?.by === party ? undefined : refuse('counting.not-own');
    return proposal?.agreed[party] ? undefined : refuse('counting.not-agreed', { party });
  },
  apply(state, act) {
    const { proposals } = counting.change(state);
    const { proposal, what } = act.body;
    if (what === 'proposal') delete proposals[proposal];
    else delete proposals[proposal]?.agreed[partyOf(act.by[0] as string)];
  },
  sentence: {
    en: '{actor} takes back {what, select, proposal {its proposal of the counting rule} other {its agreement to the counting rule as proposed}} (its code begins {code}).',
    ur: '{actor} نے {what, select, proposal {شمار کے قاعدے کی اپنی تجویز} other {شمار کے تجویز کردہ قاعدے سے اپنی رضامندی}} واپس لی (اس کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} {what, select, proposal {د شمېرنې د قاعدې خپل وړاندیز} other {د شمېرنې له وړاندې شوې قاعدې سره خپله موافقه}} بېرته اخلي (د هغې کوډ په {code} پیلېږي).',
    ar: 'يسحب {actor} {what, select, proposal {اقتراحه بشأن قاعدة العدّ} other {موافقته على قاعدة العدّ المقترحة}} (يبدأ رمزها بـ {code}).',
    tr: '{actor}, {what, select, proposal {sayım kuralı önerisini} other {önerilen sayım kuralına verdiği onayı}} geri çeker (kuralın kodunun başı: {code}).',
    fr: '{actor} retire {what, select, proposal {sa proposition de règle de comptage} other {son accord sur la règle de comptage proposée}} (son code commence par {code}).',
  },
  values: (body) => ({ what: body.what, code: body.hash.slice(0, 8) }),
  example: { ...EXAMPLE_ABOUT, what: 'agreement' },
});

export interface Entering {
  observations: Observation[];
}

const enter = declareAct<Entering>({
  name: 'observation.enter',
  version: 1,
  subject: 'counting',
  nature: 'reported',
  summary:
    'Enters what observers saw or heard, as rows: where, when, what, how many, how it was known.',
  effect:
    'A report, and no finding: a row names no party. Every rule counts the same rows. Corrected and retracted as other reports are; the counts follow.',
  body: z.strictObject({
    observations: z.array(observation).check(z.minLength(1), z.maxLength(100)),
  }),
  entitled: { roles: ['monitor', 'commission', 'mediator'] },
  trails: NEXT_DAY,
  sentence: {
    en: '{actor} enters {number, plural, one {# observation} other {# observations}}, from {from} to {to}.',
    ur: '{actor} نے {number, plural, one {# مشاہدہ درج کیا} other {# مشاہدات درج کیے}}، {from} سے {to} تک۔',
  },
  values: ({ observations }, naming) => {
    // Instants of one spelling are in the order of their letters.
    const first = observations.map(({ from }) => from).toSorted()[0] as string;
    const last = observations
      .map(({ to }) => to)
      .toSorted()
      .at(-1) as string;
    return {
      number: observations.length,
      from: naming.instant(first),
      to: naming.instant(last),
    };
  },
  example: {
    observations: [
      {
        from: '2031-03-05T20:10:00Z',
        to: '2031-03-05T20:25:00Z',
        observer: { site: 'mill', label: { en: 'The mill above the ford' } },
        place: { box: { west: 104_000, south: 61_000, east: 121_000, north: 74_000 } },
        distance: 4000,
        bearing: 215,
        means: ['heard'],
        kind: 'explosion',
        number: 7,
        direction: 'undetermined',
        assessed: 'none',
      },
    ],
  },
});

export const countingActs: readonly ActType[] = [propose, agree, takeBack, enter];
