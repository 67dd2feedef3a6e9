import * as z from 'zod/mini';

/**
 * The words of one paragraph in one language, as a list of segments (TX5): runs of text, groups of bracketed alternatives, placeholders, notes, and brackets that
 * stand alone. There is one way to write the same words, so that their hash is theirs alone (hashes.ts).
 */

export type Segment = Run | Group | Placeholder | Note | Bracket;

/** A run of text. It holds no square bracket: those are groups, placeholders or brackets that stand alone. */
export interface Run {
  t: 'text';
  v: string;
}

/** Alternatives in brackets, one of which is to stay. A group of one is *keep or delete*. */
export interface Group {
  t: 'group';
  /** The same in every language; unique in its paragraph. */
  id: string;
  /** What is in dispute, where several groups turn on one thing. */
  issue?: string | undefined;
  reason?: Reason | undefined;
  alts: Alternative[];
}

export interface Alternative {
  /** Unique in its group, the same in every language. */
  id: string;
  /** `Option 1 bis`. */
  label?: string | undefined;
  by?: Stance[] | undefined;
  /** None at all is *no text*. */
  segs: Segment[];
}

export interface Stance {
  /** A party's id in a record; in an imported draft, the name it is written with. */
  by: string;
  verb: Verb;
}

/** A blank to be filled: `[X days]`. */
export interface Placeholder {
  t: 'placeholder';
  label: string;
}

/** A footnote, in which no other stands; with `by` and `reserves`, a named reservation (VCLT uses the word of treaties, negotiators of drafts; here it is the latter). */
export interface Note {
  t: 'note';
  by?: string | undefined;
  reserves?: true | undefined;
  segs: Segment[];
}

/**
 * One square bracket by itself. With `group` it is one end of a group that reaches over paragraphs; without, it has no partner in an imported text, and is kept
 * and flagged, never repaired (TX6).
 */
export interface Bracket {
  t: 'bracket';
  v: '[' | ']';
  group?: string | undefined;
}

export const REASONS = [
  'alternative',
  'contentious',
  'awaiting-instructions',
  'linked',
  'tactical',
  'uncertain',
  'placeholder',
] as const;
export type Reason = (typeof REASONS)[number];

export const VERBS = ['propose', 'support', 'oppose', 'reserve', 'consider'] as const;
export type Verb = (typeof VERBS)[number];

/** How deep groups and notes may nest. Real drafts reach four. */
export const MAX_DEPTH = 8;
/** Code units of text in one paragraph and language, labels included. */
export const MAX_UNITS = 40_000;
/** Segments in one paragraph and language, nested ones included. */
export const MAX_SEGMENTS = 4_000;

/** `g1`, `a3.2`, `base`: of groups and alternatives. */
export const localId = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/));

/**
 * Controls but tab and line feed, the two that no XML can carry (U+FFFE, U+FFFF), and what changes direction (U+202A–202E, U+2066–2069): a reader would see another
 * order than was signed.
 */
const REFUSED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;

/** Half of a surrogate pair by itself: no UTF-8 spells it. */
function isWellFormed(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const unit = s.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = s.charCodeAt(i + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    i += 1;
  }
  return true;
}

/** Why these characters cannot be words of a text, or undefined: `control`, `direction`, `surrogate`. */
export function refusedCharacter(s: string): 'control' | 'direction' | 'surrogate' | undefined {
  const found = REFUSED.exec(s)?.[0];
  if (found !== undefined) return found >= '\u2000' && found < '\u2070' ? 'direction' : 'control';
  return isWellFormed(s) ? undefined : 'surrogate';
}

const written = (max: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(max),
    z.refine(
      (s) => refusedCharacter(s) === undefined,
      'holds a control or direction-changing character',
    ),
  );
/** The characters of a run of text. */
export const run = written(MAX_UNITS).check(
  z.refine((s) => !/[[\]]/.test(s), 'holds a square bracket; brackets are segments'),
);
/** A short label or name: no line feed, none of the characters that set it off in print. */
export const name = (max: number) =>
  written(max).check(z.refine((s) => !/[[\]{}\n;:]/.test(s), 'holds a mark that sets names off'));

/** What a placeholder says in its brackets. */
export const label = written(200).check(
  z.refine((s) => !/[[\]\n]/.test(s), 'holds a bracket or a line feed'),
);

const stance = z.strictObject({ by: name(60), verb: z.enum(VERBS) });

/** One level of nesting; a body has at most MAX_DEPTH of them, so that nothing hostile recurses further. */
function segmentAt(depth: number): z.ZodMiniType<Segment> {
  const flat = [
    z.strictObject({ t: z.literal('text'), v: run }),
    z.strictObject({ t: z.literal('placeholder'), label }),
    z.strictObject({
      t: z.literal('bracket'),
      v: z.enum(['[', ']']),
      group: z.optional(localId),
    }),
  ] as const;
  if (depth === MAX_DEPTH) return z.union(flat) as z.ZodMiniType<Segment>;
  const inner = z.array(segmentAt(depth + 1));
  return z.union([
    ...flat,
    z.strictObject({
      t: z.literal('group'),
      id: localId,
      issue: z.optional(localId),
      reason: z.optional(z.enum(REASONS)),
      alts: z
        .array(
          z.strictObject({
            id: localId,
            label: z.optional(name(60)),
            by: z.optional(z.array(stance).check(z.minLength(1), z.maxLength(60))),
            segs: inner,
          }),
        )
        .check(z.minLength(1), z.maxLength(60)),
    }),
    z.strictObject({
      t: z.literal('note'),
      by: z.optional(name(60)),
      reserves: z.optional(z.literal(true)),
      segs: inner.check(z.minLength(1)),
    }),
  ]) as z.ZodMiniType<Segment>;
}

/** What is wrong with the whole that no segment shows by itself, or undefined. */
export function faultOf(segs: readonly Segment[]): string | undefined {
  const groups = new Set<string>();
  let units = 0;
  let count = 0;
  const look = (list: readonly Segment[], inNote = false): string | undefined => {
    let before: Segment | undefined;
    for (const seg of list) {
      count += 1;
      if (seg.t === 'text') {
        if (before?.t === 'text') return 'has two runs of text side by side';
        units += seg.v.length;
      } else if (seg.t === 'placeholder') {
        units += seg.label.length;
      } else if (seg.t === 'note') {
        if (inNote) return 'has a note in a note';
        const no = look(seg.segs, true);
        if (no !== undefined) return no;
      } else if (seg.t === 'group') {
        if (groups.has(seg.id)) return `has two groups ${seg.id}`;
        groups.add(seg.id);
        if (new Set(seg.alts.map((alt) => alt.id)).size !== seg.alts.length)
          return `has two alternatives of one id in ${seg.id}`;
        for (const alt of seg.alts) {
          const no = look(alt.segs, inNote);
          if (no !== undefined) return no;
        }
      }
      before = seg;
    }
    return undefined;
  };
  const no = look(segs);
  if (no !== undefined) return no;
  if (units > MAX_UNITS) return `is longer than ${MAX_UNITS} code units`;
  return count > MAX_SEGMENTS ? `has more than ${MAX_SEGMENTS} segments` : undefined;
}

/** The words of a paragraph in one language. Empty is *no text*. */
export const segments = z
  .array(segmentAt(1))
  .check(z.refine((segs) => faultOf(segs) === undefined, 'is not in its one form'));

/** Runs of text side by side made one, empty ones left out: the one form, on every level. */
export function joined(segs: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const seg of segs) {
    if (seg.t === 'group') {
      out.push({ ...seg, alts: seg.alts.map((alt) => ({ ...alt, segs: joined(alt.segs) })) });
      continue;
    }
    if (seg.t === 'note') {
      out.push({ ...seg, segs: joined(seg.segs) });
      continue;
    }
    if (seg.t !== 'text') {
      out.push(seg);
      continue;
    }
    const last = out.at(-1);
    if (last?.t === 'text') out[out.length - 1] = { t: 'text', v: last.v + seg.v };
    else if (seg.v !== '') out.push(seg);
  }
  return out;
}

/** Words of one run, or none. @example plain('The Parties agree.') */
export function plain(v: string): Segment[] {
  return v === '' ? [] : [{ t: 'text', v }];
}

/** Whether nothing is left open in these words: no group, placeholder or lone bracket. Notes may stay, reservations not. */
export function isClean(segs: readonly Segment[]): boolean {
  return segs.every(
    (seg) => seg.t === 'text' || (seg.t === 'note' && !seg.reserves && isClean(seg.segs)),
  );
}

/**
 * As print has it, with brackets and without who stands for what: `shall [establish][consider]`. Notes are left out. An alternative without text prints its label,
 * or `[]`.
 */
export function printed(segs: readonly Segment[]): string {
  return segs
    .map((seg) => {
      switch (seg.t) {
        case 'text':
          return seg.v;
        case 'placeholder':
          return `[${seg.label}]`;
        case 'bracket':
          return seg.v;
        case 'note':
          return '';
        case 'group':
          return seg.alts.map((alt) => `[${printed(alt.segs)}]`).join('');
      }
    })
    .join('');
}

/**
 * What remains of the words when every group is decided by `choose`: the id of the alternative to keep, or undefined for none of them (which a group of one, *keep
 * or delete*, allows).
 *
 * @example chosen(segs, (group) => group.alts[0]?.id)
 */
export function chosen(
  segs: readonly Segment[],
  choose: (group: Group) => string | undefined,
): Segment[] {
  return joined(
    segs.flatMap((seg): Segment[] => {
      if (seg.t === 'note') return [{ ...seg, segs: chosen(seg.segs, choose) }];
      if (seg.t !== 'group') return [seg];
      const id = choose(seg);
      const alt = seg.alts.find((one) => one.id === id);
      return alt ? chosen(alt.segs, choose) : [];
    }),
  );
}
