import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Draft } from '#core/text/draft.ts';
import type { Language, WordLanguage } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { looksLikeJsonDraft, readJsonDraft } from '#interchange/draft-shape.ts';
import type { ForeignFlag } from '#interchange/foreign/foreign.ts';
import { foreignFlagSentence, importForeign } from '#interchange/foreign/foreign.ts';
import { isParleyMarkdown } from '#interchange/markdown/front-matter.ts';
import { importMarkdown } from '#interchange/markdown/import.ts';
import type { Fault } from '#record/fault.ts';
import { Misuse, Refused } from '../command.ts';

/** A draft that was read from a file, and how. */
export interface DraftFile {
  draft: Draft;
  /** Parley's Markdown, Parley's JSON, or other people's text. */
  format: 'markdown' | 'json' | 'foreign';
  /** Whether its ids are the text's own, and the same in another file of it; those of other people's text are places in this file. */
  ids: boolean;
  /** What a person should look at, in the order of places; other people's text only. */
  flags: ForeignFlag[];
  /** The language that was taken for that of other people's text, if nobody said it. */
  guessed?: WordLanguage;
}

export interface ReadOptions {
  /** Of other people's text. */
  language?: WordLanguage | undefined;
}

function refused(path: string, { message }: Fault): never {
  throw new Refused(`${path}: ${message}`);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a draft from Parley's Markdown, its JSON, or other people's plain text or Markdown, which it tells apart by what they begin with.
 *
 * @throws Misuse where the file cannot be read, Refused where it cannot be taken for a draft
 * @example const { draft } = await readDraftFile('truce.md')
 */
export async function readDraftFile(path: string, options: ReadOptions = {}): Promise<DraftFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    throw new Misuse(`${path} cannot be read.`);
  }
  const text = utf8(bytes);
  if (text !== undefined && isParleyMarkdown(text)) {
    const read = importMarkdown(text);
    if (!read.ok) return refused(path, read.fault);
    return { draft: read.value, format: 'markdown', ids: true, flags: [] };
  }
  if (text !== undefined && looksLikeJsonDraft(text)) {
    const read = readJsonDraft(text);
    if (!read.ok) return refused(path, read.fault);
    return { draft: read.value, format: 'json', ids: true, flags: [] };
  }
  const name = basename(path, extname(path));
  const read = importForeign(bytes, {
    title: name.replaceAll(/[\p{C}]/gu, '').slice(0, 200) || 'Draft',
    ...(options.language ? { language: options.language } : {}),
  });
  if (!read.ok) return refused(path, read.fault);
  const { draft, flags, language } = read.value;
  return {
    draft,
    format: 'foreign',
    ids: false,
    flags,
    ...(options.language ? {} : { guessed: language }),
  };
}

/** What is to be said of how a file was read, a sentence a line. */
export function readingRemarks(file: DraftFile, language: Language): string[] {
  const remarks = file.flags.map((flag) => foreignFlagSentence(flag, language));
  if (file.guessed !== undefined) {
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

/** Writes a result into a new file; one that is there is left alone. */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Misuse(there ? `${path} is there already.` : `${path} cannot be written.`);
  }
}
