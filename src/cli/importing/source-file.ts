import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import type { GeoFault } from '#interchange/geojson/geo-fault.ts';
import { geoSentence } from '#interchange/geojson/geo-fault.ts';
import { fileSentence } from '#interchange/incidents/table-import.ts';
import { Misuse, Refused } from '../command.ts';
import type { KnownRows } from './known-rows.ts';
import { drawnLots, eventLots, type Drawn, type MapRead } from './map-lots.ts';
import type { Lot } from './piece.ts';
import type { LotSettings, NotTaken, Tally } from './table-lots.ts';
import { TableReading } from './table-lots.ts';

/** The file of an import, read once to see what would be entered, and again to enter it. */

export interface SourceFile {
  path: string;
  settings: LotSettings;
  /** A table, the events of a map file, or what is drawn on one. */
  as: 'table' | 'events' | Drawn;
}

/** What one reading of the file gave. */
export interface Planned {
  tally: Tally;
  /** The first of what would be entered. */
  first: Lot | undefined;
  /** SHA-256 of the file, hex. */
  digest: string;
  /** Where the report of what is refused was written, if anything is. */
  report: string | undefined;
}

const UNNAMED =
  'This is a table of events as somebody published them. Say what it is called, of which edition, and how it may be used: --dataset, --edition, --licence. It enters as context, and never as reports.';

function tableFault(taken: NotTaken): Error {
  if ('unnamed' in taken) return new Misuse(UNNAMED);
  return new Refused(`${fileSentence(taken.fault, 'en')} (${taken.fault.code})`);
}

function mapFault(fault: GeoFault): Error {
  return new Refused(`${geoSentence(fault, 'en')} (${fault.code})`);
}

async function readMap({ path, settings, as }: SourceFile, known: KnownRows): Promise<MapRead> {
  if (typeof as === 'object') return await drawnLots(path, as, known);
  const { published } = settings;
  if (!published) throw new Misuse(UNNAMED);
  return await eventLots(path, { ...settings, published }, known);
}

/** A report that is written beside its place and put there when it is whole. */
class Report {
  readonly #path: string;
  #file: FileHandle | undefined;
  #waiting: string[] = [];
  #size = 0;
  lines = 0;

  constructor(path: string) {
    this.#path = path;
  }

  readonly add = (line: string): void => {
    this.#waiting.push(line);
    this.#size += line.length;
    this.lines += 1;
  };

  /** Writes what waits, when that is much. */
  async flush(all = false): Promise<void> {
    if (this.#size === 0 || (!all && this.#size < 1 << 18)) return;
    // What was refused may lead to people as what was taken does.
    if (!this.#file) {
      // Made anew, so that it is nobody else’s file, and no link to one.
      await rm(`${this.#path}.part`, { force: true });
      this.#file = await open(`${this.#path}.part`, 'wx', 0o600);
    }
    await this.#file.write(this.#waiting.join(''));
    this.#waiting = [];
    this.#size = 0;
  }

  /** @param whole it is to stand; else nothing is left of it */
  async close(whole: boolean): Promise<string | undefined> {
    if (whole) await this.flush(true);
    await this.#file?.close();
    if (whole) await rename(`${this.#path}.part`, this.#path);
    else await rm(`${this.#path}.part`, { force: true });
    return whole ? this.#path : undefined;
  }
}

/** Whether two paths are of one file, by whatever names and links. */
async function isSame(path: string, other: { dev: number; ino: number }): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.ino === other.ino && found.dev === other.dev;
}

/**
 * Reads the whole file and enters nothing of it.
 *
 * @throws Refused for a file with a fault of its own, Misuse for one that cannot be read
 */
export async function planFile(
  source: SourceFile,
  known: KnownRows,
  reportPath: string,
  onProgress: (tally: Tally, share: number) => void,
): Promise<Planned> {
  const found = await stat(source.path).catch(() => undefined);
  if (!found?.isFile()) throw new Misuse(`${source.path} cannot be read.`);
  for (const path of [reportPath, `${reportPath}.part`]) {
    if (await isSame(path, found))
      throw new Misuse(
        'The report of refused rows has to be another file than the table: --report.',
      );
  }
  const report = new Report(reportPath);
  if (source.as !== 'table') {
    const read = await readMap(source, known);
    if (!read.ok) throw mapFault(read.fault);
    const { lots, tally, refused, digest } = read.value;
    if (refused !== undefined) report.add(refused);
    return { tally, first: lots[0], digest, report: await report.close(refused !== undefined) };
  }
  const reading = new TableReading(source.path, source.settings, known, {
    refused: report.add,
    read: async (tally) => {
      await report.flush();
      onProgress(tally, tally.bytes / Math.max(1, found.size));
    },
  });
  let first: Lot | undefined;
  try {
    for await (const lot of reading.lots()) {
      first ??= lot;
    }
  } catch (error) {
    await report.close(false);
    throw error;
  }
  const { notTaken, tally } = reading;
  const place = await report.close(notTaken === undefined && tally.reject > 0);
  if (notTaken) throw tableFault(notTaken);
  return { tally, first, digest: reading.digest(), report: place };
}

/**
 * Reads it again, for what is entered now.
 *
 * @param digest of the file as it was planned
 * @throws Refused where it is another file by now
 */
export async function* lotsOf(
  source: SourceFile,
  known: KnownRows,
  digest: string,
): AsyncGenerator<Lot> {
  // Seen at the end of a table: what was entered of it until then was read, judged and signed as any row, and stands.
  const other = new Refused('The file was changed while it was imported. Run the command again.');
  if (source.as === 'table') {
    const reading = new TableReading(source.path, source.settings, known);
    yield* reading.lots();
    if (reading.digest() !== digest) throw other;
    return;
  }
  const read = await readMap(source, known);
  if (!read.ok || read.value.digest !== digest) throw other;
  yield* read.value.lots;
}
