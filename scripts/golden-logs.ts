/**
 * Makes the golden logs of a rules version (RC11.3): bundles that hold every act type, admitted and void, with the verdict and the state digest after each
 * act beside them. Run once, when a rules version is released; afterwards the files are evidence, and only a new version gets new ones.
 *
 *     node scripts/golden-logs.ts 1
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rules } from '#core/rules.ts';
import type { BundlePurpose } from '#record/bundle.ts';
import { agreement } from './golden-logs/agreement.ts';
import { GoldenLog } from './golden-logs/golden-log.ts';
import { plenary } from './golden-logs/plenary.ts';
import { reconstruction } from './golden-logs/reconstruction.ts';
import { sealed, working } from './golden-logs/sealed-rooms.ts';
import { signAgain } from './golden-logs/signed-again.ts';
import { talks } from './golden-logs/talks.ts';

const version = Number(process.argv[2]);
if (!rules(version)) throw new Error('name a rules version');
const folder = fileURLToPath(new URL(`../test/golden/rules-${version}/`, import.meta.url));

/** Act types with their versions that one of the logs admits. */
const reached = new Set<string>();

async function write(
  name: string,
  room: string,
  enter: (log: GoldenLog) => Promise<void>,
  kind: BundlePurpose = 'live',
): Promise<void> {
  const log = new GoldenLog(name, room, version, reached);
  await enter(log);
  await log.write(folder, kind);
}

await mkdir(folder, { recursive: true });
await write('plenary', 'plenaryplenaryplenaryplena', plenary);
await write('reconstruction', 'reconstructionreconstructi', reconstruction, 'reconstruction');
await write('sealed', 'sealedsealedsealedsealedse', sealed);
if (version !== 1) {
  await write('working', 'workingworkingworkingworki', working);
  if (version > 2) {
    const acts = agreement();
    await write('agreement', 'agreement'.padEnd(26, 'a'), (log) => signAgain(log, acts));
  }
  let number = 0;
  await talks(version, reached, async (acts) => {
    number += 1;
    const room = `talks${'abcdefghij'[number % 10]}`.padEnd(26, 'a');
    await write(`talks-${number}`, room, (log) => signAgain(log, acts));
  });
}
