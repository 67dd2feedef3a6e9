import { printedNumber } from '#core/text/kind-words.ts';
import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import { pick } from '#core/words.ts';
import { PRINT_WORDS } from './print-words.ts';
import type { Line, LineKind, Span } from './sheet.ts';
import { aside, lines, spansOf, type Reader } from './spans.ts';

const KINDS: Readonly<Record<NodeKind, LineKind>> = {
  recital: 'plain',
  enacting: 'plain',
  part: 'heading',
  article: 'article',
  paragraph: 'body',
  point: 'body',
  annex: 'heading',
  closing: 'plain',
};

/** How a paragraph is set. */
export function lineKind(kind: NodeKind): LineKind {
  return KINDS[kind];
}

/** How many numbered levels stand above: points in points, and points in paragraphs and recitals. */
export function depthBelow(kind: NodeKind, depth: number): number {
  if (kind === 'point') return depth + 1;
  return kind === 'paragraph' || kind === 'recital' ? 1 : 0;
}

export function numberSpans(
  kind: NodeKind,
  number: string | undefined,
  reader: Reader,
): { number?: Span[] } {
  return number === undefined ? {} : { number: [printedNumber(kind, number, reader.language)] };
}

/** Title and every node in one language, each before what it holds. Where only other languages have words, that is said (PD7). */
export function linesOf(draft: Draft, reader: Reader): Line[] {
  const numbers = numbering(draft);
  const title = pick(draft.title, reader.language).text;
  const out: Line[] = [{ of: 'title', kind: 'title', depth: 0, words: lines(title) }];
  const walk = (nodes: readonly Node[], depth: number): void => {
    for (const node of nodes) {
      out.push({
        of: node.id,
        kind: lineKind(node.kind),
        depth,
        ...numberSpans(node.kind, numbers.get(node.id), reader),
        words: wordsOf(node, reader),
      });
      walk(node.children, depthBelow(node.kind, depth));
    }
  };
  walk(draft.nodes, 0);
  return out;
}

function wordsOf({ words }: Node, reader: Reader): Span[] {
  const own = words[reader.language]?.segs;
  if (own) return spansOf(own, reader);
  const isWorded = Object.values(words).some(({ segs }) => segs.length > 0);
  return isWorded ? [aside(`(${PRINT_WORDS[reader.language].noWords})`)] : [];
}
