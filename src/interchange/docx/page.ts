import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Footer,
  Header,
  FootnoteReferenceRun,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type ISectionOptions,
  type IStylesOptions,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import type { NodeKind } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { SETTINGS } from './languages.ts';
import { exerciseWords } from '../exercise-words.ts';
import { runOptions } from './run-options.ts';
import { stretches } from './stretches.ts';

/** The style of a number before the words: by it a reader tells the two apart. */
export const NUMBER_STYLE = 'ParleyNumber';

export type LineKind = NodeKind | 'title';

/** One paragraph as it is to be set. */
export interface Line {
  kind: LineKind;
  /** How deep it stands, from 0. */
  level: number;
  language: WordLanguage;
  number?: string | undefined;
  /** In place of it, where the number itself came in or went. */
  numberRuns?: readonly ParagraphChild[] | undefined;
  bookmark?: { name: string; id: number } | undefined;
  children: readonly ParagraphChild[];
  /** Whether the whole paragraph came in or went (TX8.6). */
  mark?: { insertion: Change } | { deletion: Change } | undefined;
}

export interface Change {
  id: number;
  author: string;
  date: string;
}

/** The number's own run, its tab with it: before the bookmark, so that what the bookmark holds is words alone. */
export function numberRuns(number: string, language: WordLanguage): TextRun[] {
  return [
    ...stretches(number, language).map(
      (stretch) => new TextRun(runOptions(stretch, language, NUMBER_STYLE)),
    ),
    new TextRun({ children: [new Tab()], style: NUMBER_STYLE }),
  ];
}

/** Runs of words, with a reference for each mark of a note. */
export function wordRuns(
  words: string,
  language: WordLanguage,
  noteMark: string,
  nextNote: () => number,
): ParagraphChild[] {
  return words
    .split(noteMark)
    .flatMap((part, n) => [
      ...(n === 0 ? [] : [new FootnoteReferenceRun(nextNote())]),
      ...stretches(part, language).map((stretch) => new TextRun(runOptions(stretch, language))),
    ]);
}

export function paragraphOf(line: Line): Paragraph {
  const { rightToLeft, leading } = SETTINGS[line.language];
  const { bookmark } = line;
  return new Paragraph({
    ...place(
      line.kind,
      line.level,
      line.number !== undefined || (line.numberRuns ?? []).length > 0,
    ),
    ...(rightToLeft ? { bidirectional: true, spacing: { line: leading } } : {}),
    ...(line.mark ? { run: line.mark } : {}),
    children: [
      ...(line.numberRuns ?? []),
      ...(line.number === undefined ? [] : numberRuns(line.number, line.language)),
      ...(bookmark ? [asChild(new BookmarkStart(bookmark.name, bookmark.id))] : []),
      ...line.children,
      ...(bookmark ? [asChild(new BookmarkEnd(bookmark.id))] : []),
    ],
  });
}

/**
 * What docx sets in a paragraph and its types leave out: the ends of a bookmark by themselves (its `Bookmark` counts through the life of a process, and the same draft
 * would not give the same bytes), and moves.
 */
export function asChild(one: XmlComponent): ParagraphChild {
  return one as unknown as ParagraphChild;
}

/** Twips: 567 are a centimetre. */
const STEP = 567;

function place(kind: LineKind, level: number, isNumbered: boolean) {
  switch (kind) {
    case 'title':
      return { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER };
    case 'part':
    case 'annex':
      return { heading: HeadingLevel.HEADING_1, keepNext: true };
    case 'article':
      return { heading: HeadingLevel.HEADING_2, keepNext: true };
    case 'point': {
      const start = STEP * Math.max(1, Math.min(level, 6));
      return { indent: isNumbered ? { start: start + STEP, hanging: STEP } : { start } };
    }
    case 'paragraph':
      return isNumbered ? { indent: { start: STEP, hanging: STEP } } : {};
    default:
      return {};
  }
}

const LATIN = 'Times New Roman';

/** One look for all editions: black, upright, nothing by which a style tells of a party. */
export function stylesOf(languages: readonly WordLanguage[]): IStylesOptions {
  const font = languages
    .map((language) => SETTINGS[language].font)
    .find((one) => one !== undefined);
  const fonts = { ascii: LATIN, hAnsi: LATIN, cs: font ?? LATIN, eastAsia: LATIN };
  const heading = (size: number) => ({
    run: {
      font: fonts,
      size,
      sizeComplexScript: size,
      bold: true,
      boldComplexScript: true,
      color: '000000',
    },
    paragraph: { spacing: { before: 240, after: 120 } },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size: 22, sizeComplexScript: 22 },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: heading(32),
      heading1: heading(26),
      heading2: heading(23),
    },
    characterStyles: [{ id: NUMBER_STYLE, name: 'Parley number', basedOn: 'DefaultParagraphFont' }],
  };
}

function exerciseHead(languages: readonly WordLanguage[]): Paragraph[] {
  return exerciseWords(languages).map(
    ({ language, word }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        ...(SETTINGS[language].rightToLeft ? { bidirectional: true } : {}),
        children: stretches(word, language).map(
          (stretch) =>
            new TextRun({ ...runOptions(stretch, language), bold: true, boldComplexScript: true }),
        ),
      }),
  );
}

/**
 * A4, its pages numbered.
 *
 * @param exercise of a file of an exercise, its languages: every page says so in them
 */
export function sectionOf(
  children: ISectionOptions['children'],
  isWide: boolean,
  exercise: readonly WordLanguage[] | undefined,
): ISectionOptions {
  return {
    ...(exercise ? { headers: { default: new Header({ children: exerciseHead(exercise) }) } } : {}),
    properties: {
      page: {
        size: {
          width: 11906,
          height: 16838,
          ...(isWide ? { orientation: 'landscape' as const } : {}),
        },
        margin: { top: 1304, bottom: 1304, left: 1304, right: 1304 },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    children,
  };
}
