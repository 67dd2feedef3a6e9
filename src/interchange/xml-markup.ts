/** XML as it is written: strings, put together by these three and by nothing else, so that everything is escaped once. */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters as content. A carriage return is written as a reference, or a reader would make a line feed of it. */
export function chars(v: string): string {
  return v
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Tabs and line feeds in attributes are written as references, or a reader would make spaces of them. */
function quoted(v: string): string {
  return chars(v).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** An element. Attributes that are undefined are left out; `content` is markup already. @example element('num', {}, chars('2 bis')) */
export function element(name: string, attributes: Attributes, content = ''): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${quoted(value)}"`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** What XML 1.0 has no way to spell, not even by a reference (section 2.2). */
const UNSPELLABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The first character that XML cannot carry, as `U+FFFF`, or undefined. */
export function unspellable(markup: string): string | undefined {
  const found = UNSPELLABLE.exec(markup)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
