import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Draft } from '#core/text/draft.ts';
import { languagesOf } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { exportAkn } from '#interchange/akoma-ntoso/export.ts';
import { checkClean } from '#interchange/docx/clean.ts';
import type { DocxFault } from '#interchange/docx/docx-fault.ts';
import { bracketedDocx, cleanDocx } from '#interchange/docx/editions.ts';
import { exportMarkdown } from '#interchange/markdown/export.ts';
import type { PdfOptions } from '#interchange/pdf/options.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { Misuse, Refused } from '../command.ts';
import { placeNames } from './places.ts';
import { plainText } from './plain-text.ts';
import type { Source } from './source.ts';

/** Drafts into files of every kind that Parley writes. */

export interface WriteOptions {
  edition: 'bracketed' | 'clean';
  /** Of an edition for reading; else the working language. */
  languages: readonly WordLanguage[] | undefined;
  /** Several languages in columns. */
  beside: boolean;
  /** Of an instrument in PDF: pages to sign on, or to certify on. */
  pages?: Pick<PdfOptions, 'signatures' | 'certified'>;
}

/** What a writer gives: text, or bytes that belong into a file. Or, in a sentence, why not. */
type Written = { content: string | Uint8Array } | { no: string };
type Writer = (source: Source, options: WriteOptions) => Written | Promise<Written>;

interface Format {
  write: Writer;
  /** Names by which `--out` says that it is meant. */
  names: readonly string[];
  /** It is bytes, and so not for a terminal. */
  binary?: true;
  /** It has the whole draft: no edition and no choice of languages. */
  whole?: true;
}

const hash = digestWith(nodeProvider);

/** By what `--to` calls them. */
export const FORMATS: Readonly<Record<string, Format>> = {
  markdown: {
    write: ({ draft, exercise }) => ({ content: exportMarkdown(draft, { exercise }) }),
    names: ['.md', '.markdown'],
    whole: true,
  },
  json: {
    write: ({ draft }) => ({ content: `${JSON.stringify(draft, undefined, 2)}\n` }),
    names: ['.json'],
    whole: true,
  },
  akn: { write: akn, names: ['.akn', '.xml'], whole: true },
  text: { write: text, names: ['.txt'] },
  docx: { write: docx, names: ['.docx'], binary: true },
  pdf: { write: pdf, names: ['.pdf'], binary: true },
};

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function akn({ draft, name, at, tabled, nameOf, exercise }: Source): Written {
  const parties = Object.fromEntries(
    partiesIn(JSON.stringify(draft.nodes)).map((id) => [id, nameOf(id)]),
  );
  const made = exportAkn(draft, {
    tabled: day(tabled),
    revision: { name, date: day(at) },
    parties,
    exercise,
  });
  return made.ok ? { content: made.value } : { no: made.fault.message };
}

/** Whoever stands for something in the words. */
function partiesIn(json: string): string[] {
  const found = new Set<string>();
  JSON.parse(json, (key, value: unknown) => {
    if (key === 'by' && typeof value === 'string') found.add(value);
    return value;
  });
  return [...found];
}

/** What people read, of the languages one after the other. */
function text({ draft, nameOf }: Source, { edition, languages }: WriteOptions): Written {
  const asked = languages ?? [draft.working];
  const read = edition === 'clean' ? checkClean(draft, asked) : { ok: true as const, value: draft };
  if (!read.ok) return { no: refusal(draft, read.fault) };
  const printed = asked.map((language) => plainText(read.value, language, { nameOf }));
  return { content: printed.join('\n') };
}

/** Why there is no such edition, with the place as readers call it. */
function refusal(draft: Draft, { message, where }: DocxFault): string {
  if (where === undefined) return message;
  const [, id = where, language = ''] = /^(.*?)( \([a-z]+\))?$/.exec(where) ?? [];
  return `${placeNames(draft, 'en').get(id) ?? id}${language}: ${message}`;
}

async function docx(
  source: Source,
  { edition, languages, beside }: WriteOptions,
): Promise<Written> {
  const { draft, nameOf, exercise } = source;
  const layout = {
    exercise,
    languages: languages ?? [draft.working],
    layout: beside ? ('beside' as const) : ('after' as const),
  };
  const made =
    edition === 'clean'
      ? await cleanDocx(draft, layout)
      : await bracketedDocx(draft, { ...layout, hash, nameOf });
  return made.ok ? { content: made.value } : { no: refusal(draft, made.fault) };
}

/** For print, with the same text as Akoma Ntoso carried inside (PD12) but in the clean edition, which carries nothing else. */
async function pdf(
  source: Source,
  { edition, languages, beside, pages }: WriteOptions,
): Promise<Written> {
  const { draft, nameOf, exercise } = source;
  const { pdfOf } = await import('#interchange/pdf/node/pdf-of.ts');
  const inside = edition === 'clean' ? undefined : akn(source);
  const attachment =
    inside && 'content' in inside
      ? { name: 'text.akn', bytes: new TextEncoder().encode(inside.content as string) }
      : undefined;
  const made = await pdfOf(draft, {
    edition: { is: edition },
    languages: languages ?? [draft.working],
    layout: beside ? 'beside' : 'after',
    nameOf,
    exercise,
    ...pages,
    ...(attachment ? { attachment } : {}),
  });
  return made.ok ? { content: made.value } : { no: made.fault.message };
}

/** The format that `--to`, or else the name of `--out`, says. */
export function formatAsked(
  to: string | undefined,
  out: string | undefined,
  otherwise?: string,
): string {
  const all = Object.keys(FORMATS);
  if (to !== undefined) {
    if (Object.hasOwn(FORMATS, to)) return to;
    throw new Misuse(`Say into what: --to ${all.join(', --to ')}.`);
  }
  const name = out === undefined ? '' : extname(out).toLowerCase();
  const found = all.find((one) => FORMATS[one]?.names.includes(name));
  if (found !== undefined) return found;
  if (otherwise !== undefined && name === '') return otherwise;
  throw new Misuse(`Say into what: --to ${all.join(', --to ')}.`);
}

/** What is bytes goes into a file. */
export function checkBinary(format: string, out: string | undefined): void {
  if (FORMATS[format]?.binary && out === undefined)
    throw new Misuse(`A ${format} file is no text for a terminal: say --out FILE.${format}.`);
}

/** The draft in a format. */
export async function written(
  format: string,
  source: Source,
  options: WriteOptions,
): Promise<string | Uint8Array> {
  const { write, whole } = FORMATS[format] as Format;
  const found = languagesOf(source.draft);
  const missing = options.languages?.filter((language) => !found.includes(language)) ?? [];
  if (!whole && missing.length > 0)
    throw new Misuse(
      `The draft has no words in ${missing.join(', ')}; it has them in ${found.join(', ') || 'no language'}.`,
    );
  const made = await write(source, options);
  if ('no' in made) throw new Refused(`Nothing was written. ${made.no}`);
  return made.content;
}

/** Writes a result into a new file; one that is there is left alone. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Misuse(there ? `${path} is there already.` : `${path} cannot be written.`);
  }
}
