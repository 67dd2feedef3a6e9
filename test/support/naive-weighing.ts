import type { Message, MonitorEvent, State } from '#core/obligations/event.ts';
import type {
  CountedAs,
  InstanceState,
  SetAside,
  StateRule,
} from '#core/obligations/monitor/states.ts';
import {
  counts,
  dueAt,
  events,
  first,
  inOrder,
  version,
  versionFor,
  window,
  type Asked,
  type Version,
  type World,
} from './naive-events.ts';

/** What discharges an instance and what is stated of it, and its state by that, for the naive evaluator (OB4.1 to OB4.3). */

export interface Weighed {
  early: { state: State; rule: StateRule };
  final: { state: State; rule: StateRule };
  late: number | null;
}

export interface Candidate {
  id: string;
  due: number;
  always?: boolean;
  /** Whether statements can be of it, and with which key; undefined: with none. */
  omittable?: { key: string | undefined };
  weigh: (told: Told, all: readonly Candidate[]) => Weighed | undefined;
}

export class Told {
  readonly world: World;
  readonly due: number;
  readonly #counted: { version: Version; as: CountedAs; surely: boolean }[] = [];
  readonly #fitting = new Set<Message[]>();

  constructor(world: World, due: number) {
    this.world = world;
    this.due = due;
  }

  count(one: Version, as: CountedAs, surely: boolean): void {
    this.#counted.push({ version: one, as, surely });
  }

  /** The versions that count for this instance and fit it, in order; that others would fit it is remembered. */
  fitting<Fit>(
    asked: Asked,
    fit: (version: Version) => Fit | undefined,
    without?: string,
  ): { version: Version; fit: Fit }[] {
    const counting: { version: Version; fit: Fit }[] = [];
    for (const acts of events(this.world)) {
      if (first(acts).id === without) continue;
      for (const act of acts) {
        const one = version(this.world, acts, act, asked);
        if (one && fit(one) !== undefined) this.#fitting.add(acts);
      }
      const one = versionFor(this.world, acts, this.due, asked);
      const fits = one && fit(one);
      if (one && fits !== undefined) counting.push({ version: one, fit: fits });
    }
    return counting.toSorted((a, b) => inOrder(a.version, b.version));
  }

  events(): InstanceState['events'] {
    const order: CountedAs[] = [
      'trigger',
      'notice',
      'discharge',
      'late-discharge',
      'refusal',
      'omission',
      'sum',
      'observation',
    ];
    return this.#counted
      .toSorted(
        (a, b) => order.indexOf(a.as) - order.indexOf(b.as) || inOrder(a.version, b.version),
      )
      .map(({ version: { id, standing }, as, surely }) => ({
        event: id,
        as,
        grade: standing,
        surely,
      }));
  }

  aside(): SetAside[] {
    const counted = new Set(this.#counted.map(({ version: { id } }) => id));
    return inOrderOfActs(
      [...this.#fitting].flatMap((acts) =>
        leftOut(this.world, acts, this.due, counted.has(first(acts).id)),
      ),
    );
  }
}

function isKept({ obligation }: World, event: MonitorEvent): boolean {
  const ruled = event.rulings?.[obligation.id];
  return (ruled ? ruled.answer : event.answer) === 'kept';
}

export function leftOut(world: World, acts: Message[], due: number, counted: boolean): SetAside[] {
  const event = first(acts).id;
  const aside: SetAside[] = acts
    .filter((act) => !counts(world, acts, act, due))
    .map(({ index }) => ({ event, act: index, reason: 'late' }));
  const last = acts.findLast((act) => counts(world, acts, act, due));
  if (!last || counted) return aside;
  const reason =
    last.do === 'retract' ? 'retracted' : isKept(world, last.event) ? 'kept' : 'amended';
  return [...aside, { event, act: last.index, reason }];
}

export function inOrderOfActs(aside: SetAside[]): SetAside[] {
  const sorted = aside.toSorted((a, b) => a.act - b.act || (a.reason < b.reason ? -1 : 1));
  return sorted.filter(
    (one, n) => !sorted.slice(0, n).some((b) => b.act === one.act && b.reason === one.reason),
  );
}

/** OB4.3. */
export function settle(
  told: Told,
  discharges: { version: Version; fit: 'in' | 'may' | 'after' }[],
  omissions: { version: Version; as: 'omission' | 'refusal' }[],
  trigger: Version | undefined,
  as: 'discharge' | 'notice' = 'discharge',
): Weighed & { sure: boolean } {
  const inTime = discharges.filter(({ fit }) => fit !== 'after');
  for (const { version: one, fit } of inTime)
    told.count(one, as, one.standing === 'sure' && fit === 'in');
  const sure = inTime.some(({ version: one, fit }) => one.standing === 'sure' && fit === 'in');
  const late = sure ? [] : discharges.filter(({ fit }) => fit === 'after');
  const sureLate = late.find(({ version: one }) => one.standing === 'sure')?.version;
  const firstLate = sureLate ?? late[0]?.version;
  if (firstLate) told.count(firstLate, 'late-discharge', firstLate === sureLate);
  for (const { version: one, as: what } of omissions)
    told.count(one, what, one.standing === 'sure');
  const as1 = (state: State, rule: StateRule, by: number | null = null) => ({
    early: { state, rule },
    final: { state, rule },
    late: by,
    sure,
  });
  const omitted = omissions.map(({ version: { standing } }) => standing);
  if (omitted.includes('sure')) return as1(sure ? 'not-computable' : 'supported', 'OB4.3.1');
  if (sure) return as1('met', 'OB4.3.2');
  if (sureLate) return as1('met', 'OB4.3.2', sureLate.from - told.due);
  if (discharges.length > 0) return as1('not-computable', 'OB4.3.3');
  if (omitted.includes('claimed')) return as1('alleged', 'OB4.3.4');
  if (omitted.length > 0) return as1('not-computable', 'OB4.3.4');
  const state = trigger ? BY_TRIGGER[trigger.standing] : 'nothing-reported';
  return {
    early: { state: 'nothing-reported', rule: 'OB4.3.5' },
    final: { state, rule: 'OB4.3.6' },
    late: null,
    sure,
  };
}

export const BY_TRIGGER = {
  sure: 'supported',
  claimed: 'alleged',
  vague: 'not-computable',
} as const;

export const asked = (classes: readonly string[], more: Partial<Asked>): Asked => ({
  classes,
  time: 'not',
  whose: 'not',
  threshold: false,
  place: true,
  named: false,
  ...more,
});
export const theAct = (classes: readonly string[]) =>
  asked(classes, { time: 'window', whose: 'addressees', threshold: true });
export const performance = (classes: readonly string[]) =>
  asked(classes, { time: 'beginning', whose: 'addressees', threshold: true });
export const trigger = (classes: readonly string[]) => asked(classes, { time: 'window' });
export const notice = (classes: readonly string[]) => asked(classes, { whose: 'addressees' });
export const OMISSION = asked(['seen-not-kept'], { place: false, named: true });
export const OBSERVATION = trigger(['seen-kept', 'seen-not-kept']);

/** OB4.2: of the instance with the latest due time that is not after its `to`. */
export function omissionsOf(
  told: Told,
  candidate: Candidate,
  all: readonly Candidate[],
  without?: string,
): { version: Version; as: 'omission' }[] {
  const { world, due } = told;
  const { end, terminated } = window(world);
  const key = candidate.omittable?.key;
  const others = all.filter(
    (one) => one.omittable && one.omittable.key === key && !(terminated && one.due > end),
  );
  return told
    .fitting(
      OMISSION,
      (one) => {
        if (due === Infinity || !belongs(world, one, key)) return undefined;
        if (one.to < due) return undefined;
        return others.some((other) => other.due > due && other.due <= one.to) ? undefined : true;
      },
      without,
    )
    .map(({ version: one }) => ({ version: one, as: 'omission' }));
}

/** OB4: with `keyed`, the same key; an event without one matches none. */
export function belongs(world: World, one: Version, key: string | undefined): boolean {
  if (!world.obligation.terms.keyed || !KEYED.includes(world.obligation.terms.rule.pattern))
    return true;
  return key !== undefined && one.event.key === key;
}
export const KEYED = ['forbid', 'respond-within', 'notify-before', 'access'];

/** OB4.1: late ones up to the first that surely came late, and none where something surely came in time. */
export function upToFirstLate(
  told: Told,
  ask: Asked,
  fit: (one: Version) => 'in' | 'may' | 'after' | undefined,
  without?: string,
): { version: Version; fit: 'in' | 'may' | 'after' }[] {
  const inTime = told.fitting(ask, (one) => (fit(one) === 'after' ? undefined : fit(one)), without);
  if (inTime.some((one) => one.version.standing === 'sure' && one.fit === 'in')) return inTime;
  const last = new Told(told.world, told.due)
    .fitting(ask, (one) => (fit(one) === 'after' ? true : undefined), without)
    .find(({ version: one }) => one.standing === 'sure')?.version;
  const late = told.fitting(
    ask,
    (one) => (fit(one) === 'after' && (!last || inOrder(one, last) <= 0) ? 'after' : undefined),
    without,
  );
  return [...inTime, ...late];
}

/** The events on which an instance may hang, each as the acts that count for its own due time make it. */
export function triggers(
  world: World,
  ask: Asked,
  due: (event: { from: number; to: number }) => number,
): Version[] {
  return events(world)
    .flatMap((acts) => versionFor(world, acts, dueAt(world, due(first(acts))), ask) ?? [])
    .toSorted(inOrder);
}
