import type { Mark, Token } from '../tokens.ts';
import type { Change } from './changes.ts';

/** A stretch of words that both versions have, or that only the later or only the earlier has. Text between marks is one string. */
export interface Part {
  is: 'keep' | 'insert' | 'delete';
  of: (string | Mark)[];
}

/** Tokens as text and marks. */
export function piecesOf(tokens: readonly Token[], from = 0, end = tokens.length): Part['of'] {
  const out: Part['of'] = [];
  let text = '';
  for (let i = from; i < end; i++) {
    const { key, mark } = tokens[i] as Token;
    if (!mark) {
      text += key;
      continue;
    }
    if (text !== '') out.push(text);
    text = '';
    out.push(mark);
  }
  if (text !== '') out.push(text);
  return out;
}

/**
 * The parts of two lists of tokens that differ as `changes` say, what is deleted before what came in its place; in several lists where the later version is cut:
 * `ends` are places in `b`, the last its length. What was deleted at a cut goes to the list before it.
 */
export function cutParts(
  a: readonly Token[],
  b: readonly Token[],
  changes: readonly Change[],
  ends: readonly number[],
): Part[][] {
  const lists: Part[][] = ends.map(() => []);
  let n = 0;
  const add = (is: Part['is'], tokens: readonly Token[], from: number, end: number): void => {
    if (from === end) return;
    const list = lists[n] as Part[];
    const of = piecesOf(tokens, from, end);
    const last = list.at(-1);
    if (last?.is === is) last.of = together(last.of, of);
    else list.push({ is, of });
  };
  /** What of `b` stands from `from` to `end`, cut. */
  const cut = (is: Part['is'], from: number, end: number): void => {
    let at = from;
    while (n < ends.length - 1 && (ends[n] as number) < end) {
      const stop = Math.max(at, ends[n] as number);
      add(is, b, at, stop);
      at = stop;
      n += 1;
    }
    add(is, b, at, end);
  };
  let at = 0;
  for (const { fromA, endA, fromB, endB } of changes) {
    cut('keep', at, fromB);
    add('delete', a, fromA, endA);
    cut('insert', fromB, endB);
    at = endB;
  }
  cut('keep', at, b.length);
  return lists;
}

function together(one: Part['of'], other: Part['of']): Part['of'] {
  const last = one.at(-1);
  const [first, ...rest] = other;
  if (typeof last !== 'string' || typeof first !== 'string') return [...one, ...other];
  return [...one.slice(0, -1), last + first, ...rest];
}
