import type { Alternative, Bracket, Group, Note, Placeholder, Segment } from './segments.ts';
import { oneSpelling } from './hashes.ts';

/**
 * Words as a flat list that two versions can be compared by (TX4.1). Text is cut into words, line feeds, spaces and single signs; a group becomes the marks that
 * open and close it and each of its alternatives; placeholders, notes and brackets that stand alone are one mark each.
 *
 * What counts as a letter comes from the Unicode tables of the machine, so no verdict may rest on a list of tokens (RC13).
 */
export interface Token {
  /** Two tokens are the same if and only if their keys are. Of text it is the text. */
  key: string;
  is: 'word' | 'line' | 'space' | 'sign' | 'mark';
  /** Only of a mark. */
  mark?: Mark;
}

/** What is not text. The ends of groups carry the ids that they belong to, so that the end of one never passes for the end of another. */
export type Mark =
  | ({ t: 'group' } & Omit<Group, 't' | 'alts'>)
  | ({ t: 'alt'; group: string } & Omit<Alternative, 'segs'>)
  | { t: '/alt'; group: string; id: string }
  | { t: '/group'; id: string }
  | Placeholder
  | Note
  | Bracket;

/** Words may have a point, an apostrophe or a hyphen inside, and the joiners that Urdu and Pashto are spelled with (U+200C, U+200D). */
const PIECES =
  /([\p{L}\p{N}\p{M}\u200c\u200d]+(?:[.'’-][\p{L}\p{N}\p{M}\u200c\u200d]+)*)|(\n+)|([^\S\n]+)|[^]/gu;

/** No text has this character, and no key of text is longer than it if it begins with it. */
const NOT_TEXT = '\u0000';

/** Text cut into tokens, which joined give the text. @example tokensOf('48 hours.') // '48', ' ', 'hours', '.' */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  for (const [key, word, line, space] of text.matchAll(PIECES))
    out.push({
      key,
      is:
        word !== undefined
          ? 'word'
          : line !== undefined
            ? 'line'
            : space !== undefined
              ? 'space'
              : 'sign',
    });
  return out;
}

function token(mark: Mark): Token {
  return { key: NOT_TEXT + oneSpelling(mark), is: 'mark', mark };
}

/** The words of a paragraph as tokens. */
export function flatten(segs: readonly Segment[]): Token[] {
  const out: Token[] = [];
  const walk = (list: readonly Segment[]): void => {
    for (const seg of list) {
      if (seg.t === 'text') {
        for (const one of tokensOf(seg.v)) out.push(one);
        continue;
      }
      if (seg.t !== 'group') {
        out.push(token(seg));
        continue;
      }
      const { alts, ...group } = seg;
      out.push(token(group));
      for (const { segs: inner, ...alt } of alts) {
        out.push(token({ t: 'alt', group: seg.id, ...alt }));
        walk(inner);
        out.push(token({ t: '/alt', group: seg.id, id: alt.id }));
      }
      out.push(token({ t: '/group', id: seg.id }));
    }
  };
  walk(segs);
  return out;
}

/** The same, put together again from text and marks: what `unflatten` and a redline that is applied have in common. */
export function assembled(pieces: Iterable<string | Mark>): Segment[] {
  const top: Segment[] = [];
  const groups: Group[] = [];
  let into = top;
  const outer: Segment[][] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      const last = into.at(-1);
      if (last?.t === 'text') last.v += piece;
      else if (piece !== '') into.push({ t: 'text', v: piece });
      continue;
    }
    const group = groups.at(-1);
    switch (piece.t) {
      case 'group': {
        const opened: Group = { ...piece, alts: [] };
        into.push(opened);
        groups.push(opened);
        break;
      }
      case 'alt': {
        const { t: _, group: of, ...alt } = piece;
        if (group?.id !== of || outer.length !== groups.length - 1) throw new Error(UNBALANCED);
        const opened: Alternative = { ...alt, segs: [] };
        group.alts.push(opened);
        outer.push(into);
        into = opened.segs;
        break;
      }
      case '/alt': {
        const back = outer.pop();
        if (back === undefined || group?.id !== piece.group || outer.length !== groups.length - 1)
          throw new Error(UNBALANCED);
        into = back;
        break;
      }
      case '/group':
        if (groups.pop()?.id !== piece.id || outer.length !== groups.length)
          throw new Error(UNBALANCED);
        break;
      default:
        into.push(piece);
    }
  }
  if (groups.length > 0) throw new Error(UNBALANCED);
  return top;
}

const UNBALANCED = 'tokens of which a group opens and does not close, or closes and did not open';

/**
 * The words that tokens are of, in their one form: `unflatten(flatten(segs))` equals `joined(segs)`. Throws if groups do not open and close in order, which a list
 * that is not whole may well do: whoever cuts lists has to cut where they are balanced.
 */
export function unflatten(tokens: readonly Token[]): Segment[] {
  return assembled(tokens.map(({ key, mark }) => mark ?? key));
}
