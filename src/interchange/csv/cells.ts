import type { CsvFault } from './csv-fault.ts';

/** The cells of one row, or why there are none (RFC 4180, section 2.5 to 2.7). `quotes` is whether the row holds a quotation mark at all. */
export function cellsOf(
  text: string,
  delimiter: string,
  quotes: boolean,
  limits: { columns: number; cell: number },
): string[] | CsvFault {
  const cells = quotes
    ? quotedCells(text, delimiter, limits.columns)
    : plainCells(text, delimiter, limits.columns);
  if (typeof cells === 'string') return cells;
  if (cells.length > limits.columns) return 'too-many-columns';
  return cells.some((cell) => cell.length > limits.cell) ? 'cell-too-long' : cells;
}

function plainCells(text: string, delimiter: string, most: number): string[] | CsvFault {
  return text.includes('\r') ? 'bare-return' : text.split(delimiter, most + 1);
}

function quotedCells(text: string, delimiter: string, most: number): string[] | CsvFault {
  const cells: string[] = [];
  for (let at = 0; cells.length <= most;) {
    if (text[at] === '"') {
      let cell = '';
      for (at += 1; ; at += 2) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return 'unclosed';
        cell += text.slice(at, quote);
        at = quote;
        if (text[quote + 1] !== '"') break;
        cell += '"';
      }
      cells.push(cell);
      at += 1;
      if (at < text.length && text[at] !== delimiter) return 'after-quote';
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      const cell = text.slice(at, end);
      if (cell.includes('"')) return 'stray-quote';
      if (cell.includes('\r')) return 'bare-return';
      cells.push(cell);
      at = end;
    }
    if (at >= text.length) return cells;
    at += 1;
    if (at === text.length) {
      // A delimiter at the end has an empty cell behind it.
      cells.push('');
      return cells;
    }
  }
  return cells;
}
