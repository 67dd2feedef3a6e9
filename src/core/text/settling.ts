import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { ExactWords } from './exact-words.ts';
import { EXAMPLE_EXACT, exactWords, refuseWords } from './exact-words.ts';
import { paragraphStanding } from './standing.ts';
import { nodeOf, part, refuseAtText, reworded } from './state.ts';
import { EXAMPLE_TEXT, refusePen } from './tabling.ts';

/** Words that every side has agreed to are entered into the text (TX3.6). */

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
  apply(state, act) {
    for (const { node: id, words } of act.body.on) {
      const node = part.change(state).nodes[id];
      const agreed = node?.wordings[words];
      if (!node || !agreed) continue;
      if (node.base !== undefined && node.base !== words) (node.earlier ??= {})[node.base] = true;
      if (node.base !== words) reworded(node, act);
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
  example: { text: EXAMPLE_TEXT, on: [EXAMPLE_EXACT] },
});

export const settlingActs: readonly ActType[] = [settle];
