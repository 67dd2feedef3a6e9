import type { NodeKind } from './draft.ts';

/**
 * Numbers as they follow from the place: `Article 3` is the third article of the text, `1.` the first paragraph of an article that has several, `(a)` a point and
 * `(i)` a point in a point. A number of its own (`2 bis`) stands instead and is not counted. Recitals, enacting and closing words have none.
 */
export type Numbering = ReadonlyMap<string, string>;

/** What a number follows from. */
export interface Numbered {
  id: string;
  kind: NodeKind;
  num?: string | undefined;
  children: readonly Numbered[];
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = n;
  let out = '';
  for (const [value, digits] of ROMAN)
    while (rest >= value) {
      out += digits;
      rest -= value;
    }
  return out;
}

/** `a` … `z`, `aa` … */
function letters(n: number): string {
  let rest = n;
  let out = '';
  while (rest > 0) {
    rest -= 1;
    out = String.fromCharCode(97 + (rest % 26)) + out;
    rest = Math.floor(rest / 26);
  }
  return out;
}

function spelled(kind: NodeKind, n: number, level: number): string | undefined {
  switch (kind) {
    case 'part':
      return roman(n);
    case 'article':
      return String(n);
    case 'annex':
      return letters(n).toUpperCase();
    case 'paragraph':
      return `${n}.`;
    case 'point':
      return level % 2 === 0 ? `(${letters(n)})` : `(${roman(n).toLowerCase()})`;
    default:
      return undefined;
  }
}

/**
 * The number of every node that has one, by id, without the word before it (`Article`, `Part`, `Annex` are the language's own).
 *
 * @example numbering(draft).get('a3') // '3'
 */
export function numbering(draft: { nodes: readonly Numbered[] }): Numbering {
  const numbers = new Map<string, string>();
  const walk = (
    nodes: readonly Numbered[],
    holder: NodeKind | undefined,
    articles: { n: number },
    points: number,
  ): void => {
    const counted: Partial<Record<NodeKind, number>> = {};
    const alone = nodes.filter((node) => node.kind === 'paragraph').length === 1;
    for (const node of nodes) {
      if (node.num === undefined) {
        // Articles are counted through the parts of a text, and anew in each annex.
        const n =
          node.kind === 'article'
            ? (articles.n += 1)
            : (counted[node.kind] = (counted[node.kind] ?? 0) + 1);
        const number = spelled(node.kind, n, points);
        const unnumbered = node.kind === 'paragraph' && (alone || holder === undefined);
        if (number !== undefined && !unnumbered) numbers.set(node.id, number);
      } else numbers.set(node.id, node.num);
      walk(
        node.children,
        node.kind,
        node.kind === 'annex' ? { n: 0 } : articles,
        node.kind === 'point' ? points + 1 : 0,
      );
    }
  };
  walk(draft.nodes, undefined, { n: 0 }, 0);
  return numbers;
}
