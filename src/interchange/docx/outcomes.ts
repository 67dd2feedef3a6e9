import type { WordLanguage } from '#core/words.ts';
import type { BaseWords } from './base-words.ts';
import type { Owners } from './owners.ts';
import type { ReadParagraph } from './readings.ts';
import type { ReturnedFile } from './returned.ts';

/** What became of the base in one reading of a file, paragraph by paragraph. Texts have notes between marks. */
export type Outcome =
  | { what: 'words'; at: number; text: string; sources: number[] }
  /** Its words are gone. */
  | { what: 'delete'; at: number; sources: number[] }
  /** It is not in the file at all. */
  | { what: 'missing'; at: number; sources: number[] }
  | { what: 'split'; at: number; texts: string[]; sources: number[] }
  | { what: 'merge'; at: number; with: number[]; text: string; sources: number[] }
  | { what: 'move'; at: number; after: number | undefined; sources: number[] }
  | {
      what: 'insert';
      after: number | undefined;
      language: WordLanguage;
      text: string;
      sources: number[];
    };

/** A paragraph of a reading with what of the base is in it. */
interface Placed {
  paragraph: ReadParagraph;
  owners: number[];
  language: WordLanguage;
}

/** How this reading differs from the base, in the order of the file. */
export function outcomesOf(
  file: ReturnedFile,
  reading: readonly ReadParagraph[],
  base: readonly BaseWords[],
  owners: Owners,
): Outcome[] {
  const placed = placedIn(reading, base, owners);
  const of = new Map<number, Placed[]>();
  for (const one of placed)
    for (const at of one.owners) {
      const list = of.get(at);
      if (list) list.push(one);
      else of.set(at, [one]);
    }
  const sources = sourcesOf(owners, base.length);
  const out: Outcome[] = [];
  const told = new Set<Placed>();
  const gone = new Set<number>();
  const merged = new Set<number>();
  for (const [at, one] of base.entries()) {
    const own = sources[at] as number[];
    const found = of.get(at) ?? [];
    for (const paragraph of found) told.add(paragraph);
    if (merged.has(at)) continue;
    if (own.length === 0) {
      if (one.text !== '') out.push({ what: 'missing', at, sources: own });
      continue;
    }
    const [first] = found;
    if (!first) {
      if (one.text === '') continue;
      gone.add(at);
      out.push({ what: 'delete', at, sources: own });
    } else if (found.length > 1)
      out.push({
        what: 'split',
        at,
        texts: found.map((each) => each.paragraph.text),
        sources: own,
      });
    else if (first.owners.length > 1 && first.owners[0] === at) {
      const others = first.owners.filter(
        (other) => other !== at && (of.get(other) ?? []).length === 1,
      );
      for (const other of others) merged.add(other);
      const all = [at, ...others].flatMap((each) => sources[each] as number[]);
      if (others.length === 0)
        out.push({ what: 'words', at, text: first.paragraph.text, sources: own });
      else out.push({ what: 'merge', at, with: others, text: first.paragraph.text, sources: all });
    } else if (first.owners[0] === at && first.paragraph.text !== one.text)
      out.push({ what: 'words', at, text: first.paragraph.text, sources: own });
  }
  const moves = new Moves(file, base, owners, gone);
  for (const insert of insertsIn(placed, told, owners)) {
    const moved = moves.take(insert);
    if (moved === undefined) {
      out.push(insert.outcome);
      continue;
    }
    const own = insert.outcome.sources;
    const index = out.findIndex((one) => one.what === 'delete' && one.at === moved);
    const { after, text } = insert.outcome;
    out.splice(index, 1, { what: 'move', at: moved, after, sources: own });
    if (text !== base[moved]?.text) out.push({ what: 'words', at: moved, text, sources: own });
  }
  return [...out, ...reordered(placed, base, sources)];
}

/** Of each paragraph, what of the base has words in it; an empty one is still what its bookmark says. */
function placedIn(
  reading: readonly ReadParagraph[],
  base: readonly BaseWords[],
  { ofSource, languageOf, isApart }: Owners,
): Placed[] {
  return reading.flatMap((paragraph) => {
    if (paragraph.parts.some(({ source }) => isApart[source])) return [];
    const found = new Set<number>();
    for (const { source, text } of paragraph.parts) {
      const at = ofSource[source];
      if (at !== undefined && (text !== '' || base[at]?.text === '')) found.add(at);
    }
    const language = languageOf[paragraph.parts[0]?.source ?? 0] as WordLanguage;
    return [{ paragraph, owners: [...found], language }];
  });
}

function sourcesOf({ ofSource }: Owners, count: number): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (const [source, at] of ofSource.entries())
    if (at !== undefined) (found[at] as number[]).push(source);
  return found;
}

interface Insert {
  outcome: Extract<Outcome, { what: 'insert' }>;
  moves: ReadonlySet<string>;
}

/** Paragraphs in which nothing of the base is, each after what of the base comes before it in its language. */
function insertsIn(placed: readonly Placed[], told: ReadonlySet<Placed>, owners: Owners): Insert[] {
  const last = new Map<WordLanguage, number>();
  return placed.flatMap((one): Insert[] => {
    const { paragraph, language } = one;
    const own = one.owners.at(-1);
    if (own !== undefined) last.set(language, own);
    if (told.has(one) || paragraph.text.trim() === '') return [];
    const sources = paragraph.parts
      .filter(({ text }) => text !== '')
      .map(({ source }) => source)
      .filter((source) => owners.ofSource[source] === undefined);
    const after = last.get(language);
    return [
      {
        outcome: { what: 'insert', after, language, text: paragraph.text, sources },
        moves: paragraph.moves,
      },
    ];
  });
}

/** Of the paragraphs that are gone: which of them stands elsewhere, with the same words or by a move that the file tells of. */
class Moves {
  readonly #base: readonly BaseWords[];
  readonly #gone: Set<number>;
  readonly #byWords = new Map<string, number[]>();
  readonly #byName = new Map<string, number>();

  constructor(
    file: ReturnedFile,
    base: readonly BaseWords[],
    { ofSource }: Owners,
    gone: Set<number>,
  ) {
    this.#base = base;
    this.#gone = gone;
    for (const at of gone) {
      const key = this.#key(at);
      const list = this.#byWords.get(key);
      if (list) list.push(at);
      else this.#byWords.set(key, [at]);
    }
    for (const [source, { runs }] of file.paragraphs.entries()) {
      const at = ofSource[source];
      if (at === undefined) continue;
      for (const { kind, move } of runs)
        if (kind === 'moveFrom' && move !== undefined && move !== '') this.#byName.set(move, at);
    }
  }

  #key(at: number): string {
    const one = this.#base[at] as BaseWords;
    return `${one.language} ${one.text}`;
  }

  /** What of the base this is, which is then no longer gone. */
  take({ outcome, moves }: Insert): number | undefined {
    const named = [...moves].map((name) => this.#byName.get(name));
    const same = this.#byWords.get(`${outcome.language} ${outcome.text}`) ?? [];
    const found = [...named, ...same].find(
      (at) =>
        at !== undefined &&
        this.#gone.has(at) &&
        this.#base[at]?.language === outcome.language &&
        this.#base[at].node !== undefined,
    );
    if (found === undefined) return undefined;
    this.#gone.delete(found);
    return found;
  }
}

/** Paragraphs that stand in another order than in the base: in each language those outside the longest run that kept it. */
function reordered(
  placed: readonly Placed[],
  base: readonly BaseWords[],
  sources: readonly number[][],
): Outcome[] {
  const seen = new Set<number>();
  const orders = new Map<WordLanguage, number[]>();
  for (const { owners } of placed)
    for (const at of owners) {
      const one = base[at];
      if (seen.has(at) || one?.node === undefined) continue;
      seen.add(at);
      const order = orders.get(one.language);
      if (order) order.push(at);
      else orders.set(one.language, [at]);
    }
  return [...orders.values()].flatMap((order) => {
    const kept = longestRising(order);
    return order.flatMap((at, n): Outcome[] =>
      kept.has(at)
        ? []
        : [{ what: 'move', at, after: order[n - 1], sources: sources[at] as number[] }],
    );
  });
}

/** The longest rising subsequence of numbers that are all different (patience sorting). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const n of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] as number) < n) low = middle + 1;
      else high = middle;
    }
    before.set(n, tails[low - 1]);
    tails[low] = n;
  }
  const kept = new Set<number>();
  for (let n = tails.at(-1); n !== undefined; n = before.get(n)) kept.add(n);
  return kept;
}
