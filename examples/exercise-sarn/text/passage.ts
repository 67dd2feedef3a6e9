import type { NodeKind } from '#core/text/draft.ts';
import type { Group, Reason, Segment } from '#core/text/segments.ts';

/** How the words of the agreement are written down here: one passage after another, each in English, Urdu and Pashto, in the order in which they stand. */

/** The languages of the agreement; English is the working language. */
export const TONGUES = ['en', 'ur', 'ps'] as const;
export type Tongue = (typeof TONGUES)[number];

/** Words in one language: a sentence, or its pieces where something in it is in brackets. */
export type Said = string | readonly (string | Exclude<Segment, { t: 'text' }>)[];
export type InTongues = Readonly<Record<Tongue, Said>>;

/** A recital, heading, paragraph, point. What it stands in follows from the order: a point in the paragraph before it, a paragraph in the article. */
export interface Passage extends InTongues {
  kind: NodeKind;
  /** What the script calls it, whatever number it comes to have: `4.1`. */
  name: string;
}

const of =
  (kind: NodeKind) =>
  (name: string, en: Said, ur: Said, ps: Said): Passage => ({ kind, name, en, ur, ps });

export const recital = of('recital');
export const enacting = of('enacting');
export const part = of('part');
export const article = of('article');
export const paragraph = of('paragraph');
export const point = of('point');
export const annex = of('annex');
export const closing = of('closing');

/** The same in every language, in the order of `en`, `ur`, `ps`. @example said('Fishing', 'ماہی گیری', 'کب نیونه') */
export const said = (en: Said, ur: Said, ps: Said): InTongues => ({ en, ur, ps });

/** Alternatives in brackets. One alternative is *keep or delete*. @example either('term', 'contentious', { a: '10', b: '30' }) */
export function either(
  id: string,
  reason: Reason,
  alternatives: Readonly<Record<string, Said>>,
  issue: string = id,
): Group {
  return {
    t: 'group',
    id,
    issue,
    reason,
    alts: Object.entries(alternatives).map(([alt, words]) => ({ id: alt, segs: segments(words) })),
  };
}

/** A blank to be filled when it is signed. */
export const blank = (label: string): Segment & { t: 'placeholder' } => ({
  t: 'placeholder',
  label,
});

/** A reservation by a side, as a footnote. */
export const reservation = (by: string, words: string): Segment & { t: 'note' } => ({
  t: 'note',
  by,
  reserves: true,
  segs: [{ t: 'text', v: words }],
});

export function segments(words: Said): Segment[] {
  if (typeof words === 'string') return words === '' ? [] : [{ t: 'text', v: words }];
  return words.map((piece) => (typeof piece === 'string' ? { t: 'text', v: piece } : piece));
}
