import type { Draft, Node } from '#core/text/draft.ts';
import { refusedCharacter } from '#core/text/segments.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import type { AknFlag } from './flags.ts';
import { Flags } from './flags.ts';
import type { BodyContext } from './import-body.ts';
import type { ReadDocument } from './import-document.ts';
import { readDocument } from './import-document.ts';
import { mergeDocuments } from './import-merge.ts';
import { settleNumbers } from './import-numbers.ts';
import { languageOf } from './languages.ts';
import { marksOf } from './marks.ts';
import type { AboutText } from './marks.ts';
import { AKN } from './names.ts';
import type { AknResult } from './refusal.ts';
import { Refusal, settled } from './refusal.ts';
import { DOCUMENTS } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';
import { child, descendants, elementsOf, lineOf, readXml, straysIn } from './xml.ts';

export interface AknImport {
  draft: Draft;
  /** What could not be kept as it was; empty for a file of `exportAkn` that nobody has changed. */
  flags: AknFlag[];
}

/**
 * AK6: a draft of a file of Akoma Ntoso 3.0, `exportAkn`’s or anybody’s. Nothing is repaired, and no words are lost without a flag.
 *
 * Refuses, with line and column where there is one: `akn.too-large`, `akn.too-deep`, `akn.too-many`, `akn.encoding`, `akn.version`, `akn.doctype`,
 * `akn.not-well-formed`, `akn.not-akoma-ntoso`, `akn.language`, `akn.newer`, `akn.proprietary`, `akn.words`, `akn.character`.
 *
 * @param assumed the language of a file that does not say in which it is
 * @example importAkn(bytes) // { ok: true, value: { draft, flags: [] } }
 */
export function importAkn(bytes: Uint8Array, assumed?: WordLanguage): AknResult<AknImport> {
  return settled(() => {
    const root = readXml(bytes);
    if (root.name !== 'akomaNtoso')
      throw new Refusal(
        'akn.not-akoma-ntoso',
        'The file is XML, but no Akoma Ntoso: its first element is another.',
        root.where,
      );
    const flags = new Flags();
    if (root.namespace !== AKN) flags.add('akn.namespace', root.where);
    return { draft: draftOf(root, flags, assumed), flags: flags.list };
  });
}

function draftOf(root: XmlElement, flags: Flags, assumed: WordLanguage | undefined): Draft {
  const marks = marksOf(root);
  const context: BodyContext = {
    namespace: root.namespace,
    marks,
    flags,
    farNotes: new Map(),
    made: { n: 0 },
    numbers: new Map(),
    places: new Map(),
  };
  const found = documentsOf(root, flags);
  const beside = elementsOf(root).filter((one) => one.name === 'components');
  const documents = found.map((document, n) => {
    const language = languageIn(document, assumed);
    const read = readDocument(document, language, context, n === 0 ? beside : []);
    settleNumbers(read.nodes, context.numbers);
    return read;
  });
  const [first] = documents;
  if (first === undefined)
    throw new Refusal('akn.not-akoma-ntoso', 'The file holds no document.', root.where);
  const { text } = marks;
  const working = text?.working ?? first.language;
  const leading = documents.find((one) => one.language === working) ?? first;
  const nodes = mergeDocuments([leading, ...documents.filter((one) => one !== leading)], context);
  const title: Words = { ...text?.titles };
  for (const one of documents) if (one.title !== undefined) title[one.language] ??= one.title;
  if (text === undefined) {
    if (Object.keys(title).length === 0) flags.add('akn.no-title', root.where);
    return foreign(found, documents, title, nodes);
  }
  const { id, tier, authentic } = text;
  return { id, title, tier, working, authentic, nodes: ordered(nodes, text) };
}

/** The documents of the file. A collection holds them in components; what else it says is flagged. */
function documentsOf(holder: XmlElement, flags: Flags): XmlElement[] {
  flags.leftOut(holder.where, straysIn(holder));
  return elementsOf(holder).flatMap((document): XmlElement[] => {
    if (!DOCUMENTS.has(document.name)) {
      // Those of the root are read with the first document.
      if (document.name !== 'components') flags.leftOut(document.where, lineOf(document));
      return [];
    }
    const collection = child(document, 'collectionBody');
    if (collection === undefined) return [document];
    flags.leftOut(document.where, straysIn(document));
    flags.leftOut(collection.where, straysIn(collection));
    for (const part of elementsOf(document))
      if (part.name !== 'meta' && part !== collection) flags.leftOut(part.where, lineOf(part));
    return elementsOf(collection).flatMap((component) => {
      const inner = documentsOf(component, flags);
      if (inner.length === 0) flags.add('akn.not-included', component.where);
      return inner;
    });
  });
}

function languageIn(document: XmlElement, assumed: WordLanguage | undefined): WordLanguage {
  const meta = child(document, 'meta');
  const said = meta === undefined ? undefined : descendants(meta, 'FRBRlanguage').next().value;
  const code = said?.attributes.get('language');
  if (code === undefined) {
    if (assumed !== undefined) return assumed;
    throw new Refusal(
      'akn.language',
      'A document does not say in which language it is; say it for it.',
      document.where,
    );
  }
  const language = languageOf(code) ?? assumed;
  if (language === undefined)
    throw new Refusal(
      'akn.language',
      'A document is in a language that Parley has no texts in.',
      said?.where ?? document.where,
    );
  return language;
}

/** What a file of others’ says of itself: its own name, and which languages it calls authoritative. */
function foreign(
  found: readonly XmlElement[],
  documents: readonly ReadDocument[],
  title: Words,
  nodes: Node[],
): Draft {
  const [first] = documents;
  const [element] = found;
  const working = first?.language ?? 'en';
  const name =
    element === undefined
      ? undefined
      : [...descendants(element, 'FRBRWork')]
          .flatMap((work) => [...descendants(work, 'FRBRuri'), ...descendants(work, 'FRBRthis')])
          .map((one) => one.attributes.get('value') ?? '')
          .find((one) => /^\S{1,200}$/.test(one) && refusedCharacter(one) === undefined);
  const authoritative = documents
    .filter((_, n) => {
      const document = found[n];
      if (document === undefined) return false;
      const expression = descendants(document, 'FRBRExpression').next().value;
      const said = expression && child(expression, 'FRBRauthoritative');
      return said?.attributes.get('value') === 'true';
    })
    .map((one) => one.language);
  return {
    id: name ?? 'imported',
    title,
    tier: 'non-paper',
    working,
    authentic: authoritative.length === 0 ? [working] : [...new Set(authoritative)],
    nodes,
  };
}

/** In the order that the file says, with what it does not name at the end. */
function ordered(nodes: Node[], text: AboutText): Node[] {
  if (text.order.length === 0) return nodes;
  const at = new Map(text.order.map((id, n) => [id, n]));
  const place = (node: Node): number => at.get(node.id) ?? text.order.length;
  return nodes.toSorted((a, b) => place(a) - place(b));
}
