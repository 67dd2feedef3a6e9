import { Document, Packer, type IPropertiesOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a file says of its making, the same for every file: nothing of who, when or on what. */
const CORE = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Parley</dc:creator>` +
  '<cp:lastModifiedBy>Parley</cp:lastModifiedBy><cp:revision>1</cp:revision>' +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${MADE}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${MADE}</dcterms:modified></cp:coreProperties>`;

const MADE = '2000-01-01T00:00:00Z';

/**
 * TX8.2: the bytes of a document, the same for the same document: the zip's times are the earliest there are, its parts stand in order of their names after the
 * list of types, and the properties say `Parley` and the first day of 2000.
 *
 * @param edit what else is to be said in the body, and docx cannot say
 */
export async function packed(
  title: string,
  options: Omit<IPropertiesOptions, 'title'>,
  edit?: (xml: string) => string,
): Promise<Uint8Array> {
  const document = new Document({ ...options, creator: 'Parley', lastModifiedBy: 'Parley' });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const body = 'word/document.xml';
  if (edit) parts[body] = strToU8(edit(strFromU8(parts[body] as Uint8Array)));
  parts['docProps/core.xml'] = new TextEncoder().encode(CORE(title));
  const names = Object.keys(parts).toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  // A zip's times are local ones: the fields of this date are the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array])), {
    level: 6,
    mtime,
    os: 0,
  });
}

function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
