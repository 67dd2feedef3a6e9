import type { Draft, Node } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';

/**
 * A draft whose groups and alternatives are all called alike, for a redline that people read of files that share no ids: there the ids only count the brackets of a
 * paragraph, and one bracket more would make all after it differ. It is no draft to keep.
 */
export function withoutGroupIds(draft: Draft): Draft {
  const segsOf = (segs: readonly Segment[]): Segment[] =>
    segs.map((seg) => {
      if (seg.t === 'note') return { ...seg, segs: segsOf(seg.segs) };
      if (seg.t === 'bracket') return { t: 'bracket', v: seg.v };
      if (seg.t !== 'group') return seg;
      return {
        ...seg,
        id: 'g',
        alts: seg.alts.map((alt) => ({ ...alt, id: 'a', segs: segsOf(alt.segs) })),
      };
    });
  const node = (one: Node): Node => ({
    ...one,
    words: Object.fromEntries(
      Object.entries(one.words).map(([language, wording]) => [
        language,
        { ...wording, segs: segsOf(wording.segs) },
      ]),
    ),
    children: one.children.map(node),
  });
  return { ...draft, nodes: draft.nodes.map(node) };
}
