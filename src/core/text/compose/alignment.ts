import type { Segment } from '../segments.ts';
import type { Token } from '../tokens.ts';
import { flatten } from '../tokens.ts';
import { Matcher, Vocabulary } from '../redline/matcher.ts';

/** Words as tokens, and where its groups begin and end. */
export interface Tokens {
  tokens: readonly Token[];
  numbers: Int32Array;
  /** For a token that opens or closes a group or an alternative: where the group begins, and the token after its last. -1 for all others. */
  begins: Int32Array;
  ends: Int32Array;
  hasGroups: boolean;
}

function tokensIn(segs: readonly Segment[], vocabulary: Vocabulary): Tokens {
  const tokens = flatten(segs);
  const numbers = new Int32Array(tokens.length);
  const begins = new Int32Array(tokens.length).fill(-1);
  const ends = new Int32Array(tokens.length).fill(-1);
  const open: number[][] = [];
  let hasGroups = false;
  for (const [i, token] of tokens.entries()) {
    numbers[i] = vocabulary.of(token.key);
    const kind = token.mark?.t;
    if (kind === 'group') open.push([]);
    if (kind === 'group' || kind === 'alt' || kind === '/alt' || kind === '/group')
      open.at(-1)?.push(i);
    if (kind !== '/group') continue;
    hasGroups = true;
    const own = open.pop() ?? [];
    for (const at of own) {
      begins[at] = own[0] as number;
      ends[at] = i + 1;
    }
  }
  return { tokens, numbers, begins, ends, hasGroups };
}

/** One difference: tokens `from` to `to` of the base are tokens `at` to `till` of the version, ends not included. */
export interface Hunk {
  from: number;
  to: number;
  at: number;
  till: number;
}

/** Several texts that are compared with each other: equal tokens have equal numbers in all of them. */
export class Comparison {
  readonly #vocabulary = new Vocabulary();
  readonly #matcher = new Matcher();

  read(segs: readonly Segment[]): Tokens {
    return tokensIn(segs, this.#vocabulary);
  }

  /**
   * Where a version differs from its base, in order; between two differences stand equal tokens.
   *
   * @example comparison.hunks(comparison.read(plain('48 hours')), comparison.read(plain('24 hours'))) // [{ from: 0, to: 1, at: 0, till: 1 }]
   */
  hunks(base: Tokens, version: Tokens): Hunk[] {
    const partners = this.#matcher.match(base.numbers, version.numbers);
    const hunks: Hunk[] = [];
    let [from, at] = [0, 0];
    const equal = (to: number, till: number): void => {
      if (to > from || till > at) hunks.push({ from, to, at, till });
      [from, at] = [to + 1, till + 1];
    };
    for (const [i, partner] of partners.entries()) if (partner >= 0) equal(i, partner);
    equal(partners.length, version.numbers.length);
    return hunks;
  }
}
