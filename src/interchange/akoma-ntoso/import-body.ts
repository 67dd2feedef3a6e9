import type { Node, NodeKind } from '#core/text/draft.ts';
import { MAX_LEVELS, MAY_HOLD } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import { refusedCharacter } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { bareNumber } from './languages.ts';
import type { WordContext } from './import-words.ts';
import { wordsOf } from './import-words.ts';
import { NAMES } from './names.ts';
import { Refusal } from './refusal.ts';
import type { Where } from './refusal.ts';
import { BLOCKS, isHierarchy, kindOf, PLAIN, TRANSPARENT } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';
import { charactersOf, child, descendants, elementsOf, hasWords, lineOf, straysIn } from './xml.ts';

/** A number as the file has it; whether it follows from the place is decided when all are known (import-numbers.ts). */
export interface ReadNumber {
  written: string;
  /** Said to be the node’s own. */
  own: boolean;
}

/** What all documents of a file share. */
export interface BodyContext extends WordContext {
  /** Made ids so far. */
  made: { n: number };
  numbers: Map<Node, ReadNumber>;
  /** Where each node stands in the file. */
  places: Map<Node, Where>;
}

type Holder = NodeKind | 'text';

/** Kinds whose words are a heading. */
const HEADED: ReadonlySet<NodeKind> = new Set(['part', 'article', 'annex']);

/** What `node` reads by itself. */
const APART: ReadonlySet<string> = new Set(['num', 'heading', 'subheading']);

/** Blocks that are one run of words, whatever they hold. */
const ONE: ReadonlySet<string> = new Set(['p', 'block', 'table', 'tr', 'crossHeading', ...APART]);

/** A number that is longer is words. */
const MAX_NUMBER = 40;

/** AK6, AK8: the nodes of one document, in one language. */
export class ImportBody {
  readonly #language: WordLanguage;
  readonly #context: BodyContext;
  readonly #taken = new Set<string>();

  constructor(language: WordLanguage, context: BodyContext) {
    this.#language = language;
    this.#context = context;
  }

  /**
   * Items (`itemsIn`) as nodes that may stand in `holder`.
   *
   * @param plainest what words become that stand in no node of their own, where it is not the plainest kind of all
   */
  within(
    holder: Holder,
    items: readonly XmlElement[],
    level = 1,
    plainest: NodeKind = fallback(MAY_HOLD[holder]),
  ): Node[] {
    const nodes: Node[] = [];
    let loose: XmlElement[] = [];
    const end = (): void => {
      const [first] = loose;
      if (first !== undefined && loose.some((one) => hasWords(one))) {
        // Words behind the points of a paragraph are no point.
        if (plainest === 'point') this.#context.flags.add('akn.flattened', first.where);
        nodes.push(this.#loose(plainest, first, loose));
      }
      loose = [];
    };
    for (const item of items) {
      const kind = this.#kind(item);
      if (kind === undefined) {
        loose.push(item);
        // At the top nothing is numbered by its place, so that each may be a node of its own.
        if (holder === 'text' && plainest !== 'closing') end();
      } else {
        end();
        for (const each of this.node(item, kind, holder, level)) nodes.push(each);
      }
    }
    end();
    return nodes;
  }

  /** One element as a node of a kind, and what must stand beside it where a draft can have nothing of it inside. */
  node(element: XmlElement, wanted: NodeKind, holder: Holder, level: number): Node[] {
    const { flags } = this.#context;
    const kinds: readonly NodeKind[] = MAY_HOLD[holder];
    const kind = kinds.includes(wanted) ? wanted : fallback(kinds);
    if (kind !== wanted) flags.add('akn.flattened', element.where);
    const node = this.#blank(kind, element);
    const inner = this.itemsIn(element, true);
    const first = inner.findIndex((one) => this.#kind(one) !== undefined);
    const headed = HEADED.has(kind);
    const lead = headed ? [] : first === -1 ? inner : inner.slice(0, first);
    const rest = inner.slice(lead.length);
    this.#say(node, element, this.#words(element, headed, lead));
    const holds = MAY_HOLD[kind].length > 0 && level < MAX_LEVELS;
    // What came down from a part or an article keeps what it held beside it, or articles would become points.
    const inside = holds && (kind === wanted || !HEADED.has(wanted));
    if (inside) {
      node.children = this.within(kind, rest, level + 1);
      return [node];
    }
    const beside = this.within(holder, rest, level);
    if (beside.length > 0) flags.add('akn.flattened', element.where);
    return [node, ...beside];
  }

  /** Words that are no node’s in the file. */
  #loose(kind: NodeKind, first: XmlElement, blocks: readonly XmlElement[]): Node {
    const node = this.#blank(kind, { ...first, children: [] });
    node.words = { [this.#language]: { segs: wordsOf(blocks, this.#context) } };
    return node;
  }

  /** Enacting or closing words: an element of blocks, all of which are one node’s. */
  standing(kind: 'enacting' | 'closing', element: XmlElement): Node {
    const node = this.#blank(kind, element);
    this.#say(node, element, this.#words(element, false, this.itemsIn(element, true)));
    return node;
  }

  /** A block of the preface without what is read as the title, or nothing where no more is in it. */
  besideTitle(block: XmlElement, skip: ReadonlySet<string>, holder: Holder): Node[] {
    const segs = wordsOf([block], { ...this.#context, skip });
    if (segs.length === 0) return [];
    this.#context.flags.add('akn.preface-kept', block.where);
    const node = this.#blank(fallback(MAY_HOLD[holder]), { ...block, children: [] });
    node.words = { [this.#language]: { segs } };
    return [node];
  }

  /** An annex with its heading, as yet empty. */
  annex(element: XmlElement, holder: Holder): Node {
    const kinds: readonly NodeKind[] = MAY_HOLD[holder];
    const node = this.#blank(kinds.includes('annex') ? 'annex' : fallback(kinds), element);
    this.#say(node, element, this.#words(element, true, []));
    return node;
  }

  #say(node: Node, element: XmlElement, segs: Segment[] | undefined): void {
    if (segs === undefined) return;
    const from = this.#context.marks.from.get(element.attributes.get('eId') ?? '');
    node.words = { [this.#language]: { segs, ...(from === undefined ? {} : { from }) } };
  }

  #blank(kind: NodeKind, element: XmlElement): Node {
    const node: Node = { id: this.#idOf(element), kind, words: {}, children: [] };
    this.#context.places.set(node, element.where);
    const number = this.#numberOf(kind, element);
    if (number !== undefined) this.#context.numbers.set(node, number);
    return node;
  }

  /** The heading of what has one; of all else the blocks, after a heading. A number too long for one is words too. */
  #words(
    element: XmlElement,
    headed: boolean,
    blocks: readonly XmlElement[],
  ): Segment[] | undefined {
    const number = numberIn(element);
    const before = elementsOf(element).filter(
      (one) => APART.has(one.name) && one !== number && !(one.name === 'num' && !hasWords(one)),
    );
    if (!headed && blocks.length > 0 && before.some((one) => one.name !== 'num'))
      this.#context.flags.add('akn.heading-joined', element.where);
    const all = [...before, ...blocks];
    return all.length === 0 ? undefined : wordsOf(all, this.#context);
  }

  /**
   * What an element holds, as blocks and nodes in their order: what only groups them is opened.
   *
   * @param apart without its number and headings, which are read by themselves
   */
  itemsIn(element: XmlElement, apart = false): XmlElement[] {
    const items: XmlElement[] = [];
    let run: (XmlElement | string)[] = [];
    // Words without a paragraph around them.
    const end = (): void => {
      const words = { ...element, name: 'p', attributes: new Map<string, string>(), children: run };
      if (hasWords(words)) {
        // An item of a list of HTML holds its words so.
        if (element.name !== 'li' && straysIn(words) !== undefined)
          this.#context.flags.add('akn.kept-as-text', element.where);
        items.push(words);
      }
      run = [];
    };
    for (const one of element.children) {
      if (typeof one === 'string' || !isStructural(one)) run.push(one);
      else {
        end();
        if (!apart || !APART.has(one.name)) for (const each of this.#items(one)) items.push(each);
      }
    }
    end();
    return items;
  }

  /** An element as the blocks and nodes that it stands for. */
  #items(element: XmlElement): XmlElement[] {
    const { flags } = this.#context;
    const { name, where } = element;
    if (name === 'meta' || isAbsent(element)) return [];
    if (name === 'toc') {
      flags.leftOut(where, lineOf(element));
      return [];
    }
    if (name === 'componentRef' || name === 'documentRef') {
      flags.add('akn.not-included', where);
      return [];
    }
    if (ONE.has(name) || isHierarchy(name)) return [element];
    if (!TRANSPARENT.has(name)) flags.add('akn.kept-as-text', where);
    return this.itemsIn(element);
  }

  #kind(element: XmlElement): NodeKind | undefined {
    if (!isHierarchy(element.name)) return undefined;
    return kindOf(
      element.name,
      () => child(element, 'heading') !== undefined,
      () => descendants(element, 'article').next().done !== true,
    );
  }

  #numberOf(kind: NodeKind, element: XmlElement): ReadNumber | undefined {
    const mark = this.#context.marks.numbers.get(element.attributes.get('eId') ?? '');
    const num = numberIn(element);
    const number =
      mark !== undefined
        ? { written: mark, own: true }
        : num === undefined
          ? undefined
          : (ownNumber(kind, num) ?? { written: lineOf(num), own: false });
    const refused = number === undefined ? undefined : refusedCharacter(number.written);
    if (refused !== undefined)
      throw new Refusal(
        'akn.character',
        `A number holds a character that words may not hold (${refused}).`,
        element.where,
      );
    return number;
  }

  /** The lasting id that the file gives, else the eId, else one that is made; never one that is taken in this document. */
  #idOf(element: XmlElement): string {
    const wId = element.attributes.get('wId');
    const eId = element.attributes.get('eId');
    for (const [id, longest] of [
      [wId, 200],
      [eId, 40],
    ] as const) {
      if (id === undefined || !/^\S+$/.test(id) || id.length > longest) continue;
      if (this.#taken.has(id) || refusedCharacter(id) !== undefined) continue;
      this.#taken.add(id);
      return id;
    }
    return this.#makeId();
  }

  #makeId(): string {
    let id: string;
    do {
      this.#context.made.n += 1;
      id = `akn.${this.#context.made.n}`;
    } while (this.#taken.has(id));
    this.#taken.add(id);
    return id;
  }
}

/** The element of its number, unless that says nothing or too much. */
function numberIn(element: XmlElement): XmlElement | undefined {
  const num = child(element, 'num');
  if (num === undefined) return undefined;
  const length = lineOf(num).length;
  return markedIn(num) !== undefined || (length > 0 && length <= MAX_NUMBER) ? num : undefined;
}

function markedIn(num: XmlElement): XmlElement | undefined {
  return elementsOf(num).find(
    (one) => one.name === 'inline' && one.attributes.get('name') === NAMES.ownNumber,
  );
}

/** What is marked as its own, where nothing but the word of its kind stands beside it. */
function ownNumber(kind: NodeKind, num: XmlElement): ReadNumber | undefined {
  const marked = markedIn(num);
  if (marked === undefined) return undefined;
  const beside = bareNumber(kind, `${straysIn(num) ?? ''} `).trim();
  const alone = beside === '' && elementsOf(num).length === 1;
  return alone ? { written: charactersOf(marked), own: true } : undefined;
}

/** The plainest kind that may stand there. */
function fallback(kinds: readonly NodeKind[]): NodeKind {
  return kinds.includes('paragraph') ? 'paragraph' : (kinds[0] ?? 'paragraph');
}

/** Says that there are no words in this language. */
function isAbsent(element: XmlElement): boolean {
  return (
    element.name === 'p' &&
    element.attributes.get('status') === NAMES.absent &&
    !hasWords(element) &&
    elementsOf(element).length === 0
  );
}

/** Whether an element is more than a part of a line. */
function isStructural(element: XmlElement): boolean {
  return (
    BLOCKS.has(element.name) ||
    ['toc', 'componentRef', 'documentRef', 'meta'].includes(element.name) ||
    (!PLAIN.has(element.name) &&
      element.name !== 'authorialNote' &&
      elementsOf(element).some((one) => BLOCKS.has(one.name)))
  );
}
