import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Draft } from '#core/text/draft.ts';
import { flagSentence } from '#core/text/bracket-flags.ts';
import type { Language, WordLanguage } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { importAkn } from '#interchange/akoma-ntoso/import.ts';
import { docxFlagSentence } from '#interchange/docx/flag-sentences.ts';
import { plainReading } from '#interchange/docx/plain-reading.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import { checkDraft, looksLikeJsonDraft, readJsonDraft } from '#interchange/draft-shape.ts';
import { foreignFlagSentence, importForeign } from '#interchange/foreign/foreign.ts';
import { isParleyMarkdown } from '#interchange/markdown/front-matter.ts';
import { importMarkdown } from '#interchange/markdown/import.ts';
import { Misuse, Refused } from '../command.ts';
import type { FileKind } from './file-kinds.ts';
import { kindOfFile } from './file-kinds.ts';

/** A draft that was read from a file, and how. */
export interface DraftFile {
  draft: Draft;
  /** Of the file without its folder and what says its kind: `rev-2` of `drafts/rev-2.docx`. */
  name: string;
  /** When the file was last written; epoch milliseconds. */
  written: number;
  /** Parley's Markdown, Parley's JSON, other people's text, a Word file, Akoma Ntoso. */
  format: 'markdown' | 'json' | 'foreign' | 'docx' | 'akn';
  /** Whether its ids are the text's own, and the same in another file of it; those of other people's text are places in this file. */
  ids: boolean;
  /** What a person should look at, in the order of places, each with its sentence. */
  flags: Flag[];
  /** The language that was taken for that of other people's text, if nobody said it. */
  guessed?: WordLanguage;
}

export interface Flag {
  code: string;
  sentence: Record<Language, string>;
}

export interface ReadOptions {
  /** Of other people's text. */
  language?: WordLanguage | undefined;
  /** What becomes of the tracked changes of a Word file. */
  changes?: 'accept' | 'reject' | undefined;
}

/** More than any reader takes (the limit of Word files), so that no larger one is brought into memory. */
const MAX_BYTES = 64 * 1024 * 1024;

type Read = Pick<DraftFile, 'draft' | 'format' | 'ids' | 'flags' | 'guessed'>;

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a draft from Parley's Markdown or JSON, Akoma Ntoso, a Word file, or other people's plain text or Markdown, which it tells apart by name and beginning.
 *
 * @throws Misuse where the file cannot be read, Refused where it cannot be taken for a draft
 * @example const { draft } = await readDraftFile('truce.md')
 */
export async function readDraftFile(path: string, options: ReadOptions = {}): Promise<DraftFile> {
  let bytes: Uint8Array;
  let written: number;
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > MAX_BYTES)
      throw new Refused(`${path}: the file is larger than any draft that is read.`);
    bytes = await readFile(path);
    written = mtimeMs;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Misuse(`${path} cannot be read.`);
  }
  const found = kindOfFile(path, bytes);
  if ('no' in found) throw new Refused(`${path}: ${found.no}`);
  const name = basename(path, extname(path)).replaceAll(/\p{C}/gu, '').slice(0, 200) || 'Draft';
  const read = READERS[found.kind](bytes, name, options);
  if (typeof read === 'string') throw new Refused(`${path}: ${read}`);
  return { name, written: Math.floor(written), ...read };
}

/** Each gives the draft, or in a sentence why there is none. */
type Reader = (bytes: Uint8Array, name: string, options: ReadOptions) => Read | string;

const READERS: Readonly<Record<FileKind, Reader>> = {
  text: readText,
  docx: readWord,
  akn: readAkn,
};

function readText(bytes: Uint8Array, name: string, { language }: ReadOptions): Read | string {
  const text = utf8(bytes);
  if (text !== undefined && isParleyMarkdown(text)) {
    const read = importMarkdown(text);
    return read.ok
      ? { draft: read.value, format: 'markdown', ids: true, flags: [] }
      : read.fault.message;
  }
  if (text !== undefined && looksLikeJsonDraft(text)) {
    const read = readJsonDraft(text);
    return read.ok
      ? { draft: read.value, format: 'json', ids: true, flags: [] }
      : read.fault.message;
  }
  const read = importForeign(bytes, { title: name, ...(language ? { language } : {}) });
  if (!read.ok) return read.fault.message;
  const { draft, flags, language: guessed } = read.value;
  if (draft.nodes.length === 0) return 'it has no paragraphs.';
  return {
    draft,
    format: 'foreign',
    ids: false,
    flags: flags.map((flag) => ({
      code: flag.code,
      sentence: { en: foreignFlagSentence(flag, 'en'), ur: foreignFlagSentence(flag, 'ur') },
    })),
    ...(language ? {} : { guessed }),
  };
}

function readWord(
  bytes: Uint8Array,
  name: string,
  { language, changes }: ReadOptions,
): Read | string {
  const file = readDocx(bytes);
  const read = file.ok
    ? plainReading(file.value, {
        title: name,
        ...(language ? { language } : {}),
        ...(changes ? { changes } : {}),
      })
    : file;
  if (!file.ok || !read.ok) {
    const { code, message, where } = (read as Extract<typeof read, { ok: false }>).fault;
    if (code === 'docx.tracked')
      return `${message.replace(/\.$/, '')}, with --changes accept or --changes reject.`;
    return where === undefined ? message : `${message} (${where})`;
  }
  const { draft, brackets, leftOut, hasIds, language: guessed } = read.value;
  const flags: Flag[] = file.value.flags.map((flag) => ({
    code: `docx.${flag.what}`,
    sentence: { en: docxFlagSentence(flag, 'en'), ur: docxFlagSentence(flag, 'ur') },
  }));
  for (const { code, paragraph } of brackets)
    flags.push({
      code,
      sentence: {
        en: `Paragraph ${paragraph}: ${flagSentence({ code }, 'en')}`,
        ur: `پیراگراف ${paragraph}: ${flagSentence({ code }, 'ur')}`,
      },
    });
  const comments =
    file.value.comments.length +
    file.value.paragraphs.reduce((n, one) => n + one.comments.length, 0);
  if (comments > 0)
    flags.push({
      code: 'docx.comments',
      sentence: {
        en: `${comments === 1 ? 'A comment is' : `${comments} comments are`} not in the draft.`,
        ur: `تبصرے (${comments}) مسودے میں نہیں ہیں۔`,
      },
    });
  for (const other of leftOut)
    flags.push({
      code: 'docx.language',
      sentence: {
        en: `The words in ${other} are not in the draft; --language ${other} reads those.`,
        ur: `${other} کے الفاظ مسودے میں نہیں ہیں؛ ‎--language ${other} انہیں پڑھتا ہے۔`,
      },
    });
  const isGuessed = language === undefined && !hasIds;
  return { draft, format: 'docx', ids: hasIds, flags, ...(isGuessed ? { guessed } : {}) };
}

function readAkn(bytes: Uint8Array, _: string, { language }: ReadOptions): Read | string {
  const at = (where: { line: number; column: number } | undefined): string =>
    where ? ` (line ${where.line}, column ${where.column})` : '';
  const read = importAkn(bytes, language);
  if (!read.ok)
    return `${read.fault.message}${at(read.fault.where)}${read.fault.code === 'akn.language' ? ' --language says it.' : ''}`;
  const checked = checkDraft(read.value.draft);
  if (!checked.ok) return checked.fault.message;
  return {
    draft: checked.value,
    format: 'akn',
    ids: true,
    flags: read.value.flags.map(({ code, message, where, words }) => {
      const said = `${message}${at(where)}${words === undefined ? '' : ` “${words}”`}`;
      return { code, sentence: { en: said, ur: said } };
    }),
  };
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
