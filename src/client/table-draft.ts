import type { Draft, Node, Tier } from '#core/text/draft.ts';
import { nodeId } from '#core/text/draft.ts';
import type { Flat, WordedIn } from '#core/text/flat.ts';
import { spell } from '#core/text/flat.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import { utf8 } from '#record/bytes.ts';
import { MAX_BODY_BYTES } from '#record/body.ts';

/**
 * How a draft is put on the table: one act that tables it and, where it is long, further ones that add to it. An act brings at most 400 parts and 131,072 bytes
 * (RC2.2), under one parent.
 */

/** Parts in one act (`text.table`, `text.add`). */
const MOST = 400;
/** Of a body: what is around the list of parts takes less than the rest. */
const BYTES = MAX_BODY_BYTES - 8192;
/** As long as one in base64. */
const HASH = 'A'.repeat(44);

/** Where a part of the draft ends up: which of the acts brings it, and as which of its parts, from 1. */
interface Place {
  act: number;
  n: number;
}

interface Piece {
  kind: Node['kind'];
  num?: string;
  /** In the same act, from 1. */
  in?: number;
  words?: WordedIn;
}

/** What one act brings. */
export interface TableStep {
  nodes: Piece[];
  /** What it stands in and after, both of acts before. */
  in?: Place;
  after?: Place;
}

/** What the draft itself does not say. */
export interface Tabled {
  title: Words;
  tier: Tier;
  authentic: readonly WordLanguage[];
  /** The party that holds the pen. */
  pen: string;
  source?: EnclosureRef | undefined;
}

/** The acts that table a draft, in order; each is at most as large as an act may be. What would fit into one is not parted between two. */
export function tableSteps(draft: Pick<Draft, 'nodes'>): TableStep[] {
  const steps: TableStep[] = [];
  let size = 0;
  const bring = (node: Node, parent: Place | undefined, after: Place | undefined): Place => {
    const piece = pieceOf(node);
    const bytes = bytesOf(piece);
    const whole = weight(node);
    const now = steps.at(-1);
    const at = steps.length - 1;
    const here = parent !== undefined && parent.act === at;
    const fits = ({ parts, bytes: more }: Weight): boolean =>
      (now?.nodes.length ?? 0) + parts <= MOST && size + more <= BYTES;
    const hasRoom = fits(whole) || (!fitsAlone(whole) && fits({ parts: 1, bytes }));
    // Beside what this act brings already, or in it.
    if (now && hasRoom && (here || same(now.in, parent))) {
      now.nodes.push(here ? { ...piece, in: parent.n } : piece);
      size += bytes;
      return { act: at, n: now.nodes.length };
    }
    steps.push({ nodes: [piece], ...(parent ? { in: parent } : {}), ...(after ? { after } : {}) });
    size = bytes;
    return { act: steps.length - 1, n: 1 };
  };
  const walk = (nodes: readonly Node[], parent: Place | undefined): void => {
    let after: Place | undefined;
    for (const node of nodes) {
      after = bring(node, parent, after);
      walk(node.children, after);
    }
  };
  walk(draft.nodes, undefined);
  return steps;
}

interface Weight {
  parts: number;
  bytes: number;
}

/** Of a part with all that stands in it. */
function weight(node: Node): Weight {
  const sum = { parts: 1, bytes: bytesOf(pieceOf(node)) };
  for (const child of node.children) {
    const { parts, bytes } = weight(child);
    sum.parts += parts;
    sum.bytes += bytes;
  }
  return sum;
}

function fitsAlone({ parts, bytes }: Weight): boolean {
  return parts <= MOST && bytes <= BYTES;
}

function pieceOf(node: Node): Piece {
  const words = wordsOf(node);
  return {
    kind: node.kind,
    ...(node.num === undefined ? {} : { num: node.num }),
    ...(words ? { words } : {}),
  };
}

/** With the name and the number of what it stands in. */
function bytesOf(piece: Piece): number {
  return utf8(JSON.stringify(piece)).length + 20;
}

/**
 * The type and the body of one of these acts.
 *
 * @param acts ids of those before it
 * @example bodyOfStep(steps, 0, [], draft, { title, tier: 'chair', authentic: ['en'], pen: 'm1' }) // { type: 'text.table', body }
 */
export function bodyOfStep(
  steps: readonly TableStep[],
  at: number,
  acts: readonly string[],
  { working }: Pick<Draft, 'working'>,
  { title, tier, authentic, pen, source }: Tabled,
): { type: 'text.table' | 'text.add'; body: Record<string, unknown> } {
  const { nodes, in: parent, after } = steps[at] as TableStep;
  const [text] = acts;
  if (at === 0)
    return {
      type: 'text.table',
      body: {
        title,
        tier,
        working,
        authentic: [...authentic],
        pen,
        nodes,
        ...(source ? { source } : {}),
      },
    };
  const id = ({ act, n }: Place): string => nodeId(acts[act] as string, n);
  return {
    type: 'text.add',
    body: {
      text,
      ...(parent ? { in: id(parent) } : {}),
      ...(after ? { after: id(after) } : {}),
      nodes,
    },
  };
}

function same(one: Place | undefined, other: Place | undefined): boolean {
  return one?.act === other?.act && one?.n === other?.n;
}

function wordsOf({ words }: Node): WordedIn | undefined {
  const all = Object.entries(words).map(([language, { segs, from }]) => {
    const flat: Flat = spell(segs);
    return [language, { segs: flat, hash: HASH, ...(from ? { from } : {}) }] as const;
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
