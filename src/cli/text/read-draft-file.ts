import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Draft } from '#core/text/draft.ts';
import { draftOfList } from '#core/text/redline/compare.ts';
import type { Segment } from '#core/text/segments.ts';
import { MAX_UNITS, refusedCharacter } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { Misuse } from '../command.ts';

/** A text as a file has it. */
export interface DraftFile {
  draft: Draft;
  /** Whether its ids are those of the text, and the same in another file of it; else they are places in this file: `1`, `2`, … */
  ids: boolean;
}

type Reader = (bytes: Uint8Array, path: string, language: WordLanguage) => DraftFile;

/** By the end of a file's name. */
const READERS: Readonly<Record<string, Reader>> = {
  '.md': paragraphs,
  '.markdown': paragraphs,
  '.txt': paragraphs,
};

const MAX_BYTES = 16 << 20;
const MAX_PARAGRAPHS = 50_000;

/** Reads a text from a file of any format that Parley knows; throws Misuse with one sentence if it cannot. `language` is that of words of which the file does not say. */
export async function readDraftFile(path: string, language: WordLanguage): Promise<DraftFile> {
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader)
    throw new Misuse(`${path}: a text is read from ${Object.keys(READERS).join(', ')} files.`);
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size > MAX_BYTES)
      throw new Misuse(`${path} is larger than ${MAX_BYTES >> 20} MiB.`);
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof Misuse ? error : new Misuse(`${path} cannot be read.`);
  }
  return reader(bytes, path, language);
}

/** Paragraphs with blank lines between them; a line that ends within one is a space. Brackets are kept as they stand. */
function paragraphs(bytes: Uint8Array, path: string, language: WordLanguage): DraftFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Misuse(`${path} is not in UTF-8.`);
  }
  const list: string[] = [];
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length > 0) list.push(lines.join(' '));
    lines = [];
  };
  for (const [n, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    const refused = refusedCharacter(line);
    if (refused !== undefined)
      throw new Misuse(`${path}: line ${n + 1} holds a character that is not text (${refused}).`);
    if (line === '') end();
    else lines.push(line);
  }
  end();
  if (list.length > MAX_PARAGRAPHS)
    throw new Misuse(`${path} has more than ${MAX_PARAGRAPHS} paragraphs.`);
  const long = list.findIndex((one) => one.length > MAX_UNITS);
  if (long >= 0)
    throw new Misuse(`${path}: paragraph ${long + 1} is longer than ${MAX_UNITS} characters.`);
  return { draft: draftOfList(list.map(bracketed), language), ids: false };
}

function bracketed(text: string): Segment[] {
  return text
    .split(/([[\]])/)
    .filter((part) => part !== '')
    .map((v) => (v === '[' || v === ']' ? { t: 'bracket', v } : { t: 'text', v }));
}
