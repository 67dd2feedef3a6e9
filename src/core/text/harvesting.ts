import * as z from 'zod/mini';
import { refuseUnlessAllSides } from '../consent-steps.ts';
import { isProvisional, part as consents } from '../consent-standing.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { ExactWords } from './exact-words.ts';
import { EXAMPLE_EXACT, exactWords, refuseWords, sayWords } from './exact-words.ts';
import { nodeOf, textOf } from './state.ts';
import { EXAMPLE_TEXT } from './tabling.ts';

/** Paragraphs are released as an early harvest (AU7.7), as a point is (consent.ts). */

const harvest = declareAct<{ text: string; on: ExactWords[] }>({
  name: 'text.harvest',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'The heads of all sides release paragraphs of a text as an early harvest.',
  effect:
    'One act, signed by the head of every side and by nobody else. Only words that stand. They are no longer provisional and what is agreed to them stands whatever becomes of the rest; other words in their place are provisional again (AU7).',
  body: z.strictObject({ text: shape.actId, on: exactWords }),
  entitled: { roles: ['party'], head: true },
  joint: true,
  trails: NEXT_DAY,
  solemn: true,
  refuse(state, act) {
    const { text, on } = act.body;
    const no = refuseUnlessAllSides(state, act);
    if (no) return no;
    for (const one of on) {
      const wrong = refuseWords(state, text, one);
      if (wrong) return wrong;
      if (nodeOf(state, one.node)?.base !== one.words)
        return refuse('harvest.not-standing', { paragraph: one.node });
      if (!isProvisional(state, one.node)) return refuse('harvest.not-provisional');
    }
    return undefined;
  },
  apply(state, act) {
    const { text, on } = act.body;
    const working = textOf(state, text)?.working;
    const signed = act.by.map((by) => ({ act: act.id, by, at: act.admitted }));
    for (const { node, words, hashes } of on) {
      const hash = working === undefined ? undefined : hashes[working];
      if (hash === undefined) continue;
      consents.change(state).released[node] = { hash, words, index: act.index, signed };
    }
  },
  sentence: {
    en: '{actor} jointly release {nodes} of the text “{text}” as an early harvest: what is agreed to them, in the exact words with hash {hash}, stands whatever becomes of the rest.',
    ur: '{actor} نے متن ”{text}“ کے {nodes} کو مشترکہ طور پر قبل از وقت ثمرہ قرار دیا: ان پر، بعینہٖ ان الفاظ میں جن کا ہیش {hash} ہے، جو طے ہو وہ باقی متن کے انجام سے قطع نظر قائم رہے گا۔',
  },
  binding: {
    ps: '{actor} په ګډه د «{text}» متن {nodes} د وړاندې حاصل په توګه بېلوي: څه چې پر هغو، کټ مټ په هغو الفاظو چې هش یې {hash} دی، منل شوي وي، د نورو له پایلې پرته پر ځای پاتې کېږي.',
    ar: 'يُفرد {actor} معًا {nodes} من النص «{text}» ثمرةً مبكرة: ما يُتفق عليه فيها، بعين الألفاظ التي بصمتها {hash}، يبقى قائمًا أيًّا كان مصير ما عداها.',
    tr: '{actor}, “{text}” metninin {nodes} bölümünü erken sonuç olarak birlikte ayırır: bunlar üzerinde, özeti {hash} olan sözcüklerle aynen, varılan mutabakat geri kalanının sonucu ne olursa olsun geçerli kalır.',
    fr: '{actor} détachent ensemble {nodes} du texte « {text} » à titre de résultat anticipé : ce qui en est convenu, dans les termes exacts dont l’empreinte est {hash}, demeure quel que soit le sort du reste.',
  },
  values: ({ text, on }, naming) => sayWords(text, on, naming),
  example: { text: EXAMPLE_TEXT, on: [EXAMPLE_EXACT] },
});

export const harvestingActs: readonly ActType[] = [harvest];
