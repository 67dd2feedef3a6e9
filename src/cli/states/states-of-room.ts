import {
  explainChanges,
  explainStates,
  type ExplainedChange,
  type ExplainedObligation,
} from '#core/obligations/explain/explained.ts';
import type { ObligationState } from '#core/obligations/monitor/states.ts';
import { standingOf, type ObligationStanding } from '#core/obligations/state.ts';
import { digestAt, statesAt } from '#core/views/monitoring-states.ts';
import { inOrderOfClauses } from '#core/views/obligation-order.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { stateOf, type RoomCopy } from '../reading/room-copy.ts';

/** The obligations of one room as this command has read it, with their states at an asked moment. */

export interface ReadObligation {
  row: ObligationRow;
  /** As the acts that were read leave it. */
  standing: ObligationStanding;
  /** Only of one that was in force at the asked moment. */
  state?: ObligationState;
  explained?: ExplainedObligation;
}

export interface RoomStates {
  /** Epoch milliseconds. */
  at: number;
  obligations: ReadObligation[];
  changes: ExplainedChange[];
  /** OB8: base64 of SHA-256. */
  digest: string;
}

/** How many sealed acts of a room this reader could not open: nothing is computed from the rest alone. */
export function unreadOf(copy: RoomCopy): number {
  return [...copy.log.views.acts.values()].filter(({ type }) => type === 'room.sealed').length;
}

/**
 * Undefined where the rules of the room have no obligations, or acts of it were not read.
 *
 * @param asked epoch milliseconds; undefined: now, and never before the last act
 */
export function statesOfRoom(
  copy: RoomCopy,
  asked: number | undefined,
  now: number,
): RoomStates | undefined {
  const { views } = copy.log;
  const promises = views.talks?.promises;
  const room = stateOf(copy);
  if (!promises || !room || unreadOf(copy) > 0) return undefined;
  const acts = [...views.acts.values()];
  const at = asked ?? wholeSecond(Math.max(now, acts.at(-1)?.admitted ?? 0));
  const computed = statesAt(promises.monitoring, at);
  const powers = promises.monitoring.items.flatMap((one) =>
    one.what === 'power' ? [one.steering] : [],
  );
  const from = { proposals: promises.monitoring.proposals, powers, acts };
  const explained = explainStates(computed.states, at, from);
  const obligations = inOrderOfClauses(promises.obligations, views.labels.texts).flatMap(
    (row): ReadObligation[] => {
      const standing = standingOf(room, row.act);
      const state = computed.states.find(({ id }) => id === row.act);
      const said = explained.find(({ obligation }) => obligation === row.act);
      if (!standing || row.admitted > at) return [];
      return [{ row, standing, ...(state ? { state } : {}), ...(said ? { explained: said } : {}) }];
    },
  );
  return {
    at,
    obligations,
    changes: explainChanges(computed.changes, at, from),
    digest: digestAt(digestWith(nodeProvider), computed),
  };
}

/** The next, so that it can be written as `--at` takes it, and is not before the last act. */
function wholeSecond(ms: number): number {
  return Math.ceil(ms / 1000) * 1000;
}
