import { SaxesParser, type SaxesTagNS } from 'saxes';
import { docxFault, type DocxFault, type DocxResult } from './docx-fault.ts';

/** Elements in each other. Tables in tables in text boxes reach some sixty. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 8_000_000;
/** Attributes of one element, and code units of one attribute. */
const MAX_ATTRIBUTES = 200;
const MAX_ATTRIBUTE = 32_768;

/** An element as it opens, its name with a short prefix for its namespace: `w:p`. */
export interface Opened {
  name: string;
  /** The value of an attribute of the same namespace as WordprocessingML, or of none. */
  get: (attribute: string) => string | undefined;
}

export interface Reading {
  open: (element: Opened) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** Both the namespaces that Word writes and those of the strict edition of ISO/IEC 29500. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cp:',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt:',
};

class Stop extends Error {
  readonly fault: DocxFault;
  constructor(fault: DocxFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * TX8.9: reads one XML part. UTF-8 only; no document type and so no entities but XML's five; limits on depth, elements and attributes.
 *
 * @param where the part's name, for the fault
 */
export function readXml(bytes: Uint8Array, where: string, reading: Reading): DocxResult<undefined> {
  let words: string;
  try {
    words = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return docxFault('encoding', 'A part of the file is not UTF-8.', where);
  }
  const stop = (code: string, message: string): never => {
    throw new Stop(docxFault(code, message, where).fault);
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  let elements = 0;
  parser.on('doctype', () => stop('doctype', 'A part of the file declares a document type.'));
  parser.on('error', () => stop('xml', 'A part of the file is not well-formed XML.'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (names.length >= MAX_DEPTH)
      stop('depth', `A part of the file nests deeper than ${MAX_DEPTH} elements.`);
    if (elements > MAX_ELEMENTS) stop('too-large', 'A part of the file has too many elements.');
    const opened = openedOf(tag);
    if (opened === undefined)
      return stop('attribute', 'An element has attributes that are too many or too long.');
    names.push(opened.name);
    reading.open(opened);
  });
  parser.on('closetag', () => reading.close(names.pop() as string));
  parser.on('text', (text) => reading.text(text));
  parser.on('cdata', (text) => reading.text(text));
  try {
    // In pieces, so that a limit stops it early.
    for (let at = 0; at < words.length; at += 1 << 20)
      parser.write(words.slice(at, at + (1 << 20)));
    parser.close();
    return { ok: true, value: undefined };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, fault: error.fault };
    throw error;
  }
}

function openedOf(tag: SaxesTagNS): Opened | undefined {
  const values = new Map<string, string>();
  let count = 0;
  for (const { local, prefix, value } of Object.values(tag.attributes)) {
    count += 1;
    if (count > MAX_ATTRIBUTES || value.length > MAX_ATTRIBUTE) return undefined;
    if (prefix !== 'xmlns' && !(values.has(local) && prefix !== tag.prefix))
      values.set(local, value);
  }
  const prefix = PREFIXES[tag.uri] ?? (tag.uri === '' ? '' : `${foreign(tag.uri)}:`);
  return { name: prefix + tag.local, get: (attribute) => values.get(attribute) };
}

/** Namespaces whose elements are not read, but whose names say what they are: `vml`, `drawing`. */
function foreign(uri: string): string {
  return uri.includes('vml') ? 'v' : uri.includes('drawing') ? 'd' : 'x';
}
