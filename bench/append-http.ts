import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import type { Composed } from '#room/compose.ts';
import type { Submission } from '#room/wire.ts';
import { verifyRate } from './append.ts';
import { inChild, type TaskFunction } from './child.ts';
import { Load, manyAtOnce, median, ownTime, readLines, seconds, type Scale } from './measure.ts';
import { MeasuredRoom, UNLIMITED } from './measured-room.ts';
import type { Figure } from './table.ts';

/** The same appends over HTTP: a client process that posts signed acts and gets a receipt for each. */

/** Connections, each with one act under way. */
const CONNECTIONS = 256;

export async function measureAppendHttp({ burst, rounds }: Scale): Promise<Figure[]> {
  const room = await MeasuredRoom.open();
  const server = await room.serve({ limits: UNLIMITED });
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const file = join(folder, 'acts');
  const taken: { verify: number; posts: number }[] = [];
  let cost = 0;
  const load = new Load();
  for (let round = 0; round <= rounds; round++) {
    const acts = await room.reports(round * burst, burst);
    writeFileSync(file, acts.map((act) => JSON.stringify(submissionOf(act))).join('\n'));
    const verify = await verifyRate(room.roster, acts, CONNECTIONS);
    const before = ownTime();
    const posts = await inChild<number>('post', server.url, room.room.id, file);
    // The first round is for the compiler.
    if (round === 0) continue;
    taken.push({ verify, posts });
    cost += (ownTime() - before) / (burst * rounds);
  }
  const machine = String(load);
  await server.close();
  await room.close();
  rmSync(folder, { recursive: true });
  return [
    {
      subject: 'append',
      what: `durable acts over HTTP with receipts, ${CONNECTIONS} connections`,
      value: median(taken.map((t) => t.posts)),
      unit: 'acts/s',
      cost,
      ratio: {
        value: median(taken.map((t) => t.posts / t.verify)),
        of: 'signatures alone',
      },
      load: machine,
    },
  ];
}

export function submissionOf({ note, salt, body }: Composed): Submission {
  return {
    note: fromUtf8(note) ?? '',
    salt: toBase64(salt),
    body: fromUtf8(body) ?? '',
    enclosures: [],
  };
}

/** Posts every line of a file as an act; acts a second. */
export const postTask: TaskFunction = async ([url, room, file]) => {
  const acts = readLines(file as string);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const path = `${url}/api/rooms/${room}/acts`;
  const took = await seconds(() => manyAtOnce(acts, CONNECTIONS, (act) => post(agent, path, act)));
  agent.destroy();
  return acts.length / took;
};

export async function post(agent: Agent, url: string, body: string, token?: string): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const status = await new Promise<number>((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', reject);
    });
    sending.once('error', reject);
    sending.end(body);
  });
  if (status !== 201) throw new Error(`the server answered ${status}`);
}
