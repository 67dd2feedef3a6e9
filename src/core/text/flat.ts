import * as z from 'zod/mini';
import type { WordLanguage } from '../words.ts';
import * as shape from '../shapes.ts';
import type { Alternative, Note, Segment, Stance } from './segments.ts';
import { faultOf, joined, localId, MAX_DEPTH, MAX_SEGMENTS, REASONS, VERBS } from './segments.ts';
import { label, name, run } from './segments.ts';

/**
 * Segments as the body of an act has them: one flat list, in which what nests is opened and ended, since a body nests at most sixteen deep (RC2.2) and groups in
 * groups would soon be deeper. A run is a string by itself.
 *
 * `["shall ", {"group":"g1"}, {"alt":"a","by":[{"by":"p1","verb":"propose"}]}, "establish", {"alt":"b"}, "consider", {"end":"group"}, " a mechanism."]`
 */
export type Flat = (
  | string
  | { placeholder: string }
  | { bracket: '[' | ']'; group?: string | undefined }
  | { group: string; issue?: string | undefined; reason?: (typeof REASONS)[number] | undefined }
  | { alt: string; label?: string | undefined; by?: Stance[] | undefined }
  | { note: true; by?: string | undefined; reserves?: true | undefined }
  | { end: 'group' | 'note' }
)[];

const item = z.union([
  run,
  z.strictObject({ placeholder: label }),
  z.strictObject({ bracket: z.enum(['[', ']']), group: z.optional(localId) }),
  z.strictObject({
    group: localId,
    issue: z.optional(localId),
    reason: z.optional(z.enum(REASONS)),
  }),
  z.strictObject({
    alt: localId,
    label: z.optional(name(60)),
    by: z.optional(
      z
        .array(z.strictObject({ by: name(60), verb: z.enum(VERBS) }))
        .check(z.minLength(1), z.maxLength(60)),
    ),
  }),
  z.strictObject({
    note: z.literal(true),
    by: z.optional(name(60)),
    reserves: z.optional(z.literal(true)),
  }),
  z.strictObject({ end: z.enum(['group', 'note']) }),
]);

/** The words of a paragraph in one language, flat. An empty list is *no text*. */
export const flat = z.array(item).check(
  z.maxLength(2 * MAX_SEGMENTS),
  z.refine((list) => read(list as Flat) !== undefined, 'is not in its one form'),
);

/** Words with their hash, and of a translation what it was made from. */
export interface Worded {
  segs: Flat;
  /** Of the segments (`hashWording`); a device fills it in, and whoever admits the act checks it. */
  hash: string;
  from?: { language: WordLanguage; hash: string } | undefined;
}

/** The words of one paragraph, by language. */
export type WordedIn = Partial<Record<WordLanguage, Worded>>;

const LANGUAGE = z.enum(['en', 'ur', 'ps', 'prs', 'ar', 'tr', 'fr']);
const worded = z.strictObject({
  segs: flat,
  hash: shape.digest,
  from: z.optional(z.strictObject({ language: LANGUAGE, hash: shape.digest })),
});

export const language = LANGUAGE;

/** In one language or more. */
export const wordedIn = z
  .strictObject({
    en: z.optional(worded),
    ur: z.optional(worded),
    ps: z.optional(worded),
    prs: z.optional(worded),
    ar: z.optional(worded),
    tr: z.optional(worded),
    fr: z.optional(worded),
  })
  .check(z.refine((words) => Object.keys(words).length > 0, 'is in no language'));

/** The flat list of some segments. @example spell([{ t: 'text', v: 'The bridge is open.' }]) // ['The bridge is open.'] */
export function spell(segs: readonly Segment[]): Flat {
  return segs.flatMap((seg): Flat => {
    switch (seg.t) {
      case 'text':
        return [seg.v];
      case 'placeholder':
        return [{ placeholder: seg.label }];
      case 'bracket':
        return [{ bracket: seg.v, ...(seg.group === undefined ? {} : { group: seg.group }) }];
      case 'note': {
        const { t: _, segs: inner, ...about } = seg;
        return [{ note: true, ...about }, ...spell(inner), { end: 'note' }];
      }
      case 'group': {
        const { t: _, id, alts, ...about } = seg;
        const each = alts.flatMap(({ id: alt, segs: inner, ...of }): Flat => [
          { alt, ...of },
          ...spell(inner),
        ]);
        return [{ group: id, ...about }, ...each, { end: 'group' }];
      }
    }
  });
}

type Open =
  | { kind: 'top'; segs: Segment[] }
  | { kind: 'note'; note: Note; segs: Segment[] }
  | { kind: 'group'; group: Extract<Segment, { t: 'group' }>; segs?: Segment[] };

/**
 * The segments of a flat list, or undefined where it is not one: something ends that was not opened, a group is without alternatives, words stand in a group and
 * in none of its alternatives, it nests deeper than eight, or it is not in its one form.
 */
export function read(list: Flat): Segment[] | undefined {
  const top: Segment[] = [];
  const stack: Open[] = [{ kind: 'top', segs: top }];
  for (const one of list) {
    const now = stack.at(-1) as Open;
    if (typeof one === 'object' && 'alt' in one) {
      if (now.kind !== 'group') return undefined;
      const { alt: id, label: said, by } = one;
      const alt: Alternative = {
        id,
        ...(said === undefined ? {} : { label: said }),
        ...(by === undefined ? {} : { by }),
        segs: [],
      };
      now.group.alts.push(alt);
      now.segs = alt.segs;
      continue;
    }
    if (typeof one === 'object' && 'end' in one) {
      if (now.kind !== one.end) return undefined;
      if (now.kind === 'group' && now.group.alts.length === 0) return undefined;
      if (now.kind === 'note' && now.segs.length === 0) return undefined;
      stack.pop();
      continue;
    }
    const into = now.segs;
    if (!into) return undefined;
    if (typeof one === 'string') into.push({ t: 'text', v: one });
    else if ('placeholder' in one) into.push({ t: 'placeholder', label: one.placeholder });
    else if ('bracket' in one)
      into.push({
        t: 'bracket',
        v: one.bracket,
        ...(one.group === undefined ? {} : { group: one.group }),
      });
    else {
      if (stack.length > MAX_DEPTH - 1) return undefined;
      if ('note' in one) {
        const { note: _, ...about } = one;
        const note: Note = { t: 'note', ...about, segs: [] };
        into.push(note);
        stack.push({ kind: 'note', note, segs: note.segs });
      } else {
        const { group: id, ...about } = one;
        const group = { t: 'group' as const, id, ...about, alts: [] };
        into.push(group);
        stack.push({ kind: 'group', group });
      }
    }
  }
  if (stack.length > 1 || faultOf(top) !== undefined) return undefined;
  return joined(top);
}
