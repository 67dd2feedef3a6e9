import type { Segment } from '../segments.ts';
import { faultOf, MAX_DEPTH } from '../segments.ts';
import type { ComposeFault } from './composition.ts';

/** As many alternatives a group may have, and as many stances an alternative (segments.ts). */
const MOST = 60;

/** Whether words put together from several texts can be those of one paragraph. They are in their one form otherwise, as these are. */
export function limitFault(segs: readonly Segment[]): ComposeFault | undefined {
  if (isTooDeep(segs, 1))
    return {
      code: 'compose.too-deep',
      message: `With the brackets that are needed, groups would stand in each other more than ${MAX_DEPTH - 1} deep.`,
    };
  if (hasTooMany(segs))
    return {
      code: 'compose.too-many',
      message: `A group would have more than ${MOST} alternatives, or an alternative more than ${MOST} stances.`,
    };
  const no = faultOf(segs);
  return no === undefined
    ? undefined
    : {
        code: 'compose.too-large',
        message: `With all alternatives in it, the paragraph ${no}.`,
      };
}

function isTooDeep(segs: readonly Segment[], level: number): boolean {
  return segs.some((seg) => {
    if (seg.t !== 'group' && seg.t !== 'note') return false;
    if (level === MAX_DEPTH) return true;
    const parts = seg.t === 'note' ? [seg.segs] : seg.alts.map((alt) => alt.segs);
    return parts.some((part) => isTooDeep(part, level + 1));
  });
}

function hasTooMany(segs: readonly Segment[]): boolean {
  return segs.some(
    (seg) =>
      seg.t === 'group' &&
      (seg.alts.length > MOST ||
        seg.alts.some((alt) => (alt.by?.length ?? 0) > MOST || hasTooMany(alt.segs))),
  );
}
