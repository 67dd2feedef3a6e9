import * as z from 'zod/mini';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { MOST_UNCERTAIN } from './degrees.ts';
import { DATE_ORDERS } from './local-time.ts';

/** Which column of a table says what, as data: what a program knows of a publisher's table is a map like anybody's. */

/** What a row of a report table can say; these are also the columns of Parley's own table. */
export const REPORT_FIELDS = [
  'row',
  'class',
  'from',
  'to',
  'zone',
  'offset',
  'precision',
  'certainty',
  'latitude',
  'longitude',
  'uncertainty_m',
  'quantity',
  'key',
  ...WORD_LANGUAGES.map((language) => `place_${language}` as const),
  ...WORD_LANGUAGES.map((language) => `words_${language}` as const),
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** What the publisher of a table says of an event, in the publisher's words. */
export const TOLD_FIELDS = [
  'kind',
  'kind_detail',
  'actor_1',
  'actor_2',
  'place',
  'notes',
  'deaths',
  'deaths_low',
  'deaths_high',
] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];

export const CONTEXT_FIELDS = [
  'id',
  'from',
  'to',
  'date_precision',
  'latitude',
  'longitude',
  'place_precision',
  ...TOLD_FIELDS,
] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

const header = z.string().check(z.minLength(1), z.maxLength(200));
const metres = z.int().check(z.minimum(0), z.maximum(MOST_UNCERTAIN));

function columnsOf<F extends string>(fields: readonly F[]) {
  const shape = Object.fromEntries(fields.map((field) => [field, z.optional(header)]));
  return z.strictObject(shape as Record<F, z.ZodMiniOptional<typeof header>>);
}

const shared = {
  /** Names the table's kind in ids: the same row under another map is another row. */
  name: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  dates: z.optional(z.enum(DATE_ORDERS)),
};

/**
 * Codes of a column that says how well the place is known, and for each how many metres the place may be off: 0 to 500,000; null where the code says that there is
 * no more than a country.
 */
const codes = z
  .record(z.string().check(z.minLength(1), z.maxLength(40)), z.union([metres, z.null()]))
  .check(z.refine((all) => Object.keys(all).length <= 40, 'has too many codes'));

export const contextMap = z.strictObject({
  ...shared,
  rows: z.literal('context'),
  columns: columnsOf(CONTEXT_FIELDS).check(
    z.refine((c) => c.id !== undefined && c.from !== undefined, 'names no column for id or from'),
  ),
  placePrecision: z.optional(codes),
  /** Where a table has no column for it: the same for every row. */
  uncertainty: z.optional(metres),
  /** What the codes of the column `kind` stand for, in the publisher's words. */
  kinds: z.optional(z.record(z.string().check(z.minLength(1), z.maxLength(40)), header)),
  /** Days before and after the day said, for each code of the column `date_precision`; `month` for all of the day's month. */
  datePrecision: z.optional(
    z.record(
      z.string().check(z.minLength(1), z.maxLength(40)),
      z.union([z.int().check(z.minimum(0), z.maximum(366)), z.literal('month')]),
    ),
  ),
});
export type ContextMap = z.infer<typeof contextMap>;

export const reportMap = z.strictObject({
  ...shared,
  rows: z.literal('report'),
  columns: columnsOf(REPORT_FIELDS).check(
    z.refine(
      (c) => c.row !== undefined && c.class !== undefined && c.from !== undefined,
      'names no column for row, class or from',
    ),
  ),
  /** The table's own names for classes. */
  classes: z.optional(
    z.record(z.string().check(z.minLength(1), z.maxLength(200)), z.enum(INCIDENT_CLASSES)),
  ),
  /** IANA name, for rows that say none. */
  zone: z.optional(z.string().check(z.minLength(1), z.maxLength(90))),
  uncertainty: z.optional(metres),
  placePrecision: z.optional(codes),
  /** Columns that are not taken. Of reports every other column has to be named, so that a source's name comes in by nobody's oversight (IC1). */
  leftOut: z.optional(z.array(header).check(z.maxLength(512))),
});
export type ReportMap = z.infer<typeof reportMap>;

/** The columns of Parley's own table of observations, which are counted (CR1): each as an observer made it, and none of them names a side. */
export const OBSERVATION_FIELDS = [
  'row',
  'from',
  'to',
  'zone',
  'offset',
  'site',
  'organisation',
  'means',
  'kind',
  'number',
  'direction',
  'place_site',
  'latitude',
  'longitude',
  'uncertainty_m',
  'distance_m',
  'bearing',
  'from_site',
  'to_site',
  'assessed',
  'class',
  'weapon',
  ...WORD_LANGUAGES.map((language) => `site_name_${language}` as const),
  ...WORD_LANGUAGES.map((language) => `note_${language}` as const),
] as const;
export type ObservationField = (typeof OBSERVATION_FIELDS)[number];

/** There is one such table: what is counted is written down in the form that the sides' rule counts, and made of nobody else's table. */
export interface ObservationMap {
  name: string;
  rows: 'observation';
  columns: Readonly<Record<ObservationField, string>>;
}

export type TableMap = ContextMap | ReportMap | ObservationMap;

/** Parley's own table: the fields are the columns. */
export const OWN_TABLE: ReportMap = {
  name: 'parley',
  rows: 'report',
  columns: Object.fromEntries(REPORT_FIELDS.map((field) => [field, field])) as Record<
    ReportField,
    string
  >,
};

export const OBSERVATION_TABLE: ObservationMap = {
  name: 'parley-observations',
  rows: 'observation',
  columns: Object.fromEntries(OBSERVATION_FIELDS.map((field) => [field, field])) as Record<
    ObservationField,
    string
  >,
};

/**
 * ACLED's event table (its codebook, as of 2024). How many metres each geo_precision is off is Parley's reading, on the wide side: 1 is a named town, 2 a town near it or
 * part of a district, 3 the chief town of a province.
 */
export const ACLED: ContextMap = {
  name: 'acled',
  rows: 'context',
  columns: {
    id: 'event_id_cnty',
    from: 'event_date',
    date_precision: 'time_precision',
    latitude: 'latitude',
    longitude: 'longitude',
    place_precision: 'geo_precision',
    kind: 'event_type',
    kind_detail: 'sub_event_type',
    actor_1: 'actor1',
    actor_2: 'actor2',
    place: 'location',
    notes: 'notes',
    deaths: 'fatalities',
  },
  placePrecision: { '1': 5_000, '2': 50_000, '3': 250_000 },
  datePrecision: { '1': 0, '2': 6, '3': 'month' },
};

/**
 * UCDP's Georeferenced Event Dataset (its codebook 23.1). The dataset says 25 km of where_prec 2; the other metres are Parley's reading, on the wide side: 1 is a named
 * town, 3 a district, 4 a province, 5 a line or part of a country, 6 a country, 7 sea or air.
 */
export const UCDP_GED: ContextMap = {
  name: 'ucdp-ged',
  rows: 'context',
  columns: {
    id: 'id',
    from: 'date_start',
    to: 'date_end',
    latitude: 'latitude',
    longitude: 'longitude',
    place_precision: 'where_prec',
    kind: 'type_of_violence',
    actor_1: 'side_a',
    actor_2: 'side_b',
    place: 'where_description',
    deaths: 'best',
    deaths_low: 'low',
    deaths_high: 'high',
  },
  kinds: { '1': 'state-based conflict', '2': 'non-state conflict', '3': 'one-sided violence' },
  placePrecision: {
    '1': 5_000,
    '2': 25_000,
    '3': 100_000,
    '4': 300_000,
    '5': 300_000,
    '6': null,
    '7': null,
  },
};

/** The tags of the Humanitarian Exchange Language that say what a context row has; the first that a tag row has is taken. */
export const HXL_TAGS: Readonly<Partial<Record<ContextField, readonly string[]>>> = {
  id: ['#event+id', '#event+code', '#meta+id', '#id'],
  from: ['#date+start', '#date+occurred', '#date'],
  to: ['#date+end'],
  latitude: ['#geo+lat'],
  longitude: ['#geo+lon'],
  kind: ['#event+type', '#event'],
  kind_detail: ['#event+subtype', '#event+sub_type'],
  actor_1: ['#group+name', '#group'],
  place: ['#loc+name', '#loc', '#adm4+name', '#adm3+name', '#adm2+name', '#adm1+name'],
  notes: ['#description'],
  deaths: ['#affected+killed', '#affected+dead'],
};
/** A tagged table says nothing of how well it knows its places: a town, at best. */
export const HXL_UNCERTAINTY = 5_000;
