import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { instantMs } from './instants.ts';
import type { Release } from './joint-statement.ts';
import { anybody, awaitedFor, releases } from './joint-statement.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/** A joint statement is given out, and corrected, by its issuer (ST8). */

const issuers = { ...anybody, head: true } as const;

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

export const issue = declareAct<Issuing>({
  name: 'release.issue',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'The issuer gives out a joint statement in the words that all named have agreed to.',
  effect:
    'Only once everybody it speaks for has agreed to these words, and not before the embargo. After that it is corrected, never taken back. No clock issues anything.',
  body: z.strictObject({
    release: shape.actId,
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

export const correct = declareAct<Correction>({
  name: 'release.correct',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'The issuer corrects a joint statement that it has issued, and says why.',
  effect:
    'Both texts are kept with their times. The correction is the issuer’s own until each of those named has agreed to the corrected words, and is shown so.',
  body: z.strictObject({
    release: shape.actId,
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
