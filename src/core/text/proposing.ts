import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { isGiven, consentStanding, part as consents } from '../consent-standing.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { Words } from '../words.ts';
import { words as saidWords } from '../words.ts';
import { worded } from './hashed.ts';
import { nodeId } from './draft.ts';
import type { NodeKind } from './draft.ts';
import { NODE_KINDS } from './draft.ts';
import type { WordedIn } from './flat.ts';
import { wordedIn } from './flat.ts';
import { refusePlace } from './place.ts';
import { speaksForOthers } from './speaking-for.ts';
import { localId, VERBS } from './segments.ts';
import type { Verb } from './segments.ts';
import {
  nodeOf,
  part,
  refuseAtNode,
  refuseAtText,
  textOf,
  wordingOf,
  wordingState,
  refuseIds,
} from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, EXAMPLE_WORDS, ownParty, takeBrought } from './tabling.ts';

/** Proposals on paragraphs, bridging proposals, what is taken back, and stances (TX1, TX5, TX12). */

/** So many proposals of one party wait on a paragraph at most: nobody fills a paragraph so that others cannot read it. */
const MOST_OPEN = 8;

/** Full words for a paragraph, and the words they start from: those that stood when they were written, or `none`. */
interface OnParagraph {
  node: string;
  base: string;
  words: WordedIn;
}

/** A paragraph that is not in the text yet. */
interface NewParagraph {
  kind: NodeKind;
  in?: string | undefined;
  after?: string | undefined;
  words: WordedIn;
}

interface Proposing {
  text: string;
  on: OnParagraph[];
  new?: NewParagraph[] | undefined;
  sponsor?: 'all' | 'mediators' | 'nobody' | undefined;
  says?: Words | undefined;
}

const onParagraph = z.strictObject({
  node: shape.nodeId,
  base: z.union([shape.actId, z.literal('none')]),
  words: wordedIn,
});
const proposed = {
  text: shape.actId,
  on: z.array(onParagraph).check(z.maxLength(100)),
  new: z.optional(
    z
      .array(
        z.strictObject({
          kind: z.enum(NODE_KINDS),
          in: z.optional(shape.nodeId),
          after: z.optional(shape.nodeId),
          words: wordedIn,
        }),
      )
      .check(z.minLength(1), z.maxLength(40)),
  ),
  says: z.optional(saidWords),
};

const wordsIn = ({ on, new: added }: Pick<Proposing, 'on' | 'new'>) =>
  [...on, ...(added ?? [])].flatMap(({ words }) => Object.values(words));

/**
 * TX1: why these words cannot be put on the table: the paragraph is not there, the words they start from never stood on it, they have nothing in the working
 * language, they are the very words that stand, or their own words on the table.
 */
function refuseProposal(state: RoomState, act: Act<Proposing>): Refusal | undefined {
  const { text, on, new: added } = act.body;
  const no = refuseAtText(state, text) ?? refuseIds(state, act);
  if (no) return no;
  const of = textOf(state, text) as NonNullable<ReturnType<typeof textOf>>;
  if (of.tier === 'one-text') return refuse('text.one-text');
  if (on.length + (added?.length ?? 0) === 0) return refuse('text.nothing-proposed');
  const seen = new Set<string>();
  for (const { node, base, words } of on) {
    const unknown = refuseAtNode(state, text, node);
    if (unknown) return unknown;
    if (seen.has(node)) return refuse('text.twice', { paragraph: node });
    seen.add(node);
    const own = Object.entries(nodeOf(state, node)?.wordings ?? {}).filter(
      ([id, { by }]) => by === ownParty(act) && id !== nodeOf(state, node)?.base,
    );
    if (own.length >= MOST_OPEN) return refuse('text.too-many-proposals', { paragraph: node });
    const hash = words[of.working]?.hash;
    if (hash === undefined) return refuse('text.no-working-words');
    if (speaksForOthers(words, ownParty(act))) return refuse('text.stance-of-others');
    const now = nodeOf(state, node);
    // Words that are superseded by now may be a base: rebasing is offered, not forced (TX1).
    if (base !== 'none' && !(now?.base === base || now?.earlier?.[base]))
      return refuse('text.base-unknown', { paragraph: node });
    const standing =
      now?.base === undefined ? undefined : now.wordings[now.base]?.hashes[of.working];
    if (standing === hash) return refuse('text.same-words', { paragraph: node });
  }
  for (const paragraph of added ?? []) {
    const misplaced = refusePlace(state, { text, ...paragraph }, paragraph.kind);
    if (misplaced) return misplaced;
    if (paragraph.words[of.working] === undefined) return refuse('text.no-working-words');
    if (speaksForOthers(paragraph.words, ownParty(act))) return refuse('text.stance-of-others');
  }
  return undefined;
}

function takeProposal(state: RoomState, act: Act<Proposing>, bridge: boolean): void {
  const { text, on, new: added } = act.body;
  const of = textOf(state, text);
  if (!of) return;
  const by = ownParty(act);
  const put = (node: string, words: WordedIn, base: string | undefined): void => {
    const into = part.change(state).nodes[node];
    if (into)
      into.wordings[act.id] = wordingState(words, of, { by, index: act.index, base, bridge });
  };
  for (const { node, base, words } of on) put(node, words, base === 'none' ? undefined : base);
  for (const [n, { kind, in: holder, after, words }] of (added ?? []).entries()) {
    const id = nodeId(act.id, n + 1);
    // One at a time, so that each has its own number in the act's ids.
    takeBrought(state, act, text, [{ kind }], { in: holder, after }, n);
    put(id, words, undefined);
  }
}

const sayProposal = (
  { text, on, new: added, says }: Pick<Proposing, 'text' | 'on' | 'new' | 'says'>,
  naming: Parameters<NonNullable<ActType['values']>>[1],
) => ({
  text: naming.text(text),
  nodes: on.length === 0 ? undefined : naming.nodes(on.map((one) => one.node)),
  new: added?.length ?? 0,
  says: says ? naming.words(says) : undefined,
});

const propose = declareAct<Proposing>({
  name: 'text.propose',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side proposes words for one or several paragraphs of a text, as a set.',
  effect:
    'Full words for each, with the words they start from. What stands is not changed: concurrent proposals are shown as bracketed alternatives (TX2). A paragraph to be deleted is proposed with no text. On a paragraph to which every side had agreed, it reopens it.',
  body: z.strictObject({
    ...proposed,
    sponsor: z.optional(z.enum(['all', 'mediators', 'nobody'])),
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  worded: worded(wordsIn),
  refuse: (state, act) => refuseProposal(state, act),
  apply: (state, act) => takeProposal(state, act, false),
  sentence: {
    en: '{actor} proposes {nodes, select, none {} other {words on {nodes}}}{new, plural, =0 {} one {{nodes, select, none {} other { and }}a new paragraph} other {{nodes, select, none {} other { and }}# new paragraphs}} in the text “{text}”{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے متن ”{text}“ میں {nodes, select, none {} other {{nodes} پر الفاظ }}{new, plural, =0 {تجویز کیے} one {{nodes, select, none {} other {اور }}ایک نیا پیراگراف تجویز کیا} other {{nodes, select, none {} other {اور }}# نئے پیراگراف تجویز کیے}}{says, select, none {} other {: ”{says}“}}۔',
  },
  values: sayProposal,
  example: {
    text: EXAMPLE_TEXT,
    on: [{ node: EXAMPLE_NODE, base: EXAMPLE_TEXT, words: EXAMPLE_WORDS }],
  },
});

interface Bridging extends Proposing {
  replaces?: string[] | undefined;
}

const bridge = declareAct<Bridging>({
  name: 'text.bridge',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A mediator proposes words to bridge what the sides proposed.',
  effect:
    'A proposal like others, marked as the mediator’s. The proposals it means to replace are named and stay on the table until those who made them take them back or the sides agree.',
  body: z.strictObject({
    ...proposed,
    replaces: z.optional(z.array(shape.actId).check(z.minLength(1), z.maxLength(40))),
  }),
  entitled: { roles: ['mediator', 'host'] },
  trails: NEXT_DAY,
  worded: worded(wordsIn),
  refuse(state, act) {
    const gone = act.body.replaces?.find(
      (id) => !act.body.on.some(({ node }) => wordingOf(state, node, id) !== undefined),
    );
    return (
      refuseProposal(state, act) ?? (gone === undefined ? undefined : refuse('proposal.unknown'))
    );
  },
  apply: (state, act) => takeProposal(state, act, true),
  sentence: {
    en: '{actor} proposes {nodes, select, none {} other {bridging words on {nodes}}}{new, plural, =0 {} one {{nodes, select, none {} other { and }}a new bridging paragraph} other {{nodes, select, none {} other { and }}# new bridging paragraphs}} in the text “{text}”{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے متن ”{text}“ میں {nodes, select, none {} other {{nodes} پر درمیانی الفاظ }}{new, plural, =0 {تجویز کیے} one {{nodes, select, none {} other {اور }}ایک نیا درمیانی پیراگراف تجویز کیا} other {{nodes, select, none {} other {اور }}# نئے درمیانی پیراگراف تجویز کیے}}{says, select, none {} other {: ”{says}“}}۔',
  },
  values: sayProposal,
  example: {
    text: EXAMPLE_TEXT,
    on: [{ node: EXAMPLE_NODE, base: EXAMPLE_TEXT, words: EXAMPLE_WORDS }],
  },
});

interface TakingBack {
  text: string;
  proposal: string;
  nodes: string[];
}

/** Whether anybody but the proposer agrees to these words, or may yet be found to. */
function isAccepted(state: RoomState, node: string, proposal: string, by: string): boolean {
  const { consents: all, latest } = consents.read(state);
  return Object.entries(latest[node] ?? {}).some(([party, id]) => {
    const standing = consentStanding(state, id);
    return (
      party !== by && all[id]?.words === proposal && (isGiven(standing) || standing === 'suspended')
    );
  });
}

const takeBack = declareAct<TakingBack>({
  name: 'text.take-back',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever proposed words takes them back, before anybody else has agreed to them.',
  effect:
    'An offer retracted (AU5): the words leave the shared view and are not quoted by it again; versions circulated before keep them (TX12). What the sides had agreed to before the proposal stands again.',
  body: z.strictObject({
    text: shape.actId,
    proposal: shape.actId,
    nodes: z.array(shape.nodeId).check(
      z.minLength(1),
      z.maxLength(140),
      z.refine((list) => new Set(list).size === list.length, 'names a paragraph twice'),
    ),
  }),
  entitled: { roles: ['party', 'mediator', 'host'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const { text, proposal, nodes } = act.body;
    for (const node of nodes) {
      const no = refuseAtNode(state, text, node);
      if (no) return no;
      const words = wordingOf(state, node, proposal);
      if (!words || nodeOf(state, node)?.base === proposal) return refuse('proposal.unknown');
      if (words.by !== ownParty(act)) return refuse('proposal.not-own');
      if (isAccepted(state, node, proposal, words.by))
        return refuse('proposal.consented', { paragraph: node });
    }
    return undefined;
  },
  apply(state, { body }) {
    for (const node of body.nodes) delete part.change(state).nodes[node]?.wordings[body.proposal];
  },
  sentence: {
    en: '{actor} takes back what it proposed in the text “{text}”, on {nodes}.',
    ur: '{actor} نے متن ”{text}“ میں {nodes} پر اپنی تجویز واپس لی۔',
  },
  values: ({ text, nodes }, naming) => ({ text: naming.text(text), nodes: naming.nodes(nodes) }),
  example: { text: EXAMPLE_TEXT, proposal: 'c'.repeat(64), nodes: [EXAMPLE_NODE] },
});

interface Stance {
  text: string;
  node: string;
  on: { words: string; group?: string | undefined; alt?: string | undefined };
  verb: Verb | 'none';
  says?: Words | undefined;
}

const stance = declareAct<Stance>({
  name: 'text.stance',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side says how it stands on a proposal, or on an alternative in brackets.',
  effect:
    'Supports, opposes, reserves its position or considers it; `none` takes it back. In place of what it said before on the same words. It agrees to nothing.',
  body: z.strictObject({
    text: shape.actId,
    node: shape.nodeId,
    on: z
      .strictObject({
        words: shape.actId,
        group: z.optional(localId),
        alt: z.optional(localId),
      })
      .check(
        z.refine(
          (on) => (on.group === undefined) === (on.alt === undefined),
          'names a group without an alternative',
        ),
      ),
    verb: z.enum([...VERBS, 'none']),
    says: z.optional(saidWords),
  }),
  entitled: { roles: ['party'] },
  trails: NEXT_DAY,
  refuse(state, { body }) {
    const no = refuseAtNode(state, body.text, body.node);
    if (no) return no;
    const words = wordingOf(state, body.node, body.on.words);
    if (!words) return refuse('text.words-gone', { paragraph: body.node });
    const { group, alt } = body.on;
    if (group === undefined || alt === undefined) return undefined;
    // An id may be the name of something that every object has.
    const alts = Object.hasOwn(words.groups ?? {}, group) ? words.groups?.[group] : undefined;
    return alts?.includes(alt) ? undefined : refuse('text.no-alternative');
  },
  sentence: {
    en: '{actor} {verb, select, propose {proposes} support {supports} oppose {opposes} reserve {reserves its position on} consider {is considering} other {says nothing more on}} words on {node} of the text “{text}”{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے متن ”{text}“ کے {node} پر الفاظ {verb, select, propose {تجویز کیے} support {کی تائید کی} oppose {کی مخالفت کی} reserve {پر اپنا موقف محفوظ رکھا} consider {زیرِ غور رکھے} other {پر اپنا موقف واپس لیا}}{says, select, none {} other {: ”{says}“}}۔',
  },
  values: ({ text, node, verb, says }, naming) => ({
    text: naming.text(text),
    node: naming.node(node),
    verb,
    says: says ? naming.words(says) : undefined,
  }),
  example: {
    text: EXAMPLE_TEXT,
    node: EXAMPLE_NODE,
    on: { words: 'c'.repeat(64) },
    verb: 'support',
  },
});

export const proposingActs: readonly ActType[] = [propose, bridge, takeBack, stance];
