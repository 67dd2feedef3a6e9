import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { rules, RULES_VERSIONS } from '#core/rules.ts';
import { replayGolden, SEALED_ONLY, type GoldenVerdict } from './replay-golden.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const released = RULES_VERSIONS.filter((version) => version > 0);

function goldenLogs(version: number): string[] {
  const folder = join(here, `rules-${version}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.parley'))
    .map((name) => join(folder, name));
}

function expected(log: string): GoldenVerdict[] {
  return JSON.parse(readFileSync(log.replace(/parley$/, 'json'), 'utf8')) as GoldenVerdict[];
}

describe.each(released)('RC11.3 golden logs of rules version %i', (version) => {
  test.each(goldenLogs(version))('every verdict and state digest is as released: %s', async (log) => {
    const { verdicts } = await replayGolden(readFileSync(log));
    expect(verdicts).toEqual(expected(log));
  });

  test('every act type of the version is admitted in one of them, and void leaves are among them', () => {
    const verdicts = goldenLogs(version).flatMap(expected);
    const admitted = new Set(verdicts.filter((v) => v.verdict === 'admitted').map((v) => v.type));
    const missing = [...(rules(version)?.types.keys() ?? [])].filter(
      (type) => !admitted.has(type) && !SEALED_ONLY.has(type),
    );
    expect(missing).toEqual([]);
    expect(verdicts.filter((v) => v.verdict !== 'admitted').length).toBeGreaterThan(20);
  });
});

describe('RC13 no hidden inputs', () => {
  const script = join(here, 'digests.ts');
  const run = async (environment: Record<string, string>, ...flags: string[]): Promise<string> => {
    const options = { env: { ...process.env, ...environment } };
    const logs = released.flatMap(goldenLogs);
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, ...logs], options);
    return stdout;
  };

  test('replay under other time zones and locales gives the same digests', async () => {
    const plain = await run({});
    expect(plain).toMatch(/^[A-Za-z0-9+/]{43}=\n/);
    expect(await run({ TZ: 'Asia/Kabul', LC_ALL: 'ps_AF.UTF-8' })).toBe(plain);
    expect(await run({ TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' })).toBe(plain);
  });

  test('replay with no time-zone database, locale data or Unicode tables at all gives the same digests', async () => {
    const without = await run({}, '--import', join(here, 'without-tables.ts'));
    expect(without).toBe(await run({}));
  });
});
