import { instantMs } from '../instants.ts';
import type { AsideReason, CountedAs } from '../obligations/monitor/states.ts';
import type { ObligationState as Computed } from '../obligations/monitor/states.ts';
import type { State } from '../obligations/event.ts';
import { isStale, obligationOf, stands } from '../obligations/state.ts';
import type { RoomState } from '../state.ts';
import { statesAt } from '../views/monitoring-states.ts';
import type { Monitoring } from '../views/monitoring.ts';
import type { ObligationRow, PerformanceRow } from '../views/obligations.ts';
import type { PromiseViews } from '../views/obligation-talks.ts';
import type { Lists } from './entries.ts';
import type { Period } from './period.ts';
import { isIn } from './period.ts';

/** Clause by clause (SR3): where it stands, what is computed of it and from what, and what of the period is about it. No state names anybody. */

export type Standing = 'proposed' | 'stale' | 'agreed' | 'in-force' | 'suspended' | 'ended';

/** As what an event was counted, and how surely. */
export interface Counted {
  event: string;
  index: number;
  as: CountedAs;
  grade: 'sure' | 'claimed' | 'vague';
}

/** What is not counted, and why. */
export interface NotCounted {
  event: string;
  /** Of the entry; absent where it was retracted. */
  index?: number;
  /** Index of the act that is not counted. */
  act: number;
  reason: AsideReason;
}

/** A computed state and what gave it (OB3–OB6). */
export interface Explained {
  /** The asked moment, epoch milliseconds. */
  at: number;
  state: State;
  provisional: boolean;
  /** Rules of spec/obligations.md that gave its parts, ascending. */
  rules: string[];
  /** What is counted of the period. */
  counted: Counted[];
  /** What of the period, or entered in it, is set aside. */
  aside: NotCounted[];
  /** Of the parts that fall due in the period: each with its state. None of a clause that only forbids, limits or keeps: its parts are the events themselves. */
  due: { at: number; state: State; late: number | null }[];
}

export interface ClausePart {
  row: ObligationRow;
  standing: Standing;
  /** At the end of the period, or as known if that has not come, from what was admitted by then. Absent: it was not in force. */
  atEnd?: Explained;
  /** As known when the report is made; absent where that is the same moment. */
  asKnown?: Explained;
  /** Entries and findings of the report that are about it, by act. */
  alleged: string[];
  files: string[];
  found: string[];
  /** Performances of the period, in log order. Certified and claimed are kept apart. */
  certified: PerformanceRow[];
  claimed: PerformanceRow[];
}

export function standingOf(state: RoomState, id: string): Standing {
  const one = obligationOf(state, id);
  if (!one) return 'proposed';
  if (one.ended) return 'ended';
  if (one.suspended) return 'suspended';
  if (one.inForce) return 'in-force';
  if (isStale(state, one)) return 'stale';
  return stands(state, one) ? 'agreed' : 'proposed';
}

interface Asked {
  state: RoomState;
  promises: PromiseViews;
  period: Period;
  lists: Lists;
  /** Epoch milliseconds: what was admitted later is not known. */
  knownAt: number;
}

/** Those in force, or that were, then readings that are not in force yet; each in log order. One that another took the place of stays as long as something of the period is about it. */
export function clausesOf(asked: Asked): ClausePart[] {
  const { state, promises, period, knownAt } = asked;
  const end = Math.min(instantMs(period.until), knownAt);
  const events = new Events(promises);
  const explain = (at: number): Map<string, Explained> =>
    new Map(
      statesAt(promises.monitoring, at).states.map((one) => [
        one.id,
        explained(one, at, period, events, hasDues(promises.obligations.obligations[one.id])),
      ]),
    );
  const atEnd = explain(end);
  const asKnown = end === knownAt ? undefined : explain(knownAt);
  const parts = Object.values(promises.obligations.obligations).map((row): ClausePart => {
    const id = row.act;
    const now = atEnd.get(id);
    const later = asKnown?.get(id);
    const named = namedBy([...(now?.counted ?? []), ...(later?.counted ?? [])]);
    const aside = namedBy([...(now?.aside ?? []), ...(later?.aside ?? [])]);
    const isAbout = (entry: { act: string; about: readonly string[] }): boolean =>
      entry.about.includes(id) || named.has(entry.act) || aside.has(entry.act);
    const performances = row.performances.flatMap((one) => {
      const found = promises.obligations.performances[one];
      return found && isIn(period, found.occurred.from) ? [found] : [];
    });
    const { lists } = asked;
    const alleged = lists.alleged.filter((one) => isAbout(one.row)).map((one) => one.row.act);
    const files = lists.files.filter((one) => isAbout(one.row)).map((one) => one.row.act);
    return {
      row,
      standing: standingOf(state, id),
      ...(now ? { atEnd: now } : {}),
      ...(later ? { asKnown: later } : {}),
      alleged,
      files,
      found: lists.found
        .filter(
          ({ row: finding }) =>
            finding.answers.clauses.some(({ obligation }) => obligation === id) ||
            finding.entries.some((entry) => alleged.includes(entry) || files.includes(entry)),
        )
        .map(({ row: finding }) => finding.act),
      certified: performances.filter((one) => one.certified),
      claimed: performances.filter((one) => !one.certified),
    };
  });
  const isShown = (part: ClausePart): boolean =>
    part.row.replacedBy === undefined ||
    [part.alleged, part.files, part.found, part.certified, part.claimed].some(
      (list) => list.length > 0,
    );
  const inForce = (part: ClausePart): number => (part.row.inForce ? 0 : 1);
  return parts.filter(isShown).toSorted((a, b) => inForce(a) - inForce(b));
}

function namedBy(all: readonly { event: string }[]): Set<string> {
  return new Set(all.map(({ event }) => event));
}

/** When events happened, and when acts about them were admitted. */
class Events {
  readonly #promises: PromiseViews;
  readonly #admitted: Map<number, number>;

  constructor(promises: PromiseViews) {
    this.#promises = promises;
    this.#admitted = admissions(promises.monitoring);
  }

  /** The entry, while it stands. */
  of(id: string): { index: number; from: string } | undefined {
    const { incidents, obligations } = this.#promises;
    const row = incidents.entries[id] ?? obligations.performances[id];
    return row ? { index: row.index, from: row.occurred.from } : undefined;
  }

  admitted(index: number): number | undefined {
    return this.#admitted.get(index);
  }
}

function admissions({ items }: Monitoring): Map<number, number> {
  const found = new Map<number, number>();
  for (const item of items)
    if (item.what === 'event') found.set(item.message.index, item.message.admitted);
  return found;
}

const WITHOUT_DUES: ReadonlySet<string | undefined> = new Set(['forbid', 'cap', 'maintain']);

function hasDues(row: ObligationRow | undefined): boolean {
  return !WITHOUT_DUES.has(row?.terms.rule?.pattern);
}

function explained(
  one: Computed,
  at: number,
  period: Period,
  events: Events,
  dues: boolean,
): Explained {
  const [from, until] = [instantMs(period.from), instantMs(period.until)];
  const ofPeriod = (id: string): boolean => {
    const found = events.of(id);
    return found !== undefined && isIn(period, found.from);
  };
  const counted = new Map<string, Counted>();
  const aside = new Map<string, NotCounted>();
  const putAside = (all: readonly { event: string; act: number; reason: AsideReason }[]): void => {
    for (const { event, act, reason } of all) {
      const admitted = events.admitted(act);
      const entered = admitted !== undefined && from <= admitted && admitted < until;
      if (!entered && !ofPeriod(event)) continue;
      const index = events.of(event)?.index;
      const named = index === undefined ? {} : { index };
      aside.set(`${act} ${event} ${reason}`, { event, ...named, act, reason });
    }
  };
  putAside(one.aside);
  for (const instance of one.instances) {
    putAside(instance.aside);
    for (const { event, as, grade } of instance.events) {
      if (!ofPeriod(event)) continue;
      const index = events.of(event)?.index ?? 0;
      counted.set(`${event} ${as} ${grade}`, { event, index, as, grade });
    }
  }
  return {
    at,
    state: one.state,
    provisional: one.provisional,
    rules: [...new Set(one.instances.map(({ rule }) => rule))].toSorted(),
    counted: [...counted.values()].toSorted((a, b) => a.index - b.index),
    aside: [...aside.values()].toSorted((a, b) => a.act - b.act),
    due: one.instances
      .flatMap(({ due, state, late }) =>
        dues && due !== null && from <= due && due < until ? [{ at: due, state, late }] : [],
      )
      .toSorted((a, b) => a.at - b.at),
  };
}
