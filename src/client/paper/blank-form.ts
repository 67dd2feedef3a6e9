import type { ActType } from '#core/declare.ts';
import type { ActForm } from '#core/form.ts';
import { formOf } from '#core/form.ts';
import { directionOf } from '#core/words.ts';
import { CHANNELS } from '#core/taken-down.ts';
import type { SentenceLanguage } from '#core/words.ts';
import { SENTENCE_LANGUAGES } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { actName } from '../entry/act-words.ts';
import { fieldName } from '../entry/field-words.ts';
import type { Field } from '../entry/shape-of.ts';
import { fieldsOf } from '../entry/shape-of.ts';
import type { Blanks } from './blank-fields.ts';
import {
  channelBoxes,
  fieldRows,
  happenedPlaces,
  partyBoxes,
  stacked,
  turnOf,
} from './blank-fields.ts';
import type { Density } from './blank-measure.ts';
import { DENSITIES, pairHeight, rowHeight } from './blank-measure.ts';
import { blankSentence, lengthened } from './blank-sentence.ts';
import type { Element, Piece } from './element.ts';
import { element } from './element.ts';
import { GAP, heightOfBanners, heightOfInitials } from './heights.ts';
import { heightOf, linesOf, PAGE } from './measure.ts';
import type { PaperRoom } from './room.ts';
import {
  banner,
  codeLine,
  inARow,
  initialsPlaces,
  interfaceLanguages,
  lineIn,
  tagOf,
  textOf,
} from './room.ts';
import { paperWord } from './words.ts';

/**
 * Blank forms: an act said, telephoned or initialled at the table is filled in by hand and entered next morning, field by field, in the order of the entry form.
 */

/** Whether an act of this type is entered for somebody from paper (TD3), or by the secretariat in its own name. */
function isOnPaper(type: ActType): boolean {
  const { nature, subject, entitled, joint } = type;
  if (subject === 'taken-down' || subject === 'corrections' || joint === true) return false;
  const secretariat = entitled.roles.includes('secretariat');
  if (nature === 'performed') return secretariat || entitled.roles.includes('party');
  return nature === 'clerical' && secretariat && subject !== 'rooms' && subject !== 'people';
}

/** The types that have a blank form under the rules of a room, in the order of the reference. */
export function typesOnPaper({ state }: Pick<PaperRoom, 'state'>): ActType[] {
  return [...(loadedBook(state.rules)?.types.values() ?? [])].filter(isOnPaper);
}

/** What every sheet of a form has. */
interface Blank {
  type: ActType;
  form: ActForm;
  room: PaperRoom;
  languages: Blanks['languages'];
  code: string;
  sentences: readonly Sentence[];
  size: number;
}

/** Points of the sentence, the largest first. */
const SIZES = [11, 10, 9, 8, 7] as const;

/**
 * The blank form of a type of act: one sheet, or more where its fields do not fit on one.
 *
 * @param code the short code of the room: which talks the sheet belongs to
 */
export function blankFormPaper(room: PaperRoom, type: ActType, code: string): Element[] {
  const { name, version, example } = type;
  const by = [`${room.sides[0] ?? room.state.convener}/k1+00000000`];
  // Of the act's form what needs no act: banners, title, initials, labels.
  const told = { type: name, version, by, body: example };
  const form = formOf(type, told, { ...room, shortCode: code, index: turnOf(name) });
  const languages = interfaceLanguages(room.languages);
  const fields = fieldsOf(type.body);
  const sentences = sentencesOf(type, room, fields);
  const size = SIZES.find((one) => heightOfAll(sentences, one) < 150) ?? 7;
  const blank = { type, form, room, languages, code, sentences, size };
  const { density, sheets } = layOut(blank, fields);
  return sheets.map((rows, i) => sheetOf(blank, density, rows, i + 1, sheets.length));
}

/** As much room to write as one sheet has; then narrower; then more sheets. */
const WAYS: readonly { density: Density; lines: number; rows: number }[] = [
  ...[7, 6, 5, 4, 3, 2].map((lines) => ({ density: DENSITIES[0] as Density, lines, rows: 4 })),
  { density: DENSITIES[0] as Density, lines: 1, rows: 3 },
  { density: DENSITIES[1] as Density, lines: 2, rows: 3 },
  { density: DENSITIES[1] as Density, lines: 1, rows: 2 },
];

function layOut(blank: Blank, fields: readonly Field[]): { density: Density; sheets: Element[][] } {
  const { room, languages, type } = blank;
  const rowsOf = (lines: number, rows: number): Element[] =>
    fieldRows({ room, languages, type: type.name, lines, rows }, fields);
  const height = (rows: readonly Element[], density: Density): number =>
    rows.reduce((sum, row) => sum + rowHeight(row, density), 0);
  for (const { density, lines, rows } of WAYS) {
    const made = rowsOf(lines, rows);
    if (height(made, density) <= spaceOn(blank, density, 1)) return { density, sheets: [made] };
  }
  const several = WAYS.map(({ density, lines, rows }) => ({
    density,
    sheets: spread(blank, density, rowsOf(lines, rows)),
  }));
  const fewest = Math.min(...several.map(({ sheets }) => sheets.length));
  return several.find(({ sheets }) => sheets.length === fewest) as (typeof several)[number];
}

/** Rows on as many sheets as they need, each whole. */
function spread(blank: Blank, density: Density, rows: readonly Element[]): Element[][] {
  const sheets: Element[][] = [[]];
  let left = spaceOn(blank, density, 1);
  for (const row of rows) {
    const needed = rowHeight(row, density);
    if (needed > left) {
      sheets.push([]);
      left = spaceOn(blank, density, sheets.length);
    }
    sheets.at(-1)?.push(row);
    left -= needed;
  }
  return sheets;
}

/** Height for rows on the n-th sheet. */
function spaceOn(blank: Blank, density: Density, n: number): number {
  const { form, sentences, size, languages, type } = blank;
  const first = n === 1 ? heightOfAll(sentences, size) + takenDownHeight(blank, density) : 0;
  const title = linesOf(titleOf(blank), 14, PAGE.width - 130) * 14 * 1.7;
  const heading = linesOf(textOf(form.heading), 9, PAGE.width) * 9 * 1.7 + title + 10;
  const foot =
    languages.reduce(
      (sum, l) => sum + heightOf(lineIn(l, paperWord(l, remarkOf(type))), 7, PAGE.width) + 2,
      0,
    ) + form.reviewNotes.reduce((sum, line) => sum + heightOf(line, 7, PAGE.width) + 2, 0);
  const around = heightOfBanners(form) + heading + heightOfInitials(form, density.name) + foot + 28;
  return PAGE.height - around - first - 8 * GAP;
}

function takenDownHeight(blank: Blank, density: Density): number {
  const part = takingDown(blank);
  return part.children.reduce((sum, row) => sum + pairHeight(row as Element, density), 12);
}

interface Sentence {
  language: SentenceLanguage;
  parts: Piece[];
}

/** Whose act it is stands in a blank marked A, which the box below the fields takes up. */
const WHOSE = 'A';

function sentencesOf(type: ActType, room: PaperRoom, fields: readonly Field[]): Sentence[] {
  const markOf = (blank: string): string | undefined => {
    if (blank === 'actor') return type.nature === 'performed' ? WHOSE : undefined;
    const at = fields.findIndex((field) => field.name === blank);
    return at < 0 ? undefined : String(at + 1);
  };
  const told = room.languages.flatMap((language): Sentence[] => {
    const own = SENTENCE_LANGUAGES.find((one) => one === language);
    const parts = own && blankSentence(type, own, markOf);
    return own && parts ? [{ language: own, parts }] : [];
  });
  if (told.length > 0) return told;
  return [{ language: 'en', parts: blankSentence(type, 'en', markOf) ?? [] }];
}

/** The sheet begins at the side at which its first language does. */
function begins([first]: readonly Sentence[]): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return first ? { lang: first.language, dir: directionOf(first.language) } : {};
}

function heightOfAll(sentences: readonly Sentence[], size: number): number {
  return sentences.reduce((sum, { language, parts }) => {
    const text = lengthened(parts);
    // A ruled line stands a little higher than letters.
    return sum + heightOf({ text, dir: directionOf(language) }, size, PAGE.width) * 1.1 + GAP;
  }, 0);
}

function titleOf({ languages, type }: Blank): string {
  return languages.map((language) => actName(language, type.name)).join(' · ');
}

function remarkOf({ nature }: ActType): 'blank' | 'blankClerical' {
  return nature === 'performed' ? 'blank' : 'blankClerical';
}

function sheetOf(
  blank: Blank,
  density: Density,
  rows: readonly Element[],
  n: number,
  of: number,
): Element {
  const { form, languages, code, sentences, size, type } = blank;
  return element(
    'article',
    { class: `paper blank-form ${density.name}`, 'data-size': String(size), ...begins(sentences) },
    ...banner(form),
    heading(blank, n, of),
    ...(n > 1
      ? []
      : [
          element(
            'section',
            { class: 'sentences', 'data-part': 'sentences' },
            ...sentences.map(({ language, parts }) =>
              element(
                'p',
                { class: 'text', lang: tagOf(language), dir: directionOf(language) },
                ...parts,
              ),
            ),
          ),
        ]),
    element('ol', { class: 'fields' }, ...rows),
    element('div', { class: 'rest' }),
    ...(n > 1 ? [] : [takingDown(blank)]),
    ...initialsPlaces(form),
    element(
      'footer',
      {},
      ...languages.map((l) =>
        element(
          'p',
          { class: 'small', lang: l, dir: directionOf(l) },
          paperWord(l, remarkOf(type)),
        ),
      ),
      ...form.reviewNotes.map(({ language, dir, text }) =>
        element('p', { class: 'small', lang: tagOf(language), dir }, text),
      ),
      codeLine(
        languages.map((l) => lineIn(l, paperWord(l, 'roomCode'))),
        code,
      ),
      ...banner(form),
    ),
  );
}

function heading({ form, languages, type }: Blank, n: number, of: number): Element {
  const number = languages.map((l) => lineIn(l, paperWord(l, 'sheetNumber')));
  const which = languages.map((l) => lineIn(l, paperWord(l, 'sheetOf', `${n}/${of}`)));
  return element(
    'header',
    { class: 'blank-heading', 'data-part': 'heading' },
    element(
      'div',
      {},
      element('p', {}, ...inARow(form.heading)),
      element('h2', {}, ...inARow(languages.map((l) => lineIn(l, actName(l, type.name))))),
      element(
        'p',
        { class: 'small' },
        element('bdi', { dir: 'ltr' }, form.type),
        ...(of > 1 ? [' · ', ...inARow(which)] : []),
      ),
    ),
    element(
      'p',
      { class: 'labelled' },
      element('span', { class: 'ruled middle' }),
      element('span', { class: 'small' }, ...inARow(number)),
    ),
  );
}

/** For whom, when, by which channel: what is entered beside the act itself. */
function takingDown({ room, languages, type }: Blank): Element {
  const blanks: Blanks = { room, languages, type: type.name, lines: 1, rows: 1 };
  const row = (field: string, mark: string, ...places: readonly Piece[]): Element =>
    element(
      'div',
      { class: 'taking-down-row' },
      element(
        'p',
        { class: 'field-name' },
        ...stacked(
          languages.map((l) => lineIn(l, `${mark}${fieldName(l, 'taken-down.enter', field)}`)),
        ),
      ),
      element('div', { class: 'field-place' }, ...places),
    );
  const isTakenDown = type.nature === 'performed';
  return element(
    'section',
    { class: 'taking-down', 'data-part': 'taking-down' },
    ...(isTakenDown ? [row('for', `${WHOSE}  `, ...partyBoxes(blanks, whoMay(room, type)))] : []),
    row('occurred', '', ...happenedPlaces(blanks)),
    ...(isTakenDown ? [row('channel', '', ...channelBoxes(blanks, CHANNELS))] : []),
  );
}

/** Members of the room who may perform an act of this type. */
function whoMay({ state }: PaperRoom, { entitled }: ActType): string[] {
  return Object.entries(state.parties)
    .filter(
      ([id, { role, left }]) =>
        left === undefined &&
        entitled.roles.some((one) => (one === 'convener' ? state.convener === id : one === role)),
    )
    .map(([id]) => id);
}
