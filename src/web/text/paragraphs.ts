import { measure, type Progress } from '#core/text/compose/measure.ts';
import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import type { Segment } from '#core/text/segments.ts';
import { paragraphStanding, type ParagraphStatus } from '#core/text/standing.ts';
import type { RoomState } from '#core/state.ts';
import type { WordLanguage } from '#core/words.ts';

/** A text as one list, for the screen: every part with its number and what it stands in. */
export interface Paragraph {
  node: Node;
  /** How many hold it: 0 at the top. */
  level: number;
  number?: string | undefined;
  /** Itself last, and what it stands in; parts are left out, because articles are counted through them. */
  path: readonly Step[];
}

interface Step {
  kind: NodeKind;
  /** Its place among those of its kind, where it has no number. */
  number: string;
}

export function paragraphsOf(draft: Pick<Draft, 'nodes'>): Paragraph[] {
  const numbers = numbering(draft);
  const out: Paragraph[] = [];
  const walk = (nodes: readonly Node[], level: number, above: readonly Step[]): void => {
    const counted: Partial<Record<NodeKind, number>> = {};
    for (const node of nodes) {
      const place = (counted[node.kind] = (counted[node.kind] ?? 0) + 1);
      const number = numbers.get(node.id);
      const path = [
        ...above,
        { kind: node.kind, number: number?.replace(/\.$/, '') ?? String(place) },
      ];
      out.push({ node, level, number, path });
      walk(node.children, level + 1, node.kind === 'part' ? above : path);
    }
  };
  walk(draft.nodes, 0, []);
  return out;
}

const HEADINGS: readonly NodeKind[] = ['part', 'article', 'annex'];

/** Parts, articles and annexes have headings; of all others the words are what is agreed. */
export function isHeading({ kind }: Pick<Node, 'kind'>): boolean {
  return HEADINGS.includes(kind);
}

/** One line of the outline: a part, an article or an annex, or what stands before and after them. */
export interface Section {
  /** The paragraph that it leads to. */
  first: Paragraph;
  /** What stands in it, but for what stands in a section of its own. */
  paragraphs: Paragraph[];
}

export function sectionsOf(paragraphs: readonly Paragraph[]): Section[] {
  const out: Section[] = [];
  for (const paragraph of paragraphs) {
    const now = out.at(-1);
    const heads = isHeading(paragraph.node);
    const within = now && (!isHeading(now.first.node) || paragraph.level > now.first.level);
    if (now && within && !heads) now.paragraphs.push(paragraph);
    else out.push({ first: paragraph, paragraphs: [paragraph] });
  }
  return out;
}

export interface SectionFacts {
  brackets: number;
  /** Whose proposals stand in them, as far as it is told to this reader. */
  whose: string[];
  status: ParagraphStatus;
}

/** From what is least agreed to what is most. */
const STATUSES: readonly ParagraphStatus[] = [
  'bracketed',
  'open',
  'no-text',
  'agreed-in-principle',
  'agreed-ad-referendum',
  'agreed',
  'conformed',
  'initialled',
  'signed',
];

/** How many brackets there are in a section and whose, and the status that all of it has at least. */
export function factsOf(state: RoomState, section: Section, working: WordLanguage): SectionFacts {
  const whose = new Set<string>();
  let brackets = 0;
  let least = STATUSES.length - 1;
  for (const { node } of section.paragraphs) {
    const segs = node.words[working]?.segs ?? [];
    brackets += measure(segs).brackets;
    sponsors(segs, whose);
    const { status } = paragraphStanding(state, node.id) ?? { status: 'open' };
    least = Math.min(least, STATUSES.indexOf(status));
  }
  return { brackets, whose: [...whose].toSorted(), status: STATUSES[least] as ParagraphStatus };
}

function sponsors(segs: readonly Segment[], into: Set<string>): void {
  for (const seg of segs) {
    if (seg.t === 'note') sponsors(seg.segs, into);
    if (seg.t !== 'group') continue;
    for (const alt of seg.alts) {
      for (const { by, verb } of alt.by ?? []) if (verb === 'propose') into.add(by);
      sponsors(alt.segs, into);
    }
  }
}

/** TX5: how far a text has come, all paragraphs together. */
export function progressOf(paragraphs: readonly Paragraph[], working: WordLanguage): Progress {
  const sum: Progress = { issues: 0, words: 0, disputed: 0, brackets: 0, depth: 0 };
  for (const { node } of paragraphs) {
    const one = measure(node.words[working]?.segs ?? []);
    sum.issues += one.issues;
    sum.words += one.words;
    sum.disputed += one.disputed;
    sum.brackets += one.brackets;
    sum.depth = Math.max(sum.depth, one.depth);
  }
  return sum;
}
