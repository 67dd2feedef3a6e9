import type { Message, MonitorEvent } from '#core/obligations/event.ts';
import { evaluate, evaluated } from '#core/obligations/monitor/batch.ts';
import { digestOfStates } from '#core/obligations/monitor/digest.ts';
import { Monitor, type Registered } from '#core/obligations/monitor/monitor.ts';
import { instantMs } from '#core/instants.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { inChild, type TaskFunction } from './child.ts';
import { actsOn, AFTER, forbids, incident, logOf } from './incidents.ts';
import { Load, median, ownTime, peakMemory, progress, type Scale } from './measure.ts';
import { measureSql } from './monitor-sql.ts';
import type { Figure } from './table.ts';

/**
 * The evaluator of obligations: a million invented incidents and 200 or 2000 obligations, at once and as they come, late and taken back; beside a plain scan of every incident for every obligation,
 * and the same in SQL where a PostgreSQL answers. All of them have to find the same.
 */

const OBLIGATIONS = [200, 2000] as const;
/** Messages made at one time, outside of what is timed. Few: while they wait, the collector of garbage copies them, which is no work of the evaluator. */
const PIECE = 1000;
const TARGET = 500_000;

export interface Found {
  /** Pairs of an incident and an obligation that forbids it. */
  pairs: number;
  /** Of all pairs, by both numbers. */
  sum: number;
}

export async function measureMonitor({ incidents, rounds, quick }: Scale): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of OBLIGATIONS) {
    const load = new Load();
    const name = `${incidents} incidents, ${count} obligations`;
    const turns = quick ? 1 : Math.min(rounds, 3);
    const batches: Batch[] = [];
    const streams: Stream[] = [];
    for (let turn = 0; turn < turns; turn++) {
      progress(`monitor: ${name}, round ${turn + 1}`);
      // A plain scan for 2000 obligations takes a while.
      const scan = count === 200 || turn === 0 ? 'scan' : '';
      batches.push(await inChild<Batch>('monitor', 'batch', incidents, count, scan));
      streams.push(await inChild<Stream>('monitor', 'stream', incidents, count));
    }
    const sql = await measureSql(incidents, count);
    progress('');
    const machine = String(load);
    const [batch] = batches as [Batch];
    const [stream] = streams as [Stream];
    if (stream.digest !== stream.fromScratch)
      throw new Error(`${name}: streaming and batch have different states`);
    if (batch.scan && !same(batch.found, batch.scan.found))
      throw new Error(`${name}: batch and scan find different incidents`);
    if (sql && !same(batch.found, sql.found))
      throw new Error(`${name}: batch and SQL find different incidents`);
    const took = median(batches.map((one) => one.seconds));
    const rate = median(streams.map((one) => one.messages / one.processor));
    const used = median(batches.map((one) => one.processor));
    const bySql = sql?.processor === undefined ? undefined : sql.processor / used;
    const scanned = batches.filter((one) => one.scan);
    const times = median(scanned.map((one) => (one.scan?.processor ?? NaN) / one.processor));
    const figure = (
      what: string,
      value: Figure['value'],
      unit: string,
      ratio?: Figure['ratio'],
    ): Figure => ({
      subject: 'monitor',
      what: `${name}, ${what}`,
      value,
      unit,
      load: machine,
      ...(ratio ? { ratio } : {}),
    });
    figures.push(
      figure('at once', took, 's'),
      figure('the same, of processor time', used, 's'),
      figure('instances found', batch.found.pairs, 'instances'),
      figure('a plain scan, times ours, both of processor time', times, '×', {
        value: times,
        of: 'at once',
      }),
      figure(`the same in SQL${sql ? `, ${sql.what}` : ''}`, sql?.seconds ?? 'not measured', 's'),
      ...(sql
        ? [
            figure('SQL, times ours', sql.seconds / took, '×', {
              value: sql.seconds / took,
              of: 'at once',
              atLeast: 10,
            }),
            figure('the same, both of processor time', bySql ?? 'not measured', '×'),
          ]
        : []),
      figure(
        'as they come, 10 % late, 3 % taken back or amended',
        rate,
        'messages/s of processor',
        {
          value: rate / TARGET,
          of: '0.5 million for each second of processor time',
          atLeast: 1,
        },
      ),
      figure(
        'the same, by the clock',
        median(streams.map((one) => one.messages / one.seconds)),
        'messages/s',
      ),
      figure('changes of state told', stream.changes, 'changes'),
      figure('events held at the end', stream.held, 'events'),
      figure('memory when half had come', median(streams.map((one) => one.half)), 'MiB'),
      figure('memory at the end', median(streams.map((one) => one.end)), 'MiB'),
    );
  }
  return figures;
}

interface Time {
  seconds: number;
  /** Seconds of the processor, in all threads: what hardly changes with what else the machine does. */
  processor: number;
}

function stopwatch(): () => Time {
  const start = performance.now();
  const used = ownTime();
  return () => ({
    seconds: (performance.now() - start) / 1000,
    processor: (ownTime() - used) / 1e6,
  });
}

interface Batch extends Time {
  found: Found;
  scan?: Time & { found: Found };
}

interface Stream extends Time {
  messages: number;
  changes: number;
  held: number;
  /** Most memory that the process had held, in MiB. */
  half: number;
  end: number;
  digest: string;
  /** Of the states that a computation of the whole log gives. */
  fromScratch: string;
}

/** `batch` or `stream`, incidents, obligations; and `scan`, to scan too. */
export const monitorTask: TaskFunction = ([how, incidents, count, scan]) => {
  const all = Number(incidents);
  const obligations = forbids(Number(count));
  return Promise.resolve(
    how === 'stream' ? streamed(all, obligations) : atOnce(all, obligations, scan === 'scan'),
  );
};

function atOnce(count: number, obligations: readonly Registered[], scan: boolean): Batch {
  const messages = Array.from({ length: count }, (_, n): Message => {
    const event = incident(n, count);
    return { do: 'enter', index: n, admitted: event.to, event };
  });
  // For the compiler.
  evaluated(obligations, messages.slice(0, 20_000), AFTER);
  const took = stopwatch();
  const tracked = evaluated(obligations, messages, AFTER);
  const time = took();
  const found: Found = { pairs: 0, sum: 0 };
  for (const { compiled, instances } of tracked)
    for (const id of instances.keys())
      add(found, Number(id.slice(1)), Number(compiled.id.slice(1)));
  if (!scan) return { ...time, found };
  const events = messages.map((one) => (one as Message & { event: MonitorEvent }).event);
  return { ...time, found, scan: scanned(events, obligations) };
}

/** Adds up to what an exact number of SQL adds up to. */
function add(found: Found, incidentNumber: number, obligation: number): void {
  found.pairs += 1;
  found.sum += (incidentNumber % 1009) * (1 + (obligation % 1013));
}

function same(a: Found, b: Found): boolean {
  return a.pairs === b.pairs && a.sum === b.sum;
}

/** Each incident against each obligation: time, class, actor, bounds, then the polygon. Zones are small, so that a double is exact here. */
function scanned(
  events: readonly MonitorEvent[],
  obligations: readonly Registered[],
): Time & { found: Found } {
  const all = obligations.map(({ terms, zone }) => {
    const ring = zone?.[0]?.[0] ?? [];
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
    const { from, until } = terms.window;
    return {
      from: instantMs(from.at),
      until: until === 'open' ? Infinity : instantMs(until.at),
      classes: new Set<string>(terms.act.classes),
      addressees: new Set(terms.addressees),
      ring,
      west: Math.min(...xs),
      east: Math.max(...xs),
      south: Math.min(...ys),
      north: Math.max(...ys),
    };
  });
  const found: Found = { pairs: 0, sum: 0 };
  const took = stopwatch();
  for (const [number, event] of events.entries()) {
    const { west: x, south: y } = event.place as { west: number; south: number };
    const actor = event.actors?.[0]?.id ?? '';
    for (const [n, one] of all.entries()) {
      if (event.to < one.from || event.from >= one.until) continue;
      if (x < one.west || x > one.east || y < one.south || y > one.north) continue;
      if (!one.classes.has(event.class) || !one.addressees.has(actor)) continue;
      if (inRing(one.ring, x, y)) add(found, number, n);
    }
  }
  return { ...took(), found };
}

function inRing(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  let [ax, ay] = ring.at(-1) as readonly [number, number];
  for (const [bx, by] of ring) {
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const along = x >= Math.min(ax, bx) && x <= Math.max(ax, bx);
    if (turn === 0 && along && y >= Math.min(ay, by) && y <= Math.max(ay, by)) return true;
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

function streamed(count: number, obligations: readonly Registered[]): Stream {
  // For the compiler.
  stream(Math.min(count, 50_000), obligations.slice(0, 200));
  const { monitor, ...told } = stream(count, obligations);
  const end = peakMemory();
  monitor.advance(AFTER);
  const hash = (bytes: Uint8Array) => Buffer.from(nodeProvider.sha256(bytes)).toString('hex');
  const digest = digestOfStates(hash, monitor.states());
  const log: Message[] = [];
  for (const piece of logOf(count, PIECE)) for (const message of piece) log.push(message);
  const fromScratch = digestOfStates(hash, evaluate(obligations, log, AFTER));
  return { ...told, held: monitor.held, end, digest, fromScratch };
}

function stream(
  count: number,
  obligations: readonly Registered[],
): Omit<Stream, 'digest' | 'fromScratch' | 'held' | 'end'> & { monitor: Monitor } {
  const monitor = new Monitor({
    all: () => [],
    of: (id) => told(id),
  });
  // The indexes of what was told of each incident; the acts themselves are made again when they are asked for.
  const indexes = [new Int32Array(count), new Int32Array(count)];
  for (const one of obligations) monitor.register(one, { index: 0, admitted: 0 });
  const time: Time = { seconds: 0, processor: 0 };
  let messages = 0;
  let changes = 0;
  let half = 0;
  for (const piece of logOf(count, PIECE)) {
    for (const one of piece) {
      const id = one.do === 'retract' ? one.id : one.event.id;
      (indexes[one.do === 'enter' ? 0 : 1] as Int32Array)[Number(id.slice(1))] = one.index;
    }
    const took = stopwatch();
    for (const message of piece) changes += monitor.apply(message).length;
    const { seconds, processor } = took();
    time.seconds += seconds;
    time.processor += processor;
    messages += piece.length;
    if (half === 0 && messages >= count / 2) half = peakMemory();
  }
  return { ...time, messages, changes, half, monitor };

  function told(id: string): Message[] {
    const index = (n: number) => indexes[n]?.[Number(id.slice(1))] ?? 0;
    return actsOn(id, count).flatMap((act, n) =>
      index(n) > 0 ? [{ ...act, index: index(n) }] : [],
    );
  }
}
