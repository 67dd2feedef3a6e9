import type { RoomState } from '#core/state.ts';
import { keysErased } from '#core/state.ts';
import type { MemberKey, MemberParty } from '#core/views/members.ts';

interface Party extends Pick<MemberParty, 'left' | 'bound'> {
  keys: readonly Pick<MemberKey, 'counts' | 'duty'>[];
}

/** What somebody reads and does in a room, as the last part of a message: `admin.sight.writes`. */
export type Sight =
  'left' | 'erased' | 'public' | 'no-key' | 'none' | 'closed' | 'unbound' | 'reads' | 'writes';

/**
 * What a party of a room reads and does there at an asked moment (epoch milliseconds), or the public where it is no party.
 *
 * @example sightOf(state, undefined, Date.now()) // 'none'
 */
export function sightOf(
  state: Pick<RoomState, 'readers' | 'closed' | 'kind' | 'erasure'>,
  party: Party | undefined,
  now: number,
): Sight {
  const isPublic = state.readers === 'public';
  // RC15.15: whoever had a place sees no more from then on than the server shows of a sealed room.
  if (party && keysErased(state, now)) return 'erased';
  if (party?.left && !isPublic) return 'left';
  const counting = party?.keys.filter(({ counts }) => counts) ?? [];
  if (!party || party.left || counting.length === 0) {
    if (isPublic) return 'public';
    return party ? 'no-key' : 'none';
  }
  if (state.closed) return 'closed';
  if (!party.bound && state.kind !== 'reconstruction') return 'unbound';
  return counting.every(({ duty }) => duty === 'reader') ? 'reads' : 'writes';
}
