import type { Box } from '#core/places.ts';
import type { UnreadableFile } from '../csv/encoding.ts';
import { csvSentence } from '../csv/csv-fault.ts';
import type { CsvOptions, CsvRow, RowPlace } from '../csv/read.ts';
import { CsvReader } from '../csv/read.ts';
import { asMeant } from '../csv/write.ts';
import { readContextRow } from './context-row.ts';
import { ZoneClocks } from './local-time.ts';
import type { Recognised } from './recognise.ts';
import { recognise } from './recognise.ts';
import type { TableFault } from './table-fault.ts';
import { tableSentence } from './table-fault.ts';
import { readObservationRow } from './observation-row.ts';
import { readReportRow } from './report-row.ts';
import type { RowFault } from './row-fault.ts';
import { rowFault } from './row-fault.ts';
import { saysReferred } from './referred.ts';
import type { RowMemory, RowPlan } from './row-planner.ts';
import { RowPlanner } from './row-planner.ts';
import type { TableMap } from './table-map.ts';
import type { Language } from '#core/words.ts';

/**
 * What importing a table would do, row by row, as its bytes come: nothing is entered here. Whoever enters does so by id, so that an import that was cut short is
 * begun again from the file's start and passes over what is there.
 */

export interface ImportSettings extends RowMemory {
  csv?: CsvOptions;
  /** A map of the columns; otherwise the table is known by its rows. */
  map?: TableMap;
  area?: Box;
  /** `YYYY-MM-DDThh:mm:ssZ` */
  now?: string;
}

/** What is to be done about a row. */
export type PlannedRow = RowPlace & {
  warnings: RowFault[];
} & (
    | Exclude<RowPlan, { do: 'reject' }>
    /** `original` is for the report of refused rows alone; of a row that is referred it has no cells (IC2). */
    | (Extract<RowPlan, { do: 'reject' }> & { original: CsvRow })
  );

/** How far it is. Rows of context and of reports are never added up. */
export interface ImportProgress {
  /** Bytes of the file taken. */
  bytes: number;
  lines: number;
  enter: number;
  skip: number;
  reject: number;
  warned: number;
}

/** Why the file as a whole is not imported. */
export type FileFault = TableFault | { code: `csv.${UnreadableFile}` };

/** @example fileSentence({ code: 'csv.utf-32' }, 'en') */
export function fileSentence(fault: FileFault, language: Language): string {
  return 'columns' in fault
    ? tableSentence(fault, language)
    : csvSentence(fault.code.slice('csv.'.length) as UnreadableFile, language);
}

const LENIENT = new TextDecoder();

function placeOf({ line, lastLine, at, size }: RowPlace): RowPlace {
  return { line, lastLine, at, size };
}

/**
 * @example
 * const plan = new TableImport({ digest: provider.sha256, scope: 'east office' });
 * for await (const chunk of file) for (const row of plan.push(chunk)) …
 * for (const row of plan.end()) …
 * if (plan.fault) …
 */
export class TableImport {
  readonly #settings: ImportSettings;
  readonly #reader: CsvReader;
  readonly #clocks = new ZoneClocks();
  readonly #planner: RowPlanner;
  readonly #progress = { lines: 0, enter: 0, skip: 0, reject: 0, warned: 0 };
  /** The first rows, until there are two. */
  #first: CsvRow[] = [];
  #table: Recognised | undefined;
  #fault: FileFault | undefined;

  constructor(settings: ImportSettings) {
    this.#settings = settings;
    this.#planner = new RowPlanner(settings);
    this.#reader = new CsvReader(settings.csv);
  }

  /** Why nothing is planned; once set nothing more comes. */
  get fault(): FileFault | undefined {
    return this.#fault;
  }

  get progress(): ImportProgress {
    return { bytes: this.#reader.taken, ...this.#progress };
  }

  /** The table, once its first two rows have been seen; its headers are those of the report of refused rows. */
  get table(): Recognised | undefined {
    return this.#table;
  }

  push(chunk: Uint8Array): PlannedRow[] {
    return this.#fault ? [] : this.#take(this.#reader.push(chunk), false);
  }

  end(): PlannedRow[] {
    return this.#fault ? [] : this.#take(this.#reader.end(), true);
  }

  #take(rows: CsvRow[], last: boolean): PlannedRow[] {
    const { unreadable } = this.#reader;
    if (unreadable !== undefined) this.#fault = { code: `csv.${unreadable}` };
    if (this.#fault) return [];
    if (this.#table) return rows.map((row) => this.#plan(row, this.#table as Recognised));
    // Not spread: a file whose first row is not seen to end gives half a million rows at once.
    this.#first = this.#first.concat(rows);
    if (this.#first.length < 2 && !last) return [];
    const [header, second] = this.#first;
    const found = recognise(
      header?.ok ? header.cells : undefined,
      second?.ok ? second.cells : undefined,
      this.#settings.map,
    );
    if (!found.ok) {
      this.#fault = found.fault;
      return [];
    }
    this.#table = found.value;
    const waiting = this.#first.slice(found.value.skip);
    this.#first = [];
    return waiting.map((row) => this.#plan(row, found.value));
  }

  #plan(row: CsvRow, table: Recognised): PlannedRow {
    // An apostrophe that Parley put before a sign is Parley's; in other people's tables it is theirs.
    const meant = table.mended && row.ok ? { ...row, cells: row.cells.map(asMeant) } : row;
    const planned = this.#judge(meant, table);
    this.#progress.lines = row.lastLine;
    this.#progress[planned.do] += 1;
    if (planned.warnings.length > 0) this.#progress.warned += 1;
    return { ...placeOf(row), ...planned };
  }

  #judge(row: CsvRow, table: Recognised) {
    const rejected = (faults: RowFault[]) => ({
      do: 'reject' as const,
      faults,
      original: row,
      warnings: [],
    });
    const referred = () => ({
      ...rejected([rowFault('referred')]),
      original: { ...placeOf(row), ok: true as const, cells: [] },
    });
    if (!row.ok) {
      if (saysReferred(LENIENT.decode(row.bytes))) return referred();
      return rejected([{ code: `csv.${row.fault}` }]);
    }
    const read = this.#read(row.cells, table);
    if (!read.ok) {
      const [first] = read.faults;
      return first?.code === 'intake.referred' ? referred() : rejected(read.faults);
    }
    const plan = this.#planner.plan(read.row, table.map.name, row.line);
    if (plan.do === 'reject') return rejected(plan.faults);
    return { ...plan, warnings: plan.do === 'enter' ? read.warnings : [] };
  }

  #read(cells: readonly string[], table: Recognised) {
    const { area, now } = this.#settings;
    if (cells.length !== table.headers.length) {
      const names = [`${cells.length} / ${table.headers.length}`];
      if (cells.some(saysReferred)) return { ok: false as const, faults: [rowFault('referred')] };
      return { ok: false as const, faults: [rowFault('cells', { names })] };
    }
    const { map } = table;
    const settings = { clocks: this.#clocks, area, now };
    switch (map.rows) {
      case 'report':
        return readReportRow(table, map, cells, settings);
      case 'observation':
        return readObservationRow(table, cells, settings);
      case 'context':
        return readContextRow(table, map, cells, { area });
    }
  }
}
