import { useMemo } from 'react';
import {
  explainChanges,
  explainStates,
  type ExplainedChange,
  type ExplainedObligation,
} from '#core/obligations/explain/explained.ts';
import { standingOf, type ObligationStanding } from '#core/obligations/state.ts';
import { digestAt, statesAt } from '#core/views/monitoring-states.ts';
import type { PromiseViews } from '#core/views/obligation-talks.ts';
import { inOrderOfClauses } from '#core/views/obligation-order.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useTalks, type TalksRoom } from '../context.ts';
import { useMoment } from '../parts/use-moment.ts';

/** One obligation as the pages show it. */
export interface ShownObligation {
  row: ObligationRow;
  standing: ObligationStanding;
  /** Only of one that is in force, or was. */
  explained?: ExplainedObligation;
}

export interface ShownStates {
  /** The asked moment, epoch milliseconds: a whole second, so that `parley states --at` takes it. */
  at: number;
  obligations: readonly ShownObligation[];
  digest: string;
  /** How the state of one of them went, in log order (OB6.4); of its instances only what became of the whole. */
  changesOf: (obligation: string) => ExplainedChange[];
}

/** Of a room whose rules have obligations; their pages have no address elsewhere (obligations.tsx). */
export function usePromises(): PromiseViews {
  const { promises } = useTalks().views.talks;
  if (!promises) throw new Error('outside of rules with obligations');
  return promises;
}

/** Where every obligation stands, in the order of clauses, without computing any state. */
export function standingsOf({ views }: TalksRoom): ShownObligation[] {
  const { promises } = views.talks;
  const { state } = views.members;
  if (!promises || !state) return [];
  return inOrderOfClauses(promises.obligations, views.labels.texts).flatMap((row) => {
    const standing = standingOf(state, row.act);
    return standing ? [{ row, standing }] : [];
  });
}

/** All states of the room now. They are computed anew when an act arrives, and each minute, for what time alone does. */
export function useStates(): ShownStates {
  const open = useTalks();
  const { monitoring } = usePromises();
  const moment = Math.ceil(useMoment() / 1000) * 1000;
  return useMemo(() => {
    const computed = statesAt(monitoring, moment);
    const from = {
      proposals: monitoring.proposals,
      powers: monitoring.items.flatMap((one) => (one.what === 'power' ? [one.steering] : [])),
      acts: [...open.views.acts.values()],
    };
    const explained = explainStates(computed.states, moment, from);
    const byId = new Map(explained.map((one) => [one.obligation, one]));
    return {
      at: moment,
      obligations: standingsOf(open).map((one) => {
        const said = byId.get(one.row.act);
        return said ? { ...one, explained: said } : one;
      }),
      digest: digestAt(digestWith(browserProvider), computed),
      changesOf: (id) =>
        explainChanges(
          computed.changes.filter((one) => one.obligation === id && one.instance === undefined),
          moment,
          from,
        ),
    };
  }, [open, monitoring, moment]);
}
