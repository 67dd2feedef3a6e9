import { BASE } from '#core/text/compose/composition.ts';
import { oneSpelling } from '#core/text/hashes.ts';
import type { Alternative, Group, Segment } from '#core/text/segments.ts';
import { joined } from '#core/text/segments.ts';

/** A paragraph as a file had it, and as it stood at that moment without what was on the table. */
export interface Printed {
  printed: readonly Segment[];
  standing: readonly Segment[];
  /** The side whose draft it becomes. */
  own?: string | undefined;
}

/**
 * TX8.18: what a reviewer’s words come to as a proposal on the words that stand. Brackets that only showed what is on the table are not repeated: where the reviewer left
 * them alone, what stands is proposed there; where one alternative was changed, or one was left, that one is. Brackets of the text itself stay. Nothing is said for another
 * side: how it stands on an alternative, and its notes and reservations, stay with the words that they were put to (TX5.23).
 */
export function proposedWords(
  segs: readonly Segment[],
  { printed, standing, own }: Printed,
): Segment[] {
  const ofText = groupsIn(standing);
  const onTable = new Map([...groupsIn(printed)].filter(([id]) => !ofText.has(id)));
  const read = (list: readonly Segment[]): Segment[] =>
    list.flatMap((seg): Segment[] => {
      if (seg.t === 'note')
        return seg.by === undefined || seg.by === own ? [{ ...seg, segs: read(seg.segs) }] : [];
      if (seg.t !== 'group') return [seg];
      const before = onTable.get(seg.id);
      const chosen = before && meant(seg, before);
      if (chosen) return read(chosen);
      return [{ ...seg, alts: seg.alts.map((alt) => ownAlternative(alt, read(alt.segs), own)) }];
    });
  return joined(read(segs));
}

function ownAlternative(
  { by, ...alt }: Alternative,
  segs: Segment[],
  own: string | undefined,
): Alternative {
  const mine = by?.filter((one) => one.by === own) ?? [];
  return { ...alt, ...(mine.length === 0 ? {} : { by: mine }), segs };
}

/** The words that are meant in place of a group; undefined where only a person can tell. */
function meant(group: Group, before: Group): readonly Segment[] | undefined {
  const was = new Map(before.alts.map((alt) => [alt.id, oneSpelling(alt.segs)]));
  const changed = group.alts.filter((alt) => was.get(alt.id) !== oneSpelling(alt.segs));
  const [one, ...more] = changed;
  if (one) return more.length === 0 && was.has(one.id) ? one.segs : undefined;
  const [left, ...others] = group.alts;
  if (group.alts.length < before.alts.length)
    return left && others.length === 0 ? left.segs : undefined;
  // A bracket by itself is of words that do not stand (TX2.3).
  return group.alts.find(({ id }) => id === BASE)?.segs ?? [];
}

function groupsIn(segs: readonly Segment[], into = new Map<string, Group>()): Map<string, Group> {
  for (const seg of segs) {
    if (seg.t === 'note') groupsIn(seg.segs, into);
    if (seg.t !== 'group') continue;
    into.set(seg.id, seg);
    for (const { segs: inner } of seg.alts) groupsIn(inner, into);
  }
  return into;
}
