import type { Alternative, Segment, Stance, Verb } from '#core/text/segments.ts';
import { joined, MAX_DEPTH, plain, VERBS } from '#core/text/segments.ts';

/**
 * Words with their brackets as one line of print, and back: `shall [Alt 1 {A; oppose C}: establish][consider]`. Adjacent brackets are alternatives; a bracket
 * without a partner stays one and is flagged (TX6). A note prints as `{note: …}`.
 */
export interface PrintNames {
  /** The name that a party is printed with; by default its id. */
  nameOf?: (party: string) => string;
}

export interface ReadNames {
  /** The id of the party that is printed so, or undefined: then the name stands as it is written. */
  idOf?: (name: string) => string | undefined;
}

/** @example printBrackets([{ t: 'placeholder', label: 'X days' }]) // '[X days]' */
export function printBrackets(segs: readonly Segment[], names: PrintNames = {}): string {
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
          return `{note: ${printBrackets(seg.segs, names)}}`;
        case 'group':
          return seg.alts
            .map((alt) => `[${headOf(alt, names)}${printBrackets(alt.segs, names)}]`)
            .join('');
      }
    })
    .join('');
}

function headOf(alt: Alternative, names: PrintNames): string {
  const sponsors = alt.by === undefined ? [] : [printStances(alt.by, names)];
  const head = [...(alt.label === undefined ? [] : [alt.label]), ...sponsors].join(' ');
  return head === '' ? '' : `${head}: `;
}

/** `{A; D; oppose C}`: who proposes stands without a verb. */
export function printStances(by: readonly Stance[], { nameOf = (id) => id }: PrintNames): string {
  const each = by.map(({ by: id, verb }) => {
    const name = nameOf(id);
    const bare = verb === 'propose' && !VERBS.some((one) => name.startsWith(`${one} `));
    return bare ? name : `${verb} ${name}`;
  });
  return `{${each.join('; ')}}`;
}

export function readStances(written: string, { idOf = () => undefined }: ReadNames): Stance[] {
  return written
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const verb = VERBS.find((one) => part.startsWith(`${one} `));
      const name = verb === undefined ? part : part.slice(verb.length + 1).trim();
      return { by: idOf(name) ?? name, verb: verb ?? ('propose' satisfies Verb) };
    });
}

export interface ReadWords {
  segs: Segment[];
  /** Offsets of brackets that have no partner, or that stand deeper than a text may nest. */
  unbalanced: number[];
}

const HEAD =
  /^(?:((?:Alt|Alternative|Option)\b[^:{}[\]\n]{0,40}?) ?)?(?:\{([^{}[\]\n:]{1,2000})\})?: ?/;

/** Reads a line of print. Never refuses: what cannot be read as brackets stays as it is and is flagged. */
export function readBrackets(text: string, names: ReadNames = {}): ReadWords {
  const partner = partners(text);
  const unbalanced: number[] = [];
  let groups = 0;
  const read = (from: number, to: number): Segment[] => {
    const out: Segment[] = [];
    let start = from;
    let at = from;
    const flush = (): void => {
      out.push(...plain(text.slice(start, at)));
    };
    while (at < to) {
      const c = text[at];
      if (c !== '[' && c !== ']') {
        at += 1;
        continue;
      }
      flush();
      const close = partner.get(at);
      if (c === ']' || close === undefined) {
        unbalanced.push(at);
        out.push({ t: 'bracket', v: c });
        at += 1;
      } else {
        groups += 1;
        const id = `g${groups}`;
        const alts: Alternative[] = [];
        let open: number = at;
        let end: number | undefined = close;
        while (end !== undefined) {
          alts.push(alternative(open + 1, end, alts.length + 1));
          open = end + 1;
          end = text[open] === '[' ? partner.get(open) : undefined;
        }
        out.push({ t: 'group', id, alts });
        at = open;
      }
      start = at;
    }
    flush();
    return joined(out);
  };
  const alternative = (from: number, to: number, n: number): Alternative => {
    const head = HEAD.exec(text.slice(from, Math.min(to, from + 2100)));
    const named = head !== null && (head[1] !== undefined || head[2] !== undefined);
    const by = head?.[2] === undefined ? [] : readStances(head[2], names);
    return {
      id: `a${n}`,
      ...(head?.[1] === undefined ? {} : { label: head[1].trim() }),
      ...(by.length === 0 ? {} : { by }),
      segs: read(named ? from + head[0].length : from, to),
    };
  };
  return { segs: read(0, text.length), unbalanced };
}

/** For each opening bracket, where it closes; those deeper than a text may nest stay without. */
function partners(text: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const start = open.pop();
      if (start !== undefined && open.length < MAX_DEPTH - 2) found.set(start, at);
    }
  }
  return found;
}
