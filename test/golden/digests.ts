/** Prints the digest of the last state of each golden log named: run as a process of its own, under other circumstances. */
import { readFileSync } from 'node:fs';
import { replayGolden } from './replay-golden.ts';

for (const log of process.argv.slice(2)) {
  const { verdicts } = await replayGolden(readFileSync(log));
  console.log(verdicts.at(-1)?.state);
}
