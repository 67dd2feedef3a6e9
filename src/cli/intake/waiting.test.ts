import { mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phoneXml, plusFive } from '../../../test/support/phone-reports.ts';
import { readSubmission } from '#interchange/openrosa/submission.ts';
import { generateSealKey, type SealKey } from '#room/seal-keys.ts';
import { lockFolder } from './lock-folder.ts';
import { Spool } from './spool.ts';
import { tellWaiting } from './waiting.ts';

let seal: SealKey;
let folders = '';
let folder = '';
const marks: string[] = [];
beforeAll(async () => {
  seal = await generateSealKey();
  folders = await mkdtemp(join(tmpdir(), 'waiting-'));
  folder = join(folders, 'room');
  const spool = await Spool.open(folder, seal);
  const read = readSubmission(phoneXml(), plusFive);
  if (!read.ok || read.value.kind !== 'report') throw new Error('not read');
  const { instance: _, ...draft } = read.value.draft;
  const files = [
    {
      field: 'photo-1',
      media: 'image/jpeg',
      bytes: new TextEncoder().encode('PICTURE'),
      sha256: 'ab',
    },
  ] as const;
  for (const [id, last] of [
    ['uuid:whole', true],
    ['uuid:half', false],
    ['uuid:broken', true],
  ] as const) {
    const mark = spool.mark(id);
    marks.push(mark);
    await spool.add(mark, { draft, named: ['photo-1'], files, received: 1_930_000_000, last });
  }
  const broken = (await readdir(folder)).find((name) => name.includes(marks[2] as string));
  await truncate(join(folder, broken as string), 60);
});
afterAll(() => rm(folders, { recursive: true }));

async function told(asked?: string, options: Record<string, string> = {}, json = false) {
  const lines: string[] = [];
  const terminal = {
    json,
    out: (line: string) => lines.push(line),
    err: (line: string) => lines.push(line),
  };
  const parts = { options: { language: 'en', ...options }, terminal };
  const code = await tellWaiting(parts as never, folder, seal, asked);
  return { code, out: lines.join('\n') };
}

it('OR5.4 what waits at the gateway is listed: whole, not whole, or damaged, and nothing of what it says', async () => {
  const { code, out } = await told();
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.replace(/^(\w{12}) .* UTC.*?  /, '$1 '))).toEqual([
    `${marks[0]?.slice(0, 12)} whole, files: 1`,
    `${marks[1]?.slice(0, 12)} its rest has not come, files: 1`,
    `${marks[2]?.slice(0, 12)} does not open, files: 0`,
  ]);
  const { out: json } = await told(undefined, {}, true);
  expect(JSON.parse(json)).toMatchObject([
    { report: marks[0], whole: true, files: 1, opens: true },
    { report: marks[1], whole: false },
    { report: marks[2], opens: false },
  ]);
  for (const one of [out, json]) expect(one).not.toMatch(/Twelve shots|small-arms/);
});

it('OR5.4 one is told whole to whoever holds the mission’s key, and its files are written out as they came', async () => {
  const out = join(folders, 'files');
  const one = await told(marks[0]?.slice(0, 12), { out });
  expect(one.out).toContain('small-arms fire');
  expect(one.out).toContain('Twelve shots from the east bank, then nothing.');
  expect(await readFile(join(out, 'photo-1'), 'utf8')).toBe('PICTURE');
  // Nothing is written over, and nothing has left the spool.
  await expect(told(marks[0]?.slice(0, 12), { out })).rejects.toThrow('cannot be written');
  expect((await Spool.open(folder, seal)).list()).toHaveLength(3);
  const { out: json } = await told(marks[1], {}, true);
  expect(JSON.parse(json)).toMatchObject({
    account: { text: 'Twelve shots from the east bank, then nothing.' },
    files: [{ field: 'photo-1', size: 7, sha256: 'ab' }],
  });
});

it('OR5.4 a report that is damaged, unknown or named by too little is refused, and so is a spool in use', async () => {
  await expect(told(marks[2])).rejects.toThrow('intake.damaged');
  await expect(told('zzzz')).rejects.toThrow('names no report');
  await expect(told(marks[0]?.slice(0, 2))).rejects.toThrow('names no report');
  const lock = lockFolder(folder);
  await expect(told()).rejects.toThrow('running already');
  lock.release();
});
