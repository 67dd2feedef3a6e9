import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Language, WordLanguage } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { ReadDraft, ReadOptions } from '#interchange/read-draft.ts';
import { MAX_DRAFT_BYTES, readDraft } from '#interchange/read-draft.ts';
import { Misuse, Refused } from '../command.ts';

/** A draft that was read from a file of this machine. */
export interface DraftFile extends ReadDraft {
  /** Of the file without its folder and what says its kind: `rev-2` of `drafts/rev-2.docx`. */
  name: string;
  /** When the file was last written; epoch milliseconds. */
  written: number;
}

/** The option that settles what a reader could not. */
const SETTLED_BY: Readonly<Record<string, (message: string) => string>> = {
  'docx.tracked': (message) =>
    `${message.replace(/\.$/, '')}, with --changes accept or --changes reject.`,
  'akn.language': (message) => `${message} --language says it.`,
};

/**
 * Reads a draft from Parley's Markdown or JSON, Akoma Ntoso, a Word file, or other people's plain text or Markdown.
 *
 * @throws Misuse where the file cannot be read, Refused where it cannot be taken for a draft
 * @example const { draft } = await readDraftFile('truce.md')
 */
export async function readDraftFile(path: string, options: ReadOptions = {}): Promise<DraftFile> {
  let bytes: Uint8Array;
  let written: number;
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > MAX_DRAFT_BYTES)
      throw new Refused(`${path}: the file is larger than any draft that is read.`);
    bytes = await readFile(path);
    written = mtimeMs;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Misuse(`${path} cannot be read.`);
  }
  const name = basename(path, extname(path)).replaceAll(/\p{C}/gu, '').slice(0, 200) || 'Draft';
  const read = readDraft(path, bytes, name, options);
  if (!read.ok) {
    const { code, message } = read.fault;
    throw new Refused(`${path}: ${SETTLED_BY[code]?.(message) ?? message}`);
  }
  return { name, written: Math.floor(written), ...read.value };
}

/**
 * What is to be said of how a file was read, a sentence a line.
 *
 * @param withLanguage also which language it was taken to be in, if nobody said it
 */
export function readingRemarks(
  file: DraftFile,
  language: Language,
  withLanguage: boolean,
): string[] {
  const remarks = [...new Set(file.flags.map(({ sentence }) => sentence[language]))];
  if (withLanguage && file.guessed !== undefined) {
    remarks.unshift(
      language === 'ur'
        ? `زبان ${file.guessed} سمجھی گئی؛ ‎--language سے دوسری بتائی جا سکتی ہے۔`
        : `The language was taken to be ${file.guessed}; --language says another one.`,
    );
  }
  return remarks;
}

/** A language of words, by its code. */
export function wordLanguage(code: string | undefined): WordLanguage | undefined {
  const language = WORD_LANGUAGES.find((one) => one === code);
  if (code !== undefined && !language)
    throw new Misuse(`Texts can be in ${WORD_LANGUAGES.join(', ')}.`);
  return language;
}

/** What becomes of the tracked changes of Word files. */
export function changesAsked(text: string | undefined): ReadOptions['changes'] {
  if (text === undefined || text === 'accept' || text === 'reject') return text;
  throw new Misuse('--changes takes accept or reject.');
}
