import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { AboutCase } from '../commission-cases.ts';
import { aboutCase, levelOfCase, taking } from '../commission-cases.ts';
import type { CommissionTerms } from '../commission-terms.ts';
import { commission, commissionTerms, presides, speaksForSide } from '../commission-terms.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { instantMs } from '../instants.ts';
import { isCalled, isInForce, obligationOf } from '../obligations/state.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import { signedSteps } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { words } from '../words.ts';
import type { Answers } from './answers.ts';
import { answers, BREACHES, EXAMPLE_ANSWERS, sayAnswers } from './answers.ts';
import type { DraftState } from './state.ts';
import {
  entryOf,
  part,
  refuseUnlessChairs,
  refuseUnlessExamining,
  speaksAnywhere,
} from './state.ts';

/**
 * Findings of a joint commission (IC): a draft goes to the sides, they reply within a time, and the commission finds, by consensus, at a meeting with its quorum. A
 * finding is people's, is only withdrawn and never corrected, and no clock makes one.
 */

interface Draft extends AboutCase {
  entries: string[];
  answers: Answers;
  text: Words;
  hash: string;
  /** Until when the sides may reply. */
  until: string;
}

const about = {
  ...aboutCase,
  /** Allegations and case files that it is about. */
  entries: z.array(shape.actId).check(
    z.minLength(1),
    z.maxLength(32),
    z.refine((all) => new Set(all).size === all.length, 'name an entry twice'),
  ),
  answers,
  text: words,
  hash: shape.digest,
};

function refuseAbout(
  state: RoomState,
  { entries, answers: given }: { entries: string[]; answers: Answers },
): Refusal | undefined {
  if (!entries.every((id) => entryOf(state, id))) return refuse('incident.unknown');
  const party = given.who?.party;
  for (const { obligation, label, answer } of given.clauses) {
    const one = obligationOf(state, obligation);
    if (!one || !isInForce(state, one)) return refuse('obligation.not-in-force');
    if (!isCalled(one, label)) return refuse('obligation.other-label');
    // Who is not bound breaches nothing; a failure to prevent is another answer.
    const bound = party !== undefined && one.addressees.includes(party);
    if (answer === 'breach-by-act' && !bound) return refuse('incident.not-bound');
  }
  return party !== undefined && state.parties[party]?.role !== 'party'
    ? refuse('incident.not-a-side', { party })
    : undefined;
}

const EXAMPLE = {
  case: 'c'.repeat(64),
  number: 3,
  entries: ['b'.repeat(64)],
  answers: EXAMPLE_ANSWERS,
  text: { en: 'Shots were fired near the ford in the night of the fourth.' },
  hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
};

function put({
  happened,
  who,
  clauses,
}: Answers): Pick<DraftState, 'happened' | 'who' | 'clauses'> {
  const { answer, party } = who ?? {};
  return {
    happened: happened.answer,
    ...(answer === undefined ? {} : { who: { answer, ...(party === undefined ? {} : { party }) } }),
    clauses: Object.fromEntries(clauses.map((one) => [one.obligation, one.answer])),
  };
}

/** Milliseconds: who is asked at night and has to ask its own people cannot answer in less. */
const LEAST_REPLY_TIME = 3_600_000;

const draft = declareAct<Draft>({
  name: 'incident.draft-finding',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'Sends a draft finding to the sides for reply within a set time.',
  effect:
    'It finds nothing. The sides’ replies are annexed to the finding. A later draft takes its place.',
  body: z.strictObject({ ...about, until: shape.instant }),
  entitled: taking,
  hashes: { hash: 'text' },
  refuse(state, act) {
    const found = levelOfCase(state, act.body);
    if ('refusal' in found) return found.refusal;
    if (instantMs(act.body.until) < act.admitted + LEAST_REPLY_TIME)
      return refuse('incident.reply-time-short');
    return refuseUnlessExamining(state, act) ?? refuseAbout(state, act.body);
  },
  apply(state, act) {
    part.change(state).drafts[act.id] = {
      case: act.body.case,
      index: act.index,
      until: instantMs(act.body.until),
      replied: {},
      entries: [...act.body.entries],
      ...put(act.body.answers),
    };
  },
  sentence: {
    en: '{actor} sends a draft finding in case {number} to the sides, for reply until {until}. Did it happen: {happened}{who, select, none {} other {. Whose act: {who}}}{clauses, select, none {} other {. Under the clause: {clauses}}}. {text}',
    ur: '{actor} نے کیس {number} میں نتیجے کا مسودہ {until} تک جواب کے لیے فریقین کو بھیجا۔ کیا ایسا ہوا: {happened}{who, select, none {} other {۔ کس کا عمل: {who}}}{clauses, select, none {} other {۔ شق کے تحت: {clauses}}}۔ {text}',
  },
  values: (body, naming) => ({
    ...sayAnswers(body.answers, naming),
    number: body.number,
    until: naming.instant(body.until),
    text: naming.words(body.text),
  }),
  example: { ...EXAMPLE, until: '2031-03-12T12:00:00Z' },
});

const reply = declareAct<{ draft: string; text: Words }>({
  name: 'incident.reply',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'A side replies to a draft finding.',
  effect:
    'Annexed to the finding. Admitted after the time too, as long as nothing is found: it is then marked as late, and whoever finds may take it in.',
  body: z.strictObject({ draft: shape.actId, text: words }),
  entitled: { roles: ['party'] },
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    if (!speaksAnywhere(state, terms, act.by[0] as string)) return refuse('commission.not-member');
    const one = part.read(state).drafts[act.body.draft];
    if (!one) return refuse('incident.draft-unknown');
    return part.read(state).found[one.case] === undefined
      ? undefined
      : refuse('incident.found-already');
  },
  apply(state, act) {
    const one = part.change(state).drafts[act.body.draft];
    if (one) one.replied[partyOf(act.by[0] as string)] = true;
  },
  sentence: {
    en: '{actor} replies to a draft finding: {text}',
    ur: '{actor} نے نتیجے کے مسودے کا جواب دیا: {text}',
  },
  values: (body, naming) => ({ text: naming.words(body.text) }),
  example: { draft: 'b'.repeat(64), text: { en: 'Our posts were not manned that night.' } },
});

interface Finding extends AboutCase {
  meeting: string;
  draft: string;
  entries: string[];
  aside: { party: string; number: number }[];
  answers: Answers;
  text: Words;
  hash: string;
}

/** JC4: everybody who chairs signs, a side by its head or a member that it named, at an open meeting of the level that the case is before, with the quorum of every side less those who stand aside. */
function refuseMeeting(
  state: RoomState,
  act: Act<Finding>,
  terms: CommissionTerms,
): Refusal | undefined {
  const meeting = commission.read(state).meetings[act.body.meeting];
  if (!meeting) return refuse('commission.meeting-unknown');
  for (const ref of act.by) {
    const chairs = presides(terms, partyOf(ref)) && !terms.sides[partyOf(ref)];
    if (!chairs && !speaksForSide(state, terms, ref, meeting.level))
      return refuse('commission.not-member');
  }
  const signed = new Set(act.by.map(partyOf));
  if (!terms.chairs.every((chair) => signed.has(chair)))
    return refuse('commission.chairs-together');
  const found = levelOfCase(state, act.body);
  if ('refusal' in found) return found.refusal;
  if (found.level !== meeting.level) return refuse('commission.case-elsewhere');
  const away = Object.fromEntries(act.body.aside.map((one) => [one.party, one.number]));
  const short = Object.entries(terms.sides).some(
    ([side, { quorum }]) => (meeting.present[side] ?? 0) - (away[side] ?? 0) < quorum,
  );
  return short ? refuse('commission.no-quorum') : undefined;
}

/** IC6.4: the draft went to the sides, with all that is found and nothing graver, and each has replied, or its time is over. */
function refuseDraft(
  state: RoomState,
  act: Act<Finding>,
  terms: CommissionTerms,
): Refusal | undefined {
  const one = part.read(state).drafts[act.body.draft];
  if (one?.case !== act.body.case) return refuse('incident.draft-unknown');
  if (one.index < (part.read(state).again[one.case] ?? 0)) return refuse('incident.draft-unknown');
  const { entries, answers: given } = act.body;
  // Nobody is found to have done what the sides were not asked about: what is found is what the draft said, or less.
  const named =
    entries.every((id) => one.entries.includes(id)) &&
    (given.happened.answer !== 'confirmed' || one.happened === 'confirmed') &&
    (given.who?.party === undefined ||
      (given.who.party === one.who?.party && given.who.answer === one.who.answer)) &&
    given.clauses.every(
      ({ obligation, answer }) =>
        one.clauses[obligation] === answer ||
        (one.clauses[obligation] !== undefined && !BREACHES.has(answer)),
    );
  if (!named) return refuse('incident.not-in-draft');
  const all = Object.keys(terms.sides).every((side) => one.replied[side]);
  return all || act.admitted >= one.until ? undefined : refuse('incident.reply-time-runs');
}

const find = declareAct<Finding>({
  name: 'incident.find',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'Those who chair declare a finding that the joint commission adopted by consensus.',
  effect:
    'Three answers, each with its standard of proof. Replies and dissents are annexed. The case is decided. Nothing is triggered by it: a remedy is an act of its own. A finding is withdrawn, never corrected.',
  body: z.strictObject({
    meeting: shape.actId,
    draft: shape.actId,
    ...about,
    /** How many of each side spoke and did not decide, because their own unit is concerned. */
    aside: z
      .array(
        z.strictObject({
          party: shape.partyId,
          number: z.int().check(z.minimum(1), z.maximum(50)),
        }),
      )
      .check(
        z.maxLength(16),
        z.refine(
          (all) => new Set(all.map((a) => a.party)).size === all.length,
          'names a side twice',
        ),
      ),
  }),
  entitled: taking,
  joint: true,
  solemn: true,
  trails: NEXT_DAY,
  hashes: { hash: 'text' },
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    return (
      refuseMeeting(state, act, terms) ??
      refuseAbout(state, act.body) ??
      refuseDraft(state, act, terms)
    );
  },
  apply(state, act) {
    const all = part.change(state);
    const cases = commission.change(state);
    cases.decisions[act.id] = true;
    const one = cases.cases[act.body.case];
    if (one?.level === undefined) return;
    all.findings[act.id] = { case: act.body.case, level: one.level, signed: signedSteps(act) };
    all.found[act.body.case] = act.id;
    delete one.level;
  },
  sentence: {
    en: '{actor} {signers, select, one {declares} other {declare}} this finding of the joint commission in case {number}, adopted by consensus. Did it happen: {happened}{who, select, none {} other {. Whose act: {who}}}{clauses, select, none {} other {. Under the clause: {clauses}}}. {text}',
    ur: '{actor} نے کیس {number} میں مشترکہ کمیشن کے اتفاقِ رائے سے منظور کردہ اس نتیجے کا اعلان کیا۔ کیا ایسا ہوا: {happened}{who, select, none {} other {۔ کس کا عمل: {who}}}{clauses, select, none {} other {۔ شق کے تحت: {clauses}}}۔ {text}',
  },
  binding: {
    ps: '{actor} په دوسیه {number} کې د ګډ کمېسیون دا موندنه اعلانوي چې په اجماع منل شوې ده. ایا پېښه شوې: {happened}{who, select, none {} other {. د چا عمل: {who}}}{clauses, select, none {} other {. د بند له مخې: {clauses}}}. {text}',
    ar: 'يعلن {actor} هذه النتيجة التي توصلت إليها اللجنة المشتركة بتوافق الآراء في القضية رقم {number}. هل وقع الأمر: {happened}{who, select, none {} other {. فعلُ مَن: {who}}}{clauses, select, none {} other {. بموجب البند: {clauses}}}. {text}',
    tr: '{actor}, {number} numaralı dosyada ortak komisyonun oydaşmayla kabul ettiği şu bulguyu ilan eder. Oldu mu: {happened}{who, select, none {} other {. Kimin eylemi: {who}}}{clauses, select, none {} other {. Maddeye göre: {clauses}}}. {text}',
    fr: '{actor} {signers, select, one {déclare} other {déclarent}} la constatation suivante de la commission mixte dans le dossier n° {number}, adoptée par consensus. Le fait a-t-il eu lieu : {happened}{who, select, none {} other {. Auteur : {who}}}{clauses, select, none {} other {. Au regard de la clause : {clauses}}}. {text}',
  },
  values: (body, naming) => ({
    ...sayAnswers(body.answers, naming),
    number: body.number,
    text: naming.words(body.text),
  }),
  example: { ...EXAMPLE, meeting: 'd'.repeat(64), draft: 'e'.repeat(64), aside: [] },
});

const withdraw = declareAct<AboutCase & { finding: string; why: Words }>({
  name: 'incident.withdraw-finding',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary: 'Those who chair withdraw a finding of the joint commission, and say why.',
  effect:
    'It stands no longer, and stays in the log as withdrawn. The case is before the same level again, from this act on, its file open, and a new draft goes to the sides.',
  body: z.strictObject({ ...aboutCase, finding: shape.actId, why: words }),
  entitled: taking,
  joint: true,
  solemn: true,
  trails: NEXT_DAY,
  refuse(state, act) {
    const terms = commissionTerms(state);
    if (!terms) return refuse('commission.not-constituted');
    const one = part.read(state).findings[act.body.finding];
    if (!one || one.withdrawn || one.case !== act.body.case)
      return refuse('incident.finding-unknown');
    if (commission.read(state).cases[act.body.case]?.number !== act.body.number)
      return refuse('commission.case-unknown');
    return refuseUnlessChairs(state, terms, act);
  },
  apply(state, act) {
    const all = part.change(state);
    const one = all.findings[act.body.finding];
    if (!one) return;
    one.withdrawn = true;
    delete all.found[one.case];
    delete all.closed[one.case];
    all.again[one.case] = act.index;
    const again = commission.change(state).cases[one.case];
    if (again) {
      again.level = one.level;
      again.since = act.admitted;
    }
  },
  sentence: {
    en: '{actor} {signers, select, one {withdraws} other {withdraw}} the finding of the joint commission in case {number}: {why}',
    ur: '{actor} نے کیس {number} میں مشترکہ کمیشن کا نتیجہ واپس لیا: {why}',
  },
  binding: {
    ps: '{actor} په دوسیه {number} کې د ګډ کمېسیون موندنه بېرته اخلي: {why}',
    ar: 'يسحب {actor} نتيجة اللجنة المشتركة في القضية رقم {number}: {why}',
    tr: '{actor}, {number} numaralı dosyada ortak komisyonun bulgusunu geri çeker: {why}',
    fr: '{actor} {signers, select, one {retire} other {retirent}} la constatation de la commission mixte dans le dossier n° {number} : {why}',
  },
  values: (body, naming) => ({ number: body.number, why: naming.words(body.why) }),
  example: {
    case: 'c'.repeat(64),
    number: 3,
    finding: 'b'.repeat(64),
    why: { en: 'The measurements were of another place.' },
  },
});

export const findingActs: readonly ActType[] = [draft, reply, find, withdraw];
