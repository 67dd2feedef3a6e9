import type { Node } from '#core/text/draft.ts';
import { refusedCharacter } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import type { BodyContext } from './import-body.ts';
import { ImportBody } from './import-body.ts';
import { EXERCISE_NOTE } from './names.ts';
import { Refusal } from './refusal.ts';
import { BODIES, DOCUMENTS } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';
import { charactersOf, child, descendants, elementsOf, lineOf, straysIn } from './xml.ts';

/** One document of the file: a text in one language. */
export interface ReadDocument {
  language: WordLanguage;
  title: string | undefined;
  nodes: Node[];
}

/** AK6: a document of whatever kind. `beside` are attachments that stand outside of it. */
export function readDocument(
  document: XmlElement,
  language: WordLanguage,
  context: BodyContext,
  beside: readonly XmlElement[],
): ReadDocument {
  for (const meta of descendants(document, 'meta'))
    for (const note of descendants(meta, 'note')) {
      const eId = note.attributes.get('eId');
      if (note.namespace !== context.namespace || eId === EXERCISE_NOTE) continue;
      if (eId === undefined) context.flags.leftOut(note.where, lineOf(note));
      else context.farNotes.set(eId, note);
    }
  const reader = new DocumentReader(new ImportBody(language, context), context);
  const nodes = reader.parts(document, 'text');
  for (const attachments of beside)
    for (const each of reader.attachments(attachments, 'text')) nodes.push(each);
  for (const note of context.farNotes.values()) context.flags.leftOut(note.where, lineOf(note));
  context.farNotes.clear();
  return { language, title: reader.title, nodes };
}

const TITLE: ReadonlySet<string> = new Set(['docTitle']);
const LONG_TITLE: ReadonlySet<string> = new Set(['longTitle']);

class DocumentReader {
  title: string | undefined;
  readonly #body: ImportBody;
  readonly #context: BodyContext;

  constructor(body: ImportBody, context: BodyContext) {
    this.#body = body;
    this.#context = context;
  }

  /** Everything that a document says, in the order in which its parts stand. */
  parts(document: XmlElement, holder: 'text' | 'annex'): Node[] {
    const level = holder === 'text' ? 1 : 2;
    this.#context.flags.leftOut(document.where, straysIn(document));
    return elementsOf(document).flatMap((part): Node[] => {
      switch (part.name) {
        case 'meta':
          return [];
        case 'coverPage':
        case 'preface':
          return this.#front(part, holder);
        case 'preamble':
          return holder === 'text'
            ? this.#preamble(part)
            : this.#body.within(holder, this.#body.itemsIn(part), level);
        case 'conclusions':
          return holder === 'text'
            ? this.#conclusions(part)
            : this.#body.within(holder, this.#body.itemsIn(part), level);
        case 'attachments':
        case 'components':
          return this.attachments(part, holder);
        default:
          if (!BODIES.has(part.name)) this.#context.flags.add('akn.kept-as-text', part.where);
          return this.#body.within(holder, this.#body.itemsIn(part), level);
      }
    });
  }

  /** The title, and as paragraphs whatever else stands before the text. */
  #front(part: XmlElement, holder: 'text' | 'annex'): Node[] {
    this.#context.flags.leftOut(part.where, straysIn(part));
    const skip = descendants(part, 'docTitle').next().done === true ? LONG_TITLE : TITLE;
    const titles = [...skip].flatMap((name) => [...descendants(part, name)]);
    const [first] = titles;
    if (first !== undefined && holder === 'text' && this.title === undefined) {
      const exact = elementsOf(part).some(
        (one) => one.attributes.get('xml:space') === 'preserve' && elementsOf(one).includes(first),
      );
      const title =
        exact && titles.length === 1 ? charactersOf(first) : titles.map(lineOf).join(' ');
      const refused = refusedCharacter(title);
      if (refused !== undefined)
        throw new Refusal(
          'akn.character',
          `The title holds a character that words may not hold (${refused}).`,
          first.where,
        );
      this.title = title;
      return elementsOf(part).flatMap((block) =>
        skip.has(block.name) ? [] : this.#body.besideTitle(block, skip, holder),
      );
    }
    return elementsOf(part).flatMap((block) => this.#body.besideTitle(block, new Set(), holder));
  }

  /** Formulas are the enacting words; all else are recitals. */
  #preamble(part: XmlElement): Node[] {
    return this.#apart(
      part,
      ['formula'],
      (formula) => this.#body.standing('enacting', formula),
      (rest) => this.#body.within('text', rest, 1, 'recital'),
    );
  }

  /** Each container or formula is one, and so are the paragraphs between them. */
  #conclusions(part: XmlElement): Node[] {
    return this.#apart(
      part,
      ['container', 'formula', 'blockContainer'],
      (one) => this.#body.standing('closing', one),
      (rest) => this.#body.within('text', rest, 1, 'closing'),
    );
  }

  /** Elements of some names each by itself, and what stands between them together. */
  #apart(
    part: XmlElement,
    names: readonly string[],
    each: (one: XmlElement) => Node,
    between: (items: XmlElement[]) => Node[],
  ): Node[] {
    const nodes: Node[] = [];
    let run: (XmlElement | string)[] = [];
    const end = (): void => {
      for (const each of between(this.#body.itemsIn({ ...part, children: run }))) nodes.push(each);
      run = [];
    };
    for (const one of part.children) {
      if (typeof one === 'string' || !names.includes(one.name)) run.push(one);
      else {
        end();
        nodes.push(each(one));
      }
    }
    end();
    return nodes;
  }

  attachments(part: XmlElement, holder: 'text' | 'annex'): Node[] {
    this.#context.flags.leftOut(part.where, straysIn(part));
    return elementsOf(part).flatMap((attachment): Node[] => {
      const node = this.#body.annex(attachment, holder);
      const inner = elementsOf(attachment).filter((one) => DOCUMENTS.has(one.name));
      const other = attachment.children.filter(
        (one) => typeof one === 'string' || !DOCUMENTS.has(one.name),
      );
      // A reference is flagged where it stands.
      if (inner.length === 0 && child(attachment, 'documentRef') === undefined)
        this.#context.flags.add('akn.not-included', attachment.where);
      const held = [
        ...this.#body.within(
          'annex',
          this.#body.itemsIn({ ...attachment, children: other }, true),
          2,
        ),
        ...inner.flatMap((one) => this.parts(one, 'annex')),
      ];
      if (node.kind === 'annex') {
        node.children = held;
        return [node];
      }
      this.#context.flags.add('akn.flattened', attachment.where);
      return [node, ...held];
    });
  }
}
