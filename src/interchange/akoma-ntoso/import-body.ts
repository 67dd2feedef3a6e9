import type { Node, NodeKind } from '#core/text/draft.ts';
import { MAX_LEVELS, MAY_HOLD } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import { joined, refusedCharacter } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import type { WordContext } from './import-words.ts';
import { wordsOf } from './import-words.ts';
import { NAMES } from './names.ts';
import type { Where } from './refusal.ts';
import { BLOCKS, isHierarchy, kindOf, PLAIN, TRANSPARENT } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';
import { charactersOf, child, descendants, elementsOf, lineOf } from './xml.ts';

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
      if (first !== undefined && loose.some((one) => lineOf(one) !== '')) {
        // Words behind the points of a paragraph are no point.
        if (plainest === 'point') this.#context.flags.add('akn.flattened', first.where);
        nodes.push(this.#loose(plainest, first, loose));
      }
      loose = [];
    };
    for (const item of items) {
      const kind = this.#kind(item);
      if (kind === undefined) loose.push(item);
      else {
        end();
        nodes.push(...this.node(item, kind, holder, level));
      }
    }
    end();
    return nodes;
  }

  /** One element as a node of a kind, and what must stand beside it where a draft can have nothing of it inside. */
  node(element: XmlElement, wanted: NodeKind, holder: Holder, level: number): Node[] {
    const { flags, marks } = this.#context;
    const kinds: readonly NodeKind[] = MAY_HOLD[holder];
    const kind = kinds.includes(wanted) ? wanted : fallback(kinds);
    if (kind !== wanted) flags.add('akn.flattened', element.where);
    const node = this.#blank(kind, element);
    const inner = this.itemsIn(element);
    const first = inner.findIndex((one) => this.#kind(one) !== undefined);
    const headed = HEADED.has(kind);
    const lead = headed ? [] : first === -1 ? inner : inner.slice(0, first);
    const rest = inner.slice(lead.length);
    const words = this.#words(element, headed, lead);
    if (words !== undefined) {
      const from = marks.from.get(element.attributes.get('eId') ?? '');
      node.words = { [this.#language]: { segs: words, ...(from === undefined ? {} : { from }) } };
    }
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
    const blocks = this.itemsIn(element);
    const from = this.#context.marks.from.get(element.attributes.get('eId') ?? '');
    if (blocks.length > 0)
      node.words = {
        [this.#language]: {
          segs: wordsOf(blocks, this.#context),
          ...(from === undefined ? {} : { from }),
        },
      };
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
    const segs = this.#words(element, true, []);
    const from = this.#context.marks.from.get(element.attributes.get('eId') ?? '');
    if (segs !== undefined)
      node.words = { [this.#language]: { segs, ...(from === undefined ? {} : { from }) } };
    return node;
  }

  #blank(kind: NodeKind, element: XmlElement): Node {
    const node: Node = { id: this.#idOf(element), kind, words: {}, children: [] };
    this.#context.places.set(node, element.where);
    const number = this.#numberOf(element);
    if (number !== undefined) this.#context.numbers.set(node, number);
    return node;
  }

  /** The heading of what has one; of all else the blocks, after a heading and a number too long for one. */
  #words(
    element: XmlElement,
    headed: boolean,
    blocks: readonly XmlElement[],
  ): Segment[] | undefined {
    const headings = elementsOf(element).filter(
      (one) => one.name === 'heading' || one.name === 'subheading',
    );
    const num = child(element, 'num');
    const before = num !== undefined && lineOf(num).length > MAX_NUMBER ? [num] : [];
    const said = blocks.filter((block) => !isAbsent(block));
    if (!headed && headings.length > 0)
      this.#context.flags.add('akn.heading-joined', element.where);
    const all = [...before, ...headings, ...said];
    if (all.length === 0) return undefined;
    return joined(wordsOf(all, this.#context));
  }

  /** What an element holds, as blocks and nodes in their order: what only groups them is opened. */
  itemsIn(element: XmlElement): XmlElement[] {
    const items: XmlElement[] = [];
    let run: (XmlElement | string)[] = [];
    // Words without a paragraph around them.
    const end = (): void => {
      const words = { ...element, name: 'p', attributes: new Map<string, string>(), children: run };
      if (lineOf(words) !== '') {
        // An item of a list of HTML holds its words so.
        if (element.name !== 'li') this.#context.flags.add('akn.kept-as-text', element.where);
        items.push(words);
      }
      run = [];
    };
    for (const one of element.children) {
      if (typeof one === 'string' || !isStructural(one)) run.push(one);
      else {
        end();
        if (!APART.has(one.name) || TRANSPARENT.has(element.name)) items.push(...this.#items(one));
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
      const words = lineOf(element);
      if (words !== '') flags.add('akn.left-out', where, words);
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

  #numberOf(element: XmlElement): ReadNumber | undefined {
    const mark = this.#context.marks.numbers.get(element.attributes.get('eId') ?? '');
    if (mark !== undefined) return { written: mark, own: true };
    const num = child(element, 'num');
    if (num === undefined) return undefined;
    const inner = elementsOf(num).find(
      (one) => one.name === 'inline' && one.attributes.get('name') === NAMES.ownNumber,
    );
    if (inner !== undefined) return { written: charactersOf(inner), own: true };
    const written = lineOf(num);
    if (written === '' || written.length > MAX_NUMBER || refusedCharacter(written) !== undefined)
      return undefined;
    return { written, own: false };
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

/** The plainest kind that may stand there. */
function fallback(kinds: readonly NodeKind[]): NodeKind {
  return kinds.includes('paragraph') ? 'paragraph' : (kinds[0] ?? 'paragraph');
}

/** Says that there are no words in this language. */
function isAbsent(element: XmlElement): boolean {
  return (
    element.name === 'p' &&
    element.attributes.get('status') === NAMES.absent &&
    lineOf(element) === '' &&
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
