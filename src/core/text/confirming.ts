import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import type { AboutConsent } from '../consent-steps.ts';
import {
  refuseConfirming,
  refuseDeclining,
  refuseWithdrawing,
  takeConfirming,
  takeDeclining,
  takeWithdrawing,
} from '../consent-steps.ts';
import { part as consents } from '../consent-standing.ts';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import type { Naming } from '../naming.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import { eachOnce, sayHashes } from './exact-words.ts';
import { nodeOf } from './state.ts';
import { EXAMPLE_TEXT } from './tabling.ts';

/** What becomes of a side's consents to paragraphs (AU4, AU5): confirmed, not confirmed, withdrawn; each consent by itself, several in one act. */

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

export const confirmingActs: readonly ActType[] = [confirm, decline, withdraw];
