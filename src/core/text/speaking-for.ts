import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { RoomState } from '../state.ts';
import type { WordedIn } from './flat.ts';

/** Who says in words how others stand (TX5.23, TX5.24). */

/** `text.stance-of-others`: a side that brings words says in them of nobody but itself how they stand. Mediators compile what others said. */
export function refuseSpeakingFor(
  state: RoomState,
  act: Pick<Act, 'by'>,
  all: readonly (WordedIn | undefined)[],
): Refusal | undefined {
  const own = partyOf(act.by[0] as string);
  if (state.parties[own]?.role !== 'party') return undefined;
  return all.some((words) => words && speaksForOthers(words, own))
    ? refuse('text.stance-of-others')
    : undefined;
}

/** Whether words say of anybody else how they stand on an alternative, or whose a note is. */
export function speaksForOthers(words: WordedIn, own: string): boolean {
  return Object.values(words).some(({ segs }) =>
    segs.some((one) => {
      if (typeof one !== 'object') return false;
      if ('alt' in one) return one.by?.some(({ by }) => by !== own) === true;
      return 'note' in one && one.by !== undefined && one.by !== own;
    }),
  );
}
