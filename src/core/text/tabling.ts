import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { refuseUnlessUnderWay } from '../conduct.ts';
import { isProcedureAdopted } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import type { WordLanguage, Words } from '../words.ts';
import { label } from '../words.ts';
import { worded } from './hashed.ts';
import type { NodeKind, Tier } from './draft.ts';
import { MAX_LEVELS, MAY_HOLD, NODE_KINDS, nodeId, TIERS } from './draft.ts';
import type { WordedIn } from './flat.ts';
import { language, wordedIn } from './flat.ts';
import { levelsAbove, refusePlace } from './place.ts';
import { refuseSpeakingFor } from './speaking-for.ts';
import {
  bringsIds,
  hashesOf,
  isTouched,
  part,
  place,
  refuseAtNode,
  refuseAsked,
  refuseAtText,
  refuseIds,
  refuseUnanimous,
  reworded,
  siblings,
  textOf,
  wordingState,
} from './state.ts';

/** Tabling a text, adding to it, its language versions, and circulating it as it stands (TX4, TX6, TX7). */

/** A paragraph that an act brings; it stands in the one named by its number in the list, counted from 1, or in what the act says. */
export interface Brought {
  kind: NodeKind;
  num?: string | undefined;
  in?: number | undefined;
  words?: WordedIn | undefined;
}

const BROUGHT = 400;
export const ownNumber = z
  .string()
  .check(z.regex(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069[\]]{1,20}$/));
export const brought = z.strictObject({
  kind: z.enum(NODE_KINDS),
  num: z.optional(ownNumber),
  in: z.optional(z.int().check(z.minimum(1), z.maximum(BROUGHT))),
  words: z.optional(wordedIn),
});

export const ownParty = (act: Pick<Act, 'by'>): string => partyOf(act.by[0] as string);

/** Only whoever holds the pen: `text.not-pen`. */
export function refusePen(
  state: RoomState,
  act: Pick<Act, 'by'>,
  text: string,
): Refusal | undefined {
  return textOf(state, text)?.pen === ownParty(act) ? undefined : refuse('text.not-pen');
}

/** Why what is brought cannot stand in itself as it says: `paragraph.misplaced`, `paragraph.too-deep`, `text.no-working-words`. */
export function refuseBrought(
  nodes: readonly Brought[],
  working: WordLanguage,
  holder: NodeKind | 'text',
  levelsTo = 0,
): Refusal | undefined {
  const levels: number[] = [];
  for (const [n, { kind, in: inner, words }] of nodes.entries()) {
    if (inner !== undefined && inner > n) return refuse('paragraph.misplaced');
    const above = inner === undefined ? holder : (nodes[inner - 1] as Brought).kind;
    if (!MAY_HOLD[above].includes(kind)) return refuse('paragraph.misplaced');
    levels[n] = inner === undefined ? levelsTo + 1 : (levels[inner - 1] as number) + 1;
    if ((levels[n] as number) > MAX_LEVELS) return refuse('paragraph.too-deep');
    if (words && words[working] === undefined) return refuse('text.no-working-words');
  }
  return undefined;
}

/**
 * Takes what is brought into the text, after the node named. For `apply`.
 *
 * @param before how many this act has brought already
 */
export function takeBrought(
  state: RoomState,
  act: Act,
  text: string,
  nodes: readonly Brought[],
  at: { in?: string | undefined; after?: string | undefined },
  before = 0,
): void {
  const { texts, nodes: all } = part.change(state);
  const of = texts[text];
  if (!of) return;
  bringsIds(state, act);
  let { after } = at;
  for (const [n, { kind, num, in: inner, words }] of nodes.entries()) {
    const id = nodeId(act.id, before + n + 1);
    const parent = inner === undefined ? at.in : nodeId(act.id, before + inner);
    all[id] = {
      text,
      kind,
      ...(parent === undefined ? {} : { parent }),
      children: [],
      ...(num === undefined ? {} : { num }),
      ...(words ? { base: act.id } : {}),
      wordings: words
        ? { [act.id]: wordingState(words, of, { by: ownParty(act), index: act.index }) }
        : {},
    };
    const list = siblings(state, text, parent);
    if (inner === undefined) {
      place(list, id, after);
      after = id;
    } else list.push(id);
  }
}

interface Tabling {
  title: Words;
  tier: Tier;
  working: WordLanguage;
  authentic: WordLanguage[];
  pen: string;
  nodes: Brought[];
  source?: EnclosureRef | undefined;
}

const HASH = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
export const EXAMPLE_WORDS = { en: { segs: ['The Parties cease fire.'], hash: HASH } };
export const EXAMPLE_TEXT = 'b'.repeat(64);
export const EXAMPLE_NODE = `${'b'.repeat(16)}.1`;

/** The words in what an act brings, for their hashes. */
export const wordsIn = ({ nodes }: { nodes: readonly Brought[] }) =>
  nodes.flatMap(({ words }) => Object.values(words ?? {}));

const table = declareAct<Tabling>({
  name: 'text.table',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'A side or a mediator tables (circulates) a text, to be negotiated paragraph by paragraph.',
  effect:
    'Admissible once terms, ground rules and agenda are adopted. Tabling commits nobody. Whoever is named holds the pen. Brackets stand as they are given; the file it was read from may be enclosed, byte for byte.',
  body: z.strictObject({
    title: label,
    tier: z.enum(TIERS),
    working: language,
    authentic: z.array(language).check(
      z.minLength(1),
      z.maxLength(7),
      z.refine((list) => new Set(list).size === list.length, 'names a language twice'),
    ),
    pen: shape.partyId,
    nodes: z.array(brought).check(z.minLength(1), z.maxLength(BROUGHT)),
    source: z.optional(shape.enclosure),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  worded: worded(wordsIn),
  refuse(state, act) {
    const { body } = act;
    if (!isProcedureAdopted(state)) return refuse('procedure.not-adopted');
    const no =
      refuseUnlessUnderWay(state) ??
      refuseIds(state, act) ??
      refuseSpeakingFor(
        state,
        act,
        body.nodes.map(({ words }) => words),
      ) ??
      refuseBrought(body.nodes, body.working, 'text');
    if (no) return no;
    const pen = state.parties[body.pen];
    return pen && pen.left === undefined ? undefined : refuse('party.unknown', { party: body.pen });
  },
  apply(state, act) {
    const { title, tier, working, authentic, pen, nodes } = act.body;
    part.change(state).texts[act.id] = {
      title,
      tier,
      pen,
      working,
      authentic: [...authentic],
      children: [],
    };
    takeBrought(state, act, act.id, nodes, {});
  },
  sentence: {
    en: '{actor} tables the text “{title}” ({tier}, {count, plural, one {# part} other {# parts}}). {pen} holds the pen.',
    ur: '{actor} نے متن ”{title}“ پیش کیا ({tier}، {count, plural, one {# حصہ} other {# حصے}})۔ مسودہ {pen} کے ہاتھ میں ہے۔',
  },
  values: (body, naming) => ({
    title: naming.words(body.title),
    tier: naming.term(`tier.${body.tier}`),
    count: body.nodes.length,
    pen: naming.party(body.pen),
  }),
  example: {
    title: { en: 'Draft ceasefire agreement' },
    tier: 'chair',
    working: 'en',
    authentic: ['en', 'ur'],
    pen: 'm1',
    nodes: [
      { kind: 'article', words: { en: { segs: ['Cessation'], hash: HASH } } },
      { kind: 'paragraph', in: 1, words: EXAMPLE_WORDS },
    ],
  },
});

interface Adding {
  text: string;
  in?: string | undefined;
  after?: string | undefined;
  nodes: Brought[];
}

const add = declareAct<Adding>({
  name: 'text.add',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Whoever holds the pen adds paragraphs to a text.',
  effect:
    'They stand after the paragraph named, in the one named or at the top, and are open: nobody has agreed to them. Paragraphs keep their ids; numbers follow from the place.',
  body: z.strictObject({
    text: shape.actId,
    in: z.optional(shape.nodeId),
    after: z.optional(shape.nodeId),
    nodes: z.array(brought).check(z.minLength(1), z.maxLength(BROUGHT)),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  worded: worded(wordsIn),
  refuse(state, act) {
    const { text, nodes } = act.body;
    const no =
      refuseAtText(state, text) ??
      refuseAsked(state, text) ??
      refuseUnanimous(state, text) ??
      refusePen(state, act, text) ??
      refuseIds(state, act) ??
      refuseSpeakingFor(
        state,
        act,
        nodes.map(({ words }) => words),
      );
    if (no) return no;
    const kinds = nodes.filter((node) => node.in === undefined).map((node) => node.kind);
    const of = textOf(state, text) as NonNullable<ReturnType<typeof textOf>>;
    for (const kind of kinds) {
      const misplaced = refusePlace(state, act.body, kind);
      if (misplaced) return misplaced;
    }
    const holder = act.body.in === undefined ? 'text' : part.read(state).nodes[act.body.in]?.kind;
    const levels = levelsAbove(state, act.body.in);
    return refuseBrought(nodes, of.working, holder ?? 'text', levels);
  },
  apply: (state, act) => takeBrought(state, act, act.body.text, act.body.nodes, act.body),
  sentence: {
    en: '{actor} adds {count, plural, one {# part} other {# parts}} to the text “{text}”{after, select, none {} other {, after {after}}}.',
    ur: '{actor} نے متن ”{text}“ میں{after, select, none {} other { {after} کے بعد}} {count, plural, one {# حصہ شامل کیا} other {# حصے شامل کیے}}۔',
  },
  values: ({ text, after, nodes }, naming) => ({
    text: naming.text(text),
    after: after === undefined ? undefined : naming.node(after),
    count: nodes.length,
  }),
  example: { text: EXAMPLE_TEXT, nodes: [{ kind: 'paragraph', words: EXAMPLE_WORDS }] },
});

interface Translating {
  text: string;
  on: { node: string; words: string; in: WordedIn }[];
}

const translate = declareAct<Translating>({
  name: 'text.translate',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'Whoever holds the pen, or the secretariat, enters the words of paragraphs in further languages.',
  effect:
    'The words in the working language stay as they are, and so does what was agreed in it. Agreement to the words in a language ends when these change (conformed, TX3).',
  body: z.strictObject({
    text: shape.actId,
    on: z
      .array(z.strictObject({ node: shape.nodeId, words: shape.actId, in: wordedIn }))
      .check(z.minLength(1), z.maxLength(BROUGHT)),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  worded: worded(({ on }) => on.flatMap((one) => Object.values(one.in))),
  refuse(state, act) {
    const { text, on } = act.body;
    const no = refuseAtText(state, text) ?? refuseAsked(state, text);
    if (no) return no;
    const of = textOf(state, text);
    const free =
      state.parties[ownParty(act)]?.role === 'secretariat' || !refusePen(state, act, text);
    for (const { node, words, in: brings } of on) {
      const unknown = refuseAtNode(state, text, node);
      if (unknown) return unknown;
      const wording = part.read(state).nodes[node]?.wordings[words];
      if (!wording) return refuse('text.words-gone', { paragraph: node });
      // A side translates what it proposed itself.
      if (!free && (wording.by !== ownParty(act) || part.read(state).nodes[node]?.base === words))
        return refuse('text.not-pen');
      // What a side put into another language is that side's own.
      const own = wording.by === ownParty(act) || part.read(state).nodes[node]?.base === words;
      if (!own && Object.keys(brings).some((into) => wording.hashes[into as WordLanguage]))
        return refuse('proposal.not-own');
      if (of && brings[of.working] !== undefined) return refuse('text.working-words');
    }
    return undefined;
  },
  apply(state, act) {
    for (const { node, words, in: brings } of act.body.on) {
      const into = part.change(state).nodes[node];
      const wording = into?.wordings[words];
      if (!wording) continue;
      if (into.base === words && isTouched(state, act.body.text, wording.hashes, hashesOf(brings)))
        reworded(into, act);
      for (const [of, { hash }] of Object.entries(brings)) {
        wording.hashes[of as WordLanguage] = hash;
        // Who agreed to words that an editorial set changed agreed to those, and not to others.
        delete wording.edited?.[of as WordLanguage];
      }
    }
  },
  sentence: {
    en: '{actor} enters words in further languages on {nodes}, of the text “{text}”.',
    ur: '{actor} نے متن ”{text}“ کے {nodes} کے الفاظ مزید زبانوں میں درج کیے۔',
  },
  values: ({ text, on }, naming) => ({
    text: naming.text(text),
    nodes: naming.nodes(on.map((one) => one.node)),
  }),
  example: {
    text: EXAMPLE_TEXT,
    on: [
      {
        node: EXAMPLE_NODE,
        words: EXAMPLE_TEXT,
        in: {
          ur: {
            segs: ['فریقین جنگ بند کرتے ہیں۔'],
            hash: HASH,
            from: { language: 'en', hash: HASH },
          },
        },
      },
    ],
  },
});

const circulate = declareAct<{ text: string; name: Words }>({
  name: 'text.circulate',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'Whoever holds the pen circulates the text as it stands, under a name: a published version.',
  effect:
    'What is circulated is what the acts so far make of the text, brackets and all, and nothing else (TX4). It can be compared with every other version; words that a side takes back later stay in it.',
  body: z.strictObject({ text: shape.actId, name: label }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  refuse: (state, act) =>
    refuseAtText(state, act.body.text) ?? refusePen(state, act, act.body.text),
  sentence: {
    en: '{actor} circulates the text “{text}” as it stands, as {name}.',
    ur: '{actor} نے متن ”{text}“ موجودہ صورت میں ”{name}“ کے نام سے جاری کیا۔',
  },
  values: ({ text, name }, naming) => ({ text: naming.text(text), name: naming.words(name) }),
  example: { text: EXAMPLE_TEXT, name: { en: 'Rev. 1' } },
});

export const tablingActs: readonly ActType[] = [table, add, translate, circulate];
