import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';

/** Where in a file something stands, both counted from one. */
export interface Where {
  line: number;
  column: number;
}

/** XML as a tree, read strictly from bytes of anybody's (AK7, OR3). */
export interface XmlElement {
  /** Without prefix. */
  name: string;
  namespace: string;
  /** Those without a prefix, and `xml:space`, `xml:lang`. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  where: Where;
}

export interface XmlLimits {
  bytes: number;
  /** Elements in elements. */
  nesting: number;
  elements: number;
  /** Of one element. */
  attributes: number;
}

/** The code has no prefix: `doctype`, `too-large`, `too-deep`, `too-many`, `encoding`, `version`, `not-well-formed`. */
export interface XmlFault {
  code: string;
  message: string;
  where?: Where;
}

class Stop extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace';
/** Code units given to the parser at once, so that a limit stops it early. */
const STEP = 1 << 16;

/** A size for a sentence, in the largest unit that fits. */
function sized(bytes: number): string {
  return bytes >= 1 << 20 ? `${bytes >> 20} MiB` : `${bytes >> 10} KiB`;
}

/**
 * The root element. Refuses with line and column what is not well-formed, a document type declaration (and with it every entity of one’s own), another encoding
 * than UTF-8, another version than 1.0, and whatever is beyond a limit.
 */
export function readXmlTree(
  bytes: Uint8Array,
  limits: XmlLimits,
): { ok: true; value: XmlElement } | { ok: false; fault: XmlFault } {
  try {
    return { ok: true, value: readTree(bytes, limits) };
  } catch (reason) {
    if (reason instanceof Stop) return { ok: false, fault: reason.fault };
    throw reason;
  }
}

function readTree(bytes: Uint8Array, limits: XmlLimits): XmlElement {
  if (bytes.length > limits.bytes)
    throw new Stop({
      code: 'too-large',
      message: `The file is larger than ${sized(limits.bytes)}.`,
    });
  const source = decoded(bytes);
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  let started: Where = { line: 1, column: 1 };
  const here = (): Where => ({ line: parser.line, column: parser.column + 1 });

  const refuse = (code: string, message: string, where = here()): never => {
    throw new Stop({ code, message, where });
  };
  parser.on('error', (error) =>
    // The message begins with line and column, which are told apart from it.
    refuse(
      'not-well-formed',
      `The file is not well-formed XML: ${error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')}.`,
    ),
  );
  parser.on('doctype', () =>
    refuse('doctype', 'The file has a document type declaration; take it out first.'),
  );
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0')
      refuse('version', 'The file is in another version of XML than 1.0.');
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
      refuse('encoding', 'The file says that it is in another encoding than UTF-8.');
  });
  parser.on('opentagstart', (tag) => {
    // The parser has read the name and one character after it.
    const column = parser.column - tag.name.length - 1;
    started = column < 1 ? { line: parser.line, column: 1 } : { line: parser.line, column };
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes)
      refuse('too-many', `An element has more than ${limits.attributes} attributes.`);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    elements += 1;
    if (elements > limits.elements)
      refuse('too-many', `The file has more than ${limits.elements} elements.`);
    if (open.length === limits.nesting)
      refuse('too-deep', `Elements stand more than ${limits.nesting} deep in each other.`);
    const found: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      where: started,
    };
    open.at(-1)?.children.push(found);
    root ??= found;
    open.push(found);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const chars = (v: string): void => {
    const holder = open.at(-1);
    if (holder === undefined) return;
    const last = holder.children.length - 1;
    const before = holder.children[last];
    if (typeof before === 'string') holder.children[last] = before + v;
    else if (v !== '') holder.children.push(v);
  };
  parser.on('text', chars);
  parser.on('cdata', chars);

  for (let at = 0; at < source.length; at += STEP) parser.write(source.slice(at, at + STEP));
  parser.close();
  return root ?? refuse('not-well-formed', 'The file holds no element.', { line: 1, column: 1 });
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop({ code: 'encoding', message: 'The file is not in UTF-8.' });
  }
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const found = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.uri === '') found.set(attribute.local, attribute.value);
    else if (attribute.uri === XML) found.set(`xml:${attribute.local}`, attribute.value);
  }
  return found;
}

/** Words that stand directly in an element between others, or nothing. */
export function straysIn(holder: XmlElement): string | undefined {
  const words = holder.children
    .filter((one) => typeof one === 'string')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(' ');
  return words === '' ? undefined : words;
}

/** The elements among what an element holds. */
export function elementsOf(holder: XmlElement): XmlElement[] {
  return holder.children.filter((child) => typeof child !== 'string');
}

/** The first element of a name, in whatever namespace. */
export function child(holder: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(holder).find((one) => one.name === name);
}

/** All elements of a name at whatever depth, in order. */
export function* descendants(holder: XmlElement, name: string): Generator<XmlElement> {
  for (const one of elementsOf(holder)) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}

/** All characters in an element, as they are. */
export function charactersOf(holder: XmlElement): string {
  return holder.children.map((one) => (typeof one === 'string' ? one : charactersOf(one))).join('');
}

/** All characters in an element with every run of white space made one space. */
export function lineOf(holder: XmlElement): string {
  return charactersOf(holder)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Whether there is anything in an element but white space. */
export function hasWords(holder: XmlElement): boolean {
  return holder.children.some((one) =>
    typeof one === 'string' ? /[^ \t\r\n]/.test(one) : hasWords(one),
  );
}
