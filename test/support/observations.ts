import fc from 'fast-check';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import {
  ASSESSED,
  DIRECTIONS,
  MEANS,
  OBSERVED_KINDS,
  WEAPONS,
  type ObservationRow,
} from '#core/counting/observation.ts';
import { DIRECTIONS_COUNTED, EXCLUSIONS, type CountingRule } from '#core/counting/rule.ts';

/** Support for the tests of counting: invented observations on the Sarn, and rules of every sort over them. */

const START = Date.UTC(2031, 2, 4);
export const MINUTE = 60_000;

export function at(minutes: number): string {
  return new Date(START + minutes * MINUTE).toISOString().replace('.000Z', 'Z');
}

export function row(id: string, more: Partial<ObservationRow> = {}): ObservationRow {
  return {
    id,
    from: at(0),
    to: more.from ?? at(0),
    observer: { site: 'mill' },
    means: ['heard'],
    kind: 'explosion',
    number: 1,
    direction: 'undetermined',
    assessed: 'none',
    ...more,
  };
}

export function ruleOf(more: Partial<CountingRule> = {}): CountingRule {
  return {
    label: { en: 'Rule' },
    unit: { count: 'each' },
    kinds: [...OBSERVED_KINDS],
    direction: 'not-looked-at',
    least: 1,
    unnumbered: 'as-one',
    exclusions: [],
    sources: { means: [...MEANS] },
    zones: [{ key: 'all', label: { en: 'The whole area' }, where: 'everywhere' }],
    edge: 'within',
    periods: [at(0), at(24 * 60)],
    basis: 'sample',
    coverage: { en: 'From six posts, by day.' },
    words: { en: 'As proposed.' },
    ...more,
  };
}

export const square = (west: number, south: number, size: number) => ({
  west,
  south,
  east: west + size,
  north: south + size,
});

const SITES = ['mill', 'bridge', 'ford'] as const;

/** A row with any id; the times are close enough for episodes to meet. */
const someRow = fc
  .record(
    {
      begins: fc.integer({ min: -20, max: 200 }),
      lasts: fc.nat(15),
      site: fc.constantFrom(...SITES),
      organisation: fc.constantFrom('mission', 'commission'),
      place: fc.record(
        {
          site: fc.constantFrom(...SITES),
          box: fc
            .tuple(fc.nat(30), fc.nat(30), fc.nat(8))
            .map(([west, south, size]) => square(west, south, size)),
        },
        { requiredKeys: [] },
      ),
      means: fc.uniqueArray(fc.constantFrom(...MEANS), { minLength: 1 }),
      kind: fc.constantFrom(...OBSERVED_KINDS),
      number: fc.integer({ min: 1, max: 9 }),
      direction: fc.constantFrom(...DIRECTIONS),
      fromSite: fc.constantFrom(...SITES),
      toSite: fc.constantFrom(...SITES),
      assessed: fc.constantFrom(...ASSESSED),
      class: fc.constantFrom(...INCIDENT_CLASSES.slice(0, 3)),
      weapon: fc.constantFrom(...WEAPONS.slice(0, 3)),
    },
    {
      requiredKeys: ['begins', 'lasts', 'site', 'means', 'kind', 'direction', 'assessed'],
    },
  )
  .map(({ begins, lasts, site, organisation, ...rest }): Omit<ObservationRow, 'id'> => ({
    ...rest,
    from: at(begins),
    to: at(begins + lasts),
    observer: { site, ...(organisation === undefined ? {} : { organisation }) },
  }));

export const someRows = fc
  .array(someRow, { maxLength: 25 })
  .map((rows) => rows.map((one, n): ObservationRow => ({ ...one, id: `o${n}` })));

/** Changes in the order in which they come: an observation put, or put anew, or taken out. */
export const someChanges = fc.array(
  fc.record({
    id: fc.nat(12).map((n) => `o${n}`),
    row: fc.option(someRow, { freq: 4, nil: undefined }),
  }),
  { maxLength: 50 },
);

const strictRule: fc.Arbitrary<CountingRule> = fc.record(
  {
    label: fc.constant({ en: 'Rule' }),
    unit: fc.oneof(
      fc.constant({ count: 'each' as const }),
      fc.constant({ count: 'event' as const }),
      fc.record({
        count: fc.constant('episode' as const),
        gap: fc.nat(30),
        same: fc.oneof(
          fc.constant({ by: 'zone' as const }),
          fc.constant({ by: 'site' as const }),
          fc.record({ by: fc.constant('box' as const), east: fc.nat(5), north: fc.nat(5) }),
        ),
      }),
    ),
    kinds: fc.subarray([...OBSERVED_KINDS], { minLength: 1 }),
    direction: fc.constantFrom(...DIRECTIONS_COUNTED),
    classes: fc.constant(INCIDENT_CLASSES.slice(0, 2)),
    weapons: fc.constant(WEAPONS.slice(0, 2)),
    least: fc.integer({ min: 1, max: 4 }),
    unnumbered: fc.constantFrom('as-one' as const, 'left-out' as const),
    exclusions: fc.subarray([...EXCLUSIONS]),
    sources: fc.record(
      {
        means: fc.subarray([...MEANS], { minLength: 2 }),
        organisations: fc.constant(['mission']),
      },
      { requiredKeys: ['means'] },
    ),
    zones: fc.constantFrom(
      [{ key: 'all', label: { en: 'All' }, where: 'everywhere' as const }],
      [
        { key: 'east', label: { en: 'East' }, where: { boxes: [square(0, 0, 14)] } },
        {
          key: 'west',
          label: { en: 'West' },
          where: { boxes: [square(12, 0, 20)], sites: ['ford'] },
        },
      ],
      [{ key: 'mill', label: { en: 'Mill' }, where: { sites: ['mill'] } }],
    ),
    edge: fc.constantFrom('within' as const, 'touching' as const),
    periods: fc.constantFrom([at(0), at(150)], [at(0), at(40), at(90), at(180)]),
    basis: fc.constantFrom('sample' as const, 'census' as const),
    coverage: fc.constant({ en: 'By day.' }),
    words: fc.constant({ en: 'As proposed.' }),
  },
  {
    requiredKeys: [
      'label',
      'unit',
      'kinds',
      'direction',
      'least',
      'unnumbered',
      'exclusions',
      'sources',
      'zones',
      'edge',
      'periods',
      'basis',
      'coverage',
      'words',
    ],
  },
);

/** Half of them leave nearly nothing out: under the others few rows are left that could be counted wrongly. */
export const someRule: fc.Arbitrary<CountingRule> = fc.oneof(
  strictRule,
  strictRule.map(({ classes: _, weapons: __, ...rule }) => ({
    ...rule,
    kinds: [...OBSERVED_KINDS],
    direction: rule.direction === 'incoming' ? ('apart' as const) : ('not-looked-at' as const),
    least: 1,
    exclusions: [],
    sources: { means: [...MEANS] },
  })),
);
