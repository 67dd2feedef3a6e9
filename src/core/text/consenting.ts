import * as z from 'zod/mini';
import { consentStep } from '../consent-steps.ts';
import type { Consent, Step } from '../consent-standing.ts';
import { consentStanding, isFirm, isGiven, part as consents } from '../consent-standing.ts';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import { groundRules } from '../procedure.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { WordLanguage } from '../words.ts';
import type { ExactWords, Hashes } from './exact-words.ts';
import {
  eachOnce,
  EXAMPLE_EXACT,
  exactWords,
  hashesIn,
  refuseWords,
  sayHashes,
  sayWords,
} from './exact-words.ts';
import { nodeOf, refuseAtText, textOf, wordingOf } from './state.ts';
import { EXAMPLE_TEXT, ownParty } from './tabling.ts';

/**
 * Consent to paragraphs (AU2, TX3): to exact words, those that stand or those proposed, of one or several paragraphs at once. It goes into the same ledger as consent
 * to a point's formula, and each paragraph is confirmed, declined or withdrawn by itself.
 */

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
  example: { text: EXAMPLE_TEXT, on: [EXAMPLE_EXACT], as: 'ad-referendum' },
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

export const consentingActs: readonly ActType[] = [give, conform];
