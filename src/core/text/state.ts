import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { closedAs } from '../conduct.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { SignedStep } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import { talksPart } from '../talks.ts';
import type { WordLanguage, Words } from '../words.ts';
import type { NodeKind, Tier } from './draft.ts';
import type { WordedIn } from './flat.ts';
import type { EditSet } from './editing.ts';
import { read } from './flat.ts';
import type { Asking } from './one-text.ts';
import { isClean } from './segments.ts';

/**
 * What the rules keep of texts: which paragraphs there are and in what order, the words that stand on each and those proposed, by their hashes. The words
 * themselves are a view's (views/texts.ts): no verdict reads them.
 */

/** Words on one paragraph, as one act brought them. */
export interface WordingState {
  /** The party whose people brought them. */
  by: string;
  index: number;
  /** Hash by language. */
  hashes: Partial<Record<WordLanguage, string>>;
  /** They have brackets, placeholders or reservations in them, so nobody agrees to them yet. */
  open?: true;
  /** They are *no text*, in the working language. */
  blank?: true;
  /** Of a proposal: the words it started from; absent where there were none. */
  base?: string;
  /** A mediator's bridging proposal. */
  bridge?: true;
  /** Hashes that these words had before they were edited (TX10): who agreed to those agreed to these. */
  edited?: Partial<Record<WordLanguage, string[]>>;
  /** Alternatives by group, where there are groups, for those who take a stance on one. */
  groups?: Record<string, string[]>;
}

/** The act since which words stand on a paragraph as they do, and whose it is. */
export interface Rewording {
  act: string;
  by: string;
  index: number;
}

export interface NodeState {
  text: string;
  kind: NodeKind;
  /** Absent at the top of the text. */
  parent?: string;
  children: string[];
  num?: string;
  /** The act whose words stand; absent where there is no text yet, or none any more. */
  base?: string;
  /** Acts whose words stood before: what was proposed on those is offered to be rebased. */
  earlier?: Record<string, true>;
  /** By side: agreed in principle, the words to follow. */
  inPrinciple?: Record<string, SignedStep>;
  /** The last act that changed the words that stand without bringing them: settled, edited, entered in a further language. */
  reworded?: Rewording;
  /** By act: the words that stand and the proposals on the table. */
  wordings: Record<string, WordingState>;
}

export interface TextState {
  /** It is part of the hash of the whole. */
  title: Words;
  tier: Tier;
  /** The party that holds the pen. */
  pen: string;
  working: WordLanguage;
  authentic: WordLanguage[];
  /** Nodes at the top, in order. */
  children: string[];
}

export interface TextsState {
  /** First digits of every act that brought paragraphs: ids made of them are given once and never again. */
  brought?: Record<string, true>;
  /** By the act that tabled it. */
  texts: Record<string, TextState>;
  nodes: Record<string, NodeState>;
  /** Editorial sets, by the act that proposed each. */
  edits?: Record<string, EditSet>;
  /** TX11: questions put on single texts, by the act that put each. */
  askings?: Record<string, Asking>;
  /** In a shuttle room: which sides have answered a question, by the act that put it. What, no rule reads. */
  answers?: Record<string, Record<string, true>>;
  /** TX9: in a side's own room, whose drafts are kept, by the act that kept each. */
  drafts?: Record<string, string>;
}

export const part = talksPart('texts', () => ({ texts: {}, nodes: {} }));

export function textOf(state: RoomState, id: string): Readonly<TextState> | undefined {
  return part.read(state).texts[id];
}

export function nodeOf(state: RoomState, id: string): Readonly<NodeState> | undefined {
  return part.read(state).nodes[id];
}

/** Words on a paragraph that stand or are on the table, by the act that brought them. */
export function wordingOf(
  state: RoomState,
  node: string,
  words: string,
): Readonly<WordingState> | undefined {
  return nodeOf(state, node)?.wordings[words];
}

/** Since when the words stand on a paragraph as they do, in every language; undefined where there is no text. */
export function wordsSince(node: Readonly<NodeState>): Rewording | undefined {
  const { base, reworded } = node;
  const brought = base === undefined ? undefined : node.wordings[base];
  if (base === undefined || !brought) return undefined;
  const { by, index } = brought;
  return reworded && reworded.index > index ? reworded : { act: base, by, index };
}

/** Notes that an act changed the words that stand. For `apply`. */
export function reworded(node: NodeState, act: Pick<Act, 'id' | 'by' | 'index'>): void {
  node.reworded = { act: act.id, by: partyOf(act.by[0] as string), index: act.index };
}

export function hashesOf(words: WordedIn): WordingState['hashes'] {
  return Object.fromEntries(Object.entries(words).map(([language, { hash }]) => [language, hash]));
}

/** Whether other words come to stand in the working language or an authentic one. Others are a courtesy, and end nothing. */
export function isTouched(
  state: RoomState,
  text: string,
  before: Readonly<WordingState['hashes']>,
  brings: Readonly<WordingState['hashes']>,
): boolean {
  const of = textOf(state, text);
  const counts = new Set<string>(of ? [of.working, ...of.authentic] : []);
  return Object.entries(brings).some(
    ([language, hash]) => counts.has(language) && before[language as WordLanguage] !== hash,
  );
}

/** The proposals on a paragraph, in log order. */
export function proposalsOn(node: Readonly<NodeState>): [act: string, WordingState][] {
  return Object.entries(node.wordings)
    .filter(([act]) => act !== node.base)
    .toSorted(([, a], [, b]) => a.index - b.index);
}

/** Why nothing is done on this text now: `text.unknown`, `talks.closed`. */
export function refuseAtText(state: RoomState, id: string): Refusal | undefined {
  if (!textOf(state, id)) return refuse('text.unknown');
  const how = closedAs(state);
  return how === 'agreement' || how === 'without-agreement' ? refuse('talks.closed') : undefined;
}

/** Why nothing is done on this paragraph of the text now: `text.unknown`, `talks.closed`, `paragraph.unknown`. */
export function refuseAtNode(state: RoomState, text: string, id: string): Refusal | undefined {
  const no = refuseAtText(state, text);
  if (no) return no;
  return nodeOf(state, id)?.text === text
    ? undefined
    : refuse('paragraph.unknown', { paragraph: id });
}

/** The ids that begin like this act's are taken from now on. For `apply`. */
export function bringsIds(state: RoomState, act: Pick<Act, 'id'>): void {
  (part.change(state).brought ??= {})[act.id.slice(0, 16)] = true;
}

/** `text.id-taken`: ids are sixteen digits of an act's own, and two acts can be made to begin alike. */
export function refuseIds(state: RoomState, act: Pick<Act, 'id'>): Refusal | undefined {
  return part.read(state).brought?.[act.id.slice(0, 16)] ? refuse('text.id-taken') : undefined;
}

/** The question that is open on a text, if there is one (TX11.2). */
export function openAsking(state: RoomState, text: string): string | undefined {
  const all = Object.entries(part.read(state).askings ?? {});
  return all.find(([, one]) => one.text === text && one.outcome === undefined)?.[0];
}

/** `text.asked`: until the outcome of a question is stated, its text stays as it is. */
export function refuseAsked(state: RoomState, text: string): Refusal | undefined {
  return openAsking(state, text) === undefined ? undefined : refuse('text.asked');
}

/** `text.unanimous`: what every side said yes to is not changed afterwards by whoever holds the pen. Further languages and editorial sets, which heads see, are. */
export function refuseUnanimous(state: RoomState, text: string): Refusal | undefined {
  const all = Object.values(part.read(state).askings ?? {});
  return all.some((one) => one.text === text && one.outcome === 'unanimous')
    ? refuse('text.unanimous')
    : undefined;
}

/** What the rules keep of words that an act brings. */
export function wordingState(
  words: WordedIn,
  text: Pick<TextState, 'working'>,
  of: Pick<WordingState, 'by' | 'index'> & { base?: string | undefined; bridge?: boolean },
): WordingState {
  const segs = read(words[text.working]?.segs ?? []) ?? [];
  const groups: Record<string, string[]> = {};
  const look = (list: typeof segs): void => {
    for (const seg of list) {
      if (seg.t === 'note') look(seg.segs);
      if (seg.t !== 'group') continue;
      groups[seg.id] = seg.alts.map((alt) => alt.id);
      for (const alt of seg.alts) look(alt.segs);
    }
  };
  look(segs);
  return {
    by: of.by,
    index: of.index,
    hashes: hashesOf(words),
    ...(isClean(segs) ? {} : { open: true as const }),
    ...(segs.length === 0 ? { blank: true as const } : {}),
    ...(of.base === undefined ? {} : { base: of.base }),
    ...(of.bridge === true ? { bridge: true as const } : {}),
    ...(Object.keys(groups).length === 0 ? {} : { groups }),
  };
}

/** The list that a node stands in. For `apply`. */
export function siblings(state: RoomState, text: string, parent: string | undefined): string[] {
  const { texts, nodes } = part.change(state);
  const holder = parent === undefined ? texts[text] : nodes[parent];
  return holder?.children ?? [];
}

/** Puts a node after another one in a list; first, where none is named. For `apply`. */
export function place(list: string[], id: string, after: string | undefined): void {
  list.splice(after === undefined ? 0 : list.indexOf(after) + 1, 0, id);
}
