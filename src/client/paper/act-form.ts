import type { ActForm, Line } from '#core/form.ts';
import { formOf } from '#core/form.ts';
import { directionOf } from '#core/words.ts';
import { actSentence } from '#core/sentences.ts';
import type { Occurred } from '#core/shapes.ts';
import type { ChronicleRow } from '#core/views/chronicle.ts';
import { rowOf } from '#core/views/chronicle.ts';
import type { SentenceLanguage, WordLanguage } from '#core/words.ts';
import { SENTENCE_LANGUAGES } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { fieldName } from '../entry/field-words.ts';
import type { Element, Piece } from './element.ts';
import { element } from './element.ts';
import { GAP, heightOfBanners, heightOfInitials } from './heights.ts';
import { heldWords, namedActs } from './held-words.ts';
import { beginningOf, heightOf, largest, LINE_HEIGHT, linesOf, PAGE } from './measure.ts';
import type { PaperRoom } from './room.ts';
import {
  banner,
  codeLine,
  inARow,
  initialsPlaces,
  interfaceLanguages,
  labelsOf,
  lineIn,
  said,
  tagOf,
  textOf,
} from './room.ts';
import { marksOf } from './marks.ts';
import { continuedIn, paperWord } from './words.ts';

/** A paragraph that is set as large as there is room for, and cut where even the smallest has none. */
interface Flowing {
  line: Line;
  /** The field that the words stand in; of a sentence none. */
  field?: string;
}

/** Points, the largest first. */
const SIZES = [12, 11, 10, 9, 8, 7] as const;
const SMALLEST = 7;
/** Of the entries that it names. */
const NAMED_SIZE = 7.5;

/**
 * The paper form of an act that was entered (LG5): one A4 page.
 *
 * @param code the short code of the act's id
 * @returns undefined for what is no act that this reader can read, or of no effect
 */
export function actFormPaper(room: PaperRoom, id: string, code: string): Element | undefined {
  const { views, state } = room;
  const row = rowOf(views.chronicle, id);
  const act = views.acts.get(id);
  const type = act && loadedBook(state.rules)?.type(act.type, act.version);
  if (!row || !act || !type || row.void || row.unread) return undefined;
  const body = views.bodyOf(id);
  const { occurred } = body as { occurred?: Occurred };
  const { type: name, version, by } = act;
  const form = formOf(
    type,
    { type: name, version, by, body },
    {
      ...room,
      shortCode: code,
      occurred,
      admitted: row.admitted,
      index: row.index,
    },
  );
  return formPaper(room, form, row, body);
}

function formPaper(room: PaperRoom, form: ActForm, row: ChronicleRow, body: unknown): Element {
  const index = row.index;
  const sentences: Flowing[] = form.sentences.map((line) => ({ line }));
  const words = wordsBeside(form, body);
  const named = namedBy(room, form, body, row);
  const around = heightAround(form, remarksOn(room, row));
  const space = PAGE.height - around;
  const fitted = fit(sentences, words, named, space, index);
  // The sheet begins at the side at which its first language does.
  const [first] = form.sentences;
  const begins = first ? { lang: first.language, dir: first.dir } : {};
  return element(
    'article',
    { class: 'paper act-form', 'data-size': String(fitted.size), ...begins },
    ...banner(form),
    heading(form),
    facts(form),
    element('section', { class: 'sentences', 'data-part': 'sentences' }, ...fitted.sentences),
    ...remarksOn(room, row).map((line) => element('p', { class: 'remark' }, said(line))),
    ...(fitted.words.length > 0
      ? [element('section', { class: 'words', 'data-part': 'words' }, ...fitted.words)]
      : []),
    ...(fitted.named.length > 0 ? [namedPart(form, fitted.named)] : []),
    element('div', { class: 'rest' }),
    ...initialsPlaces(form),
    element(
      'footer',
      {},
      codeLine(labelsOf(form, 'code'), form.shortCode),
      ...notes(form).map(note),
      ...banner(form),
    ),
  );
}

function isTold({ sentences }: ActForm, words: string): boolean {
  return sentences.some(({ text }) => text.includes(words));
}

/** The words of the body that no sentence of the form says already. */
function wordsBeside(form: ActForm, body: unknown): Flowing[] {
  return heldWords(body)
    .filter(({ text }) => !isTold(form, text))
    .map(({ field, language, text }) => ({ line: lineIn(language, text), field }));
}

/** The entries that the body names, each as one sentence: what the ink is about can be read on the same sheet. */
function namedBy(room: PaperRoom, form: ActForm, body: unknown, row: ChronicleRow): Flowing[] {
  const { views, state } = room;
  const [language] = interfaceLanguages(form.sentences.map((one) => one.language));
  return namedActs(views, body).flatMap((id): Flowing[] => {
    const other = rowOf(views.chronicle, id);
    const act = views.acts.get(id);
    if (!other || !act || other.index === row.index || other.unread) return [];
    const { type, version, by } = act;
    const said = { type, version, by, body: views.bodyOf(id) };
    // Sentences say the words of most entries that they name.
    const words = heldWords(said.body);
    if (words.length > 0 && words.every(({ text }) => isTold(form, text))) return [];
    const sentence = actSentence(
      loadedBook(state.rules)?.type(type, version),
      said,
      room.naming(language ?? 'en'),
    );
    return [{ line: lineIn(language ?? 'en', `${other.index}. ${sentence}`) }];
  });
}

function remarksOn(room: PaperRoom, row: ChronicleRow): Line[] {
  return interfaceLanguages(room.languages).flatMap((language) =>
    marksOf(room, row, language).map((text) => lineIn(language, text)),
  );
}

interface Fitted {
  size: number;
  sentences: Element[];
  words: Element[];
  named: Element[];
}

function fit(
  sentences: readonly Flowing[],
  words: readonly Flowing[],
  named: readonly Flowing[],
  space: number,
  index: number,
): Fitted {
  const height = (parts: readonly Flowing[], size: number): number =>
    parts.reduce((sum, part) => sum + heightOfPart(part, size), 0);
  const whole = (parts: readonly Flowing[]): Element[] => parts.map((part) => paragraph(part));
  const all = height(named, NAMED_SIZE) + 14;
  const beside = SIZES.find(
    (size) => size >= 9 && height(sentences, size) + height(words, size) + all <= space,
  );
  const size = beside ?? SIZES.find((one) => height(sentences, one) + height(words, one) <= space);
  if (size !== undefined) {
    return {
      size,
      sentences: whole(sentences),
      words: whole(words),
      named: beside === undefined ? [] : whole(named),
    };
  }
  const left = space - height(sentences, SMALLEST);
  const cutWords = left > 0 ? cut(words, left, index) : undefined;
  if (cutWords) return { size: SMALLEST, sentences: whole(sentences), words: cutWords, named: [] };
  // Of words that have no room at all it is still said that there are some.
  const elsewhere = words.length === 0 ? [] : notHere(words, index, sentences);
  const rest = space - elsewhere.length * (SMALLEST * LINE_HEIGHT.rtl + GAP);
  return {
    size: SMALLEST,
    sentences: left - (space - rest) > 0 ? whole(sentences) : (cut(sentences, rest, index) ?? []),
    words: elsewhere,
    named: [],
  };
}

function notHere(words: readonly Flowing[], index: number, told: readonly Flowing[]): Element[] {
  const languages = [...new Set(words.map(({ line }) => line.language))];
  return interfaceLanguages(told.map(({ line }) => line.language)).map((language) =>
    element(
      'p',
      { class: 'continued', 'data-part': 'continued', lang: language, dir: directionOf(language) },
      `[${paperWord(language, 'notHere', listOf(language, languages))}; ${continuedIn(language, index)}]`,
    ),
  );
}

function heightOfPart({ line, field }: Flowing, size: number): number {
  return heightOf(line, size, PAGE.width) + GAP + (field === undefined ? 0 : 10);
}

/**
 * As much of each as there is room for, the same length of each, with a word where the rest is.
 *
 * @returns undefined where there is room for none of it
 */
function cut(parts: readonly Flowing[], space: number, index: number): Element[] | undefined {
  const longest = Math.max(0, ...parts.map(({ line }) => line.text.length));
  const cutTo = (length: number): { part: Flowing; more: boolean }[] =>
    parts.map((part) => {
      const text = beginningOf(part.line.text, length);
      if (text === undefined) return { part, more: false };
      return { part: { ...part, line: { ...part.line, text } }, more: true };
    });
  const length = largest(longest, (n) => {
    const needed = cutTo(n).reduce(
      (sum, { part, more }) => sum + heightOfPart(part, SMALLEST) + (more ? SMALLEST * 1.7 : 0),
      0,
    );
    return needed <= space;
  });
  if (length === 0) return undefined;
  return cutTo(length).map(({ part, more }) => paragraph(part, more ? index : undefined));
}

function paragraph({ line, field }: Flowing, continued?: number): Element {
  const { language, dir, text } = line;
  const told = SENTENCE_LANGUAGES.find((one) => one === language) ?? 'en';
  return element(
    'div',
    { class: 'paragraph', lang: tagOf(language), dir },
    ...(field === undefined ? [] : [element('p', { class: 'small' }, fieldLabel(language, field))]),
    element('p', { class: 'text' }, text),
    ...(continued === undefined
      ? []
      : [
          element(
            'p',
            { class: 'continued', 'data-part': 'continued' },
            said(lineIn(told, `[${continuedIn(told, continued)}]`)),
          ),
        ]),
  );
}

function fieldLabel(language: WordLanguage, field: string): Element {
  const [own] = interfaceLanguages([language]);
  return said(lineIn(own ?? 'en', fieldName(own ?? 'en', '', field)));
}

function heading(form: ActForm): Element {
  return element(
    'header',
    { 'data-part': 'heading' },
    ...form.heading.map((line) =>
      element('h2', { lang: tagOf(line.language), dir: line.dir }, line.text),
    ),
  );
}

/** Number, time of entry and time of happening, a row for each language. */
function facts(form: ActForm): Element {
  const cell = (label: string, ...value: Piece[]): Element =>
    element('span', {}, `${label}: `, ...value);
  const rows = form.labels.map((labels, i) => {
    const { language, dir } = labels;
    const [happened, admitted] = [form.happened[i], form.admitted[i]];
    return element(
      'p',
      { lang: language, dir },
      cell(labels.entry, element('bdi', { class: 'number' }, String(form.index ?? ''))),
      ...(happened ? [cell(labels.happened, said(happened))] : []),
      ...(admitted ? [cell(labels.admitted, said(admitted))] : []),
    );
  });
  return element(
    'section',
    { class: 'facts', 'data-part': 'facts' },
    ...rows,
    element('p', { class: 'small', dir: 'ltr' }, element('bdi', { dir: 'ltr' }, form.type)),
  );
}

function namedPart(form: ActForm, named: readonly Element[]): Element {
  const languages = interfaceLanguages(form.sentences.map((one) => one.language));
  const title = languages
    .slice(0, 1)
    .map((language) => lineIn(language, paperWord(language, 'named')));
  return element(
    'section',
    { class: 'named', 'data-part': 'named' },
    element('p', { class: 'small' }, ...inARow(title)),
    ...named,
  );
}

function note({ language, dir, text }: Line): Element {
  return element('p', { class: 'small', lang: tagOf(language), dir }, text);
}

/** Which wordings nobody has reviewed, and which languages have none. */
function notes(form: ActForm): Line[] {
  const languages = interfaceLanguages(form.sentences.map((one) => one.language));
  const unsaid = form.unsaid.length === 0 ? [] : languages;
  return [
    ...form.reviewNotes,
    ...unsaid.map((language) =>
      lineIn(language, paperWord(language, 'unsaid', listOf(language, form.unsaid))),
    ),
  ];
}

function listOf(language: SentenceLanguage, languages: readonly WordLanguage[]): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return languages.map((one) => names.of(one) ?? one).join(language === 'ur' ? '، ' : ', ');
}

/** Height in points of everything but the flowing parts: what paper.css makes of them, in order. */
function heightAround(form: ActForm, remarks: readonly Line[]): number {
  const title = form.heading.reduce((sum, line) => sum + heightOf(line, 14, PAGE.width), 0);
  const rows = form.labels.reduce((sum, { entry, happened, admitted, dir }, i) => {
    const [when, entered] = [form.happened[i]?.text ?? '', form.admitted[i]?.text ?? ''];
    const text = `${entry}: 00000 …… ${when && `${happened}: ${when} …… `}${admitted}: ${entered}`;
    return sum + 1 + heightOf({ text, dir }, 9, PAGE.width);
  }, 20);
  const foot = notes(form).reduce((sum, line) => sum + heightOf(line, 7, PAGE.width) + 2, 6);
  const code = linesOf(textOf(labelsOf(form, 'code')), 7, PAGE.width) * 7 * 1.7 + 20;
  const between = 7 * GAP + remarks.length * (9 * 1.7 + GAP);
  return heightOfBanners(form) + title + rows + heightOfInitials(form) + foot + code + between;
}
