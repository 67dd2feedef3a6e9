import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unruly } from '../../../test/support/hostile.ts';
import { concat } from '#record/bytes.ts';
import { fault, parsed } from '#record/fault.ts';
import { csvSentence } from './csv-fault.ts';
import type { CsvOptions, CsvRow } from './read.ts';
import { CSV_LIMITS, CsvReader, DELIMITERS } from './read.ts';
import { asInert, asMeant, BYTE_ORDER_MARK, csvLine } from './write.ts';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(file: Uint8Array | string, options: CsvOptions = {}, cuts: readonly number[] = []) {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const reader = new CsvReader(options);
  const rows: CsvRow[] = [];
  let from = 0;
  for (const cut of [
    ...cuts.map((c) => c % (bytes.length + 1)).toSorted((a, b) => a - b),
    bytes.length,
  ]) {
    rows.push(...reader.push(bytes.slice(from, cut)));
    from = cut;
  }
  rows.push(...reader.end());
  return { rows, reader };
}

/** Cells of a row, or the code of its fault, with its line. */
function told(rows: readonly CsvRow[]): string[] {
  return rows.map((row) => `${row.line} ${row.ok ? row.cells.join('|') : row.fault}`);
}

function utf16(text: string, little: boolean): Uint8Array {
  const units = [...`\ufeff${text}`]
    .join('')
    .split('')
    .map((c) => c.charCodeAt(0));
  return new Uint8Array(units.flatMap((u) => (little ? [u & 0xff, u >> 8] : [u >> 8, u & 0xff])));
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '=1+1',
    '-5',
    "'-5",
    '@SUM(A1)',
    '\t=x',
    'a;=b',
    '"',
    "''+",
    ' =1',
    '\r\n',
    'a"=b',
    '-1.5',
    '٣',
    'آج',
  ),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      ' ',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '"',
      '|',
      'a',
      '1',
    ),
    maxLength: 8,
  }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

describe('CSV', () => {
  it('IT1.1 rows that are written are read back equal, whatever their cells hold', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
        const file = BYTE_ORDER_MARK + rows.map((row) => csvLine(row, delimiter)).join('');
        const back = read(file, { delimiter }).rows;
        expect(back.map((row) => (row.ok ? row.cells.map(asMeant) : row.fault))).toEqual(rows);
      }),
    );
  });

  it('IT1.2 where the chunks are cut makes no difference', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('a', ',', ';', '"', '\r', '\n', 'é', '😀', '\t'),
      maxLength: 60,
    });
    const limits = { row: 40, columns: 5, cell: 12 };
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'torn', 'windows'),
        fc.array(fc.nat(400), { maxLength: 8 }),
        (text, how, cuts) => {
          const encoded = {
            'utf-8': utf8(text),
            'utf-16le': utf16(text, true),
            'utf-16be': utf16(text, false).slice(0, -1),
            torn: utf8(text).map((byte, at) => (at % 7 === 3 ? 0xff : byte)),
            windows: utf8(text),
          }[how];
          const options: CsvOptions = {
            limits,
            encoding: how === 'windows' ? 'windows-1252' : 'utf-8',
          };
          const whole = read(encoded, options).rows;
          expect(read(encoded, options, cuts).rows).toEqual(whole);
          const single = Array.from(encoded, (_, at) => at);
          expect(read(encoded, options, single).rows).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('IT1.3 every row says which lines and which bytes of the file it is', () => {
    const text = 'a,b\r\n\r\n"x\ny",2\n"q,3\r\nlast,"z"';
    for (const bytes of [
      utf8(text),
      concat(utf8('\ufeff'), utf8(text)),
      utf16(text, true),
      utf16(text, false),
    ]) {
      const { rows } = read(bytes);
      const mark = rows[0]!.at;
      const width = mark === 2 ? 2 : 1;
      const decoder = new TextDecoder(
        mark === 2 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8',
      );
      expect(rows.map((row) => decoder.decode(bytes.slice(row.at, row.at + row.size)))).toEqual([
        'a,b\r\n',
        '"x\ny",2\n',
        '"q,3\r\nlast,"z"',
      ]);
      expect(rows.map(({ line, lastLine }) => [line, lastLine])).toEqual([
        [1, 1],
        [3, 4],
        [5, 6],
      ]);
      expect(rows.map(({ size }) => size / width).reduce((a, b) => a + b) + mark / width + 2).toBe(
        bytes.length / width,
      );
    }
  });

  it('IT1.3 of a file in Windows-1252, and of one that ends within a character, too', () => {
    const latin = new Uint8Array([0x63, 0xe9, 0x2c, 0x80, 0x0a, 0x78, 0x2c, 0x79]);
    expect(read(latin, { encoding: 'windows-1252' }).rows).toMatchObject([
      { ok: true, cells: ['cé', '€'], at: 0, size: 5 },
      { ok: true, cells: ['x', 'y'], at: 5, size: 3 },
    ]);
    const torn = utf16('a,b\nc,😀', true).slice(0, -1);
    const { rows } = read(torn);
    expect(rows).toMatchObject([{ ok: true }, { ok: false, fault: 'encoding', at: 10 }]);
    expect(rows[1]!.at + rows[1]!.size).toBe(torn.length);
  });

  it('IT1.4 a bad row is told and reading goes on', () => {
    expect(told(read('a,b\n1,"x"y\n2,z"z\n3,\rz\n4,ok\n5,"open\n6,').rows)).toEqual([
      '1 a|b',
      '2 after-quote',
      '3 stray-quote',
      '4 bare-return',
      '5 4|ok',
      '6 unclosed',
    ]);
    const bad = concat(utf8('a,b\n1,'), new Uint8Array([0xe9]), utf8('\n2,\ufffd\n'));
    expect(told(read(bad).rows)).toEqual(['1 a|b', '2 encoding', '3 2|\ufffd']);
  });

  it('IT1.5 what is longer than a limit is refused, held no further, and reading goes on', () => {
    const limits = { row: 20, columns: 3, cell: 8 };
    const file = `a,b\n${'x'.repeat(50)}\n1,2,3,4\n123456789,1\n"${'y\n'.repeat(30)}",2\nok,1\n`;
    const { rows } = read(
      file,
      { limits, delimiter: ',' },
      Array.from(file, (_, at) => at),
    );
    expect(told(rows)).toEqual([
      '1 a|b',
      '2 row-too-long',
      '3 too-many-columns',
      '4 cell-too-long',
      '5 row-too-long',
      '36 ok|1',
    ]);
    expect(rows.every((row) => row.ok || row.bytes.length <= limits.row)).toBe(true);
  });

  it('IT1.5 the rows of a hundred megabytes are read with no more in memory than a chunk and a row', () => {
    const reader = new CsvReader();
    const chunk = utf8('1,2031-03-04,"words, with ""marks""",34.5\n'.repeat(1_600));
    let rows = 0;
    const held = (): number => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    rows += reader.push(chunk).length;
    const before = held();
    for (let n = 0; n < 1_600; n++) rows += reader.push(chunk).length;
    expect(rows + reader.end().length).toBe(1_601 * 1_600);
    expect(reader.taken).toBeGreaterThan(100_000_000);
    expect(held() - before).toBeLessThan(100_000_000);
    // A quotation mark that nobody closes holds a row's worth and no more.
    reader.push(utf8('"'));
    for (let n = 0; n < 1_600; n++) reader.push(utf8('never closed,\n'.repeat(4_000)));
    expect(reader.end()).toMatchObject([{ ok: false, fault: 'row-too-long' }]);
    expect(held() - before).toBeLessThan(100_000_000);
  });

  it('IT1.6 the delimiter is what the first row has most of, or what is said', () => {
    expect(read('a;b;"c,d,e,f"\n1;2;3').reader.delimiter).toBe(';');
    expect(read('a\tb\n').reader.delimiter).toBe('\t');
    expect(read('a;b,c\n').reader.delimiter).toBe(',');
    expect(told(read('a;b,c\n', { delimiter: ';' }).rows)).toEqual(['1 a|b,c']);
    expect(told(read('one\ntwo').rows)).toEqual(['1 one', '2 two']);
    expect(read('').rows).toEqual([]);
  });

  it('IT1.7 what is no text in a known encoding is refused as a file', () => {
    const beginning = (...bytes: number[]) => read(new Uint8Array(bytes)).reader.unreadable;
    expect(beginning(0x50, 0x4b, 3, 4, 20)).toBe('not-text');
    expect(beginning(0xff, 0xfe, 0, 0, 0x61)).toBe('utf-32');
    expect(beginning(0x61, 0, 0x62, 0)).toBe('unmarked-utf-16');
    expect(beginning(0x61, 0x2c, 0x62)).toBeUndefined();
    expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0x0a, 0x61])).rows).toEqual([]);
  });

  it('IT1.8 a cell that a spreadsheet would run is shown as words, and comes back as it was', () => {
    const shown = (text: string) => [asInert(text), asMeant(asInert(text))];
    for (const formula of [
      '=1+1',
      '+1+cmd',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      "'=1",
    ])
      expect(shown(formula)).toEqual([asInert(formula), formula]);
    expect(asInert('=1')).toBe("'=1");
    expect(asInert('-33.512')).toBe('-33.512');
    // Behind what another spreadsheet setting takes for the end of a cell.
    expect(asInert('words;=HYPERLINK("x")')).toBe(`words;'=HYPERLINK("x")`);
    expect(asInert('three, -5 or a+b')).toBe('three, -5 or a+b');
    fc.assert(
      fc.property(cell, (text) => {
        expect(asMeant(asInert(text))).toBe(text);
        const cells = asInert(text).split(/[,;\t\r\n"|]/);
        const runs = (one: string) => /^\s*[=+\-@＝＋－＠]/.test(one);
        expect(runs(asInert(text)) && !/^-?[\d.]+$/.test(text)).toBe(false);
        // A plain number may stay; anything else behind a divider may not begin a formula.
        if (cells.length > 1) expect(cells.some((one) => /^[=+\-@＝＋－＠]/.test(one))).toBe(false);
      }),
    );
  });

  it('IT1.8 what is read is words: a formula is neither run nor changed', () => {
    expect(told(read('a,b\n"=1+1",\'=2\n').rows)).toEqual(['1 a|b', "2 =1+1|'=2"]);
  });

  it('IT1.4 every fault has a sentence in English and in Urdu', () => {
    for (const what of ['not-text', 'encoding', 'unclosed'] as const) {
      expect(csvSentence(what, 'en')).toMatch(/\.$/);
      expect(csvSentence(what, 'ur')).toMatch(/۔$/);
    }
  });

  it('IT1.5 whatever bytes come, rows or faults come of them', () => {
    const valid = ['a,b\r\n1,"x ""y"""\n', '\ufeffa;b\n"q\nr";2\n'].map(utf8);
    const parse = (bytes: Uint8Array) => {
      const { rows, reader } = read(bytes);
      const size = rows.reduce((sum, row) => sum + row.size, 0);
      if (size > bytes.length) return fault('BAD', 'more bytes than there are');
      if (reader.unreadable) return fault(`csv.${reader.unreadable}`, '');
      const bad = rows.find((row) => !row.ok);
      return bad && !bad.ok ? fault(`csv.${bad.fault}`, '') : parsed(rows);
    };
    expect(unruly([...valid, utf16('a,b\n1,2\n', true)], parse)).toEqual([]);
    expect(CSV_LIMITS.row).toBeGreaterThan(CSV_LIMITS.cell);
  });
});
