import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import type { Doubt, ReportDraft } from '#interchange/openrosa/submission.ts';
import type { FileField } from '#interchange/openrosa/report-fields.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import { nodeCipher } from '#record/provider/node.ts';
import type { SealKey } from '#room/seal-keys.ts';
import type { PhoneReport, ReportFile } from './phone-report.ts';

/** What came in one request: the report’s answers, which come with every one, and some of its files. */
export interface Piece {
  draft: Omit<ReportDraft, 'instance'>;
  /** The files that the answers name. */
  named: readonly FileField[];
  files: readonly ReportFile[];
  /** Epoch seconds. */
  received: number;
  /** Whether the phone said that this is the last one. */
  last: boolean;
}

interface Header extends Omit<Piece, 'files'> {
  files: readonly (Omit<ReportFile, 'bytes'> & { size: number })[];
}

interface Kept {
  name: string;
  mark: string;
  order: number;
  last: boolean;
  size: number;
  /** Epoch seconds. */
  at: number;
  /** Bytes of each file in it; undefined where another process wrote it and nobody has looked yet. */
  sizes?: ReadonlyMap<FileField, number>;
}

interface Done {
  /** All of its requests up to this one have been entered. */
  through: number;
  /** How many reports the room has of it. */
  times: number;
}

/** A report that the room does not have yet. */
export interface Waiting {
  mark: string;
  /** Epoch seconds: when the first of it came. */
  at: number;
  whole: boolean;
}

/** Bytes on the disk; more, and phones are asked to wait. */
const MOST_BYTES = 4 * 1024 ** 3;
const NAME = /^(\d{10})-([0-9a-f]{64})-(part|last)\.sealed$/;
const DONE = /^([0-9a-f]{64})(?: without (\d{10}))?$/;
/** How long the rest of a report is waited for; then it is entered without the files that have not come. */
const PATIENCE_S = 7 * 24 * 3600;

/**
 * OR5: reports between a phone and the room. A report is on the disk, encrypted to the mission’s own key, before the phone is told that it arrived, and leaves it when
 * the room has acknowledged the act. One process at a time.
 *
 *     <order>-<mark>-part.sealed   one request of several
 *     <order>-<mark>-last.sealed   the last one, or the only one
 *     done                      a line for each report that the room has: its mark; of one that was entered without its last request, `<mark> without <order>` too,
 *                               the order of the last one that it was entered with: what comes of it later is entered as a report of its own
 */
export class Spool {
  readonly #folder: string;
  readonly #seal: SealKey;
  readonly #secret: Buffer;
  #kept: Kept[] = [];
  #done = new Map<string, Done>();
  /** Of each report that was read to be entered: the order of the last request that was in it. */
  readonly #read = new Map<string, number>();
  #next = 1;

  private constructor(folder: string, seal: SealKey) {
    this.#folder = folder;
    this.#seal = seal;
    this.#secret = createHash('sha256').update(`parley/intake-marks@v1\n${seal.identity}`).digest();
  }

  static async open(folder: string, seal: SealKey): Promise<Spool> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const spool = new Spool(folder, seal);
    const done = await readFile(join(folder, 'done'), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    // A line that a crash cut short is no mark, and its report is still here.
    for (const line of done.split('\n')) {
      const [, mark, order] = DONE.exec(line) ?? [];
      if (mark !== undefined) spool.#note(mark, order === undefined ? undefined : Number(order));
    }
    for (const name of (await readdir(folder)).toSorted()) {
      const found = NAME.exec(name);
      const path = join(folder, name);
      // What was being written when it crashed was never acknowledged.
      if (name.endsWith('.new')) await unlink(path);
      if (!found) continue;
      const [, order = '', mark = '', kind] = found;
      spool.#next = Math.max(spool.#next, Number(order) + 1);
      if (spool.#isEntered(mark, Number(order))) {
        await unlink(path);
        continue;
      }
      const { size, mtimeMs } = await stat(path);
      const at = Math.floor(mtimeMs / 1000);
      const last = kind === 'last';
      spool.#kept.push({ name, mark, order: Number(order), last, size, at });
    }
    return spool;
  }

  /** For a report’s instance id: nobody without the mission’s sealing key can tell which id a mark is of. */
  mark(instance: string): string {
    return createHmac('sha256', this.#secret).update(instance).digest('hex');
  }

  #note(mark: string, order: number | undefined): void {
    const { times = 0 } = this.#done.get(mark) ?? {};
    this.#done.set(mark, { through: order ?? Infinity, times: times + 1 });
    // No later request may be taken for one of those.
    this.#next = Math.max(this.#next, (order ?? 0) + 1);
  }

  #isEntered(mark: string, order: number): boolean {
    return order <= (this.#done.get(mark)?.through ?? 0);
  }

  /** Whether it was entered without its last request, so that what comes of it now is a report of its own. */
  isEnteredWithout(mark: string): boolean {
    return Number.isFinite(this.#done.get(mark)?.through ?? Infinity);
  }

  /** Whether all of the report was received, entered or not. */
  has(mark: string): boolean {
    return (
      this.#isEntered(mark, Infinity) || this.#kept.some((one) => one.mark === mark && one.last)
    );
  }

  /** Bytes of the files of a report that are here. */
  async sizes(mark: string): Promise<Map<FileField, number>> {
    const all = new Map<FileField, number>();
    for (const piece of this.#pieces(mark)) {
      piece.sizes ??= sizesOf((await this.#open(piece.name))?.files ?? []);
      for (const [field, size] of piece.sizes) all.set(field, size);
    }
    return all;
  }

  /** How many reports wait to be entered, and of how many the rest has not come. */
  get waiting(): { whole: number; partial: number } {
    const whole = new Set(this.#kept.filter(({ last }) => last).map(({ mark }) => mark));
    const all = new Set(this.#kept.map(({ mark }) => mark));
    return { whole: whole.size, partial: all.size - whole.size };
  }

  /** All that wait, in the order in which they came. */
  list(): Waiting[] {
    const all = new Map<string, Waiting>();
    for (const { mark, at, last } of this.#kept.toSorted((a, b) => a.order - b.order)) {
      const before = all.get(mark);
      all.set(mark, { mark, at: before?.at ?? at, whole: last || before?.whole === true });
    }
    return [...all.values()];
  }

  /** Durable when it resolves. Refuses with `intake.full`. */
  async add(mark: string, piece: Piece): Promise<Parsed<void>> {
    const held = this.#kept.reduce((sum, { size }) => sum + size, 0);
    if (held > MOST_BYTES) return fault('intake.full', 'The gateway holds too much to take more.');
    const order = this.#next++;
    const kind = piece.last ? 'last' : 'part';
    const name = `${String(order).padStart(10, '0')}-${mark}-${kind}.sealed`;
    const sealed = await sealedTo(this.#seal, packed(piece));
    const path = join(this.#folder, name);
    await writeFile(`${path}.new`, sealed, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
    await this.#flushFolder();
    const { received: at, last } = piece;
    const sizes = sizesOf(piece.files);
    this.#kept.push({ name, mark, order, last, size: sealed.length, at, sizes });
    return parsed(undefined);
  }

  /** Marks of the reports that are to be entered now, in the order in which they became whole. */
  due(now: number): string[] {
    const due = new Set<string>();
    for (const { mark, last, at } of this.#kept)
      if (last || now / 1000 - at > PATIENCE_S) due.add(mark);
    return [...due];
  }

  /** All of a report, whose later requests count over earlier ones. Refuses with `intake.damaged`. */
  async report(mark: string): Promise<Parsed<PhoneReport>> {
    const damaged = fault('intake.damaged', 'A report that waits here does not open any more.');
    const files = new Map<FileField, ReportFile>();
    let newest: Header | undefined;
    for (const { name, order } of this.#pieces(mark)) {
      const piece = await this.#open(name);
      if (piece === undefined) return damaged;
      newest = piece.header;
      this.#read.set(mark, order);
      for (const file of piece.files) files.set(file.field, file);
    }
    if (newest === undefined) return damaged;
    const { draft, named, received } = newest;
    const missing: Doubt[] = named.every((field) => files.has(field)) ? [] : ['file-missing'];
    const doubts = [...draft.doubts, ...missing];
    const here = { mark: this.#markInRoom(mark), received, files: [...files.values()] };
    return parsed({ ...draft, doubts, ...here });
  }

  /** The room takes one report of a mark (OR5.3): what came of one after it was entered has another there. */
  #markInRoom(mark: string): string {
    const times = this.#done.get(mark)?.times;
    return times === undefined ? mark : this.mark(`${mark} ${times}`);
  }

  /** The room has it: said first, and then forgotten here; but for what came while it was being entered. */
  async finish(mark: string): Promise<void> {
    const through = this.#read.get(mark) ?? Infinity;
    const entered = this.#pieces(mark).filter(({ order }) => order <= through);
    const last = entered.at(-1);
    const without = last && !entered.some((piece) => piece.last) ? last.order : undefined;
    const said = without === undefined ? '' : ` without ${String(without).padStart(10, '0')}`;
    const file = await open(join(this.#folder, 'done'), 'a', 0o600);
    try {
      // A line that was cut short ends here, and is none.
      await file.writeFile(`\n${mark}${said}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    this.#note(mark, without);
    for (const { name } of entered) await unlink(join(this.#folder, name));
    this.#kept = this.#kept.filter((one) => !entered.includes(one));
    await this.#flushFolder();
  }

  /** Undefined for one that does not open. */
  async #open(name: string): Promise<{ header: Header; files: ReportFile[] } | undefined> {
    try {
      return unpacked(await opened(this.#seal, await readFile(join(this.#folder, name))));
    } catch {
      return undefined;
    }
  }

  #pieces(mark: string): Kept[] {
    return this.#kept.filter((one) => one.mark === mark).toSorted((a, b) => a.order - b.order);
  }

  /** So that a name is as durable as what stands under it; on Windows a folder cannot be opened, and NTFS keeps names in its journal. */
  async #flushFolder(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

function sizesOf(files: readonly ReportFile[]): Map<FileField, number> {
  return new Map(files.map(({ field, bytes }) => [field, bytes.length]));
}

/** Length in four bytes of an age file with a key that is used once; that file; what is sealed with the key. age alone would hold the process up for seconds. */
async function sealedTo(seal: SealKey, plaintext: Uint8Array): Promise<Uint8Array> {
  const key = randomBytes(32);
  const encrypter = new Encrypter();
  encrypter.addRecipient(seal.recipient);
  const wrapped = await encrypter.encrypt(key);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(wrapped.length);
  return Buffer.concat([length, wrapped, await nodeCipher.seal(key, plaintext)]);
}

/** Throws for anything else. */
async function opened(seal: SealKey, sealed: Buffer): Promise<Uint8Array> {
  const start = 4 + sealed.readUInt32BE(0);
  const decrypter = new Decrypter();
  decrypter.addIdentity(seal.identity);
  const key = await decrypter.decrypt(sealed.subarray(4, start));
  const plaintext = await nodeCipher.open(key, sealed.subarray(start));
  if (plaintext === undefined) throw new Error('not sealed with this key');
  return plaintext;
}

/** Length of the header in four bytes, the header as JSON, the files after each other. */
function packed({ files, ...rest }: Piece): Uint8Array {
  const header: Header = {
    ...rest,
    files: files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, ...files.map(({ bytes }) => bytes)]);
}

function unpacked(bytes: Uint8Array): { header: Header; files: ReportFile[] } {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + whole.readUInt32BE(0);
  const header = JSON.parse(whole.subarray(4, at).toString()) as Header;
  const files = header.files.map(({ size, ...file }) => {
    const content = whole.subarray(at, at + size);
    at += size;
    return { ...file, bytes: new Uint8Array(content) };
  });
  if (at !== whole.length) throw new Error('cut short');
  return { header, files };
}
