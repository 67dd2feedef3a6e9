import { useMemo } from 'react';
import type { FindingRow, IncidentBoard } from '#core/views/incidents.ts';
import type { ObligationBoard } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import { standingFindings } from './life.ts';

interface Incidents {
  board: IncidentBoard;
  register: ObligationBoard;
  /** By case: the finding that stands. */
  found: ReadonlyMap<string, FindingRow>;
}

/** The incidents of this room; the pages that ask have no address where the rules have none. */
export function useIncidents(): Incidents {
  const { views, snapshot } = useTalks();
  const { promises } = views.talks;
  if (!promises) throw new Error('the rules of this room have no incidents');
  const { incidents: board, obligations: register } = promises;
  return useMemo(
    () => ({ board, register, found: standingFindings(board) }),
    // The views are changed in place; a new snapshot is what tells that they were.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [board, register, snapshot],
  );
}
