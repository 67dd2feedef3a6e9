import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { sidesOf } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { words as saidWords } from '../words.ts';
import { wholeTexts, worded } from './hashed.ts';
import type { WordedIn } from './flat.ts';
import { wordedIn } from './flat.ts';
import { isClean } from './segments.ts';
import { read } from './flat.ts';
import {
  openAsking,
  part,
  refuseAsked,
  refuseAtNode,
  refuseAtText,
  refuseUnanimous,
  textOf,
  wordingState,
} from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, EXAMPLE_WORDS, ownParty, refusePen } from './tabling.ts';
import { openParagraphs } from './whole.ts';

/**
 * The single text of the mediators (TX11): sides comment in their own rooms, only the pen redrafts, there are no brackets and no sponsors. At the end one yes or no to the
 * whole. Each side answers in its own room with whoever holds the pen; what all may know is *unanimous*, or *not unanimous* and nothing more.
 */

/** The question put on a single text. */
export interface Asking {
  text: string;
  hash: string;
  outcome?: 'unanimous' | 'not-unanimous';
  /** Stated to be unanimous: the sides there were then, and the leaves that it rests on, ascending; whoever reads one of these can check it (unanimity.ts). */
  stated?: { sides: string[]; rests: string[] };
}

const EXAMPLE_ASK = 'f'.repeat(64);
const pens = { roles: ['mediator', 'host', 'secretariat', 'party'] } as const;

function refuseOneText(state: RoomState, act: Act<{ text: string }>): Refusal | undefined {
  const { text } = act.body;
  const no = refuseAtText(state, text) ?? refusePen(state, act, text);
  if (no) return no;
  return textOf(state, text)?.tier === 'one-text' ? undefined : refuse('text.not-one-text');
}

interface Redrafting {
  text: string;
  on: { node: string; base: string; words: WordedIn }[];
  says?: Words | undefined;
}

const redraft = declareAct<Redrafting>({
  name: 'text.redraft',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen redrafts paragraphs of the single text of the mediators.',
  effect:
    'New words stand in place of the old ones; without brackets, and nobody’s in particular. What was answered to an earlier draft does not count for this one. Not while a question is open.',
  body: z.strictObject({
    text: shape.actId,
    on: z
      .array(
        z.strictObject({
          node: shape.nodeId,
          base: z.union([shape.actId, z.literal('none')]),
          words: wordedIn,
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(100),
        z.refine(
          (list) => new Set(list.map(({ node }) => node)).size === list.length,
          'names a paragraph twice',
        ),
      ),
    says: z.optional(saidWords),
  }),
  entitled: pens,
  trails: NEXT_DAY,
  worded: worded(({ on }) => on.flatMap(({ words }) => Object.values(words))),
  refuse(state, act) {
    const { text, on } = act.body;
    const no = refuseOneText(state, act);
    if (no) return no;
    const asked = refuseAsked(state, text) ?? refuseUnanimous(state, text);
    if (asked) return asked;
    const working = textOf(state, text)?.working;
    for (const { node, base, words } of on) {
      const unknown = refuseAtNode(state, text, node);
      if (unknown) return unknown;
      if ((part.read(state).nodes[node]?.base ?? 'none') !== base)
        return refuse('text.base-unknown', { paragraph: node });
      const segs = working === undefined ? undefined : words[working]?.segs;
      if (!segs) return refuse('text.no-working-words');
      if (!isClean(read(segs) ?? [])) return refuse('text.bracketed', { paragraph: node });
    }
    return undefined;
  },
  apply(state, act) {
    const { text, on } = act.body;
    const of = textOf(state, text);
    for (const { node: id, words } of on) {
      const node = part.change(state).nodes[id];
      if (!node || !of) continue;
      if (node.base !== undefined) (node.earlier ??= {})[node.base] = true;
      node.base = act.id;
      node.wordings = {
        [act.id]: wordingState(words, of, { by: ownParty(act), index: act.index }),
      };
    }
  },
  sentence: {
    en: '{actor} redrafts {nodes} of the single text “{text}”{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے واحد متن ”{text}“ کے {nodes} کا نیا مسودہ دیا{says, select, none {} other {: ”{says}“}}۔',
  },
  values: ({ text, on, says }, naming) => ({
    text: naming.text(text),
    nodes: naming.nodes(on.map(({ node }) => node)),
    says: says ? naming.words(says) : undefined,
  }),
  example: {
    text: EXAMPLE_TEXT,
    on: [{ node: EXAMPLE_NODE, base: EXAMPLE_TEXT, words: EXAMPLE_WORDS }],
  },
});

interface AskingBody {
  text: string;
  hash: string;
}
const HASH = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

const ask = declareAct<AskingBody>({
  name: 'text.ask',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen asks every side for one yes or no to the whole single text.',
  effect:
    'To the text with this hash, as it stands. Each side answers under seal in its own room with whoever asks, and not here.',
  body: z.strictObject({ text: shape.actId, hash: shape.digest }),
  entitled: pens,
  trails: NEXT_DAY,
  texts: wholeTexts(({ text, hash }) => [{ text, hash }]),
  refuse(state, act) {
    const { text } = act.body;
    const no = refuseOneText(state, act);
    if (no) return no;
    if (openAsking(state, text) !== undefined) return refuse('text.asked');
    const [open] = openParagraphs(state, text);
    return open === undefined ? undefined : refuse('text.still-open', { paragraph: open });
  },
  apply(state, act) {
    const { text, hash } = act.body;
    (part.change(state).askings ??= {})[act.id] = { text, hash };
  },
  sentence: {
    en: '{actor} asks each side for one yes or no to the whole of the single text “{text}”, with hash {hash}.',
    ur: '{actor} نے ہر فریق سے واحد متن ”{text}“ پر، جس کا ہیش {hash} ہے، مجموعی طور پر ہاں یا ناں پوچھی۔',
  },
  values: ({ text, hash }, naming) => ({ text: naming.text(text), hash }),
  example: { text: EXAMPLE_TEXT, hash: HASH },
});

const answer = declareAct<{ ask: string; hash: string; yes: boolean }>({
  name: 'text.answer',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'A side answers, in its own room with whoever holds the pen, yes or no to the whole single text.',
  effect:
    'Only in a shuttle room, which is sealed. The act asked by is of the shared room; the hash says to which text. Once for each question. Nobody else learns the answer, unless all are yes.',
  body: z.strictObject({ ask: shape.actId, hash: shape.digest, yes: z.boolean() }),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    // One that has not accepted the room reads it all the same.
    const sides = Object.values(state.parties).filter(
      ({ role, left }) => role === 'party' && left === undefined,
    );
    const alone = sides.length === 1;
    if (state.setting !== 'shuttle' || !state.sealed || !alone)
      return refuse('text.answer-elsewhere');
    return part.read(state).answers?.[act.body.ask]?.[ownParty(act)]
      ? refuse('text.answered')
      : undefined;
  },
  apply(state, act) {
    ((part.change(state).answers ??= {})[act.body.ask] ??= {})[ownParty(act)] = true;
  },
  sentence: {
    en: '{actor} answers {yes, select, yes {yes} other {no}} to the whole of the text with hash {hash}.',
    ur: '{actor} نے اس متن پر، جس کا ہیش {hash} ہے، مجموعی طور پر {yes, select, yes {ہاں} other {ناں}} کہا۔',
  },
  binding: {
    ps: '{actor} ټول هغه متن ته چې هش یې {hash} دی {yes, select, yes {هو} other {نه}} وايي.',
    ar: 'يجيب {actor} {yes, select, yes {بنعم} other {بلا}} على كامل النص الذي بصمته {hash}.',
    tr: '{actor}, özeti {hash} olan metnin bütününe {yes, select, yes {evet} other {hayır}} der.',
    fr: '{actor} répond {yes, select, yes {oui} other {non}} à l’ensemble du texte dont l’empreinte est {hash}.',
  },
  values: ({ hash, yes }) => ({ hash, yes: yes ? 'yes' : 'no' }),
  example: { ask: EXAMPLE_ASK, hash: HASH, yes: true },
});

const outcome = declareAct<{ text: string; ask: string; unanimous: boolean }>({
  name: 'text.outcome',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever asked says that the answers were unanimous, or that they were not.',
  effect:
    'Unanimous, it rests on the answer of every side, which are opened by that. Not unanimous, it rests on nothing and says no more: who answered what, or how many, is not known.',
  body: z.strictObject({ text: shape.actId, ask: shape.actId, unanimous: z.boolean() }),
  entitled: pens,
  trails: NEXT_DAY,
  // The answers were to that text: the same still stands.
  texts: wholeTexts(({ ask: id }, state) => {
    const asking = part.read(state).askings?.[id];
    return asking ? [{ text: asking.text, hash: asking.hash }] : [];
  }),
  refuse(state, act) {
    const { text, ask: id, unanimous } = act.body;
    const no = refuseOneText(state, act);
    if (no) return no;
    const asking = part.read(state).askings?.[id];
    if (asking?.text !== text || asking.outcome !== undefined) return refuse('text.not-asked');
    const rests = unanimous ? sidesOf(state).length : 0;
    const apart = new Set(act.rests).size === act.rests.length;
    return act.rests.length === rests && apart ? undefined : refuse('text.outcome-rests');
  },
  apply(state, act) {
    const asking = part.change(state).askings?.[act.body.ask];
    if (!asking) return;
    asking.outcome = act.body.unanimous ? 'unanimous' : 'not-unanimous';
    if (act.body.unanimous) asking.stated = { sides: sidesOf(state), rests: [...act.rests] };
  },
  sentence: {
    en: '{actor} states that the answers to the single text “{text}” were {all, select, yes {unanimous: every side said yes} other {not unanimous}}.',
    ur: '{actor} نے بتایا کہ واحد متن ”{text}“ پر جوابات {all, select, yes {متفقہ تھے: ہر فریق نے ہاں کہا} other {متفقہ نہیں تھے}}۔',
  },
  values: ({ text, unanimous }, naming) => ({
    text: naming.text(text),
    all: unanimous ? 'yes' : 'no',
  }),
  example: { text: EXAMPLE_TEXT, ask: EXAMPLE_ASK, unanimous: false },
});

export const oneTextActs: readonly ActType[] = [redraft, ask, answer, outcome];
