import { cellsOf } from './cells.ts';
import type { CsvFault } from './csv-fault.ts';
import type { TableEncoding, UnreadableFile } from './encoding.ts';
import { Utf8Source } from './encoding.ts';

/**
 * Reads CSV (RFC 4180) as its bytes come, with no more of it in memory than a chunk and one row. Ours and no library's: those that stream decode before they
 * divide, so that one bad byte ends the file or becomes U+FFFD unseen, and none says which bytes of the file a refused row is.
 */

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvLimits {
  /** Bytes of UTF-8 in a row, its line end included. */
  row: number;
  columns: number;
  /** Code units in a cell. */
  cell: number;
}
export const CSV_LIMITS: CsvLimits = { row: 1_048_576, columns: 512, cell: 65_536 };

export interface CsvOptions {
  /** Asked of the file's first row when absent: whichever it has most of. */
  delimiter?: Delimiter;
  /** `utf-8` when absent; a byte order mark goes before both. */
  encoding?: TableEncoding;
  limits?: CsvLimits;
}

/** Where in the file a row is. */
export interface RowPlace {
  /** Lines from 1, as an editor counts them; a cell in quotation marks may hold line ends. */
  line: number;
  lastLine: number;
  /** The row's first byte in the file as it is stored, from 0, and how many there are with the line end: enough to cut the row out of the file. */
  at: number;
  size: number;
}

export type CsvRow = RowPlace &
  (
    | { ok: true; cells: string[] }
    /** `bytes` is the row as UTF-8, without its line end, cut at the limit of a row. */
    | { ok: false; fault: CsvFault; bytes: Uint8Array }
  );

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Where the reading of a row is: before a cell's first character, within a cell, within quotation marks, or behind one that may have closed them. */
type State = 'start' | 'plain' | 'quoted' | 'behind';

/** Counts what could divide the first row, until its end. */
class DelimiterSearch {
  readonly #counts = DELIMITERS.map(() => 0);
  #quoted = false;
  readonly pieces: Uint8Array[] = [];
  #length = 0;

  /** Whether the first row has ended, or is longer than a row may be. */
  take(bytes: Uint8Array, limit: number): boolean {
    this.pieces.push(bytes);
    this.#length += bytes.length;
    for (const byte of bytes) {
      if (byte === QUOTE) this.#quoted = !this.#quoted;
      if (this.#quoted) continue;
      if (byte === LF) return true;
      const which = DELIMITERS.findIndex((one) => one.charCodeAt(0) === byte);
      if (which >= 0) this.#counts[which] = (this.#counts[which] ?? 0) + 1;
    }
    return this.#length > limit;
  }

  get best(): Delimiter {
    const most = Math.max(...this.#counts);
    return DELIMITERS[this.#counts.indexOf(most)] ?? ',';
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/**
 * Rows of a CSV file. Every row is either cells or a fault, and reading goes on after a fault; only a file that is no text in a known encoding ends it
 * (`unreadable`). Empty lines are passed over. Where the chunks are cut makes no difference.
 *
 * @example
 * const reader = new CsvReader();
 * const rows = [...reader.push(chunk), ...reader.end()];
 */
export class CsvReader {
  readonly #limits: CsvLimits;
  readonly #source: Utf8Source;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #search: DelimiterSearch | undefined;
  #delimiter: Delimiter;
  #state: State = 'start';
  /** Of the row that is not complete: what came of it in earlier chunks, up to the limit, and its whole length. */
  #pieces: Uint8Array[] = [];
  #length = 0;
  /** Of its length, in bytes of the file. */
  #fileLength = 0;
  #quotes = false;
  #feeds = 0;
  #line = 1;
  #at = 0;
  #given = 0;

  constructor({ delimiter, encoding = 'utf-8', limits = CSV_LIMITS }: CsvOptions = {}) {
    this.#limits = limits;
    this.#source = new Utf8Source(encoding);
    this.#delimiter = delimiter ?? ',';
    this.#search = delimiter === undefined ? new DelimiterSearch() : undefined;
  }

  /** Why there are no rows. */
  get unreadable(): UnreadableFile | undefined {
    return this.#source.unreadable;
  }

  /** What the cells are divided by, once the first row has been seen. */
  get delimiter(): Delimiter {
    return this.#delimiter;
  }

  /** Bytes taken so far, for telling progress. */
  get taken(): number {
    return this.#given;
  }

  /** The next stretch of the file, of any length; gives the rows that it completes. The reader keeps no reference to it but until its last row has ended. */
  push(chunk: Uint8Array): CsvRow[] {
    this.#given += chunk.length;
    return this.#take(this.#source.push(chunk));
  }

  /** The file has ended: what there is of a last row without a line end. */
  end(): CsvRow[] {
    let rows = this.#take(this.#source.end());
    if (this.#search) rows = rows.concat(this.#decide());
    if (this.#length > 0) this.#complete(new Uint8Array(), rows, this.#state === 'quoted');
    return rows;
  }

  #take(bytes: Uint8Array): CsvRow[] {
    if (bytes.length === 0) return [];
    if (this.#search === undefined) return this.#divide(bytes);
    return this.#search.take(bytes, this.#limits.row) ? this.#decide() : [];
  }

  #decide(): CsvRow[] {
    const pieces = this.#search?.pieces ?? [];
    this.#delimiter = this.#search?.best ?? ',';
    this.#search = undefined;
    return pieces.length === 0 ? [] : this.#divide(joined(pieces));
  }

  #divide(bytes: Uint8Array): CsvRow[] {
    const rows: CsvRow[] = [];
    const delimiter = this.#delimiter.charCodeAt(0);
    let state = this.#state;
    let from = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'behind';
        else if (byte === LF) this.#feeds += 1;
      } else if (byte === LF) {
        this.#complete(bytes.subarray(from, i + 1), rows, false);
        from = i + 1;
        state = 'start';
      } else if (byte === delimiter) state = 'start';
      else if (byte === QUOTE && state !== 'plain') {
        state = 'quoted';
        this.#quotes = true;
      } else {
        // A quotation mark inside of a plain cell opens nothing; the cell's own reading refuses it.
        if (byte === QUOTE) this.#quotes = true;
        state = 'plain';
      }
    }
    this.#state = state;
    if (from < bytes.length) this.#keep(bytes.slice(from));
    return rows;
  }

  #keep(part: Uint8Array): void {
    // Of a row that is too long already no more is held.
    if (this.#length <= this.#limits.row) this.#pieces.push(part);
    this.#length += part.length;
    this.#fileLength += this.#source.lengthInFile(part);
  }

  #complete(last: Uint8Array, rows: CsvRow[], unclosed: boolean): void {
    const length = this.#length + last.length;
    const whole =
      this.#pieces.length === 0
        ? last
        : joined(this.#length > this.#limits.row ? this.#pieces : [...this.#pieces, last]);
    if (this.#at === 0) this.#at = this.#source.mark;
    // Half a character at the end of the file counts for what there was of it.
    const size = Math.min(
      this.#fileLength + this.#source.lengthInFile(last),
      this.#given - this.#at,
    );
    const ended = whole.at(-1) === LF && !unclosed;
    const place = {
      line: this.#line,
      lastLine: this.#line + this.#feeds,
      at: this.#at,
      size,
    };
    const row = this.#read(whole, length, ended, unclosed);
    if (row) rows.push({ ...place, ...row });
    this.#line = place.lastLine + 1;
    this.#at += size;
    this.#pieces = [];
    this.#length = 0;
    this.#fileLength = 0;
    this.#quotes = false;
    this.#feeds = 0;
  }

  /** Undefined for an empty line. */
  #read(whole: Uint8Array, length: number, ended: boolean, unclosed: boolean) {
    const end = ended ? whole.length - (whole.at(-2) === CR ? 2 : 1) : whole.length;
    const bytes = whole.subarray(0, end);
    const refused = (fault: CsvFault) => ({
      ok: false as const,
      fault,
      bytes: bytes.slice(0, this.#limits.row),
    });
    if (length > this.#limits.row) return refused('row-too-long');
    if (bytes.length === 0) return undefined;
    if (unclosed) return refused('unclosed');
    let text: string;
    try {
      text = this.#decoder.decode(bytes);
    } catch {
      return refused('encoding');
    }
    const read = cellsOf(text, this.#delimiter, this.#quotes, this.#limits);
    return typeof read === 'string' ? refused(read) : { ok: true as const, cells: read };
  }
}
