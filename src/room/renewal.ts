import type { RoomState } from '#core/state.ts';
import { readingKeys } from '#core/state.ts';
import type { EpochSecrets } from './epoch-secrets.ts';

/** Why the seal of a room is to be renewed. */
type RenewalReason =
  /** No epoch yet: nothing can be sealed before the first. */
  | 'first'
  /** Somebody joined, left or lost a device (RC12.5); no sealed act is admitted before. */
  | 'stale'
  /** The present epoch does not open for us, or holds another secret than was committed to. */
  | 'faulty'
  /** The present epoch lacks an earlier secret that we have: whoever joined with it cannot read what we can. */
  | 'incomplete';

export interface Renewal {
  reason: RenewalReason;
  /** The number to be given. */
  epoch: number;
  /** Whom it must be for: names with ids, ascending. */
  for: string[];
  /**
   * Whose keys may sign it, ascending. Any one of them will do. Several may try at once: the first is admitted, and the others, refused with
   * `room.epoch-wrong`, look again and find nothing due.
   */
  renewers: string[];
}

/**
 * Whether the seal of a room has to be renewed, and who may do it; undefined if all is well. Keys that only read cannot sign, and whoever has joined since
 * the present epoch does not have the earlier secrets: it waits for another (`makeEpoch` says `epoch.missing`).
 *
 * @param secrets of this member; without them only what everybody can see is considered
 */
export function renewalDue(state: RoomState, secrets?: EpochSecrets): Renewal | undefined {
  if (!state.sealed || state.closed) return undefined;
  const reason = reasonFor(state, secrets);
  if (!reason) return undefined;
  const keys = readingKeys(state);
  return {
    reason,
    epoch: state.epoch.number + 1,
    for: keys,
    renewers: keys.filter((ref) => state.keys[ref]?.duty !== 'reader'),
  };
}

function reasonFor(state: RoomState, secrets: EpochSecrets | undefined): RenewalReason | undefined {
  if (state.epoch.number === 0) return 'first';
  if (state.epoch.stale) return 'stale';
  const problem = secrets?.problem;
  if (!secrets || problem?.epoch !== state.epoch.number) return undefined;
  if (problem.lacks.includes(problem.epoch)) return 'faulty';
  return problem.lacks.some((n) => secrets.secret(n)) ? 'incomplete' : undefined;
}
