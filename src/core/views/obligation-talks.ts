import * as counting from './counting.ts';
import * as incidents from './incidents.ts';
import * as intake from './intake.ts';
import * as monitoring from './monitoring.ts';
import * as obligations from './obligations.ts';
import type { TalksFold } from './talks.ts';
import { textTalksFold } from './text-talks.ts';

/** Promises that can be checked: the register, what is reported and found, the mission's own room, and what of it the evaluator reads. */
export interface PromiseViews {
  obligations: obligations.ObligationBoard;
  incidents: incidents.IncidentBoard;
  intake: intake.IntakeBoard;
  monitoring: monitoring.Monitoring;
}

/** The views of the talks with those of obligations and incidents: apart, so that rooms whose rules have none do not fetch them. */
export const obligationTalksFold: TalksFold = {
  start: () => ({
    ...textTalksFold.start(),
    counting: counting.start(),
    promises: {
      obligations: obligations.start(),
      incidents: incidents.start(),
      intake: intake.start(),
      monitoring: monitoring.start(),
    },
  }),
  add(views, act, ctx) {
    textTalksFold.add(views, act, ctx);
    const { promises, truces } = views;
    if (views.counting) counting.add(views.counting, act, ctx);
    if (!promises) return views;
    obligations.add(promises.obligations, act, ctx);
    incidents.add(promises.incidents, act, ctx);
    intake.add(promises.intake, act, ctx);
    monitoring.add(promises.monitoring, act, ctx);
    monitoring.followTruces(promises.monitoring, act, truces.state);
    return views;
  },
};
