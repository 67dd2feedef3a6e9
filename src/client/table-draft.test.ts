import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, Node } from '#core/text/draft.ts';
import { nodeId, nodesOf } from '#core/text/draft.ts';
import { read } from '#core/text/flat.ts';
import type { WordedIn } from '#core/text/flat.ts';
import { plain } from '#core/text/segments.ts';
import { utf8 } from '#record/bytes.ts';
import { drafts } from '../../test/support/texts.ts';
import { bodyOfStep, tableSteps } from './table-draft.ts';

interface Body {
  text?: string;
  in?: string;
  after?: string;
  nodes: { kind: Node['kind']; num?: string; in?: number; words?: WordedIn }[];
}

const TABLED = { title: { en: 'Draft' }, tier: 'chair', authentic: ['en'], pen: 'm1' } as const;
const actId = (n: number): string => String(n).padStart(64, '0').split('').toReversed().join('');

function bodies(draft: Draft): Body[] {
  const steps = tableSteps(draft);
  const acts = steps.map((_, n) => actId(n + 1));
  return steps.map(
    (_, n) => bodyOfStep(steps, n, acts.slice(0, n), draft, TABLED).body as unknown as Body,
  );
}

/** What the rules make of such acts: every part after the one named, in the one named (`takeBrought`). */
function taken(all: readonly Body[]): Node[] {
  const top: Node[] = [];
  const known = new Map<string, Node>();
  all.forEach((body, at) => {
    const act = actId(at + 1);
    let after = body.after;
    body.nodes.forEach(({ kind, num, in: inner, words }, n) => {
      const id = nodeId(act, n + 1);
      const node: Node = {
        id,
        kind,
        ...(num === undefined ? {} : { num }),
        words: Object.fromEntries(
          Object.entries(words ?? {}).map(([language, { segs, from }]) => [
            language,
            { segs: read(segs), ...(from ? { from } : {}) },
          ]),
        ) as Node['words'],
        children: [],
      };
      known.set(id, node);
      const parent = inner === undefined ? body.in : nodeId(act, inner);
      const list = parent === undefined ? top : (known.get(parent) as Node).children;
      if (inner !== undefined) list.push(node);
      else {
        list.splice(
          after === undefined ? 0 : list.findIndex((one) => one.id === after) + 1,
          0,
          node,
        );
        after = id;
      }
    });
  });
  return top;
}

const plainly = (nodes: readonly Node[]): unknown =>
  nodes.map(({ id: _, children, ...node }) => ({ ...node, children: plainly(children) }));

describe('TX6 a draft put on the table', () => {
  test('TX6 the acts bring every part of it, in its place, with its words', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(plainly(taken(bodies(draft)))).toStrictEqual(plainly(draft.nodes));
      }),
    );
  });

  test('TX6 what fits into one act is not parted between two', () => {
    const article = (n: number): Node => ({
      id: `a${n}`,
      kind: 'article',
      words: {},
      children: Array.from({ length: 30 }, (_, i) => ({
        id: `a${n}.${i}`,
        kind: 'paragraph',
        words: {},
        children: [],
      })),
    });
    const steps = tableSteps({ nodes: Array.from({ length: 30 }, (_, n) => article(n)) });
    expect(steps.map(({ nodes }) => nodes.length)).toEqual([12 * 31, 12 * 31, 6 * 31]);
  });

  test('TX6 RC2.2 a long one is cut where an act would be too large, and none is', () => {
    const paragraph = (n: number): Node => ({
      id: `p${n}`,
      kind: 'paragraph',
      words: { en: { segs: plain(`The Parties meet ${n} times. `.repeat(n % 40)) } },
      children: [],
    });
    const nodes: Node[] = [];
    // One article longer than an act, beside short ones.
    for (const size of [3, 1000, 5, 700, 1]) {
      const children = Array.from({ length: size }, (_, n) => paragraph(nodes.length * 1000 + n));
      nodes.push({ id: `a${nodes.length}`, kind: 'article', words: {}, children });
    }
    const draft = { id: 'd', ...TABLED, authentic: ['en'], working: 'en', nodes } as Draft;
    const all = bodies(draft);
    expect(all.length).toBeGreaterThan(4);
    for (const body of all) {
      expect(body.nodes.length).toBeLessThanOrEqual(400);
      expect(utf8(JSON.stringify(body)).length).toBeLessThan(131_072);
    }
    expect([...nodesOf(taken(all))]).toHaveLength(5 + 1709);
    expect(plainly(taken(all))).toStrictEqual(plainly(nodes));
  });
});
