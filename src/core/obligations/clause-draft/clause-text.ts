import type { Quantity } from '../../text/concordance/quantities.ts';
import { quantities } from '../../text/concordance/quantities.ts';

/** Words of a clause: where they begin and how long they are, in code units of the clause's text. */
export interface Span {
  at: number;
  length: number;
}

export interface Sentence {
  at: number;
  text: string;
}

/** A period of time that the words say, in whole minutes. */
export interface Duration extends Span {
  minutes: number;
}

/** A clause's English text, taken apart once for all who read it. The time for it grows with the length of the text. */
export interface ClauseText {
  text: string;
  sentences: Sentence[];
  quantities: Quantity[];
  durations: Duration[];
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1_440, week: 10_080 };
/** As in terms.ts: ten years. */
const MOST_MINUTES = 60 * 24 * 3660;
/** Stops behind which no sentence ends. */
const SHORT =
  /(?:\b(?:no|nos|art|arts|para|paras|approx|incl|st|dr|cf|e\.g|i\.e|a\.m|p\.m)|\b[A-Z])$/i;

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const put = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const at = from + (raw.length - raw.trimStart().length);
    const said = raw.trim();
    if (said !== '') sentences.push({ at, text: said });
  };
  let from = 0;
  for (const stop of text.matchAll(
    /[.!?;]["”’)]?(?=\s|$)|\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*•#]|\(?[a-z0-9]{1,3}[.)]))/g,
  )) {
    const before = text.slice(Math.max(from, stop.index - 8), stop.index);
    if (stop[0].startsWith('.') && SHORT.test(before)) continue;
    put(from, stop.index + stop[0].length);
    from = stop.index + stop[0].length;
  }
  put(from, text.length);
  return sentences;
}

/** Months and years have no fixed length, and working days depend on a calendar: neither is counted in minutes. */
function durationsOf(text: string, list: readonly Quantity[]): Duration[] {
  return list.flatMap(({ kind, value, at, length }) => {
    if (kind !== 'duration' || /working|business|week ?days/i.test(text.slice(at, at + length)))
      return [];
    const [number = '', unit = ''] = value.split(' ');
    const each = MINUTES[unit];
    if (each === undefined || !/^\d{1,7}$/.test(number)) return [];
    const minutes = Number(number) * each;
    return minutes >= 1 && minutes <= MOST_MINUTES ? [{ at, length, minutes }] : [];
  });
}

export function clauseText(text: string): ClauseText {
  const list = quantities(text, 'en');
  return {
    text,
    sentences: sentencesOf(text),
    quantities: list,
    durations: durationsOf(text, list),
  };
}

export function spanOf({ at, text }: Sentence): Span {
  return { at, length: text.length };
}

/** The first place where a pattern stands in a sentence. */
export function findIn(sentence: Sentence, pattern: RegExp): Span | undefined {
  const found = pattern.exec(sentence.text);
  return found ? { at: sentence.at + found.index, length: found[0].length } : undefined;
}

/** The first sentence that has all of these, and none of those. */
export function sentenceWith(
  { sentences }: ClauseText,
  all: readonly RegExp[],
  none?: RegExp,
): Sentence | undefined {
  return sentences.find(
    ({ text }) => all.every((one) => one.test(text)) && none?.test(text) !== true,
  );
}

/** The index of the first of a list, in the order of the text, that begins at a place or behind it. */
function indexFrom(list: readonly Span[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of a list in the order of the text, those that lie between two places. */
export function between<S extends Span>(list: readonly S[], from: number, to: number): S[] {
  const found: S[] = [];
  for (let n = indexFrom(list, from); n < list.length; n++) {
    const one = list[n];
    if (!one || one.at > to) break;
    if (one.at + one.length <= to) found.push(one);
  }
  return found;
}

/** Of a list in the order of the text, those that lie within a sentence. */
export function within<S extends Span>(list: readonly S[], { at, text }: Sentence): S[] {
  return between(list, at, at + text.length);
}
