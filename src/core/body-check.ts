import type * as z from 'zod/mini';

/**
 * Whether a value certainly has a form: the yes of zod, and nothing made on the way. Zod builds a new value as it goes, which is most of what an act costs the
 * rules. A no here says nothing; zod is asked then, and it alone says what is wrong.
 */
export type BodyCheck = (value: unknown) => boolean;

interface Payload {
  value: unknown;
  issues: unknown[];
}
interface Inner {
  def: Record<string, unknown> & { type: string };
  traits: ReadonlySet<string>;
  values?: ReadonlySet<unknown>;
}
interface Check {
  _zod: { def: { when?: unknown }; check(payload: Payload): unknown };
}
type Schema = { _zod: Inner };

const unsure: BodyCheck = () => false;

/**
 * @example
 * const check = bodyCheck(z.strictObject({ number: z.int() }));
 * check({ number: 1 }); // true
 * check({ number: '1' }); // false
 */
export function bodyCheck(schema: z.ZodMiniType): BodyCheck {
  return checkOf(schema as unknown as Schema);
}

function checkOf(schema: Schema): BodyCheck {
  const { def } = schema._zod;
  const form = formOf(schema._zod);
  const checks = (def['checks'] ?? []) as Check[];
  if (checks.length === 0) return form;
  // A check that runs only at times, or beside others, is left to zod.
  if (checks.some((check) => check._zod.def.when !== undefined && !isLength(check))) return unsure;
  const passed = checks.map(passes);
  return (value) => form(value) && all(passed, value);
}

function all(tests: readonly BodyCheck[], value: unknown): boolean {
  for (const test of tests) if (!test(value)) return false;
  return true;
}

/** Lengths are asked only of what has one; by then the form has been checked. */
function isLength(check: Check): boolean {
  const { check: kind } = check._zod.def as { check?: string };
  return kind === 'min_length' || kind === 'max_length';
}

/** What zod hands to a check is made once, and holds nothing between two uses. */
function passes(check: Check): BodyCheck {
  const payload: Payload = { value: undefined, issues: [] };
  return (value) => {
    payload.value = value;
    const later = check._zod.check(payload);
    const right = later === undefined && payload.issues.length === 0 && payload.value === value;
    payload.value = undefined;
    if (payload.issues.length > 0) payload.issues = [];
    return right;
  };
}

function formOf(inner: Inner): BodyCheck {
  const { def, values } = inner;
  switch (def.type) {
    case 'string':
      // A format such as an address is a check of its own; none is used.
      return inner.traits.has('$ZodCheck') ? unsure : (value) => typeof value === 'string';
    case 'number':
      return def['format'] === 'safeint' ? Number.isSafeInteger : unsure;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
    case 'literal':
      return values ? (value) => values.has(value) : unsure;
    case 'array':
      return arrayForm(checkOf(def['element'] as Schema));
    case 'object':
      return objectForm(def);
    case 'union':
      return unionForm((def['options'] as Schema[]).map(checkOf));
    default:
      return unsure;
  }
}

function arrayForm(element: BodyCheck): BodyCheck {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!element(item)) return false;
    return true;
  };
}

function unionForm(options: readonly BodyCheck[]): BodyCheck {
  return (value) => {
    for (const option of options) if (option(value)) return true;
    return false;
  };
}

/** Only objects that take no other keys than theirs. */
function objectForm(def: Inner['def']): BodyCheck {
  const catchall = def['catchall'] as Schema | undefined;
  if (catchall?._zod.def.type !== 'never') return unsure;
  const fields = new Map<string, BodyCheck>();
  const wanted: string[] = [];
  for (const [key, field] of Object.entries(def['shape'] as Record<string, Schema>)) {
    const { def: inner } = field._zod;
    const optional = inner.type === 'optional' && inner['checks'] === undefined;
    fields.set(key, checkOf(optional ? (inner['innerType'] as Schema) : field));
    if (!optional) wanted.push(key);
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const key of wanted) if (!Object.hasOwn(value, key)) return false;
    for (const key in value) {
      const check = fields.get(key);
      if (!check?.((value as Record<string, unknown>)[key])) return false;
    }
    return true;
  };
}
