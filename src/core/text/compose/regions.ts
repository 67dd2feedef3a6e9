import type { Segment } from '../segments.ts';
import type { Mark } from '../tokens.ts';
import type { Comparison, Hunk, Tokens } from './alignment.ts';

/** Where versions differ from their base, made so large that each part can be put into brackets by itself (TX2.6, TX2.7). */

/** Tokens from and up to, the latter not included. */
export interface Span {
  from: number;
  to: number;
}

/** A part of the base, and the same part of each version. */
export interface Region {
  base: Span;
  versions: Span[];
}

/** Two differences with fewer tokens than this between them are one. */
const ISLAND = 3;

/** A version beside its base: which part of one is which of the other. */
export class Alignment {
  readonly version: Tokens;
  readonly hunks: readonly Hunk[];

  constructor(comparison: Comparison, base: Tokens, version: readonly Segment[]) {
    this.version = comparison.read(version);
    this.hunks = comparison.hunks(base, this.version);
  }

  /** The version's part for a part of the base, into which every difference falls wholly or not at all. */
  inVersion({ from, to }: Span): Span {
    const { hunks } = this;
    const before = hunks[countWhile(hunks, (hunk) => hunk.to < from) - 1];
    const within = hunks[countWhile(hunks, (hunk) => hunk.to <= to) - 1];
    return { from: from + shift(before), to: to + shift(within) };
  }

  /** The base's part for one token of the version: the equal token, or all that the difference stands for. */
  inBase(token: number): Span {
    const { hunks } = this;
    const before = countWhile(hunks, (hunk) => hunk.till <= token);
    const here = hunks[before];
    if (here && here.at <= token) return here;
    const from = token - shift(hunks[before - 1]);
    return { from, to: from + 1 };
  }
}

function shift(hunk: Hunk | undefined): number {
  return hunk ? hunk.till - hunk.to : 0;
}

/** How many at the beginning of a list in order are so. */
function countWhile<T>(list: readonly T[], so: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (so(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The regions of all versions together, in order; no two touch. */
export function regionsOf(base: Tokens, versions: readonly Alignment[]): Region[] {
  let spans = united(
    base,
    versions.flatMap((version) => version.hunks.map(({ from, to }) => ({ from, to }))),
  );
  const cuts = base.hasGroups || versions.some((one) => one.version.hasGroups);
  for (let settled = !cuts; !settled;) {
    const larger = spans.map((span) => grown(base, versions, span));
    settled = larger.every(
      (span, i) => span.from === spans[i]?.from && span.to === (spans[i] as Span).to,
    );
    spans = united(base, larger);
  }
  return spans.map((span) =>
    trimmed(base, versions, {
      base: span,
      versions: versions.map((version) => version.inVersion(span)),
    }),
  );
}

/**
 * The region without the words at its ends that are the same in all texts: where a word stands twice, which of the two is the equal one is arbitrary, and a comma
 * and a phrase put in may have been taken for a space kept and others around it.
 */
function trimmed(base: Tokens, versions: readonly Alignment[], region: Region): Region {
  const texts = [base, ...versions.map((one) => one.version)];
  const spans = [region.base, ...region.versions].map((span) => ({ ...span }));
  const [first] = spans as [Span];
  const isOne = (place: (span: Span) => number): boolean => {
    const token = base.tokens[place(first)];
    const number = base.numbers[place(first)];
    return (
      token?.is !== 'mark' &&
      spans.every((span, i) => span.to > span.from && texts[i]?.numbers[place(span)] === number)
    );
  };
  while (isOne((span) => span.from)) for (const span of spans) span.from += 1;
  while (isOne((span) => span.to - 1)) for (const span of spans) span.to -= 1;
  return { base: first, versions: spans.slice(1) };
}

function united(base: Tokens, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && (span.from <= last.to || isIsland(base, last.to, span.from)))
      last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/** Whether so little stands between that two differences read as one. */
function isIsland({ tokens }: Tokens, from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (between.some((token) => token.is === 'mark')) return false;
  return between.length < ISLAND || !between.some((token) => token.is === 'word');
}

/** The region and every group of which a part is in it, in any of the texts. */
function grown(base: Tokens, versions: readonly Alignment[], span: Span): Span {
  let { from, to } = withGroups(base, span);
  for (const version of versions) {
    const own = version.inVersion(span);
    const whole = withGroups(version.version, own);
    if (whole.from < own.from) from = Math.min(from, version.inBase(whole.from).from);
    if (whole.to > own.to) to = Math.max(to, version.inBase(whole.to - 1).to);
  }
  return { from, to };
}

function withGroups({ begins, ends, hasGroups }: Tokens, span: Span): Span {
  let { from, to } = span;
  if (!hasGroups) return span;
  for (let i = span.from; i < span.to; i++) {
    const begin = begins[i] as number;
    if (begin < 0) continue;
    from = Math.min(from, begin);
    to = Math.max(to, ends[i] as number);
  }
  return { from, to };
}

/** A part of a text, to be put together with parts of others. */
export function piecesOf({ tokens }: Tokens, { from, to }: Span): (string | Mark)[] {
  return tokens.slice(from, to).map(({ key, mark }) => mark ?? key);
}

/** Whether two parts read alike. */
export function sameTokens(one: Tokens, a: Span, other: Tokens, b: Span): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let i = 0; i < a.to - a.from; i++)
    if (one.numbers[a.from + i] !== other.numbers[b.from + i]) return false;
  return true;
}
