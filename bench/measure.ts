import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';

/** How figures are taken: in rounds, what is compared taking turns within each, the median told; and what else the machine was doing. */

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

/** Takes each measurement once a round, in turn, so that what else the machine does falls on all of them alike. */
export async function inTurns<Name extends string>(
  rounds: number,
  measurements: Record<Name, (round: number) => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measurements) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) taken[name].push(await measurements[name](round));
  }
  return taken;
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

/** The share of the machine's processors that others used while `work` ran: 0 on a quiet machine. Undefined where the system does not tell. */
export class Load {
  readonly #busy = busyTime();
  readonly #own = process.cpuUsage();
  readonly #start = performance.now();

  /** `load 1.6, others 0.4 of 2 cores` */
  toString(): string {
    const cores = availableParallelism();
    const average = (loadavg()[0] as number).toFixed(1);
    const busy = busyTime();
    if (busy === undefined || this.#busy === undefined) return `load ${average}, ${cores} cores`;
    const elapsed = performance.now() - this.#start;
    const own = process.cpuUsage(this.#own);
    const others = (busy - this.#busy - (own.user + own.system) / 1000) / elapsed;
    return `load ${average}, others ${Math.max(0, others).toFixed(1)} of ${cores} cores`;
  }
}

/** Milliseconds that processors have spent on anything, since the start of the system. */
function busyTime(): number | undefined {
  const times = cpus();
  if (times.length === 0) return undefined;
  return times.reduce((sum, { times: t }) => sum + t.user + t.nice + t.sys + t.irq, 0);
}

/** What the figures were taken on. */
export function machine(): string {
  const [first] = cpus();
  return `${availableParallelism()} × ${first?.model.trim() ?? 'unknown processor'}, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** The most memory this process has held, in MiB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** One line that grows no log: rewritten in place on a terminal, silent elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** A file that another process of this run wrote. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
