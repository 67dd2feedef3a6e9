import type { Proposal } from '#core/text/compose/composition.ts';
import { compose } from '#core/text/compose/compose.ts';
import type { Draft, Node, NodeKind, Wording } from '#core/text/draft.ts';
import { MAY_HOLD, nodesOf } from '#core/text/draft.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import type { Segment } from '#core/text/segments.ts';
import { joined } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';

/** Drafts of several sides as one text with brackets (TX2), paragraph by paragraph of the base. */

export interface SidesDraft {
  /** Who proposes it, as brackets say it. */
  name: string;
  draft: Draft;
  /** Whether its ids are the base's. */
  ids: boolean;
}

/** Where a side's draft differs otherwise than in words, which brackets do not show. */
export interface NotShown {
  name: string;
  /** The paragraph of the base. */
  node: string;
  what: 'moved' | 'split' | 'merged';
}

export type ComposedDrafts =
  { ok: true; draft: Draft; notShown: NotShown[] } | { ok: false; node: string; message: string };

interface Brought {
  kind: NodeKind;
  segs: Segment[];
  by: string[];
  parent: string | undefined;
  after: string | undefined;
}

/**
 * The base with what each side would have instead as alternatives. A paragraph that a side leaves out is an alternative without text, one that it adds stands in brackets of its
 * own where it has it. A paragraph that it splits is one alternative over several lines; of those it merges the first has all the words. Refused where a paragraph
 * cannot hold its alternatives (TX2.9).
 *
 * @example composeDrafts(base, [{ name: 'A', draft: a, ids: true }, { name: 'B', draft: b, ids: true }], 'en')
 */
export function composeDrafts(
  base: Draft,
  sides: readonly SidesDraft[],
  language: WordLanguage,
): ComposedDrafts {
  const proposed = new Map<string, Proposal[]>();
  const brought: Brought[] = [];
  const notShown: NotShown[] = [];
  for (const [n, { name, draft, ids }] of sides.entries()) {
    const redline = redlineOf(base, draft, { ids, languages: [language] });
    const by = [{ by: name, verb: 'propose' as const }];
    for (const [node, segs] of wordsOfSide(redline, draft, language))
      (proposed.get(node) ?? proposed.set(node, []).get(node))?.push({ id: `p${n + 1}`, segs, by });
    notShown.push(...structureOf(redline, name));
    bring(brought, redline, draft, name, language);
  }
  const composed = new Map<string, Segment[]>();
  for (const node of nodesOf(base.nodes)) {
    const all = proposed.get(node.id);
    if (!all) continue;
    const made = compose(node.words[language]?.segs ?? [], all);
    if (!made.ok) return { ok: false, node: node.id, message: made.fault.message };
    composed.set(node.id, made.segs);
  }
  const copy = (node: Node): Node => {
    const segs = composed.get(node.id);
    const words = segs ? { ...node.words, [language]: { segs } } : node.words;
    return { ...node, words, children: node.children.map(copy) };
  };
  const draft = { ...base, nodes: base.nodes.map(copy) };
  insert(draft, brought, language);
  return { ok: true, draft, notShown };
}

/** What a side would have in place of paragraphs of the base. */
function wordsOfSide(
  { entries }: Redline,
  draft: Draft,
  language: WordLanguage,
): Map<string, Segment[]> {
  const later = new Map([...nodesOf(draft.nodes)].map((node) => [node.id, node.words[language]]));
  const out = new Map<string, Segment[]>();
  const segsOf = (id: string | undefined): Segment[] => later.get(id ?? '')?.segs ?? [];
  for (const { is, from, to, merged } of entries) {
    if (from === undefined || is === 'left' || is === 'same') continue;
    const before = is === 'split' ? out.get(from) : undefined;
    const more = segsOf(to);
    out.set(from, before ? joined([...before, { t: 'text', v: '\n' }, ...more]) : more);
    for (const other of merged ?? []) if (other !== from) out.set(other, []);
  }
  return out;
}

function structureOf({ entries }: Redline, name: string): NotShown[] {
  return entries.flatMap(({ is, from, moved, split }): NotShown[] => {
    if (from === undefined || is === 'left') return [];
    if (is === 'split') return split?.piece === 1 ? [{ name, node: from, what: 'split' }] : [];
    if (is === 'merged') return [{ name, node: from, what: 'merged' }];
    return moved === 'itself' ? [{ name, node: from, what: 'moved' }] : [];
  });
}

/** What a side adds, with what stands before it and what holds it, both as the composed text has them. */
function bring(
  brought: Brought[],
  { entries }: Redline,
  draft: Draft,
  name: string,
  language: WordLanguage,
): void {
  const standsFor = new Map<string, string>();
  const isNew = new Set<string>();
  for (const { is, from, to } of entries)
    if (to !== undefined && is === 'inserted') isNew.add(to);
    else if (to !== undefined && from !== undefined && is !== 'left') standsFor.set(to, from);
  const walk = (nodes: readonly Node[], parent: string | undefined): void => {
    let after: string | undefined;
    for (const node of nodes) {
      if (isNew.has(node.id)) {
        const segs = node.words[language]?.segs ?? [];
        const same = brought.find(
          (one) =>
            one.kind === node.kind &&
            one.parent === parent &&
            one.after === after &&
            JSON.stringify(one.segs) === JSON.stringify(segs),
        );
        if (same) same.by.push(name);
        else brought.push({ kind: node.kind, segs, by: [name], parent, after });
        standsFor.set(node.id, newId(same ? brought.indexOf(same) : brought.length - 1));
      }
      after = standsFor.get(node.id) ?? after;
      walk(node.children, standsFor.get(node.id));
    }
  };
  walk(draft.nodes, undefined);
}

/** Of no base: a text's ids do not begin so. */
const newId = (n: number): string => `new-${n + 1}`;

function insert(draft: Draft, brought: readonly Brought[], language: WordLanguage): void {
  for (const [n, { kind, segs, by, parent, after }] of brought.entries()) {
    const holder = [...nodesOf(draft.nodes)].find(({ id }) => id === parent);
    const fits = MAY_HOLD[holder?.kind ?? 'text'].includes(kind);
    const list = fits ? (holder?.children ?? draft.nodes) : draft.nodes;
    const stances = by.map((one) => ({ by: one, verb: 'propose' as const }));
    const wording: Wording = {
      segs: [{ t: 'group', id: 'new', alts: [{ id: 'p1', by: stances, segs }] }],
    };
    const node: Node = {
      id: newId(n),
      kind: MAY_HOLD[fits ? (holder?.kind ?? 'text') : 'text'].includes(kind) ? kind : 'paragraph',
      words: { [language]: wording },
      children: [],
    };
    const at = list.findIndex(({ id }) => id === after);
    // Those that others add after the same one stand in the order of the sides.
    let place = at + 1;
    while (list[place]?.id.startsWith('new-') && list[place]?.id !== after) place += 1;
    list.splice(after !== undefined && at < 0 ? list.length : place, 0, node);
  }
}
