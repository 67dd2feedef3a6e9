import type { Provider } from '#record/provider.ts';
import { toBase64 } from '#record/bytes.ts';
import type { Enclosure } from '#room/compose.ts';
import type { Field, Shape } from './shape-of.ts';

type Body = Record<string, unknown>;

/**
 * The body with the SHA-256 of every original that was read here (IC1.6): nobody types one, and one that was there is written over. Of an original whose bytes are not here
 * there is none, and the act is then not of its form.
 *
 * @param fields of the body’s declaration
 */
export function nameOriginals(
  provider: Pick<Provider, 'sha256'>,
  fields: readonly Field[],
  body: Readonly<Body>,
  enclosures: readonly Enclosure[],
): Body {
  const named: Body = { ...body };
  for (const { name, shape, hashOf } of fields) {
    if (hashOf !== undefined) {
      delete named[name];
      const digest = (body[hashOf] as { enclosure?: unknown } | undefined)?.enclosure;
      const read = enclosures.find(({ ref }) => ref.enclosure === digest);
      if (read) named[name] = toBase64(provider.sha256(read.bytes));
    } else if (named[name] !== undefined) {
      named[name] = within(provider, shape, named[name], enclosures);
    }
  }
  return named;
}

function within(
  provider: Pick<Provider, 'sha256'>,
  shape: Shape,
  value: unknown,
  enclosures: readonly Enclosure[],
): unknown {
  if (shape.is === 'list' && Array.isArray(value)) {
    return (value as unknown[]).map((one) => within(provider, shape.of, one, enclosures));
  }
  if (shape.is !== 'group' || !isObject(value)) return value;
  return nameOriginals(provider, shape.fields, value, enclosures);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
