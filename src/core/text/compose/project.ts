import type { Segment } from '../segments.ts';
import { joined } from '../segments.ts';
import type { Composition } from './composition.ts';
import { BASE } from './composition.ts';
import { restored } from './ids.ts';

/**
 * What one proposal, or the base, reads: its readings chosen in every group that composing made, all other groups left as they are. Exactly its segments (TX2.1).
 * `id` is that of a proposal that was composed, or `base`.
 *
 * @example project(composition, 'a')
 */
export function project({ segs, regions, copies }: Composition, id: string): Segment[] {
  const answers = new Map<string, string | undefined>();
  for (const { group, readings } of regions) {
    const reading = id === BASE ? readings[0] : readings.find((one) => one.of.includes(id));
    if (!reading) throw new Error(`${id} is not in this composition`);
    answers.set(group, reading.alt);
  }
  return restored(joined(decided(segs, answers)), copies);
}

/** Groups that were asked about are decided, at any depth; the others stay. */
function decided(
  segs: readonly Segment[],
  answers: ReadonlyMap<string, string | undefined>,
): Segment[] {
  return segs.flatMap((seg): Segment[] => {
    if (seg.t !== 'group') return [seg];
    if (answers.has(seg.id)) {
      const answer = answers.get(seg.id);
      // No reading holds a group that composing made.
      return seg.alts.find((alt) => alt.id === answer)?.segs ?? [];
    }
    return [
      { ...seg, alts: seg.alts.map((alt) => ({ ...alt, segs: decided(alt.segs, answers) })) },
    ];
  });
}
