import {
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Draft } from '#core/text/draft.ts';
import { hashDraft, type Hash } from '#core/text/hashes.ts';
import type { WordLanguage } from '#core/words.ts';
import { columnBookmark } from './bookmarks.ts';
import type { PrintNames } from './printed-words.ts';
import { decided, type Decision } from '../clean-draft.ts';
import { checkClean } from './clean.ts';
import type { DocxResult } from './docx-fault.ts';
import { extras, linesOf, type Extras, type LineToSet } from './draft-lines.ts';
import { SETTINGS } from './languages.ts';
import { packed } from './packed.ts';
import { PROPERTIES } from './properties.ts';
import { paragraphOf, sectionOf, stylesOf } from './page.ts';

export interface Layout {
  /** By default the working language alone. */
  languages?: readonly WordLanguage[];
  /** Several languages one after the other, or beside each other in a table. */
  layout?: 'after' | 'beside';
  /** It is of an exercise, and every page says so. */
  exercise?: boolean;
}

export interface BracketedOptions extends Layout, PrintNames {
  /** SHA-256, in base64: the file says which text, and with which words, it was made of. */
  hash: Hash;
}

/**
 * TX8.4: a draft with its brackets, sponsors and stances in them as print has them, its notes as footnotes, and a bookmark around the words of every node in
 * every language. Refuses words that no Word file can hold (`docx.character`).
 *
 * @example await bracketedDocx(draft, { hash, languages: ['en', 'ur'], layout: 'beside', nameOf })
 */
export async function bracketedDocx(
  draft: Draft,
  options: BracketedOptions,
): Promise<DocxResult<Uint8Array>> {
  return await edition(draft, options, {
    names: options,
    isMarked: true,
    properties: {
      [PROPERTIES.text]: draft.id,
      [PROPERTIES.base]: hashDraft(options.hash, draft),
      [PROPERTIES.edition]: 'bracketed',
    },
  });
}

export interface CleanOptions extends Layout {
  /** How each group is decided: the id of the alternative that stays, or undefined for none. Without it, a draft with anything open is refused. */
  decide?: Decision;
}

/**
 * TX8.5: a draft without anything open, and nothing in the file but its words, numbers and notes: no bookmark, property, author, time, sponsor or id. Refuses a
 * draft that is not clean, unless `decide` says which version is meant (`docx.not-clean`), and one that lacks a paragraph in a language (`docx.language`).
 *
 * @example await cleanDocx(draft, { languages: ['en'], decide: (node, group) => group.alts[0]?.id })
 */
export async function cleanDocx(
  draft: Draft,
  options: CleanOptions = {},
): Promise<DocxResult<Uint8Array>> {
  const languages = options.languages ?? [draft.working];
  const version = options.decide ? decided(draft, options.decide) : draft;
  const checked = checkClean(version, languages);
  if (!checked.ok) return checked;
  return await edition(checked.value, options, { names: {}, isMarked: false, properties: {} });
}

async function edition(
  draft: Draft,
  { languages = [draft.working], layout = 'after', exercise = false }: Layout,
  how: { names: PrintNames; isMarked: boolean; properties: Record<string, string> },
): Promise<DocxResult<Uint8Array>> {
  const more = extras();
  const columns: LineToSet[][] = [];
  for (const language of languages) {
    const lines = linesOf(draft, { ...how.names, language, isMarked: how.isMarked });
    if (!lines.ok) return lines;
    columns.push(lines.value);
  }
  const said = exercise ? languages : undefined;
  const isWide = layout === 'beside' && columns.length > 1;
  const sections = isWide
    ? [sectionOf([beside(languages, columns, more, how.isMarked)], true, said)]
    : columns.map((lines) =>
        sectionOf(
          lines.map((line) => paragraphOf(line(more))),
          false,
          said,
        ),
      );
  const title = Object.entries(draft.title).find(([language]) => language === languages[0])?.[1];
  return {
    ok: true,
    value: await packed(title ?? '', {
      ...documentOf(languages, more, how.properties),
      sections,
    }),
  };
}

/** What every edition has in common. */
export function documentOf(
  languages: readonly WordLanguage[],
  more: Extras,
  properties: Record<string, string>,
) {
  const custom = Object.entries(properties).map(([name, value]) => ({ name, value }));
  return {
    styles: stylesOf(languages),
    footnotes: more.footnotes,
    ...(custom.length === 0 ? {} : { customProperties: custom }),
  };
}

/** One row for each node, one column for each language: those that run from the left first. */
function beside(
  languages: readonly WordLanguage[],
  columns: readonly LineToSet[][],
  more: Extras,
  isMarked: boolean,
): Table {
  const order = languages
    .map((language, n) => ({ language, n }))
    .toSorted(
      (a, b) => Number(SETTINGS[a.language].rightToLeft) - Number(SETTINGS[b.language].rightToLeft),
    );
  const width = Math.floor(14_000 / languages.length);
  const cell = (paragraph: Paragraph): TableCell =>
    new TableCell({
      children: [paragraph],
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 120, right: 120 },
    });
  const head = new TableRow({
    tableHeader: true,
    children: order.map(({ language }) =>
      cell(
        paragraphOf({
          kind: 'enacting',
          level: 0,
          language,
          bookmark: isMarked
            ? { name: columnBookmark(language), id: more.nextBookmark++ }
            : undefined,
          children: [
            new TextRun({
              text: SETTINGS[language].name,
              bold: true,
              boldComplexScript: true,
              rightToLeft: SETTINGS[language].rightToLeft,
            }),
          ],
        }),
      ),
    ),
  });
  const rows = (columns[0] ?? []).map(
    (_, row) =>
      new TableRow({
        children: order.map(({ n }) => {
          const column = columns[n] as LineToSet[];
          return cell(paragraphOf((column[row] as LineToSet)(more)));
        }),
      }),
  );
  return new Table({
    rows: [head, ...rows],
    columnWidths: order.map(() => width),
    width: { size: width * languages.length, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}
