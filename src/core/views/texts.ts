import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { RoomState } from '../state.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { Draft, NodeKind, Wording } from '../text/draft.ts';
import { nodeId } from '../text/draft.ts';
import type { WordedIn } from '../text/flat.ts';
import { read } from '../text/flat.ts';
import type { Verb } from '../text/segments.ts';
import { nodeOf, proposalsOn } from '../text/state.ts';
import type { WordLanguage, Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { addInstrument, type InstrumentRow } from './instrument-steps.ts';
import { draftOf } from './text-draft.ts';
import { takeStance } from './text-stances.ts';

/**
 * Texts with their words (TX): what was tabled and proposed on each paragraph, stances, the steps of each paragraph's history, and the versions that were circulated.
 * Order, what stands and who agrees are the rules' own, kept here by the same rules. What was taken back leaves the view (TX12.2).
 */
export interface TextsView {
  state: RoomState | null;
  /** In the order they were tabled. */
  texts: Record<string, TextRow>;
  /** By paragraph and act: all words that were ever on the table, but for those taken back. */
  words: Record<string, Record<string, WordsRow>>;
  /** By paragraph. */
  history: Record<string, Step[]>;
  /** Editorial sets that are neither entered nor objected to, and those that were, by the act that proposed each. */
  edits: Record<string, EditRow>;
  /** TX9: drafts kept in a side's own room, of texts of another, by the act that kept each. */
  drafts: Record<string, DraftRow>;
  /** By the act that drew each up, with every step about it. */
  instruments: Record<string, InstrumentRow>;
}

export interface TextRow {
  act: string;
  by: string;
  /** Epoch milliseconds. */
  at: number;
  title: Words;
  /** The file it was read from. */
  source?: EnclosureRef;
  /** In log order. */
  versions: Version[];
}

/** The text as it stood when it was circulated under a name (TX4): brackets and all. */
export interface Version {
  act: string;
  index: number;
  at: number;
  name: Words;
  draft: Draft;
}

export interface WordsRow {
  act: string;
  index: number;
  by: string;
  at: number;
  /** `proposed` by a side, `bridge` by a mediator; the others came with the text. */
  how: 'tabled' | 'proposed' | 'bridge';
  words: Partial<Record<WordLanguage, Wording>>;
  /** Of a proposal: the words it started from. */
  base?: string;
  /** To whom the brackets say whose it is (TX12); to all unless said. */
  sponsor?: 'all' | 'mediators' | 'nobody';
  says?: Words;
  /** The proposals that a bridge is meant to replace. */
  replaces?: string[];
  /** The latest of each side, by side and what it is on. */
  stances: StanceRow[];
}

export interface StanceRow {
  act: string;
  by: string;
  at: number;
  verb: Verb;
  /** On one alternative of a group; else on the words as a whole. */
  group?: string;
  alt?: string;
  says?: Words;
}

export interface EditRow {
  act: string;
  index: number;
  by: string;
  at: number;
  text: string;
  /** An instant. */
  until: string;
  says?: Words;
  on: { node: string; words: WordsRow['words'] }[];
  now: 'open' | 'objected' | 'entered';
}

export interface DraftRow {
  act: string;
  index: number;
  by: string;
  at: number;
  /** The text, in its own room. */
  text: string;
  on: { node: string; base: string; words: WordsRow['words'] }[];
  /** Paragraphs that are not in the text, in their order, each with its place. */
  new: { kind: NodeKind; in?: string; after?: string; words: WordsRow['words'] }[];
  /** As a file names who reviewed it. */
  reviewer?: string;
  says?: Words;
  /** The file that came back, where the side kept it. */
  source?: EnclosureRef;
}

/** Something that happened to a paragraph, by an act. */
export interface Step {
  act: string;
  index: number;
  by: string;
  at: number;
  what:
    | 'tabled'
    | 'proposed'
    | 'bridged'
    | 'translated'
    | 'settled'
    | 'edited'
    | 'moved'
    | 'renumbered'
    | 'initialled'
    | 'in-principle'
    | 'not-in-principle'
    | 'released'
    | 'split'
    | 'merged'
    | 'removed';
}

export function start(): TextsView {
  return { state: null, texts: {}, words: {}, history: {}, edits: {}, drafts: {}, instruments: {} };
}

export function add(view: TextsView, act: Act, ctx: ViewContext): TextsView {
  // What a merge takes in is gone from the state after it.
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  const revision = revisionOf(act);
  if (revision.what !== 'enter') return view;
  put(view, revision.entry);
  addInstrument(view.instruments, revision.entry);
  return view;
}

/**
 * The texts as they were after the first acts of a log, without what was taken back since (TX12.2); versions that were circulated by then have it.
 *
 * @example textsAt(acts, 40, ctx) // after the fortieth act
 */
export function textsAt(acts: readonly Act[], upTo: number, ctx: ViewContext): TextsView {
  const view = start();
  for (const act of acts.slice(0, upTo)) add(view, act, ctx);
  for (const act of acts.slice(upTo)) {
    const revision = revisionOf(act);
    if (revision.what === 'enter' && revision.entry.type === 'text.take-back')
      forget(view, revision.entry.body as TakenBack);
  }
  return view;
}

interface TakenBack {
  proposal: string;
  nodes: string[];
}

function forget(view: TextsView, { proposal, nodes }: TakenBack): void {
  for (const node of nodes) {
    delete view.words[node]?.[proposal];
    const steps = view.history[node];
    if (steps) view.history[node] = steps.filter((one) => one.act !== proposal);
  }
}

interface Brought {
  words?: WordedIn;
}

interface Proposed {
  on: { node: string; base: string; words: WordedIn }[];
  new?: { words: WordedIn }[];
  sponsor?: WordsRow['sponsor'];
  says?: Words;
  replaces?: string[];
}

interface Kept extends Pick<Proposed, 'on' | 'says'>, Pick<DraftRow, 'reviewer' | 'source'> {
  text: string;
  new?: { kind: NodeKind; in?: string; after?: string; words: WordedIn }[];
}

function put(view: TextsView, entry: Entry): void {
  const by = partyOf(entry.by[0] as string);
  const said = { act: entry.id, index: entry.index, by, at: entry.admitted };
  const step = (node: string, what: Step['what']): void => {
    (view.history[node] ??= []).push({ ...said, what });
  };
  const words = (node: string, more: Omit<WordsRow, keyof typeof said | 'stances'>): void => {
    (view.words[node] ??= {})[entry.id] = { ...said, ...more, stances: [] };
    const what = { tabled: 'tabled', proposed: 'proposed', bridge: 'bridged' } as const;
    step(node, what[more.how]);
  };
  const bring = (nodes: readonly Brought[]): void => {
    for (const [n, one] of nodes.entries())
      if (one.words) words(nodeId(entry.id, n + 1), { how: 'tabled', words: wordings(one.words) });
  };
  switch (entry.type) {
    case 'text.table': {
      const { title, nodes, source } = entry.body as {
        title: Words;
        nodes: Brought[];
        source?: EnclosureRef;
      };
      const { index: _, ...of } = said;
      view.texts[entry.id] = { ...of, title, ...(source ? { source } : {}), versions: [] };
      bring(nodes);
      break;
    }
    case 'text.add':
      bring((entry.body as { nodes: Brought[] }).nodes);
      break;
    case 'text.propose':
    case 'text.bridge': {
      const { on, new: added, sponsor, says, replaces } = entry.body as Proposed;
      const more = {
        how: entry.type === 'text.bridge' ? ('bridge' as const) : ('proposed' as const),
        ...(sponsor ? { sponsor } : {}),
        ...(says ? { says } : {}),
        ...(replaces ? { replaces } : {}),
      };
      for (const { node, base, words: full } of on)
        words(node, {
          ...more,
          words: wordings(full),
          ...(base === 'none' ? {} : { base }),
        });
      for (const [n, one] of (added ?? []).entries())
        words(nodeId(entry.id, n + 1), { ...more, words: wordings(one.words) });
      break;
    }
    case 'text.take-back':
      forget(view, entry.body as TakenBack);
      break;
    case 'text.stance':
      takeStance(view.words, entry, by);
      break;
    case 'text.translate': {
      const { on } = entry.body as { on: { node: string; words: string; in: WordedIn }[] };
      for (const { node, words: act, in: brings } of on) {
        const row = view.words[node]?.[act];
        if (!row) continue;
        row.words = { ...row.words, ...wordings(brings) };
        step(node, 'translated');
      }
      break;
    }
    case 'text.circulate': {
      const { text, name } = entry.body as { text: string; name: Words };
      const draft = draftOf(view, text);
      const { by: _, ...of } = said;
      if (draft) view.texts[text]?.versions.push({ ...of, name, draft });
      break;
    }
    case 'text.settle':
      for (const { node } of (entry.body as { on: { node: string }[] }).on) step(node, 'settled');
      break;
    case 'text.edit': {
      const { text, on, until, says } = entry.body as Omit<EditRow, 'on'> & {
        on: { node: string; words: WordedIn }[];
      };
      view.edits[entry.id] = {
        ...said,
        text,
        until,
        ...(says ? { says } : {}),
        on: on.map(({ node, words: brings }) => ({ node, words: wordings(brings) })),
        now: 'open',
      };
      break;
    }
    case 'text.edit-object': {
      const row = view.edits[(entry.body as { edit: string }).edit];
      if (row) row.now = 'objected';
      break;
    }
    case 'text.edit-enter': {
      const row = view.edits[(entry.body as { edit: string }).edit];
      if (!row) break;
      row.now = 'entered';
      for (const { node, words: brings } of row.on) {
        const stands = standingWords(view, node);
        if (stands) stands.words = { ...stands.words, ...brings };
        step(node, 'edited');
      }
      break;
    }
    case 'text.redraft':
      for (const { node, words: full } of (entry.body as Proposed).on)
        words(node, { how: 'tabled', words: wordings(full) });
      break;
    case 'draft.keep': {
      const { text, on, new: added, reviewer, says, source } = entry.body as Kept;
      view.drafts[entry.id] = {
        ...said,
        text,
        on: on.map(({ node, base, words: full }) => ({ node, base, words: wordings(full) })),
        new: (added ?? []).map(({ words: full, ...at }) => ({ ...at, words: wordings(full) })),
        ...(reviewer === undefined ? {} : { reviewer }),
        ...(says ? { says } : {}),
        ...(source ? { source } : {}),
      };
      break;
    }
    case 'draft.drop':
      delete view.drafts[(entry.body as { draft: string }).draft];
      break;
    case 'text.move':
      step((entry.body as { node: string }).node, 'moved');
      break;
    case 'text.renumber':
      step((entry.body as { node: string }).node, 'renumbered');
      break;
    case 'text.harvest':
      for (const { node } of (entry.body as { on: { node: string }[] }).on) step(node, 'released');
      break;
    case 'text.agree-in-principle': {
      const { nodes, back } = entry.body as { nodes: string[]; back?: true };
      for (const node of nodes) step(node, back ? 'not-in-principle' : 'in-principle');
      break;
    }
    case 'instrument.initial-paragraphs':
      for (const { node } of (entry.body as { on: { node: string }[] }).on)
        step(node, 'initialled');
      break;
    case 'text.remove':
      step((entry.body as { node: string }).node, 'removed');
      break;
    case 'text.split': {
      const { node, words: pieces } = entry.body as { node: string; words: WordedIn[] };
      for (const [n, piece] of pieces.entries()) {
        const id = n === 0 ? node : nodeId(entry.id, n);
        (view.words[id] ??= {})[entry.id] = {
          ...said,
          how: 'tabled',
          words: wordings(piece),
          stances: [],
        };
        step(id, 'split');
      }
      break;
    }
    case 'text.merge': {
      const { nodes, words: merged } = entry.body as { nodes: { node: string }[]; words: WordedIn };
      const [first] = nodes as [{ node: string }];
      (view.words[first.node] ??= {})[entry.id] = {
        ...said,
        how: 'tabled',
        words: wordings(merged),
        stances: [],
      };
      for (const { node } of nodes) step(node, 'merged');
      break;
    }
    default:
  }
}

/** The words of a body with their segments. */
function wordings(words: WordedIn): WordsRow['words'] {
  return Object.fromEntries(
    Object.entries(words).map(([language, { segs, from }]) => [
      language,
      { segs: read(segs) ?? [], ...(from ? { from } : {}) },
    ]),
  );
}

/** The words that stand on a paragraph; undefined where it has no text. */
export function standingWords(view: TextsView, node: string): WordsRow | undefined {
  const base = view.state ? nodeOf(view.state, node)?.base : undefined;
  return base === undefined ? undefined : view.words[node]?.[base];
}

/** The proposals on the table for a paragraph, in log order. */
export function proposals(view: TextsView, node: string): WordsRow[] {
  const now = view.state ? nodeOf(view.state, node) : undefined;
  if (!now) return [];
  return proposalsOn(now).flatMap(([act]) => view.words[node]?.[act] ?? []);
}
