import { mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownRows } from './known-rows.ts';
import { planFile, type SourceFile } from './source-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

const nothing = new KnownRows();
const SETTINGS: SourceFile['settings'] = {
  scope: '',
  how: { means: 'document', consent: 'mission-only' },
  published: { dataset: { en: 'Set' }, version: { en: 'One' }, licence: { en: 'May be shown.' } },
  language: 'en',
  table: { now: '2026-01-01T00:00:00Z' },
};
const REFUSED = 'row,class,from\n1,no such class,2025-03-05\n';

async function source(name: string, text: string): Promise<SourceFile> {
  const path = join(folder, name);
  await writeFile(path, text);
  return { path, settings: SETTINGS, as: 'table' };
}

const plan = (from: SourceFile, report: string) => planFile(from, nothing, report, () => undefined);

describe('the file of an import', () => {
  it('IT9.5 the report of refused rows never takes the place of the file itself', async () => {
    const from = await source('own.csv', REFUSED);
    const other = join(folder, 'same.csv');
    await symlink(from.path, other);
    for (const report of [from.path, other])
      await expect(plan(from, report)).rejects.toThrow('another file');
    const beside = await source('own2.csv.part', REFUSED);
    await expect(plan(beside, join(folder, 'own2.csv'))).rejects.toThrow('another file');
    expect(await readFile(from.path, 'utf8')).toBe(REFUSED);
    expect(await readFile(beside.path, 'utf8')).toBe(REFUSED);
  });

  it('IT9.5 the report is written through no link that somebody laid in its place, and is its owner’s alone', async () => {
    const from = await source('table.csv', REFUSED);
    const victim = join(folder, 'victim');
    await writeFile(victim, 'as it was', { mode: 0o666 });
    const report = join(folder, 'refused.csv');
    await symlink(victim, `${report}.part`);
    expect((await plan(from, report)).report).toBe(report);
    expect(await readFile(victim, 'utf8')).toBe('as it was');
    expect(await readFile(report, 'utf8')).toContain('no such class');
    expect((await stat(report)).mode & 0o777).toBe(0o600);
  });

  it('IT8 a map file that is too large is refused before any of it is held', async () => {
    const path = join(folder, 'large.geojson');
    await writeFile(path, '{}');
    await truncate(path, 3 * 1024 ** 3);
    const drawn = { as: 'zones', source: { en: 'x' }, version: undefined, language: 'en' } as const;
    for (const as of ['events', drawn] as const) {
      await expect(plan({ path, settings: SETTINGS, as }, `${path}.refused`)).rejects.toThrow(
        'geojson.too-large',
      );
    }
  });
});
