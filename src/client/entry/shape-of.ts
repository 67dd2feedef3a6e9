import type * as z from 'zod/mini';
import * as shapes from '#core/shapes.ts';
import * as words from '#core/words.ts';
import { box } from '#core/places.ts';

/**
 * What a form asks for, read from the declaration of an act (idea 5): its schema, with what it means where a schema alone cannot say it. Schemas that several
 * declarations share are known by identity, since their checks are functions.
 */
export type Shape =
  | { is: 'words'; long: boolean }
  | { is: 'line' }
  | { is: 'choice'; options: readonly string[] }
  | { is: 'yes-no' }
  /** A literal that is there or is not. */
  | { is: 'mark'; value: unknown }
  | { is: 'number'; min?: number; max?: number }
  | { is: 'day' }
  | { is: 'instant' }
  /** An instant with its offset and zone. */
  | { is: 'moment' }
  | { is: 'occurred' }
  | { is: 'party' }
  | { is: 'act' }
  | { is: 'key' }
  | { is: 'digest' }
  | { is: 'enclosure' }
  /** The body of another act. */
  | { is: 'body' }
  /** A tag such as `ur` or `fr-CA`. */
  | { is: 'language' }
  | { is: 'text' }
  /** Bounds in millionths of a degree, which the device works out from degrees and metres. */
  | { is: 'box' }
  /** Points in millionths of a degree: 2 for lists of them (lines), 3 for lists of rings (polygons). */
  | { is: 'points'; depth: number }
  | { is: 'list'; of: Shape; min: number; max: number }
  | { is: 'group'; fields: readonly Field[] }
  | { is: 'either'; options: readonly Option[] }
  /** Several things to say, told apart by one field. */
  | { is: 'kinds'; by: string; kinds: readonly Kind[] };

export interface Kind {
  /** What it is chosen by: its value, and where two say the same value the first field that only one of them has: `periodic.gap`. */
  key: string;
  value: string;
  fields: readonly Field[];
}

export interface Field {
  name: string;
  optional: boolean;
  shape: Shape;
  /** The device works it out: of the enclosure that this other field of the same object names, the SHA-256. */
  hashOf?: string;
  /** It stands for these fields of the body together: an instant, its offset and its zone. */
  spread?: readonly ['at' | 'until', 'offset', 'zone'];
}

/** One way to answer: a fixed value, or something that is given. */
export type Option = { fixed: unknown } | { given: Shape };

interface Check {
  _zod: {
    def: {
      check?: string;
      value?: number;
      minimum?: number;
      maximum?: number;
      pattern?: RegExp;
      inclusive?: boolean;
    };
  };
}
interface Schema {
  _zod: { def: Record<string, unknown> & { type: string; checks?: Check[] } };
}

const KNOWN = new Map<unknown, Shape>([
  [words.words, { is: 'words', long: true }],
  [words.label, { is: 'words', long: false }],
  [words.text, { is: 'text' }],
  [words.line, { is: 'line' }],
  [shapes.day, { is: 'day' }],
  [shapes.instant, { is: 'instant' }],
  [shapes.occurred, { is: 'occurred' }],
  [shapes.partyId, { is: 'party' }],
  [shapes.actId, { is: 'act' }],
  [shapes.keyRef, { is: 'key' }],
  [shapes.digest, { is: 'digest' }],
  [shapes.enclosure, { is: 'enclosure' }],
  [box, { is: 'box' }],
]);

const known = new WeakMap<object, readonly Field[]>();

/**
 * The fields of a body, in the order of their declaration.
 *
 * @example fieldsOf(book.type('position.table', 1).body) // point: act; says: words; occurred: occurred, optional
 */
export function fieldsOf(body: z.ZodMiniType): readonly Field[] {
  let fields = known.get(body);
  if (!fields) {
    const shape = shapeOf(body as unknown as Schema);
    fields = shape.is === 'group' ? shape.fields : [];
    known.set(body, fields);
  }
  return fields;
}

function shapeOf(schema: Schema): Shape {
  const found = KNOWN.get(schema);
  if (found) return found;
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
      return shapeOf(def['innerType'] as Schema);
    case 'object':
      return objectShape(def['shape'] as Record<string, Schema>);
    case 'array':
      return listShape(def);
    // Two numbers beside each other are a point (places.ts).
    case 'tuple':
      return { is: 'points', depth: 0 };
    case 'enum':
      return {
        is: 'choice',
        options: Object.values(def['entries'] as Record<string, string>),
      };
    case 'boolean':
      return { is: 'yes-no' };
    case 'number':
      return numberShape(def.checks);
    case 'literal':
      return { is: 'mark', value: (def['values'] as unknown[])[0] };
    case 'union':
      return unionShape(def);
    case 'record':
      return { is: 'body' };
    default:
      return isLanguageTag(def.checks) ? { is: 'language' } : { is: 'text' };
  }
}

function listShape(def: Schema['_zod']['def']): Shape {
  const of = shapeOf(def['element'] as Schema);
  if (of.is === 'points') return { is: 'points', depth: of.depth + 1 };
  const min = limit(def.checks, 'minimum') ?? 0;
  return { is: 'list', of, min, max: limit(def.checks, 'maximum') ?? 64 };
}

function objectShape(shape: Record<string, Schema>): Shape {
  const names = Object.keys(shape);
  if (names.length === 3 && ['at', 'offset', 'zone'].every((name) => names.includes(name))) {
    return { is: 'moment' };
  }
  const until = names.includes('zone') && names.includes('offset') && names.includes('until');
  const fields = Object.entries(shape).flatMap(([name, schema]): Field[] => {
    if (until && (name === 'zone' || name === 'offset')) return [];
    const optional = schema._zod.def.type === 'optional';
    if (until && name === 'until') {
      return [{ name, optional, shape: { is: 'moment' }, spread: ['until', 'offset', 'zone'] }];
    }
    // An original is named with its own SHA-256 (IC1.6), which nobody types.
    const hashOf = name === 'sha256' && names.includes('original') ? { hashOf: 'original' } : {};
    return [{ name, optional, shape: shapeOf(schema), ...hashOf }];
  });
  return { is: 'group', fields };
}

function unionShape(def: Schema['_zod']['def']): Shape {
  const options = def['options'] as Schema[];
  const by = (def['discriminator'] as string | undefined) ?? toldBy(options);
  if (by === undefined) {
    return {
      is: 'either',
      options: options.map((option): Option =>
        option._zod.def.type === 'literal'
          ? { fixed: (option._zod.def['values'] as unknown[])[0] }
          : { given: shapeOf(option) },
      ),
    };
  }
  const kinds = options.flatMap((option) => {
    const { [by]: told, ...rest } = option._zod.def['shape'] as Record<string, Schema>;
    const shape = objectShape(rest);
    const fields = shape.is === 'group' ? shape.fields : [];
    const tell = told ? shapeOf(told) : undefined;
    const values =
      tell?.is === 'choice' ? tell.options : tell?.is === 'mark' ? [String(tell.value)] : [];
    return values.map((value) => ({ value, fields: value === JOINS ? fields.map(asNew) : fields }));
  });
  return { is: 'kinds', by, kinds: kinds.map((kind) => ({ key: keyOf(kind, kinds), ...kind })) };
}

/** The field by which objects are told apart where the schema does not say: the first that is a literal in each of them. */
function toldBy(options: readonly Schema[]): string | undefined {
  const shapes = options.map(({ _zod: { def } }) => def['shape'] as Record<string, Schema>);
  if (!shapes.every((one) => typeof one === 'object')) return undefined;
  return Object.keys(shapes[0] ?? {}).find((name) =>
    shapes.every((one) => one[name]?._zod.def.type === 'literal'),
  );
}

function keyOf({ value, fields }: Omit<Kind, 'key'>, all: readonly Omit<Kind, 'key'>[]): string {
  const others = all.filter((one) => one.value === value && one.fields !== fields);
  const own = fields.find(({ name }) =>
    others.every((one) => one.fields.every((field) => field.name !== name)),
  );
  return others.length === 0 || !own ? value : `${value}.${own.name}`;
}

/** Which of several things a value says; of two that say the same, the one that a field of its own has been given of. */
export function kindsOf(
  { by, kinds }: Shape & { is: 'kinds' },
  value: Readonly<Record<string, unknown>>,
): readonly Kind[] {
  const told = kinds.filter((kind) => kind.value === value[by]);
  const meant = told.filter(({ fields }) => fields.some(({ name }) => value[name] !== undefined));
  return meant.length === 1 ? meant : told;
}

/** A party that joins is not there to be chosen yet. */
const JOINS = 'add-party';

function asNew(field: Field): Field {
  return field.shape.is === 'party' ? { ...field, shape: { is: 'line' } } : field;
}

function numberShape(checks: Check[] | undefined): Shape {
  const min = limit(checks, 'minimum');
  const max = limit(checks, 'maximum');
  return {
    is: 'number',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** The limit that a check of lengths or of sizes sets. */
function limit(checks: Check[] | undefined, which: 'minimum' | 'maximum'): number | undefined {
  const kind = which === 'minimum' ? 'greater_than' : 'less_than';
  for (const { _zod } of checks ?? []) {
    const { check, value } = _zod.def;
    if (check === kind && value !== undefined) return value;
    if (_zod.def[which] !== undefined) return _zod.def[which];
  }
  return undefined;
}

function isLanguageTag(checks: Check[] | undefined): boolean {
  return (checks ?? []).some(({ _zod }) => _zod.def.pattern?.source.startsWith('^[a-z]{2,3}(-'));
}

/**
 * What follows without being asked: a list of nothing where nothing need be listed, and the one answer where there is only one. Fields that the form does not
 * know are left out.
 */
export function withDefaults(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const { name, shape, optional, spread } of fields) {
    for (const part of spread ?? [name]) {
      const value = body[part] ?? (optional ? undefined : defaultOf(shape));
      if (value !== undefined) said[part] = value;
    }
    if (said[name] !== undefined) said[name] = within(shape, said[name]);
  }
  return said;
}

/** What is said in a part, with what follows within it. What is not of the shape is left as it is: whoever checks the body says what is wrong with it. */
function within(shape: Shape, value: unknown): unknown {
  if (shape.is === 'list' && Array.isArray(value)) {
    return (value as unknown[]).map((one) => within(shape.of, one));
  }
  if (shape.is !== 'group' || !isObject(value)) return value;
  return withDefaults(shape.fields, value);
}

function defaultOf(shape: Shape): unknown {
  if (shape.is === 'list' && shape.min === 0) return [];
  if (shape.is === 'choice' && shape.options.length === 1) return shape.options[0];
  if (shape.is !== 'group') return undefined;
  const inner = withDefaults(shape.fields, {});
  return Object.keys(inner).length === 0 ? undefined : inner;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
