import type { Act } from '../../act.ts';
import { instantMs } from '../../instants.ts';
import type { Occurred } from '../../shapes.ts';
import { untilMs } from '../../truce-state.ts';
import type { Clause, Proposal } from '../agreeing.ts';
import type { EventClass } from '../classes.ts';
import type { State, Steering } from '../event.ts';
import { Course } from '../monitor/course.ts';
import type {
  AsideReason,
  CountedAs,
  Change,
  CountedEvent,
  InstanceState,
  ObligationState,
  SetAside,
  Standing,
  StateRule,
} from '../monitor/states.ts';
import type { Terms } from '../terms.ts';
import { isComplete } from '../terms.ts';
import { ActsOnEvents, type NamedAct } from './acts-on-events.ts';
import { instanceName, type InstanceName } from './instance-name.ts';

/** Computed states with what gave them, as data that names acts and not ids (OB5.2). Sentences of it are made by `explanationOf` (sentences.ts). */

/** Epoch milliseconds; `open`: so long as nothing changes, never. */
export type Until = number | 'open';

export interface ExplainedEvent {
  event: string;
  entered: NamedAct;
  /** Findings and certificates that stand of it. */
  rests: NamedAct[];
  /** What happened, by the last act that counts; absent where no such act is at hand. */
  class?: EventClass;
  occurred?: Occurred;
  as: CountedAs;
  grade: CountedEvent['grade'];
  surely: boolean;
}

export interface ExplainedAside {
  event: string;
  entered: NamedAct;
  /** The act that does not count, or that left the event out. */
  act: NamedAct;
  reason: AsideReason;
}

export interface ExplainedInstance {
  id: string;
  name: InstanceName;
  /** The act that entered the event that it hangs on. */
  entered?: NamedAct;
  state: State;
  rule: StateRule;
  due: Until;
  /** Reports may still come until then; absent where they may not. */
  provisional?: Until;
  /** Milliseconds. */
  late?: number;
  events: ExplainedEvent[];
  aside: ExplainedAside[];
}

export interface ExplainedObligation {
  obligation: string;
  terms: Terms;
  clause: Clause;
  /** The asked moment, epoch milliseconds. */
  at: number;
  state: State;
  provisional?: Until;
  /** Where its window ends by the powers that were used (OB7). */
  end: Until;
  /** Of which instances the state is (OB5.1): those that are due, those that are not yet, or none, because there is none. */
  of: 'due' | 'not-due' | 'none';
  instances: ExplainedInstance[];
  aside: ExplainedAside[];
}

export interface ExplainFrom {
  /** Readings of clauses, by act. */
  proposals: Readonly<Record<string, Proposal>>;
  /** What was done about the obligations themselves, in log order. */
  powers: readonly Steering[];
  /** The room's acts, in log order. */
  acts: Iterable<Act>;
}

/**
 * @param states as `statesAt` gives them for the moment
 * @param at epoch milliseconds
 */
export function explainStates(
  states: readonly ObligationState[],
  at: number,
  { proposals, powers, acts }: ExplainFrom,
): ExplainedObligation[] {
  const known = new ActsOnEvents(acts, at);
  return states.flatMap((state) => {
    const proposal = proposals[state.id];
    const terms = proposal?.terms;
    if (!proposal || !terms || !isComplete(terms)) return [];
    const own = powers.filter((one) => one.obligation === state.id && one.admitted <= at);
    return [explain(state, { at, terms, clause: proposal.clause, end: endOf(terms, own), known })];
  });
}

export interface ExplainedChange {
  obligation: string;
  terms: Terms;
  /** Of the obligation where none is named. */
  instance?: { id: string; name: InstanceName; entered?: NamedAct };
  from?: Standing;
  to?: Standing;
  /** The act, or the instant whose passing alone did it, epoch milliseconds. */
  cause: NamedAct | number;
}

/** How states came about (OB6.4), with acts and instances by name. */
export function explainChanges(
  changes: readonly Change[],
  at: number,
  { proposals, acts }: ExplainFrom,
): ExplainedChange[] {
  const known = new ActsOnEvents(acts, at);
  return changes.flatMap(({ obligation, instance: id, cause, ...went }) => {
    const terms = proposals[obligation]?.terms;
    if (!terms || !isComplete(terms)) return [];
    const by = 'act' in cause ? known.at(cause.act) : cause.at;
    const named = id === undefined ? {} : { instance: { id, ...nameIn(id, terms, known) } };
    return [{ obligation, terms, ...named, ...went, cause: by }];
  });
}

function nameIn(
  id: string,
  terms: Terms,
  known: ActsOnEvents,
): Pick<ExplainedInstance, 'name' | 'entered'> {
  const name = instanceName(id, terms);
  return { name, ...('event' in name ? { entered: known.entered(name.event) } : {}) };
}

/** Where the window ends, as the powers that were used have it (OB7). */
function endOf({ window }: Terms, powers: readonly Steering[]): number {
  const until = untilMs(window.until);
  const course = new Course(until === 'open' ? Infinity : until);
  for (const power of powers) course.apply(power);
  return course.end;
}

interface By {
  at: number;
  terms: Terms;
  clause: Clause;
  end: number;
  known: ActsOnEvents;
}

function explain(state: ObligationState, by: By): ExplainedObligation {
  const { at, terms, clause, end, known } = by;
  const instances = state.instances.map((one) => instance(one, by));
  const isDue = ({ name, due }: ExplainedInstance): boolean =>
    name.kind === 'now' || (due !== 'open' && due <= at);
  const anyDue = instances.some(isDue);
  const considered = instances.filter((one) => isDue(one) === anyDue);
  const ends = considered.flatMap(({ provisional }) =>
    provisional === undefined ? [] : [provisional],
  );
  const lagged = sum(end, terms.lag);
  const provisional = instances.length === 0 ? lagged : latest(ends);
  return {
    obligation: state.id,
    terms,
    clause,
    at,
    state: state.state,
    ...(state.provisional && provisional !== undefined ? { provisional } : {}),
    end: end === Infinity ? 'open' : end,
    of: instances.length === 0 ? 'none' : anyDue ? 'due' : 'not-due',
    instances: instances.toSorted((a, b) => time(a.due) - time(b.due) || (a.id < b.id ? -1 : 1)),
    aside: state.aside.map((one) => aside(one, known)),
  };
}

function instance(one: InstanceState, { terms, known }: By): ExplainedInstance {
  const { id, state, rule, due, late } = one;
  const not = new Set(one.aside.filter(({ reason }) => reason === 'late').map(({ act }) => act));
  return {
    id,
    ...nameIn(id, terms, known),
    state,
    rule,
    due: due ?? 'open',
    ...(one.provisional ? { provisional: sum(due ?? Infinity, terms.lag) } : {}),
    ...(late === null ? {} : { late }),
    events: one.events.map(({ event, as, grade, surely }) => ({
      event,
      entered: known.entered(event),
      rests: known.rests(event),
      ...known.happened(event, not),
      as,
      grade,
      surely,
    })),
    aside: one.aside.map((other) => aside(other, known)),
  };
}

function aside({ event, act, reason }: SetAside, known: ActsOnEvents): ExplainedAside {
  return { event, entered: known.entered(event), act: known.at(act), reason };
}

function sum(ms: number, minutes: number): Until {
  return ms === Infinity ? 'open' : ms + minutes * 60_000;
}

function time(until: Until): number {
  return until === 'open' ? Infinity : until;
}

function latest(ends: readonly Until[]): Until | undefined {
  if (ends.length === 0) return undefined;
  return ends.includes('open') ? 'open' : Math.max(...ends.map(time));
}

/** The offset in minutes and the zone in which an obligation says its times: those of the end of its window from then on, else those of its beginning. */
export function clockOf({ window }: Terms, ms: number): { offset: number; zone: string } {
  const { from, until } = window;
  return until !== 'open' && ms >= instantMs(until.at) ? until : from;
}
