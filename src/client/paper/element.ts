/**
 * What stands on a sheet of paper, as a tree: the command line writes it as HTML, the pages of the web app show it. There is no attribute that could hold an
 * address, and text is only ever text.
 */
export interface Element {
  tag: Tag;
  attributes: Attributes;
  children: readonly Piece[];
}

export type Piece = Element | string;

export type Tag =
  | 'article'
  | 'section'
  | 'header'
  | 'footer'
  | 'div'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'span'
  | 'bdi'
  | 'sup'
  | 'ol'
  | 'li'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'th'
  | 'td'
  | 'dl'
  | 'dt'
  | 'dd'
  /** Of a code of black squares alone. */
  | 'svg'
  | 'path';

export interface Attributes {
  class?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  scope?: 'col' | 'row';
  role?: 'presentation' | 'img';
  'aria-label'?: string;
  /** Of a drawing: numbers and the letters of a path. */
  viewBox?: string;
  d?: string;
  /** Where a part is drawn smaller, so that all of it has room: points. */
  'data-size'?: string;
  /** Of a cell: what its column is called, for a style that sets cells one under the other. */
  'data-column'?: string;
  /** Which part it is, for tests. */
  'data-part'?: string;
}

/** @example element('p', { lang: 'en', dir: 'ltr' }, 'EXERCISE') */
export function element(tag: Tag, attributes: Attributes, ...children: readonly Piece[]): Element {
  return { tag, attributes, children };
}

/** Pieces with something between each two. */
export function joined(pieces: readonly Piece[], between: string): Piece[] {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
}
