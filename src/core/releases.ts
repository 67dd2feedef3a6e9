import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { instantMs } from './instants.ts';
import type { Release } from './joint-statement.ts';
import { awaitedFor, maySpeakFor, NAMED, releases, stands } from './joint-statement.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import { ROLES } from './state.ts';
import { signingAct } from './taken-down.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

export type { ReleasesState } from './joint-statement.ts';

/**
 * Joint statements (ST8): a text that those it speaks for agree to, word for word, and that its issuer gives out. It is neither initialled nor signed (IN),
 * and no clock gives it out: an embargo only says from when its issuer may.
 */

export const anybody = { roles: ROLES.filter((role) => role !== 'chronicler') } as const;
const issuers = { ...anybody, head: true } as const;
/** A statement given out in the night is often entered the next day. */
const NEXT_DAY = 36 * 3600;

export interface Proposal {
  issuer: string;
  sides: string[];
  text: Words;
  hash: string;
  embargo?: string | undefined;
}

export const proposal = {
  issuer: shape.partyId,
  sides: z.array(shape.partyId).check(
    z.minLength(2),
    z.maxLength(16),
    z.refine((sides) => new Set(sides).size === sides.length, 'names somebody twice'),
  ),
  text: words,
  hash: shape.digest,
  embargo: z.optional(shape.instant),
};

/** Why a statement cannot be proposed so: `party.unknown`, `release.cannot-speak-for`. */
export function refuseSpeakers(
  state: RoomState,
  body: Pick<Proposal, 'issuer' | 'sides'>,
): Refusal | undefined {
  const issuer = state.parties[body.issuer];
  if (!issuer || issuer.left !== undefined) return refuse('party.unknown', { party: body.issuer });
  for (const party of body.sides) {
    if (!state.parties[party]) return refuse('party.unknown', { party });
    if (!maySpeakFor(state, party)) return refuse('release.cannot-speak-for', { party });
  }
  return undefined;
}

export function takeProposal(state: RoomState, act: Act<Proposal>): void {
  const { issuer, sides, hash, embargo } = act.body;
  releases.change(state).releases[act.id] = {
    by: partyOf(act.by[0] as string),
    issuer,
    sides: [...sides],
    hash,
    ...(embargo === undefined ? {} : { embargo }),
    agreed: {},
  };
}

const aRelease = { release: shape.actId };

const propose = declareAct<Proposal>({
  name: 'release.propose',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'Proposes a joint statement: its words, for whom it speaks, and who is to issue it.',
  effect:
    'Nothing is given out by it. Each of those named agrees to the exact words, its proposer too if named; then the issuer may issue it, and not before the embargo if there is one. It is neither initialled nor signed.',
  body: z.strictObject(proposal),
  entitled: anybody,
  hashes: { hash: 'text' },
  refuse: (state, { body }) => refuseSpeakers(state, body),
  apply: takeProposal,
  sentence: {
    en: '{actor} proposes a joint statement for {sides}, to be issued by {issuer}{embargo, select, none {} other { and not before {embargo}}}: {text}',
    ur: '{actor} نے {sides} کے مشترکہ بیان کی تجویز دی، جسے {issuer} جاری کرے گا{embargo, select, none {} other {، مگر {embargo} سے پہلے نہیں}}: {text}',
  },
  values: (body, naming) => ({
    sides: naming.parties(body.sides),
    issuer: naming.party(body.issuer),
    embargo: body.embargo === undefined ? undefined : naming.instant(body.embargo),
    text: naming.words(body.text),
  }),
  example: {
    issuer: 'm1',
    sides: ['p1', 'p2'],
    text: { en: 'The two sides met for two days and will meet again.' },
    hash: `${'A'.repeat(43)}=`,
    embargo: '2031-03-05T06:00:00Z',
  },
});

interface Amendment {
  release: string;
  text: Words;
  hash: string;
  embargo?: string | undefined;
}

/** Whoever proposed a statement, or is to issue it, holds the pen until it is issued. */
function refuseToPen(state: RoomState, act: Act<{ release: string }>): Refusal | undefined {
  const release = releases.read(state).releases[act.body.release];
  if (!release) return refuse('release.unknown');
  if (release.issued) return refuse('release.issued');
  const own = partyOf(act.by[0] as string);
  return own === release.by || own === release.issuer ? undefined : refuse('release.not-own');
}

const amend = declareAct<Amendment>({
  name: 'release.amend',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'Puts other words, or another embargo, to a joint statement that is not yet issued.',
  effect:
    'By whoever proposed it or is to issue it. Every agreement given before falls and is asked for anew; an embargo that is not said again falls too. To change for whom it speaks or who issues it, propose another.',
  body: z.strictObject({
    ...aRelease,
    text: words,
    hash: shape.digest,
    embargo: z.optional(shape.instant),
  }),
  entitled: anybody,
  hashes: { hash: 'text' },
  refuse: refuseToPen,
  apply(state, { body }) {
    const release = releases.change(state).releases[body.release];
    if (!release) return;
    release.hash = body.hash;
    release.agreed = {};
    delete release.embargo;
    if (body.embargo !== undefined) release.embargo = body.embargo;
  },
  sentence: {
    en: '{actor} puts other words to the joint statement{embargo, select, none {} other {, to be issued not before {embargo}}}; agreements given before fall: {text}',
    ur: '{actor} نے مشترکہ بیان کے لیے نئے الفاظ پیش کیے{embargo, select, none {} other {، جو {embargo} سے پہلے جاری نہ ہوں گے}}؛ پہلے دی گئی رضامندیاں ختم ہوئیں: {text}',
  },
  values: (body, naming) => ({
    embargo: body.embargo === undefined ? undefined : naming.instant(body.embargo),
    text: naming.words(body.text),
  }),
  example: {
    release: 'b'.repeat(64),
    text: { en: 'The two sides met for two days and agreed to meet again.' },
    hash: `${'B'.repeat(42)}A=`,
  },
});

const takeBack = declareAct<{ release: string }>({
  name: 'release.take-back',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'Takes back a proposed joint statement before it is issued.',
  effect: 'It can no longer be agreed to or issued. By whoever proposed it or was to issue it.',
  body: z.strictObject(aRelease),
  entitled: anybody,
  refuse: refuseToPen,
  apply(state, { body }) {
    delete releases.change(state).releases[body.release];
  },
  sentence: {
    en: '{actor} takes back the proposed joint statement.',
    ur: '{actor} نے مجوزہ مشترکہ بیان واپس لیا۔',
  },
  example: { release: 'b'.repeat(64) },
});

interface Agreeing {
  release: string;
  hash: string;
  /** These two are said again, so that the sentence says what is agreed to. */
  issuer: string;
  embargo?: string | undefined;
}

const agree = declareAct<Agreeing>({
  name: 'release.agree',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'A head agrees, for its side, to the exact words of a joint statement.',
  effect:
    'Counts for those words, that issuer and that embargo, and falls when any of them is amended. After a correction it says that the side agrees to the corrected words.',
  body: z.strictObject({
    ...aRelease,
    hash: shape.digest,
    issuer: shape.partyId,
    embargo: z.optional(shape.instant),
  }),
  entitled: { roles: NAMED, head: true },
  solemn: true,
  refuse(state, act) {
    const { body } = act;
    const release = releases.read(state).releases[body.release];
    if (!release) return refuse('release.unknown');
    const party = partyOf(act.by[0] as string);
    if (!release.sides.includes(party)) return refuse('release.not-named', { party });
    if (
      body.hash !== release.hash ||
      body.issuer !== release.issuer ||
      body.embargo !== release.embargo
    )
      return refuse('release.other-text');
    return stands(state, release.agreed[party])
      ? refuse('release.agreed-already', { party })
      : undefined;
  },
  apply(state, act) {
    const release = releases.change(state).releases[act.body.release];
    if (!release) return;
    const by = act.by[0] as string;
    release.agreed[partyOf(by)] = { act: signingAct(state, act.id), by, at: act.admitted };
  },
  sentence: {
    en: '{actor} agrees to the joint statement issued by {issuer}, in exactly the words whose hash is {hash}{embargo, select, none {} other {, not to be issued before {embargo}}}: {statement}. It is neither initialled nor signed.',
    ur: '{actor} مشترکہ بیان {statement} سے متفق ہے جسے {issuer} جاری کرتا ہے، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے{embargo, select, none {} other {، اور جو {embargo} سے پہلے جاری نہ ہو گا}}۔ اس پر نہ مختصر دستخط ہیں نہ دستخط۔',
  },
  binding: {
    ps: '{actor} د ګډې اعلامیې {statement} سره موافق دی چې {issuer} یې خپروي، په کټ مټ هغو ټکو کې چې هش یې {hash} دی{embargo, select, none {} other {، او تر {embargo} مخکې به نه خپرېږي}}. پر هغې نه لنډ لاسلیک شته او نه لاسلیک.',
    ar: 'يوافق {actor} على البيان المشترك {statement} الذي يصدره {issuer}، بالألفاظ ذاتها التي بصمتها {hash}{embargo, select, none {} other {، على ألا يصدر قبل {embargo}}}. ولا يوقَّع هذا البيان ولا يؤشَّر عليه بالأحرف الأولى.',
    tr: '{actor}, {issuer} tarafından yayımlanan {statement} ortak açıklamasını, özeti {hash} olan sözlerle, kelimesi kelimesine kabul eder{embargo, select, none {} other {; açıklama {embargo} öncesinde yayımlanmaz}}. Açıklama ne parafe edilir ne de imzalanır.',
    fr: '{actor} accepte la déclaration commune {statement}, publiée par {issuer}, dans les termes exacts dont l’empreinte est {hash}{embargo, select, none {} other {, à ne pas publier avant {embargo}}}. Elle n’est ni paraphée ni signée.',
  },
  values: (body, naming) => ({
    statement: naming.statement(body.release, body.hash),
    issuer: naming.party(body.issuer),
    hash: body.hash,
    embargo: body.embargo === undefined ? undefined : naming.instant(body.embargo),
  }),
  example: {
    release: 'b'.repeat(64),
    hash: `${'A'.repeat(43)}=`,
    issuer: 'm1',
  },
});

const takeBackAgreement = declareAct<{ release: string }>({
  name: 'release.take-back-agreement',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'A head takes back its side’s agreement to a joint statement that is not yet issued.',
  effect: 'The statement cannot be issued until that side agrees again.',
  body: z.strictObject(aRelease),
  entitled: { roles: NAMED, head: true },
  solemn: true,
  refuse(state, act) {
    const release = releases.read(state).releases[act.body.release];
    if (!release) return refuse('release.unknown');
    if (release.issued) return refuse('release.issued');
    const party = partyOf(act.by[0] as string);
    return release.agreed[party] ? undefined : refuse('release.not-agreed', { party });
  },
  apply(state, act) {
    const release = releases.change(state).releases[act.body.release];
    delete release?.agreed[partyOf(act.by[0] as string)];
  },
  sentence: {
    en: '{actor} takes back its agreement to the joint statement before it is issued.',
    ur: '{actor} مشترکہ بیان کے اجرا سے پہلے اس سے اپنی رضامندی واپس لیتا ہے۔',
  },
  binding: {
    ps: '{actor} د ګډې اعلامیې له خپرېدو مخکې له هغې سره خپله موافقه بېرته اخلي.',
    ar: 'يسحب {actor} موافقته على البيان المشترك قبل صدوره.',
    tr: '{actor}, ortak açıklama yayımlanmadan önce ona verdiği onayı geri çeker.',
    fr: '{actor} retire son accord à la déclaration commune avant sa publication.',
  },
  example: { release: 'b'.repeat(64) },
});

interface Issuing {
  release: string;
  hash: string;
  /** Said again, so that the sentence says for whom it speaks. */
  sides: string[];
  occurred?: Occurred | undefined;
}

/** What holds for every act of the issuer: it is the one named, and speaks of this statement's own words and sides. */
function refuseToIssuer(
  state: RoomState,
  act: Act<{ release: string; sides: string[] }>,
): Refusal | undefined {
  const release = releases.read(state).releases[act.body.release];
  if (!release) return refuse('release.unknown');
  const party = release.issuer;
  if (partyOf(act.by[0] as string) !== party) return refuse('release.not-issuer', { party });
  const { sides } = act.body;
  const same =
    sides.length === release.sides.length && sides.every((id, n) => id === release.sides[n]);
  return same ? undefined : refuse('release.other-text');
}

const sidesAgain = z.array(shape.partyId).check(z.minLength(2), z.maxLength(16));

const issue = declareAct<Issuing>({
  name: 'release.issue',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'The issuer gives out a joint statement in the words that all named have agreed to.',
  effect:
    'Only once everybody it speaks for has agreed to these words, and not before the embargo. After that it is corrected, never taken back. No clock issues anything.',
  body: z.strictObject({
    ...aRelease,
    hash: shape.digest,
    sides: sidesAgain,
    occurred: z.optional(shape.occurred),
  }),
  entitled: issuers,
  trails: NEXT_DAY,
  solemn: true,
  refuse(state, act) {
    const no = refuseToIssuer(state, act);
    if (no) return no;
    const release = releases.read(state).releases[act.body.release] as Release;
    if (release.issued) return refuse('release.issued');
    if (act.body.hash !== release.hash) return refuse('release.other-text');
    // Nothing here says who is awaited: the register of statements shows it, and a refusal would read as blame.
    if (awaitedFor(state, release).length > 0) return refuse('release.awaits-agreement');
    const { embargo } = release;
    return embargo !== undefined && act.admitted < instantMs(embargo)
      ? refuse('release.under-embargo')
      : undefined;
  },
  apply(state, { body }) {
    const release = releases.change(state).releases[body.release];
    if (!release) return;
    release.issued = true;
    // What is agreed to after a correction is under no embargo.
    delete release.embargo;
  },
  sentence: {
    en: '{actor} issues the joint statement for {sides}, in the words to which all of them have agreed and whose hash is {hash}.',
    ur: '{actor} {sides} کا مشترکہ بیان انہی الفاظ میں جاری کرتا ہے جن پر سب متفق ہیں اور جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د {sides} ګډه اعلامیه په هماغو ټکو خپروي چې ټول پرې موافق دي او هش یې {hash} دی.',
    ar: 'يصدر {actor} البيان المشترك باسم {sides} بالألفاظ التي وافقوا عليها جميعًا وبصمتها {hash}.',
    tr: '{actor}, {sides} adına ortak açıklamayı, hepsinin kabul ettiği ve özeti {hash} olan sözlerle yayımlar.',
    fr: '{actor} publie la déclaration commune au nom de {sides}, dans les termes que tous ont acceptés et dont l’empreinte est {hash}.',
  },
  values: (body, naming) => ({ sides: naming.parties(body.sides), hash: body.hash }),
  example: { release: 'b'.repeat(64), hash: `${'A'.repeat(43)}=`, sides: ['p1', 'p2'] },
});

interface Correction {
  release: string;
  sides: string[];
  text: Words;
  hash: string;
  reason: Words;
}

const correct = declareAct<Correction>({
  name: 'release.correct',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'The issuer corrects a joint statement that it has issued, and says why.',
  effect:
    'Both texts are kept with their times. The correction is the issuer’s own until each of those named has agreed to the corrected words, and is shown so.',
  body: z.strictObject({
    ...aRelease,
    sides: sidesAgain,
    text: words,
    hash: shape.digest,
    reason: words,
  }),
  entitled: issuers,
  solemn: true,
  hashes: { hash: 'text' },
  refuse(state, act) {
    const no = refuseToIssuer(state, act);
    if (no) return no;
    const release = releases.read(state).releases[act.body.release] as Release;
    if (!release.issued) return refuse('release.not-issued');
    return act.body.hash === release.hash ? refuse('release.same-words') : undefined;
  },
  apply(state, { body }) {
    const release = releases.change(state).releases[body.release];
    if (!release) return;
    release.hash = body.hash;
    release.agreed = {};
  },
  sentence: {
    en: '{actor} corrects the joint statement that it issued for {sides}. The corrected words are those of {actor} alone until {sides} have agreed to them: {text} Reason: {reason}',
    ur: '{actor} اپنے جاری کردہ {sides} کے مشترکہ بیان کی تصحیح کرتا ہے۔ جب تک {sides} ان سے متفق نہ ہوں، تصحیح شدہ الفاظ صرف {actor} کے ہیں: {text} وجہ: {reason}',
  },
  binding: {
    ps: '{actor} هغه ګډه اعلامیه سموي چې د {sides} لپاره یې خپره کړې ده. تر هغو چې {sides} پرې موافق شي، سم شوي ټکي یوازې د {actor} دي: {text} دلیل: {reason}',
    ar: 'يصحح {actor} البيان المشترك الذي أصدره باسم {sides}. وتبقى الألفاظ المصححة ألفاظ {actor} وحده إلى أن يوافق عليها {sides}: {text} السبب: {reason}',
    tr: '{actor}, {sides} adına yayımladığı ortak açıklamayı düzeltir. {sides} kabul edene kadar düzeltilmiş sözler yalnızca {actor} adına geçerlidir: {text} Gerekçe: {reason}',
    fr: '{actor} corrige la déclaration commune publiée au nom de {sides}. Les termes corrigés n’engagent que {actor} tant que {sides} ne les ont pas acceptés : {text} Motif : {reason}',
  },
  values: (body, naming) => ({
    sides: naming.parties(body.sides),
    reason: naming.words(body.reason),
    text: naming.words(body.text),
  }),
  example: {
    release: 'b'.repeat(64),
    sides: ['p1', 'p2'],
    text: { en: 'The two sides met for three days and will meet again.' },
    hash: `${'C'.repeat(42)}A=`,
    reason: { en: 'The number of days was wrong.' },
  },
});

export const releaseActs: readonly ActType[] = [
  propose,
  amend,
  takeBack,
  agree,
  takeBackAgreement,
  issue,
  correct,
];
