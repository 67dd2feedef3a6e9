import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';

/** How figures are taken: in rounds, what is compared taking turns within each, the median told; and what else the machine was doing. */

/** How much is measured. */
export interface Scale {
  /** Acts of one round of appends. */
  burst: number;
  rounds: number;
  /** Acts of the long log. */
  log: number;
  /** Acts of the room whose chronicle is opened. */
  chronicle: number;
  /** Words of the agreement whose versions are compared. */
  redline: number;
  /** Of the table that is imported. */
  rows: number;
  /** Of the evaluator of obligations. */
  incidents: number;
  /** Of the live stream. */
  clients: number;
  /** Of a room of which everybody has a screen; even. */
  members: number;
  /** Too small to tell anything but that everything still runs. */
  quick: boolean;
}

/** Seconds that `work` took. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** The value below which this share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/** Does something with each item, so many at a time. */
export async function manyAtOnce<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}

/** Microseconds of processor time this process has used, in all its threads. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** How busy the machine was from the making of this to its reading. */
export class Load {
  readonly #busy = machineTime();
  readonly #start = performance.now();
  #highest = loadavg()[0] as number;

  /** `0.9 to 1.8` is the range of the load average, `1.7 of 2 cores` what all processes together used. */
  toString(): string {
    const now = loadavg()[0] as number;
    const [low, high] = [Math.min(now, this.#highest), Math.max(now, this.#highest)];
    const used = (machineTime() - this.#busy) / (performance.now() - this.#start);
    return `load ${low.toFixed(1)}–${high.toFixed(1)}, ${used.toFixed(1)} of ${availableParallelism()} cores`;
  }
}

/** Milliseconds that the processors have spent on anything, since the start of the system. */
function machineTime(): number {
  return cpus().reduce((sum, { times: t }) => sum + t.user + t.nice + t.sys + t.irq, 0);
}

/** What the figures were taken on. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const { platform, arch, versions } = process;
  return `${availableParallelism()} × ${model}, ${platform} ${arch}, Node ${versions.node}`;
}

/** The most memory this process has held, in MiB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** One line that is rewritten in place on a terminal; nothing elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

export function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}
