import { refusedCharacter } from '#core/text/segments.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';

/** The bytes of a text file as characters whose lines end in line feeds, with what is needed to have the bytes again. */
export interface Decoded {
  text: string;
  /** Whether a byte order mark stands before it. */
  mark: boolean;
  /** How lines ended, in order, as runs of one kind. */
  lineEnds: { end: LineEnd; count: number }[];
}

/** The last one is a page break, which texts taken out of a PDF have. */
export type LineEnd = '\n' | '\r\n' | '\r' | '\f';

/** Bytes in one file. A text of 17,000 words has a hundredth of that. */
export const MAX_BYTES = 12_000_000;

/** Finds lines and columns in a text; made once, so that asking is quick. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  /** Line and column of a place, from 1. */
  place(at: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }
}

/**
 * Refusals: `foreign.size`, `foreign.encoding` (only UTF-8 is read), `foreign.character` (a control, or what changes the direction of reading).
 *
 * @example decode(bytes) // { ok: true, value: { text: 'a\nb', mark: false, lineEnds: [{ end: '\r\n', count: 1 }] } }
 */
export function decode(bytes: Uint8Array): Parsed<Decoded> {
  if (bytes.length > MAX_BYTES)
    return fault('foreign.size', `The file is larger than ${MAX_BYTES / 1_000_000} megabytes.`);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return fault('foreign.encoding', 'The file is UTF-16; save it as UTF-8.');
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fault('foreign.encoding', 'The file is not UTF-8; save it as UTF-8.');
  }
  const mark = raw.startsWith('\ufeff');
  const lineEnds: Decoded['lineEnds'] = [];
  const text = raw.slice(mark ? 1 : 0).replace(/\r\n|[\n\r\f]/g, (end) => {
    const last = lineEnds.at(-1);
    if (last?.end === end) last.count += 1;
    else lineEnds.push({ end: end as LineEnd, count: 1 });
    return '\n';
  });
  const refused = refusedCharacter(text);
  if (refused === undefined) return parsed({ text, mark, lineEnds });
  const at = firstRefused(text);
  const { line, column } = new Lines(text).place(at);
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const what =
    refused === 'direction'
      ? 'a character that changes the direction of reading'
      : 'a control character';
  return fault(
    'foreign.character',
    `Line ${line}, column ${column} holds ${what} (U+${code}); readers would see another text than is in the file.`,
  );
}

/** Where the first refused character is, in a text that has one. */
function firstRefused(text: string): number {
  let at = 0;
  for (const character of text) {
    if (refusedCharacter(character) !== undefined) return at;
    at += character.length;
  }
  return at;
}

/** The bytes again. */
export function encode({ text, mark, lineEnds }: Decoded): Uint8Array {
  const ends = lineEnds.flatMap(({ end, count }) => Array<LineEnd>(count).fill(end));
  let n = 0;
  const raw = text.replaceAll('\n', () => ends[n++] ?? '\n');
  return new TextEncoder().encode(mark ? `\ufeff${raw}` : raw);
}
