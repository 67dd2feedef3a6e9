import { spawn } from 'node:child_process';
import { instantMs } from '#core/instants.ts';
import type { Registered } from '#core/obligations/monitor/monitor.ts';
import { CLASSES, forbids, incident } from './incidents.ts';
import type { Found } from './monitor.ts';

/**
 * The same question in SQL: tables of incidents and obligations, an index over the places, one join. The connection is in PARLEY_BENCH_POSTGRES, as psql takes it (a URL or `host=… dbname=…`); nothing is
 * left behind but what a temporary schema leaves. With PostGIS where it is there, else with PostgreSQL's own polygons.
 */

export interface Sql {
  /** What of: for the table. */
  what: string;
  seconds: number;
  /** Seconds of the processor that serves the connection; undefined where the server may not be asked. */
  processor: number | undefined;
  found: Found;
}

/** In hundredths of a second, as Linux tells it of the process that serves the connection. */
const PROCESSOR = `(SELECT split_part(stat, ' ', 14)::float8 + split_part(stat, ' ', 15)::float8
  FROM pg_read_file('/proc/self/stat') AS stat)`;

interface Dialect {
  what: string;
  point: string;
  polygon: string;
  /** From the columns of coordinates, `x` and `y`. */
  makePoint: string;
  /** Of a ring's points. */
  makePolygon: (ring: readonly (readonly [number, number])[]) => string;
  meets: string;
}

const closed = (ring: readonly (readonly [number, number])[]) => [...ring, ...ring.slice(0, 1)];
const POSTGIS: Dialect = {
  what: 'PostGIS',
  point: 'geometry(Point)',
  polygon: 'geometry(Polygon)',
  makePoint: 'ST_MakePoint(x, y)',
  makePolygon: (ring) =>
    `POLYGON((${closed(ring)
      .map(([x, y]) => `${x} ${y}`)
      .join(',')}))`,
  meets: 'ST_Intersects(o.zone, i.place)',
};
const OWN: Dialect = {
  what: 'PostgreSQL’s own polygons',
  point: 'point',
  polygon: 'polygon',
  makePoint: 'point(x, y)',
  makePolygon: (ring) => `(${ring.map(([x, y]) => `(${x},${y})`).join(',')})`,
  meets: 'i.place <@ o.zone',
};

/** Undefined: no PostgreSQL answers. */
export async function measureSql(incidents: number, obligations: number): Promise<Sql | undefined> {
  const connection = process.env['PARLEY_BENCH_POSTGRES'];
  if (connection === undefined || (await ask(connection, ['SELECT 1'])) === undefined)
    return undefined;
  const extension = "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'";
  const postgis = (await ask(connection, [extension]))?.trim() === '1';
  const dialect = postgis ? POSTGIS : OWN;
  const answer = await ask(connection, statements(dialect, incidents, obligations, postgis));
  const told = answer?.trim().split('\n').at(-1)?.split('|').map(Number);
  if (told?.length !== 4) throw new Error('PostgreSQL did not answer the question');
  const [pairs, sum, seconds, hundredths] = told as [number, number, number, number];
  const processor = hundredths > 0 ? hundredths / 100 : undefined;
  return { what: dialect.what, seconds, processor, found: { pairs, sum } };
}

function* statements(
  { point, polygon, makePoint, makePolygon, meets }: Dialect,
  incidents: number,
  obligations: number,
  postgis: boolean,
): Generator<string> {
  if (postgis) yield 'CREATE EXTENSION IF NOT EXISTS postgis;';
  yield 'SET client_min_messages = warning; SET jit = off; SET max_parallel_workers_per_gather = 0;';
  yield 'CREATE TEMPORARY TABLE raw (id int, at bigint, class int, actor int, x float8, y float8);';
  yield 'COPY raw FROM STDIN;';
  for (let n = 0; n < incidents; n++) {
    const { from, class: what, actors, place } = incident(n, incidents);
    const actor = 1 << Number(actors?.[0]?.id.slice(1));
    const bit = 1 << (CLASSES as readonly string[]).indexOf(what);
    yield `${n}\t${from}\t${bit}\t${actor}\t${place?.west}\t${place?.south}`;
  }
  yield '\\.';
  yield `CREATE TEMPORARY TABLE i AS SELECT id, at, class, actor, ${makePoint}::${point} AS place FROM raw;`;
  yield `CREATE TEMPORARY TABLE o (id int, since bigint, until bigint, classes int, actors int, zone ${polygon});`;
  yield 'COPY o FROM STDIN;';
  for (const [n, one] of forbids(obligations).entries()) yield row(n, one, makePolygon);
  yield '\\.';
  yield 'CREATE INDEX ON i USING gist (place); ANALYZE i; ANALYZE o;';
  yield 'CREATE TEMPORARY TABLE answer (pairs bigint, sum bigint, seconds float8, processor float8);';
  yield `DO $$ DECLARE start timestamptz; used float8; BEGIN
    BEGIN used := ${PROCESSOR}; EXCEPTION WHEN OTHERS THEN NULL; END;
    start := clock_timestamp();
    INSERT INTO answer SELECT count(*), sum((i.id % 1009)::bigint * (1 + o.id % 1013)), 0, NULL FROM o JOIN i ON ${meets}
      AND i.at >= o.since AND i.at < o.until AND (i.class & o.classes) <> 0 AND (i.actor & o.actors) <> 0;
    UPDATE answer SET seconds = extract(epoch FROM clock_timestamp() - start);
    IF used IS NOT NULL THEN UPDATE answer SET processor = ${PROCESSOR} - used; END IF;
  END $$;`;
  yield 'SELECT * FROM answer;';
}

function row(
  number: number,
  { terms, zone }: Registered,
  makePolygon: Dialect['makePolygon'],
): string {
  const { from, until } = terms.window;
  const classes = terms.act.classes.reduce(
    (mask, one) => mask | (1 << (CLASSES as readonly string[]).indexOf(one)),
    0,
  );
  const actors = terms.addressees.reduce((mask, id) => mask | (1 << Number(id.slice(1))), 0);
  const end = until === 'open' ? Number.MAX_SAFE_INTEGER : instantMs(until.at);
  const ring = zone?.[0]?.[0] ?? [];
  return `${number}\t${instantMs(from.at)}\t${end}\t${classes}\t${actors}\t${makePolygon(ring)}`;
}

/** What psql prints, tuples only; undefined where it cannot be asked. */
async function ask(connection: string, lines: Iterable<string>): Promise<string | undefined> {
  const psql = spawn('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', connection], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let out = '';
  psql.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const done = new Promise<boolean>((resolve) => {
    psql.once('error', () => resolve(false));
    psql.once('close', (code) => resolve(code === 0));
  });
  // If it ends before everything is said, its exit code tells.
  psql.stdin.on('error', () => undefined);
  let batch = '';
  for (const line of lines) {
    batch += `${line}\n`;
    if (batch.length < 1 << 20) continue;
    const taken = psql.stdin.write(batch);
    batch = '';
    if (!taken) await Promise.race([new Promise((go) => psql.stdin.once('drain', go)), done]);
  }
  psql.stdin.end(batch);
  return (await done) ? out : undefined;
}
