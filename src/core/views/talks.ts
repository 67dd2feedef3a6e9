import type { Act } from '../act.ts';
import * as authority from './authority.ts';
import * as commission from './commission.ts';
import type { CountingBoard } from './counting.ts';
import type { ViewContext } from './entry.ts';
import * as minutes from './minutes.ts';
import * as points from './points.ts';
import type { PromiseViews } from './obligation-talks.ts';
import * as procedure from './procedure.ts';
import * as referrals from './referrals.ts';
import * as releases from './releases.ts';
import * as shuttle from './shuttle.ts';
import * as silences from './silences.ts';
import * as takenDown from './taken-down.ts';
import type { TextsView } from './texts.ts';
import * as truces from './truces.ts';

/** The views of the talks, of acts that rules version 1 does not have: they come with the rules that have them (Rulebook.talks). */
export interface TalksViews {
  authority: authority.AuthorityLedger;
  commission: commission.CommissionBoard;
  /** Where the rules have counting (obligation-talks.ts). */
  counting?: CountingBoard;
  minutes: minutes.MinutesBoard;
  points: points.PointsMatrix;
  procedure: procedure.ProcedureBoard;
  referrals: referrals.ReferralLedger;
  releases: releases.Releases;
  shuttle: shuttle.ShuttleView;
  silences: silences.Silences;
  takenDown: takenDown.TakenDownRegister;
  /** Where the rules have texts (text-talks.ts). */
  texts?: TextsView;
  truces: truces.TruceBoard;
  /** Where the rules have obligations (obligation-talks.ts). */
  promises?: PromiseViews;
}

export interface TalksFold {
  start(): TalksViews;
  add(views: TalksViews, act: Act, ctx: ViewContext): TalksViews;
}

export const talksFold: TalksFold = {
  start: () => ({
    authority: authority.start(),
    commission: commission.start(),
    minutes: minutes.start(),
    points: points.start(),
    procedure: procedure.start(),
    referrals: referrals.start(),
    releases: releases.start(),
    shuttle: shuttle.start(),
    silences: silences.start(),
    takenDown: takenDown.start(),
    truces: truces.start(),
  }),
  add(views, act, ctx) {
    authority.add(views.authority, act, ctx);
    commission.add(views.commission, act, ctx);
    minutes.add(views.minutes, act, ctx);
    points.add(views.points, act, ctx);
    procedure.add(views.procedure, act, ctx);
    referrals.add(views.referrals, act, ctx);
    releases.add(views.releases, act, ctx);
    shuttle.add(views.shuttle, act, ctx);
    silences.add(views.silences, act, ctx);
    takenDown.add(views.takenDown, act, ctx);
    truces.add(views.truces, act, ctx);
    return views;
  },
};
