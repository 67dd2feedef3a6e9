import { isPlaceholder } from '#core/text/brackets.ts';
import type { Alternative, Note, Segment, Stance } from '#core/text/segments.ts';
import { MAX_DEPTH, REASONS, VERBS } from '#core/text/segments.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';
import type { Attributes } from './attributes.ts';
import { readAttributes } from './attributes.ts';
import { escapeName, escapeWords, unescapeAt, unescapeName } from './escape.ts';

/** The words of one paragraph in Parley's Markdown (TX8.3), both ways. */

const RESERVATION = 'Reservation';

function printStance({ by, verb }: Stance): string {
  const name = escapeName(by);
  const plain = verb === 'propose' && !VERBS.some((one) => name.startsWith(`${one} `));
  return plain ? name : `${verb} ${name}`;
}

function printHead(label: string | undefined, inBraces: string): string {
  return `${label === undefined ? '' : `${escapeName(label)} `}{${inBraces}}: `;
}

function printAlternative(alt: Alternative): string {
  const head =
    alt.label === undefined && alt.by === undefined
      ? ''
      : printHead(alt.label, (alt.by ?? []).map(printStance).join('; '));
  return `[${head}${printAt(alt.segs, false)}]`;
}

function printNote(note: Note): string {
  const head =
    note.by === undefined && !note.reserves
      ? ''
      : printHead(note.reserves ? RESERVATION : undefined, escapeName(note.by ?? ''));
  return `^[${head}${printAt(note.segs, false)}]`;
}

function printAt(segs: readonly Segment[], outermost: boolean): string {
  return segs
    .map((seg, n) => {
      switch (seg.t) {
        case 'text': {
          const ends = outermost && n === segs.length - 1;
          return escapeWords(seg.v, { starts: outermost && n === 0, ends });
        }
        case 'bracket':
          return `\\${seg.v}${seg.group === undefined ? '' : `{#${seg.group}}`}`;
        case 'placeholder': {
          const next = segs[n + 1]?.t;
          const told = isPlaceholder(seg.label) && next !== 'placeholder' && next !== 'group';
          const label = escapeWords(seg.label, { starts: false, ends: false });
          return `[${label}]${told ? '' : '{blank}'}`;
        }
        case 'note':
          return printNote(seg);
        case 'group': {
          const facts = [
            `#${seg.id}`,
            ...seg.alts.map((alt) => alt.id),
            ...(seg.issue === undefined ? [] : [`issue=${seg.issue}`]),
            ...(seg.reason === undefined ? [] : [`reason=${seg.reason}`]),
          ];
          return `${seg.alts.map(printAlternative).join('')}{${facts.join(' ')}}`;
        }
      }
    })
    .join('');
}

/**
 * Words as Parley's Markdown has them.
 *
 * @example printInline([{ t: 'group', id: 'g1', alts: [{ id: 'a1', by: [{ by: 'A', verb: 'propose' }], segs: plain('shall') }] }]) // '[{A}: shall]{#g1 a1}'
 */
export function printInline(segs: readonly Segment[]): string {
  return printAt(segs, true);
}

/** What was read up to where the words end. */
export interface ReadInline {
  segs: Segment[];
  /** Where braces about the whole paragraph open, or the end. */
  end: number;
}

/** What stands before the words of an alternative or note: `Alt 1 {A; oppose B}: `. */
const HEAD = /((?:\\.|[^\\[\]{}\n])*)\{((?:\\.|[^\\[\]{}\n])*)\}: /y;

interface Head {
  label?: string;
  inBraces: string;
}

/** Stops the reading of one paragraph; never leaves `readInline`. */
class Stop extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

class Reader {
  readonly #text: string;
  at: number;
  /** Groups that the file gives no id; they get one when all others are known. */
  readonly #unnamed: { id: string }[] = [];
  readonly #ids = new Set<string>();

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  nameTheRest(): void {
    let n = 0;
    for (const group of this.#unnamed) {
      do n += 1;
      while (this.#ids.has(`g${n}`));
      group.id = `g${n}`;
    }
  }

  /** Up to the bracket that closes, or in the outermost to the braces about the whole. */
  segs(depth: number): Segment[] {
    const text = this.#text;
    const out: Segment[] = [];
    let words = '';
    const add = (...segs: Segment[]): void => {
      if (words !== '') out.push({ t: 'text', v: words });
      words = '';
      out.push(...segs);
    };
    while (this.at < text.length) {
      const c = text[this.at];
      if (c === '\\' && (text[this.at + 1] === '[' || text[this.at + 1] === ']')) {
        add(this.#bracket());
        continue;
      }
      const escaped = unescapeAt(text, this.at);
      if (escaped) {
        words += escaped.words;
        this.at += escaped.length;
      } else if (c === '\n') {
        // A line that was broken by hand.
        words += ' ';
        this.at += 1;
        while (text[this.at] === ' ') this.at += 1;
      } else if (c === '^' && text[this.at + 1] === '[') add(this.#note(depth));
      else if (c === '[') add(...this.#run(depth));
      else if (c === ']' || (c === '{' && depth === 1)) {
        break;
      } else {
        words += c;
        this.at += 1;
      }
    }
    add();
    return out;
  }

  #attributes(): Attributes | undefined {
    if (this.#text[this.at] !== '{') return undefined;
    const found = readAttributes(this.#text, this.at);
    if (!found.ok) throw new Stop(found.fault.code, found.fault.message);
    this.at = found.value.end;
    return found.value;
  }

  #bracket(): Segment {
    const v = this.#text[this.at + 1] === '[' ? '[' : ']';
    this.at += 2;
    const group = this.#attributes()?.id;
    return group === undefined ? { t: 'bracket', v } : { t: 'bracket', v, group };
  }

  #head(): Head | undefined {
    HEAD.lastIndex = this.at;
    const found = HEAD.exec(this.#text);
    if (!found) return undefined;
    this.at += found[0].length;
    const [, before = '', inBraces = ''] = found;
    const label = unescapeName(before.replace(/ $/, ''));
    return label === '' ? { inBraces } : { label, inBraces };
  }

  /** The inside of a bracket that opens before `at`, and past the one that closes it. */
  #inside(depth: number): Segment[] {
    if (depth >= MAX_DEPTH + 1)
      throw new Stop('markdown.depth', `Brackets nest deeper than ${MAX_DEPTH}.`);
    const segs = this.segs(depth + 1);
    if (this.#text[this.at] !== ']')
      throw new Stop(
        'markdown.bracket',
        'A bracket is opened and not closed in its paragraph; write \\[ for a bracket by itself.',
      );
    this.at += 1;
    return segs;
  }

  #note(depth: number): Segment {
    this.at += 2;
    const head = this.#head();
    const by = unescapeName(head?.inBraces ?? '');
    const segs = this.#inside(depth);
    return {
      t: 'note',
      ...(by === '' ? {} : { by }),
      ...(head?.label === RESERVATION ? { reserves: true as const } : {}),
      segs,
    };
  }

  #alternative(depth: number): Omit<Alternative, 'id'> {
    this.at += 1;
    const head = this.#head();
    const by = head && head.inBraces !== '' ? apart(head.inBraces).map(stanceOf) : undefined;
    const segs = this.#inside(depth);
    return {
      ...(head?.label === undefined ? {} : { label: head.label }),
      ...(by ? { by } : {}),
      segs,
    };
  }

  /** Brackets one after the other: alternatives of one group, or blanks. */
  #run(depth: number): Segment[] {
    const alts: Omit<Alternative, 'id'>[] = [];
    do alts.push(this.#alternative(depth));
    while (this.#text[this.at] === '[');
    const facts = this.#attributes();
    const labels = alts.map(({ label, by, segs }) => {
      const [only, ...more] = segs;
      const blank = label === undefined && !by && only?.t === 'text' && more.length === 0;
      return blank ? only.v : undefined;
    });
    if (facts?.bare[0] === 'blank' && facts.id === undefined) {
      const [label, ...more] = labels;
      if (label === undefined || more.length > 0)
        throw new Stop('markdown.blank', 'A blank is one bracket with plain words in it.');
      return [{ t: 'placeholder', label }];
    }
    if (!facts && labels.every((label) => label !== undefined && isPlaceholder(label)))
      return labels.map((label) => ({ t: 'placeholder', label: label ?? '' }));
    return [this.#group(alts, facts)];
  }

  #group(alts: readonly Omit<Alternative, 'id'>[], facts: Attributes | undefined): Segment {
    const ids = facts?.id === undefined ? alts.map((_, n) => `a${n + 1}`) : facts.bare;
    if (ids.length !== alts.length)
      throw new Stop(
        'markdown.alternatives',
        `Group ${facts?.id ?? ''} names ${ids.length} alternatives and has ${alts.length}; name each of them once, in their order.`,
      );
    const issue = facts?.named.get('issue');
    const said = facts?.named.get('reason');
    const reason = REASONS.find((one) => one === said);
    if (said !== undefined && !reason)
      throw new Stop('markdown.reason', `There is no reason ${said}: ${REASONS.join(', ')}.`);
    const group = {
      t: 'group' as const,
      id: facts?.id ?? '',
      ...(issue === undefined ? {} : { issue }),
      ...(reason ? { reason } : {}),
      alts: alts.map((alt, n) => ({ id: ids[n] ?? '', ...alt })),
    };
    if (facts?.id === undefined) this.#unnamed.push(group);
    else this.#ids.add(facts.id);
    return group;
  }
}

/** Divides at `; `, but not within an entity. */
function apart(written: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < written.length;) {
    const escaped = unescapeAt(written, at);
    if (!escaped && written.startsWith('; ', at)) {
      parts.push(written.slice(from, at));
      from = at + 2;
      at = from;
    } else at += escaped?.length ?? 1;
  }
  return [...parts, written.slice(from)];
}

function stanceOf(written: string): Stance {
  const verb = VERBS.find((one) => written.startsWith(`${one} `));
  return verb
    ? { by: unescapeName(written.slice(verb.length + 1)), verb }
    : { by: unescapeName(written), verb: 'propose' };
}

/**
 * Reads words from `at` on. Groups without an id get one.
 *
 * @example readInline('shall [meet][talk] {#a3}', 0) // segs of a run and a group g1; end at the braces
 */
export function readInline(text: string, at: number): Parsed<ReadInline> {
  const reader = new Reader(text, at);
  try {
    const segs = reader.segs(1);
    if (text[reader.at] === ']')
      return fault(
        'markdown.bracket',
        'A bracket is closed that was not opened in its paragraph; write \\] for a bracket by itself.',
      );
    reader.nameTheRest();
    return parsed({ segs, end: reader.at });
  } catch (stop) {
    if (stop instanceof Stop) return fault(stop.code, stop.message);
    throw stop;
  }
}
