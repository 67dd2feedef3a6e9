import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { unruly } from '../../../test/support/hostile.ts';
import { happened } from '#core/incidents/happened.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import { words as wordsShape } from '#core/words.ts';
import { fromBase64, utf8 } from '#record/bytes.ts';
import { fault, parsed } from '#record/fault.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { CsvReader } from '../csv/read.ts';
import { asMeant, csvLine } from '../csv/write.ts';
import { emptyTable } from './own-columns.ts';
import { rejectsHeader, rejectsLine } from './rejects.ts';
import { SeenRows } from './seen-rows.ts';
import type { ImportSettings, PlannedRow } from './table-import.ts';
import { fileSentence, TableImport } from './table-import.ts';

const digest = (bytes: Uint8Array) => nodeProvider.sha256(bytes);
const HEADER = 'row,class,from,zone,latitude,longitude,uncertainty_m,words_en';

function plan(
  file: string | Uint8Array,
  settings: Partial<ImportSettings> = {},
  cuts: readonly number[] = [],
) {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const table = new TableImport({ digest, scope: 'office', ...settings });
  const rows: PlannedRow[] = [];
  let from = 0;
  for (const cut of [
    ...cuts.map((c) => c % (bytes.length + 1)).toSorted((a, b) => a - b),
    bytes.length,
  ]) {
    rows.push(...table.push(bytes.slice(from, cut)));
    from = cut;
  }
  rows.push(...table.end());
  return { rows, table };
}

function told(rows: readonly PlannedRow[]): string[] {
  return rows.map((row) =>
    `${row.line} ${row.do} ${row.do === 'reject' ? row.faults.map(({ code }) => code).join(',') : ''}`.trim(),
  );
}

/** The report of what was refused. */
function rejects({ rows, table }: ReturnType<typeof plan>): string {
  const headers = table.table?.headers ?? [];
  const lines = rows.flatMap((row) =>
    row.do === 'reject' ? [rejectsLine(row.original, row.faults, headers)] : [],
  );
  return rejectsHeader(headers) + lines.join('');
}

function cellsOf(csv: string): string[][] {
  const reader = new CsvReader({ delimiter: ',' });
  return [...reader.push(utf8(csv)), ...reader.end()].map((row) => (row.ok ? row.cells : []));
}

const good = (n: number, words = 'Fire') =>
  `${n},explosion,2031-03-05 18:0${n % 10},UTC,34.5,70.2,100,${words}\n`;

describe('importing a table', () => {
  it('IT1.5 a file that shows half a million rows at once is refused, and stops nothing', () => {
    // A quotation mark within a name: where the first row ends is not seen before a row’s worth of bytes.
    const file = `row,cl"ass,from\n${'x\n'.repeat(520_000)}`;
    const cuts = Array.from({ length: 16 }, (_, n) => 65_536 * (n + 1));
    expect(plan(file, {}, cuts).table.fault).toBeDefined();
    expect(plan(`row,class,"from\n${'x\n'.repeat(300_000)}`, {}, cuts).table.fault).toBeDefined();
  });

  it('IT7.1 every row is planned or refused with its line, and a file entered before changes nothing', () => {
    const file = `${HEADER}\n${good(1)}2,quarrel,2031-03-05,UTC,,,,x\n${good(1, 'Again')}${good(3)}4,explosion\n`;
    const first = plan(file);
    expect(told(first.rows)).toEqual([
      '2 enter',
      '3 reject intake.class-unknown',
      '4 reject intake.row-twice',
      '5 enter',
      '6 reject intake.cells',
    ]);
    expect(first.table.progress).toEqual({
      bytes: file.length,
      lines: 6,
      enter: 2,
      skip: 0,
      reject: 3,
      warned: 0,
    });
    const entered = new Map(
      first.rows.flatMap((row) => (row.do === 'enter' ? [[row.id, row.content] as const] : [])),
    );
    const again = plan(file, { entered: (id) => entered.get(id) });
    expect(told(again.rows).filter((line) => line.endsWith('enter'))).toEqual([]);
    expect(again.table.progress).toMatchObject({ enter: 0, skip: 2, reject: 3 });
  });

  it('IT7.2 a row keeps its id in any file of its scope; one that says something else is refused, not put in its place', () => {
    const ids = (file: string, scope = 'office') =>
      plan(file, { scope }).rows.flatMap((row) => (row.do === 'enter' ? [row.id] : []));
    const [one] = ids(`${HEADER}\n${good(1)}`);
    expect(
      ids(
        `${HEADER.replaceAll(',', ';')}\n${good(2).replaceAll(',', ';')}${good(1).replaceAll(',', ';')}`,
      )[1],
    ).toBe(one);
    expect(ids(`${HEADER}\n${good(1)}`, 'another')).not.toContain(one);
    const changed = plan(`${HEADER}\n${good(1, 'Something else')}`, { entered: () => 'other' });
    expect(told(changed.rows)).toEqual(['2 reject intake.changed']);
    // A publisher's own events are brought up to date.
    const context = plan(
      'id,type_of_violence,where_prec,date_start,latitude,longitude\n1,1,1,2031-03-05,34,70\n',
      { entered: () => 'other' },
    );
    expect(context.rows).toMatchObject([
      { do: 'enter', replaces: 'other', row: { kind: 'context' } },
    ]);
  });

  it('IT7.3 where the file is cut makes no difference', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        good(1),
        good(2),
        HEADER,
        '\n',
        '\r\n',
        '"',
        ',',
        '3,explosion,2031-03-05,UTC,,,,"a\nb"\n',
        '=1+1',
        'é',
        'harm-to-children',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.nat(600), { maxLength: 6 }),
        (pieces, cuts) => {
          const file = `${HEADER}\n${pieces.join('')}`;
          const whole = plan(file);
          const cut = plan(file, {}, cuts);
          expect(cut.rows).toEqual(whole.rows);
          expect(cut.table.progress).toEqual(whole.table.progress);
          expect(cut.table.fault).toEqual(whole.table.fault);
        },
      ),
    );
  });

  it('IT7.4 the report of refused rows loses nothing, and mended it is read as the table that it was', () => {
    const bad = `2,quarrel,2031-03-05,UTC,,,,"=1+1, and\n'=2"\n`;
    const first = plan(`${HEADER}\n${good(1)}${bad}3,"x"y\n4,explosion,=cmd\n`);
    const report = rejects(first);
    const [header, ...lines] = cellsOf(report);
    expect(header?.slice(0, 5)).toEqual([
      'parley_line',
      'parley_last_line',
      'parley_at',
      'parley_size',
      'parley_codes',
    ]);
    expect(lines.map((cells) => cells[4])).toEqual([
      'intake.class-unknown',
      'csv.after-quote',
      'intake.cells',
    ]);
    expect(lines.every((cells) => cells[5]?.endsWith('.') && cells[6]?.endsWith('۔'))).toBe(true);
    // Nothing in the report runs, and everything in it comes back.
    expect(lines[0]?.[15]).toBe("'=1+1, and\n''=2");
    expect(asMeant(lines[0]?.[15] ?? '')).toBe("=1+1, and\n'=2");
    expect(new TextDecoder().decode(fromBase64(lines[1]?.[7] ?? ''))).toBe('3,"x"y');
    expect(JSON.parse(asMeant(lines[2]?.[7] ?? ''))).toEqual(['4', 'explosion', '=cmd']);
    const mended = plan(report.replace('quarrel', 'other-act'));
    expect(told(mended.rows)[0]).toBe('2 enter');
    expect(mended.rows[0]).toMatchObject({ row: { words: { en: "=1+1, and\n'=2" } } });
    // What was not mended is told again as it was.
    expect(
      cellsOf(rejects(mended))
        .map((cells) => cells[7])
        .filter((cell) => cell !== ''),
    ).toEqual(['parley_raw', lines[1]?.[7], lines[2]?.[7]]);
  });

  it('IT7.4 the report of a tagged table has its tags, and is known by them', () => {
    const first = plan(
      'Ref,Day,Lat,Lon\n#event+id,#date,#geo+lat,#geo+lon\na,2031-02-30,34,70\nb,2031-03-05,34,70\n',
    );
    expect(told(first.rows)).toEqual(['3 reject intake.date-none', '4 enter']);
    const mended = plan(rejects(first).replace('2031-02-30', '2031-02-28'));
    expect(mended.rows).toMatchObject([
      { do: 'enter', row: { publisherId: 'a', publisher: 'hxl' } },
    ]);
  });

  it('IT6.3 of a row that is referred nothing is echoed, however broken it is', () => {
    const secret = 'SECRET-DETAIL';
    const rows = [
      `1,sexual-violence,2031-03-05,UTC,,,,${secret}`,
      `2,explosion,2031-03-05,UTC,,,,A child was killed ${secret}`,
      `3,quarrel,rape ${secret}`,
      `4,"rape"${secret},x`,
    ];
    const read = plan(`${HEADER}\n${rows.join('\n')}\n`);
    expect(told(read.rows)).toEqual([2, 3, 4, 5].map((line) => `${line} reject intake.referred`));
    expect(JSON.stringify(read.rows)).not.toContain(secret);
    const report = rejects(read);
    expect(report).not.toContain(secret);
    expect(report).toContain('referral path');
    expect(
      cellsOf(report)
        .slice(1)
        .every((cells) => cells.slice(7).every((cell) => cell === '')),
    ).toBe(true);
  });

  it('IT7.5 a file that is no known table is refused whole, in two languages', () => {
    for (const [file, code] of [
      ['', 'intake.no-rows'],
      ['a,b\n1,2\n', 'intake.table-unknown'],
      ['PK\u0003\u0004....', 'csv.not-text'],
      ['row,class,from,informant\n', 'intake.column-not-taken'],
    ] as const) {
      const { table, rows } = plan(file);
      expect(table.fault?.code).toBe(code);
      expect(rows).toEqual([]);
      expect(table.fault && fileSentence(table.fault, 'en')).toMatch(/\.$/);
      expect(table.fault && fileSentence(table.fault, 'ur')).toMatch(/۔$/);
    }
    expect(plan(emptyTable('reports')).table.fault).toBeUndefined();
  });

  it('IT7.6 rows that came from what a person wrote are read back equal, formulas and all', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const said = fc
      .oneof(text, fc.constantFrom('=1+1', '@x', "'=y", '-', 'a;=b', '"'))
      .filter(
        (words) =>
          wordsShape.safeParse({ en: words }).success &&
          words.trim() === words &&
          !/[\r]/.test(words),
      );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...INCIDENT_CLASSES), said, said), { maxLength: 5 }),
        (rows) => {
          const header = ['parley_row', 'row', 'class', 'from', 'zone', 'words_en', 'words_ur'];
          const file = [
            header,
            ...rows.map(([kind, en, ur], n) => [
              '',
              `r${n}`,
              kind,
              '2031-03-05 18:00',
              'UTC',
              en,
              ur,
            ]),
          ];
          const { rows: read } = plan(file.map((cells) => csvLine(cells)).join(''));
          const back = read.map((row) => {
            if (row.do !== 'enter' || row.row.kind !== 'report') return [];
            expect(z.strictObject(happened).safeParse(row.row.happened).success).toBe(true);
            return [row.row.happened.class, row.row.words?.en, row.row.words?.ur];
          });
          const expected = rows.map(([kind, en, ur]) => [kind, en, ur]);
          expect(back).toEqual(expected);
        },
      ),
    );
  });

  it('IT7.7 whatever bytes come, rows, refused rows or a fault come of them', () => {
    const acled =
      'event_id_cnty,event_date,latitude,longitude,geo_precision\nS1,2031-03-05,34.5,70.2,1\n';
    const valid = [
      `${HEADER}\n${good(1)}${good(2)}`,
      acled,
      'a,b\n#event+id,#date\n1,2031-03-05\n',
    ].map(utf8);
    const parse = (bytes: Uint8Array) => {
      const read = plan(bytes);
      if (read.table.fault) return fault(read.table.fault.code, '');
      rejects(read);
      for (const row of read.rows) {
        if (row.do === 'reject' && row.faults.length === 0)
          return fault('NONE', 'refused for nothing');
        if (row.do !== 'enter' || row.row.kind !== 'report') continue;
        if (!z.strictObject(happened).safeParse(row.row.happened).success)
          return fault('BAD', 'not what happened');
        if (row.row.words && !wordsShape.safeParse(row.row.words).success)
          return fault('BAD', 'not words');
      }
      return parsed(read.rows);
    };
    expect(unruly(valid, parse)).toEqual([]);
  });
});

describe('rows that were seen', () => {
  it('IT7.1 each is known again with its line, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 8, maxLength: 8 }), { maxLength: 3_000 }),
        (digests) => {
          const seen = new SeenRows();
          const plain = new Map<string, number>();
          for (const [n, bytes] of digests.entries()) {
            const key = bytes.join();
            expect(seen.add(bytes, n + 1)).toBe(plain.get(key));
            if (!plain.has(key)) plain.set(key, n + 1);
          }
          expect(seen.size).toBe(plain.size);
        },
      ),
      { numRuns: 30 },
    );
  });
});
