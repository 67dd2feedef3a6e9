import type { Segment } from '../segments.ts';

/** The bracket structure of a paragraph, for comparing languages: which groups stand where, and which alternatives they have. */
export interface Structure {
  /** `g1 in g2/a1: a1, a2`, by group. */
  groups: Map<string, string>;
  /** Single brackets that are ends of groups over paragraphs: `[x1`. */
  ends: string[];
  placeholders: number;
}

/** @example structureOf(segs).groups.get('g1') // 'a1, a2' */
export function structureOf(segs: readonly Segment[]): Structure {
  const found: Structure = { groups: new Map(), ends: [], placeholders: 0 };
  const look = (list: readonly Segment[], inside: string): void => {
    for (const seg of list) {
      if (seg.t === 'placeholder') found.placeholders += 1;
      else if (seg.t === 'bracket' && seg.group !== undefined)
        found.ends.push(`${seg.v}${seg.group}`);
      else if (seg.t === 'group') {
        const alts = seg.alts.map(({ id, segs: words }) => (words.length === 0 ? `${id} (∅)` : id));
        found.groups.set(seg.id, `${inside}${alts.toSorted().join(', ')}`);
        for (const alt of seg.alts) look(alt.segs, `${seg.id}/${alt.id}: `);
      }
    }
  };
  look(segs, '');
  found.ends.sort();
  return found;
}

/** What each of two structures has that the other has not. */
export function structureDiffers(a: Structure, b: Structure): { a: string[]; b: string[] } {
  const only = (one: Structure, other: Structure) => [
    ...[...one.groups]
      .filter(([id, shape]) => other.groups.get(id) !== shape)
      .map(([id, shape]) => `${id}: ${shape}`),
    ...one.ends.filter((end) => !other.ends.includes(end)),
  ];
  return { a: only(a, b), b: only(b, a) };
}

/**
 * The words as `printed` has them, character by character at the same places, with dots for what placeholders say: a blank is no number.
 */
export function wordsOf(segs: readonly Segment[]): string {
  return segs
    .map((seg) => {
      switch (seg.t) {
        case 'text':
        case 'bracket':
          return seg.v;
        case 'placeholder':
          return `[${'…'.repeat(seg.label.length)}]`;
        case 'note':
          return '';
        case 'group':
          return seg.alts.map((alt) => `[${wordsOf(alt.segs)}]`).join('');
      }
    })
    .join('');
}
