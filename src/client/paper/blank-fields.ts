import type { Line } from '#core/form.ts';
import { term } from '#core/terms.ts';
import type { Language } from '#core/words.ts';
import { choiceWord } from '../entry/choice-words.ts';
import { fieldName } from '../entry/field-words.ts';
import type { Field, Option, Shape } from '../entry/shape-of.ts';
import { BOX } from './blank-sentence.ts';
import type { Element, Piece } from './element.ts';
import { element, joined } from './element.ts';
import type { PaperRoom } from './room.ts';
import { inARow, lineIn, tagOf } from './room.ts';
import { paperWord, type PaperWord } from './words.ts';

/** The places in which the fields of an act are filled in by hand, in the order of the entry form. */

export interface Blanks {
  room: PaperRoom;
  languages: readonly Language[];
  /** `consent.give` */
  type: string;
  /** Ruled lines for each run of words. */
  lines: number;
  /** Places for each list. */
  rows: number;
}

/** A numbered row for each field. */
export function fieldRows(blanks: Blanks, fields: readonly Field[]): Element[] {
  return fields.map((field, i) =>
    element(
      'li',
      { 'data-part': 'field' },
      element('span', { class: 'field-number' }, String(i + 1)),
      element('p', { class: 'field-name' }, ...stacked(named(blanks, field))),
      element('div', { class: 'field-place' }, ...place(blanks, field.name, field.shape)),
    ),
  );
}

/** @param parent the group, the list or the kind that the field is in */
function named({ languages, type }: Blanks, { name, optional }: Field, parent?: string): Line[] {
  return languages.map((language) => {
    const own = fieldName(language, type, name, parent);
    return lineIn(language, optional ? `${own} (${paperWord(language, 'optional')})` : own);
  });
}

/** Lines under each other, each at its own side. */
export function stacked(lines: readonly Line[]): Element[] {
  return lines.map(({ language, dir, text }) =>
    element('span', { class: 'line', lang: tagOf(language), dir }, text),
  );
}

function words({ languages }: Blanks, say: (language: Language) => string): Piece[] {
  return inARow(languages.map((language): Line => lineIn(language, say(language))));
}

function printed(blanks: Blanks, word: PaperWord): Piece[] {
  return words(blanks, (language) => paperWord(language, word));
}

function box(...label: readonly Piece[]): Element {
  return element('span', { class: 'option' }, `${BOX} `, ...label);
}

function ruled(kind: 'short' | 'middle' | 'long'): Element {
  return element('span', { class: `ruled ${kind}` });
}

/** A ruled line with what belongs on it, in small letters. */
function labelled(label: readonly Piece[], kind: 'short' | 'middle' | 'long' = 'short'): Element {
  return element(
    'span',
    { class: 'labelled' },
    ruled(kind),
    element('span', { class: 'small' }, ...label),
  );
}

function place(blanks: Blanks, name: string, shape: Shape): Piece[] {
  switch (shape.is) {
    case 'words':
      return Array.from({ length: shape.long ? blanks.lines : 1 }, () => ruled('long'));
    case 'line':
    case 'text':
      return [ruled('long')];
    case 'choice':
      return choices(blanks, name, shape.options);
    case 'yes-no':
      return [box(...printed(blanks, 'yes')), box(...printed(blanks, 'no'))];
    case 'mark':
      return [
        box(
          ...words(blanks, (l) => choiceWord(l, name, [String(shape.value)], String(shape.value))),
        ),
      ];
    case 'number':
      return [ruled('short')];
    case 'language':
      return [ruled('short')];
    case 'day':
      return dayPlaces(blanks);
    case 'instant':
    case 'moment':
      return momentPlaces(blanks);
    case 'occurred':
      return happenedPlaces(blanks);
    case 'party':
      return partyBoxes(blanks, Object.keys(blanks.room.state.parties));
    case 'act':
      return [labelled(printed(blanks, 'entryOrSheet'), 'middle')];
    case 'key':
      return [ruled('middle')];
    case 'digest':
      return [element('span', { class: 'small' }, ...printed(blanks, 'device'))];
    case 'enclosure':
      return [box(...printed(blanks, 'attached')), ruled('short')];
    case 'body':
      return [element('span', { class: 'small' }, ...printed(blanks, 'ownForm'))];
    // In the words of whoever writes: the device that enters it works out the figures.
    case 'box':
    case 'points':
      return [ruled('long')];
    case 'list':
      return listPlaces(blanks, name, shape);
    case 'group':
      return shape.fields
        .filter(({ hashOf }) => hashOf === undefined)
        .map((field) => within(blanks, field, name));
    case 'either':
      return shape.options.map((option) => eitherPlace(blanks, name, option));
    case 'kinds':
      return shape.kinds.map(({ key, value, fields }) =>
        element(
          'div',
          { class: 'kind' },
          box(
            ...words(blanks, (language) =>
              choiceWord(
                language,
                shape.by,
                shape.kinds.map((kind) => kind.key),
                key,
              ),
            ),
          ),
          ...fields.map((field) => within(blanks, field, value)),
        ),
      );
  }
}

function within(blanks: Blanks, field: Field, parent: string): Element {
  return element(
    'div',
    { class: 'within' },
    element('span', { class: 'small' }, ...inARow(named(blanks, field, parent))),
    ...place({ ...blanks, lines: 1 }, field.name, field.shape),
  );
}

function choices(blanks: Blanks, name: string, options: readonly string[]): Element[] {
  return options.map((option) =>
    box(...words(blanks, (language) => choiceWord(language, name, options, option))),
  );
}

/** A number that differs from one type of act to another. */
export function turnOf(type: string): number {
  return [...type].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

/** Which comes first alternates from form to form, so that no order means rank. */
export function partyBoxes({ room, languages, type }: Blanks, ids: readonly string[]): Element[] {
  const from = ids.length === 0 ? 0 : turnOf(type) % ids.length;
  return [...ids.slice(from), ...ids.slice(0, from)].map((id) =>
    box(...inARow(languages.map((l) => lineIn(l, room.naming(l).party(id))))),
  );
}

export function channelBoxes(blanks: Blanks, channels: readonly string[]): Element[] {
  return channels.map((channel) =>
    box(...words(blanks, (language) => term(language, `taken-down-channel.${channel}`))),
  );
}

function eitherPlace(blanks: Blanks, name: string, option: Option): Element {
  if ('given' in option) {
    return element('div', { class: 'either' }, `${BOX} `, ...place(blanks, name, option.given));
  }
  const value = String(option.fixed);
  return box(...words(blanks, (language) => choiceWord(language, value, [value], value)));
}

/** Things of which each is one of a few are ticked; others get a line each, as many as there is room for. */
function listPlaces(blanks: Blanks, name: string, shape: Extract<Shape, { is: 'list' }>): Piece[] {
  const { of, max } = shape;
  if (of.is === 'choice' || of.is === 'party' || of.is === 'kinds') return place(blanks, name, of);
  const length = Math.min(max, Math.max(shape.min, blanks.rows));
  return Array.from({ length }, (_, i) =>
    element(
      'div',
      { class: 'one-of-list' },
      `${i + 1}. `,
      ...place({ ...blanks, lines: 1 }, name, of),
    ),
  );
}

function dayPlaces(blanks: Blanks): Element[] {
  return (['day', 'month', 'year'] as const).map((part) => labelled(printed(blanks, part)));
}

function momentPlaces(blanks: Blanks): Element[] {
  return [
    ...dayPlaces(blanks),
    labelled(printed(blanks, 'time')),
    labelled(printed(blanks, 'zone')),
    labelled(printed(blanks, 'place'), 'middle'),
  ];
}

/** When something happened, with its zone, to be resolved when it is entered. */
export function happenedPlaces(blanks: Blanks): Piece[] {
  return [
    ...momentPlaces(blanks),
    labelled([...joined([...printed(blanks, 'until'), ...printed(blanks, 'time')], ' ')]),
    box(...printed(blanks, 'about')),
  ];
}
