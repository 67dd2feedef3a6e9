import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import { worded } from './hashed.ts';
import { nodeId } from './draft.ts';
import type { WordedIn } from './flat.ts';
import { wordedIn } from './flat.ts';
import { heightOf, isWithin, refusePlace } from './place.ts';
import { refuseSpeakingFor } from './speaking-for.ts';
import type { NodeState, WordingState } from './state.ts';
import {
  bringsIds,
  nodeOf,
  part,
  place,
  proposalsOn,
  refuseAsked,
  refuseAtNode,
  refuseIds,
  refuseUnanimous,
  siblings,
  textOf,
  wordingState,
} from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, EXAMPLE_WORDS, ownParty, refusePen } from './tabling.ts';

/**
 * The order of a text (TX3): moving and renumbering keep ids and consents and are shown; splitting and merging bring new words, so they reopen what they touch. Done
 * by whoever holds the pen, and never under a proposal that is on the table: its words would be lost.
 */

const entitled = { roles: ['party', 'mediator', 'host', 'secretariat'] } as const;

function refuseMine(
  state: RoomState,
  act: Act<{ text: string }>,
  node: string,
): Refusal | undefined {
  const { text } = act.body;
  return (
    refuseAtNode(state, text, node) ??
    refuseAsked(state, text) ??
    refuseUnanimous(state, text) ??
    refusePen(state, act, text)
  );
}

/** Why the words of a node cannot be given new form: `text.base-unknown`, `text.proposals-open`. */
function refuseRewording(state: RoomState, id: string, base: string): Refusal | undefined {
  const node = nodeOf(state, id);
  if (node?.base !== base) return refuse('text.base-unknown', { paragraph: id });
  return proposalsOn(node).length > 0
    ? refuse('text.proposals-open', { paragraph: id })
    : undefined;
}

interface Moving {
  text: string;
  node: string;
  in?: string | undefined;
  after?: string | undefined;
}

const move = declareAct<Moving>({
  name: 'text.move',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen moves a paragraph, with what stands in it.',
  effect: 'Its id, its words and what was agreed stay. Numbers that follow from the place change.',
  body: z.strictObject({
    text: shape.actId,
    node: shape.nodeId,
    in: z.optional(shape.nodeId),
    after: z.optional(shape.nodeId),
  }),
  entitled,
  trails: NEXT_DAY,
  refuse(state, act) {
    const { text, node, in: holder, after } = act.body;
    const no = refuseMine(state, act, node);
    if (no) return no;
    if (holder !== undefined && isWithin(state, holder, node)) return refuse('paragraph.misplaced');
    if (after === node) return refuse('paragraph.not-there');
    const kind = nodeOf(state, node)?.kind;
    return kind && refusePlace(state, { text, in: holder, after }, kind, heightOf(state, node));
  },
  apply(state, { body }) {
    const node = part.change(state).nodes[body.node];
    if (!node) return;
    const from = siblings(state, body.text, node.parent);
    from.splice(from.indexOf(body.node), 1);
    if (body.in === undefined) delete node.parent;
    else node.parent = body.in;
    place(siblings(state, body.text, body.in), body.node, body.after);
  },
  sentence: {
    en: '{actor} moves {node} of the text “{text}”{after, select, none {} other {, to stand after {after}}}.',
    ur: '{actor} نے متن ”{text}“ میں {node} کو{after, select, none {} other { {after} کے بعد}} منتقل کیا۔',
  },
  values: ({ text, node, after }, naming) => ({
    text: naming.text(text),
    node: naming.node(node),
    after: after === undefined ? undefined : naming.node(after),
  }),
  example: { text: EXAMPLE_TEXT, node: EXAMPLE_NODE, after: `${'b'.repeat(16)}.2` },
});

const ORDINALS = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|مکرر|مكرر';
const COUNTED = new RegExp(`^[0-9٠-٩۰-۹]{1,5}(?:[A-Za-zآ-ی]|${ORDINALS})?$`);
const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const CAPITALS = new RegExp(ROMAN.source.toUpperCase());
const LETTER = /^[A-Za-zآ-ی]$/;
const ORDINAL = new RegExp(`^(?:${ORDINALS})$`);

/** Whether an own number reads as one: figures, Roman numerals, single letters, `bis`. Whole words in front of a paragraph could turn its meaning round. */
function isPlainNumber(num: string): boolean {
  const parts = num.split(/[ .()/-]+/).filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.length <= 4 &&
    parts.every((part, n) => {
      if (COUNTED.test(part) || ROMAN.test(part) || CAPITALS.test(part)) return true;
      const before = parts[n - 1];
      if (LETTER.test(part)) return before === undefined || !LETTER.test(before);
      return before !== undefined && ORDINAL.test(part);
    })
  );
}
const plainNumber = z
  .string()
  .check(z.maxLength(20), z.refine(isPlainNumber, 'does not read as a number'));

interface Renumbering {
  text: string;
  node: string;
  num?: string | undefined;
}

const renumber = declareAct<Renumbering>({
  name: 'text.renumber',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen gives a paragraph a number of its own (2 bis), or takes it away.',
  effect: 'Without one, its number follows from its place. What was agreed stays.',
  body: z.strictObject({ text: shape.actId, node: shape.nodeId, num: z.optional(plainNumber) }),
  entitled,
  trails: NEXT_DAY,
  refuse: (state, act) => refuseMine(state, act, act.body.node),
  apply(state, { body }) {
    const node = part.change(state).nodes[body.node];
    if (!node) return;
    if (body.num === undefined) delete node.num;
    else node.num = body.num;
  },
  sentence: {
    en: '{actor} {num, select, none {lets the number of {node} follow from its place} other {gives {node} the number {num}}}, in the text “{text}”.',
    ur: '{actor} نے متن ”{text}“ میں {num, select, none {{node} کا نمبر اس کی جگہ کے مطابق رہنے دیا} other {{node} کو نمبر {num} دیا}}۔',
  },
  values: ({ text, node, num }, naming) => ({
    text: naming.text(text),
    node: naming.node(node),
    num,
  }),
  example: { text: EXAMPLE_TEXT, node: EXAMPLE_NODE, num: '2 bis' },
});

interface Splitting {
  text: string;
  node: string;
  base: string;
  words: WordedIn[];
}

const split = declareAct<Splitting>({
  name: 'text.split',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen splits a paragraph into several.',
  effect:
    'The first part keeps its id; the others are new paragraphs after it. The parts are open, whatever was agreed on the whole; the redline shows the split as one.',
  body: z.strictObject({
    text: shape.actId,
    node: shape.nodeId,
    base: shape.actId,
    words: z.array(wordedIn).check(z.minLength(2), z.maxLength(20)),
  }),
  entitled,
  trails: NEXT_DAY,
  worded: worded(({ words }) => words.flatMap((one) => Object.values(one))),
  refuse(state, act) {
    const { text, node, base, words } = act.body;
    const no =
      refuseMine(state, act, node) ??
      refuseRewording(state, node, base) ??
      refuseSpeakingFor(state, act, words);
    if (no) return no;
    const working = textOf(state, text)?.working;
    if (working !== undefined && words.some((one) => !one[working]?.segs.length))
      return refuse('text.no-working-words');
    return refuseIds(state, act);
  },
  apply(state, act) {
    const { text, node: id, words } = act.body;
    const { nodes } = part.change(state);
    const node = nodes[id];
    const of = textOf(state, text);
    if (!node || !of) return;
    bringsIds(state, act);
    const brings = { by: ownParty(act), index: act.index };
    const list = siblings(state, text, node.parent);
    reword(node, act.id, wordingState(words[0] as WordedIn, of, brings));
    let after = id;
    for (const [n, piece] of words.slice(1).entries()) {
      const added = nodeId(act.id, n + 1);
      nodes[added] = {
        text,
        kind: node.kind,
        ...(node.parent === undefined ? {} : { parent: node.parent }),
        children: [],
        base: act.id,
        wordings: { [act.id]: wordingState(piece, of, brings) },
      };
      place(list, added, after);
      after = added;
    }
  },
  sentence: {
    en: '{actor} splits {node} of the text “{text}” into {count, plural, other {# paragraphs}}.',
    ur: '{actor} نے متن ”{text}“ کے {node} کو {count, plural, other {# پیراگرافوں}} میں تقسیم کیا۔',
  },
  values: ({ text, node, words }, naming) => ({
    text: naming.text(text),
    node: naming.node(node),
    count: words.length,
  }),
  example: {
    text: EXAMPLE_TEXT,
    node: EXAMPLE_NODE,
    base: EXAMPLE_TEXT,
    words: [EXAMPLE_WORDS, EXAMPLE_WORDS],
  },
});

interface Merging {
  text: string;
  nodes: { node: string; base: string }[];
  words: WordedIn;
}

const merge = declareAct<Merging>({
  name: 'text.merge',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'Whoever holds the pen merges paragraphs that follow one another into the first of them.',
  effect:
    'The first keeps its id, and what stood in the others comes to stand in it. It is open, whatever was agreed on the parts; the redline shows the merging as one.',
  body: z.strictObject({
    text: shape.actId,
    nodes: z.array(z.strictObject({ node: shape.nodeId, base: shape.actId })).check(
      z.minLength(2),
      z.maxLength(20),
      z.refine(
        (list) => new Set(list.map(({ node }) => node)).size === list.length,
        'names a paragraph twice',
      ),
    ),
    words: wordedIn,
  }),
  entitled,
  trails: NEXT_DAY,
  worded: worded(({ words }) => Object.values(words)),
  refuse(state, act) {
    const { text, nodes, words } = act.body;
    for (const { node, base } of nodes) {
      const no = refuseMine(state, act, node) ?? refuseRewording(state, node, base);
      if (no) return no;
    }
    const speaks = refuseSpeakingFor(state, act, [words]);
    if (speaks) return speaks;
    const working = textOf(state, text)?.working;
    if (working !== undefined && !words[working]?.segs.length)
      return refuse('text.no-working-words');
    const [first] = nodes as [{ node: string; base: string }];
    const { parent, kind } = nodeOf(state, first.node) ?? {};
    const list =
      (parent === undefined ? textOf(state, text) : nodeOf(state, parent))?.children ?? [];
    const from = list.indexOf(first.node);
    const inARow = nodes.every(
      ({ node }, n) => list[from + n] === node && nodeOf(state, node)?.kind === kind,
    );
    return inARow ? undefined : refuse('paragraph.not-there');
  },
  apply(state, act) {
    const { text, nodes: merged, words } = act.body;
    const { nodes } = part.change(state);
    const [first, ...rest] = merged.map(({ node }) => node) as [string, ...string[]];
    const into = nodes[first];
    const of = textOf(state, text);
    if (!into || !of) return;
    reword(into, act.id, wordingState(words, of, { by: ownParty(act), index: act.index }));
    const list = siblings(state, text, into.parent);
    for (const id of rest) {
      for (const child of nodes[id]?.children ?? []) {
        into.children.push(child);
        (nodes[child] as { parent?: string }).parent = first;
      }
      list.splice(list.indexOf(id), 1);
      delete nodes[id];
    }
  },
  sentence: {
    en: '{actor} merges {nodes} of the text “{text}” into one paragraph.',
    ur: '{actor} نے متن ”{text}“ کے {nodes} کو ایک پیراگراف میں ملا دیا۔',
  },
  values: ({ text, nodes }, naming) => ({
    text: naming.text(text),
    nodes: naming.nodes(nodes.map(({ node }) => node)),
  }),
  example: {
    text: EXAMPLE_TEXT,
    nodes: [
      { node: EXAMPLE_NODE, base: EXAMPLE_TEXT },
      { node: `${'b'.repeat(16)}.2`, base: EXAMPLE_TEXT },
    ],
    words: EXAMPLE_WORDS,
  },
});

/** New words in place of those that stand. */
function reword(node: NodeState, act: string, words: WordingState): void {
  if (node.base !== undefined) (node.earlier ??= {})[node.base] = true;
  node.base = act;
  node.wordings = { [act]: words };
}

const remove = declareAct<{ text: string; node: string }>({
  name: 'text.remove',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen takes a paragraph out of the text that has no words.',
  effect:
    'One that every side has agreed to leave without text, or that never had any; nothing stands in it and nothing is proposed on it. To delete words, no text is proposed in their place.',
  body: z.strictObject({ text: shape.actId, node: shape.nodeId }),
  entitled,
  trails: NEXT_DAY,
  refuse(state, act) {
    const no = refuseMine(state, act, act.body.node);
    if (no) return no;
    const node = nodeOf(state, act.body.node);
    if (!node) return undefined;
    const words = node.base === undefined ? undefined : node.wordings[node.base];
    const empty = words === undefined || words.blank === true;
    return empty && node.children.length === 0 && proposalsOn(node).length === 0
      ? undefined
      : refuse('paragraph.has-words');
  },
  apply(state, { body }) {
    const { nodes } = part.change(state);
    const list = siblings(state, body.text, nodes[body.node]?.parent);
    list.splice(list.indexOf(body.node), 1);
    delete nodes[body.node];
  },
  sentence: {
    en: '{actor} takes {node}, which has no words, out of the text “{text}”.',
    ur: '{actor} نے {node} کو، جس میں کوئی الفاظ نہیں، متن ”{text}“ سے نکال دیا۔',
  },
  values: ({ text, node }, naming) => ({ text: naming.text(text), node: naming.node(node) }),
  example: { text: EXAMPLE_TEXT, node: EXAMPLE_NODE },
});

export const structureActs: readonly ActType[] = [move, renumber, split, merge, remove];
