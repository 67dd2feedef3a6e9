import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import type { AboutConsent } from '../consent-steps.ts';
import {
  consentStep,
  refuseConfirming,
  refuseDeclining,
  refuseWithdrawing,
  takeConfirming,
  takeDeclining,
  takeWithdrawing,
} from '../consent-steps.ts';
import type { Consent, Step } from '../consent-standing.ts';
import { consentStanding, isFirm, isGiven, part as consents } from '../consent-standing.ts';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import type { Naming } from '../naming.ts';
import { NEXT_DAY } from '../points.ts';
import { groundRules } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { WordLanguage } from '../words.ts';
import { paragraphStanding } from './standing.ts';
import { nodeOf, part, refuseAtNode, refuseAtText, textOf, wordingOf } from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, ownParty, refusePen } from './tabling.ts';

/**
 * Consent to paragraphs (AU2, TX3): to exact words, those that stand or those proposed, of one or several paragraphs at once. It goes into the same ledger as consent
 * to a point's formula, and each paragraph is confirmed, declined or withdrawn by itself.
 */

/** The hash of a paragraph's words in each language that the side agrees to; the working language always. */
type Hashes = Partial<Record<WordLanguage, string>>;

interface ExactWords {
  node: string;
  /** The act that brought them. */
  words: string;
  hashes: Hashes;
}

const hashesIn = z.strictObject({
  en: z.optional(shape.digest),
  ur: z.optional(shape.digest),
  ps: z.optional(shape.digest),
  prs: z.optional(shape.digest),
  ar: z.optional(shape.digest),
  tr: z.optional(shape.digest),
  fr: z.optional(shape.digest),
});
const LIST = 200;

function eachOnce<T>(item: z.ZodMiniType<T>, of: (one: T) => string) {
  return z.array(item).check(
    z.minLength(1),
    z.maxLength(LIST),
    z.refine((list) => new Set(list.map(of)).size === list.length, 'names one thing twice'),
  );
}

const exactWords = eachOnce<ExactWords>(
  z.strictObject({ node: shape.nodeId, words: shape.actId, hashes: hashesIn }),
  ({ node }) => node,
);

/** AU2: why these are not words that can be agreed to: they are not on the table, are not the words with this hash, or have brackets in them. */
function refuseWords(state: RoomState, text: string, one: ExactWords): Refusal | undefined {
  const no = refuseAtNode(state, text, one.node);
  if (no) return no;
  const wording = wordingOf(state, one.node, one.words);
  const working = textOf(state, text)?.working;
  if (!wording || working === undefined) return refuse('text.words-gone', { paragraph: one.node });
  if (one.hashes[working] === undefined) return refuse('text.no-working-words');
  for (const [of, hash] of Object.entries(one.hashes))
    if (wording.hashes[of as WordLanguage] !== hash)
      return refuse('text.other-words', { paragraph: one.node });
  return wording.open ? refuse('text.bracketed', { paragraph: one.node }) : undefined;
}

const EXAMPLE: ExactWords = {
  node: EXAMPLE_NODE,
  words: EXAMPLE_TEXT,
  hashes: { en: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
};

/** One hash whole; of several their beginnings, of many the first few and how many there are: what is signed has each whole. */
function sayHashes(hashes: readonly string[], naming: Naming): string {
  if (hashes.length === 1) return hashes[0] as string;
  const short = hashes.map((hash) => `${hash.slice(0, 8)}…`);
  return hashes.length > 8
    ? `${short.slice(0, 3).join(' ')} (${hashes.length})`
    : naming.list(short);
}

/** What is agreed to, as a sentence has it: each paragraph with the hash of its words. */
function sayWords(text: string, on: readonly ExactWords[], naming: Naming) {
  return {
    text: naming.text(text),
    nodes: naming.nodes(on.map((one) => one.node)),
    hash: sayHashes(
      on.map((one) => Object.values(one.hashes)[0] ?? ''),
      naming,
    ),
  };
}

/** What a side agreed to in further languages, and by whose hand. */
function alsoIn(hashes: Hashes, step: Step): Pick<Consent, 'also'> {
  const also = Object.entries(hashes).map(([of, hash]) => [of, { hash, step }]);
  return also.length === 0 ? {} : { also: Object.fromEntries(also) as Consent['also'] };
}

interface Consenting {
  text: string;
  on: ExactWords[];
  as: Consent['as'];
}

const give = declareAct<Consenting>({
  name: 'text.consent',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'A side agrees to the exact words of one or several paragraphs: ad referendum, or definitively.',
  effect:
    'Each is named with the act that brought its words and their hash in the working language, and in others as far as the side agrees to those too. Words with brackets in them cannot be agreed to. All of it, or none.',
  body: z.strictObject({
    text: shape.actId,
    on: exactWords,
    as: z.enum(['ad-referendum', 'definitive']),
  }),
  entitled: { roles: ['party'] },
  solemn: true,
  refuse(state, act) {
    const { text, on } = act.body;
    for (const one of on) {
      const no = refuseWords(state, text, one);
      if (no) return no;
      const before = consents.read(state).latest[one.node]?.[ownParty(act)];
      const same =
        before !== undefined && consents.read(state).consents[before]?.words === one.words;
      if (same && isGiven(consentStanding(state, before))) return refuse('consent.given-already');
      // Nobody without powers takes the place of an agreement that is firm (AU4).
      const firm = before !== undefined && isFirm(consentStanding(state, before));
      if (firm && !consentStep(state, act, one.node).powers) return refuse('consent.awaits-powers');
    }
    return undefined;
  },
  apply(state, act) {
    const { text, on, as } = act.body;
    const working = textOf(state, text)?.working as WordLanguage;
    const party = ownParty(act);
    const { consents: all, latest } = consents.change(state);
    for (const [n, { node, words, hashes }] of on.entries()) {
      const { [working]: hash, ...also } = hashes;
      const id = `${act.id}.${n + 1}`;
      const given = consentStep(state, act, node);
      all[id] = {
        party,
        target: node,
        words,
        hash: hash as string,
        ...alsoIn(also, given),
        as,
        ...(groundRules(state)?.nothingUntilEverything ? { provisional: true as const } : {}),
        given,
      };
      (latest[node] ??= {})[party] = id;
    }
  },
  sentence: {
    en: '{actor} agrees {as, select, definitive {definitively} other {ad referendum, subject to confirmation,}} to {nodes} of the text “{text}”, in the exact words with hash {hash}.',
    ur: '{actor} نے متن ”{text}“ کے {nodes} سے {as, select, definitive {حتمی طور پر} other {توثیق سے مشروط طور پر}} اتفاق کیا، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د «{text}» متن له {nodes} سره {as, select, definitive {په وروستي ډول} other {د تایید تر شرط لاندې}} موافق دی، کټ مټ په هغو الفاظو چې هش یې {hash} دی.',
    ar: 'يوافق {actor} {as, select, definitive {موافقة نهائية} other {رهنًا بالتأكيد}} على {nodes} من النص «{text}»، بعين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, “{text}” metninin {nodes} bölümünü, özeti {hash} olan sözcüklerle aynen, {as, select, definitive {kesin olarak} other {onaya bağlı (ad referendum) olarak}} kabul eder.',
    fr: '{actor} accepte {as, select, definitive {définitivement} other {ad referendum, sous réserve de confirmation,}} {nodes} du texte « {text} », dans les termes exacts dont l’empreinte est {hash}.',
  },
  values: ({ text, on, as }, naming) => ({ ...sayWords(text, on, naming), as }),
  example: { text: EXAMPLE_TEXT, on: [EXAMPLE], as: 'ad-referendum' },
});

const conform = declareAct<{ text: string; on: { consent: string; hashes: Hashes }[] }>({
  name: 'text.conform',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side agrees to words it has agreed to in further languages as well (conformed).',
  effect:
    'To the words in each language by their hash. What was agreed in the working language stays as it is; a paragraph is conformed when every side has agreed to it in every authentic language (VCLT art. 33).',
  body: z.strictObject({
    text: shape.actId,
    on: eachOnce(
      z.strictObject({ consent: shape.consentId, hashes: hashesIn }),
      ({ consent }) => consent,
    ),
  }),
  entitled: { roles: ['party'] },
  solemn: true,
  refuse(state, act) {
    const { text, on } = act.body;
    const no = refuseAtText(state, text);
    if (no) return no;
    for (const { consent: id, hashes } of on) {
      const consent = consents.read(state).consents[id];
      if (!consent || nodeOf(state, consent.target)?.text !== text)
        return refuse('consent.unknown');
      if (consent.party !== ownParty(act)) return refuse('consent.not-own');
      if (!isGiven(consentStanding(state, id))) return refuse('consent.ended');
      const wording = wordingOf(state, consent.target, consent.words);
      for (const [of, hash] of Object.entries(hashes))
        if (wording?.hashes[of as WordLanguage] !== hash)
          return refuse('text.other-words', { paragraph: consent.target });
    }
    return undefined;
  },
  apply(state, act) {
    for (const { consent: id, hashes } of act.body.on) {
      const consent = consents.change(state).consents[id];
      if (!consent) continue;
      const step = consentStep(state, act, consent.target);
      consent.also = { ...consent.also, ...alsoIn(hashes, step).also };
    }
  },
  sentence: {
    en: '{actor} agrees to {consents} of the text “{text}” in further languages, in the exact words with hash {hash}.',
    ur: '{actor} نے متن ”{text}“ کے {consents} سے مزید زبانوں میں بھی اتفاق کیا، بعینہٖ ان الفاظ میں جن کے ہیش {hash} ہیں۔',
  },
  binding: {
    ps: '{actor} د «{text}» متن له {consents} سره په نورو ژبو هم موافق دی، کټ مټ په هغو الفاظو چې هشونه یې {hash} دي.',
    ar: 'يوافق {actor} على {consents} من النص «{text}» بلغات أخرى كذلك، بعين الألفاظ التي بصماتها {hash}.',
    tr: '{actor}, “{text}” metninin {consents} bölümünü, özetleri {hash} olan sözcüklerle aynen, başka dillerde de kabul eder.',
    fr: '{actor} accepte aussi {consents} du texte « {text} » en d’autres langues, dans les termes exacts dont les empreintes sont {hash}.',
  },
  values: ({ text, on }, naming) => ({
    text: naming.text(text),
    consents: naming.consents(on.map(({ consent }) => consent)),
    hash: sayHashes(
      on.flatMap(({ hashes }) => Object.values(hashes)),
      naming,
    ),
  }),
  example: {
    text: EXAMPLE_TEXT,
    on: [
      {
        consent: `${'d'.repeat(64)}.1`,
        hashes: { ur: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
      },
    ],
  },
});

interface AboutConsents {
  text: string;
  on: AboutConsent[];
}
const aboutConsents = z.strictObject({
  text: shape.actId,
  on: eachOnce<AboutConsent>(
    z.strictObject({ consent: shape.consentId, hash: shape.digest }),
    ({ consent }) => consent,
  ),
});
const aboutExample: AboutConsents = {
  text: EXAMPLE_TEXT,
  on: [{ consent: `${'d'.repeat(64)}.1`, hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }],
};
const aboutValues = ({ text, on }: AboutConsents, naming: Naming) => ({
  text: naming.text(text),
  consents: naming.consents(on.map(({ consent }) => consent)),
  hash: sayHashes(
    on.map((one) => one.hash),
    naming,
  ),
});

type Refusing = (state: RoomState, act: Act, about: AboutConsent) => Refusal | undefined;

/** The first of a list that cannot be done, since all of it is done or none. */
function refuseFirst(refusing: Refusing) {
  return (state: RoomState, act: Act<AboutConsents>): Refusal | undefined => {
    for (const about of act.body.on) {
      const target = consents.read(state).consents[about.consent]?.target;
      if (target !== undefined && nodeOf(state, target)?.text !== act.body.text)
        return refuse('consent.unknown');
      const no = refusing(state, act, about);
      if (no) return no;
    }
    return undefined;
  };
}

function takeEach(taking: (state: RoomState, act: Act, id: string) => void) {
  return (state: RoomState, act: Act<AboutConsents>): void => {
    for (const { consent } of act.body.on) taking(state, act, consent);
  };
}

const confirm = declareAct<AboutConsents>({
  name: 'text.confirm',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side confirms its agreement ad referendum to paragraphs, or one given beyond powers.',
  effect:
    'Rests on the notified powers of the person who confirms; beyond them it awaits confirmation in turn. What lies behind it is the side’s own, and is not asked for (AU4).',
  body: aboutConsents,
  entitled: { roles: ['party'] },
  solemn: true,
  refuse: refuseFirst(refuseConfirming),
  apply: takeEach(takeConfirming),
  sentence: {
    en: '{actor} confirms its agreement to {consents} of the text “{text}”, to the exact words with hash {hash}.',
    ur: '{actor} نے متن ”{text}“ کے {consents} سے اپنی رضامندی کی توثیق کی، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د «{text}» متن له {consents} سره خپله موافقه تاییدوي، کټ مټ په هغو الفاظو چې هش یې {hash} دی.',
    ar: 'يؤكد {actor} موافقته على {consents} من النص «{text}»، على عين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, “{text}” metninin {consents} bölümüne, özeti {hash} olan sözcüklere verdiği onayı aynen teyit eder.',
    fr: '{actor} confirme son accord sur {consents} du texte « {text} », sur les termes exacts dont l’empreinte est {hash}.',
  },
  values: aboutValues,
  example: aboutExample,
});

const decline = declareAct<AboutConsents>({
  name: 'text.not-confirm',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side says that its agreement ad referendum to paragraphs is not confirmed.',
  effect:
    'An ordinary outcome, shown as not confirmed and apart from a withdrawal. It takes no powers, since nobody was bound. The side may agree anew.',
  body: aboutConsents,
  entitled: { roles: ['party'] },
  solemn: true,
  refuse: refuseFirst(refuseDeclining),
  apply: takeEach(takeDeclining),
  sentence: {
    en: '{actor} states that its agreement to {consents} of the text “{text}”, to the exact words with hash {hash}, is not confirmed.',
    ur: '{actor} نے بتایا کہ متن ”{text}“ کے {consents} سے اس کی رضامندی کی، بعینہٖ ان الفاظ سے جن کا ہیش {hash} ہے، توثیق نہیں ہوئی۔',
  },
  binding: {
    ps: '{actor} وايي چې د «{text}» متن له {consents} سره د هغه موافقه، کټ مټ له هغو الفاظو سره چې هش یې {hash} دی، تایید نه شوه.',
    ar: 'يعلن {actor} أن موافقته على {consents} من النص «{text}»، على عين الألفاظ التي بصمتها {hash}، لم تُؤكَّد.',
    tr: '{actor}, “{text}” metninin {consents} bölümüne, özeti {hash} olan sözcüklere verdiği onayın aynen teyit edilmediğini bildirir.',
    fr: '{actor} déclare que son accord sur {consents} du texte « {text} », sur les termes exacts dont l’empreinte est {hash}, n’est pas confirmé.',
  },
  values: aboutValues,
  example: aboutExample,
});

const withdraw = declareAct<AboutConsents>({
  name: 'text.withdraw',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side withdraws consents to paragraphs that were confirmed or definitive.',
  effect:
    'Rests on the notified powers of the person who withdraws; beyond them it awaits confirmation, and until then the consent stands.',
  body: aboutConsents,
  entitled: { roles: ['party'] },
  solemn: true,
  refuse: refuseFirst(refuseWithdrawing),
  apply: takeEach(takeWithdrawing),
  sentence: {
    en: '{actor} withdraws its consent to {consents} of the text “{text}”, to the exact words with hash {hash}.',
    ur: '{actor} نے متن ”{text}“ کے {consents} سے اپنی رضامندی واپس لی، جو بعینہٖ ان الفاظ سے تھی جن کا ہیش {hash} ہے۔',
  },
  binding: {
    ps: '{actor} د «{text}» متن له {consents} سره خپله موافقه بېرته اخلي، کټ مټ له هغو الفاظو سره چې هش یې {hash} دی.',
    ar: 'يسحب {actor} موافقته على {consents} من النص «{text}»، على عين الألفاظ التي بصمتها {hash}.',
    tr: '{actor}, “{text}” metninin {consents} bölümüne, özeti {hash} olan sözcüklere aynen verdiği onayı geri çeker.',
    fr: '{actor} retire son consentement à {consents} du texte « {text} », aux termes exacts dont l’empreinte est {hash}.',
  },
  values: aboutValues,
  example: aboutExample,
});

interface Settling {
  text: string;
  on: ExactWords[];
}

const settle = declareAct<Settling>({
  name: 'text.settle',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'Whoever holds the pen enters into the text the words that every side has agreed to; their brackets are lifted.',
  effect:
    'Only words to which the consent of every side is there, ad referendum or firm, and on which nothing was proposed since. Other proposals on the paragraph leave the table; consents stay as they are. Agreed to have no text, a paragraph is left out.',
  body: z.strictObject({ text: shape.actId, on: exactWords }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const { text, on } = act.body;
    const no = refuseAtText(state, text) ?? refusePen(state, act, text);
    if (no) return no;
    for (const one of on) {
      const wrong = refuseWords(state, text, one);
      if (wrong) return wrong;
      const standing = paragraphStanding(state, one.node);
      if (standing?.words !== one.words || standing.reopened.length > 0)
        return refuse('text.not-agreed', { paragraph: one.node });
      const node = nodeOf(state, one.node);
      if (node?.base === one.words && Object.keys(node.wordings).length === 1)
        return refuse('text.settled-already', { paragraph: one.node });
    }
    return undefined;
  },
  apply(state, { body }) {
    for (const { node: id, words } of body.on) {
      const node = part.change(state).nodes[id];
      const agreed = node?.wordings[words];
      if (!node || !agreed) continue;
      if (node.base !== undefined && node.base !== words) (node.earlier ??= {})[node.base] = true;
      node.base = words;
      node.wordings = { [words]: agreed };
    }
  },
  sentence: {
    en: '{actor} enters the agreed words of {nodes} into the text “{text}”.',
    ur: '{actor} نے متن ”{text}“ میں {nodes} کے متفقہ الفاظ درج کیے۔',
  },
  values: ({ text, on }, naming) => ({
    text: naming.text(text),
    nodes: naming.nodes(on.map((one) => one.node)),
  }),
  example: { text: EXAMPLE_TEXT, on: [EXAMPLE] },
});

export const textConsentActs: readonly ActType[] = [
  give,
  conform,
  confirm,
  decline,
  withdraw,
  settle,
];
