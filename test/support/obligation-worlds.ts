import fc from 'fast-check';
import { expect } from 'vitest';
import type { Polygon } from '#core/places.ts';
import type { EventClass } from '#core/obligations/classes.ts';
import type { Message, MonitorEvent, Steering } from '#core/obligations/event.ts';
import { evaluate } from '#core/obligations/monitor/batch.ts';
import type { MonitoredTerms } from '#core/obligations/monitor/compiled.ts';
import { Monitor, type Registered } from '#core/obligations/monitor/monitor.ts';
import type { Change, ObligationState, Standing } from '#core/obligations/monitor/states.ts';
import { naiveState } from './naive-states.ts';

/**
 * Invented obligations and what happens under them: reports that come late, that are amended and taken back, findings, powers used, times and places that are
 * coarse. Everything lies within some two hours, so that it meets.
 */

const MIN = 60_000;
/** 2031-01-01T00:00:00Z. */
export const START = 1_924_992_000_000;

export function instant(minutes: number): string {
  return `${new Date(START + minutes * MIN).toISOString().slice(0, 19)}Z`;
}

export function at(minutes: number): number {
  return START + minutes * MIN;
}

const moment = (minutes: number) => ({ at: instant(minutes), offset: 0, zone: 'UTC' });

/** From the beginning to `until` minutes after it. */
export function windowed(from: number, until: number | 'open'): MonitoredTerms['window'] {
  return { from: moment(from), until: until === 'open' ? until : moment(until) };
}

export const SQUARE: Polygon = [
  [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ],
  [
    [40, 40],
    [60, 40],
    [60, 60],
    [40, 60],
  ],
];

const minute = fc.integer({ min: -10, max: 90 });
const time = fc
  .tuple(minute, fc.constantFrom(0, 0, 0, 0, -1, 1))
  .map(([minutes, off]) => at(minutes) + off);
const place = fc.option(
  fc.constantFrom(
    { west: 10, south: 10, east: 10, north: 10 },
    { west: 0, south: 0, east: 40, north: 40 },
    { west: 50, south: 50, east: 50, north: 50 },
    { west: 30, south: 30, east: 50, north: 50 },
    { west: 99, south: 0, east: 200, north: 7 },
    { west: 300, south: 0, east: 300, north: 0 },
  ),
  { nil: undefined, freq: 5 },
);
const actors = fc.array(
  fc.record({
    id: fc.constantFrom('p1', 'p1', 'p2', 'p3'),
    standing: fc.constantFrom(
      'claimed' as const,
      'assessed' as const,
      'found' as const,
      'found' as const,
    ),
  }),
  { maxLength: 2 },
);

const ANSWER = fc.option(
  fc.constantFrom('breach' as const, 'kept' as const, 'left-open' as const),
  { nil: undefined, freq: 1 },
);

/** What was found of an event under one obligation or two, which mostly nothing was. */
const rulings = fc.option(
  fc.dictionary(
    fc.constantFrom('o1', 'o2'),
    fc.record({
      standing: fc.constantFrom('claimed' as const, 'found' as const, 'found' as const),
      answer: ANSWER,
      actors: fc.option(actors, { nil: undefined }),
    }),
    { minKeys: 1 },
  ),
  { nil: undefined, freq: 2 },
);

/** What one act says of an event. */
function version(classes: readonly EventClass[]): fc.Arbitrary<Omit<MonitorEvent, 'id'>> {
  return fc
    .record({
      class: fc.constantFrom(...classes),
      from: time,
      length: fc.constantFrom(0, 0, 0, 0, 1, 5 * MIN, 20 * MIN),
      place,
      actors,
      quantity: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined, freq: 2 }),
      key: fc.option(fc.constantFrom('1', '2'), { nil: undefined, freq: 4 }),
      standing: fc.constantFrom('claimed' as const, 'found' as const, 'found' as const),
      named: fc.constantFrom(0, 0, 1, 1, 2, 3),
      answer: ANSWER,
      rulings,
    })
    .map(({ length, from, named, ...rest }) => ({
      ...rest,
      from,
      to: from + length,
      // Who states that something was omitted says of what.
      about:
        named === 0 && rest.class !== 'seen-not-kept'
          ? []
          : named === 3
            ? ['o1', 'o2']
            : [named === 2 ? 'o2' : 'o1'],
    }));
}

interface Life {
  versions: Omit<MonitorEvent, 'id'>[];
  /** Minutes from the event to its entry, and from each act on it to the next. */
  delays: number[];
  finding: boolean[];
  retract: boolean;
}

function life(classes: readonly EventClass[]): fc.Arbitrary<Life> {
  const delay = fc.constantFrom(0, 0, 1, 5, 10, 11, 30, 60);
  return version(classes).chain((first) =>
    fc.record({
      versions: fc
        .array(
          fc.tuple(version(classes), fc.constantFrom(0, 0, 1, 2)).map(([other, kept]) =>
            // Mostly the same event with something of it another.
            kept === 0
              ? {
                  ...first,
                  standing: other.standing,
                  answer: other.answer,
                  rulings: other.rulings,
                }
              : kept === 1
                ? { ...first, from: other.from, to: other.to, quantity: other.quantity }
                : other,
          ),
          { maxLength: 2 },
        )
        .map((more) => [first, ...more]),
      delays: fc.array(delay, { minLength: 4, maxLength: 4 }),
      finding: fc.array(fc.constantFrom(false, false, true), { minLength: 4, maxLength: 4 }),
      retract: fc.constantFrom(false, false, false, true),
    }),
  );
}

type Undated = Message | Steering;

function acts(lives: readonly Life[]): Undated[] {
  return lives.flatMap((one, n) => {
    const id = `e${n}`;
    // Some say what is still to come.
    const early = one.delays[3] === 60 ? 10 : 0;
    let admitted = (one.versions[0]?.to ?? START) + ((one.delays[0] ?? 0) - early) * MIN;
    const all: Undated[] = one.versions.map((event, nth) => {
      if (nth > 0) admitted += (one.delays[nth] ?? 0) * MIN;
      const by = one.finding[nth] ? { by: 'finding' as const } : {};
      const what = nth === 0 ? ('enter' as const) : ('amend' as const);
      return { do: what, index: 0, admitted, event: { ...event, id }, ...by };
    });
    if (one.retract) {
      admitted += (one.delays[3] ?? 0) * MIN;
      const by = one.finding[3] ? { by: 'finding' as const } : {};
      all.push({ do: 'retract', index: 0, admitted, id, ...by });
    }
    return all;
  });
}

const power: fc.Arbitrary<Steering> = fc
  .record({
    do: fc.constantFrom('suspend', 'resume', 'terminate', 'extend', 'reopen', 'suspend', 'resume'),
    obligation: fc.constantFrom('o1', 'o1', 'o2'),
    at: minute,
    other: minute,
    admitted: minute,
    open: fc.constantFrom(false, false, false, true),
  })
  .map(({ do: what, obligation, at: when, other, admitted, open }): Steering => {
    const common = { obligation, index: 0, admitted: at(admitted) };
    if (what === 'extend')
      return { do: what, ...common, until: open ? 'open' : at(Math.max(when, 5)) };
    if (what === 'reopen')
      return {
        do: what,
        ...common,
        from: at(Math.min(when, other)),
        to: at(Math.max(when, other)),
      };
    return { do: what as 'suspend' | 'resume' | 'terminate', ...common, at: at(when) };
  });

export interface History {
  obligations: Registered[];
  /** Of each obligation: after how many entries of the log it is registered. */
  since: number[];
  log: (Message | Steering)[];
  /** When it is asked, ascending. */
  moments: number[];
}

/** @param classes those of which events are, some of which matter to the terms. */
export function histories(
  terms: fc.Arbitrary<Pick<MonitoredTerms, 'rule' | 'act'> & Partial<MonitoredTerms>>,
  classes: readonly EventClass[],
): fc.Arbitrary<History> {
  const whole = fc
    .record({
      terms,
      addressees: fc.constantFrom(1, 2).map((n) => ['p1', 'p2'].slice(0, n)),
      zoned: fc.constantFrom(false, false, true),
      threshold: fc.constantFrom(undefined, undefined, 2),
      from: fc.constantFrom(0, 0, 10),
      until: fc.constantFrom('open' as const, 40, 80),
      lag: fc.constantFrom(0, 10, 10, 30),
      keyed: fc.constantFrom(false, true),
    })
    .map(({ terms: own, addressees, zoned, threshold, from, until, lag, keyed }) => {
      const made: MonitoredTerms = {
        addressees,
        zone: zoned ? 'z' : 'everywhere',
        window: windowed(from, until),
        lag,
        keyed,
        ...own,
        act: { ...own.act, ...(threshold === undefined ? {} : { threshold }) },
      };
      return { terms: made, ...(zoned ? { zone: [SQUARE] } : {}) };
    });
  return fc
    .record({
      obligations: fc.array(whole, { minLength: 1, maxLength: 2 }),
      late: fc.array(fc.constantFrom(0, 0, 3, 8), { minLength: 2, maxLength: 2 }),
      lives: fc.array(life(classes), { maxLength: 10 }),
      powers: fc.oneof(fc.array(power, { maxLength: 0 }), fc.array(power, { maxLength: 4 })),
      moments: fc.array(minute, { minLength: 1, maxLength: 4 }),
    })
    .map(({ obligations, late, lives, powers, moments }) => {
      const named = obligations.map((one, n) => ({ id: `o${n + 1}`, ...one }));
      const log = [
        ...acts(lives),
        ...powers.filter(({ obligation }) => named.some(({ id }) => id === obligation)),
      ]
        .toSorted((a, b) => a.admitted - b.admitted)
        .map((one, index) => ({ ...one, index: 10 + index }));
      const since = named.map((_, n) => {
        const first = log.findIndex((one) => 'obligation' in one && one.obligation === `o${n + 1}`);
        return Math.min(late[n] ?? 0, log.length, first < 0 ? Infinity : first);
      });
      const asked = [...moments.map(at), at(300)].toSorted((a, b) => a - b);
      return {
        obligations: named,
        since,
        log,
        moments: asked,
      };
    });
}

/** What the changes that were told so far add up to. */
type Heard = Map<string, Standing>;

function hear(heard: Heard, changes: readonly Change[]): void {
  for (const { obligation, instance, from, to } of changes) {
    const key = `${obligation} ${instance ?? ''}`;
    expect(heard.get(key)).toEqual(from);
    if (to) heard.set(key, to);
    else heard.delete(key);
  }
}

function standingsIn(states: readonly ObligationState[]): Heard {
  const told: Heard = new Map();
  for (const { id, state, provisional, instances } of states) {
    told.set(`${id} `, { state, provisional, late: null });
    for (const one of instances)
      told.set(`${id} ${one.id}`, {
        state: one.state,
        provisional: one.provisional,
        late: one.late,
      });
  }
  return told;
}

/**
 * OB6.3 for a pattern: on any history the three evaluators agree, and histories of every state that the pattern can have are among them.
 *
 * @param states by rule, as `OB4.3.2 met`.
 */
export function expectAlwaysAgreement(
  terms: Parameters<typeof histories>[0],
  classes: readonly EventClass[],
  states: readonly string[],
): void {
  const seen = new Set<string>();
  const agree = fc.property(histories(terms, classes), (history) => {
    for (const { instances } of expectAgreement(history))
      for (const { rule, state } of instances) seen.add(`${rule} ${state}`);
  });
  // The first are the same each time, so that what they have to contain does not hang on chance.
  fc.assert(agree, { numRuns: 700, seed: 23 });
  for (const state of states) expect(seen).toContain(state);
  fc.assert(agree, { numRuns: 300 });
}

/** Streaming, batch and the naive evaluator agree at every asked moment, and the changes that were told add up to the states. Returns the last states. */
export function expectAgreement({ obligations, since, log, moments }: History): ObligationState[] {
  const messages = log.filter((one): one is Message => !('obligation' in one));
  const monitor = new Monitor({
    all: () => messages,
    of: (event) =>
      messages.filter((one) => (one.do === 'retract' ? one.id : one.event.id) === event),
  });
  const heard: Heard = new Map();
  let next = 0;
  const admittedBefore = (n: number) => ({
    index: (log[n - 1]?.index ?? 9) + 0.5,
    admitted: log[n - 1]?.admitted ?? -Infinity,
  });
  const registered = new Set<string>();
  const register = () => {
    for (const [n, one] of obligations.entries())
      if ((since[n] ?? 0) <= next && !registered.has(one.id)) {
        registered.add(one.id);
        hear(heard, monitor.register(one, admittedBefore(next)));
      }
  };
  register();
  let states: ObligationState[] = [];
  for (const now of moments) {
    while (next < log.length && (log[next]?.admitted ?? Infinity) <= now) {
      hear(heard, monitor.apply(log[next] as Message | Steering));
      next += 1;
      register();
    }
    hear(heard, monitor.advance(now));
    const known = obligations.filter(({ id }) => registered.has(id));
    const entries = log.slice(0, next);
    const naive = known.map((obligation) =>
      naiveState({
        obligation,
        now,
        messages: entries.filter((one): one is Message => !('obligation' in one)),
        steerings: entries.filter(
          (one): one is Steering => 'obligation' in one && one.obligation === obligation.id,
        ),
      }),
    );
    states = monitor.states();
    expect(evaluate(known, entries, now)).toEqual(naive);
    expect(states).toEqual(naive);
    expect(heard).toEqual(standingsIn(states));
  }
  return states;
}
