import { nodesOf, type Draft, type Node, type NodeKind } from '#core/text/draft.ts';
import { spell, type WordedIn } from '#core/text/flat.ts';
import { hashWording, oneSpelling, type Hash } from '#core/text/hashes.ts';
import type { Segment } from '#core/text/segments.ts';
import { nodeOf } from '#core/text/state.ts';
import type { TextMoment } from '#core/views/text-search.ts';
import { standingWords } from '#core/views/texts.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import type { DraftAct } from './draft-acts.ts';
import { proposedWords } from './proposed-words.ts';

/** What a returned file would change, as drafts that a side keeps in its own room (TX9), one for each reviewer. */

/** Words for a paragraph of the text, in one language. */
interface OnParagraph {
  node: string;
  /** The act whose words stood when the file was made, or `none`. */
  base: string;
  segs: Segment[];
}

interface NewParagraph {
  kind: NodeKind;
  in?: string;
  after?: string;
  segs: Segment[];
}

/** One change, as a person reviews it. */
export interface ReviewedChange {
  act: DraftAct;
  /** The paragraph that it is about, or after which it stands; undefined at the title. */
  node: string | undefined;
  /** The paragraph as the file was made with it, and as the reviewer has it: none of a paragraph that is new, or gone. */
  before: readonly Segment[] | undefined;
  after: readonly Segment[] | undefined;
  /** What a side would propose of it; nothing where it cannot be proposed. */
  on: OnParagraph[];
  new: NewParagraph[];
  /** Why nothing of it is kept: only whoever holds the pen moves; titles are not proposed; a comment has no words; it comes to the words that stand. */
  not?: 'move' | 'title' | 'comment' | 'same';
}

/**
 * The changes of a returned file with what each would be as a proposal, in the order of the text.
 *
 * @param own the side whose drafts they become
 */
export function reviewedChanges(
  acts: readonly DraftAct[],
  base: TextMoment,
  own: string | undefined,
): ReviewedChange[] {
  const reviewing = new Reviewing(base, own);
  return acts.map((act) => reviewing.change(act));
}

class Reviewing {
  readonly #base: TextMoment;
  readonly #own: string | undefined;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #holders: ReadonlyMap<string, string | undefined>;

  constructor(base: TextMoment, own: string | undefined) {
    this.#base = base;
    this.#own = own;
    this.#nodes = new Map([...nodesOf(base.draft.nodes)].map((node) => [node.id, node]));
    this.#holders = holdersIn(base.draft);
  }

  change(act: DraftAct): ReviewedChange {
    const { language } = act;
    const none = { act, before: undefined, after: undefined, on: [], new: [] };
    switch (act.what) {
      case 'words':
        return this.#counted({
          ...none,
          node: act.node,
          before: this.#printed(act.node, language),
          after: act.segs,
          on: [this.#on(act.node, language, act.segs)],
        });
      case 'delete':
        return this.#counted({
          ...none,
          node: act.node,
          before: this.#printed(act.node, language),
          on: [this.#on(act.node, language, [])],
        });
      case 'insert':
        return {
          ...none,
          node: act.after,
          after: act.segs,
          new: [{ ...this.#placeAfter(act.after), segs: this.#fresh(act.segs) }],
        };
      case 'split': {
        const [first = [], ...rest] = act.into;
        const { kind } = this.#nodes.get(act.node) ?? { kind: 'paragraph' as const };
        const at = { kind, ...this.#beside(act.node) };
        return {
          ...none,
          node: act.node,
          before: this.#printed(act.node, language),
          after: act.into.flatMap((segs, n) => (n === 0 ? segs : [LINE, ...segs])),
          on: [this.#on(act.node, language, first)],
          new: rest.map((segs) => ({ ...at, segs: this.#fresh(segs) })),
        };
      }
      case 'merge': {
        const [first = '', ...rest] = act.nodes;
        return {
          ...none,
          node: first,
          before: act.nodes.flatMap((id, n) => {
            const segs = this.#printed(id, language);
            return n === 0 ? segs : [LINE, ...segs];
          }),
          after: act.segs,
          on: [
            this.#on(first, language, act.segs),
            ...rest.map((id) => this.#on(id, language, [])),
          ],
        };
      }
      case 'move':
        return { ...none, node: act.node, not: 'move' };
      case 'title':
        return { ...none, node: undefined, after: [{ t: 'text', v: act.title }], not: 'title' };
      case 'comment':
        return { ...none, node: act.node, not: 'comment' };
    }
  }

  #printed(node: string, language: WordLanguage): readonly Segment[] {
    return this.#nodes.get(node)?.words[language]?.segs ?? [];
  }

  #standing(node: string, language: WordLanguage): readonly Segment[] {
    return standingWords(this.#base.view, node)?.words[language]?.segs ?? [];
  }

  #on(node: string, language: WordLanguage, segs: readonly Segment[]): OnParagraph {
    const state = this.#base.view.state;
    const base = (state && nodeOf(state, node)?.base) ?? 'none';
    const printed = this.#printed(node, language);
    const standing = this.#standing(node, language);
    return { node, base, segs: proposedWords(segs, { printed, standing, own: this.#own }) };
  }

  #fresh(segs: readonly Segment[]): Segment[] {
    return proposedWords(segs, { printed: [], standing: [], own: this.#own });
  }

  /** Without what comes to the words that stand. */
  #counted(change: ReviewedChange): ReviewedChange {
    const { language } = change.act;
    const on = change.on.filter(
      ({ node, segs }) => oneSpelling(segs) !== oneSpelling(this.#standing(node, language)),
    );
    return on.length === 0 ? { ...change, on, not: 'same' } : { ...change, on };
  }

  #beside(node: string): { in?: string; after: string } {
    const holder = this.#holders.get(node);
    return { ...(holder === undefined ? {} : { in: holder }), after: node };
  }

  /** Where a paragraph stands that comes after another on the page: first in it, if that one holds others or is a heading; else beside it. */
  #placeAfter(id: string | undefined): Omit<NewParagraph, 'segs'> {
    const node = id === undefined ? undefined : this.#nodes.get(id);
    if (!node) return { kind: this.#base.draft.nodes[0]?.kind ?? 'paragraph' };
    const within = node.children[0]?.kind;
    if (within !== undefined && !HEADED.includes(within)) return { kind: within, in: node.id };
    if (HEADED.includes(node.kind)) return { kind: 'paragraph', in: node.id };
    return { kind: node.kind === 'enacting' ? 'paragraph' : node.kind, ...this.#beside(node.id) };
  }
}

const HEADED: readonly NodeKind[] = ['part', 'article', 'annex'];
const LINE: Segment = { t: 'text', v: '\n' };

function holdersIn({ nodes }: Pick<Draft, 'nodes'>): ReadonlyMap<string, string | undefined> {
  const holders = new Map<string, string | undefined>(nodes.map(({ id }) => [id, undefined]));
  for (const node of nodesOf(nodes))
    for (const child of node.children) holders.set(child.id, node.id);
  return holders;
}

/** The body of a `draft.keep`, and what it is made of. */
export interface DraftToKeep {
  reviewer: string | undefined;
  body: {
    text: string;
    on: { node: string; base: string; words: WordedIn }[];
    new?: { kind: NodeKind; in?: string; after?: string; words: WordedIn }[];
    reviewer?: string;
    says?: Words;
  };
  changes: ReviewedChange[];
}

/** Of one act: well within what a body may have (RC2.2), sealed as well. */
const MAX_ON = 100;
const MAX_NEW = 40;
const MAX_UNITS = 40_000;

/**
 * TX8.17: the drafts to keep of chosen changes: one for each reviewer, one for what nobody tracked, one for what several give together; more where one is more than an act may have.
 * What a reviewer commented on those paragraphs goes with it.
 */
export function draftsToKeep(
  changes: readonly ReviewedChange[],
  text: string,
  hash: Hash,
): DraftToKeep[] {
  const groups = new Map<string, { reviewer: string | undefined; changes: ReviewedChange[] }>();
  for (const change of changes) {
    if (change.not !== undefined) continue;
    const { reviewers, isTogether } = change.act;
    const who = isTogether || reviewers.length === 0 ? [reviewers.join(', ')] : reviewers;
    for (const name of who) {
      const key = `${isTogether ? 'together' : reviewers.length === 0 ? 'untracked' : 'one'} ${name}`;
      const group = groups.get(key) ?? { reviewer: nameOf(name), changes: [] };
      group.changes.push(change);
      groups.set(key, group);
    }
  }
  return [...groups.values()].flatMap(({ reviewer, changes: all }) =>
    inActs(all, hash).map((part): DraftToKeep => {
      const says = saidBy(reviewer, part.changes);
      return {
        reviewer,
        body: {
          text,
          on: part.on,
          ...(part.new.length > 0 ? { new: part.new } : {}),
          ...(reviewer === undefined ? {} : { reviewer }),
          ...(says ? { says } : {}),
        },
        changes: part.changes,
      };
    }),
  );
}

/** As the rules take a line. */
function nameOf(name: string): string | undefined {
  const line = name
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim()
    .slice(0, 200);
  return line === '' ? undefined : line;
}

type Part = Required<Pick<DraftToKeep['body'], 'on' | 'new'>> & { changes: ReviewedChange[] };

function inActs(changes: readonly ReviewedChange[], hash: Hash): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  let units = 0;
  for (const change of changes) {
    const { language } = change.act;
    const worded = (segs: readonly Segment[]): WordedIn => ({
      [language]: { segs: spell(segs), hash: hashWording(hash, segs) },
    });
    const own = JSON.stringify([change.on, change.new]).length;
    const isFull =
      part &&
      (part.on.length + change.on.length > MAX_ON ||
        part.new.length + change.new.length > MAX_NEW ||
        units + own > MAX_UNITS);
    if (!part || isFull) {
      parts.push((part = { on: [], new: [], changes: [] }));
      units = 0;
    }
    units += own;
    part.changes.push(change);
    for (const { segs, ...of } of change.new) part.new.push({ ...of, words: worded(segs) });
    for (const { node, base, segs } of change.on) {
      const there = part.on.find((one) => one.node === node);
      // The same paragraph in another language, or what came first.
      if (there) there.words = { ...worded(segs), ...there.words };
      else part.on.push({ node, base, words: worded(segs) });
    }
  }
  return parts;
}

const MAX_SAID = 4000;

/** What this reviewer commented on the paragraphs of a draft. */
function saidBy(
  reviewer: string | undefined,
  changes: readonly ReviewedChange[],
): Words | undefined {
  const all = changes.flatMap(({ act }) => act.comments);
  const own = new Set(all.filter(({ author }) => nameOf(author ?? '') === reviewer));
  const said = [...own].map(({ on, text }) => (on === '' ? text : `‘${on}’: ${text}`)).join('\n');
  const words = said
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .trim()
    .slice(0, MAX_SAID);
  const language = changes[0]?.act.language;
  return words === '' || language === undefined ? undefined : { [language]: words };
}
