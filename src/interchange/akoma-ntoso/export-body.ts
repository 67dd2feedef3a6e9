import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import type { Numbering } from '#core/text/numbering.ts';
import { numbering } from '#core/text/numbering.ts';
import { isClean } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import type { AknAbout } from './about.ts';
import type { Written } from './export-words.ts';
import { wordElement } from './export-words.ts';
import { codeOf, wordBefore } from './languages.ts';
import { chars, element } from '../xml-markup.ts';
import { identification } from './metadata.ts';
import type { ElementIds } from './names.ts';
import { NAMES, slug } from './names.ts';
import { Refusal } from './refusal.ts';

/** In which part of a document a node stands at the top: preamble, body, conclusions, attachments. */
const PLACES: Readonly<Record<NodeKind, 0 | 1 | 2 | 3>> = {
  recital: 0,
  enacting: 0,
  part: 1,
  article: 1,
  paragraph: 1,
  point: 1,
  closing: 2,
  annex: 3,
};

/** As in the naming convention of Akoma Ntoso, section 5. */
const SHORT: Readonly<Record<NodeKind, string>> = {
  recital: 'rec',
  enacting: 'formula',
  part: 'part',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  closing: 'container',
  annex: 'att',
};

/** An element that must hold some block, where there is nothing to say. */
const NOTHING = element('p', { status: NAMES.absent });

export function inFileOrder(nodes: readonly Node[]): Node[] {
  return nodes.toSorted((a, b) => PLACES[a.kind] - PLACES[b.kind]);
}

/** AK3: the nodes of a draft in one language, as preamble, body, conclusions and attachments. */
export class ExportBody {
  readonly language: WordLanguage;
  /** The eId of every node, by its id. */
  readonly at = new Map<string, string>();
  readonly #draft: Draft;
  readonly #about: AknAbout;
  readonly #prefix: string;
  readonly #numbers: Numbering;
  readonly #written: Written;
  #annexes = 0;

  constructor(
    draft: Draft,
    about: AknAbout,
    language: WordLanguage,
    prefix: string,
    eIds: ElementIds,
    named: Set<string>,
  ) {
    this.#draft = draft;
    this.#about = about;
    this.language = language;
    this.#prefix = prefix;
    this.#numbers = numbering(draft);
    this.#written = { eIds, marks: [], named, notes: 0 };
  }

  /** For `proprietary`. */
  get marks(): readonly string[] {
    return this.#written.marks;
  }

  /** Everything of the document after its preface. */
  parts(): string {
    const at = (place: number): Node[] =>
      this.#draft.nodes.filter((node) => PLACES[node.kind] === place);
    const preamble = this.#preamble(at(0));
    const body = at(1).map((node) => this.#hierarchy(node, ''));
    const conclusions = at(2).map((node) => this.#closing(node));
    const attachments = at(3).map((node) => this.#annex(node));
    return (
      (preamble === '' ? '' : element('preamble', {}, preamble)) +
      element('mainBody', {}, body.join('') || NOTHING) +
      (conclusions.length === 0 ? '' : element('conclusions', {}, conclusions.join(''))) +
      (attachments.length === 0 ? '' : element('attachments', {}, attachments.join('')))
    );
  }

  /** Attributes that every node has: its place in this file, its lasting id, and whether something in it is open. */
  #named(node: Node, holder: string): { eId: string; wId: string; status: string | undefined } {
    if (!/^\S+$/.test(node.id))
      throw new Refusal('akn.id', 'A paragraph has an id that is empty or holds white space.');
    const number = slug(this.#numbers.get(node.id) ?? '');
    const stem = `${holder === '' ? this.#prefix : `${holder}__`}${SHORT[node.kind]}`;
    const { eIds, marks } = this.#written;
    const eId = number === '' ? eIds.next(stem) : eIds.take(`${stem}_${number}`);
    this.at.set(node.id, eId);
    const words = node.words[this.language];
    if (words?.from !== undefined) {
      const { language, hash } = words.from;
      marks.push(element('p:from', { ref: `#${eId}`, language: codeOf(language), hash }));
    }
    const status =
      words === undefined ? NAMES.absent : isClean(words.segs) ? undefined : NAMES.open;
    return { eId, wId: node.id, status };
  }

  #num(node: Node): string {
    const number = this.#numbers.get(node.id);
    if (number === undefined) return '';
    const before = chars(wordBefore(node.kind, this.language));
    return element(
      'num',
      {},
      node.num === undefined
        ? before + chars(number)
        : before + element('inline', { name: NAMES.ownNumber }, chars(number)),
    );
  }

  #words(name: 'p' | 'heading', node: Node, eId: string): string {
    const words = node.words[this.language];
    return words === undefined ? '' : wordElement(name, words.segs, eId, this.#written);
  }

  /** Parts, articles, paragraphs and points. */
  #hierarchy(node: Node, holder: string): string {
    const named = this.#named(node, holder);
    const num = this.#num(node);
    if (node.kind === 'part' || node.kind === 'article') {
      const heading = this.#words('heading', node, named.eId);
      return element(node.kind, named, num + heading + this.#children(node, named.eId));
    }
    const words = this.#words('p', node, named.eId);
    const inner = this.#children(node, named.eId);
    const around = inner === '' ? 'content' : 'intro';
    return element(
      node.kind,
      named,
      num + (words === '' ? '' : element(around, {}, words)) + inner,
    );
  }

  #children(node: Node, holder: string): string {
    return node.children.map((child) => this.#hierarchy(child, holder)).join('');
  }

  /** Recitals that follow each other stand in one `recitals`. */
  #preamble(nodes: readonly Node[]): string {
    let out = '';
    let run = '';
    const end = (): void => {
      if (run !== '') out += element('recitals', {}, run);
      run = '';
    };
    for (const node of nodes) {
      if (node.kind === 'recital') run += this.#item('recital', node, '');
      else {
        end();
        const named = this.#named(node, '');
        this.#numberApart(node, named.eId);
        const words = this.#words('p', node, named.eId);
        out += element('formula', { name: NAMES.enacting, ...named }, words);
      }
    }
    end();
    return out;
  }

  /** A recital, or a point of one: these hold blocks, so that their points are items of a list. */
  #item(name: 'recital' | 'item', node: Node, holder: string): string {
    const named = this.#named(node, holder);
    const words = this.#words('p', node, named.eId);
    const items = node.children.map((child) => this.#item('item', child, named.eId)).join('');
    const list = items === '' ? '' : element('blockList', {}, items);
    return element(name, named, this.#num(node) + (words + list || NOTHING));
  }

  #closing(node: Node): string {
    const named = this.#named(node, '');
    this.#numberApart(node, named.eId);
    const words = this.#words('p', node, named.eId);
    return element('container', { name: NAMES.closing, ...named }, words || NOTHING);
  }

  /** Enacting and closing words have no place for a number. */
  #numberApart(node: Node, eId: string): void {
    if (node.num !== undefined)
      this.#written.marks.push(element('p:number', { ref: `#${eId}`, value: node.num }));
  }

  /** A document in the document, which says of itself what the whole does. */
  #annex(node: Node): string {
    const named = this.#named(node, '');
    const heading = this.#words('heading', node, named.eId);
    this.#annexes += 1;
    return element(
      'attachment',
      named,
      this.#num(node) +
        heading +
        element(
          'doc',
          { name: NAMES.annex },
          element(
            'meta',
            {},
            identification(this.#draft, this.#about, [this.language], `!annex_${this.#annexes}`),
          ) + element('mainBody', {}, this.#children(node, named.eId) || NOTHING),
        ),
    );
  }
}
