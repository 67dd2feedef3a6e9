import { partyOf } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Proposal } from '../obligations/agreeing.ts';
import type { Steering } from '../obligations/event.ts';
import type { Change } from '../obligations/steering.ts';
import type { Terms } from '../obligations/terms.ts';
import { isComplete } from '../obligations/terms.ts';
import type { Polygon } from '../places.ts';
import type { RoomState } from '../state.ts';
import { isOver, truceOf, untilMs, type Moment, type Until } from '../truce-state.ts';
import type { Entry } from './entry.ts';
import { signingOf } from './entry.ts';
import type { Monitoring, Place } from './monitoring-board.ts';

/** What acts about obligations say to the evaluator: which are in force, since when, until when, and what was done about them. */

/** What became of a truce that obligations read: its end moved, or it is over. Told after each act, with the rules' own state of it. */
export function followTruces(view: Monitoring, act: Place, state: RoomState | null): void {
  for (const [id, followed] of Object.entries(view.truces)) {
    const truce = state ? truceOf(state, id) : undefined;
    if (!truce || followed.over) continue;
    if (truce.end !== followed.until) {
      followed.until = truce.end;
      for (const obligation of followed.obligations) extend(view, act, obligation, truce.end);
    }
    if (!isOver(truce)) continue;
    followed.over = true;
    for (const obligation of followed.obligations) end(view, act, obligation, act.admitted);
  }
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'index' | 'admitted'> : never;

function power(view: Monitoring, { index, admitted }: Place, one: WithoutPlace<Steering>): void {
  view.items.push({ what: 'power', steering: { ...one, index, admitted } });
}

function extend(view: Monitoring, act: Place, obligation: string, until: number | 'open'): void {
  view.ends[obligation] = until;
  power(view, act, { do: 'extend', obligation, until });
}

function end(view: Monitoring, act: Place, obligation: string, at: number): void {
  view.ends[obligation] = at;
  power(view, act, { do: 'terminate', obligation, at });
}

/** OB2.10: its window ends before it began, and one that it took the place of goes on. */
export function neverInForce(view: Monitoring, obligation: string, act: Place): void {
  const { since, replaces } = view.inForce[obligation] as { since: number; replaces?: string };
  delete view.inForce[obligation];
  for (const followed of Object.values(view.truces))
    followed.obligations = followed.obligations.filter((other) => other !== obligation);
  const { from } = (view.proposals[obligation]?.terms ?? {}).window ?? {};
  end(view, act, obligation, Math.min(since, from ? instantMs(from.at) : since));
  if (replaces === undefined || !view.inForce[replaces]) return;
  const until = view.ends[replaces] ?? 'open';
  power(view, act, { do: 'extend', obligation: replaces, until });
}

export function putTerms(view: Monitoring, entry: Entry): void {
  const { index, admitted } = entry;
  if (entry.type === 'zone.define') {
    const { polygons } = entry.body as { polygons: Polygon[] };
    view.items.push({ what: 'zone', id: entry.id, polygons });
    return;
  }
  if (entry.type === 'obligation.propose') {
    view.proposals[entry.id] = entry.body as Proposal;
    return;
  }
  const { obligation } = entry.body as { obligation: string };
  const proposal = view.proposals[obligation];
  if (!proposal) return;
  switch (entry.type) {
    case 'obligation.agree': {
      const side = partyOf(entry.by[0] as string);
      takeBack(view, obligation, side);
      (view.agreed[obligation] ??= {})[side] = signingOf(entry);
      view.signed[signingOf(entry)] = { obligation };
      break;
    }
    case 'obligation.take-back':
      takeBack(view, obligation, partyOf(entry.by[0] as string));
      break;
    case 'obligation.in-force':
      bringIntoForce(view, obligation, proposal, entry);
      break;
    case 'obligation.change': {
      const { change, at } = entry.body as { change: Change; at: Until };
      const when = untilMs(at);
      if (change === 'extend') extend(view, entry, obligation, when);
      else if (when === 'open') break;
      else if (change === 'end') end(view, entry, obligation, when);
      else power(view, entry, { do: change, obligation, at: when });
      break;
    }
    case 'obligation.reopen': {
      const { from, to } = entry.body as { from: string; to: string };
      const span = { from: instantMs(from), to: instantMs(to) };
      view.items.push({
        what: 'power',
        steering: { do: 'reopen', obligation, index, admitted, ...span },
      });
      break;
    }
    default:
  }
}

/** An agreement that was taken back, or given anew, is no longer what the obligation rests on. */
function takeBack(view: Monitoring, obligation: string, side: string): void {
  const before = view.agreed[obligation]?.[side];
  if (before === undefined) return;
  delete view.signed[before];
  delete view.agreed[obligation]?.[side];
}

function bringIntoForce(view: Monitoring, id: string, proposal: Proposal, entry: Entry): void {
  const { index, admitted } = entry;
  const { terms, replaces, clause } = proposal;
  if (!isComplete(terms)) return;
  const { since } = entry.body as { since: Moment };
  view.inForce[id] = {
    since: instantMs(since.at),
    ...(replaces === undefined ? {} : { replaces }),
  };
  view.signed[signingOf(entry)] = { obligation: id };
  view.ends[id] ??= untilMs(terms.window.until);
  view.items.push({ what: 'obligation', id, terms: notBefore(since, terms), index, admitted });
  if (replaces !== undefined && view.inForce[replaces])
    power(view, entry, { do: 'terminate', obligation: replaces, at: instantMs(since.at) });
  if (clause.truce === undefined) return;
  // The terms say until when as they were agreed; the truce itself may have been extended since, which the next look at it tells.
  const until = untilMs(terms.window.until);
  const followed = (view.truces[clause.truce] ??= { obligations: [], until });
  followed.until = until;
  followed.obligations.push(id);
}

/** OB2.5: what is promised binds nobody for what was before it was in force (VCLT art. 28), whenever its window began. */
function notBefore(since: Moment, terms: Terms): Terms {
  const { from, until } = terms.window;
  if (since.at <= from.at) return terms;
  const begins = until !== 'open' && until.at < since.at ? until : since;
  return { ...terms, window: { from: begins, until } };
}
