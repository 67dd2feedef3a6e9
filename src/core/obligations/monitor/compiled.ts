import { Zone } from '../../geometry/zone.ts';
import { instantMs } from '../../instants.ts';
import type { Polygon } from '../../places.ts';
import type { Pattern, Terms } from '../terms.ts';

/** An obligation as the evaluator works with it: instants and durations in milliseconds, classes as sets, the zone made ready. */

/** What an obligation is computed from; the other fields of its terms are for people. */
export type MonitoredTerms = Pick<
  Terms,
  'addressees' | 'rule' | 'act' | 'zone' | 'window' | 'lag'
> &
  Partial<Pick<Terms, 'keyed' | 'exceptions'>>;

/**
 * As what an event can stand in an obligation; what is asked of it depends on that (OB3.2). `act`: the act itself, where an instance hangs on it. `performance`: the act
 * itself, where it discharges.
 */
export const ROLES = [
  'act',
  'performance',
  'trigger',
  'notice',
  'refusal',
  'omission',
  'observation',
] as const;
export type Role = (typeof ROLES)[number];

export interface Exception {
  classes: ReadonlySet<string>;
  /** Milliseconds before. */
  notice: number;
}

export interface Compiled {
  id: string;
  rule: Terms['rule'];
  addressees: readonly string[];
  threshold: number | undefined;
  /** Milliseconds. */
  lag: number;
  /** Whether events belong together by key (OB4); never where the calendar is the trigger. */
  keyed: boolean;
  from: number;
  /** Infinity: open. */
  until: number;
  /** Undefined: everywhere. */
  zone: Zone | undefined;
  classes: Readonly<Partial<Record<Role, ReadonlySet<string>>>>;
  /** Those of which it asks for a class, in the order of ROLES. */
  roles: readonly Role[];
  exceptions: readonly Exception[];
}

export const MINUTE = 60_000;
const KEYED: readonly Pattern[] = ['forbid', 'respond-within', 'notify-before', 'access'];
const OMISSION = new Set(['seen-not-kept']);

/** @param polygons of the zone, valid by `zoneFault`; undefined: everywhere. */
export function compile(
  id: string,
  terms: MonitoredTerms,
  polygons: readonly Polygon[] | undefined,
): Compiled {
  const { window, rule } = terms;
  const exceptions = (terms.exceptions?.list ?? []).flatMap(({ classes, notice }) =>
    classes && notice !== undefined
      ? [{ classes: new Set<string>(classes), notice: notice * MINUTE }]
      : [],
  );
  const classes = classesOf(terms, exceptions.length > 0);
  return {
    id,
    rule,
    addressees: [...new Set(terms.addressees)],
    threshold: terms.act.threshold,
    lag: terms.lag * MINUTE,
    keyed: terms.keyed === true && KEYED.includes(rule.pattern),
    from: instantMs(window.from.at),
    until: window.until === 'open' ? Infinity : instantMs(window.until.at),
    zone: polygons && new Zone(polygons),
    classes,
    roles: ROLES.filter((role) => classes[role]),
    exceptions,
  };
}

function classesOf({ rule, act }: MonitoredTerms, announced: boolean): Compiled['classes'] {
  const own = new Set<string>(act.classes);
  const notices = announced ? { notice: new Set(['notice']) } : {};
  switch (rule.pattern) {
    case 'forbid':
      return { act: own, ...notices };
    case 'cap':
      return { act: own };
    case 'notify-before':
      return { act: own, notice: new Set(rule.notice) };
    case 'respond-within':
      return { performance: own, trigger: new Set(rule.trigger), omission: OMISSION };
    case 'access':
      return {
        trigger: new Set(['request']),
        performance: new Set(['grant']),
        refusal: new Set(['refusal']),
        act: new Set(['obstruction']),
        omission: OMISSION,
        ...notices,
      };
    case 'maintain':
      return { observation: new Set(['seen-kept', 'seen-not-kept']) };
    case 'deadline':
    case 'periodic':
    case 'quota':
    case 'sequence':
      return { performance: own, omission: OMISSION };
  }
}
