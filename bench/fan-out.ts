import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Child, type TaskFunction } from './child.ts';
import { Load, ownTime, percentile, type Scale } from './measure.ts';
import { admit, MeasuredRoom } from './measured-room.ts';
import type { Figure } from './table.ts';

/** Live updates: one act, and how long until each of many listeners has it. The listeners are in a process of their own. */

const ACTS = 60;
/** Between two acts, in milliseconds. */
const PACE = 250;

interface Listened {
  /** When each act reached each listener: milliseconds of the machine's steady clock, by index in the log. */
  arrivals: { index: number; at: number[] }[];
}

export async function measureFanOut({ clients, quick }: Scale): Promise<Figure[]> {
  const room = await MeasuredRoom.open();
  const server = await room.serve();
  const acts = await room.reports(0, quick ? 5 : ACTS);
  const listeners = new Child<Listened>('listen', [server.url, clients, acts.length]);
  await listeners.told();
  const submitted: number[] = [];
  const from = room.room.size;
  const load = new Load();
  const before = ownTime();
  for (const act of acts) {
    submitted.push(steadyClock());
    await admit(room.room, act);
    await pause(PACE);
  }
  const { arrivals } = await listeners.result;
  const cost = (ownTime() - before) / (acts.length * clients);
  const machine = String(load);
  await server.close();
  await room.close();
  const times = arrivals.flatMap(({ index, at }) =>
    at.map((time) => time - (submitted[index - from] as number)),
  );
  const missing = acts.length * clients - times.length;
  if (missing > 0) throw new Error(`${missing} of the live events did not arrive`);
  const what = `an act submitted until a listener of ${clients} has it`;
  const figure = (which: string, share: number, more: Partial<Figure> = {}): Figure => ({
    subject: 'live',
    what: `${what}, ${which}`,
    value: percentile(times, share),
    unit: 'ms',
    load: machine,
    ...more,
  });
  return [
    figure('median', 0.5),
    figure('99 of 100', 0.99),
    {
      subject: 'live',
      what: 'the server’s work for each listener and act',
      value: cost,
      unit: 'µs',
      load: machine,
    },
  ];
}

/** The same for all processes of a machine. */
function steadyClock(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

/** Opens so many streams, tells when all are open, and listens until every one has had so many acts. */
export const listenTask: TaskFunction = async (
  [url, clients, acts],
  { tell },
): Promise<Listened> => {
  const arrivals = new Map<number, number[]>();
  let awaited = Number(clients) * Number(acts);
  let over = (): void => undefined;
  const all = new Promise<void>((resolve) => (over = resolve));
  const streams: IncomingMessage[] = [];
  for (let i = 0; i < Number(clients); i++) {
    const stream = await open(`${url}/api/live`);
    streams.push(stream);
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      const at = steadyClock();
      const events = (rest + text).split('\n\n');
      rest = events.pop() as string;
      for (const event of events) {
        for (const [, index] of event.matchAll(/"index":(\d+),"leaf"/g)) {
          const times = arrivals.get(Number(index)) ?? [];
          times.push(at);
          arrivals.set(Number(index), times);
          awaited -= 1;
        }
      }
      if (awaited <= 0) over();
    });
  }
  tell('open');
  await Promise.race([all, pause(120_000, undefined, { ref: false })]);
  for (const stream of streams) stream.destroy();
  return { arrivals: [...arrivals].map(([index, at]) => ({ index, at })) };
};

async function open(url: string): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    get(url, { agent: false }, (answer) => {
      if (answer.statusCode === 200) resolve(answer);
      else reject(new Error(`the server answered ${answer.statusCode}`));
    }).once('error', reject);
  });
}
