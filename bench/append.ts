import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseAct } from '#record/act.ts';
import { parseVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Composed } from '#room/compose.ts';
import type { HostedRoom } from '#server/host.ts';
import { refOf, vkeyText, type Roster } from './acts.ts';
import { Load, manyAtOnce, median, ownTime, percentile, seconds, type Scale } from './measure.ts';
import { admit, MeasuredRoom } from './measured-room.ts';
import type { Figure } from './table.ts';

/** Durable signed appends through the sequencer, and the two things that bound them: checking signatures, and committing rows. */

/** Acts submitted at one time, and signatures checked at one time. */
const IN_FLIGHT = 2048;

export async function measureAppend({ burst, rounds }: Scale): Promise<Figure[]> {
  const room = await MeasuredRoom.open();
  let batches = 0;
  room.host.listen(({ kind }) => (batches += kind === 'acts' ? 1 : 0));
  const taken: {
    verify: number;
    append: number;
    /** Rates for each core that was used. */
    perCore: { verify: number; append: number };
    rows: number;
    perBatch: number;
  }[] = [];
  const costs = { verify: 0, append: 0 };
  // The first round is for the compiler.
  await appendRate(room.room, await room.reports(0, burst), IN_FLIGHT);
  const load = new Load();
  for (let round = 1; round <= rounds; round++) {
    const acts = await room.reports(round * burst, burst);
    const before = ownTime();
    const verify = await verifyRate(room.roster, acts, IN_FLIGHT);
    const between = ownTime();
    batches = 0;
    const append = await appendRate(room.room, acts, IN_FLIGHT);
    const [verifyTime, appendTime] = [between - before, ownTime() - between];
    costs.verify += verifyTime / (burst * rounds);
    costs.append += appendTime / (burst * rounds);
    const perCore = { verify: (1e6 * burst) / verifyTime, append: (1e6 * burst) / appendTime };
    const perBatch = Math.max(1, Math.round(burst / batches));
    taken.push({ verify, append, perCore, perBatch, rows: groupCommitRate(acts, perBatch) });
  }
  const machine = String(load);
  const alone = await aloneTimes(room, (rounds + 1) * burst, Math.min(200, burst));
  await room.close();
  const middle = (of: (t: (typeof taken)[number]) => number) => median(taken.map(of));
  const subject = 'append';
  return [
    {
      subject,
      what: `signatures alone, ${IN_FLIGHT} in flight`,
      value: middle((t) => t.verify),
      unit: 'acts/s',
      cost: costs.verify,
      load: machine,
    },
    {
      subject,
      what: `rows alone, ${middle((t) => t.perBatch)} to a commit`,
      value: middle((t) => t.rows),
      unit: 'rows/s',
      load: machine,
    },
    {
      subject,
      what: `durable acts in process, ${IN_FLIGHT} in flight`,
      value: middle((t) => t.append),
      unit: 'acts/s',
      cost: costs.append,
      ratio: { value: middle((t) => t.append / t.verify), of: 'signatures alone' },
      load: machine,
    },
    {
      subject,
      what: 'the same for each core it used',
      value: middle((t) => t.perCore.append),
      unit: 'acts/s',
      ratio: {
        value: middle((t) => t.perCore.append / t.perCore.verify),
        of: 'signatures alone for each core',
        atLeast: 0.6,
      },
      load: machine,
    },
    {
      subject,
      what: 'one act at a time, median',
      value: percentile(alone, 0.5),
      unit: 'ms',
      load: machine,
    },
    {
      subject,
      what: 'one act at a time, 99 of 100',
      value: percentile(alone, 0.99),
      unit: 'ms',
      load: machine,
    },
  ];
}

/** Milliseconds until each of some acts is acknowledged, the next submitted after the one before. */
async function aloneTimes(room: MeasuredRoom, from: number, count: number): Promise<number[]> {
  const times: number[] = [];
  for (const act of await room.reports(from, count)) {
    times.push(1000 * (await seconds(() => admit(room.room, act))));
  }
  return times;
}

/** Acts a second that become durable when so many are submitted at one time. */
export async function appendRate(
  room: HostedRoom,
  acts: readonly Composed[],
  width: number,
): Promise<number> {
  return acts.length / (await seconds(() => manyAtOnce(acts, width, (act) => admit(room, act))));
}

/** The same signatures checked by the provider, and nothing else. */
export async function verifyRate(
  roster: Roster,
  acts: readonly Composed[],
  width: number,
): Promise<number> {
  const keys = new Map(roster.reporters.map((one) => [refOf(one), vkeyText(one)]));
  const checks = acts.map(({ note }) => {
    const act = parseAct(note);
    if (!act.ok) throw new Error(act.fault.message);
    const { by, textBytes, signatures } = act.value;
    const key = parseVkey(nodeProvider, keys.get(by[0] as string) ?? '');
    if (!key.ok) throw new Error(key.fault.message);
    const signature = signatures[0]?.signature as Uint8Array;
    return { key: key.value.publicKey, textBytes, signature };
  });
  const took = await seconds(() =>
    manyAtOnce(checks, width, async ({ key, textBytes, signature }) => {
      if (!(await nodeProvider.verify(key, textBytes, signature))) throw new Error('not signed');
    }),
  );
  return acts.length / took;
}

/** Rows a second of the same bytes into one table with one key, as many to a transaction as the sequencer took. */
export function groupCommitRate(acts: readonly Composed[], perCommit: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE entry (position INTEGER PRIMARY KEY, id BLOB, leaf BLOB, body BLOB)');
  const insert = db.prepare('INSERT INTO entry (position, id, leaf, body) VALUES (?, ?, ?, ?)');
  const ids = randomBytes(32 * acts.length);
  const start = performance.now();
  for (let at = 0; at < acts.length; at += perCommit) {
    db.exec('BEGIN IMMEDIATE');
    for (let i = at; i < Math.min(at + perCommit, acts.length); i++) {
      const { note, body } = acts[i] as Composed;
      insert.run(i, ids.subarray(32 * i, 32 * i + 32), note, body);
    }
    db.exec('COMMIT');
  }
  const took = (performance.now() - start) / 1000;
  db.close();
  rmSync(folder, { recursive: true });
  return acts.length / took;
}
