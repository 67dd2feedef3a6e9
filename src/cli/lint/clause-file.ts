import * as z from 'zod/mini';
import type { Clause } from '#core/obligations/lint/clause.ts';
import type { Code } from '#core/obligations/lint/finding.ts';
import { CODES } from '#core/obligations/lint/finding.ts';
import { draftTerms } from '#core/obligations/terms.ts';
import * as shape from '#core/shapes.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { Parsed } from '#record/fault.ts';
import { fault, parsed } from '#record/fault.ts';
import { checkKeys } from '#record/json-keys.ts';

/** A clause in a file of one's own (LT24): other people may have written it, so it is read as strictly as what comes over a network. */

export const MAX_CLAUSE_BYTES = 256 * 1024;
const MAX_WORDS = 20_000;

/** All but line ends and tabs. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const clauseWords = z.string().check(
  z.minLength(1),
  z.maxLength(MAX_WORDS),
  z.refine((text) => !CONTROLS.test(text), 'holds a control character'),
);
const name = z.string().check(z.minLength(1), z.maxLength(200));
const forms = z.array(name).check(z.minLength(1), z.maxLength(10));

const clauseFile = z.strictObject({
  clause: z
    .strictObject(
      Object.fromEntries(WORD_LANGUAGES.map((one) => [one, z.optional(clauseWords)])) as Record<
        (typeof WORD_LANGUAGES)[number],
        z.ZodMiniOptional<typeof clauseWords>
      >,
    )
    .check(z.refine((words) => Object.keys(words).length > 0, 'is in no language')),
  /** What the text calls each party of the room: sides `p1`, `p2`, and others that it may name. */
  sides: z.optional(
    z
      .record(shape.partyId, z.partialRecord(z.enum(WORD_LANGUAGES), forms))
      .check(z.refine((sides) => Object.keys(sides).length <= 32, 'are too many')),
  ),
  terms: draftTerms,
  accepted: z.optional(
    z
      .array(
        z.strictObject({
          rule: z.literal([...new Set(Object.values(CODES))]),
          code: z.optional(z.enum(Object.keys(CODES) as Code[])),
          words: z.string().check(z.minLength(1), z.maxLength(4_000)),
        }),
      )
      .check(z.maxLength(100)),
  ),
});

export type ReadClause =
  | { kind: 'terms'; clause: Clause }
  /** Words alone: their terms are to be proposed. */
  | { kind: 'words'; text: string };

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  const said = path.map(String).join('.');
  return said === '' ? 'the file' : said.slice(0, 120);
}

/** Whether there is anything at a path. */
function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return true;
}

/** The first thing that is wrong, named by its path. */
function problemOf(
  { issues }: z.core.$ZodError,
  value: unknown,
): { ok: false; fault: { code: string; message: string } } {
  const [issue] = issues;
  if (!issue) return fault('clause.form', 'It is not in form.');
  const where = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const named = JSON.stringify((issue.keys[0] ?? '').slice(0, 60));
    return fault('clause.unknown-field', `There is no field ${named} in ${where}.`);
  }
  if (issue.code === 'too_big')
    return fault('clause.too-large', `${where} is longer or larger than it may be.`);
  if (!isThere(value, issue.path))
    return fault('clause.missing-field', `${where} has to be there.`);
  return fault('clause.field', `${where} is not as it has to be.`);
}

function readTerms(text: string): Parsed<ReadClause> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('clause.not-json', 'It is not JSON.');
  }
  if (!checkKeys(text).ok)
    return fault('clause.repeated-field', 'An object in it has one field twice.');
  const read = clauseFile.safeParse(value);
  if (!read.success) return problemOf(read.error, value);
  const { clause, sides, terms, accepted } = read.data;
  return parsed({
    kind: 'terms',
    clause: { terms, words: clause, ...(sides && { names: sides }), ...(accepted && { accepted }) },
  });
}

/**
 * Reads a clause from the bytes of a file.
 *
 * Refuses with `clause.too-large`, `clause.not-utf8`, `clause.not-text`, `clause.empty`; as JSON also with `clause.not-json`, `clause.repeated-field`,
 * `clause.unknown-field`, `clause.missing-field`, `clause.field`, `clause.form`.
 *
 * @param isJson whether the file says of itself that it is JSON
 */
export function readClause(bytes: Uint8Array, isJson: boolean): Parsed<ReadClause> {
  if (bytes.length > MAX_CLAUSE_BYTES)
    return fault('clause.too-large', 'It is larger than any clause that is read (256 KiB).');
  const text = decoded(bytes);
  if (text === undefined) return fault('clause.not-utf8', 'It is not in UTF-8.');
  if (isJson) return readTerms(text);
  if (CONTROLS.test(text)) return fault('clause.not-text', 'It is not a file of plain text.');
  if (text.trim() === '') return fault('clause.empty', 'There are no words in it.');
  if (text.length > MAX_WORDS)
    return fault(
      'clause.too-large',
      'It is longer than any clause that is read (20,000 characters): give one paragraph at a time.',
    );
  return parsed({ kind: 'words', text });
}
