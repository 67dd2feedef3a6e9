import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parley, serving, type Serving } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';

/** From a table to a sealed room: the real command, the real server, and between them sockets that can be cut. */

const BIN = fileURLToPath(new URL('../../bin/parley.js', import.meta.url));
let folder = '';
let server: Serving | undefined;
let between: Between;
let room = '';
/** Of the same people, and not sealed. */
let open = '';

const env = () => ({
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_DEVICE: join(folder, 'mission'),
  PARLEY_PASSPHRASE: 'the passphrase of the mission',
});

/** Hands on all that is sent, and tells of each batch when the server has answered it and its sender has not heard yet. */
class Between {
  readonly #server: Server;
  target = '';
  /** Batches so far. */
  batches = 0;
  /** What is done in the place of handing the answer on; undefined hands it on. */
  answered: ((batch: number) => 'cut' | undefined) | undefined;

  constructor() {
    this.#server = createServer((incoming, outgoing) => {
      const isBatch = incoming.url?.endsWith('/acts/batch') === true;
      const onward = request(
        `${this.target}${incoming.url}`,
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          if (isBatch && this.answered?.(++this.batches) === 'cut') {
            answer.resume();
            outgoing.destroy();
            return;
          }
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      incoming.on('error', () => onward.destroy());
      incoming.pipe(onward);
    });
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function made(...args: string[]): Promise<string> {
  const ran = await parley(args, { env: env() });
  if (ran.code !== 0) throw new Error(ran.err);
  return ran.out;
}

async function opened(...more: string[]): Promise<string> {
  const seats = ['--exercise', '--title=Intake', '--monitor=o1=Mission'];
  const text = await made('new', ...more, ...seats);
  const id = /^Room ([a-z2-7]{26})$/m.exec(text)?.[1] ?? '';
  if (text.includes('key make o1/k1')) await made('key', 'make', 'o1/k1', '--room', id);
  await made('new', '--open');
  return id;
}

let url = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-import-'));
  room = await opened('--setting=intake');
  open = await opened('--setting=plenary', '--mediator=m1=Host');
  between = new Between();
  url = await between.listen();
  // It says where people reach it, which is not where it listens.
  const own = await freePort();
  server = await serving(['serve', '--data', join(folder, 'data'), '--origin', url], {}, own);
  between.target = `http://127.0.0.1:${own}`;
});
afterAll(async () => {
  between.close();
  await server?.end();
  await rm(folder, { recursive: true });
});

interface Told {
  entered: number;
  acts: number;
  already: number;
  refused: number;
  report?: string;
  ended: string;
}

const args = (file: string, more: readonly string[]) => [
  'import',
  'rows',
  join(folder, file),
  `--room=${room}`,
  `--to=${url}`,
  '--yes',
  '--json',
  `--report=${join(folder, `${file}.refused.csv`)}`,
  ...more,
];

async function rows(file: string, ...more: string[]): Promise<Told & { code: number | null }> {
  const ran = await parley(args(file, more), { env: env() });
  if (!ran.out.startsWith('{')) throw new Error(`${ran.code}: ${ran.err}`);
  return { ...(JSON.parse(ran.out) as Told), code: ran.code };
}

/** The sentences of the room’s acts, as its member reads them. */
async function log(): Promise<string[]> {
  const ran = await parley(['log', room, '--from', url, '--key', 'o1/k1'], { env: env() });
  expect([ran.code, ran.err]).toEqual([0, expect.anything()]);
  return ran.out.split('\n');
}

async function count(words: string): Promise<number> {
  return (await log()).filter((line) => line.includes(words)).length;
}

/** Reports of an office, from one number to before another. */
function reports(office: string, from: number, to: number): string {
  const lines = ['row,class,from,zone,latitude,longitude,uncertainty_m,quantity,words_en'];
  for (let n = from; n < to; n++) {
    const minute = String(n % 60).padStart(2, '0');
    lines.push(
      `${office}-${n},explosion,2025-03-05 18:${minute},UTC,34.5,70.2,500,${n},"Heard at the mill, ${n}."`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const PUBLISHED = ['--dataset=River events', '--edition=March', '--licence=May be shown.'];
const ACLED =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,notes,fatalities';
const acled = (n: number, notes = 'Shells were heard.') =>
  `SRN${n},2025-03-05,1,Battles,Armed clash,East bank,West bank,Sarn ford,34.5,70.2,1,${notes},3`;

describe('importing tables', () => {
  it('IT9.1 IT9.4 rows of the own table enter as reports, each once, however often the file is imported', async () => {
    await writeFile(join(folder, 'east.csv'), reports('east', 0, 40));
    expect(await rows('east.csv')).toMatchObject({ code: 0, entered: 40, acts: 40, already: 0 });
    await writeFile(join(folder, 'east.csv'), reports('east', 0, 50));
    expect(await rows('east.csv')).toMatchObject({ code: 0, entered: 10, already: 40 });
    expect(await rows('east.csv')).toMatchObject({ code: 0, entered: 0, already: 50 });
    expect(await count('takes in a report')).toBe(50);
    // What whoever keeps the server has says nothing of it.
    const kept = await readFile(join(folder, 'data', 'store', 'parley.db'), 'latin1').catch(
      () => '',
    );
    expect(kept).not.toContain('Heard at the mill');
  });

  it('IT9.2 a publisher’s table enters as context: no report comes of it, and no other act', async () => {
    const before = await log();
    const table = [ACLED, ...Array.from({ length: 230 }, (_, n) => acled(n))].join('\n');
    await writeFile(join(folder, 'acled.csv'), table);
    const unnamed = await parley(args('acled.csv', []), { env: env() });
    expect([unnamed.code, unnamed.err]).toEqual([2, expect.stringContaining('--dataset')]);
    expect(await rows('acled.csv', ...PUBLISHED)).toMatchObject({ entered: 230, acts: 3 });
    // What the publisher amended takes its place; the rest is there.
    await writeFile(
      join(folder, 'acled.csv'),
      `${table}\n${acled(231)}`.replace('Shells were', 'Nothing was'),
    );
    expect(await rows('acled.csv', ...PUBLISHED)).toMatchObject({ entered: 2, already: 229 });
    // Nor by a map that would make reports of it.
    const columns = { row: 'event_id_cnty', class: 'event_type', from: 'event_date' };
    const map = { name: 'sly', rows: 'report', columns, classes: { Battles: 'explosion' } };
    await writeFile(join(folder, 'sly.json'), JSON.stringify(map));
    const sly = await parley(args('acled.csv', [`--map=${join(folder, 'sly.json')}`]), {
      env: env(),
    });
    expect([sly.code, sly.err]).toEqual([1, expect.stringContaining('never as reports')]);
    const added = (await log()).slice(before.length - 1).filter((line) => line !== '');
    expect(added.filter((line) => line.includes('as context'))).toHaveLength(4);
    expect(added).toHaveLength(4);
  });

  it('IT9.3 observations enter a hundred at a time, rows that say the same twice as two', async () => {
    const header = 'row,from,zone,site,means,kind,number';
    const one = (n: number) => `${n},2025-03-05 20:10,UTC,mill,heard,explosion,7`;
    const table = [header, ...Array.from({ length: 130 }, (_, n) => one(n))].join('\n');
    await writeFile(join(folder, 'seen.csv'), table);
    expect(await rows('seen.csv')).toMatchObject({ code: 0, entered: 130, acts: 2 });
    expect(await rows('seen.csv')).toMatchObject({ code: 0, entered: 0, already: 130 });
    // A row that says something else now is not counted a second time.
    await writeFile(
      join(folder, 'seen.csv'),
      table.replace('mill,heard,explosion,7', 'mill,heard,explosion,8'),
    );
    expect(await rows('seen.csv')).toMatchObject({ code: 1, entered: 0, already: 129, refused: 1 });
  });

  it('IT9.5 refused rows are all in the report, which mended is imported; a file with a fault enters nothing', async () => {
    const bad = reports('north', 0, 6).trim().split('\n');
    bad[2] = 'north-1,explosive,2025-03-05 18:01,UTC,34.5,70.2,500,1,"A bang."';
    bad[4] = 'north-3,explosion,2025-02-30 18:03,UTC,95,70.2,,3,"=1+1"';
    bad[5] = 'north-4,explosion';
    await writeFile(join(folder, 'north.csv'), bad.join('\n'));
    const first = await rows('north.csv');
    expect(first).toMatchObject({ code: 1, entered: 3, refused: 3 });
    const report = await readFile(first.report as string, 'utf8');
    const lines = report.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect((await stat(first.report as string)).mode & 0o077).toBe(0);
    for (const code of ['intake.class-unknown', 'intake.date-none', 'intake.cells'])
      expect(report).toContain(code);
    expect(lines[1]).toMatch(/^3,3,/);
    const mended = lines.slice(0, 2).join('\r\n').replaceAll(',explosive,', ',explosion,');
    await writeFile(join(folder, 'mended.csv'), mended);
    expect(await rows('mended.csv')).toMatchObject({ code: 0, entered: 1 });
    const before = (await log()).length;
    await writeFile(
      join(folder, 'names.csv'),
      reports('south', 0, 3).replace('words_en', 'told_by'),
    );
    const named = await parley(args('names.csv', []), { env: env() });
    expect([named.code, named.err]).toEqual([1, expect.stringContaining('told_by')]);
    await writeFile(join(folder, 'book.csv'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
    expect((await parley(args('book.csv', []), { env: env() })).code).toBe(1);
    expect((await log()).length).toBe(before);
  });

  it('IT9.6 zones and lines of a map file are drawn once', async () => {
    const ring = [
      [70, 34],
      [71, 34],
      [71, 35],
      [70, 34],
    ];
    const feature = (properties: object, geometry: object) => ({
      type: 'Feature',
      properties,
      geometry,
    });
    const zone = feature({ name: 'The ford' }, { type: 'Polygon', coordinates: [ring] });
    const open = feature({ name: 'Open' }, { type: 'Polygon', coordinates: [ring.slice(0, 3)] });
    const file = { type: 'FeatureCollection', features: [zone, open] };
    await writeFile(join(folder, 'zones.geojson'), JSON.stringify(file));
    const asZones = ['--as=zones', '--source=Annex 1', '--edition=first'];
    expect(await rows('zones.geojson', ...asZones)).toMatchObject({
      code: 1,
      entered: 1,
      refused: 1,
    });
    expect(await rows('zones.geojson', ...asZones)).toMatchObject({ entered: 0, already: 1 });
    const line = feature(
      { name: 'Landing stages', supplier: 'Survey', version: 'sheet 3' },
      { type: 'LineString', coordinates: ring.slice(0, 2) },
    );
    await writeFile(join(folder, 'lines.geojson'), JSON.stringify(line));
    const asLines = ['--as=lines', '--source=Own sheets'];
    expect(await rows('lines.geojson', ...asLines)).toMatchObject({ code: 0, entered: 1 });
    const drawn = await log();
    for (const words of ['draws a zone', 'supplies lines'])
      expect(drawn.filter((line) => line.includes(words))).toHaveLength(1);
    expect((await parley(args('zones.geojson', []), { env: env() })).code).toBe(2);
  });

  it('IT9.4 killed in the middle and begun again, each row is there once', async () => {
    await writeFile(join(folder, 'large.csv'), reports('large', 0, 600));
    const before = await count('takes in a report');
    const sending: { client?: ChildProcess } = {};
    between.batches = 0;
    // The server has taken the third batch, others are on their way, and whoever sent them is gone.
    between.answered = (batch) => {
      if (batch < 3) return undefined;
      sending.client?.kill('SIGKILL');
      return 'cut';
    };
    const client = spawn(process.execPath, [BIN, ...args('large.csv', [])], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', LANG: 'C', ...env() },
      stdio: 'ignore',
    });
    sending.client = client;
    const [, signal] = (await once(client, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    between.answered = undefined;
    const rest = await rows('large.csv');
    expect(rest).toMatchObject({ code: 0, refused: 0 });
    expect(rest.already).toBeGreaterThanOrEqual(3 * 128);
    expect(rest.already + rest.entered).toBe(600);
    expect(await count('takes in a report')).toBe(before + 600);
  });

  it('IT9.4 a connection that is cut again and again is tried again with the same acts', async () => {
    await writeFile(join(folder, 'cut.csv'), reports('cut', 0, 300));
    const before = await count('takes in a report');
    between.batches = 0;
    between.answered = (batch) => (batch <= 3 ? 'cut' : undefined);
    expect(await rows('cut.csv')).toMatchObject({ code: 0, entered: 300 });
    between.answered = undefined;
    expect(await count('takes in a report')).toBe(before + 300);
  });

  it('IT9.1 reports enter no room that is not sealed; what is published may', async () => {
    await made('act', 'room.accept', '--room', open, '--to', url, '--yes', '--key', 'o1/k1');
    await writeFile(join(folder, 'open.csv'), reports('open', 0, 3));
    const there = (file: string, more: readonly string[]) =>
      args(file, [...more, '--key=o1/k1']).map((one) =>
        one.replace(`--room=${room}`, `--room=${open}`),
      );
    const refused = await parley(there('open.csv', []), { env: env() });
    expect(`${refused.code} ${refused.err}`).toMatch(/^1 .*intake\.not-sealed/s);
    await writeFile(join(folder, 'few.csv'), [ACLED, acled(1), acled(2)].join('\n'));
    const added = await parley(there('few.csv', PUBLISHED), { env: env() });
    expect(JSON.parse(added.out)).toMatchObject({ entered: 2, acts: 1, ended: 'done' });
    const again = await parley(there('few.csv', PUBLISHED), { env: env() });
    expect(JSON.parse(again.out)).toMatchObject({ entered: 0, already: 2 });
  });

  it('IT2.6 the empty table is written with what its columns hold, and over no other file', async () => {
    const out = join(folder, 'empty.csv');
    const written = await parley(['import', 'template', '--out', out, '--table', 'observations']);
    expect([written.code, written.err]).toEqual([0, '']);
    expect(written.out).toMatch(/^means: Needed\. .*saw, heard/m);
    expect((await readFile(out, 'utf8')).startsWith('\ufeffrow,from,to,zone')).toBe(true);
    expect((await parley(['import', 'template', '--out', out])).code).toBe(2);
  });
});
