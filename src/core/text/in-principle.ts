import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import { signedStep, weightOf } from '../signed-step.ts';
import { eachOnce } from './exact-words.ts';
import { nodeOf, part, refuseAtNode, textOf } from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, ownParty } from './tabling.ts';

/** Agreement in principle (TX3.14): the matter is settled, and its words are to follow. It is to no words, and binds nobody. */

interface InPrinciple {
  text: string;
  nodes: string[];
  /** The side no longer does. */
  back?: true | undefined;
}

const agree = declareAct<InPrinciple>({
  name: 'text.agree-in-principle',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'A side agrees to paragraphs in principle, whose words are to follow; or no longer does.',
  effect:
    'To no words: agreement to words is given by their hash, and takes the place of this. A paragraph reads so when every side has said it. Anybody of the side takes it back as it was given.',
  body: z.strictObject({
    text: shape.actId,
    nodes: eachOnce(shape.nodeId, (node) => node),
    back: z.optional(z.literal(true)),
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const { text, nodes, back } = act.body;
    for (const node of nodes) {
      const no = refuseAtNode(state, text, node);
      if (no) return no;
      const said = nodeOf(state, node)?.inPrinciple?.[ownParty(act)];
      const stands = said !== undefined && weightOf(state, said) !== 'disowned';
      if (stands !== (back === true)) return refuse('text.principle-already', { paragraph: node });
    }
    return textOf(state, text)?.tier === 'one-text' ? refuse('text.one-text') : undefined;
  },
  apply(state, act) {
    for (const id of act.body.nodes) {
      const node = part.change(state).nodes[id];
      if (!node) continue;
      if (act.body.back) delete node.inPrinciple?.[ownParty(act)];
      else (node.inPrinciple ??= {})[ownParty(act)] = signedStep(act);
    }
  },
  sentence: {
    en: '{actor} {back, select, yes {no longer agrees} other {agrees}} in principle to {nodes} of the text “{text}”{back, select, yes {} other {; the words are to follow}}.',
    ur: '{actor} {back, select, yes {اب متن ”{text}“ کے {nodes} سے اصولی طور پر متفق نہیں} other {متن ”{text}“ کے {nodes} سے اصولی طور پر متفق ہے؛ الفاظ بعد میں آئیں گے}}۔',
  },
  values: ({ text, nodes, back }, naming) => ({
    text: naming.text(text),
    nodes: naming.nodes(nodes),
    back: back ? 'yes' : 'no',
  }),
  example: { text: EXAMPLE_TEXT, nodes: [EXAMPLE_NODE] },
});

export const inPrincipleActs: readonly ActType[] = [agree];
