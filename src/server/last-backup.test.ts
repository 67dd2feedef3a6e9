import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastBackup, noteBackup } from './last-backup.ts';
import { platformWarning } from './server.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-backup-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('RC5.7 a data folder keeps when it was last backed up, and nothing before it was', async () => {
  expect(await lastBackup(folder)).toBeUndefined();
  await noteBackup(folder, '2031-03-06T12:00:00.000Z');
  await noteBackup(folder, '2031-03-08T23:59:59.000Z');
  expect(await lastBackup(folder)).toBe(Date.UTC(2031, 2, 8, 23, 59, 59));
  await writeFile(join(folder, 'backed-up'), 'yesterday\n');
  expect(await lastBackup(folder)).toBeUndefined();
});

test('only another Node.js than the one tested is warned of', () => {
  expect(platformWarning('26.1.0')).toBeUndefined();
  expect(platformWarning('27.0.0')).toContain('27.0.0');
});
