import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { anybody, maySpeakFor, NAMED, releases, stands } from './joint-statement.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { correct, issue } from './release-issuing.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { signingAct } from './taken-down.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Joint statements (ST8): a text that those it speaks for agree to, word for word, and that its issuer gives out. It is neither initialled nor signed (IN),
 * and no clock gives it out: an embargo only says from when its issuer may.
 */

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

export const releaseActs: readonly ActType[] = [
  propose,
  amend,
  takeBack,
  agree,
  takeBackAgreement,
  issue,
  correct,
];
