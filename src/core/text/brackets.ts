import { printAttribution, readAttribution } from './attribution.ts';
import type { BracketFlag } from './bracket-flags.ts';
import type { Alternative, Segment } from './segments.ts';
import { faultOf, MAX_DEPTH } from './segments.ts';

/**
 * Reads bracketed text as other people write it, and prints it back in the same characters (TX6): adjacent brackets are alternatives, a bracket by itself is *keep
 * or delete*, and what does not balance is kept and flagged, never repaired.
 */

/** What one paragraph reads as. Flags are in the order of their places. */
export interface ReadBrackets {
  segs: Segment[];
  flags: BracketFlag[];
}

/** One square bracket in a paragraph. */
interface Mark {
  at: number;
  v: '[' | ']';
  /** The other end, in the same paragraph: its index in the list of marks. */
  partner?: number;
  /** Of a footnote marker or a web link: no dispute. */
  plain?: true;
  /** One end of a pair that reaches over paragraphs. */
  group?: string;
}

/** `[^1]`, and `[words](https://…)`. */
const PLAIN = /\[\^[^\s[\]]{1,40}\]|\[[^[\]\n]{1,300}\](?=\(https?:\/\/[^\s()[\]]{1,1000}\))/y;
/** As many alternatives as a group may have. */
const MOST_ALTERNATIVES = 60;
const LONGEST_LABEL = 200;
const PLACEHOLDER = [
  /^[\s_]+$/,
  /^(?:…|\.{2,}|-{2,}|–|—|\?+)$/,
  /^\d{0,2}X{1,4}%?(?: [A-Za-z]{1,20}){0,3}$/,
  /^(?:dd|mm|yyyy)(?:[ ./-](?:dd|mm|yyyy)){0,2}$/i,
  /^placeholder\b/i,
  /^(?:tbd|tbc|date|to be (?:determined|decided|confirmed|completed|inserted|added))\.?$/i,
  /^insert (?:date|number|name|place)s?$/i,
];

/**
 * Whether a bracket with these words in it is a blank to be filled rather than words in dispute.
 *
 * @example isPlaceholder('20XX') // true
 */
export function isPlaceholder(words: string): boolean {
  if (words === '' || words.length > LONGEST_LABEL || /[[\]\n]/.test(words)) return false;
  return PLACEHOLDER.some((form) => form.test(words));
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  const open: number[] = [];
  const next = /[[\]]/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const at = found.index;
    if (found[0] === '[') {
      PLAIN.lastIndex = at;
      const atom = PLAIN.exec(text)?.[0];
      if (atom !== undefined) {
        marks.push({ at, v: '[', plain: true }, { at: at + atom.length - 1, v: ']', plain: true });
        next.lastIndex = at + atom.length;
        continue;
      }
      open.push(marks.length);
      marks.push({ at, v: '[' });
      continue;
    }
    const partner = open.pop();
    const opening = partner === undefined ? undefined : marks[partner];
    if (opening) opening.partner = marks.length;
    marks.push(partner === undefined ? { at, v: ']' } : { at, v: ']', partner });
  }
  return marks;
}

/** Pairs what was left open in one paragraph with what was closed in a later one; says so of each. */
function pairOver(paragraphs: readonly Mark[][]): BracketFlag[] {
  const open: { mark: Mark; paragraph: number }[] = [];
  const flags: BracketFlag[] = [];
  let pairs = 0;
  for (const [paragraph, marks] of paragraphs.entries())
    for (const mark of marks) {
      if (mark.partner !== undefined || mark.plain) continue;
      if (mark.v === '[') {
        open.push({ mark, paragraph });
        continue;
      }
      const from = open.pop();
      if (!from) continue;
      mark.group = from.mark.group = `x${(pairs += 1)}`;
      flags.push({
        code: 'over-paragraphs',
        paragraph: from.paragraph,
        at: from.mark.at,
        until: { paragraph, at: mark.at },
      });
    }
  return flags;
}

/** Makes segments of one paragraph and the marks in it. */
class Builder {
  readonly flags: BracketFlag[] = [];
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #paragraph: number;
  #groups = 0;

  constructor(text: string, marks: readonly Mark[], paragraph: number) {
    this.#text = text;
    this.#marks = marks;
    this.#paragraph = paragraph;
  }

  #flag(code: BracketFlag['code'], at: number): void {
    this.flags.push({ code, paragraph: this.#paragraph, at });
  }

  #words(opening: Mark): string {
    const closing = this.#marks[opening.partner ?? -1];
    return this.#text.slice(opening.at + 1, closing?.at ?? opening.at + 1);
  }

  /** The opening brackets, by index, of the pairs that follow one another from this one on without anything between them. */
  #adjacent(first: number, most: number): number[] {
    const run: number[] = [];
    for (let i = first; ;) {
      const opening = this.#marks[i];
      if (opening?.v !== '[' || opening.partner === undefined) return run;
      run.push(i);
      if (run.length === most) return run;
      const after = opening.partner + 1;
      if (this.#marks[after]?.at !== (this.#marks[opening.partner]?.at ?? 0) + 1) return run;
      i = after;
    }
  }

  /** The marks from `first` up to but not including `last`, and the text between `from` and `to`. */
  build(first: number, last: number, from: number, to: number, depth: number): Segment[] {
    const out: Segment[] = [];
    let at = from;
    const words = (until: number): void => {
      if (until > at) out.push({ t: 'text', v: this.#text.slice(at, until) });
    };
    for (let i = first; i < last;) {
      const mark = this.#marks[i];
      if (!mark) break;
      words(mark.at);
      const run = this.#adjacent(i, depth === MAX_DEPTH ? 1 : Infinity);
      const blanks = run.every((one) => isPlaceholder(this.#words(this.#marks[one] ?? mark)));
      if (run.length === 0 || (depth === MAX_DEPTH && !blanks)) {
        this.#lone(mark, depth);
        out.push({ t: 'bracket', v: mark.v, ...(mark.group ? { group: mark.group } : {}) });
        at = mark.at + 1;
        i += 1;
        continue;
      }
      if (blanks) {
        for (const one of run)
          out.push({ t: 'placeholder', label: this.#words(this.#marks[one] ?? mark) });
      } else
        for (let n = 0; n < run.length; n += MOST_ALTERNATIVES) {
          if (n > 0) this.#flag('many-alternatives', this.#marks[run[n] ?? 0]?.at ?? 0);
          out.push(this.#group(run.slice(n, n + MOST_ALTERNATIVES), depth));
        }
      i = (this.#marks[run.at(-1) ?? i]?.partner ?? i) + 1;
      at = (this.#marks[i - 1]?.at ?? at) + 1;
    }
    words(to);
    return out;
  }

  #lone(mark: Mark, depth: number): void {
    if (mark.plain || mark.group !== undefined) return;
    if (mark.partner === undefined) this.#flag(mark.v === '[' ? 'unclosed' : 'unopened', mark.at);
    else if (mark.v === '[' && depth === MAX_DEPTH) this.#flag('too-deep', mark.at);
  }

  #group(run: readonly number[], depth: number): Segment {
    const id = `g${(this.#groups += 1)}`;
    const alts = run.map((i, n): Alternative => {
      const opening = this.#marks[i];
      const last = opening?.partner ?? i;
      const from = (opening?.at ?? 0) + 1;
      const to = this.#marks[last]?.at ?? from;
      const { length = 0, ...said } = readAttribution(this.#text.slice(from, to)) ?? {};
      const segs = this.build(i + 1, last, from + length, to, depth + 1);
      return { id: `a${n + 1}`, ...said, segs };
    });
    return { t: 'group', id, alts };
  }
}

/**
 * Several paragraphs, in order: a `[` left open in one and closed in a later one becomes two brackets with the same `group`, and is flagged as reaching over
 * paragraphs.
 *
 * @example readParagraphs(['[The Parties', 'agree.]']).paragraphs[0] // [{ t: 'bracket', v: '[', group: 'x1' }, { t: 'text', v: 'The Parties' }]
 */
export function readParagraphs(
  texts: readonly string[],
  reserved = 0,
): {
  paragraphs: Segment[][];
  flags: BracketFlag[];
} {
  const marks = texts.map(marksOf);
  const flags = pairOver(marks);
  const paragraphs = texts.map((text, n) => {
    const own = marks[n] ?? [];
    const builder = new Builder(text, own, n);
    const segs = builder.build(0, own.length, 0, text.length, Math.min(MAX_DEPTH, 1 + reserved));
    flags.push(...builder.flags);
    if (faultOf(segs) !== undefined) flags.push({ code: 'limits', paragraph: n, at: 0 });
    return segs;
  });
  flags.sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);
  return { paragraphs, flags };
}

/**
 * One paragraph of foreign text. Whoever calls has made sure that no character is refused (`refusedCharacter`); with `limits` flagged, the segments are too many or
 * too long to be words of a text.
 *
 * @param reserved levels that are to stay free: something that nests so deep is to be put in
 * @example readBrackets('shall [establish][consider]').segs[1] // a group of two alternatives
 */
export function readBrackets(text: string, reserved = 0): ReadBrackets {
  const { paragraphs, flags } = readParagraphs([text], reserved);
  return { segs: paragraphs[0] ?? [], flags };
}

/** TX6.1: what was read, in the very characters it was read from. Notes, which reading makes none of, are left out. */
export function printBrackets(segs: readonly Segment[]): string {
  return segs
    .map((seg) => {
      switch (seg.t) {
        case 'text':
        case 'bracket':
          return seg.v;
        case 'placeholder':
          return `[${seg.label}]`;
        case 'note':
          return '';
        case 'group':
          return seg.alts
            .map((alt) => `[${printAttribution(alt)}${printBrackets(alt.segs)}]`)
            .join('');
      }
    })
    .join('');
}
