import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { exerciseSarn, exerciseSarnCapital } from '#examples/exercise-sarn/index.ts';
import { parseAnchors } from '#record/anchors.ts';
import { formatVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Exercise } from '#server/exercises.ts';
import type { Example } from '#server/start.ts';

/** The processes that ship with Parley, by name: each a folder of `examples/` with a bundle and the public keys in it. */
export const SHIPPED: readonly string[] = ['istanbul-2025'];

export function shippedBundle(name: string): URL {
  return new URL(`../../examples/${name}/${name}.parley`, import.meta.url);
}

/** Fictional processes that ship as scripts; those of leaderships are for servers of their own. */
export const EXERCISES: readonly Exercise[] = [
  exerciseSarn,
  exerciseSarnCapital('p1'),
  exerciseSarnCapital('p2'),
];

/** vkeys of one example, or of all. */
export function shippedKeys(names: readonly string[] = SHIPPED): string[] {
  return names.flatMap((name) => {
    const file = new URL(`../../examples/${name}/keys.txt`, import.meta.url);
    const anchors = parseAnchors(nodeProvider, readFileSync(file));
    if (!anchors.ok) throw new Error(`examples/${name}/keys.txt: ${anchors.fault.message}`);
    return anchors.value.map(formatVkey);
  });
}

export async function shippedExamples(): Promise<Example[]> {
  return await Promise.all(
    SHIPPED.map(async (name) => ({
      name,
      bundle: await readFile(shippedBundle(name)),
      keys: shippedKeys([name]),
    })),
  );
}
