import type { Block, Certificate, Item, Row, Told } from '#core/situation/told/block.ts';
import { directionOf, type Language } from '#core/words.ts';
import type { Element, Piece } from './element.ts';
import { element } from './element.ts';

/** A situation report as a sheet that goes on over pages: for the page of a room, for print, and as a file that needs nothing else. */

/** Black squares that hold the digest of the tree head and its short code. */
export interface Squares {
  size: number;
  path: string;
}

export function situationPaper(
  told: Told,
  language: Language,
  { code, squares }: { code: string; squares?: Squares },
): Element {
  return element(
    'article',
    {
      class: `paper situation pages-${language}`,
      lang: language,
      dir: directionOf(language),
      'data-part': 'situation',
    },
    // What stands in the head and foot of this table stands on every page: browsers repeat both.
    element(
      'table',
      { class: 'running', role: 'presentation' },
      element('thead', {}, wide(...banner(told))),
      element('tfoot', {}, wide(codeLine(told, code), ...banner(told))),
      element(
        'tbody',
        {},
        wide(
          head(told, code, squares),
          ...told.sections.map(({ key, heading, blocks }) =>
            element(
              'section',
              { 'data-part': key },
              element('h2', {}, heading),
              ...blocks.map(block),
            ),
          ),
          ...(told.certificate ? [certificate(told.certificate, code, squares)] : []),
        ),
      ),
    ),
  );
}

function wide(...parts: readonly Piece[]): Element {
  return element('tr', {}, element('td', {}, ...parts));
}

function banner({ banner: word }: Told): Element[] {
  return word === undefined ? [] : [element('p', { class: 'banner', 'data-part': 'banner' }, word)];
}

function codeLine({ code: label, title }: Told, code: string): Element {
  return element(
    'p',
    { class: 'code', 'data-part': 'code' },
    element('span', { class: 'small' }, `${title} · ${label}`),
    element('bdi', { class: 'digits', dir: 'ltr' }, code),
  );
}

function head(told: Told, code: string, squares: Squares | undefined): Element {
  return element(
    'header',
    { class: 'situation-head' },
    element('h1', {}, told.title),
    element(
      'div',
      { class: 'beside-code' },
      facts(told.about),
      ...(squares ? [drawn(squares, code)] : []),
    ),
  );
}

function drawn({ size, path }: Squares, code: string): Element {
  return element(
    'svg',
    { class: 'squares', viewBox: `-4 -4 ${size + 8} ${size + 8}`, role: 'img', 'aria-label': code },
    element('path', { d: path }),
  );
}

function facts(rows: readonly Row[]): Element {
  return element(
    'dl',
    {},
    ...rows.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
  );
}

function block(one: Block): Element {
  switch (one.is) {
    case 'part':
      return element('h3', {}, one.heading);
    case 'line':
      return element('p', { class: one.strong ? 'strong' : 'line' }, one.text);
    case 'facts':
      return facts(one.rows);
    case 'items':
      return element('div', { class: 'items' }, ...one.items.map(item));
    case 'table':
      return element(
        'table',
        { class: 'listing' },
        element(
          'thead',
          {},
          element('tr', {}, ...one.head.map((cell) => element('th', { scope: 'col' }, cell))),
        ),
        element(
          'tbody',
          {},
          ...one.rows.map((row) =>
            element(
              'tr',
              {},
              // Where a telephone sets the cells one under the other, each says what its column is called.
              ...row.map((cell, i) =>
                element('td', { 'data-column': one.head[i] ?? '' }, ...(cell ? [cell] : [])),
              ),
            ),
          ),
        ),
      );
  }
}

function item({ ref, head: what, rows }: Item): Element {
  return element(
    'div',
    { class: 'item', 'data-part': 'item' },
    element('p', { class: 'strong' }, element('bdi', { class: 'ref', dir: 'ltr' }, ref), ' ', what),
    facts(rows),
  );
}

function certificate(told: Certificate, code: string, squares: Squares | undefined): Element {
  const lines = (all: readonly string[]): Element[] =>
    all.map((text) => element('p', { class: 'line' }, text));
  return element(
    'section',
    { class: 'certificate', 'data-part': 'certificate' },
    element('h2', {}, told.heading),
    element('h3', {}, told.shows.heading),
    ...lines(told.shows.lines),
    element('h3', {}, told.showsNot.heading),
    ...lines(told.showsNot.lines),
    element('h3', {}, told.stamp),
    element('p', { class: 'code' }, element('bdi', { class: 'digits', dir: 'ltr' }, code)),
    ...(squares ? [drawn(squares, code)] : []),
    element(
      'div',
      { class: 'places' },
      ...told.places.map((label) => element('p', { class: 'blank' }, label)),
    ),
  );
}
