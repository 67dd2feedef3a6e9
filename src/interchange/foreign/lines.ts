import type { NodeKind } from '#core/text/draft.ts';
import { kindOfHeading } from '../markdown/labels.ts';

/** What the beginning of a line in other people's text says that it is. */
export interface Begun {
  kind: Extract<NodeKind, 'part' | 'article' | 'annex' | 'paragraph' | 'point' | 'closing'>;
  /** Code units before the words: marks, number, what divides them. */
  lead: number;
  /** Code units after the words in the first line: closing marks. */
  tail: number;
  /** As written: `2 bis`, `(a)`. */
  num?: string;
  /** Of a heading, when its words are a whole sentence and so the first paragraph under it. */
  sentence?: true;
  /** `#` before it. */
  marked?: true;
}

const NUMBER =
  /^[ \u00a0]+((?:\d{1,4}|[IVXLCDM]{1,8}|[A-Z]|[۰-۹٠-٩]{1,4})(?:\.(?:\d{1,3}|x))*(?:[ -]?(?:bis|ter|quater|quinquies)|[a-z])?)(?![\p{L}\p{N}])/u;
const DIVIDER = /^(?:[ \u00a0]*(?:[.:)]|[-–—])?[ \u00a0]*(?:[-–—:])?[ \u00a0]*)/;
const PARAGRAPH =
  /^(?:(\d{1,3}(?:\.\d{1,3}){0,3}(?: ?(?:bis|ter))?[.)]|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3}){1,3}|[۰-۹٠-٩]{1,3}[.)۔])[ \t]+)/;
const POINT =
  /^(?:(\(?[a-z]{1,2}\)|\(?[ivx]{1,5}\)|\([\u0621-\u06ff]{1,4}\))[ \t]+|([-*•–])[ \t]+)/;
const CLOSING = /^(?:done |in witness whereof|signed (?:at|in|on) |fait |تحریر |حرر )/i;
const LONGEST_HEADING = 200;
/** A line longer than this is no heading, whatever it begins with. */
const LONGEST_LINE = 2_000;

/** How many spaces and tabs a line ends in. (As a pattern it would take the square of their number.) */
export function trailingSpace(line: string): number {
  let n = 0;
  while (line[line.length - 1 - n] === ' ' || line[line.length - 1 - n] === '\t') n += 1;
  return n;
}

/** As that, and with the `#` that may close a heading before it. */
function closingMarks(line: string): number {
  const spaces = trailingSpace(line);
  let n = spaces;
  while (line[line.length - 1 - n] === '#') n += 1;
  if (n === spaces) return spaces;
  const more = trailingSpace(line.slice(0, line.length - n));
  return more > 0 ? n + more : spaces;
}

/** A line that is nothing but a rule. */
export function isRule(line: string): boolean {
  return /^[ \t]*(?:[-*_=][ \t]?){3,}$/.test(line);
}

function isHeadingLike(words: string): boolean {
  return words.length <= LONGEST_HEADING && !/[.;,،؛۔]["”]?$/.test(words);
}

function heading(line: string, from: number, marked: boolean): Begun | undefined {
  const rest = line.slice(from);
  const bold = /^(\*\*|__)(.*)\1[ \t]*$/.exec(rest);
  const open = bold ? 2 : 0;
  const close = bold ? rest.length - 2 - (bold[2]?.length ?? 0) : closingMarks(rest);
  const inner = rest.slice(open, rest.length - close);
  const brackets = /^\[*/.exec(inner)?.[0].length ?? 0;
  const word = kindOfHeading(inner.slice(brackets));
  if (!word) return undefined;
  const number = NUMBER.exec(inner.slice(brackets + word.length));
  const num = number?.[1];
  const after = brackets + word.length + (number?.[0].length ?? 0);
  const divider = DIVIDER.exec(inner.slice(after))?.[0] ?? '';
  const words = inner.slice(after + divider.length);
  const facts = {
    kind: word.kind,
    ...(num === undefined ? {} : { num }),
    ...(marked ? { marked: true as const } : {}),
  };
  if (number === null) {
    // An annex may have no number; anything else without one is a sentence.
    const alone = /^[ \t]*$/.test(inner.slice(after)) && (word.kind === 'annex' || marked);
    if (!alone) return undefined;
  }
  if (!marked && !bold) {
    const divided = /[.:)–—-]/.test(divider);
    const titled = /^[^\p{Ll}]/u.test(words) && isHeadingLike(words);
    if (words !== '' && !divided && !titled) return undefined;
  }
  // The bracket belongs to the words, and so does all that stands in it.
  if (brackets > 0) return { ...facts, lead: from + open, tail: close };
  if (words !== '' && !isHeadingLike(words))
    return { ...facts, lead: from + open + after, tail: close, sentence: true };
  return {
    ...facts,
    lead: from + open + after + (words === '' ? 0 : divider.length),
    tail: words === '' ? close + divider.length : close,
  };
}

/**
 * What a line begins, or undefined where it only goes on.
 *
 * @example beginning('## Article 3: Verification') // { kind: 'article', num: '3', lead: 14, tail: 0, marked: true }
 */
export function beginning(line: string): Begun | undefined {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const marks = /^#{1,6}[ \t]+/.exec(line.slice(indent))?.[0].length ?? 0;
  const from = indent + marks;
  const headed = line.length > LONGEST_LINE ? undefined : heading(line, from, marks > 0);
  if (headed) return headed;
  if (marks > 0) {
    const tail = closingMarks(line);
    return {
      kind: 'paragraph',
      lead: from,
      tail: Math.min(tail, line.length - from),
      marked: true,
    };
  }
  const rest = line.slice(from);
  const paragraph = PARAGRAPH.exec(rest);
  if (paragraph?.[1] !== undefined)
    return { kind: 'paragraph', lead: from + paragraph[0].length, tail: 0, num: paragraph[1] };
  const point = POINT.exec(rest);
  if (point) {
    const num = point[1];
    return {
      kind: 'point',
      lead: from + point[0].length,
      tail: 0,
      ...(num === undefined ? {} : { num }),
    };
  }
  // In brackets, the number is one of the words in dispute.
  const inside = /^\[+/.exec(rest)?.[0].length ?? 0;
  if (inside > 0 && PARAGRAPH.test(rest.slice(inside)))
    return { kind: 'paragraph', lead: from, tail: 0 };
  if (inside > 0 && POINT.test(rest.slice(inside))) return { kind: 'point', lead: from, tail: 0 };
  return CLOSING.test(rest) ? { kind: 'closing', lead: from, tail: 0 } : undefined;
}
