import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { actOf } from '#cli/importing/piece.ts';
import type { IntakeReport } from '#core/incidents/intake.ts';
import type { Place } from '#core/incidents/happened.ts';
import { instantMs } from '#core/instants.ts';
import type { MonitorEvent } from '#core/obligations/event.ts';
import { Monitor } from '#core/obligations/monitor/monitor.ts';
import { parseVkey } from '#record/keys.ts';
import { decodeEntry } from '#record/decode.ts';
import { fromUtf8 } from '#record/bytes.ts';
import { nodeCipher, nodeCipherNow, nodeProvider } from '#record/provider/node.ts';
import type { Epoch } from '#record/sealed.ts';
import type { Composed } from '#room/compose.ts';
import { composeSealed, openerOf, openSealedEnclosure } from '#room/sealed-acts.ts';
import { appendRate } from './append.ts';
import { forbids, incident, SPAN } from './incidents.ts';
import { Load, ownTime, progress, seconds, type Scale } from './measure.ts';
import { openIntake, PASSPHRASE, type MeasuredIntake } from './measured-intake.ts';
import { MeasuredRoom } from './measured-room.ts';
import { memoryOf, processorOf } from './process.ts';
import type { Figure } from './table.ts';

/**
 * Tables into a mission's sealed room, end to end: the command itself in a process of its own, over HTTP, with a signature inside and one outside of each seal; against what the
 * sequencer takes of acts that were signed before, in the same run. What came out has to be what went in, and is then evaluated.
 */

const BIN = fileURLToPath(new URL('../bin/parley.js', import.meta.url));
/** As many as the sequencer is given at one time elsewhere. */
const IN_FLIGHT = 2048;
const OBLIGATIONS = 200;
/** So that what happened lies behind: ten years, of which two have a leap day. */
const AGO = 3_652 * 86_400_000;

type Table = 'reports' | 'context';

function shifted(number: number, of: number): MonitorEvent {
  const event = incident(number, of);
  return { ...event, from: minute(event.from), to: minute(event.to) };
}

function minute(time: number): number {
  return Math.floor((time - AGO) / 60_000) * 60_000;
}

function lineOf(table: Table, number: number, of: number): string {
  const event = shifted(number, of);
  const [day, time] = [new Date(event.from).toISOString().slice(0, 10), timeOf(event.from)];
  const { west = 0, south = 0 } = event.place ?? {};
  const degrees = (millionths: number) => (millionths / 1e6).toFixed(6);
  const place = `${degrees(south)},${degrees(west)}`;
  return table === 'reports'
    ? `r${number},${event.class},${day} ${time},UTC,${place},100,"Heard along the river for some minutes; no injury is known (${number})."\n`
    : `c${number},${day},1,Battles,Armed clash,East bank,West bank,Ford,${place},1,"Firing along the river for some minutes (${number}).",0\n`;
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().slice(11, 16);
}

const HEADERS: Readonly<Record<Table, string>> = {
  reports: 'row,class,from,zone,latitude,longitude,uncertainty_m,words_en\n',
  context:
    'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,notes,fatalities\n',
};

async function writeTable(path: string, table: Table, count: number): Promise<void> {
  const out = createWriteStream(path);
  out.write(HEADERS[table]);
  for (let n = 0; n < count; n++) if (!out.write(lineOf(table, n, count))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

type Held = number | undefined;

interface Ran {
  /** From when the first of its acts was in the log: starting a process and asking a passphrase’s key takes as long for ten rows as for a million. */
  seconds: number;
  /** With all that comes before. */
  whole: number;
  /** Seconds of processor that it used in all its threads, until shortly before its end. */
  processor: number;
  entered: number;
  acts: number;
  /** MiB of the importing process when a tenth, half and nine tenths of its acts were in the log, and of this one, which is the server. */
  memory: Held[];
  server: Held[];
}

const AT = [0.1, 0.5, 0.9];

async function runCommand(
  intake: MeasuredIntake,
  path: string,
  acts: number,
  more: readonly string[],
): Promise<Ran> {
  const { room, folder } = intake;
  const before = room.size;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      BIN,
      'import',
      'rows',
      path,
      '--room',
      room.id,
      '--to',
      intake.server.url,
      '--yes',
      '--json',
      ...more,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: folder,
      env: {
        ...process.env,
        PARLEY_PASSPHRASE: PASSPHRASE,
        PARLEY_DEVICE: join(folder, 'device'),
      },
    },
  );
  let out = '';
  child.stdout.on('data', (text) => (out += String(text)));
  const memory: Held[] = [];
  const server: Held[] = [];
  let first: number | undefined;
  let processor = 0;
  const timer = setInterval(() => {
    if (room.size > before) first ??= performance.now();
    processor = processorOf(child.pid ?? 0) ?? processor;
    const share = (room.size - before) / acts;
    progress(`import: ${Math.floor(100 * share)} of 100`);
    if (share < (AT[memory.length] ?? Infinity)) return;
    memory.push(memoryOf(child.pid ?? 0));
    server.push(memoryOf(process.pid));
  }, 20);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  const told = JSON.parse(out) as { entered: number; acts: number };
  const end = performance.now();
  return {
    seconds: (end - (first ?? start)) / 1000,
    whole: (end - start) / 1000,
    processor,
    ...told,
    memory,
    server,
  };
}

/** Sealed reports like those of the import, composed before they are submitted. */
async function sealedReports(intake: MeasuredIntake, count: number): Promise<Composed[]> {
  const { room, key } = intake;
  const seen = { size: room.size, root: room.root };
  const acts: Composed[] = [];
  for (let n = 0; n < count; n++) {
    const { type, version, body, enclosures } = actOf({
      kind: 'report',
      instance: `measured-${n}`,
      how: { means: 'document', consent: 'mission-only' },
      row: {
        kind: 'report',
        row: String(n),
        happened: {
          class: 'explosion',
          occurred: {
            from: '2025-03-05T18:00:00Z',
            precision: 'minute',
            certainty: 'stated',
            offset: 0,
          },
          place: { box: { west: 1, south: 1, east: 2, north: 2 } },
        },
        words: { en: `Heard along the river for some minutes; no injury is known (${n}).` },
      },
    });
    const time = Math.floor(Date.now() / 1000);
    const draft = { room: room.id, seen, type, version, body, enclosures, time };
    const epoch = intake.secrets.epoch(1) as Epoch;
    const composed = await composeSealed(nodeProvider, nodeCipherNow, [key.signer], epoch, draft);
    if (!composed.ok) throw new Error(composed.fault.message);
    acts.push(composed.value);
  }
  return acts;
}

/** What the room has of the import, opened as a member would, in log order. */
async function* openedReports(
  { store, room, secrets, key }: MeasuredIntake,
  from: number,
): AsyncGenerator<{ body: IntakeReport; place: Place | undefined; words: string }> {
  const opener = openerOf(nodeProvider, nodeCipher, secrets);
  const vkey = parseVkey(nodeProvider, room.state?.keys[`o1/k1+${key.vkey.keyId}`]?.vkey ?? '');
  if (!vkey.ok) throw new Error(vkey.fault.message);
  const epoch = secrets.epoch(1) as Epoch;
  for (let at = from; at < room.size; at += 500) {
    for (const entry of await store.entries(room.id, at, Math.min(room.size, at + 500))) {
      const { leaf, bodySalt: salt, body: bytes } = entry;
      const outer = decodeEntry(nodeProvider, { leaf, salt, body: bytes });
      if (!outer.ok) throw new Error(outer.fault.message);
      const opened = await opener.open(outer.value, () => vkey.value);
      if (opened.kind !== 'opened') throw new Error('an act of the import does not open');
      const body = opened.inner.body as unknown as IntakeReport;
      const text = async (ref: IntakeReport['where']): Promise<string | undefined> => {
        const pair = opened.enclosures.find(({ inner }) => inner.enclosure === ref?.enclosure);
        const held = pair && (await store.enclosure(room.id, pair.outer.enclosure));
        if (!pair || !held || held === 'destroyed') return undefined;
        const plain = await openSealedEnclosure(
          nodeProvider,
          nodeCipherNow,
          epoch,
          pair.inner,
          held.bytes,
        );
        return plain.ok ? fromUtf8(plain.value.bytes) : undefined;
      };
      const where = await text(body.where);
      const place = where === undefined ? undefined : (JSON.parse(where) as Place);
      yield { body, place, words: (await text(body.what)) ?? '' };
    }
  }
}

/** One line of a report, as it went in or came out: a sum of the digests of all of them is the same in any order. */
class SumOfDigests {
  readonly #sum = new Uint8Array(32);
  count = 0;

  add(...parts: readonly unknown[]): void {
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
    for (let i = 0; i < 32; i++) this.#sum[i] = (this.#sum[i] as number) ^ (digest[i] as number);
    this.count += 1;
  }

  toString(): string {
    return `${this.count} ${Buffer.from(this.#sum).toString('hex')}`;
  }
}

async function wentIn(path: string): Promise<SumOfDigests> {
  const sum = new SumOfDigests();
  let header = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [, kind, from, , latitude, longitude] = line.split(',');
    const words = /"(.*)"/.exec(line)?.[1];
    if (!header) sum.add(kind, from, Number(latitude), Number(longitude), words);
    header = false;
  }
  return sum;
}

/** Reads the room, compares it with the table, and evaluates each report as an event. */
async function evaluate(intake: MeasuredIntake, path: string, from: number, count: number) {
  const monitor = new Monitor({ all: () => [], of: () => [] });
  // Everybody's obligation, since a report says nothing of who it was: what is computed is whether it lies in zone, window and class.
  const back = (text: string) => `${new Date(Date.parse(text) - AGO).toISOString().slice(0, 19)}Z`;
  for (const one of forbids(OBLIGATIONS)) {
    const { from: begins, until } = one.terms.window;
    const ends = until === 'open' ? until : { ...until, at: back(until.at) };
    const window = { from: { ...begins, at: back(begins.at) }, until: ends };
    monitor.register({ ...one, terms: { ...one.terms, window } }, { index: 0, admitted: 0 });
  }
  const out = new SumOfDigests();
  let index = 0;
  let changes = 0;
  let evaluating = 0;
  const took = await seconds(async () => {
    for await (const { body, place, words } of openedReports(intake, from)) {
      const at = instantMs(body.occurred.from);
      const { west = 0, east = 0, south = 0, north = 0 } = place?.box ?? {};
      const middle = (a: number, b: number) => Math.round((a + b) / 2) / 1e6;
      const said = (JSON.parse(words) as { en: string }).en;
      const day = body.occurred.from.slice(0, 16).replace('T', ' ');
      out.add(body.class, day, middle(south, north), middle(west, east), said);
      const event: MonitorEvent = {
        id: `i${index}`,
        class: body.class,
        from: at,
        to: at,
        standing: 'claimed',
        ...(place?.box ? { place: place.box } : {}),
      };
      const start = performance.now();
      changes += monitor.apply({ do: 'enter', index: ++index, admitted: SPAN * 2, event }).length;
      evaluating += performance.now() - start;
    }
  });
  const wanted = String(await wentIn(path));
  if (String(out) !== wanted || out.count !== count)
    throw new Error(`what came out is not what went in: ${String(out)}, ${wanted}`);
  return { opening: took - evaluating / 1000, evaluating: evaluating / 1000, changes };
}

export async function measureImport({ burst, rows, quick }: Scale): Promise<Figure[]> {
  const load = new Load();
  const intake = await openIntake();
  const plain = await MeasuredRoom.open();
  const acts = Math.min(burst, 5_000);
  await appendRate(plain.room, await plain.reports(0, Math.min(acts, 1_000)), IN_FLIGHT);
  progress('import: appending');
  // Around what is held against them, in case the machine has something else to do for a while.
  const made = await plain.reports(acts, acts);
  const append = async (from: number): Promise<number> =>
    appendRate(plain.room, await plain.reports(from, acts), IN_FLIGHT);
  const beforeUsed = ownTime();
  const before = await appendRate(plain.room, made, IN_FLIGHT);
  const appendCost = (ownTime() - beforeUsed) / acts;
  await appendRate(intake.room, await sealedReports(intake, 200), IN_FLIGHT);
  const sealed = await appendRate(
    intake.room,
    await sealedReports(intake, Math.min(acts, 2_000)),
    IN_FLIGHT,
  );
  const table = join(intake.folder, 'reports.csv');
  await writeTable(table, 'reports', rows);
  const start = intake.room.size;
  const used = ownTime();
  const reports = await runCommand(intake, table, rows, []);
  const serverCost = (ownTime() - used) / rows;
  if (reports.entered !== rows) throw new Error(`${reports.entered} of ${rows} rows were entered`);
  const evaluated = await evaluate(intake, table, start, rows);
  const published = join(intake.folder, 'published.csv');
  await writeTable(published, 'context', rows);
  const named = ['--dataset', 'Events', '--edition', 'first', '--licence', 'Invented.'];
  const context =
    quick || rows > 100_000 ? undefined : await runCommand(intake, published, rows / 100, named);
  const after = await append(2 * acts);
  const own = (before + after) / 2;
  await plain.close();
  await intake.close();
  progress('');
  const machine = String(load);
  const figure = (
    what: string,
    value: Figure['value'],
    unit: string,
    ratio?: Figure['ratio'],
  ): Figure => ({
    subject: 'import',
    what,
    value,
    unit,
    load: machine,
    ...(ratio ? { ratio } : {}),
  });
  const rate = rows / reports.seconds;
  const whole = rows / (reports.seconds + evaluated.evaluating);
  const memory = (held: readonly Held[]) =>
    held.map((mib) => (mib === undefined ? '–' : mib.toFixed(0))).join(', ');
  return [
    figure('the sequencer’s own rate, acts signed before, in process', own, 'acts/s'),
    figure('the same, sealed reports with two enclosures each', sealed, 'acts/s'),
    figure(`${rows} reports from a table, sealed, over HTTP, checked in the log`, rate, 'rows/s', {
      value: rate / sealed,
      of: 'the sequencer’s rate of such acts',
    }),
    figure('the same and evaluated', whole, 'rows/s', {
      value: whole / own,
      of: 'the sequencer’s own rate',
      atLeast: 0.6,
    }),
    figure('the whole command, with its start', reports.whole, 's'),
    figure('the server’s processor time for one of them', serverCost, 'µs'),
    figure('the command’s, with its start', (1e6 * reports.processor) / rows, 'µs'),
    figure('the sequencer’s for an act that was signed before', appendCost, 'µs'),
    figure('opened again by a member, with both enclosures', rows / evaluated.opening, 'reports/s'),
    figure(`evaluated under ${OBLIGATIONS} obligations`, rows / evaluated.evaluating, 'events/s'),
    figure(
      `memory of the import at a tenth, half, nine tenths: ${memory(reports.memory)} MiB; at its end`,
      reports.memory.at(-1) ?? 'not measured',
      'MiB',
    ),
    figure(
      `memory of the server and of this run at the same: ${memory(reports.server)} MiB; at its end`,
      reports.server.at(-1) ?? 'not measured',
      'MiB',
    ),
    ...(context
      ? [
          figure(`${rows} rows of context, 100 an act`, rows / context.seconds, 'rows/s', {
            value: rows / context.seconds / own,
            of: 'the sequencer’s own rate',
            atLeast: 0.6,
          }),
        ]
      : []),
  ];
}
