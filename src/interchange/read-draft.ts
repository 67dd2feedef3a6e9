import type { Draft } from '#core/text/draft.ts';
import { flagSentence } from '#core/text/bracket-flags.ts';
import type { Language, WordLanguage } from '#core/words.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';
import { importAkn } from './akoma-ntoso/import.ts';
import { docxFlagSentence } from './docx/flag-sentences.ts';
import { plainReading } from './docx/plain-reading.ts';
import { readDocx } from './docx/read-docx.ts';
import { checkDraft, looksLikeJsonDraft, readJsonDraft } from './draft-shape.ts';
import type { FileKind } from './file-kind.ts';
import { kindOfFile } from './file-kind.ts';
import { foreignFlagSentence, importForeign } from './foreign/foreign.ts';
import { isParleyMarkdown } from './markdown/front-matter.ts';
import { importMarkdown } from './markdown/import.ts';

/** A draft that was read from a file, and how. */
export interface ReadDraft {
  draft: Draft;
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
export const MAX_DRAFT_BYTES = 64 * 1024 * 1024;

/**
 * Reads a draft from Parley's Markdown or JSON, Akoma Ntoso, a Word file, or other people's plain text or Markdown, which it tells apart by name and beginning.
 *
 * Refusals: `file.kind` (nothing that is read), `file.empty`, and those of the readers; `docx.tracked` and `akn.language` go away with an option.
 *
 * @param file its name
 * @param title of a draft that has none of its own
 * @example readDraft('truce.md', bytes, 'truce')
 */
export function readDraft(
  file: string,
  bytes: Uint8Array,
  title: string,
  options: ReadOptions = {},
): Parsed<ReadDraft> {
  const found = kindOfFile(file, bytes);
  return 'no' in found ? fault('file.kind', found.no) : READERS[found.kind](bytes, title, options);
}

type Reader = (bytes: Uint8Array, title: string, options: ReadOptions) => Parsed<ReadDraft>;

const READERS: Readonly<Record<FileKind, Reader>> = {
  text: readText,
  docx: readWord,
  akn: readAkn,
};

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readText(bytes: Uint8Array, title: string, { language }: ReadOptions): Parsed<ReadDraft> {
  const text = utf8(bytes);
  const own = (format: 'markdown' | 'json', read: Parsed<Draft>): Parsed<ReadDraft> =>
    read.ok ? parsed({ draft: read.value, format, ids: true, flags: [] }) : read;
  if (text !== undefined && isParleyMarkdown(text)) return own('markdown', importMarkdown(text));
  if (text !== undefined && looksLikeJsonDraft(text)) return own('json', readJsonDraft(text));
  const read = importForeign(bytes, { title, ...(language ? { language } : {}) });
  if (!read.ok) return read;
  const { draft, flags, language: guessed } = read.value;
  if (draft.nodes.length === 0) return fault('file.empty', 'it has no paragraphs.');
  return parsed({
    draft,
    format: 'foreign',
    ids: false,
    flags: flags.map((flag) => ({
      code: flag.code,
      sentence: { en: foreignFlagSentence(flag, 'en'), ur: foreignFlagSentence(flag, 'ur') },
    })),
    ...(language ? {} : { guessed }),
  });
}

function readWord(
  bytes: Uint8Array,
  title: string,
  { language, changes }: ReadOptions,
): Parsed<ReadDraft> {
  const file = readDocx(bytes);
  if (!file.ok) return placed(file.fault);
  const read = plainReading(file.value, {
    title,
    ...(language ? { language } : {}),
    ...(changes ? { changes } : {}),
  });
  if (!read.ok) return placed(read.fault);
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
        en: `The words in ${other} are not in the draft; the file has to be read in that language for those.`,
        ur: `${other} کے الفاظ مسودے میں نہیں ہیں؛ ان کے لیے فائل اسی زبان میں پڑھنی ہوگی۔`,
      },
    });
  const isGuessed = language === undefined && !hasIds;
  return parsed({
    draft,
    format: 'docx',
    ids: hasIds,
    flags,
    ...(isGuessed ? { guessed } : {}),
  });
}

function placed({
  code,
  message,
  where,
}: {
  code: string;
  message: string;
  where?: string | undefined;
}): Parsed<never> {
  return fault(code, where === undefined ? message : `${message} (${where})`);
}

function readAkn(bytes: Uint8Array, _: string, { language }: ReadOptions): Parsed<ReadDraft> {
  const at = (where: { line: number; column: number } | undefined): string =>
    where ? ` (line ${where.line}, column ${where.column})` : '';
  const read = importAkn(bytes, language);
  if (!read.ok) return fault(read.fault.code, `${read.fault.message}${at(read.fault.where)}`);
  const checked = checkDraft(read.value.draft);
  if (!checked.ok) return checked;
  return parsed({
    draft: checked.value,
    format: 'akn',
    ids: true,
    flags: read.value.flags.map(({ code, message, where, words }) => {
      const said = `${message}${at(where)}${words === undefined ? '' : ` “${words}”`}`;
      return { code, sentence: { en: said, ur: said } };
    }),
  });
}
