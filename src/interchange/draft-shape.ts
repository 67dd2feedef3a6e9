import * as z from 'zod/mini';
import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { MAX_LEVELS, MAY_HOLD, NODE_KINDS, TIERS } from '#core/text/draft.ts';
import { refusedCharacter, segments } from '#core/text/segments.ts';
import { WORD_LANGUAGES, words } from '#core/words.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';

/** Whether a value from a file is a draft: shapes, ids, what may stand in what, and how much of it there may be. */

/** Nodes in one draft. */
export const MAX_NODES = 20_000;

const short = (max: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(max),
    z.refine((s) => refusedCharacter(s) === undefined, 'holds a character that is refused'),
  );
const language = z.enum(WORD_LANGUAGES);
const wording = z.strictObject({
  segs: segments,
  from: z.optional(z.strictObject({ language, hash: short(100) })),
});
const node = z.strictObject({
  id: short(80),
  kind: z.enum(NODE_KINDS),
  num: z.optional(short(40)),
  words: z.partialRecord(language, wording),
  children: z.array(z.unknown()),
});
const draft = z.strictObject({
  id: short(200),
  title: words,
  tier: z.enum(TIERS),
  working: language,
  authentic: z.array(language).check(z.maxLength(WORD_LANGUAGES.length)),
  nodes: z.array(z.unknown()),
});

/** What a schema found first, as the end of a sentence. */
function first(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  return `${path === '' ? 'it' : path}: ${issue?.message ?? 'not in its form'}`;
}

/**
 * A draft, if the value is one. Refusals: `draft.shape`, `draft.node`, `draft.place` (a part of a kind that may not stand there), `draft.id` (twice), `draft.size`.
 *
 * @example checkDraft(JSON.parse(text))
 */
export function checkDraft(value: unknown): Parsed<Draft> {
  const whole = draft.safeParse(value);
  if (!whole.success) return fault('draft.shape', `This is no draft: ${first(whole.error)}.`);
  const ids = new Set<string>();
  const read = (
    list: readonly unknown[],
    holder: NodeKind | 'text',
    level: number,
  ): Parsed<Node[]> => {
    const nodes: Node[] = [];
    for (const one of list) {
      const found = node.safeParse(one);
      if (!found.success) {
        const id = (one as { id?: unknown } | null)?.id;
        const which = typeof id === 'string' ? ` ${JSON.stringify(id.slice(0, 80))}` : '';
        return fault(
          'draft.node',
          `Part${which} of the text is not in its form: ${first(found.error)}.`,
        );
      }
      const { id, kind, children } = found.data;
      if (ids.has(id)) return fault('draft.id', `Two parts of the text have the id ${id}.`);
      ids.add(id);
      if (ids.size > MAX_NODES)
        return fault('draft.size', `The text has more than ${MAX_NODES} parts.`);
      if (!MAY_HOLD[holder].includes(kind))
        return fault('draft.place', `${id} is of kind ${kind}, which cannot stand in ${holder}.`);
      if (level > MAX_LEVELS)
        return fault('draft.size', `${id} stands deeper than ${MAX_LEVELS} levels.`);
      const inner = read(children, kind, level + 1);
      if (!inner.ok) return inner;
      nodes.push({ ...found.data, children: inner.value });
    }
    return parsed(nodes);
  };
  const nodes = read(whole.data.nodes, 'text', 1);
  return nodes.ok ? parsed({ ...whole.data, nodes: nodes.value }) : nodes;
}

/** Code units in one file of JSON; the same draft has a third of that as Markdown. */
const MAX_UNITS_OF_JSON = 36_000_000;

/** Whether a file begins as JSON with the fields of a draft; anything else is somebody's text. */
export function looksLikeJsonDraft(text: string): boolean {
  const begins = text.slice(0, 2_000);
  return /^\s*\{/.test(begins) && /"(?:id|title|tier|working|authentic|nodes)"\s*:/.test(begins);
}

/** A draft from its JSON. Refusals: `draft.size`, `draft.json`, and those of `checkDraft`. */
export function readJsonDraft(text: string): Parsed<Draft> {
  if (text.length > MAX_UNITS_OF_JSON)
    return fault('draft.size', `The file is longer than ${MAX_UNITS_OF_JSON} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('draft.json', 'The file begins as JSON and is not written as JSON has it.');
  }
  return checkDraft(value);
}
