/** Reads the committed vectors of spec/vectors for the tests beside the formats. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { fromHex, utf8 } from '../../src/record/bytes.ts';
import type { Parsed } from '../../src/record/fault.ts';

/** Bytes in a vector: see `VectorBytes` in scripts/make-vectors/fixtures.ts. */
export interface VectorBytes {
  text?: string;
  hex?: string;
  runs?: (string | { repeat: string; times: number })[];
}

export type Accepted = VectorBytes & { name: string; kind?: string };
export type Rejected = Accepted & { code: string };

/** One file of vectors. `T` is what its entries have beside a name. */
export function readVectors<T>(format: string): {
  accept: (Accepted & T)[];
  reject: (Rejected & T)[];
} {
  return JSON.parse(readVectorText(format)) as ReturnType<typeof readVectors<T>>;
}

export function readVectorText(format: string): string {
  return readFileSync(new URL(`../../spec/vectors/${format}.json`, import.meta.url), 'utf8');
}

export function bytesOf({ text, hex, runs }: VectorBytes): Uint8Array {
  if (hex !== undefined) return bytesOfHex(hex);
  const pieces = runs?.map((run) => (typeof run === 'string' ? run : run.repeat.repeat(run.times)));
  return utf8(pieces?.join('') ?? text ?? '');
}

export function bytesOfHex(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('not hex');
  return bytes;
}

/** What was read; fails the test if it was refused. */
export function accepted<T>(result: Parsed<T>): T {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

/** The code with which something was refused, or undefined if it was not. */
export function refusal(result: Parsed<unknown>): string | undefined {
  return result.ok ? undefined : result.fault.code;
}
