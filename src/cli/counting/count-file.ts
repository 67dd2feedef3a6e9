import * as z from 'zod/mini';
import type { Looked } from '#core/counting/count.ts';
import { observation, siteKey, type ObservationRow } from '#core/counting/observation.ts';
import { ruleInFile, type CountingRule } from '#core/counting/rule.ts';
import * as shape from '#core/shapes.ts';
import { hashWords } from '#core/word-hash.ts';
import { words } from '#core/words.ts';
import type { Parsed } from '#record/fault.ts';
import { fault, parsed } from '#record/fault.ts';
import { checkKeys } from '#record/json-keys.ts';

/** A file of counting rules and observations (CR9), which anybody may have written: read strictly, and whole or not at all. */

export interface CountFile {
  rules: (CountingRule & { id: string })[];
  observations: ObservationRow[];
  looked: Looked[];
}

/** Bytes. */
export const LARGEST = 64 * 1024 * 1024;
const MOST_RULES = 20;
const MOST_OBSERVATIONS = 50_000;

/** Of an act, of a row in one, or what the file’s writer calls it. */
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,79}$/));

const body = z.strictObject({
  rules: z
    .array(z.strictObject({ ...ruleInFile.shape, id }))
    .check(z.minLength(1), z.maxLength(MOST_RULES)),
  observations: z.array(z.unknown()).check(z.maxLength(MOST_OBSERVATIONS)),
  /** How far one could look; each entry for all, or for a zone, or for the period that begins at an instant. */
  looked: z.optional(
    z
      .array(
        z.strictObject({
          zone: z.optional(siteKey),
          period: z.optional(shape.instant),
          coverage: words,
          access: words,
        }),
      )
      .check(z.maxLength(10_000)),
  ),
});

interface Issue {
  path: readonly PropertyKey[];
  code?: string;
  message: string;
}

/** Names the place, never what stands there. */
function formFault(issues: readonly Issue[], within: readonly PropertyKey[]) {
  const [issue] = issues;
  const path = [...within, ...(issue?.path ?? [])].map(String).join('.');
  const place = path === '' ? 'The file' : path;
  if (issue?.code === 'unrecognized_keys')
    return fault('count.form', `${place} has a field that it does not take.`);
  if (issue?.code === 'custom' && !/^(Invalid input)?$/.test(issue.message))
    return fault('count.form', `${place} ${issue.message}.`);
  return fault('count.form', `${place} is missing, or is not as it has to be.`);
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((one) => seen.size === seen.add(one).size);
}

function readRows(values: readonly unknown[]): Parsed<ObservationRow[]> {
  const rows: ObservationRow[] = [];
  for (const [n, value] of values.entries()) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const { id: own, ...rest } = (isObject ? value : {}) as Record<string, unknown>;
    // Rows of other people's tables have no ids; their place is one.
    const named = id.safeParse(own ?? String(n + 1));
    if (!isObject || !named.success)
      return formFault(named.error?.issues ?? [], ['observations', n]);
    const read = observation.safeParse(rest);
    if (!read.success) return formFault(read.error.issues, ['observations', n]);
    rows.push({ ...read.data, id: named.data });
  }
  return parsed(rows);
}

/**
 * Refuses with `count.too-large`, `count.not-json` (nor UTF-8), `count.repeated-key`, `count.form`, `count.repeated-id`, `count.other-hash` (a rule whose hash
 * is not that of its words).
 *
 * @param hash SHA-256 in base64
 */
export function parseCountFile(
  bytes: Uint8Array,
  hash: (bytes: Uint8Array) => string,
): Parsed<CountFile> {
  if (bytes.length > LARGEST) return fault('count.too-large', 'The file has more than 64 MiB.');
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return fault('count.not-json', 'The file is not JSON in UTF-8.');
  }
  if (!checkKeys(text).ok)
    return fault('count.repeated-key', 'An object in the file says one field twice.');
  const read = body.safeParse(value);
  if (!read.success) return formFault(read.error.issues, []);
  const { rules, looked = [] } = read.data;
  const rows = readRows(read.data.observations);
  if (!rows.ok) return rows;
  const twice =
    firstTwice(rules.map((rule) => rule.id)) ?? firstTwice(rows.value.map((row) => row.id));
  if (twice !== undefined) return fault('count.repeated-id', `The id ${twice} is there twice.`);
  for (const rule of rules) {
    if (rule.hash !== undefined && rule.hash !== hashWords(hash, rule.words))
      return fault('count.other-hash', `The hash of rule ${rule.id} is not that of its words.`);
  }
  return parsed({
    rules: rules.map(({ hash: _, ...rule }) => rule),
    observations: rows.value,
    looked,
  });
}
