import fc from 'fast-check';
import type { Draft, Node } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import { joined, plain } from '#core/text/segments.ts';
import { tokensOf } from '#core/text/tokens.ts';
import type { WordLanguage } from '#core/words.ts';
import { drafts } from './texts.ts';

/** A text and a later version of it, with edits of every kind: for property tests of what compares versions. */

const EDITS = [
  'word',
  'word',
  'bracket',
  'insert',
  'delete',
  'move',
  'split',
  'merge',
  'language',
  'number',
  'kind',
  'holder',
] as const;
type Edit = (typeof EDITS)[number];

interface Place {
  list: Node[];
  at: number;
}

function placesOf(nodes: Node[]): Place[] {
  return nodes.flatMap((node, at) => [{ list: nodes, at }, ...placesOf(node.children)]);
}

/** One of a list, chosen by a number. */
function one<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(list.length, 1)];
}

function languageOf(node: Node, n: number): WordLanguage | undefined {
  return one(Object.keys(node.words) as WordLanguage[], n);
}

function textsOf(segs: Segment[]): Extract<Segment, { t: 'text' }>[] {
  return segs.flatMap((seg) =>
    seg.t === 'text'
      ? [seg]
      : seg.t === 'group'
        ? seg.alts.flatMap((alt) => textsOf(alt.segs))
        : seg.t === 'note'
          ? textsOf(seg.segs)
          : [],
  );
}

/** Changes a draft of one's own. */
function edit(draft: Draft, what: Edit, n: number, fresh: string): void {
  const places = placesOf(draft.nodes);
  const place = one(places, n);
  if (what === 'insert' || !place) {
    const node: Node = {
      id: fresh,
      kind: 'paragraph',
      words: { en: { segs: plain(`The Parties shall inform each other of ${n} things.`) } },
      children: [],
    };
    (place?.list ?? draft.nodes).splice(place?.at ?? 0, 0, node);
    return;
  }
  const { list, at } = place;
  const node = list[at] as Node;
  const language = languageOf(node, n >> 3);
  const wording = language && node.words[language];
  switch (what) {
    case 'word': {
      const text = wording && one(textsOf(wording.segs), n >> 5);
      if (!text) return;
      const words = tokensOf(text.v).map((token) => token.key);
      words.splice((n >> 7) % words.length, n % 3, ...(n % 2 === 0 ? ['promptly', ' '] : []));
      text.v = words.join('') || 'nothing';
      return;
    }
    case 'bracket': {
      if (!wording) return;
      const [first, ...rest] = wording.segs;
      const bracketed = first ? [first] : [];
      if (n % 2 === 0 && first?.t === 'group')
        wording.segs = joined([...(first.alts[0]?.segs ?? []), ...rest]);
      else
        wording.segs = [
          { t: 'group', id: fresh, alts: [{ id: 'a', segs: bracketed }] },
          ...joined(rest),
        ];
      return;
    }
    case 'delete':
      list.splice(at, 1);
      return;
    case 'move':
      list.splice(at, 1);
      list.splice((n >> 5) % (list.length + 1), 0, node);
      return;
    case 'holder': {
      list.splice(at, 1);
      const into = one([...nodesOf(draft.nodes)], n >> 5);
      (into?.children ?? draft.nodes).push(node);
      return;
    }
    case 'split': {
      if (!language || !wording) return;
      const cut = (n >> 5) % (wording.segs.length + 1);
      const rest = wording.segs.splice(cut);
      const [first, ...more] = rest;
      if (first?.t === 'text' && n % 2 === 0) {
        const words = tokensOf(first.v).map((token) => token.key);
        const half = words.length >> 1;
        if (half > 0)
          wording.segs = joined([...wording.segs, ...plain(words.slice(0, half).join(''))]);
        rest.splice(0, rest.length, ...plain(words.slice(half).join('')), ...more);
      }
      list.splice(at + 1, 0, {
        id: fresh,
        kind: node.kind,
        words: { [language]: { segs: rest } },
        children: [],
      });
      return;
    }
    case 'merge': {
      const next = list[at + 1];
      if (!next) return;
      for (const [key, { segs }] of Object.entries(next.words)) {
        const had = node.words[key as WordLanguage];
        node.words[key as WordLanguage] = { ...had, segs: joined([...(had?.segs ?? []), ...segs]) };
      }
      list.splice(at + 1, 1);
      return;
    }
    case 'language':
      if (language && n % 2 === 0) delete node.words[language];
      else
        node.words.fr = {
          segs: plain('Les Parties.'),
          ...(n % 3 === 0 ? { from: { language: 'en', hash: 'x' } } : {}),
        };
      return;
    case 'number':
      if (n % 2 === 0) delete node.num;
      else node.num = '7 bis';
      return;
    case 'kind':
      node.kind = n % 2 === 0 ? 'paragraph' : 'point';
  }
}

/** A draft, and what came of it by up to ten edits. */
export const revisions: fc.Arbitrary<{ earlier: Draft; later: Draft }> = fc
  .tuple(
    drafts,
    fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat({ max: 1 << 20 })), { maxLength: 10 }),
  )
  .map(([earlier, edits]) => {
    const later = structuredClone(earlier);
    for (const [n, [what, by]] of edits.entries()) edit(later, what, by, `new${n}`);
    return { earlier, later };
  });
