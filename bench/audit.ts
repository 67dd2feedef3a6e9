import { createReadStream } from 'node:fs';
import { nodeProvider } from '#record/provider/node.ts';
import type { Provider } from '#record/provider.ts';
import { holds, verifyBundle } from '#room/verify.ts';
import { workersProvider } from '#server/signature-workers.ts';
import { makeRoster, composeReport } from './acts.ts';
import { verifyRate } from './append.ts';
import { inChild, type TaskFunction } from './child.ts';
import type { LongLog } from './long-log.ts';
import { Load, median, ownTime, peakMemory, progress, seconds, type Scale } from './measure.ts';
import type { Figure } from './table.ts';

/** A whole bundle verified from a file: form, every signature, tree, checkpoint, and every act replayed through the rules. */

/** Signatures that an audit has under way (signature-queue.ts). */
const IN_FLIGHT = 256;
const MEMORY_MIB = 1024;

interface Audited {
  /** Acts a second. */
  rate: number;
  /** Microseconds of processor time an act. */
  cost: number;
  /** MiB */
  memory: number;
}

export async function measureAudit(log: LongLog, { burst, rounds }: Scale): Promise<Figure[]> {
  const roster = makeRoster();
  const seen = { size: 1, root: new Uint8Array(32) };
  const acts = [];
  for (let i = 0; i < burst; i++) acts.push(await composeReport(roster, log.room, seen, i, 2e9));
  const taken: { verify: number; whole: Audited; unsigned: Audited }[] = [];
  let verifyCost = 0;
  await verifyRate(roster, acts, IN_FLIGHT);
  const load = new Load();
  for (let round = 0; round < rounds; round++) {
    const before = ownTime();
    const verify = await verifyRate(roster, acts, IN_FLIGHT);
    verifyCost += (ownTime() - before) / (burst * rounds);
    const whole = await inChild<Audited>('audit', log.bundle, 'whole');
    const unsigned = await inChild<Audited>('audit', log.bundle, 'unsigned');
    taken.push({ verify, whole, unsigned });
  }
  const machine = String(load);
  const middle = (of: (t: (typeof taken)[number]) => number) => median(taken.map(of));
  const memory = middle((t) => t.whole.memory);
  const subject = 'audit';
  return [
    {
      subject,
      what: `signatures alone, ${IN_FLIGHT} in flight`,
      value: middle((t) => t.verify),
      unit: 'acts/s',
      cost: verifyCost,
      load: machine,
    },
    {
      subject,
      what: `${log.acts} acts read and replayed, no signature checked`,
      value: middle((t) => t.unsigned.rate),
      unit: 'acts/s',
      cost: middle((t) => t.unsigned.cost),
      load: machine,
    },
    {
      subject,
      what: `${log.acts} acts, whole`,
      value: middle((t) => t.whole.rate),
      unit: 'acts/s',
      cost: middle((t) => t.whole.cost),
      ratio: {
        value: middle((t) => t.whole.rate / Math.min(t.verify, t.unsigned.rate)),
        of: 'the slower of these two',
        atLeast: 0.8,
      },
      load: machine,
    },
    {
      subject,
      what: `memory for ${log.acts} acts`,
      value: memory,
      unit: 'MiB',
      ratio: { value: memory / MEMORY_MIB, of: `${MEMORY_MIB} MiB`, atMost: 1 },
      load: machine,
    },
  ];
}

const withoutSignatures: Provider = { ...nodeProvider, verify: () => Promise.resolve(true) };

/** Verifies one bundle. */
export const auditTask: TaskFunction = async ([file, how]): Promise<Audited> => {
  let acts = 0;
  const provider = how === 'whole' ? workersProvider : withoutSignatures;
  const before = ownTime();
  const took = await seconds(async () => {
    const chunks = createReadStream(file as string, { highWaterMark: 1 << 18 });
    const verification = await verifyBundle(provider, chunks, {
      onEntry() {
        acts += 1;
        if (acts % 10_000 === 0) progress(`audit: ${acts} acts`);
      },
    });
    if (!holds(verification)) throw new Error(JSON.stringify(verification.intact));
  });
  const cost = (ownTime() - before) / acts;
  progress('');
  return { rate: acts / took, cost, memory: peakMemory() };
};
