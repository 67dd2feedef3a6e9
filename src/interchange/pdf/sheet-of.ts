import type { Draft } from '#core/text/draft.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import { directionOf, pick, type WordLanguage } from '#core/words.ts';
import { unattributed } from '../clean-draft.ts';
import { exerciseWords } from '../exercise-words.ts';
import { cleanDraft } from './clean.ts';
import { linesOf } from './draft-lines.ts';
import type { Certificate, PdfOptions } from './options.ts';
import { pdfFault, type Outcome } from './pdf-fault.ts';
import { filled, PRINT_WORDS, type PrintWords } from './print-words.ts';
import { redlineLines, withNames } from './redline-lines.ts';
import type { Certified, Labels, Line, Section, Sheet, Signatures } from './sheet.ts';
import type { Reader } from './spans.ts';

/** What a text is known by: its hash (base64) and the short code of that. */
export interface Identity {
  hash: string;
  code: string;
}

/** Code units at the head of a page. */
const LONGEST_HEAD = 70;

/**
 * What is to be printed of a draft, or why nothing is: `pdf.no-language`, `pdf.not-clean`, `pdf.language`, `pdf.signatory`.
 *
 * @param identify of the version that is printed, and of the earlier one of a redline
 */
export function sheetOf(
  draft: Draft,
  options: PdfOptions,
  identify: (draft: Draft) => Identity,
): Outcome<Sheet> {
  const { edition = { is: 'bracketed' }, languages = [draft.working] } = options;
  if (languages.length === 0 || new Set(languages).size !== languages.length)
    return pdfFault('no-language', 'Say in which languages, each once.');
  const { nameOf = (side: string) => side } = options;
  let version = draft;
  let columns: (reader: Reader) => Line[];
  if (edition.is === 'redline') {
    const named = {
      earlier: withNames(edition.earlier, nameOf),
      later: withNames(draft, nameOf),
    };
    const redline = redlineOf(named.earlier, named.later, { languages });
    columns = (reader) => redlineLines(redline, named, reader);
  } else if (edition.is === 'clean') {
    const clean = cleanDraft(draft, languages, edition.decide);
    if (!clean.ok) return clean;
    version = clean.value;
    columns = (reader) => linesOf(unattributed(version), reader);
  } else columns = (reader) => linesOf(version, reader);

  const own = identify(version);
  const earlier = edition.is === 'redline' ? identify(edition.earlier).hash : undefined;
  const page = pages(version, edition.is, own, earlier);
  const wide = options.layout === 'beside' && languages.length > 1;
  const order = inReadingOrder(languages);
  const read = (language: WordLanguage) => columns({ language, nameOf });
  const sections = wide
    ? [
        {
          ...page(languages, languages[0] as WordLanguage),
          columns: order.map((language) => languages.indexOf(language)),
          names: order.map((language) => PRINT_WORDS[language].name),
          rows: beside(order.map(read)),
        },
      ]
    : languages.map((language) => ({
        ...page(languages, language),
        columns: [languages.indexOf(language)],
        names: [],
        rows: read(language).map((line) => [line]),
      }));
  const sheet: Sheet = {
    title: pick(version.title, languages[0] as WordLanguage).text,
    lineNumbers: options.lineNumbers ?? edition.is !== 'clean',
    wide,
    faces: languages.map((language) => PRINT_WORDS[language].face),
    exercise: options.exercise ? exerciseIn(languages) : [],
    ...own,
    sections,
  };
  if (options.signatures) {
    const signatures = signaturesOf(options.signatures, languages);
    if (!signatures.ok) return signatures;
    sheet.signatures = signatures.value;
  }
  if (options.certified) sheet.certified = certifiedOf(languages, options.certified);
  return { ok: true, value: sheet };
}

/** Columns from the left: those that run from the left first. */
function inReadingOrder(languages: readonly WordLanguage[]): WordLanguage[] {
  const runs = (direction: 'ltr' | 'rtl') =>
    languages.filter((language) => directionOf(language) === direction);
  return [...runs('ltr'), ...runs('rtl')];
}

function pages(
  version: Draft,
  edition: keyof PrintWords['edition'],
  { hash, code }: Identity,
  earlier: string | undefined,
) {
  return (
    languages: readonly WordLanguage[],
    language: WordLanguage,
  ): Omit<Section, 'columns' | 'names' | 'rows'> => {
    const words = PRINT_WORDS[language];
    const title = [...pick(version.title, language).text.replaceAll(/\s+/g, ' ')];
    const head = title.slice(0, LONGEST_HEAD).join('');
    return {
      face: languages.indexOf(language),
      head: {
        title: title.length > LONGEST_HEAD ? `${head.trimEnd()} …` : head,
        edition: words.edition[edition],
      },
      page: words.page,
      hashLabel: words.hash,
      about: [
        [words.edition[edition], words.tier[version.tier]],
        [words.hash, hash],
        ...(earlier === undefined ? [] : [[words.earlier, earlier] as [string, string]]),
        [words.code, code],
      ],
    };
  };
}

/** The nth line of each language in the nth row: all languages have the same nodes. */
function beside(columns: readonly Line[][]): Line[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((lines) => lines[row] as Line));
}

/** In the languages of the print, and always in English too. */
function exerciseIn(languages: readonly WordLanguage[]): string[] {
  return exerciseWords(languages).map(({ word }) => word);
}

function labels(
  languages: readonly WordLanguage[],
  of: (words: PrintWords, language: WordLanguage) => string,
): Labels {
  return languages.map((language) => of(PRINT_WORDS[language], language));
}

function signaturesOf(
  { sides, first }: NonNullable<PdfOptions['signatures']>,
  languages: readonly WordLanguage[],
): Outcome<Signatures> {
  const named = first === undefined ? undefined : sides.find((side) => side.id === first);
  if (sides.length === 0 || (first !== undefined && named === undefined))
    return pdfFault('signatory', 'Whose original it is must be one of the sides that sign.');
  const order = named ? [named, ...sides.filter((side) => side !== named)] : sides;
  return {
    ok: true,
    value: {
      heading: labels(languages, (words) => words.signatures),
      original: named
        ? labels(languages, (words, language) =>
            filled(words.original, pick(named.name, language).text),
          )
        : [],
      sides: order.map(({ name }) => ({
        name: languages.map((language) => pick(name, language).text),
        places: placesOf(languages, ['signature', 'name', 'powers', 'date']),
      })),
    },
  };
}

function certifiedOf(
  languages: readonly WordLanguage[],
  certificate: true | Certificate,
): Certified {
  const told = (of: keyof PrintWords['copy'], value: (language: WordLanguage) => string): Labels =>
    labels(languages, (words, language) => filled(words.copy[of], value(language)));
  const about: Labels[] = [];
  if (certificate !== true) {
    const { instrument, keeper, day } = certificate;
    about.push(told('instrument', (language) => pick(instrument, language).text));
    about.push(told('keeper', (language) => pick(keeper, language).text));
    if (day !== undefined) about.push(told('day', () => day));
  }
  return {
    heading: labels(languages, (words) => words.certified),
    about,
    says: labels(languages, (words) => words.certifies),
    places: placesOf(languages, [
      'signature',
      'name',
      'office',
      // The day stands above where it is told.
      ...(certificate === true || certificate.day === undefined ? (['date'] as const) : []),
      'seal',
    ]),
  };
}

function placesOf(
  languages: readonly WordLanguage[],
  which: readonly (keyof PrintWords['place'])[],
): Labels[] {
  return which.map((one) => labels(languages, (words) => words.place[one]));
}
