import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { MAY_HOLD, nodesOf } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import type { Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import type { Piece } from './pieces.ts';

/** Puts the parts of other people's text into each other, and keeps the numbers that do not follow from the place. */

const ENACTS =
  /(?:have |hereby )?agreed? (?:as follows|to the following)|sont convenu[es]* de ce qui suit|اتفقت? على ما يلي|درج ذیل(?: امور)? پر (?:متفق|اتفاق)|په لاندې ډول هوکړه/i;

/** Of the parts before the first heading: recitals, if words like *have agreed as follows* end them. */
function openingKinds(pieces: readonly Piece[]): Map<Piece, NodeKind> {
  const kinds = new Map<Piece, NodeKind>();
  const isHeading = ({ begun }: Piece) =>
    begun?.kind === 'article' || begun?.kind === 'part' || begun?.kind === 'annex';
  const first = pieces.findIndex(isHeading);
  const before = pieces.slice(0, first < 0 ? 0 : first);
  const enacting = before.findIndex(({ words }) => ENACTS.test(words));
  for (const [n, piece] of before.entries()) {
    if (enacting < 0 || n > enacting || piece.begun?.kind === 'point') continue;
    kinds.set(piece, n === enacting ? 'enacting' : 'recital');
  }
  return kinds;
}

/** `(i)` after `(h)` is a letter; otherwise it numbers points in a point. */
function isRoman(
  num: string,
  before: Node | undefined,
  written: ReadonlyMap<string, string>,
): boolean {
  const letters = num.replaceAll(/[()]/g, '');
  if (!/^[ivx]+$/.test(letters)) return false;
  const last = before && written.get(before.id)?.replaceAll(/[()]/g, '');
  return last !== String.fromCharCode(letters.charCodeAt(0) - 1);
}

class Tree {
  readonly root: Node[] = [];
  /** Numbers as they are written, by id. */
  readonly written = new Map<string, string>();
  #path: Node[] = [];
  #count = 0;

  add(
    kind: NodeKind,
    num: string | undefined,
    segs: Segment[] | undefined,
    language: WordLanguage,
  ): string {
    const id = `n${(this.#count += 1)}`;
    const depth = this.#depth(kind, num);
    const holder = this.#path[depth - 1];
    const placed = MAY_HOLD[holder?.kind ?? 'text'].includes(kind) ? kind : 'paragraph';
    const node: Node = {
      id,
      kind: placed,
      words: segs ? { [language]: { segs } } : {},
      children: [],
    };
    const at = placed === kind ? depth : this.#depth('paragraph', undefined);
    (this.#path[at - 1]?.children ?? this.root).push(node);
    this.#path = [...this.#path.slice(0, at), node];
    if (num !== undefined) this.written.set(id, num);
    return id;
  }

  #depth(kind: NodeKind, num: string | undefined): number {
    const points = this.#path.findIndex((node) => node.kind === 'point');
    if (kind === 'point' && points >= 0) {
      const outer = this.#path[points];
      const inner = this.#path[points + 1];
      if (num === undefined) return this.#path.length - 1;
      if (!isRoman(num, inner ?? outer, this.written)) return points;
      const outerNum = outer && this.written.get(outer.id);
      return outerNum !== undefined &&
        /^\(?[ivx]+\)$/.test(outerNum) &&
        outerNum !== '(i)' &&
        !inner
        ? points
        : this.#nested(outer, points);
    }
    for (let n = this.#path.length; n > 0; n--) {
      const holder = this.#path[n - 1];
      if (holder && MAY_HOLD[holder.kind].includes(kind)) return n;
    }
    return 0;
  }

  /** Points numbered (i), (ii) stand in the point before them if that one has a letter. */
  #nested(outer: Node | undefined, points: number): number {
    const num = outer && this.written.get(outer.id);
    return num === undefined || /^\(?[ivx]{1,5}\)$/.test(num) ? points : points + 1;
  }
}

/** What a written number and a derived one have in common: `(3)`, `3.` and `3`. */
function bare(number: string): string {
  return number.replaceAll(/[().۔]/g, '').trim();
}

/** Where each node is counted: articles through the text or their annex, all others with those of their kind beside them. */
function countedIn(nodes: readonly Node[]): Map<string, string> {
  const places = new Map<string, string>();
  const walk = (list: readonly Node[], holder: string, articles: string): void => {
    for (const { id, kind, children } of list) {
      places.set(id, kind === 'article' ? `article ${articles}` : `${kind} ${holder}`);
      walk(children, id, kind === 'annex' ? id : articles);
    }
  };
  walk(nodes, '', '');
  return places;
}

/** Rounds of looking for numbers that do not follow; after them, every number is its node's own. */
const MOST_ROUNDS = 60;

/**
 * A number of its own for every node whose written one does not follow from its place. Where one has been given that, those after it count anew, so each round takes
 * the first of each sequence only.
 */
function keepNumbers(nodes: readonly Node[], written: ReadonlyMap<string, string>): void {
  const places = countedIn(nodes);
  for (let round = 0; ; round++) {
    const numbers = numbering({ nodes: [...nodes] });
    const seen = new Set<string>();
    for (const node of nodesOf(nodes)) {
      const said = written.get(node.id);
      const derived = numbers.get(node.id);
      if (said === undefined || node.num !== undefined) continue;
      if (derived !== undefined && bare(derived) === bare(said)) continue;
      const place = places.get(node.id) ?? '';
      if (seen.has(place) && round < MOST_ROUNDS) continue;
      seen.add(place);
      node.num = said;
    }
    if (seen.size === 0) return;
  }
}

/** The nodes of a text, and the id of each piece's. */
export function grow(
  pieces: readonly Piece[],
  segments: readonly Segment[][],
  language: WordLanguage,
): { nodes: Draft['nodes']; ids: string[] } {
  const tree = new Tree();
  const opening = openingKinds(pieces);
  const ids = pieces.map((piece, n) => {
    const segs = segments[n] ?? [];
    const kind = opening.get(piece) ?? piece.begun?.kind ?? 'paragraph';
    return tree.add(kind, piece.begun?.num, segs.length > 0 ? segs : undefined, language);
  });
  keepNumbers(tree.root, tree.written);
  return { nodes: tree.root, ids };
}
