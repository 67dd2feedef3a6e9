/**
 * Bodies and enclosures (RC2). The body is what the rules read; enclosures are what may be withheld
 * or destroyed, and the body holds only their digests.
 */
import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { hashOf } from './hash-of.ts';
import type { Provider } from './provider.ts';

/** A plain JSON value. Numbers are safe integers. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** How a body names an enclosure: an object of these three keys and no other (RC7.2). */
export type EnclosureRef = {
  /** base64 of 32 bytes (RC2.3). */
  enclosure: string;
  /** `type/subtype`, lower case, without parameters. */
  media: string;
  /** In bytes, at most 16 MiB. */
  size: number;
};

export const SALT_LENGTH = 16;
export const MAX_BODY_BYTES = 131_072;
export const MAX_BODY_DEPTH = 16;
export const MAX_ENCLOSURE_BYTES = 16_777_216;
export const MAX_ENCLOSURES = 32;

const BODY_TAG = utf8('parley/body@v1\n');
const ENCLOSURE_TAG = utf8('parley/enclosure@v1\n');

/**
 * The digest that an act's `body` line bears (RC2.1): 32 bytes.
 * @param salt 16 random bytes
 */
export function bodyDigest(
  provider: Pick<Provider, 'sha256'>,
  salt: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
  return saltedDigest(provider, BODY_TAG, salt, bytes);
}

/**
 * The digest by which a body names an enclosure (RC2.3): 32 bytes.
 * @param salt 16 random bytes
 */
export function enclosureDigest(
  provider: Pick<Provider, 'sha256'>,
  salt: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
  return saltedDigest(provider, ENCLOSURE_TAG, salt, bytes);
}

function saltedDigest(
  provider: Pick<Provider, 'sha256'>,
  tag: Uint8Array,
  salt: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
  // Of another length, salt and bytes could be divided in two ways.
  if (salt.length !== SALT_LENGTH) throw new RangeError('a salt is 16 bytes');
  return hashOf(provider, tag, salt, bytes);
}

/**
 * Reads a body (RC2.2). Its bytes must be the ones that its value is written with, so that nobody
 * can be shown another value for the same bytes.
 *
 * Refuses with `body.too-long`, `body.not-utf8`, `body.not-json`, `body.not-object`,
 * `body.not-canonical`, and what `serialiseBody` refuses.
 */
export function parseBody(bytes: Uint8Array): Parsed<JsonObject> {
  if (bytes.length > MAX_BODY_BYTES) return tooLong();
  const text = fromUtf8(bytes);
  if (text === undefined) return fault('body.not-utf8', 'The body is not well-formed UTF-8.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('body.not-json', 'The body is not JSON.');
  }
  // Before it is written again: a value nested deeply enough would exhaust the stack.
  const object = checkObject(value);
  if (!object.ok) return object;
  if (JSON.stringify(value) !== text) {
    return fault('body.not-canonical', 'The body is not written in the one way there is.');
  }
  return object;
}

/**
 * The bytes of a body.
 *
 * Refuses with `body.not-object`, `body.not-json` (a value JSON does not have, undefined included),
 * `body.too-deep`, `body.number`, `body.string`, `body.key`, `body.enclosure`, `body.enclosures`,
 * `body.too-long`.
 */
export function serialiseBody(value: unknown): Parsed<Uint8Array> {
  const object = checkObject(value);
  if (!object.ok) return object;
  const bytes = utf8(JSON.stringify(value));
  return bytes.length > MAX_BODY_BYTES ? tooLong() : parsed(bytes);
}

function tooLong(): Refusal {
  return fault('body.too-long', 'The body is longer than 131,072 bytes.', MAX_BODY_BYTES);
}

/**
 * The enclosures that a body names, each once, in the order in which it first names them.
 * @param body as `parseBody` gave it
 */
export function enclosureRefs(body: JsonObject): EnclosureRef[] {
  const found: EnclosureRef[] = [];
  collectRefs(body, found);
  return found;
}

// A list, since nearly every body has none, and a map for each would cost more than looking through.
function collectRefs(value: Json[] | JsonObject, found: EnclosureRef[]): void {
  if (isEnclosureRef(value)) {
    if (!found.some(({ enclosure }) => enclosure === value.enclosure)) found.push(value);
    return;
  }
  for (const nested of Object.values(value)) {
    if (typeof nested === 'object' && nested !== null) collectRefs(nested, found);
  }
}

function isEnclosureRef(value: Json[] | JsonObject): value is EnclosureRef {
  return Object.hasOwn(value, 'enclosure') && hasRefKeys(value) && isWellFormedRef(value);
}

function hasRefKeys(value: object): value is { enclosure: unknown; media: unknown; size: unknown } {
  return (
    Object.hasOwn(value, 'enclosure') &&
    Object.hasOwn(value, 'media') &&
    Object.hasOwn(value, 'size') &&
    Object.keys(value).length === 3
  );
}

// RFC 6838 §4.2, in lower case.
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

function isWellFormedRef(ref: { enclosure: unknown; media: unknown; size: unknown }): boolean {
  const { enclosure, media, size } = ref;
  if (typeof enclosure !== 'string' || fromBase64(enclosure)?.length !== 32) return false;
  if (typeof media !== 'string' || !MEDIA_TYPE.test(media)) return false;
  return (
    Number.isSafeInteger(size) && (size as number) >= 0 && (size as number) <= MAX_ENCLOSURE_BYTES
  );
}

/** What a body holds in place of an enclosure. Throws a `RangeError` if it would be refused. */
export function enclosureRef(digest: Uint8Array, media: string, size: number): EnclosureRef {
  const ref = { enclosure: toBase64(digest), media, size };
  if (!isWellFormedRef(ref)) throw new RangeError('this names no enclosure');
  return ref;
}

function checkObject(value: unknown): Parsed<JsonObject> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return fault('body.not-object', 'The body is not an object.');
  }
  const refs: EnclosureRef[] = [];
  const wrong = checkValue(value, 1, refs);
  if (wrong !== undefined) return wrong;
  if (refs.length > MAX_ENCLOSURES) {
    return fault('body.enclosures', 'The body names more than 32 enclosures.');
  }
  return parsed(value as JsonObject);
}

type Refusal = ReturnType<typeof fault>;

function checkValue(value: unknown, depth: number, refs: EnclosureRef[]): Refusal | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed()
        ? undefined
        : fault('body.string', 'The body has a text that is not well-formed Unicode.');
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0)
        ? undefined
        : fault('body.number', 'The body has a number that is not a safe integer.');
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : checkNested(value, depth, refs);
    default:
      return notJson();
  }
}

function checkNested(value: object, depth: number, refs: EnclosureRef[]): Refusal | undefined {
  if (depth > MAX_BODY_DEPTH) return fault('body.too-deep', 'The body is nested too deeply.');
  if (Array.isArray(value)) {
    // Not for…of: a hole in the array must be found, and is no JSON.
    for (let i = 0; i < value.length; i++) {
      const wrong = checkValue(value[i], depth + 1, refs);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return notJson();
  const keys = Object.keys(value);
  for (const key of keys) {
    if (key === '__proto__' || !key.isWellFormed()) {
      return fault('body.key', 'The body has a key that is not allowed.');
    }
    const wrong = checkValue((value as Record<string, unknown>)[key], depth + 1, refs);
    if (wrong !== undefined) return wrong;
  }
  return keys.length === 3 && hasRefKeys(value) ? checkRef(value, refs) : undefined;
}

function checkRef(
  value: { enclosure: unknown; media: unknown; size: unknown },
  refs: EnclosureRef[],
): Refusal | undefined {
  const ref = value as EnclosureRef;
  if (!isWellFormedRef(value)) {
    return fault('body.enclosure', 'The body names an enclosure in a wrong form.');
  }
  const known = refs.find(({ enclosure }) => enclosure === ref.enclosure);
  if (known && (known.media !== ref.media || known.size !== ref.size)) {
    return fault('body.enclosure', 'The body names one enclosure in two ways.');
  }
  if (!known) refs.push(ref);
  return undefined;
}

function notJson(): Refusal {
  return fault('body.not-json', 'The body has a value that JSON does not have.');
}
