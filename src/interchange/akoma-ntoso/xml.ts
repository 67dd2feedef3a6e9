import { readXmlTree, type XmlElement } from '../xml-tree.ts';
import { Refusal } from './refusal.ts';

export {
  charactersOf,
  child,
  descendants,
  elementsOf,
  hasWords,
  lineOf,
  straysIn,
  type XmlElement,
} from '../xml-tree.ts';

/** 32 MiB: a text of 150,000 words in three languages with thousands of brackets is a third of it. */
export const MAX_BYTES = 32 * 1024 * 1024;
/** Elements in elements. The deepest that `exportAkn` writes is under 70. */
export const MAX_NESTING = 100;
export const MAX_ELEMENTS = 500_000;
/** Of one element; Akoma Ntoso has none with half as many. */
export const MAX_ATTRIBUTES = 40;

/** AK7: the root element, or a refusal `akn.…`. */
export function readXml(bytes: Uint8Array): XmlElement {
  const read = readXmlTree(bytes, {
    bytes: MAX_BYTES,
    nesting: MAX_NESTING,
    elements: MAX_ELEMENTS,
    attributes: MAX_ATTRIBUTES,
  });
  if (read.ok) return read.value;
  const { code, message, where } = read.fault;
  throw new Refusal(`akn.${code}`, message, where);
}
