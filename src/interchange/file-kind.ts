/** What a file with a draft is, by its first bytes and its name. */
export type FileKind = 'text' | 'docx' | 'akn';

/** Names that a text file has. */
const TEXTS = ['', '.md', '.markdown', '.txt', '.json'];

/** The names by which files are read, for a sentence. */
const READ = '.md, .txt, .json, .docx, .akn or .xml';

/** Files that hold a text and are not read, and what to do instead. */
const NOT_READ: readonly (readonly [begins: string, sentence: string])[] = [
  ['%PDF', 'a PDF is not read, for it has lost what is a paragraph. Take the file it was made of.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'an old Word file, or one with a password. Save it as .docx, without.',
  ],
  ['{\\rtf', 'rich text is not read. Save it as .docx.'],
];

const BY_NAME: Readonly<Record<string, string>> = {
  '.doc': 'an old Word file is not read. Save it as .docx.',
  '.odt': 'an OpenDocument file is not read. Save it as .docx.',
  '.rtf': 'rich text is not read. Save it as .docx.',
  '.html': 'a web page is not read. Save its text as .txt or .docx.',
};

/**
 * What a file is, or in a sentence why it is not read.
 *
 * @example kindOfFile('draft.docx', bytes) // { kind: 'docx' }
 */
export function kindOfFile(path: string, bytes: Uint8Array): { kind: FileKind } | { no: string } {
  const name = /[^/\\]\.[^./\\]*$/.exec(path)?.[0].slice(1).toLowerCase() ?? '';
  const begins = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [mark, no] of NOT_READ) if (begins.startsWith(mark)) return { no };
  if (Object.hasOwn(BY_NAME, name)) return { no: BY_NAME[name] as string };
  const isZip = begins.startsWith('PK\u0003\u0004') || begins.startsWith('PK\u0005\u0006');
  if (name === '.docx' || (isZip && name === '')) return { kind: 'docx' };
  if (name === '.akn' || name === '.xml') return { kind: 'akn' };
  if (!TEXTS.includes(name) || isZip) return { no: `a draft is read from ${READ}.` };
  if (bytes.includes(0))
    return { no: `it holds bytes that are no text. A draft is read from ${READ}.` };
  return { kind: 'text' };
}
