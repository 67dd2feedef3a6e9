import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Observation } from '#core/counting/observation.ts';
import type { ContextRow } from '#core/incidents/context.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import { contextEntry } from '#interchange/incidents/context-entry.ts';
import type { ContextRow as PublishedRow } from '#interchange/incidents/context-row.ts';
import { rejectsHeader, rejectsLine } from '#interchange/incidents/rejects.ts';
import type { RowPlan } from '#interchange/incidents/row-planner.ts';
import { TableImport, type FileFault } from '#interchange/incidents/table-import.ts';
import type { ImportSettings } from '#interchange/incidents/table-import.ts';
import { utf8 } from '#record/bytes.ts';
import { sha256 } from './sha256.ts';
import { referenceOf, type KnownRows } from './known-rows.ts';
import type { HowKnown, Lot } from './piece.ts';

/** A table as the acts that it becomes, row by row as its bytes come: no more of it is held than a chunk, one act and 64 bytes for each row. */

/** How context is named in the room: it has no act without (IC). */
export interface PublishedAs {
  dataset: Words;
  version: Words;
  licence: Words;
}

export interface LotSettings {
  scope: string;
  how: HowKnown;
  /** Undefined where nobody said; a table of a publisher is then refused. */
  published: PublishedAs | undefined;
  /** Of the publisher’s words. */
  language: WordLanguage;
  table: Pick<ImportSettings, 'csv' | 'map' | 'area' | 'now'>;
}

/** How far it is. */
export interface Tally {
  kind: 'report' | 'observation' | 'context' | undefined;
  bytes: number;
  enter: number;
  /** In the room already. */
  skip: number;
  reject: number;
  /** Rows taken with something to look at. */
  warned: number;
  /** Rows whose words are longer than a room takes. */
  cut: number;
  acts: number;
}

export function emptyTally(): Tally {
  return { kind: undefined, bytes: 0, enter: 0, skip: 0, reject: 0, warned: 0, cut: 0, acts: 0 };
}

/** Rows of one act, and bytes of their JSON: what stands round them takes less than the rest of what a sealed act may have. */
const MOST_ROWS = 100;
const MOST_BYTES = 56_000;

/** Gathers rows that go into one act together. */
export class Gathering {
  readonly #type: string;
  readonly #body: (rows: readonly object[]) => object;
  #rows: object[] = [];
  #bytes = 0;
  #line = 0;

  constructor(type: string, body: (rows: readonly object[]) => object) {
    this.#type = type;
    this.#body = body;
  }

  /** The act that is full, where this row is too much for it. */
  add(row: object, line: number): Lot | undefined {
    const bytes = utf8(JSON.stringify(row)).length + 1;
    const full =
      this.#rows.length === MOST_ROWS || (this.#rows.length > 0 && this.#bytes + bytes > MOST_BYTES)
        ? this.rest()
        : undefined;
    if (this.#rows.length === 0) this.#line = line;
    this.#rows.push(row);
    this.#bytes += bytes;
    return full;
  }

  rest(): Lot | undefined {
    if (this.#rows.length === 0) return undefined;
    const rows = this.#rows;
    this.#rows = [];
    this.#bytes = 0;
    const piece = { kind: 'act', type: this.#type, version: 1, body: this.#body(rows) } as const;
    return { piece, rows: rows.length, line: this.#line };
  }
}

export function contextGathering({ dataset, version, licence }: PublishedAs): Gathering {
  return new Gathering('context.add', (rows) => ({ dataset, version, licence, rows }));
}

export function observationGathering(): Gathering {
  return new Gathering('observation.enter', (observations) => ({ observations }));
}

/** What is to be entered of one row; `skip` where the room has it. */
export function entryOf(
  plan: Extract<RowPlan, { do: 'enter' }>,
  known: KnownRows,
  { published, language }: Pick<LotSettings, 'published' | 'language'>,
):
  | { kind: 'report' }
  | { kind: 'observation'; observation: Observation }
  | { kind: 'context'; entry: ContextRow; cut: boolean }
  | 'skip' {
  const { row, id, content } = plan;
  if (row.kind === 'report') return { kind: 'report' };
  if (row.kind === 'observation')
    return {
      kind: 'observation',
      observation: { ...row.observation, ref: referenceOf(id, content) },
    };
  const { entry, cut } = contextEntry(row satisfies PublishedRow, language);
  const there = published !== undefined && known.hasContext(published.dataset, entry);
  return there ? 'skip' : { kind: 'context', entry, cut };
}

/** Why a file is not taken. `unnamed`: a table of a publisher, and nobody said what it is called, of which version, under which licence. */
export type NotTaken = { fault: FileFault } | { unnamed: true };

/** Whoever follows a reading. */
export interface Follower {
  /** Takes the report of what is refused, line by line; the first is its header. */
  refused(line: string): void;
  /** Waited for after each piece of the file. */
  read(tally: Tally): Promise<void>;
}

/**
 * The acts of one reading of a table. Nothing comes of a file with a fault, which is told at the end; so a file is read to its end before anything of it is entered.
 */
export class TableReading {
  readonly tally = emptyTally();
  readonly #path: string;
  readonly #settings: LotSettings;
  readonly #known: KnownRows;
  readonly #follower: Follower | undefined;
  readonly #hash = createHash('sha256');
  #gathering: Gathering | undefined;
  notTaken: NotTaken | undefined;

  constructor(path: string, settings: LotSettings, known: KnownRows, follower?: Follower) {
    this.#path = path;
    this.#settings = settings;
    this.#known = known;
    this.#follower = follower;
  }

  /** Of the bytes read, hex, at the end: to see that the same file is read again. */
  digest(): string {
    return this.#hash.digest('hex');
  }

  async *lots(): AsyncGenerator<Lot> {
    const { scope, table } = this.#settings;
    const plan = new TableImport({
      ...table,
      digest: sha256,
      scope,
      entered: (id) => this.#known.row(id),
    });
    const stream = createReadStream(this.#path, { highWaterMark: 1 << 16 });
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      this.#hash.update(chunk);
      yield* this.#take(plan, plan.push(chunk));
      if (this.#ends(plan)) return;
      await this.#follower?.read(this.tally);
    }
    yield* this.#take(plan, plan.end());
    if (this.#ends(plan)) return;
    const rest = this.#gathering?.rest();
    if (rest) yield this.#counted(rest);
  }

  #ends(plan: TableImport): boolean {
    this.tally.bytes = plan.progress.bytes;
    if (plan.fault) this.notTaken = { fault: plan.fault };
    const isContext = plan.table?.map.rows === 'context';
    if (isContext && !this.#settings.published) this.notTaken = { unnamed: true };
    return this.notTaken !== undefined;
  }

  *#take(plan: TableImport, rows: ReturnType<TableImport['push']>): Generator<Lot> {
    const { tally } = this;
    const { table } = plan;
    if (!table || this.#ends(plan)) return;
    if (tally.kind === undefined) {
      tally.kind = table.map.rows;
      this.#follower?.refused(rejectsHeader(table.headers));
    }
    for (const row of rows) {
      if (row.do === 'skip') tally.skip += 1;
      else if (row.do === 'reject') {
        tally.reject += 1;
        this.#follower?.refused(rejectsLine(row.original, row.faults, table.headers));
      } else {
        if (row.warnings.length > 0) tally.warned += 1;
        const lot = this.#enter(row, row.line);
        if (lot) yield this.#counted(lot);
      }
    }
  }

  #enter(plan: Extract<RowPlan, { do: 'enter' }>, line: number): Lot | undefined {
    const { tally } = this;
    const entry = entryOf(plan, this.#known, this.#settings);
    if (entry === 'skip') {
      tally.skip += 1;
      return undefined;
    }
    tally.enter += 1;
    if (entry.kind === 'report') {
      const instance = referenceOf(plan.id, plan.content);
      const { how } = this.#settings;
      return { piece: { kind: 'report', row: plan.row as never, instance, how }, rows: 1, line };
    }
    if (entry.kind === 'observation') {
      this.#gathering ??= observationGathering();
      return this.#gathering.add(entry.observation, line);
    }
    if (entry.cut) tally.cut += 1;
    this.#gathering ??= contextGathering(this.#settings.published as PublishedAs);
    return this.#gathering.add(entry.entry, line);
  }

  #counted(lot: Lot): Lot {
    this.tally.acts += 1;
    return lot;
  }
}
