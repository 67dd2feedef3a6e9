/**
 * The bytes of a table, brought to UTF-8 chunk by chunk: by its byte order mark, or by what whoever imports it says. Bytes that are not what they should be go
 * through as bytes that are not UTF-8, so that the row that holds them is refused and no other.
 */

/** `utf-8` unless a byte order mark says UTF-16. Windows-1252 is never guessed: every file is readable as it, and then says something else. */
export const TABLE_ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/** Why a file is not read at all. */
export type UnreadableFile = 'not-text' | 'utf-32' | 'unmarked-utf-16';

/** Bytes that the beginning is judged by. */
const LOOK = 4;
/** Beginnings of files that people take for tables: of a zip (xlsx, ods, docx), of an older xls or doc, of gzip and of PDF. */
const OTHER_FILES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
];

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}

interface Stage {
  /** UTF-8, or what is meant to be. */
  push(chunk: Uint8Array): Uint8Array;
  /** What was left over: half a character. */
  end(): Uint8Array;
}

const NOTHING = new Uint8Array();

const AS_IT_IS: Stage = { push: (bytes) => bytes, end: () => NOTHING };

function windows1252(): Stage {
  const decoder = new TextDecoder('windows-1252');
  const encoder = new TextEncoder();
  return {
    push: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => NOTHING,
  };
}

/** By hand, since `TextDecoder` puts U+FFFD for half of a pair, which is a character that a file may also have. Here it becomes bytes that no UTF-8 has. */
function utf16(low: 0 | 1): Stage {
  let byte: number | undefined;
  let high: number | undefined;
  return {
    push(chunk) {
      const out = new Uint8Array(chunk.length * 2 + 8);
      let n = 0;
      const three = (unit: number): void => {
        out[n++] = 0xe0 | (unit >> 12);
        out[n++] = 0x80 | ((unit >> 6) & 0x3f);
        out[n++] = 0x80 | (unit & 0x3f);
      };
      for (const next of chunk) {
        if (byte === undefined) {
          byte = next;
          continue;
        }
        const unit = low === 0 ? byte | (next << 8) : (byte << 8) | next;
        byte = undefined;
        if (high !== undefined) {
          if (unit >= 0xdc00 && unit <= 0xdfff) {
            const point = 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
            out[n++] = 0xf0 | (point >> 18);
            out[n++] = 0x80 | ((point >> 12) & 0x3f);
            out[n++] = 0x80 | ((point >> 6) & 0x3f);
            out[n++] = 0x80 | (point & 0x3f);
            high = undefined;
            continue;
          }
          three(high);
          high = undefined;
        }
        if (unit < 0x80) out[n++] = unit;
        else if (unit < 0x800) {
          out[n++] = 0xc0 | (unit >> 6);
          out[n++] = 0x80 | (unit & 0x3f);
        } else if (unit >= 0xd800 && unit <= 0xdbff) high = unit;
        else three(unit);
      }
      return out.subarray(0, n);
    },
    end: () => new Uint8Array([byte, high].filter((rest) => rest !== undefined).map(() => 0xff)),
  };
}

/** How long a stretch of UTF-8 was in the file that it came from. */
type Measure = (bytes: Uint8Array) => number;

const utf8Length: Measure = (bytes) => bytes.length;

function counting(onePer: number, twoUnits: boolean): Measure {
  return (bytes) => {
    let units = 0;
    for (const byte of bytes) {
      if (byte < 0x80 || byte >= 0xc0) units += twoUnits && byte >= 0xf0 && byte < 0xf8 ? 2 : 1;
    }
    return units * onePer;
  };
}

/**
 * Takes a file's bytes and gives UTF-8.
 *
 * @example
 * const source = new Utf8Source('utf-8');
 * source.push(chunk); // UTF-8, without the mark
 */
export class Utf8Source {
  readonly #asked: TableEncoding;
  #look: Uint8Array | undefined = new Uint8Array();
  #stage: Stage = AS_IT_IS;
  #measure: Measure = utf8Length;
  #bad: UnreadableFile | undefined;
  #mark = 0;

  constructor(asked: TableEncoding) {
    this.#asked = asked;
  }

  /** Set once the file has shown that it is no table in an encoding that is read; nothing comes of it any more. */
  get unreadable(): UnreadableFile | undefined {
    return this.#bad;
  }

  /** Bytes of the byte order mark. */
  get mark(): number {
    return this.#mark;
  }

  /** How many bytes of the file a stretch of what came out takes there. */
  lengthInFile(bytes: Uint8Array): number {
    return this.#measure(bytes);
  }

  push(chunk: Uint8Array): Uint8Array {
    if (this.#bad !== undefined) return NOTHING;
    if (this.#look === undefined) return this.#stage.push(chunk);
    const seen = new Uint8Array(this.#look.length + chunk.length);
    seen.set(this.#look);
    seen.set(chunk, this.#look.length);
    if (seen.length < LOOK) {
      this.#look = seen;
      return NOTHING;
    }
    return this.#begin(seen);
  }

  end(): Uint8Array {
    const begun = this.#look === undefined ? NOTHING : this.#begin(this.#look);
    if (this.#bad !== undefined) return NOTHING;
    const last = this.#stage.end();
    const all = new Uint8Array(begun.length + last.length);
    all.set(begun);
    all.set(last, begun.length);
    return all;
  }

  #begin(seen: Uint8Array): Uint8Array {
    this.#look = undefined;
    this.#bad = unreadable(seen);
    if (this.#bad !== undefined) return NOTHING;
    const little = beginsWith(seen, [0xff, 0xfe]);
    if (little || beginsWith(seen, [0xfe, 0xff])) {
      this.#mark = 2;
      this.#stage = utf16(little ? 0 : 1);
      this.#measure = counting(2, true);
    } else if (beginsWith(seen, [0xef, 0xbb, 0xbf])) this.#mark = 3;
    else if (this.#asked === 'windows-1252') {
      this.#stage = windows1252();
      this.#measure = counting(1, false);
    }
    return this.#stage.push(seen.subarray(this.#mark));
  }
}

function unreadable(seen: Uint8Array): UnreadableFile | undefined {
  if (beginsWith(seen, [0xff, 0xfe, 0, 0]) || beginsWith(seen, [0, 0, 0xfe, 0xff])) return 'utf-32';
  if (OTHER_FILES.some((start) => beginsWith(seen, start))) return 'not-text';
  const marked = beginsWith(seen, [0xff, 0xfe]) || beginsWith(seen, [0xfe, 0xff]);
  // Latin letters and digits, as a header has them: every other byte is zero.
  const zeroes = (seen[0] === 0) !== (seen[1] === 0);
  return !marked && seen.length > 1 && zeroes ? 'unmarked-utf-16' : undefined;
}
