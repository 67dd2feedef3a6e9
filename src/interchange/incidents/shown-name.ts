import { isolate } from '#core/words.ts';

const LONGEST = 60;

/**
 * What a file calls a column, to stand in a sentence: in an isolate, cut short, and without the characters by which a hostile file would reorder the sentence or speak to
 * a terminal.
 *
 * @example shownName('zone\u202e') // '\u2068zone\ufffd\u2069'
 */
export function shownName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(
      /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
      '\ufffd',
    );
  const letters = [...plain];
  return isolate(letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : plain);
}
