import type { WordLanguage } from '../../words.ts';
import { fold } from './letters.ts';
import { numberWord, together } from './number-words.ts';
import { dualOf, isBetween, monthOf, percentLength, unitOf } from './units.ts';

/** Numbers, dates, durations and percentages, read out of a text in a form that is the same for every language. */
export interface Quantity {
  kind: 'number' | 'date' | 'duration' | 'percentage';
  /** `48`, `2031-03-04`, `--03-04`, `2031-03`, `48 hour`, `10 %`. */
  value: string;
  /** It may be no quantity at all, and is only used to answer one. */
  soft: boolean;
  at: number;
  length: number;
}

/** A word or a number, in order. */
interface Item {
  at: number;
  end: number;
  word?: string;
  value?: string;
  soft?: boolean;
}

/** Thousands are set off by threes, or in the way of lakhs by twos before the last three; `10,11` are two numbers. Nine groups at most, so that a row of them ends. */
const TOKEN =
  /(\d+(?:(?:[,٬،]\d{2,3}){0,8}[,٬،]\d{3}(?!\d))?(?:[.٫]\d+)*(?::\d{2}(?!\d))?)|([\p{L}\p{M}]+)/gu;
const COMMA_TOKEN =
  /(\d+(?:[.\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)*(?::\d{2}(?!\d))?)|([\p{L}\p{M}]+)/gu;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

function hasDecimalComma(language: WordLanguage): boolean {
  return language === 'fr' || language === 'tr';
}

/** A number in digits as every language writes it: `1,000` and `1.000` by who writes, and no noughts behind. */
function digits(raw: string, language: WordLanguage): string {
  const comma = hasDecimalComma(language);
  const time = /^(\d+):(\d{2})$/.exec(raw);
  if (time) return time[2] === '00' ? String(Number(time[1])) : raw;
  let plain = raw.replaceAll(/[٬،\u00a0\u202f]/g, '').replaceAll('٫', comma ? ',' : '.');
  if (comma) plain = plain.replaceAll(/\.(?=\d{3}(?!\d))/g, '').replaceAll(',', '.');
  else plain = plain.replaceAll(',', '');
  return plain.replace(/^0+(?=\d)/, '');
}

function itemsOf(text: string, language: WordLanguage): Item[] {
  const items: Item[] = [];
  for (const found of text.matchAll(hasDecimalComma(language) ? COMMA_TOKEN : TOKEN)) {
    const [raw, number, word] = found;
    const at = found.index;
    const end = at + raw.length;
    if (number !== undefined) {
      const before = text[at - 1] ?? '';
      const suffix = /^[A-Za-z]+/.exec(text.slice(end, end + 12))?.[0];
      const ordinal = suffix !== undefined && /^(?:st|nd|rd|th|e|er|ème)$/.test(suffix);
      // `20XX`, `A4`: no number. A hyphen before it is one of a name.
      if (/[A-Za-z]/.test(before) || (suffix !== undefined && !ordinal)) continue;
      items.push({ at, end, value: digits(number, language), soft: ordinal });
      continue;
    }
    const small = (word ?? '').toLowerCase();
    const said = numberWord(small, language) ?? attached(small, language);
    items.push(
      said
        ? { at, end, word: small, value: String(said.value), soft: said.soft }
        : { at, end, word: small },
    );
  }
  return joinedNumbers(text, items, language);
}

/** Arabic joins *and* and *the* to the word. */
function attached(word: string, language: WordLanguage) {
  if (language !== 'ar') return undefined;
  for (const start of ['و', 'ال'])
    if (word.startsWith(start)) {
      const said = numberWord(word.slice(start.length), language);
      if (said) return said;
    }
  return undefined;
}

/** Number words that make one number together, and `forty-eight (48)`, which is one number said twice. */
function joinedNumbers(text: string, items: readonly Item[], language: WordLanguage): Item[] {
  const out: Item[] = [];
  for (let n = 0; n < items.length; n++) {
    const item = items[n];
    if (!item) continue;
    const last = out.at(-1);
    const between = last ? text.slice(last.end, item.at) : '';
    const isWord = item.word !== undefined && item.value !== undefined;
    if (last?.value !== undefined && item.value !== undefined) {
      if (/^ ?\($/.test(between) && last.value === item.value && text[item.end] === ')') {
        last.end = item.end + 1;
        last.soft = false;
        continue;
      }
      const one =
        isWord && last.word !== undefined && /^[ \u00a0-]$/.test(between)
          ? together(Number(last.value), Number(item.value), language)
          : undefined;
      if (one !== undefined) {
        out[out.length - 1] = {
          at: last.at,
          end: item.end,
          word: '',
          value: String(one),
          soft: last.soft === true && one <= 12,
        };
        continue;
      }
    }
    // `two hundred and fifty`, `بیست و چهار`
    const next = items[n + 1];
    if (
      (item.word === 'and' || item.word === 'و') &&
      last?.value !== undefined &&
      last.word !== undefined &&
      next?.value !== undefined &&
      next.word !== undefined
    ) {
      const one = together(Number(last.value), Number(next.value), language);
      if (one !== undefined && Number(last.value) >= 20) {
        out[out.length - 1] = {
          at: last.at,
          end: next.end,
          word: '',
          value: String(one),
          soft: false,
        };
        n += 1;
        continue;
      }
    }
    out.push(item);
  }
  return out;
}

function whole(item: Item | undefined, from: number, to: number): number | undefined {
  const n = item?.value === undefined || !/^\d+$/.test(item.value) ? NaN : Number(item.value);
  return n >= from && n <= to ? n : undefined;
}

/** *The first* of a month, by a word. */
const FIRST_OF_MONTH = new Set(['یکم', 'premier']);
/** After a number word they make a fraction, which other languages say without one. */
const FRACTIONS = new Set([
  'third',
  'thirds',
  'quarter',
  'quarters',
  'fifth',
  'fifths',
  'tiers',
  'quarts',
  'تہائی',
  'چوتھائی',
]);

class Finder {
  readonly found: Quantity[] = [];
  readonly #text: string;
  readonly #items: readonly Item[];
  readonly #language: WordLanguage;
  readonly #used = new Set<Item>();

  constructor(text: string, language: WordLanguage) {
    this.#text = text;
    this.#language = language;
    for (const one of text.matchAll(ISO))
      this.#add('date', one[0], one.index, one.index + one[0].length, false);
    const masked = text.replaceAll(ISO, (one) => ' '.repeat(one.length));
    this.#items = itemsOf(masked, language);
  }

  #add(kind: Quantity['kind'], value: string, at: number, end: number, soft: boolean): void {
    this.found.push({ kind, value, soft, at, length: end - at });
  }

  /** The nearest item before or after that is a number, over at most three words that may stand in a date. */
  #near(from: number, step: 1 | -1): { item: Item; n: number } | undefined {
    for (let n = from + step, words = 0; words < 4; n += step, words++) {
      const item = this.#items[n];
      if (!item || this.#used.has(item)) return undefined;
      if (item.value !== undefined && (item.word === undefined || FIRST_OF_MONTH.has(item.word)))
        return { item, n };
      const isMonth = item.word !== undefined && this.#monthAt(n) === this.#monthAt(from);
      if (!isMonth && !isBetween(item.word ?? '')) return undefined;
    }
    return undefined;
  }

  #monthAt(n: number): number | undefined {
    const word = this.#items[n]?.word;
    if (word === undefined) return undefined;
    const next = this.#items[n + 1]?.word;
    const before = this.#items[n - 1]?.word;
    return (
      monthOf(word, this.#language) ??
      (next === undefined ? undefined : monthOf(`${word}_${next}`, this.#language)) ??
      (before === undefined ? undefined : monthOf(`${before}_${word}`, this.#language))
    );
  }

  dates(): void {
    for (const [n, item] of this.#items.entries()) {
      const month = this.#used.has(item) ? undefined : this.#monthAt(n);
      if (month === undefined) continue;
      const before = this.#near(n, -1);
      const after = this.#near(n, 1);
      const further = after && this.#near(after.n, 1);
      const parts = [before, after, further].flatMap((one) => (one ? [one.item] : []));
      const day = parts.find((one) => whole(one, 1, 31) !== undefined && one !== further?.item);
      const year = parts.find((one) => one !== day && whole(one, 1000, 2999) !== undefined);
      if (!day && !year) continue;
      const two = (x: number) => String(x).padStart(2, '0');
      const value = `${year?.value ?? '-'}-${two(month)}${day ? `-${two(Number(day.value))}` : ''}`;
      const span = [item, day, year].filter((one) => one !== undefined);
      for (const one of span) this.#used.add(one);
      // The same month by its other name.
      for (const near of [n - 1, n + 1]) {
        const other = this.#items[near];
        if (other && this.#monthAt(near) === month) this.#used.add(other);
      }
      this.#add(
        'date',
        value,
        Math.min(...span.map((one) => one.at)),
        Math.max(...span.map((one) => one.end)),
        false,
      );
    }
  }

  /** Percentages, durations, and the numbers that remain. */
  rest(): void {
    for (const [n, item] of this.#items.entries()) {
      if (this.#used.has(item)) continue;
      const dual =
        this.#language === 'ar' && item.word !== undefined ? dualOf(item.word) : undefined;
      if (dual) this.#add('duration', `2 ${dual}`, item.at, item.end, false);
      if (item.value === undefined) continue;
      const percent = percentLength(this.#text.slice(item.end, item.end + 30), this.#language);
      const sign =
        /[%٪] ?$/.exec(this.#text.slice(Math.max(0, item.at - 2), item.at))?.[0].length ?? 0;
      const named = this.#language === 'tr' && this.#items[n - 1]?.word === 'yüzde';
      if (percent > 0 || sign > 0 || named) {
        this.#add('percentage', `${item.value} %`, item.at - sign, item.end + percent, false);
        continue;
      }
      const unit = this.#unit(n);
      const one = item.value === '1' && item.word !== undefined;
      if (unit)
        this.#add(
          'duration',
          `${item.value} ${unit.name}`,
          item.at,
          unit.end,
          one || this.#isOrdinal(item),
        );
      else {
        const fraction = item.word !== undefined && FRACTIONS.has(this.#items[n + 1]?.word ?? '');
        this.#add('number', item.value, item.at, item.end, item.soft === true || fraction);
      }
    }
  }

  #isOrdinal({ word, soft }: Item): boolean {
    return soft === true && word !== undefined && this.#language === 'en' && word !== '';
  }

  /** The unit right after a number, or one word further: `30 calendar days`. */
  #unit(n: number): { name: string; end: number } | undefined {
    for (const next of [this.#items[n + 1], this.#items[n + 2]]) {
      if (next?.word === undefined || next.value !== undefined) return undefined;
      const before = this.#items[n]?.end ?? 0;
      if (/[.,;:،؛۔[\]]/.test(this.#text.slice(before, next.at))) return undefined;
      const name = unitOf(next.word, this.#language);
      if (name) return { name, end: next.end };
    }
    return undefined;
  }
}

/**
 * All quantities of a text, in the order of their places.
 *
 * @example quantities('within forty-eight (48) hours', 'en') // [{ kind: 'duration', value: '48 hour', soft: false, at: 7, length: 22 }]
 */
export function quantities(text: string, language: WordLanguage): Quantity[] {
  const finder = new Finder(fold(text), language);
  finder.dates();
  finder.rest();
  return finder.found.toSorted((a, b) => a.at - b.at);
}

/** Those of each side that nothing on the other answers. */
export function unanswered(
  a: readonly Quantity[],
  b: readonly Quantity[],
): { a: Quantity[]; b: Quantity[] } {
  const free = new Set<Quantity>([...a, ...b]);
  type Key = (one: Quantity) => string | undefined;
  /** Each of one side takes the first of the other that has its key; those without a key take none. */
  const match = (ofA: Key, ofB: Key = ofA): void => {
    const waiting = new Map<string, { list: Quantity[]; next: number }>();
    for (const y of b) {
      const key = free.has(y) ? ofB(y) : undefined;
      if (key === undefined) continue;
      const found = waiting.get(key);
      if (found) found.list.push(y);
      else waiting.set(key, { list: [y], next: 0 });
    }
    for (const x of a) {
      const key = free.has(x) ? ofA(x) : undefined;
      const found = key === undefined ? undefined : waiting.get(key);
      const y = found?.list[found.next];
      if (!found || !y) continue;
      found.next += 1;
      free.delete(x);
      free.delete(y);
    }
  };
  const whole: Key = ({ kind, value }) => `${kind} ${value}`;
  // A unit that is not known on one side leaves its number.
  const bare =
    (isNumber: boolean): Key =>
    ({ kind, value }) =>
      kind === 'date' ? undefined : `${(kind === 'number') === isNumber} ${value.split(' ')[0]}`;
  match((one) => (one.soft ? undefined : whole(one)));
  match(whole);
  match(bare(true), bare(false));
  const hard = (list: readonly Quantity[]) => list.filter((one) => free.has(one) && !one.soft);
  return { a: hard(a), b: hard(b) };
}
