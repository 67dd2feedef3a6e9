import type { ActForm, FormOptions, Line } from '#core/form.ts';
import { directionOf } from '#core/words.ts';
import { makeNaming } from '#core/namer.ts';
import type { Kind, RoomState } from '#core/state.ts';
import { titleOf } from '#core/views/labels.ts';
import type { Language, WordLanguage, Words } from '#core/words.ts';
import { LANGUAGES, WORD_LANGUAGES } from '#core/words.ts';
import type { RoomViews } from '../room-views.ts';
import type { Element, Piece } from './element.ts';
import { element, joined } from './element.ts';

/** What paper needs to know of a room. */
export interface PaperRoom {
  views: RoomViews;
  state: RoomState;
  kind: Kind;
  title: Words | undefined;
  languages: readonly WordLanguage[];
  /** The sides that have not left, ascending; of a reconstruction, those it is about. */
  sides: readonly string[];
  secretariat: readonly string[];
  naming: FormOptions['naming'];
}

/**
 * A room as its reader has it, for paper.
 *
 * @param languages in place of the room's own
 * @returns undefined before the room is open
 */
export function paperRoom(
  views: RoomViews,
  languages: readonly WordLanguage[] = languagesOf(views),
): PaperRoom | undefined {
  const { state } = views.members;
  if (!state) return undefined;
  const present = (role: string): string[] =>
    Object.keys(state.parties)
      .filter((id) => state.parties[id]?.role === role && state.parties[id].left === undefined)
      .toSorted();
  return {
    views,
    state,
    kind: state.kind,
    title: titleOf(views.labels),
    languages,
    sides: present('party'),
    secretariat: present('secretariat'),
    naming: (language) => makeNaming(language, views.labels),
  };
}

/** The languages of the ground rules in force (PR2); without any, those in which the room has a title. */
function languagesOf(views: RoomViews): readonly WordLanguage[] {
  const rules = views.talks?.procedure.adopted['ground-rules'].at(-1)?.body as
    { languages?: WordLanguage[] } | undefined;
  if (rules?.languages && rules.languages.length > 0) return rules.languages;
  const title = titleOf(views.labels) ?? {};
  const titled = WORD_LANGUAGES.filter((language) => title[language] !== undefined);
  return titled.length > 0 ? titled : LANGUAGES;
}

/** `lang` of a language as browsers know it: Dari is the Persian of Afghanistan. */
export function tagOf(language: WordLanguage): string {
  return language === 'prs' ? 'fa-AF' : language;
}

/** A line in its own language and direction, among others. */
export function said(line: Line, part?: string): Element {
  return element(
    'bdi',
    {
      lang: tagOf(line.language),
      dir: line.dir,
      ...(part === undefined ? {} : { class: part }),
    },
    line.text,
  );
}

export function lineIn(language: WordLanguage, text: string): Line {
  return { language, dir: directionOf(language), text };
}

/** Lines in a row, each in its own language; what is the same in two of them is said once. */
export function inARow(lines: readonly Line[]): Piece[] {
  const different = lines.filter(
    (line, i) => lines.findIndex((other) => other.text === line.text) === i,
  );
  return joined(
    different.map((line) => said(line)),
    ' · ',
  );
}

/** The languages of the interface that a form has, in its order; English where it has neither. */
export function interfaceLanguages(languages: readonly WordLanguage[]): readonly Language[] {
  const known = languages.flatMap((language) => LANGUAGES.find((one) => one === language) ?? []);
  return known.length > 0 ? known : ['en'];
}

/** EXERCISE or RECONSTRUCTION, at the head and at the foot of every page. */
export function banner(form: Pick<ActForm, 'banners'>): Element[] {
  if (form.banners.length === 0) return [];
  return [element('p', { class: 'banner', 'data-part': 'banner' }, ...inARow(form.banners))];
}

export function labelsOf(
  form: ActForm,
  which: Exclude<keyof ActForm['labels'][number], 'language' | 'dir'>,
): Line[] {
  return form.labels.map(({ language, dir, ...labels }) => ({
    language,
    dir,
    text: labels[which],
  }));
}

/** A place for each side and the secretariat, to be initialled by hand. */
export function initialsPlaces(form: ActForm): Element[] {
  if (form.initials.length === 0) return [];
  return [
    element(
      'div',
      { class: 'initials', 'data-part': 'initials' },
      ...form.initials.map(({ names }) =>
        element(
          'div',
          { class: 'place' },
          element('p', { class: 'who' }, ...inARow(names)),
          element('p', { class: 'small' }, ...inARow(labelsOf(form, 'initials'))),
        ),
      ),
    ),
  ];
}

export function codeLine(label: readonly Line[], code: string): Element {
  return element(
    'p',
    { class: 'code', 'data-part': 'code' },
    element('span', { class: 'small' }, ...inARow(label)),
    element('bdi', { class: 'digits', dir: 'ltr' }, code),
  );
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' · ');
}
