/**
 * A synthetic draft in the shape of a real one (some 17,000 words, a thousand brackets nested to depth four, a few unbalanced, options, attributions, placeholders,
 * footnote markers), and its successor. Words and sides are invented; the same seed gives the same text.
 */

const WORDS =
  'the Parties shall should cooperate measures support of in accordance with their and this Agreement communicate progress on implementation national common reporting framework adequate enhanced capacity financial resources timely action long-term including through review periodic transparency relevant decisions body established under collective account needs circumstances provisions lake river crossing grain passage convoy observers stations upper lower valley season harvest commission joint office'.split(
    ' ',
  );
const SIDES = ['Arn', 'Bel', 'Cor', 'Dun', 'Esk', 'Fal'];
const TITLES = ['Purpose', 'Mitigation of harm', 'Passage', 'Finance', 'Transparency', 'Observers'];

export interface Shape {
  /** About how many words. */
  words: number;
  /** About how many pairs of brackets. */
  brackets: number;
  /** How many brackets have no partner. */
  strays: number;
}

const PARIS: Shape = { words: 17_000, brackets: 1_000, strays: 7 };

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Author {
  readonly #next: () => number;
  brackets = 0;
  words = 0;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  chance(p: number): boolean {
    return this.#next() < p;
  }

  among(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  one<T>(list: readonly T[]): T {
    return list[this.among(0, list.length - 1)] as T;
  }

  run(n: number): string {
    this.words += n;
    return Array.from({ length: n }, () => this.one(WORDS)).join(' ');
  }

  #attribution(): string {
    const sides = () => Array.from({ length: this.among(1, 3) }, () => this.one(SIDES)).join('/');
    if (this.chance(0.6)) return `${sides()} propose; ${sides()} oppose: `;
    return this.chance(0.5) ? `${sides()}propose: ` : `Alt ${this.among(1, 3)}: `;
  }

  /** Words with groups in them, down to a depth; `density` is the share of places that have one. */
  phrase(depth: number, density: number): string {
    const parts = [this.run(this.among(3, 9))];
    for (let n = this.among(1, 4); n > 0; n--) {
      if (depth > 0 && this.chance(density)) parts.push(this.group(depth, density));
      parts.push(this.run(this.among(2, 8)));
    }
    return parts.join(' ');
  }

  group(depth: number, density: number): string {
    if (this.chance(0.12)) {
      this.brackets += 1;
      return this.one(['[X]', '[20XX]', '[X days]', '[…]', '[Placeholder for Article 9]']);
    }
    const alternatives = this.chance(0.4) ? 1 : this.among(2, 3);
    let out = '';
    for (let n = 0; n < alternatives; n++) {
      this.brackets += 1;
      const deeper = depth > 1 && this.chance(0.3);
      const words = deeper ? this.phrase(depth - 1, density) : this.run(this.among(1, 6));
      out += `[${this.chance(0.08) ? this.#attribution() : ''}${words}]`;
    }
    return out;
  }
}

/**
 * The draft as Markdown: articles, numbered paragraphs, points, options.
 *
 * @example bracketedDraft(1) // '# Draft agreement on the lake\n\n…'
 */
export function bracketedDraft(seed: number, shape: Shape = PARIS): string {
  const author = new Author(seed);
  const out = ['# Draft agreement on the lake', 'The Parties to this Agreement,'];
  for (let n = 0; n < 12; n++) out.push(`Recalling ${author.phrase(2, 0.2)},`);
  out.push('Have agreed as follows:');
  // One group at the full depth, whatever the dice say.
  out.push('## Article 1 (Definitions)', `1. ${author.run(8)} [a [b [c [d] of] the] whole] thing.`);
  author.brackets += 4;
  for (let article = 2; author.words < shape.words; article++) {
    out.push(`## Article ${article}${author.chance(0.1) ? ' bis' : ''} (${author.one(TITLES)})`);
    for (let p = 1; p <= author.among(3, 12); p++) {
      const density = author.brackets / shape.brackets < author.words / shape.words ? 0.8 : 0.25;
      const lead = author.chance(0.15) ? `Option ${author.among(1, 4)}: ` : '';
      const note = author.chance(0.05) ? '[^3]' : '';
      out.push(`${p}. ${lead}${author.phrase(4, density)}${note}.`);
      if (author.chance(0.3))
        for (const letter of 'abc') out.push(`(${letter}) ${author.phrase(2, density / 2)};`);
      if (author.chance(0.05)) {
        out.push(`[${author.run(12)};`, `${author.run(9)}.]`);
        author.brackets += 1;
      }
    }
  }
  for (let n = 0; n < shape.strays; n++) {
    const at = author.among(30, out.length - 1);
    const lost = author.chance(0.5) ? '[' : ']';
    out[at] = (out[at] ?? '').replace(/ (?=[a-z])/, ` ${lost}`);
  }
  return `${out.join('\n\n')}\n`;
}

/** The next draft: about every tenth group is settled on its first alternative, some words change, a few paragraphs move, go and come. */
export function successor(draft: string, seed: number): string {
  const author = new Author(seed);
  const paragraphs = draft.trimEnd().split('\n\n');
  const kept = paragraphs.flatMap((paragraph) => {
    if (paragraph.startsWith('#') || !author.chance(0.35)) return [paragraph];
    if (author.chance(0.05)) return [];
    const settled = paragraph.replace(/\[([^[\]]*)\](?:\[[^[\]]*\])*/g, (whole, first: string) =>
      author.chance(0.3) ? first : whole,
    );
    const worded = settled.replace(/\b[a-z]{4,}\b/g, (word) =>
      author.chance(0.04) ? author.one(WORDS) : word,
    );
    return author.chance(0.05) ? [worded, `${author.run(30)}.`] : [worded];
  });
  for (let n = 0; n < 5; n++) {
    const [moved] = kept.splice(author.among(20, kept.length - 1), 1);
    if (moved !== undefined) kept.splice(author.among(20, kept.length), 0, moved);
  }
  return `${kept.join('\n\n')}\n`;
}
